"""The `.keras` file: one zip archive that plain Keras loads and can train on."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import keras


@dataclass(frozen=True, slots=True)
class KerasFile:
    """See `protocol.Exporter`."""

    id: str = "keras"
    title: str = "Keras file"
    suffix: str = ".keras"
    help: str = "One file that keras.models.load_model opens. It takes features as they are before scaling."
    needs_classes: bool = True
    runtime: str = """
def load(path):
    import keras
    model = keras.models.load_model(path, compile=False, safe_mode=True)
    # predict would compile the network first, which takes far longer than the few samples of the proof
    return lambda features: model(features, training=False)
"""

    def write(self, model: keras.Model, path: Path) -> None:
        """Write the archive; Keras asks for the name to end with the suffix."""
        with warnings.catch_warnings():
            # Keras 3.15 copies variables in a way of which NumPy 2.4 warns; the copy is right.
            warnings.filterwarnings("ignore", "__array__ implementation", DeprecationWarning)
            model.save(path)

    def owns(self, path: Path) -> bool:
        """Any file that ends so may be replaced, as any program's "Save" does; a folder may not."""
        return path.is_file()

"""The SavedModel folder: TensorFlow's own format for inference, which needs no Keras to run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import tensorflow as tf

if TYPE_CHECKING:
    from pathlib import Path

    import keras


@dataclass(frozen=True, slots=True)
class SavedModel:
    """See `protocol.Exporter`. The one signature, `serving_default`, names inputs and outputs after the nodes."""

    id: str = "saved_model"
    title: str = "TensorFlow SavedModel"
    suffix: str = ""
    help: str = "A folder for TensorFlow Serving, to predict only. It takes features as they are before scaling."
    needs_classes: bool = False
    runtime: str = """
def load(path):
    import tensorflow as tf
    loaded = tf.saved_model.load(path)
    signature = loaded.signatures["serving_default"]
    names = list(signature.structured_input_signature[1])
    def run(features):
        given = features if isinstance(features, dict) else {names[0]: features}
        outputs = signature(**{name: tf.constant(rows) for name, rows in given.items()})
        arrays = {name: rows.numpy() for name, rows in outputs.items()}
        return arrays if len(arrays) > 1 else next(iter(arrays.values()))
    return run
"""

    def write(self, model: keras.Model, path: Path) -> None:
        """Write the folder, with the forward pass as its only function."""
        structure = model.input
        entries = structure if isinstance(structure, dict) else {_identifier(structure.name): structure}
        specs = {
            name: tf.TensorSpec((None, *entry.shape[1:]), tf.float32, name=name) for name, entry in entries.items()
        }
        output = _identifier(model.output_names[0])

        def forward(**features: tf.Tensor) -> dict[str, tf.Tensor]:
            given = features if isinstance(structure, dict) else next(iter(features.values()))
            found = model(given, training=False)
            return found if isinstance(found, dict) else {output: found}

        serve = tf.function(forward).get_concrete_function(**specs)
        module = tf.Module()
        module.variables_of_model = model.variables
        module.serve = serve
        tf.saved_model.save(module, str(path), signatures={"serving_default": serve})

    def owns(self, path: Path) -> bool:
        """A folder with a SavedModel in it, or with nothing in it."""
        return path.is_dir() and ((path / "saved_model.pb").is_file() or not any(path.iterdir()))


def _identifier(name: str) -> str:
    return name.replace("-", "_")

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
    """See `protocol.Exporter`. The one signature, `serving_default`, names its input after the input node."""

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
    (name,) = signature.structured_input_signature[1]
    def run(features):
        (outputs,) = signature(**{name: tf.constant(features)}).values()
        return outputs.numpy()
    return run
"""

    def write(self, model: keras.Model, path: Path) -> None:
        """Write the folder, with the forward pass as its only function."""
        name = model.inputs[0].name.replace("-", "_")
        spec = tf.TensorSpec((None, *model.inputs[0].shape[1:]), tf.float32, name=name)
        output = model.output_names[0].replace("-", "_")

        @tf.function(input_signature=[spec])  # type: ignore[untyped-decorator]
        def serve(features: tf.Tensor) -> dict[str, tf.Tensor]:
            return {output: model(features, training=False)}

        module = tf.Module()
        module.variables_of_model = model.variables
        module.serve = serve
        tf.saved_model.save(module, str(path), signatures={"serving_default": serve})

    def owns(self, path: Path) -> bool:
        """A folder with a SavedModel in it, or with nothing in it."""
        return path.is_dir() and ((path / "saved_model.pb").is_file() or not any(path.iterdir()))

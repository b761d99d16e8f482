"""The text of small files of layers."""

from __future__ import annotations

TEXT = """
from brains_engine.spec import LayerOptions, LayerSpec, ParamCount, option

class Options(LayerOptions):
    factor: float = option(2.0, help="What it multiplies by.")

class Scale(LayerSpec[Options]):
    id = "scale_by"
    title = "Scale by"
    family = "core"
    summary = "Multiplies"
    formula = "y = f x"
    when = "In tests."
    Options = Options

    def infer_shape(self, options, inputs):
        return inputs[0]

    def build(self, options, inputs, context):
        return (context.keras_layer("Rescaling", scale=options.factor)(inputs[0]),)

LAYERS = (Scale(),)
"""


def layer_text(*replacements: tuple[str, str]) -> str:
    """The text of a complete file, with parts replaced."""
    text = TEXT
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    return text


INFER = "        return inputs[0]\n"
BUILD = '        return (context.keras_layer("Rescaling", scale=options.factor)(inputs[0]),)\n'

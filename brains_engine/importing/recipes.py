"""Layers of `keras.applications` that Keras does not offer as layers, built from several of ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from brains_engine.errors import OptionError

if TYPE_CHECKING:
    from brains_engine.importing.drawing import Drawing, End
    from brains_engine.importing.graph import Entry

_WINDOWS = {4: "Conv2D", 5: "Conv3D"}
Recipe = Callable[["Entry", "Drawing"], "End"]


def layer_scale(entry: Entry, drawing: Drawing) -> End:
    """ConvNeXt's factor for each channel (Touvron et al. 2021, arXiv:2103.17239): a learned constant, multiplied."""
    (tensor,) = entry.call.tensors()
    rank = len(tensor.shape or (None,) * 4) - 1
    channels = entry.layer.config["projection_dim"]
    names = ("height", "width", "channel")[-rank:] if rank <= 3 else ("depth", "height", "width", "channel")
    sizes = dict.fromkeys(names, 1) | {names[-1]: channels}
    factors = drawing.node("learned_constant", entry.name, {"dims": sizes, "initializer": "ones"})
    product = drawing.node("multiply", f"{entry.name} product", {})
    drawing.keep_place(factors, entry)
    drawing.wire(tensor, product, "inputs_1")
    drawing.link((factors, "output"), product, "inputs_2")
    return product, "output"


def scaled_sum(entry: Entry, drawing: Drawing) -> End:
    """Inception-ResNet's sum (Szegedy et al. 2016, arXiv:1602.07261): `x_1 + scale x_2`."""
    first, second = entry.call.tensors()
    options = {"operation": "multiply", "value": entry.layer.config["scale"]}
    scaled = drawing.node("scalar_arithmetic", f"{entry.name} scale", options)
    total = drawing.node("add", entry.name, {})
    drawing.wire(second, scaled, "input")
    drawing.wire(first, total, "inputs_1")
    drawing.link((scaled, "output"), total, "inputs_2")
    return total, "output"


RECIPES: Mapping[tuple[str, str], Recipe] = {
    ("keras.src.applications.convnext", "LayerScale"): layer_scale,
    ("keras.src.applications.inception_resnet_v2", "CustomScaleLayer"): scaled_sum,
}


def as_window(entry: Entry) -> Entry:
    """A dense layer over an image or a volume as what it is: a convolution whose window is one place.

    The numbers of its kernel are the same, and stand in the same order.
    """
    shapes = [tensor.shape for tensor in entry.call.tensors()]
    rank = len(shapes[0]) if len(shapes) == 1 and shapes[0] else 0
    layer = entry.layer
    if layer.class_name != "Dense" or rank not in _WINDOWS or "units" not in layer.config:
        return entry
    config = {name: value for name, value in layer.config.items() if name != "units"}
    sizes = {"filters": layer.config["units"], "kernel_size": [1] * (rank - 2)}
    return replace(entry, layer=replace(layer, class_name=_WINDOWS[rank], config={**config, **sizes}))


def cook(entry: Entry, drawing: Drawing) -> End | None:
    """Draw a layer by its recipe; `None` where there is none.

    Raises:
        OptionError: Where the recipe does not suit the layer, in a whole sentence.
    """
    recipe = RECIPES.get((entry.layer.module, entry.layer.class_name))
    if recipe is None:
        return None
    try:
        return recipe(entry, drawing)
    except (KeyError, TypeError, ValueError):
        raise OptionError("Its options have another form than Keras gives them.") from None

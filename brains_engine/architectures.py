"""One type of layer scaled to a whole design: so many layers, each so wide."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.errors import OptionError
from brains_engine.layers import discover
from brains_engine.runs.config import MeanSquaredError, RunConfig
from brains_engine.spec.shapes import default_names

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.registry import Registry

_MOST_LAYERS = 1000


def network(
    layer: str,
    *,
    inputs: int | Mapping[str, int],
    outputs: int,
    width: int,
    height: int,
    activation: str | None = None,
    output_activation: str | None = None,
    options: Mapping[str, Any] | None = None,
    training: RunConfig | None = None,
    registry: Registry | None = None,
) -> Design:
    """Build a design of equal hidden layers and a last layer with one unit for each output.

    Layers over several dimensions, such as conv_2d and lstm, are padded to keep their sizes and give every step,
    and end in a flattened vector and a dense layer.

    Args:
        layer: Id of a layer with a width and one input, such as dense, norm_dense, conv_2d or lstm.
        inputs: Number of features, or the named sizes of a sample: `{"height": 8, "width": 8, "channel": 1}`.
        outputs: Number of classes or of target values.
        width: Units, or channels, of each hidden layer.
        height: Number of hidden layers.
        activation: Of the hidden layers; left out, what the layer has by itself: relu, or tanh with a memory.
        output_activation: Of the last layer; left out, softmax, or linear for a single output.
        options: Further options of `layer`, for the hidden layers and for a last one of its type.
        training: How it is to be trained; left out, the defaults with a loss that suits the outputs.
        registry: The layers there are; left out, all that ship with Brains.

    Raises:
        UnknownLayerError: Where there is no such layer.
        OptionError: Where the layer has no width, or a number is out of bounds.
    """
    registry = registry or discover()
    spec = registry[layer]
    dims = dict(inputs) if isinstance(inputs, Mapping) else {"feature": inputs}
    _check(spec, registry, height, outputs)
    rank = _rank(spec)
    if rank > 1 and len(dims) != rank:
        raise _needs_dims(spec, rank)
    last = output_activation or ("softmax" if outputs > 1 else "linear")
    own = {} if activation is None else {"activation": activation}
    hidden = {**_size_keeping(spec), **(options or {}), spec.width_option: width, **own}
    chain = [("input", {"dims": dims, "layout": "natural" if rank > 1 else "flat"}), *[(layer, hidden)] * height]
    if rank > 1:
        chain += [("flatten", {}), ("dense", {"units": outputs, "activation": last})]
    else:
        chain.append((layer, {**hidden, spec.width_option: outputs, "activation": last}))
    return _wired(registry, [*chain, ("output", {})], training or _suited(outputs), f"{spec.title} {width} x {height}")


def _wired(registry: Registry, chain: list[tuple[str, dict[str, Any]]], training: RunConfig, title: str) -> Design:
    design = Design(registry)
    with design.transaction("New network"):
        edits.set_title(design, title)
        edits.set_training(design, training)
        before = ""
        for place, (layer, options) in enumerate(chain):
            node = edits.add_node(design, layer, options=options, x=place * edits.NODE_SPACING)
            if before:
                edits.connect(design, before, "output", node, "input")
            before = node
    return design


def _check(spec: AnySpec, registry: Registry, height: int, outputs: int) -> None:
    if not _scales(spec):
        wide = ", ".join(other.id for other in registry if _scales(other))
        raise OptionError(f"{spec.title} has no width to scale.", f"Layers that have one: {wide}.")
    for name, value, least in (("height", height, 0), ("outputs", outputs, 1)):
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value:
            raise OptionError(f"{name} must be a whole number from {least}, but is {value!r}.")
    if height > _MOST_LAYERS:
        raise OptionError(f"height must be at most {_MOST_LAYERS} layers, but is {height}.")


def _scales(spec: AnySpec) -> bool:
    """Whether layers of a chosen width can follow each other."""
    return bool(spec.width_option) and sum(port.minimum for port in spec.inputs) == 1


def _rank(spec: AnySpec) -> int:
    """Fewest dimensions of a sample that the layer takes."""
    return min(spec.inputs[0].ranks, default=1)


def _needs_dims(spec: AnySpec, rank: int) -> OptionError:
    *names, last = default_names(rank)
    wanted = ", ".join(f"a {name}" for name in names)
    example = json.dumps({**dict.fromkeys(names, 8), last: 1})
    return OptionError(
        f"A network of {spec.title} needs inputs with {wanted} and a {last}.", f"Give them by name: {example}."
    )


def _size_keeping(spec: AnySpec) -> dict[str, Any]:
    """Options under which any number of layers fits: padded windows, and an output of every step."""
    kept = {"padding": "same", "return_sequences": True}
    return {name: value for name, value in kept.items() if name in spec.Options.model_fields}


def _suited(outputs: int) -> RunConfig:
    if outputs > 1:
        return RunConfig()
    return RunConfig(loss=MeanSquaredError(), metrics=("mean_absolute_error",))

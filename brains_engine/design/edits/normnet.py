"""Edits that make a NormNet of a network, and its biased twin of a NormNet. Each is one undo step.

A node keeps its id, name, place and wires; only its layer becomes another. So a design and its twin name their layers
alike, and what is measured of both can be drawn over each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal

from brains_engine.design.block_specs import all_used
from brains_engine.design.edits.annotations import move
from brains_engine.design.edits.links import connect
from brains_engine.design.edits.nodes import NODE_SPACING, add_node
from brains_engine.design.edits.settings import set_training_value
from brains_engine.design.records import NodeRecord, updated
from brains_engine.design.topology import reachable_from
from brains_engine.errors import EditError
from brains_engine.fields import dump

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.snapshot import Snapshot

Preset = Literal["sound", "classic"]
Normalisation = Literal["without_offset", "bypass", "keep"]

SOUND_RATE = 0.01
"""Learning rate of Adam under which sound NormNet layers were measured to learn best."""

CLASSIC_RATE = 10.0
"""Learning rate of Adadelta under which classic NormNet layers were measured to learn."""

BIASED_RATE = 1e-3
"""Learning rate of Adam that suits most networks with biases."""

CLASSIC_RANGE = 10.0
"""Output range of a classic layer that is given none."""

NORM_LAYERS: Mapping[str, str] = {
    "dense": "norm_dense",
    "conv_1d": "norm_conv_1d",
    "conv_2d": "norm_conv_2d",
    "conv_3d": "norm_conv_3d",
}
"""Layer -> its counterpart of the NormNet family."""

RESIDUAL = "norm_residual"

_BIASED = {norm: plain for plain, norm in NORM_LAYERS.items()}
_ENDINGS = ("softmax", "sigmoid")
"""Activations that a loss may rely on, and that a classic layer cannot end in."""


@dataclass
class Conversion:
    """What such an edit did, by the names that the user gave.

    Attributes:
        layers: Layers that became others.
        normalisations: Normalising layers that lost their offset, got one, or are bypassed.
        added: Layers that were put in, such as the softmax behind a classic layer.
        blocks: Definitions whose inside changed, for all blocks of their kind.
        kept_bias: Layers that keep their bias, because NormNet has no counterpart of them.
        settings: Settings of training that changed, by dotted path.
    """

    layers: list[str] = field(default_factory=list)
    normalisations: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)
    kept_bias: list[str] = field(default_factory=list)
    settings: dict[str, Any] = field(default_factory=dict)


def make_normnet(
    design: Design,
    ids: Iterable[str] | None = None,
    *,
    preset: Preset = "sound",
    weight_map: str = "tan",
    alpha: float = 2.0,
    normalisation: Normalisation = "without_offset",
    advised: bool = True,
) -> Conversion:
    """Make norm layers of dense layers and convolutions, without biases.

    Widths, windows and activations stay. A classic layer ends in M tanh; where the layer had a softmax or a sigmoid,
    that becomes a layer of its own behind it. Blocks are changed inside, at each place where they stand.

    Args:
        design: The design to change, or the inside of a block.
        ids: Ids of the nodes; others than layers with a counterpart and blocks are passed over. `None` for all.
        preset: "sound" or "classic".
        weight_map: "linear", "tan", "tan_power" or "power"; of sound layers only.
        alpha: Exponent of the power maps.
        normalisation: What becomes of normalising layers, whose offset is a bias: they lose it, are bypassed, or stay.
        advised: Whether to set the optimizer and the learning rate that suit the preset, and to scale inputs that are
            shifted by their root mean square instead.

    Raises:
        EditError: Where there is no layer to change.
        OptionError: Where an option is out of bounds.
    """
    found = Conversion()
    wanted: dict[str, Any] = {"preset": preset, "use_bias": False}
    if preset == "sound":
        wanted |= {"weight_map": weight_map, "alpha": alpha}

    def change(part: Design, node: NodeRecord) -> None:
        if node.layer in NORM_LAYERS:
            _to_norm(part, node, wanted, found)
        elif node.options.get("center") is True and normalisation != "keep":
            changes = {"bypassed": True} if normalisation == "bypass" else {}
            _put(part, node, node.layer, {"center": False}, **changes)
            found.normalisations.append(node.name)
        elif node.options.get("use_bias") is True and node.layer not in _BIASED:
            found.kept_bias.append(node.name)

    with design.transaction("Make this a NormNet"):
        _change_all(design, ids, change, found)
        _require(found, "There is no dense or convolution layer to make norm layers of.")
        if advised:
            kind, rate = ("adadelta", CLASSIC_RATE) if preset == "classic" else ("adam", SOUND_RATE)
            _advise(design, found, {"optimizer.kind": kind, "optimizer.learning_rate": rate})
            if _shifts_inputs(design.snapshot):
                _advise(design, found, {"data.scaling": "rms"})
    return found


def make_biased(design: Design, ids: Iterable[str] | None = None, *, advised: bool = True) -> Conversion:
    """Make dense layers and convolutions with a bias of norm layers: the twin that a NormNet is measured against.

    A bounded output becomes tanh, with its range as a layer behind it where it is not 1. A norm residual becomes a
    dense layer, a sum and an activation. Normalising layers get their offset back. The data stays scaled as it is.

    Args:
        design: The design to change, or the inside of a block.
        ids: Ids of the nodes; others than norm layers and blocks are passed over. `None` for all.
        advised: Whether to set Adam at a learning rate of 0.001.

    Raises:
        EditError: Where there is no norm layer.
    """
    found = Conversion()

    def change(part: Design, node: NodeRecord) -> None:
        if node.layer in _BIASED or node.layer == RESIDUAL:
            _to_biased(part, node, found)
        elif node.options.get("center") is False:
            _put(part, node, node.layer, {"center": True})
            found.normalisations.append(node.name)

    with design.transaction("Make its biased twin"):
        _change_all(design, ids, change, found)
        _require(found, "There is no norm layer to make a biased twin of.")
        if advised:
            _advise(design, found, {"optimizer.kind": "adam", "optimizer.learning_rate": BIASED_RATE})
    return found


def has_norm_layers(snapshot: Snapshot) -> bool:
    """Whether a norm layer stands in a design, or inside of one of the blocks that it uses."""
    blocks = snapshot.blocks
    used = (blocks[key].nodes for key in all_used(blocks, {node.layer for node in snapshot.nodes.values()}))
    nodes = chain(snapshot.nodes.values(), *used)
    return any(node.layer in _BIASED or node.layer == RESIDUAL for node in nodes)


def _shifts_inputs(snapshot: Snapshot) -> bool:
    """Whether the scaling moves the inputs, which acts as a bias. Where they are the targets, too, it must stay."""
    is_target = any(node.options.get("target") == "features" for node in snapshot.nodes.values())
    return snapshot.settings.training.data.scaling in ("standard", "minmax") and not is_target


def _to_norm(design: Design, node: NodeRecord, wanted: Mapping[str, Any], found: Conversion) -> None:
    ending = node.options.get("activation")
    _put(design, node, NORM_LAYERS[node.layer], wanted)
    found.layers.append(node.name)
    if wanted["preset"] == "classic" and ending in _ENDINGS:
        _put_behind(design, node.id, "activation", {"activation": ending}, found)


def _to_biased(design: Design, node: NodeRecord, found: Conversion) -> None:
    options, layer = node.options, _BIASED.get(node.layer, "dense")
    classic = options.get("preset") == "classic"
    bounded = bool(options.get("bounded_output")) or (classic and node.layer != RESIDUAL)
    activation = "tanh" if bounded else options.get("activation")
    scale = options.get("max_integer") or (CLASSIC_RANGE if classic else 1.0)
    followers = [design.snapshot.nodes[link.target] for link in design.snapshot.links_from[node.id]]
    if bounded and followers and all(_is_ending(one) for one in followers):
        activation, bounded = "linear", False
    found.layers.append(node.name)
    last = node.id
    if node.layer == RESIDUAL:
        into = [link for link in design.snapshot.links_into[node.id] if link.target_port == "residual"]
        design.remove(*(link.id for link in into))
        _put(design, node, layer, {"activation": "linear", "use_bias": True})
        last = _put_behind(design, last, "add", {}, found, port="inputs")
        for link in into:
            connect(design, link.source, link.source_port, last, "inputs")
        last = _put_behind(design, last, "activation", {"activation": activation}, found)
    else:
        _put(design, node, layer, {"activation": activation, "use_bias": True})
    if bounded and scale != 1 and any(one.layer in ("output", "block_output") for one in followers):
        _put_behind(design, last, "rescaling", {"scale": scale}, found)


def _is_ending(node: NodeRecord) -> bool:
    return node.layer == "softmax" or (node.layer == "activation" and node.options.get("activation") in _ENDINGS)


def _put(design: Design, node: NodeRecord, layer: str, values: Mapping[str, Any], **changes: Any) -> None:
    """Give a node another layer, with those of its options that the layer has, too, and what they are bound to."""
    spec = design.registry[layer]
    known = spec.Options.model_fields
    kept = {name: value for name, value in node.options.items() if name in known}
    options = dump(spec.parse({**kept, **{key: value for key, value in values.items() if key in known}}, node.name))
    bindings = {name: bound for name, bound in node.bindings.items() if name in known and name not in values}
    design.put(updated(node, node.name, layer=layer, options=options, bindings=bindings, **changes))


def _put_behind(
    design: Design, node_id: str, layer: str, options: Mapping[str, Any], found: Conversion, port: str = "input"
) -> str:
    """Put a new node into all wires that leave a node, and give its id. What follows makes room."""
    node = design.snapshot.nodes[node_id]
    leaving = design.snapshot.links_from[node_id]
    after = (design.snapshot.nodes[key] for key in reachable_from(design.snapshot, (node_id,)) if key != node_id)
    shifted = {one.id: (one.x + NODE_SPACING, one.y) for one in after if one.x > node.x}
    if shifted:
        move(design, shifted)
    new = add_node(design, layer, options=options, x=node.x + NODE_SPACING, y=node.y)
    design.remove(*(link.id for link in leaving))
    connect(design, node_id, "output", new, port)
    for link in leaving:
        connect(design, new, "output", link.target, link.target_port)
    found.added.append(design.snapshot.nodes[new].name)
    return new


def _change_all(
    design: Design, ids: Iterable[str] | None, change: Callable[[Design, NodeRecord], None], found: Conversion
) -> None:
    """Change the chosen nodes, and all that stand inside of the blocks among them."""
    nodes = design.snapshot.nodes
    chosen = list(nodes) if ids is None else [key for key in dict.fromkeys(ids) if key in nodes]
    blocks = sorted(all_used(design.snapshot.blocks, {nodes[key].layer for key in chosen}))
    for key in chosen:
        change(design, design.snapshot.nodes[key])
    for block_id in blocks:
        before, inside = len(found.layers), design.inside(block_id)
        try:
            with inside.transaction("Change a block"):
                for key in tuple(inside.snapshot.nodes):
                    change(inside, inside.snapshot.nodes[key])
        finally:
            inside.close()
        if len(found.layers) > before:
            found.blocks.append(design.snapshot.block(block_id).name)


def _require(found: Conversion, sentence: str) -> None:
    if not found.layers:
        raise EditError(sentence, "Select others, or none for the whole design.")


def _advise(design: Design, found: Conversion, values: Mapping[str, Any]) -> None:
    for path, value in values.items():
        group, name = path.split(".")
        if getattr(getattr(design.snapshot.settings.training, group), name, None) != value:
            set_training_value(design, path, value)
            found.settings[path] = value

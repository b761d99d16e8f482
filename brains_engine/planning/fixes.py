"""Repairs that problems offer. Running one is one undo step; the design checks again afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from brains_engine.design import edits
from brains_engine.design.diagnostics import Fix
from brains_engine.errors import EditError

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.records import LinkRecord, NodeRecord
    from brains_engine.planning.plan import NodeAnalysis, Origin


def insert_flatten(link: LinkRecord) -> Fix:
    """Flatten what flows through a wire."""
    return _insert("insert_flatten", "Insert Flatten", link, "flatten", {})


def insert_reshape(link: LinkRecord, dims: Mapping[str, int]) -> Fix:
    """Give what flows through a wire other dimensions."""
    shown = " x ".join(map(str, dims.values()))
    return _insert("insert_reshape", f"Insert Reshape to {shown}", link, "reshape", {"dims": dict(dims)})


def insert_dense(link: LinkRecord, units: int, activation: str) -> Fix:
    """Put a dense layer of the wanted width into a wire."""
    options = {"units": units, "activation": activation}
    return _insert("insert_dense", f"Insert Dense with {units} units", link, "dense", options)


def insert_cast(link: LinkRecord, kind: str) -> Fix:
    """Turn what flows through a wire into another kind of number."""
    dtype = "float" if kind == "number" else kind
    return _insert("insert_cast", f"Insert Cast to {dtype}", link, "cast", {"dtype": dtype})


def insert_permute(link: LinkRecord, order: Iterable[str]) -> Fix:
    """Put the dimensions of what flows through a wire into another order."""
    names = " ".join(order)
    return _insert("insert_permute", f"Insert Permute to {names}", link, "permute", {"dims": names})


def use_natural_layout(node: NodeRecord) -> Fix:
    """Let an input keep its dimensions."""
    return set_options("use_natural_layout", f"Let {node.name} keep its dimensions", node, layout="natural")


def match_classes(node: NodeRecord, option: str, classes: int) -> Fix:
    """Give the last layer one unit for each class."""
    label = f"Match the {option} of {node.name} to the {classes} classes"
    return set_options("match_classes", label, node, **{option: classes})


def match_targets(node: NodeRecord, option: str, targets: int) -> Fix:
    """Give the last layer one unit for each target value."""
    label = f"Match the {option} of {node.name} to the {targets} target {'value' if targets == 1 else 'values'}"
    return set_options("match_targets", label, node, **{option: targets})


def match_features(node: NodeRecord, option: str, features: int) -> Fix:
    """Give the last layer one unit for each feature of a sample."""
    label = f"Match the {option} of {node.name} to the {features} features"
    return set_options("match_features", label, node, **{option: features})


def match_input(node: NodeRecord, dims: Mapping[str, int], title: str) -> Fix:
    """Give an input the dimensions of the data."""
    return set_options("match_input", f"Match {node.name} to {title}", node, dims=dict(dims))


def set_options(fix_id: str, label: str, node: NodeRecord, **values: Any) -> Fix:
    """Set options of a node."""

    def run(design: Design) -> None:
        edits.set_options(design, node.id, **values)

    return _fix(fix_id, label, run)


def set_option_of(fix_id: str, label: str, node_id: str, **values: Any) -> Fix:
    """Set options of a node that is known by its id."""

    def run(design: Design) -> None:
        edits.set_options(design, node_id, **values)

    return _fix(fix_id, label, run)


def set_options_of(fix_id: str, label: str, nodes: Iterable[NodeAnalysis], **values: Any) -> Fix:
    """Set the same options of several nodes."""
    ids = tuple(node.node.id for node in nodes)

    def run(design: Design) -> None:
        for node_id in ids:
            edits.set_options(design, node_id, **values)

    return _fix(fix_id, label, run)


def use_activation(origin: Origin, activation: str) -> tuple[Fix, ...]:
    """Set the activation of what made some values, where that is what decides it."""
    if "activation" not in origin.spec.Options.model_fields:
        return ()
    changed = origin.options.model_copy(update={"activation": activation})
    if origin.spec.output_activation(changed) != activation:
        return ()
    label = f"Use {activation} in {origin.name}"
    return (set_option_of(f"use_{activation}", label, origin.node_id, activation=activation),)


def take_out(node: NodeRecord) -> Fix:
    """Delete a node and join what was before and behind it."""

    def run(design: Design) -> None:
        edits.delete(design, node.id, reconnect=True)

    return _fix("take_out", f"Take {node.name} out", run)


def remove_wire(link: LinkRecord, source: NodeRecord) -> Fix:
    """Cut one wire."""
    return _fix("remove_wire", f"Remove a wire from {source.name}", lambda design: edits.disconnect(design, link.id))


def swap(first: NodeRecord, second: NodeRecord) -> Fix:
    """Put a node behind the one that follows it."""

    def run(design: Design) -> None:
        wires = design.snapshot.links_from[second.id]
        ports = design.registry[design.snapshot.node(first.id).layer]
        into = design.snapshot.links_into[first.id]
        between = [link for link in design.snapshot.links_from[first.id] if link.target == second.id]
        if len(into) != 1 or len(between) != 1 or len(design.snapshot.links_from[first.id]) != 1:
            raise EditError(f"{first.name} has other wires, too.")
        places = {first.id: design.snapshot.node(second.id), second.id: design.snapshot.node(first.id)}
        edits.disconnect(design, into[0].id, between[0].id, *(link.id for link in wires))
        edits.connect(design, into[0].source, into[0].source_port, second.id, between[0].target_port)
        edits.connect(design, second.id, wires[0].source_port if wires else "output", first.id, into[0].target_port)
        for link in wires:
            edits.connect(design, first.id, ports.outputs[0].name, link.target, link.target_port)
        edits.move(design, {key: (node.x, node.y) for key, node in places.items()})

    return _fix("swap", f"Put {first.name} behind {second.name}", run)


def pool_globally(flatten: NodeRecord) -> Fix:
    """Give global average pooling the place of a flatten."""

    def run(design: Design) -> None:
        (link,) = design.snapshot.links_into[flatten.id]
        edits.insert_between(design, link.id, "global_average_pooling_2d")
        edits.delete(design, flatten.id, reconnect=True)

    return _fix("pool_globally", f"Use global average pooling in place of {flatten.name}", run)


def set_training(fix_id: str, label: str, values: Mapping[str, Any]) -> Fix:
    """Set values of the training configuration by their dotted paths."""

    def run(design: Design) -> None:
        for path, value in values.items():
            edits.set_training_value(design, path, value)

    return _fix(fix_id, label, run)


def _insert(fix_id: str, label: str, link: LinkRecord, layer: str, options: Mapping[str, Any]) -> Fix:
    def run(design: Design) -> None:
        edits.insert_between(design, link.id, layer, options=options)

    return _fix(fix_id, label, run)


def _fix(fix_id: str, label: str, run: Callable[[Design], None]) -> Fix:
    """A fix whose whole run is one transaction, and that says so where it no longer applies."""

    def run_once(design: Design) -> None:
        try:
            with design.transaction(label):
                run(design)
        except EditError as error:
            raise EditError(f"“{label}” no longer fits the design.", error.message) from None

    return Fix(fix_id, label, run_once)

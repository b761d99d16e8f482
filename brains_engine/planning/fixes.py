"""Repairs that problems offer. Running one is one undo step; the design checks again afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from brains_engine.design import edits
from brains_engine.design.diagnostics import Fix
from brains_engine.errors import EditError

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.records import LinkRecord, NodeRecord


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


def match_input(node: NodeRecord, dims: Mapping[str, int], title: str) -> Fix:
    """Give an input the dimensions of the data."""
    return set_options("match_input", f"Match {node.name} to {title}", node, dims=dict(dims))


def set_options(fix_id: str, label: str, node: NodeRecord, **values: Any) -> Fix:
    """Set options of a node."""

    def run(design: Design) -> None:
        edits.set_options(design, node.id, **values)

    return _fix(fix_id, label, run)


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

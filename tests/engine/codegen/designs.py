"""Designs that several tests write as code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.codegen import export_code
from brains_engine.design import edits
from brains_engine.templates import TEMPLATE_IDS, load_template
from tests.engine.layers.cases import CASES, REGISTRY, Case, build_design

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot

ONE_CASE_EACH: tuple[Case, ...] = tuple({case.layer: case for case in CASES}.values())
"""The last case of each layer, which is seldom that of the defaults."""


def template(template_id: str) -> Snapshot:
    return load_template(template_id, REGISTRY).snapshot


def of_case(case: Case) -> Snapshot:
    return build_design(case)[0].snapshot


def nested_blocks() -> Snapshot:
    """A block of a block: the inner one twice with shared weights, the outer one twice with own ones."""
    design = load_template("iris", REGISTRY)
    dense = next(node for node in design.snapshot.nodes.values() if node.layer == "dense")
    norm = edits.splice(design, design.snapshot.links_from[dense.id][0].id, "norm_dense")
    edits.set_options(design, norm, units=dense.options["units"])
    relu = edits.splice(design, design.snapshot.links_from[norm][0].id, "activation")
    inner = edits.pack(design, (norm,), "Inner")
    outer = edits.pack(design, (inner, relu), "Outer")
    edits.set_options(design.inside("block:outer"), inner, repeat=2, share_weights=True)
    edits.set_options(design, outer, repeat=2)
    return design.snapshot


def code_of(template_id: str) -> str:
    return export_code(template(template_id), REGISTRY)


__all__ = [
    "CASES",
    "ONE_CASE_EACH",
    "REGISTRY",
    "TEMPLATE_IDS",
    "Case",
    "code_of",
    "nested_blocks",
    "of_case",
    "template",
]

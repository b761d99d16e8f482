"""Designs that several tests write as code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.codegen import export_code
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


def code_of(template_id: str) -> str:
    return export_code(template(template_id), REGISTRY)


__all__ = ["CASES", "ONE_CASE_EACH", "REGISTRY", "TEMPLATE_IDS", "Case", "code_of", "of_case", "template"]

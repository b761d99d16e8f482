from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.layers import discover

if TYPE_CHECKING:
    from brains_engine.spec.registry import Registry


@pytest.fixture(scope="session")
def registry() -> Registry:
    return discover()


@pytest.fixture
def design(registry: Registry) -> Design:
    return Design(registry)


@pytest.fixture
def chain(registry: Registry) -> Design:
    """input-1 -> dense-1 -> dense-2 -> output-1."""
    design = Design(registry)
    layers: list[tuple[str, dict[str, Any]]] = [
        ("input", {}),
        ("dense", {"units": 32}),
        ("dense", {"units": 10, "activation": "softmax"}),
        ("output", {}),
    ]
    ids = [edits.add_node(design, layer, options=options, x=240.0 * i) for i, (layer, options) in enumerate(layers)]
    for source, target in itertools.pairwise(ids):
        edits.connect(design, source, "output", target, "input")
    return design

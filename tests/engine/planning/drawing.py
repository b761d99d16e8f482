"""Small designs for the tests of planning."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.layers import discover
from brains_engine.planning.analysis import analyse

if TYPE_CHECKING:
    from brains_engine.planning.plan import Analysis

REGISTRY = discover()
IMAGE = {"height": 8, "width": 8, "channel": 1}

Layer = tuple[str, dict[str, Any]]


def chain(*layers: Layer, **training: Any) -> Design:
    """Layers wired one behind the other; training settings by dotted paths with `__` for the dot."""
    design = Design(REGISTRY)
    ids = [edits.add_node(design, layer, options=options) for layer, options in layers]
    for source, target in itertools.pairwise(ids):
        edits.connect(design, source, "output", target, "input")
    for path, value in training.items():
        edits.set_training_value(design, path.replace("__", "."), value)
    return design


def classifier(*hidden: Layer, units: int = 10, activation: str = "softmax", **training: Any) -> Design:
    """A design for the digits that ends in a dense layer, in order unless told otherwise."""
    end = ("dense", {"units": units, "activation": activation})
    return chain(("input", {"dims": IMAGE}), *hidden, end, ("output", {}), **training)


def check(design: Design) -> Analysis:
    return analyse(design.snapshot, REGISTRY)


def codes(design: Design) -> list[str]:
    return [problem.code for problem in check(design).problems]


def mend(design: Design, code: str, fix: str = "") -> None:
    """Run a fix of the first problem of that code, and hold it to one commit."""
    problem = next(problem for problem in check(design).problems if problem.code == code)
    chosen = next(each for each in problem.fixes if fix in ("", each.id))
    commits: list[str] = []
    unsubscribe = design.subscribe(lambda commit: commits.append(commit.label))
    chosen.run(design)
    unsubscribe()
    assert commits == [chosen.label], "a fix is one undo step, named after it"

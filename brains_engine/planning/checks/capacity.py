"""How much a layer or the network can hold: too little, too much, or more than memory takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from brains_engine.design.diagnostics import Problem
from brains_engine.planning import fixes
from brains_engine.planning.checks import roles
from brains_engine.planning.memory import MEMORY_BUDGET, bytes_per_weight, planned_type, round_down
from brains_engine.planning.wording import count, show_bytes

if TYPE_CHECKING:
    from brains_engine.design.diagnostics import Fix
    from brains_engine.planning.checks.context import Spot, Whole

WIDE_UNITS = 8192
WIDENING = 64
"""A layer of more than `WIDE_UNITS` units that makes so many values of one is suspicious."""


def one_unit(spot: Spot) -> Iterator[Problem]:
    """A hidden layer of one unit lets one number through."""
    origin = spot.source.origin if spot.source is not None else None
    if not roles.is_dense(spot.spec) or origin is None or not roles.is_dense(origin.spec) or origin.fan_in == 1:
        return
    if roles.width_of(origin) == 1:
        option = origin.spec.width_option
        message = f"{origin.name} has a single unit, so that all {spot.name} learns from is one number."
        fix = fixes.set_option_of("widen", f"Give {origin.name} 16 {option}", origin.node_id, **{option: 16})
        yield spot.warn("one_unit", message, fix)


def very_wide(spot: Spot) -> Iterator[Problem]:
    """Very many values made of few."""
    width, given = roles.width_of(spot.node), spot.given
    if not roles.is_dense(spot.spec) or width is None or given is None or not given.dims or not given.dims[-1]:
        return
    if width > WIDE_UNITS and width > WIDENING * given.dims[-1]:
        message = f"{spot.name} makes {count(width, 'value')} of {given.dims[-1]}."
        wanted = 4 * round_down(given.dims[-1])
        label = f"Give it {wanted} {spot.spec.width_option}"
        fix = fixes.set_options("narrow", label, spot.record, **{spot.spec.width_option: wanted})
        yield spot.warn("very_wide", message, fix)


def nothing_to_train(whole: Whole) -> Iterator[Problem]:
    """A network without weights."""
    if whole.is_whole and not any(whole.nodes[key].params.trainable for key in whole.used):
        yield Problem("nothing_to_train", "warning", None, "The network has no weights, so training changes nothing.")


def weight_memory(whole: Whole, budget: int = MEMORY_BUDGET) -> Iterator[Problem]:
    """A layer, or a whole network, whose weights do not fit."""
    each = bytes_per_weight(whole.training.optimizer, planned_type(whole.training))
    total = sum(node.params.total for node in whole.nodes.values())
    if total * each <= budget:
        return
    too_large = [node for node in whole.nodes.values() if node.params.total * each > budget]
    for node in too_large:
        message = (
            f"{node.node.name} would have {_need(node.params.total, each)}; at most {show_bytes(budget)} are allowed."
        )
        yield Problem("memory", "error", node.node.id, message)
    if not too_large:
        message = f"The network would have {_need(total, each)}; at most {show_bytes(budget)} are allowed."
        yield Problem("memory", "error", None, message)


def _need(weights: int, each: int) -> str:
    return f"{count(weights, 'weight')}, which need {show_bytes(weights * each)} in training"


def batch_memory(whole: Whole, budget: int = MEMORY_BUDGET) -> Iterator[Problem]:
    """Values and their gradients are kept for a whole batch."""
    sample = 2 * sum(node.activation_bytes for node in whole.nodes.values())
    size = whole.training.batch_size
    if sample * size <= budget:
        return
    largest = max(whole.nodes.values(), key=lambda node: node.activation_bytes)
    message = (
        f"A batch of {count(size, 'sample')} would need {show_bytes(sample * size)}, "
        f"most of it in {largest.node.name}; at most {show_bytes(budget)} are allowed."
    )
    yield Problem("batch_memory", "error", largest.node.id, message, _smaller_batch(budget // sample))


def _smaller_batch(fitting: int) -> tuple[Fix, ...]:
    if fitting < 1:
        return ()
    size = round_down(fitting)
    return (fixes.set_training("smaller_batch", f"Use batches of {size}", {"batch_size": size}),)


CHECKS = (one_unit, very_wide)
DESIGN_CHECKS = (nothing_to_train, weight_memory, batch_memory)

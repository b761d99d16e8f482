"""Normalisation and dropout: their order, their rates, and where they do harm."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from brains_engine.planning import fixes
from brains_engine.planning.checks import roles

if TYPE_CHECKING:
    from brains_engine.design.diagnostics import Problem
    from brains_engine.planning.checks.context import Spot

HIGH_RATE = 0.8
"""Share of dropped values from which little is left to learn from."""


def dropout_rate(spot: Spot) -> Iterator[Problem]:
    """A rate that drops nothing, or nearly everything."""
    if not roles.is_dropout(spot.spec):
        return
    rate = getattr(spot.node.options, "rate", None)
    if rate == 0:
        message = f"{spot.name} has a rate of 0, so that it drops nothing."
        yield spot.warn("dropout_of_nothing", message, fixes.take_out(spot.record))
    elif rate is not None and rate > HIGH_RATE:
        message = f"{spot.name} drops {rate:.0%} of the values, which leaves little to learn from."
        fix = fixes.set_options("usual_rate", "Use a rate of 0.5", spot.record, rate=0.5)
        yield spot.warn("high_dropout", message, fix)


def dropout_before(spot: Spot) -> Iterator[Problem]:
    """What stands right behind a dropout."""
    source = spot.source
    if source is None or not roles.is_dropout(source.spec):
        return
    name = source.node.name
    if roles.is_batch_norm(spot.spec):
        message = f"{name} stands right before {spot.name}, whose running variance it puts wrong."
        yield spot.warn(
            "dropout_before_norm", message, fixes.swap(source.node, spot.record), fixes.take_out(source.node)
        )
    elif spot.record.layer == "output":
        message = f"{name} is the last layer before {spot.name}, so that training drops parts of the answer."
        yield spot.warn("dropout_before_output", message, fixes.take_out(source.node))
    elif roles.is_dropout(spot.spec):
        message = f"{spot.name} follows {name} directly; one dropout with a higher rate does the same."
        yield spot.warn("two_dropouts", message, fixes.take_out(spot.record))


def norm_twice(spot: Spot) -> Iterator[Problem]:
    """The same normalisation twice."""
    source = spot.source
    if source is None or source.spec is None or not roles.is_normalisation(spot.spec) or source.spec is not spot.spec:
        return
    message = f"{spot.name} normalises what {source.node.name} has just normalised."
    yield spot.warn("two_normalisations", message, fixes.take_out(spot.record))


def norm_before_softmax(spot: Spot) -> Iterator[Problem]:
    """Batch normalisation of the scores that softmax compares."""
    source = spot.source
    if source is None or not roles.is_batch_norm(source.spec) or not roles.is_activation(spot.spec):
        return
    if spot.spec.output_activation(spot.node.options) == "softmax":
        message = (
            f"{source.node.name} stands right before the softmax of {spot.name} and takes away how sure it may be."
        )
        yield spot.warn("norm_before_softmax", message, fixes.take_out(source.node))


def norm_before_output(spot: Spot) -> Iterator[Problem]:
    """Batch normalisation as the last layer."""
    source = spot.source
    if source is not None and roles.is_batch_norm(source.spec) and spot.record.layer == "output":
        message = f"{source.node.name} is the last layer, so that the answer to a sample depends on its batch."
        yield spot.warn("norm_before_output", message, fixes.take_out(source.node))


CHECKS = (dropout_rate, dropout_before, norm_twice, norm_before_softmax, norm_before_output)

"""Checks as tables: a check is one function in the file of its family, and one entry here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from brains_engine.data.catalogue import describe_source
from brains_engine.design.diagnostics import Problem
from brains_engine.errors import DataError
from brains_engine.planning.checks import (
    activations,
    answer,
    capacity,
    data,
    inputs,
    normalising,
    normnet,
    optimizer,
    pruning,
    running,
    shapes,
    signal,
    windows,
)
from brains_engine.planning.checks.context import Lesson, Spot, Whole

if TYPE_CHECKING:
    SpotCheck = Callable[[Spot], Iterator[Problem]]
    DesignCheck = Callable[[Whole], Iterator[Problem]]
    LessonCheck = Callable[[Lesson], Iterator[Problem]]

SPOT_CHECKS: tuple[SpotCheck, ...] = (
    *shapes.CHECKS,
    *windows.CHECKS,
    *activations.CHECKS,
    *normalising.CHECKS,
    *capacity.CHECKS,
)
"""Of one node and what is wired to it."""

DESIGN_CHECKS: tuple[DesignCheck, ...] = (*signal.CHECKS, *capacity.DESIGN_CHECKS)
"""Of the whole design, whatever its data."""

SETTINGS_CHECKS: tuple[DesignCheck, ...] = (*normnet.CHECKS, *optimizer.CHECKS, *pruning.CHECKS, *running.CHECKS)
"""Of the design with its training settings."""

LESSON_CHECKS: tuple[LessonCheck, ...] = (
    *inputs.CHECKS,
    *data.CHECKS,
    *answer.CHECKS,
    *optimizer.LESSON_CHECKS,
    *pruning.LESSON_CHECKS,
    *running.LESSON_CHECKS,
)
"""Of the design with its training settings and its data."""


def check_spot(spot: Spot) -> Iterator[Problem]:
    """What is odd about one node where it stands."""
    for check in SPOT_CHECKS:
        yield from check(spot)


def check_design(whole: Whole) -> Iterator[Problem]:
    """What is odd about a design as a whole."""
    for check in DESIGN_CHECKS:
        yield from check(whole)


def check_training(whole: Whole) -> Iterator[Problem]:
    """Problems that would keep a design from being trained as it is set, or from learning well."""
    for check in SETTINGS_CHECKS:
        yield from check(whole)
    try:
        info = describe_source(whole.training.data)
    except DataError as error:
        yield Problem("data", "error", None, str(error))
        return
    lesson = Lesson(whole, info)
    for lesson_check in LESSON_CHECKS:
        yield from lesson_check(lesson)

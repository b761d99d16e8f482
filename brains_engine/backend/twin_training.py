"""Trains a design and its twin, one after the other.

Two trainers in one process would draw from the same random numbers and share TensorFlow's settings of precision, so
that neither gave the curve it gives alone. One after the other, each run is bit for bit that of `train`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.backend import jobs
from brains_engine.errors import BrainsError
from brains_engine.runs.events import Event, EventSink, Started, ignore_events
from brains_engine.runs.folder import check_free
from brains_engine.runs.stop import StopToken
from brains_engine.runs.twin_note import TwinOutcome, outcome_of, write_notes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from brains_engine.spec.registry import Registry
    from brains_engine.twins import Side, Twins


def _nothing(side: Side) -> None:
    """What is done where nobody asks to be told which of the two begins."""


def train_twins(
    twins: Twins,
    registry: Registry,
    folder: Path,
    *,
    on_event: EventSink = ignore_events,
    on_side: Callable[[Side], None] = _nothing,
    stop: StopToken | None = None,
) -> tuple[TwinOutcome, TwinOutcome]:
    """Train both networks in new run folders, `folder/normnet` and `folder/biased`.

    An error of one leaves the other: its sentence stands in the outcome. A stop ends the one that runs, and the other
    does not begin.

    Args:
        twins: The two networks.
        registry: The layers they may use.
        folder: Where both runs are kept.
        on_event: Receives every event of both, in this thread.
        on_side: Called before each begins.
        stop: Stops or pauses from another thread.

    Raises:
        RunFolderError: A folder holds something else.
    """
    stop = stop or StopToken()
    first, second = twins.sides
    folders = (folder / first.role, folder / second.role)
    for place in folders:
        check_free(place)

    def watch(event: Event) -> None:
        if isinstance(event, Started):
            write_notes(folders, (first.role, second.role), (first.params, second.params))
        on_event(event)

    outcomes = []
    for side, place in zip((first, second), folders, strict=True):
        error = ""
        if not stop.stopped:
            on_side(side)
            try:
                jobs.train(side.snapshot, registry, place, on_event=watch, stop=stop)
            except BrainsError as failure:
                error = str(failure)
        outcomes.append(outcome_of(place, side.role, side.params, error))
    return outcomes[0], outcomes[1]

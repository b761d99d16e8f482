"""What happens in the window without the keys being there, said aloud: problems, and how a run goes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.access.announce import announce
from app.measures import show_count, show_duration
from app.run.read_out import show_value
from app.translation import mark, tr
from brains_engine.runs.events import Finished, Started

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.run.controller import RunController
    from app.session import Session

BEST_PAUSE = 10.0
"""Seconds between two announcements of a best loss: an epoch may take less than it takes to say so."""


class Announcer(QObject):
    """Listens to the design and to the run. What a notice says, the notices say themselves."""

    def __init__(
        self,
        session: Session,
        controller: RunController,
        window: QWidget,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._controller = controller
        self._window = window
        self._clock = clock
        self._known = self._problems()
        self._best = 0
        self._said = 0.0
        self._end = ""
        session.analysed.connect(self._tell_problems)
        session.design_replaced.connect(self._tell_design)
        controller.event_received.connect(self._on_event)
        controller.finished.connect(self._tell_end)
        controller.progress_ready.connect(self._follow_run)

    def _problems(self) -> dict[tuple[str, str | None, str], str]:
        found = self._session.analysis.problems
        return {(problem.code, problem.node_id, problem.message): problem.message for problem in found}

    def _tell_design(self) -> None:
        self._known = self._problems()
        count = show_count(len(self._session.snapshot.nodes))
        announce(self._window, tr("{title}, {count} nodes", title=self._session.title, count=count))

    def _tell_problems(self, *_: object) -> None:
        """Say what is new; of a problem that only changed its words no second sentence is needed."""
        before, self._known = self._known, self._problems()
        new = [message for key, message in self._known.items() if key not in before]
        if len(new) > 1:
            announce(self._window, tr("{message} And {count} more problems.", message=new[0], count=len(new) - 1))
        elif new:
            announce(self._window, new[0])
        elif before and not self._known:
            announce(self._window, tr("No problems."))

    def _on_event(self, event: object) -> None:
        if isinstance(event, Started):
            self._best, self._said, self._end = 0, self._clock(), ""
            values = {"epochs": show_count(event.epochs), "device": event.device}
            announce(self._window, tr("Training has started: {epochs} epochs on {device}.", **values))
        elif isinstance(event, Finished):
            text = {
                "completed": mark("Training is complete after {time}."),
                "stopped": mark("Training was stopped after {time}."),
            }.get(event.reason, mark("Training ended after {time}."))
            self._end = tr(text, time=show_duration(event.seconds))

    def _tell_end(self, _result: object) -> None:
        """Say how it went, once the last values are there."""
        if self._end:
            announce(self._window, f"{self._end} {self._best_words()}".rstrip(), urgent=True)
            self._end = ""

    def _follow_run(self) -> None:
        """Say now and then that an epoch was the best so far."""
        best = self._controller.history.best_epoch
        if best is None or best[0] == self._best or self._controller.activity != "train":
            return
        if self._clock() - self._said >= BEST_PAUSE:
            self._best, self._said = best[0], self._clock()
            announce(self._window, self._best_words())

    def _best_words(self) -> str:
        best = self._controller.history.best_epoch
        if best is None:
            return ""
        return tr("Best loss {loss} at epoch {epoch}.", loss=show_value(best[2]), epoch=show_count(best[0]))

"""Pictures of the window for the README, taken by the program itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from pathlib import Path

    from app.application import Application

_SETTLE_MS = 600
SIZE_PATTERN = re.compile(r"([1-9][0-9]{2,3})x([1-9][0-9]{2,3})")


def parse_size(text: str) -> tuple[int, int]:
    """Read a size such as `1440x900`.

    Raises:
        ValueError: Where it is none.
    """
    match = SIZE_PATTERN.fullmatch(text)
    if match is None:
        raise ValueError("a size reads like 1440x900")
    return int(match[1]), int(match[2])


class Photographer(QObject):
    """Takes one picture when the window has settled, or when its training has gone some way."""

    def __init__(self, application: Application, path: Path, trained: float, done: Callable[[bool], None]) -> None:
        """Wait for the moment.

        Args:
            application: What to photograph.
            path: The picture to write; its suffix gives the format.
            trained: Share of a run after which to take it; 0 takes it without training.
            done: Told whether the picture could be written.
        """
        super().__init__(application)
        self._application = application
        self._path = path
        self._trained = trained
        self._done = done
        self._is_due = False
        self._select_largest()
        if trained > 0:
            application.controller.progress_ready.connect(self._look)
            application.controller.state_changed.connect(self._look)
            application.actions["run.train"].trigger()
        else:
            self._schedule()

    def _look(self, *_: object) -> None:
        controller = self._application.controller
        if controller.history.progress >= self._trained or not controller.is_busy:
            self._schedule()

    def _select_largest(self) -> None:
        """Select the node with the most weights, so that the inspector has something to show."""
        nodes = self._application.session.analysis.nodes
        if nodes:
            self._application.session.selection.set([max(nodes, key=lambda node: nodes[node].params.total)])

    def _schedule(self) -> None:
        if not self._is_due:
            self._is_due = True
            QTimer.singleShot(_SETTLE_MS, self, self._take)

    def _take(self) -> None:
        self._done(self._application.window.grab().save(str(self._path)))

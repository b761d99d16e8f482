"""A design's commits and its analysis, as Qt signals."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from brains_engine.design.design import Commit, Design
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import Analysis

Analyse = Callable[["Snapshot"], "Analysis"]
"""Such as `Analyser.analyse`, which remembers and so answers an edit at once."""


class DesignSignals(QObject):
    """Tells of every commit, and then of what the analysis says of the new state.

    Attributes:
        committed: A `Commit`, right after it.
        analysed: The `Analysis` of the new state, after all views have seen the commit.
    """

    committed = Signal(object)
    analysed = Signal(object)

    def __init__(self, design: Design, analyse: Analyse, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._design = design
        self._analyse = analyse
        self.analysis = analyse(design.snapshot)
        self._unsubscribe = design.subscribe(self._on_commit)

    def close(self) -> None:
        """Stop listening to the design."""
        self._unsubscribe()

    def refresh(self, analyse: Analyse) -> None:
        """Analyse anew: the layers that the design may use are others."""
        self._analyse = analyse
        self.analysis = analyse(self._design.snapshot)
        self.analysed.emit(self.analysis)

    def _on_commit(self, commit: Commit) -> None:
        # The analysis is ready before anybody asks for it, but shown only after the records are.
        self.analysis = self._analyse(self._design.snapshot)
        self.committed.emit(commit)
        self.analysed.emit(self.analysis)

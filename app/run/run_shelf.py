"""Earlier runs that the current one is compared with, read from their stores on a thread of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from app.run.history import RunHistory
from app.sentences import say
from brains_engine.errors import RunFolderError
from brains_engine.runs.history import read_history

if TYPE_CHECKING:
    from pathlib import Path

    from app.run.controller import RunController

YIELD_US = 200
JOIN_MS = 10_000


class HistoryReader(QThread):
    """Reads one run.

    Attributes:
        read: The folder and its `RunHistory`.
        failed: The folder and a sentence.
    """

    read = Signal(object, object)
    failed = Signal(object, str)

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("history_reader")
        self._folder = folder

    def run(self) -> None:
        try:
            measured = read_history(self._folder, should_stop=self._should_stop)
        except RunFolderError as error:
            self.failed.emit(self._folder, say(str(error)))
            return
        if not self.isInterruptionRequested():
            history = RunHistory()
            history.recall(measured)
            self.read.emit(self._folder, history)

    def _should_stop(self) -> bool:
        self.usleep(YIELD_US)  # lets the window's thread have its turn between two blocks of rows
        return self.isInterruptionRequested()


class RunShelf(QObject):
    """The runs that are compared, in the order in which they were chosen.

    Attributes:
        changed: A run was read, or taken away.
    """

    changed = Signal()

    def __init__(self, controller: RunController, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._chosen: list[Path] = []
        self._histories: dict[Path, RunHistory] = {}
        self._readers: dict[Path, HistoryReader] = {}
        controller.shutting_down.connect(self.close)

    @property
    def chosen(self) -> tuple[Path, ...]:
        """Folders of the chosen runs, those still being read included."""
        return tuple(self._chosen)

    @property
    def histories(self) -> dict[Path, RunHistory]:
        """Folder -> what was measured, of the chosen runs that are read."""
        return {folder: self._histories[folder] for folder in self._chosen if folder in self._histories}

    def choose(self, folder: Path, *, chosen: bool) -> None:
        """Compare with a run, or no longer."""
        if chosen == (folder in self._chosen):
            return
        if chosen:
            self._chosen.append(folder)
            self._read(folder)
        else:
            self._chosen.remove(folder)
            if self._histories.pop(folder, None) is not None:
                self.changed.emit()

    def clear(self) -> None:
        """Compare with none."""
        for folder in self.chosen:
            self.choose(folder, chosen=False)

    def close(self) -> None:
        """End all reading, and wait for it."""
        for reader in tuple(self._readers.values()):
            reader.requestInterruption()
            reader.wait(JOIN_MS)

    def _read(self, folder: Path) -> None:
        if folder in self._readers:
            return
        self._controller.guard_threads()
        reader = self._readers[folder] = HistoryReader(folder, self)
        reader.read.connect(self._keep)
        reader.failed.connect(self._give_up)
        reader.finished.connect(lambda: self._end(folder))
        reader.start(QThread.Priority.LowPriority)

    def _keep(self, folder: Path, history: RunHistory) -> None:
        if folder in self._chosen:
            self._histories[folder] = history
            self.changed.emit()

    def _give_up(self, folder: Path, sentence: str) -> None:
        self.choose(folder, chosen=False)
        self._controller.failed.emit(sentence, "")
        self.changed.emit()

    def _end(self, folder: Path) -> None:
        reader = self._readers.pop(folder, None)
        if reader is not None:
            reader.wait()
            reader.deleteLater()

"""What is selected: ids of nodes and links. It is never in the file, nor an undo step."""

from __future__ import annotations

from collections.abc import Container, Iterable

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """A set of ids with a signal."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: frozenset[str] = frozenset()

    @property
    def ids(self) -> frozenset[str]:
        """Ids of the selected nodes and links."""
        return self._ids

    def set(self, ids: Iterable[str]) -> None:
        """Select exactly these."""
        wanted = frozenset(ids)
        if wanted != self._ids:
            self._ids = wanted
            self.changed.emit()

    def toggle(self, record_id: str) -> None:
        """Select what is not selected, or the other way round."""
        self.set(self._ids ^ {record_id})

    def clear(self) -> None:
        """Select nothing."""
        self.set(())

    def keep(self, existing: Container[str]) -> None:
        """Drop what does not exist any more."""
        self.set(key for key in self._ids if key in existing)

"""Undo and redo: one command class, which holds a change, and the stack it is pushed on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand, QUndoStack

if TYPE_CHECKING:
    from brains_engine.design.change import Change
    from brains_engine.design.design import Commit, Design

_MERGEABLE = 1
_PAUSE_S = 1.0
"""After a pause of this length, the next edit of the same option is an undo step of its own."""


class ChangeCommand(QUndoCommand):
    """A change that has been made, and can be taken back and made again.

    Attributes:
        change: What it makes.
        merge_key: Consecutive commands of one key are joined; "" stands alone.
        made_at: When the last edit joined it, in seconds of a clock that never goes back.
    """

    def __init__(self, design: Design, commit: Commit) -> None:
        super().__init__(commit.label)
        self._design = design
        self.change: Change = commit.change
        self.merge_key = commit.merge_key
        self._is_made = True
        self.made_at = time.monotonic()

    def id(self) -> int:
        return _MERGEABLE if self.merge_key else -1

    def redo(self) -> None:
        # Pushing a command calls redo once, but the edit has been made by then.
        if self._is_made:
            self._is_made = False
            return
        self._design.replay(self.change, self.text())

    def undo(self) -> None:
        self._design.replay(self.change.invert(), self.text())

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Join with the next command of the same key, such as the next tick of a slider."""
        if not isinstance(other, ChangeCommand) or other.merge_key != self.merge_key:
            return False
        if other.made_at - self.made_at > _PAUSE_S:
            return False
        self.made_at = other.made_at
        self.change = self.change.squash(other.change)
        self.setObsolete(not self.change)
        return True


class DesignHistory:
    """Keeps the edits of a design on an undo stack."""

    def __init__(self, design: Design, stack: QUndoStack) -> None:
        self._design = design
        self._stack = stack
        self._unsubscribe = design.subscribe(self._on_commit)

    def close(self) -> None:
        """Stop recording, and forget what was recorded."""
        self._unsubscribe()
        self._stack.clear()

    def _on_commit(self, commit: Commit) -> None:
        if commit.origin == "edit":
            self._stack.push(ChangeCommand(self._design, commit))

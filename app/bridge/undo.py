"""Undo and redo: one command class, which holds a change, and the stack it is pushed on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand, QUndoStack

from brains_engine.design.change import Change, diff

if TYPE_CHECKING:
    from brains_engine.design.design import Commit, Design
    from brains_engine.design.records import Record

_MERGEABLE = 1
_PAUSE_S = 1.0
"""After a pause of this length, the next edit of the same option is an undo step of its own."""


class ChangeCommand(QUndoCommand):
    """A change that has been made, and can be taken back and made again.

    Attributes:
        change: What it makes.
        merge_key: Consecutive commands of one key and one gesture are joined; "" stands alone.
        gesture: Number of the gesture it belongs to.
        made_at: When the last edit joined it, in seconds of a clock that never goes back.
        clock: The same in seconds since 1970, to be shown.
    """

    def __init__(self, history: DesignHistory, commit: Commit) -> None:
        super().__init__(commit.label)
        self._history = history
        self.gesture = history.gesture
        self.change: Change = commit.change
        self.merge_key = commit.merge_key
        self._is_made = True
        self.made_at = time.monotonic()
        self.clock = time.time()

    def id(self) -> int:
        return _MERGEABLE if self.merge_key else -1

    def redo(self) -> None:
        # Pushing a command calls redo once, but the edit has been made by then.
        if self._is_made:
            self._is_made = False
            return
        self._history.replay(self.change, self.text())

    def undo(self) -> None:
        self._history.replay(self.change.invert(), self.text())

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Join with the next command of the same key and gesture, such as the next tick of a slider."""
        if not isinstance(other, ChangeCommand) or other.merge_key != self.merge_key:
            return False
        if other.gesture != self.gesture:
            return False
        if other.made_at - self.made_at > _PAUSE_S and not self._history.is_held:
            return False
        self.made_at, self.clock = other.made_at, other.clock
        self.change = self.change.squash(other.change)
        self.setObsolete(not self.change)
        return True


class DesignHistory:
    """Keeps the edits of a design on an undo stack, without a limit.

    Edits of one merge key become one step as long as they belong to one gesture: a drag of a slider, a word that is
    typed, a node that is nudged. A gesture ends with `end_gesture`, with undo and redo, and after a pause, unless
    something is held.

    Attributes:
        gesture: Number of the gesture that goes on.
        is_held: Whether a mouse button holds something, so that a pause does not end the gesture.
        began: When the design was opened, in seconds since 1970.
    """

    def __init__(self, design: Design, stack: QUndoStack) -> None:
        self.gesture = 0
        self.is_held = False
        self.began = time.time()
        self._design = design
        self._stack = stack
        self._jumps = False
        self._unsubscribe = design.subscribe(self._on_commit)

    def close(self) -> None:
        """Stop recording, and forget what was recorded."""
        self._unsubscribe()
        self._stack.clear()

    def begin_gesture(self) -> None:
        """Something is taken hold of: what is edited until `end_gesture` is one step, however long it takes."""
        self.end_gesture()
        self.is_held = True

    def end_gesture(self) -> None:
        """The next edit is a step of its own."""
        self.gesture += 1
        self.is_held = False

    def hold(self, held: bool) -> None:
        """Begin a gesture, or end what goes on."""
        if held:
            self.begin_gesture()
        else:
            self.end_gesture()

    def go_to(self, index: int) -> None:
        """Undo or redo up to a step in one change of the design, so that views are drawn once.

        Args:
            index: How many steps are made then, from 0 to the number of steps.
        """
        index = min(max(index, 0), self._stack.count())
        if index == self._stack.index():
            return
        change = self._way_to(index)
        self.end_gesture()
        if change:
            self._design.replay(change, self._stack.text(max(index - 1, 0)))
        self._jumps = True
        try:
            self._stack.setIndex(index)
        finally:
            self._jumps = False

    def replay(self, change: Change, label: str) -> None:
        """Make a change of a step, or take it back, unless `go_to` has done so."""
        if not self._jumps:
            self.end_gesture()
            self._design.replay(change, label)

    def _way_to(self, index: int) -> Change:
        """The one change that leads from the present state to that after `index` steps."""
        now = self._stack.index()
        before = self._design.snapshot.records
        records: dict[str, Record] = dict(before)
        for step in range(now, index):
            _apply(records, self._change(step))
        for step in reversed(range(index, now)):
            _apply(records, self._change(step).invert())
        return diff(before, records)

    def _change(self, step: int) -> Change:
        command = self._stack.command(step)
        assert isinstance(command, ChangeCommand)
        return command.change

    def _on_commit(self, commit: Commit) -> None:
        if commit.origin == "edit":
            self._stack.push(ChangeCommand(self, commit))


def _apply(records: dict[str, Record], change: Change) -> None:
    """Apply a change in place: a long way is as dear as what it changes, not as the design is large."""
    for key in change.removed:
        del records[key]
    records.update(change.added)
    records.update({key: after for key, (_, after) in change.updated.items()})

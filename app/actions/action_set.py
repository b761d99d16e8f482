"""Builds Qt's actions from the rows, and keeps them true to the state of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from app.icons import icon
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.actions.action import Action
    from app.actions.context import Context
    from app.theme import Theme


class ActionSet(QObject):
    """All actions of a window by id.

    Attributes:
        refused: One sentence, where an action could not be done.
        updated: Texts, marks or reasons may have changed.
    """

    refused = Signal(str)
    updated = Signal()

    def __init__(self, rows: Iterable[Action], context: Context, window: QWidget, canvas: QWidget) -> None:
        super().__init__(window)
        self._rows = {row.id: row for row in rows}
        self._context = context
        self._actions = {row.id: self._make(row, window, canvas) for row in self._rows.values()}

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def rows(self) -> tuple[Action, ...]:
        """All rows, in the order of the table."""
        return tuple(self._rows.values())

    def reason(self, action_id: str) -> str:
        """Why an action cannot be done now, or ""."""
        return self._rows[action_id].blocked(self._context)

    def watch(self, *signals: object) -> None:
        """Look at the state again after any of these signals."""
        for signal in signals:
            signal.connect(self.update)  # type: ignore[attr-defined]

    def update(self, *_: object) -> None:
        """Make texts, marks, enabled states and tooltips true."""
        for row in self._rows.values():
            action = self._actions[row.id]
            reason = row.blocked(self._context)
            if row.label is not None:
                action.setText(row.label(self._context))
            if row.checked is not None:
                action.setChecked(row.checked(self._context))
            action.setEnabled(not reason)
            action.setToolTip(_tooltip(row, action, reason))
            action.setStatusTip(reason or row.tip)
        self.updated.emit()

    def set_theme(self, theme: Theme) -> None:
        """Tint the icons."""
        for row in self._rows.values():
            if row.icon and row.checked is None:
                self._actions[row.id].setIcon(icon(row.icon, theme.muted))

    def _make(self, row: Action, window: QWidget, canvas: QWidget) -> QAction:
        action = QAction(row.text, self)
        action.setObjectName(row.id)
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        action.setCheckable(row.checked is not None)
        action.triggered.connect(self._runner(row))
        if row.scope == "canvas":
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            canvas.addAction(action)
        else:
            window.addAction(action)
        return action

    def _runner(self, row: Action) -> Callable[[], None]:
        def run() -> None:
            # The state may have moved on since the last look at it.
            reason = row.blocked(self._context)
            if reason:
                self.refused.emit(reason)
                return
            try:
                row.run(self._context)
            except BrainsError as error:
                self.refused.emit(str(error))
            self.update()

        return run


def _tooltip(row: Action, action: QAction, reason: str) -> str:
    title = action.text().replace("&", "").rstrip("…")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    head = f"{title} ({keys})" if keys else title
    return f"{head}\n{reason or row.tip}".rstrip()

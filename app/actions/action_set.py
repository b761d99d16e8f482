"""Builds Qt's actions from the rows, and keeps them true to the state of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from app.icons import icon
from app.sentences import say
from app.translation import tr
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
        key_refused: The same, where it was asked for by its key.
        updated: Texts, marks or reasons may have changed.
    """

    refused = Signal(str)
    key_refused = Signal(str)
    updated = Signal()

    def __init__(self, rows: Iterable[Action], context: Context, window: QWidget, canvas: QWidget) -> None:
        super().__init__(window)
        self._rows = {row.id: row for row in rows}
        self._context = context
        self._canvas = canvas
        self._told: dict[str, tuple[str, str]] = {}
        self._actions = {row.id: self._make(row, window, canvas) for row in self._rows.values()}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.update)
        for widget in (canvas, window):
            widget.installEventFilter(self)

    def __getitem__(self, action_id: str) -> QAction:
        self.settle()
        return self._actions[action_id]

    def rows(self) -> tuple[Action, ...]:
        """All rows, in the order of the table."""
        return tuple(self._rows.values())

    def reason(self, action_id: str) -> str:
        """Why an action cannot be done now, or ""."""
        return say(self._rows[action_id].blocked(self._context))

    def watch(self, *signals: object) -> None:
        """Look at the state again after any of these signals."""
        for signal in signals:
            signal.connect(self.update)  # type: ignore[attr-defined]

    def watch_edits(self, *signals: object) -> None:
        """The same for signals of which an edit sends several: there is one look for all of them."""
        for signal in signals:
            signal.connect(self._look_soon)  # type: ignore[attr-defined]

    def _look_soon(self, *_: object) -> None:
        self._soon.start()

    def settle(self) -> None:
        """Look now, where that is still to be done: the actions are about to be seen or used."""
        if self._soon.isActive():
            self.update()

    def update(self, *_: object) -> None:
        """Make texts, marks, enabled states and tooltips true."""
        self._soon.stop()
        for row in self._rows.values():
            action = self._actions[row.id]
            reason = say(row.blocked(self._context))
            if row.checked is not None:
                action.setChecked(row.checked(self._context))
            text = row.label(self._context) if row.label is not None else ""
            if self._told.get(row.id) != (text, reason):
                self._told[row.id] = (text, reason)
                if text:
                    action.setText(text)
                action.setEnabled(not reason)
                action.setToolTip(_tooltip(row, action, reason))
                action.setStatusTip(reason or tr(row.tip))
        self.updated.emit()

    def set_theme(self, theme: Theme) -> None:
        """Tint the icons."""
        for row in self._rows.values():
            if row.icon and row.checked is None:
                self._actions[row.id].setIcon(icon(row.icon, theme.muted))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say why nothing happens: Qt gives the keys of a disabled action to the widgets, as if they had no meaning."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self.settle()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            reason = self._reason_against(event, in_canvas=watched is self._canvas)
            if reason:
                self.key_refused.emit(reason)
                return True
        return super().eventFilter(watched, event)

    def _reason_against(self, event: QKeyEvent, *, in_canvas: bool) -> str:
        combined = event.keyCombination().toCombined() & ~Qt.KeyboardModifier.KeypadModifier.value
        pressed = QKeySequence(QKeyCombination.fromCombined(combined))
        for row in self._rows.values():
            action = self._actions[row.id]
            if not action.isEnabled() and (in_canvas or row.scope == "window") and pressed in action.shortcuts():
                return say(row.blocked(self._context))
        return ""

    def _make(self, row: Action, window: QWidget, canvas: QWidget) -> QAction:
        action = QAction(tr(row.text), self)
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
            reason = say(row.blocked(self._context))
            if reason:
                self.refused.emit(reason)
                return
            try:
                row.run(self._context)
            except BrainsError as error:
                self.refused.emit(say(str(error)))
            self.update()

        return run


def _tooltip(row: Action, action: QAction, reason: str) -> str:
    title = action.text().replace("&", "").rstrip("…")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    head = f"{title} ({keys})" if keys else title
    return f"{head}\n{reason or tr(row.tip)}".rstrip()

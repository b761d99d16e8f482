"""Somebody at the window: finds things by name, clicks and types, and lets the window answer each time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QWidget,
)

from app.canvas.ports import PortKey
from app.palette.model import LAYER_ROLE
from tests.app.canvas.conftest import LEFT, NONE, Hand
from tests.journeys.gaps import own_work, turn

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.application import Application

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
ENGINE_MS = 120_000
WidgetT = TypeVar("WidgetT", bound=QWidget)


class User:
    """Works one window with real mouse and key events."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.application = application
        self.qtbot = qtbot
        self.hand: Hand = _PatientHand(application.canvas)

    @property
    def nodes(self) -> set[str]:
        """Ids of the nodes of the design."""
        return set(self.application.session.design.snapshot.nodes)

    def find(self, kind: type[WidgetT], name: str) -> WidgetT:
        """A visible widget anywhere, by its name."""

        def found() -> list[WidgetT]:
            with own_work():
                tops = QApplication.topLevelWidgets()
                widgets = [widget for top in tops for widget in (top, *top.findChildren(QWidget, name))]
                return [w for w in widgets if isinstance(w, kind) and w.objectName() == name and w.isVisible()]

        self.qtbot.waitUntil(lambda: bool(found()), timeout=5000)
        return found()[0]

    def wait_gone(self, name: str) -> None:
        """Wait until no widget of this name is seen any more."""

        def seen() -> bool:
            tops = QApplication.topLevelWidgets()
            return any(top.objectName() == name and top.isVisible() for top in tops)

        self.qtbot.waitUntil(lambda: not seen(), timeout=5000)

    def keys(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key in the window, wherever its focus is."""
        self.come_back()
        QTest.keyClick(self.application.window, key, modifiers)
        answer()

    def come_back(self) -> None:
        """Give the window the keys again after a dialog or a menu, as a window manager would."""
        window = self.application.window
        if QApplication.focusWindow() is not window.windowHandle():
            window.activateWindow()
            self.qtbot.waitUntil(lambda: QApplication.focusWindow() is window.windowHandle())

    def type(self, text: str, widget: QWidget | None = None) -> None:
        """Type a text into a widget, or into the one that has the focus."""
        for letter in text:
            target = widget or QApplication.focusWidget() or self.application.window
            if letter.isascii():
                QTest.keyClicks(target, letter)
            else:  # QTest knows no other keys
                for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                    QApplication.sendEvent(target, QKeyEvent(kind, 0, NONE, letter))
            answer()

    def press(self, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key in a widget."""
        QTest.keyClick(widget, key, modifiers)
        answer()

    def click(self, widget: QWidget, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(widget, LEFT, modifiers)
        answer()

    def enter(self, name: str, text: str) -> None:
        """Replace the text of a field, and confirm it."""
        field = self.find(QWidget, name)
        field.setFocus()
        self.press(field, Qt.Key.Key_A, CTRL)
        self.type(text, field)
        self.press(field, Qt.Key.Key_Return)

    def choose(self, name: str, text: str) -> None:
        """Choose an entry of a list box with the keyboard."""
        box = self.find(QComboBox, name)
        box.setFocus()
        key = Qt.Key.Key_Down if box.findText(text) > box.currentIndex() else Qt.Key.Key_Up
        for _ in range(box.count()):
            if box.currentText() != text:
                self.press(box, key)
        assert box.currentText() == text

    def choose_in_menu(self, menu: QMenu, text: str) -> None:
        """Choose an entry of an open menu with the keyboard."""
        action = next(action for action in menu.actions() if action.text().replace("&", "") == text)
        assert action.isEnabled(), action.toolTip()
        menu.setActiveAction(action)
        self.press(menu, Qt.Key.Key_Return)

    def pick(self, view: QAbstractItemView, index: QModelIndex, *, double: bool = False) -> None:
        """Click a row of a list or tree, or double-click it."""
        view.scrollTo(index)
        place = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), LEFT, NONE, place)
        if double:
            QTest.mouseDClick(view.viewport(), LEFT, NONE, place)
        answer()

    def start_empty(self) -> None:
        """Begin an empty design by the gallery, seen at 100 % with the origin in the middle."""
        self.keys(Qt.Key.Key_N, CTRL)
        templates = self.find(QListWidget, "templates")
        self.press(templates, Qt.Key.Key_End)
        self.click(self.find(QPushButton, "create"))
        self.qtbot.waitUntil(lambda: not self.nodes)
        self.application.canvas.reset_zoom()
        self.application.canvas.centerOn(0.0, 0.0)

    def start_template(self, template: str, **training: Any) -> None:
        """Begin with a template as it is, with some training settings changed."""
        from brains_engine.design import edits

        self.application.session.new(template)
        for path, value in training.items():
            edits.set_training_value(self.application.session.design, path.replace("__", "."), value)
        self.application.session.history.clear()

    def drag_layer(self, layer: str, place: QPointF) -> str:
        """Drag a layer from the palette to a place on the canvas."""
        before = self.nodes
        self._see_entry(layer)
        self.hand.carry(layer, [place - QPointF(40.0, 40.0), place], drop=True)
        (new,) = self.nodes - before
        return new

    def wire(self, source: str, target: str) -> None:
        scene = self.application.canvas.canvas_scene
        start = scene.port_pos(PortKey(source, "output", "output"))
        self.hand.drag(start, scene.port_pos(PortKey(target, "input", "input")))

    def fit(self) -> None:
        """See the whole design, with nothing selected."""
        self.application.canvas.setFocus()
        self.hand.key(Qt.Key.Key_Escape)
        assert not self.application.session.selection.ids
        self.hand.key(Qt.Key.Key_Period)

    def select(self, node: str) -> None:
        self.hand.click(self.hand.card(node))
        assert self.application.session.selection.ids == {node}

    def save_as(self, path: Path) -> None:
        """Save under another name by the dialog."""
        self.keys(Qt.Key.Key_S, CTRL | SHIFT)
        dialog = self.find(QDialog, "save_dialog")
        name = dialog.findChild(QLineEdit)
        assert isinstance(name, QLineEdit)
        name.setFocus()
        name.setText(str(path))  # typed, Qt's list of completions would take the Return
        self.press(name, Qt.Key.Key_Return)
        self.qtbot.waitUntil(path.exists)
        self.qtbot.waitUntil(lambda: self.application.session.is_clean)

    def train(self, *, until_loss: int = 0) -> None:
        """Press Ctrl+Enter and wait for the end, or for a number of losses."""
        controller = self.application.controller
        self.keys(Qt.Key.Key_Return, CTRL)
        assert controller.is_busy
        if until_loss:
            self.qtbot.waitUntil(lambda: len(controller.history.loss) >= until_loss, timeout=ENGINE_MS)
        else:
            self.wait_idle()

    def wait_idle(self) -> None:
        """Wait for the end of a run or an export."""
        self.qtbot.waitUntil(lambda: self.application.controller.state == "idle", timeout=ENGINE_MS)

    def stop(self) -> None:
        """Press Ctrl+. and wait until the run has ended."""
        self.keys(Qt.Key.Key_Period, CTRL)
        self.wait_idle()

    def _see_entry(self, layer: str) -> None:
        """See that the palette offers the layer, and that it can be dragged."""
        model = self.application.palette.tree.model()
        families = [model.index(row, 0, QModelIndex()) for row in range(model.rowCount())]
        entries = [model.index(row, 0, family) for family in families for row in range(model.rowCount(family))]
        (entry,) = (index for index in entries if index.data(LAYER_ROLE) == layer)
        assert entry.flags() & Qt.ItemFlag.ItemIsDragEnabled
        assert bytes(model.mimeData([entry]).data("application/x-brains-layer").data()) == layer.encode()


class _PatientHand(Hand):
    """A hand that lets the window answer each of its events, as the time between a real hand's does."""

    def press(self, point: QPointF, modifiers: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        super().press(point, modifiers, button)
        answer()

    def move(self, point: QPointF, modifiers: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        super().move(point, modifiers, button)
        answer()

    def release(self, point: QPointF, modifiers: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        super().release(point, modifiers, button)
        answer()

    def double_click(self, point: QPointF) -> None:
        super().double_click(point)
        answer()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        super().key(key, modifiers)
        answer()

    def wheel(self, point: QPointF, delta: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        super().wheel(point, delta, modifiers)
        answer()

    def carry(self, layer: str, points: list[QPointF], *, drop: bool | None) -> None:
        super().carry(layer, points, drop=drop)
        answer()


def answer() -> None:
    """Let the event loop go round once."""
    QCoreApplication.processEvents()
    turn()


def open_menu(user: User, menu: QMenu, beside: QWidget) -> QMenu:
    """Open a button's menu where it stands."""
    menu.popup(beside.mapToGlobal(QPoint(0, 0)))
    user.qtbot.waitUntil(menu.isVisible)
    return menu

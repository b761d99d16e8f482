"""From an empty canvas to an exported network, with mouse and keys alone, and all of it undone and redone."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import QModelIndex, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QPushButton,
    QToolButton,
    QWidget,
)

from app.canvas.ports import PortKey
from app.palette.model import LAYER_ROLE
from tests.app.canvas.conftest import Hand

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.application import Application

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ENGINE_MS = 120_000
WidgetT = TypeVar("WidgetT", bound=QWidget)


class User:
    """Somebody at the window: finds things by name, clicks and types."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.application = application
        self.qtbot = qtbot
        self.hand = Hand(application.canvas)

    def find(self, kind: type[WidgetT], name: str) -> WidgetT:
        """A visible widget anywhere, by its name."""

        def found() -> list[WidgetT]:
            tops = QApplication.topLevelWidgets()
            widgets = [widget for top in tops for widget in (top, *top.findChildren(QWidget, name))]
            return [w for w in widgets if isinstance(w, kind) and w.objectName() == name and w.isVisible()]

        self.qtbot.waitUntil(lambda: bool(found()), timeout=5000)
        return found()[0]

    def keys(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        window = self.application.window
        if QApplication.activeWindow() is None:  # without a window manager nobody hands it back after a dialog
            with self.qtbot.waitActive(window):
                window.activateWindow()
        QTest.keyClick(window, key, modifiers)

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def enter(self, name: str, text: str) -> None:
        """Replace the text of a field, and confirm it."""
        field = self.find(QWidget, name)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, CTRL)
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def choose(self, name: str, text: str) -> None:
        """Choose an entry of a list box with the keyboard."""
        box = self.find(QComboBox, name)
        box.setFocus()
        down = box.findText(text) - box.currentIndex()
        for _ in range(abs(down)):
            QTest.keyClick(box, Qt.Key.Key_Down if down > 0 else Qt.Key.Key_Up)
        assert box.currentText() == text

    def start_empty(self) -> None:
        self.keys(Qt.Key.Key_N, CTRL)
        templates = self.find(QListWidget, "templates")
        QTest.keyClick(templates, Qt.Key.Key_End)
        self.click(self.find(QPushButton, "create"))
        self.qtbot.waitUntil(lambda: not self.application.session.design.snapshot.nodes)

    def drag_layer(self, layer: str, place: QPointF) -> str:
        """Drag a layer from the palette to a place on the canvas."""
        before = set(self.application.session.design.snapshot.nodes)
        self._palette_entry(layer)
        self.hand.carry(layer, [place - QPointF(40.0, 40.0), place], drop=True)
        (new,) = set(self.application.session.design.snapshot.nodes) - before
        return new

    def wire(self, source: str, target: str) -> None:
        scene = self.application.canvas.canvas_scene
        start = scene.port_pos(PortKey(source, "output", "output"))
        self.hand.drag(start, scene.port_pos(PortKey(target, "input", "input")))

    def select(self, node: str) -> None:
        self.hand.click(self.hand.card(node))
        assert self.application.session.selection.ids == {node}

    def _palette_entry(self, layer: str) -> None:
        """See that the palette offers the layer, and that it can be dragged."""
        model = self.application.palette.tree.model()
        families = [model.index(row, 0, QModelIndex()) for row in range(model.rowCount())]
        entries = [model.index(row, 0, family) for family in families for row in range(model.rowCount(family))]
        (entry,) = (index for index in entries if index.data(LAYER_ROLE) == layer)
        assert entry.flags() & Qt.ItemFlag.ItemIsDragEnabled
        assert bytes(model.mimeData([entry]).data("application/x-brains-layer").data()) == layer.encode()


@pytest.fixture
def user(shown: Application, qtbot: QtBot) -> User:
    return User(shown, qtbot)


@pytest.mark.slow
def test_from_an_empty_canvas_to_an_exported_network(user: User, qtbot: QtBot, tmp_path: Path) -> None:
    application = user.application
    session, controller, canvas = application.session, application.controller, application.canvas
    user.start_empty()
    canvas.reset_zoom()
    canvas.centerOn(0.0, 0.0)
    pixels, hidden, scores, digit = draw_network(user)
    set_options(user, hidden, scores)
    assert [problem.message for problem in session.analysis.problems] == []
    assert canvas.canvas_scene.links[f"{hidden}.output>{scores}.input"].plate.text == "24"

    path = tmp_path / "journey.brains"
    save_as(user, path)
    before = path.read_bytes()
    photograph(application, tmp_path / "drawn.png")

    train_and_stop(user)
    assert len(application.plots.plot("loss").lines["loss"].x) > 100
    photograph(application, tmp_path / "trained.png")

    load_and_export(user, tmp_path / "journey.keras")

    steps = session.history.count()
    assert steps > 10
    while session.history.canUndo():
        user.keys(Qt.Key.Key_Z, CTRL)
    assert not session.design.snapshot.nodes
    while session.history.canRedo():
        user.keys(Qt.Key.Key_Z, CTRL | SHIFT)
    assert session.history.count() == steps
    assert set(session.design.snapshot.nodes) == {pixels, hidden, scores, digit}
    user.keys(Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: session.is_clean)
    assert path.read_bytes() == before
    assert controller.state == "idle"


def draw_network(user: User) -> tuple[str, ...]:
    """Drag four layers side by side, and wire them."""
    layers = ("input", "dense", "dense", "output")
    places = [QPointF(-420.0 + 240.0 * column, -40.0) for column in range(len(layers))]
    ids = tuple(user.drag_layer(layer, place) for layer, place in zip(layers, places, strict=True))
    snapshot = user.application.session.design
    for source, target in itertools.pairwise(ids):
        user.wire(source, target)
        assert f"{source}.output>{target}.input" in snapshot.snapshot.links
    return ids


def set_options(user: User, hidden: str, scores: str) -> None:
    """24 units in the first layer; 10 units and softmax in the second; many epochs, so that one can stop."""
    user.select(hidden)
    user.enter("edit_units", "24")
    user.select(scores)
    user.enter("edit_units", "10")
    user.choose("edit_activation", "softmax")
    user.application.inspector.show_tab("training")
    user.enter("edit_epochs", "5000")
    options = user.application.session.design.snapshot.nodes[scores].options
    assert (options["units"], options["activation"]) == (10, "softmax")
    assert user.application.session.design.snapshot.settings.training.epochs == 5000


def save_as(user: User, path: Path) -> None:
    user.keys(Qt.Key.Key_S, CTRL | SHIFT)
    dialog = user.find(QDialog, "save_dialog")
    name = dialog.findChild(QLineEdit)
    assert isinstance(name, QLineEdit)
    name.setFocus()
    name.setText(str(path))  # typed, Qt's list of completions would take the Return
    QTest.keyClick(name, Qt.Key.Key_Return)
    user.qtbot.waitUntil(path.exists)
    user.qtbot.waitUntil(lambda: user.application.session.is_clean)


def train_and_stop(user: User) -> None:
    """Train until the plot holds points, and stop before the end."""
    controller = user.application.controller
    user.keys(Qt.Key.Key_Return, CTRL)
    user.qtbot.waitUntil(lambda: len(controller.history.loss) > 200, timeout=ENGINE_MS)
    user.keys(Qt.Key.Key_Period, CTRL)
    assert controller.state == "stopping"
    user.qtbot.waitUntil(lambda: controller.state == "idle", timeout=ENGINE_MS)
    assert 0 < controller.history.progress < 1


def load_and_export(user: User, path: Path) -> None:
    """Load the newest checkpoint into the network, and export it."""
    application = user.application
    application.window.show_tab("Checkpoints")
    tree = application.checkpoints.tree
    user.qtbot.waitUntil(lambda: tree.topLevelItemCount() > 0, timeout=5000)
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Home)
    QTest.keyClick(tree, Qt.Key.Key_Right)
    QTest.keyClick(tree, Qt.Key.Key_Down)
    user.click(user.find(QToolButton, "load_checkpoint_button"))
    assert application.controller.start_from is not None
    user.click(user.find(QToolButton, "export_checkpoint_button"))
    user.enter("export_path", str(path))
    user.qtbot.waitUntil(lambda: path.exists() and not application.controller.is_busy, timeout=ENGINE_MS)
    assert path.stat().st_size > 1000


def photograph(application: Application, path: Path) -> None:
    """Keep a picture of the window, and see that it shows something."""
    picture: Any = application.window.grab()
    assert picture.save(str(path))
    image = picture.toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 40) for y in range(0, image.height(), 40)}
    assert len(colours) > 5

"""By keyboard alone: from an empty design to an exported network without one mouse event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTabBar, QWidget

from tests.app.access import conftest as keyboard
from tests.app.access.conftest import CONTROL, NONE, SHIFT, focus
from tests.app.access.dialogs import take_keys
from tests.app.access.test_outline import choose
from tests.journeys.user import ENGINE_MS, answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.application import Application
    from tests.journeys.journey import Journey

MOUSE = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.DragEnter,
    QEvent.Type.TabletPress,
    QEvent.Type.TouchBegin,
}


class MouseWatch(QObject):
    """Counts what a mouse would send."""

    def __init__(self) -> None:
        super().__init__()
        self.events = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.events += event.type() in MOUSE
        return False


@pytest.fixture
def no_mouse(qapp: QApplication) -> Iterator[None]:
    watch = MouseWatch()
    qapp.installEventFilter(watch)
    yield
    qapp.removeEventFilter(watch)
    assert watch.events == 0


def key(code: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key, and let the window answer before the next one, as the time between a real hand's does."""
    keyboard.key(code, modifiers)
    answer()


def write(text: str) -> None:
    for letter in text:
        keyboard.write(letter)
        answer()


def tab_until(arrived: Callable[[QWidget], bool], *, back: bool = False) -> QWidget:
    """Press Tab until the keys are where they are wanted."""
    for _ in range(80):
        if arrived(focus()):
            return focus()
        key(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else NONE)
    raise AssertionError(f"Tab does not lead there; the keys are at {focus().objectName()}")


def named(name: str) -> None:
    """Go to the control of that name by Tab."""
    tab_until(lambda widget: widget.objectName() == name)


def to_pane(application: Application, pane: str) -> None:
    """Go to a pane by F6."""
    panes = {"canvas": application.canvas, "inspector": application.window.inspector_dock}
    panes |= {"palette": application.window.palette_dock, "run": application.window.run_dock}
    for _ in range(8):
        if focus() is panes[pane] or panes[pane].isAncestorOf(focus()):
            return
        key(Qt.Key.Key_F6)
    raise AssertionError(f"F6 does not lead to {pane}")


def to_page(title: str) -> None:
    """Choose a page by the arrow keys on its tabs, which are before it."""
    bar = tab_until(lambda widget: isinstance(widget, QTabBar), back=True)
    assert isinstance(bar, QTabBar)
    key(Qt.Key.Key_Home)
    for _ in range(bar.count()):
        if bar.tabText(bar.currentIndex()).startswith(title):
            return
        key(Qt.Key.Key_Right)
    raise AssertionError(f"no page {title}")


def replace(text: str) -> None:
    key(Qt.Key.Key_A, CONTROL)
    write(text)
    key(Qt.Key.Key_Return)


def start_empty(application: Application, qtbot: QtBot) -> None:
    key(Qt.Key.Key_N, CONTROL)
    take_keys("template_gallery", qtbot)
    named("templates")
    key(Qt.Key.Key_End)
    named("create")
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not application.session.snapshot.nodes)
    application.window.activateWindow()
    qtbot.waitUntil(application.canvas.hasFocus)


def draw(application: Application, qtbot: QtBot) -> None:
    """Input and dense by the node search, output from the palette, the last wire by name."""
    for layer in ("input", "dense"):
        key(Qt.Key.Key_Tab)
        assert isinstance(focus(), QLineEdit)
        write(layer)
        key(Qt.Key.Key_Return)
        qtbot.waitUntil(application.canvas.hasFocus)
    to_pane(application, "palette")
    write("output")
    key(Qt.Key.Key_Return)
    snapshot = application.session.snapshot
    assert [node.layer for node in snapshot.nodes.values()] == ["dense", "input", "output"]
    assert len(snapshot.links) == 1
    to_pane(application, "canvas")
    key(Qt.Key.Key_F, CONTROL)
    qtbot.waitUntil(application.canvas.chrome.find.field.hasFocus)
    write("Dense 1")
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Escape)
    qtbot.waitUntil(application.canvas.hasFocus)
    assert application.session.selection.ids == {"dense-1"}
    key(Qt.Key.Key_L, CONTROL | SHIFT)
    choose("Output 1", qtbot)
    qtbot.waitUntil(application.canvas.hasFocus)
    assert len(application.session.snapshot.links) == 2
    key(Qt.Key.Key_F, CONTROL | SHIFT)
    for _ in range(2):
        key(Qt.Key.Key_Minus, CONTROL)


def set_options(application: Application, qtbot: QtBot) -> None:
    """Ten classes of digits; more epochs than one waits for."""
    to_pane(application, "inspector")
    named("edit_units")
    replace("10")
    named("edit_activation")
    write("softmax")
    key(Qt.Key.Key_Return)
    to_page("Training")
    qtbot.waitUntil(lambda: application.inspector.is_whole, timeout=5000)  # who reads it sees it come
    named("edit_epochs")
    replace("5000")
    named("edit_data.source")
    box = focus()
    assert isinstance(box, QComboBox)
    key(Qt.Key.Key_End)
    assert application.session.snapshot.settings.training.data.source != "digits"
    for _ in range(box.count()):
        if application.session.snapshot.settings.training.data.source == "digits":
            break
        key(Qt.Key.Key_Up)
    node = application.session.snapshot.nodes["dense-1"]
    assert (node.options["units"], node.options["activation"]) == (10, "softmax")


@pytest.mark.slow
def test_from_an_empty_design_to_an_export_by_keys(
    journey: Journey, qtbot: QtBot, no_mouse: None, tmp_path: Path
) -> None:
    """Without a mouse.

    Not one mouse event from an empty design to an exported network. Layers come from the search and the palette, wires
    are drawn by name, F6 goes from pane to pane and Tab from control to control; plots are read with the arrow keys.
    """
    shown, controller = journey.application, journey.application.controller
    start_empty(shown, qtbot)
    draw(shown, qtbot)
    journey.show("Layers by the search and from the palette, a wire chosen from a list, and all of it tidied.")
    set_options(shown, qtbot)
    assert [problem.message for problem in shown.session.analysis.errors] == []

    key(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: len(controller.history.loss) > 50, timeout=ENGINE_MS)
    key(Qt.Key.Key_Period, CONTROL)
    journey.wait_idle()

    to_pane(shown, "run")
    to_page("Plots")
    named("loss_plot_plot")
    key(Qt.Key.Key_Left)
    plot = shown.plots.plot("loss")
    assert plot.read_out.isVisible()
    assert "step" in plot.read_out.accessibleName()
    assert "Last values" in plot.plot.accessibleDescription()
    journey.show("The plot has the keys: Left and Right read its values.")

    to_page("Checkpoints")
    named("checkpoint_tree")
    key(Qt.Key.Key_Home)
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Down)
    tab_until(lambda widget: widget.objectName() == "load_checkpoint_button", back=True)
    key(Qt.Key.Key_Space)
    assert controller.start_from is not None
    answer()
    journey.show("A checkpoint was loaded with Space: the next training begins from it.")

    key(Qt.Key.Key_E, CONTROL)
    take_keys("export_dialog", qtbot)
    named("export_path")
    out = tmp_path / "by_keys.keras"
    replace(str(out))
    qtbot.waitUntil(lambda: out.exists() and not controller.is_busy, timeout=ENGINE_MS)
    QTest.qWait(1)

"""The playground: points drawn by mouse and keys, their file, which network learns, and the way to the engine."""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from app.bridge.playground_loop import shares
from app.playground.network import Network, network_of
from app.playground.panel import PlaygroundPanel
from app.playground.points import MOST_POINTS, Point, Points, read_points, save_points
from app.run.controller import RunController
from app.run.engine_gate import EngineGate
from app.session import Session
from app.theme import DARK, LIGHT
from brains_engine.design import edits
from brains_engine.errors import DataError, TrainingError
from brains_engine.layers import discover
from tests.app.run.conftest import ToyEngine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

    from pytestqt.qtbot import QtBot

    from app.application import Application
    from app.playground.board import Board

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@dataclass
class ToyLearner:
    """Counts what it gets, and gives each place of the plane to the first class."""

    classes: int = 4
    samples: int = 0
    loss: float = math.nan
    learning_rate: float = 0.0
    seen: list[list[float]] = field(default_factory=list)
    threads: set[int] = field(default_factory=set)
    fault: bool = False
    resets: int = 0

    def learn(self, features: Any, targets: Any) -> None:
        if self.fault:
            raise TrainingError("The loss is not finite.")
        self.threads.add(threading.get_ident())
        self.seen = features.tolist()
        self.samples += len(targets)
        self.loss = 0.5

    def predict(self, features: Any) -> Any:
        return np.eye(self.classes, dtype=np.float32)[np.zeros(len(features), int)]

    def reset(self) -> None:
        self.samples, self.loss, self.fault = 0, math.nan, False
        self.resets += 1


class Engine(ToyEngine):
    """A toy that also learns online."""

    def __init__(self) -> None:
        super().__init__()
        self.learners: list[ToyLearner] = []

    def online(self, snapshot: object, registry: object, changes: Any) -> ToyLearner:
        self.learners.append(ToyLearner())
        return self.learners[-1]

    def load(self) -> ModuleType:
        return cast("ModuleType", self)


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session(discover())
    session.new("iris")
    yield session
    session.close()


@pytest.fixture
def engine() -> Engine:
    return Engine()


@pytest.fixture
def gate() -> EngineGate:
    return EngineGate()


@pytest.fixture
def controller(session: Session, engine: Engine, gate: EngineGate, tmp_path: Path) -> Iterator[RunController]:
    controller = RunController(session, data=tmp_path / "data", load_jobs=engine.load, gate=gate)
    yield controller
    assert controller.shutdown(20_000)


@pytest.fixture
def panel(
    session: Session, controller: RunController, engine: Engine, gate: EngineGate, qtbot: QtBot
) -> PlaygroundPanel:
    panel = PlaygroundPanel(session, controller, gate, LIGHT, engine.load)
    qtbot.addWidget(panel)
    panel.resize(760, 340)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.board.setFocus()
    return panel


def at(board: Board, x: float, y: float) -> QPoint:
    return board.place_of(x, y).toPoint()


def button(panel: PlaygroundPanel, name: str) -> QPushButton:
    found = panel.findChild(QPushButton, f"playground_{name}")
    assert found is not None
    return found


def test_points_are_drawn_by_mouse(panel: PlaygroundPanel) -> None:
    board = panel.board
    QTest.mouseClick(board, LEFT, pos=at(board, 0.5, 0.5))
    QTest.mouseClick(board, RIGHT, pos=at(board, -0.5, -0.5))
    assert [point.label for point in board.points] == [0, 1]
    assert board.points[0][:2] == pytest.approx((0.5, 0.5), abs=0.01)
    assert board.points[1][:2] == pytest.approx((-0.5, -0.5), abs=0.01)
    QTest.mouseClick(panel.controls.classes.button(2), LEFT)
    QTest.mousePress(board, LEFT, pos=at(board, -0.9, 0.9))
    for x in np.linspace(-0.9, 0.9, 40):
        QTest.mouseMove(board, at(board, float(x), 0.9))
    QTest.mouseRelease(board, LEFT, pos=at(board, 0.9, 0.9))
    row = board.points[2:]
    assert 10 < len(row) < 40
    assert {point.label for point in row} == {2}
    QTest.mouseClick(board, RIGHT, pos=at(board, 0, 0))
    assert board.points[-1].label == 0
    QTest.mouseClick(button(panel, "undo"), LEFT)
    assert len(board.points) == 2 + len(row)
    QTest.mousePress(board, LEFT, pos=at(board, 0, 0))
    QTest.mouseMove(board, at(board, 0.5, 0))
    QTest.keyClick(board, Qt.Key.Key_Escape)
    QTest.mouseRelease(board, LEFT, pos=at(board, 0.5, 0))
    assert len(board.points) == 2 + len(row)
    QTest.mouseClick(button(panel, "clear"), LEFT)
    assert board.points == []
    assert not button(panel, "undo").isEnabled()


def test_points_are_drawn_by_keys_and_told(panel: PlaygroundPanel) -> None:
    board = panel.board
    for _ in range(3):
        QTest.keyClick(board, Qt.Key.Key_Right)
    QTest.keyClick(board, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(board, Qt.Key.Key_4)
    QTest.keyClick(board, Qt.Key.Key_1)
    assert board.points == [Point(0.3, 0.02, 3), Point(0.3, 0.02, 0)]
    assert board.accessibleDescription().startswith("A: 1 point D: 1 point The cursor is at x 0.30, y 0.02.")
    QTest.keyClick(board, Qt.Key.Key_Backspace)
    assert [point.label for point in board.points] == [3]
    for _ in range(30):
        QTest.keyClick(board, Qt.Key.Key_Down)
    assert board.cursor_at == (0.3, -1.0)


def test_it_learns_while_one_draws_and_shows_the_surface(panel: PlaygroundPanel, engine: Engine, qtbot: QtBot) -> None:
    board = panel.board
    QTest.keyClick(board, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: panel.frame is not None and panel.frame.samples > 20)
    learner = engine.learners[0]
    assert learner.threads.isdisjoint({threading.get_ident()})
    assert "samples learnt · loss 0.5 · " in panel.controls.status.text()
    assert "There the network says A, 100 %." in board.accessibleDescription()
    light = board.image.pixelColor(5, 5)
    QTest.keyClick(board, Qt.Key.Key_Left)
    QTest.keyClick(board, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: len(learner.seen) == 2)
    QTest.mouseClick(button(panel, "pause"), LEFT)
    assert button(panel, "pause").text() == "Continue"
    qtbot.waitUntil(lambda: panel.controls.status.text().endswith("paused"))
    QTest.qWait(50)
    count = learner.samples
    QTest.qWait(60)
    assert learner.samples == count
    panel.controls.rate.setFocus()
    for _ in range(5):
        QTest.keyClick(panel.controls.rate, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: learner.learning_rate == panel.controls.learning_rate > 0.01)
    QTest.mouseClick(button(panel, "reset"), LEFT)
    qtbot.waitUntil(lambda: learner.samples == 0)
    QTest.mouseClick(button(panel, "pause"), LEFT)
    qtbot.waitUntil(lambda: learner.samples > 0)
    panel.set_theme(DARK)
    assert board.image.pixelColor(5, 5) != light
    learner.fault = True
    qtbot.waitUntil(lambda: "Reset the weights" in panel.controls.status.text())
    QTest.mouseClick(button(panel, "reset"), LEFT)
    qtbot.waitUntil(lambda: "samples learnt" in panel.controls.status.text())


def test_hidden_it_waits(panel: PlaygroundPanel, engine: Engine, qtbot: QtBot) -> None:
    QTest.keyClick(panel.board, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: panel.frame is not None)
    panel.hide()
    QTest.qWait(50)
    count = engine.learners[0].samples
    QTest.qWait(60)
    assert engine.learners[0].samples == count
    panel.show()
    qtbot.waitUntil(lambda: engine.learners[0].samples > count)


def test_a_run_goes_before_and_the_network_goes_on_after_it(
    panel: PlaygroundPanel, controller: RunController, engine: Engine, qtbot: QtBot
) -> None:
    engine.chunks, engine.wait = 40, 0.02
    QTest.keyClick(panel.board, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: panel.frame is not None and panel.frame.samples > 0)
    assert controller.elsewhere == ""
    controller.start()
    qtbot.waitUntil(lambda: controller.state == "running")
    assert panel.desk.state == "waiting"
    assert "A run has the engine" in panel.controls.status.text()
    count = engine.learners[0].samples
    QTest.qWait(60)
    assert engine.learners[0].samples == count
    QTest.mouseClick(button(panel, "reset"), LEFT)
    with qtbot.waitSignal(controller.finished):
        controller.stop()
    qtbot.waitUntil(lambda: engine.learners[0].samples > 0)
    assert engine.learners[0].resets == 1
    assert len(engine.learners) == 1


def test_another_window_waits_for_no_playground(
    panel: PlaygroundPanel, session: Session, engine: Engine, gate: EngineGate, tmp_path: Path, qtbot: QtBot
) -> None:
    QTest.keyClick(panel.board, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: panel.frame is not None)
    other = RunController(session, data=tmp_path / "other", load_jobs=engine.load, gate=gate)
    with qtbot.waitSignal(other.finished):
        other.start()
    assert other.shutdown(20_000)


def test_closing_while_a_run_waits_begins_nothing(
    panel: PlaygroundPanel, controller: RunController, engine: Engine, qtbot: QtBot
) -> None:
    QTest.keyClick(panel.board, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: panel.frame is not None)
    controller.start()
    assert controller.shutdown(20_000)
    QTest.qWait(20)
    assert engine.threads == []
    assert not controller.is_busy


def test_the_design_learns_where_it_can(panel: PlaygroundPanel, session: Session, qtbot: QtBot) -> None:
    use = panel.controls.use_design
    assert panel.network.is_own
    assert "because the design takes 4 features, and the plane has 2" in panel.controls.network.text()
    assert not use.isEnabled()
    session.new("moons")
    assert not panel.network.is_own
    assert panel.network.classes == 2
    assert "learns here" in panel.controls.network.text()
    assert not panel.controls.classes.button(2).isEnabled()
    QTest.keyClick(panel.board, Qt.Key.Key_3)
    assert panel.board.points == []
    assert "only 2 classes" in panel.controls.status.text()
    QTest.keyClick(panel.board, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: panel.frame is not None)
    dense = next(node.id for node in session.snapshot.nodes.values() if node.layer != "input")
    edits.rename(session.design, dense, "Other")
    qtbot.waitUntil(use.isEnabled)
    assert "it was edited since" in panel.controls.network.text()
    QTest.mouseClick(use, LEFT)
    assert panel.network.snapshot is session.snapshot
    assert not use.isEnabled()
    assert len(panel.board.points) == 1


@pytest.mark.parametrize(
    ("template", "reason"), [("", "empty"), ("digits_mlp", "64 features"), ("multi_input", "features")]
)
def test_why_a_design_cannot_learn_the_plane(session: Session, template: str, reason: str) -> None:
    session.new(template or None)
    found = network_of(session.design)
    assert not isinstance(found, Network)
    assert reason in found


def test_points_are_saved_and_opened(panel: PlaygroundPanel, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "points.csv"
    points = Points([Point(0.25, -1.0, 0), Point(-0.5, 1.0, 3)])
    panel.board.show_points(points)
    QTest.mouseClick(button(panel, "save"), LEFT)
    dialog = panel.findChild(QFileDialog, "playground_save_dialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()
    assert path.read_text() == "x,y,class\n0.25,-1,A\n-0.5,1,D\n"
    panel.board.show_points(Points())
    QTest.mouseClick(button(panel, "open"), LEFT)
    dialog = panel.findChild(QFileDialog, "playground_open_dialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()
    assert panel.board.points == points
    path.write_text("x,y,class\n0.5,oops,A\n")
    panel.open_points(path)
    assert panel.controls.status.text().startswith("Line 2 of points.csv is no point")
    assert panel.board.points == points


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b"", "must begin with the line"),
        (b"a,b\n1,2\n", "must begin with the line"),
        (b"x,y,class\n1,2\n", "Line 2"),
        (b"x,y,class\n0,0,A\n0,0,E\n", "Line 3"),
        (b"x,y,class\n0,0,\n", "Line 2"),
        (b"x,y,class\n0,1.5,A\n", "x and y go from -1 to 1"),
        (b"x,y,class\nnan,0,A\n", "x and y go from -1 to 1"),
        (b"\xff\xfe\x00", "is no text"),
        (b"x,y,class\n" + b"0,0,A\n" * (MOST_POINTS + 1), "more than 2000 points"),
    ],
)
def test_a_file_that_holds_no_points_is_one_sentence(tmp_path: Path, text: bytes, sentence: str) -> None:
    path = tmp_path / "points.csv"
    path.write_bytes(text)
    with pytest.raises(DataError, match=sentence):
        read_points(path)


def test_files_that_cannot_be_used_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        read_points(tmp_path / "none.csv")
    (tmp_path / "large.csv").write_bytes(b"x" * (1 << 21))
    with pytest.raises(DataError, match="too large"):
        read_points(tmp_path / "large.csv")
    with pytest.raises(OSError):  # noqa: PT011 - whatever the system says
        save_points(tmp_path / "none" / "points.csv", Points())


def test_outputs_become_shares() -> None:
    assert shares(np.array([[0.25], [2.0]], np.float32)).tolist() == [[0.75, 0.25], [0.0, 1.0]]
    assert shares(np.array([[0.9, 0.1]], np.float32))[0] == pytest.approx([0.9, 0.1])
    logits = shares(np.array([[0.0, 0.0], [5.0, -5.0]], np.float32))
    assert logits[0].tolist() == [0.5, 0.5]
    assert logits[1, 0] > 0.99


def test_classes_differ_in_shape_and_not_only_in_colour(panel: PlaygroundPanel) -> None:
    shapes = []
    for label in range(4):
        image = QImage(panel.controls.classes.button(label).icon().pixmap(18, 18).toImage())
        filled = [image.pixelColor(x, y).alpha() > 128 for y in range(image.height()) for x in range(image.width())]
        shapes.append(tuple(filled))
    assert len(set(shapes)) == 4


@pytest.mark.slow
def test_two_rings_are_learnt_in_the_window(shown: Application, qtbot: QtBot) -> None:
    """The whole way, with the real engine: draw, see the surface follow, train in between, close."""
    shown.actions["run.playground"].trigger()
    panel = shown.playground.open()
    qtbot.waitUntil(lambda: panel.board.isVisible() and panel.board.height() > 200)
    board = panel.board
    for angle in np.linspace(0, 2 * math.pi, 24, endpoint=False):
        for radius, mouse in ((0.8, LEFT), (0.25, RIGHT)):
            QTest.mouseClick(board, mouse, pos=at(board, radius * math.cos(angle), radius * math.sin(angle)))

    def is_learnt() -> bool:
        if panel.frame is None:
            return False
        surface = panel.frame.surface.argmax(axis=2)
        return bool(surface[32, 32] == 1 and surface[32, 58] == 0 and surface[6, 32] == 0)

    qtbot.waitUntil(is_learnt, timeout=60_000)
    assert panel.frame is not None
    assert panel.frame.samples > 48
    assert panel.frame.loss < 0.7
    shown.window.allow_close()
    assert shown.is_closed

"""The page on what is inside: it teaches, looks by the engine, answers mouse and keys, follows runs, and saves."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from app.inside.panel import AT_WORK, InsidePanel
from app.run.controller import RunController
from app.session import Session
from app.theme import DARK, LIGHT
from brains_engine.insight.activations import LayerActivations
from brains_engine.insight.classes import report_classes
from brains_engine.insight.report import HardSample, Inspection, OutputReport, ValueFigures
from brains_engine.layers import discover
from brains_engine.runs.events import ActivationReport, LayerFigures
from tests.app.run.conftest import ToyEngine, saved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.inside.matrix import ConfusionMatrix

NAMES = ("ant", "bee", "cow")
TARGETS = np.array([0, 0, 0, 1, 1, 2])
SAID = np.array([0, 0, 1, 1, 1, 0])
LOSSES = np.array([0.1, 0.4, 2.0, 0.2, 0.3, 3.0], np.float32)
LAYERS = {
    "dense-1": LayerActivations(4, (1, 3), 0.5, 0.25, 0.5, 0.0, 2.0, (6, 0, 1, 1)),
    "dense-2": LayerActivations(3, (), 0.0, 0.3, 0.2, 0.0, 1.0, (1, 2, 3, 4)),
}
CHECKPOINT = Path("run/checkpoints/000003.safetensors")


def hard(index: int) -> HardSample:
    return HardSample(index, NAMES[TARGETS[index]], NAMES[SAID[index]], 0.8, float(LOSSES[index]))


def classes() -> OutputReport:
    report = report_classes(TARGETS, np.eye(3)[SAID] * 0.7 + 0.1, NAMES)
    return OutputReport("Species", LOSSES, report, (), TARGETS, SAID, np.full(6, 0.8), (hard(5), hard(2)))


def values() -> OutputReport:
    nothing = np.empty(0, np.int64)
    worst = HardSample(1, (1.0, 2.0), (3.0, 4.5), None, 5.0)
    figures = (ValueFigures("height", 0.5, 0.75, 0.9),)
    return OutputReport("Sizes", LOSSES, None, figures, nothing, nothing, np.empty(0), (worst,))


def inspection(*outputs: OutputReport) -> Inspection:
    return Inspection(
        str(CHECKPOINT), 3, 30, "validation", 6, {"loss": 1.0, "accuracy": 0.5}, outputs or (classes(),), LAYERS, 6,
        {"dense-1": "Dense 1", "dense-2": "Dense 2"}, None, {5: np.full((4, 4), 200, np.uint8)},
    )  # fmt: skip


class LookingEngine(ToyEngine):
    """Gives an inspection, and remembers of which checkpoint."""

    def __init__(self) -> None:
        super().__init__()
        self.looked: list[Path] = []
        self.found = inspection()

    def inspect(self, checkpoint: Path, registry: object) -> Inspection:
        self.looked.append(checkpoint)
        return self.found


@pytest.fixture
def engine() -> LookingEngine:
    return LookingEngine()


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session(discover())
    session.new("iris")
    yield session
    session.close()


@pytest.fixture
def controller(session: Session, engine: LookingEngine, tmp_path: Path) -> Iterator[RunController]:
    controller = RunController(session, data=tmp_path / "data", load_jobs=engine.load)
    yield controller
    assert controller.shutdown(20_000)


@pytest.fixture
def newest() -> list[Path]:
    return [CHECKPOINT]


@pytest.fixture
def panel(session: Session, controller: RunController, newest: list[Path], qtbot: QtBot) -> InsidePanel:
    panel = InsidePanel(session, controller, lambda: newest[-1] if newest else None, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(900, 300)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


@pytest.fixture
def filled(panel: InsidePanel, qtbot: QtBot) -> InsidePanel:
    QTest.mouseClick(panel.message.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.found is not None and not panel._controller.is_busy)
    return panel


def rows(table: Any) -> list[list[str]]:
    return table.texts()[1:]  # type: ignore[no-any-return]


def centre(matrix: ConfusionMatrix, row: int, column: int) -> QPoint:
    return matrix.cell_rect(row, column).center()


def test_it_teaches_until_there_is_a_checkpoint(
    session: Session, controller: RunController, newest: list[Path], qtbot: QtBot
) -> None:
    newest.clear()
    panel = InsidePanel(session, controller, lambda: newest[-1] if newest else None, LIGHT)
    qtbot.addWidget(panel)
    panel.train_action = QAction("Train", panel)
    panel.show()
    assert panel.message.text.text().startswith("Train the design")
    assert not panel.bar.look.isEnabled()
    assert panel.bar.look.toolTip() == "There is no checkpoint yet."
    newest.append(CHECKPOINT)
    controller.runs_changed.emit()
    assert "checkpoint 3" in panel.message.text.text()


def test_a_click_looks_into_the_newest_checkpoint(filled: InsidePanel, engine: LookingEngine) -> None:
    assert engine.looked == [CHECKPOINT]
    assert filled.bar.facts.text().startswith("checkpoint 3 · 6 validation samples · loss 1")
    assert [row[:3] for row in rows(filled.content.samples)] == [["5", "cow", "ant"], ["2", "ant", "bee"]]
    first = filled.content.samples.topLevelItem(0)
    assert first is not None
    assert not first.icon(0).isNull()
    assert rows(filled.content.figures)[1] == ["bee", "0.6667", "1.0000", "0.8000", "2"]
    assert "Accuracy 0.6667" in filled.content.figures_note.text()


def test_a_click_on_a_cell_lists_its_samples_and_a_button_goes_back(filled: InsidePanel, qtbot: QtBot) -> None:
    matrix, content = filled.content.matrix, filled.content
    content.pages.setCurrentIndex(2)
    QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=centre(matrix, 0, 0))
    assert content.pages.currentIndex() == 0
    assert [row[0] for row in rows(content.samples)] == ["1", "0"]  # the greatest loss first
    assert content.samples_note.text() == "2 of class ant taken for ant, 66.7 % of the class."
    QTest.mouseClick(content.back, Qt.MouseButton.LeftButton)
    assert [row[0] for row in rows(content.samples)] == ["5", "2"]
    assert not content.back.isVisible()


def test_arrow_keys_read_cells_and_enter_lists_their_samples(filled: InsidePanel) -> None:
    matrix = filled.content.matrix
    matrix.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(matrix, key)
    assert matrix.current == (0, 1)
    assert matrix.accessibleDescription() == "1 of class ant taken for bee, 33.3 % of the class"
    for _ in range(5):
        QTest.keyClick(matrix, Qt.Key.Key_Down)
    assert matrix.current == (2, 1)
    QTest.keyClick(matrix, Qt.Key.Key_Left)
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    assert [row[0] for row in rows(filled.content.samples)] == ["5"]


def test_cells_hold_numbers_and_colours_differ_on_the_diagonal(filled: InsidePanel) -> None:
    matrix = filled.content.matrix

    def corner(row: int, column: int) -> str:
        place = matrix.cell_rect(row, column)
        return matrix.grab().toImage().pixelColor(place.left() + 3, place.top() + 3).name()

    right, confused, empty = corner(1, 1), corner(0, 1), corner(1, 2)
    assert len({right, confused, empty}) == 3
    filled.set_theme(DARK)
    assert corner(1, 1) != right


def test_layers_show_dead_units_and_lead_to_the_canvas(filled: InsidePanel, qtbot: QtBot) -> None:
    layers = filled.content.layers
    filled.content.pages.setCurrentIndex(2)
    assert rows(layers)[0] == ["Hidden", "", "0", "2", "0.25", "0.5", "50.0 %", "4", "2  (50.0 %)"]
    item = layers.topLevelItem(0)
    assert item is not None
    assert item.toolTip(8).endswith("units 1, 3")
    assert item.toolTip(1) == "most values near 0.25"
    layers.setFocus()
    layers.setCurrentItem(item)
    with qtbot.waitSignal(filled.layer_wanted) as wanted:
        QTest.keyClick(layers, Qt.Key.Key_Return)
    assert wanted.args == ["dense-1"]
    with qtbot.waitSignal(filled.layer_wanted) as wanted:
        place = layers.visualItemRect(item).center()
        QTest.mouseClick(layers.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(layers.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == ["dense-1"]


def test_values_have_figures_in_the_place_of_a_matrix(panel: InsidePanel, controller: RunController) -> None:
    controller.inspected.emit(inspection(classes(), values()))
    assert panel.bar.output.isVisible()
    assert panel.content.matrix.isVisible()
    panel.bar.output.setFocus()
    QTest.keyClick(panel.bar.output, Qt.Key.Key_Down)
    assert not panel.content.matrix.isVisible()
    assert panel.content.pages.tabText(1) == "Targets"
    assert rows(panel.content.figures) == [["height", "0.5", "0.75", "0.9"]]
    assert rows(panel.content.samples) == [["1", "1  2", "3  4.5", "", "5"]]


def test_a_running_run_tells_of_its_layers(
    panel: InsidePanel, controller: RunController, engine: LookingEngine, qtbot: QtBot
) -> None:
    engine.wait = 0.3
    engine.chunks = 3
    controller.start()
    qtbot.waitUntil(lambda: controller.state == "running")
    assert panel.message.text.text() == AT_WORK
    assert not panel.bar.look.isEnabled()
    assert "at work" in panel.bar.look.toolTip()
    number = controller._number
    controller._buffer.add(number, ActivationReport(run="r", epoch=2, step=9, samples=7, layers=LAYERS))
    sizes = {"dense-1": 0.5}
    controller._buffer.add(
        number, LayerFigures(run="r", epoch=2, step=9, gradients=sizes, weights={"dense-1": 2.0}, updates=sizes)
    )
    qtbot.waitUntil(lambda: "after epoch 2, over 7" in panel.content.layers_note.text())
    assert not panel.content.pages.isTabVisible(0)
    assert controller.history.weight_norms["dense-1"].value_at(9) == 2.0
    # Somebody is looking: when the run ends, its newest checkpoint is looked into.
    qtbot.waitUntil(lambda: panel.found is not None, timeout=10_000)
    assert engine.looked == [CHECKPOINT]


def test_hidden_it_looks_at_nothing(
    panel: InsidePanel, controller: RunController, engine: LookingEngine, qtbot: QtBot
) -> None:
    panel.hide()
    with qtbot.waitSignal(controller.finished):
        controller.start()
    assert not engine.looked
    assert not controller.is_busy


def test_a_chosen_checkpoint_counts_until_a_new_one_is_saved(
    panel: InsidePanel, controller: RunController, tmp_path: Path
) -> None:
    panel.choose(Path("000001.safetensors"))
    assert panel.bar.look.text() == "Look into checkpoint 1"
    controller.event_received.emit(saved(tmp_path, 7))
    assert panel.bar.look.text() == "Look into checkpoint 3"


def test_another_design_forgets_all(filled: InsidePanel, session: Session) -> None:
    session.new("xor")
    assert filled.found is None
    assert filled.message.isVisible()


@pytest.mark.parametrize(
    ("what", "first"),
    [
        ("matrix", ["", "ant", "bee", "cow"]),
        ("figures", ["Class", "Precision", "Recall", "F1", "Support"]),
        ("samples", ["Sample", "Target", "Prediction", "Confidence", "Loss"]),
        ("layers", ["layer", "units", "dead", "zeros", "mean"]),
    ],
)
def test_tables_are_saved(filled: InsidePanel, tmp_path: Path, what: str, first: list[str]) -> None:
    action = next(action for action in filled.bar.save.menu().actions() if action.data() == what)
    action.trigger()
    dialog = filled.findChild(QFileDialog, "save_inside_dialog")
    assert dialog is not None
    path = tmp_path / "out.csv"
    dialog.fileSelected.emit(str(path))
    dialog.close()
    with path.open(newline="") as file:
        found = list(csv.reader(file))
    assert found[0][: len(first)] == first
    assert len(found) == {"matrix": 4, "figures": 4, "samples": 3, "layers": 3}[what]


def test_the_matrix_is_saved_as_a_picture_and_refusals_are_told(
    filled: InsidePanel, controller: RunController, tmp_path: Path, qtbot: QtBot
) -> None:
    filled.save(tmp_path / "out.png", "picture")
    image = QImage(str(tmp_path / "out.png"))
    assert image.width() == 2 * filled.content.matrix.width()
    with qtbot.waitSignal(controller.failed) as told:
        filled.save(tmp_path / "nowhere" / "out.png", "picture")
    assert told.args is not None
    assert "out.png cannot be written" in told.args[0]


def test_everything_has_a_name(filled: InsidePanel) -> None:
    for widget in (*filled.findChildren(QPushButton), filled.content.matrix, filled.content.layers, filled.bar.output):
        assert widget.objectName()
        assert widget.accessibleName() or getattr(widget, "text", str)()

"""The weights panel: follows selection and checkpoints, reads while it is seen, answers mouse and keys, saves."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from safetensors.numpy import save_file

from app.run.controller import RunController
from app.session import Session
from app.theme import DARK, LIGHT
from app.weights.panel import NO_CHECKPOINT, NO_NODE, WeightsPanel
from brains_engine.errors import CheckpointError
from brains_engine.layers import discover
from brains_engine.runs.tensors import read_layer
from tests.app.run.conftest import ToyEngine, saved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

NODE = "dense-1"


def write(folder: Path, number: int, value: float) -> Path:
    """A file with the weights of a layer, a quarter of its connections dropped."""
    path = folder / "checkpoints" / f"{number:06d}.safetensors"
    path.parent.mkdir(parents=True, exist_ok=True)
    kernel = np.linspace(-value, value, 32, dtype=np.float32).reshape(4, 8)
    alive = np.ones((4, 8), np.bool_)
    alive[0] = False
    kernel[0] = 0.0
    tensors = {f"weights/{NODE}/kernel": kernel, f"weights/{NODE}/bias": np.ones(8, np.float32)}
    save_file({**tensors, f"masks/{NODE}/kernel": alive, "weights/dense-10/kernel": kernel}, path)
    return path


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session(discover())
    session.new("iris")
    yield session
    session.close()


@pytest.fixture
def controller(session: Session, tmp_path: Path) -> Iterator[RunController]:
    controller = RunController(session, data=tmp_path / "data", load_jobs=ToyEngine().load)
    yield controller
    assert controller.shutdown(20_000)


@pytest.fixture
def newest() -> list[Path]:
    return []


@pytest.fixture
def panel(session: Session, controller: RunController, newest: list[Path], qtbot: QtBot) -> WeightsPanel:
    panel = WeightsPanel(session, controller, lambda: newest[-1] if newest else None, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(700, 300)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


@pytest.fixture
def filled(panel: WeightsPanel, session: Session, newest: list[Path], tmp_path: Path, qtbot: QtBot) -> WeightsPanel:
    newest.append(write(tmp_path / "run", 1, 2.0))
    session.selection.set([NODE])
    qtbot.waitUntil(lambda: panel.map.picture is not None)
    QApplication.processEvents()  # the facts have their height now, and the picture its place
    return panel


def test_it_teaches_until_there_is_something(
    panel: WeightsPanel, session: Session, newest: list[Path], tmp_path: Path
) -> None:
    assert panel.message.text.text() == NO_CHECKPOINT
    newest.append(write(tmp_path / "run", 1, 2.0))
    panel.reload()
    assert panel.message.text.text() == NO_NODE


def test_the_largest_weight_of_the_selected_layer_is_shown(filled: WeightsPanel) -> None:
    assert filled.tensor.currentText() == "kernel  4 x 8"
    assert "32 weights · 25.0 % dropped" in filled.facts.text()
    assert "checkpoint 1" in filled.facts.text()


def test_the_pointer_and_the_arrow_keys_read_weights(filled: WeightsPanel) -> None:
    area = filled.map.area()
    QTest.mouseMove(filled.map, QPoint(area.right() - 2, area.bottom() - 2))
    assert filled.value.text() == "[3, 7]: 2"
    QTest.mouseMove(filled.map, QPoint(area.left() + 3, area.top() + 3))
    assert filled.value.text() == "[0, 0]: dropped"
    filled.map.setFocus()
    QTest.keyClick(filled.map, Qt.Key.Key_Down)
    QTest.keyClick(filled.map, Qt.Key.Key_Right)
    assert filled.value.text().startswith("[1, 1]: -")
    assert filled.map.accessibleDescription() == filled.value.text()


def test_keys_choose_weight_and_mask(filled: WeightsPanel) -> None:
    before = filled.map.image.copy()
    filled.mode.setFocus()
    QTest.keyClick(filled.mode, Qt.Key.Key_Down)
    assert filled.map.image != before
    assert filled.scale.accessibleName() == "Colours: live, dropped"
    filled.tensor.setFocus()
    QTest.keyClick(filled.tensor, Qt.Key.Key_Home)
    assert filled.tensor.currentData() == "bias"
    assert filled.map.picture is not None
    assert filled.map.picture.values.shape == (1, 8)


def test_a_new_checkpoint_is_shown_and_the_choice_stays(
    filled: WeightsPanel, controller: RunController, tmp_path: Path, qtbot: QtBot
) -> None:
    filled.tensor.setCurrentIndex(filled.tensor.findData("bias"))
    write(tmp_path / "run", 2, 5.0)
    controller.event_received.emit(saved(tmp_path / "run", 2))
    qtbot.waitUntil(lambda: "checkpoint 2" in filled.facts.text())
    assert filled.tensor.currentData() == "bias"


def test_hidden_it_reads_nothing(
    filled: WeightsPanel, controller: RunController, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(filled.reader, "ask", lambda *wish: asked.append(wish))
    filled.hide()
    write(tmp_path / "run", 2, 5.0)
    controller.event_received.emit(saved(tmp_path / "run", 2))
    assert not asked
    filled.show()
    assert asked == [(tmp_path / "run" / "checkpoints" / "000002.safetensors", NODE)]


def test_what_cannot_be_shown_is_said(filled: WeightsPanel, session: Session, newest: list[Path], qtbot: QtBot) -> None:
    session.selection.set(["input-1"])
    qtbot.waitUntil(lambda: "has no weights" in filled.message.text.text())
    newest.append(Path("nowhere") / "000009.safetensors")
    session.selection.set([NODE])
    qtbot.waitUntil(lambda: "cannot be read: it does not exist." in filled.message.text.text())


def test_picture_and_numbers_are_saved(filled: WeightsPanel, tmp_path: Path) -> None:
    filled.save(tmp_path / "weights.png")
    image = QImage(str(tmp_path / "weights.png"))
    assert (image.width(), image.height()) == (512, 256)
    assert image.pixelColor(508, 252).name() == LIGHT.plot_color(1).name()
    filled.save(tmp_path / "weights.csv")
    with (tmp_path / "weights.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 32
    assert (rows[-1]["index_0"], rows[-1]["index_1"], float(rows[-1]["value"])) == ("3", "7", 2.0)
    assert [row["alive"] for row in rows].count("false") == 8


def test_colours_follow_the_theme(filled: WeightsPanel) -> None:
    before = filled.map.image.pixelColor(7, 3).name()
    filled.set_theme(DARK)
    assert filled.map.image.pixelColor(7, 3).name() == DARK.plot_color(1).name() != before


def test_only_the_layers_own_tensors_are_read(tmp_path: Path) -> None:
    found = read_layer(write(tmp_path, 1, 1.0), NODE)
    assert [tensor.name for tensor in found] == ["bias", "kernel"]
    alive = cast("np.ndarray[tuple[int, ...], np.dtype[np.bool_]]", found[1].alive)
    assert alive.sum() == 24
    assert found[0].alive is None


@pytest.mark.parametrize("content", [b"", b"no tensors at all", (2**40).to_bytes(8, "little") + b"{}"])
def test_a_damaged_file_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "000001.safetensors"
    path.write_bytes(content)
    with pytest.raises(CheckpointError, match="is damaged"):
        read_layer(path, NODE)

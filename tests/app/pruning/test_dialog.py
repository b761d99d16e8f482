"""Pruning by hand with mouse and keys, on the real engine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from app.pruning.dialog import PruningDialog
from app.pruning.steps import Steps
from app.run.controller import RunController
from app.session import Session
from brains_engine.layers import discover
from brains_engine.runs.store import list_checkpoints
from tests.engine.backend.small_runs import Watcher, train

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


ENGINE_MS = 120_000
MIDDLE = "norm_dense-1"


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = train(tmp_path_factory.mktemp("by hand") / "run", Watcher(), sparsity={"method": "none"}).folder
    return Path(list_checkpoints(folder)[-1]["path"])


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session(discover())
    yield session
    session.close()


@pytest.fixture
def dialog(session: Session, checkpoint: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[PruningDialog]:
    controller = RunController(session, data=tmp_path)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PruningDialog(controller, checkpoint, parent)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.rows), timeout=ENGINE_MS)
    rest(dialog, qtbot)
    yield dialog
    assert controller.shutdown()


def rest(dialog: PruningDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.is_at_rest, timeout=ENGINE_MS)


def text(dialog: PruningDialog, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert label is not None
    return label.text()


def test_a_layer_is_dragged_undone_redone_and_kept(dialog: PruningDialog, checkpoint: Path, qtbot: QtBot) -> None:
    before = dialog.before.text()
    assert before == dialog.now.text()
    assert not dialog.keep.isEnabled()
    slider = dialog.rows[MIDDLE].slider
    middle = slider.height() // 2
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(4, middle))
    for part in (0.3, 0.6, 0.95):
        QTest.mouseMove(slider, QPoint(round(part * slider.width()), middle))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(0.95 * slider.width()), middle))
    rest(dialog, qtbot)
    pruned = dict(dialog.steps.current)
    assert pruned[MIDDLE] > 0.8
    assert pruned["dense-1"] == 0
    assert dialog.now.text() != before
    assert text(dialog, f"prune_share_{MIDDLE}") == f"{100 * pruned[MIDDLE]:.1f} %"

    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # the whole drag is one step
    rest(dialog, qtbot)
    assert dialog.steps.is_first
    assert dialog.now.text() == before
    assert slider.value() == 0
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    rest(dialog, qtbot)
    assert dict(dialog.steps.current) == pruned

    QTest.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    rest(dialog, qtbot)
    row = list_checkpoints(checkpoint.parent.parent)[-1]
    assert (row["kind"], row["parent"]) == ("pruned", int(checkpoint.stem))
    assert dialog.sentence.text().startswith(f"Kept as checkpoint {row['id']}.")


def test_keys_prune_the_whole_network_and_what_is_removable_is_found(dialog: PruningDialog, qtbot: QtBot) -> None:
    QTest.keyClick(dialog.rows[""].slider, Qt.Key.Key_PageUp)
    rest(dialog, qtbot)
    shares = dict(dialog.steps.current)
    assert sum(
        shares[node] * size for node, size in {"dense-1": 24, MIDDLE: 144, "dense-2": 24}.items()
    ) == pytest.approx(192 * 0.05, abs=0.5)
    assert text(dialog, "prune_removable_network") == "–"
    QTest.mouseClick(dialog.search, Qt.MouseButton.LeftButton)
    rest(dialog, qtbot)
    assert text(dialog, "prune_removable_network").endswith(" %")
    assert dict(dialog.steps.current) == shares


def test_a_layer_chosen_while_the_engine_still_spreads_a_share_of_all_stands_above_it(
    dialog: PruningDialog, qtbot: QtBot
) -> None:
    for _ in range(10):
        QTest.keyClick(dialog.rows[""].slider, Qt.Key.Key_PageUp)
    QTest.keyClick(dialog.rows["dense-2"].slider, Qt.Key.Key_Home)
    QTest.keyClick(dialog.rows["dense-1"].slider, Qt.Key.Key_End)
    rest(dialog, qtbot)
    shares = dict(dialog.steps.current)
    assert shares["dense-2"] == 0
    assert shares["dense-1"] == pytest.approx(23 / 24)
    assert shares[MIDDLE] > 0.3
    assert dialog.sentence.text() == ""


def test_escape_closes_while_the_engine_is_at_work(dialog: PruningDialog, qtbot: QtBot) -> None:
    QTest.mouseClick(dialog.search, Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_steps_forget_what_was_undone_once_another_is_made() -> None:
    steps = Steps({"a": 0.0})
    steps.push({"a": 0.5})
    steps.push({"a": 0.5})
    steps.push({"a": 0.9})
    assert steps.move(-1) == {"a": 0.5}
    steps.push({"a": 0.7})
    assert not steps.can_redo
    assert [steps.move(-1), steps.move(-9)] == [{"a": 0.5}, {"a": 0.0}]

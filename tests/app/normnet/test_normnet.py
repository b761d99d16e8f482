"""NormNets in the window: dialogs by mouse and keys, one undo step, and two runs drawn over each other."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from brains_engine.design import edits
from brains_engine.errors import TrainingError
from brains_engine.runs.twin_note import read_note
from tests.app.access.dialogs import opened
from tests.app.run.conftest import ToyEngine

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.application import Application

quiet = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def ask(shown: Application, qtbot: QtBot, action: str, name: str) -> Any:
    """Open a dialog by its action, as its menu does."""
    shown.actions[action].trigger()
    qtbot.waitUntil(lambda: opened(name) is not None)
    return opened(name)


def layers(shown: Application) -> list[str]:
    return [node.layer for node in shown.session.snapshot.nodes.values()]


@quiet
def test_a_design_becomes_a_normnet_by_mouse_and_is_itself_again_by_undo(shown: Application, qtbot: QtBot) -> None:
    before = shown.session.snapshot
    dialog = ask(shown, qtbot, "normnet.make", "normnet_dialog")
    assert "(3): Hidden 1, Hidden 2, Scores" in dialog.preview.text()
    assert "learning rate 0.01" in dialog.preview.text()
    assert shown.session.snapshot is before, "nothing changes before the button"
    QTest.keyClick(dialog.fields.weight_map, Qt.Key.Key_Down)
    QTest.keyClick(dialog.fields.alpha, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(dialog.fields.alpha, "9")
    assert not dialog.make.isEnabled()
    assert "alpha" in dialog.preview.text().lower()
    QTest.keyClick(dialog.fields.alpha, Qt.Key.Key_Backspace)
    QTest.keyClicks(dialog.fields.alpha, "3")
    QTest.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    assert layers(shown).count("norm_dense") == 3
    options = next(node.options for node in shown.session.snapshot.nodes.values() if node.layer == "norm_dense")
    assert (options["weight_map"], options["alpha"]) == ("tan_power", 3.0)
    assert shown.session.history.count() == 1
    shown.session.history.undo()
    assert shown.session.snapshot.records == before.records


@quiet
def test_the_selection_is_meant_where_there_is_one_and_escape_changes_nothing(shown: Application, qtbot: QtBot) -> None:
    edits.make_normnet(shown.session.design)
    node = next(key for key, one in shown.session.snapshot.nodes.items() if one.name == "Hidden 2")
    shown.session.level.selection.set((node,))
    dialog = ask(shown, qtbot, "normnet.biased", "biased_dialog")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert layers(shown).count("dense") == 0
    dialog = ask(shown, qtbot, "normnet.biased", "biased_dialog")
    assert "(1): Hidden 2" in dialog.preview.text()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert layers(shown).count("dense") == 1


@quiet
def test_what_cannot_be_done_is_said_in_the_dialog(shown: Application, qtbot: QtBot) -> None:
    dialog = ask(shown, qtbot, "normnet.biased", "biased_dialog")
    assert not dialog.make.isEnabled()
    assert dialog.preview.text().startswith("There is no norm layer")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


class TwinEngine(ToyEngine):
    """Notes what it is asked to train; may fail in the first of two."""

    def __init__(self) -> None:
        super().__init__()
        self.trained: list[tuple[str, Path]] = []
        self.fails_first = False

    def train(self, snapshot: Any, registry: object, folder: Path, **options: Any) -> Any:
        self.trained.append((snapshot.settings.title, folder))
        folder.mkdir(parents=True)
        self.failure = TrainingError("It blew up.") if self.fails_first and len(self.trained) == 1 else None
        return SimpleNamespace(reason=super().train(snapshot, registry, folder, **options), metrics={})


@pytest.fixture
def engine(shown: Application, monkeypatch: pytest.MonkeyPatch) -> TwinEngine:
    engine = TwinEngine()
    monkeypatch.setattr(shown.controller, "_load_jobs", engine.load)
    return engine


def train_both(shown: Application, qtbot: QtBot) -> None:
    dialog = ask(shown, qtbot, "run.twin", "twin_dialog")
    assert isinstance(dialog, QDialog)
    assert [row[0] for row in dialog.table.texts()[1:]] == ["NormNet", "with biases"]  # type: ignore[attr-defined]
    QTest.mouseClick(dialog.start, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]


@quiet
def test_both_are_trained_noted_and_stand_in_one_table(shown: Application, qtbot: QtBot, engine: TwinEngine) -> None:
    train_both(shown, qtbot)
    qtbot.waitUntil(lambda: not shown.normnet.is_training and not shown.controller.is_busy, timeout=10_000)
    (first, one), (second, two) = engine.trained
    assert first.endswith("(NormNet)")
    assert second.endswith("(with biases)")
    strip = shown.normnet.strip
    assert strip.isVisible()
    rows = strip.table.texts()[1:]
    assert [(row[0], row[1]) for row in rows] == [("NormNet", one.name), ("with biases", two.name)]
    assert [row[3] for row in rows] == ["4", "4"]
    notes = [read_note(folder) for folder in (one, two)]
    assert [(note.role, note.partner) for note in notes if note] == [
        ("normnet", f"../{two.name}"), ("biased", f"../{one.name}"),
    ]  # fmt: skip
    QTest.mouseClick(strip.close_button, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()
    assert shown.session.is_clean, "the design itself stays as it is"


@quiet
def test_an_error_of_one_leaves_the_other(shown: Application, qtbot: QtBot, engine: TwinEngine) -> None:
    engine.fails_first = True
    train_both(shown, qtbot)
    qtbot.waitUntil(lambda: len(engine.trained) == 2 and not shown.normnet.is_training, timeout=10_000)
    rows = shown.normnet.strip.table.texts()[1:]
    assert [row[4] for row in rows] == ["failed", "0.25"]


@quiet
def test_a_stop_ends_both(shown: Application, qtbot: QtBot, engine: TwinEngine) -> None:
    engine.chunks, engine.wait = 500, 0.01
    train_both(shown, qtbot)
    qtbot.waitUntil(lambda: shown.controller.state == "running", timeout=10_000)
    shown.actions["run.stop"].trigger()
    qtbot.waitUntil(lambda: not shown.controller.is_busy, timeout=10_000)
    assert len(engine.trained) == 1
    assert not shown.normnet.is_training
    assert shown.normnet.strip.caption.text().startswith("Stopped")

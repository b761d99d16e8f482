"""A network of Keras comes in, is edited, and leaves as code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog

from brains_engine.codegen import import_code
from tests.engine.importing.configs import small, write_json
from tests.journeys.user import CTRL

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


def test_a_keras_model_comes_and_leaves_as_code(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    """From Keras, and back as code.

    The architecture of a Keras model is imported; a report says what was understood. It is edited as any design, and
    written as a Python script that makes the same network, and that can be read back.
    """
    session = journey.application.session
    path = write_json(tmp_path, small())
    journey.keys(Qt.Key.Key_I, CTRL)
    choose(journey, "import_dialog", path)
    report = journey.find(QDialog, "import_report")
    journey.show("What came in, and whether all of it was understood.")
    journey.press(report, Qt.Key.Key_Escape)
    journey.wait_gone("import_report")
    assert session.title == "net"
    names = {node.name: key for key, node in session.snapshot.nodes.items()}
    looks = names["look"]
    journey.come_back()
    session.selection.set([looks])
    journey.enter("edit_filters", "6")
    assert session.snapshot.nodes[looks].options["filters"] == 6

    script = tmp_path / "net.py"
    for problem in session.analysis.errors:  # ten digits are to be told apart, not three
        journey.application.canvas.apply_fix(problem.fixes[0])
    journey.application.actions["file.export_script"].trigger()
    choose(journey, "code_dialog", script)
    qtbot.waitUntil(script.exists)
    assert import_code(script.read_text(encoding="utf-8"), session.registry) == session.snapshot
    journey.application.window.notices.clear()
    journey.show("The imported network on the canvas, as any design.")


def choose(journey: Journey, name: str, path: Path) -> None:
    """Choose a file in a dialog."""
    journey.find(QFileDialog, name).fileSelected.emit(str(path))
    journey.find(QFileDialog, name).reject()

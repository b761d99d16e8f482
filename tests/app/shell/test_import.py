"""Import in the window: a file becomes an untitled design, and what was not understood is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from app.dialogs.import_report import ImportReportDialog
from brains_engine.design import edits
from tests.app.shell.test_documents import choose_file, find, press
from tests.engine.importing.configs import entrance, functional, layer, small, tensor, write_json

if TYPE_CHECKING:
    from pathlib import Path

    from app.application import Application

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_file_becomes_an_untitled_design(shown: Application, tmp_path: Path) -> None:
    path = write_json(tmp_path, small())
    QTest.keyClick(shown.canvas, Qt.Key.Key_I, CONTROL)
    choose_file(shown.window, "import_dialog", path)
    assert shown.session.path is None
    assert shown.session.title == "net"
    assert not shown.session.is_clean
    assert {node.name for node in shown.session.snapshot.nodes.values()} >= {"picture", "look", "answer"}
    report = find(shown.window, ImportReportDialog, "import_report")
    assert "5 nodes with 475 parameters" in report.summary.text()
    assert not report.list.isVisible()
    assert shown.settings.get("import_folder") == str(tmp_path)


def test_what_was_not_understood_is_listed(shown: Application, tmp_path: Path) -> None:
    lone = layer("Lambda", "code", tensor("in", 4))
    path = write_json(tmp_path, functional(entrance("in", 4), lone, layer("Flatten", "flat", tensor("code", 4))))
    shown.documents.import_file(path)
    report = find(shown.window, ImportReportDialog, "import_report")
    assert "1 thing was not understood" in report.summary.text()
    assert report.list.count() == 1
    assert report.list.item(0).text().startswith("code (Lambda): It holds code, which is never run.")
    QTest.mouseClick(find(report, QPushButton, "import_copy"), Qt.MouseButton.LeftButton)
    QTest.keyClick(report, Qt.Key.Key_Escape)
    assert not report.isVisible()


def test_unsaved_edits_are_asked_about_first(shown: Application, tmp_path: Path) -> None:
    edits.add_node(shown.session.design, "dense")
    before = shown.session.snapshot
    shown.actions["file.import"].trigger()
    press(find(shown.window, QMessageBox, "unsaved_question"), "cancel")
    assert shown.session.snapshot is before


def test_a_bad_file_is_one_sentence_and_the_design_stays(shown: Application, tmp_path: Path) -> None:
    told: list[tuple[str, str]] = []
    shown.documents.notice.connect(lambda text, tone: told.append((text, tone)))
    before = shown.session.snapshot
    path = tmp_path / "bad.keras"
    path.write_bytes(b"PK\x03\x04 no archive")
    shown.documents.import_file(path)
    ((text, tone),) = told
    assert text.startswith("Cannot import bad.keras: it is no .keras file, or it is cut off.")
    assert tone == "error"
    assert shown.session.snapshot is before

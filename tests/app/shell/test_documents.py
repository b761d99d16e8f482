"""File commands with their dialogs: new, open, save, questions, export, help."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from app.dialogs.export import FORMATS, ExportDialog
from app.dialogs.finder import Finder
from app.dialogs.gallery import TemplateGallery
from brains_engine.design import edits
from brains_engine.design.io import load_design

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.application import Application

WidgetT = TypeVar("WidgetT", bound=QWidget)
CONTROL = Qt.KeyboardModifier.ControlModifier


def find(parent: QWidget, kind: type[WidgetT], name: str) -> WidgetT:
    found = [widget for widget in parent.findChildren(kind, name) if widget.isVisible()]
    assert found, f"there is no {name}"
    return found[-1]


def press(parent: QWidget, name: str) -> None:
    find(parent, QPushButton, name).click()


def choose_file(parent: QWidget, name: str, path: Path) -> None:
    find(parent, QFileDialog, name).fileSelected.emit(str(path))
    find(parent, QFileDialog, name).reject()


def test_ctrl_s_asks_for_a_file_once(shown: Application, tmp_path: Path) -> None:
    edits.add_node(shown.session.design, "dense")
    QTest.keyClick(shown.canvas, Qt.Key.Key_S, CONTROL)
    path = tmp_path / "mine.brains"
    choose_file(shown.window, "save_dialog", path)
    assert shown.session.path == path
    assert shown.session.is_clean
    assert shown.window.windowTitle() == "mine[*] - Brains"
    edits.add_node(shown.session.design, "dense")
    QTest.keyClick(shown.canvas, Qt.Key.Key_S, CONTROL)
    assert shown.session.is_clean
    assert load_design(path, shown.session.registry).snapshot.records == shown.session.snapshot.records
    assert shown.settings.recent_files == [path]


def test_open_asks_about_unsaved_edits_first(shown: Application, tmp_path: Path) -> None:
    path = tmp_path / "kept.brains"
    shown.session.save_as(path)
    edits.add_node(shown.session.design, "dense")
    other = tmp_path / "other.brains"
    other.write_bytes(path.read_bytes())
    shown.documents.open(other)
    question = find(shown.window, QMessageBox, "unsaved_question")
    assert "kept" in question.text()
    press(question, "save")
    assert shown.session.path == other
    assert len(load_design(path, shown.session.registry).snapshot.nodes) == len(shown.session.snapshot.nodes) + 1


def test_cancel_keeps_everything(shown: Application, tmp_path: Path) -> None:
    edits.add_node(shown.session.design, "dense")
    before = shown.session.snapshot
    shown.actions["file.new"].trigger()
    press(find(shown.window, QMessageBox, "unsaved_question"), "cancel")
    assert shown.session.snapshot is before
    assert not shown.window.findChildren(TemplateGallery)


def test_new_from_the_gallery(shown: Application) -> None:
    QTest.keyClick(shown.canvas, Qt.Key.Key_N, CONTROL)
    gallery = find(shown.window, TemplateGallery, "template_gallery")
    gallery.select("iris")
    press(gallery, "create")
    assert shown.session.title == "Iris"
    assert shown.session.is_clean


def test_an_empty_design_can_be_chosen(shown: Application) -> None:
    shown.actions["file.new"].trigger()
    gallery = find(shown.window, TemplateGallery, "template_gallery")
    gallery.select("")
    press(gallery, "create")
    assert not shown.session.snapshot.nodes
    assert "The canvas is empty" in shown.actions["run.train"].toolTip()
    assert not shown.actions["run.train"].isEnabled()


def test_a_bad_file_is_one_sentence_and_leaves_the_recent_list_when_gone(shown: Application, tmp_path: Path) -> None:
    gone = tmp_path / "gone.brains"
    shown.session.save_as(gone)
    shown.documents.new("iris")
    gone.unlink()
    shown.window.recent_chosen.emit(gone)
    notice = shown.window.notices.notices[-1]
    assert notice.tone == "error"
    assert "gone.brains" in notice.message
    assert shown.session.title == "Iris"
    assert shown.settings.recent_files == []


def test_a_save_that_fails_keeps_the_mark(shown: Application, tmp_path: Path) -> None:
    edits.add_node(shown.session.design, "dense")
    shown.documents.save_as()
    choose_file(shown.window, "save_dialog", tmp_path / "no" / "folder.brains")
    assert not shown.session.is_clean
    assert shown.window.notices.notices[-1].tone == "error"


def test_command_palette_does_any_action(shown: Application) -> None:
    QTest.keyClick(shown.canvas, Qt.Key.Key_K, CONTROL)
    finder = find(shown.window, Finder, "command_palette")
    QTest.keyClicks(finder.search, "select all")
    QTest.keyClick(finder.search, Qt.Key.Key_Return)
    assert shown.session.selection.ids >= set(shown.session.snapshot.nodes)


def test_export_dialog_follows_the_format_and_refuses_what_exists(shown: Application, tmp_path: Path) -> None:
    checkpoint = tmp_path / "3" / "checkpoints" / "000007.safetensors"
    dialog = ExportDialog(checkpoint, tmp_path / "net", shown.window)
    chosen: list[tuple[str, Path]] = []
    dialog.chosen.connect(lambda export_format, path: chosen.append((export_format, path)))
    dialog.open()
    assert dialog.path.text() == str(tmp_path / "net.keras")
    dialog.format.setCurrentIndex(1)
    assert dialog.path.text() == str(tmp_path / "net")
    button = find(dialog, QPushButton, "export")
    dialog.path.setText(str(tmp_path))
    assert not button.isEnabled()
    dialog.path.setText(str(tmp_path / "nowhere" / "net"))
    assert not button.isEnabled()
    dialog.path.setText(str(tmp_path / "net"))
    button.click()
    assert chosen == [("saved_model", tmp_path / "net")]


def test_export_formats_are_the_engines() -> None:
    from brains_engine.backend.exporters import formats

    assert sorted(export_format for export_format, _, _ in FORMATS) == sorted(found.id for found in formats())


def test_export_without_a_checkpoint_says_why(shown: Application, qtbot: QtBot) -> None:
    assert not shown.actions["run.export"].isEnabled()
    assert "train the design first" in shown.actions["run.export"].toolTip()

"""Every text of the window goes through tr(): the source is searched, and the window is shown in brackets."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from app.application import Application
from app.dialogs.crash import CrashDialog
from app.dialogs.details import DetailsDialog
from app.dialogs.export import ExportDialog
from app.dialogs.gallery import TemplateGallery
from app.dialogs.trust_layer import TrustLayerDialog
from app.settings import Settings
from app.theme import LIGHT
from app.translations.in_window import ROOT, faults_in
from brains_engine.custom.files import SourceFile
from brains_engine.design import edits
from brains_engine.templates import list_templates
from tests.app.conftest import end
from tests.app.language.pseudo import Brackets, texts_of, untranslated
from tests.app.language.scan import unwrapped_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SOURCES = sorted((ROOT / "app").rglob("*.py"))
# These speak on a terminal, in the command line's English.
TERMINAL = {"__main__.py", "bundle.py", "measure.py", "measure_plots.py", "self_test.py", "template_pictures.py"}


def test_translators_can_find_every_text() -> None:
    faults = {
        f"{path.relative_to(ROOT)}, {fault}"
        for path in SOURCES
        for fault in faults_in(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert faults == set()


def test_no_widget_is_given_a_text_that_is_not_translated() -> None:
    found = {
        f"{path.relative_to(ROOT)}, {fault}"
        for path in SOURCES
        if path.name not in TERMINAL
        for fault in unwrapped_in(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert sorted(found) == []


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ('label.setText("Nothing here")', 1),
        ('label.setText(tr("Nothing here"))', 0),
        ('label.setText(f"{count} layers")', 1),
        ('label.setText(f"{count}")', 0),
        ('button = QPushButton("Save")', 1),
        ('menu.addAction("Save" if ready else tr("Wait"))', 1),
        ('label.setObjectName("save")', 0),
        ('Action("edit.undo", "&Undo", run, tip=mark("Take it back"))', 1),
    ],
)
def test_the_search_finds_what_is_not_translated(source: str, count: int) -> None:
    assert len(list(unwrapped_in(ast.parse(source)))) == count


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ('tr(f"{count} layers")', "put together"),
        ('tr("layers " + name)', "put together"),
        ('tr("{} layers".format(count))', "put together"),
        ('TEXT = "Save"\ndef show():\n    tr(TEXT)', "not marked"),
        ("mark(name)", "not a literal"),
        ('TEXT = mark("Save")\ndef show():\n    tr(TEXT)', ""),
        ('tr("{count} layers", count=3)', ""),
    ],
)
def test_a_text_that_no_translator_can_find_is_a_fault(source: str, fault: str) -> None:
    found = list(faults_in(ast.parse(source)))
    assert [fault in one for one in found] == ([True] if fault else [])


@pytest.fixture
def bracketed(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    """A window in brackets, with a design that has problems."""
    translator = Brackets()
    qapp.installTranslator(translator)
    application = Application(qapp, Settings(tmp_path / "config"), tmp_path / "data", "light")
    application.start()
    edits.add_node(application.session.design, "dense", name="Bad")
    yield application
    end(application)
    qapp.removeTranslator(translator)


def test_the_whole_window_speaks_the_language(bracketed: Application, qtbot: QtBot) -> None:
    window, session = bracketed.window, bracketed.session
    window.show()
    known = {node.name for node in session.snapshot.nodes.values()} | {session.title, "Untitled"}
    found = _check(window, known)
    for node_id in session.snapshot.nodes:
        session.level.selection.set([node_id])
        QApplication.processEvents()
        found |= _check(window, known)
    bracketed.plots.show()
    found |= _check(window, known)
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
        found |= _check(menu, known)

    bracketed.actions["edit.find"].trigger()
    found |= _check(bracketed.canvas.chrome.find, known)
    for action in ("help.about", "help.commands", "file.picture"):
        bracketed.actions[action].trigger()
        dialogs = [widget for widget in window.findChildren(QDialog) if widget.isVisible()]
        assert len(dialogs) == 1
        found |= _check(dialogs[0], known)
        dialogs[0].close()
    assert sorted(found) == []


def test_dialogs_about_files_speak_the_language(bracketed: Application, qtbot: QtBot, tmp_path: Path) -> None:
    window = bracketed.window
    window.show()
    (tmp_path / "1.safetensors").touch()
    source = SourceFile(tmp_path / "layer.py", b"pass")
    dialogs: list[QDialog] = [
        ExportDialog(tmp_path / "1.safetensors", tmp_path / "out", window),
        TemplateGallery(list_templates(), LIGHT, window),
        DetailsDialog("⟦It failed.⟧", "Trace", window),
        CrashDialog("⟦It failed.⟧", "⟦Go on.⟧", "Trace", window),
        TrustLayerDialog(source, window),
    ]
    known = {str(tmp_path), "out.keras", tmp_path.parent.name, "layer.py", "Trace", "pass", source.sha256}
    assert {fault for dialog in dialogs for fault in _check(dialog, known)} == set()


def _check(top: QWidget, known: set[str]) -> set[str]:
    return {
        f"{where}: {text!r} has {left!r}"
        for where, text in texts_of(top)
        if (left := untranslated(text, frozenset(known)))
    }

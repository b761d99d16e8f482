"""Layers of the user's own in the window: shown, asked about, trusted, reported."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from app.dialogs.details import DetailsDialog
from app.dialogs.trust_layer import TrustLayerDialog
from app.palette.model import FILE_ROLE, LAYER_ROLE, SUMMARY_ROLE
from brains_engine.custom import TrustStore
from brains_engine.custom.files import read_source
from brains_engine.design import edits
from tests.app.shell.test_documents import find, press

if TYPE_CHECKING:
    from app.application import Application

EXAMPLE = Path(__file__).parents[3] / "resources" / "examples" / "swish_beta.py"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the example in `layers`, and a design that uses it."""
    folder = tmp_path / "project"
    (folder / "layers").mkdir(parents=True)
    shutil.copy(EXAMPLE, folder / "layers")
    node = {"id": "swish-1", "layer": "swish_beta", "name": "Swish"}
    document = {"format": "brains", "version": 1, "settings": {"title": "Net"}, "nodes": [node], "links": []}
    (folder / "net.brains").write_text(json.dumps(document))
    plain = {**document, "nodes": []}
    (folder / "plain.brains").write_text(json.dumps(plain))
    return folder


def section(application: Application, title: str) -> QModelIndex | None:
    model = application.palette.tree.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return next((index for index in rows if index.data() == title), None)


def rows_of(application: Application, title: str) -> list[QModelIndex]:
    model = application.palette.tree.model()
    head = section(application, title)
    return [] if head is None else [model.index(row, 0, head) for row in range(model.rowCount(head))]


def notices(application: Application) -> list[str]:
    return [notice.message for notice in application.window.notices.notices]


def trust_dialog(application: Application) -> TrustLayerDialog:
    return find(application.window, TrustLayerDialog, "trust_layer")


def test_without_files_the_palette_has_no_section_for_them(application: Application) -> None:
    assert section(application, "Your layers") is None
    assert section(application, "Could not be loaded") is None


def test_a_design_with_an_untrusted_layer_opens_after_a_review(shown: Application, project: Path) -> None:
    before = shown.session.snapshot
    assert not shown.documents.load(project / "net.brains")
    assert shown.session.snapshot is before
    (sentence,) = notices(shown)
    assert "there is no layer 'swish_beta'" in sentence
    assert "layers/swish_beta.py, which is not trusted" in sentence
    press(shown.window, "notice_review…")
    dialog = trust_dialog(shown)
    assert find(dialog, QPlainTextEdit, "trust_source").toPlainText() == EXAMPLE.read_text()
    assert find(dialog, QPlainTextEdit, "trust_source").isReadOnly()
    assert find(dialog, QLineEdit, "trust_hash").text() == read_source(EXAMPLE).sha256
    assert find(dialog, QLineEdit, "trust_path").text() == str(project / "layers" / "swish_beta.py")
    assert "can do on this computer" in find(dialog, QLabel, "trust_warning").text()
    press(dialog, "trust")
    assert shown.session.path == project / "net.brains"
    assert [index.data(LAYER_ROLE) for index in rows_of(shown, "Your layers")] == ["swish_beta"]
    assert shown.session.analysis.nodes["swish-1"].spec is not None
    # It is as any other layer: it can be added, searched and read about.
    node = edits.add_node(shown.session.design, "swish_beta")
    assert shown.session.snapshot.nodes[node].options["first_beta"] == 1.0
    shown.session.history.setClean()


def test_cancel_trusts_nothing_and_is_the_default(shown: Application, project: Path) -> None:
    shown.layer_trust.review(project / "layers" / "swish_beta.py")
    dialog = trust_dialog(shown)
    assert find(dialog, QPushButton, "cancel").isDefault()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert TrustStore(shown.settings.folder).read().files == {}
    assert section(shown, "Your layers") is None


def test_an_untrusted_file_is_a_row_that_opens_the_question(shown: Application, project: Path) -> None:
    assert shown.documents.load(project / "plain.brains")
    assert "layers/swish_beta.py is not trusted" in notices(shown)[0]
    (row,) = rows_of(shown, "Your layers")
    assert row.data() == "swish_beta.py"
    assert row.data(LAYER_ROLE) is None
    shown.palette.tree.setCurrentIndex(row)
    QTest.keyClick(shown.palette.tree, Qt.Key.Key_Return)
    press(trust_dialog(shown), "trust")
    (row,) = rows_of(shown, "Your layers")
    assert row.data(LAYER_ROLE) == "swish_beta"
    assert "Added Swish beta to the palette, under Your layers." in notices(shown)


def test_trust_is_of_what_was_shown(shown: Application, project: Path, tmp_path: Path) -> None:
    path = project / "layers" / "swish_beta.py"
    marker = tmp_path / "marker"
    assert shown.documents.load(project / "plain.brains")
    shown.layer_trust.review(path)
    path.write_text(f"open({str(marker)!r}, 'w').close()\n")
    press(trust_dialog(shown), "trust")
    assert not marker.exists()
    (row,) = rows_of(shown, "Your layers")
    assert row.data(FILE_ROLE).status == "untrusted"


def test_a_file_that_fails_is_reported_with_its_trace(shown: Application, project: Path) -> None:
    path = project / "layers" / "broken.py"
    path.write_text("1 / 0\n")
    (project / "layers" / "swish_beta.py").unlink()
    assert shown.documents.load(project / "plain.brains")
    shown.layer_trust.review(path)
    press(trust_dialog(shown), "trust")
    assert "Could not load layers/broken.py: ZeroDivisionError: division by zero." in notices(shown)
    (row,) = rows_of(shown, "Could not be loaded")
    assert row.data() == "broken.py"
    assert row.data(SUMMARY_ROLE) == "ZeroDivisionError: division by zero."
    sentence = "Could not load layers/broken.py: ZeroDivisionError: division by zero."
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == sentence
    assert row.data(Qt.ItemDataRole.ToolTipRole).startswith(sentence)
    shown.palette.tree.setCurrentIndex(row)
    QTest.keyClick(shown.palette.tree, Qt.Key.Key_Return)
    details = find(shown.window, DetailsDialog, "details")
    assert "ZeroDivisionError" in details.text.toPlainText()
    details.reject()
    assert rows_of(shown, "Core"), "the other layers are there"


def test_a_file_is_added_from_the_menu_for_every_design(shown: Application, tmp_path: Path) -> None:
    path = tmp_path / "swish_beta.py"
    shutil.copy(EXAMPLE, path)
    shown.actions["file.add_layers"].trigger()
    dialog = find(shown.window, QFileDialog, "layer_file_dialog")
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    press(trust_dialog(shown), "trust")
    assert "swish_beta" in shown.session.registry
    shown.session.new()
    assert "swish_beta" in shown.session.registry


def test_a_projects_layers_go_with_it(shown: Application, project: Path) -> None:
    TrustStore(shown.settings.folder).trust(read_source(project / "layers" / "swish_beta.py"), project)
    assert shown.documents.load(project / "net.brains")
    assert "swish_beta" in shown.session.registry
    shown.session.new()
    assert "swish_beta" not in shown.session.registry
    assert section(shown, "Your layers") is None


def test_what_an_open_design_uses_stays_until_it_is_closed(shown: Application, project: Path) -> None:
    path = project / "layers" / "swish_beta.py"
    store = TrustStore(shown.settings.folder)
    store.trust(read_source(path), project)
    assert shown.documents.load(project / "net.brains")
    store.revoke(path)
    shown.session.reload_layers()
    assert "swish_beta" in shown.session.registry
    assert not any(problem.code == "unknown_layer" for problem in shown.session.analysis.problems)


def test_a_file_that_cannot_be_read_is_a_sentence(shown: Application, tmp_path: Path) -> None:
    shown.layer_trust.review(tmp_path / "none.py")
    assert "cannot be read" in notices(shown)[0]

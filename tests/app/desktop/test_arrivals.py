"""Files from outside: by argument, by `file://` address, and dropped onto the window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from app.desktop.identity import installed_command, own_command
from app.desktop.paths import local_path
from app.dialogs.trust_layer import TrustLayerDialog
from brains_engine.design import edits
from brains_engine.design.io import save_design
from brains_engine.layers import discover
from brains_engine.templates import load_template
from tests.app.shell.test_documents import find, press

if TYPE_CHECKING:
    from pathlib import Path

    from app.application import Application

COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


@pytest.fixture
def iris(tmp_path: Path) -> Path:
    path = tmp_path / "ein Näme.brains"
    save_design(load_template("iris", discover()), path)
    return path


def drop(target: QWidget, *urls: QUrl) -> QDropEvent:
    """Drag over a widget and let go there, as a file manager does that would rather move than copy."""
    mime = QMimeData()
    mime.setUrls(urls)
    place, buttons, keys = target.rect().center(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    both = COPY | MOVE
    enter = QDragEnterEvent(place, both, mime, buttons, keys)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    move = QDragMoveEvent(place, both, mime, buttons, keys)
    QApplication.sendEvent(target, move)
    event = QDropEvent(QPointF(place), both, mime, buttons, keys)
    QApplication.sendEvent(target, event)
    return event


def drop_files(target: QWidget, *paths: Path) -> QDropEvent:
    return drop(target, *(QUrl.fromLocalFile(str(path)) for path in paths))


def told(application: Application) -> list[str]:
    return [notice.message for notice in application.window.notices.notices]


@pytest.mark.parametrize("where", ["canvas", "window"])
def test_a_dropped_design_is_opened(shown: Application, iris: Path, where: str) -> None:
    target = shown.canvas.viewport() if where == "canvas" else shown.window
    event = drop_files(target, iris)
    assert event.isAccepted()
    assert event.dropAction() == COPY, "the file manager would delete the file after a move"
    assert shown.session.path == iris
    assert iris.is_file()


def test_a_dropped_design_asks_about_unsaved_edits_first(shown: Application, iris: Path) -> None:
    edits.add_node(shown.session.design, "dense")
    drop_files(shown.canvas.viewport(), iris)
    assert shown.session.path is None
    press(find(shown.window, QMessageBox, "unsaved_question"), "cancel")
    assert shown.session.path is None
    drop_files(shown.canvas.viewport(), iris)
    press(find(shown.window, QMessageBox, "unsaved_question"), "discard")
    assert shown.session.path == iris


def others(application: Application) -> list[Path | None]:
    """The files of the other windows, which are closed by that."""
    found = [one for one in application.windows.all if one is not application]
    assert all(one.window.isVisible() for one in found)
    for one in found:
        one.window.close()
    return [one.session.path for one in found]


def test_several_dropped_designs_get_windows_of_their_own(shown: Application, iris: Path, tmp_path: Path) -> None:
    more = tmp_path / "b.brains"
    more.write_bytes(iris.read_bytes())
    drop_files(shown.window, iris, more, tmp_path / "gone.brains")
    assert shown.session.path == iris
    assert any("gone.brains" in sentence for sentence in told(shown))
    assert others(shown) == [more]


@pytest.mark.parametrize(("name", "source"), [("table.csv", "csv"), ("TABLE.NPZ", "npz")])
def test_a_dropped_table_becomes_the_data_in_one_undo_step(
    shown: Application, tmp_path: Path, name: str, source: str
) -> None:
    path = tmp_path / name
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    before = shown.session.snapshot.settings.training.data
    drop_files(shown.canvas.viewport(), path)
    data = shown.session.snapshot.settings.training.data
    assert (data.source, data.path) == (source, str(path))
    assert shown.session.history.undoText() == f"Use {name}"
    assert any(f"{name} is the data" in sentence for sentence in told(shown))
    shown.session.history.undo()
    assert shown.session.snapshot.settings.training.data == before


def test_a_dropped_layer_file_is_shown_and_not_run(shown: Application, tmp_path: Path) -> None:
    path = tmp_path / "layers.py"
    path.write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n", encoding="utf-8")
    drop_files(shown.window, path)
    dialog = shown.window.findChild(TrustLayerDialog)
    assert isinstance(dialog, TrustLayerDialog)
    assert dialog.isVisible()
    assert not (tmp_path / "ran").exists()
    dialog.reject()


def test_other_files_and_folders_are_refused_in_a_sentence(shown: Application, tmp_path: Path) -> None:
    before = shown.session.snapshot
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"")
    drop_files(shown.window, picture)
    drop_files(shown.window, tmp_path)
    first, second = told(shown)
    assert "picture.png is none of these" in first
    assert ".brains" in first
    assert ".csv" in first
    assert f"{tmp_path.name} is a folder" in second
    assert shown.session.snapshot is before


def test_only_one_table_can_be_the_data(shown: Application, tmp_path: Path) -> None:
    drop_files(shown.window, tmp_path / "a.csv", tmp_path / "b.csv")
    assert shown.session.snapshot.settings.training.data.path.endswith("a.csv")
    assert any("only a.csv is used" in sentence for sentence in told(shown))


@pytest.mark.parametrize("url", [QUrl("https://example.org/x.brains"), QUrl("file:///a%00b.brains")])
def test_what_is_no_file_here_is_left_to_the_widget(shown: Application, url: QUrl) -> None:
    mime = QMimeData()
    mime.setUrls([url])
    enter = QDragEnterEvent(QPoint(9, 9), COPY, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(shown.window, enter)
    assert not enter.isAccepted()


def test_layers_from_the_palette_are_still_for_the_canvas(shown: Application) -> None:
    model = shown.palette.tree.model()
    family = model.index(0, 0)
    mime = model.mimeData([model.index(0, 0, family)])
    count = len(shown.session.snapshot.nodes)
    target, place = shown.canvas.viewport(), QPoint(60, 60)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(place, COPY, mime, buttons, keys),
        QDragMoveEvent(place, COPY, mime, buttons, keys),
        QDropEvent(QPointF(place), COPY, mime, buttons, keys, QEvent.Type.Drop),
    ):
        QApplication.sendEvent(target, event)
        assert event.isAccepted()
    assert len(shown.session.snapshot.nodes) == count + 1


def test_addresses_and_paths_name_files(tmp_path: Path, iris: Path) -> None:
    assert local_path(QUrl.fromLocalFile(str(iris)).toString(QUrl.ComponentFormattingOption.FullyEncoded)) == iris
    assert local_path(str(iris)) == iris
    assert local_path("a:b.brains") is not None
    for address in ("https://example.org/x.brains", "file:///a%00b", "sftp://host/x.brains"):
        assert local_path(address) is None


def test_several_arguments_open_several_windows(application: Application, iris: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.brains"
    other.write_bytes(iris.read_bytes())
    address = QUrl.fromLocalFile(str(iris)).toString()
    application.open_files([address, "https://example.org/x.brains", str(other), str(iris)])
    application.window.show()
    assert application.session.path == iris
    assert any("https://example.org/x.brains is not a file" in sentence for sentence in told(application))
    assert others(application) == [other], "what is open already gets no second window"


def test_an_argument_that_cannot_be_opened_is_told_beside_the_example(application: Application, tmp_path: Path) -> None:
    application.open_files([str(tmp_path / "none.brains")])
    application.window.show()
    assert application.session.snapshot.nodes
    (sentence,) = told(application)
    assert "none.brains" in sentence


def test_a_menu_starts_brains_as_it_was_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    python, script = tmp_path / "python", tmp_path / "brains-designer"
    monkeypatch.setattr(sys, "executable", str(python))
    monkeypatch.setattr(sys, "argv", ["/somewhere/app/__main__.py"])
    assert own_command() == installed_command() == [str(python), "-m", "app"]
    script.write_text("", encoding="utf-8")
    assert own_command() == [str(python), "-m", "app"]
    assert installed_command() == [str(script)]
    monkeypatch.setattr(sys, "argv", ["/elsewhere/brains-designer"])
    assert own_command() == ["/elsewhere/brains-designer"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command() == installed_command() == [str(python)]

"""The clipboard: nodes as JSON for Brains and for text, from windows, processes, mails and files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.canvas.clip_drop import ClipDrop
from app.canvas.clipboard import CASCADE, MOST_PICTURED, NODES_MIME
from app.canvas.view import CanvasView
from app.session import Session
from app.theme import LIGHT
from brains_engine.design import edits
from brains_engine.design.edits import clip_text
from brains_engine.design.io import to_json
from brains_engine.layers import discover
from brains_engine.templates import load_template
from tests.app.canvas.conftest import LEFT, NONE, Hand

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CONTROL = Qt.KeyboardModifier.ControlModifier
AT = QPointF(0.0, 200.0)

PASTE_ELSEWHERE = """
import sys
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.layers import discover
design = Design(discover())
print(*edits.paste(design, sys.stdin.read(), 0.0, 0.0))
"""


def said(canvas: CanvasView) -> str:
    return canvas.chrome.notice.text()


def place(canvas: CanvasView, *node_ids: str) -> tuple[float, float]:
    """The middle of what nodes cover."""
    middle = canvas.canvas_scene.cards(node_ids).center()
    return middle.x(), middle.y()


def pasted(session: Session) -> tuple[str, ...]:
    return tuple(sorted(session.selection.ids))


def test_copy_gives_nodes_text_and_a_picture(session: Session, canvas: CanvasView, chain: tuple[str, str, str]) -> None:
    session.selection.set(chain[:2])
    canvas.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert bytes(mime.data(NODES_MIME).data()).decode() == mime.text()
    clip = json.loads(mime.text())
    assert (clip["format"], clip["version"]) == ("brains-clip", 1)
    assert [node["id"] for node in clip["nodes"]] == [chain[1], chain[0]]
    assert "\n  " in mime.text(), "pretty, to be read in an editor"
    picture = QImage(mime.imageData())
    assert picture.width() > 2 * (184 * 2 + 124)
    assert picture.pixelColor(2, 2) == LIGHT.color("canvas")


def test_many_nodes_are_copied_without_a_picture(session: Session, canvas: CanvasView) -> None:
    with session.design.transaction("Many"):
        for number in range(MOST_PICTURED + 1):
            edits.add_node(session.design, "dense", x=200.0 * number)
    canvas.select_all()
    canvas.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasFormat(NODES_MIME)
    assert not mime.hasImage()


def test_cut_is_one_undo_step(session: Session, canvas: CanvasView, chain: tuple[str, str, str]) -> None:
    before = session.snapshot.records
    session.selection.set(chain[1:2])
    canvas.cut()
    assert chain[1] not in session.snapshot.nodes
    assert (session.history.count(), session.history.undoText()) == (1, "Cut")
    session.history.undo()
    assert session.snapshot.records == before
    canvas.clipboard.paste(AT, with_links=True)
    (new,) = pasted(session)
    assert [link.source for link in session.snapshot.links_into[new]] == [chain[0]]


def test_pastes_at_one_place_form_a_cascade(session: Session, canvas: CanvasView, chain: tuple[str, str, str]) -> None:
    session.selection.set(chain[1:2])
    canvas.copy()
    places = []
    for _ in range(3):
        canvas.clipboard.paste(AT)
        places.append(place(canvas, *pasted(session)))
    assert places == [(AT.x() + step * CASCADE, AT.y() + step * CASCADE) for step in range(3)]
    canvas.clipboard.paste(AT + QPointF(300.0, 0.0))
    assert place(canvas, *pasted(session)) == (300.0, 200.0)
    canvas.copy()
    canvas.clipboard.paste(AT)
    assert place(canvas, *pasted(session)) == (AT.x(), AT.y()), "another copy begins anew"


def test_what_is_pasted_has_its_middle_at_the_pointer(
    session: Session, canvas: CanvasView, chain: tuple[str, str, str], hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = QPointF(160.0, 240.0)
    pixel = hand.pixel(at)
    hand.move(at, button=Qt.MouseButton.NoButton)
    monkeypatch.setattr(canvas, "pointer_or_middle", lambda: pixel)  # a test moves no pointer of the screen
    for chosen in (chain[1:2], chain):
        session.selection.set(chosen)
        canvas.copy()
        canvas.paste()
        assert len(pasted(session)) == len(chosen)
        assert place(canvas, *pasted(session)) == (at.x(), at.y())


def test_a_layer_that_is_searched_for_has_its_middle_at_the_pointer(
    session: Session, canvas: CanvasView, hand: Hand
) -> None:
    at = QPointF(120.0, -80.0)
    hand.double_click(at)
    QTest.keyClicks(canvas.chrome.search.field, "dense")
    QTest.keyClick(canvas.chrome.search.field, Qt.Key.Key_Return)
    assert place(canvas, *session.snapshot.nodes) == (at.x(), at.y())


def test_a_block_comes_along_to_another_window(qtbot: QtBot, session: Session, canvas: CanvasView) -> None:
    design = session.design
    ids = [edits.add_node(design, layer, x=240.0 * n) for n, layer in enumerate(("input", "dense", "output"))]
    edits.connect(design, ids[0], "output", ids[1], "input")
    edits.connect(design, ids[1], "output", ids[2], "input")
    block = edits.pack(design, [ids[1]])
    session.selection.set([block])
    canvas.copy()
    other = Session(discover())
    view = CanvasView(other, LIGHT)
    qtbot.addWidget(view)
    view.paste()
    (new,) = other.snapshot.nodes.values()
    assert new.layer in other.snapshot.blocks
    assert other.history.count() == 1
    other.close()


def test_another_process_takes_the_text(session: Session, canvas: CanvasView, chain: tuple[str, str, str]) -> None:
    canvas.select_all()
    canvas.copy()
    result = subprocess.run(
        [sys.executable, "-c", PASTE_ELSEWHERE],
        input=QGuiApplication.clipboard().text(),
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert len(result.stdout.split()) == len(chain), result.stderr


@pytest.mark.parametrize(
    "around",
    [
        "{}",
        "Hello,\n\nhere is the part of the network:\n\n```json\n{}```\n\nRegards {{}}".replace(" {{}}", ""),
        "\ufeff  {}  ",
    ],
)
def test_text_of_a_mail_or_a_forum_is_taken(
    session: Session, canvas: CanvasView, chain: tuple[str, str, str], around: str
) -> None:
    text = edits.copy(session.snapshot, chain[:2])
    QGuiApplication.clipboard().setText(around.replace("{}", text))
    canvas.clipboard.paste(AT)
    assert len(pasted(session)) == 2
    quoted = "\n".join(f"> {line}" for line in text.replace("  ", "\u00a0 ").splitlines())
    QGuiApplication.clipboard().setText(quoted)
    canvas.clipboard.paste(AT)
    assert len(session.snapshot.nodes) == 7


def test_the_text_of_a_whole_design_inserts_its_nodes(session: Session, canvas: CanvasView) -> None:
    iris = load_template("iris", discover()).snapshot
    QGuiApplication.clipboard().setText(to_json(iris))
    canvas.clipboard.paste(AT)
    assert len(session.snapshot.nodes) == len(iris.nodes)
    assert len(session.snapshot.links) == len(iris.links)
    assert session.snapshot.settings.title == "Untitled"
    assert session.history.count() == 1


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "The clipboard holds no nodes"),
        ("shopping: milk", "The clipboard cannot be pasted"),
        ('{"format": "brains-clip", "version": 2, "nodes": []}', "version 2"),
        ('{"format": "brains-clip", "nodes": [{"id": "a-1", "layer": "mine"}, {"layer": "yours"}]}', "mine, yours"),
        ('{"format": "brains-clip", "nodes": [', "The clipboard cannot be pasted"),
        ('{"format": "brains", "version": 1}', "is missing"),
    ],
)
def test_what_is_no_clip_is_told_and_changes_nothing(
    session: Session, canvas: CanvasView, chain: tuple[str, str, str], text: str, sentence: str
) -> None:
    before = session.snapshot
    QGuiApplication.clipboard().setText(text)
    canvas.clipboard.paste(AT)
    assert sentence in said(canvas)
    assert " file" not in said(canvas) or "layer file" in said(canvas)
    assert session.snapshot is before
    assert session.history.count() == 0


def test_too_many_nodes_are_refused(
    session: Session, canvas: CanvasView, chain: tuple[str, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clip_text, "MAX_NODES", 2)
    canvas.select_all()
    canvas.copy()
    canvas.clipboard.paste(AT)
    assert "3 nodes" in said(canvas)
    assert len(session.snapshot.nodes) == 3


def test_the_design_is_copied_as_code(session: Session, canvas: CanvasView) -> None:
    session.new("iris")
    canvas.clipboard.copy_code()
    code = QGuiApplication.clipboard().text()
    compile(code, "copied", "exec")
    assert "import keras" in code
    assert "lines of Python" in said(canvas)


def drop(canvas: CanvasView, mime: QMimeData, modifiers: Qt.KeyboardModifier = NONE) -> QDropEvent:
    viewport, point = canvas.viewport(), QPoint(300, 500)
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    QApplication.sendEvent(viewport, QDragEnterEvent(point, actions, mime, LEFT, modifiers))
    event = QDropEvent(QPointF(point), actions, mime, LEFT, modifiers)
    QApplication.sendEvent(viewport, event)
    return event


def test_dropped_text_becomes_nodes_where_it_is_dropped(
    session: Session, canvas: CanvasView, chain: tuple[str, str, str], hand: Hand
) -> None:
    ClipDrop(canvas)
    mime = QMimeData()
    mime.setText(edits.copy(session.snapshot, chain[:1]))
    event = drop(canvas, mime)
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.CopyAction, "an editor would delete the text after a move"
    (new,) = pasted(session)
    assert hand.pixel(QPointF(*place(canvas, new))) == QPoint(300, 500)
    mime.setText("only words")
    drop(canvas, mime)
    assert len(session.snapshot.nodes) == 4


def test_a_design_file_dropped_with_ctrl_is_inserted(session: Session, canvas: CanvasView, tmp_path: Path) -> None:
    ClipDrop(canvas)
    path = tmp_path / "iris.brains"
    path.write_text(to_json(load_template("iris", discover()).snapshot), encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    drop(canvas, mime)
    assert not session.snapshot.nodes, "without Ctrl the file is for the window"
    drop(canvas, mime, CONTROL)
    assert session.snapshot.nodes
    assert session.path is None
    count = len(session.snapshot.nodes)
    path.write_bytes(b"\xff\xfe")
    drop(canvas, mime, CONTROL)
    assert "iris.brains" in said(canvas)
    assert len(session.snapshot.nodes) == count

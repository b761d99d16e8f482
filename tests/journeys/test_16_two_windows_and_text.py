"""Nodes go from one window to another, and through any editor of text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from app.canvas.clipboard import NODES_MIME
from tests.journeys.user import CTRL, SHIFT, User

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


@pytest.fixture
def second(small: Journey, qtbot: QtBot) -> Iterator[User]:
    """Somebody at a second window, opened by its keys from the first, with an empty design."""
    first, windows = small.application, small.application.windows
    small.keys(Qt.Key.Key_N, CTRL | SHIFT)
    user = User(windows.all[1], qtbot)
    user.application.window.resize(small.application.window.size())
    user.start_empty()
    yield user
    for one in windows.all:
        if one is not first:  # which a test that failed has left
            one.shell.leave(discards=True)
    free_the_closed()


def free_the_closed() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def test_copied_in_one_window_pasted_in_another(small: Journey, second: User, qtbot: QtBot) -> None:
    """Two windows and text.

    Ctrl+Shift+N opens a second window with a design of its own. What Ctrl+C takes in one, Ctrl+V puts into the other,
    with the wires between. On its way it is text that one can read: a mail or an editor carries it just as well.
    """
    session, other = small.application.session, second.application.session
    before, windows = session.snapshot, small.application.windows
    small.select("dense-1")
    small.hand.click(small.hand.card("dense-2"), CTRL)
    small.keys(Qt.Key.Key_C, CTRL)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasFormat(NODES_MIME)
    assert mime.hasImage(), "programs that take no nodes get a picture"

    for _ in range(3):
        second.keys(Qt.Key.Key_Minus, CTRL)
    second.keys(Qt.Key.Key_V, CTRL)
    assert second.nodes == other.selection.ids == {"dense-1", "dense-2"}
    assert [(link.source, link.target) for link in other.snapshot.links.values()] == [("dense-1", "dense-2")]
    for node in ("dense-1", "dense-2"):
        assert other.snapshot.nodes[node].options == before.nodes[node].options
    assert other.history.count() == 1
    small.show("Pasted in the second window, the wire between them too.", second.application.window)

    mail = QPlainTextEdit()
    qtbot.addWidget(mail)
    mail.resize(640, 480)
    with qtbot.waitActive(mail):
        mail.show()
        mail.activateWindow()
    second.press(mail, Qt.Key.Key_V, CTRL)
    assert [node["layer"] for node in json.loads(mail.toPlainText())["nodes"]] == ["dense", "dense"]
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        second.press(mail, key, CTRL)
    mail.close()
    assert not QGuiApplication.clipboard().mimeData().hasFormat(NODES_MIME)
    second.keys(Qt.Key.Key_V, CTRL)
    assert second.nodes == {"dense-1", "dense-2", "dense-3", "dense-4"}
    assert len(other.snapshot.links) == 2
    assert other.snapshot.nodes["dense-3"].options == before.nodes["dense-1"].options
    small.show("Once more, from the plain text of an editor: a little beside the first.", second.application.window)

    assert session.snapshot is before
    second.keys(Qt.Key.Key_W, CTRL)
    second.click(second.find(QPushButton, "discard"))
    qtbot.waitUntil(lambda: windows.all == (small.application,))
    free_the_closed()
    small.keys(Qt.Key.Key_V, CTRL)
    assert len(small.nodes) == 6
    small.keys(Qt.Key.Key_Z, CTRL)
    assert session.snapshot.records == before.records
    small.fit()
    small.show("The second window is closed; the first is as it was.")

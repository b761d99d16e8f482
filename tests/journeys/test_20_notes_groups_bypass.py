"""Notes, groups, and layers left out for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from brains_engine.design.io import to_json
from tests.journeys.user import CTRL

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


def test_explained_framed_and_left_out(small: Journey, qtbot: QtBot) -> None:
    """Notes, groups, and what is left out.

    N writes a note, which is dragged to where it belongs. Ctrl+G frames what is selected; dragged by its title, the
    frame takes along what lies in it. Ctrl+B leaves a layer out as if a wire stood in its place: shapes and weights
    follow at once.
    """
    session, canvas, hand = small.application.session, small.application.canvas, small.hand
    scene, before = canvas.canvas_scene, to_json(session.snapshot)
    canvas.setFocus()
    hand.key(Qt.Key.Key_N)
    editor = small.find(QPlainTextEdit, "canvas-note-editor")
    qtbot.waitUntil(editor.hasFocus)
    small.type("# Why two", editor)
    for _ in range(2):
        small.press(editor, Qt.Key.Key_Return)
    small.type("One layer *cannot* bend enough.", editor)
    small.press(editor, Qt.Key.Key_Return, CTRL)
    (note,) = session.snapshot.notes.values()
    assert note.text == "# Why two\n\nOne layer *cannot* bend enough."
    hand.drag(QPointF(note.x + 40.0, note.y + 90.0), QPointF(-180.0, -120.0))
    assert session.snapshot.notes[note.id].y < note.y - 200.0

    small.select("dense-1")
    hand.click(hand.card("dense-2"), CTRL)
    small.keys(Qt.Key.Key_G, CTRL)
    (group,) = session.snapshot.groups
    small.keys(Qt.Key.Key_F2)
    field = small.find(QLineEdit, "canvas-rename")
    small.type("Learned", field)
    small.press(field, Qt.Key.Key_Return)
    assert session.snapshot.groups[group].title == "Learned"
    places = {key: (node.x, node.y) for key, node in session.snapshot.nodes.items()}
    title = scene.annotations.items[group].scene_card().topLeft() + QPointF(60.0, 16.0)
    hand.drag(title, title + QPointF(0.0, 96.0))
    for key, (x, y) in places.items():
        moved = session.snapshot.nodes[key]
        assert (moved.x, moved.y) == (x, y + 96.0 if key.startswith("dense") else y)
    small.fit()
    small.show("A note, and two layers in a frame that takes them along.")

    params = session.analysis.params
    small.select("dense-1")
    small.keys(Qt.Key.Key_B, CTRL)
    assert session.snapshot.bypassed == ("dense-1",)
    wires = {link.target: scene.links[link.id].wire_text for link in session.snapshot.links.values()}
    assert wires["dense-1"] == wires["dense-2"] == "4"
    assert session.analysis.params < params
    assert not session.analysis.errors
    small.show("Dense 1 is left out: four values pass by, and the weights are fewer.")
    small.keys(Qt.Key.Key_B, CTRL)
    assert session.analysis.params == params

    for _ in range(session.history.count()):
        small.keys(Qt.Key.Key_Z, CTRL)
    assert to_json(session.snapshot) == before
    assert set(scene.nodes) == set(session.snapshot.nodes)
    assert not scene.annotations.items

"""Wires: into space, spliced, refused, sliced, and led around what is deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from app.canvas.ports import PortKey
from tests.journeys.user import ALT, CTRL, SHIFT

if TYPE_CHECKING:
    from tests.journeys.journey import Journey


def test_wires_in_every_way(small: Journey) -> None:
    """Wires.

    A wire let go in space offers the layers that fit; a layer dropped on a wire goes between; a middle layer that is
    deleted leaves its neighbours wired; a wire that would close a circle is refused with the reason; a drag with
    Alt+Shift cuts all wires it crosses.
    """
    session, canvas, hand = small.application.session, small.application.canvas, small.hand
    scene = canvas.canvas_scene
    start = scene.port_pos(PortKey("dense-1", "output", "output"))
    hand.drag(start, QPointF(-60.0, 200.0))
    search = canvas.chrome.search
    assert search.isVisible()
    assert "input" not in search.offered
    small.show("A wire let go in space: only layers that take it are offered.")
    small.type("dropout", search.field)
    small.press(search.field, Qt.Key.Key_Return)
    assert [link.target for link in session.snapshot.links_from["dense-1"]][-1] == "dropout-1"
    small.keys(Qt.Key.Key_Z, CTRL)
    assert "dropout-1" not in session.snapshot.nodes

    wire = session.snapshot.links_from["dense-1"][0].id
    hand.carry("dropout", [scene.links[wire].path().pointAtPercent(0.5)], drop=True)
    assert [link.target for link in session.snapshot.links_from["dense-1"]] == ["dropout-1"]
    small.select("dropout-1")
    canvas.setFocus()
    hand.key(Qt.Key.Key_Delete)
    assert wire in session.snapshot.links

    back = scene.port_pos(PortKey("dense-2", "output", "output"))
    target = scene.port_pos(PortKey("dense-1", "input", "input"))
    hand.start_drag(back, target)
    assert "close a loop" in canvas.chrome.hint.text()
    small.show("Refused while one drags, with the reason.")
    hand.key(Qt.Key.Key_Escape)
    hand.release(target)
    assert len(session.snapshot.links) == 3

    middle = scene.links[wire].path().pointAtPercent(0.5)
    hand.drag(middle - QPointF(0.0, 120.0), middle + QPointF(0.0, 120.0), ALT | SHIFT)
    assert wire not in session.snapshot.links
    small.keys(Qt.Key.Key_Z, CTRL)
    assert wire in session.snapshot.links

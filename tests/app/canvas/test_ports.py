"""Several ports on a side: they stand between head and foot of the card, with their names beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF

from app.canvas.geometry import CARD_HEIGHT, CARD_WIDTH, FOOT_HEIGHT, HEAD_HEIGHT, PORT_RADIUS
from app.canvas.looks import NodeLook, PortLook
from app.canvas.node_ink import LEFT, RIGHT, write
from app.canvas.ports import PortKey
from app.canvas.style import CanvasStyle
from app.theme import LIGHT
from brains_engine.design import edits

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.session import Session
    from tests.app.canvas.conftest import Hand


@pytest.mark.parametrize("layer", ["add", "concatenate"])
def test_joining_layers_name_their_inputs(canvas: CanvasView, session: Session, layer: str) -> None:
    design = session.design
    sources = [edits.add_node(design, "input", x=-300.0, y=100.0 * row) for row in range(3)]
    target = edits.add_node(design, layer)
    item = canvas.canvas_scene.nodes[target]
    assert [text for _, text in item.ink.ports] == ["input 1", "input 2"]
    for source in sources:
        edits.connect(design, source, "output", target, "inputs")
    assert [text for _, text in item.ink.ports] == ["input 1", "input 2", "input 3", "input 4"]
    inputs = [point for key, point in item.port_points.items() if key.side == "input"]
    for point, (start, _) in zip(inputs, item.ink.ports, strict=True):
        assert HEAD_HEIGHT + PORT_RADIUS <= point.y() <= item.height - FOOT_HEIGHT - PORT_RADIUS
        assert abs(start.y() - item.style.caption_metrics.ascent() / 2 - point.y()) < 4.0


def test_a_single_port_has_no_name_and_the_card_its_height(canvas: CanvasView, session: Session) -> None:
    node = edits.add_node(session.design, "dense")
    item = canvas.canvas_scene.nodes[node]
    assert item.ink.ports == ()
    assert item.height == CARD_HEIGHT
    assert item.port_points[PortKey(node, "input", "input")] == QPointF(0.0, CARD_HEIGHT / 2)


def test_a_wire_finds_the_port_by_its_name(hand: Hand, canvas: CanvasView, session: Session) -> None:
    source = edits.add_node(session.design, "input", x=-300.0)
    target = edits.add_node(session.design, "add", x=100.0)
    hand.drag(hand.port(source, "output", "output"), hand.port(target, "input", "inputs_2"))
    (link,) = session.snapshot.links.values()
    assert (link.source, link.target) == (source, target)


def test_long_names_on_both_sides_are_cut_inside_the_card(canvas: CanvasView) -> None:
    style = CanvasStyle(LIGHT)
    names = [f"a port with quite a long name {number}" for number in range(2)]
    ports = tuple(PortLook(name, name) for name in names)
    look = NodeLook("Split", "Split", "", "?", "", "shape", "family-shape", ports, ports)
    ink = write(look, style, 120.0, live=False)
    assert len(ink.ports) == 4
    ends = []
    for start, text in ink.ports:
        assert text.endswith("…")
        end = start.x() + style.caption_metrics.horizontalAdvance(text)
        assert LEFT <= start.x() < end <= RIGHT + 0.5 < CARD_WIDTH
        ends.append((start.x(), end))
    assert max(end for _, end in ends[:2]) < min(start for start, _ in ends[2:])

"""From afar the whole design is drawn at once, and says what cards say: family, selection, problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from app.canvas.far_item import BADGE_PIXELS, FarItem
from app.canvas.node_item import NodeItem
from app.theme import DARK, LIGHT
from brains_engine.bench.designs import towers
from brains_engine.design import edits
from tests.app.canvas.conftest import Hand

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.session import Session
    from app.theme import Theme

FAR = 0.05


@pytest.fixture
def wide(canvas: CanvasView, session: Session) -> CanvasView:
    session.adopt(towers(120, session.registry))
    look_from(canvas, FAR)
    return canvas


def look_from(canvas: CanvasView, zoom: float) -> None:
    canvas.fit()
    while canvas.zoom > zoom:
        canvas.zoom_out()


def colors_of(canvas: CanvasView, node_id: str) -> set[str]:
    """Colours within a card, as painted."""
    picture = canvas.viewport().grab().toImage()
    card = canvas.mapFromScene(canvas.canvas_scene.nodes[node_id].scene_card()).boundingRect()
    places = (QPoint(x, y) for x in range(card.left(), card.right()) for y in range(card.top(), card.bottom() + 1))
    return {picture.pixelColor(place).name() for place in places}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_cards_have_the_colour_of_their_family_and_of_the_selection(wide: CanvasView, theme: Theme) -> None:
    wide.set_theme(theme)
    plain = colors_of(wide, "add-2")
    assert plain != colors_of(wide, "conv_2d-4")
    wide.level.selection.set(("add-2",))
    assert theme.color("accent").name() in colors_of(wide, "add-2") - plain
    wide.level.selection.clear()
    assert colors_of(wide, "add-2") == plain


def test_a_problem_is_seen_from_afar(wide: CanvasView, session: Session) -> None:
    fed = session.snapshot.links_into["relu-3"][0]
    edits.disconnect(session.design, fed.id)
    corner = wide.canvas_scene.nodes["relu-3"].scene_card().topRight()
    picture = wide.viewport().grab().toImage()
    pixel = wide.mapFromScene(corner)
    around = range(-int(BADGE_PIXELS), int(BADGE_PIXELS) + 1)
    seen = {picture.pixelColor(pixel + QPoint(dx, dy)).name() for dx in around for dy in around}
    assert LIGHT.color("error").name() in seen


def test_items_draw_themselves_only_from_near(wide: CanvasView) -> None:
    scene = wide.canvas_scene
    hides = NodeItem.GraphicsItemFlag.ItemHasNoContents
    everything = [*scene.nodes.values(), *scene.links.values()]
    assert all(item.flags() & hides for item in everything)
    assert any(isinstance(item, FarItem) for item in scene.items())
    wide.reset_zoom()
    assert not any(item.flags() & hides for item in everything)
    assert not any(isinstance(item, FarItem) for item in scene.items())


def test_what_is_edited_from_afar_is_drawn_where_it_is(wide: CanvasView, session: Session) -> None:
    bare = wide.canvas_scene.cards().bottomLeft() + QPointF(600.0, 900.0)
    node_id = edits.add_node(session.design, "dense", x=bare.x(), y=bare.y())
    fresh = colors_of(wide, node_id)
    assert len(fresh) > 1
    edits.move(session.design, {node_id: (bare.x() + 2000.0, bare.y() + 400.0)})
    assert colors_of(wide, node_id) & fresh
    session.history.undo()
    session.history.undo()
    assert node_id not in wide.canvas_scene.nodes
    wide.viewport().grab()


def test_a_node_is_clicked_and_dragged_from_afar(wide: CanvasView, session: Session) -> None:
    hand = Hand(wide)
    hand.click(hand.card("add-3"))
    assert session.selection.ids == {"add-3"}
    before = session.snapshot.nodes["add-3"]
    hand.drag(hand.card("add-3"), hand.card("add-3") + QPointF(0.0, 800.0))
    assert session.snapshot.nodes["add-3"].y == pytest.approx(before.y + 800.0, abs=2 / FAR)
    hand.key(Qt.Key.Key_Delete)
    assert "add-3" not in wide.canvas_scene.nodes


def test_texts_of_wires_and_cards_follow_an_option(canvas: CanvasView, session: Session) -> None:
    session.adopt(towers(60, session.registry))
    canvas.reset_zoom()
    link = session.snapshot.links_from["conv_2d-2"][0]
    edits.set_options(session.design, "conv_2d-2", filters=24)
    assert canvas.canvas_scene.links[link.id].wire_text == "28 x 28 x 24"
    assert canvas.canvas_scene.nodes[link.target].look.shape == "28 x 28 x 24"
    session.history.undo()
    assert canvas.canvas_scene.links[link.id].wire_text == "28 x 28 x 16"

"""Pictures of drawings: how a chain is cut into lines, and what is painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF

from app.canvas.drawing import MOST_LINES, best_lines, draw, fitting_scale
from app.canvas.geometry import CARD_HEIGHT, CARD_WIDTH
from app.theme import DARK, LIGHT, Theme
from brains_engine.design.design import Design
from brains_engine.layers import discover
from brains_engine.planning.analysis import analyse
from brains_engine.templates import load_template

FRAME = QSizeF(288.0, 162.0)


def row_of_cards(count: int, y: float = 0.0) -> list[QRectF]:
    return [QRectF(240.0 * column, y, CARD_WIDTH, CARD_HEIGHT) for column in range(count)]


@pytest.mark.parametrize("count", [1, 2, 5, 11, 32, 200])
def test_lines_hold_every_card_once_and_cut_none(count: int) -> None:
    cards = row_of_cards(count)
    lines = best_lines(cards, [], FRAME)
    assert len(lines) <= MOST_LINES
    for card in cards:
        assert sum(line.area.contains(card) for line in lines) == 1
        assert sum(line.area.intersects(card) for line in lines) == 1


def test_a_long_chain_becomes_lines_of_equal_length_that_enlarge_it() -> None:
    cards = row_of_cards(12)
    lines = best_lines(cards, [], FRAME)
    assert len({round(line.area.width()) for line in lines}) == 1
    whole = QRectF(-28.0, -14.0, 240.0 * 12, CARD_HEIGHT + 28.0)
    assert fitting_scale(lines, FRAME) > 3 * FRAME.width() / whole.width()


def test_a_line_is_as_tall_as_what_passes_through_it() -> None:
    cards = row_of_cards(8)
    flat = best_lines(cards, [], FRAME)[0]
    tall = best_lines(cards, [QPointF(100.0, 300.0)], FRAME)[0]
    assert flat.bottom < 100.0
    assert tall.bottom >= 300.0


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_picture_shows_cards_in_the_colours_of_their_families(theme: Theme) -> None:
    registry = discover()
    snapshot = load_template("lenet", registry).snapshot
    picture = draw(snapshot, analyse(snapshot, registry), registry, theme, QSize(288, 162), 2)
    assert (picture.width(), picture.height()) == (576, 324)
    colors = {picture.pixelColor(x, y).name() for x in range(576) for y in range(0, 324, 9)}
    for token in (theme.canvas, theme.surface, theme.families["convolution"], theme.families["core"]):
        assert token.lower() in colors


def test_an_empty_drawing_is_an_empty_canvas() -> None:
    registry = discover()
    snapshot = Design(registry).snapshot
    picture = draw(snapshot, analyse(snapshot, registry), registry, LIGHT, QSize(40, 30), 1)
    assert {picture.pixelColor(x, y).name() for x in range(40) for y in range(30)} == {LIGHT.canvas.lower()}

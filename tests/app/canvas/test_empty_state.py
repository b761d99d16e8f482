"""An empty canvas: teaches, offers templates, and is never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.canvas.empty_state import CARDS, TemplateCard
from app.canvas.interactions.drop import LAYER_MIME
from app.theme import DARK
from brains_engine.templates import TEMPLATE_IDS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.canvas.view import CanvasView
    from app.session import Session
    from tests.app.canvas.conftest import Hand

LEFT = Qt.MouseButton.LeftButton


def test_cards_begin_with_a_template(qtbot: QtBot, canvas: CanvasView) -> None:
    assert set(CARDS) <= set(TEMPLATE_IDS)
    card = canvas.findChild(TemplateCard, f"canvas-template-{CARDS[0]}")
    assert card is not None
    assert card.accessibleName()
    with qtbot.waitSignal(canvas.template_chosen) as chosen:
        QTest.mouseClick(card, LEFT)
    assert chosen.args == [CARDS[0]]
    card.setFocus()
    with qtbot.waitSignal(canvas.template_chosen):
        QTest.keyClick(card, Qt.Key.Key_Space)


def test_the_hint_of_tab_searches(canvas: CanvasView) -> None:
    hint = canvas.findChild(QPushButton, "canvas-hint-Tab")
    assert hint is not None
    QTest.mouseClick(hint, LEFT)
    assert canvas.chrome.search.isVisible()


def test_it_makes_way_for_a_drag_and_comes_back(canvas: CanvasView, hand: Hand, session: Session) -> None:
    empty = canvas.chrome.empty
    mime = QMimeData()
    mime.setData(LAYER_MIME, b"dense")
    copy = Qt.DropAction.CopyAction
    event = QDragEnterEvent(QPoint(20, 20), copy, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(empty, event)  # the pointer comes in over the sentence itself
    assert event.isAccepted()
    assert not empty.isVisible()
    middle = canvas.mapToScene(canvas.viewport().rect().center())
    hand.carry("dense", [middle, middle], drop=False)
    assert empty.isVisible()
    hand.carry("dense", [middle, middle], drop=True)
    assert len(session.design.snapshot.nodes) == 1
    assert not empty.isVisible()
    session.history.undo()
    assert empty.isVisible()


def test_fewer_cards_where_there_is_less_room(canvas: CanvasView) -> None:
    empty = canvas.chrome.empty
    for width, height, least, most in ((1000, 600, 4, 4), (508, 380, 3, 3), (300, 200, 0, 0)):
        canvas.resize(width, height)
        QApplication.processEvents()
        assert least <= sum(card.isVisible() for card in empty.cards) <= most
        assert canvas.rect().contains(empty.geometry())
    canvas.resize(1000, 600)
    canvas.set_theme(DARK)
    assert canvas.grab().toImage().pixelColor(2, 2) == DARK.color("canvas")

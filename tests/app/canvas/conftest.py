"""A canvas on a session, and a hand that works it with real mouse and key events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.canvas.ports import PortKey
from app.canvas.view import CanvasView
from app.session import Session
from app.theme import LIGHT
from brains_engine.design import edits
from brains_engine.layers import discover

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.canvas.ports import Side

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class Hand:
    """Moves, presses and drags on the viewport, in coordinates of the scene."""

    def __init__(self, canvas: CanvasView) -> None:
        self.canvas = canvas

    def pixel(self, point: QPointF) -> QPoint:
        return self.canvas.mapFromScene(point)

    def card(self, node_id: str) -> QPointF:
        """A place on a card that is neither port nor badge."""
        return self.canvas.canvas_scene.nodes[node_id].scene_card().center()

    def port(self, node_id: str, side: Side, name: str) -> QPointF:
        return self.canvas.canvas_scene.port_pos(PortKey(node_id, side, name))

    def press(self, point: QPointF, modifiers: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        QTest.mousePress(self.canvas.viewport(), button, modifiers, self.pixel(point))

    def move(self, point: QPointF, modifiers: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        pixel = self.pixel(point)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(pixel),
            QPointF(self.canvas.viewport().mapToGlobal(pixel)),
            Qt.MouseButton.NoButton,
            button,
            modifiers,
        )
        QApplication.sendEvent(self.canvas.viewport(), event)

    def release(self, point: QPointF, modifiers: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        QTest.mouseRelease(self.canvas.viewport(), button, modifiers, self.pixel(point))

    def click(self, point: QPointF, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.press(point, modifiers)
        self.release(point, modifiers)

    def double_click(self, point: QPointF) -> None:
        QTest.mouseDClick(self.canvas.viewport(), LEFT, NONE, self.pixel(point))

    def start_drag(
        self,
        start: QPointF,
        end: QPointF,
        modifiers: Qt.KeyboardModifier = NONE,
        button: Qt.MouseButton = LEFT,
    ) -> None:
        """Press, and move in three steps; the button stays down."""
        self.press(start, modifiers, button)
        for step in (0.3, 0.7, 1.0):
            self.move(start + (end - start) * step, modifiers, button)

    def drag(
        self,
        start: QPointF,
        end: QPointF,
        modifiers: Qt.KeyboardModifier = NONE,
        button: Qt.MouseButton = LEFT,
    ) -> None:
        self.start_drag(start, end, modifiers, button)
        self.release(end, modifiers, button)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.canvas, key, modifiers)

    def wheel(self, point: QPointF, delta: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        pixel = self.pixel(point)
        event = QWheelEvent(
            QPointF(pixel),
            QPointF(self.canvas.viewport().mapToGlobal(pixel)),
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.canvas.viewport(), event)

    def carry(self, layer: str, points: list[QPointF], *, drop: bool | None) -> None:
        """Drag a layer from the palette over the canvas, and drop it or leave; `None` goes on holding it."""
        mime = QMimeData()
        mime.setData("application/x-brains-layer", layer.encode())
        copy = Qt.DropAction.CopyAction
        viewport = self.canvas.viewport()
        QApplication.sendEvent(viewport, QDragEnterEvent(self.pixel(points[0]), copy, mime, LEFT, NONE))
        for point in points:
            QApplication.sendEvent(viewport, QDragMoveEvent(self.pixel(point), copy, mime, LEFT, NONE))
        if drop:
            end = QPointF(self.pixel(points[-1]))
            QApplication.sendEvent(viewport, QDropEvent(end, copy, mime, LEFT, NONE))
        elif drop is False:
            QApplication.sendEvent(viewport, QDragLeaveEvent())


@pytest.fixture
def session(qapp: QApplication) -> Iterator[Session]:
    session = Session(discover())
    yield session
    session.close()


@pytest.fixture
def canvas(qtbot: QtBot, session: Session) -> Iterator[CanvasView]:
    """A canvas of 1000 x 700 at 100 %, whose scene has its origin in the middle."""
    host = QWidget()
    layout = QVBoxLayout(host)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    view = CanvasView(session, LIGHT, host)
    layout.addWidget(view)
    host.resize(1000, 700)
    qtbot.addWidget(host)
    host.show()
    qtbot.waitExposed(host)
    view.setFocus()
    view.reset_zoom()
    view.centerOn(0.0, 0.0)
    yield view
    host.close()


@pytest.fixture
def hand(canvas: CanvasView) -> Hand:
    return Hand(canvas)


@pytest.fixture
def chain(session: Session, canvas: CanvasView) -> tuple[str, str, str]:
    """input -> dense -> output, in a row around the origin; the history is empty."""
    design = session.design
    ids = (
        edits.add_node(design, "input", x=-400.0, y=-36.0),
        edits.add_node(design, "dense", x=-92.0, y=-36.0),
        edits.add_node(design, "output", x=216.0, y=-36.0),
    )
    edits.connect(design, ids[0], "output", ids[1], "input")
    edits.connect(design, ids[1], "output", ids[2], "input")
    session.history.clear()
    return ids

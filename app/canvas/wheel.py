"""Wheels and trackpads: what they scroll and zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

from app.canvas.camera import ZOOM_STEP

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from app.canvas.view import CanvasView

NOTCH = 120.0
"""What one notch of a wheel tells, in eighths of a degree."""
SMALLEST_FACTOR = 0.5
"""No single event of a trackpad zooms out further."""


def handle_wheel(view: CanvasView, event: QWheelEvent) -> None:
    """Ctrl zooms at the pointer; plain scrolls, with Shift sideways."""
    steps = event.angleDelta()
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        factor = ZOOM_STEP ** ((steps.y() or steps.x()) / NOTCH)
        view.zoom_by(factor, event.position().toPoint())
    else:
        exact = event.pixelDelta()
        move = exact if not exact.isNull() else steps / 2
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not move.x():
            move = QPoint(move.y(), 0)
        view.scroll_by(-move.x(), -move.y())
    event.accept()


def handle_pinch(view: CanvasView, event: QEvent) -> bool:
    """Zoom at the middle between two fingers. Returns whether the event was a pinch."""
    if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
        view.zoom_by(max(SMALLEST_FACTOR, 1.0 + event.value()), event.position().toPoint())
        return True
    pinch = event.gesture(Qt.GestureType.PinchGesture) if isinstance(event, QGestureEvent) else None
    if not (isinstance(event, QGestureEvent) and isinstance(pinch, QPinchGesture)):
        return False
    view.zoom_by(pinch.scaleFactor(), pinch.centerPoint().toPoint())
    event.accept(pinch)
    return True

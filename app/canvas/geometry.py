"""Measures of the canvas, in scene units (logical pixels at 100 %)."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from app.theme import NODE_RADIUS, NODE_WIDTH, PORT_DIAMETER

CARD_WIDTH = float(NODE_WIDTH)
CARD_HEIGHT = 72.0
CARD_RADIUS = float(NODE_RADIUS)
STRIPE_WIDTH = 4.0
STACK_STEP = 4.0
"""How far each card beneath a block looks out below the one on top."""
FOOT_HEIGHT = 22.0
HEAD_HEIGHT = CARD_HEIGHT - FOOT_HEIGHT
PORT_RADIUS = PORT_DIAMETER / 2
PORT_PITCH = 20.0
PORT_AIR = 6.0
PORT_REACH = 11.0
GRID = 8.0
"""What Shift snaps to."""
DOT_PITCH = 24.0
SNAP_DISTANCE = 40.0
"""How near a wire's loose end must come to a port to snap to it, in pixels of the screen."""

MARGIN = 14.0
"""Room around a card for its ring, ports and badge."""

ZOOM_MINIMUM = 0.02
ZOOM_MAXIMUM = 4.0
PLATE_ZOOM = 0.6
"""Shapes on wires are hidden below this zoom."""
DETAIL_ZOOM = 0.4
"""Nodes show only their icon and name below this zoom."""

TEXT_ZOOM = 0.15
"""Nodes are plain cards in the colour of their family below this zoom: no name could be read."""


def card_height(inputs: int, outputs: int) -> float:
    """Height of a card, a multiple of the grid. Several ports on a side stand between head and foot, by their names."""
    rows = max(inputs, outputs)
    if rows < 2:
        return CARD_HEIGHT
    return math.ceil((CARD_HEIGHT + rows * PORT_PITCH + PORT_AIR) / GRID) * GRID


def port_offsets(count: int, height: float) -> tuple[float, ...]:
    """Vertical positions of the ports along one edge of a card."""
    middle = height / 2 if count < 2 else (HEAD_HEIGHT + height - FOOT_HEIGHT) / 2
    return tuple(middle + (index - (count - 1) / 2) * PORT_PITCH for index in range(count))


def snapped(value: float) -> float:
    """The nearest line of the grid."""
    return round(value / GRID) * GRID


def card_rect(x: float, y: float, height: float = CARD_HEIGHT) -> QRectF:
    """The card whose top left corner is at a point."""
    return QRectF(x, y, CARD_WIDTH, height)


def clamp_zoom(zoom: float) -> float:
    """The nearest zoom that is allowed."""
    return max(ZOOM_MINIMUM, min(ZOOM_MAXIMUM, zoom))

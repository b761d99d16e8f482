"""Gestures of the canvas, one file each, and the table that says which one a press begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.canvas.interactions.connect import ConnectInteraction
from app.canvas.interactions.link_click import LinkClickInteraction
from app.canvas.interactions.move import MoveInteraction
from app.canvas.interactions.pan import PanInteraction
from app.canvas.interactions.rewire import RewireInteraction, links_at
from app.canvas.interactions.rubber_band import RubberBandInteraction
from app.canvas.interactions.slice import SliceInteraction
from app.canvas.interactions.stretch import StretchInteraction

if TYPE_CHECKING:
    from app.canvas.interactions.base import Interaction, Pointer
    from app.canvas.ports import PortKey
    from app.canvas.view import CanvasView

SLICE_KEYS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def interaction_for(view: CanvasView, pointer: Pointer, button: Qt.MouseButton, space_held: bool) -> Interaction | None:
    """The gesture that a press begins, if any."""
    if button == Qt.MouseButton.MiddleButton or (button == Qt.MouseButton.LeftButton and space_held):
        return PanInteraction(view)
    if button != Qt.MouseButton.LeftButton:
        return None
    if pointer.modifiers & SLICE_KEYS == SLICE_KEYS:
        return SliceInteraction(view)
    hit = view.canvas_scene.hit(pointer.scene)
    if hit.port is not None:
        return _wire_drag(view, hit.port, pointer)
    if hit.node_id:
        return MoveInteraction(view, hit.node_id)
    if hit.link_id:
        return LinkClickInteraction(view, hit.link_id)
    if hit.edges:
        return StretchInteraction(view, hit.beside, hit.edges)
    if hit.beside:
        return MoveInteraction(view, hit.beside)
    return RubberBandInteraction(view)


def _wire_drag(view: CanvasView, port: PortKey, pointer: Pointer) -> Interaction:
    """From an occupied input the wire's end is picked up, with Shift all wires of a port; else a new wire begins."""
    links = links_at(view, port)
    if links and (port.side == "input" or pointer.holds(Qt.KeyboardModifier.ShiftModifier)):
        return RewireInteraction(view, port, links)
    return ConnectInteraction(view, port)

"""A gesture: one object from press to release. Its edits are one undo step, made when it finishes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt

if TYPE_CHECKING:
    from app.canvas.view import CanvasView


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is, and which keys are held.

    Attributes:
        scene: Position in the scene.
        view: Position in the viewport, in pixels.
    """

    scene: QPointF
    view: QPoint
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier

    def holds(self, modifier: Qt.KeyboardModifier) -> bool:
        return bool(self.modifiers & modifier)


class Interaction(ABC):
    """Base of all gestures.

    A gesture shows previews while it goes on. It edits the design in `finish` only, so that `cancel`
    has nothing to take back but previews.
    """

    cursor: Qt.CursorShape | None = None

    def __init__(self, view: CanvasView) -> None:
        self.view = view
        self.scene = view.canvas_scene
        self.level = view.level

    def start(self, pointer: Pointer) -> None:
        """Begin at a press."""
        self.origin = pointer

    @abstractmethod
    def update(self, pointer: Pointer) -> None:
        """Follow the pointer."""

    @abstractmethod
    def finish(self, pointer: Pointer) -> None:
        """End at a release, and edit the design."""

    @abstractmethod
    def cancel(self) -> None:
        """Take all previews back."""

    def is_drag(self, pointer: Pointer) -> bool:
        """Whether the pointer has gone further than a click wobbles."""
        return (pointer.view - self.origin.view).manhattanLength() >= DRAG_DISTANCE


DRAG_DISTANCE = 4

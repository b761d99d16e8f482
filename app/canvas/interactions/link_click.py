"""A click on a wire selects it; dragged near an end, the wire comes off there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from app.canvas.interactions.base import Interaction, Pointer
from app.canvas.interactions.rewire import RewireInteraction
from app.canvas.ports import PortKey

if TYPE_CHECKING:
    from app.canvas.view import CanvasView

END_SHARE = 0.35
"""Share of a wire from each end on which a drag takes that end off; the middle stays put."""


class LinkClickInteraction(Interaction):
    """Press on a wire; Ctrl toggles."""

    def __init__(self, view: CanvasView, link_id: str) -> None:
        super().__init__(view)
        self._link_id = link_id
        self._rewiring: RewireInteraction | None = None

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        self._before = self.level.selection.ids
        if pointer.holds(Qt.KeyboardModifier.ControlModifier):
            self.level.selection.toggle(self._link_id)
        else:
            self.level.selection.set((self._link_id,))

    def update(self, pointer: Pointer) -> None:
        if self._rewiring is None and self.is_drag(pointer):
            port = self._grabbed_end()
            if port is not None:
                link = self.scene.snapshot.links[self._link_id]
                self.view.viewport().setCursor(Qt.CursorShape.CrossCursor)
                self._rewiring = RewireInteraction(self.view, port, (link,))
                self._rewiring.start(self.origin)
        if self._rewiring is not None:
            self._rewiring.update(pointer)

    def finish(self, pointer: Pointer) -> None:
        if self._rewiring is not None:
            self._rewiring.finish(pointer)

    def cancel(self) -> None:
        if self._rewiring is not None:
            self._rewiring.cancel()
        self.level.selection.set(self._before & self.scene.snapshot.records.keys())

    def _grabbed_end(self) -> PortKey | None:
        """The port at the end that the press was near to."""
        link = self.scene.snapshot.links[self._link_id]
        source = PortKey(link.source, "output", link.source_port)
        target = PortKey(link.target, "input", link.target_port)
        to_source = _length(self.scene.port_pos(source) - self.origin.scene)
        to_target = _length(self.scene.port_pos(target) - self.origin.scene)
        share = to_source / (to_source + to_target)
        return source if share < END_SHARE else target if share > 1 - END_SHARE else None


def _length(offset: QPointF) -> float:
    return float((offset.x() ** 2 + offset.y() ** 2) ** 0.5)

"""Rewire: the ends of wires are dragged off a port to another one, or dropped to delete the wires."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.canvas.interactions.wire_drag import WireDrag
from app.canvas.ports import PortKey, PortMark
from app.translation import tr
from brains_engine.design import edits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.canvas.interactions.base import Pointer
    from app.canvas.view import CanvasView
    from brains_engine.design.records import LinkRecord


class RewireInteraction(WireDrag):
    """Picks up wires where they end at a port: one off an input or by its end, all of a port with Shift.

    Args:
        view: The canvas.
        home: The port that they are taken off.
        links: The wires; none may be missing the port.
    """

    def __init__(self, view: CanvasView, home: PortKey, links: Sequence[LinkRecord]) -> None:
        super().__init__(view, home, [_other_end(link, home) for link in links])
        self._links = tuple(links)

    def begin_drag(self) -> None:
        super().begin_drag()
        self._fade(True)

    def cancel(self) -> None:
        super().cancel()
        self._fade(False)

    def own_marks(self) -> dict[PortKey, PortMark]:
        """Putting the wires back is no edit, and always possible."""
        return {self._home: PortMark("fits")}

    def loose_hint(self) -> str:
        count = len(self._links)
        return tr("Drop to remove the wire") if count == 1 else tr("Drop to remove {count} wires", count=count)

    def connect_to(self, port: PortKey) -> None:
        if port == self._home:
            return
        design = self.level.design
        with self.view.editing(), design.transaction(tr("Rewire")):
            edits.disconnect(design, *(link.id for link in self._links))
            for fixed in self._fixed:
                source, target = (fixed, port) if fixed.side == "output" else (port, fixed)
                edits.connect(design, source.node_id, source.port, target.node_id, target.port)

    def drop_in_space(self, pointer: Pointer) -> None:
        with self.view.editing():
            edits.disconnect(self.level.design, *(link.id for link in self._links))

    def _fade(self, faded: bool) -> None:
        for link in self._links:
            if link.id in self.scene.links:
                self.scene.links[link.id].set_faded(faded)


def links_at(view: CanvasView, port: PortKey) -> tuple[LinkRecord, ...]:
    """The wires that end at a port."""
    snapshot = view.level.snapshot
    if port.side == "input":
        found = (link for link in snapshot.links_into.get(port.node_id, ()) if link.target_port == port.port)
    else:
        found = (link for link in snapshot.links_from.get(port.node_id, ()) if link.source_port == port.port)
    return tuple(found)


def _other_end(link: LinkRecord, home: PortKey) -> PortKey:
    if home.side == "input":
        return PortKey(link.source, "output", link.source_port)
    return PortKey(link.target, "input", link.target_port)

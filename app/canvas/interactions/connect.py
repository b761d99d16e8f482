"""Connect: a new wire is dragged from a port to another, or into empty space, from either side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.canvas.compat import compatible_layers, declared_port, output_type
from app.canvas.geometry import CARD_HEIGHT, CARD_WIDTH
from app.canvas.interactions.wire_drag import WireDrag
from app.sentences import say
from app.translation import tr
from brains_engine.design import edits

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from app.canvas.interactions.base import Pointer
    from app.canvas.ports import PortKey
    from app.canvas.view import CanvasView


class ConnectInteraction(WireDrag):
    """Drag from a port. In empty space the layers are on offer that fit at the loose end."""

    def __init__(self, view: CanvasView, port: PortKey) -> None:
        super().__init__(view, port, (port,))

    def connect_to(self, port: PortKey) -> None:
        fixed = self._fixed[0]
        source, target = (fixed, port) if fixed.side == "output" else (port, fixed)
        design = self.level.design
        with self.view.editing(), design.transaction(tr("Connect")):
            edits.connect(design, source.node_id, source.port, target.node_id, target.port)

    def drop_in_space(self, pointer: Pointer) -> None:
        fixed, at = self._fixed[0], pointer.scene
        snapshot, registry = self.scene.snapshot, self.level.registry
        port = declared_port(snapshot, registry, fixed)
        tensor = output_type(self.level.analysis, fixed) if fixed.side == "output" else None
        layers = compatible_layers(registry, fixed.side, port, tensor)
        name = snapshot.nodes[fixed.node_id].name
        title = tr("Add after {name}", name=name) if fixed.side == "output" else tr("Add before {name}", name=name)
        self.view.open_search(pointer.view, title, layers, lambda layer: add_connected(self.view, fixed, layer, at))


def add_connected(view: CanvasView, fixed: PortKey, layer: str, at: QPointF) -> None:
    """Add a layer whose port is at a point, and wire it to a port: one undo step."""
    design = view.level.design
    spec = design.registry[layer]
    left = at.x() if fixed.side == "output" else at.x() - CARD_WIDTH
    with view.editing():
        with design.transaction(tr("Add {title}", title=say(spec.title))):
            node_id = edits.add_node(design, layer, x=left, y=at.y() - CARD_HEIGHT / 2)
            if fixed.side == "output":
                edits.connect(design, fixed.node_id, fixed.port, node_id, spec.inputs[0].name)
            else:
                edits.connect(design, node_id, spec.outputs[0].first_name, fixed.node_id, fixed.port)
        view.level.selection.set((node_id,))

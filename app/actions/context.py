"""What actions work on: the parts of one window, handed to them instead of globals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.canvas.view import CanvasView
    from app.design_picture.desk import PictureDesk
    from app.documents import Documents
    from app.inspector.panel import InspectorPanel
    from app.layer_trust import LayerTrust
    from app.normnet.desk import NormNetDesk
    from app.palette.panel import PalettePanel
    from app.run.controller import RunController
    from app.run.plots_panel import PlotsPanel
    from app.session import Session
    from app.settings import Settings
    from app.shell import Shell
    from app.welcome.desk import FrontDesk
    from app.windows import Neighbours


@dataclass(frozen=True, slots=True)
class Context:
    """The parts of one window."""

    session: Session
    settings: Settings
    documents: Documents
    canvas: CanvasView
    palette: PalettePanel
    controller: RunController
    shell: Shell
    layer_trust: LayerTrust
    plots: Callable[[], PlotsPanel]
    pictures: PictureDesk
    neighbours: Neighbours
    inspector: InspectorPanel
    front: FrontDesk
    normnet: NormNetDesk

    @property
    def selected_nodes(self) -> tuple[str, ...]:
        """Ids of the selected nodes, in the order of the level that is shown."""
        return self.session.level.selected_nodes

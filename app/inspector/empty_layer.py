"""What the Layer tab shows while no layer is selected: how to get to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.empty_page import EmptyPage
from app.translation import mark, tr

if TYPE_CHECKING:
    from app.level import Level

NOTHING = mark("Select a layer on the canvas to see its options here.")
NO_LAYER = mark("Add a layer to the canvas to see its options here.")


class EmptyLayer(EmptyPage):
    """Offers to select a layer, or to add one where there is none.

    Attributes:
        layer_wanted: The user wants to add a layer.
    """

    layer_wanted = Signal()

    def __init__(self, level: Level) -> None:
        super().__init__("layer_empty", tr(NOTHING))
        self._level = level
        for signal in (level.committed, level.replaced):
            signal.connect(self._refresh)
        self._refresh()

    def _refresh(self, *_: object) -> None:
        if self._level.snapshot.nodes:
            self.say(tr(NOTHING))
            self.offer(tr("Select the first layer"), self._select_first)
        else:
            self.say(tr(NO_LAYER))
            self.offer(tr("Add a layer…"), self.layer_wanted.emit)

    def _select_first(self) -> None:
        self._level.selection.set([next(iter(self._level.snapshot.nodes))])

"""The inspector: Layer, Network and Training, each a scrolling page that follows the design."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from app.access.tab_order import TabOrder
from app.inspector.layer_tab import LayerTab
from app.inspector.network_tab import NetworkTab
from app.inspector.training_tab import TrainingTab
from brains_engine.design.records import SETTINGS_ID

if TYPE_CHECKING:
    from app.session import Session
    from app.theme import Theme
    from brains_engine.design.design import Commit

TabName = Literal["layer", "network", "training"]
TABS: tuple[TabName, ...] = ("layer", "network", "training")
MIN_WIDTH = 288


class InspectorPanel(QWidget):
    """Shows and edits what the canvas only hints at. It writes through the engine's edits alone."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("inspector_panel")
        self.setAccessibleName("Inspector")
        self.setMinimumWidth(MIN_WIDTH)
        self._level = session.level
        self.layer = LayerTab(session, theme)
        self.network = NetworkTab(session, theme)
        self.training = TrainingTab(session, theme)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("inspector_tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName("Pages of the inspector")
        for name, page in zip(TABS, (self.layer, self.network, self.training), strict=True):
            self.tabs.addTab(_scrolling(page), name.capitalize())
            TabOrder(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self._level.selection.changed.connect(self._on_selected)
        self._level.committed.connect(self._on_committed)
        self._level.analysed.connect(self._on_analysed)
        self._level.replaced.connect(self._on_replaced)

    def show_tab(self, name: TabName) -> None:
        """Bring a page to the front."""
        self.tabs.setCurrentIndex(TABS.index(name))

    def show_field(self, path: str) -> None:
        """Bring the setting of that dotted path to the front, and give it the focus."""
        self.show_tab("training")
        self.training.form.row(path).editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        for tab in (self.layer, self.network, self.training):
            tab.set_theme(theme)

    def _on_selected(self) -> None:
        self.layer.select()
        self.network.select()
        if self._level.selection.ids & self._level.design.snapshot.nodes.keys() and self._from_canvas():
            self.show_tab("layer")

    def _from_canvas(self) -> bool:
        """Whether the selection was not made in the inspector's own table, which stays to be read."""
        return not self.network.table.hasFocus()

    def _on_committed(self, commit: Commit) -> None:
        touched = commit.change.touched()
        self.layer.refresh()
        if SETTINGS_ID in touched or self._level.block is not None:
            self.network.refresh()
        if SETTINGS_ID in touched:
            self.training.refresh()

    def _on_analysed(self) -> None:
        self.layer.show_analysis()
        self.network.show_analysis()

    def _on_replaced(self) -> None:
        self.layer.select()
        self.network.refresh()
        self.network.show_analysis()
        self.training.refresh()
        block = self._level.block
        self.tabs.setTabText(TABS.index("network"), "Network" if block is None else "Block")
        if block is not None and self.tabs.currentIndex() == TABS.index("layer"):
            self.show_tab("network")  # nothing is selected yet: what was opened is of interest


def _scrolling(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area

"""The inspector: Layer, Network and Training, each a scrolling page that follows the design."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from app.access.tab_order import TabOrder
from app.inspector.field_row import FieldRow
from app.inspector.layer_tab import LayerTab
from app.inspector.network_tab import NetworkTab
from app.inspector.training_tab import TrainingTab
from app.translation import mark, tr
from brains_engine.design.records import SETTINGS_ID

if TYPE_CHECKING:
    from app.session import Session
    from app.theme import Theme
    from brains_engine.design.design import Commit

TabName = Literal["layer", "network", "training"]
TABS: tuple[TabName, ...] = ("layer", "network", "training")
TITLES: dict[TabName, str] = {"layer": mark("Layer"), "network": mark("Network"), "training": mark("Training")}
MIN_WIDTH = 288


class InspectorPanel(QWidget):
    """Shows and edits what the canvas only hints at. It writes through the engine's edits alone.

    Signals:
        page_asked: The name of a page of the handbook.
        notice: A sentence on what was done.
        only_changed_toggled: Forms show only what differs from the defaults, or all, from now on.
    """

    page_asked = Signal(str)
    notice = Signal(str)
    only_changed_toggled = Signal(bool)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("inspector_panel")
        self.setAccessibleName(tr("Inspector"))
        self.setMinimumWidth(MIN_WIDTH)
        self._level = session.level
        self.layer = LayerTab(session, theme)
        self.network = NetworkTab(session, theme)
        self.training = TrainingTab(session, theme)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("inspector_tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(tr("Pages of the inspector"))
        for name, page in zip(TABS, (self.layer, self.network, self.training), strict=True):
            self.tabs.addTab(_scrolling(page), tr(TITLES[name]))
            TabOrder(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        for tab in (self.layer, self.training):
            tab.page_asked.connect(self.page_asked)
            tab.bar.toggled.connect(self.show_only_changed)
        self.layer.notice.connect(self.notice)
        self._level.selection.changed.connect(self._on_selected)
        self._level.committed.connect(self._on_committed)
        self._level.analysed.connect(self._on_analysed)
        self._level.replaced.connect(self._on_replaced)

    def show_tab(self, name: TabName) -> None:
        """Bring a page to the front."""
        self.tabs.setCurrentIndex(TABS.index(name))

    @property
    def shows_only_changed(self) -> bool:
        """Whether forms show only what differs from the defaults."""
        return self.layer.bar.only_changed

    def show_only_changed(self, only: bool) -> None:
        """Let all forms show only what differs from the defaults, or all."""
        for tab in (self.layer, self.training):
            tab.bar.changed.setChecked(only)
        self.only_changed_toggled.emit(only)

    def find_option(self) -> None:
        """Give the keys to the filter of the form that is shown."""
        if self.tabs.currentIndex() == TABS.index("network"):
            self.show_tab("layer")
        tab = self.training if self.tabs.currentIndex() == TABS.index("training") else self.layer
        tab.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        tab.bar.search.selectAll()

    def focused_row(self) -> FieldRow | None:
        """The option that has the focus."""
        widget = QApplication.focusWidget()
        while widget is not None and widget is not self:
            if isinstance(widget, FieldRow):
                return widget
            widget = widget.parentWidget()
        return None

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
        if self._level.selected_nodes and self._from_canvas():
            self.show_tab("layer")

    def _from_canvas(self) -> bool:
        """Whether the selection was not made in the inspector's own table, which stays to be read."""
        return not self.network.table.hasFocus()

    def _on_committed(self, commit: Commit) -> None:
        touched = commit.change.touched()
        self.layer.show_design()
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
        self.tabs.setTabText(TABS.index("network"), tr("Network") if block is None else tr("Block"))
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

"""The inspector: Layer, Network and Training, each a scrolling page that follows the design."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.access.tab_order import TabOrder, stops
from app.inspector.field_row import FieldRow
from app.inspector.layer_tab import LayerTab
from app.inspector.network_tab import NetworkTab
from app.inspector.training_tab import TrainingTab
from app.leisure import Leisure
from app.translation import mark, tr
from brains_engine.design.records import SETTINGS_ID

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        preview_asked: The data is to be shown.
        notice: A sentence on what was done.
        only_changed_toggled: Forms show only what differs from the defaults, or all, from now on.
    """

    page_asked = Signal(str)
    preview_asked = Signal()
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
        self._session = session
        self._theme = theme
        self._training: TrainingTab | None = None
        self._making = self._make_training()
        self._hurry = Leisure(self._making, self, pause=0)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("inspector_tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(tr("Pages of the inspector"))
        for name, page in zip(TABS, (self.layer, self.network, None), strict=True):
            self.tabs.addTab(_scrolling(page), tr(TITLES[name]))
        for page in (self.layer, self.network):
            TabOrder(page)
        self.tabs.currentChanged.connect(self._on_tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.layer.page_asked.connect(self.page_asked)
        self.layer.bar.toggled.connect(self.show_only_changed)
        self.layer.notice.connect(self.notice)
        self._level.selection.changed.connect(self._on_selected)
        self._level.committed.connect(self._on_committed)
        self._level.analysed.connect(self._on_analysed)
        self._level.replaced.connect(self._on_replaced)

    @property
    def training(self) -> TrainingTab:
        """The settings of the run. What is not made yet of this tab is made now."""
        for _ in self._making:
            pass
        assert self._training is not None
        return self._training

    @property
    def is_whole(self) -> bool:
        """Whether what is behind the first tab is there."""
        return self._training is not None

    def prepare(self) -> Iterator[None]:
        """Make what is behind the first tab, a little at each `next`."""
        yield from self._making

    def _make_training(self) -> Iterator[None]:
        tab = TrainingTab(self._session, self._theme, is_whole=False)
        tab.form.hide()  # it is laid out once, when all of it is there
        area = self.tabs.widget(TABS.index("training"))
        assert isinstance(area, QScrollArea)
        area.setWidget(tab)
        yield
        yield from tab.make()
        for part in tab.findChildren(QWidget):
            if isValid(part):  # an edit in between may have brought other rows
                part.ensurePolished()  # the stylesheet is looked through for each of them
                yield
        *_, before = stops(self.network)
        self.setTabOrder(before, next(stops(tab)))  # Qt puts what is made late behind all else
        TabOrder(tab)
        tab.set_theme(self._theme)
        tab.form.show()
        tab.bar.changed.setChecked(self.shows_only_changed)
        tab.page_asked.connect(self.page_asked)
        tab.preview_asked.connect(self.preview_asked)
        tab.bar.toggled.connect(self.show_only_changed)
        self._training = tab

    def _on_tab(self, index: int) -> None:
        if index == TABS.index("training") and not self.is_whole:
            self._hurry.start()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Have the settings there when keys that were typed ahead go to them."""
        if not self._hurry.is_done:
            assert self.training
        return super().focusNextPrevChild(forward)

    def show_tab(self, name: TabName) -> None:
        """Bring a page to the front."""
        self.tabs.setCurrentIndex(TABS.index(name))

    @property
    def shows_only_changed(self) -> bool:
        """Whether forms show only what differs from the defaults."""
        return self.layer.bar.only_changed

    def show_only_changed(self, only: bool) -> None:
        """Let all forms show only what differs from the defaults, or all."""
        for bar in (self.layer.bar, *(tab.bar for tab in self._made)):
            bar.changed.setChecked(only)
        self.only_changed_toggled.emit(only)

    @property
    def _made(self) -> tuple[TrainingTab, ...]:
        return () if self._training is None else (self._training,)

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
        self._theme = theme
        self.layer.set_theme(theme)
        self.network.set_theme(theme)
        for tab in self._made:
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
        for tab in self._made if SETTINGS_ID in touched else ():
            tab.refresh()

    def _on_analysed(self) -> None:
        self.layer.show_analysis()
        self.network.show_analysis()

    def _on_replaced(self) -> None:
        self.layer.select()
        self.network.refresh()
        self.network.show_analysis()
        for tab in self._made:
            tab.refresh()
        block = self._level.block
        self.tabs.setTabText(TABS.index("network"), tr("Network") if block is None else tr("Block"))
        if block is not None and self.tabs.currentIndex() == TABS.index("layer"):
            self.show_tab("network")  # nothing is selected yet: what was opened is of interest


def _scrolling(page: QWidget | None) -> QScrollArea:
    area = QScrollArea()
    if page is not None:
        area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area

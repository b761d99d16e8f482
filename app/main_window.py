"""The window: toolbar, docks and menus. What they do is in the actions; what they show is in the panels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QDockWidget,
    QLabel,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from app.access.tab_order import TabOrder, settle_order
from app.actions.tables import MENUS, PANELS, RECENT, SEPARATOR, SUBMENUS, TOOLBAR, WINDOWS
from app.icons import app_icon
from app.notices import NoticeBar
from app.theme import ICON_SIZE, SPACE_L, strong_font, text_px
from app.translation import tr
from app.window_list import WindowList

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent

    from app.actions.action_set import ActionSet
    from app.theme import Theme
    from app.window_list import Entries

# Raised when docks change so much that a remembered layout would not fit them.
_LAYOUT_VERSION = 1
_PALETTE_WIDTH = 232
_INSPECTOR_WIDTH = 320
_RUN_HEIGHT = 276
_NARROW = 1200
_NARROW_PALETTE_WIDTH = 196


class MainWindow(QMainWindow):
    """Docks the panels around the canvas.

    Attributes:
        closing: The user wants to close the window; it stays open until `allow_close`.
        recent_chosen: A design from the list of recent files.
        closed: The window is gone.
    """

    closing = Signal()
    recent_chosen = Signal(object)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        canvas: QWidget,
        palette: QWidget,
        inspector: QWidget,
        tabs: Mapping[str, QWidget],
        history: QWidget,
    ) -> None:
        """Put the panels in place.

        Args:
            theme: Its colours.
            canvas: The middle.
            palette: The left dock.
            inspector: The right dock.
            tabs: Title -> panel of the bottom dock.
            history: Below the inspector, once it is asked for.
        """
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowIcon(app_icon())
        self.setMinimumSize(860, 560)
        self.setDockOptions(QMainWindow.DockOption.AllowNestedDocks)
        self.notices = NoticeBar(theme, self)
        self.run_tabs = QTabWidget(self)
        self.run_tabs.setObjectName("run_tabs")
        self.run_tabs.setDocumentMode(True)
        self.run_tabs.tabBar().setAccessibleName(tr("Pages of the run"))
        self._panels = dict(tabs)
        for title, panel in tabs.items():
            self.run_tabs.addTab(panel, tr(title))
        TabOrder(self.run_tabs)
        self.setCentralWidget(self._make_middle(canvas))
        self.palette_dock = self._make_dock("palette_dock", tr("Layers"), palette, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.inspector_dock = self._make_dock(
            "inspector_dock", tr("Inspector"), inspector, Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.history_dock = self._make_dock(
            "history_dock", tr("History"), history, Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.history_dock.hide()
        self.run_dock = self._make_dock("run_dock", tr("Run"), self.run_tabs, Qt.DockWidgetArea.BottomDockWidgetArea)
        # Plots want width, the inspector's forms want height.
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self._name = QLabel(self)
        self._recent: Callable[[], list[Path]] = list
        self._windows: Callable[[], Entries] = list
        self._may_close = False
        self.resize(1440, 900)
        self.arrange()

    def install(
        self, actions: ActionSet, train_bar: QWidget, recent: Callable[[], list[Path]], windows: Callable[[], Entries]
    ) -> None:
        """Make menus and toolbar from the tables."""
        self._recent = recent
        self._windows = windows
        for title, ids in MENUS:
            self._fill_menu(self.menuBar().addMenu(tr(title)), ids, actions)
        self._fill_toolbar(actions, train_bar)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let the keys go on, in the order of what is shown by now."""
        settle_order(self)
        return super().focusNextPrevChild(forward)

    def arrange(self) -> None:
        """Give the docks the sizes that suit the window's width."""
        palette = text_px(_PALETTE_WIDTH if self.width() >= _NARROW else _NARROW_PALETTE_WIDTH)
        self.resizeDocks(
            [self.palette_dock, self.inspector_dock], [palette, text_px(_INSPECTOR_WIDTH)], Qt.Orientation.Horizontal
        )
        self.resizeDocks([self.run_dock], [min(_RUN_HEIGHT, self.height() // 3)], Qt.Orientation.Vertical)

    def give_run_room(self) -> None:
        """Let the bottom dock take half of the window, where it has less."""
        half = self.height() // 2
        if self.run_dock.height() < half:
            self.resizeDocks([self.run_dock], [half], Qt.Orientation.Vertical)

    @property
    def tab(self) -> str:
        """Title of the panel of the bottom dock that is in front."""
        front = self.run_tabs.currentWidget()
        return next((title for title, panel in self._panels.items() if panel is front), "")

    def host_notices(self, place: QBoxLayout | None) -> None:
        """Show notices in another place, or above the canvas again."""
        (place or self._above_canvas).insertWidget(0, self.notices)

    def show_tab(self, title: str) -> None:
        """Bring a panel of the bottom dock to the front."""
        self.run_dock.show()
        self.run_tabs.setCurrentWidget(self._panels[title])

    def set_tab_note(self, title: str, note: str) -> None:
        """Show a note, such as a count, after a tab's title."""
        self.run_tabs.setTabText(self.run_tabs.indexOf(self._panels[title]), f"{tr(title)}  {note}".rstrip())

    def show_design(self, title: str, mark: str, is_modified: bool) -> None:
        """Show the design's name in the title and in the toolbar.

        Args:
            title: The name.
            mark: What else there is to say of it, such as "read-only" or progress.
            is_modified: Whether there is something to save.
        """
        shown = f"{title} ({mark})" if mark else title
        self.setWindowTitle(f"{shown}[*] - Brains")
        self.setWindowModified(is_modified)
        self._name.setText(f"{title} •" if is_modified else title)
        state = tr("{title} has unsaved changes") if is_modified else tr("{title} is saved")
        self._name.setToolTip(state.format(title=title))
        self._name.setAccessibleName(self._name.toolTip())

    def layout_state(self) -> tuple[str, str]:
        """Geometry and docks, as text for the settings."""
        state = self.saveState(_LAYOUT_VERSION)
        return _to_text(self.saveGeometry()), _to_text(state)

    def restore_layout(self, geometry: str, state: str) -> None:
        """Take over geometry and docks; what does not fit is passed over."""
        self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        if not self.restoreState(QByteArray.fromBase64(state.encode()), _LAYOUT_VERSION):
            self.arrange()

    def allow_close(self) -> None:
        """Let the window go, once everything is saved and stopped."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            # Whoever listens may allow it at once: there may be nothing to ask.
            self.closing.emit()
        event.setAccepted(self._may_close)
        if self._may_close:
            self.closed.emit()

    def _make_middle(self, canvas: QWidget) -> QWidget:
        middle = QWidget(self)
        middle.setObjectName("middle")
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notices)
        layout.addWidget(canvas, 1)
        self._above_canvas = layout
        return middle

    def _make_dock(self, name: str, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        # The panels say themselves what they are; a title bar would only take their room.
        dock.setTitleBarWidget(QWidget(dock))
        # A plain widget paints a stylesheet's background only when it is told to.
        panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        panel.setProperty("role", "panel")
        panel.setMinimumWidth(max(panel.minimumWidth(), _NARROW_PALETTE_WIDTH))
        dock.setWidget(panel)
        self.addDockWidget(area, dock)
        return dock

    def _fill_menu(self, menu: QMenu, ids: tuple[str, ...], actions: ActionSet) -> None:
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(actions.settle)
        for action_id in ids:
            match action_id:
                case _ if action_id == SEPARATOR:
                    menu.addSeparator()
                case _ if action_id == RECENT:
                    self._add_recent_menu(menu, actions)
                case _ if action_id == WINDOWS:
                    WindowList(menu, self._windows)
                case _ if action_id == PANELS:
                    for dock in (self.palette_dock, self.inspector_dock, self.run_dock):
                        menu.addAction(dock.toggleViewAction())
                case _ if action_id in SUBMENUS:
                    title, inner = SUBMENUS[action_id]
                    submenu = menu.addMenu(tr(title))
                    submenu.setObjectName(action_id.replace(" ", "_"))
                    self._fill_menu(submenu, inner, actions)
                case _:
                    menu.addAction(actions[action_id])

    def _add_recent_menu(self, menu: QMenu, actions: ActionSet) -> None:
        recent = menu.addMenu(tr("Open &recent"))
        recent.setObjectName("recent_menu")
        recent.setToolTipsVisible(True)

        def fill() -> None:
            recent.clear()
            for path in self._recent():
                entry = recent.addAction(path.name)
                entry.setToolTip(str(path))
                entry.triggered.connect(lambda _=False, path=path: self.recent_chosen.emit(path))
            if not recent.isEmpty():
                recent.addSeparator()
            recent.addAction(actions["file.clear_recent"])

        recent.aboutToShow.connect(fill)
        fill()

    def _fill_toolbar(self, actions: ActionSet, train_bar: QWidget) -> None:
        bar = QToolBar(tr("Toolbar"), self)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.toggleViewAction().setEnabled(False)
        self._name.setObjectName("design_name")
        self._name.setFont(strong_font())
        self._name.setContentsMargins(4, 0, SPACE_L, 0)
        self._name.setMaximumWidth(240)
        bar.addWidget(self._name)
        for action_id in TOOLBAR:
            if action_id == SEPARATOR:
                bar.addSeparator()
            else:
                bar.addAction(actions[action_id])
                button = bar.widgetForAction(actions[action_id])
                button.setAccessibleName(actions[action_id].text().replace("&", "").rstrip("…"))
        room = QWidget(bar)
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(room)
        bar.addWidget(train_bar)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)


def _to_text(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode("ascii")

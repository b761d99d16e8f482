"""The front desk: shows a newcomer the welcome page, the tour, and the list of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QToolBar

from app.dialogs.shortcuts import ShortcutsDialog
from app.keymap import key_rows
from app.tour.tour import Tour
from app.translation import tr
from app.welcome.page import WelcomePage
from app.welcome.recent import forget
from brains_engine.handbook import KEYS

if TYPE_CHECKING:
    from pathlib import Path

    from app.actions.action_set import ActionSet
    from app.canvas.view import CanvasView
    from app.documents import Documents
    from app.inspector.panel import InspectorPanel
    from app.layer_trust import LayerTrust
    from app.main_window import MainWindow
    from app.run.controller import RunController
    from app.session import Session
    from app.settings import Settings
    from app.theme import Theme


class FrontDesk(QObject):
    """What helps one in, for one window.

    Attributes:
        tour: The tour.
        page: The welcome page, once it was shown.
    """

    tour: Tour

    def __init__(
        self,
        session: Session,
        controller: RunController,
        documents: Documents,
        canvas: CanvasView,
        inspector: InspectorPanel,
        layer_trust: LayerTrust,
        settings: Settings,
        window: MainWindow,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._controller = controller
        self._documents = documents
        self._canvas = canvas
        self._inspector = inspector
        self._layer_trust = layer_trust
        self._settings = settings
        self._window = window
        self._theme = theme
        self.page: WelcomePage | None = None
        # Whatever the user begins while the page is shown is to be seen.
        for signal in (
            session.design_replaced, session.committed, session.selection.changed, controller.state_changed,
            window.run_tabs.currentChanged,
        ):  # fmt: skip
            signal.connect(self.hide_welcome)

    def use_actions(self, actions: ActionSet) -> None:
        """Offer these; the tour asks for them."""
        self._actions = actions
        self.tour = Tour(
            self._session, self._controller, self._documents, self._canvas, self._inspector, self._window, actions,
            self._theme,
        )  # fmt: skip
        self.tour.began.connect(self.hide_welcome)

    def begin(self) -> None:
        """Show the welcome page at a start, unless the user does not want it."""
        if self._settings.get("show_welcome"):
            self.show_welcome()

    def show_welcome(self) -> None:
        """Show the welcome page over the design, which stays open below it."""
        if self.page is None:
            self.page = self._make_page()
        self.tour.end()
        self._window.host_notices(self.page.notices_place)
        self._window.installEventFilter(self)
        self._place()
        self.page.begin()

    def hide_welcome(self, *_: object) -> None:
        """Show the design; the keys go to the canvas."""
        if self.page is None or self.page.isHidden():
            return
        self._window.removeEventFilter(self)
        self._window.host_notices(None)
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.hide()

    @property
    def shows_welcome(self) -> bool:
        """Whether the welcome page is shown."""
        return self.page is not None and not self.page.isHidden()

    def start_tour(self) -> None:
        """Begin the tour, from the first step where it is under way."""
        self.tour.start()

    def show_shortcuts(self) -> None:
        """Show all keys in a window of their own."""
        from app.actions.tables import FLAT_MENUS  # the tables name actions that call this desk

        for old in self._window.findChildren(ShortcutsDialog):
            old.close()
        dialog = ShortcutsDialog(key_rows(self._actions.rows(), FLAT_MENUS), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.help_requested.connect(lambda anchor: self._documents.show_help(f"{KEYS}#{anchor}"))
        dialog.show()
        dialog.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._theme = theme
        self.tour.set_theme(theme)
        if self.page is not None:
            self.page.set_theme(theme)

    def close(self) -> None:
        """End what is under way: the window closes."""
        self.tour.end()
        self.hide_welcome()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the page keep to the window's size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _make_page(self) -> WelcomePage:
        page = WelcomePage(self._session, self._actions, self._settings, self._theme, self._window)
        page.template_chosen.connect(self._documents.begin)
        page.file_chosen.connect(self._documents.open)
        page.file_missed.connect(self._tell_missing)
        page.layer_chosen.connect(self._layer_trust.review)
        page.left.connect(self.hide_welcome)
        return page

    def _place(self) -> None:
        if self.page is None:
            return
        # The menu and the toolbar stay in reach.
        bar = self._window.findChild(QToolBar, "toolbar")
        top = bar.mapTo(self._window, QPoint(0, bar.height())).y() if bar is not None else 0
        area = self._window.rect()
        self.page.setGeometry(QRect(0, top, area.width(), area.height() - top))

    def _tell_missing(self, path: Path) -> None:
        def remove() -> None:
            forget(self._settings, path)
            if self.page is not None:
                self.page.recent.refresh()

        sentence = tr("{name} is not in {folder} any more.", name=path.name, folder=path.parent)
        self._window.notices.show_notice(sentence, "warning", "", (tr("Remove from the list"), remove))

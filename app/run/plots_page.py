"""The page of the plots: there at once, while what it shows is imported and made in turns too short to be noticed."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.empty_page import EmptyPage
from app.leisure import WAIT
from app.normnet.twin_strip import TwinStrip
from app.quiet_import import QuietImport
from app.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.run.controller import RunController
    from app.run.plots_panel import PlotsPanel
    from app.settings import Settings
    from app.theme import Theme

EMPTY = mark("Press Ctrl+Enter to train this design, and watch it learn here.")
_PANEL = "app.run.plots_panel"


class PlotsPage(QWidget):
    """Holds the plots, whose library takes long to import, and whose tiles take long to make."""

    _import: ClassVar[QuietImport | None] = None

    def __init__(self, controller: RunController, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("plots_page")
        self.empty = EmptyPage("plots_empty", tr(EMPTY))
        self.twins = TwinStrip(theme)
        self._controller = controller
        self._settings = settings
        self._theme = theme
        self._panel: PlotsPanel | None = None
        self._making = self._make()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.twins)
        layout.addWidget(self.empty)

    @property
    def panel(self) -> PlotsPanel:
        """The plots. What is not made yet of them is made now."""
        self.finish_import()
        for _ in self._making:
            pass
        assert self._panel is not None
        return self._panel

    def prepare(self) -> Iterator[object]:
        """Make the plots, a little at each `next`."""
        if PlotsPage._import is None and _PANEL not in sys.modules:
            PlotsPage._import = QuietImport(_PANEL)
        while PlotsPage._import is not None and PlotsPage._import.is_alive():
            yield WAIT
        yield from self._making

    def finish_import(self) -> None:
        """Let the import, where there is one under way, come to its end without pauses."""
        if PlotsPage._import is not None:
            PlotsPage._import.finish()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.twins.set_theme(theme)
        if self._panel is not None:
            self.panel.set_theme(theme)

    def _make(self) -> Iterator[None]:
        panel_class: type[PlotsPanel] = import_module(_PANEL).PlotsPanel
        yield
        panel = self._panel = panel_class(
            self._controller, self._theme, self._settings.get("plots"), empty=self.empty, is_whole=False
        )
        panel.hide()
        layout = self.layout()
        assert layout is not None
        layout.addWidget(panel)
        yield from panel.make()
        panel.preferences_changed.connect(lambda values: self._settings.set("plots", values))
        panel.show()

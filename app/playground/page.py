"""The playground's place in the window: empty until somebody looks, because most sessions never play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from app.playground.panel import PlaygroundPanel
    from app.run.controller import RunController
    from app.run.engine_gate import EngineGate
    from app.session import Session
    from app.theme import Theme


class PlaygroundPage(QWidget):
    """Makes the panel when it is first shown.

    Attributes:
        panel: The panel, once there is one.
    """

    def __init__(self, session: Session, controller: RunController, gate: EngineGate, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("playground_page")
        self.panel: PlaygroundPanel | None = None
        self._session, self._controller, self._gate, self._theme = session, controller, gate, theme
        QVBoxLayout(self).setContentsMargins(0, 0, 0, 0)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        if self.panel is not None:
            self.panel.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.open()

    def open(self) -> PlaygroundPanel:
        """The panel; it is made by the first call."""
        if self.panel is None:
            from app.playground.panel import PlaygroundPanel  # not on the way to the window

            self.panel = PlaygroundPanel(self._session, self._controller, self._gate, self._theme)
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self.panel)
        return self.panel

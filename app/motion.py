"""Whether things may move on the screen: the system's wish, or the user's own. Every animation asks here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QAbstractAnimation, QObject, Qt
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QProgressBar

    from app.desktop.bus import DesktopSettings

MotionChoice = Literal["system", "on", "off"]

EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
_STILL = "brains_still"
# Where desktops keep the wish: (namespace, key, the value that means "no motion").
_SYSTEM = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
)


def moves() -> bool:
    """Whether things may slide, fade, pulse or blink now."""
    app = QApplication.instance()
    return app is None or not app.property(_STILL)


def show_waiting(bar: QProgressBar, steps: int) -> None:
    """Let a bar say that something goes on without saying how far: it pulses, or where nothing may move is empty."""
    bar.setRange(0, 0 if moves() else steps)
    bar.reset()


class Motion(QObject):
    """Keeps Qt's own effects, and what `moves` answers, to the choice of the user or of the system.

    Args:
        app: The application that is made still.
        choice: "system", "on" or "off".
        bus: Where the system is asked.
        parent: Owner.
    """

    def __init__(
        self, app: QApplication, choice: MotionChoice, bus: DesktopSettings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._bus = bus
        self._choice = choice
        self._system_is_still = False
        # What the platform wants where nobody wants less.
        self._effects = {effect: app.isEffectEnabled(effect) for effect in EFFECTS}
        self._flash = app.cursorFlashTime()
        self._apply()

    def choose(self, choice: MotionChoice) -> None:
        """Take the user's choice."""
        self._choice = choice
        self._apply()

    def ask_system(self) -> None:
        """Ask the desktop for its wish; it answers later, or never."""
        for namespace, key, still in _SYSTEM:
            self._bus.read_setting(namespace, key, partial(self._hear, still))

    def close(self) -> None:
        """Leave the application as it was."""
        self._choice = "on"
        self._apply()

    def _hear(self, still: object, value: object) -> None:
        if value == still:
            self._system_is_still = True
            self._apply()

    def _apply(self) -> None:
        still = self._choice == "off" or (self._choice == "system" and self._system_is_still)
        self._app.setProperty(_STILL, still)
        for effect, is_on in self._effects.items():
            self._app.setEffectEnabled(effect, is_on and not still)
        self._app.setCursorFlashTime(0 if still else self._flash)
        if still:
            for window in self._app.topLevelWidgets():
                for animation in window.findChildren(QAbstractAnimation):
                    animation.stop()

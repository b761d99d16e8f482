"""What floats over the canvas: zoom control, problems pill, hint and notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from app.access.announce import announce
from app.icons import icon
from app.sentences import say
from app.translation import tr, tr_count

if TYPE_CHECKING:
    from app.theme import Theme
    from brains_engine.planning.plan import Analysis

NOTICE_MS = 5000


def floating_style(theme: Theme, name: str) -> str:
    """Stylesheet of a small panel that floats over the canvas."""
    return f"#{name} {{ background: {theme.surface}; border: 1px solid {theme.border}; border-radius: 8px; }}"


class ZoomControl(QFrame):
    """Zoom out, the zoom itself (click for 100 %), zoom in, fit, and the map."""

    out_clicked = Signal()
    reset_clicked = Signal()
    in_clicked = Signal()
    fit_clicked = Signal()
    map_clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("canvas-zoom")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        self._buttons: dict[str, QToolButton] = {}
        for name, text, signal in (
            ("zoom-out", tr("Zoom out"), self.out_clicked),
            ("", tr("Zoom to 100 %"), self.reset_clicked),
            ("zoom-in", tr("Zoom in"), self.in_clicked),
            ("zoom-fit", tr("Show the whole design"), self.fit_clicked),
            ("map", tr("Map of the design (Alt+M)"), self.map_clicked),
        ):
            button = QToolButton(self)
            button.setObjectName(f"canvas-{name or 'zoom-reset'}")
            button.setAccessibleName(text)
            button.setToolTip(text)
            button.setIconSize(QSize(18, 18))
            button.clicked.connect(signal)
            layout.addWidget(button)
            self._buttons[name] = button
        self._buttons[""].setMinimumWidth(52)
        self._buttons["map"].setCheckable(True)
        self.show_zoom(1.0)

    def show_zoom(self, zoom: float) -> None:
        self._buttons[""].setText(f"{zoom:.0%}".replace("%", " %"))

    def show_map(self, is_shown: bool) -> None:
        self._buttons["map"].setChecked(is_shown)

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(floating_style(theme, self.objectName()))
        for name, button in self._buttons.items():
            if name:
                button.setIcon(icon(name, theme.color("muted")))


class ProblemsPill(QPushButton):
    """How many problems there are; a click goes to the next one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("canvas-problems")
        self.setIconSize(QSize(16, 16))
        self._theme: Theme | None = None
        self._tone = "success"

    def show_analysis(self, analysis: Analysis) -> None:
        errors, total = len(analysis.errors), len(analysis.problems)
        self._tone = "error" if errors else "warning" if total else "success"
        text = tr_count("{count} problem", "{count} problems", total) if total else tr("No problems")
        self.setText(text)
        self.setAccessibleName(text)
        sentences = "\n".join(say(problem.message) for problem in analysis.problems[:6])
        self.setToolTip(sentences if total else tr("The design can be built and trained."))
        self._dress()
        self.adjustSize()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._dress()

    def _dress(self) -> None:
        if self._theme is None:
            return
        theme = self._theme
        self.setIcon(icon(self._tone, theme.color(self._tone)))
        color = theme.text if self._tone != "success" else theme.muted
        self.setStyleSheet(
            f"#{self.objectName()} {{ background: {theme.surface}; color: {color}; border: 1px solid {theme.border};"
            " border-radius: 8px; padding: 5px 10px; }"
            f"#{self.objectName()}:hover {{ background: {theme.hover}; }}"
            f"#{self.objectName()}:focus {{ border: 2px solid {theme.accent}; padding: 4px 9px; }}"
        )


class Hint(QLabel):
    """A sentence beside the pointer during a drag, such as the reason why a port refuses a wire."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self.setObjectName("canvas-hint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setWordWrap(True)
        self._tone = ""
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme what is said now."""
        color = {"refused": theme.error, "warns": theme.warning}.get(self._tone, theme.accent)
        self.setStyleSheet(
            f"#{self.objectName()} {{ background: {theme.surface}; color: {color}; border: 1px solid {color};"
            " border-radius: 6px; padding: 5px 8px; }"
        )

    def show_text(self, text: str, tone: str, theme: Theme, pointer: QPoint) -> None:
        """Show a sentence near the pointer, inside the parent; "" hides it.

        Args:
            text: The sentence.
            tone: "refused", "warns", or anything else for what is in order.
            theme: Its colours.
            pointer: Where the pointer is, in the parent.
        """
        if not text:
            self.hide()
            return
        self._tone = tone
        self.setText(text)
        self.set_theme(theme)
        self.setWordWrap(False)
        self.adjustSize()
        if self.width() > 320:
            self.setWordWrap(True)
            self.resize(320, self.heightForWidth(320))
        room = self._host.rect().adjusted(4, 4, -4, -4)
        x = min(pointer.x() + 16, room.right() - self.width())
        y = pointer.y() + 20
        if y + self.height() > room.bottom():
            y = pointer.y() - 12 - self.height()
        self.move(max(room.left(), x), max(room.top(), y))
        self.show()
        self.raise_()


class Notice(QLabel):
    """A sentence at the foot of the canvas that goes by itself: why an edit could not be made."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self.setObjectName("canvas-notice")
        self.setAccessibleName(tr("Notice"))
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(NOTICE_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"#{self.objectName()} {{ background: {theme.surface}; color: {theme.text};"
            f" border: 1px solid {theme.warning}; border-radius: 8px; padding: 8px 12px; }}"
        )

    def show_text(self, text: str, theme: Theme) -> None:
        self.setText(text)
        self.set_theme(theme)
        self.place(self._host.rect())
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def place(self, area: QRect) -> None:
        width = min(480, area.width() - 32)
        self.resize(width, self.heightForWidth(width))
        self.move(area.center().x() - width // 2, area.bottom() - self.height() - 52)

"""The notice bar: one sentence above the canvas, what can be done about it, and details on request."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.access.announce import announce
from app.dialogs.details import DetailsDialog
from app.icons import icon, pixmap
from app.theme import ICON_SIZE, SPACE_L, SPACE_M
from app.translation import mark, tr

if TYPE_CHECKING:
    from app.theme import Theme

Tone = Literal["error", "warning", "info", "success"]
Choice = tuple[str, Callable[[], None]]

_MOST = 3
_TONES = {"error": mark("Error"), "warning": mark("Warning"), "info": mark("Note"), "success": mark("Success")}
_TOKENS = {"error": "error", "warning": "warning", "info": "accent", "success": "success"}


class Notice(QFrame):
    """One sentence that stays until it is closed or acted on."""

    def __init__(self, message: str, tone: Tone, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.message = message
        self.tone = tone
        self._badge = QLabel(self)
        text = QLabel(message, self)
        text.setObjectName("notice_text")
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(message)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE_L, SPACE_M, SPACE_M, SPACE_M)
        self._row.setSpacing(SPACE_M)
        self._row.addWidget(self._badge)
        self._row.addWidget(text, 1)
        self._close = QToolButton(self)
        self._close.setObjectName("notice_close")
        self._close.setAccessibleName(tr("Close this message"))
        self._close.setToolTip(tr("Close"))
        self._close.setIconSize(QSize(16, 16))
        self._close.clicked.connect(self.dismiss)
        self._row.addWidget(self._close)
        self.set_theme(theme)

    def add_button(self, name: str, text: str, act: Callable[[], None]) -> None:
        """Offer something to do; it closes the notice."""
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(text)

        def run() -> None:
            self.dismiss()
            act()

        button.clicked.connect(run)
        self._row.insertWidget(self._row.count() - 1, button)
        self.setTabOrder(button, self._close)

    def dismiss(self) -> None:
        """Close the notice."""
        self.hide()
        self.setParent(None)
        self.deleteLater()

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        token = _TOKENS[self.tone]
        self._badge.setAccessibleName(tr(_TONES[self.tone]))
        self._badge.setPixmap(pixmap(self.tone, theme.color(token), ICON_SIZE, self.devicePixelRatioF()))
        self._close.setIcon(icon("close", theme.muted))
        self.setStyleSheet(
            f"#notice {{ background: {theme.surface}; border: none; border-bottom: 1px solid {theme.border};"
            f" border-left: 3px solid {theme.color(token).name()}; }}"
        )


class NoticeBar(QWidget):
    """Stacks the newest notices. An equal one is not shown twice."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notices")
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    @property
    def notices(self) -> list[Notice]:
        """The notices on the screen, oldest first."""
        return [notice for notice in self.findChildren(Notice) if not notice.isHidden()]

    def show_notice(self, message: str, tone: Tone = "info", details: str = "", *choices: Choice) -> Notice:
        """Show one sentence, with buttons for what can be done about it."""
        for old in self.notices:
            if old.message == message:
                old.dismiss()
        for old in self.notices[: max(0, len(self.notices) - _MOST + 1)]:
            old.dismiss()
        notice = Notice(message, tone, self._theme, self)
        for text, act in choices:
            notice.add_button(f"notice_{text.split()[0].lower()}", text, act)
        if details:
            notice.add_button("notice_details", tr("Details"), lambda: self._show_details(message, details))
        self._layout.addWidget(notice)
        notice.show()
        announce(notice, message, urgent=tone == "error")
        return notice

    def clear(self) -> None:
        """Close all notices."""
        for notice in self.notices:
            notice.dismiss()

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._theme = theme
        for notice in self.notices:
            notice.set_theme(theme)

    def _show_details(self, message: str, details: str) -> None:
        dialog = DetailsDialog(message, details, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

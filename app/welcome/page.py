"""The welcome page: begin, templates with pictures, recent designs and samples, over the example that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.access.names import name_buttons
from app.dialogs.template_list import TemplateList
from app.icons import app_icon, icon
from app.theme import ICON_SIZE, SPACE_L, SPACE_M, SPACE_S, SPACE_XL, text_px
from app.translation import tr
from app.welcome.lists import RecentList, SampleList
from brains_engine.templates import list_templates

if TYPE_CHECKING:
    from app.actions.action_set import ActionSet
    from app.session import Session
    from app.settings import Settings
    from app.theme import Theme
    from app.welcome.lists import Sample

ACTIONS = ("file.new_empty", "file.open", "file.import", "help.tour", "help.handbook", "help.shortcuts")
"""What the left column offers, by the ids of actions."""

_MOST_WIDE = 1280
_NO_LIMIT = 16_777_215
_LEFT_WIDTH, _RIGHT_WIDTH = 208, 288
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class WelcomePage(QFrame):
    """Covers everything below the toolbar. Its pictures and lists come after the first paint.

    Attributes:
        template_chosen: The id of a template.
        file_chosen: The path of a recent design.
        file_missed: The path of one that is gone.
        layer_chosen: The path of a layer file to read.
        left: The user wants the canvas.
    """

    template_chosen = Signal(str)
    file_chosen = Signal(object)
    file_missed = Signal(object)
    layer_chosen = Signal(object)
    left = Signal()

    def __init__(self, session: Session, actions: ActionSet, settings: Settings, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("welcome")
        self.setAccessibleName(tr("Welcome"))
        self.setAccessibleDescription(tr("Begin, choose a template, or open a design. Escape shows the canvas."))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._session = session
        self._actions = actions
        self._settings = settings
        self._is_filled = False
        self.notices_place = QVBoxLayout()
        self.lead = QLabel(self)
        self.lead.setObjectName("welcome_lead")
        self.lead.setWordWrap(True)
        self.train = QPushButton(self)
        self.train.setObjectName("welcome_train")
        self.train.setProperty("role", "primary")
        self.train.setAutoDefault(True)
        self.train.clicked.connect(actions["run.train"].trigger)
        self.look = self._button("welcome_look", tr("Look at it first"), self.left.emit)
        self.starts = [self._starter(action_id) for action_id in ACTIONS]
        self.search = self._make_search()
        self.templates = TemplateList(theme, self)
        self.templates.setTabKeyNavigation(False)
        self.templates.itemClicked.connect(self._choose_template)
        self.templates.installEventFilter(self)
        self.nothing = QLabel(tr("No template matches. Other words may, or an empty design."), self)
        self.nothing.setProperty("role", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.recent = RecentList(settings, theme, self)
        self.recent.chosen.connect(self.file_chosen)
        self.recent.missed.connect(self.file_missed)
        self.no_recent = QLabel(tr("Designs that you save or open are listed here."), self)
        self.no_recent.setProperty("role", "muted")
        self.no_recent.setWordWrap(True)
        self.samples = SampleList(theme, self)
        self.samples.opened.connect(self._choose_sample)
        self.at_start = QCheckBox(tr("Show this page at the start"), self)
        self.at_start.setObjectName("welcome_at_start")
        self.at_start.toggled.connect(lambda on: settings.set("show_welcome", on))
        self.close_button = QToolButton(self)
        self.close_button.setObjectName("welcome_close")
        self.close_button.setAccessibleName(tr("Close the welcome page"))
        self.close_button.setToolTip(tr("Close (Esc)"))
        self.close_button.clicked.connect(self.left)
        self._lay_out()
        self.set_theme(theme)
        actions.updated.connect(self.show_design)

    def show_design(self) -> None:
        """Say which design waits below, and whether it can be trained."""
        action = self._actions["run.train"]
        title = self._session.title
        if not action.isEnabled():
            text = tr("“{title}” is open below this page.", title=title)
        elif self._session.path is None:
            text = tr("The example “{title}” is open. Press Ctrl+Enter, and watch it learn.", title=title)
        else:
            text = tr("“{title}” is open. Press Ctrl+Enter to train it.", title=title)
        self.lead.setText(text)
        self.train.setVisible(action.isEnabled())

    def begin(self) -> None:
        """Show the page, with the keys in the search field; lists are filled when it has been painted."""
        self.at_start.setChecked(self._settings.get("show_welcome"))
        self.show_design()
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._is_filled:
            self.recent.refresh()
        else:
            QTimer.singleShot(0, self, self.fill)

    def fill(self) -> None:
        """Fill the lists, once."""
        if not self._is_filled:
            self._is_filled = True
            self.templates.fill(list_templates(), offers_empty=False)
            self.templates.narrow(self.search.text())
            self.samples.fill()
        self.recent.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self.setStyleSheet(
            f"#welcome {{ background: {theme.window}; border: none; }}"
            f"#welcome QFrame#welcome_card {{ background: {theme.surface}; border: 1px solid {theme.border};"
            " border-radius: 8px; }"
            f"#welcome QFrame#welcome_lead_card {{ background: {theme.selected}; border: none; border-radius: 8px; }}"
        )
        self.train.setIcon(icon("train", theme.on_accent))
        self.close_button.setIcon(icon("close", theme.muted))
        for part in (self.templates, self.recent, self.samples):
            part.set_theme(theme)
        for button, action_id in zip(self.starts, ACTIONS, strict=True):
            button.setIcon(icon(self._drawing(action_id), theme.accent))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the page: what lies below it cannot be seen."""
        parts = [widget for widget in self._in_order() if widget.isVisible() and widget.isEnabled()]
        if not parts:
            return super().focusNextPrevChild(forward)
        focused = QApplication.focusWidget()
        at = parts.index(focused) if focused in parts else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        parts[(at + (1 if forward else -1)) % len(parts)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; letters that a list or a button does not want go to the search."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().isprintable() and event.text().strip() and not _has_command(event):
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.setText(self.search.text() + event.text())
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter work on the templates from the search, and letters on the search from them."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _has_command(event):
            self._choose_template()
            return True
        if watched is self.search and event.key() in _MOVES:
            QApplication.sendEvent(self.templates, event)
            return True
        if watched is self.search and event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return True
        if watched is self.templates and event.text().isprintable() and event.text().strip():
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _in_order(self) -> list[QWidget]:
        ends = (self.at_start, self.close_button)
        lists = (self.search, self.templates, self.recent, self.samples)
        return [*lists, *self.starts, self.train, self.look, *ends]

    def _choose_template(self, *_: object) -> None:
        template = self.templates.current_template()
        if template and self.nothing.isHidden():
            self.template_chosen.emit(template)

    def _choose_sample(self, sample: Sample) -> None:
        if sample.kind == "layer":
            self.layer_chosen.emit(sample.path)
        else:
            self.search.setText(sample.title)
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrow(self, text: str) -> None:
        found = self.templates.narrow(text)
        self._pages.setCurrentWidget(self.templates if found else self.nothing)
        self.nothing.setHidden(found)

    def _make_search(self) -> QLineEdit:
        search = QLineEdit(self)
        search.setObjectName("welcome_search")
        search.setAccessibleName(tr("Search the templates"))
        search.setPlaceholderText(tr("Search the templates: what they are, show or train on"))
        search.setClearButtonEnabled(True)
        name_buttons(search)
        search.textChanged.connect(self._narrow)
        search.installEventFilter(self)
        return search

    def _starter(self, action_id: str) -> QPushButton:
        action: QAction = self._actions[action_id]
        text = action.text().replace("&", "")
        button = self._button(f"welcome_{action_id}", text, action.trigger)
        button.setProperty("role", "flat")
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        button.setStyleSheet("text-align: left; padding: 7px 8px;")
        button.setToolTip(action.toolTip())
        button.setAccessibleDescription(action.statusTip())
        return button

    def _button(self, name: str, text: str, act: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(True)  # Enter presses it, too
        button.clicked.connect(lambda: act())  # type: ignore[operator]
        return button

    def _drawing(self, action_id: str) -> str:
        return next(row.icon for row in self._actions.rows() if row.id == action_id)

    def _lay_out(self) -> None:
        self.train.setText(tr("Train it"))
        columns = QHBoxLayout()
        columns.setSpacing(SPACE_L)
        columns.addLayout(self._left_column())
        columns.addWidget(self._middle_column(), 1)
        columns.addLayout(self._right_column())
        inner = QWidget(self)
        inner.setMaximumWidth(_MOST_WIDE)
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_M)
        column.setSpacing(SPACE_M)
        column.addLayout(self._head())
        column.addWidget(self._lead_card())
        column.addLayout(columns, 1)
        column.addWidget(self.at_start)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inner, 1000)
        row.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(self.notices_place)
        page.addLayout(row, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        picture = QLabel(self)
        picture.setPixmap(app_icon().pixmap(QSize(32, 32), self.devicePixelRatioF()))
        picture.setObjectName("welcome_picture")
        picture.setAccessibleName(QApplication.applicationDisplayName())
        head.addWidget(picture)
        head.addWidget(_label(tr("Design, train and prune a neural network."), "title", self))
        head.addStretch(1)
        head.addWidget(self.close_button)
        return head

    def _lead_card(self) -> QFrame:
        card = QFrame(self)
        card.setObjectName("welcome_lead_card")
        row = QHBoxLayout(card)
        row.setContentsMargins(SPACE_XL, SPACE_M, SPACE_M, SPACE_M)
        row.setSpacing(SPACE_M)
        row.addWidget(self.lead, 1)
        row.addWidget(self.look)
        row.addWidget(self.train)
        return card

    def _left_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(_label(tr("Begin"), "title", self))
        column.addSpacing(SPACE_S)
        for button in self.starts:
            button.setFixedWidth(text_px(_LEFT_WIDTH))
            column.addWidget(button)
        column.addStretch(1)
        return column

    def _middle_column(self) -> QFrame:
        card, column = self._card()
        self._pages = QStackedWidget(card)
        self._pages.addWidget(self.templates)
        self._pages.addWidget(self.nothing)
        self.nothing.hide()
        column.addWidget(_label(tr("Templates"), "title", card))
        column.addWidget(self.search)
        column.addWidget(self._pages, 1)
        return card

    def _right_column(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(SPACE_L)
        self._recent_card, recent = self._card()
        recent.addWidget(_label(tr("Recent designs"), "title", self._recent_card))
        recent.addWidget(self.no_recent)
        recent.addWidget(self.recent, 1)
        sample_card, column = self._card()
        column.addWidget(_label(tr("Samples"), "title", sample_card))
        column.addWidget(self.samples, 1)
        for card in (self._recent_card, sample_card):
            card.setFixedWidth(text_px(_RIGHT_WIDTH))
            right.addWidget(card, 1)
        self.recent.emptied.connect(self._show_no_recent)
        return right

    def _show_no_recent(self, is_empty: bool) -> None:
        """Where there is no recent design, the samples get the room."""
        self.no_recent.setVisible(is_empty)
        self.recent.setVisible(not is_empty)
        self._recent_card.setMaximumHeight(self._recent_card.sizeHint().height() if is_empty else _NO_LIMIT)

    def _card(self) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame(self)
        card.setObjectName("welcome_card")
        column = QVBoxLayout(card)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_M)
        return card, column


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    return label


def _has_command(event: QKeyEvent) -> bool:
    """Whether a key is held that makes a command of another."""
    plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    return bool(event.modifiers() & ~plain)

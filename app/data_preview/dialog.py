"""The dialog that shows data before it is trained on, with the settings that decide what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.data_preview.columns import ColumnTable
from app.data_preview.pictures import PictureGrid
from app.data_preview.reader import DataReader
from app.data_preview.roles import choose_roles, suggestions
from app.data_preview.settings import DataSettings
from app.data_preview.words import CLASS_TITLES, class_rows, head_sentence, offer_sentence, split_sentence
from app.inside.table import Table
from app.measures import show_count
from app.sentences import say
from app.theme import SPACE_L, SPACE_M, SPACE_XL, text_px
from app.translation import tr
from brains_engine.design.records import SETTINGS_ID
from brains_engine.runs.data_config import TABLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.run.controller import RunController
    from app.session import Session
    from app.theme import Theme
    from brains_engine.data.look import DataLook
    from brains_engine.data.preview import ColumnPreview
    from brains_engine.data.table_layout import Role
    from brains_engine.design.design import Commit
    from brains_engine.runs.config import DataConfig

READ_DELAY_MS = 300
"""A file is read for its preview, so not at each key that changes its name."""
MOST_HEAD_COLUMNS = 100
SETTINGS_WIDTH = 300


class DataDialog(QDialog):
    """Shows columns, classes, first rows and pictures of the design's data. What is set here is the design's."""

    def __init__(self, controller: RunController, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("data_dialog")
        self.setWindowTitle(tr("Preview of the data"))
        self.setMinimumSize(720, 480)
        self.resize(text_px(1080), text_px(660))
        self._session = session
        self._looked: DataConfig | None = None
        self.look: DataLook | None = None
        self.reader = DataReader(controller, self)
        self._make_head()
        self.columns = ColumnTable(theme)
        self.rows = Table("data_rows", tr("First rows"))
        self.pictures = PictureGrid("data_pictures", tr("Pictures of the data"))
        self.classes = Table("data_classes", tr("Classes of the data"))
        self.settings = DataSettings(session, theme)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("data_tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(tr("Pages of the preview"))
        for page in (self.columns, self.rows, self.pictures, self.classes):
            page.setParent(self)
            page.hide()
        self._lay_out()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(READ_DELAY_MS)
        self._wait.timeout.connect(self._read)
        self._show_pages([(self.columns, tr("Columns"))])
        self._connect()
        self._read()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.columns.set_theme(theme)
        self.settings.set_theme(theme)

    def _make_head(self) -> None:
        self.title = QLabel("", self)
        self.title.setObjectName("data_title")
        self.title.setProperty("role", "title")
        self.facts = QLabel("", self)
        self.facts.setObjectName("data_offer")
        self.problem = QLabel("", self)
        self.problem.setObjectName("data_problem")
        self.problem.setProperty("role", "error")
        for label in (self.title, self.facts, self.problem):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.progress = QProgressBar(self)
        self.progress.setObjectName("data_progress")
        self.progress.setAccessibleName(tr("Reading the data"))
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        self.cancel = QPushButton(tr("Stop reading"), self)
        self.cancel.setObjectName("data_cancel")
        self.suggest = QPushButton(tr("Use the suggested roles"), self)
        self.suggest.setObjectName("data_suggest")
        self.again = QPushButton(tr("Read again"), self)
        self.again.setObjectName("data_again")

    def _lay_out(self) -> None:
        self._settings_area = QScrollArea(self)
        self._settings_area.setObjectName("data_settings_area")
        self._settings_area.setWidget(self.settings)
        self._settings_area.setWidgetResizable(True)
        self._settings_area.setFrameShape(QFrame.Shape.NoFrame)
        self._settings_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._settings_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._settings_area.setMinimumWidth(text_px(SETTINGS_WIDTH))
        middle = QSplitter(Qt.Orientation.Horizontal, self)
        middle.setObjectName("data_middle")
        middle.setChildrenCollapsible(False)
        middle.addWidget(self.tabs)
        middle.addWidget(self._settings_area)
        middle.setStretchFactor(0, 1)
        middle.setStretchFactor(1, 0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for button in (self.cancel, self.again, self.suggest):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.suggest.hide()  # the box shows what is added to it
        buttons.rejected.connect(self.reject)
        reading = QHBoxLayout()
        reading.addWidget(self.progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_M)
        for widget in (self.title, self.facts, self.problem):
            column.addWidget(widget)
        column.addWidget(middle, 1)
        column.addLayout(reading)
        column.addWidget(buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a field ends its edit, and presses nothing

    def _connect(self) -> None:
        self.reader.seen.connect(self._on_seen)
        self.reader.failed.connect(self._on_failed)
        self.reader.busy_changed.connect(self._show_busy)
        self.cancel.clicked.connect(self._stop_reading)
        self.again.clicked.connect(self._read)
        self.suggest.clicked.connect(lambda: self._give(suggestions(self._columns)))
        self.columns.roles_chosen.connect(self._give_all)
        self._session.level.committed.connect(self._on_committed)
        self._session.design_replaced.connect(self.reject)
        for key, act in (
            (QKeySequence.StandardKey.Undo, self._session.history.undo),
            (QKeySequence.StandardKey.Redo, self._session.history.redo),
        ):
            QShortcut(QKeySequence(key), self, act)
        self.finished.connect(self._leave)
        self._show_busy(self.reader.is_busy)

    @property
    def _config(self) -> DataConfig:
        return self._session.design.snapshot.settings.training.data

    @property
    def _columns(self) -> tuple[ColumnPreview, ...]:
        return self.look.preview.columns if self.look is not None else ()

    def _read(self) -> None:
        self._wait.stop()
        self._looked = self._config
        self.reader.ask(self._looked)

    def _stop_reading(self) -> None:
        self._wait.stop()
        self.reader.cancel()
        self.problem.setText(tr("Reading was stopped. What is shown is what was read before."))
        self.problem.show()

    def _on_committed(self, commit: Commit) -> None:
        if SETTINGS_ID in commit.change.touched():
            self.settings.refresh()
            if self._config != self._looked:
                self._wait.start()

    def _give_all(self, names: Sequence[str], role: Role) -> None:
        self._give(dict.fromkeys(names, role))

    def _give(self, roles: dict[str, Role]) -> None:
        names = [column.name for column in self._columns]
        refused = choose_roles(self._session.design, names, roles, self._columns)
        self.problem.setText(refused)
        self.problem.setVisible(bool(refused))

    def _show_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.cancel.setVisible(busy)
        self.again.setVisible(not busy)

    def _on_failed(self, sentence: str, details: str) -> None:
        """Say why nothing can be read. What was seen last is of another source, and goes."""
        self.look = None
        self.title.setText(self._config.path or self._config.source)
        self.facts.setText("")
        self.problem.setText(sentence)
        self.problem.setToolTip(details)
        self.problem.show()
        self.suggest.hide()
        self.columns.show_data((), has_roles=False)
        self._show_pages([(self.columns, tr("Columns"))])

    def _on_seen(self, look: DataLook) -> None:
        self.look = look
        preview = look.preview
        self.title.setText(say(preview.title))
        sentences = [offer_sentence(preview.info) if preview.info is not None else ""]
        sentences += [split_sentence(look.split), head_sentence(look)]
        self.facts.setText(" ".join(sentence for sentence in sentences if sentence))
        self.facts.setVisible(bool(self.facts.text()))
        self.problem.setText(
            tr("It cannot be trained on yet: {problem}", problem=say(look.problem)) if look.problem else ""
        )
        self.problem.setVisible(bool(look.problem))
        is_table = self._config.source in TABLES
        self.suggest.setVisible(is_table and bool(suggestions(preview.columns)))
        self.columns.show_data(preview.columns, has_roles=is_table)
        self._show_rows(look)
        self._show_classes(look)
        self.pictures.show_pictures(
            (each.pixels, each.label, tr("Sample {number}", number=show_count(each.index))) for each in look.pictures
        )
        pages: list[tuple[QWidget, str]] = [(self.pictures, tr("Pictures"))] if look.pictures else []
        if preview.columns and not look.pictures:
            pages.append((self.columns, tr("Columns")))
        if self.classes.topLevelItemCount():
            pages.append((self.classes, tr("Classes")))
        if self.rows.topLevelItemCount() and preview.columns:
            pages.append((self.rows, tr("First rows")))
        self._show_pages(pages)

    def _show_pages(self, pages: Sequence[tuple[QWidget, str]]) -> None:
        front = self.tabs.currentWidget()
        if [page for page, _ in pages] == [self.tabs.widget(index) for index in range(self.tabs.count())]:
            return
        self.tabs.clear()
        for page, title in pages:
            self.tabs.addTab(page, title)
        if front is not None and self.tabs.indexOf(front) >= 0:
            self.tabs.setCurrentWidget(front)

    def _show_rows(self, look: DataLook) -> None:
        names = [column.name for column in look.preview.columns][:MOST_HEAD_COLUMNS]
        self.rows.show_columns([tr("Row"), *names])
        for number, cells in enumerate(look.preview.head if names else (), 1):
            self.rows.add((show_count(number), *cells[: len(names)]))

    def _show_classes(self, look: DataLook) -> None:
        self.classes.show_columns([tr(title) for title in CLASS_TITLES])
        for row in class_rows(look):
            self.classes.add(row)

    def _leave(self) -> None:
        """End what goes on in the background: nothing of it is wanted once the dialog is gone."""
        self.finished.disconnect(self._leave)
        self._wait.stop()
        self.reader.close()
        self._session.level.committed.disconnect(self._on_committed)
        self._session.design_replaced.disconnect(self.reject)

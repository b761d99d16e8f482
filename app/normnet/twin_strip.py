"""The small table above the plots: what came of a design and its twin so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from app.icons import icon
from app.inside.table import Table
from app.measures import show_count, show_duration, show_figure, show_percent
from app.normnet.words import ROLES
from app.theme import SPACE_L, SPACE_M, text_px
from app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.theme import Theme
    from brains_engine.runs.twin_note import TwinOutcome

_TABLE_HEIGHT = 76
_MINUTE = 60


class TwinStrip(QFrame):
    """Two rows; hidden until a pair is trained, and closed by its button."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("twin_strip")
        self.setAccessibleName(tr("A design and its twin"))
        self.caption = QLabel()
        self.caption.setObjectName("twin_caption")
        self.caption.setWordWrap(True)
        self.close_button = QToolButton()
        self.close_button.setObjectName("twin_close")
        self.close_button.setAccessibleName(tr("Close the comparison"))
        self.close_button.setToolTip(tr("Close the comparison; both runs stay"))
        self.close_button.setIconSize(QSize(16, 16))
        self.close_button.clicked.connect(self.hide)
        self.table = Table("twin_table", tr("What came of both"))
        self.table.setFixedHeight(text_px(_TABLE_HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, 0)
        row.setSpacing(SPACE_L)
        row.addWidget(self.table, 3)
        row.addWidget(self.caption, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Tint the icon anew."""
        self.close_button.setIcon(icon("close", theme.text))

    def show_rows(self, caption: str, rows: Sequence[tuple[Path, TwinOutcome]]) -> None:
        """Show one sentence and what came of each run."""
        self.caption.setText(caption)
        self.table.show_columns(
            (
                tr("Network"),
                tr("Run"),
                tr("Weights"),
                tr("Epochs"),
                tr("Loss"),
                tr("Accuracy"),
                tr("Sparsity"),
                tr("Time"),
            )
        )
        for folder, one in rows:
            item = self.table.add((tr(ROLES[one.role]), folder.name, *_cells(one)))
            if one.error:
                item.setText(4, tr("failed"))
                for column in range(self.table.columnCount()):
                    item.setToolTip(column, one.error)


def _cells(one: TwinOutcome) -> tuple[str, ...]:
    loss = "–" if one.loss is None else show_figure(one.loss, ".4g")
    accuracy = "–" if one.accuracy is None else show_percent(one.accuracy, 2)
    whole = show_duration(one.seconds)
    seconds = whole if one.seconds >= _MINUTE else tr("{seconds} s", seconds=show_figure(one.seconds, ".1f"))
    return show_count(one.params), show_count(one.epochs), loss, accuracy, show_percent(one.sparsity), seconds

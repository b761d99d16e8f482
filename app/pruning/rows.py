"""The rows of the dialog: a slider for each layer and for all, and the figures of the checkpoint beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.inspector.editors.slider import POSITIONS, FineSlider
from app.measures import show_count, show_figure, show_percent
from app.translation import mark, tr

if TYPE_CHECKING:
    from brains_engine.insight.sparsity_account import LayerAccount

HEADERS = (
    mark("Layer"),
    mark("Weights"),
    mark("Share of zeros"),
    "",
    mark("Near zero"),
    mark("at first"),
    mark("Hoyer"),
    mark("at first"),
    mark("Removable"),
)
HELP = {
    4: mark("Share of effective weights below tau, S_tau; compare it with its value before the first step."),
    6: mark("Hoyer index: 0 where all weights are equally large, 1 where one alone is not zero."),
    8: mark(
        "S_fn: the share at zero up to which magnitude pruning costs at most one point of accuracy on the validation "
        "samples."
    ),
}


class ShareRow(QObject):
    """One layer, or the whole network.

    Signals:
        chosen: The key of the row, and the share that the user asks for.
        held: Whether the slider is held by the mouse.
    """

    chosen = Signal(str, float)
    held = Signal(bool)

    def __init__(self, key: str, title: str, found: LayerAccount, parent: QWidget) -> None:
        super().__init__(parent)
        name = key or "network"
        self.slider = FineSlider(parent)
        self.slider.setObjectName(f"prune_{name}")
        self.slider.setAccessibleName(tr("Share of zeros of {name}", name=title))
        self.slider.setAccessibleDescription(tr("Arrows step it, with Shift finely."))
        self.slider.chosen.connect(lambda position: self.chosen.emit(key, position / POSITIONS))
        self.slider.sliderPressed.connect(lambda: self.held.emit(True))
        self.slider.sliderReleased.connect(lambda: self.held.emit(False))
        self.share = QLabel(parent)
        self.share.setObjectName(f"prune_share_{name}")
        self.share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.share.setMinimumWidth(self.share.fontMetrics().horizontalAdvance("100.00 %"))
        texts = (title, show_count(found.weights), *(("",) * 7))
        self.labels = [QLabel(text, parent) for text in texts]
        for column, label in enumerate(self.labels):
            label.setTextFormat(Qt.TextFormat.PlainText)
            if column:
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.labels[8].setObjectName(f"prune_removable_{name}")
        self.show_figures(found)
        self.show_share(found.zeros)

    def show_figures(self, found: LayerAccount) -> None:
        """Show the figures of the checkpoint."""
        self.labels[4].setText(show_percent(found.near_zero, 1))
        self.labels[5].setText(show_percent(found.first_near_zero, 1))
        self.labels[6].setText(show_figure(found.hoyer, ".3f"))
        self.labels[7].setText(show_figure(found.first_hoyer, ".3f"))
        self.labels[8].setText("–" if found.removable is None else show_percent(found.removable, 1))

    def show_share(self, share: float) -> None:
        """Show a share; the slider stays where the user holds it."""
        self.share.setText(show_percent(share, 1))
        if not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setValue(round(share * POSITIONS))

    def add_to(self, grid: QGridLayout, line: int) -> None:
        """Take a line of a grid."""
        for column, label in enumerate(self.labels):
            if column not in (2, 3):
                grid.addWidget(label, line, column)
        grid.addWidget(self.slider, line, 2)
        grid.addWidget(self.share, line, 3)


def add_headers(grid: QGridLayout, parent: QWidget) -> None:
    """The first line of a grid of rows."""
    for column, title in enumerate(HEADERS):
        label = QLabel(tr(title) if title else "", parent)
        label.setProperty("role", "muted")
        if column in HELP:
            label.setToolTip(tr(HELP[column]))
        if column > 2:
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid.addWidget(label, 0, column)
    grid.setColumnStretch(2, 1)

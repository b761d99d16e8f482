"""The confusion matrix on the left; samples, figures and layers as pages on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.inside.figures import FigureTable
from app.inside.layers import LayerTable
from app.inside.matrix import ConfusionMatrix
from app.inside.samples import MOST_ROWS, SampleTable
from app.measures import show_count, show_figure
from app.theme import SPACE_L, SPACE_M, SPACE_S
from app.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QResizeEvent

    from app.theme import Theme
    from brains_engine.insight.activations import LayerActivations
    from brains_engine.insight.classes import ClassReport
    from brains_engine.insight.report import OutputReport

MATRIX_HINT = mark("Row: the class. Column: what it was taken for. Click a cell for its samples.")
HARDEST = mark("The samples with the greatest loss; their numbers count from 0.")
LAYERS_HINT = mark("A dead unit gives one value for every sample. Enter or a double-click selects the layer.")


class InsideContent(QSplitter):
    """Shows what was found."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("inside_content")
        self.setChildrenCollapsible(False)
        self.shown_layers: dict[str, LayerActivations] = {}
        self._shares_room = False
        self._output: OutputReport | None = None
        self._pictures: Mapping[int, NDArray[np.uint8]] = {}
        self.matrix = ConfusionMatrix(theme)
        self.matrix.cell_chosen.connect(self._show_cell)
        self.samples, self.figures, self.layers = SampleTable(), FigureTable(), LayerTable(theme)
        self.matrix_note, self.samples_note = _label("inside_matrix_note"), _label("inside_samples_note")
        self.figures_note, self.layers_note = _label("inside_figures_note"), _label("inside_layers_note")
        self.back = QPushButton(tr("Hardest samples"))
        self.back.setObjectName("inside_hardest")
        self.back.setToolTip(tr("Show the hardest samples of all classes again"))
        self.back.clicked.connect(self._show_hardest)
        self.pages = QTabWidget()
        self.pages.setObjectName("inside_pages")
        self.pages.setDocumentMode(True)
        self.pages.tabBar().setAccessibleName(tr("Pages of what is inside"))
        self._left = self._make_left()
        self.addWidget(self._left)
        self.addWidget(self.pages)
        self.setStretchFactor(1, 1)
        for title, note, table in (
            (tr("Samples"), self.samples_note, self.samples),
            (tr("Classes"), self.figures_note, self.figures),
            (tr("Layers"), self.layers_note, self.layers),
        ):
            self.pages.addTab(_page(note, table, self.back if table is self.samples else None), title)
        self.clear()

    @property
    def report(self) -> ClassReport | None:
        """What is known of the classes of the output that is shown."""
        return self._output.classes if self._output is not None else None

    def clear(self) -> None:
        """Show nothing."""
        self._output, self._pictures = None, {}
        self.shown_layers = {}
        self.layers.show_layers({}, {})
        self._show_parts()

    def show_output(self, output: OutputReport, pictures: Mapping[int, NDArray[np.uint8]]) -> None:
        """Show what was found for an output of the network."""
        is_first = self._output is None
        self._output, self._pictures = output, pictures
        self.matrix.show_report(output.classes)
        self.figures.show_output(output)
        report = output.classes
        if report is not None:
            self.figures_note.setText(
                tr(
                    "Accuracy {accuracy}, macro F1 {f1}, expected calibration error {error}.",
                    accuracy=show_figure(report.accuracy, ".4f"),
                    f1=show_figure(report.macro_f1, ".4f"),
                    error=show_figure(report.calibration_error, ".4f"),
                )
            )
            self.matrix_note.setText(tr(MATRIX_HINT))
        else:
            self.figures_note.setText(tr("How far the predicted values are off, in the unit of the target."))
        self._show_hardest()
        self._show_parts()
        if is_first:
            self.pages.setCurrentIndex(0)
            self._shares_room = True
            self._share_room()

    def show_layers(self, layers: dict[str, LayerActivations], names: Mapping[str, str], note: str) -> None:
        """Show what the layers give.

        Args:
            layers: Node id -> figures.
            names: Node id -> name.
            note: Of what samples, as a sentence.
        """
        self.shown_layers = layers
        self.layers.show_layers(layers, names)
        self.layers_note.setText(f"{note} {tr(LAYERS_HINT)}")

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.matrix.set_theme(theme)
        self.layers.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give the matrix the room that it needs, once; from then on the user's handle counts."""
        if self._shares_room and self.isVisible():
            left = min(self.matrix.sizeHint().width() + 3 * SPACE_L, self.width() // 2)
            self.setSizes([left, self.width() - left])
            self._shares_room = False

    def _show_parts(self) -> None:
        """Hide what there is nothing to show in."""
        self._left.setVisible(self.report is not None)
        for page in (0, 1):
            self.pages.setTabVisible(page, self._output is not None)
        has_classes = self._output is None or self._output.classes is not None
        self.pages.setTabText(1, tr("Classes") if has_classes else tr("Targets"))

    def _show_hardest(self) -> None:
        if self._output is not None:
            self.samples_note.setText(tr(HARDEST))
            self.samples.show_samples(self._output.hardest, self._pictures)
        self.back.hide()

    def _show_cell(self, row: int, column: int) -> None:
        if self._output is None:
            return
        found = self._output.cell(row, column)
        text = f"{self.matrix.describe(row, column)}."
        if len(found) > MOST_ROWS:
            text = f"{text} {tr('The {count} hardest are shown.', count=show_count(MOST_ROWS))}"
        self.samples_note.setText(text)
        self.samples.show_samples(found, self._pictures)
        self.back.show()
        self.pages.setCurrentIndex(0)

    def _make_left(self) -> QWidget:
        scroll = QScrollArea()
        scroll.setObjectName("confusion_scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.matrix)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(SPACE_M, 0, SPACE_S, SPACE_S)
        column.setSpacing(SPACE_S)
        column.addWidget(scroll, 1)
        column.addWidget(self.matrix_note)
        return left


def _page(note: QLabel, table: QWidget, button: QPushButton | None) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    row = QHBoxLayout()
    row.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
    row.addWidget(note, 1)
    if button is not None:
        row.addWidget(button)
    column.addLayout(row)
    column.addWidget(table, 1)
    return page


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label

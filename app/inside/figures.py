"""The figures of each class, or of each target where there are no classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.inside.table import Table
from app.measures import show_count, show_figure
from app.translation import mark, tr

if TYPE_CHECKING:
    from brains_engine.insight.report import OutputReport

CLASSES = (mark("Class"), mark("Precision"), mark("Recall"), mark("F1"), mark("Support"))
TARGETS = (mark("Target"), mark("Mean absolute error"), mark("Root mean squared error"), mark("R²"))


class FigureTable(Table):
    """A row a class, or a row a target."""

    def __init__(self) -> None:
        super().__init__("inside_figures", tr("Figures of each class"))

    def show_output(self, output: OutputReport) -> None:
        """Show the figures of an output of the network."""
        if output.classes is None:
            self.setAccessibleName(tr("Figures of each target"))
            self.show_columns([tr(title) for title in TARGETS])
            for target in output.values:
                figures = (target.mean_absolute_error, target.root_mean_squared_error, target.r2)
                self.add((target.name, *(show_figure(value, ".4g") for value in figures)))
            return
        self.setAccessibleName(tr("Figures of each class"))
        self.show_columns([tr(title) for title in CLASSES])
        for row in output.classes.figures:
            shares = (row.precision, row.recall, row.f1)
            self.add((row.name, *(show_figure(value, ".4f") for value in shares), show_count(row.support)))

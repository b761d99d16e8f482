"""The plots of the current run: loss, metrics, and the sparsity of each layer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSplitter,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.icons import icon
from app.inspector.editors.controls import QuietCombo, choice_title
from app.run.history import TARGET, TOTAL, is_output_loss, output_of
from app.run.live_plot import LineStyle, LivePlot
from app.run.plot_files import save_csv, save_png, save_svg
from app.run.series import MeanSeries
from app.theme import SPACE_M, SPACE_S

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from app.run.controller import RunController
    from app.theme import Theme

WINDOWS = (1, 10, 100, 1000)
DEFAULT_WINDOW = 100
EMPTY = "Press Ctrl+Enter to train this design, and watch it learn here."
NOT_PRUNED = "This run drops no connections. To see some go, choose magnitude under Training, Sparsity."

LOSS_RAW = LineStyle(color=0, strength=0.3, width=1.0, ends=False)
LOSS_MEAN = LineStyle(color=0)
LOSS_VAL = LineStyle(color=1, dashed=True, dots=True)
FIRST_OUTPUT_COLOR = 2
SPARSITY_TOTAL = LineStyle(color="text", width=2.0)
SPARSITY_TARGET = LineStyle(color="muted", dashed=True, ends=False)


class PlotsPanel(QWidget):
    """Draws what the controller's history holds, when the controller says that there is something new."""

    def __init__(self, controller: RunController, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("plots_panel")
        self.setAccessibleName("Plots of the run")
        self._controller = controller
        self._theme = theme
        self._turn = 0
        self._loss_series = controller.history.loss
        self._mean = MeanSeries(self._loss_series, DEFAULT_WINDOW)
        self.loss = LivePlot("loss_plot", "Loss", "loss", theme)
        self.metrics = LivePlot("metrics_plot", "Metrics", "value after an epoch", theme)
        self.sparsity = LivePlot("sparsity_plot", "Sparsity", "share of zeros", theme, percent=True, hint=NOT_PRUNED)
        self.plots = (self.loss, self.metrics, self.sparsity)
        self._painters = {
            self.loss: self._draw_loss,
            self.metrics: self._draw_metrics,
            self.sparsity: self._draw_sparsity,
        }
        self._tools: dict[QToolButton, str] = {}
        self.log_box = QCheckBox("Log scale")
        self.log_box.setObjectName("log_scale")
        self.log_box.setToolTip("Show the loss on a logarithmic scale")
        self.log_box.setAccessibleName("Show the loss on a logarithmic scale")
        self.log_box.toggled.connect(self.loss.set_log)
        self.fit_button = self._tool("fit_plots", "", "zoom-fit", "Show all points, and follow new ones")
        self.fit_button.clicked.connect(self.fit)
        self.save_button = self._tool("save_plots", "Save", "download", "Save the plots or their numbers")
        self.smoothing = self._make_smoothing()
        self._make_save_menu()
        self._lay_out()
        self.set_theme(theme)
        controller.metrics_ready.connect(self._on_metrics)
        controller.state_changed.connect(self._on_metrics)
        self.draw()

    def draw(self) -> None:
        """Bring all plots up to date with the history."""
        self._show_page()
        for plot in self.plots:
            self._draw_plot(plot)

    def fit(self) -> None:
        """Show all points of all plots."""
        for plot in self.plots:
            plot.fit()

    def save(self, path: Path) -> None:
        """Save the plots as a picture, or their numbers as a table, by the ending of the file's name."""
        writers: dict[str, Callable[[Path, Sequence[LivePlot], Theme], None]] = {
            ".png": save_png, ".svg": save_svg, ".csv": save_csv,
        }  # fmt: skip
        try:
            writers[path.suffix.lower()](path, self.plots, self._theme)
        except OSError as error:
            self._controller.failed.emit(f"{path.name} cannot be written: {error.strerror or error}.", "")

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        for plot in self.plots:
            plot.set_theme(theme)
        for button, name in self._tools.items():
            if name:
                button.setIcon(icon(name, theme.muted))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw()

    def sizeHint(self) -> QSize:
        return QSize(960, 240)

    # --- drawing ---

    def _on_metrics(self) -> None:
        """Draw the next plot that has something new; one at a time, so that the window answers in between."""
        if not self.isVisible():
            return
        if self._controller.state == "idle":
            self.draw()
            return
        self._show_page()
        for _ in self.plots:
            self._turn = (self._turn + 1) % len(self.plots)
            if self._draw_plot(self.plots[self._turn]):
                break

    def _show_page(self) -> None:
        history = self._controller.history
        if history.loss is not self._loss_series:
            self._begin_run()
        self._pages.setCurrentIndex(1 if len(history.loss) or history.metrics else 0)

    def _draw_plot(self, plot: LivePlot) -> bool:
        """Bring one plot up to date. Gives whether anything changed in it."""
        self._painters[plot]()
        if plot is not self.sparsity:
            best = self._controller.history.best_epoch
            plot.mark_best((best[1], f"best epoch {best[0]}" if plot is self.loss else "") if best else None)
        return plot.finish(is_growing=self._controller.state != "idle")

    def _begin_run(self) -> None:
        self._loss_series = self._controller.history.loss
        self._mean = MeanSeries(self._loss_series, self._mean.window)
        for plot in self.plots:
            plot.clear()

    def _draw_loss(self) -> None:
        history = self._controller.history
        series = history.loss
        if len(series):
            self.loss.show_line("loss", "each step", LOSS_RAW, series.x, series.y)
            mean = self._mean.update()
            self.loss.show_line("mean", self._mean_title(), LOSS_MEAN, mean.x, mean.y)
        validation = history.metrics.get("val_loss")
        if validation is not None:
            self.loss.show_line("val_loss", "validation", LOSS_VAL, validation.x, validation.y)
        outputs = [name for name in history.metrics if is_output_loss(name)]
        for number, name in enumerate(outputs, FIRST_OUTPUT_COLOR):
            line = history.metrics[name]
            style = LineStyle(color=number, dashed=True, width=1.0, ends=False)
            self.loss.show_line(name, output_of(name), style, line.x, line.y)

    def _draw_metrics(self) -> None:
        metrics = self._controller.history.metrics
        plain = sorted({name.removeprefix("val_") for name in metrics if not is_output_loss(name)} - {"loss"})
        for number, name in enumerate(plain):
            for key in (f"val_{name}", name):
                if key in metrics:
                    training = key == name
                    style = LineStyle(color=number, dashed=training, dots=not training, ends=not training)
                    title = f"{'training' if training else 'validation'} {metric_title(name)}"
                    self.metrics.show_line(key, title, style, metrics[key].x, metrics[key].y)

    def _draw_sparsity(self) -> None:
        lines = self._controller.history.sparsity
        names = self._controller.node_names
        if TOTAL in lines:
            self.sparsity.show_line(TOTAL, "all layers", SPARSITY_TOTAL, lines[TOTAL].x, lines[TOTAL].y)
        if TARGET in lines:
            self.sparsity.show_line(TARGET, "target", SPARSITY_TARGET, lines[TARGET].x, lines[TARGET].y)
        for number, key in enumerate(key for key in lines if key not in (TOTAL, TARGET)):
            again = number // len(self._theme.plot) % 2 == 1  # dashes tell the second layer of a colour from the first
            style = LineStyle(color=number, dashed=again)
            self.sparsity.show_line(key, names.get(key, key), style, lines[key].x, lines[key].y)

    # --- controls ---

    def _mean_title(self) -> str:
        return f"mean of {self._mean.window:,.0f}" if self._mean.window > 1 else "loss"

    def _on_smoothing(self) -> None:
        self._mean.window = self.smoothing.currentData()
        self.loss.remove_line("mean")
        self.draw()

    def _make_smoothing(self) -> QuietCombo:
        combo = QuietCombo()
        combo.setObjectName("smoothing")
        combo.setMinimumContentsLength(16)
        combo.setAccessibleName("Smoothing of the training loss")
        combo.setToolTip("Steps over which the training loss is averaged")
        for window in WINDOWS:
            combo.addItem("no smoothing" if window == 1 else f"mean of {window:,} steps", window)
        combo.setCurrentIndex(WINDOWS.index(DEFAULT_WINDOW))
        combo.activated.connect(self._on_smoothing)
        return combo

    def _make_save_menu(self) -> None:
        menu = QMenu(self.save_button)
        for suffix, text in (("png", "Picture (PNG)…"), ("svg", "Drawing (SVG)…"), ("csv", "Numbers (CSV)…")):
            action = menu.addAction(text)
            action.setObjectName(f"save_plots_{suffix}")
            action.triggered.connect(lambda _=False, suffix=suffix: self._ask_path(suffix))
        self.save_button.setMenu(menu)
        self.save_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _ask_path(self, suffix: str) -> None:
        dialog = QFileDialog(self, "Save the plots", f"plots.{suffix}", f"{suffix.upper()} (*.{suffix})")
        dialog.setObjectName("save_plots_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.open()

    def _tool(self, name: str, text: str, icon_name: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon if text else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tools[button] = icon_name
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, 0)
        bar.setSpacing(SPACE_S)
        bar.addWidget(self.smoothing)
        bar.addWidget(self.log_box)
        bar.addStretch(1)
        bar.addWidget(self.fit_button)
        bar.addWidget(self.save_button)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        for plot in self.plots:
            splitter.addWidget(plot)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(splitter, 1)
        empty = QLabel(EMPTY)
        empty.setObjectName("plots_empty")
        empty.setProperty("role", "muted")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setWordWrap(True)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(empty)
        self._pages.addWidget(content)


def metric_title(name: str) -> str:
    """A metric as a user reads it; the name of an output behind it stays as it is."""
    metric, bracket, output = name.partition(" (")
    return f"{choice_title(metric)}{bracket}{output}"

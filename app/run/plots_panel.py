"""The dashboard of the current run: its plots, the runs that it is compared with, and what concerns all plots."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QVBoxLayout, QWidget

from app.checkpoints.catalogue import read_runs
from app.empty_page import EmptyPage
from app.normnet.words import run_title
from app.run.board import Board
from app.run.plot_files import UNIT, WIDTH, WRITERS, Sheet
from app.run.plots_bar import PlotsBar
from app.run.plots_page import EMPTY
from app.run.preferences import DEFAULT_TILES, PlotPreferences
from app.run.run_chooser import RunChooser
from app.run.run_shelf import RunShelf
from app.run.tile_layout import TileRecord, place_tiles
from app.run.tiles import RunView, find_kind, offered_kinds
from app.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QShowEvent

    from app.run.controller import RunController
    from app.run.live_plot import LivePlot
    from app.run.scale import AxisKind
    from app.run.smoothing import Smoothing
    from app.run.tile import Tile
    from app.theme import Theme

FILTERS = {"png": mark("Picture (*.png)"), "svg": mark("Drawing (*.svg)"), "csv": mark("Numbers (*.csv)")}


class PlotsPanel(QWidget):
    """Draws what the controller's history holds, when the controller says that there is something new.

    Attributes:
        preferences_changed: What the user has chosen, as plain values for the settings.
    """

    preferences_changed = Signal(object)

    def __init__(
        self,
        controller: RunController,
        theme: Theme,
        kept: Any = None,
        *,
        empty: EmptyPage | None = None,
        is_whole: bool = True,
    ) -> None:
        """Make the panel.

        Args:
            controller: Whose runs are drawn.
            theme: Its colours.
            kept: What `preferences_changed` gave at an earlier start.
            empty: What is shown while there is nothing to draw, where it is there already.
            is_whole: Make all of it now; otherwise `make` does, which is to be gone through to its end.
        """
        super().__init__()
        self.setObjectName("plots_panel")
        self.setAccessibleName(tr("Plots of the run"))
        self.preferences = PlotPreferences.from_json(kept)
        self._controller = controller
        self._theme = theme
        self._task = controller.task
        self._turn = 0
        self._loss_series = controller.history.loss
        self._views = [RunView(controller.history, self.preferences.smoothing, lambda: controller.node_names)]
        self.empty = empty or EmptyPage("plots_empty", tr(EMPTY))
        self._content = QWidget(self)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.board = Board(theme)
        self._column.addWidget(self.board, 1)
        if is_whole:
            for _ in self.make():
                pass

    def make(self) -> Iterator[None]:
        """Make the parts, one at each `next`. Nothing is connected before the last."""
        self.bar = PlotsBar(self.preferences, self._theme)
        self._column.insertWidget(0, self.bar)
        yield
        self.shelf = RunShelf(self._controller, self)
        self.chooser = RunChooser(self)
        yield
        yield from self.board.make(self.preferences.tiles(self._task))
        self._set_up_plots()
        yield
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._content)
        self._connect()
        self.bar.show_log(self._logged())
        self.draw()

    @property
    def plots(self) -> tuple[LivePlot, ...]:
        """The plots in order."""
        return self.board.plots

    def plot(self, kind_id: str) -> LivePlot:
        """The plot of a kind that is shown."""
        return next(tile.plot for tile in self.board.tiles if tile.kind.id == kind_id)

    def draw(self) -> None:
        """Bring all plots up to date with the history."""
        self._show_page()
        while self.board.uncover():
            pass
        for tile in self.board.tiles:
            self._draw_tile(tile)

    def fit(self) -> None:
        """Show all points of all plots."""
        for plot in self.plots:
            plot.fit()

    def save(self, path: Path, plots: Sequence[LivePlot] = ()) -> None:
        """Save plots as a picture, or their numbers as a table, by the ending of the file's name.

        Args:
            path: The file.
            plots: What is saved; all plots by default, as they are laid out.
        """
        chosen = [tile for tile in self.board.tiles if not plots or tile.plot in plots]
        records = [tile.record for tile in chosen]
        places = place_tiles(records, WIDTH, UNIT) if len(chosen) > 1 else [QRect(0, 0, WIDTH // 2, 4 * UNIT)]
        histories = {view.title: view.history for view in self._views}
        sheet = Sheet([(tile.plot, place) for tile, place in zip(chosen, places, strict=True)], histories, self._theme)
        try:
            WRITERS[path.suffix.lower()](path, sheet)
        except KeyError:
            self._controller.failed.emit(tr("{name} must end in .png, .svg or .csv.", name=path.name), "")
        except OSError as error:
            self._controller.failed.emit(
                tr("{name} cannot be written: {reason}.", name=path.name, reason=error.strerror or error), ""
            )

    def ask_path(self, suffix: str = "png", plots: Sequence[LivePlot] = ()) -> None:
        """Ask where plots are to be saved; all of them by default."""
        name = plots[0].title.text().lower() if plots else "plots"
        dialog = QFileDialog(self, tr("Save the plots") if len(plots) != 1 else tr("Save the plot"), f"{name}.{suffix}")
        dialog.setObjectName("save_plots_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr(FILTERS[suffix]), *(tr(text) for key, text in FILTERS.items() if key != suffix)])
        dialog.setDefaultSuffix(suffix)
        dialog.filterSelected.connect(lambda text: dialog.setDefaultSuffix(text.split("*.")[1].rstrip(")")))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.save(Path(path), plots))
        dialog.open()

    def reset_layout(self) -> None:
        """Show the default plots in their default places."""
        self.board.show_records(DEFAULT_TILES)
        self._on_layout()

    def choose_runs(self) -> None:
        """Offer the earlier runs to compare with."""
        current = self._controller.run_folder
        entries = read_runs(self._controller.homes, current)
        shown = [(entry.folder, f"{entry.title}, {entry.state}") for entry in entries if entry.folder != current]
        self.chooser.show_runs(shown, self.shelf.chosen)
        button = self.bar.compare
        at = button.mapToGlobal(button.rect().topLeft())
        self.chooser.move(at.x(), max(0, at.y() - self.chooser.height()))
        self.chooser.show()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.board.set_theme(theme)
        self.bar.set_theme(theme)

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
        if self.board.uncover():
            return
        for _ in self.board.tiles:
            self._turn = (self._turn + 1) % len(self.board.tiles)
            if self._draw_tile(self.board.tiles[self._turn]):
                break

    def _show_page(self) -> None:
        history = self._controller.history
        if history.loss is not self._loss_series:
            self._begin_run()
        has_any = len(history.loss) or history.metrics or len(self._views) > 1
        if has_any and self._pages.currentIndex() == 0:
            self.board.cover()
        self._pages.setCurrentIndex(1 if has_any else 0)

    def _draw_tile(self, tile: Tile) -> bool:
        """Bring one plot up to date. Gives whether anything changed in it."""
        if not self.board.sees(tile) and self.isVisible():
            return False
        plot, history = tile.plot, self._controller.history
        for view in self._views:
            scale = view.history.scale(self.preferences.axis)
            for curve in view.curves(tile.kind):
                plot.show_line(curve.key, curve.title, curve.style, curve.series, scale=scale, run=view.title)
        scale = history.scale(self.preferences.axis)
        best = history.best_epoch if tile.kind.best else None
        label = tr("best epoch {epoch}", epoch=best[0]) if best and tile.kind.id == "loss" else ""
        plot.mark_best((float(scale.to_axis(best[1])), label) if best else None)
        shows_epochs = self.preferences.shows_epochs and self.preferences.axis != "epoch"
        plot.mark_epochs(history.epoch_numbers if shows_epochs else None, scale)
        return plot.finish(is_growing=self._controller.state != "idle")

    def _begin_run(self) -> None:
        self._loss_series = self._controller.history.loss
        self._views[0] = self._view(0, "")
        if self._controller.task != self._task:
            self._task = self._controller.task
            self.board.show_records(self.preferences.tiles(self._task))
            self._set_up_plots()
        for plot in self.plots:
            plot.clear()

    def _view(self, number: int, title: str) -> RunView:
        history = self._controller.history
        return RunView(history, self.preferences.smoothing, lambda: self._controller.node_names, number, title)

    # --- what the user chooses ---

    def _connect(self) -> None:
        self.bar.smoothing.changed.connect(self._on_smoothing)
        self.bar.axis_chosen.connect(self._on_axis)
        self.bar.log_box.clicked.connect(self._on_log)
        self.bar.epochs.clicked.connect(self._on_epochs)
        self.bar.compare.clicked.connect(self.choose_runs)
        self.bar.fit.clicked.connect(self.fit)
        self.bar.save_chosen.connect(self.ask_path)
        self.bar.offer_plots(lambda: offered_kinds(self._controller.history), lambda: self.board.records)
        self.bar.plot_toggled.connect(self._on_plot_toggled)
        self.bar.reset_chosen.connect(self.reset_layout)
        self.board.changed.connect(self._on_layout)
        self.board.save_asked.connect(lambda plot, suffix: self.ask_path(suffix, [plot]))
        self.board.pointed.connect(self._share_cross)
        self.board.verticalScrollBar().valueChanged.connect(self.draw)
        self.shelf.changed.connect(self._on_runs)
        self.chooser.toggled.connect(lambda folder, chosen: self.shelf.choose(folder, chosen=chosen))
        self._controller.metrics_ready.connect(self._on_metrics)
        self._controller.state_changed.connect(self._on_metrics)
        self._controller.design_forgotten.connect(self.shelf.clear)

    def _keep(self, preferences: PlotPreferences) -> None:
        self.preferences = preferences
        self.preferences_changed.emit(preferences.to_json())

    def _on_smoothing(self, smoothing: Smoothing) -> None:
        self._keep(replace(self.preferences, smoothing=smoothing))
        for view in self._views:
            view.set_smoothing(smoothing)
        self.draw()

    def _on_axis(self, axis: AxisKind) -> None:
        self._keep(replace(self.preferences, axis=axis))
        self._set_up_plots()
        self.draw()
        self.fit()

    def _on_epochs(self) -> None:
        self._keep(replace(self.preferences, shows_epochs=self.bar.epochs.isChecked()))
        self.draw()

    def _on_log(self) -> None:
        for tile in self.board.tiles:
            if tile.kind.logs:
                tile.plot.set_log(y=self.bar.log_box.isChecked())
        self.board.keep_logs()

    def _on_plot_toggled(self, kind_id: str, shown: bool) -> None:
        if shown:
            kind = find_kind(kind_id)
            self.board.add(TileRecord(kind_id, log_y=kind is not None and kind.starts_log))
        else:
            self.board.remove(kind_id)

    def _on_layout(self) -> None:
        self._keep(self.preferences.with_tiles(self._task, self.board.records))
        self._set_up_plots()
        self.bar.show_log(self._logged())
        self.draw()

    def _on_runs(self) -> None:
        entries = self.shelf.histories
        views = [self._views[0]]
        for number, (folder, history) in enumerate(entries.items(), 1):
            view = self._view(number, run_title(folder))
            view.history = history
            views.append(view)
        self._views = views
        self.bar.show_compared(len(entries))
        present = {view.title for view in views}
        for plot in self.plots:
            for line in [line for line in plot.lines.values() if line.run and line.run not in present]:
                plot.remove_line(line.key)
        self.draw()

    def _share_cross(self, source: LivePlot, value: float | None) -> None:
        for plot in self.plots:
            if plot is source:
                continue
            if value is None:
                plot.hide_cross()
            else:
                plot.show_cross(value)

    def _set_up_plots(self) -> None:
        for plot in self.plots:
            plot.set_axis(self.preferences.axis)

    def _logged(self) -> Iterable[LivePlot]:
        return [tile.plot for tile in self.board.tiles if tile.kind.logs]

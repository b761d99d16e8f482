"""What stands over the plots: smoothing, axis, scale, marks, runs to compare with, plots to show, saving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QMenu, QToolButton, QVBoxLayout, QWidget

from app.icons import icon
from app.inspector.editors.controls import QuietCombo
from app.run.flow_layout import FlowLayout
from app.run.smoothing_control import SmoothingControl
from app.theme import SPACE_M, SPACE_S
from app.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.run.live_plot import LivePlot
    from app.run.preferences import PlotPreferences
    from app.run.tile_layout import TileRecord
    from app.run.tiles import TileKind
    from app.theme import Theme

AXES = {"step": mark("by step"), "epoch": mark("by epoch"), "time": mark("by time")}
LOG_TIP = mark("Show losses, learning rates and gradients on a logarithmic scale")
SAVE_TEXTS = {"png": mark("Picture (PNG)…"), "svg": mark("Drawing (SVG)…"), "csv": mark("Numbers (CSV)…")}
SAVE_KEY = "Ctrl+Alt+S"


class PlotsBar(QWidget):
    """Tells what the user chooses.

    Attributes:
        axis_chosen: "step", "epoch" or "time".
        save_chosen: The ending of the file.
        plot_toggled: Id of a kind of plot, and whether it is to be shown.
        reset_chosen: The default plots are wanted.
    """

    axis_chosen = Signal(str)
    save_chosen = Signal(str)
    plot_toggled = Signal(str, bool)
    reset_chosen = Signal()

    def __init__(self, preferences: PlotPreferences, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("plots_bar")
        self._icons: dict[QToolButton, str] = {}
        self.smoothing = SmoothingControl(preferences.smoothing)
        self.axis = self._make_axis(preferences)
        self.log_box = QCheckBox(tr("Log scale"))
        self.log_box.setObjectName("log_scale")
        self.log_box.setToolTip(tr(LOG_TIP))
        self.log_box.setAccessibleName(tr(LOG_TIP))
        self.epochs = self._tool("epoch_marks", tr("Epochs"), "checkpoint", tr("Mark where epochs end"))
        self.epochs.setCheckable(True)
        self.epochs.setChecked(preferences.shows_epochs)
        self.compare = self._tool("compare_runs", tr("Compare"), "history", tr("Compare with earlier runs"))
        self.plots = self._tool("choose_plots", tr("Plots"), "plus", tr("Add and remove plots"))
        self.fit = self._tool("fit_plots", "", "zoom-fit", tr("Show all points, and follow new ones"))
        self.save = self._tool(
            "save_plots", tr("Save"), "download", tr("Save the plots or their numbers ({key})", key=SAVE_KEY)
        )
        self._make_save_menu()
        self._plots_menu = QMenu(self.plots)
        self.plots.setMenu(self._plots_menu)
        self.plots.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        inner = QWidget()
        flow = FlowLayout(inner, SPACE_S)
        for widget in (
            self.smoothing, self.axis, self.log_box, self.epochs, self.compare, self.plots, self.fit, self.save,
        ):  # fmt: skip
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        column.addWidget(inner)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Tint all icons anew."""
        for button, name in self._icons.items():
            button.setIcon(icon(name, theme.muted))

    def show_log(self, plots: Iterable[LivePlot]) -> None:
        """Show whether these plots are logarithmic."""
        scales = [plot.log_y for plot in plots]
        self.log_box.setEnabled(bool(scales))
        self.log_box.setChecked(bool(scales) and all(scales))

    def show_compared(self, count: int) -> None:
        """Show with how many runs the current one is compared."""
        self.compare.setText(tr("Compare ({count})", count=count) if count else tr("Compare"))

    def offer_plots(self, kinds: Callable[[], Sequence[TileKind]], shown: Callable[[], Sequence[TileRecord]]) -> None:
        """Fill the menu of plots from these whenever it opens."""

        def fill() -> None:
            menu = self._plots_menu
            menu.clear()
            present = {record.kind for record in shown()}
            for kind in kinds():
                action = menu.addAction(tr(kind.title))
                action.setObjectName(f"show_{kind.id}")
                action.setCheckable(True)
                action.setChecked(kind.id in present)
                action.toggled.connect(lambda on, kind_id=kind.id: self.plot_toggled.emit(kind_id, on))
            menu.addSeparator()
            reset = menu.addAction(tr("Reset layout"))
            reset.setObjectName("reset_layout")
            reset.triggered.connect(lambda _=False: self.reset_chosen.emit())

        self._plots_menu.aboutToShow.connect(fill)

    def _make_axis(self, preferences: PlotPreferences) -> QuietCombo:
        combo = QuietCombo()
        combo.setObjectName("plots_axis")
        combo.setMinimumContentsLength(8)
        combo.setAccessibleName(tr("Axis of positions"))
        combo.setToolTip(tr("Draw over steps, epochs or time of training"))
        for kind, title in AXES.items():
            combo.addItem(tr(title), kind)
        combo.setCurrentIndex(list(AXES).index(preferences.axis))
        combo.activated.connect(lambda: self.axis_chosen.emit(combo.currentData()))
        return combo

    def _make_save_menu(self) -> None:
        menu = QMenu(self.save)
        for suffix, text in SAVE_TEXTS.items():
            action = menu.addAction(tr(text))
            action.setObjectName(f"save_plots_{suffix}")
            action.triggered.connect(lambda _=False, suffix=suffix: self.save_chosen.emit(suffix))
        self.save.setMenu(menu)
        self.save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

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
        self._icons[button] = icon_name
        return button

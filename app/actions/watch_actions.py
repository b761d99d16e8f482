"""Actions on what one watches: plots, weights, layers at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.actions.action import Action

if TYPE_CHECKING:
    from app.actions.context import Context


def _no_points(context: Context) -> str:
    history = context.controller.history
    return "" if history.started is not None or history.metrics else "There are no plots yet: train the design first."


def _save(context: Context) -> None:
    context.shell.show_tab("Plots")
    context.plots().ask_path()


def _compare(context: Context) -> None:
    context.shell.show_tab("Plots")
    context.plots().choose_runs()


WATCH_ACTIONS = (
    Action(
        "watch.save_plots",
        "Save &plots…",
        _save,
        keys=("Ctrl+Alt+S",),
        icon="download",
        tip="Save all plots as a picture, a drawing or numbers",
        blocked=_no_points,
    ),
    Action(
        "watch.compare",
        "&Compare runs…",
        _compare,
        keys=("Ctrl+Alt+M",),
        icon="history",
        tip="Draw earlier runs beside the current one",
    ),
    Action(
        "watch.reset_plots",
        "&Reset plot layout",
        lambda context: context.plots().reset_layout(),
        icon="reset",
        tip="Show the default plots in their default places",
    ),
    Action(
        "watch.weights",
        "&Weights of the layer",
        lambda context: context.shell.show_tab("Weights"),
        keys=("Ctrl+Alt+W",),
        icon="map",
        tip="Show weights and mask of the selected layer as a picture",
    ),
    Action(
        "watch.layers",
        "Live &activations",
        lambda context: context.controller.watch(watches=not context.controller.watches),
        keys=("Ctrl+Alt+A",),
        icon="family-activation",
        tip="While training, show on each node what it gives and how steep the loss is; costs at most 5 % of the time",
        checked=lambda context: context.controller.watches,
    ),
)

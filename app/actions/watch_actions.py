"""Actions on what one watches: plots, weights, layers at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.actions.action import Action
from app.translation import mark, tr

if TYPE_CHECKING:
    from app.actions.context import Context


def _no_points(context: Context) -> str:
    history = context.controller.history
    return (
        "" if history.started is not None or history.metrics else tr("There are no plots yet: train the design first.")
    )


def _save(context: Context) -> None:
    context.shell.show_tab("Plots")
    context.plots().ask_path()


def _compare(context: Context) -> None:
    context.shell.show_tab("Plots")
    context.plots().choose_runs()


WATCH_ACTIONS = (
    Action(
        "watch.save_plots",
        mark("Save &plots…"),
        _save,
        keys=("Ctrl+Alt+S",),
        icon="download",
        tip=mark("Save all plots as a picture, a drawing or numbers"),
        blocked=_no_points,
    ),
    Action(
        "watch.compare",
        mark("&Compare runs…"),
        _compare,
        keys=("Ctrl+Alt+M",),
        icon="history",
        tip=mark("Draw earlier runs beside the current one"),
    ),
    Action(
        "watch.reset_plots",
        mark("&Reset plot layout"),
        lambda context: context.plots().reset_layout(),
        icon="reset",
        tip=mark("Show the default plots in their default places"),
    ),
    Action(
        "watch.weights",
        mark("&Weights of the layer"),
        lambda context: context.shell.show_tab("Weights"),
        keys=("Ctrl+Alt+W",),
        icon="map",
        tip=mark("Show weights and mask of the selected layer as a picture"),
    ),
    Action(
        "watch.inside",
        mark("&Inside the network"),
        lambda context: context.shell.show_tab("Inside"),
        keys=("Ctrl+Alt+I",),
        icon="search",
        tip=mark("Show confusions, hard samples, activations and dead units"),
    ),
    Action(
        "watch.layers",
        mark("Live &activations"),
        lambda context: context.controller.watch(watches=not context.controller.watches),
        keys=("Ctrl+Alt+A",),
        icon="family-activation",
        tip=mark(
            "While training, show on each node what it gives and how steep the loss is; costs at most 5 % of the time"
        ),
        checked=lambda context: context.controller.watches,
    ),
)

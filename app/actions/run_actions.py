"""Actions on training."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.actions.action import Action
from app.problems.wording import first_and_more
from app.translation import mark, tr

if TYPE_CHECKING:
    from app.actions.context import Context


def cannot_train(context: Context) -> str:
    """Why the design cannot be trained now, or ""."""
    if context.controller.is_busy:
        return tr("The engine is at work. Stop it first.")
    if context.controller.elsewhere:
        return context.controller.elsewhere
    if not context.session.snapshot.nodes:
        return tr("The canvas is empty: add layers, or start from a template.")
    return first_and_more(context.session.analysis.errors)


def _cannot_pause(context: Context) -> str:
    if context.controller.activity != "train":
        return tr("Nothing is being trained.")
    if context.controller.state not in ("running", "paused"):
        return tr("Wait until the run has started.")
    return ""


def _toggle_pause(context: Context) -> None:
    if context.controller.state == "paused":
        context.controller.resume()
    else:
        context.controller.pause()


def _cannot_stop(context: Context) -> str:
    if not context.controller.is_busy:
        return tr("Nothing is being trained.")
    return tr("The run is being stopped.") if context.controller.state == "stopping" else ""


def _cannot_export(context: Context) -> str:
    if context.controller.is_busy:
        return tr("The engine is at work. Stop it first.")
    if context.controller.elsewhere:
        return context.controller.elsewhere
    return "" if context.documents.newest_checkpoint() else tr("There is no checkpoint yet: train the design first.")


RUN_ACTIONS = (
    Action(
        "run.train",
        mark("&Train"),
        lambda context: context.shell.train(),
        keys=("Ctrl+Return", "Ctrl+Enter"),
        icon="train",
        tip=mark("Train the design"),
        blocked=cannot_train,
    ),
    Action(
        "run.pause",
        mark("&Pause"),
        _toggle_pause,
        keys=("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        icon="pause",
        tip=mark("Let the run wait, or go on"),
        blocked=_cannot_pause,
        label=lambda context: tr("&Resume") if context.controller.state == "paused" else tr("&Pause"),
    ),
    Action(
        "run.stop",
        mark("&Stop"),
        lambda context: context.controller.stop(),
        keys=("Ctrl+.",),
        icon="stop",
        tip=mark("End the run after saving a checkpoint"),
        blocked=_cannot_stop,
    ),
    Action(
        "run.preview_data",
        mark("Preview &data…"),
        lambda context: context.documents.preview_data(),
        icon="list",
        tip=mark("Look at the data: columns and their roles, classes, pictures, and what the split leaves"),
    ),
    Action(
        "run.find_rate",
        mark("Find a learning &rate…"),
        lambda context: context.documents.find_rate(),
        icon="plot",
        tip=mark("Train a few steps with a rate that grows, and see where the loss falls fastest"),
        blocked=cannot_train,
    ),
    Action(
        "run.cross_validate",
        mark("&Cross-validate…"),
        lambda context: context.documents.cross_validate(),
        icon="train",
        tip=mark("Train the design once for each fold of its data, and see how much the figures differ"),
        blocked=cannot_train,
    ),
    Action(
        "run.playground",
        mark("Play&ground"),
        lambda context: context.shell.show_playground(),
        keys=("Ctrl+Alt+P",),
        icon="playground",
        tip=mark("Draw a problem by hand while a network learns it"),
    ),
    Action(
        "run.notify",
        mark("&Notify when a long run ends"),
        lambda context: context.settings.set("notify", not context.settings.get("notify")),
        icon="info",
        tip=mark("Tell it on the desktop when a run of more than 30 seconds ends while another window is in front"),
        checked=lambda context: bool(context.settings.get("notify")),
    ),
    Action(
        "run.export",
        mark("&Export…"),
        lambda context: context.documents.choose_export(),
        keys=("Ctrl+E",),
        icon="export",
        tip=mark("Write the newest checkpoint for another program"),
        blocked=_cannot_export,
    ),
)

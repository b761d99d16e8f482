"""Actions on what is shown: zoom, theme, panels, help."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.actions.action import Action
from app.canvas.block_commands import why_not_open
from app.handbook.target import help_page
from app.translation import mark, tr
from brains_engine.handbook import HOME

if TYPE_CHECKING:
    from app.actions.context import Context


def _needs_design(context: Context) -> str:
    return "" if context.session.level.snapshot.nodes else tr("The canvas is empty.")


def _theme(choice: str) -> Callable[[Context], None]:
    return lambda context: context.shell.choose_theme(choice)


def _is_theme(choice: str) -> Callable[[Context], bool]:
    return lambda context: bool(context.settings.get("theme") == choice)


VIEW_ACTIONS = (
    Action(
        "view.zoom_in",
        mark("Zoom &in"),
        lambda context: context.canvas.zoom_in(),
        keys=("Ctrl++", "Ctrl+="),
        icon="zoom-in",
        tip=mark("Show the canvas larger"),
    ),
    Action(
        "view.zoom_out",
        mark("Zoom &out"),
        lambda context: context.canvas.zoom_out(),
        keys=("Ctrl+-",),
        icon="zoom-out",
        tip=mark("Show the canvas smaller"),
    ),
    Action(
        "view.zoom_reset",
        mark("&Actual size"),
        lambda context: context.canvas.reset_zoom(),
        keys=("Ctrl+0",),
        icon="zoom-reset",
        tip=mark("Show the canvas at 100 %"),
    ),
    Action(
        "view.fit",
        mark("&Fit"),
        lambda context: context.canvas.fit(),
        keys=(".",),
        icon="zoom-fit",
        tip=mark("Show all of the selection, or all of the design"),
        blocked=_needs_design,
        scope="canvas",
    ),
    Action(
        "view.open_block",
        mark("&Open block"),
        lambda context: context.canvas.open_block(),
        keys=("Ctrl+Down",),
        icon="chevron-down",
        tip=mark("Show what is inside of the selected block"),
        blocked=lambda context: why_not_open(context.session.level),
        scope="canvas",
    ),
    Action(
        "view.leave_block",
        mark("Leave &block"),
        lambda context: context.session.level.go_up(),
        keys=("Ctrl+Up",),
        icon="chevron-up",
        tip=mark("Show what is around the open block"),
        blocked=lambda context: "" if context.session.level.path else tr("No block is open."),
        scope="canvas",
    ),
    Action(
        "view.minimap",
        mark("&Map of the design"),
        lambda context: context.canvas.toggle_minimap(),
        keys=("Alt+M",),
        icon="map",
        tip=mark("Show or hide the whole design in small, at the corner of the canvas"),
        checked=lambda context: context.canvas.shows_minimap,
    ),
    Action(
        "view.history",
        mark("&History"),
        lambda context: context.shell.toggle_history(),
        keys=("Ctrl+H",),
        icon="history",
        tip=mark("Show or hide the list of all steps, to go back to any of them"),
        checked=lambda context: context.shell.shows_history,
    ),
    Action(
        "view.theme_system",
        mark("&System"),
        _theme("system"),
        icon="settings",
        tip=mark("Follow the system's light or dark scheme"),
        checked=_is_theme("system"),
    ),
    Action(
        "view.theme_light",
        mark("&Light"),
        _theme("light"),
        icon="sun",
        tip=mark("Light colours"),
        checked=_is_theme("light"),
    ),
    Action(
        "view.theme_dark",
        mark("&Dark"),
        _theme("dark"),
        icon="moon",
        tip=mark("Dark colours"),
        checked=_is_theme("dark"),
    ),
    Action(
        "help.commands",
        mark("&Command palette…"),
        lambda context: context.shell.show_commands(context.settings),
        keys=("Ctrl+K",),
        icon="command",
        tip=mark("Find any action by its name"),
    ),
    Action(
        "help.page",
        mark("&Help"),
        lambda context: context.documents.show_help(help_page(context)),
        keys=("F1",),
        icon="help",
        tip=mark("About the layer, option or problem that has the focus or is selected"),
    ),
    Action(
        "help.handbook",
        mark("Hand&book"),
        lambda context: context.documents.show_help(HOME),
        keys=("Shift+F1",),
        icon="help",
        tip=mark("All layers, problems and guides, with a search field"),
    ),
    Action(
        "help.log",
        mark("Show &log folder"),
        lambda context: context.shell.show_log_folder(),
        icon="folder",
        tip=mark("Where Brains writes what it did, for reports of errors"),
    ),
    Action(
        "help.about",
        mark("About &Brains"),
        lambda context: context.documents.show_about(),
        icon="info",
        tip=mark("Version and licence"),
    ),
)

"""Menus and the toolbar as tables of action ids."""

from __future__ import annotations

from collections.abc import Mapping

from app.actions.access_actions import ACCESS_ACTIONS
from app.actions.annotate_actions import ANNOTATE_ACTIONS
from app.actions.arrange_actions import ARRANGE_ACTIONS
from app.actions.edit_actions import EDIT_ACTIONS
from app.actions.file_actions import FILE_ACTIONS
from app.actions.help_actions import HELP_ACTIONS
from app.actions.language_actions import LANGUAGE_ACTIONS
from app.actions.normnet_actions import NORMNET_ACTIONS
from app.actions.option_actions import OPTION_ACTIONS
from app.actions.run_actions import RUN_ACTIONS
from app.actions.view_actions import VIEW_ACTIONS
from app.actions.watch_actions import WATCH_ACTIONS
from app.actions.window_actions import WINDOW_ACTIONS
from app.actions.wire_actions import WIRE_ACTIONS
from app.translation import mark, tr

ACTIONS = (
    *FILE_ACTIONS, *EDIT_ACTIONS, *OPTION_ACTIONS, *ANNOTATE_ACTIONS, *ARRANGE_ACTIONS, *VIEW_ACTIONS, *WIRE_ACTIONS,
    *LANGUAGE_ACTIONS, *ACCESS_ACTIONS, *RUN_ACTIONS, *NORMNET_ACTIONS, *WATCH_ACTIONS, *WINDOW_ACTIONS, *HELP_ACTIONS,
)  # fmt: skip

SEPARATOR = "-"
RECENT = "recent files"
PANELS = "panels"
WINDOWS = "windows"

SUBMENUS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "keyboard menu": (
        mark("&Wire"),
        ("edit.connect_to", "edit.connect_from", "edit.disconnect", SEPARATOR, "edit.move_earlier",
         "edit.move_later"),
    ),
    "plots menu": (
        mark("&Plots"),
        ("watch.layers", "watch.weights", "watch.inside", "watch.compare", SEPARATOR, "watch.save_plots",
         "watch.reset_plots"),
    ),
    "theme menu": (mark("&Theme"), ("view.theme_system", "view.theme_light", "view.theme_dark")),
    "motion menu": (mark("&Motion"), ("view.motion_system", "view.motion_off", "view.motion_on")),
    "language menu": (mark("Lan&guage"), tuple(row.id for row in LANGUAGE_ACTIONS)),
    "arrange menu": (
        mark("A&rrange"),
        ("edit.tidy", SEPARATOR, "arrange.left", "arrange.centre", "arrange.right", SEPARATOR, "arrange.top",
         "arrange.middle", "arrange.bottom", SEPARATOR, "arrange.distribute_horizontally",
         "arrange.distribute_vertically"),
    ),
    "options menu": (
        mark("O&ptions"),
        ("options.copy", "options.paste", "options.reset", "options.reset_all", SEPARATOR, "options.find"),
    ),
    "normnet menu": (mark("Nor&mNet"), ("normnet.make", "normnet.biased")),
    "wires menu": (mark("&Wires"), ("wires.curved", "wires.orthogonal", "wires.straight")),
}  # fmt: skip
"""Menus within menus by the name under which a menu holds them: their titles and what they hold."""

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (mark("&File"), ("file.new", "file.new_empty", "file.open", "window.open", RECENT, SEPARATOR, "file.save",
               "file.save_as", SEPARATOR,
               "file.import", "run.export", "file.export_script", "file.export_notebook", "file.picture", SEPARATOR,
               "file.add_layers", SEPARATOR, "window.close", "file.quit")),
    (mark("&Edit"), ("edit.undo", "edit.redo", SEPARATOR, "edit.cut", "edit.copy", "edit.paste", "edit.paste_linked",
               "edit.copy_code", SEPARATOR, "edit.duplicate", "edit.duplicate_linked", "edit.delete", SEPARATOR,
               "edit.select_all", "edit.rename", SEPARATOR, "edit.find", "edit.find_next", "edit.find_previous",
               SEPARATOR, "edit.add_layer", "keyboard menu", "edit.pack", "edit.unpack", "edit.make_own", SEPARATOR,
               "edit.add_note", "edit.group", "edit.ungroup", "edit.bypass", SEPARATOR, "arrange menu",
               "options menu")),
    (mark("&View"), ("view.zoom_in", "view.zoom_out", "view.zoom_reset", "view.fit", SEPARATOR, "view.open_block",
               "view.leave_block", SEPARATOR, "view.outline", "view.minimap", "view.guides", "wires menu", PANELS,
               "view.history", "options.only_changed", "view.next_pane", "view.previous_pane",
               SEPARATOR, "plots menu", SEPARATOR, "theme menu", "motion menu", "language menu")),
    (mark("&Run"), ("run.train", "run.pause", "run.stop", SEPARATOR, "run.preview_data", "run.find_rate",
               "run.cross_validate", "normnet menu", "run.twin", "run.playground", SEPARATOR, "run.export",
               SEPARATOR, "run.notify")),
    (mark("&Window"), ("window.new", "window.next", SEPARATOR, WINDOWS)),
    (mark("&Help"), ("help.welcome", "help.tour", "help.tour_back", "help.tour_next", SEPARATOR, "help.commands",
               "help.page", "help.handbook", "help.shortcuts", SEPARATOR, "help.log", "help.about")),
)  # fmt: skip

FLAT_MENUS: tuple[tuple[str, tuple[str, ...]], ...] = tuple(
    (title, tuple(held for name in ids for held in (SUBMENUS[name][1] if name in SUBMENUS else (name,))))
    for title, ids in MENUS
)
"""The menus with what stands in their submenus."""

TOOLBAR: tuple[str, ...] = (
    "edit.undo", "edit.redo", SEPARATOR, "view.zoom_out", "view.zoom_in", "view.fit", SEPARATOR, "edit.tidy",
    "edit.find", "help.commands",
)  # fmt: skip


def category(action_id: str) -> str:
    """The menu in which an action is found, without its mark for the keyboard."""
    for title, ids in FLAT_MENUS:
        if action_id in ids:
            return tr(title).replace("&", "")
    return tr("File")  # what clears the list of recent files stands in its menu

"""Menus and the toolbar as tables of action ids."""

from __future__ import annotations

from app.actions.access_actions import ACCESS_ACTIONS
from app.actions.edit_actions import EDIT_ACTIONS
from app.actions.file_actions import FILE_ACTIONS
from app.actions.run_actions import RUN_ACTIONS
from app.actions.view_actions import VIEW_ACTIONS
from app.actions.watch_actions import WATCH_ACTIONS

ACTIONS = (*FILE_ACTIONS, *EDIT_ACTIONS, *VIEW_ACTIONS, *RUN_ACTIONS, *WATCH_ACTIONS, *ACCESS_ACTIONS)

SEPARATOR = "-"
RECENT = "recent files"
PANELS = "panels"

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("&File", ("file.new", "file.open", RECENT, SEPARATOR, "file.save", "file.save_as", SEPARATOR, "file.import",
               "run.export", "file.export_script", "file.export_notebook", SEPARATOR, "file.add_layers", SEPARATOR,
               "file.quit")),
    ("&Edit", ("edit.undo", "edit.redo", SEPARATOR, "edit.cut", "edit.copy", "edit.paste", "edit.paste_linked",
               SEPARATOR, "edit.duplicate", "edit.duplicate_linked", "edit.delete", SEPARATOR, "edit.select_all",
               "edit.rename", "edit.find", SEPARATOR, "edit.add_layer", "edit.connect_to", "edit.connect_from",
               "edit.disconnect", "edit.move_earlier", "edit.move_later", SEPARATOR,
               "edit.pack", "edit.unpack", "edit.make_own", SEPARATOR,
               "edit.tidy")),
    ("&View", ("view.zoom_in", "view.zoom_out", "view.zoom_reset", "view.fit", SEPARATOR, "view.open_block",
               "view.leave_block", SEPARATOR, "view.outline", "view.minimap", PANELS, "view.next_pane",
               "view.previous_pane",
               SEPARATOR, "watch.layers", "watch.weights", "watch.compare", "watch.save_plots", "watch.reset_plots",
               SEPARATOR, "view.theme_system", "view.theme_light", "view.theme_dark", SEPARATOR,
               "view.motion_system", "view.motion_off", "view.motion_on")),
    ("&Run", ("run.train", "run.pause", "run.stop", SEPARATOR, "run.export", SEPARATOR, "run.notify")),
    ("&Help", ("help.commands", "help.page", "help.handbook", SEPARATOR, "help.log", "help.about")),
)  # fmt: skip

TOOLBAR: tuple[str, ...] = (
    "edit.undo", "edit.redo", SEPARATOR, "view.zoom_out", "view.zoom_in", "view.fit", SEPARATOR, "edit.tidy",
    "edit.find", "help.commands",
)  # fmt: skip

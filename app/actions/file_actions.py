"""Actions on the design's file, and on the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.actions.action import Action
from app.translation import mark

if TYPE_CHECKING:
    from app.actions.context import Context


def _nothing_to_save(context: Context) -> str:
    session = context.session
    return "Everything is saved." if session.path is not None and session.is_clean and not session.read_only else ""


def _no_code(context: Context) -> str:
    if not context.session.snapshot.nodes:
        return "The canvas is empty: add layers, or start from a template."
    errors = context.session.analysis.errors
    if errors:
        more = f" ({len(errors) - 1} more in Problems)" if len(errors) > 1 else ""
        return f"{errors[0].message}{more}"
    return ""


FILE_ACTIONS = (
    Action(
        "file.new",
        "&New…",
        lambda context: context.documents.choose_template(),
        keys=("Ctrl+N",),
        icon="new",
        tip="Start a design, empty or from a template",
    ),
    Action(
        "file.new_empty",
        mark("New &empty design"),
        lambda context: context.documents.begin(),
        icon="plus",
        tip=mark("Start with nothing, and build from the palette"),
    ),
    Action(
        "file.open",
        "&Open…",
        lambda context: context.documents.choose_file(),
        keys=("Ctrl+O",),
        icon="open",
        tip="Open a design from a file",
    ),
    Action(
        "file.import",
        "&Import…",
        lambda context: context.documents.choose_import(),
        keys=("Ctrl+I",),
        icon="import",
        tip="Make a design of a model of another program",
    ),
    Action(
        "file.clear_recent",
        "&Clear list",
        lambda context: context.settings.clear_recent(),
        icon="close",
        tip="Forget the designs that were opened",
        blocked=lambda context: "" if context.settings.recent_files else "No design has been opened yet.",
    ),
    Action(
        "file.save",
        "&Save",
        lambda context: context.documents.save(),
        keys=("Ctrl+S",),
        icon="save",
        tip="Save the design to its file",
        blocked=_nothing_to_save,
    ),
    Action(
        "file.save_as",
        "Save &as…",
        lambda context: context.documents.save_as(),
        keys=("Ctrl+Shift+S",),
        icon="save",
        tip="Save the design to another file",
    ),
    Action(
        "file.add_layers",
        "Add &layer file…",
        lambda context: context.layer_trust.choose_file(),
        icon="layer-add",
        tip="Add layers of your own from a Python file that you trust",
    ),
    Action(
        "file.export_script",
        "Export as &Python script…",
        lambda context: context.documents.choose_code(".py"),
        icon="export",
        tip="Write the design as a script of plain Keras",
        blocked=_no_code,
    ),
    Action(
        "file.export_notebook",
        "Export as note&book…",
        lambda context: context.documents.choose_code(".ipynb"),
        icon="export",
        tip="Write the design as a notebook of plain Keras",
        blocked=_no_code,
    ),
    Action(
        "file.quit",
        "&Quit",
        lambda context: context.shell.close(),
        keys=("Ctrl+Q",),
        icon="quit",
        tip="Close the window",
    ),
)

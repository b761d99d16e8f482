"""Actions on the design's file, and on the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.actions.action import Action
from app.problems.wording import first_and_more
from app.translation import mark, tr

if TYPE_CHECKING:
    from app.actions.context import Context


def _nothing_to_save(context: Context) -> str:
    session = context.session
    return tr("Everything is saved.") if session.path is not None and session.is_clean and not session.read_only else ""


def _no_code(context: Context) -> str:
    if not context.session.snapshot.nodes:
        return tr("The canvas is empty: add layers, or start from a template.")
    return first_and_more(context.session.analysis.errors)


def _nothing_to_draw(context: Context) -> str:
    return "" if context.session.level.snapshot.nodes else tr("The canvas is empty, so there is nothing to draw.")


FILE_ACTIONS = (
    Action(
        "file.new",
        mark("&New…"),
        lambda context: context.documents.choose_template(),
        keys=("Ctrl+N",),
        icon="new",
        tip=mark("Start a design, empty or from a template"),
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
        mark("&Open…"),
        lambda context: context.documents.choose_file(),
        keys=("Ctrl+O",),
        icon="open",
        tip=mark("Open a design from a file"),
    ),
    Action(
        "file.import",
        mark("&Import…"),
        lambda context: context.documents.choose_import(),
        keys=("Ctrl+I",),
        icon="import",
        tip=mark("Make a design of a model of another program"),
    ),
    Action(
        "file.clear_recent",
        mark("&Clear list"),
        lambda context: context.settings.clear_recent(),
        icon="close",
        tip=mark("Forget the designs that were opened"),
        blocked=lambda context: "" if context.settings.recent_files else tr("No design has been opened yet."),
    ),
    Action(
        "file.save",
        mark("&Save"),
        lambda context: context.documents.save(),
        keys=("Ctrl+S",),
        icon="save",
        tip=mark("Save the design to its file"),
        blocked=_nothing_to_save,
    ),
    Action(
        "file.save_as",
        mark("Save &as…"),
        lambda context: context.documents.save_as(),
        keys=("Ctrl+Shift+S",),
        icon="save",
        tip=mark("Save the design to another file"),
    ),
    Action(
        "file.add_layers",
        mark("Add &layer file…"),
        lambda context: context.layer_trust.choose_file(),
        icon="layer-add",
        tip=mark("Add layers of your own from a Python file that you trust"),
    ),
    Action(
        "file.export_script",
        mark("Export as &Python script…"),
        lambda context: context.documents.choose_code(".py"),
        icon="export",
        tip=mark("Write the design as a script of plain Keras"),
        blocked=_no_code,
    ),
    Action(
        "file.export_notebook",
        mark("Export as note&book…"),
        lambda context: context.documents.choose_code(".ipynb"),
        icon="export",
        tip=mark("Write the design as a notebook of plain Keras"),
        blocked=_no_code,
    ),
    Action(
        "file.picture",
        mark("Pict&ure of the design…"),
        lambda context: context.pictures.ask(),
        keys=("Ctrl+P",),
        icon="download",
        tip=mark("Save or copy the drawing as PNG, SVG or PDF"),
        blocked=_nothing_to_draw,
    ),
    Action(
        "file.quit",
        mark("&Quit"),
        lambda context: context.neighbours.quit(),
        keys=("Ctrl+Q",),
        icon="quit",
        tip=mark("Close all windows"),
    ),
)

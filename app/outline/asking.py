"""Questions that the mouse answers by dragging, asked as lists: which layer to add, and which wires to make or cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.canvas import commands
from app.dialogs.finder import Entry
from app.icons import icon, layer_icon_name
from app.outline import wiring
from app.sentences import say
from app.translation import tr
from brains_engine.design import edits

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QIcon

    from app.actions.context import Context
    from app.canvas.ports import Side


def ask_layer(context: Context) -> None:
    """Ask for a layer; with one node selected it is put behind that node and wired to it."""
    canvas = context.canvas
    _, title, layers, add = commands.layers_to_add(canvas, canvas.viewport().rect().center())
    registry = context.session.level.registry
    specs = list(registry) if layers is None else [registry[layer] for layer in layers]

    def adding(layer: str) -> Callable[[], None]:
        return lambda: add(layer)

    entries = [
        Entry(
            say(spec.title), say(spec.summary).split(".")[0], adding(spec.id), _drawing(context, spec.id),
            words=" ".join((spec.title, say(spec.summary), *spec.keywords)),
        )
        for spec in specs
    ]  # fmt: skip
    context.shell.choose("add_layer", title, entries)


def ask_connection(context: Context, side: Side) -> None:
    """Ask where a wire of the selected node goes to ("output"), or comes from ("input"), and make it."""
    level = context.session.level
    node = level.snapshot.nodes[context.selected_nodes[0]]

    def connecting(choice: wiring.Choice) -> Callable[[], None]:
        def connect() -> None:
            with context.canvas.editing():
                wiring.connect(level, choice)

        return connect

    entries = []
    for choice in wiring.choices(level, node.id, side):
        other = choice.target if side == "output" else choice.source
        layer = level.snapshot.nodes[other.node_id].layer
        is_refused = choice.mark.verdict == "refused"
        note = tr("replaces {name}", name=choice.replaces) if choice.replaces and not is_refused else ""
        if choice.mark.verdict == "warns":
            note = tr("becomes a problem")
        elif is_refused:
            note = tr("not possible")
        blocked = choice.mark.reason if is_refused else ""
        drawing = _drawing(context, layer)
        entries.append(Entry(choice.text, note, connecting(choice), drawing, blocked, choice.mark.reason))
    title = (
        tr("Connect {name} to", name=node.name) if side == "output" else tr("Connect to {name} from", name=node.name)
    )
    context.shell.choose("connect", title, entries)


def ask_disconnection(context: Context) -> None:
    """Ask which wire of the selected node to take away."""
    level = context.session.level
    node = level.snapshot.nodes[context.selected_nodes[0]]

    def cutting(link_id: str) -> Callable[[], None]:
        def cut() -> None:
            with context.canvas.editing():
                edits.disconnect(level.design, link_id)

        return cut

    entries = [Entry(text, "", cutting(link_id)) for link_id, text in wiring.wires(level, node.id)]
    context.shell.choose("disconnect", tr("Take away a wire of {name}", name=node.name), entries)


def _drawing(context: Context, layer: str) -> QIcon:
    spec = context.session.level.registry.get(layer)
    family = spec.family if spec is not None else "shape"
    return icon(layer_icon_name(layer, family), context.canvas.theme.family(family))

"""What the canvas does to the selection: one undo step each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from app.canvas.annotation_commands import selected_placed
from app.canvas.compat import compatible_layers, declared_port, output_type
from app.canvas.geometry import CARD_HEIGHT, CARD_WIDTH
from app.canvas.group_layout import tidy_groups
from app.canvas.hits import Hit
from app.canvas.interactions.connect import add_connected
from app.canvas.ports import PortKey
from app.sentences import say
from app.translation import tr
from brains_engine.design import edits

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from app.canvas.view import CanvasView


def selected_nodes(view: CanvasView) -> tuple[str, ...]:
    """Ids of the selected nodes, in the order of the design."""
    return view.level.selected_nodes


def add_at(view: CanvasView, layer: str, corner: QPointF, link_id: str = "") -> str:
    """Add a layer, or a library's block by its key, at a corner or into a wire. Gives its id, or "" where refused."""
    design, blocks = view.level.design, view.level.session.blocks
    node_id = ""
    with view.editing():
        offer = blocks.find(layer)
        title = offer.title if offer is not None else design.registry[layer].title
        label = tr("Insert {title}") if link_id else tr("Add {title}")
        with design.transaction(label.format(title=say(title))):
            layer, options = blocks.take(design, layer)
            if link_id:
                node_id = edits.insert_between(design, link_id, layer, options=options)
            else:
                node_id = edits.add_node(design, layer, options=options, x=corner.x(), y=corner.y())
        view.level.selection.set((node_id,))
    return node_id


def delete_selection(view: CanvasView, *, reconnect: bool = True) -> None:
    """Delete what is selected; what came before a deleted node is wired to what came after it."""
    records = view.level.design.snapshot.records
    ids = sorted(key for key in view.level.selection.ids if key in records)
    if ids:
        with view.editing():
            edits.delete(view.level.design, *ids, reconnect=reconnect)


def rename(view: CanvasView, node_id: str, name: str) -> bool:
    """Give a node another name. Returns whether it was taken."""
    with view.editing():
        edits.rename(view.level.design, node_id, name)
        return True
    return False


def nudge(view: CanvasView, dx: float, dy: float) -> None:
    """Move what is selected a little, and with a group what lies in it; presses on end are one step."""
    chosen = selected_placed(view.level)
    if chosen:
        with view.editing(), view.level.design.transaction(tr("Move"), f"nudge:{','.join(chosen)}"):
            edits.shift(view.level.design, chosen, dx, dy)


def keyboard_place(view: CanvasView) -> tuple[Hit, QPoint]:
    """What a menu that is asked for by key is about, and where it opens: the selection, brought into view."""
    chosen = selected_nodes(view)
    if chosen:
        item = view.canvas_scene.nodes[chosen[-1]]
        view.ensureVisible(item.sceneBoundingRect(), 20, 20)
        return Hit(node_id=chosen[-1]), view.mapFromScene(item.scene_card().center())
    links = sorted(view.level.selection.ids & view.canvas_scene.links.keys())
    if links:
        middle = view.canvas_scene.links[links[-1]].path().pointAtPercent(0.5)
        return Hit(link_id=links[-1]), view.mapFromScene(middle)
    beside = selected_placed(view.level)
    if beside:
        card = view.canvas_scene.annotations.items[beside[-1]].scene_card()
        return Hit(beside=beside[-1]), view.mapFromScene(card.center())
    return Hit(), view.viewport().rect().center()


def walk(view: CanvasView, dx: int, dy: int, *, extend: bool = False) -> None:
    """Select the nearest node in a direction; without a selection the one nearest to the middle.

    Args:
        view: The canvas.
        dx: 1 to the right, -1 to the left.
        dy: 1 down, -1 up.
        extend: Keep what is selected, and go on from the node that stands furthest in the direction.
    """
    cards = {key: item.scene_card().center() for key, item in view.canvas_scene.nodes.items()}
    selected = selected_nodes(view)
    if not cards:
        return
    if not selected:
        middle = view.mapToScene(view.viewport().rect().center())
        best = min(cards, key=lambda key: _distance(cards[key] - middle))
    else:
        first = max(selected, key=lambda key: _ahead(cards[key], dx, dy)) if extend else selected[-1]
        start = cards[first]
        ahead = {key: point - start for key, point in cards.items() if _ahead(point - start, dx, dy) > 0}
        if not ahead:
            return
        best = min(ahead, key=lambda key: _distance(ahead[key]) + 2 * abs(_aside(ahead[key], dx, dy)))
    view.level.selection.set((*selected, best) if extend else (best,))
    bring_into_view(view, best)


def bring_into_view(view: CanvasView, node_id: str) -> None:
    """Scroll no further than needed to see a node."""
    item = view.canvas_scene.nodes.get(node_id)
    if item is not None:
        view.ensureVisible(item.sceneBoundingRect(), 40, 40)


def connect_selected(view: CanvasView) -> None:
    """Wire the selected nodes into a chain, from left to right."""
    design, items = view.level.design, view.canvas_scene.nodes
    chain = sorted(selected_nodes(view), key=lambda key: (items[key].x(), items[key].y()))
    if len(chain) < 2:
        view.notice(tr("Select the nodes to connect first: the wire goes from left to right."))
        return
    with view.editing(), design.transaction(tr("Connect")):
        for source, target in pairwise(chain):
            outputs, inputs = items[source].look.outputs, items[target].look.inputs
            if not outputs or not inputs:
                view.notice(
                    tr(
                        "There is no way from {source} to {target}.",
                        source=items[source].look.title,
                        target=items[target].look.title,
                    )
                )
                continue
            taken = {link.target_port for link in design.snapshot.links_into[target]}
            free = next((port for port in inputs if port.name not in taken), inputs[0])
            edits.connect(design, source, outputs[0].name, target, free.name)


def tidy_selection(view: CanvasView) -> None:
    """Lay out the selected nodes, or all where fewer than two are selected."""
    chosen = selected_nodes(view)
    snapshot = view.level.design.snapshot
    heights = {key: item.height for key, item in view.canvas_scene.nodes.items()}
    tidied = tidy_groups(snapshot, chosen if len(chosen) > 1 else None, heights)
    if tidied.places:
        with view.editing(), view.level.design.transaction(tr("Tidy layout")):
            edits.move(view.level.design, tidied.places)
            for group_id, members in tidied.members.items():
                edits.fit_group(view.level.design, group_id, members, heights)


def duplicate_selection(view: CanvasView, *, with_links: bool = False) -> None:
    """Duplicate what is selected; the copies become the selection."""
    chosen = selected_placed(view.level)
    if chosen:
        with view.editing():
            view.level.selection.set(edits.duplicate(view.level.design, chosen, with_links=with_links))


def search_layers(view: CanvasView, point: QPoint) -> None:
    """Ask for a layer. With one node selected it is put behind that node and wired to it."""
    view.open_search(*layers_to_add(view, point))


def layers_to_add(view: CanvasView, point: QPoint) -> tuple[QPoint, str, Sequence[str] | None, Callable[[str], None]]:
    """Where to ask for a layer, what the question is, the layers on offer (`None`: all), and what adds one."""
    chosen = selected_nodes(view)
    item = view.canvas_scene.nodes[chosen[0]] if len(chosen) == 1 else None
    if item is None or not item.look.outputs:
        at = view.mapToScene(point)
        return point, tr("Add a layer"), None, lambda layer: _add_around(view, layer, at)
    fixed = PortKey(item.node_id, "output", item.look.outputs[0].name)
    snapshot, registry = view.level.design.snapshot, view.level.registry
    tensor = output_type(view.level.analysis, fixed)
    layers = compatible_layers(registry, "output", declared_port(snapshot, registry, fixed), tensor)
    corner = QPointF(item.x() + edits.NODE_SPACING, item.y() + item.height / 2 - CARD_HEIGHT / 2)

    def add(layer: str) -> None:
        place = view.canvas_scene.free_corner(corner)
        add_connected(view, fixed, layer, place + QPointF(0.0, CARD_HEIGHT / 2))

    near = view.mapFromScene(item.scene_card().topRight() + QPointF(16.0, 0.0))
    return near, tr("Add after {name}", name=item.look.title), layers, add


def search_for_wire(view: CanvasView, link_id: str, point: QPoint) -> None:
    """Ask for a layer to put into a wire."""
    layers = [spec.id for spec in view.level.registry if spec.inputs and spec.outputs]
    view.open_search(point, tr("Insert into this wire"), layers, lambda layer: _insert(view, link_id, layer))


def _add_around(view: CanvasView, layer: str, point: QPointF) -> None:
    add_at(view, layer, corner_around(point))


def _insert(view: CanvasView, link_id: str, layer: str) -> None:
    add_at(view, layer, QPointF(), link_id)


def corner_around(point: QPointF) -> QPointF:
    """Corner of a card whose middle is at a point."""
    return point - QPointF(CARD_WIDTH / 2, CARD_HEIGHT / 2)


def _distance(offset: QPointF) -> float:
    return float((offset.x() ** 2 + offset.y() ** 2) ** 0.5)


def _ahead(offset: QPointF, dx: int, dy: int) -> float:
    return offset.x() * dx + offset.y() * dy


def _aside(offset: QPointF, dx: int, dy: int) -> float:
    return offset.x() * dy + offset.y() * dx

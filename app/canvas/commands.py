"""What the canvas does to the selection: one undo step each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

from app.canvas.compat import compatible_layers, declared_port, output_type
from app.canvas.geometry import CARD_HEIGHT, CARD_WIDTH
from app.canvas.interactions.connect import add_connected
from app.canvas.layout import tidy
from app.canvas.ports import PortKey
from brains_engine.design import edits

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from app.canvas.view import CanvasView


def selected_nodes(view: CanvasView) -> tuple[str, ...]:
    """Ids of the selected nodes, in the order of the design."""
    ids = view.level.selection.ids
    return tuple(key for key in view.level.design.snapshot.nodes if key in ids)


def add_at(view: CanvasView, layer: str, corner: QPointF, link_id: str = "") -> str:
    """Add a layer, or a library's block by its key, at a corner or into a wire. Gives its id, or "" where refused."""
    design, blocks = view.level.design, view.level.session.blocks
    node_id = ""
    with view.editing():
        offer = blocks.find(layer)
        title = offer.title if offer is not None else design.registry[layer].title
        with design.transaction(f"{'Insert' if link_id else 'Add'} {title}"):
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
    """Move the selected nodes a little."""
    nodes = view.level.design.snapshot.nodes
    places = {key: (nodes[key].x + dx, nodes[key].y + dy) for key in selected_nodes(view)}
    if places:
        with view.editing():
            edits.move(view.level.design, places)


def walk(view: CanvasView, dx: int, dy: int) -> None:
    """Select the nearest node in a direction; without a selection the one nearest to the middle."""
    cards = {key: item.scene_card().center() for key, item in view.canvas_scene.nodes.items()}
    selected = selected_nodes(view)
    if not cards:
        return
    if not selected:
        middle = view.mapToScene(view.viewport().rect().center())
        best = min(cards, key=lambda key: _distance(cards[key] - middle))
    else:
        start = cards[selected[-1]]
        ahead = {key: point - start for key, point in cards.items() if _ahead(point - start, dx, dy) > 0}
        if not ahead:
            return
        best = min(ahead, key=lambda key: _distance(ahead[key]) + 2 * abs(_aside(ahead[key], dx, dy)))
    view.level.selection.set((best,))
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
        view.notice("Select the nodes to connect first: the wire goes from left to right.")
        return
    with view.editing(), design.transaction("Connect"):
        for source, target in pairwise(chain):
            outputs, inputs = items[source].look.outputs, items[target].look.inputs
            if not outputs or not inputs:
                view.notice(f"There is no way from {items[source].look.title} to {items[target].look.title}.")
                continue
            taken = {link.target_port for link in design.snapshot.links_into[target]}
            free = next((port for port in inputs if port.name not in taken), inputs[0])
            edits.connect(design, source, outputs[0].name, target, free.name)


def tidy_selection(view: CanvasView) -> None:
    """Lay out the selected nodes, or all where fewer than two are selected."""
    chosen = selected_nodes(view)
    snapshot = view.level.design.snapshot
    heights = {key: item.height for key, item in view.canvas_scene.nodes.items()}
    places = tidy(snapshot, chosen if len(chosen) > 1 else None, heights)
    if places:
        with view.editing(), view.level.design.transaction("Tidy layout"):
            edits.move(view.level.design, places)


def copy_selection(view: CanvasView) -> None:
    """Put the selected nodes and the wires between them on the clipboard, as text."""
    chosen = selected_nodes(view)
    if chosen:
        QGuiApplication.clipboard().setText(edits.copy(view.level.design.snapshot, chosen))


def paste_at(view: CanvasView, at: QPointF, *, with_links: bool = False) -> None:
    """Paste nodes from the clipboard at a point of the scene."""
    text = QGuiApplication.clipboard().text()
    if text:
        with view.editing():
            pasted = edits.paste(view.level.design, text, at.x(), at.y(), with_links=with_links)
            view.level.selection.set(pasted)


def duplicate_selection(view: CanvasView, *, with_links: bool = False) -> None:
    """Duplicate the selected nodes; their copies become the selection."""
    chosen = selected_nodes(view)
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
        return point, "Add a layer", None, lambda layer: _add_around(view, layer, at)
    fixed = PortKey(item.node_id, "output", item.look.outputs[0].name)
    snapshot, registry = view.level.design.snapshot, view.level.registry
    tensor = output_type(view.level.analysis, fixed)
    layers = compatible_layers(registry, "output", declared_port(snapshot, registry, fixed), tensor)
    corner = QPointF(item.x() + edits.NODE_SPACING, item.y() + item.height / 2 - CARD_HEIGHT / 2)

    def add(layer: str) -> None:
        place = view.canvas_scene.free_corner(corner)
        add_connected(view, fixed, layer, place + QPointF(0.0, CARD_HEIGHT / 2))

    near = view.mapFromScene(item.scene_card().topRight() + QPointF(16.0, 0.0))
    return near, f"Add after {item.look.title}", layers, add


def search_for_wire(view: CanvasView, link_id: str, point: QPoint) -> None:
    """Ask for a layer to put into a wire."""
    layers = [spec.id for spec in view.level.registry if spec.inputs and spec.outputs]
    view.open_search(point, "Insert into this wire", layers, lambda layer: _insert(view, link_id, layer))


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

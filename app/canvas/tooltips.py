"""What the tooltip of a place on the canvas says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.measures import show_count, show_percent
from app.translation import tr

if TYPE_CHECKING:
    from app.canvas.hits import Hit
    from app.canvas.ports import PortKey
    from app.canvas.scene import CanvasScene


def tooltip_for(scene: CanvasScene, hit: Hit) -> str:
    """A few plain lines on what is at a place; "" where there is nothing to say."""
    if hit.badge:
        return "\n".join((*scene.nodes[hit.node_id].look.messages, tr("Click to see what would mend it.")))
    if hit.port is not None:
        return _port_text(scene, hit)
    if hit.node_id:
        return _node_text(scene, hit.node_id)
    if hit.link_id:
        return _link_text(scene, hit.link_id)
    if hit.beside:
        item = scene.annotations.items[hit.beside]
        return "\n".join((item.spoken, tr("Drag the edge to make it larger or smaller, double-click to write.")))
    return ""


def _port_text(scene: CanvasScene, hit: Hit) -> str:
    if hit.port is None:
        return ""
    look = scene.nodes[hit.node_id].port_look(hit.port)
    if look is None:
        return ""
    analysis = scene.level.analysis.nodes.get(hit.node_id)
    types = {} if analysis is None else analysis.inputs if hit.port.side == "input" else analysis.outputs
    tensor = types.get(hit.port.port)
    name = look.label.capitalize()
    lines = [f"{name}: {tensor.named()}" if tensor else name, look.help, _drag_text(scene, hit.port)]
    return "\n".join(filter(None, lines))


def _drag_text(scene: CanvasScene, port: PortKey) -> str:
    """What a drag from a port does."""
    snapshot = scene.snapshot
    if port.side == "input":
        wired = any(link.target_port == port.port for link in snapshot.links_into.get(port.node_id, ()))
        return tr("Drag to take the wire off") if wired else tr("Drag to connect")
    links = [link for link in snapshot.links_from.get(port.node_id, ()) if link.source_port == port.port]
    return tr("Drag to connect; with Shift all its wires move") if links else tr("Drag to connect")


def _node_text(scene: CanvasScene, node_id: str) -> str:
    item = scene.nodes[node_id]
    known = scene.level.analysis.nodes.get(node_id)
    lines = [f"{item.look.title} ({item.look.kind})"]
    if known is not None:
        lines += [f"{name.capitalize()}: {tensor.named()}" for name, tensor in known.outputs.items()]
        if known.params.total:
            lines.append(tr("{count} parameters", count=show_count(known.params.total)))
        if known.flops:
            lines.append(tr("{count} operations a sample", count=show_count(known.flops)))
        if known.activation_bytes:
            lines.append(
                tr(
                    "{count} bytes of activations a sample",
                    count=show_count(known.activation_bytes),
                )
            )
    if item.look.is_bypassed:
        lines.append(tr("Bypassed: the network is built as if a wire stood in its place"))
    if scene.level.opens(node_id):
        lines.append(tr("Double-click to open it"))
    if item.sparsity is not None:
        lines.append(tr("{share} of its weights are zero", share=show_percent(item.sparsity)))
    return "\n".join((*lines, *item.look.messages))


def _link_text(scene: CanvasScene, link_id: str) -> str:
    snapshot = scene.snapshot
    link = snapshot.links[link_id]
    text = tr("{source} to {target}", source=snapshot.nodes[link.source].name, target=snapshot.nodes[link.target].name)
    shape = scene.links[link_id].wire_text
    live = scene.links[link_id].live
    source = scene.level.analysis.nodes.get(link.source)
    tensor = source.outputs.get(link.source_port) if source is not None else None
    lines = [f"{text}: {shape}" if shape else text]
    if tensor is not None and tensor.rank:
        lines.append(tensor.named())
    if live is not None:
        lines.append(tr("{share} of its connections are live", share=show_percent(live)))
    lines.append(tr("Drag either end to another port, or off it to remove the wire"))
    return "\n".join(lines)

"""Actions on how the canvas draws wires, and on what nodes that are moved line up with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.actions.action import Action
from app.translation import mark

if TYPE_CHECKING:
    from app.actions.context import Context
    from app.canvas.wires import WireKind


def _toggle_guides(context: Context) -> None:
    context.settings.set("guides", not context.settings.get("guides"))


def _row(kind: WireKind, text: str, tip: str) -> Action:
    return Action(
        f"wires.{kind}",
        text,
        lambda context: context.settings.set("wires", kind),
        icon=f"wire-{kind}",
        tip=tip,
        checked=lambda context: context.settings.get("wires") == kind,
    )


WIRE_ACTIONS = (
    _row("curved", mark("&Curved wires"), mark("Draw wires as curves")),
    _row("orthogonal", mark("&Orthogonal wires"), mark("Draw wires level and upright, with rounded corners")),
    _row("straight", mark("&Straight wires"), mark("Draw wires as straight lines")),
    Action(
        "view.guides",
        mark("Alignment &guides"),
        _toggle_guides,
        icon="guides",
        tip=mark("Draw nodes that are moved into line with others; Ctrl lets go of them"),
        checked=lambda context: bool(context.settings.get("guides")),
    ),
)

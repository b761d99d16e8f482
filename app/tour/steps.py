"""The steps of the tour, as a table. A step is added by one row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.translation import mark

if TYPE_CHECKING:
    from brains_engine.design.records import NodeRecord


@dataclass(frozen=True, slots=True)
class Seen:
    """What the tour sees of the window at a moment.

    Attributes:
        nodes: The layers of the level that is shown, by id.
        links: Ids of its wires.
        training: The settings of the next run.
        is_training: Whether a run is under way.
        tab: Title of the panel in front at the bottom.
    """

    nodes: Mapping[str, NodeRecord] = field(default_factory=dict)
    links: frozenset[str] = frozenset()
    training: Any = None
    is_training: bool = False
    tab: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do, and where.

    Attributes:
        title: What to do, in two or three words.
        text: How, in one or two sentences.
        targets: `objectName`s of the widgets that stay bright; the bubble stands at the first.
        done: Whether the user has done it, from what was seen when the step began and what is seen now.
        dock: `objectName` of a dock that must be open for it.
        tab: Title of a panel at the bottom to bring to the front.
        action: Id of the action it asks for: where that cannot be done now, the bubble says why.
        needs_layer: Whether the inspector must show a layer.
    """

    title: str
    text: str
    targets: tuple[str, ...]
    done: Callable[[Seen, Seen], bool]
    dock: str = ""
    tab: str = ""
    action: str = ""
    needs_layer: bool = False


def _added(before: Seen, now: Seen) -> bool:
    return bool(now.nodes.keys() - before.nodes.keys())


def _wired(before: Seen, now: Seen) -> bool:
    return bool(now.links - before.links)


def _set(before: Seen, now: Seen) -> bool:
    both = before.nodes.keys() & now.nodes.keys()
    return now.training != before.training or any(before.nodes[key].options != now.nodes[key].options for key in both)


def _trains(before: Seen, now: Seen) -> bool:
    return now.is_training and not before.is_training


def _ended(before: Seen, now: Seen) -> bool:
    return before.is_training and not now.is_training


def _looked_at_checkpoints(before: Seen, now: Seen) -> bool:
    return now.tab == "Checkpoints" != before.tab


STEPS = (
    Step(
        mark("Add a layer"),
        mark(
            "Drag Dense from the list onto a free place of the canvas, or double-click it. "
            "Dropped right onto a wire, it is wired at once."
        ),
        ("palette", "canvas"),
        _added,
        dock="palette_dock",
    ),
    Step(
        mark("Wire it"),
        mark(
            "Drag from the dot at the right edge of a layer to the left dot of the new one; "
            "by keys, select both and press C. The shape of the data stands on every wire."
        ),
        ("canvas",),
        _wired,
    ),
    Step(
        mark("Set an option"),
        mark(
            "Select a layer and change one of its options here, such as the units of a Dense layer. "
            "Shapes, costs and problems follow at once."
        ),
        ("inspector_panel", "canvas"),
        _set,
        dock="inspector_dock",
        needs_layer=True,
    ),
    Step(
        mark("Train"),
        mark("Press Ctrl+Enter, or this button. The first run takes a few seconds to prepare."),
        ("toolbar_train",),
        _trains,
        action="run.train",
    ),
    Step(
        mark("Watch loss and sparsity"),
        mark(
            "At the left the loss falls; at the right stands the sparsity, the share of weights that are zero. "
            "The tour goes on when the run ends."
        ),
        ("run_dock",),
        _ended,
        dock="run_dock",
        tab="Plots",
    ),
    Step(
        mark("Keep and export"),
        mark(
            "Open Checkpoints: training left them there. "
            "Each can be loaded, continued, or exported as a file that runs without Brains (Ctrl+E)."
        ),
        ("run_dock",),
        _looked_at_checkpoints,
        dock="run_dock",
    ),
)

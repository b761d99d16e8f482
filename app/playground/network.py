"""Which network learns the plane: the design on the canvas where it can, else a small one of our own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.playground.points import CLASSES
from app.translation import tr
from brains_engine.architectures import network
from brains_engine.errors import BrainsError
from brains_engine.planning.ends import ends_of
from brains_engine.planning.planner import make_plan

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

WIDTH, HEIGHT = 16, 2
RATE = 0.01


@dataclass(frozen=True, slots=True)
class Network:
    """A network for the plane.

    Attributes:
        snapshot: Its design.
        registry: The layers that it uses.
        classes: How many classes it tells apart.
        changes: Settings of training by dotted path, where the design's own would not do.
        rate: Its learning rate.
        title: What it is called.
        is_own: Whether it is the one of ours.
    """

    snapshot: Snapshot
    registry: Registry
    classes: int
    changes: Mapping[str, Any]
    rate: float
    title: str
    is_own: bool


def own_network(registry: Registry) -> Network:
    """The small network that learns where the design cannot."""
    snapshot = network("dense", inputs=2, outputs=len(CLASSES), width=WIDTH, height=HEIGHT, activation="tanh").snapshot
    return Network(snapshot, registry, len(CLASSES), {}, RATE, f"2-{WIDTH}-{WIDTH}-{len(CLASSES)}", is_own=True)


def network_of(design: Design) -> Network | str:
    """The design as a network for the plane, or a sentence on why it cannot be one."""
    snapshot = design.snapshot
    if not snapshot.nodes:
        return tr("the canvas is empty")
    try:
        plan = make_plan(snapshot, design.registry)
    except BrainsError:
        return tr("the design has errors")
    ends = ends_of(plan)
    features = max((part.end for part in ends.inputs), default=0)
    if features != 2:
        return tr("the design takes {count} features, and the plane has 2", count=features)
    if len(ends.goals) != 1 or ends.goals[0].target != "target":
        return tr("the design must have one output, which is compared with the target")
    values = plan.node(plan.outputs[0]).inputs[0].size or 0
    if not 1 <= values <= len(CLASSES):
        return tr("the design gives {count} values, and the plane has 1 to 4 classes", count=values)
    training = snapshot.settings.training
    changes: dict[str, Any] = {}
    if values == 1 and (
        training.loss.kind == "categorical_crossentropy" or getattr(training.loss, "from_logits", False)
    ):
        changes["loss.kind"] = "mean_squared_error"  # the one value is the share of the second class
    classes = max(2, values)
    return Network(
        snapshot, design.registry, classes, changes, training.optimizer.learning_rate, snapshot.settings.title, False
    )

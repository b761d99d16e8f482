"""What a network says of its data where no data source does: after an import, and in online training."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.data.info import DataInfo
from brains_engine.planning.ends import ends_of

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import Plan


def network_info(snapshot: Snapshot, plan: Plan, source: str, sentence: str) -> DataInfo:
    """What the network takes and gives, as far as it says so itself.

    Args:
        snapshot: The design.
        plan: Its plan.
        source: The id of the data.
        sentence: What is to be said of it.
    """
    entry, answer = plan.node(plan.inputs[0]), plan.node(plan.outputs[0]).inputs[0]
    width = answer.dims[-1] if answer.dims and answer.dims[-1] else 1
    classes = width if snapshot.settings.training.loss.kind == "categorical_crossentropy" else None
    parts = ends_of(plan).inputs
    alone = len(parts) == 1 and not parts[0].first
    return DataInfo(
        id=source,
        title=snapshot.settings.title,
        help=sentence,
        dims=tuple((name, size or 1) for name, size in entry.options.dims)
        if alone
        else (("feature", max(part.end for part in parts)),),
        task="regression" if classes is None else "classification",
        classes=classes,
        class_names=tuple(map(str, range(classes or 0))),
        targets=1 if classes else width,
        samples=0,
    )

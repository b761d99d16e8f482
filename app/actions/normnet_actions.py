"""Actions on NormNets: making one, its biased twin, and training both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.actions.action import Action
from app.actions.run_actions import cannot_train
from app.translation import mark, tr

if TYPE_CHECKING:
    from app.actions.context import Context


def _needs_design(context: Context) -> str:
    return "" if context.session.snapshot.nodes else tr("The canvas is empty.")


NORMNET_ACTIONS = (
    Action(
        "normnet.make",
        mark("Make this a &NormNet…"),
        lambda context: context.normnet.ask_normnet(),
        icon="family-normnet",
        tip=mark("Make NormNet layers of the selected dense layers and convolutions, or of all"),
        blocked=_needs_design,
    ),
    Action(
        "normnet.biased",
        mark("Make its &biased twin…"),
        lambda context: context.normnet.ask_biased(),
        icon="family-core",
        tip=mark("Make dense layers and convolutions with a bias of the selected NormNet layers, or of all"),
        blocked=_needs_design,
    ),
    Action(
        "run.twin",
        mark("Train beside its t&win…"),
        lambda context: context.normnet.ask_twin(),
        icon="duplicate",
        tip=mark("Train this design and its counterpart with or without NormNet, and draw both"),
        blocked=cannot_train,
    ),
)

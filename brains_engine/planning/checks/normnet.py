"""What NormNet layers ask of the training settings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from brains_engine.design.diagnostics import Problem
from brains_engine.planning import fixes
from brains_engine.runs.config import Adadelta, Adam
from brains_engine.runs.sparsity_config import CONSTANT, REGROWING

if TYPE_CHECKING:
    from brains_engine.planning.checks.context import Whole
    from brains_engine.planning.plan import NodeAnalysis

SOUND_RATE = 0.01
"""Learning rate of Adam under which sound NormNet layers were measured to learn best."""

CLASSIC_RATE = 10.0
"""Learning rate of Adadelta under which classic NormNet layers were measured to learn."""


def _layers(whole: Whole, preset: str = "") -> list[NodeAnalysis]:
    """The NormNet layers of a design, or those of one preset."""
    return [node for node in whole.normnet if preset in ("", getattr(node.options, "preset", "sound"))]


def bias(whole: Whole) -> Iterator[Problem]:
    """Sound layers with a bias."""
    for node in _layers(whole, "sound"):
        if getattr(node.options, "use_bias", False):
            fix = fixes.set_options("remove_bias", f"Remove the bias of {node.node.name}", node.node, use_bias=False)
            message = f"{node.node.name} has a bias, which NormNet leaves out; keep it for comparisons only."
            yield Problem("normnet_bias", "warning", node.node.id, message, (fix,))


def optimizer(whole: Whole) -> Iterator[Problem]:
    """Classic layers ask for more than sound ones, and so are told of first."""
    classic, sound = _layers(whole, "classic"), _layers(whole, "sound")
    settings = whole.training.optimizer
    if classic and not (isinstance(settings, Adadelta) and settings.learning_rate >= 5):
        values = {"optimizer.kind": "adadelta", "optimizer.learning_rate": CLASSIC_RATE}
        fix = fixes.set_training("classic_optimizer", "Use Adadelta at a learning rate of 10", values)
        message = f"{classic[0].node.name} is classic, which learns best with Adadelta at a learning rate of 10."
        yield Problem("normnet_optimizer", "warning", classic[0].node.id, message, (fix,))
    elif sound and not classic and isinstance(settings, Adam) and settings.learning_rate < SOUND_RATE / 5:
        label = f"Use a learning rate of {SOUND_RATE:g}"
        fix = fixes.set_training("normnet_rate", label, {"optimizer.learning_rate": SOUND_RATE})
        name = sound[0].node.name
        message = f"{name} learns slowly at a learning rate of {settings.learning_rate:g}; 0.01 suits NormNet."
        yield Problem("normnet_optimizer", "warning", sound[0].node.id, message, (fix,))


def scaling(whole: Whole) -> Iterator[Problem]:
    """Scaling that shifts the inputs."""
    layers, kind = _layers(whole), whole.training.data.scaling
    if layers and kind in ("standard", "minmax"):
        fix = fixes.set_training("rms_scaling", "Scale by the root mean square", {"data.scaling": "rms"})
        message = (
            f"{layers[0].node.name} works without a bias, but {kind} scaling shifts the inputs, "
            "which acts as a hidden one."
        )
        yield Problem("normnet_scaling", "warning", layers[0].node.id, message, (fix,))


def live_links(whole: Whole) -> Iterator[Problem]:
    """Dividing by the live links was measured to collapse (13 %) when a dense network is pruned to 99 %."""
    if whole.training.sparsity.method in ("none", *CONSTANT):
        return
    for node in _layers(whole, "sound"):
        if getattr(node.options, "normaliser", "") == "sqrt_live":
            message = (
                f"{node.node.name} divides by its live connections, which collapses while connections are dropped."
            )
            fix = fixes.set_options("use_sqrt_n", "Divide by the square root of n", node.node, normaliser="sqrt_n")
            yield Problem("normnet_live", "warning", node.node.id, message, (fix,))


def regrowth(whole: Whole) -> Iterator[Problem]:
    """Connections that grow at zero, where the slope of the weights' map is zero, too."""
    sparsity = whole.training.sparsity
    if sparsity.regrow_init != "zero" or sparsity.method not in REGROWING:
        return
    if sparsity.method not in CONSTANT and not sparsity.regrow_rho:
        return
    for node in _layers(whole, "sound"):
        powered = getattr(node.options, "weight_map", "") in ("power", "tan_power")
        if powered and getattr(node.options, "alpha", 1.0) > 1:
            message = f"{node.node.name} cannot move connections that grow at zero, since its map is flat there."
            fix = fixes.set_training("small_regrowth", "Let them begin small", {"sparsity.regrow_init": "small"})
            yield Problem("normnet_regrowth", "warning", node.node.id, message, (fix,))


CHECKS = (bias, optimizer, scaling, live_links, regrowth)

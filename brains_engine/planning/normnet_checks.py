"""What NormNet layers ask of the training settings, told as warnings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from brains_engine.design.diagnostics import Problem
from brains_engine.planning import fixes
from brains_engine.runs.config import Adadelta, Adam

if TYPE_CHECKING:
    from brains_engine.planning.plan import NodeAnalysis
    from brains_engine.runs.config import RunConfig

SOUND_RATE = 0.01
"""Learning rate of Adam under which sound NormNet layers were measured to learn best."""

CLASSIC_RATE = 10.0
"""Learning rate of Adadelta under which classic NormNet layers were measured to learn."""


def check_normnet(nodes: Mapping[str, NodeAnalysis], training: RunConfig) -> Iterator[Problem]:
    """Warnings on the NormNet layers of a design, one of each kind at most but for the bias."""
    layers = [
        node for node in nodes.values() if node.options is not None and node.spec and node.spec.family == "normnet"
    ]
    classic = [node for node in layers if node.options.preset == "classic"]
    sound = [node for node in layers if node.options.preset == "sound"]
    for node in sound:
        if node.options.use_bias:
            fix = fixes.set_options("remove_bias", f"Remove the bias of {node.node.name}", node.node, use_bias=False)
            message = f"{node.node.name} has a bias, which NormNet leaves out; keep it for comparisons only."
            yield Problem("normnet_bias", "warning", node.node.id, message, (fix,))
    if classic:
        yield from _check_classic(classic[0], training)
    elif sound:
        yield from _check_sound(sound[0], training)
    if layers and training.data.scaling in ("standard", "minmax"):
        fix = fixes.set_training("rms_scaling", "Scale by the root mean square", {"data.scaling": "rms"})
        message = (
            f"{layers[0].node.name} works without a bias, but {training.data.scaling} scaling shifts the inputs, "
            "which acts as a hidden one."
        )
        yield Problem("normnet_scaling", "warning", layers[0].node.id, message, (fix,))


def _check_classic(node: NodeAnalysis, training: RunConfig) -> Iterator[Problem]:
    optimizer = training.optimizer
    if isinstance(optimizer, Adadelta) and optimizer.learning_rate >= 5:
        return
    values = {"optimizer.kind": "adadelta", "optimizer.learning_rate": CLASSIC_RATE}
    fix = fixes.set_training("classic_optimizer", "Use Adadelta at a learning rate of 10", values)
    message = f"{node.node.name} is classic, which learns best with Adadelta at a learning rate of 10."
    yield Problem("normnet_optimizer", "warning", node.node.id, message, (fix,))


def _check_sound(node: NodeAnalysis, training: RunConfig) -> Iterator[Problem]:
    optimizer = training.optimizer
    if not isinstance(optimizer, Adam) or optimizer.learning_rate >= SOUND_RATE / 5:
        return
    fix = fixes.set_training(
        "normnet_rate", f"Use a learning rate of {SOUND_RATE:g}", {"optimizer.learning_rate": SOUND_RATE}
    )
    message = f"{node.node.name} learns slowly at a learning rate of {optimizer.learning_rate:g}; 0.01 suits NormNet."
    yield Problem("normnet_optimizer", "warning", node.node.id, message, (fix,))

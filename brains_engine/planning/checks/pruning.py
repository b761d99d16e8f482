"""The dropping of connections: when it happens, how much of it, and what it leaves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from brains_engine.design.diagnostics import Problem
from brains_engine.planning import fixes
from brains_engine.planning.checks import roles
from brains_engine.planning.wording import count
from brains_engine.runs.sparsity_config import GRADUAL, TARGETED

if TYPE_CHECKING:
    from brains_engine.planning.checks.context import Lesson, Whole

_NONE = {"sparsity.method": "none"}


def window(whole: Whole) -> Iterator[Problem]:
    """When connections are dropped."""
    sparsity = whole.training.sparsity
    if sparsity.method not in GRADUAL:
        return
    usual = fixes.set_training(
        "usual_window", "Prune from 10 % to 70 % of the run", {"sparsity.start": 0.1, "sparsity.end": 0.7}
    )
    if sparsity.start >= 1:
        message = "Pruning starts only when the run is over."
        yield Problem("late_pruning", "warning", None, message, (usual,))
    elif sparsity.end <= sparsity.start:
        message = f"Pruning is to end at {sparsity.end:g} of the run, but starts at {sparsity.start:g}, all at once."
        yield Problem("empty_pruning", "warning", None, message, (usual,))


def target(whole: Whole) -> Iterator[Problem]:
    """How many connections are dropped."""
    sparsity = whole.training.sparsity
    none = fixes.set_training("no_pruning", "Prune nothing", _NONE)
    if sparsity.method == "n_m" and sparsity.n >= sparsity.m:
        fix = fixes.set_training("two_of_four", "Keep 2 of every 4", {"sparsity.n": 2, "sparsity.m": 4})
        message = f"Keeping {sparsity.n} of every {count(sparsity.m, 'input')} drops nothing."
        yield Problem("whole_groups", "warning", None, message, (none, fix))
    elif sparsity.method in TARGETED and sparsity.target == 0:
        offers = (
            none,
            fixes.set_training("usual_target", "Drop 90 % of the connections", {"sparsity.target": 0.9}),
        )
        yield Problem("no_target", "warning", None, "Pruning is on, but is to drop none of the connections.", offers)


def left(whole: Whole) -> Iterator[Problem]:
    """A network whose units outnumber the connections that are left."""
    sparsity = whole.training.sparsity
    if sparsity.method not in TARGETED or not whole.is_whole:
        return
    layers = [whole.nodes[key] for key in whole.used if roles.has_kernel(whole.nodes[key].spec)]
    weights = sum(node.params.trainable for node in layers)
    units = sum(roles.width_of(node) or 0 for node in layers)
    kept = round(weights * (1 - sparsity.target))
    if layers and kept < units:
        message = f"Pruning leaves {count(kept, 'connection')} for {count(units, 'unit')}, so that some have none."
        share = int(100 * (1 - 2 * units / weights)) / 100
        fix = fixes.set_training("milder_target", f"Drop only {share:.0%}", {"sparsity.target": share})
        yield Problem("cut_off_units", "warning", None, message, (fix,) if share > 0 else ())


def nothing_prunable(whole: Whole) -> Iterator[Problem]:
    """Pruning of a network without kernels."""
    if whole.training.sparsity.method == "none" or not whole.is_whole:
        return
    used = [whole.nodes[key] for key in whole.used]
    if any(node.params.trainable and not roles.is_normalisation(node.spec) for node in used):
        return
    fix = fixes.set_training("no_pruning", "Prune nothing", _NONE)
    yield Problem("nothing_prunable", "warning", None, "Pruning is on, but no layer has connections to drop.", (fix,))


def interval(lesson: Lesson) -> Iterator[Problem]:
    """Whether several prunings fit between start and end."""
    sparsity = lesson.training.sparsity
    steps = round(lesson.steps * (sparsity.end - (sparsity.start if sparsity.method in GRADUAL else 0)))
    if sparsity.method in ("none", "one_shot") or steps <= 0 or sparsity.every < steps:
        return
    message = f"Pruning every {count(sparsity.every, 'step')} leaves no time for it within {count(steps, 'step')}."
    every = max(1, steps // 10)
    offers = (fixes.set_training("prune_often", f"Prune every {count(every, 'step')}", {"sparsity.every": every}),)
    yield Problem("rare_pruning", "warning", None, message, offers if every < steps else ())


CHECKS = (window, target, left, nothing_prunable)
LESSON_CHECKS = (interval,)

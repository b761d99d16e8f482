"""How a run goes on: the schedule of its rate, what is watched, what is frozen or weighted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from brains_engine.design.diagnostics import Problem
from brains_engine.planning import fixes
from brains_engine.planning.frozen import frozen_nodes, unknown_names
from brains_engine.planning.wording import count
from brains_engine.runs.config import AdamW
from brains_engine.runs.schedule_config import OneCycle, OnPlateau
from brains_engine.runs.schedules import RunLength

if TYPE_CHECKING:
    from brains_engine.planning.checks.context import Lesson, Whole
    from brains_engine.runs.stopping_config import Watched


def two_decays(whole: Whole) -> Iterator[Problem]:
    """A decay beside that of the optimizer."""
    training = whole.training
    if training.update.weight_decay and isinstance(training.optimizer, AdamW) and training.optimizer.weight_decay:
        fix = fixes.set_training("one_decay", "Keep only that of AdamW", {"update.weight_decay": 0.0})
        yield Problem("two_decays", "warning", None, "AdamW has a weight decay of its own; both act together.", (fix,))


def no_momentum(whole: Whole) -> Iterator[Problem]:
    """A cycle of a momentum that the optimizer does not have."""
    schedule, optimizer = whole.training.schedule, whole.training.optimizer
    has = getattr(optimizer, "momentum", 0.0) > 0 or optimizer.kind in ("adam", "adamw", "adamax", "lion")
    if isinstance(schedule, OneCycle) and schedule.cycle_momentum and not has:
        message = f"The schedule changes the momentum, but {optimizer.kind} is set to work without one."
        fix = fixes.set_training("rate_alone", "Change the rate alone", {"schedule.cycle_momentum": False})
        yield Problem("no_momentum", "warning", None, message, (fix,))


def frozen(whole: Whole) -> Iterator[Problem]:
    """Layers that are not there, or a network of which nothing learns."""
    text = whole.training.frozen
    if not text.strip():
        return
    names = {key: node.node.name for key, node in whole.nodes.items()}
    unknown = unknown_names(text, names)
    freeze_none = fixes.set_training("freeze_none", "Freeze no layer", {"frozen": ""})
    if unknown:
        message = f"The design has no layer of the name {unknown[0]!r}, which is to be frozen."
        yield Problem("frozen_name", "error", None, message, (freeze_none,))
    learning = {key for key in whole.used if whole.nodes[key].params.trainable}
    if whole.is_whole and learning and learning <= set(frozen_nodes(text, names)):
        yield Problem(
            "all_frozen", "error", None, "All layers with weights are frozen: nothing learns.", (freeze_none,)
        )


def watched(lesson: Lesson) -> Iterator[Problem]:
    """A schedule or an end of the run that follows a figure which is not measured."""
    stopping, schedule = lesson.training.early_stopping, lesson.training.schedule
    if stopping.enabled:
        yield from _unmeasured(lesson, stopping.metric, "early_stopping.metric", "Early stopping")
    if isinstance(schedule, OnPlateau):
        yield from _unmeasured(lesson, schedule.metric, "schedule.metric", "The learning rate")


def _unmeasured(lesson: Lesson, metric: Watched, path: str, who: str) -> Iterator[Problem]:
    watch_loss = fixes.set_training("watch_loss", "Watch the loss", {path: "loss"})
    if metric == "val_loss" and not lesson.validation_samples:
        message = f"{who} follows the loss on the validation data, but no samples are kept back for validation."
        yield Problem("unmeasured", "error", None, message, (watch_loss,))
    elif metric not in ("loss", "val_loss", *lesson.training.metrics):
        message = f"{who} follows the {metric.replace('_', ' ')}, which is not among the metrics that are measured."
        yield Problem("unmeasured", "error", None, message, (watch_loss,))


def patience(lesson: Lesson) -> Iterator[Problem]:
    """More patience than there are epochs."""
    stopping, epochs = lesson.training.early_stopping, lesson.training.epochs
    if stopping.enabled and stopping.patience >= epochs:
        told = count(stopping.patience, "epoch")
        message = f"Early stopping waits {told}, but the run has {count(epochs, 'epoch')}, so that it never acts."
        fix = fixes.set_training("no_early_stopping", "Turn early stopping off", {"early_stopping.enabled": False})
        yield Problem("long_patience", "warning", None, message, (fix,))


def warmup(lesson: Lesson) -> Iterator[Problem]:
    """A warm-up that outlasts the run."""
    schedule = lesson.training.schedule
    if schedule.warmup and RunLength(lesson.steps, _epoch(lesson)).steps_of(schedule, schedule.warmup) >= lesson.steps:
        message = "The warm-up is as long as the run or longer, so that the learning rate never gets to its full size."
        fix = fixes.set_training("no_warmup", "Begin with the full rate", {"schedule.warmup": 0.0})
        yield Problem("long_warmup", "warning", None, message, (fix,))


def accumulation(lesson: Lesson) -> Iterator[Problem]:
    """More batches for one update than the run has."""
    batches = lesson.training.update.accumulate
    if batches > lesson.steps:
        message = f"An update takes {count(batches, 'batch', 'batches')}, but the run has only {lesson.steps}."
        fix = fixes.set_training("update_each", "Update after each batch", {"update.accumulate": 1})
        yield Problem("no_update", "error", None, message, (fix,))


def class_weights(lesson: Lesson) -> Iterator[Problem]:
    """Weights of classes that there are not."""
    if lesson.training.class_weights != "none" and lesson.info.task != "classification":
        message = f"Classes are to be balanced, but {lesson.info.title} has numbers as targets."
        fix = fixes.set_training("no_class_weights", "Let all samples count alike", {"class_weights": "none"})
        yield Problem("class_weights", "error", None, message, (fix,))


def _epoch(lesson: Lesson) -> int:
    return lesson.steps // lesson.training.epochs


CHECKS = (two_decays, no_momentum, frozen)
LESSON_CHECKS = (watched, patience, warmup, accumulation, class_weights)

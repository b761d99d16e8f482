"""The data by itself, and against the settings: samples, split, batches, classes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from brains_engine.design.diagnostics import Problem
from brains_engine.planning import fixes
from brains_engine.planning.memory import round_down
from brains_engine.planning.wording import count

if TYPE_CHECKING:
    from brains_engine.design.diagnostics import Fix
    from brains_engine.planning.checks.context import Lesson, Whole

_CLASS_METRICS = {"accuracy", "top_3_accuracy"}
FEW_EACH = 4
"""Samples a class below which the classes may be numbers in truth."""


def whole_numbers(lesson: Lesson) -> Iterator[Problem]:
    """Scaling would make fractions of the whole numbers that an input is to hand on."""
    inputs = [node for node in lesson.whole.nodes.values() if node.node.layer == "input"]
    node = next((node for node in inputs if getattr(node.options, "dtype", "") == "integer"), None)
    scaling = lesson.training.data.scaling
    if node is None or scaling == "none":
        return
    fix = fixes.set_training("no_scaling", "Leave the data unscaled", {"data.scaling": "none"})
    message = f"{node.node.name} hands whole numbers on, but {scaling} scaling makes fractions of them."
    yield Problem("integer_scaling", "error", node.node.id, message, (fix,))


def learns_target(whole: Whole) -> bool:
    """Whether some output is compared with the target of the data, not with the sample itself."""
    ends = (node for node in whole.nodes.values() if node.node.layer == "output" and node.options is not None)
    return any(node.options.target != "features" for node in ends)


def metrics(lesson: Lesson) -> Iterator[Problem]:
    """Metrics that cannot be measured."""
    chosen, info = lesson.training.metrics, lesson.info
    if not learns_target(lesson.whole):
        return
    unfit = sorted(_CLASS_METRICS.intersection(chosen))
    if info.task == "regression" and unfit:
        kept = [name for name in chosen if name not in unfit] or ["mean_absolute_error"]
        fix = fixes.set_training("match_metrics", f"Measure {' and '.join(kept)}", {"metrics": kept})
        message = f"{info.title} has numbers as targets, which have no {' and no '.join(unfit)}."
        yield Problem("metrics", "error", None, message, (fix,))


def odd_metrics(lesson: Lesson) -> Iterator[Problem]:
    """Metrics that can be measured, but say nothing here."""
    chosen, classes = lesson.training.metrics, lesson.info.classes
    if not learns_target(lesson.whole):
        return
    if classes is None:
        if "binary_accuracy" in chosen and not lesson.info.yes_or_no:
            message = f"binary_accuracy asks for yes or no, but {lesson.info.title} has numbers as targets."
            yield Problem("binary_metric", "warning", None, message, (_measure(lesson, "binary_accuracy", "r2_score"),))
    elif classes > 2 and "binary_accuracy" in chosen:
        message = f"binary_accuracy counts each of the {classes} classes by itself, and so looks far too good."
        yield Problem("binary_metric", "warning", None, message, (_measure(lesson, "binary_accuracy", "accuracy"),))
    if classes is not None and classes <= 3 and "top_3_accuracy" in chosen:
        message = f"top_3_accuracy is always 1 with {count(classes, 'class', 'classes')}."
        yield Problem("top_3_metric", "warning", None, message, (_measure(lesson, "top_3_accuracy", "accuracy"),))


def _measure(lesson: Lesson, out: str, instead: str) -> Fix:
    names = tuple(dict.fromkeys(instead if name == out else name for name in lesson.training.metrics))
    return fixes.set_training("other_metric", f"Measure {instead} instead", {"metrics": list(names)})


def split(lesson: Lesson) -> Iterator[Problem]:
    """How the samples are split."""
    share = lesson.training.data.validation_split
    if share > 0 and lesson.validation_samples == 0:
        samples = count(lesson.info.samples, "sample")
        message = f"A validation split of {share:g} keeps none of the {samples} of {lesson.info.title} back."
        fix = fixes.set_training("usual_split", "Keep 20 % back", {"data.validation_split": 0.2})
        yield Problem("empty_validation", "warning", None, message, (fix,))
    elif share > 0.5:
        message = f"Only {count(lesson.training_samples, 'sample')} of {lesson.info.samples:,} are left to train on."
        fix = fixes.set_training("usual_split", "Keep 20 % back", {"data.validation_split": 0.2})
        yield Problem("large_validation", "warning", None, message, (fix,))


def batch(lesson: Lesson) -> Iterator[Problem]:
    """Whether there are as many samples as a batch takes."""
    size, samples = lesson.training.batch_size, lesson.training_samples
    if size > samples >= 1:
        message = f"A batch of {count(size, 'sample')} is more than the {samples:,} there are to train on."
        wanted = min(32, round_down(samples))
        fix = fixes.set_training("smaller_batch", f"Use batches of {wanted}", {"batch_size": wanted})
        yield Problem("batch_over_data", "warning", None, message, (fix,))


def classes(lesson: Lesson) -> Iterator[Problem]:
    """Nearly as many classes as samples."""
    info = lesson.info
    if info.classes is not None and info.classes * FEW_EACH > info.samples:
        message = f"{info.title} has {info.classes:,} classes for {info.samples:,} samples, hardly any of each."
        yield Problem("many_classes", "warning", None, message)


CHECKS = (whole_numbers, metrics, odd_metrics, split, batch, classes)

"""The optimizer, its learning rate, and how the inputs are scaled for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from brains_engine.design.diagnostics import Problem
from brains_engine.planning import fixes
from brains_engine.planning.checks import roles
from brains_engine.runs.config import GENERATED, SGD

if TYPE_CHECKING:
    from brains_engine.planning.checks.context import Lesson, Whole

RATES: Mapping[str, tuple[float, float]] = {
    "adam": (1e-6, 0.1),
    "adamw": (1e-6, 0.1),
    "rmsprop": (1e-6, 0.1),
    "sgd": (1e-5, 2.0),
    "adadelta": (0.01, 100.0),
    "adamax": (1e-6, 0.1),
    "nadam": (1e-6, 0.1),
    "adagrad": (1e-5, 10.0),
    "lion": (1e-7, 0.03),
    "ftrl": (1e-5, 10.0),
}
"""Learning rates in use with each optimizer, from and to."""

SMALL_BATCH = 8
"""Samples below which the mean and the variance of a batch say little."""


def learning_rate(whole: Whole) -> Iterator[Problem]:
    """A learning rate that nobody uses with the optimizer."""
    optimizer = whole.training.optimizer
    least, most = RATES[optimizer.kind]
    rate, usual = optimizer.learning_rate, type(optimizer)().learning_rate
    if least <= rate <= most:
        return
    code, word = ("high_rate", "high") if rate > most else ("low_rate", "low")
    message = f"A learning rate of {rate:g} is very {word} for {optimizer.kind}; {usual:g} is usual."
    fix = fixes.set_training("usual_rate", f"Use a learning rate of {usual:g}", {"optimizer.learning_rate": usual})
    yield Problem(code, "warning", None, message, (fix,))


def nesterov(whole: Whole) -> Iterator[Problem]:
    """A look ahead along no momentum."""
    optimizer = whole.training.optimizer
    if isinstance(optimizer, SGD) and optimizer.nesterov and optimizer.momentum == 0:
        fix = fixes.set_training("add_momentum", "Use a momentum of 0.9", {"optimizer.momentum": 0.9})
        yield Problem("nesterov", "warning", None, "Nesterov looks ahead along the momentum, but that is 0.", (fix,))


def small_batch(whole: Whole) -> Iterator[Problem]:
    """Batch normalisation over few samples."""
    size = whole.training.batch_size
    if size >= SMALL_BATCH:
        return
    for key in whole.order:
        node = whole.nodes[key]
        if roles.is_batch_norm(node.spec) and node.outputs:
            message = f"{node.node.name} takes its mean from batches of only {size}."
            fix = fixes.set_training("larger_batch", "Use batches of 32", {"batch_size": 32})
            yield Problem("small_batch", "warning", key, message, (fix,))
            return


def unscaled(lesson: Lesson) -> Iterator[Problem]:
    """Data of any size, taken as it is. Generated sets are about one large by themselves."""
    training = lesson.training
    generated = lesson.info.id in GENERATED
    if training.data.scaling != "none" or generated or _scales_itself(lesson.whole) or _whole_numbers(lesson.whole):
        return
    normnet = any(roles.is_normnet(node.spec) for node in lesson.whole.nodes.values())
    kind, label = ("rms", "Scale by the root mean square") if normnet else ("standard", "Scale to mean 0, deviation 1")
    fix = fixes.set_training("scale", label, {"data.scaling": kind})
    if isinstance(training.optimizer, SGD):
        message = f"SGD takes the features of {lesson.info.title} unscaled, so that the largest decide every step."
        yield Problem("sgd_unscaled", "warning", None, message, (fix,))
    else:
        yield Problem("unscaled", "warning", None, f"The features of {lesson.info.title} are not scaled.", (fix,))


def _whole_numbers(whole: Whole) -> bool:
    """Whether an input hands whole numbers on, of which scaling would make fractions."""
    inputs = [whole.nodes[key] for key in whole.used if whole.nodes[key].node.layer == "input"]
    return any(getattr(node.options, "dtype", "") == "integer" for node in inputs)


def _scales_itself(whole: Whole) -> bool:
    """Whether what follows every input brings its values into size."""
    inputs = [key for key in whole.used if whole.nodes[key].node.layer == "input"]
    following = [whole.nodes[link.target].spec for key in inputs for link in whole.snapshot.links_from[key]]
    scaling = {"Rescaling", "Normalization"}
    return bool(following) and all(
        spec is not None and (spec.keras_class in scaling or roles.is_normalisation(spec)) for spec in following
    )


CHECKS = (learning_rate, nesterov, small_batch)
LESSON_CHECKS = (unscaled,)

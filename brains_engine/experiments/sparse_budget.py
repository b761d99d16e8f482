"""Which network is the most accurate for the same operations of training, when it is sparse from the start?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from brains_engine.experiments.single_task import Method, SingleTask, grid, tuning_trials
from brains_engine.experiments.sparse_fashion import FULL, QUICK
from brains_engine.experiments.trial import Trial

if TYPE_CHECKING:
    from brains_engine.backend.laboratory import Measured
    from brains_engine.experiments.experiment import Experiment
    from brains_engine.experiments.single_task import Settings
    from brains_engine.experiments.trial import Stage

SPARSITIES = (0.9, 0.95, 0.98)
TUNED_AT = 0.95
_PICTURE, _CLASSES = 784, 10

_DENSE: Settings = {"layer": "dense", "layer.use_bias": True}
_LIVE: Settings = {"layer": "norm_dense", "layer.normaliser": "sqrt_live"}
_DENSE_RATES = grid(learning_rate=(1e-3, 2e-3, 4e-3, 8e-3))
_NORM_RATES = grid(learning_rate=(2.5e-3, 5e-3, 1e-2, 2e-2))

TABLE: Mapping[str, Method] = {
    "rigl": Method("Dense with bias, RigL", {**_DENSE, "prune.method": "rigl"}, _DENSE_RATES),
    "set": Method("Dense with bias, SET", {**_DENSE, "prune.method": "set"}, _DENSE_RATES),
    "normnet_rigl": Method("NormNet tan, RigL, sqrt(live fan-in)", {**_LIVE, "prune.method": "rigl"}, _NORM_RATES),
    "normnet_set": Method("NormNet tan, SET, sqrt(live fan-in)", {**_LIVE, "prune.method": "set"}, _NORM_RATES),
    "normnet_alpha_2_rigl": Method(
        "NormNet tan, alpha 2, RigL, sqrt(live fan-in)",
        {**_LIVE, "layer.weight_map": "tan_power", "layer.alpha": 2.0, "prune.method": "rigl"},
        _NORM_RATES,
    ),
    "small_dense": Method("Small dense network with bias, as many weights", _DENSE, _DENSE_RATES),
    "magnitude": Method("Dense with bias, magnitude, shorter", {**_DENSE, "prune.method": "magnitude"}, _DENSE_RATES),
}
_QUICK_METHODS = ("rigl", "small_dense")


class SparseBudget(SingleTask):
    """Sparse from the start, at equal operations."""

    name: ClassVar[str] = "sparse-budget"
    title: ClassVar[str] = "Sparse from the start, at equal operations"
    question: ClassVar[str] = (
        "Which network is the most accurate on Fashion-MNIST for the operations that a sparse network needs which is "
        "sparse from its first step?"
    )
    figures: ClassVar[Mapping[str, str]] = {
        "test_accuracy": "Test accuracy",
        "giga_operations": "Operations of training, in thousands of millions",
        "measured_sparsity": "Measured sparsity (share of exact zeros)",
    }
    data: ClassVar[tuple[str, ...]] = ("fashion_mnist", "fashion_mnist_test")
    quick_data: ClassVar[tuple[str, ...]] = ("digits",)
    conditions: ClassVar[tuple[str, ...]] = ("sparsity",)
    reference: ClassVar[str] = "rigl"
    table: ClassVar[Mapping[str, Method]] = TABLE
    procedure: ClassVar[str] = (
        "Data, network and schedule of `sparse-fashion`. Operations are counted as 6 for each live weight and sample: "
        "2 forwards, 4 backwards; the dense gradients that RigL looks at now and then, biases and activations are not "
        "counted. The small dense network has as many weights as the sparse ones have live ones. Magnitude pruning "
        "begins dense, and gets fewer epochs in return, rounded to whole ones and at least one, so that it may have "
        "had "
        "more operations than the others: the table says how many. Four settings of each method at 95 %, one seed."
    )
    limits: ClassVar[str] = (
        "Operations are counted, not saved: weights that are zero are multiplied here like all others, and no time was "
        "gained."
    )

    def tuning(self, *, quick: bool) -> Sequence[Trial]:
        found = tuning_trials(self._rows(quick), QUICK if quick else FULL, tries=1 if quick else None)
        return [_at(trial, TUNED_AT, trial.seed, trial.stage) for trial in found]

    def tests(self, best: Mapping[str, Trial], seeds: int, *, quick: bool) -> Sequence[Trial]:
        return [
            _at(best[name], sparsity, seed, "test")
            for name, _ in self._rows(quick)
            for sparsity in ((TUNED_AT,) if quick else SPARSITIES)
            for seed in range(seeds)
        ]

    def measured_figures(self, trial: Trial, measured: Measured) -> dict[str, float]:
        seen = measured.steps * float(trial.settings["batch_size"])
        operations = 6.0 * measured.weights * measured.mean_density * seen
        return {**super().measured_figures(trial, measured), "giga_operations": operations / 1e9}

    def _rows(self, quick: bool) -> list[tuple[str, Method]]:
        return [(name, method) for name, method in self.table.items() if not quick or name in _QUICK_METHODS]


def _at(trial: Trial, sparsity: float, seed: int, stage: Stage) -> Trial:
    """The trial at another sparsity, with the width or the epochs that its operations then allow."""
    settings = {**trial.settings, "sparsity": sparsity}
    if trial.method == "small_dense":
        settings["hidden"] = small_hidden(sparsity) if settings["data"] == "fashion_mnist" else "4"
    elif trial.method == "magnitude":
        settings["epochs"] = max(1, round(5 * (1 - sparsity) / mean_density(sparsity)))
    return Trial(trial.method, settings, seed, stage)


def mean_density(sparsity: float, start: float = 0.1, end: float = 0.7) -> float:
    """Share of live weights under a cubic ramp, as the mean over the run: the ramp's own mean is 3/4 of the target."""
    ramp = end - start
    return start + ramp * (1 - 0.75 * sparsity) + (1 - end) * (1 - sparsity)


def small_hidden(sparsity: float) -> str:
    """Widths in the proportion 3 : 1 with about as many weights as 784-300-100-10 has live ones."""
    live = (1 - sparsity) * weights_of(300, 100)
    narrow = min(range(1, 101), key=lambda width: abs(weights_of(3 * width, width) - live))
    return f"{3 * narrow}-{narrow}"


def weights_of(first: int, second: int) -> int:
    """Weights of 784-first-second-10."""
    return _PICTURE * first + first * second + second * _CLASSES


EXPERIMENTS: tuple[type[Experiment], ...] = (SparseBudget,)

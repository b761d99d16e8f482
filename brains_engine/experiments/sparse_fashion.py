"""How accurate are sparse networks on Fashion-MNIST, by method of pruning and kind of layer?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from brains_engine.experiments.single_task import Method, SingleTask, grid, tuning_trials
from brains_engine.experiments.trial import Trial

if TYPE_CHECKING:
    from brains_engine.experiments.experiment import Experiment
    from brains_engine.experiments.single_task import Settings

SPARSITIES = (0.9, 0.95, 0.98, 0.99)
TUNED_AT = 0.95
FULL: Settings = {"data": "fashion_mnist", "hidden": "300-100", "epochs": 5, "batch_size": 128}
QUICK: Settings = {"data": "digits", "hidden": "12", "epochs": 1, "batch_size": 64, "compiler": "graph"}

_DENSE_RATES = grid(learning_rate=(1e-3, 2e-3, 4e-3, 8e-3))
_NORM_RATES = grid(learning_rate=(2.5e-3, 5e-3, 1e-2, 2e-2))
_DENSE: Settings = {"layer": "dense", "layer.use_bias": False}
_NORM: Settings = {"layer": "norm_dense"}
_MAGNITUDE: Settings = {"prune.method": "magnitude"}

TABLE: Mapping[str, Method] = {
    "dense_bias": Method(
        "Dense with bias, magnitude",
        {**_DENSE, "layer.use_bias": True, **_MAGNITUDE},
        _DENSE_RATES,
        unpruned=True,
    ),
    "dense": Method("Dense without bias, magnitude", {**_DENSE, **_MAGNITUDE}, _DENSE_RATES, unpruned=True),
    "dense_sgd": Method(
        "Dense without bias, SGD with momentum, magnitude",
        {**_DENSE, **_MAGNITUDE, "optimizer": "sgd", "optimizer.momentum": 0.9},
        grid(learning_rate=(0.02, 0.05, 0.1, 0.2)),
        unpruned=True,
    ),
    "rigl": Method("Dense with bias, RigL", {**_DENSE, "layer.use_bias": True, "prune.method": "rigl"}, _DENSE_RATES),
    "set": Method("Dense with bias, SET", {**_DENSE, "layer.use_bias": True, "prune.method": "set"}, _DENSE_RATES),
    "soft_threshold": Method(
        "Dense without bias, soft threshold", {**_DENSE, "prune.method": "soft_threshold"}, _DENSE_RATES
    ),
    "powerpropagation": Method(
        "Powerpropagation alpha 2, magnitude",
        {**_NORM, "layer.weight_map": "power", "layer.alpha": 2.0, **_MAGNITUDE},
        _NORM_RATES,
        unpruned=True,
    ),
    "normnet_t64": Method(
        "NormNet tan T 64, magnitude", {**_NORM, "layer.t_max": 64.0, **_MAGNITUDE}, _NORM_RATES, unpruned=True
    ),
    "normnet_t8": Method(
        "NormNet tan T 8, magnitude", {**_NORM, "layer.t_max": 8.0, **_MAGNITUDE}, _NORM_RATES, unpruned=True
    ),
    "normnet_alpha_2": Method(
        "NormNet tan, alpha 2, magnitude",
        {**_NORM, "layer.weight_map": "tan_power", "layer.alpha": 2.0, **_MAGNITUDE},
        _NORM_RATES,
        unpruned=True,
    ),
    "normnet_gradient": Method(
        "NormNet tan, gradient drop",
        {**_NORM, "prune.method": "gradient_drop", "prune.regrow_rho": 0.0},
        grid(learning_rate=(5e-3, 1e-2), **{"prune.protect_c": (0.05, 0.2)}),
    ),
    "normnet_memory": Method(
        "NormNet tan, gradient drop, regrowth with memory",
        {**_NORM, "prune.method": "gradient_drop", "prune.protect_c": 0.1, "prune.regrow_init": "memory"},
        grid(learning_rate=(5e-3, 1e-2), **{"prune.regrow_rho": (0.05, 0.2)}),
    ),
    "normnet_rigl": Method(
        "NormNet tan, RigL, sqrt(live fan-in)",
        {**_NORM, "layer.normaliser": "sqrt_live", "prune.method": "rigl"},
        _NORM_RATES,
    ),
}
_QUICK_METHODS = ("dense_bias", "normnet_t64")


class SparseFashion(SingleTask):
    """Accuracy at 90, 95, 98 and 99 % zeros, and unpruned."""

    name: ClassVar[str] = "sparse-fashion"
    title: ClassVar[str] = "Sparse networks on Fashion-MNIST"
    question: ClassVar[str] = (
        "How accurate is a 784-300-100-10 network on Fashion-MNIST when 90, 95, 98 or 99 % of its weights are zero, "
        "by method of pruning and kind of layer?"
    )
    figures: ClassVar[Mapping[str, str]] = {
        "test_accuracy": "Test accuracy",
        "measured_sparsity": "Measured sparsity (share of exact zeros)",
    }
    data: ClassVar[tuple[str, ...]] = ("fashion_mnist", "fashion_mnist_test")
    quick_data: ClassVar[tuple[str, ...]] = ("digits",)
    conditions: ClassVar[tuple[str, ...]] = ("sparsity",)
    reference: ClassVar[str] = "dense_bias"
    table: ClassVar[Mapping[str, Method]] = TABLE
    procedure: ClassVar[str] = (
        "55,000 pictures for training, 5,000 for validation, the official 10,000 for the test; scaled by their root "
        "mean square. Adam unless the method says otherwise, 5 epochs in batches of 128, the rate falling along a "
        "cosine. Zeros are distributed by ERK. Magnitude, gradient drop and soft threshold raise the share of zeros "
        "from 10 % to 70 % of the run along a cubic curve; RigL and SET are sparse from the start. Each method was "
        "given four settings at 95 % with one seed; what won there is used at every sparsity."
    )
    limits: ClassVar[str] = (
        "Nothing follows for other sizes, longer training or other data: one small network and one set were measured, "
        "and settings were tuned at 95 % only. Methods that are sparse from the start take fewer operations in theory; "
        "`sparse-budget` compares at equal operations."
    )

    def tuning(self, *, quick: bool) -> Sequence[Trial]:
        base = {**(QUICK if quick else FULL), "sparsity": TUNED_AT}
        return tuning_trials(self._rows(quick), base, tries=2 if quick else None)

    def tests(self, best: Mapping[str, Trial], seeds: int, *, quick: bool) -> Sequence[Trial]:
        sparsities = (0.0, TUNED_AT) if quick else (0.0, *SPARSITIES)
        return [
            Trial(name, {**best[name].settings, "sparsity": sparsity}, seed)
            for name, method in self._rows(quick)
            for sparsity in sparsities
            if sparsity or method.unpruned
            for seed in range(seeds)
        ]

    def _rows(self, quick: bool) -> list[tuple[str, Method]]:
        return [(name, method) for name, method in self.table.items() if not quick or name in _QUICK_METHODS]


EXPERIMENTS: tuple[type[Experiment], ...] = (SparseFashion,)

"""Do signal and gradient keep their size in deep chains, and can these be trained?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from brains_engine.experiments.single_task import Method, SingleTask, design_of, grid, tuning_trials
from brains_engine.experiments.trial import Outcome, Trial
from brains_engine.layers import discover

if TYPE_CHECKING:
    from brains_engine.experiments.experiment import Experiment
    from brains_engine.experiments.single_task import Settings
    from brains_engine.runs.stop import StopToken

DEPTHS = (3, 10, 30, 96)
WIDTH = 200
_SAMPLES = 256
# the graph is traced once: XLA takes minutes for a hundred layers
_FULL: Settings = {"data": "digits", "epochs": 8, "batch_size": 32, "compiler": "graph", "width": WIDTH}
_QUICK: Settings = {**_FULL, "epochs": 1, "batch_size": 256, "width": 6}

TABLE: Mapping[str, Method] = {
    "dense_he": Method(
        "Dense without bias, He",
        {"layer": "dense", "layer.use_bias": False, "layer.kernel_initializer": "he_normal"},
        grid(learning_rate=(1e-4, 1e-3, 3e-3)),
    ),
    "sound": Method("NormNet sound", {"layer": "norm_dense"}, grid(learning_rate=(1e-3, 3e-3, 1e-2))),
    "classic": Method(
        "NormNet classic",
        {"layer": "norm_dense", "layer.preset": "classic", "optimizer": "adadelta", "schedule": "constant"},
        grid(learning_rate=(1.0, 3.0, 10.0)),
    ),
}


class Depth(SingleTask):
    """Signal, gradient and accuracy at 3, 10, 30 and 96 hidden layers."""

    name: ClassVar[str] = "depth"
    title: ClassVar[str] = "Signal and gradient in deep networks"
    question: ClassVar[str] = (
        "Do signal and gradient keep their size through 3, 10, 30 and 96 layers, and can such networks be trained?"
    )
    figures: ClassVar[Mapping[str, str]] = {
        "test_accuracy": "Test accuracy after training on digits",
        "signal_rms": "Signal behind the last hidden layer (root mean square; the input has 1)",
        "gradient_rms": "Gradient at the input over that behind the last hidden layer (root mean squares)",
    }
    data: ClassVar[tuple[str, ...]] = ("digits",)
    quick_data: ClassVar[tuple[str, ...]] = ("digits",)
    conditions: ClassVar[tuple[str, ...]] = ("depth",)
    reference: ClassVar[str] = "dense_he"
    table: ClassVar[Mapping[str, Method]] = TABLE
    procedure: ClassVar[str] = (
        f"Chains of layers of {WIDTH} units before training, fed with {_SAMPLES} samples of 64 normal numbers; the "
        "gradient is that of a random sum of the outputs. The same networks are then trained for 8 epochs on the "
        "digits of scikit-learn in batches of 32: dense and sound with ReLU, Adam and a cosine, classic with its own "
        "bounded outputs, Adadelta and a constant rate. A quarter of the digits is kept for the test. Each method "
        "was given three rates at each depth, with one seed."
    )
    limits: ClassVar[str] = (
        "Training needs a signal of the right size, which is not enough for it; chains without shortcuts are rarely "
        "used at these depths. Three rates are few for a method that is hard to tune."
    )

    def group(self, trial: Trial) -> str:
        return f"{trial.method} at depth {trial.settings['depth']}"

    def tuning(self, *, quick: bool) -> Sequence[Trial]:
        return [
            trial
            for depth in self._depths(quick)
            for trial in tuning_trials(self._rows(quick), _settings(depth, quick), tries=1 if quick else None)
        ]

    def tests(self, best: Mapping[str, Trial], seeds: int, *, quick: bool) -> Sequence[Trial]:
        return [
            Trial(name, best[f"{name} at depth {depth}"].settings, seed)
            for depth in self._depths(quick)
            for name, _ in self._rows(quick)
            for seed in range(seeds)
        ]

    def run(self, trial: Trial, stop: StopToken) -> Outcome | None:
        """Train, and in the tests look at the fresh network first. A training that diverges has no accuracy."""
        trained = super().run(trial, stop)
        if trained is None or trial.stage == "tune":
            return trained
        figures, curves = self._sizes(trial)
        return Outcome({**trained.figures, **figures}, {**trained.curves, **curves}, trained.seconds)

    def _sizes(self, trial: Trial) -> tuple[dict[str, float], dict[str, list[float]]]:
        from brains_engine.backend.depth_probe import signal_and_gradient

        features, classes = 64, 10
        random = np.random.default_rng(trial.seed)
        x = random.normal(size=(_SAMPLES, features)).astype(np.float32)
        weights = random.normal(size=(_SAMPLES, classes)).astype(np.float32)
        # a linear end: a softmax would shrink the gradient by its own steepness
        snapshot = design_of({**trial.settings, "last": "linear"}, features, classes, trial.seed)
        signal, gradient = signal_and_gradient(snapshot, discover(), x, weights)
        figures = {"signal_rms": signal[-2], "gradient_rms": gradient[0] / gradient[-2] if gradient[-2] else np.nan}
        return figures, {"signal_rms": signal, "gradient_rms": gradient}

    def _depths(self, quick: bool) -> tuple[int, ...]:
        return (2,) if quick else DEPTHS

    def _rows(self, quick: bool) -> list[tuple[str, Method]]:
        return list(self.table.items())[: 2 if quick else None]


def _settings(depth: int, quick: bool) -> Settings:
    shared = _QUICK if quick else _FULL
    return {**shared, "depth": depth, "hidden": "-".join([str(shared["width"])] * depth)}


EXPERIMENTS: tuple[type[Experiment], ...] = (Depth,)

"""One measurement of an experiment: a method with its settings and a seed, and what came of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Setting = str | int | float | bool
Stage = Literal["tune", "test"]


@dataclass(frozen=True, slots=True)
class Trial:
    """What is run, completely: the same trial gives the same outcome on the same machine.

    Attributes:
        method: Name of the method that is measured: "dense", "rigl", "normnet_alpha_2".
        settings: Everything else that decides the outcome: learning rate, sparsity, length, data set.
        seed: Of weights, order of samples and tasks. Methods are compared over the same seeds.
        stage: "tune" measures on validation data, to choose settings; "test" measures once on the test data.
    """

    method: str
    settings: Mapping[str, Setting]
    seed: int
    stage: Stage = "test"

    @property
    def key(self) -> str:
        """Names the trial's outcome on disk: 16 hexadecimal digits that follow from all of it."""
        text = json.dumps([self.method, dict(self.settings), self.seed, self.stage], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a trial measured.

    Attributes:
        figures: Name -> one number: "test_accuracy", "sparsity", "steps_to_relearn".
        curves: Name -> numbers in the order of steps, tasks or layers, for plots.
        seconds: How long the trial took.
    """

    figures: Mapping[str, float]
    curves: Mapping[str, Sequence[float]] = field(default_factory=dict)
    seconds: float = 0.0

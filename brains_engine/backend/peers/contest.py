"""What all contestants share: how they are timed, and the samples they train on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

SAMPLES = 64 * 512
CLASSES = 10
FUSED_STEPS = 64
"""Steps that a peer fuses into one call, where it can."""
FIRST_STEPS = 100


class Contestant(Protocol):
    """Something whose steps a second can be taken again and again.

    Attributes:
        first_seconds: From the built network to the end of its first hundred steps, with all compiling.
    """

    first_seconds: float

    def rate(self, seconds: float) -> float:
        """Steps a second over about that many seconds."""


@dataclass(frozen=True, slots=True)
class Samples:
    """Random samples; speed does not depend on what they hold."""

    x_train: Any
    y_train: Any
    x_val: Any
    y_val: Any


def samples(features: int) -> Samples:
    """Random features and class numbers, without a validation part."""
    generator = np.random.default_rng(0)
    x = generator.standard_normal((SAMPLES, features), dtype=np.float32)
    y = generator.integers(0, CLASSES, SAMPLES, dtype=np.int32)
    return Samples(x, y, x[:0], y[:0])

"""The machine's own peak of multiplying matrices, by the fastest library at hand."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import numpy as np
import tensorflow as tf

if TYPE_CHECKING:
    from collections.abc import Callable

_SIZE = 2048


class GemmPeak:
    """Multiplies two square matrices of 2,048 float32 rows."""

    def __init__(self) -> None:
        left, right = (np.random.default_rng(seed).standard_normal((_SIZE, _SIZE), dtype=np.float32) for seed in (0, 1))
        tensors = tf.constant(left), tf.constant(right)
        self._products: list[Callable[[], Any]] = [
            lambda: left @ right,
            lambda: tf.matmul(*tensors).numpy(),
        ]

    def rate(self, seconds: float) -> float:
        """Floating-point operations a second, of the best product within about that many seconds."""
        best, start = float("inf"), time.perf_counter()
        while time.perf_counter() - start < seconds:
            for product in self._products:
                began = time.perf_counter()
                product()
                best = min(best, time.perf_counter() - began)
        return 2 * _SIZE**3 / best

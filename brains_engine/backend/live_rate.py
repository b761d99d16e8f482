"""A learning rate that can be changed without another trace of the step."""

from __future__ import annotations

from typing import Any

import tensorflow as tf


class LiveRate:
    """Stands in arithmetic for a number, and takes the type of the tensor that it meets.

    Args:
        value: Step size at first.
    """

    def __init__(self, value: float) -> None:
        self.variable = tf.Variable(value, dtype=tf.float64, trainable=False)

    def __float__(self) -> float:
        return float(self.variable.numpy())


def _convert(rate: LiveRate, dtype: Any = None, name: str | None = None, as_ref: bool = False) -> Any:
    del as_ref
    return tf.cast(tf.convert_to_tensor(rate.variable), dtype or tf.float32, name)


tf.register_tensor_conversion_function(LiveRate, _convert)

"""In which number type each layer computes, and the scaling of the loss that float16 needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.step_parts import Carried, StepPart
from brains_engine.errors import DeviceError

if TYPE_CHECKING:
    from brains_engine.backend.devices import Device
    from brains_engine.backend.fused_step import TrainState
    from brains_engine.runs.config import RunConfig
    from brains_engine.runs.precision_config import NumberType

Tensor = Any  # TensorFlow ships no types

_BFLOAT16_SINCE = (8, 0)
"""The compute capability of NVIDIA GPUs from which on they have units for bfloat16 (Ampere)."""
_FLOAT16_SINCE = (7, 0)
"""The same for float16 (Volta)."""


def choose_precision(config: RunConfig, device: Device) -> NumberType:
    """The number type of a run: what the settings say, else what the device is best at."""
    if config.precision != "auto":
        return config.precision
    if device.kind != "gpu":
        return "float32"
    capability = device.capability
    if capability >= _BFLOAT16_SINCE:
        return "bfloat16"
    return "float16" if capability >= _FLOAT16_SINCE else "float32"


def inference_precision(config: RunConfig) -> NumberType:
    """The number type in which a trained network is used: float32, the type of its weights, where it had 16 bits."""
    return "float64" if config.precision == "float64" else "float32"


def refuse_type(precision: NumberType, device: Device, error: Exception) -> DeviceError:
    """The sentence for a network that a device cannot compute in a number type."""
    what = next((line for line in str(error).splitlines() if line.strip()), "").strip()[:160]
    return DeviceError(
        f"The device {device.name} cannot compute this network in {precision}: {what}",
        "Choose float32 in the settings of training, or for the layer at fault.",
    )


class LossScaling(StepPart):
    """Keeps small float16 gradients from becoming zero (Micikevicius et al. 2018, arXiv:1710.03740).

    The loss is multiplied before it is differentiated, and gradients are divided by as much. A step whose gradients
    overflow changes nothing and halves the factor; after 2,000 good steps in a row it is doubled, as Keras's
    `LossScaleOptimizer` does it.
    """

    name = "loss_scaling"
    first_scale = 2.0**15
    growth_steps = 2000

    def first(self, weights: Sequence[Tensor]) -> dict[str, Tensor]:
        del weights
        return {
            "scale": tf.constant(self.first_scale, tf.float32),
            "good_steps": tf.constant(0, tf.int64),
            "finite": tf.constant(True),
        }

    def loss(self, loss: Tensor, carried: Carried) -> Tensor:
        return loss * tf.cast(carried["scale"], loss.dtype)

    def gradients(
        self, gradients: Sequence[Tensor | None], weights: Sequence[Tensor], carried: Carried, step: Tensor
    ) -> tuple[list[Tensor | None], Carried]:
        del weights, step
        present = [gradient for gradient in gradients if gradient is not None]
        finite = tf.reduce_all(tf.stack([tf.reduce_all(tf.math.is_finite(gradient)) for gradient in present]))
        smaller = 1.0 / carried["scale"]
        found = [None if each is None else self._restored(each, smaller, finite) for each in gradients]
        good = tf.where(finite, carried["good_steps"] + 1, tf.zeros_like(carried["good_steps"]))
        grown = good >= self.growth_steps
        scale = tf.where(finite, carried["scale"] * tf.where(grown, 2.0, 1.0), tf.maximum(carried["scale"] / 2.0, 1.0))
        return found, {"scale": scale, "good_steps": tf.where(grown, tf.zeros_like(good), good), "finite": finite}

    def updated(self, before: TrainState, after: TrainState, carried: Carried) -> tuple[TrainState, Carried]:
        finite = carried["finite"]
        weights = [tf.where(finite, new, old) for old, new in zip(before.weights, after.weights, strict=True)]
        slots = [
            tuple(tf.where(finite, new, old) for old, new in zip(olds, news, strict=True))
            for olds, news in zip(before.slots, after.slots, strict=True)
        ]
        return after._replace(weights=weights, slots=slots), carried

    @staticmethod
    def _restored(gradient: Tensor, smaller: Tensor, finite: Tensor) -> Tensor:
        """The gradient without the factor; zeros in the place of one that overflowed, so that no NaN gets about."""
        return tf.where(finite, gradient * tf.cast(smaller, gradient.dtype), tf.zeros_like(gradient))

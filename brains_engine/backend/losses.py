"""Losses as functions of targets and outputs, one value a sample; their mean is what training makes small.

All but the error power are Keras's own functions. Keras looks behind a final softmax or sigmoid for the logits, so
that a saturated output still has a gradient; where it cannot, it clips probabilities at 1e-7.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import tensorflow as tf

from brains_engine.errors import DataError
from brains_engine.runs import config

if TYPE_CHECKING:
    from numpy.typing import NDArray

Tensor = Any  # TensorFlow ships no types
LossFunction = Callable[[Tensor, Tensor], Tensor]


def make_loss(options: config.LossConfig) -> LossFunction:
    """Make the loss: (targets, outputs) -> loss of each sample, float32[batch].

    Targets are as `prepare_targets` gives them: class numbers int32[batch] for the categorical cross-entropy, else
    float32 in the shape of the outputs.
    """
    function = _function(options)

    def loss(targets: Tensor, outputs: Tensor) -> Tensor:
        with warnings.catch_warnings():
            # Keras uses the logits even where a softmax ends the network by mistake; the design check says so
            warnings.filterwarnings("ignore", message=".*received `from_logits=True`", category=UserWarning)
            values = function(targets, outputs)
        axes = list(range(1, len(values.shape)))
        return tf.reduce_mean(values, axis=axes) if axes else values

    return loss


def error_power(targets: Tensor, outputs: Tensor, p: float) -> Tensor:
    """Mean over the last axis of |y - t|^p, the loss of the Rust original.

    Its root-of-a-square form has no gradient at zero error for p = 1; |e| has the gradient 0 there.
    """
    error = tf.abs(outputs - targets)
    if p == 2:
        error = tf.square(error)
    elif p != 1:
        error = tf.pow(error, p)
    return tf.reduce_mean(error, axis=-1)


def prepare_targets(options: config.LossConfig, targets: NDArray[Any], output_shape: tuple[int, ...]) -> NDArray[Any]:
    """Bring targets into the form that the loss compares with the outputs.

    Class numbers become one column a class, or stay one column where the network has a single output.

    Args:
        options: The loss.
        targets: Class numbers int[n], or values float[n, k].
        output_shape: Shape of one output, without the batch.

    Raises:
        DataError: The targets do not suit the loss or the outputs.
    """
    if np.issubdtype(targets.dtype, np.integer) and targets.ndim == 1:
        return _prepare_classes(options, targets, output_shape)
    if isinstance(options, config.CategoricalCrossentropy):
        raise DataError(
            "The categorical cross-entropy needs class numbers as targets, but the targets are values.",
            "Choose a loss such as the mean squared error, or data with classes.",
        )
    wanted = int(np.prod(output_shape))
    flat = np.ascontiguousarray(targets, dtype=np.float32).reshape(len(targets), -1)
    if flat.shape[1] != wanted:
        raise DataError(f"A sample has {flat.shape[1]} target values, but the network has {wanted} outputs.")
    return flat.reshape(len(targets), *output_shape)


def _prepare_classes(options: config.LossConfig, targets: NDArray[Any], output_shape: tuple[int, ...]) -> NDArray[Any]:
    if len(output_shape) != 1:
        raise DataError(f"Class numbers need a flat output, but the network gives the shape {output_shape}.")
    width = output_shape[0]
    single = width == 1 and not isinstance(options, config.CategoricalCrossentropy)
    classes = 2 if single else width
    wrong = np.flatnonzero((targets < 0) | (targets >= classes))
    if wrong.size:
        raise DataError(
            f"Sample {wrong[0] + 1} has the class number {targets[wrong[0]]}, "
            f"but the network's outputs tell only {classes} {'class' if classes == 1 else 'classes'} apart."
        )
    if isinstance(options, config.CategoricalCrossentropy):
        return targets.astype(np.int32)
    if single:
        return targets.astype(np.float32)[:, None]
    one_hot: NDArray[Any] = np.eye(width, dtype=np.float32)[targets]
    return one_hot


def _function(options: config.LossConfig) -> LossFunction:
    match options:
        case config.MeanSquaredError():
            function: LossFunction = keras.losses.mean_squared_error
        case config.MeanAbsoluteError():
            function = keras.losses.mean_absolute_error
        case config.ErrorPower(p=p):
            return lambda targets, outputs: error_power(targets, outputs, p)
        case config.Huber(delta=delta):
            return lambda targets, outputs: keras.losses.huber(targets, outputs, delta=delta)
        case config.CategoricalCrossentropy(from_logits=logits, label_smoothing=smoothing):
            return lambda targets, outputs: _categorical(targets, outputs, logits, smoothing)
        case config.BinaryCrossentropy(from_logits=logits, label_smoothing=smoothing):
            return lambda targets, outputs: keras.losses.binary_crossentropy(
                targets, outputs, from_logits=logits, label_smoothing=smoothing
            )
    return function


def _categorical(targets: Tensor, outputs: Tensor, from_logits: bool, smoothing: float) -> Tensor:
    if not smoothing:
        return keras.losses.sparse_categorical_crossentropy(targets, outputs, from_logits=from_logits)
    one_hot = tf.one_hot(targets, outputs.shape[-1])
    return keras.losses.categorical_crossentropy(one_hot, outputs, from_logits=from_logits, label_smoothing=smoothing)

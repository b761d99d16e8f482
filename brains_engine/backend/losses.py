"""Losses as functions of targets and outputs, one value a sample; their mean is what training makes small.

All but the error power are Keras's own functions. Keras looks behind a final softmax or sigmoid for the logits, so
that a saturated output still has a gradient; where it cannot, it clips probabilities at 1e-7.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import tensorflow as tf

from brains_engine.errors import DataError
from brains_engine.fields import Options, dump
from brains_engine.runs import config

if TYPE_CHECKING:
    from numpy.typing import NDArray

Tensor = Any  # TensorFlow ships no types
LossFunction = Callable[..., Tensor]


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


_BY_NAME: Mapping[type[Options], LossFunction] = {
    config.MeanSquaredError: keras.losses.mean_squared_error,
    config.MeanAbsoluteError: keras.losses.mean_absolute_error,
    config.ErrorPower: error_power,
    config.Huber: keras.losses.huber,
    config.MeanAbsolutePercentageError: keras.losses.mean_absolute_percentage_error,
    config.LogCosh: keras.losses.log_cosh,
    config.CosineSimilarity: keras.losses.cosine_similarity,
    config.KLDivergence: keras.losses.kl_divergence,
    config.Poisson: keras.losses.poisson,
    config.Hinge: keras.losses.hinge,
    config.BinaryCrossentropy: keras.losses.binary_crossentropy,
    config.BinaryFocalCrossentropy: keras.losses.binary_focal_crossentropy,
}
"""A loss is one row: the function, which takes the options by their names."""


def _function(options: config.LossConfig) -> LossFunction:
    if isinstance(options, config.CategoricalCrossentropy):
        return partial(_categorical, options)
    return partial(_BY_NAME[type(options)], **_arguments(options))


def _categorical(options: config.CategoricalCrossentropy, targets: Tensor, outputs: Tensor) -> Tensor:
    if isinstance(options, config.CategoricalFocalCrossentropy):
        one_hot = tf.one_hot(targets, outputs.shape[-1])
        return keras.losses.categorical_focal_crossentropy(one_hot, outputs, **_arguments(options))
    if options.label_smoothing:
        one_hot = tf.one_hot(targets, outputs.shape[-1])
        return keras.losses.categorical_crossentropy(one_hot, outputs, **_arguments(options))
    return keras.losses.sparse_categorical_crossentropy(targets, outputs, from_logits=options.from_logits)


def _arguments(options: Options) -> dict[str, Any]:
    return {name: value for name, value in dump(options).items() if name != "kind"}

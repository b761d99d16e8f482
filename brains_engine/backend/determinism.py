"""Operations that give the same bits in every run, for those who ask for them."""

from __future__ import annotations

import tensorflow as tf


def make_deterministic() -> None:
    """Let TensorFlow take only such operations, from now on in this process.

    On the CPU the training loop gives the same bits without this. On a GPU some operations add in an order of their own
    unless they are told otherwise. A seed must be set before anything random is made, as `build_model` does.
    """
    tf.config.experimental.enable_op_determinism()

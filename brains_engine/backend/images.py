"""Pictures to pixels, by TensorFlow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import tensorflow as tf

if TYPE_CHECKING:
    from brains_engine.data.image_folder import Pixels


def decode_image(data: bytes, side: int, channels: int) -> Pixels:
    """Decode a PNG, JPEG or BMP picture and resize it to a square, with antialiasing.

    Returns:
        uint8[side, side, channels].

    Raises:
        ValueError: The bytes are no such picture.
    """
    with tf.device("cpu:0"):
        try:
            # A BMP picture cannot be asked for grey: its channels are what its file says.
            pixels = tf.io.decode_image(
                data, channels=3 if data.startswith(b"BM") else channels, expand_animations=False
            )
        except tf.errors.OpError:
            raise ValueError("no picture") from None
        if pixels.shape[-1] != channels:
            pixels = tf.image.rgb_to_grayscale(pixels)
        if tuple(pixels.shape[:2]) != (side, side):
            resized = tf.image.resize(tf.cast(pixels, tf.float32), (side, side), antialias=True)
            pixels = tf.cast(tf.round(tf.clip_by_value(resized, 0.0, 255.0)), tf.uint8)
        return np.asarray(pixels.numpy(), dtype=np.uint8)

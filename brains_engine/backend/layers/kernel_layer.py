"""What our own layers with a kernel have in common: product, bias, activation, range, and folding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import tensorflow as tf

from brains_engine.backend.layers.folded import Folded

if TYPE_CHECKING:
    from brains_engine.backend.layers.products import Product, Shape


class KernelLayer(keras.layers.Layer):  # type: ignore[misc]
    """`y = output_scale * activation(product(x, K) + b)`, with a kernel `K` that subclasses make of the weights.

    Args:
        product: What is computed with the kernel.
        activation: A standard Keras activation name.
        output_scale: Factor on the activation's output, the range M of a tanh.
        use_bias: Whether to add a bias.
    """

    def __init__(
        self, product: Product, *, activation: str = "linear", output_scale: float = 1.0, use_bias: bool, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.product = product
        self.activation_name = activation
        self.activation = keras.activations.get(activation)
        self.output_scale = output_scale
        self.use_bias = use_bias
        self.kernel: Any = None
        self.bias: Any = None

    def make_initializer(self) -> Any:
        """Initialiser of the kernel's weights."""
        raise NotImplementedError

    def make_constraint(self) -> Any:
        """What holds after each update of the kernel's weights, or `None`."""
        return None

    def effective_kernel(self, *, training: bool) -> tf.Tensor:
        """The kernel `K` that the inputs meet, made of the weights."""
        raise NotImplementedError

    def build(self, input_shape: Shape) -> None:
        guard = self.make_constraint()
        shape = self.product.kernel_shape(input_shape)
        self.kernel = self.add_weight(name="kernel", shape=shape, initializer=self.make_initializer(), constraint=guard)
        if guard is not None:
            self.kernel.assign(guard(self.kernel))
        if self.use_bias:
            self.bias = self.add_weight(name="bias", shape=shape[-1:], initializer="zeros")
        self.built = True

    def call(self, inputs: tf.Tensor, training: bool = False) -> tf.Tensor:
        return self.activate(self.sums(inputs, training=training))

    def sums(self, inputs: tf.Tensor, *, training: bool) -> tf.Tensor:
        """What the activation is applied to."""
        sums = self.product.apply(inputs, self.effective_kernel(training=training))
        return sums if self.bias is None else sums + tf.convert_to_tensor(self.bias)

    def activate(self, sums: tf.Tensor) -> tf.Tensor:
        """The activation in its range."""
        outputs = self.activation(sums)
        return outputs if self.output_scale == 1.0 else outputs * self.output_scale

    def fold(self) -> Folded:
        """The layer as standard ones, for export."""
        # As a graph, because TensorFlow's optimiser rewrites pow there, and trained answers come from a graph.
        kernel = tf.function(lambda: self.effective_kernel(training=False))()
        return Folded(
            self.product.class_name,
            self.product.arguments,
            kernel=kernel.numpy(),
            bias=None if self.bias is None else self.bias.numpy(),
            activation=self.activation_name,
            scale=self.output_scale,
        )

    def compute_output_shape(self, input_shape: Shape) -> Shape:
        return self.product.output_shape(input_shape)

    def get_config(self) -> dict[str, Any]:
        return {
            **super().get_config(),
            **self.product.arguments,
            "activation": self.activation_name,
            "output_scale": self.output_scale,
            "use_bias": self.use_bias,
        }

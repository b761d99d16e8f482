"""Our own layers written with standard ones, for export."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Folded:
    """A layer as standard Keras layers: `scale * activation(product(x, kernel) + bias + residual * r)`.

    Attributes:
        class_name: The standard layer of the product, such as "Dense" or "Conv2D".
        arguments: Its arguments but activation and bias.
        kernel: Effective weights over their normaliser, in the shape that the standard layer has.
        bias: One value for each output channel, or `None`.
        activation: A standard Keras activation name.
        scale: Factor on the activation's output.
        residual: Factor on the second input `r`; `None` where there is no second input.
    """

    class_name: str
    arguments: Mapping[str, Any]
    kernel: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32] | None
    activation: str
    scale: float = 1.0
    residual: float | None = None

    def prepare(self, make: Callable[..., Any]) -> Callable[[Any], Any]:
        """Make the layer of the product, and give what applies all layers to symbolic inputs.

        Args:
            make: Makes a layer of `keras.layers` from the name of its class and its arguments.
        """
        first = self.activation if self.residual is None else "linear"
        product = make(self.class_name, activation=first, use_bias=self.bias is not None, **self.arguments)

        def apply(inputs: Any) -> Any:
            values = product(inputs if self.residual is None else inputs[0])
            product.set_weights([self.kernel] if self.bias is None else [self.kernel, self.bias])
            if self.residual is not None:
                added = make("Add")([values, make("Rescaling", scale=self.residual)(inputs[1])])
                values = make("Activation", activation=self.activation)(added)
            return values if self.scale == 1.0 else make("Rescaling", scale=self.scale)(values)

        return apply


@dataclass(frozen=True, slots=True)
class FoldedStatistics:
    """A standardisation as Keras's own with given statistics.

    Attributes:
        axis: The axis with statistics of its own, the batch being axis 0.
        invert: Whether normalised values are brought back.
        mean: Subtracted, one value for each place of the axis.
        variance: Its root divides.
    """

    axis: int
    invert: bool
    mean: tuple[float, ...]
    variance: tuple[float, ...]

    def prepare(self, make: Callable[..., Any]) -> Callable[[Any], Any]:
        """Make the layer.

        Args:
            make: Makes a layer of `keras.layers` from the name of its class and its arguments.
        """
        layer: Callable[[Any], Any] = make(
            "Normalization", axis=self.axis, invert=self.invert, mean=list(self.mean), variance=list(self.variance)
        )
        return layer

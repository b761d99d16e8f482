"""Layers that are one function of `keras.ops`: they have no weights, and Keras saves them as the function itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from brains_engine.fields import dump
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import BuildContext, LayerOptionsT, LayerSpec
from brains_engine.spec.options import LayerOptions

if TYPE_CHECKING:
    from brains_engine.spec.shapes import TensorType


class NoOptions(LayerOptions):
    """This layer has no options."""


class OperationSpec(LayerSpec[LayerOptionsT]):
    """A layer that is a function of `keras.ops`.

    Attributes:
        operation: The name of the function.
        listed: Whether the function takes its tensors as one list.
    """

    operation: ClassVar[str]
    listed: ClassVar[bool] = False

    def operation_name(self, options: LayerOptionsT) -> str:
        """The name of the function under these options."""
        return self.operation

    def arguments(self, options: LayerOptionsT, types: Sequence[TensorType]) -> dict[str, Any]:
        """Further arguments of the function, by Keras's names, for inputs of these types."""
        return dump(options)

    def build(self, options: LayerOptionsT, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        tensors = [list(inputs)] if self.listed else inputs
        result = context.operation(self.operation_name(options), *tensors, **self.arguments(options, context.types))
        return tuple(result) if isinstance(result, list | tuple) else (result,)


class ElementwiseSpec(OperationSpec[LayerOptionsT]):
    """A function of each value by itself."""

    keeps_width = True

    def infer_shape(self, options: LayerOptionsT, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0]

    def flops(self, options: LayerOptionsT, inputs: Sequence[TensorType]) -> int:
        return costs.elements(inputs[0])

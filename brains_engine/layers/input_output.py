"""Where samples enter a network, and where its answer leaves it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from pydantic import field_validator

from brains_engine.fields import option
from brains_engine.spec.layer_spec import BuildContext, LayerSpec
from brains_engine.spec.options import LayerOptions, NamedDims
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import TensorType

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec


class InputOptions(LayerOptions):
    """Options of an input."""

    dims: NamedDims = option(
        (("feature", 64),), kind="dims", min_length=1, max_length=5, help="Sizes of one sample by name, in order."
    )
    layout: Literal["natural", "flat"] = option(
        "flat", help="flat hands a sample on as one vector, natural keeps its dimensions."
    )
    dtype: Literal["float", "integer"] = option(
        "float", help="integer hands whole numbers on, such as the numbers of words; the data must not be scaled then."
    )

    @field_validator("dims")
    @classmethod
    def _all_known(cls, dims: tuple[tuple[str, int | None], ...]) -> tuple[tuple[str, int | None], ...]:
        if any(size is None for _, size in dims):
            raise ValueError("must give every size as a number")
        return dims


class InputSpec(LayerSpec[InputOptions]):
    """Source of samples; its node names the model's input."""

    id = "input"
    title = "Input"
    family = "input-output"
    summary = "Where samples enter the network"
    formula = "y = x"
    when = (
        "Every network starts here. Data is kept as the flat vector it is: choose natural where the next layer "
        "wants an image, for example a convolution."
    )
    keywords = ("source", "data", "features")
    Options = InputOptions
    inputs = ()
    outputs = (Port("output", "One sample."),)

    def infer_shape(self, options: InputOptions, inputs: Sequence[TensorType]) -> TensorType:
        natural = TensorType(
            tuple(size for _, size in options.dims), tuple(name for name, _ in options.dims), options.dtype
        )
        if options.layout == "natural" or natural.rank == 1:
            return natural
        return TensorType.of(natural.size, kind=options.dtype)

    def caption(self, options: InputOptions) -> str:
        sizes = " x ".join(str(size) for _, size in options.dims)
        return f"{sizes}, flat" if options.layout == "flat" and len(options.dims) > 1 else sizes

    def build(self, options: InputOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        samples = context.keras_input(self.infer_shape(options, ()))
        # All data arrives as float32, which holds whole numbers exactly up to 16 million.
        return (context.operation("cast", samples, "int32") if options.dtype == "integer" else samples,)


class OutputOptions(LayerOptions):
    """An output has no options."""


class OutputSpec(LayerSpec[OutputOptions]):
    """End of the network; its node names the model's output."""

    id = "output"
    title = "Output"
    family = "input-output"
    summary = "Where the network's answer leaves it"
    formula = "y = x"
    when = "Every network ends here. The loss compares what arrives here with the targets."
    keywords = ("target", "prediction", "result")
    Options = OutputOptions
    inputs = (Port("input", "The network's answer.", kind="any"),)
    outputs = ()
    keras_class = "Identity"
    read_from = ()
    keeps_width = True
    passes_values = True

    def infer_shape(self, options: OutputOptions, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0]


LAYERS: tuple[AnySpec, ...] = (InputSpec(), OutputSpec())

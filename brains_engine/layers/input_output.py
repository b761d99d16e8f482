"""Where samples enter a network, and where its answer leaves it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field, field_validator

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
    first_feature: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = option(
        None,
        help=(
            "First feature that this input takes, counted from 0. Empty: a single input takes all of them, and of "
            "several each takes its own after those of the one before, in the order of their ids (input-1, input-2)."
        ),
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
        flat = ", flat" if options.layout == "flat" and len(options.dims) > 1 else ""
        return f"{sizes}{flat}" + (f", from {options.first_feature}" if options.first_feature is not None else "")

    def build(self, options: InputOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        samples = context.keras_input(self.infer_shape(options, ()))
        # All data arrives as float32, which holds whole numbers exactly up to 16 million.
        return (context.operation("cast", samples, "int32") if options.dtype == "integer" else samples,)


_FOCAL_LOSSES = ("categorical_focal_crossentropy", "binary_focal_crossentropy")
_CLASS_LOSSES = ("categorical_crossentropy", "binary_crossentropy", *_FOCAL_LOSSES)


class OutputOptions(LayerOptions):
    """What an output is compared with, and how. Own losses take the options that `runs.config` gives them."""

    target: Literal["target", "features", "columns"] = option(
        "target",
        help=(
            "What this output learns: the target of the data, the sample itself as it enters the network (after "
            "scaling, flattened), or some columns of a target with several."
        ),
    )
    first_column: int = option(
        0, ge=0, le=1_000_000, help="First of these columns, counted from 0.", applies_when={"target": ("columns",)}
    )
    columns: int = option(
        1, ge=1, le=1_000_000, help="How many columns there are.", applies_when={"target": ("columns",)}
    )
    loss: Literal[
        "run",
        "categorical_crossentropy",
        "binary_crossentropy",
        "mean_squared_error",
        "mean_absolute_error",
        "error_power",
        "huber",
        "mean_absolute_percentage_error",
        "log_cosh",
        "cosine_similarity",
        "kl_divergence",
        "poisson",
        "hinge",
        "binary_focal_crossentropy",
        "categorical_focal_crossentropy",
    ] = option("run", help="run takes the loss of the training settings; any other is this output's own.")
    from_logits: bool = option(
        False, help="What arrives here has not been through softmax or sigmoid.", applies_when={"loss": _CLASS_LOSSES}
    )
    label_smoothing: float = option(
        0.0, ge=0, lt=1, help="Share of a target that is spread out.", applies_when={"loss": _CLASS_LOSSES}
    )
    p: float = option(2.0, ge=1, le=10, help="Power of the absolute error.", applies_when={"loss": ("error_power",)})
    delta: float = option(1.0, gt=0, le=1e6, help="Where the loss turns linear.", applies_when={"loss": ("huber",)})
    gamma: float = option(
        2.0, ge=0, le=20, help="How little what is already right counts.", applies_when={"loss": _FOCAL_LOSSES}
    )
    alpha: float = option(
        0.25, gt=0, le=1, help="Factor of the whole loss.", applies_when={"loss": ("categorical_focal_crossentropy",)}
    )
    loss_weight: float = option(
        1.0,
        ge=0,
        le=1e6,
        help="Factor of this output's loss in the sum that training makes small; with 0 it is only measured.",
    )


class OutputSpec(LayerSpec[OutputOptions]):
    """End of the network; its node names the model's output."""

    id = "output"
    title = "Output"
    family = "input-output"
    summary = "Where the network's answer leaves it"
    formula = "y = x"
    when = (
        "Every network ends here. The loss compares what arrives here with the target of the data, or with the sample "
        "itself, as an autoencoder needs it. Of several outputs each has its loss, and training makes their weighted "
        "sum small."
    )
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

    def caption(self, options: OutputOptions) -> str:
        if options.target == "features":
            return "the sample itself"
        if options.target == "columns":
            last = options.first_column + options.columns - 1
            return f"columns {options.first_column} to {last}" if options.columns > 1 else f"column {last}"
        return ""

    def keras_arguments(self, options: OutputOptions) -> dict[str, Any]:
        return {}


LAYERS: tuple[AnySpec, ...] = (InputSpec(), OutputSpec())

"""Layers that act during training alone: random zeros, noise, and penalties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from brains_engine.errors import OptionError
from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.axes import Axes, find_axes
from brains_engine.spec.layer_spec import BuildContext, LayerSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

_Options = TypeVar("_Options", bound=LayerOptions)


class _TrainingOnly(LayerSpec[_Options]):
    """What layers that pass their input on outside training have in common."""

    family = "regularisation"
    inputs = (Port("input", "Values of any shape."),)
    outputs = (Port("output", "Values of the same shape."),)
    keeps_width = True
    passes_values = True

    def infer_shape(self, options: _Options, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0]

    def flops(self, options: _Options, inputs: Sequence[TensorType]) -> int:
        return costs.elements(inputs[0])


class DropoutOptions(LayerOptions):
    """Options of dropout."""

    rate: float = option(0.2, ge=0, lt=1, help="Share of the values that are set to zero in each step.")


class SharedDropoutOptions(DropoutOptions):
    """Options of dropout that may treat values alike."""

    shared_axes: Axes = option(
        "",
        kind="axes",
        advanced=True,
        help="Dimensions along which values are dropped together, such as height width; empty drops each by itself.",
    )


class _Dropout(_TrainingOnly[DropoutOptions]):
    """What the kinds of dropout have in common."""

    Options: type[DropoutOptions] = DropoutOptions

    def flops(self, options: DropoutOptions, inputs: Sequence[TensorType]) -> int:
        return costs.elements(inputs[0]) if options.rate else 0

    def caption(self, options: DropoutOptions) -> str:
        return f"rate {options.rate:g}"


class DropoutSpec(_Dropout):
    """Random zeros during training."""

    id = "dropout"
    title = "Dropout"
    summary = "Sets random values to zero during training"
    formula = "training: y = x m / (1 - rate), m = 0 with probability rate, else 1; otherwise y = x"
    when = "Where validation falls behind training. Put it between dense layers; 0.2 to 0.5 is usual."
    reference = "Srivastava et al. 2014, Journal of Machine Learning Research 15; whole samples: Huang et al. 2016"
    keywords = ("noise", "overfitting", "stochastic depth", "drop path")
    Options = SharedDropoutOptions
    keras_class = "Dropout"

    def infer_shape(self, options: DropoutOptions, inputs: Sequence[TensorType]) -> TensorType:
        _shared(options, inputs[0])
        return inputs[0]

    def from_keras(self, class_name: str, config: Mapping[str, Any]) -> dict[str, Any] | None:
        noise = config.get("noise_shape") or ()
        if noise and noise[0] == 1:
            raise OptionError("drops the same values of all samples, which it cannot do here")
        return {"rate": config["rate"], "shared_axes": [axis for axis, size in enumerate(noise) if size == 1]}

    def build(self, options: DropoutOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        shared = _shared(options, context.types[0])
        sizes = tuple(1 if axis in shared else None for axis in range(context.types[0].rank))
        layer = context.keras_layer(self.keras_class, rate=options.rate, noise_shape=(None, *sizes) if shared else None)
        return (layer(inputs[0]),)


def _shared(options: DropoutOptions, tensor: TensorType) -> tuple[int, ...]:
    return find_axes(options.shared_axes, tensor) if isinstance(options, SharedDropoutOptions) else ()


class _SpatialDropout(_Dropout):
    """What the kinds of dropout of whole channels have in common."""

    formula = "training: y = x m / (1 - rate), m one number a channel, 0 with probability rate, else 1; otherwise y = x"
    reference = "Tompson et al. 2015, arXiv:1411.4280"
    keywords = ("channel", "noise", "overfitting")


class SpatialDropout1DSpec(_SpatialDropout):
    """Random channels of a sequence set to zero."""

    id = "spatial_dropout_1d"
    title = "Spatial dropout 1-D"
    summary = "Sets whole features of a sequence to zero during training"
    when = "In sequences, where neighbouring steps are so alike that plain dropout hides nothing."
    inputs = (Port("input", "A sequence: time, feature.", ranks=frozenset({2}), dims=("time", "feature")),)
    keras_class = "SpatialDropout1D"


class SpatialDropout2DSpec(_SpatialDropout):
    """Random channels of an image set to zero."""

    id = "spatial_dropout_2d"
    title = "Spatial dropout 2-D"
    summary = "Sets whole channels of an image to zero during training"
    when = "Between convolutions, where neighbouring pixels are so alike that plain dropout hides nothing."
    inputs = (
        Port("input", "An image: height, width, channel.", ranks=frozenset({3}), dims=("height", "width", "channel")),
    )
    keras_class = "SpatialDropout2D"


class SpatialDropout3DSpec(_SpatialDropout):
    """Random channels of a volume set to zero."""

    id = "spatial_dropout_3d"
    title = "Spatial dropout 3-D"
    summary = "Sets whole channels of a volume to zero during training"
    when = "Between 3-D convolutions, where neighbouring places are so alike that plain dropout hides nothing."
    inputs = (
        Port(
            "input",
            "A volume: depth, height, width, channel.",
            ranks=frozenset({4}),
            dims=("depth", "height", "width", "channel"),
        ),
    )
    keras_class = "SpatialDropout3D"


class GaussianDropoutSpec(_Dropout):
    """Values multiplied by noise around one."""

    id = "gaussian_dropout"
    title = "Gaussian dropout"
    summary = "Multiplies values by noise around 1 during training"
    formula = "training: y = x e, e normal with mean 1 and variance rate / (1 - rate); otherwise y = x"
    when = "As dropout, but no value is lost: the noise has the same strength as dropout of that rate."
    reference = "Srivastava et al. 2014, Journal of Machine Learning Research 15"
    keywords = ("noise", "multiplicative", "overfitting")
    keras_class = "GaussianDropout"


class AlphaDropoutSpec(_Dropout):
    """Dropout that keeps mean and variance."""

    id = "alpha_dropout"
    title = "Alpha dropout"
    summary = "Dropout that keeps mean and variance, for selu networks"
    formula = (
        "training: y = a (x m + c (1 - m)) + b, c = -1.758, a and b so that mean and variance stay; otherwise y = x"
    )
    when = "In place of dropout behind selu activations, which normalise themselves and must not be disturbed."
    reference = "Klambauer et al. 2017, arXiv:1706.02515"
    keywords = ("selu", "self-normalising", "noise", "overfitting")
    keras_class = "AlphaDropout"


class GaussianNoiseOptions(LayerOptions):
    """Options of noise."""

    stddev: float = option(0.1, ge=0, le=1, help="Standard deviation of the noise.")


class GaussianNoiseSpec(_TrainingOnly[GaussianNoiseOptions]):
    """Noise added during training."""

    id = "gaussian_noise"
    title = "Gaussian noise"
    summary = "Adds noise to values during training"
    formula = "training: y = x + e, e normal with mean 0 and deviation stddev; otherwise y = x"
    when = "Behind the input, for measurements that are noisy anyway, and in denoising autoencoders."
    reference = "Bishop 1995, Neural Computation 7"
    keywords = ("jitter", "additive", "denoising", "overfitting")
    Options = GaussianNoiseOptions
    keras_class = "GaussianNoise"

    def caption(self, options: GaussianNoiseOptions) -> str:
        return f"stddev {options.stddev:g}"


class ActivityRegularizationOptions(LayerOptions):
    """Options of a penalty on values."""

    l1: float = option(0.0, ge=0, le=1000, help="Factor on the sum of the absolute values.")
    l2: float = option(0.001, ge=0, le=1000, help="Factor on the sum of the squares.")


class ActivityRegularizationSpec(_TrainingOnly[ActivityRegularizationOptions]):
    """A penalty on large values."""

    id = "activity_regularization"
    title = "Activity penalty"
    summary = "Adds a penalty on large values to the loss"
    formula = "y = x; loss = loss + (l1 sum |x| + l2 sum x^2) / batch size"
    when = "To keep a layer's answers small, or, with l1, mostly zero, as in sparse autoencoders."
    reference = "Sparse autoencoders: Ng 2011, Stanford CS294A"
    keywords = ("l1", "l2", "penalty", "sparse", "regularizer")
    Options = ActivityRegularizationOptions
    keras_class = "ActivityRegularization"

    def flops(self, options: ActivityRegularizationOptions, inputs: Sequence[TensorType]) -> int:
        return 2 * (bool(options.l1) + bool(options.l2)) * costs.elements(inputs[0])

    def caption(self, options: ActivityRegularizationOptions) -> str:
        parts = [f"l1 {options.l1:g}"] if options.l1 else []
        return ", ".join([*parts, *([f"l2 {options.l2:g}"] if options.l2 else [])])


LAYERS: tuple[AnySpec, ...] = (
    DropoutSpec(),
    SpatialDropout1DSpec(),
    SpatialDropout2DSpec(),
    SpatialDropout3DSpec(),
    GaussianDropoutSpec(),
    AlphaDropoutSpec(),
    GaussianNoiseSpec(),
    ActivityRegularizationSpec(),
)

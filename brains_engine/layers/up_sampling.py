"""Up-sampling: a larger sample without weights."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import LayerSpec
from brains_engine.spec.options import LayerOptions, Pair
from brains_engine.spec.ports import Port
from brains_engine.spec.windows import (
    Length,
    Sizes,
    Triple,
    Window,
    as_tuple,
    show_sizes,
    spatial_input,
    spread,
    widening_window,
)

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

_OUTPUT = (Port("output", "The same dimensions in another size, with the same channels."),)


class UpSamplingOptions(LayerOptions):
    """Options of up-sampling; subclasses give the size its number of dimensions."""

    size: Sizes = option(2, help="How often each place is repeated.")


class UpSampling1DOptions(UpSamplingOptions):
    """Options of 1-D up-sampling."""

    size: Length = option(2, unit="times", help="How often each step is repeated.")


class UpSampling2DOptions(UpSamplingOptions):
    """Options of 2-D up-sampling."""

    size: Pair = option((2, 2), unit="times", help="How often rows and columns are repeated.")
    interpolation: Literal["nearest", "bilinear"] = option(
        "nearest", help="nearest repeats the values, bilinear blends between neighbours."
    )


class UpSampling3DOptions(UpSamplingOptions):
    """Options of 3-D up-sampling."""

    size: Triple = option((2, 2, 2), unit="times", help="How often each place is repeated in depth, height and width.")


class _UpSampling(LayerSpec[UpSamplingOptions]):
    """What up-sampling has in common."""

    family = "shape"
    reference = "Odena et al. 2016, Deconvolution and checkerboard artifacts"
    outputs = _OUTPUT
    keeps_width = True
    keeps_kind = True

    def infer_shape(self, options: UpSamplingOptions, inputs: Sequence[TensorType]) -> TensorType:
        tensor = inputs[0]
        factors = spread(options.size, tensor.rank - 1)
        sizes = [None if dim is None else dim * by for dim, by in zip(tensor.dims[:-1], factors, strict=True)]
        return tensor.with_dims(*sizes, tensor.dims[-1])

    def window(self, options: UpSamplingOptions) -> Window:
        return widening_window((1,) * len(as_tuple(options.size)), options.size)

    def caption(self, options: UpSamplingOptions) -> str:
        return f"times {show_sizes(options.size)}"


class UpSampling1DSpec(_UpSampling):
    """Each step several times."""

    id = "up_sampling_1d"
    title = "Up-sampling 1-D"
    summary = "Makes a sequence longer by repeating its steps"
    formula = "y[t, c] = x[floor(t / s), c]"
    when = "In decoders of signals, before a convolution: smoother than a transposed convolution, and no weights."
    keywords = ("upsample", "repeat", "stretch", "decoder", "sequence")
    Options = UpSampling1DOptions
    inputs = (spatial_input(1, "any"),)
    keras_class = "UpSampling1D"
    passes_values = True


class UpSampling2DSpec(_UpSampling):
    """A larger image by repeating or blending its pixels."""

    id = "up_sampling_2d"
    title = "Up-sampling 2-D"
    summary = "Makes an image larger by repeating or blending its pixels"
    formula = "nearest: y[i, j, c] = x[floor(i / s), floor(j / s), c]; bilinear: the four nearest, by their distance"
    when = "In decoders and U-Nets, before a convolution: no chequered patterns, and no weights."
    keywords = ("upsample", "resize", "enlarge", "decoder", "unet", "image", "bilinear")
    Options = UpSampling2DOptions
    inputs = (spatial_input(2, "any"),)
    keras_class = "UpSampling2D"

    def infer_shape(self, options: UpSamplingOptions, inputs: Sequence[TensorType]) -> TensorType:
        if self._blends(options) and inputs[0].kind != "float":
            raise ShapeError(f"blends neighbours, which needs float values, but gets {inputs[0].kind} values")
        return super().infer_shape(options, inputs)

    def window(self, options: UpSamplingOptions) -> Window:
        plain = super().window(options)
        if not self._blends(options):
            return plain
        return Window(tuple(2 if factor > 1 else 1 for factor in as_tuple(options.size)), plain.step)

    def flops(self, options: UpSamplingOptions, inputs: Sequence[TensorType]) -> int:
        """Bilinear blending takes a weighted mean of four values: seven operations."""
        return 7 * costs.elements(self.infer_shape(options, inputs)) if self._blends(options) else 0

    def _blends(self, options: UpSamplingOptions) -> bool:
        return isinstance(options, UpSampling2DOptions) and options.interpolation == "bilinear"


class UpSampling3DSpec(_UpSampling):
    """Each voxel several times."""

    id = "up_sampling_3d"
    title = "Up-sampling 3-D"
    summary = "Makes a volume larger by repeating its voxels"
    formula = "y[h, i, j, c] = x[floor(h / s), floor(i / s), floor(j / s), c]"
    when = "In decoders of volumes, before a 3-D convolution. The memory grows with the cube of the size."
    keywords = ("upsample", "repeat", "enlarge", "decoder", "voxel")
    Options = UpSampling3DOptions
    inputs = (spatial_input(3, "any"),)
    keras_class = "UpSampling3D"
    passes_values = True


LAYERS: tuple[AnySpec, ...] = (UpSampling1DSpec(), UpSampling2DSpec(), UpSampling3DSpec())

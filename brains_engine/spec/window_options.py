"""Options that layers with a sliding kernel share, for one, two and three spatial dimensions.

A layer's options inherit what they need. pydantic puts the fields of the last base first, so that
`class ConvOptions(WeightOptions, KernelOptions, FilterOptions)` reads from filters to weights; of a field
that several bases have, it takes the first base's.
"""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from brains_engine.fields import option
from brains_engine.spec.options import Activation, KernelInitializer, LayerOptions, Pair
from brains_engine.spec.shapes import Padding
from brains_engine.spec.windows import Length, Sizes, Triple, as_tuple

SAME_HELP = "same pads with zeros so that stride 1 keeps the size, valid pads nothing."
DILATION_HELP = "Distance between the window's points."


class FilterOptions(LayerOptions):
    """Number of output channels."""

    filters: int = option(32, ge=1, le=65_536, unit="channels", help="Number of output channels.")


class KernelOptions(LayerOptions):
    """The window itself; subclasses give the sizes their number of dimensions."""

    kernel_size: Sizes = option(3, help="Size of the window.")
    strides: Sizes = option(1, help="Steps of the window.")
    padding: Padding = option(
        "valid", help=f"{SAME_HELP[:-1]}, causal pads before the first step only, so that no output sees the future."
    )
    dilation_rate: Sizes = option(1, advanced=True, help=DILATION_HELP)

    @model_validator(mode="after")
    def _stride_or_dilation(self) -> KernelOptions:
        if max(as_tuple(self.strides)) > 1 and max(as_tuple(self.dilation_rate)) > 1:
            raise ValueError("cannot have strides and dilation_rate above 1 at once")
        return self


class CentredKernelOptions(KernelOptions):
    """A window that is padded on both sides or not at all."""

    padding: Literal["valid", "same"] = option("valid", help=SAME_HELP)


class CausalKernel1D(KernelOptions):
    """A window over time, which may be kept from seeing the future."""

    kernel_size: Length = option(3, unit="steps", help="Length of the window.")
    strides: Length = option(1, unit="steps", help="How far the window moves from one output to the next.")
    dilation_rate: Length = option(1, advanced=True, unit="steps", help=DILATION_HELP)


class Kernel1D(CausalKernel1D):
    """A window over time, padded on both sides or not at all."""

    padding: Literal["valid", "same"] = option("valid", help=SAME_HELP)


class Kernel2D(CentredKernelOptions):
    """A window over an image."""

    kernel_size: Pair = option((3, 3), unit="pixels", help="Height and width of the window.")
    strides: Pair = option((1, 1), unit="pixels", help="Steps of the window downwards and to the right.")
    dilation_rate: Pair = option((1, 1), advanced=True, unit="pixels", help=DILATION_HELP)


class Kernel3D(CentredKernelOptions):
    """A window over a volume."""

    kernel_size: Triple = option((3, 3, 3), unit="voxels", help="Depth, height and width of the window.")
    strides: Triple = option((1, 1, 1), unit="voxels", help="Steps of the window along depth, height and width.")
    dilation_rate: Triple = option((1, 1, 1), advanced=True, unit="voxels", help=DILATION_HELP)


class GroupOptions(LayerOptions):
    """Channels in separate groups."""

    groups: int = option(
        1,
        ge=1,
        le=65_536,
        advanced=True,
        unit="groups",
        help="Groups of channels that do not see each other; both the input's channels and the filters are split.",
    )


class WeightOptions(LayerOptions):
    """What follows a product with weights."""

    activation: Activation = option("relu", help="Function applied to each output.")
    use_bias: bool = option(True, help="Add a learned constant to each channel.")
    kernel_initializer: KernelInitializer = option(
        "glorot_uniform", advanced=True, help="Distribution of the first weights."
    )

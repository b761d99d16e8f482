"""Places added or taken at the edges of a sample: padding with zeros, and cropping."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import Field

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec.layer_spec import LayerSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port
from brains_engine.spec.windows import Window, sliding_window, spatial_input

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

Places = Annotated[int, Field(ge=0, le=4096)]
Ends = tuple[Places, Places]
Edges = tuple[Places, Places, Places, Places]
Faces = tuple[Places, Places, Places, Places, Places, Places]

_ENDS = "before the first step and after the last one."
_EDGES = "at the top, bottom, left and right."
_FACES = "at the front, back, top, bottom, left and right."


class ZeroPaddingOptions(LayerOptions):
    """Options of zero padding; subclasses give the margins their number."""

    padding: tuple[int, ...] = option((1, 1), help=f"Zeros {_ENDS}")


class ZeroPadding1DOptions(ZeroPaddingOptions):
    """Options of 1-D zero padding."""

    padding: Ends = option((1, 1), unit="steps", help=f"Zeros {_ENDS}")


class ZeroPadding2DOptions(ZeroPaddingOptions):
    """Options of 2-D zero padding."""

    padding: Edges = option((1, 1, 1, 1), unit="pixels", help=f"Zeros {_EDGES}")


class ZeroPadding3DOptions(ZeroPaddingOptions):
    """Options of 3-D zero padding."""

    padding: Faces = option((1, 1, 1, 1, 1, 1), unit="voxels", help=f"Zeros {_FACES}")


class CroppingOptions(LayerOptions):
    """Options of cropping; subclasses give the margins their number."""

    cropping: tuple[int, ...] = option((1, 1), help=f"What is cut off {_ENDS}")


class Cropping1DOptions(CroppingOptions):
    """Options of 1-D cropping."""

    cropping: Ends = option((1, 1), unit="steps", help=f"What is cut off {_ENDS}")


class Cropping2DOptions(CroppingOptions):
    """Options of 2-D cropping."""

    cropping: Edges = option((1, 1, 1, 1), unit="pixels", help=f"What is cut off {_EDGES}")


class Cropping3DOptions(CroppingOptions):
    """Options of 3-D cropping."""

    cropping: Faces = option((1, 1, 1, 1, 1, 1), unit="voxels", help=f"What is cut off {_FACES}")


_OptionsT = TypeVar("_OptionsT", bound=LayerOptions)


class _MarginSpec(LayerSpec[_OptionsT]):
    """What padding and cropping have in common."""

    family = "shape"
    keeps_width = True
    keeps_kind = True

    def pairs(self, options: _OptionsT) -> tuple[tuple[int, int], ...]:
        """Places added before and after, by dimension; negative ones are taken."""
        raise NotImplementedError

    def infer_shape(self, options: _OptionsT, inputs: Sequence[TensorType]) -> TensorType:
        tensor = inputs[0]
        grown = zip(tensor.dims[:-1], self.pairs(options), strict=True)
        sizes = [None if dim is None else dim + before + after for dim, (before, after) in grown]
        if any(size is not None and size < 1 for size in sizes):
            raise ShapeError(f"cuts off all of {tensor}")
        return tensor.with_dims(*sizes, tensor.dims[-1])

    def window(self, options: _OptionsT) -> Window:
        return sliding_window((1,) * len(self.pairs(options)))

    def caption(self, options: _OptionsT) -> str:
        sizes = [(abs(before), abs(after)) for before, after in self.pairs(options)]
        return ", ".join(str(before) if before == after else f"{before} + {after}" for before, after in sizes)


class _ZeroPadding(_MarginSpec[ZeroPaddingOptions]):
    """What zero padding has in common."""

    outputs = (Port("output", "The input with zeros around it."),)

    def pairs(self, options: ZeroPaddingOptions) -> tuple[tuple[int, int], ...]:
        return _in_pairs(options.padding)

    def keras_arguments(self, options: ZeroPaddingOptions) -> dict[str, Any]:
        return {"padding": _nested(options.padding)}


class ZeroPadding1DSpec(_ZeroPadding):
    """Zeros before and after a sequence."""

    id = "zero_padding_1d"
    title = "Zero padding 1-D"
    summary = "Puts zeros before and after a sequence"
    formula = "y[t + before, c] = x[t, c], else 0"
    when = "To choose the padding of a convolution by hand, or to bring sequences to one length."
    keywords = ("pad", "margin", "border", "sequence")
    Options = ZeroPadding1DOptions
    inputs = (spatial_input(1, "any"),)
    keras_class = "ZeroPadding1D"


class ZeroPadding2DSpec(_ZeroPadding):
    """Zeros around an image."""

    id = "zero_padding_2d"
    title = "Zero padding 2-D"
    summary = "Puts a frame of zeros around an image"
    formula = "y[i + top, j + left, c] = x[i, j, c], else 0"
    when = "To choose the padding of a convolution by hand, as ResNet and MobileNet do before their strided layers."
    keywords = ("pad", "margin", "border", "frame", "image")
    Options = ZeroPadding2DOptions
    inputs = (spatial_input(2, "any"),)
    keras_class = "ZeroPadding2D"


class ZeroPadding3DSpec(_ZeroPadding):
    """Zeros around a volume."""

    id = "zero_padding_3d"
    title = "Zero padding 3-D"
    summary = "Puts zeros on all sides of a volume"
    formula = "y[h + front, i + top, j + left, c] = x[h, i, j, c], else 0"
    when = "To choose the padding of a 3-D convolution by hand."
    keywords = ("pad", "margin", "border", "voxel")
    Options = ZeroPadding3DOptions
    inputs = (spatial_input(3, "any"),)
    keras_class = "ZeroPadding3D"


class _Cropping(_MarginSpec[CroppingOptions]):
    """What cropping has in common."""

    outputs = (Port("output", "The input without its edges."),)
    passes_values = True

    def pairs(self, options: CroppingOptions) -> tuple[tuple[int, int], ...]:
        return tuple((-before, -after) for before, after in _in_pairs(options.cropping))

    def keras_arguments(self, options: CroppingOptions) -> dict[str, Any]:
        return {"cropping": _nested(options.cropping)}


class Cropping1DSpec(_Cropping):
    """A sequence without its ends."""

    id = "cropping_1d"
    title = "Cropping 1-D"
    summary = "Cuts steps off both ends of a sequence"
    formula = "y[t, c] = x[t + before, c]"
    when = "To bring two branches to one length, or to drop steps that saw only padding."
    keywords = ("crop", "cut", "trim", "sequence")
    Options = Cropping1DOptions
    inputs = (spatial_input(1, "any"),)
    keras_class = "Cropping1D"


class Cropping2DSpec(_Cropping):
    """An image without its edges."""

    id = "cropping_2d"
    title = "Cropping 2-D"
    summary = "Cuts off the edges of an image"
    formula = "y[i, j, c] = x[i + top, j + left, c]"
    when = "To bring a skip connection to the size of a branch of unpadded convolutions, as in the first U-Net."
    reference = "Ronneberger et al. 2015, arXiv:1505.04597"
    keywords = ("crop", "cut", "trim", "unet", "image")
    Options = Cropping2DOptions
    inputs = (spatial_input(2, "any"),)
    keras_class = "Cropping2D"


class Cropping3DSpec(_Cropping):
    """A volume without its faces."""

    id = "cropping_3d"
    title = "Cropping 3-D"
    summary = "Cuts off all sides of a volume"
    formula = "y[h, i, j, c] = x[h + front, i + top, j + left, c]"
    when = "To bring a skip connection to the size of a branch of unpadded 3-D convolutions."
    reference = "Çiçek et al. 2016, 3D U-Net, arXiv:1606.06650"
    keywords = ("crop", "cut", "trim", "unet", "voxel")
    Options = Cropping3DOptions
    inputs = (spatial_input(3, "any"),)
    keras_class = "Cropping3D"


def _in_pairs(margins: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Margins before and after, by dimension."""
    return tuple(zip(margins[::2], margins[1::2], strict=True))


def _nested(margins: Sequence[int]) -> tuple[Any, ...]:
    """Margins as Keras takes them: one pair for a sequence, else a pair of each dimension."""
    pairs = _in_pairs(margins)
    return pairs if len(pairs) > 1 else pairs[0]


LAYERS: tuple[AnySpec, ...] = (
    ZeroPadding1DSpec(),
    ZeroPadding2DSpec(),
    ZeroPadding3DSpec(),
    Cropping1DSpec(),
    Cropping2DSpec(),
    Cropping3DSpec(),
)

"""Windows that slide over the spatial dimensions of a sample: all its dimensions but the last, the channels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from pydantic import Field

from brains_engine.errors import ShapeError
from brains_engine.spec.ports import Port, PortKind
from brains_engine.spec.shapes import Padding, TensorType, window_size

Length = Annotated[int, Field(ge=1, le=4096)]
Triple = tuple[Length, Length, Length]
Sizes = int | tuple[int, ...]
"""One number for each spatial dimension; with a single dimension the number itself, as users write it."""

SAMPLES: Mapping[int, str] = {
    1: "A sequence: time, channel.",
    2: "An image: height, width, channel.",
    3: "A volume: depth, height, width, channel.",
}
"""What a layer takes, by its number of spatial dimensions."""


DIMS: Mapping[int, tuple[str, ...]] = {
    1: ("time", "channel"),
    2: ("height", "width", "channel"),
    3: ("depth", "height", "width", "channel"),
}
"""The same as names of dimensions."""


@dataclass(frozen=True, slots=True)
class Window:
    """What one output value sees of the input, along each spatial dimension.

    Attributes:
        extent: Number of input places from the first to the last that it sees.
        step: Input places from one output place to the next; 1/2 where the output is twice as dense.
    """

    extent: tuple[int, ...]
    step: tuple[Fraction, ...]


def sliding_window(sizes: Sizes, steps: Sizes = 1, gaps: Sizes = 1) -> Window:
    """The window of a convolution or a pooling."""
    extents = as_tuple(sizes)
    dilations = spread(gaps, len(extents))
    return Window(
        tuple(gap * (size - 1) + 1 for size, gap in zip(extents, dilations, strict=True)),
        tuple(Fraction(step) for step in spread(steps, len(extents))),
    )


def widening_window(sizes: Sizes, factors: Sizes, gaps: Sizes = 1) -> Window:
    """The window of a layer whose output has `factor` places for each place of the input.

    A kernel that covers `extent` output places is met by `ceil(extent / factor)` input places.
    """
    wide = sliding_window(sizes, 1, gaps).extent
    scales = spread(factors, len(wide))
    return Window(
        tuple(-(-extent // scale) for extent, scale in zip(wide, scales, strict=True)),
        tuple(Fraction(1, scale) for scale in scales),
    )


def as_tuple(sizes: Sizes) -> tuple[int, ...]:
    """Sizes as a tuple, also where a single dimension has a plain number."""
    return (sizes,) if isinstance(sizes, int) else sizes


def spread(sizes: Sizes, rank: int) -> tuple[int, ...]:
    """Sizes for `rank` dimensions, where a single one means the same for all.

    Raises:
        ShapeError: Where there are more or fewer than dimensions.
    """
    given = as_tuple(sizes)
    if len(given) == 1:
        return given * rank
    if len(given) != rank:
        raise ShapeError(f"has {len(given)} sizes ({show_sizes(given)}) for {rank} spatial dimensions")
    return given


def slide(tensor: TensorType, sizes: Sizes, steps: Sizes, padding: Padding, gaps: Sizes = 1) -> TensorType:
    """The tensor with the spatial sizes that a sliding window leaves; names and channels are kept.

    Raises:
        ShapeError: Where an unpadded window is larger than a dimension.
    """
    rank = tensor.rank - 1
    windows = zip(tensor.dims[:-1], spread(sizes, rank), spread(steps, rank), spread(gaps, rank), strict=True)
    left = [window_size(size, window, step, padding, gap) for size, window, step, gap in windows]
    return tensor.with_dims(*left, tensor.dims[-1])


def show_sizes(sizes: Sizes) -> str:
    """Sizes as text: `3 x 3`."""
    return " x ".join(map(str, as_tuple(sizes)))


def spatial_input(rank: int, kind: PortKind = "float") -> Port:
    """The input port of a layer that works over so many spatial dimensions."""
    return Port("input", SAMPLES[rank], ranks=frozenset({rank + 1}), kind=kind, dims=DIMS[rank])

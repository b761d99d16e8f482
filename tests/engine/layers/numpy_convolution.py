"""A convolution in plain NumPy, written out place by place: what the NormNet convolutions are held against."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


def convolve(
    x: Floats,
    kernel: Floats,
    *,
    strides: Sequence[int],
    padding: str = "valid",
    dilation_rate: Sequence[int],
    groups: int = 1,
) -> Floats:
    """Convolution of `[batch, *spatial, channels]` with `[*window, channels / groups, filters]`."""
    places = list(_patches(x, kernel, strides, padding, dilation_rate))
    sizes = tuple(max(index[axis] for index, _ in places) + 1 for axis in range(x.ndim - 2))
    y = np.zeros((x.shape[0], *sizes, kernel.shape[-1]))
    for index, patch in places:
        for inputs, outputs in _groups(x.shape[-1], kernel.shape[-1], groups):
            y[_at(index, outputs)] = np.tensordot(patch[..., inputs], kernel[..., outputs], kernel.ndim - 1)
    return y


def kernel_gradient(
    x: Floats,
    kernel: Floats,
    upstream: Floats,
    *,
    strides: Sequence[int],
    padding: str = "valid",
    dilation_rate: Sequence[int],
    groups: int = 1,
) -> Floats:
    """Gradient of `sum(upstream * convolve(x, kernel))` with respect to the kernel."""
    gradient = np.zeros_like(kernel)
    for index, patch in _patches(x, kernel, strides, padding, dilation_rate):
        for inputs, outputs in _groups(x.shape[-1], kernel.shape[-1], groups):
            gradient[..., outputs] += np.tensordot(patch[..., inputs], upstream[_at(index, outputs)], (0, 0))
    return gradient


def _patches(
    x: Floats, kernel: Floats, strides: Sequence[int], padding: str, dilation_rate: Sequence[int]
) -> Iterator[tuple[tuple[int, ...], Floats]]:
    """Each output place with the inputs `[batch, *window, channels]` that it sees."""
    windows = kernel.shape[:-2]
    margins, counts = [(0, 0)], []
    for size, window, step, gap in zip(x.shape[1:-1], windows, strides, dilation_rate, strict=True):
        extent = gap * (window - 1) + 1
        count = (size - extent) // step + 1 if padding == "valid" else -(-size // step)
        missing = max((count - 1) * step + extent - size, 0)
        before = {"valid": 0, "same": missing // 2, "causal": extent - 1}[padding]
        margins.append((before, max(missing - before, 0)))
        counts.append(count)
    padded = np.pad(x, [*margins, (0, 0)])
    for index in itertools.product(*map(range, counts)):
        seen = [
            slice(place * step, place * step + gap * (window - 1) + 1, gap)
            for place, step, gap, window in zip(index, strides, dilation_rate, windows, strict=True)
        ]
        yield index, padded[(slice(None), *seen)]


def _at(index: tuple[int, ...], outputs: slice) -> Any:
    """Index of one output place, for all samples."""
    return (slice(None), *index, outputs)


def _groups(channels: int, filters: int, groups: int) -> Iterator[tuple[slice, slice]]:
    for group in range(groups):
        yield (
            slice(group * channels // groups, (group + 1) * channels // groups),
            slice(group * filters // groups, (group + 1) * filters // groups),
        )

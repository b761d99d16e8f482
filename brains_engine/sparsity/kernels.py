"""How a kernel's axes are to be read: which of them counts inputs, and which counts output units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from brains_engine.sparsity.masks import Mask


@dataclass(frozen=True, slots=True)
class KernelAxes:
    """The two axes of a kernel by which patterns are laid out.

    Attributes:
        inputs: Axis along which one unit adds up inputs, counted from the end; `None` where it adds up none, as a
            depthwise convolution, each of whose filters has one channel.
        units: Axis of the units or filters, counted from the end; `None` where a unit owns more than one slice of it
            (the gates of recurrent layers, the heads of attention) or other weights beside it.
    """

    inputs: int | None = -2
    units: int | None = -1

    def groups(self, values: NDArray[Any], size: int, filling: Any) -> NDArray[Any]:
        """The values as [groups, size] along the input axis, the last group of each row filled up."""
        moved = np.moveaxis(values, self._inputs(), -1)
        count = -(-moved.shape[-1] // size) * size
        wide = np.full((*moved.shape[:-1], count), filling, values.dtype)
        wide[..., : moved.shape[-1]] = moved
        return wide.reshape(-1, size)

    def ungroup(self, groups: NDArray[Any], shape: tuple[int, ...]) -> NDArray[Any]:
        """The inverse of `groups` for an array of this shape."""
        axis = self._inputs() % len(shape)
        others = tuple(size for place, size in enumerate(shape) if place != axis)
        wide = groups.reshape(*others, -1)[..., : shape[axis]]
        return np.ascontiguousarray(np.moveaxis(wide, -1, axis))

    def by_unit(self, values: NDArray[Any]) -> NDArray[Any]:
        """The values as [units, weights of a unit]."""
        if self.units is None:
            raise ValueError("the kernel has no axis of units")
        return np.moveaxis(values, self.units, 0).reshape(values.shape[self.units], -1)

    def of_units(self, alive: Mask, shape: tuple[int, ...]) -> Mask:
        """A mask of this shape in which the given units live, bool[units]."""
        return self._along(self.units, alive, shape)

    def of_inputs(self, alive: Mask, shape: tuple[int, ...]) -> Mask:
        """A mask of this shape in which what leads from the given inputs lives, bool[inputs]."""
        return self._along(self.inputs, alive, shape)

    @staticmethod
    def _along(axis: int | None, alive: Mask, shape: tuple[int, ...]) -> Mask:
        if axis is None:
            raise ValueError("the kernel has no such axis")
        sizes = [1] * len(shape)
        sizes[axis] = -1
        return np.broadcast_to(alive.reshape(sizes), shape).copy()

    def _inputs(self) -> int:
        if self.inputs is None:
            raise ValueError("the kernel has no axis of inputs")
        return self.inputs

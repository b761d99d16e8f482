"""Weights as a grid of cells: matrices as they are, vectors in rows, convolution kernels as tiles."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from app.measures import show_figure
from app.translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.theme import Theme
    from brains_engine.runs.tensors import LayerTensor

VECTOR_COLUMNS = 64
MOST_CELLS = 512
"""Cells along the longer side of a picture; larger grids are joined block by block."""
GAP = 1
LIMIT_PERCENTILE = 99.5
DROPPED = "dropped"


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """A tensor laid out in rows and columns.

    Attributes:
        cells: int64[rows, columns], the place in the flat tensor, or -1 where there is nothing.
        shape: Of the tensor.
    """

    cells: NDArray[np.int64]
    shape: tuple[int, ...]

    @classmethod
    def of(cls, shape: tuple[int, ...]) -> Grid:
        """The layout: [in, out] as rows and columns; kernels [..., in, out] as tiles, in down, out right."""
        flat = np.arange(math.prod(shape), dtype=np.int64)
        if len(shape) <= 1:
            columns = max(1, min(VECTOR_COLUMNS, flat.size))
            rows = max(1, -(-flat.size // columns))
            row = np.full(rows * columns, -1, np.int64)
            row[: flat.size] = flat
            return cls(row.reshape(rows, columns), shape)
        if len(shape) == 2:
            return cls(flat.reshape(shape), shape)
        height, width = math.prod(shape[:-3]), shape[-3]
        inputs, outputs = shape[-2:]
        if len(shape) == 3:  # kernels of one dimension stand upright
            height, width = width, 1
        tiles = flat.reshape(height, width, inputs, outputs).transpose(2, 0, 3, 1)
        padded = np.full((inputs, height + GAP, outputs, width + GAP), -1, np.int64)
        padded[:, :height, :, :width] = tiles
        cells = padded.reshape(inputs * (height + GAP), outputs * (width + GAP))
        return cls(cells[:-GAP, :-GAP], shape)


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """What is drawn of a tensor: a grid, or blocks of it.

    Attributes:
        values: float32[rows, columns]: the weight; of several, the one farthest from zero; NaN where there is none.
        alive: float32[rows, columns]: share of connections that live; NaN where there is none.
        block: Cells along the side of a block, 1 where each weight has its own cell.
        limit: Absolute value at which colours are strongest.
        grid: The layout.
    """

    values: NDArray[np.float32]
    alive: NDArray[np.float32]
    block: int
    limit: float
    grid: Grid

    def describe(self, row: int, column: int) -> str:
        """What a cell shows, as a sentence, or ""."""
        rows, columns = self.values.shape
        if not (0 <= row < rows and 0 <= column < columns) or np.isnan(self.alive[row, column]):
            return ""
        value, alive = float(self.values[row, column]), float(self.alive[row, column])
        if self.block > 1:
            return tr(
                "A block of {block} x {block} weights: up to {value}, {alive} % of them live.",
                block=self.block,
                value=show_figure(value, ".4g"),
                alive=show_figure(100 * alive, ".0f"),
            )
        place = np.unravel_index(int(self.grid.cells[row, column]), self.grid.shape) if self.grid.shape else ()
        where = ", ".join(str(int(index)) for index in place)
        return f"[{where}]: {value:.6g}" if alive else f"[{where}]: {DROPPED}"


def make_picture(tensor: LayerTensor) -> Picture:
    """Lay a tensor out, and join cells where there are too many."""
    grid = Grid.of(tensor.values.shape)
    flat = tensor.values.reshape(-1)
    alive = np.ones(flat.size, np.float32) if tensor.alive is None else tensor.alive.reshape(-1).astype(np.float32)
    finite = np.abs(flat[(alive > 0) & np.isfinite(flat)])
    limit = float(np.percentile(finite, LIMIT_PERCENTILE)) if finite.size else 0.0
    empty = grid.cells < 0
    values = np.where(empty, np.nan, np.append(flat, np.nan)[grid.cells]).astype(np.float32)
    lives = np.where(empty, np.nan, np.append(alive, np.nan)[grid.cells]).astype(np.float32)
    block = max(1, -(-max(values.shape) // MOST_CELLS))
    if block > 1:
        values, lives = _join(values, lives, block)
    return Picture(values, lives, block, limit or 1.0, grid)


def paint_pixels(picture: Picture, theme: Theme, *, mask: bool) -> NDArray[np.uint8]:
    """Colours of the cells.

    Args:
        picture: What is drawn.
        theme: Blue is below zero, orange above, the surface is zero; dropped connections are chequered grey.
        mask: Show only what lives and what was dropped.

    Returns:
        uint8[rows, columns, 3], red, green, blue.
    """
    surface, below, above = (_rgb(color) for color in (theme.surface, theme.plot[0], theme.plot[1]))
    rows, columns = np.indices(picture.values.shape)
    chequers = np.where(((rows + columns) % 2 == 0)[..., None], _rgb(theme.border), _rgb(theme.disabled))
    if mask:
        share = np.nan_to_num(picture.alive)[..., None]
        colors = share * _rgb(theme.accent) + (1 - share) * chequers
    else:
        strength = np.nan_to_num(np.clip(picture.values / picture.limit, -1, 1))[..., None]
        full = np.where(strength < 0, below, above)
        colors = surface + np.abs(strength) * (full - surface)
        colors = np.where((picture.alive == 0)[..., None], chequers, colors)
    colors = np.where(np.isnan(picture.alive)[..., None], _rgb(theme.window), colors)
    return np.ascontiguousarray(np.round(colors), np.uint8)


def _join(
    values: NDArray[np.float32], lives: NDArray[np.float32], block: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Give each block the value that is farthest from zero, and its mean share of what lives."""
    rows, columns = (-(-size // block) for size in values.shape)
    room = ((0, rows * block - values.shape[0]), (0, columns * block - values.shape[1]))

    def blocks(array: NDArray[np.float32]) -> NDArray[np.float32]:
        padded = np.pad(array, room, constant_values=np.nan)
        return padded.reshape(rows, block, columns, block).transpose(0, 2, 1, 3).reshape(rows, columns, -1)

    grouped, living = blocks(values), blocks(lives)
    known = ~np.isnan(living)
    largest = np.argmax(np.abs(np.where(np.isfinite(grouped), grouped, 0.0)), axis=2)
    extremes = np.take_along_axis(grouped, largest[..., None], axis=2)[..., 0]
    counts = known.sum(axis=2)
    shares = np.where(known, living, 0.0).sum(axis=2) / np.maximum(counts, 1)
    return extremes, np.where(counts > 0, shares, np.nan).astype(np.float32)


def _rgb(color: str) -> NDArray[np.float64]:
    return np.array([int(color[place : place + 2], 16) for place in (1, 3, 5)], np.float64)

"""Draws units and paths into files, with matplotlib."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from brains_engine.insight.paths import ClassPath, PathLayer
    from brains_engine.insight.units import LayerUnits, UnitsReport

    Array = NDArray[Any]

MOST_UNITS = 64
COLUMNS = 8


def connection_picture(layer: LayerUnits, unit: int, shape: tuple[int, int, int] | None) -> Array | None:
    """The incoming connections of a unit as a picture, float[height, width].

    Those of a convolution are its window, summed over channels; those of a layer that sees the pixels of a picture are
    that picture; other flat ones are laid out in rows as near to a square as can be, filled up with zeros.

    Args:
        layer: The layer.
        unit: One of its units.
        shape: Height, width and channels of samples that are pictures.
    """
    if layer.incoming is None:
        return None
    values = layer.incoming[..., unit]
    if values.ndim > 1:
        return np.asarray(values.sum(axis=-1) if values.ndim > 2 else values)
    if shape is not None and values.size == math.prod(shape):
        return np.asarray(values.reshape(shape).sum(axis=-1))
    width = math.ceil(math.sqrt(values.size))
    return np.pad(values, (0, -values.size % width)).reshape(-1, width)


def draw_units(report: UnitsReport, path: Path) -> None:
    """Draw the incoming connections of the units of each layer, the first 64 of each.

    Raises:
        BrainsError: Where the file cannot be written.
    """
    layers = [layer for layer in report.layers.values() if layer.incoming is not None]
    rows = [math.ceil(min(layer.units, MOST_UNITS) / COLUMNS) for layer in layers]
    figure = _figure((COLUMNS, max(1.0, sum(rows) * 1.1)))
    parts = figure.subfigures(max(1, len(layers)), 1, height_ratios=rows or [1], squeeze=False)[:, 0]
    for part, layer, count in zip(parts, layers, rows, strict=False):
        part.suptitle(layer.name, fontsize=9)
        for place in range(count * COLUMNS):
            axes = part.add_subplot(count, COLUMNS, place + 1)
            axes.set_axis_off()
            picture = connection_picture(layer, place, report.picture_shape) if place < layer.units else None
            if picture is not None and picture.ndim == 2:
                limit = float(np.abs(picture).max()) or 1.0
                axes.imshow(picture, cmap="RdBu", vmin=-limit, vmax=limit)
                axes.set_title(str(place), fontsize=5, pad=1)
    _save(figure, path)


def draw_path(path: ClassPath, file: Path) -> None:
    """Draw the connections that carry a decision: a column for each layer, units from top to bottom.

    Raises:
        BrainsError: Where the file cannot be written.
    """
    figure = _figure((max(4.0, 2.2 * (len(path.layers) + 1)), 6.0))
    axes = figure.add_subplot()
    axes.set_axis_off()
    axes.set_title(f"What speaks for {path.decision}", fontsize=10)
    columns = {layer.node: place + 1 for place, layer in enumerate(path.layers)}
    sizes = {layer.node: layer.units for layer in path.layers}
    largest = max((link.contribution for layer in path.layers for link in layer.links), default=1.0)
    for layer in path.layers:
        column = columns[layer.node]
        _label(axes, column, layer.name)
        starts = [(columns[source], sizes[source]) for source in layer.sources if source in columns]
        if not starts:
            starts = [(column - 1, layer.inputs)]
            _label(axes, column - 1, "inputs" if column == 1 else "")
        for start, size in starts:
            _draw_links(axes, layer, (start, size), column, largest)
    _save(figure, file)


def _draw_links(axes: Any, layer: PathLayer, start: tuple[int, int], column: int, largest: float) -> None:
    for link in layer.links:
        ends = [_height(link.source, start[1]), _height(link.unit, layer.units)]
        strength = link.contribution / largest
        axes.plot(
            [start[0], column], ends, color="tab:blue", linewidth=0.4 + 2.6 * strength, alpha=0.3 + 0.7 * strength
        )
        axes.plot([start[0], column], ends, "o", color="0.25", markersize=2.5)


def _height(unit: int, units: int) -> float:
    return 1.0 - (unit + 0.5) / units


def _label(axes: Any, column: int, text: str) -> None:
    axes.text(column, -0.03, text, ha="center", va="top", fontsize=8)


def _figure(size: tuple[float, float]) -> Any:
    from matplotlib.figure import Figure  # takes a moment, so only when something is drawn

    return Figure(figsize=size, dpi=150)


def _save(figure: Any, path: Path) -> None:
    try:
        figure.savefig(path, bbox_inches="tight")
    except OSError as error:
        raise BrainsError(f"{path} cannot be written: {error.strerror or error}.") from error

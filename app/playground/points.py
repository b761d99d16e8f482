"""The points that were drawn on the plane: their history, and their file."""

from __future__ import annotations

import csv
import io
import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from app.files import write_file
from app.translation import tr
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

CLASSES = "ABCD"
MOST_POINTS = 2000
_HEADER = ("x", "y", "class")
_LARGEST_FILE = 1 << 20


class Point(NamedTuple):
    """A point of the plane; x to the right and y upwards, both from -1 to 1, and the number of its class."""

    x: float
    y: float
    label: int


class Points(list[Point]):
    """The points, in the order in which they were drawn."""

    def features(self) -> NDArray[np.float32]:
        """float32[points, 2]."""
        return np.array([(point.x, point.y) for point in self], np.float32).reshape(-1, 2)

    def labels(self) -> NDArray[np.int64]:
        """int64[points], numbers of classes."""
        return np.array([point.label for point in self], np.int64)

    def counts(self) -> dict[int, int]:
        """Class -> its number of points, for those that have any."""
        labels = [point.label for point in self]
        return {label: labels.count(label) for label in sorted(set(labels))}


def save_points(path: Path, points: Points) -> None:
    """Write a CSV table that Brains can also train on: x, y and the letter of the class.

    Raises:
        OSError: Where it cannot be written.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEADER)
    writer.writerows((f"{point.x:.6g}", f"{point.y:.6g}", CLASSES[point.label]) for point in points)
    write_file(path, text.getvalue().encode())


def read_points(path: Path) -> Points:
    """Read what `save_points` wrote, or a table like it.

    Raises:
        DataError: Naming the line that is no point, or why the file cannot be read.
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise DataError(tr("{name} is too large to hold points of the plane.", name=path.name))
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise DataError(
            tr("{name} cannot be read: {reason}.", name=path.name, reason=error.strerror or error)
        ) from None
    except UnicodeDecodeError:
        raise DataError(tr("{name} is no text, so it holds no points.", name=path.name)) from None
    rows = csv.reader(io.StringIO(text))
    if tuple(cell.strip().lower() for cell in next(rows, [])) != _HEADER:
        raise DataError(tr("{name} must begin with the line “x,y,class”.", name=path.name))
    points = Points(_point(row, number, path.name) for number, row in enumerate(rows, 2) if row)
    if len(points) > MOST_POINTS:
        raise DataError(tr("{name} has more than {most} points.", name=path.name, most=MOST_POINTS))
    return points


def _point(row: list[str], number: int, name: str) -> Point:
    try:
        x, y, label = row
        place, of_class = (float(x), float(y)), CLASSES.index(label.strip().upper())
    except ValueError:
        raise DataError(
            tr("Line {line} of {name} is no point: it must hold x, y and a class from A to D.", line=number, name=name)
        ) from None
    if not label.strip() or not all(math.isfinite(value) and -1 <= value <= 1 for value in place):
        raise DataError(
            tr("Line {line} of {name} is no point of the plane: x and y go from -1 to 1.", line=number, name=name)
        )
    return Point(*place, of_class)

"""What the units of a layer give over many samples: a histogram, and the units that never change."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

BINS = 40


@dataclass(frozen=True, slots=True)
class LayerActivations:
    """The outputs of a layer over a set of samples.

    Attributes:
        units: Size of its last axis: units, or channels.
        dead: Numbers, from 0, of the units that gave one and the same value for every sample at every place.
        zeros: Share of values that are exactly 0.
        mean: Over all values.
        deviation: Standard deviation over all values.
        low: The least value.
        high: The greatest.
        counts: Values in each of equal bins from `low` to `high`.
    """

    units: int
    dead: tuple[int, ...]
    zeros: float
    mean: float
    deviation: float
    low: float
    high: float
    counts: tuple[int, ...]

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> LayerActivations:
        """What `to_json` gave.

        Raises:
            ValueError: Where something is missing, or of another kind.
        """
        try:
            return cls(**{**values, "dead": tuple(values["dead"]), "counts": tuple(values["counts"])})
        except (TypeError, KeyError) as error:
            raise ValueError("These are no figures of a layer.") from error


def summarise(values: NDArray[Any], bins: int = BINS) -> LayerActivations:
    """Take stock of what a layer gave.

    Values that are not finite are left out of all figures.

    Args:
        values: Of shape [samples, …, units].
        bins: Bins of the histogram.
    """
    rows = np.asarray(values, np.float64).reshape(-1, values.shape[-1]) if values.ndim > 1 else values.reshape(-1, 1)
    constant = (rows == rows[:1]).all(axis=0) if len(rows) else np.zeros(rows.shape[1], np.bool_)
    flat = rows[np.isfinite(rows)]
    if not flat.size:
        return LayerActivations(rows.shape[1], (), 0.0, 0.0, 0.0, 0.0, 0.0, (0,) * bins)
    low, high = float(flat.min()), float(flat.max())
    # A range too narrow for the bins would have edges that are alike: all values are in the first bin then.
    narrow = high - low <= np.spacing(max(abs(low), abs(high))) * bins
    counts = np.bincount([0], minlength=bins) * flat.size if narrow else np.histogram(flat, bins, (low, high))[0]
    return LayerActivations(
        units=rows.shape[1],
        dead=tuple(np.flatnonzero(constant).tolist()),
        zeros=float((flat == 0).mean()),
        mean=float(flat.mean()),
        deviation=float(flat.std()),
        low=low,
        high=high,
        counts=tuple(counts.tolist()),
    )

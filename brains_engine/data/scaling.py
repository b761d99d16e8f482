"""Scaling of features, fitted on the training part and kept with every checkpoint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast

import numpy as np
import numpy.typing as npt

from brains_engine.errors import DataError

if TYPE_CHECKING:
    from brains_engine.data.info import Doubles, Floats

ScalingKind = Literal["none", "standard", "minmax", "rms"]

# Below this share of the feature's size a spread is rounding error: the feature counts as constant.
CONSTANT = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class FittedScaling:
    """`(x - offset) / scale`, for each feature or, where they hold one value, for all.

    Attributes:
        kind: The rule that it was fitted by.
        offset: float64[features] or float64[1].
        scale: float64[features] or float64[1]; never 0.
        fill: float64[features], what stands in for an empty cell (NaN) before scaling; None where none may be empty.
    """

    kind: ScalingKind
    offset: Doubles
    scale: Doubles
    fill: Doubles | None = None

    def apply(self, x: npt.ArrayLike) -> Floats:
        """Scale samples.

        Args:
            x: Numbers of shape [samples, features].

        Raises:
            DataError: Where the number of features is not the fitted one, or a result is beyond float32.
        """
        values = np.asarray(x, dtype=np.float64)
        if len(self.offset) not in (1, values.shape[-1]):
            raise DataError(
                f"The data has {values.shape[-1]} features, but {len(self.offset)} were there when it was scaled."
            )
        if self.fill is not None:
            values = np.where(np.isnan(values), self.fill, values)
        # In the flight from float64 to float32 an overflow is found by the check below, not by a warning.
        with np.errstate(over="ignore", invalid="ignore"):
            scaled = ((values - self.offset) / self.scale).astype(np.float32)
        if not np.isfinite(scaled).all():
            row, column = np.argwhere(~np.isfinite(scaled))[0]
            raise DataError(
                f"Sample {row + 1}, feature {column + 1} is {values[row, column]:g}, too large to be trained on."
            )
        return scaled

    def undo(self, x: npt.ArrayLike) -> Doubles:
        """Samples as they were before `apply`, float64[samples, features]."""
        return np.asarray(np.asarray(x, dtype=np.float64) * self.scale + self.offset)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values, as checkpoints keep them."""
        values = {"kind": self.kind, "offset": self.offset.tolist(), "scale": self.scale.tolist()}
        return values if self.fill is None else {**values, "fill": self.fill.tolist()}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> FittedScaling:
        """Read what `to_json` wrote.

        Raises:
            DataError: Where the values are no scaling.
        """
        try:
            kind = values["kind"]
            offset = np.asarray(values["offset"], dtype=np.float64)
            scale = np.asarray(values["scale"], dtype=np.float64)
            fill = None if values.get("fill") is None else np.asarray(values["fill"], dtype=np.float64)
        except (KeyError, TypeError, ValueError):
            raise DataError("The scaling of the data is damaged.") from None
        sound = offset.ndim == 1 and offset.shape == scale.shape and len(offset) > 0
        if not (sound and np.isfinite(offset).all() and np.isfinite(scale).all() and (scale != 0).all()):
            raise DataError("The scaling of the data is damaged.")
        if fill is not None and not (fill.ndim == 1 and np.isfinite(fill).all()):
            raise DataError("The scaling of the data is damaged.")
        if kind not in ("none", "standard", "minmax", "rms"):
            raise DataError(f"The scaling of the data is of an unknown kind {kind!r}.")
        return cls(cast("ScalingKind", kind), offset, scale, fill)


def fit_scaling(kind: ScalingKind, x: Doubles, *, together: bool) -> FittedScaling:
    """Fit a scaling on training samples.

    Args:
        kind: none; standard (mean 0, deviation 1); minmax (0 to 1); rms (root mean square 1, not centred, so
            that constant pixels do not become a hidden bias).
        x: float64[samples, features].
        together: One offset and one scale for all features, as pictures need it; else each feature its own,
            as the columns of a table need it.
    """
    if kind == "none":
        return FittedScaling(kind, np.zeros(1), np.ones(1))
    columns = x.reshape(-1, 1) if together else x
    size = np.abs(columns).max(axis=0)
    # Working on x / size keeps the squares of very large numbers finite.
    unit = np.where(size > 0, size, 1.0)
    shares = columns / unit
    offset = np.zeros_like(unit)
    match kind:
        case "standard":
            offset, spread = shares.mean(axis=0), shares.std(axis=0)
        case "minmax":
            offset = shares.min(axis=0)
            spread = shares.max(axis=0) - offset
        case "rms":
            spread = np.sqrt(np.square(shares).mean(axis=0))
    scale = np.where(spread > CONSTANT, spread * unit, 1.0)
    return FittedScaling(kind, offset * unit, scale)

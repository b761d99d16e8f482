"""Scaling of a table's features one by one: what a category's inputs take, and columns with a rule of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from brains_engine.data.csv_file import find_names
from brains_engine.data.scaling import FittedScaling, ScalingKind, fit_scaling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brains_engine.data.info import DataInfo, Doubles
    from brains_engine.runs.config import DataConfig

_OWN_RULES: dict[str, ScalingKind] = {
    "standard_columns": "standard",
    "minmax_columns": "minmax",
    "unscaled_columns": "none",
}


def rules_of(config: DataConfig, info: DataInfo) -> Sequence[ScalingKind] | None:
    """The rule of each feature, None where all follow the one of the settings. A category's ones and zeros stay so.

    Raises:
        DataError: A column that is to be scaled by a rule of its own is no feature.
    """
    named = {name: rule for name, rule in _OWN_RULES.items() if getattr(config, name).strip()}
    categories = [column for column in info.columns if column.role == "category"]
    if not (named and info.feature_names) and not categories:
        return None
    rules: dict[str, ScalingKind] = dict.fromkeys(info.feature_names, config.scaling)
    for option, rule in named.items():
        for name in find_names(info.feature_names, getattr(config, option), info.title):
            rules[name] = rule
    rules |= {name: "none" for column in categories for name in column.feature_names}
    return [rules[name] for name in info.feature_names]


def fill_values(config: DataConfig, info: DataInfo, x: Doubles) -> Doubles | None:
    """What stands in for empty cells of each feature, None where none may be empty.

    Args:
        config: Says by which rule.
        info: Says whether there may be any.
        x: float64[samples, features] of the training part, NaN where empty. A column without a number gives 0.
    """
    if not any(column.gaps for column in info.columns):
        return None
    some = ~np.isnan(x).all(axis=0)
    fill = np.zeros(x.shape[1])
    if config.missing in ("mean", "median") and some.any():
        fill[some] = (np.nanmean if config.missing == "mean" else np.nanmedian)(x[:, some], axis=0)
    return fill


def fit_columns(config: DataConfig, info: DataInfo, x: Doubles, fill: Doubles | None = None) -> FittedScaling:
    """Fit the scaling of the settings on training samples, float64[samples, features]."""
    rules = rules_of(config, info)
    if fill is not None:
        x = np.where(np.isnan(x), fill, x)
    if rules is None:
        # The pixels of a picture belong together; the columns of a table have units of their own.
        fitted = fit_scaling(config.scaling, x, together=len(info.dims) > 1)
        return FittedScaling(fitted.kind, fitted.offset, fitted.scale, fill)
    parts = {rule: fit_scaling(rule, x, together=False) for rule in sorted(set(rules))}
    return combine(config.scaling, rules, parts, fill)


def combine(
    kind: ScalingKind, rules: Sequence[ScalingKind], parts: dict[ScalingKind, FittedScaling], fill: Doubles | None
) -> FittedScaling:
    """One scaling out of those that were fitted by each rule."""
    width = len(rules)
    offset, scale = np.zeros(width), np.ones(width)
    for place, rule in enumerate(rules):
        offset[place] = np.broadcast_to(parts[rule].offset, width)[place]
        scale[place] = np.broadcast_to(parts[rule].scale, width)[place]
    return FittedScaling(kind, offset, scale, fill)

"""Samples for experiments: training, validation and test, scaled by the training part."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from brains_engine.data.info import Dataset
from brains_engine.data.load import load_data, load_raw
from brains_engine.data.scaling import fit_scaling
from brains_engine.data.split import split_indices
from brains_engine.runs.config import DataConfig

if TYPE_CHECKING:
    from brains_engine.data.info import Floats, Targets

TEST_SHARE = 0.25
VALIDATION_SHARE = 0.2
FASHION_VALIDATION = 1 / 12
"""Of the 60,000 pictures 5,000, so that 55,000 are for training."""


@dataclass(frozen=True, slots=True)
class LabData:
    """The samples of an experiment.

    Attributes:
        parts: Training and validation samples, float32[n, features], divided by their root mean square and not centred.
        x_test: Test samples, scaled like them.
        y_test: Their targets.
    """

    parts: Dataset
    x_test: Floats
    y_test: Targets

    @property
    def features(self) -> int:
        return int(self.parts.x_train.shape[1])

    @property
    def classes(self) -> int:
        return int(self.parts.info.classes or 0)


@lru_cache(maxsize=8)
def lab_data(source: str, scaling: str = "rms") -> LabData:
    """Read a set of classes.

    Fashion-MNIST has its own test pictures. Of a set that has none a quarter is kept apart, balanced by class and the
    same for every seed.

    Args:
        source: Its id.
        scaling: rms for pictures; standard for tables, whose columns have units of their own.

    Raises:
        DataError: The set is not there.
    """
    config = DataConfig.model_validate({"source": source, "scaling": scaling, "validation_split": FASHION_VALIDATION})
    if source == "fashion_mnist":
        parts = load_data(config)
        raw = load_raw(config.model_copy(update={"source": "fashion_mnist_test"}))
        return LabData(parts, parts.scaling.apply(raw.x), raw.y)
    raw = load_raw(config)
    kept, test = split_indices(raw.y, TEST_SHARE, 0, stratify=True)
    train, val = split_indices(raw.y[kept], VALIDATION_SHARE, 0, stratify=True)
    fitted = fit_scaling(config.scaling, raw.x[kept][train], together=len(raw.info.dims) > 1)
    x_train, x_val = fitted.apply(raw.x[kept[train]]), fitted.apply(raw.x[kept[val]])
    parts = Dataset(x_train, raw.y[kept[train]], x_val, raw.y[kept[val]], raw.info, fitted)
    return LabData(parts, fitted.apply(raw.x[test]), raw.y[test])

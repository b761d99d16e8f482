"""The data sets that ship inside scikit-learn: real data without a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from brains_engine.data.info import RawData, Targets

if TYPE_CHECKING:
    from brains_engine.data.info import DataInfo


def load_builtin(info: DataInfo) -> RawData:
    """Load one of digits, iris, wine, breast_cancer and diabetes.

    Args:
        info: Its entry in the catalogue.
    """
    from sklearn import datasets  # takes a second, so only when it is needed

    bunch = getattr(datasets, f"load_{info.id}")()
    x = np.asarray(bunch.data, dtype=np.float64)
    y: Targets
    if info.task == "classification":
        y = np.asarray(bunch.target, dtype=np.int32)
    else:
        y = np.asarray(bunch.target, dtype=np.float32).reshape(len(x), -1)
    return RawData(x, y, info)

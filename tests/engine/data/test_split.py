import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brains_engine.data.load import load_data
from brains_engine.data.split import split_indices
from brains_engine.runs.config import DataConfig


@given(
    labels=st.lists(st.integers(0, 4), min_size=1, max_size=80),
    share=st.floats(0, 0.9),
    seed=st.integers(0, 5),
    stratify=st.booleans(),
)
def test_every_sample_is_on_one_side(labels: list[int], share: float, seed: int, stratify: bool) -> None:
    y = np.array(labels, dtype=np.int32)
    train, val = split_indices(y, share, seed, stratify=stratify)
    assert sorted([*train, *val]) == list(range(len(labels)))
    assert len(train) >= 1
    if stratify:
        assert set(y[train]) == set(labels)


def test_each_class_keeps_its_share() -> None:
    y = np.repeat([0, 1, 2], [60, 30, 10]).astype(np.int32)
    _, val = split_indices(y, 0.2, 0, stratify=True)
    assert np.bincount(y[val]).tolist() == [12, 6, 2]


def test_the_seed_decides() -> None:
    y = np.zeros(50, dtype=np.int32)
    first, again, other = (split_indices(y, 0.2, seed, stratify=True)[1] for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_no_validation_where_none_is_wanted() -> None:
    data = load_data(DataConfig(source="iris", validation_split=0.0))
    assert data.x_train.shape == (150, 4)
    assert data.x_val.shape == (0, 4)
    assert data.y_val.shape == (0,)


def test_scaling_is_fitted_on_the_training_part_alone() -> None:
    data = load_data(DataConfig(source="wine", scaling="standard", validation_split=0.5))
    assert data.x_train.mean(axis=0) == pytest.approx(0.0, abs=1e-5)
    assert np.abs(data.x_val.mean(axis=0)).max() > 1e-3


@pytest.mark.parametrize("source", ["digits", "iris", "diabetes", "moons"])
def test_the_arrays_have_the_types_that_training_takes(source: str) -> None:
    data = load_data(DataConfig(source=source))
    assert data.x_train.dtype == data.x_val.dtype == np.float32
    assert data.x_train.shape[1] == data.x_val.shape[1] == data.info.features
    assert len(data.x_train) == len(data.y_train)
    assert len(data.x_val) == len(data.y_val) == round(0.2 * data.info.samples)
    assert data.y_train.dtype == (np.float32 if source == "diabetes" else np.int32)

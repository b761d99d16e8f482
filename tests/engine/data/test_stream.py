"""Streams: the samples of a file, window by window, are those that are read into memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from brains_engine.data import stream as stream_module
from brains_engine.data.cache_folder import MAX_CACHE_BYTES, cache_root, trim_cache
from brains_engine.data.load import load_data
from brains_engine.data.stream import StreamedData, open_stream
from brains_engine.errors import DataError
from tests.engine.data.table_files import ROWS, config, write_numbers

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def small_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(stream_module, "BLOCK_BYTES", 3 * 8 * 50)
    monkeypatch.setattr(stream_module, "WINDOW_BLOCKS", 3)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return write_numbers(tmp_path / "numbers.csv")


def epoch(data: StreamedData, number: int = 0, skip: int = 0) -> tuple[np.ndarray, np.ndarray]:
    parts = list(data.epoch(7, number, skip))
    return np.concatenate([x for x, _ in parts]), np.concatenate([y for _, y in parts])


def sorted_rows(x: np.ndarray) -> np.ndarray:
    return x[np.lexsort(x.T)]


@pytest.mark.parametrize("scaling", ["none", "standard", "minmax", "rms"])
def test_a_stream_gives_the_samples_that_are_read_into_memory(table: Path, scaling: str) -> None:
    whole = load_data(config(table, validation_split=0.0, scaling=scaling))
    data = open_stream(config(table, validation_split=0.0, scaling=scaling))
    x, y = epoch(data)
    assert data.info.class_names == whole.info.class_names == ("high", "low")
    assert data.info.samples == ROWS
    np.testing.assert_allclose(data.scaling.offset, whole.scaling.offset, rtol=1e-12, atol=1e-15)
    np.testing.assert_allclose(data.scaling.scale, whole.scaling.scale, rtol=1e-12)
    np.testing.assert_allclose(sorted_rows(x), sorted_rows(whole.x_train), rtol=2e-5, atol=1e-6)
    assert (y == 0).sum() == (whole.y_train == 0).sum()
    assert not np.array_equal(x, whole.x_train)


def test_each_sample_is_seen_once_in_an_epoch_and_each_epoch_has_another_order(table: Path) -> None:
    data = open_stream(config(table, validation_split=0.3, scaling="none"))
    first, again, second = epoch(data, 0)[0], epoch(data, 0)[0], epoch(data, 1)[0]
    assert len(np.unique(first[:, 0])) == len(first) == data.train_count
    assert np.array_equal(first, again)
    assert not np.array_equal(first, second)
    assert np.array_equal(sorted_rows(first), sorted_rows(second))


def test_an_epoch_is_entered_at_any_sample(table: Path) -> None:
    data = open_stream(config(table))
    x, y = epoch(data)
    for skip in (1, 149, 150, 301, data.train_count - 1):
        later = epoch(data, skip=skip)
        assert np.array_equal(later[0], x[skip:])
        assert np.array_equal(later[1], y[skip:])


@pytest.mark.parametrize("split", [{"validation_split": 0.25}, {"split": "fold", "folds": 4, "fold": 2}])
def test_the_parts_are_disjoint_and_of_about_the_share_that_is_wanted(table: Path, split: dict[str, object]) -> None:
    data = open_stream(config(table, scaling="none", **split))
    train, val = (np.concatenate([x for x, _ in data.parts(validation=part)]) for part in (False, True))
    assert (len(train), len(val)) == (data.train_count, data.val_count)
    assert not set(train[:, 0]) & set(val[:, 0])
    assert len(train) + len(val) == ROWS
    assert abs(len(val) / ROWS - 0.25) < 0.06


def test_folds_cover_all_rows_once(table: Path) -> None:
    counts = [open_stream(config(table, split="fold", folds=3, fold=fold)).val_count for fold in (1, 2, 3)]
    assert sum(counts) == ROWS


def test_the_scaling_is_that_of_the_training_part_alone(table: Path) -> None:
    data = open_stream(config(table, validation_split=0.5, scaling="standard"))
    x, _ = epoch(data)
    np.testing.assert_allclose(x.mean(axis=0, dtype=np.float64), 0.0, atol=1e-5)
    np.testing.assert_allclose(x.std(axis=0, dtype=np.float64), 1.0, rtol=1e-4)


def test_a_table_is_parsed_once(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = epoch(open_stream(config(table)))[0]
    told: list[str] = []
    monkeypatch.setattr("brains_engine.data.table_cache._write", lambda *_: pytest.fail("parsed again"))
    assert np.array_equal(epoch(open_stream(config(table), told.append))[0], first)
    assert not any("Parsing" in stage for stage in told)


def test_a_changed_table_is_parsed_again_and_has_another_digest(table: Path) -> None:
    before = open_stream(config(table)).digest
    table.write_text(table.read_text() + "9,9,9,high\n")
    after = open_stream(config(table))
    assert after.info.samples == ROWS + 1
    assert after.digest != before


def test_a_damaged_entry_of_the_cache_is_made_anew(table: Path) -> None:
    open_stream(config(table))
    (entry,) = cache_root().iterdir()
    (entry / "x").write_bytes(b"short")
    assert len(epoch(open_stream(config(table, validation_split=0.0)))[0]) == ROWS


def test_the_cache_keeps_what_was_used_last(tmp_path: Path) -> None:
    for number in range(3):
        open_stream(config(write_numbers(tmp_path / f"t{number}.csv", 100 + number)))
    assert len(list(cache_root().iterdir())) == 3
    trim_cache(MAX_CACHE_BYTES)
    assert len(list(cache_root().iterdir())) == 3
    trim_cache(5000)
    (left,) = cache_root().iterdir()
    assert '"samples": 102' in (left / "meta.json").read_text()


def test_a_bad_cell_far_down_is_named_and_leaves_nothing_in_the_cache(tmp_path: Path) -> None:
    path = write_numbers(tmp_path / "bad.csv")
    path.write_text(path.read_text() + "1,oops,2,low\n")
    with pytest.raises(DataError, match=f'Line {ROWS + 2}, column "b" is "oops"'):
        open_stream(config(path))
    assert not list(cache_root().iterdir())


def test_blanks_around_numbers_are_read_as_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "blanks.csv"
    path.write_text("a,b,t\n" + "1, 2 ,yes\n 3,4,no\n" * 20)
    data = open_stream(config(path, validation_split=0.0, scaling="none"))
    assert np.array_equal(sorted_rows(epoch(data)[0]), sorted_rows(load_data(data.config).x_train))


def test_arrays_are_streamed_from_where_they_lie(tmp_path: Path) -> None:
    generator = np.random.default_rng(2)
    x, y = generator.normal(size=(500, 4, 3)).astype(np.float32), generator.integers(0, 3, 500)
    np.save(tmp_path / "x.npy", x)
    np.save(tmp_path / "y.npy", y)
    np.savez(tmp_path / "both.npz", x=x, y=y)
    one = open_stream(config(tmp_path / "x.npy", target="y.npy", scaling="standard"))
    two = open_stream(config(tmp_path / "both.npz", scaling="standard"))
    assert [size for _, size in one.info.dims] == [4, 3]
    assert len(epoch(one)[0]) == one.train_count < 500
    assert np.array_equal(epoch(one)[0], epoch(two)[0])
    assert np.array_equal(epoch(one)[1], epoch(two)[1])
    assert not (tmp_path / "cache").exists()


def test_a_value_that_is_not_finite_is_named_with_its_sample(tmp_path: Path) -> None:
    x = np.ones((900, 3))
    x[711, 1] = np.nan
    np.save(tmp_path / "x.npy", x)
    with pytest.raises(DataError, match=r"x\.npy\[711, 1\] is NaN"):
        open_stream(config(tmp_path / "x.npy", task="regression"))


def test_a_packed_archive_is_refused_in_a_sentence(tmp_path: Path) -> None:
    np.savez_compressed(tmp_path / "packed.npz", x=np.ones((30, 2)), y=np.arange(30) % 2)
    with pytest.raises(DataError, match="packed"):
        open_stream(config(tmp_path / "packed.npz"))

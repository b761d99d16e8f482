from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest
from pydantic import ValidationError
from safetensors.numpy import load_file

from brains_engine.backend import checkpoints
from brains_engine.backend.checkpoints import file_digest, inspect_checkpoint, load_checkpoint, save_checkpoint
from brains_engine.errors import CheckpointError
from tests.engine.backend.checkpoint_values import arrays, meta

if TYPE_CHECKING:
    from pathlib import Path


def test_everything_comes_back_bit_for_bit(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    save_checkpoint(path, arrays(), meta())
    loaded, described = load_checkpoint(path)
    assert described == meta()
    assert loaded.keys() == arrays().keys()
    for name, array in arrays().items():
        assert loaded[name].dtype == array.dtype
        assert loaded[name].shape == array.shape
        assert loaded[name].tobytes() == array.tobytes()


def test_the_digest_is_that_of_the_file_and_the_same_each_time(tmp_path: Path) -> None:
    digest = save_checkpoint(tmp_path / "a", arrays(), meta())
    assert digest == file_digest(tmp_path / "a")
    assert digest == save_checkpoint(tmp_path / "b", dict(reversed(arrays().items())), meta())


def test_plain_safetensors_reads_the_file(tmp_path: Path) -> None:
    save_checkpoint(tmp_path / "a", arrays(), meta())
    plain = load_file(tmp_path / "a")
    np.testing.assert_array_equal(plain["weights/dense-1/kernel"], arrays()["weights/dense-1/kernel"])


def test_arrays_that_are_not_contiguous_are_saved_as_they_read(tmp_path: Path) -> None:
    turned = np.arange(12, dtype=np.float32).reshape(3, 4).T
    save_checkpoint(tmp_path / "a", {"w": turned}, meta())
    np.testing.assert_array_equal(load_checkpoint(tmp_path / "a")[0]["w"], turned)


def test_loading_needs_no_tensorflow() -> None:
    code = "import sys, brains_engine.backend.checkpoints; print(sorted({'tensorflow', 'keras'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_type_without_a_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="complex128"):
        save_checkpoint(tmp_path / "a", {"w": np.zeros(3, np.complex128)}, meta())
    assert not (tmp_path / "a").exists()


def test_a_design_that_would_not_be_read_again_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoints, "MAX_HEADER_BYTES", 1000)
    with pytest.raises(CheckpointError, match="too large"):
        save_checkpoint(tmp_path / "a", arrays(), meta(design="x" * 2000))
    assert not (tmp_path / "a").exists()


def test_metadata_takes_finite_numbers_only() -> None:
    with pytest.raises(ValidationError):
        meta(metrics={"loss": float("nan")})


def test_inspection_tells_complete_files_from_damaged_ones(tmp_path: Path) -> None:
    path = tmp_path / "a"
    save_checkpoint(path, arrays(), meta(number=3))
    found = inspect_checkpoint(path)
    assert found is not None
    run, row = found
    assert run == meta().run
    assert (row.id, row.epoch, row.file, row.sha256) == (3, 2, "a", file_digest(path))
    path.write_bytes(path.read_bytes()[:-1])
    assert inspect_checkpoint(path) is None

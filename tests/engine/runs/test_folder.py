from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from brains_engine.errors import RunFolderError
from brains_engine.runs.config import RunConfig
from brains_engine.runs.folder import RunFolder, read_config
from brains_engine.runs.store import list_checkpoints
from tests.engine.runs.helpers import RUN, add_checkpoint, row, trust

if TYPE_CHECKING:
    from pathlib import Path


def make(path: Path) -> None:
    RunFolder.create(path, '{"format": "brains"}', RunConfig(epochs=7), RUN).close()


def test_create_leaves_design_settings_and_an_empty_store(tmp_path: Path) -> None:
    make(tmp_path / "run")
    assert (tmp_path / "run" / "design.brains").read_text() == '{"format": "brains"}'
    assert read_config(tmp_path / "run").epochs == 7
    assert list_checkpoints(tmp_path / "run") == []


def test_a_second_run_in_the_same_folder_is_refused(tmp_path: Path) -> None:
    make(tmp_path / "run")
    with pytest.raises(RunFolderError, match="already holds a run"):
        make(tmp_path / "run")


def test_a_folder_with_other_things_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("x")
    with pytest.raises(RunFolderError, match="not empty"):
        make(tmp_path)
    assert os.listdir(tmp_path) == ["thesis.tex"]


def test_a_run_that_could_not_be_begun_can_be_begun_again(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / "run.sqlite").rename(tmp_path / ".brains-tmp-0123456789ab")
    make(tmp_path)
    assert not list(tmp_path.glob(".brains-tmp-*"))


def test_settings_can_be_replaced(tmp_path: Path) -> None:
    with RunFolder.create(tmp_path / "run", "{}", RunConfig(epochs=7)) as folder:
        folder.write_config(RunConfig(epochs=9))
    assert read_config(tmp_path / "run").epochs == 9


@pytest.mark.parametrize("text", ["", "{", '{"epochs": "many"}', "[" * 200_000])
def test_damaged_settings_are_a_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "config.json").write_text(text)
    with pytest.raises(RunFolderError, match="damaged"):
        read_config(tmp_path)


def test_one_writer_at_a_time_in_one_process(tmp_path: Path) -> None:
    with RunFolder.create(tmp_path / "run", "{}", RunConfig()), pytest.raises(RunFolderError, match="in use"):
        RunFolder.open(tmp_path / "run", trust)
    RunFolder.open(tmp_path / "run", trust).close()


def test_one_writer_at_a_time_over_processes_and_kill_frees_it(tmp_path: Path) -> None:
    make(tmp_path / "run")
    code = (
        "import sys, time, pathlib\n"
        "from brains_engine.runs.folder import RunFolder\n"
        "folder = RunFolder.open(pathlib.Path(sys.argv[1]), lambda path: None)\n"
        "print('open', flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code, tmp_path / "run"], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        with pytest.raises(RunFolderError, match="in use by another process"):
            RunFolder.open(tmp_path / "run", trust)
        child.kill()
    RunFolder.open(tmp_path / "run", trust).close()


def test_open_sweeps_leftovers_everywhere(tmp_path: Path) -> None:
    make(tmp_path)
    for place in (tmp_path, tmp_path / "checkpoints"):
        (place / ".brains-tmp-abcdefabcdef").write_bytes(b"half")
    RunFolder.open(tmp_path, trust).close()
    assert not list(tmp_path.rglob(".brains-tmp-*"))


def test_open_adopts_a_complete_file_without_a_row(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / "checkpoints" / "000001.safetensors").write_bytes(b"weights")
    RunFolder.open(tmp_path, trust).close()
    assert [found["id"] for found in list_checkpoints(tmp_path)] == [1]


def test_open_drops_a_half_file_without_a_row(tmp_path: Path) -> None:
    make(tmp_path)
    half = tmp_path / "checkpoints" / "000001.safetensors"
    half.write_bytes(b"wei")
    RunFolder.open(tmp_path, trust).close()
    assert not half.exists()


@pytest.mark.parametrize(("run", "number"), [("another run", 5), (RUN, 1)], ids=["of another run", "renamed"])
def test_open_leaves_a_foreign_checkpoint_alone(tmp_path: Path, run: str, number: int) -> None:
    make(tmp_path)
    foreign = tmp_path / "checkpoints" / "000005.safetensors"
    foreign.write_bytes(b"weights")
    RunFolder.open(tmp_path, lambda _: (run, row(number))).close()
    assert foreign.exists()
    assert list_checkpoints(tmp_path) == []


def test_open_drops_rows_whose_files_are_gone(tmp_path: Path) -> None:
    with RunFolder.create(tmp_path / "run", "{}", RunConfig()) as folder:
        for number in (1, 2, 3):
            add_checkpoint(folder, number, number - 1 or None)
        folder.checkpoint_path(2).unlink()
    RunFolder.open(tmp_path / "run", trust).close()
    assert [(found["id"], found["parent"]) for found in list_checkpoints(tmp_path / "run")] == [(1, None), (3, 1)]


def test_a_path_below_a_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RunFolderError, match="a part of the path is a file"):
        make(tmp_path / "file" / "run")


@pytest.mark.parametrize(
    "name", ["with space", "Ünïcode 神経 'quoted' 100% #1?", "x" * 255], ids=["space", "odd", "long"]
)
def test_unusual_names_work(tmp_path: Path, name: str) -> None:
    with RunFolder.create(tmp_path / name, "{}", RunConfig()) as folder:
        add_checkpoint(folder, 1)
        assert len(list_checkpoints(tmp_path / name)) == 1


def test_a_path_beyond_the_limit_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RunFolderError, match="too long"):
        make(tmp_path / ("x" * 250) / ("y" * 250))

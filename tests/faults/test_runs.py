"""Runs whose process is killed, whose disk is full, whose place cannot be written."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from brains_engine.backend import jobs
from brains_engine.errors import CheckpointError, RunFolderError
from brains_engine.runs.store import list_checkpoints, read_run
from tests.engine.backend.small_runs import REGISTRY, assert_same_bits, design, train
from tests.faults.training_child import SETTINGS, digests

if TYPE_CHECKING:
    from pathlib import Path

KILLS = 50


def start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    command: list[str | Path] = [sys.executable, "-m", "tests.faults.training_child", folder, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    """Run the child to its end and give its events."""
    with start(folder, *arguments) as child:
        output, errors = child.communicate(timeout=120)
    assert child.returncode == 0, errors[-2000:]
    return [json.loads(line) for line in output.splitlines()]


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The last checkpoint of ten epochs in one go, in this process."""
    folder = tmp_path_factory.mktemp("uninterrupted") / "run"
    result = jobs.train(design(epochs=10, **SETTINGS), REGISTRY, folder)
    assert result.last_checkpoint is not None
    return result.last_checkpoint


@pytest.mark.slow
def test_kill_9_during_a_checkpoint_50_times(tmp_path: Path) -> None:
    command: list[str | Path] = [sys.executable, "-m", "tests.faults.checkpoint_writer", tmp_path / "run", str(KILLS)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads(done.stdout)
    assert found["wrong"] == []
    assert found["recoverable"] == KILLS
    assert found["leftovers"] > 0, "no kill met a write: the test has lost its point"
    assert found["newest"] >= KILLS


@pytest.mark.slow
def test_kill_9_in_mid_training_then_resume_gives_the_same_bits(tmp_path: Path, uninterrupted: Path) -> None:
    with start(tmp_path / "run", "train", "10") as child:
        assert child.stdout is not None
        for line in child.stdout:
            if json.loads(line)["event"] == "epoch_end" and json.loads(line)["epoch"] == 3:
                break
        time.sleep(random.Random(4).uniform(0.0, 0.1))
        child.kill()
    assert read_run(tmp_path / "run").state == "running"
    events = finish(tmp_path / "run", "resume", "10")
    started = next(event for event in events if event["event"] == "started")
    assert 2 <= started["first_epoch"] < 10
    assert events[-1]["event"] == "finished"
    last = list_checkpoints(tmp_path / "run")[-1]
    assert (last["epoch"], last["step"]) == (10, 2000)
    assert_same_bits(uninterrupted, tmp_path / "run" / "checkpoints" / f"{last['id']:06d}.safetensors")


@pytest.mark.slow
def test_five_epochs_restart_and_five_equal_ten_bit_for_bit(tmp_path: Path) -> None:
    dense = {**SETTINGS, "sparsity": {"method": "none"}}
    whole = jobs.train(design(epochs=10, **dense), REGISTRY, tmp_path / "ten")
    code = (
        "import sys, pathlib\n"
        "from brains_engine.backend import jobs\n"
        "from tests.engine.backend.small_runs import REGISTRY, design\n"
        "from tests.faults.training_child import SETTINGS\n"
        "folder = pathlib.Path(sys.argv[1])\n"
        "dense = {**SETTINGS, 'sparsity': {'method': 'none'}}\n"
        "if sys.argv[2] == 'train':\n"
        "    jobs.train(design(epochs=5, **dense), REGISTRY, folder)\n"
        "else:\n"
        "    jobs.resume(folder, REGISTRY, epochs=10)\n"
    )
    for job in ("train", "resume"):
        command: list[str | Path] = [sys.executable, "-c", code, tmp_path / "five", job]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    last = list_checkpoints(tmp_path / "five")[-1]
    assert last["epoch"] == 10
    assert_same_bits(whole.last_checkpoint, tmp_path / "five" / "checkpoints" / f"{last['id']:06d}.safetensors")


def test_killed_before_its_first_checkpoint_a_run_begins_again(tmp_path: Path) -> None:
    whole = train(tmp_path / "whole")
    train(tmp_path / "run")
    for checkpoint in (tmp_path / "run" / "checkpoints").iterdir():
        checkpoint.unlink()
    again = jobs.resume(tmp_path / "run", REGISTRY)
    assert_same_bits(whole.last_checkpoint, again.last_checkpoint)


@pytest.mark.slow
def test_a_full_disk_warns_once_and_training_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "run"
    events = finish(folder, "train", "4", "5000")
    assert (events[-1]["event"], events[-1]["step"]) == ("finished", 800)
    warnings = [event["message"] for event in events if event["event"] == "warned"]
    about_files = [message for message in warnings if "checkpoint" in message]
    assert len(about_files) == 1
    assert "would exceed the allowed size. Training goes on." in about_files[0]
    assert len(warnings) == len(set(warnings)) <= 2

    (limited,) = (event for event in events if event["event"] == "limited")
    assert limited["files"]
    assert digests(folder) == limited["files"], "the old files, and no leftover or half file beside them"
    # with room again, the run goes on from what it has
    assert jobs.resume(folder, REGISTRY).step == 800
    assert list_checkpoints(folder)[-1]["step"] == 800


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(RunFolderError, match="a part of the path is a file"):
        train(tmp_path / "file" / "run", epochs=1)
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind the superuser")
def test_a_read_only_place_is_a_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(RunFolderError, match="access is denied"):
        train(tmp_path / "run", epochs=1)


def test_a_damaged_newest_checkpoint_names_another(tmp_path: Path) -> None:
    result = train(tmp_path / "run", checkpoints={"best": False})
    assert result.last_checkpoint is not None
    contents = bytearray(result.last_checkpoint.read_bytes())
    contents[-5] ^= 16
    result.last_checkpoint.write_bytes(contents)
    with pytest.raises(CheckpointError, match=r"checksum.*Resume from another one, such as checkpoint 2"):
        jobs.resume(tmp_path / "run", REGISTRY, epochs=4)
    assert jobs.resume(tmp_path / "run", REGISTRY, epochs=4, checkpoint=2).epoch == 4


@pytest.mark.parametrize("name", ["with space", "Ünï 神経 'q' 100% #1?", "x" * 255], ids=["space", "odd", "255 bytes"])
def test_runs_in_unusual_places_can_be_used(tmp_path: Path, name: str) -> None:
    result = train(tmp_path / name, epochs=1)
    assert result.last_checkpoint is not None
    assert jobs.evaluate(result.last_checkpoint, REGISTRY)["accuracy"] > 0
    assert jobs.resume(tmp_path / name, REGISTRY, epochs=2).epoch == 2

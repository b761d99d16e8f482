import csv
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from brains_engine.cli.training_commands import free_folder
from tests.engine.cli.conftest import Brains


def test_train_emits_events_one_a_line(brains: Brains, design: Path, tmp_path: Path) -> None:
    run = tmp_path / "run with space"
    result = brains(
        "train", design, "--out", run, "--epochs", "2", "--seed", "3", "--json",
        "--set", "nodes.dense-1.units=16", "--set", "sparsity.method=magnitude",
    )  # fmt: skip
    assert result.code == 0
    events = result.lines
    assert all(list(event)[:2] == ["event", "run"] for event in events)
    assert len({event["run"] for event in events}) == 1
    names = [event["event"] for event in events]
    assert {"preparing", "started", "step_metrics", "epoch_end", "sparsity_report", "checkpoint_saved"} <= set(names)
    assert names[-1] == "finished"
    assert [event["epoch"] for event in events if event["event"] == "epoch_end"] == [1, 2]
    assert json.loads((run / "config.json").read_text())["seed"] == 3
    saved = json.loads((run / "design.brains").read_text())
    assert next(node for node in saved["nodes"] if node["id"] == "dense-1")["options"]["units"] == 16
    assert json.loads(design.read_text())["settings"]["training"]["epochs"] != 2


def test_train_writes_plain_lines_where_there_is_no_terminal(
    brains: Brains, design: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = brains("train", design, "--epochs", "2")
    assert result.code == 0
    assert result.err == ""
    assert "\x1b" not in result.out
    lines = result.out.splitlines()
    assert lines[0] == "The run is kept in runs/digits-1."
    assert [line for line in lines if line.startswith("Epoch 2/2  loss ") and "val_accuracy" in line]
    assert Path(lines[-1].removeprefix("The last checkpoint is ").rstrip(".")).is_file()
    assert free_folder("digits") == Path("runs/digits-2")


def test_train_takes_other_data(brains: Brains, tmp_path: Path) -> None:
    table = tmp_path / "two words.csv"
    rows = [f"{x},{y},{'in' if x * x + y * y < 1 else 'out'}" for x in np.linspace(-1, 1, 9) for y in (-0.7, 0.1, 0.6)]
    table.write_text("x,y,where\n" + "\n".join(rows))
    path = tmp_path / "moons.brains"
    brains("new", "--template", "moons", path)
    run = tmp_path / "run"
    assert brains("train", path, "--out", run, "--data", f"{table}#where", "--epochs", "2").code == 0
    assert brains("evaluate", run, "--json").json["metrics"].keys() >= {"loss", "accuracy"}
    predictions = brains("predict", run, table, "--json").json
    assert predictions["classes"] == ["in", "out"]
    assert len(predictions["predictions"]) == 27


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (["--data", "digit"], "DataError"),
        (["--data", "none.csv"], "InvalidDesignError"),
        (["--data", "iris"], "InvalidDesignError"),
        (["--epochs", "0"], "OptionError"),
        (["--epochs", "many"], "OptionError"),
        (["--seed", "-1"], "OptionError"),
        (["--set", "nodes.dense-1.units=none"], "OptionError"),
        (["--from", "none.safetensors"], "CheckpointError"),
    ],
)
def test_bad_input_leaves_no_folder(
    brains: Brains, design: Path, tmp_path: Path, arguments: list[str], kind: str
) -> None:
    run = tmp_path / "run"
    result = brains("train", design, "--out", run, "--json", *arguments)
    assert result.code == 2
    assert result.lines[-1]["error"]["type"] == kind
    assert result.err.count("\n") == 1
    assert not run.exists()


def test_a_folder_with_a_run_is_kept(brains: Brains, design: Path, trained: Path) -> None:
    before = sorted(os.listdir(trained))
    result = brains("train", design, "--out", trained, "--json")
    assert (result.code, result.lines[-1]["error"]["type"]) == (2, "RunFolderError")
    assert sorted(os.listdir(trained)) == before


def test_checkpoints_are_listed_with_parents(brains: Brains, trained: Path) -> None:
    checkpoints = brains("checkpoints", trained, "--json").json
    assert len(checkpoints) >= 4
    for item in checkpoints:
        assert {"id", "parent", "epoch", "step", "metrics", "sparsity", "path"} <= set(item)
        assert Path(item["path"]).is_file()
    assert checkpoints[0]["parent"] is None
    assert checkpoints[-1]["epoch"] == 4
    assert checkpoints[-1]["metrics"]["val_accuracy"] > 0.9
    assert "val_accuracy" in brains("checkpoints", trained).out


def test_evaluate_gives_the_metrics_of_the_run(brains: Brains, trained: Path) -> None:
    last = brains("checkpoints", trained, "--json").json[-1]
    metrics = brains("evaluate", last["path"], "--json").json["metrics"]
    assert metrics["accuracy"] == pytest.approx(last["metrics"]["val_accuracy"], abs=1e-6)
    assert brains("evaluate", trained).out.startswith("loss ")
    assert brains("evaluate", trained, "--data", "digits", "--json").json["metrics"]["accuracy"] > 0.9


def test_predict_writes_classes_and_probabilities(brains: Brains, trained: Path, tmp_path: Path) -> None:
    table = brains("predict", trained, "digits").out
    rows = list(csv.DictReader(table.splitlines()))
    assert list(rows[0]) == ["class", *"0123456789"]
    assert len(rows) == 1797
    assert sum(float(rows[0][name]) for name in "0123456789") == pytest.approx(1.0, abs=1e-4)
    from sklearn import datasets

    correct = np.mean([int(row["class"]) for row in rows] == datasets.load_digits().target)
    assert correct > 0.9
    out = tmp_path / "answers.csv"
    assert brains("predict", trained, "digits", "--out", out).out.startswith("Wrote 1,797 predictions")
    assert out.read_text() == table


def test_predict_from_a_file_equals_predict_from_the_set(brains: Brains, trained: Path, tmp_path: Path) -> None:
    from sklearn import datasets

    path = tmp_path / "some.npz"
    np.savez(path, x=datasets.load_digits().images[:5])
    some = brains("predict", trained, path, "--json").json["predictions"]
    whole = brains("predict", trained, "digits", "--json").json["predictions"]
    assert [item["class"] for item in some] == [item["class"] for item in whole[:5]]
    assert np.allclose(some[3]["probabilities"], whole[3]["probabilities"], atol=1e-5)


def test_resume_goes_on(brains: Brains, design: Path, tmp_path: Path) -> None:
    run = tmp_path / "run"
    assert brains("train", design, "--out", run, "--epochs", "1").code == 0
    assert "nothing left to train" in brains("resume", run).err
    events = brains("resume", run, "--epochs", "2", "--json").lines
    started = next(event for event in events if event["event"] == "started")
    assert (started["first_epoch"], started["epochs"]) == (1, 2)
    assert brains("checkpoints", run, "--json").json[-1]["epoch"] == 2


def test_export_writes_and_compares(brains: Brains, trained: Path, tmp_path: Path) -> None:
    out = tmp_path / "network.keras"
    report = brains("export", trained, "--format", "keras", "--out", out, "--json").json
    assert report["format"] == "keras"
    assert report["bytes"] == out.stat().st_size
    assert report["max_abs_difference"] < 1e-5


def test_export_formats_are_listed(brains: Brains) -> None:
    assert {item["id"] for item in brains("export", "--list", "--json").json} >= {"keras", "saved_model"}
    assert "saved_model" in brains("export", "--list").out


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (["checkpoints", "none"], "RunFolderError"),
        (["resume", "none"], "RunFolderError"),
        (["evaluate", "none"], "CheckpointError"),
        (["predict", "none", "digits"], "CheckpointError"),
        (["export", "none", "--format", "keras", "--out", "x"], "CheckpointError"),
    ],
)
def test_what_is_not_there_gets_a_sentence(
    brains: Brains, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], kind: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = brains(*arguments, "--json")
    assert result.code == 2
    assert result.lines[-1]["error"]["type"] == kind
    assert "none" in result.err
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (["predict", "{run}", "iris"], "DataError"),
        (["predict", "{run}", "none.csv"], "DataError"),
        (["predict", "{run}", "digits", "--out", "/none/x.csv"], "DataError"),
        (["evaluate", "{run}", "--data", "diabetes"], "DataError"),
        (["export", "{run}", "--format", "zip", "--out", "x"], "ExportError"),
        (["resume", "{run}", "--checkpoint", "999"], "RunFolderError"),
    ],
)
def test_what_does_not_suit_the_run_gets_a_sentence(
    brains: Brains, trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], kind: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = brains(*(argument.format(run=trained) for argument in arguments), "--json")
    assert result.code == 2
    assert result.lines[-1]["error"]["type"] == kind
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_leaves_a_checkpoint_and_130(design: Path, tmp_path: Path, number: signal.Signals) -> None:
    run = tmp_path / "run"
    command = [sys.executable, "-m", "brains_engine", "train", str(design)]
    with subprocess.Popen(
        [*command, "--out", str(run), "--epochs", "1000000", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        events = []
        for line in process.stdout:
            events.append(json.loads(line))
            if events[-1]["event"] == "step_metrics":
                break
        process.send_signal(number)
        events += [json.loads(line) for line in process.stdout]
        remarks = process.stderr.read()
        assert process.wait(timeout=60) == 130
    assert events[-1]["event"] == "finished"
    assert events[-1]["reason"] == "interrupted"
    saved = [event for event in events if event["event"] == "checkpoint_saved"]
    assert Path(saved[-1]["path"]).is_file()
    assert (saved[-1]["kind"], saved[-1]["step"]) == ("stop", events[-1]["step"])
    assert remarks.startswith("Stopping after this step, with a checkpoint.")
    assert remarks.count("\n") == 1, f"more than our own line on stderr: {remarks}"


def test_a_malformed_cluster_is_told_in_one_sentence_before_anything_is_made(
    brains: Brains, design: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for config, words in (("", "No cluster is described"), ('{"cluster": 3}', "TF_CONFIG cannot be used")):
        monkeypatch.setenv("TF_CONFIG", config)
        result = brains("train", design, "--out", tmp_path / "run", "--distribute", "multi-worker")
        assert result.code == 2
        assert result.err.startswith(words)
        assert len(result.err.strip().splitlines()) == 1
    assert not (tmp_path / "run").exists()
    assert brains("train", design, "--distribute", "sideways").code == 2


def test_cross_validate_trains_each_fold_and_says_what_they_reach(brains: Brains, tmp_path: Path) -> None:
    path = tmp_path / "iris.brains"
    brains("new", "--template", "iris", path)
    result = brains("cross-validate", path, "--folds", "2", "--epochs", "1", "--out", tmp_path / "folds", "--json")
    assert result.code == 0
    assert result.lines[-1]["event"] == "cross_validation"
    assert len(result.lines[-1]["runs"]) == 2
    assert brains("cross-validate", path, "--folds", "1", "--out", tmp_path / "one").code == 2

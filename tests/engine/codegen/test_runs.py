"""Whole scripts and notebooks run from end to end where Brains is not installed."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from brains_engine.codegen import export_code, export_notebook
from brains_engine.codegen.data_code import data_section
from brains_engine.data.load import load_data
from brains_engine.design import edits
from brains_engine.planning.planner import make_plan
from brains_engine.runs import config as configs
from brains_engine.templates import load_template
from tests.engine.codegen.designs import REGISTRY

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.design.snapshot import Snapshot

_ALONE = "import sys; sys.modules['brains_engine'] = None; "
_NOTEBOOK = (
    "import json; names = {'__name__': '__main__'}\n"
    "for cell in json.load(open('design.ipynb', encoding='utf-8'))['cells']:\n"
    "    if cell['cell_type'] == 'code':\n"
    "        exec(compile(''.join(cell['source']), cell['id'], 'exec'), names)\n"
)


def short(template_id: str) -> Snapshot:
    design = load_template(template_id, REGISTRY)
    training = design.snapshot.settings.training
    edits.set_training(design, training.model_copy(update={"epochs": 2}))
    return design.snapshot


def run(folder: Path, code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", _ALONE + code]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=200, check=False)


@pytest.mark.slow
def test_the_cells_of_a_notebook_run_in_order(tmp_path: Path) -> None:
    (tmp_path / "design.ipynb").write_text(export_notebook(short("spirals"), REGISTRY), encoding="utf-8")
    done = run(tmp_path, _NOTEBOOK)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "loss" in done.stdout
    assert len(list(tmp_path.glob("*.keras"))) == 1


@pytest.mark.slow
def test_scripts_train_measure_and_save_also_with_several_ends(tmp_path: Path) -> None:
    names = ("digits_normnet", "multi_output", "multi_input", "autoencoder")
    for name in names:
        (tmp_path / f"{name}.py").write_text(export_code(short(name), REGISTRY), encoding="utf-8")
    done = run(tmp_path, f"import runpy; [runpy.run_path(n + '.py', run_name='__main__') for n in {names}]")
    assert done.returncode == 0, done.stderr[-3000:]
    assert "digit_accuracy" in done.stdout
    assert "picture_mean_absolute_error" in done.stdout
    assert len(list(tmp_path.glob("*.keras"))) == 4
    assert (tmp_path / "digits_with_normnet.keras").stat().st_size > 1000


def loaded(config: configs.RunConfig, template_id: str) -> Any:
    """What the exported `load_data` gives."""
    plan = make_plan(load_template(template_id, REGISTRY).snapshot, REGISTRY)
    section = data_section(config, plan)
    code = "\n".join(["from __future__ import annotations", *sorted(section.imports), *section.constants, section.text])
    names: dict[str, Any] = {}
    exec(code, names)  # our own text
    return names["load_data"]()


def assert_same(config: configs.RunConfig, template_id: str) -> None:
    ours = load_data(config.data)
    x_train, y_train, x_val, y_val = loaded(config, template_id)
    for mine, theirs in ((ours.x_train, x_train), (ours.x_val, x_val)):
        np.testing.assert_allclose(theirs.reshape(len(theirs), -1), mine, rtol=1e-6, atol=1e-6)
    for targets, theirs in ((ours.y_train, y_train), (ours.y_val, y_val)):
        np.testing.assert_allclose(theirs.reshape(targets.shape), targets, rtol=1e-6)


SEQUENCES = ("waves", "adding", "letters", "shapes")


@pytest.mark.parametrize("scaling", ["none", "standard", "minmax", "rms"])
@pytest.mark.parametrize("source", ["digits", "iris", "diabetes", "xor", "moons", "circles", "spirals", *SEQUENCES])
def test_samples_are_split_and_scaled_as_ours_are(source: str, scaling: str) -> None:
    data = configs.DataConfig.model_validate(
        {"source": source, "scaling": scaling, "samples": 60, "noise": 0.2, "split_seed": 5, "validation_split": 0.3}
    )
    values = {"diabetes": "diabetes", "adding": "adding_lstm", "shapes": "unet"}
    loss = configs.MeanSquaredError() if source in values else configs.CategoricalCrossentropy()
    assert_same(configs.RunConfig(data=data, loss=loss), values.get(source, "iris"))


def test_tables_are_read_plainly(tmp_path: Path) -> None:
    rows = [f"{number / 7:.3f};{'ab'[number % 2]} x;{number * 2}" for number in range(20)]
    table = tmp_path / "table.csv"
    table.write_text("size;kind;weight\n" + "\n".join(rows).replace(".", ",") + "\n")
    data = configs.DataConfig(source="csv", path=str(table), target="kind")
    assert_same(configs.RunConfig(data=data), "iris")
    data = configs.DataConfig(source="csv", path=str(table), target="weight", task="regression")
    table.write_text("a,weight,b\n" + "\n".join(f"{n},{n / 3},{n % 5}" for n in range(20)) + "\n")
    assert_same(configs.RunConfig(data=data, loss=configs.MeanSquaredError()), "diabetes")


def test_arrays_are_read_plainly(tmp_path: Path) -> None:
    random = np.random.default_rng(1)
    path = tmp_path / "arrays.npz"
    labels = np.array([3, 5, 9, 3, 5, 9, 3, 5, 9, 9])
    np.savez(path, x=random.normal(size=(10, 2, 3)), labels=labels, wide=np.eye(3)[labels % 3])
    for target in ("labels", "wide"):
        data = configs.DataConfig(source="npz", path=str(path), target=target)
        assert_same(configs.RunConfig(data=data), "iris")


def test_targets_take_the_form_that_the_loss_wants() -> None:
    data = configs.DataConfig(source="iris")
    smooth = configs.RunConfig(data=data, loss=configs.CategoricalCrossentropy(label_smoothing=0.1))
    assert loaded(smooth, "iris")[1].shape[1] == 3
    assert set(np.unique(loaded(smooth, "iris")[1])) == {0.0, 1.0}
    two = configs.RunConfig(data=configs.DataConfig(source="xor"), loss=configs.BinaryCrossentropy())
    assert loaded(two, "xor")[1].shape == (800, 1 if _single_output("xor") else 2)


def _single_output(template_id: str) -> bool:
    plan = make_plan(load_template(template_id, REGISTRY).snapshot, REGISTRY)
    return plan.node(plan.outputs[0]).inputs[0].dims == (1,)

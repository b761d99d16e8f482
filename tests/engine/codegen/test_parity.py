"""Exported networks compute what ours compute, in a process without Brains."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from brains_engine.backend.builder import build_model
from brains_engine.backend.keras_signatures import TABLE, signature_table
from brains_engine.backend.objective import Objective
from brains_engine.codegen import export_code
from brains_engine.data.load import load_data
from brains_engine.planning.ends import ends_of
from brains_engine.planning.planner import make_plan
from tests.engine.codegen.designs import ONE_CASE_EACH, REGISTRY, TEMPLATE_IDS, nested_blocks, of_case, template

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot

PROCESS = Path(__file__).with_name("exported_process.py")
TOLERANCE = 1e-6


def write_case(folder: Path, number: int, snapshot: Snapshot) -> dict[str, Any]:
    """Write a script, and give our network's weights, inputs and answer."""
    stem = f"script_{number:03d}"
    (folder / f"{stem}.py").write_text(export_code(snapshot, REGISTRY), encoding="utf-8")
    model = build_model(make_plan(snapshot, REGISTRY), seed=3)
    random = np.random.default_rng(number)
    whole = any(node.options.get("dtype") == "integer" for node in snapshot.nodes.values() if node.layer == "input")
    inputs = [random.normal(size=(4, *tensor.shape[1:])).astype(np.float32) for tensor in model.inputs]
    inputs = [np.abs(np.round(array)) if whole else array for array in inputs]
    given = model(inputs if len(inputs) > 1 else inputs[0], training=False)
    parts = given if isinstance(given, list) else [given]
    return {
        f"{stem}/answer": np.concatenate([np.asarray(part).reshape(4, -1) for part in parts], axis=1),
        **{f"{stem}/input_{place}": array for place, array in enumerate(inputs)},
        **{f"{stem}/weight_{place:03d}": array for place, array in enumerate(model.get_weights())},
    }


OURS = ("norm_dense", "norm_conv_2d", "norm_conv_nd", "norm_residual", "spectral_dense", "spectral_conv_1d")
SAMPLE = tuple(case for place, case in enumerate(ONE_CASE_EACH) if place % 4 == 0 or case.layer in OURS)


@pytest.mark.slow
def test_templates_and_a_quarter_of_the_layers_answer_as_ours_do(tmp_path: Path) -> None:
    designs = [*map(template, TEMPLATE_IDS), *map(of_case, SAMPLE), nested_blocks()]
    values: dict[str, Any] = {}
    for number, snapshot in enumerate(designs):
        values |= write_case(tmp_path, number, snapshot)
    np.savez(tmp_path / "values.npz", **values)
    command = [sys.executable, "-I", str(PROCESS), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    differences = json.loads(done.stdout.splitlines()[-1])
    assert len(differences) == len(designs)
    names = [*TEMPLATE_IDS, *map(str, SAMPLE), "blocks"]
    wrong = {names[int(stem[-3:])]: value for stem, value in differences.items() if not value <= TOLERANCE}
    assert wrong == {}


def test_the_loss_of_several_outputs_is_ours() -> None:
    """The very `compile` of the exported script, on our weights and validation samples."""
    snapshot = template("multi_output")
    plan = make_plan(snapshot, REGISTRY)
    code = ast.parse(export_code(snapshot, REGISTRY))
    names: dict[str, Any] = {"__name__": "exported"}
    exec(compile(code, "exported", "exec"), names)  # our own text
    (main,) = (node for node in code.body if isinstance(node, ast.FunctionDef) and node.name == "main")
    (compiling,) = (node for node in main.body if "model.compile(" in ast.unparse(node))
    ours, theirs = build_model(plan, seed=3), names["build_model"]()
    theirs.set_weights(ours.get_weights())
    exec(ast.unparse(compiling), names | {"model": theirs})
    _, _, x, y = names["load_data"]()
    figures = theirs.evaluate(x, y, return_dict=True, verbose=0)
    config = snapshot.settings.training
    objective = Objective(ours, config.loss, ends_of(plan))
    data = load_data(config.data)
    targets = objective.targets(data.x_val, data.y_val)
    wanted = objective.total(data.x_val, objective.kept(targets), ours(data.x_val, training=False))
    assert figures["loss"] == pytest.approx(float(wanted), abs=1e-5)


def test_the_table_of_signatures_is_that_of_the_installed_keras() -> None:
    """Otherwise run `python -m brains_engine.backend.keras_signatures`."""
    assert TABLE.read_text(encoding="utf-8") == signature_table()

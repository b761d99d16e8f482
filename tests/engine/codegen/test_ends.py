"""Several inputs and outputs in exported code, and back: features, targets, losses, weights, metrics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from brains_engine.codegen import export_code, import_code
from brains_engine.data.load import load_data
from brains_engine.design import edits
from brains_engine.errors import CodeError
from brains_engine.runs import config as configs
from brains_engine.templates import load_template
from tests.engine.codegen.designs import REGISTRY, code_of, template

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot


def outputs(snapshot: Snapshot) -> list[dict[str, Any]]:
    return [node.options for node in snapshot.nodes.values() if node.layer == "output"]


def two_outputs(first: dict[str, Any], second: dict[str, Any], **training: Any) -> Snapshot:
    design = load_template("multi_output", REGISTRY)
    ends = [node.id for node in design.snapshot.nodes.values() if node.layer == "output"]
    for node_id, options in zip(ends, (first, second), strict=True):
        edits.set_options(design, node_id, **options)
    edits.set_training(design, design.snapshot.settings.training.model_copy(update=training))
    return design.snapshot


POWER = {"target": "features", "loss": "error_power"}


@pytest.mark.parametrize(
    ("first", "second", "training"),
    [
        ({"loss": "run"}, {"loss": "huber", "delta": 0.5, "loss_weight": 0.0}, {}),
        ({"loss": "categorical_crossentropy"}, {"loss": "run"}, {"loss": configs.MeanSquaredError()}),
        ({**POWER, "p": 3.0}, {**POWER, "p": 1.5}, {"metrics": ("accuracy", "mean_squared_error")}),
        ({"loss": "run", "delta": 4.0}, {"target": "target", "loss": "run", "loss_weight": 2.5}, {"metrics": ()}),
        (POWER, {**POWER, "first_column": 3}, {"metrics": ("accuracy",), "loss": configs.ErrorPower(p=4.0)}),
    ],
)
def test_losses_weights_and_metrics_come_back_equal(
    first: dict[str, Any], second: dict[str, Any], training: dict[str, Any]
) -> None:
    snapshot = two_outputs(first, second, **training)
    code = export_code(snapshot, REGISTRY)
    compile(code, "exported", "exec")
    assert import_code(code, REGISTRY) == snapshot


def test_edits_of_losses_and_targets_win_over_remarks() -> None:
    code = code_of("multi_output")
    before = outputs(template("multi_output"))
    for old, new in (
        ("keras.losses.MeanSquaredError()", "keras.losses.Huber(delta=0.3)"),
        ('"picture": 5.0', '"picture": 0.5'),
        ('"picture": x', '"picture": y[:, 2:5]'),
    ):
        assert code.count(old) == 1
        code = code.replace(old, new)
    digit, picture = outputs(import_code(code, REGISTRY))
    assert digit == before[0]
    assert (picture["loss"], picture["delta"], picture["loss_weight"]) == ("huber", 0.3, 0.5)
    assert (picture["target"], picture["first_column"], picture["columns"]) == ("columns", 2, 3)


def test_an_own_loss_of_a_single_output_stays_its_own() -> None:
    design = load_template("digits_mlp", REGISTRY)
    end = next(node.id for node in design.snapshot.nodes.values() if node.layer == "output")
    edits.set_options(design, end, loss="categorical_crossentropy", label_smoothing=0.1, loss_weight=0.25)
    edits.set_training(design, configs.RunConfig(loss=configs.MeanAbsoluteError()))
    code = export_code(design.snapshot, REGISTRY)
    assert "loss_weights=[0.25]" in code
    assert import_code(code, REGISTRY) == design.snapshot
    edited = import_code(code.replace("label_smoothing=0.1", "label_smoothing=0.3"), REGISTRY)
    assert outputs(edited)[0]["label_smoothing"] == 0.3
    assert edited.settings.training.loss == configs.MeanAbsoluteError()


def test_a_loss_for_no_output_is_refused() -> None:
    code = code_of("multi_output").replace('"digit": 1.0', '"other": 1.0')
    with pytest.raises(CodeError, match=r"^Line \d+: 'other' is no output of the network"):
        import_code(code, REGISTRY)


def test_features_of_inputs_are_cut_as_ours_are_and_edits_of_them_win() -> None:
    design = load_template("multi_input", REGISTRY)
    edits.set_options(design, "input-2", first_feature=5)
    code = export_code(design.snapshot, REGISTRY)
    assert import_code(code, REGISTRY) == design.snapshot
    names: dict[str, Any] = {"__name__": "exported"}
    exec(code.partition("def build_model")[0].replace("import keras\n", ""), names)  # our own text
    x_train, y_train, x_val, _ = names["load_data"]()
    ours = load_data(design.snapshot.settings.training.data)
    np.testing.assert_allclose(x_train["input-2"], ours.x_train[:, 5:15], atol=1e-6)
    np.testing.assert_allclose(x_val["input-3"], ours.x_val[:, 15:25], atol=1e-6)
    np.testing.assert_array_equal(y_train[:, 0], ours.y_train)
    again = import_code(code.replace("x[:, 5:15]", "x[:, 7:17]"), REGISTRY)
    firsts = [again.nodes[f"input-{number}"].options["first_feature"] for number in (1, 2, 3)]
    assert firsts == [None, 7, 15]

"""What is written as code is read back as the very same design."""

from __future__ import annotations

import re

import pytest

from brains_engine.codegen import export_code, export_notebook, import_code
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.runs import config as configs
from brains_engine.runs.config import RunConfig
from brains_engine.templates import load_template
from tests.engine.codegen.designs import ONE_CASE_EACH, REGISTRY, TEMPLATE_IDS, Case, code_of, of_case, template


@pytest.mark.parametrize("template_id", TEMPLATE_IDS)
def test_templates_come_back_equal_from_scripts_and_notebooks(template_id: str) -> None:
    snapshot = template(template_id)
    assert import_code(export_code(snapshot, REGISTRY), REGISTRY) == snapshot
    assert import_code(export_notebook(snapshot, REGISTRY), REGISTRY) == snapshot


@pytest.mark.parametrize("case", ONE_CASE_EACH[::2], ids=str)
def test_every_other_layer_comes_back_equal(case: Case) -> None:
    snapshot = of_case(case)
    assert import_code(export_code(snapshot, REGISTRY), REGISTRY) == snapshot


def test_code_alone_gives_the_layers_and_settings_of_a_template() -> None:
    """Remarks only complete: without them there are the same layers, in the same order, trained in the same way."""
    code = code_of("digits_convolution")
    assert "# brains " in code
    alone = import_code(re.sub(r"^# brains .*\n", "", code, flags=re.MULTILINE), REGISTRY)
    whole = template("digits_convolution")
    assert [node.layer for node in alone.nodes.values()] == [node.layer for node in whole.nodes.values()]
    assert alone.settings == whole.settings
    assert set(alone.links) == set(whole.links)


@pytest.mark.parametrize(
    "training",
    [
        RunConfig(optimizer=configs.SGD(momentum=0.0, nesterov=True), epochs=7, batch_size=5, seed=11),
        RunConfig(optimizer=configs.AdamW(weight_decay=0.1, beta_1=0.8), metrics=()),
        RunConfig(optimizer=configs.Adadelta(learning_rate=10.0), loss=configs.ErrorPower(p=3.0)),
        RunConfig(optimizer=configs.RMSprop(momentum=0.5), loss=configs.Huber(delta=0.5), metrics=("r2_score",)),
        RunConfig(loss=configs.CategoricalCrossentropy(label_smoothing=0.1), metrics=("top_3_accuracy", "accuracy")),
        RunConfig(loss=configs.CategoricalCrossentropy(from_logits=True), metrics=("top_3_accuracy",)),
        RunConfig(loss=configs.BinaryCrossentropy(from_logits=True), metrics=("binary_accuracy",)),
        RunConfig(loss=configs.MeanAbsoluteError(), metrics=("mean_absolute_error", "root_mean_squared_error")),
        RunConfig(loss=configs.MeanSquaredError(), metrics=("mean_squared_error",), device="cpu", compiler="graph"),
        RunConfig(sparsity=configs.SparsityConfig(method="magnitude", target=0.5)),
        RunConfig(data=configs.DataConfig(source="moons", samples=40, noise=0.0, scaling="none", split_seed=3)),
        RunConfig(data=configs.DataConfig(source="wine", scaling="rms", validation_split=0.0, samples=77)),
    ],
    ids=lambda training: f"{training.optimizer.kind}-{training.loss.kind}-{training.data.source}",
)
def test_training_settings_come_back_equal(training: RunConfig) -> None:
    design = load_template("iris", REGISTRY)
    edits.set_training(design, training)
    assert import_code(export_code(design.snapshot, REGISTRY), REGISTRY).settings == design.snapshot.settings


def test_names_places_and_texts_of_any_kind_come_back() -> None:
    design = Design(REGISTRY)
    start = edits.add_node(design, "input", name='Été "1"\\', options={"dims": {"feature": 4}}, x=-3.5, y=1e6)
    dense = edits.add_node(design, "dense", name="class", options={"units": 3})
    other = edits.add_node(design, "dense", name="Class!", options={"units": 3})
    end = edits.add_node(design, "output", name="# brains x: {}")
    for source, target in ((start, dense), (dense, other), (other, end)):
        edits.connect(design, source, "output", target, "input")
    edits.set_title(design, 'A """title""" \\ of {braces}')
    edits.set_notes(design, '  Notes\n\n"""\n# brains dense: {"x": 1}\n\t\u2028 done ')
    for write in (export_code, export_notebook):
        assert import_code(write(design.snapshot, REGISTRY), REGISTRY) == design.snapshot


def test_number_types_come_back_and_stand_in_the_code_itself() -> None:
    design = Design(REGISTRY, template("digits_normnet"))
    edits.set_precision(design, ["norm_dense-2"], "float64")
    edits.set_training_value(design, "precision", "bfloat16")
    code = export_code(design.snapshot, REGISTRY)
    assert import_code(code, REGISTRY) == design.snapshot
    alone = import_code(re.sub(r"^# brains .*\n", "", code, flags=re.MULTILINE), REGISTRY)
    types = {key: node.precision for key, node in alone.nodes.items() if node.precision != "network"}
    assert types == {"norm_dense-1": "bfloat16", "norm_dense-2": "float64"}

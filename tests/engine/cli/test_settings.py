from typing import Any

import pytest

from brains_engine.cli.settings import apply_settings, typed
from brains_engine.design.design import Design
from brains_engine.errors import OptionError
from brains_engine.fields import describe
from brains_engine.layers import discover
from brains_engine.runs.config import SGD, RunConfig
from brains_engine.templates import load_template


@pytest.fixture
def design() -> Design:
    return load_template("digits_mlp", discover())


@pytest.mark.parametrize(
    ("assignment", "path", "value"),
    [
        ("epochs=7", ("epochs",), 7),
        (" epochs = 7 ", ("epochs",), 7),
        ("optimizer.learning_rate=1e-2", ("optimizer", "learning_rate"), 0.01),
        ("optimizer.learning_rate=1", ("optimizer", "learning_rate"), 1.0),
        ("optimizer=sgd", ("optimizer", "kind"), "sgd"),
        ("optimizer.kind=rmsprop", ("optimizer", "kind"), "rmsprop"),
        ("checkpoints.best=no", ("checkpoints", "best"), False),
        ("metrics=accuracy, top_3_accuracy", ("metrics",), ("accuracy", "top_3_accuracy")),
        ("data.source=iris", ("data", "source"), "iris"),
        ("data.target=a=b", ("data", "target"), "a=b"),
        ("sparsity.method=magnitude", ("sparsity", "method"), "magnitude"),
    ],
)
def test_settings_take_the_type_of_their_field(
    design: Design, assignment: str, path: tuple[str, ...], value: Any
) -> None:
    apply_settings(design, [assignment])
    current: Any = design.snapshot.settings.training
    for name in path:
        current = getattr(current, name)
    assert current == value
    assert type(current) is type(value)


def test_assignments_follow_each_other(design: Design) -> None:
    apply_settings(design, ["optimizer=sgd", "optimizer.momentum=0.5", "optimizer.nesterov=true"])
    assert design.snapshot.settings.training.optimizer == SGD(momentum=0.5, nesterov=True)


@pytest.mark.parametrize("owner", ["dense-1", "Hidden 1", "hidden 1"])
def test_options_of_nodes_are_set_by_id_or_name(design: Design, owner: str) -> None:
    apply_settings(design, [f"nodes.{owner}.units=32", f"nodes.{owner}.use_bias=false"])
    options = design.snapshot.nodes["dense-1"].options
    assert (options["units"], options["use_bias"]) == (32, False)


def test_dims_are_written_as_they_are_read(design: Design) -> None:
    apply_settings(design, ["nodes.input-1.dims=height=8 width=8 channel=1"])
    assert design.snapshot.nodes["input-1"].options["dims"] == {"height": 8, "width": 8, "channel": 1}


@pytest.mark.parametrize(
    ("assignment", "message"),
    [
        ("epochs", "--set takes path=value"),
        ("=3", "--set takes path=value"),
        ("epoch=3", "Did you mean epochs"),
        ("optimizer.learning=3", "Did you mean learning_rate"),
        ("epochs.more=3", "no options of its own"),
        ("epochs=many", 'epochs must be a whole number, but is "many"'),
        ("epochs=0", "epochs must be at least 1, but is 0"),
        ("epochs=1.5", "epochs must be a whole number"),
        ("optimizer.learning_rate=nan", "learning_rate must be"),
        ("checkpoints.best=perhaps", "must be true or false"),
        ("optimizer=adem", "adem"),
        ("sparsity.target=2", "must be at most"),
        ("nodes.dense-1.unit=3", "Hidden 1 has no option 'unit'. Did you mean units"),
        ("nodes.dense-9.units=3", "no node 'dense-9'. Did you mean"),
        ("nodes.units=3", "names no option"),
        ("nodes.dense-1.units=0", "units must be at least 1"),
        ("optimizer=", "optimizer"),
    ],
)
def test_what_does_not_fit_gets_a_sentence(design: Design, assignment: str, message: str) -> None:
    before = design.snapshot
    with pytest.raises(OptionError, match=message.replace("(", r"\(")):
        apply_settings(design, [assignment])
    assert design.snapshot == before


def test_none_and_lists_are_read() -> None:
    fields = {field.name: field for spec in discover() for field in describe(spec.Options)}
    pair = next(field for field in describe(discover()["conv_2d"].Options) if field.name == "kernel_size")
    assert typed("3x5", pair) == [3, 5]
    assert typed("[3, 5]", pair) == [3, 5]
    assert typed("0, 255", fields["value_range"]) == [0.0, 255.0]
    assert typed("height, width", fields["shared_axes"]) == "height width"
    optional = next(field for field in fields.values() if field.optional)
    assert typed("none", optional) is None
    assert typed("anything", None) == "anything"
    sparsity = next(field for field in describe(RunConfig) if field.name == "sparsity")
    assert typed('{"method": "none"}', sparsity) == {"method": "none"}

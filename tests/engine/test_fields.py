from __future__ import annotations

from typing import Any, Literal

import pytest

from brains_engine.errors import OptionError
from brains_engine.fields import Options, describe, dump, option, parse, replace_value
from brains_engine.runs.config import RunConfig
from brains_engine.spec.options import LayerOptions, NamedDims, Pair


class Sample(LayerOptions):
    """One option of each sort."""

    dims: NamedDims = option((("feature", 64),), help="Sizes.", kind="dims", min_length=1)
    kernel_size: Pair = option((3, 3), help="A pair.", unit="pixels")
    limit: int | None = option(None, help="May be empty.", ge=1)
    rate: float = option(0.5, help="A share.", ge=0, lt=1, advanced=True)
    mode: Literal["a", "b"] = option("a", help="A choice.")
    names: tuple[Literal["x", "y"], ...] = option((), help="Several.")
    shown: bool = option(True, help="A flag.", applies_when={"mode": ("b",)})
    file: str = option("", help="A path.", kind="path", max_length=5, min_length=0)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"limit": "3"}, 'limit must be a whole number, but is "3".'),
        ({"limit": 3.5}, "limit must be a whole number, but is 3.5."),
        ({"limit": True}, "limit must be a whole number, but is true."),
        ({"limit": 0}, "limit must be at least 1, but is 0."),
        ({"rate": "x"}, 'rate must be a number, but is "x".'),
        ({"rate": 1}, "rate must be less than 1, but is 1."),
        ({"rate": -0.5}, "rate must be at least 0, but is -0.5."),
        ({"rate": float("inf")}, "rate must be a finite number, but is Infinity."),
        ({"rate": None}, "rate must be a number, but is null."),
        ({"mode": "c"}, 'mode must be "a" or "b", but is "c".'),
        ({"names": "x"}, 'names must be a list, but is "x".'),
        ({"names": ["x", "z"]}, 'names[1] must be "x" or "y", but is "z".'),
        ({"shown": 1}, "shown must be true or false, but is 1."),
        ({"file": 1}, "file must be text, but is 1."),
        ({"file": "longer"}, 'file must have at most 5 characters, but is "longer".'),
        ({"kernel_size": [3]}, "kernel_size[1] is missing."),
        ({"kernel_size": [1, 2, 3]}, "kernel_size must hold at most 2 values, but holds 3."),
        ({"kernel_size": [1, 0]}, "kernel_size[1] must be at least 1, but is 0."),
        ({"kernel_size": 3}, "kernel_size must be a list, but is 3."),
        ({"dims": {"height": 8, "width": 0}}, "dims.width must be at least 1, but is 0."),
        ({"dims": {"height": 8, "width": "w"}}, 'dims.width must be a whole number, but is "w".'),
        ({"dims": {}}, "dims must hold at least 1 value, but holds 0."),
        ({"dims": "a b"}, "dims must read like height=28 width=28 channel=1."),
        ({"dims": "a=1 a=2"}, "dims must not name a dimension twice."),
        ({"kind": 1}, "kind is not known here."),
        ({"file": "\ud800"}, "Node must be text of valid characters."),
    ],
)
def test_each_fault_has_its_sentence(values: dict[str, Any], sentence: str) -> None:
    with pytest.raises(OptionError) as caught:
        parse(Sample, values, "Node")
    assert caught.value.message == (sentence if sentence.startswith("Node") else f"Node: {sentence}")


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"loss": {"kind": "huber", "delta": 0}}, "loss.delta must be more than 0, but is 0."),
        ({"loss": {"kind": "huber", "p": 2}}, "loss.p is not known here."),
        ({"loss": {}}, "loss must be an object that says its kind, but is {}."),
        ({"loss": "huber"}, 'loss must be an object with named values, but is "huber".'),
        ({"device": "cuda"}, 'device must be written as ^(auto|cpu|gpu:[0-9]{1,2})$, but is "cuda".'),
        ({"data": {"source": "x" * 81}}, f'data.source must have at most 80 characters, but is "{"x" * 56}….'),
    ],
)
def test_members_of_a_variant_are_named_as_they_are_written(values: dict[str, Any], sentence: str) -> None:
    with pytest.raises(OptionError) as caught:
        parse(RunConfig, values)
    assert caught.value.message == sentence


def test_several_faults_are_several_sentences() -> None:
    with pytest.raises(OptionError) as caught:
        parse(Sample, {"limit": 0, "rate": 2})
    assert caught.value.message == "limit must be at least 1, but is 0. rate must be less than 1, but is 2."


@pytest.mark.parametrize("values", [{"rate": {1}}, {"rate": object()}, {1j: 2}])
def test_what_is_no_json_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(OptionError, match="The options must hold plain JSON values"):
        parse(Sample, values)


def test_options_come_back_as_they_were_dumped() -> None:
    options = parse(Sample, {"dims": "height=8 width=?", "names": ["y"], "rate": 0})
    assert dump(options) == {
        "dims": {"height": 8, "width": None},
        "kernel_size": [3, 3],
        "limit": None,
        "rate": 0.0,
        "mode": "a",
        "names": ["y"],
        "shown": True,
        "file": "",
    }
    assert parse(Sample, dump(options)) == options


def test_replace_value_walks_the_path() -> None:
    config = replace_value(RunConfig(), "data.noise", 0.25)
    assert config.data.noise == 0.25
    assert replace_value(config, "optimizer.kind", "sgd") == replace_value(config, "optimizer", "sgd")
    tuned = replace_value(config, "optimizer.learning_rate", 0.5)
    assert replace_value(tuned, "optimizer.kind", "adam") == tuned


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        ("epoch", 1, "There is no option 'epoch'. Did you mean epochs?"),
        (
            "optimizer.lr",
            1,
            "There is no option 'optimizer.lr'. There are kind, learning_rate, beta_1, beta_2, epsilon.",
        ),
        ("epochs.x", 1, "epochs is one value and has no options of its own."),
        ("loss.kind", "hube", 'loss has an unknown kind "hube"; known are categorical_crossentropy, '),
        ("epochs", 0, "epochs must be at least 1, but is 0."),
        ("", 0, "There is no option ''."),
    ],
)
def test_replace_value_names_what_it_cannot_do(path: str, value: Any, sentence: str) -> None:
    with pytest.raises(OptionError) as caught:
        replace_value(RunConfig(), path, value)
    assert str(caught.value).startswith(sentence)


def test_every_field_is_described() -> None:
    fields = {field.name: field for field in describe(Sample)}
    assert {name: field.kind for name, field in fields.items()} == {
        "dims": "dims",
        "kernel_size": "integers",
        "limit": "integer",
        "rate": "number",
        "mode": "choice",
        "names": "names",
        "shown": "boolean",
        "file": "path",
    }
    assert fields["kernel_size"].length == 2
    assert fields["kernel_size"].unit == "pixels"
    assert fields["limit"].optional
    assert fields["limit"].minimum == 1
    rate = fields["rate"]
    assert (rate.minimum, rate.maximum, rate.exclusive_minimum, rate.exclusive_maximum) == (0, 1, False, True)
    assert rate.advanced
    assert fields["names"].choices == ("x", "y")
    assert fields["shown"].applies({"mode": "b"})
    assert not fields["shown"].applies({"mode": "a"})
    assert fields["mode"].title == "Mode"


def test_groups_and_variants_are_described_with_their_options() -> None:
    fields = {field.name: field for field in describe(RunConfig)}
    assert fields["data"].kind == "group"
    assert fields["data"].group is not None
    assert issubclass(fields["data"].group, Options)
    assert fields["optimizer"].kind == "variant"
    assert list(fields["optimizer"].variants or {})[:5] == ["adam", "adamw", "sgd", "adadelta", "rmsprop"]
    assert set(fields["schedule"].variants or {}) >= {
        "constant",
        "step",
        "exponential",
        "cosine",
        "one_cycle",
        "plateau",
    }
    assert all(field.help for field in fields.values())

"""Ports that take one wire or many, and the registry of layers."""

from __future__ import annotations

import pytest

from brains_engine.errors import OptionError, UnknownLayerError
from brains_engine.layers import discover
from brains_engine.spec.ports import Port, concrete_ports, find_port, slot_number
from brains_engine.spec.registry import Registry
from brains_engine.spec.shapes import Kind, TensorType

MANY = Port("inputs", variadic=True, minimum=2)
REGISTRY = discover()


def test_a_port_takes_its_ranks_and_kind() -> None:
    port = Port("input", ranks=frozenset({1, 2}), kind="float")
    assert port.accepts(TensorType.of(3))
    assert not port.accepts(TensorType.of(3, 3, 1))
    assert not port.accepts(TensorType.of(3, kind="integer"))
    assert Port("input", kind="any").accepts(TensorType.of(1, 2, 3, 4, kind="boolean"))


@pytest.mark.parametrize(
    ("port", "taken", "wanted"),
    [
        (Port("input"), {"float"}, "float values"),
        (Port("input", kind="number"), {"float", "integer"}, "numbers"),
        (Port("input", kind="boolean"), {"boolean"}, "boolean values"),
        (Port("input", kind="any"), {"float", "integer", "boolean"}, "values"),
    ],
)
def test_a_port_says_which_values_it_takes(port: Port, taken: set[str], wanted: str) -> None:
    kinds: tuple[Kind, ...] = ("float", "integer", "boolean")
    assert {kind for kind in kinds if port.takes(kind)} == taken
    assert port.wanted_kind == wanted


def test_a_variadic_output_stands_for_as_many_ports_as_the_options_say() -> None:
    split = REGISTRY["split"]
    assert [port.name for port in split.output_ports(split.parse({"sections": 3}))] == [
        *("outputs_1", "outputs_2", "outputs_3")
    ]
    assert split.outputs[0].first_name == "outputs_1"
    assert REGISTRY["dense"].output_ports(REGISTRY["dense"].Options()) == REGISTRY["dense"].outputs


@pytest.mark.parametrize(("name", "owned"), [("inputs_1", True), ("inputs_12", True), ("inputs", False)])
def test_a_variadic_port_owns_its_numbers(name: str, owned: bool) -> None:
    assert MANY.owns(name) is owned
    assert (find_port((MANY,), name) is MANY) is owned


@pytest.mark.parametrize("name", ["inputs_0", "inputs_01", "inputs_99999", "inputs_x", "input_1"])
def test_other_names_are_not_its(name: str) -> None:
    assert find_port((MANY,), name) is None


def test_a_variadic_port_shows_a_free_place() -> None:
    shown = [port.name for port in concrete_ports((MANY,), ["inputs_1", "inputs_3"])]
    assert shown == ["inputs_1", "inputs_2", "inputs_3"]
    assert [port.name for port in concrete_ports((MANY,), [])] == ["inputs_1", "inputs_2"]
    assert slot_number("inputs_10") == 10
    assert slot_number("input") == 0


def test_an_unknown_layer_is_told_with_the_closest() -> None:
    with pytest.raises(UnknownLayerError, match=r"There is no layer 'dens'\. Did you mean dense"):
        REGISTRY["dens"]
    assert REGISTRY.get("dens") is None
    assert "dens" not in REGISTRY


def test_two_layers_cannot_share_an_id() -> None:
    with pytest.raises(ValueError, match="share the id 'dense'"):
        Registry([REGISTRY["dense"], REGISTRY["dense"]])


def test_named_dims_are_read_from_json_and_from_text() -> None:
    spec = REGISTRY["input"]
    wanted = (("height", 8), ("width", 6))
    assert spec.parse({"dims": {"height": 8, "width": 6}}).dims == wanted
    assert spec.parse({"dims": "height=8 width=6"}).dims == wanted


@pytest.mark.parametrize("dims", ["height", "a=1 a=2", "a=x", {"A": 1}, {"a": 0}, {"a": 1.5}, {}])
def test_bad_dims_are_refused_by_name(dims: object) -> None:
    with pytest.raises(OptionError, match="dims"):
        REGISTRY["input"].parse({"dims": dims})

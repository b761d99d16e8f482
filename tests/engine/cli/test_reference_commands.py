import pytest

from brains_engine.design.problem_help import HELP
from brains_engine.layers import discover
from brains_engine.templates import list_templates
from tests.engine.cli.conftest import Brains


def test_layers_are_listed_with_options_and_ports(brains: Brains) -> None:
    layers = brains("layers", "--json").json
    assert [layer["id"] for layer in layers] == [spec.id for spec in discover()]
    for layer in layers:
        assert {"id", "title", "family", "options", "inputs", "outputs"} <= set(layer)
        for option in layer["options"]:
            assert {"name", "type", "default", "help"} <= set(option)
            assert option["help"]


def test_defaults_are_plain_values(brains: Brains) -> None:
    (layer,) = brains("layers", "input", "--json").json
    defaults = {option["name"]: option["default"] for option in layer["options"]}
    assert defaults["dims"] == {"feature": 64}


@pytest.mark.parametrize("layer", [spec.id for spec in discover()])
def test_every_layer_is_documented(brains: Brains, layer: str) -> None:
    result = brains("layers", layer)
    assert result.code == 0
    spec = discover()[layer]
    for part in (spec.title, spec.summary, spec.formula, spec.when, *spec.Options.model_fields):
        assert part in result.out


def test_an_unknown_layer_names_the_close_ones(brains: Brains) -> None:
    result = brains("layers", "dens", "--json")
    assert result.code == 2
    error = result.json["error"]
    assert error["type"] == "UnknownLayerError"
    assert "dense" in error["hint"]
    assert result.err == f"{error['message']} {error['hint']}\n"


def test_an_unknown_bench_gets_a_sentence(brains: Brains) -> None:
    result = brains("bench", "speed")
    assert result.code == 2
    assert result.err.startswith("There is no bench 'speed'.")


def test_everything_is_counted(brains: Brains) -> None:
    counts = brains("counts", "--json").json
    fixes = [fix for entry in HELP.values() for fix in entry.fixes]
    assert counts == {
        "layers": len(discover()),
        "families": len({spec.family for spec in discover()}),
        "problems": len(HELP),
        "problems_with_fixes": len([entry for entry in HELP.values() if entry.fixes]),
        "fixes": len(set(fixes)),
        "templates": len(list_templates()),
    }
    assert counts["layers"] >= 110
    assert counts["problems"] >= 45
    assert counts["fixes"] >= 18
    assert f"layers                {counts['layers']}" in brains("counts").out


def test_problems_are_listed_and_explained(brains: Brains) -> None:
    assert [entry["code"] for entry in brains("problems", "--json").json] == list(HELP)
    listed, told = brains("problems").out, brains("problems", "rank").out
    assert all(code in listed for code in HELP)
    assert HELP["rank"].text in told
    assert "insert_flatten" in told


def test_an_unknown_problem_names_the_close_ones(brains: Brains) -> None:
    result = brains("problems", "rnk")
    assert result.code == 2
    assert "rank" in result.err

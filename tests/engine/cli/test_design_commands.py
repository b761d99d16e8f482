import json
from pathlib import Path

import jsonschema
import pytest

from tests.engine.cli.conftest import Brains


def test_templates_are_listed(brains: Brains) -> None:
    templates = brains("templates", "--json").json
    assert {"digits_mlp", "iris"} <= {item["id"] for item in templates}
    assert all(set(item) == {"id", "title", "help", "group", "data", "layers"} for item in templates)
    assert all(item["help"] and item["group"] and item["data"] and item["layers"] >= 4 for item in templates)
    table = brains("templates").out
    assert all(item["id"] in table for item in templates)
    assert "Toy problems" in table


def test_every_template_is_valid(brains: Brains, tmp_path: Path) -> None:
    for item in brains("templates", "--json").json:
        path = tmp_path / f"{item['id']}.brains"
        assert brains("new", "--template", item["id"], path).code == 0
        result = brains("validate", path, "--json")
        assert (result.code, result.json["problems"]) == (0, [])


def test_a_new_design_without_a_template_is_empty(brains: Brains, tmp_path: Path) -> None:
    path = tmp_path / "mine.brains"
    assert brains("new", path, "--json").json == {"path": str(path), "title": "mine"}
    content = json.loads(path.read_text())
    assert (content["nodes"], content["links"], content["settings"]["title"]) == ([], [], "mine")
    result = brains("validate", path, "--json")
    assert result.code == 2
    assert "error" in {problem["severity"] for problem in result.json["problems"]}


def test_new_keeps_a_file_that_exists(brains: Brains, design: Path) -> None:
    before = design.read_bytes()
    result = brains("new", design)
    assert (result.code, design.read_bytes()) == (2, before)
    assert "exists already" in result.err
    assert brains("new", "--force", design).code == 0
    assert design.read_bytes() != before


def test_an_unknown_template_gets_a_sentence(brains: Brains, tmp_path: Path) -> None:
    result = brains("new", "--template", "nonsense", tmp_path / "x.brains")
    assert result.code == 2
    assert "nonsense" in result.err
    assert not (tmp_path / "x.brains").exists()


def test_validate_names_problems_and_fixes(brains: Brains, design: Path) -> None:
    content = json.loads(design.read_text())
    content["nodes"] = [node for node in content["nodes"] if node["id"] != "dense-2"]
    content["links"] = [link for link in content["links"] if "dense-2" not in link["from"] + link["to"]]
    design.write_text(json.dumps(content))
    result = brains("validate", design, "--json")
    assert result.code == 2
    problems = result.json["problems"]
    assert all(set(problem) == {"code", "severity", "node", "message", "fixes"} for problem in problems)
    assert "dense-3" in {problem["node"] for problem in problems}
    assert result.err.startswith(f"{design} has ")
    text = brains("validate", design)
    assert (text.code, text.out.startswith("error: ")) == (2, True)


def test_validate_says_that_all_is_well(brains: Brains, design: Path) -> None:
    result = brains("validate", design)
    assert (result.code, result.out, result.err) == (0, f"{design} has no problems.\n", "")


def test_summary_has_shapes_and_costs(brains: Brains, design: Path) -> None:
    summary = brains("summary", design, "--json").json
    assert [node["id"] for node in summary["nodes"]] == ["input-1", "dense-1", "dense-2", "dense-3", "output-1"]
    first = summary["nodes"][1]
    assert set(first) == {
        "id", "name", "layer", "input_shapes", "output_shapes", "input_dims", "output_dims", "params", "flops",
        "activation_bytes",
    }  # fmt: skip
    assert first["input_dims"] == [{"feature": 64}]
    assert summary["nodes"][0]["input_dims"] == []
    assert (first["input_shapes"], first["output_shapes"], first["params"]) == ([[64]], [[128]], 65 * 128)
    assert summary["params"] == sum(node["params"] for node in summary["nodes"])
    assert summary["flops"] == sum(node["flops"] for node in summary["nodes"])


def test_summary_is_a_table_for_people(brains: Brains, design: Path) -> None:
    out = brains("summary", design).out
    assert "8,320" in out
    assert "17,226 parameters" in out


def test_summary_of_a_cycle_ends_with_a_sentence(brains: Brains, design: Path) -> None:
    content = json.loads(design.read_text())
    for link in content["links"]:
        if link["to"] == "dense-1.input":
            link["from"] = "dense-2.output"
    design.write_text(json.dumps(content))
    result = brains("summary", design, "--json")
    assert result.code == 2
    assert len(result.json["nodes"]) == 5


def test_the_schema_holds_for_a_template(brains: Brains, design: Path) -> None:
    schema = brains("schema").json
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(design.read_text()), schema)


@pytest.mark.parametrize("command", ["validate", "summary", "train"])
@pytest.mark.parametrize("content", [None, "", "{", "[]", '{"format": "brains", "version": 99}'])
def test_a_design_that_cannot_be_read_gets_a_sentence(
    brains: Brains, tmp_path: Path, command: str, content: str | None
) -> None:
    path = tmp_path / "bad.brains"
    if content is not None:
        path.write_text(content)
    result = brains(command, path, "--json")
    assert result.code == 2
    assert result.json["error"]["type"] == "DesignFileError"
    assert "bad.brains" in result.err
    assert "Traceback" not in result.err


def test_summary_marks_what_is_bypassed_and_counts_it_not(brains: Brains, design: Path) -> None:
    document = json.loads(design.read_text("utf-8"))
    document["nodes"][1]["bypassed"] = True
    design.write_text(json.dumps(document), "utf-8")
    summary = brains("summary", design, "--json").json
    (marked,) = (node for node in summary["nodes"] if node.get("bypassed"))
    assert (marked["id"], marked["params"], marked["flops"]) == (document["nodes"][1]["id"], 0, 0)
    assert marked["input_shapes"] == marked["output_shapes"]
    assert f"{document['nodes'][1]['name']} (bypassed)" in brains("summary", design).out

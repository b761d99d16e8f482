"""Scripts read as if written by hand: formatted, nothing unused, nothing said that Keras takes for granted."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from brains_engine.codegen import export_code, export_notebook, import_code
from brains_engine.codegen.network import write_network
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.errors import ExportError, InvalidDesignError
from brains_engine.layers.dense import DenseSpec
from brains_engine.planning.planner import make_plan
from brains_engine.spec.origin import Origin
from brains_engine.spec.registry import Registry
from tests.engine.codegen.designs import CASES, ONE_CASE_EACH, REGISTRY, TEMPLATE_IDS, code_of, of_case, template

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brains_engine.spec.layer_spec import BuildContext

RUFF = shutil.which("ruff") or shutil.which("ruff", path=str(Path(sys.executable).parent))
RULES = "E,W,F,I,UP,B,C4,SIM,RET,PIE"


def ruff(*arguments: str) -> subprocess.CompletedProcess[str]:
    assert RUFF is not None
    options = ("--isolated", "--line-length", "120", "--target-version", "py311")
    return subprocess.run([RUFF, *arguments, *options], capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.skipif(RUFF is None, reason="ruff is a tool of development")
def test_scripts_are_clean_and_formatted(tmp_path: Path) -> None:
    for template_id in TEMPLATE_IDS:
        (tmp_path / f"{template_id}.py").write_text(code_of(template_id))
    for number, case in enumerate(ONE_CASE_EACH[::6]):
        (tmp_path / f"case_{number}.py").write_text(export_code(of_case(case), REGISTRY))
    bodies = ["\n".join(write_network(make_plan(of_case(case), REGISTRY), "Case").lines) for case in CASES]
    every = "\n\n\n".join(f"def build_{number}():\n{body}" for number, body in enumerate(bodies))
    (tmp_path / "every_layer.py").write_text(f"import keras\nimport numpy as np\n\n\n{every}\n")
    formatted = ruff("format", "--diff", str(tmp_path))
    assert formatted.returncode == 0, formatted.stdout
    checked = ruff("check", "--select", RULES, "--ignore", "F821", str(tmp_path / "every_layer.py"))
    assert checked.returncode == 0, checked.stdout
    checked = ruff("check", "--select", RULES, str(tmp_path), "--exclude", "every_layer.py")
    assert checked.returncode == 0, checked.stdout


def test_a_network_reads_as_one_writes_it() -> None:
    code = code_of("digits_convolution")
    start = code.index("def build_model")
    assert code[start : code.index("\n\n\n", start)].splitlines() == [
        "def build_model() -> keras.Model:",
        '    """Digits with convolutions: the network."""',
        '    pixels = keras.Input((64,), name="input-1")',
        '    picture = keras.layers.Reshape((8, 8, 1), name="reshape-1")(pixels)',
        '    strokes = keras.layers.Conv2D(16, (3, 3), padding="same", activation="relu", name="conv_2d-1")(picture)',
        '    halve = keras.layers.MaxPooling2D(name="max_pooling_2d-1")(strokes)',
        '    shapes = keras.layers.Conv2D(32, (3, 3), padding="same", activation="relu", name="conv_2d-2")(halve)',
        '    flatten = keras.layers.Flatten(name="flatten-1")(shapes)',
        '    scores = keras.layers.Dense(10, activation="softmax", name="dense-1")(flatten)',
        '    return keras.Model(pixels, scores, name="digits_with_convolutions")',
    ]


def test_a_layer_of_ours_brings_its_class_and_nothing_of_brains() -> None:
    code = code_of("digits_normnet")
    tree = ast.parse(code)
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    assert "NormDense" in classes
    assert not {"NormConv", "SpectralDense", "ConvProduct", "Folded"} & set(classes)
    methods = {each.name for each in ast.walk(classes["KernelLayer"]) if isinstance(each, ast.FunctionDef)}
    assert "fold" not in methods
    imported = {each.module or "" for each in ast.walk(tree) if isinstance(each, ast.ImportFrom)}
    assert not [module for module in imported if module.startswith("brains_engine")]
    assert "tensorflow" not in code_of("digits_mlp").replace("TensorFlow", "")


def test_every_layer_can_be_written() -> None:
    written = {case.layer for case in CASES if write_network(make_plan(of_case(case), REGISTRY), "Case").lines}
    assert written | {"scaled"} == {spec.id for spec in REGISTRY}  # a block, which is written with the blocks


class OddSpec(DenseSpec):
    """Does in its build what no code says."""

    id = "odd"
    title = "Odd"

    def build(self, options: Any, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        return (inputs[0].numpy() * 2,)


def test_code_of_a_users_file_is_not_run_while_code_is_read() -> None:
    """Nor where a remark names the layer."""

    class OwnSpec(OddSpec):
        id = "own_odd"
        origin = Origin("odd.py")

        def build(self, options: Any, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
            raise AssertionError("the user's code was run")

    registry = Registry([*REGISTRY, OwnSpec()])
    snapshot = template("iris")
    code = export_code(snapshot, REGISTRY)
    assert import_code(code, registry) == snapshot
    named = code + '# brains hidden: {"layer": "own_odd"}\n'
    assert "    hidden = " in code
    assert not [node for node in import_code(named, registry).nodes.values() if node.layer == "own_odd"]


def test_a_layer_that_no_code_says_is_named() -> None:
    design = Design(Registry([*REGISTRY, OddSpec()]))
    nodes = [edits.add_node(design, layer) for layer in ("input", "odd", "output")]
    edits.connect(design, nodes[0], "output", nodes[1], "input")
    edits.connect(design, nodes[1], "output", nodes[2], "input")
    with pytest.raises(ExportError, match="Odd cannot be written as code"):
        export_code(design.snapshot, design.registry)


def test_a_design_with_errors_or_without_a_network_is_not_written() -> None:
    design = Design(REGISTRY)
    with pytest.raises((ExportError, InvalidDesignError)):
        export_code(design.snapshot, REGISTRY)
    edits.add_node(design, "dense")
    with pytest.raises(InvalidDesignError, match="Dense 1"):
        export_code(design.snapshot, REGISTRY)


def test_what_leads_to_no_output_is_said_to_be_left_out() -> None:
    design = Design(REGISTRY, template("iris"))
    first = next(node.id for node in design.snapshot.nodes.values() if node.layer == "input")
    edits.connect(design, first, "output", edits.add_node(design, "dense", name="Nowhere"), "input")
    assert "# Left out, as no output depends on it: Nowhere." in export_code(design.snapshot, REGISTRY)


def test_a_notebook_is_valid_and_explains_each_step() -> None:
    notebook = json.loads(export_notebook(template("digits_normnet"), REGISTRY))
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    cells = notebook["cells"]
    ids = [cell["id"] for cell in cells]
    assert len(set(ids)) == len(ids)
    assert cells[0]["source"][0] == "# Digits with NormNet\n"
    code = [index for index, cell in enumerate(cells) if cell["cell_type"] == "code"]
    explained = [index for index in code if cells[index - 1]["cell_type"] == "markdown"]
    remarks = [index for index in code if cells[index]["source"][0].startswith("# What code cannot say")]
    assert code == explained + remarks
    for index in code:
        ast.parse("".join(cells[index]["source"]))

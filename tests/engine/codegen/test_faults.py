"""Code that is hostile or not understood: a sentence with its line, and nothing is ever run."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import brains_engine.api as be
from brains_engine.codegen import import_code
from brains_engine.errors import BrainsError, CodeError
from tests.engine.codegen.designs import REGISTRY, code_of

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "import keras\nfrom keras import layers\n\n\ndef build_model():\n    x = keras.Input((4,))\n"
TAIL = "    return keras.Model(x, y)\n"


def body(*lines: str) -> str:
    return HEAD + "".join(f"    {line}\n" for line in lines) + TAIL


def fault(code: str) -> str:
    with pytest.raises(CodeError) as caught:
        import_code(code, REGISTRY)
    return caught.value.message


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("x = (\n", "Line 1: it is not Python"),
        ("def f(:\n    pass\n", "Line 1: it is not Python"),
        ("a\0b", "null"),
        ("", "there is no keras.Input"),
        ("print('hello')\n", "there is no keras.Input"),
        (body("y = z(x)"), "Line 7: z is used, but nothing above it gives it a value."),
        (body("y = layers.Dense(3)(y)"), "Line 7: y is used, but nothing above it"),
        (body("y = layers.Nonsense(3)(x)"), "Line 7: keras.layers.Nonsense is not known to Brains"),
        (body("y = layers.Lambda(lambda v: v)(x)"), "Line 7: `lambda v: v` is not understood"),
        (body("y = __import__('os').system('id')"), "Line 7:"),
        (body("y = eval('x')"), "Line 7:"),
        (body("exec('1')", "y = x"), "Line 7: a statement of the kind `expr` is not understood here."),
        (body("import os", "y = os.system('id')"), "Line 7: a statement of the kind `import`"),
        (body("for i in range(3):", "    x = layers.Dense(3)(x)", "y = x"), "Line 7: a statement of the kind `for`"),
        (body("y = layers.Dense(*[3])(x)"), "Line 7: arguments with * are not understood"),
        (body("y = layers.Dense(**{'units': 3})(x)"), "Line 7: arguments with * are not understood"),
        (body("y = layers.Dense(3, 'relu', True, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)(x)"), "by position"),
        (body("y = layers.Dense(3, units=4)(x)"), "Line 7: keras.layers.Dense gets units twice."),
        (body("y = layers.Dense(-3)(x)"), "Line 7: `keras.layers.Dense`"),
        (body("y = layers.Dense(3, kernel_regularizer='l2')(x)"), "kernel_regularizer"),
        (body("y = layers.Conv2D(3, 3)(x)"), "Line 7:"),
        (body("y = layers.Dense(b'3')(x)"), "is no value that a design can hold"),
        (body("y = layers.Dense([v for v in x])(x)"), "Line 7:"),
        (body("y = layers.Dense(2 ** 10 ** 10)(x)"), "write the number itself"),
        (body("y = x.shape"), "Line 7: `x.shape` is not understood here."),
        (body("y, z = x"), "Line 7: only the results of an operation can be taken apart."),
        (body("y = 3"), "no tensor of the network"),
        (HEAD + "    y = layers.Dense(3)(x)\n", "the network is not closed"),
        (HEAD + "    return keras.Model(x)\n", "Line 7: keras.Model needs its inputs and its outputs."),
        (HEAD + "    return x\n", "Line 7: a network ends with keras.Model"),
    ],
)
def test_a_sentence_names_the_line(code: str, told: str) -> None:
    message = fault(code)
    assert told in message
    assert "\n" not in message
    assert len(message) < 400


def test_nothing_runs(tmp_path: Path) -> None:
    witness = tmp_path / "ran"
    touch = f"open({str(witness)!r}, 'w').close()"
    code = (
        f"import os\n{touch}\n"
        f"@(lambda f: {touch})\ndef decorated(v={touch}): ...\n"
        f"class K(metaclass=os.system('touch {witness}')): ...\n"
        f"if True:\n    {touch}\n" + body("y = layers.Dense(3)(x)") + f"\n{touch}\n"
    )
    assert len(import_code(code, REGISTRY).nodes) == 3
    assert not witness.exists()


@pytest.mark.parametrize(
    "code",
    [
        "x = " + "(" * 5000 + ")" * 5000,
        body("y = layers.Reshape(" + "[" * 90 + "]" * 90 + ")(x)"),
        body("y = " + "layers.Dense(3)(" * 80 + "x" + ")" * 80),
        body("y = " + "+".join(["x"] * 3000)),
        body("y = " + "-" * 3000 + "1"),
        body("y = layers.Reshape(" + "(" * 70 + "4" + ",)" * 70 + ")(x)"),
        body("y = layers.Dense(" + "9" * 4000 + ")(x)"),
        body("y = layers.Dense(1" + "0" * 5000 + ")(x)"),
        body("y = layers.Reshape((" + "1, " * 70_000 + "4))(x)"),
        "#" * 5_000_001,
        "{" * 100_000,
        '{"cells": ' + "[" * 100_000,
    ],
    ids=lambda code: f"{code[:12]!r} of {len(code)}",
)
def test_what_is_huge_or_deep_is_refused(code: str) -> None:
    assert fault(code)


def test_many_shared_results_take_no_exponential_time() -> None:
    lines = [f"t{number} = t{number - 1} + t{number - 1}" for number in range(1, 40)]
    snapshot = import_code(body("t0 = x", "# one group", *lines, "y = t39"), REGISTRY)
    assert [node.layer for node in snapshot.nodes.values()].count("add") == 39


def test_a_class_of_ours_that_was_changed_is_refused() -> None:
    code = code_of("digits_normnet").replace("return theta * (self.gain / fan_in)", "return theta / fan_in")
    assert "NormLayer differs from the layer of Brains" in fault(code)


@pytest.mark.parametrize(
    ("remark", "told"),
    [
        ("# brains x: {broken}", "the remark is damaged"),
        ('# brains x: {"x": "left"}', "the remark on x is damaged"),
        ('# brains x: {"x": 1e300}', "the remark on x is damaged"),
        ('# brains design: {"title": 3}', "The remark on the design is damaged"),
        ('# brains design: {"training": {"epochs": "many"}}', "The remark on training is wrong"),
        ('# brains design: {"training": {"nothing": 1}}', "The remark on training is wrong"),
        ('# brains design: {"training": 7}', "The remark on the design is damaged"),
    ],
)
def test_damaged_remarks(remark: str, told: str) -> None:
    assert told in fault(body("y = layers.Dense(3)(x)") + remark + "\n")


def test_remarks_that_say_odd_things_do_no_harm() -> None:
    remarks = [
        '# brains gone: {"x": 4.0}',
        '# brains y: {"layer": "nothing", "options": {"units": "many"}, "id": "../../etc", "name": "  "}',
        '# brains x: {"id": "dense-1", "options": [1], "name": 3}',
    ]
    snapshot = import_code(body("y = layers.Dense(3)(x)") + "\n".join(remarks) + "\n", REGISTRY)
    assert sorted(snapshot.nodes) == ["dense-1", "input-1", "output-1"]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (("EPOCHS = ", "EPOCHS = -"), "epochs cannot be so"),
        (("keras.losses.SparseCategoricalCrossentropy()", "keras.losses.Dice()"), "the loss Dice is none"),
        (('metrics=["accuracy"]', 'metrics=["auc"]'), "the metric auc is none that Brains has"),
    ],
)
def test_settings_that_a_design_cannot_have(changed: tuple[str, str], told: str) -> None:
    assert told in fault(code_of("iris").replace(*changed))


def test_notebooks() -> None:
    cell = {"cell_type": "code", "source": ["import keras\n", "x = keras.Input((3,))\n", "y = x.nothing\n"]}
    notebook = {"cells": [{"cell_type": "code", "source": "import keras"}, cell], "nbformat": 4}
    assert "Line 3 of code cell 2: `x.nothing` is not understood here." in fault(json.dumps(notebook))
    assert "it has no cells" in fault("{}")
    assert "not JSON" in fault("{")
    assert "holds no text" in fault(json.dumps({"cells": [{"cell_type": "code", "source": 3}]}))


def test_files(tmp_path: Path) -> None:
    with pytest.raises(CodeError, match="cannot be read"):
        be.import_code(tmp_path / "missing.py")
    with pytest.raises(CodeError, match="not an ordinary file"):
        be.import_code(tmp_path)
    latin = tmp_path / "latin.py"
    latin.write_bytes(b"x = '\xe9'\n")
    with pytest.raises(CodeError, match="UTF-8"):
        be.import_code(latin)
    with pytest.raises(BrainsError):
        be.import_code("bad\0name.py")

"""`brains code` and `brains import`: designs as scripts and notebooks, and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import brains_engine.api as be

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.engine.cli.conftest import Brains


def test_code_is_printed_or_written_by_the_end_of_the_name(brains: Brains, design: Path, tmp_path: Path) -> None:
    printed = brains("code", design)
    assert printed.code == 0
    compile(printed.out, "printed", "exec")
    assert brains("code", design, "--out", "-").out == printed.out
    assert brains("code", design, "--json").json == {"code": printed.out}
    script = tmp_path / "model.py"
    assert brains("code", design, "--out", script).code == 0
    assert script.read_text(encoding="utf-8") == printed.out
    notebook = tmp_path / "model.ipynb"
    told = brains("code", design, "--out", notebook, "--json").json
    assert told == {"path": str(notebook), "lines": notebook.read_text(encoding="utf-8").count("\n")}
    assert json.loads(notebook.read_text(encoding="utf-8"))["nbformat"] == 4


def test_import_gives_the_design_back(brains: Brains, design: Path, tmp_path: Path) -> None:
    for name in ("model.py", "model.ipynb"):
        assert brains("code", design, "--out", tmp_path / name).code == 0
        back = tmp_path / f"{name}.brains"
        result = brains("import", tmp_path / name, "--out", back, "--json")
        assert result.code == 0
        assert result.json["nodes"] == len(be.load_design(back).snapshot.nodes)
        assert back.read_bytes() == design.read_bytes()


def test_nothing_is_replaced_unasked_and_nothing_half_written(brains: Brains, design: Path, tmp_path: Path) -> None:
    script = tmp_path / "model.py"
    script.write_text("x = keras.Input((3,)\n")
    assert brains("code", design, "--out", script).code == 2
    target = tmp_path / "new.brains"
    result = brains("import", script, "--out", target)
    assert result.code == 2
    assert "Line 1: it is not Python" in result.err
    assert not target.exists()
    assert brains("code", design, "--out", script, "--force").code == 0
    before = design.read_bytes()
    assert "exists already" in brains("import", script, "--out", design).err
    assert design.read_bytes() == before
    assert brains("import", script, "--out", design, "--force").code == 0


def test_other_kinds_of_files_are_refused(brains: Brains, design: Path, tmp_path: Path) -> None:
    result = brains("code", design, "--out", tmp_path / "model.txt")
    assert (result.code, "no kind of code" in result.err) == (2, True)
    result = brains("import", tmp_path / "model.txt", "--out", tmp_path / "new.brains")
    assert (result.code, "does not end with" in result.err) == (2, True)
    assert brains("code", design, "--out", tmp_path / "missing" / "model.py").code == 2


def test_a_design_with_errors_has_no_code(brains: Brains, tmp_path: Path) -> None:
    empty = tmp_path / "empty.brains"
    brains("new", empty)
    result = brains("code", empty, "--out", tmp_path / "model.py")
    assert result.code == 2
    assert result.err.count("\n") <= 2
    assert not (tmp_path / "model.py").exists()


def test_the_public_functions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    design = be.load_template("iris")
    code = be.export_code(design)
    assert be.import_code(code).snapshot == design.snapshot
    assert be.import_code(be.export_notebook(design)).snapshot == design.snapshot
    monkeypatch.chdir(tmp_path)
    (tmp_path / "iris.py").write_text(code, encoding="utf-8")
    assert be.import_code("iris.py").snapshot == design.snapshot
    assert be.import_code(tmp_path / "iris.py").snapshot == design.snapshot

"""Files and packages that are wrong in any way are reported, and harm nothing else."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from brains_engine.custom import TrustStore, collect_layers
from brains_engine.custom.files import read_source
from brains_engine.design.io import from_json
from brains_engine.errors import DesignFileError, UnknownLayerError
from brains_engine.layers import discover
from tests.engine.custom.conftest import EXAMPLE
from tests.engine.custom.layer_text import layer_text

if TYPE_CHECKING:
    from pathlib import Path

FAULTS = {
    "syntax": ("def", "SyntaxError"),
    "null": ("x = 1\0", "null"),
    "import": ("import there_is_no_such_module", "there_is_no_such_module"),
    "raises": ("1 / 0", "ZeroDivisionError: division by zero"),
    "exits": ("raise SystemExit(3)", "SystemExit"),
    "deep": ("(" * 5000, "too many nested|MemoryError|RecursionError|parenthes"),
    "empty": ("", "has no LAYERS"),
    "nothing": ("LAYERS = ()", "LAYERS are empty"),
    "a number": ("LAYERS = 3", "not a tuple"),
    "no spec": ("LAYERS = ('dense',)", "not a LayerSpec"),
    "taken": (layer_text(("scale_by", "dense")), "'dense' has the id of one that ships"),
    "twice": (layer_text(("(Scale(),)", "(Scale(), Scale())")), "'scale_by' twice"),
    "id": (layer_text(("scale_by", "Scale By")), "needs an id"),
    "no id": (layer_text(('    id = "scale_by"\n', "")), "needs an id"),
    "title": (layer_text(('"Scale by"', '""')), "needs a title"),
    "family": (layer_text(('"core"', '"mine"')), "needs a family"),
    "when": (layer_text(('    when = "In tests."\n', "")), "needs a when"),
    "several": (layer_text(('"core"', "None"), ('"Multiplies"', "None")), "needs a summary, and needs a family"),
    "options": (layer_text(("    Options = Options\n", "")), "needs Options"),
    "required": (layer_text((': float = option(2.0, help="What it multiplies by.")', ": float")), "without a default"),
    "help": (layer_text(('help="What it multiplies by."', 'help=""')), "without help"),
    "default": (layer_text(("option(2.0", "option('two'")), "do not validate"),
    "ports": (layer_text(("    Options = Options\n", "    Options = Options\n    inputs = ()\n")), "needs inputs"),
    "infer": (layer_text(("def infer_shape", "def other")), "needs infer_shape"),
    "build": (layer_text(("def build", "def other")), "needs build"),
    "init": (
        layer_text(("    def build", "    def __init__(self):\n        raise ValueError('no')\n\n    def build")),
        "no",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.filterwarnings("ignore::SyntaxWarning")
def test_a_file_that_cannot_be_used_is_reported_in_a_sentence(project: Path, store: TrustStore, fault: str) -> None:
    text, words = FAULTS[fault]
    path = project / "layers" / "mine.py"
    path.write_text(text)
    store.trust(read_source(path), path.parents[1])
    good = project / "layers" / "other.py"
    good.write_text(layer_text(("scale_by", "another")))
    store.trust(read_source(good), project)
    library = collect_layers(project)
    (failed,) = library.faults
    assert failed.message.startswith("Could not load layers/mine.py: ")
    assert failed.message.endswith(".")
    assert "\n" not in failed.message
    assert re.search(words, failed.message)
    assert failed.details.strip()
    assert failed.layers == ()
    assert {spec.id for spec in library.registry} == {spec.id for spec in discover()} | {"another"}


def test_a_complete_file_gives_its_layers(trusted_example: Path, project: Path) -> None:
    library = collect_layers(project)
    assert [(file.status, file.layers) for file in library.files] == [("loaded", ("swish_beta",))]
    origin = library.registry["swish_beta"].origin
    assert origin is not None
    assert origin.path == trusted_example
    assert library.registry["dense"].origin is None


def test_two_files_with_one_id(project: Path, store: TrustStore) -> None:
    for name in ("a.py", "b.py"):
        path = project / "layers" / name
        path.write_text(f"# {name}\n{layer_text()}")
        store.trust(read_source(path), path.parents[1])
    library = collect_layers(project)
    assert [file.status for file in library.files] == ["loaded", "failed"]
    assert library.files[1].message.endswith("has the id of one from a.py.")


def test_loading_twice_runs_once(project: Path, store: TrustStore, tmp_path: Path) -> None:
    log = tmp_path / "log"
    path = project / "layers" / "mine.py"
    path.write_text(f"with open({str(log)!r}, 'a') as log:\n    log.write('x')\n{layer_text()}")
    store.trust(read_source(path), path.parents[1])
    collect_layers(project)
    collect_layers(project)
    assert log.read_text() == "x"


def test_what_a_file_prints_stays_out_of_answers(
    project: Path, store: TrustStore, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project / "layers" / "mine.py"
    path.write_text(f"print('hello')\n{layer_text(('Multiplies', 'Prints'))}")
    store.trust(read_source(path), path.parents[1])
    collect_layers(project)
    assert capsys.readouterr().out == ""


def test_the_example_imports_no_tensorflow() -> None:
    code = (
        "import sys; from pathlib import Path; from brains_engine.custom.files import read_source;"
        "from brains_engine.custom.loading import load_file;"
        f"load_file(read_source(Path({str(EXAMPLE)!r})));"
        "sys.exit(any(m.split('.')[0] in ('tensorflow', 'keras') for m in sys.modules))"
    )
    root = EXAMPLE.parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_design_with_a_missing_layer_says_where_it_may_come_from(project: Path, store: TrustStore) -> None:
    (project / "layers" / "mine.py").write_text(layer_text())
    registry = collect_layers(project).registry
    with pytest.raises(UnknownLayerError, match=r"not trusted.*brains trust .*mine\.py"):
        registry["scale_by"]
    text = (
        '{"format": "brains", "version": 1, "settings": {}, "links": [],'
        ' "nodes": [{"id": "a-1", "layer": "scale_by", "name": "A"}]}'
    )
    with pytest.raises(DesignFileError, match=r"there is no layer 'scale_by'\. It may come from .*mine\.py"):
        from_json(text, registry)


def test_without_such_a_file_the_nearest_names_are_given() -> None:
    with pytest.raises(UnknownLayerError, match="Did you mean dense"):
        collect_layers(None).registry["denze"]


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str, value: str) -> None:
    """A package with an entry point, as pip leaves it."""
    (folder / "brains_test_package.py").write_text(text)
    info = folder / "brains_test_package-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: brains-test-package\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[brains.layers]\nscaling = {value}\n")
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delitem(sys.modules, "brains_test_package", raising=False)


@pytest.mark.parametrize("value", ["brains_test_package", "brains_test_package:LAYERS", "brains_test_package:Scale"])
def test_an_installed_package_gives_its_layers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    install(tmp_path, monkeypatch, layer_text(), value)
    library = collect_layers(None)
    assert [(file.name, file.status, file.layers) for file in library.files] == [
        ("brains-test-package: scaling", "loaded", ("scale_by",))
    ]
    assert "scale_by" in library.registry


def test_a_broken_package_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "raise RuntimeError('broken')", "brains_test_package")
    library = collect_layers(None)
    assert library.faults[0].message == "Could not load brains-test-package: scaling: RuntimeError: broken."
    assert len(library.registry) == len(discover())

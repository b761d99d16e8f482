"""`brains trust`: what is listed, what trusting and revoking change, and what other commands say."""

from __future__ import annotations

import itertools
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from brains_engine.custom import TrustStore
from tests.engine.custom.layer_text import layer_text

if TYPE_CHECKING:
    from tests.engine.cli.conftest import Brains

EXAMPLE = Path(__file__).parents[3] / "resources" / "examples" / "swish_beta.py"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with the example in `layers`, and a design that uses it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = tmp_path / "project"
    (folder / "layers").mkdir(parents=True)
    shutil.copy(EXAMPLE, folder / "layers")
    monkeypatch.chdir(folder)
    nodes: list[dict[str, Any]] = [
        {"id": "input-1", "layer": "input", "name": "In", "options": {"dims": {"feature": 4}}},
        {"id": "swish-1", "layer": "swish_beta", "name": "Swish"},
        {"id": "dense-1", "layer": "dense", "name": "Dense", "options": {"units": 3, "activation": "softmax"}},
        {"id": "output-1", "layer": "output", "name": "Out"},
    ]
    ends = [node["id"] for node in nodes]
    links = [{"from": f"{a}.output", "to": f"{b}.input"} for a, b in itertools.pairwise(ends)]
    training = {"data": {"source": "iris"}, "epochs": 1}
    document = {
        "format": "brains", "version": 1, "settings": {"training": training}, "nodes": nodes, "links": links,
    }  # fmt: skip
    (folder / "net.brains").write_text(json.dumps(document))
    return folder


def test_an_untrusted_layer_is_named_with_what_to_do(project: Path, brains: Brains) -> None:
    result = brains("validate", "net.brains")
    assert result.code == 2
    assert "there is no layer 'swish_beta'" in result.err
    assert "not trusted" in result.err
    assert "brains trust" in result.err


def test_trusting_a_file_makes_its_layers_usable(project: Path, brains: Brains) -> None:
    result = brains("trust", "layers/swish_beta.py")
    assert result.code == 0
    assert "swish_beta" in result.out
    assert "SHA-256" in result.out
    assert brains("validate", "net.brains").code == 0
    assert brains("train", "net.brains", "--out", "run", "--json").code == 0
    # A run can be used from anywhere: it holds the layer.
    result = brains("predict", project / "run", "iris", "--json")
    assert result.code == 0
    assert len(result.json["predictions"]) == 150


def test_the_list_tells_what_became_of_each_file(project: Path, brains: Brains) -> None:
    (project / "layers" / "broken.py").write_text("1 / 0")
    assert brains("trust", "layers/broken.py").code == 2
    found = {item["name"]: item for item in brains("trust", "--json").json}
    assert found["layers/swish_beta.py"]["status"] == "untrusted"
    assert found["layers/broken.py"]["status"] == "failed"
    assert found["layers/broken.py"]["message"] == (
        "Could not load layers/broken.py: ZeroDivisionError: division by zero."
    )
    assert "ZeroDivisionError" in found["layers/broken.py"]["details"]


def test_layers_reports_what_was_not_loaded_beside_the_answer(project: Path, brains: Brains) -> None:
    (project / "layers" / "broken.py").write_text("1 / 0")
    brains("trust", "layers/broken.py")
    result = brains("layers", "--json")
    assert result.code == 0
    assert "dense" in {layer["id"] for layer in result.json}
    assert "Could not load layers/broken.py" in result.err
    assert "layers/swish_beta.py is not trusted" in result.err
    brains("trust", "layers/swish_beta.py")
    origins = {layer["id"]: layer["origin"] for layer in brains("layers", "--json").json}
    assert origins["swish_beta"] == "swish_beta.py"
    assert origins["dense"] == ""


def test_revoking(project: Path, brains: Brains) -> None:
    brains("trust", "layers/swish_beta.py")
    assert brains("trust", "layers/swish_beta.py", "--revoke", "--json").json["revoked"] is True
    assert brains("validate", "net.brains").code == 2
    assert "was not trusted" in brains("trust", "layers/swish_beta.py", "--revoke").out


def test_a_file_that_is_gone_can_be_revoked(project: Path, brains: Brains) -> None:
    brains("trust", "layers/swish_beta.py")
    (project / "layers" / "swish_beta.py").unlink()
    assert brains("trust", "layers/swish_beta.py", "--revoke", "--json").json["revoked"] is True
    assert TrustStore().read().files == {}


def test_a_folder_is_looked_in(project: Path, brains: Brains, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "scale.py").write_text(layer_text())
    assert brains("trust", mine, "--json").json == {"folders": [str(mine)]}
    assert "scale.py" in {item["name"] for item in brains("trust", "--json").json}
    assert brains("trust", mine, "--revoke", "--json").json == {"folders": []}


@pytest.mark.parametrize("name", ["none.py", "net.brains"])
def test_what_is_no_file_of_layers_is_refused(project: Path, brains: Brains, name: str) -> None:
    result = brains("trust", name)
    assert result.code == 2
    assert result.err.count("\n") == 1


def test_revoke_needs_a_file(project: Path, brains: Brains) -> None:
    assert "FILE is missing" in brains("trust", "--revoke").err

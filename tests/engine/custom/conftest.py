from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from brains_engine.custom import TrustStore
from brains_engine.custom.files import read_source

EXAMPLE = Path(__file__).parents[3] / "resources" / "examples" / "swish_beta.py"


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TrustStore:
    """The trust of a user of the test's own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return TrustStore()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project's folder with an empty folder of layers."""
    folder = tmp_path / "my project"
    (folder / "layers").mkdir(parents=True)
    return folder


@pytest.fixture
def trusted_example(project: Path, store: TrustStore) -> Path:
    """The example in the project's folder, trusted."""
    path = project / "layers" / EXAMPLE.name
    shutil.copy(EXAMPLE, path)
    store.trust(read_source(path), path.parents[1])
    return path

"""The wheel: built without the network, complete, and at work in a folder that has nothing else of ours."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Run in the unpacked wheel: an import hook would lead an editable installation back to the source.
RUN = """
import sys
sys.meta_path = [finder for finder in sys.meta_path if "editable" not in type(finder).__module__ + str(finder)]
sys.path.insert(0, {folder!r})
import app, brains_engine, resources
for package in (app, brains_engine, resources):
    assert package.__file__.startswith({folder!r}), package.__file__
from {module} import main
sys.exit(main({arguments!r}))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of what git knows here, so that nothing of an earlier build gets in."""
    folder = tmp_path_factory.mktemp("wheel")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode != 0:
        pytest.skip("this copy is not a git checkout")
    for name in listed.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file() and not name.startswith("tests/"):
            target = folder / "source" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((ROOT / name).read_bytes())
    build = ["wheel", "--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder)]
    result = subprocess.run(
        [sys.executable, "-m", "pip", *build, str(folder / "source")], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def unpacked(wheel: Path) -> Path:
    folder = wheel.parent / "somewhere else"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(unpacked: Path, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    homes = {name: str(unpacked.parent / name) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    return subprocess.run(
        [sys.executable, "-I", "-c", RUN.format(folder=str(unpacked), module=module, arguments=list(arguments))],
        cwd=unpacked.parent,
        env={**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.mark.slow
def test_the_wheel_holds_all_resources_and_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        metadata = archive.read(next(name for name in names if name.endswith("entry_points.txt"))).decode()
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    ours = {
        name
        for name in listed.stdout.splitlines()
        if name.startswith(("app/", "brains_engine/", "resources/")) and (ROOT / name).exists()
    }
    assert ours - names == set()
    assert {name.partition("/")[0] for name in names} - {"app", "brains_engine", "resources"} == {
        next(name for name in names if name.endswith("METADATA")).partition("/")[0]
    }
    assert "brains = brains_engine.cli:main" in metadata
    assert "brains-designer = app.__main__:main" in metadata
    assert any(name.endswith("licenses/LICENSE") for name in names)


@pytest.mark.slow
def test_the_wheel_works_in_an_empty_folder(unpacked: Path) -> None:
    version = run(unpacked, "brains_engine.cli", "--version")
    assert (version.returncode, version.stdout.strip()) == (0, "brains 0.1.0"), version.stderr
    templates = run(unpacked, "brains_engine.cli", "templates")
    assert templates.returncode == 0, templates.stderr
    assert "digits_mlp" in templates.stdout
    picture = unpacked.parent / "window.png"
    window = run(unpacked, "app.__main__", "--screenshot", str(picture), "--size", "1024x700")
    assert window.returncode == 0, window.stderr
    assert picture.stat().st_size > 20_000
    menu = run(unpacked, "app.__main__", "--install-desktop")
    assert menu.returncode == 0, menu.stderr
    assert list((unpacked.parent / "XDG_DATA_HOME" / "applications").glob("*.desktop"))

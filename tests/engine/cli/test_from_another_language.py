"""The example that needs no Python of its own, and the pages that promise what it relies on."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shlex
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from brains_engine import errors
from brains_engine.backend.checkpoints import CheckpointMeta
from brains_engine.cli.program import COMMANDS
from brains_engine.custom import TrustStore, collect_layers
from brains_engine.custom.files import read_source
from brains_engine.design.io import from_json
from brains_engine.layers import discover
from brains_engine.planning.analysis import analyse
from brains_engine.runs import events
from brains_engine.runs.config import RunConfig
from brains_engine.runs.database import SCHEMA

if TYPE_CHECKING:
    from tests.engine.cli.conftest import Brains

ROOT = Path(__file__).parents[3]
EXAMPLE = ROOT / "resources" / "examples" / "from_another_language"
FORMAT = (ROOT / "resources" / "help" / "file_format.md").read_text()
GUIDE = (ROOT / "resources" / "help" / "custom_layers.md").read_text()


@pytest.mark.slow
def test_the_script_validates_trains_predicts_and_exports(tmp_path: Path) -> None:
    out = tmp_path / "a folder"
    environment = {
        **os.environ,
        "BRAINS": f"{shlex.quote(sys.executable)} -m brains_engine",
        "PYTHONPATH": str(ROOT),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }
    script = ["sh", str(EXAMPLE / "run.sh"), str(out)]
    done = subprocess.run(script, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

    def answer(name: str) -> Any:
        return json.loads((out / name).read_text())

    assert answer("problems.json") == {"problems": []}
    by_id = {node["id"]: node for node in answer("summary.json")["nodes"]}
    assert by_id["input-1"]["output_dims"] == [{"height": 4, "width": 4, "channel": 1}]
    assert by_id["conv_2d-1"]["output_dims"] == [{"height": 4, "width": 4, "channel": 4}]
    assert by_id["flatten-1"]["output_dims"] == [{"feature": 64}]
    lines = [json.loads(line) for line in (out / "events.jsonl").read_text().splitlines()]
    assert lines[-1]["event"] == "finished"
    assert answer("measures.json")["metrics"]["accuracy"] > 0.95
    assert len(answer("predictions.json")["predictions"]) == 4
    assert answer("export.json")["max_abs_difference"] < 1e-5
    assert (out / "model" / "saved_model.pb").is_file()


def test_the_designs_on_the_page_can_be_trained() -> None:
    texts = re.findall(r"```json\n(.*?)```", FORMAT, re.DOTALL)
    assert len(texts) == 3
    for text in texts:
        snapshot = from_json(text, discover())
        assert analyse(snapshot, discover()).errors == ()


def test_the_page_names_every_command_event_error_and_key() -> None:
    prose = re.sub(r"```.*?```", "", FORMAT, flags=re.DOTALL)
    words = {word for word in re.findall(r"`([^`\n]+)`", prose) if word.strip()}
    first = {word.split()[0] for word in words}
    assert {command.name for command in COMMANDS} - first == {"bench"}
    kinds = [kind for kind in vars(events).values() if isinstance(kind, type) and issubclass(kind, events.Event)]
    rows = {re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower(): kind for kind in kinds if kind is not events.Event}
    for name, kind in rows.items():
        row = next(line for line in FORMAT.splitlines() if line.startswith(f"| `{name}` |"))
        assert set(re.findall(r"`(\w+)`", row)) - {name} == set(kind.__dataclass_fields__) - {"run"}
    told = {word for word in words if word.endswith("Error")}
    ours = {name for name, kind in vars(errors).items() if isinstance(kind, type) and name != "BrainsError"}
    assert ours - told == {"ShapeError", "EditError"}, "errors that never reach the command line"
    assert set(RunConfig.model_fields) <= words
    assert set(CheckpointMeta.model_fields) <= words
    flat = " ".join(FORMAT.split())
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        database.executescript(SCHEMA)
        for (table,) in database.execute("SELECT name FROM sqlite_master").fetchall():
            columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            assert f"{table}({', '.join(columns)})" in flat


ANSWERS: dict[str, Callable[[Any], set[str]]] = {
    "summary": lambda value: set(value),
    "checkpoints": lambda value: set(value[0]),
    "layers": lambda value: set(value[0]),
    "templates": lambda value: set(value[0]),
}


def test_the_page_names_the_keys_of_answers(brains: Brains, design: Path, trained: Path) -> None:
    arguments = {"summary": [design], "checkpoints": [trained], "layers": [], "templates": []}
    for name, keys in ANSWERS.items():
        row = next(line for line in FORMAT.splitlines() if line.startswith(f"| `{name}"))
        assert set(re.findall(r'"(\w+)"', row)) == keys(brains(name, *arguments[name], "--json").json)
    node = brains("summary", design, "--json").json["nodes"][0]
    assert set(node) <= set(re.findall(r"`(\w+)`", FORMAT))


def test_the_layer_in_the_guide_loads(tmp_path: Path) -> None:
    text = re.search(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    assert text is not None
    path = tmp_path / "layers" / "scale.py"
    path.parent.mkdir()
    path.write_text(text[1])
    store = TrustStore(tmp_path / "config")
    store.trust(read_source(path), tmp_path)
    library = collect_layers(tmp_path, store)
    assert library.faults == ()
    assert "scale_by" in library.registry

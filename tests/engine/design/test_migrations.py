from __future__ import annotations

from typing import Any

import pytest

from brains_engine.design.migrations import STEPS, VERSION, migrate
from brains_engine.errors import DesignFileError


def rename_layers(document: dict[str, Any]) -> dict[str, Any]:
    return {**{key: value for key, value in document.items() if key != "layers"}, "nodes": document["layers"]}


def add_title(document: dict[str, Any]) -> dict[str, Any]:
    return {**document, "title": f"{len(document['nodes'])} nodes"}


INJECTED = {1: rename_layers, 2: add_title}


def test_steps_run_one_after_the_other_from_the_file_s_version() -> None:
    old = {"version": 1, "layers": ["a", "b"]}
    assert migrate(old, INJECTED) == {"version": 3, "nodes": ["a", "b"], "title": "2 nodes"}
    assert old == {"version": 1, "layers": ["a", "b"]}
    assert migrate({"version": 2, "nodes": []}, INJECTED) == {"version": 3, "nodes": [], "title": "0 nodes"}


def test_a_current_file_stays_as_it_is() -> None:
    assert migrate({"version": 3, "x": 1}, INJECTED) == {"version": 3, "x": 1}


@pytest.mark.parametrize("version", [None, 0, -1, "1", 1.0, True, [1]])
def test_a_version_must_be_a_number(version: object) -> None:
    with pytest.raises(DesignFileError, match="version must be a whole number from 1"):
        migrate({"version": version})


def test_a_newer_version_says_so() -> None:
    with pytest.raises(DesignFileError, match="of version 4, and this program reads versions up to 3") as caught:
        migrate({"version": 4}, INJECTED)
    assert caught.value.hint == "Update Brains to open it."


def test_there_is_a_step_from_every_older_version() -> None:
    assert sorted(STEPS) == list(range(1, VERSION))

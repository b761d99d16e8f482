"""The pages on the layers: complete, and those in the repository are the present ones."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

import pytest

from brains_engine.errors import BrainsError
from brains_engine.fields import describe
from brains_engine.help_pages import INDEX, layer_page, make_pages, write_pages
from brains_engine.layers import discover

if TYPE_CHECKING:
    from pathlib import Path

REGISTRY = discover()


def test_the_pages_in_the_repository_are_current() -> None:
    folder = resources.files("resources") / "help" / "layers"
    stored = {page.name: page.read_text(encoding="utf-8") for page in folder.iterdir() if page.name.endswith(".md")}
    pages = make_pages(REGISTRY)
    stale = sorted(name for name in pages.keys() | stored.keys() if pages.get(name) != stored.get(name))
    assert stale == [], "write them anew: brains layers --pages resources/help/layers"


@pytest.mark.parametrize("spec", REGISTRY, ids=lambda spec: spec.id)
def test_a_page_says_everything(spec: object) -> None:
    page = layer_page(spec)  # type: ignore[arg-type]
    for text in (spec.title, spec.summary, spec.formula, spec.when, spec.reference):  # type: ignore[attr-defined]
        assert text in page
    for field in describe(spec.Options):  # type: ignore[attr-defined]
        assert f"| `{field.name}` |" in page
        assert field.help.replace("|", r"\|") in page
    assert all(row.replace(r"\|", "").count("|") == 5 for row in page.splitlines() if row.startswith("| `")), (
        "no cell breaks its row"
    )


def test_a_page_reads_well() -> None:
    page = layer_page(REGISTRY["multi_head_attention"])
    assert "- `query` (2 dimensions): What asks: time, feature." in page
    assert "- `key` (may stay free, 2 dimensions): " in page
    assert "| `dropout` | `0.0` | 0 … below 1 |" in page
    assert "| `value_dim` | `null` | 1 … 16,777,216 features or empty |" in page
    assert "`inputs_1` (any number, 2" not in page


def test_writing_replaces_and_removes(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "gone.md").write_text("old", encoding="utf-8")
    written = write_pages(REGISTRY, folder)
    assert sorted(folder.iterdir()) == sorted(written)
    assert (folder / INDEX).read_text(encoding="utf-8").count("](") == len(REGISTRY)


def test_a_folder_that_cannot_be_written_has_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(BrainsError, match="cannot be written"):
        write_pages(REGISTRY, tmp_path / "file")

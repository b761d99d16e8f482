"""The pages on the layers: complete, and those in the repository are the present ones."""

from __future__ import annotations

import posixpath
import re
from importlib import resources
from typing import TYPE_CHECKING

import pytest

from brains_engine.errors import BrainsError
from brains_engine.fields import describe
from brains_engine.handbook import HOME, Handbook
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
    page = layer_page(spec, REGISTRY)  # type: ignore[arg-type]
    for text in (spec.title, spec.summary, spec.formula, spec.when):  # type: ignore[attr-defined]
        assert text in page
    assert spec.reference in re.sub(r"\[(arXiv:[^\]]*)\]\([^)]*\)", r"\1", page)  # type: ignore[attr-defined]
    assert "## Shapes" in page
    for field in describe(spec.Options):  # type: ignore[attr-defined]
        assert f"| `{field.name}` |" in page
        assert field.help.replace("|", r"\|") in page
    rows = [row for row in page.partition("## Options")[2].splitlines() if row.startswith("| `")]
    assert all(row.replace(r"\|", "").count("|") == 5 for row in rows), "no cell breaks its row"


def test_a_page_reads_well() -> None:
    page = layer_page(REGISTRY["multi_head_attention"], REGISTRY)
    assert "- `query` (2 dimensions): What asks: time, feature." in page
    assert "- `key` (may stay free, 2 dimensions): " in page
    assert "| `dropout` | `0.0` | 0 … below 1 |" in page
    assert "| `value_dim` | `null` | 1 … 16,777,216 features or empty |" in page
    assert "`inputs_1` (any number, 2" not in page
    assert "| `time=10 feature=16`, `time=10 feature=16` | `time=10 feature=16` | 4,304 |" in page
    assert "[arXiv:1706.03762](https://arxiv.org/abs/1706.03762)" in page
    assert "[Grouped-query attention](grouped_query_attention.md)" in page


def test_every_link_of_every_page_leads_somewhere() -> None:
    handbook = Handbook(REGISTRY)
    names = {HOME, *(topic.name for topic in handbook.topics)}
    for name in names:
        text = handbook.page(name)
        assert text.startswith("# "), name
        for link in re.findall(r"\]\(([^)]*)\)", text):
            if not link.startswith("https://"):
                assert posixpath.normpath(posixpath.join(posixpath.dirname(name), link)) in names, (name, link)


def test_search_finds_titles_first_then_words() -> None:
    handbook = Handbook(REGISTRY)
    assert handbook.search("") == handbook.topics
    assert handbook.search("  LSTM ")[0].name == "layers/lstm.md"
    assert [topic.name for topic in handbook.search("hochreiter gers")] == ["layers/lstm.md"]
    assert handbook.search("dead end")[0].group == "Problem"
    assert handbook.search("xyzzy") == ()


def test_a_problem_page_names_the_layer_it_was_found_at() -> None:
    handbook = Handbook(REGISTRY)
    assert "[Dense](../layers/dense.md)" in handbook.page("problems/rank.md", layer="dense")
    assert "layers/" not in handbook.page("problems/rank.md", layer="gone")
    assert handbook.page("problems/gone.md").startswith("# Not there")


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


def test_the_page_on_training_has_every_setting_under_its_path() -> None:
    page = Handbook(REGISTRY).page("training.md")
    for path in ("epochs", "data.noise", "optimizer.learning_rate", "loss.delta", "sparsity.target"):
        assert f"| `{path}` |" in page
    assert "### sgd" in page

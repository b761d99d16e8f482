"""All there is to read about Brains, by name: pages on the layers and problems, made from their tables, and guides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from typing import TYPE_CHECKING

from brains_engine.design.problem_help import HELP
from brains_engine.fields import describe
from brains_engine.help_pages import family_title, index_page, layer_page

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.registry import Registry

HOME = "README.md"
LAYERS = "layers/README.md"
PROBLEMS = "problems/README.md"
_GUIDES = {
    "custom_layers.md": "Layers of your own",
    "file_format.md": "The file format and the command line",
}


@dataclass(frozen=True, slots=True)
class Topic:
    """A page as it stands in a list.

    Attributes:
        name: Where it is, as links between pages say it: `layers/dense.md`.
        title: Its heading.
        group: What kind of page it is.
        words: Further words by which it is found, in small letters.
    """

    name: str
    title: str
    group: str
    words: str = ""

    def rank(self, wanted: str) -> int | None:
        """0 where the title begins with what is wanted, then where it or the words hold each part; `None` is no match.

        Args:
            wanted: What was typed, in small letters.
        """
        title, parts = self.title.casefold(), wanted.split()
        if title.startswith(wanted.strip()):
            return 0
        if all(part in title for part in parts):
            return 1
        return 2 if all(part in f"{title} {self.words}" for part in parts) else None


class Handbook:
    """The pages for a set of layers; each is written when it is asked for.

    Args:
        registry: The layers there are.
    """

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """All pages: guides, layers by family, problems."""
        return tuple(self._topics())

    def search(self, text: str) -> tuple[Topic, ...]:
        """The pages that hold each word, those first whose titles do."""
        wanted = text.casefold()
        ranked = [(rank, topic) for topic in self.topics if (rank := topic.rank(wanted)) is not None]
        return tuple(topic for _, topic in sorted(ranked, key=lambda pair: pair[0]))

    def page(self, name: str, layer: str = "") -> str:
        """The text of a page in Markdown; a page that is not there says so.

        Args:
            name: Where it is, such as `layers/dense.md`.
            layer: The layer that a problem was found at, which its page links to.
        """
        folder, _, file = name.rpartition("/")
        key = file.removesuffix(".md")
        if name in _GUIDES:
            return (resources.files("resources") / "help" / name).read_text(encoding="utf-8")
        if name == LAYERS:
            return index_page(self._registry)
        if folder == "layers" and key in self._registry:
            return layer_page(self._registry[key], self._registry)
        if name == PROBLEMS:
            return _list_of_problems()
        if folder == "problems" and key in HELP:
            return _problem_page(key, self._registry.get(layer))
        return self._home() if name == HOME else f"# Not there\n\nThere is no page {name}. See [all pages](/{HOME}).\n"

    def _home(self) -> str:
        guides = [f"- [{title}]({name})" for name, title in _GUIDES.items()]
        lists = [
            f"- [{len(self._registry)} layers]({LAYERS}): formula, shapes, options, advice and reference of each",
            f"- [{len(HELP)} problems]({PROBLEMS}): what each means and what to do",
        ]
        keys = "F1 tells of what has the focus: a layer, an option, a problem. Type in the field to search all pages."
        return "\n".join(["# Handbook", "", keys, "", "## Guides", "", *guides, "", "## Lists", "", *lists, ""])

    def _topics(self) -> Iterator[Topic]:
        for name, title in _GUIDES.items():
            yield Topic(name, title, "Guide", self.page(name).casefold())
        yield Topic(LAYERS, "All layers", "List")
        yield Topic(PROBLEMS, "All problems", "List")
        for spec in self._registry:
            yield Topic(f"layers/{spec.id}.md", spec.title, family_title(spec.family), _words(spec))
        for code, entry in HELP.items():
            yield Topic(f"problems/{code}.md", entry.title, "Problem", f"{code} {entry.text}".casefold())


def _words(spec: AnySpec) -> str:
    options = " ".join(f"{field.name} {field.help}" for field in describe(spec.Options))
    own = (spec.id, spec.family, spec.summary, spec.formula, spec.when, spec.reference, spec.keras_class)
    return " ".join((*own, *spec.keywords, options)).casefold()


def _list_of_problems() -> str:
    lines = [f"- [{entry.title}]({code}.md): {entry.text}" for code, entry in HELP.items()]
    return "\n".join(["# Problems", "", f"{len(HELP)} kinds of problems that a design can have.", "", *lines, ""])


def _problem_page(code: str, spec: AnySpec | None) -> str:
    entry = HELP[code]
    found = f"\n\nFound at a layer of the type [{spec.title}](../layers/{spec.id}.md)." if spec is not None else ""
    return f"# {entry.title}\n\n`{code}` · Problem\n\n{entry.text}{found}\n\nSee also [all problems](README.md).\n"

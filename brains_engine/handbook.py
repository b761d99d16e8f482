"""All there is to read about Brains, by name: pages on the layers and problems, made from their tables, and guides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from typing import TYPE_CHECKING

from brains_engine.design.problem_help import HELP
from brains_engine.fields import describe
from brains_engine.guide_pages import template_page, templates_page, training_page
from brains_engine.help_pages import family_title, index_page, layer_page
from brains_engine.templates import TEMPLATE_IDS, list_templates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.registry import Registry
    from brains_engine.templates import Template

HOME = "README.md"
LAYERS = "layers/README.md"
PROBLEMS = "problems/README.md"
TEMPLATES = "templates/README.md"
TRAINING = "training.md"
WINDOW = "window.md"
KEYS = "keys.md"
GUIDES = {
    WINDOW: "The window",
    KEYS: "Actions, keys and mouse",
    "custom_layers.md": "Layers of your own",
    "file_format.md": "The file format and the command line",
    "cluster.md": "Several devices and clusters",
    "sparsity.md": "Sparsity",
    "gpu.md": "GPUs",
    "desktop.md": "Brains on your desktop",
    "access.md": "Keys, screen readers, motion",
}


@dataclass(frozen=True, slots=True)
class Topic:
    """A page as it stands in a list.

    Attributes:
        name: Where it is, as links between pages say it: `layers/dense.md`.
        title: Its heading.
        group: What kind of page it is.
    """

    name: str
    title: str
    group: str


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
        """The pages that hold each word: those first whose titles begin with the text, then those whose titles do."""
        wanted = text.casefold().strip()
        if not wanted:
            return self.topics
        ranked = [(rank, topic) for topic in self.topics if (rank := self._rank(topic, wanted)) is not None]
        return tuple(topic for _, topic in sorted(ranked, key=lambda pair: pair[0]))

    def page(self, name: str, layer: str = "") -> str:
        """The text of a page in Markdown; a page that is not there says so.

        Args:
            name: Where it is, such as `layers/dense.md`.
            layer: The layer that a problem was found at, which its page links to.
        """
        folder, _, file = name.rpartition("/")
        key = file.removesuffix(".md")
        if name in GUIDES:
            return (resources.files("resources") / "help" / name).read_text(encoding="utf-8")
        if name in _LISTS:
            return _LISTS[name][1](self._registry)
        if folder == "layers" and key in self._registry:
            return layer_page(self._registry[key], self._registry)
        if folder == "templates" and key in TEMPLATE_IDS:
            template = next(template for template in list_templates() if template.id == key)
            return template_page(template, self._registry)
        if folder == "problems" and key in HELP:
            return _problem_page(key, self._registry.get(layer))
        return self._home() if name == HOME else f"# Not there\n\nThere is no page {name}. See [all pages](/{HOME}).\n"

    def _rank(self, topic: Topic, wanted: str) -> int | None:
        title, parts = topic.title.casefold(), wanted.split()
        if title.startswith(wanted):
            return 0
        if all(part in title for part in parts):
            return 1
        return 2 if all(part in self._words[topic.name] for part in parts) else None

    @cached_property
    def _words(self) -> dict[str, str]:
        """All by which a page is found, in small letters, by its name; read when something is searched for."""
        words = {f"layers/{spec.id}.md": _words_of(spec) for spec in self._registry}
        words |= {f"problems/{code}.md": f"{code} {entry.title} {entry.text}" for code, entry in HELP.items()}
        words |= {name: self.page(name) for name in (*GUIDES, TRAINING)}
        words |= {_template_name(template): _template_words(template) for template in list_templates()}
        words |= {LAYERS: "layers catalogue", PROBLEMS: "problems", TEMPLATES: "templates examples gallery"}
        return {name: text.casefold() for name, text in words.items()}

    def _home(self) -> str:
        guides = [f"- [{title}]({name})" for name, title in (*GUIDES.items(), (TRAINING, "Training settings"))]
        lists = [
            f"- [{len(self._registry)} layers]({LAYERS}): formula, shapes, options, advice and reference of each",
            f"- [{len(HELP)} problems]({PROBLEMS}): what each means and what to do",
            f"- [{len(TEMPLATE_IDS)} templates]({TEMPLATES}): what each shows and trains on",
            f"- [Training settings]({TRAINING}): data, loss, optimizer, length, pruning, checkpoints",
        ]
        keys = (
            "F1 tells of what has the focus or is selected: a layer, wire, option, problem, panel or template. "
            "Type in the field to search all pages."
        )
        return "\n".join(["# Handbook", "", keys, "", "## Guides", "", *guides, "", "## Lists", "", *lists, ""])

    def _topics(self) -> Iterator[Topic]:
        for name, title in GUIDES.items():
            yield Topic(name, title, "Guide")
        for name, (title, _) in _LISTS.items():
            yield Topic(name, title, "List")
        for spec in self._registry:
            yield Topic(f"layers/{spec.id}.md", spec.title, family_title(spec.family))
        for code, entry in HELP.items():
            yield Topic(f"problems/{code}.md", entry.title, "Problem")
        for template in list_templates():
            yield Topic(_template_name(template), template.title, "Template")


def _template_name(template: Template) -> str:
    return f"templates/{template.id}.md"


def _template_words(template: Template) -> str:
    return f"{template.id} {template.title} {template.help} {template.group} {template.data}"


def _words_of(spec: AnySpec) -> str:
    options = " ".join(f"{field.name} {field.help}" for field in describe(spec.Options))
    own = (spec.id, spec.title, spec.family, spec.summary, spec.formula, spec.when, spec.reference, spec.keras_class)
    return " ".join((*own, *spec.keywords, options))


def _list_of_problems() -> str:
    lines = [f"- [{entry.title}]({code}.md): {entry.text}" for code, entry in HELP.items()]
    return "\n".join(["# Problems", "", f"{len(HELP)} kinds of problems that a design can have.", "", *lines, ""])


def _problem_page(code: str, spec: AnySpec | None) -> str:
    entry = HELP[code]
    found = f"\n\nFound at a layer of the type [{spec.title}](../layers/{spec.id}.md)." if spec is not None else ""
    return f"# {entry.title}\n\n`{code}` · Problem\n\n{entry.text}{found}\n\nSee also [all problems](README.md).\n"


_LISTS: Mapping[str, tuple[str, Callable[[Registry], str]]] = {
    LAYERS: ("All layers", index_page),
    PROBLEMS: ("All problems", lambda _registry: _list_of_problems()),
    TEMPLATES: ("All templates", lambda _registry: templates_page()),
    TRAINING: ("Training settings", lambda _registry: training_page()),
}

"""Pages of the handbook on the settings of a run and on the templates, written from their descriptions."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from brains_engine.fields import FieldDescription, describe, dump
from brains_engine.help_pages import option_table
from brains_engine.runs.config import RunConfig
from brains_engine.templates import list_templates, load_template

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from brains_engine.fields import Options
    from brains_engine.spec.registry import Registry
    from brains_engine.templates import Template

_TAG = "kind"


def training_page() -> str:
    """All settings of a run; the first column holds their dotted paths."""
    fields = describe(RunConfig)
    plain = [field for field in fields if not (field.group or field.variants)]
    parts = [
        "# Training settings",
        "They stand in the inspector under Training, the most frequent ones under Run, and are part of the design's "
        "file. The command line takes them by the same names: `brains train net.brains --set optimizer.momentum=0.5`.",
        option_table(plain, dump(RunConfig())),
    ]
    for field in fields:
        if field.group is not None:
            parts += [f"## {field.title}", field.help, _table(field.group, f"{field.name}.")]
        elif field.variants:
            parts += [f"## {field.title}", *_variants(field)]
    return "\n\n".join(filter(None, parts)) + "\n"


def templates_page() -> str:
    """All templates by group, with their sentence."""
    lines = ["# Templates", "", "Working examples to begin with: each has data on which it trains.", ""]
    for group, members in itertools.groupby(list_templates(), key=lambda template: template.group):
        lines += [f"## {group}", ""]
        lines += [f"- [{template.title}]({template.id}.md): {template.help}" for template in members]
        lines.append("")
    return "\n".join(lines)


def template_page(template: Template, registry: Registry) -> str:
    """What a template shows, what it trains on, and which layers it is made of."""
    nodes = load_template(template.id, registry).snapshot.nodes.values()
    used = [registry[layer] for layer in dict.fromkeys(node.layer for node in nodes) if layer in registry]
    lines = [
        f"# {template.title}",
        f"`{template.id}` · Template · {template.group}",
        template.help,
        f"- Trains on: {template.data}\n- Layers: {template.layers}\n- Begin: Ctrl+N, or "
        f"`brains new --template {template.id} net.brains`",
        "## Layers in it",
        "\n".join(f"- [{spec.title}](../layers/{spec.id}.md): {spec.summary}" for spec in used),
        "See also [all templates](README.md).",
    ]
    return "\n\n".join(lines) + "\n"


def _variants(field: FieldDescription) -> Iterator[str]:
    variants: Mapping[str, type[Options]] = field.variants or {}
    yield field.help
    default = getattr(field.default, _TAG, "")
    choices = ", ".join(f"`{kind}`" for kind in variants)
    yield (
        "| option | default | values | meaning |\n| --- | --- | --- | --- |\n"
        f'| `{field.name}.{_TAG}` | `"{default}"` | {choices} | Which of them is used. |'
    )
    for kind, options in variants.items():
        yield f"### {kind}"
        yield (options.__doc__ or "").strip().split("\n\n")[0]
        yield _table(options, f"{field.name}.")


def _table(options: type[Options], prefix: str) -> str:
    fields = [field for field in describe(options) if not _is_tag(field) and not (field.group or field.variants)]
    defaults: dict[str, Any] = dump(options())
    return option_table(fields, defaults, prefix) if fields else ""


def _is_tag(field: FieldDescription) -> bool:
    return field.name == _TAG and field.kind == "choice" and len(field.choices) == 1

"""Pages on the layers, written from their specs: one Markdown file for each, and an index by family."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING, Any

from brains_engine.errors import BrainsError
from brains_engine.fields import FieldDescription, describe, dump

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.ports import Port
    from brains_engine.spec.registry import Registry

INDEX = "README.md"


def make_pages(registry: Registry) -> dict[str, str]:
    """The text of every page by its file name."""
    pages = {f"{spec.id}.md": layer_page(spec) for spec in registry}
    return {INDEX: index_page(registry), **pages}


def write_pages(registry: Registry, folder: Path) -> tuple[Path, ...]:
    """Write all pages into a folder, and remove those of layers that are gone.

    Raises:
        BrainsError: The folder cannot be written.
    """
    pages = make_pages(registry)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pages.items():
            (folder / name).write_text(text, encoding="utf-8")
        for path in folder.glob("*.md"):
            if path.name not in pages:
                path.unlink()
    except OSError as error:
        raise BrainsError(f"{folder} cannot be written: {error.strerror or error}.") from None
    return tuple(folder / name for name in pages)


def index_page(registry: Registry) -> str:
    """All layers by family, with their one line."""
    lines = ["# Layers", "", f"{len(registry)} layers, by family. Written from the program's own descriptions.", ""]
    for family, specs in itertools.groupby(registry, key=lambda spec: spec.family):
        lines += [f"## {family.replace('-', ' and ').capitalize()}", ""]
        lines += [f"- [{spec.title}]({spec.id}.md): {spec.summary}" for spec in specs]
        lines.append("")
    return "\n".join(lines)


def layer_page(spec: AnySpec) -> str:
    """Formula, shapes, options, advice and reference of one layer."""
    parts = [
        f"# {spec.title}",
        f"`{spec.id}` · {spec.family}" + (f" · Keras: `keras.layers.{spec.keras_class}`" if spec.keras_class else ""),
        f"{spec.summary}.",
        f"```text\n{spec.formula}\n```",
        f"## When to use it\n\n{spec.when}",
        _ports("Inputs", spec.inputs),
        _ports("Outputs", spec.outputs),
        _options(spec),
        f"## Reference\n\n{spec.reference}" if spec.reference else "",
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _ports(title: str, ports: Iterable[Port]) -> str:
    lines = [f"- `{port.first_name}`{_conditions(port, title)}: {port.help}" for port in ports]
    return "\n".join([f"## {title}", "", *lines]) if lines else ""


def _conditions(port: Port, title: str) -> str:
    """What a port takes, and how many wires."""
    notes = ["any number"] if port.variadic else []
    if title == "Inputs":
        notes += ["may stay free"] if port.minimum == 0 else []
        notes += [port.wanted_kind] if port.kind != "float" else []
        notes += [f"{' or '.join(map(str, sorted(port.ranks)))} dimensions"] if port.ranks else []
    return f" ({', '.join(notes)})" if notes else ""


def _options(spec: AnySpec) -> str:
    fields = describe(spec.Options)
    if not fields:
        return ""
    defaults = dump(spec.Options())
    rows = [
        f"| `{field.name}` | {_json(defaults[field.name])} | {_range(field)} | {_cell(field.help + _when(field))} |"
        for field in fields
    ]
    return "\n".join(["## Options", "", "| option | default | values | meaning |", "| --- | --- | --- | --- |", *rows])


def _cell(text: str) -> str:
    """Text in which no stroke ends the cell of a table."""
    return text.replace("|", r"\|")


def _json(value: Any) -> str:
    return f"`{json.dumps(value, ensure_ascii=False)}`"


def _range(field: FieldDescription) -> str:
    if field.choices:
        text = ", ".join(f"`{choice}`" for choice in field.choices)
    elif field.minimum is not None or field.maximum is not None:
        low = (
            "" if field.minimum is None else f"{'more than ' if field.exclusive_minimum else ''}{_bound(field.minimum)}"
        )
        high = "" if field.maximum is None else f"{'below ' if field.exclusive_maximum else ''}{_bound(field.maximum)}"
        text = f"{low} … {high}".strip()
    else:
        text = _KINDS.get(field.kind, field.kind)
    unit = f" {field.unit}" if field.unit else ""
    return f"{text}{unit}{' or empty' if field.optional else ''}"


def _when(field: FieldDescription) -> str:
    conditions = [f"`{name}` is {' or '.join(map(str, values))}" for name, values in (field.applies_when or {}).items()]
    return f" Only where {' and '.join(conditions)}." if conditions else ""


_KINDS = {
    "boolean": "`true`, `false`",
    "integer": "a whole number",
    "number": "a number",
    "integers": "whole numbers",
    "numbers": "numbers",
    "dims": "named sizes",
    "axes": "names or numbers of dimensions",
    "text": "text",
}


def _bound(value: float) -> str:
    return f"{value:,.0f}" if float(value).is_integer() and abs(value) < 1e15 else f"{value:g}"

"""Pages on the layers, written from their specs: one Markdown file for each, and an index by family."""

from __future__ import annotations

import itertools
import json
import re
from typing import TYPE_CHECKING, Any

from brains_engine.errors import BrainsError
from brains_engine.fields import FieldDescription, describe, dump
from brains_engine.spec.examples import examples_of, related_layers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.ports import Port
    from brains_engine.spec.registry import Registry
    from brains_engine.spec.shapes import TensorType

INDEX = "README.md"
_ARXIV = re.compile(r"arXiv:(\d{4}\.\d{4,5})")


def make_pages(registry: Registry) -> dict[str, str]:
    """The text of every page by its file name."""
    pages = {f"{spec.id}.md": layer_page(spec, registry) for spec in registry}
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
        lines += [f"## {family_title(family)}", ""]
        lines += [f"- [{spec.title}]({spec.id}.md): {spec.summary}" for spec in specs]
        lines.append("")
    return "\n".join(lines)


def layer_page(spec: AnySpec, registry: Registry) -> str:
    """Formula, shapes, options, advice, reference and relatives of one layer."""
    parts = [
        f"# {spec.title}",
        f"`{spec.id}` · {family_title(spec.family)}"
        + (f" · Keras: `keras.layers.{spec.keras_class}`" if spec.keras_class else ""),
        f"{spec.summary}.",
        f"```text\n{spec.formula}\n```",
        f"## When to use it\n\n{spec.when}",
        _ports("Inputs", spec.inputs),
        _ports("Outputs", spec.outputs),
        _shapes(spec),
        _options(spec),
        f"## Reference\n\n{_with_links(spec.reference)}" if spec.reference else "",
        _relatives(spec, registry),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def family_title(family: str) -> str:
    """A family as a heading."""
    return family.replace("-", " and ").capitalize()


def _with_links(reference: str) -> str:
    return _ARXIV.sub(r"[\g<0>](https://arxiv.org/abs/\1)", reference)


def _shapes(spec: AnySpec) -> str:
    """What the defaults make of usual samples."""
    rows = [
        f"| {_types(example.inputs)} | {_types(example.outputs)} | {example.weights:,} |"
        for example in examples_of(spec)
    ]
    return (
        "\n".join(["## Shapes", "", "| in | out, with the defaults | weights |", "| --- | --- | --- |", *rows])
        if rows
        else ""
    )


def _types(tensors: Iterable[TensorType]) -> str:
    shown = [
        f"`{tensor.named() or 'scalar'}`" + ("" if tensor.kind == "float" else f" {tensor.kind}") for tensor in tensors
    ]
    return ", ".join(shown) or "nothing"


def _relatives(spec: AnySpec, registry: Registry) -> str:
    links = [f"[{other.title}]({other.id}.md)" for other in related_layers(spec, registry)]
    return f"## See also\n\n{', '.join([*links, f'[all layers]({INDEX})'])}"


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
    return f"## Options\n\n{option_table(fields, dump(spec.Options()))}"


def option_table(fields: Iterable[FieldDescription], defaults: Mapping[str, Any], prefix: str = "") -> str:
    """Options as a table.

    Args:
        fields: What stands in it.
        defaults: Plain JSON values by the names of the fields.
        prefix: Stands before each name, such as `data.`.
    """
    rows = [
        f"| `{prefix}{field.name}` | {_json(defaults[field.name])} | {_range(field)} "
        f"| {_cell(field.help + _when(field))} |"
        for field in fields
    ]
    return "\n".join(["| option | default | values | meaning |", "| --- | --- | --- | --- |", *rows])


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

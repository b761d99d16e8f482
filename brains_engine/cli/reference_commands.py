"""Commands that tell of Brains itself: layers, schema, bench."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brains_engine.cli.command import EXIT_OK, Command, Context, no_arguments
from brains_engine.cli.custom_commands import report_idle_files
from brains_engine.cli.quiet import tensorflow_quiet
from brains_engine.fields import FieldDescription, describe, dump
from brains_engine.help_pages import write_pages

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.ports import Port


def _declare_layers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", nargs="?", help="a layer's id, for its whole documentation")
    parser.add_argument("--pages", metavar="FOLDER", type=Path, help="write a page for each layer into a folder")


def _layers(options: argparse.Namespace, context: Context) -> int:
    if options.pages:
        written = write_pages(context.registry, options.pages)
        context.out.say(f"Wrote {len(written)} pages into {options.pages}.")
        return EXIT_OK
    specs = [context.registry[options.name]] if options.name else list(context.registry)
    report_idle_files(context.library(Path()), context.out)
    if context.out.as_json:
        context.out.emit([describe_layer(spec) for spec in specs])
    elif options.name:
        _document(specs[0], context)
    else:
        context.out.table(("id", "title", "family", "summary"), [(s.id, s.title, s.family, s.summary) for s in specs])
    return EXIT_OK


def describe_layer(spec: AnySpec) -> dict[str, Any]:
    """All that a layer's spec says of it, as plain JSON values."""
    defaults = dump(spec.Options())
    return {
        "id": spec.id,
        "title": spec.title,
        "family": spec.family,
        "summary": spec.summary,
        "formula": spec.formula,
        "when": spec.when,
        "reference": spec.reference,
        "options": [_option_json(field, defaults[field.name]) for field in describe(spec.Options)],
        "inputs": [_port_json(port) for port in spec.inputs],
        "outputs": [_port_json(port) for port in spec.outputs],
        "origin": spec.origin.name if spec.origin else "",
    }


def _option_json(field: FieldDescription, default: Any) -> dict[str, Any]:
    extra = {"unit": field.unit, "minimum": field.minimum, "maximum": field.maximum, "choices": list(field.choices)}
    return {
        "name": field.name,
        "type": field.kind,
        "default": default,
        "help": field.help,
        **{key: value for key, value in extra.items() if value not in ("", None, [])},
    }


def _port_json(port: Port) -> dict[str, Any]:
    return {
        "name": port.name,
        "help": port.help,
        "variadic": port.variadic,
        "ranks": sorted(port.ranks),
        "kind": port.kind,
        "dims": list(port.dims),
    }


def _document(spec: AnySpec, context: Context) -> None:
    layer = describe_layer(spec)
    out = context.out
    out.say(f"{spec.title} ({spec.id}), {spec.family}")
    for text in (spec.summary, f"Computes  {spec.formula}", f"Use it  {spec.when}", spec.reference):
        if text:
            out.say()
            out.say(text)
    for side in ("inputs", "outputs"):
        for port in layer[side]:
            ranks = f", rank {' or '.join(map(str, port['ranks']))}" if port["ranks"] else ""
            number = ", any number" if port["variadic"] else ""
            out.say()
            out.say(f"{side[:-1].capitalize()} {port['name']}{ranks}{number}. {port['help']}".rstrip())
    rows = [
        (item["name"], item["type"], _value(item["default"]), _range(item), item["help"]) for item in layer["options"]
    ]
    if rows:
        out.table(("option", "type", "default", "range", "help"), rows)


def _value(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _range(option: dict[str, Any]) -> str:
    if "choices" in option:
        return ", ".join(option["choices"])
    low, high = option.get("minimum"), option.get("maximum")
    if low is None and high is None:
        return ""
    return f"{_bound(low)} … {_bound(high)}".strip()


def _bound(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if float(value).is_integer() and abs(value) < 1e15 else f"{value:g}"


def _schema(options: argparse.Namespace, context: Context) -> int:
    from brains_engine.design.io import file_schema

    # The answer is JSON for people, too.
    print(json.dumps(file_schema(context.registry), indent=2, ensure_ascii=False))
    return EXIT_OK


def _declare_bench(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", metavar="NAME", nargs="*", help="the benches to run; all, where none is named")
    parser.add_argument("--gigabytes", metavar="N", type=_gigabytes, help="size of the files of the bench stream")


def _bench(options: argparse.Namespace, context: Context) -> int:
    with tensorflow_quiet():
        from brains_engine.bench import run

    return run(options.names, context.out.as_json, options.gigabytes)


def _gigabytes(text: str) -> float:
    try:
        size = float(text)
    except ValueError:
        size = 0.0
    if not 0.01 <= size <= 1000:
        raise argparse.ArgumentTypeError(f"{text!r} is no size between 0.01 and 1000")
    return size


COMMANDS = (
    Command("layers", "list the layers, or document one", _declare_layers, _layers),
    Command("schema", "print the JSON Schema of a design file", no_arguments, _schema),
    Command("bench", "measure training and the window beside their peers", _declare_bench, _bench),
)

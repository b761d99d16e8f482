"""Commands that list what there is: problems, and how many of everything."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from brains_engine.cli.command import EXIT_OK, Command, Context, UsageError, no_arguments
from brains_engine.design.problem_help import HELP

if TYPE_CHECKING:
    import argparse


def _declare_problems(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", nargs="?", help="a problem's code, for why it matters and what to do")


def _problems(options: argparse.Namespace, context: Context) -> int:
    if options.code and options.code not in HELP:
        near = difflib.get_close_matches(options.code, HELP, n=3)
        hint = f"Did you mean {' or '.join(near)}?" if near else "See `brains problems` for those there are."
        raise UsageError(f"There is no problem {options.code!r}.", hint)
    codes = [options.code] if options.code else list(HELP)
    if context.out.as_json:
        context.out.emit([_describe(code) for code in codes])
    elif options.code:
        entry = HELP[options.code]
        context.out.say(f"{entry.title} ({options.code})")
        context.out.say()
        context.out.say(entry.text)
        if entry.fixes:
            context.out.say()
            context.out.say(f"Fixes that may be offered: {', '.join(entry.fixes)}.")
    else:
        rows = [(code, HELP[code].title, ", ".join(HELP[code].fixes)) for code in codes]
        context.out.table(("code", "title", "fixes"), rows)
    return EXIT_OK


def _describe(code: str) -> dict[str, Any]:
    entry = HELP[code]
    return {"code": code, "title": entry.title, "help": entry.text, "fixes": list(entry.fixes)}


def _counts(options: argparse.Namespace, context: Context) -> int:
    counts = count_all(context)
    if context.out.as_json:
        context.out.emit(counts)
    else:
        rows = [(name.replace("_", " "), f"{number:,}") for name, number in counts.items()]
        context.out.table(("what", "number"), rows)
    return EXIT_OK


def count_all(context: Context) -> dict[str, int]:
    """How many there are of all that a design may use or be told, by name."""
    from brains_engine.templates import list_templates

    registry = context.registry
    return {
        "layers": len(registry),
        "families": len({spec.family for spec in registry}),
        "problems": len(HELP),
        "problems_with_fixes": sum(bool(entry.fixes) for entry in HELP.values()),
        "fixes": len({fix for entry in HELP.values() for fix in entry.fixes}),
        "templates": len(list_templates()),
    }


COMMANDS = (
    Command("problems", "list the problems that designs can have, or explain one", _declare_problems, _problems),
    Command("counts", "how many layers, problems, fixes and templates there are", no_arguments, _counts),
)

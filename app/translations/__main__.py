"""`python -m app.translations COMMAND`: keeps the catalogues true to what the program says.

update: take in new texts, drop those that are gone, and compile.
check: say what is missing or does not fit; exit code 1 where there is something.
compile: make what Qt reads.
missing: write texts without a translation as JSON, all or a part `N..M`, for a translator.
fill: take translations from such a file, and compile.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.language_codes import LANGUAGES, SOURCE_LANGUAGE
from app.languages import catalogue_path
from app.translations.catalogue import (
    Catalogue,
    TranslationError,
    compile_catalogue,
    read_catalogue,
    write_catalogue,
)
from app.translations.checks import faults_of
from app.translations.in_engine import engine_texts
from app.translations.in_window import window_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_OK, _FAULTS, _BAD_INPUT = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what a command says. Gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m app.translations", description="Keep the translations.")
    parser.add_argument("command", choices=_COMMANDS)
    parser.add_argument("file", nargs="?", type=Path, help="of `fill`: the translations")
    parser.add_argument("--language", choices=[code for code in LANGUAGES if code != SOURCE_LANGUAGE], default="de")
    parser.add_argument("--json", metavar="N..M", default="", help="of `missing`: which of them, counted from 1")
    options = parser.parse_args(arguments)
    try:
        return _COMMANDS[options.command](catalogue_path(options.language), options)
    except TranslationError as error:
        print(error, file=sys.stderr)
        return _BAD_INPUT


def updated(catalogue: Catalogue) -> Catalogue:
    """A catalogue with all that the program says now."""
    return catalogue.updated([*window_texts(), *engine_texts()])


def _update(path: Path, _options: argparse.Namespace) -> int:
    before = read_catalogue(path)
    after = updated(before)
    write_catalogue(after, path)
    _compile(path, _options)
    new = len(after.messages.keys() - before.messages.keys())
    gone = len(before.messages.keys() - after.messages.keys())
    print(
        f"{len(after.messages)} texts, {new} of them new; {gone} are gone, {len(after.missing())} are not translated."
    )
    return _OK


def _check(path: Path, _options: argparse.Namespace) -> int:
    catalogue = read_catalogue(path)
    faults = list(faults_of(catalogue, updated(catalogue)))
    for fault in faults:
        print(fault)
    return _FAULTS if faults else _OK


def _compile(path: Path, _options: argparse.Namespace) -> int:
    compile_catalogue(path, path.with_suffix(".qm"))
    return _OK


def _missing(path: Path, options: argparse.Namespace) -> int:
    missing = read_catalogue(path).missing()
    first, _, last = options.json.partition("..")
    try:
        part = missing[int(first or 1) - 1 : int(last) if last else None]
    except ValueError:
        raise TranslationError(f"--json {options.json} is no range such as 1..100.") from None
    rows = [
        {
            "context": message.text.context,
            "source": message.text.source,
            "origin": message.text.origin,
            "translation": ["", ""] if message.text.is_plural else "",
        }
        for message in part
    ]
    print(json.dumps(rows, ensure_ascii=False, indent=1))
    return _OK


def _fill(path: Path, options: argparse.Namespace) -> int:
    if options.file is None:
        raise TranslationError("Say which file holds the translations.")
    try:
        rows = json.loads(options.file.read_text(encoding="utf-8"))
        given = {(row["context"], row["source"]): _forms(row["translation"]) for row in rows}
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise TranslationError(f"{options.file} holds no translations: {error!r}.") from error
    filled = read_catalogue(path).filled({key: forms for key, forms in given.items() if all(forms)})
    write_catalogue(filled, path)
    _compile(path, options)
    print(f"{sum(map(all, given.values()))} texts are translated, {len(filled.missing())} are left.")
    return _OK


def _forms(translation: str | Sequence[str]) -> tuple[str, ...]:
    return (translation,) if isinstance(translation, str) else tuple(translation)


_COMMANDS: Mapping[str, Callable[[Path, argparse.Namespace], int]] = {
    "update": _update,
    "check": _check,
    "compile": _compile,
    "missing": _missing,
    "fill": _fill,
}


if __name__ == "__main__":
    sys.exit(main())

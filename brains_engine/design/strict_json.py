"""Reading JSON that may be damaged or hostile: bounded in size, depth and number of values."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

from brains_engine.errors import DesignFileError

MAX_BYTES = 16 * 1024 * 1024
MAX_DEPTH = 64
MAX_VALUES = 1_000_000

# Possessive, and with the closing quote left out at will, so that no text takes more than one pass.
_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_BRACKET = re.compile(r"[\[{\]}]")
_DAMAGED = "The file is damaged, or is not a design; restore it from a copy."


def decode(data: bytes) -> str:
    """The text of a file.

    Raises:
        DesignFileError: Where it is too large, starts with a byte-order mark, or is not UTF-8.
    """
    if len(data) > MAX_BYTES:
        raise DesignFileError(f"it is larger than the {MAX_BYTES // 2**20} MiB that a design may have.", _DAMAGED)
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        raise DesignFileError("it starts with a byte-order mark.", "Save it as plain UTF-8, without the mark.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DesignFileError(f"it is not UTF-8 text: byte {error.start} is not valid.", _DAMAGED) from None


def parse_json(text: str) -> dict[str, Any]:
    """Parse a JSON object.

    Raises:
        DesignFileError: Where the text is no JSON object, holds a key twice or a number that is
            not finite, or is too deep or too large to be a design.
    """
    _check_extent(text)
    try:
        document = json.loads(text, object_pairs_hook=_object, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise DesignFileError(f"line {error.lineno}, column {error.colno}: {_plain(error.msg)}.", _DAMAGED) from None
    except ValueError:  # an integer of more digits than Python converts
        raise DesignFileError("it holds a number of thousands of digits.", _DAMAGED) from None
    if not isinstance(document, dict):
        raise DesignFileError("it must hold one JSON object.", _DAMAGED)
    return document


def _check_extent(text: str) -> None:
    """Bound depth and memory before the parser, which recurses and builds, sees the text."""
    if len(text) > MAX_BYTES or sum(map(text.count, "[{,")) > MAX_VALUES:
        raise DesignFileError("it holds more values than a design may have.", _DAMAGED)
    depth = 0
    for bracket in _BRACKET.findall(_STRING.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        if depth > MAX_DEPTH:
            raise DesignFileError(f"its values are nested deeper than {MAX_DEPTH} levels.", _DAMAGED)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise DesignFileError(f"the key {twice[:60]!r} stands twice in one object.", "Keep one of the two.")
    return result


def _refuse_constant(name: str) -> NoReturn:
    raise DesignFileError(f"{name} is not a number that a design may hold.", "Write a finite number in its place.")


def _plain(message: str) -> str:
    """The parser's words, as the rest of a sentence."""
    text = message.rstrip(":").removesuffix(" at")
    return f"{text[:1].lower()}{text[1:]}"

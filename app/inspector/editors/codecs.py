"""How values are written in a line of text, and read from it. Bounds are the engine's to check."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app.translation import mark, tr


@dataclass(frozen=True, slots=True)
class Codec:
    """Text for a value and back.

    Attributes:
        read: Gives the value of a text; raises `ValueError` with a sentence.
        show: Gives the text of a value.
        example: What an entry looks like.
    """

    read: Callable[[str], Any]
    show: Callable[[Any], str]
    example: str = ""


def read_integer(text: str) -> int:
    """Read a whole number; spaces and underscores may group its digits, and 1e3 is 1000."""
    plain = re.sub(r"[\s_]", "", text)
    try:
        return int(plain)
    except ValueError:
        number = _read_float(plain)
    if number is None or not number.is_integer():
        raise ValueError(tr("Enter a whole number, such as 64."))
    return int(number)


def read_number(text: str) -> float:
    """Read a number; a single comma may stand for the decimal point."""
    number = _read_float(re.sub(r"[\s_]", "", text))
    if number is None:
        raise ValueError(tr("Enter a number, such as 0.01 or 1e-3."))
    return number


def show_number(value: float) -> str:
    """Write a number as short as it reads back exactly."""
    text = f"{value:g}"
    return text if float(text) == value else repr(value)


def read_integers(text: str) -> list[int]:
    """Read numbers between commas, spaces or the sign x."""
    parts = [part for part in re.split(r"[\s,x×]+", text.strip()) if part]
    if not parts:
        raise ValueError(tr("Enter whole numbers, such as 3, 3."))
    return [read_integer(part) for part in parts]


def read_numbers(text: str) -> list[float]:
    """Read numbers between commas, semicolons or spaces."""
    parts = [part for part in re.split(r"[\s,;]+", text) if part]
    if not parts:
        raise ValueError(tr("Enter numbers, such as 0.5, 1, 2."))
    return [read_number(part) for part in parts]


def show_numbers(value: list[float] | tuple[float, ...]) -> str:
    """Write numbers with commas."""
    return ", ".join(map(show_number, value))


def show_integers(value: list[int] | tuple[int, ...]) -> str:
    """Write numbers with commas."""
    return ", ".join(map(str, value))


def read_dims(text: str) -> dict[str, int | None]:
    """Read named sizes, such as `height=28 width=28 channel=1`."""
    pairs = [part.partition("=") for part in text.replace(",", " ").split()]
    if not pairs or not all(name and (size.isdecimal() or size == "?") for name, _, size in pairs):
        raise ValueError(tr("Write each size with its name, such as height=28 width=28."))
    if len({name for name, _, _ in pairs}) != len(pairs):
        raise ValueError(tr("Each name may stand here only once."))
    return {name: None if size == "?" else int(size) for name, _, size in pairs}


def show_dims(value: Mapping[str, int | None]) -> str:
    """Write named sizes as the engine reads them: `height=28 width=28 channel=1`."""
    return " ".join(f"{name}={'?' if size is None else size}" for name, size in dict(value).items())


def _read_float(text: str) -> float | None:
    plain = text.replace(",", ".") if text.count(",") == 1 and "." not in text else text
    try:
        number = float(plain)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


CODECS: Mapping[str, Codec] = {
    "integer": Codec(read_integer, str, "64"),
    "number": Codec(read_number, show_number, "0.01"),
    "text": Codec(str, str),
    "path": Codec(str, str),
    "dims": Codec(read_dims, show_dims, "height=28 width=28 channel=1"),
    "integers": Codec(read_integers, show_integers, "3, 3"),
    "numbers": Codec(read_numbers, show_numbers, "0, 1"),
    "axes": Codec(lambda text: " ".join(text.replace(",", " ").split()), str, mark("height width, or -1")),
}

"""Counts, sizes and times as people read them in their language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from app.language_codes import SOURCE_LANGUAGE
from app.translation import language, tr

if TYPE_CHECKING:
    from datetime import datetime

_KILO = 1000
_KIBI = 1024


def show_figure(value: float, form: str) -> str:
    """A number in one of Python's forms, such as ".3f", with the marks of the user's language."""
    text = format(value, form)
    if language() == SOURCE_LANGUAGE:
        return text
    locale = QLocale()
    return text.translate({ord("."): locale.decimalPoint(), ord(","): locale.groupSeparator()})


def show_count(count: int) -> str:
    """A count in groups: `101,770`."""
    return show_figure(count, ",")


def show_percent(share: float, digits: int = 1) -> str:
    """A share of the whole: `12.5 %`."""
    return f"{show_figure(100 * share, f'.{digits}f')} %"


def show_moment(moment: datetime) -> str:
    """A day and a time of this year: `23 Nov 15:40`."""
    date, time = QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute)
    return QLocale(language()).toString(QDateTime(date, time), tr("dd MMM HH:mm"))


def show_large(count: float, unit: str = "") -> str:
    """A large count with three figures: `1.28 M`."""
    for prefix in ("", "k", "M", "G", "T"):
        if abs(count) < _KILO or prefix == "T":
            break
        count /= _KILO
    number = show_figure(count, ".3g" if prefix else "g")
    return f"{number} {prefix}{unit}".strip()


def show_bytes(count: float) -> str:
    """A size of memory: `3.1 KiB`."""
    for prefix in ("B", "KiB", "MiB", "GiB", "TiB"):
        if abs(count) < _KIBI or prefix == "TiB":
            break
        count /= _KIBI
    return f"{show_figure(count, '.3g' if prefix != 'B' else '.0f')} {prefix}"


def show_duration(seconds: float) -> str:
    """A duration in its two largest units: `1 h 5 min`."""
    whole = max(0, round(seconds))
    if whole < 60:
        return tr("{seconds} s", seconds=whole)
    if whole < 3600:
        return tr("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)
    return tr("{hours} h {minutes} min", hours=whole // 3600, minutes=whole % 3600 // 60)

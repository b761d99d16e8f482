"""Names of the two networks, of presets and of maps, as the user reads them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.translation import mark, tr
from brains_engine.runs.twin_note import TwinRole, read_note

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ROLES: Mapping[TwinRole, str] = {"normnet": mark("NormNet"), "biased": mark("with biases")}
PRESETS = (
    ("sound", mark("Sound: exact first weights, sums over the root of n")),
    ("classic", mark("Classic: the original formula")),
)
MAPS = (
    ("tan", mark("tan(w)")),
    ("tan_power", mark("tan(w |w|^(alpha-1))")),
    ("power", mark("w |w|^(alpha-1)")),
    ("linear", mark("w itself")),
)
NORMALISATIONS = (
    ("without_offset", mark("Leave out their offset")),
    ("bypass", mark("Bypass them")),
    ("keep", mark("Keep them as they are")),
)
_MOST_NAMES = 6


def listed(names: Sequence[str]) -> str:
    """Names in a row; of many, the first few and how many there are."""
    shown = ", ".join(names[:_MOST_NAMES])
    if len(names) <= _MOST_NAMES:
        return shown
    return tr("{names} and {count} more", names=shown, count=len(names) - _MOST_NAMES)


def run_title(folder: Path) -> str:
    """A run as plots name it: `run 3`, or `NormNet (3)` where it has a twin."""
    note = read_note(folder)
    if note is None:
        return tr("run {name}", name=folder.name)
    return tr("{role} ({name})", name=folder.name, role=tr(ROLES[note.role]))

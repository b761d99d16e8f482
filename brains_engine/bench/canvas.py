"""How fluent the window is with designs of 50 to 5,000 nodes, beside a plain scene of default items.

Every size is measured in a process of its own, so that memory is that of this size alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from brains_engine.bench.report import Report
from brains_engine.bench.window import ask_window

SIZES = (50, 500, 2000, 5000)
EDITS = (
    "select one", "option", "move 1", "drag 1", "move 100", "new wire", "delete", "undo", "redo", "select all",
    "deselect", "fit", "tidy",
)  # fmt: skip
FRAMES = tuple(f"{what} {where}" for where in ("far", "mid", "near") for what in ("pan", "zoom"))

Figures = Mapping[str, Mapping[str, float]]


def measure_canvas(progress: Callable[[str], None]) -> Report:
    """Open designs of several sizes, move the camera and edit, each until the canvas is painted.

    Raises:
        BrainsError: Where the window cannot be started.
    """
    figures: dict[str, Figures] = {}
    for size in SIZES:
        progress(f"Working on a canvas of {size} nodes …")
        figures[f"{size:,} nodes"] = ask_window("canvas", str(size))
    names = ("open", *FRAMES, *EDITS)
    rows = {name: {size: _show(found[name], name) for size, found in figures.items()} for name in names}
    rows["memory of the design"] = {size: f"{found['memory']['p50']:.0f} MiB" for size, found in figures.items()}
    for name in ("open", *FRAMES):
        rows[f"plain scene: {name}"] = {size: _beside(found, name) for size, found in figures.items()}
    return Report(
        title="The canvas of a large design",
        subject="what",
        columns=tuple(figures),
        rows=rows,
        figures=figures,
        note=(
            "Milliseconds, median / 95 of 100 below / work of the window's thread: the interval between two paintings "
            "while the wheel turns, and from an event to the end of the painting of its analysed result. 30 frames a "
            "second are 33 ms. "
            "Far shows all of the design, mid is the smallest zoom at which cards show their names, near is 100 %. "
            "The plain scene has Qt's default items (a rectangle, three texts and two discs a node, a path a wire), no "
            "panels and no analysis; the ratio is its time over ours."
        ),
    )


def _show(times: Mapping[str, float], name: str) -> str:
    if name == "open":  # done once
        return f"{times['p50']:,.0f} / {times['cpu']:,.0f}"
    return " / ".join(f"{times[key]:,.{1 if times[key] < 100 else 0}f}" for key in ("p50", "p95", "cpu"))


def _beside(found: Figures, name: str) -> str:
    peer, ours = found[f"peer {name}"]["p50"], found[name]["p50"]
    return f"{peer:,.1f} ({peer / ours:.1f} x)"

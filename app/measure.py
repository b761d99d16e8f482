"""`python -m app.measure start|gaps|plots|canvas`: what `brains bench` asks of the window, printed as one line of JSON.

`start` gives the seconds from the start of the process to the window's first paint. `gaps` trains the example in
the window and gives the gaps between the beats of a timer, for the import of TensorFlow, for tracing and for training.
`plots` gives the time of a plot's redraw by the number of its points; `canvas` how fluent a large design is.
"""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FiguresT = TypeVar("FiguresT")
_USAGE = "Usage: python -m app.measure start SECONDS_SINCE_THE_EPOCH | gaps | plots | canvas NODES"


def main(arguments: Sequence[str]) -> int:
    """Measure what the first argument names. Gives the exit code."""
    gc.disable()  # as `python -m app` does until the window is up; nothing large is imported before
    match list(arguments):
        case ["plots"]:
            from app.measure_plots import measure_plots

            figures: object = measure_plots()
        case ["start", since]:
            from app.measure_window import measure_start

            figures = {"seconds": _in_folder(measure_start) - float(since)}
        case ["gaps"]:
            from app.measure_window import measure_gaps

            figures = _in_folder(measure_gaps)
        case ["canvas", size]:
            from app.measure_canvas import measure_canvas

            figures = _in_folder(lambda folder: measure_canvas(folder, int(size)))
        case _:
            print(_USAGE, file=sys.stderr)
            return 2
    print(json.dumps(figures))
    return 0


def _in_folder(measure: Callable[[Path], FiguresT]) -> FiguresT:
    """Measure with the preferences of a new user, and leave nothing behind."""
    with TemporaryDirectory(prefix="brains-") as folder:
        return measure(Path(folder))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

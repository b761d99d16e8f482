"""`brains lr-range`: which learning rate suits a design."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from brains_engine.cli.command import EXIT_INTERRUPTED, EXIT_OK, Command, Context
from brains_engine.cli.interrupts import stop_on_signals
from brains_engine.cli.quiet import tensorflow_quiet
from brains_engine.cli.settings import apply_settings
from brains_engine.design.io import load_design
from brains_engine.runs.stop import StopToken

if TYPE_CHECKING:
    import argparse

    from brains_engine.cli.output import Output
    from brains_engine.runs.rate_range import RateRange

_ROWS = 16


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a design")
    parser.add_argument("--from", metavar="RATE", type=float, default=1e-6, dest="least", help="the first rate")
    parser.add_argument("--to", metavar="RATE", type=float, default=1.0, dest="most", help="the last rate")
    parser.add_argument("--steps", metavar="N", type=int, default=200, help="steps from one to the other")
    parser.add_argument(
        "--set", metavar="path=value", action="append", default=[], dest="settings", help="settings, as `train` takes"
    )


def _run(options: argparse.Namespace, context: Context) -> int:
    registry = context.registry_near(Path(options.file))
    design = load_design(options.file, registry)
    apply_settings(design, options.settings)
    with tensorflow_quiet():
        from brains_engine.backend.rate_range import learning_rate_range
    stop = StopToken()
    with stop_on_signals(stop, context.out.remark) as interrupts:
        found = learning_rate_range(
            design.snapshot, registry, least=options.least, most=options.most, steps=options.steps, stop=stop
        )
    _show(found, context.out)
    return EXIT_INTERRUPTED if interrupts.asked else EXIT_OK


def _show(found: RateRange, out: Output) -> None:
    if out.as_json:
        columns = {name: getattr(found, name).tolist() for name in ("rates", "losses", "smooth")}
        out.emit({**columns, "suggestion": found.suggestion})
        return
    step = max(1, len(found.rates) // _ROWS)
    rows = zip(found.rates[::step], found.losses[::step], found.smooth[::step], strict=True)
    shown = [(f"{rate:.2g}", f"{loss:.4g}", f"{smooth:.4g}") for rate, loss, smooth in rows]
    out.table(("rate", "loss", "smooth loss"), shown, right=("rate", "loss", "smooth loss"))
    if found.suggestion is None:
        out.say("The loss never fell. Try a wider range or more steps.")
    else:
        out.say(f"The loss falls fastest at a learning rate of {found.suggestion:.2g}.")


COMMANDS = (Command("lr-range", "find which learning rate suits a design", _declare, _run),)

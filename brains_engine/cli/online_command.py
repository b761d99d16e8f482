"""`brains online`: JSON lines from stdin teach a network and ask it, for programs in other languages."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brains_engine.cli.checkpoint_commands import resolve_checkpoint
from brains_engine.cli.command import EXIT_BAD_INPUT, EXIT_OK, Command, Context
from brains_engine.cli.quiet import tensorflow_quiet
from brains_engine.cli.settings import apply_settings
from brains_engine.design.io import SUFFIX, load_design
from brains_engine.errors import BrainsError, DataError

if TYPE_CHECKING:
    import argparse

    from brains_engine.backend.online import OnlineLearner

_KEYS = ("x", "target", "loss")
_LONGEST = 64 * 2**20


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a design, a checkpoint, or the folder of a run")
    parser.add_argument(
        "--out", metavar="CHECKPOINT", type=Path, help="the checkpoint to write at the end of the input"
    )
    parser.add_argument("--seed", metavar="N", help="seed of weights and dropout, for a design")
    parser.add_argument(
        "--set", metavar="path=value", action="append", default=[], dest="settings",
        help="optimizer.learning_rate=0.01, …, for a design",
    )  # fmt: skip


def _run(options: argparse.Namespace, context: Context) -> int:
    learner = _learner(options, context)
    faults = 0
    try:
        # readline, not iteration: an answer must not wait until a block of input is full
        for number, line in enumerate(iter(lambda: sys.stdin.buffer.readline(_LONGEST), b""), 1):
            if line.strip():
                faults += not _answer(learner, line, number, context)
        learner.flush()
    except BrainsError as error:
        _tell(error, context, None)
        faults += 1
    finally:
        # with Ctrl+C, too: what was learnt is not lost
        if options.out is not None:
            learner.save(options.out)
    loss = learner.loss
    context.out.emit({"samples": learner.samples, "loss": loss, "checkpoint": options.out and str(options.out)})
    return EXIT_BAD_INPUT if faults else EXIT_OK


def _learner(options: argparse.Namespace, context: Context) -> OnlineLearner:
    given = [*options.settings, *([] if options.seed is None else [f"seed={options.seed}"])]
    is_design = options.file.name.endswith(SUFFIX)
    if given and not is_design:
        raise DataError("--set and --seed are for a design; a checkpoint keeps its own settings.")
    design = load_design(options.file, context.registry_near(options.file)) if is_design else None
    if design is not None:
        apply_settings(design, given)
    with tensorflow_quiet():
        from brains_engine.backend.online_start import learner_of_checkpoint, learner_of_design
    if design is not None:
        return learner_of_design(design.snapshot, design.registry)
    path = resolve_checkpoint(options.file)
    return learner_of_checkpoint(path, context.registry_near(path))


def _answer(learner: OnlineLearner, line: bytes, number: int, context: Context) -> bool:
    """Do what a line says; gives whether it could be done. A line that cannot be used ends nothing."""
    try:
        request = _parse(line)
        if "target" not in request and not request.get("loss"):
            context.out.emit(_shown(learner.predict([request["x"]])))
            return True
        loss = learner.learn_one(request["x"], request.get("target"), want_loss=bool(request.get("loss")))
    except BrainsError as error:
        _tell(error, context, number)
        return False
    if loss is not None:
        context.out.emit({"loss": loss})
    return True


def _parse(line: bytes) -> dict[str, Any]:
    try:
        request = json.loads(line)
    except (ValueError, RecursionError):
        raise DataError("The line is not a JSON object.", 'Write {"x": [0.5, 1], "target": 1}.') from None
    if not isinstance(request, dict) or "x" not in request:
        raise DataError("The line must hold a JSON object with x.", 'Write {"x": [0.5, 1], "target": 1}.')
    unknown = next((name for name in request if name not in _KEYS), None)
    if unknown is not None:
        raise DataError(f"The line has the unknown key {unknown[:40]!r}.", f"There are {', '.join(_KEYS)}.")
    return request


def _shown(found: Any) -> dict[str, Any]:
    if isinstance(found, dict):
        return {"outputs": {name: array[0].tolist() for name, array in found.items()}}
    return {"output": found[0].tolist()}


def _tell(error: BrainsError, context: Context, line: int | None) -> None:
    what = {"message": error.message, "hint": error.hint, "type": type(error).__name__}
    context.out.emit({"error": what, **({} if line is None else {"line": line})})
    context.out.remark(f"Line {line}: {error}" if line is not None else str(error))


COMMANDS = (Command("online", "learn from JSON lines of stdin, one sample at a time", _declare, _run),)

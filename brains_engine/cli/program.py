"""The program `brains`: its parser, and how errors become exit statuses."""

from __future__ import annotations

import argparse
import contextlib
import difflib
import os
import re
import sys
import traceback
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import NoReturn

from brains_engine.cli import (
    block_commands,
    catalogue_commands,
    checkpoint_commands,
    code_commands,
    custom_commands,
    data_commands,
    design_commands,
    experiment_command,
    import_commands,
    inspect_commands,
    normnet_commands,
    online_command,
    rate_command,
    reference_commands,
    sparsity_commands,
    training_commands,
    unit_commands,
)
from brains_engine.cli.command import (
    EXIT_BAD_INPUT,
    EXIT_FAULT,
    EXIT_INTERRUPTED,
    EXIT_OK,
    Command,
    Context,
    UsageError,
)
from brains_engine.cli.output import Output
from brains_engine.errors import BrainsError

COMMANDS: tuple[Command, ...] = (
    *design_commands.COMMANDS,
    *code_commands.COMMANDS,
    *import_commands.COMMANDS,
    *block_commands.COMMANDS,
    *training_commands.COMMANDS,
    *normnet_commands.COMMANDS,
    *online_command.COMMANDS,
    *rate_command.COMMANDS,
    *checkpoint_commands.COMMANDS,
    *inspect_commands.COMMANDS,
    *unit_commands.COMMANDS,
    *sparsity_commands.COMMANDS,
    *data_commands.COMMANDS,
    *experiment_command.COMMANDS,
    *reference_commands.COMMANDS,
    *catalogue_commands.COMMANDS,
    *custom_commands.COMMANDS,
)
_BROKEN_PIPE = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The arguments after the program's name; `None` takes those of the process.

    Returns:
        0; 2 for bad input, after a sentence on stderr; 130 where the user interrupted it; 1 for a fault of Brains.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    out = Output(as_json="--json" in arguments)
    trace = "--trace" in arguments or os.environ.get("BRAINS_TRACE", "") not in ("", "0")
    try:
        return _run(arguments, out)
    except BrainsError as error:
        if trace:
            traceback.print_exc()
        out.error(error)
        return EXIT_BAD_INPUT
    except KeyboardInterrupt:
        out.remark("Interrupted.")
        return EXIT_INTERRUPTED
    except (BrokenPipeError, SystemExit):  # rich exits by itself where its reader has gone
        _abandon_stdout()
        return _BROKEN_PIPE
    except OSError as error:
        _abandon_stdout()
        out.remark(f"The system refused: {(error.strerror or str(error)).lower()}.")
        return EXIT_BAD_INPUT
    except Exception as error:  # noqa: BLE001 - the last resort: a user gets a sentence, never a trace
        if trace:
            traceback.print_exc()
        out.error(
            BrainsError(f"Brains failed: {type(error).__name__}: {error}", "Run it with --trace for the details.")
        )
        return EXIT_FAULT


def _abandon_stdout() -> None:
    """What is still buffered must not raise again when Python exits."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: list[str], out: Output) -> int:
    parser = build_parser()
    try:
        options = parser.parse_args(arguments)
    except SystemExit as done:  # after --help or --version
        return int(done.code or EXIT_OK)
    command: Command | None = options.command
    if command is None:
        parser.print_help()
        return EXIT_OK
    return command.run(options, Context(out))


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands. Building it imports no TensorFlow."""
    common = argparse.ArgumentParser(add_help=False)
    # SUPPRESS keeps a command's parser from resetting what stood before the command's name.
    common.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="answer in JSON on stdout")
    common.add_argument("--trace", action="store_true", default=argparse.SUPPRESS, help="show the trace of an error")
    parser: argparse.ArgumentParser = _Parser(
        prog="brains",
        description="Design, train, prune and export neural networks.",
        epilog="`brains COMMAND --help` tells more of a command.",
        parents=[common],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"brains {_version()}")
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(metavar="COMMAND", title="commands")
    for command in COMMANDS:
        own = commands.add_parser(
            command.name, help=command.help, description=command.help, parents=[common], allow_abbrev=False
        )
        own.set_defaults(command=command)
        command.declare(own)
    return parser


class _Parser(argparse.ArgumentParser):
    """Raises a sentence where argparse would print its usage and end the process."""

    def error(self, message: str) -> NoReturn:
        unknown = re.match(r"argument COMMAND: invalid choice: (.*?) \(", message)
        if unknown:
            name = unknown[1].strip("'")
            near = difflib.get_close_matches(name, [command.name for command in COMMANDS], n=1)
            hint = f"Did you mean {near[0]}?" if near else "See `brains --help`."
            raise UsageError(f"There is no command {name!r}.", hint)
        text = message[:1].upper() + message[1:].rstrip(".")
        raise UsageError(f"{text}.", f"See `{self.prog} --help`.")


def _version() -> str:
    try:
        return version("brains")
    except PackageNotFoundError:
        return "(not installed)"

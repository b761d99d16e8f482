"""The one program of the bundle, under three names: the designer, `brains`, and a Python for processes of their own.

A bundle has no Python to start, yet an export is proven in a process that knows nothing of Brains. So the program
does as Python does when it is called by the name `brains-python`.
"""

from __future__ import annotations

import multiprocessing
import os
import runpy
import sys
from collections.abc import MutableMapping, Sequence
from pathlib import Path

from brains_engine.interpreter import BUNDLED_PYTHON

_BAD_INPUT = 2


def main(name: str, arguments: Sequence[str]) -> int:
    """Do what a program of this name does. Gives the exit code."""
    multiprocessing.freeze_support()
    restore_environment(os.environ)
    match Path(name).stem:
        case "brains":
            from brains_engine.cli import main as run_command

            return run_command(arguments)
        case stem if stem == BUNDLED_PYTHON:
            return run_python(arguments)
        case _:
            from app.__main__ import main as run_designer

            return run_designer(arguments)


def restore_environment(environment: MutableMapping[str, str]) -> None:
    """Let programs of the system, such as the file manager, find the system's libraries instead of the bundle's.

    PyInstaller's loader sets the variable for this process, which has read it by now, and keeps what was there before.
    """
    if not getattr(sys, "frozen", False):
        return
    before = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        environment.pop("LD_LIBRARY_PATH", None)
    else:
        environment["LD_LIBRARY_PATH"] = before
    # Another process of the bundle must set it for itself again, instead of relying on what it is given.
    environment["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


def run_python(arguments: Sequence[str]) -> int:
    """Run `-c CODE …` or `-m MODULE …` as Python does; `-I` before it is the only other option.

    The code's own `SystemExit` is the exit code, as it is Python's.
    """
    given = [*arguments]
    if given[:1] == ["-I"]:  # a bundle is isolated anyhow: it looks at no variable and no folder of the user
        del given[0]
    match given:
        case ["-c", code, *rest]:
            sys.argv = ["-c", *rest]
            names = {"__name__": "__main__", "__builtins__": __builtins__}
            exec(compile(code, "<string>", "exec"), names)
        case ["-m", module, *rest]:
            sys.argv = [module, *rest]
            runpy.run_module(module, run_name="__main__", alter_sys=True)
        case _:
            print("Usage: brains-python [-I] -c CODE | -m MODULE, and arguments.", file=sys.stderr)
            return _BAD_INPUT
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[0], sys.argv[1:]))

"""`python -m app [DESIGN …]`: arguments, crash hook, event loop."""

from __future__ import annotations

import argparse
import gc
import os
import signal
import socket
import sys
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path

from app.language_codes import LANGUAGES, SYSTEM
from brains_engine.errors import BrainsError

_NO_DISPLAY = "Brains needs a display, and finds none. The command `brains` does every job without a window."
_OK, _BAD_INPUT = 0, 2
LOG_LEVELS = ("debug", "info", "warning", "error")


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window. Gives the exit code."""
    options = _parse(arguments)
    if options.install_desktop or options.uninstall_desktop:
        return _register(is_wanted=options.install_desktop)
    if options.self_test or options.picture:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if not has_display(os.environ, sys.platform):
        print(_NO_DISPLAY, file=sys.stderr)
        return _BAD_INPUT
    if options.screenshot:
        os.environ.setdefault("QT_SCALE_FACTOR", "2")
    gc.disable()  # until the window is up: the start makes many objects and drops few
    # Qt comes after the checks, so that the sentences above appear at once; and the window after all else.
    from app.desktop.reception import goes_elsewhere

    if goes_elsewhere(options):
        return _OK
    from app.start import run

    return run(options)


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be shown; Qt itself would end the process without a sentence."""
    if platform in ("win32", "darwin") or environment.get("QT_QPA_PLATFORM", "").split(":")[0] not in ("", "xcb"):
        return True
    if environment.get("WAYLAND_DISPLAY") and not environment.get("QT_QPA_PLATFORM"):
        return True
    display = environment.get("DISPLAY", "")
    if not display.startswith(":"):
        return bool(display)
    number = display[1:].split(".")[0]
    return any(_answers(f"{root}/tmp/.X11-unix/X{number}") for root in ("\0", ""))


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        try:
            probe.connect(address)
        except OSError:
            return False
    return True


def _register(*, is_wanted: bool) -> int:
    """Put Brains into the user's menu, or take it out. Gives the exit code."""
    from app.desktop.install import data_home, install, uninstall

    home = data_home()
    try:
        if is_wanted:
            install(home)
            print(f"Brains is in the menu, and opens .brains files. Its entry, file type and icons are in {home}.")
        elif uninstall(home):
            print(f"Brains is out of the menu; its entry, file type and icons are gone from {home}.")
        else:
            print(f"There is nothing to remove: Brains has no menu entry in {home}.")
    except BrainsError as error:
        print(error, file=sys.stderr)
        return _BAD_INPUT
    return _OK


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="brains-designer", description="Design and train neural networks.")
    parser.add_argument(
        "designs", nargs="*", metavar="DESIGN", help="a .brains file to open, or its file:// address; each has a window"
    )
    parser.add_argument("--template", default="", metavar="T", help="start from a template; `brains templates` lists")
    parser.add_argument("--theme", choices=("system", "light", "dark"), help="colours of this start")
    parser.add_argument("--language", choices=(SYSTEM, *LANGUAGES), help="language of this start")
    parser.add_argument("--screenshot", type=Path, metavar="FILE", help="write a picture of the window, and end")
    parser.add_argument(
        "--picture", type=Path, nargs=2, metavar=("DESIGN", "OUT"),
        help="write a picture of a design as .png, .svg or .pdf, without a window, and end",
    )  # fmt: skip
    parser.add_argument("--scale", type=int, choices=(1, 2, 3, 4), default=2, help="of a .png picture of a design")
    parser.add_argument("--size", default="", metavar="WxH", help="size of the window, such as 1440x900")
    parser.add_argument(
        "--trained", type=float, default=0.0, metavar="SHARE", help="take the picture after this share of a training"
    )
    parser.add_argument(
        "--log-level", choices=LOG_LEVELS, help="what the log file keeps; the variable BRAINS_LOG says the same"
    )
    parser.add_argument("--install-desktop", action="store_true", help="add menu entry, file type and icons, and end")
    parser.add_argument("--uninstall-desktop", action="store_true", help="remove them, and end")
    parser.add_argument("--self-test", action="store_true", help="train and export the example unseen, and end")
    parser.add_argument("--version", action="version", version=f"%(prog)s {_version()}")
    return parser.parse_args(arguments)


def _version() -> str:
    try:
        return metadata.version("brains")
    except metadata.PackageNotFoundError:
        return "(not installed)"


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.exit(main())

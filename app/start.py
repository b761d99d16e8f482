"""Starts Qt and the window for given arguments."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app import self_test
from app.application import Application
from app.crash import CrashHook
from app.crash_desk import CrashDesk
from app.desktop.identity import APP_ID, WINDOW_CLASS
from app.desktop.reception import Reception, address
from app.languages import choose_language, install_language, remove_language
from app.leisure import collect_from_now_on
from app.logs import LogFile, chosen_level, logger, state_folder
from app.picture import Photographer, parse_size
from app.sentences import prepare_sentences
from app.settings import Settings, config_folder, data_folder

if TYPE_CHECKING:
    import argparse

_OK, _FAILED, _BAD_INPUT = 0, 1, 2
_WAIT_MS = 50


def run(options: argparse.Namespace) -> int:
    """Show the window until it is closed. Gives the exit code."""
    try:
        size = parse_size(options.size) if options.size else None
    except ValueError as error:
        print(f"--size: {error}", file=sys.stderr)
        return _BAD_INPUT
    qt = cast("QApplication", QApplication.instance() or QApplication(sys.argv[:1]))
    qt.setApplicationName(WINDOW_CLASS)
    qt.setApplicationDisplayName("Brains")
    QGuiApplication.setDesktopFileName(APP_ID)
    if options.self_test:
        return self_test.run(qt)
    if options.picture is not None:
        from app.design_picture import command

        design, out = options.picture
        return command.run(qt, design, out, options.theme, options.scale)
    if options.screenshot is not None:
        # A picture shows the program as it is for a new user, and leaves nothing behind.
        with TemporaryDirectory(prefix="brains-") as name:
            folder = Path(name)
            return _run_in(qt, options, size, (folder, folder, folder))
    data = data_folder()
    return _run_in(qt, options, size, (config_folder(), data, state_folder()), address(data, os.environ))


def _run_in(
    qt: QApplication,
    options: argparse.Namespace,
    size: tuple[int, int] | None,
    folders: tuple[Path, Path, Path],
    place: str = "",
) -> int:
    config, data, state = folders
    log = LogFile(state, chosen_level(options.log_level, os.environ))
    log.open()
    hook = CrashHook(state)
    hook.install()
    logger.info("start")
    settings = Settings(config)
    translators = install_language(qt, choose_language(options.language or settings.get("language")))
    try:
        prepare_sentences()
        application = Application(qt, settings, data, options.theme)
        desk = CrashDesk(hook, application.windows)
        reception = Reception(place, application.windows)
        reception.arrived.connect(application.windows.receive)
        # The last window may still be saving when it is asked no more.
        qt.lastWindowClosed.connect(reception.close)
        code = _show(qt, application, options, size, desk, state)
        logger.info("end")
        return code
    finally:
        remove_language(qt, translators)
        hook.remove()
        log.close()


def _show(
    qt: QApplication,
    application: Application,
    options: argparse.Namespace,
    size: tuple[int, int] | None,
    desk: CrashDesk,
    state: Path,
) -> int:
    if size is not None:
        application.window.resize(*size)
        application.window.arrange()
    application.open_files(options.designs, options.template)
    if not (options.designs or options.template or options.screenshot):
        application.front.begin()
    desk.offer_native(state)
    application.window.show()
    application.window.activateWindow()
    QTimer.singleShot(0, application, collect_from_now_on)
    code = _OK
    if options.screenshot is not None:

        def done(is_written: bool) -> None:
            nonlocal code
            if not is_written:
                print(f"The picture {options.screenshot} cannot be written.", file=sys.stderr)
                code = _FAILED
            application.controller.stop()
            _leave_when_idle(application)

        Photographer(application, options.screenshot, options.trained, done)
    return qt.exec() or code


def _leave_when_idle(application: Application) -> None:
    if application.controller.is_busy:
        QTimer.singleShot(_WAIT_MS, application, lambda: _leave_when_idle(application))
    else:
        application.window.allow_close()

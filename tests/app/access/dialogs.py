"""Every dialog of the window, opened as the window opens it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from app.dialogs.crash import CrashDialog
from app.dialogs.details import DetailsDialog
from app.dialogs.export import ExportDialog
from app.dialogs.import_report import ImportReportDialog
from app.dialogs.questions import ask_stop_training, ask_unsaved
from app.dialogs.trust_layer import TrustLayerDialog
from app.pruning.dialog import PruningDialog
from brains_engine.custom.files import SourceFile
from brains_engine.importing.report import ImportReport, Remark

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.application import Application

CHECKPOINT = Path("run") / "checkpoints" / "000001.safetensors"


def _report(application: Application) -> ImportReport:
    return ImportReport(
        application.session.snapshot, 10, (Remark("Dense 1", "Dense", "Its weights are frozen.", "changed"),)
    )


def _nothing() -> None:
    """What a question of these tests does."""


DIALOGS: Mapping[str, Callable[[Application], object]] = {
    "template_gallery": lambda it: it.documents.choose_template(),
    "about": lambda it: it.documents.show_about(),
    "command_palette": lambda it: it.shell.show_commands(it.settings),
    "picture_dialog": lambda it: it.pictures.ask(),
    "shortcuts": lambda it: it.actions["help.shortcuts"].trigger(),
    "add_layer": lambda it: it.actions["edit.add_layer"].trigger(),
    "handbook": lambda it: it.actions["help.page"].trigger(),
    "details": lambda it: DetailsDialog("It failed.", "Traceback", it.window).open(),
    "crash": lambda it: CrashDialog("It failed.", "Start again.", "Report", it.window).open(),
    "export_dialog": lambda it: ExportDialog(CHECKPOINT, Path("net"), it.window).open(),
    "import_report": lambda it: ImportReportDialog(_report(it), "net.onnx", it.window).open(),
    "trust_layer": lambda it: TrustLayerDialog(SourceFile(Path("mine.py"), b"LAYERS = ()"), it.window).open(),
    "pruning_dialog": lambda it: PruningDialog(it.controller, CHECKPOINT, it.window).open(),
    "rate_range_dialog": lambda it: it.documents.find_rate(),
    "normnet_dialog": lambda it: it.normnet.ask_normnet(),
    "biased_dialog": lambda it: it.normnet.ask_biased(),
    "twin_dialog": lambda it: it.normnet.ask_twin(),
    "cross_validation_dialog": lambda it: it.documents.cross_validate(),
    "data_dialog": lambda it: it.documents.preview_data(),
    "unsaved_question": lambda it: ask_unsaved(it.window, "Digits", _nothing, _nothing),
    "stop_question": lambda it: ask_stop_training(it.window, _nothing),
    "open_dialog": lambda it: it.documents.choose_file(),
}
"""Object name -> what opens it."""


def opened(name: str) -> QDialog | None:
    """The dialog of that name, where it is shown."""
    tops = QApplication.topLevelWidgets()
    shown = (top for top in tops if isinstance(top, QDialog) and top.isVisible())
    return next((dialog for dialog in shown if dialog.objectName() == name), None)


def open_one(name: str, application: Application, qtbot: QtBot) -> QDialog:
    """Open the dialog of that name, and wait until it has the keys."""
    DIALOGS[name](application)
    return take_keys(name, qtbot)


def take_keys(name: str, qtbot: QtBot) -> QDialog:
    """The dialog of that name, once the keys go to it."""
    qtbot.waitUntil(lambda: opened(name) is not None)
    dialog = opened(name)
    assert dialog is not None
    dialog.activateWindow()  # without a window manager nobody does it
    qtbot.waitUntil(lambda: _has_keys(dialog))
    return dialog


def _has_keys(dialog: QDialog) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and focus.window() is dialog

"""What the window does when something went wrong that nobody expected: keeps the edits, says so, and goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.crash import native_crashes
from app.crash_report import compose
from app.dialogs.crash import CrashDialog
from app.logs import logger
from app.translation import mark, tr

if TYPE_CHECKING:
    from pathlib import Path

    from app.crash import CrashHook
    from app.windows import Windows

_SENTENCE = mark("Brains met an error that it did not expect.")
_AGAIN = mark("An error that Brains did not expect came again.")
_ENDED = mark("Brains ended by an error the last time.")
_SAVED = mark("You can go on: everything is saved.")
_KEPT = mark("You can go on: your unsaved edits are kept, also if Brains should end.")
_NOT_KEPT = mark("Save the design under another name now: the autosave could not keep your edits.")
_NEXT = mark("If it happens again, start Brains anew, and report what stands under Details.")
_MOST_KNOWN = 100


class CrashDesk(QObject):
    """Shows errors that the crash hook caught, each kind once in a window of its own, later as a notice."""

    def __init__(self, hook: CrashHook, windows: Windows) -> None:
        super().__init__(windows)
        self._hook = hook
        self._windows = windows
        self._known: set[str] = set()
        self._dialog: CrashDialog | None = None
        hook.refused.connect(self._show_failure)
        hook.caught.connect(self._on_caught)

    def offer_native(self, folder: Path) -> None:
        """Tell of processes that ended by a crash of native code, whose traces lie in a folder."""
        for trace in native_crashes(folder)[:1]:
            logger.error("the last process crashed\n%s", trace)
            self._show_failure(tr(_ENDED), compose(_ENDED, trace))

    def _on_caught(self, trace: str) -> None:
        advice = f"{self._keep_edits()} {tr(_NEXT)}"
        report = compose(_SENTENCE, trace, self._hook.trail.lines)
        if self._dialog is not None:
            self._dialog.count_another()
            return
        kind = "".join(trace.splitlines(keepends=True)[-4:])
        if kind in self._known:
            self._show_failure(f"{tr(_AGAIN)} {advice}", report)
            return
        if len(self._known) < _MOST_KNOWN:
            self._known.add(kind)
        self._dialog = CrashDialog(tr(_SENTENCE), advice, report, self._windows.front.window)
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.finished.connect(self._forget_dialog)
        self._dialog.log_requested.connect(self._windows.front.shell.show_log_folder)
        self._dialog.open()

    def _show_failure(self, sentence: str, details: str) -> None:
        self._windows.front.shell.show_failure(sentence, details)

    def _forget_dialog(self, *_: object) -> None:
        self._dialog = None

    def _keep_edits(self) -> str:
        """Put unsaved edits on the disk. Gives what became of them as a sentence."""
        try:
            unsaved = [one.session for one in self._windows.all if not one.session.is_clean]
            if not unsaved:
                return tr(_SAVED)
            kept = [session.keep_safe() for session in unsaved]
            return tr(_KEPT) if all(kept) else tr(_NOT_KEPT)
        except Exception:  # noqa: BLE001 - whatever is broken, the user must be told of the first error
            logger.exception("the autosave failed after an error")
            return tr(_NOT_KEPT)

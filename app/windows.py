"""The windows of the program: each with a design, a history, a run and docks of its own, all in one process."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QApplication

from app.desktop.bus import SessionBus
from app.desktop.paths import local_path
from app.dialogs.questions import ask_quit
from app.motion import Motion
from app.run.engine_gate import EngineGate
from app.theme import apply_theme, choose_theme
from app.translation import tr
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from pathlib import Path

    from app.application import Application
    from app.motion import MotionChoice
    from app.recovery import LostDesign
    from app.settings import Settings
    from app.theme import Theme

_STEP = QPoint(32, 32)


class Windows(QObject):
    """Opens windows, finds them, and closes them in order.

    What they share: the preferences, the theme, whether things move, and the engine, which does one job at a time. The
    last one that closes stays in memory, because the program ends with it.

    Attributes:
        changed: A window came or went.
        gate: Who has the engine.
        motion: Whether things move on the screen.
    """

    changed = Signal()

    def __init__(self, qt: QApplication, settings: Settings, make: Callable[[Windows], Application]) -> None:
        """Begin without a window.

        Args:
            qt: Qt's application.
            settings: The user's preferences.
            make: Gives another window, not yet shown; it adds itself.
        """
        super().__init__()
        self._qt = qt
        self._settings = settings
        self._make = make
        self._open: list[Application] = []
        self._last: Application
        self.gate = EngineGate(self)
        self.motion = Motion(qt, settings.get("motion"), SessionBus(self), self)
        qt.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def all(self) -> tuple[Application, ...]:
        """The open windows, oldest first."""
        return tuple(self._open)

    @property
    def front(self) -> Application:
        """The window that the user works in, or worked in last."""
        active = QApplication.activeWindow()
        for one in self._open:
            if active is not None and (one.window is active or one.window.isAncestorOf(active)):
                return one
        return self._open[-1] if self._open else self._last

    def add(self, one: Application) -> None:
        """Note a new window."""
        self._open.append(one)
        self._last = one
        self.changed.emit()

    def forget(self, one: Application) -> None:
        """Note that a window is gone, and free what it held."""
        if one in self._open:
            self._open.remove(one)
            self._last = self._open[-1] if self._open else one
            if self._open:
                one.window.deleteLater()
                one.deleteLater()
            else:
                self.motion.close()
            self.changed.emit()

    def open_new(self, beside: Application) -> Application:
        """Show another window, with the design that a start begins with."""
        one = self._make(self)
        one.start()
        self._show(one, beside)
        return one

    def open_design(self, path: Path, beside: Application) -> bool:
        """Show a design in a window of its own, or the window that has it.

        `beside` tells why it cannot be opened. Gives whether it is open now.
        """
        if self.show_holder(path):
            return True
        one = self._make(self)
        if not one.documents.load(path, beside.documents):
            one.discard()
            return False
        one.begin()
        self._show(one, beside)
        return True

    def receive(self, texts: Sequence[str]) -> None:
        """Open what a later start of Brains was given, each in a window; without anything a new window."""
        beside = self.front
        if not texts:
            self.open_new(beside)
        for text in texts:
            path = local_path(text)
            if path is None:
                sentence = tr("{text} is not a file on this computer, so it cannot be opened.", text=text[:200])
                beside.documents.notice.emit(sentence, "error")
            if path is None or not self.open_design(path, beside):
                beside.come_forward()  # there it is told

    def show_holder(self, path: Path, besides: Application | None = None) -> bool:
        """Bring the window to the front that has a file open. Gives whether there is one, other than `besides`."""
        holder = self.holder(path)
        if holder is None or holder is besides:
            return False
        holder.come_forward()
        return True

    def holder(self, path: Path) -> Application | None:
        """The window that has a file open."""
        wanted = path.resolve()
        return next((one for one in self._open if one.session.path and one.session.path.resolve() == wanted), None)

    def restore(self, lost: LostDesign, asker: Application) -> None:
        """Take over what a crash left behind: in the window that has its file, in this one, or in a new one.

        A window whose design has edits that are not saved, or another file, is left as it is.
        """
        holder = self.holder(lost.path) if lost.path else None
        free = asker if asker.session.path is None else None
        target = holder or free
        if target is not None and target.session.is_clean:
            target.documents.restore(lost)
            return
        one = self._make(self)
        try:
            one.session.restore(lost)
        except BrainsError as error:
            one.discard()
            asker.documents.notice.emit(str(error), "error")
            return
        one.begin()
        self._show(one, asker)

    def choose_theme(self, choice: str) -> None:
        """Show all windows in another theme, now and at later starts."""
        self._settings.set("theme", choice)
        self._show_theme(choose_theme(self._qt, choice))

    def choose_motion(self, choice: MotionChoice) -> None:
        """Let things move in all windows, or not, now and at later starts."""
        self._settings.set("motion", choice)
        self.motion.choose(choice)

    def quit(self, asker: Application) -> None:
        """Close all windows, after one question for all that would be lost."""
        if len(self._open) == 1:
            asker.window.close()
            return
        unsaved = [one.session.title for one in self._open if not one.session.is_clean]
        busy = [one.session.title for one in self._open if one.controller.is_busy]
        if unsaved or busy:
            ask_quit(asker.window, unsaved, busy, self._save_and_leave, lambda: self._leave(discards=True))
        else:
            self._leave(discards=False)

    def _save_and_leave(self) -> None:
        """Save one design after the other; where one is not saved after all, every window stays."""
        unsaved = next((one for one in self._open if not one.session.is_clean), None)
        if unsaved is None:
            self._leave(discards=False)
            return
        if unsaved.session.path is None or unsaved.session.read_only:
            unsaved.come_forward()  # it will ask for a file
        unsaved.documents.save(self._save_and_leave)

    def _leave(self, *, discards: bool) -> None:
        for one in self.all:
            one.shell.leave(discards=discards)

    def _show(self, one: Application, beside: Application) -> None:
        one.window.restore_layout(*beside.window.layout_state())
        free = beside.window.screen().availableGeometry()
        place = beside.window.pos() + _STEP
        if not free.contains(QRect(place, one.window.size())):
            place = QPoint(max(free.left(), min(place.x(), free.right() - one.window.width())), place.y())
            place.setY(max(free.top(), min(place.y(), free.bottom() - one.window.height())))
        one.window.move(place)
        one.come_forward()

    def _follow_system(self) -> None:
        if self._settings.get("theme") == "system":
            self._show_theme(choose_theme(self._qt, "system"))

    def _show_theme(self, theme: Theme) -> None:
        if any(one.theme is not theme for one in self._open):
            apply_theme(self._qt, theme)
        for one in self._open:
            one.show_theme(theme)


class Neighbours:
    """The windows as one of them sees them."""

    def __init__(self, windows: Windows, own: Application) -> None:
        self._windows = windows
        self._own = own

    def open_new(self) -> None:
        """Show another window."""
        self._windows.open_new(self._own)

    def open_design(self, path: Path) -> None:
        """Show a design in a window of its own, or the window that has it."""
        self._windows.open_design(path, self._own)

    def show_holder(self, path: Path) -> bool:
        """Bring another window to the front that has a file open. Gives whether there is one."""
        return self._windows.show_holder(path, self._own)

    def quit(self) -> None:
        """Close all windows, after one question for all."""
        self._windows.quit(self._own)

    @property
    def are_alone(self) -> str:
        """Why there is no other window to go to, or ""."""
        return "" if len(self._windows.all) > 1 else tr("This is the only window.")

    def show_next(self) -> None:
        """Bring the next window to the front."""
        every = self._windows.all
        every[(every.index(self._own) + 1) % len(every)].come_forward()

    def entries(self) -> list[tuple[str, bool, Callable[[], None]]]:
        """Each window for a menu: its title, whether it is this one, and what brings it to the front."""
        return [(_title(one), one is self._own, one.come_forward) for one in self._windows.all]


def _title(one: Application) -> str:
    return one.session.title if one.session.is_clean else f"{one.session.title} •"

"""What the window as a whole does: titles, notices, themes, finders, training, and closing in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.access.panes import Panes
from app.dialogs.commands import command_entries
from app.dialogs.finder import Entry, ask
from app.dialogs.questions import ask_stop_training
from app.logs import state_folder
from app.measures import show_figure, show_moment
from app.run.history import spoken_title
from app.translation import tr
from brains_engine.runs.events import LayerViews

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.actions.action_set import ActionSet
    from app.canvas.view import CanvasView
    from app.documents import Documents
    from app.layer_trust import LayerTrust
    from app.main_window import MainWindow
    from app.recovery import LostDesign
    from app.run.controller import RunController
    from app.session import Session
    from app.settings import Settings
    from app.theme import Theme
    from brains_engine.custom import LayerFile

_WAIT_MS = 100


class Shell(QObject):
    """Speaks for the window where an action or an event concerns more than one panel.

    Attributes:
        theme_chosen: "system", "light" or "dark".
        motion_chosen: "system", "on" or "off".
        panes: The parts of the window that F6 goes around.
    """

    theme_chosen = Signal(str)
    motion_chosen = Signal(str)

    def __init__(
        self,
        session: Session,
        controller: RunController,
        documents: Documents,
        canvas: CanvasView,
        window: MainWindow,
        layer_trust: LayerTrust,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._controller = controller
        self._documents = documents
        self._canvas = canvas
        self._window = window
        self._layer_trust = layer_trust
        self._theme = theme
        self._actions: ActionSet | None = None
        self._closes = False
        self._discards = False
        self.panes: Panes = Panes(window, canvas)
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Draw finders in another theme from now on."""
        self._theme = theme

    def use_actions(self, actions: ActionSet) -> None:
        """Offer these in the command palette."""
        self._actions = actions
        actions.refused.connect(lambda sentence: self._window.notices.show_notice(sentence, "warning"))
        # A key is soon pressed by mistake: its answer goes by itself.
        actions.key_refused.connect(self._canvas.notice)

    def choose_theme(self, choice: str) -> None:
        """Change the theme for this and later starts."""
        self.theme_chosen.emit(choice)

    def choose_motion(self, choice: str) -> None:
        """Change whether things move, for this and later starts."""
        self.motion_chosen.emit(choice)

    def show_outline(self) -> None:
        """Bring the list of the design's nodes to the front, and give it the keys."""
        self._window.show_tab("Outline")
        self.panes.enter(self._window.run_dock)

    def show_playground(self) -> None:
        """Bring the plane on which one draws to the front, with room to draw, and give it the keys."""
        self._window.show_tab("Playground")
        self._window.give_run_room()
        board = self._window.run_dock.findChild(QWidget, "playground_board")
        if board is not None:
            board.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, name: str, title: str, entries: list[Entry]) -> None:
        """Ask for one of several entries, which is then done."""
        self._find(name, title, entries)

    def train(self) -> None:
        """Start a run, and show its plots."""
        self._window.notices.clear()
        self._controller.start()
        if self._controller.is_busy:
            self._window.show_tab("Plots")

    def show_commands(self, settings: Settings) -> None:
        """Ask for an action, a layer or a panel by its name and do it."""
        if self._actions is not None:
            entries = command_entries(self._actions, self._canvas, self._window, self._theme, settings)
            self._find("command_palette", tr("Do anything"), entries)

    def tell(self, sentence: str) -> None:
        """Show a sentence that is no reason to worry."""
        self._window.notices.show_notice(sentence)

    def show_failure(self, message: str, details: str = "") -> None:
        """Show an error as one sentence, with its trace on request."""
        self._window.notices.show_notice(message, "error", details)

    def offer_restore(
        self, lost: Sequence[LostDesign], restore: Callable[[LostDesign], None], then: Callable[[], None]
    ) -> None:
        """Offer edits that a crash left behind, the first of them, or all at once.

        Args:
            lost: The edits, at least one.
            restore: Takes one over.
            then: Called once they are restored or discarded.
        """
        first = lost[0]

        def take(chosen: Sequence[LostDesign]) -> None:
            for one in chosen:
                restore(one)
            if not any(one.folder.exists() for one in chosen):
                then()

        def discard() -> None:
            first.discard()
            then()

        when = show_moment(first.saved_at)
        every = tr("All {count}, each in a window", count=len(lost))
        self._window.notices.show_notice(
            tr(
                "Brains ended before “{title}” was saved. Its last edits are from {when}.", title=first.title, when=when
            ),
            "warning",
            "",
            (tr("Restore"), lambda: take(lost[:1])),
            (tr("Discard"), discard),
            *([(every, lambda: take(lost))] if len(lost) > 1 else []),
        )

    def show_log_folder(self) -> None:
        """Open the folder of the log in the file manager, or say where it is."""
        folder = state_folder()
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._window.notices.show_notice(tr("The log is in {folder}.", folder=folder))

    def show_tab(self, title: str) -> None:
        """Bring a panel of the bottom dock to the front, and give it the keys."""
        self._window.show_tab(title)

    @property
    def shows_history(self) -> bool:
        """Whether the history is to be seen."""
        return self._window.history_dock.isVisibleTo(self._window)

    def toggle_history(self) -> None:
        """Show the history and give it the keys, or hide it."""
        dock = self._window.history_dock
        dock.setVisible(not self.shows_history)
        if self.shows_history:
            dock.widget().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close(self) -> None:
        """Close the window, with the questions that this needs."""
        self._window.close()

    def show_title(self, *_: object) -> None:
        """Show name, unsaved mark and progress."""
        marks = ["read-only"] if self._session.read_only else []
        if self._controller.activity == "train":
            marks.append(
                tr("training {percent} %", percent=show_figure(100 * self._controller.history.progress, ".0f"))
            )
        self._window.show_design(self._session.title, ", ".join(marks), not self._session.is_clean)

    def _connect(self) -> None:
        window, session, controller = self._window, self._session, self._controller
        for signal in (session.path_changed, session.clean_changed, session.committed, session.design_replaced):
            signal.connect(self.show_title)
        for signal in (controller.state_changed, controller.progress_ready):
            signal.connect(self.show_title)
        self._documents.notice.connect(lambda sentence, tone: window.notices.show_notice(sentence, tone))
        self._documents.untrusted.connect(self._offer_review)
        self._layer_trust.notice.connect(lambda sentence, tone: window.notices.show_notice(sentence, tone))
        self._layer_trust.failed.connect(self.show_failure)
        session.design_replaced.connect(window.notices.clear)
        window.closing.connect(self._close_in_order)
        window.recent_chosen.connect(self._documents.open)
        controller.failed.connect(self._on_failed)
        controller.finished.connect(self._tell_finished)
        controller.exported.connect(self._tell_exported)
        controller.event_received.connect(self._tell_warning)
        controller.event_received.connect(self._show_views)
        controller.watching_changed.connect(self._on_watching)
        controller.progress_ready.connect(self._show_live)
        controller.state_changed.connect(self._show_live)
        session.design_replaced.connect(self._canvas.clear_live)

    def _offer_review(self, sentence: str, file: LayerFile, design: Path | None) -> None:
        """Offer to read a layer file that is not trusted; once it is, open the design that wants it."""
        path = file.path
        if path is None:
            return

        def review() -> None:
            if design is None:
                self._layer_trust.review(path)
            else:
                self._layer_trust.review(path, lambda: self._documents.open(design), design.absolute().parent)

        self._window.notices.show_notice(sentence, "warning", "", (tr("Review…"), review))

    def leave(self, *, discards: bool) -> None:
        """Close the window with all others: stop what runs, and ask nothing that was answered for all."""
        self._discards = discards
        if self._controller.is_busy:
            self._stop_and_close()
        else:
            self._end()

    def _end(self) -> None:
        if self._discards:
            self._window.allow_close()
        else:
            self._documents.confirm_unsaved(self._window.allow_close)

    def _close_in_order(self) -> None:
        """Ask, stop, save; the window goes only when nothing is left to lose."""
        if self._closes:
            return
        if self._controller.is_busy:
            ask_stop_training(self._window, self._stop_and_close)
        else:
            self._documents.confirm_unsaved(self._window.allow_close)

    def _stop_and_close(self) -> None:
        self._closes = True
        self._controller.stop()
        self._window.notices.show_notice(tr("The run is saving its last checkpoint; the window closes then."))
        self._close_when_idle()

    def _close_when_idle(self) -> None:
        if not self._closes:
            return
        if self._controller.is_busy:
            QTimer.singleShot(_WAIT_MS, self, self._close_when_idle)
        else:
            self._closes = False
            self._end()

    def _on_failed(self, message: str, details: str) -> None:
        # A run that could not save must not take its message away with the window.
        self._closes = self._discards = False
        self.show_failure(message, details)

    def _tell_finished(self, result: object) -> None:
        if result is None or getattr(result, "reason", "") != "completed":
            return
        metrics = getattr(result, "metrics", {})
        best = next((name for name in ("val_accuracy", "accuracy", "val_loss", "loss") if name in metrics), "")
        sentence = tr("Training is complete.")
        if best:
            figure = show_figure(metrics[best], ".3f")
            sentence = tr("Training is complete with {metric} {figure}.", metric=spoken_title(best), figure=figure)
        self._window.notices.show_notice(
            sentence,
            "success",
            "",
            (tr("Export…"), self._documents.choose_export),
        )

    def _tell_exported(self, report: object) -> None:
        path = getattr(report, "path", "")
        difference = getattr(report, "max_abs_difference", None)
        sentence = tr("Exported to {path}.", path=path)
        if difference is not None:
            shown = show_figure(difference, ".1e")
            sentence = tr(
                "{sentence} Loaded again, it differs by {difference} at most.", sentence=sentence, difference=shown
            )
        self._window.notices.show_notice(sentence, "success")

    def _tell_warning(self, event: object) -> None:
        if getattr(event, "name", "") == "warned":
            self._window.notices.show_notice(getattr(event, "message", ""), "warning")

    def _show_live(self, *_: object) -> None:
        history = self._controller.history
        if self._controller.activity == "train":
            self._canvas.set_live(history.live_sparsity(), history.progress)
        elif history.started is not None:
            self._canvas.set_live(history.live_sparsity(), None)

    def _show_views(self, event: object) -> None:
        if isinstance(event, LayerViews) and self._controller.watches:
            self._canvas.set_views(event.activations, event.gradients)

    def _on_watching(self, watches: bool) -> None:
        if not watches:
            self._canvas.set_views({}, {})

    def _find(self, name: str, title: str, entries: list[Entry]) -> None:
        ask(name, title, entries, self._window).help_requested.connect(self._documents.show_help)

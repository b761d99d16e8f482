"""What the window as a whole does: titles, notices, themes, finders, training, and closing in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.access.panes import Panes
from app.dialogs.finder import Entry, ask
from app.dialogs.questions import ask_stop_training
from app.icons import icon, layer_icon_name
from app.logs import state_folder
from brains_engine.runs.events import LayerViews

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.actions.action_set import ActionSet
    from app.canvas.view import CanvasView
    from app.documents import Documents
    from app.layer_trust import LayerTrust
    from app.main_window import MainWindow
    from app.recovery import LostDesign
    from app.run.controller import RunController
    from app.session import Session
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
        self.panes = Panes(window, canvas)
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

    def choose(self, name: str, title: str, entries: list[Entry]) -> None:
        """Ask for one of several entries, which is then done."""
        self._find(name, title, entries)

    def train(self) -> None:
        """Start a run, and show its plots."""
        self._window.notices.clear()
        self._controller.start()
        if self._controller.is_busy:
            self._window.show_tab("Plots")

    def find_node(self) -> None:
        """Ask for a node by its name and centre it."""
        level = self._session.level
        entries = []
        for node in level.snapshot.nodes.values():
            spec = level.registry.get(node.layer)
            title, family = (spec.title, spec.family) if spec else (node.layer, "shape")
            drawing = icon(layer_icon_name(node.layer, family), self._theme.family(family))
            entries.append(Entry(node.name, title, self._centring(node.id), drawing, words=title))
        self._find("find_node", "Find a node", entries)

    def show_commands(self) -> None:
        """Ask for an action or a layer by its name and do it."""
        if self._actions is None:
            return
        entries = []
        for row in self._actions.rows():
            action = self._actions[row.id]
            note = action.shortcut().toString()
            text = action.text().replace("&", "")
            drawing = icon(row.icon, self._theme.muted) if row.icon else None
            if row.id != "help.commands":
                entries.append(Entry(text, note, action.trigger, drawing, self._actions.reason(row.id), row.tip))
        for spec in self._session.level.registry:
            drawing = icon(layer_icon_name(spec.id, spec.family), self._theme.family(spec.family))
            words = " ".join((spec.summary, *spec.keywords))
            entries.append(Entry(f"Add {spec.title}", "layer", self._adding(spec.id), drawing, words=words))
        self._find("command_palette", "Do anything", entries)

    def show_failure(self, message: str, details: str = "") -> None:
        """Show an error as one sentence, with its trace on request."""
        self._window.notices.show_notice(message, "error", details)

    def offer_restore(self, lost: LostDesign, then: Callable[[], None]) -> None:
        """Offer edits that a crash left behind.

        Args:
            lost: The edits.
            then: Called once they are restored or discarded.
        """

        def restore() -> None:
            self._documents.restore(lost)
            if not lost.folder.exists():
                then()

        def discard() -> None:
            lost.discard()
            then()

        when = lost.saved_at.strftime("%d %B, %H:%M")
        self._window.notices.show_notice(
            f"Brains ended before “{lost.title}” was saved. Its last edits are from {when}.",
            "warning",
            "",
            ("Restore", restore),
            ("Discard", discard),
        )

    def show_log_folder(self) -> None:
        """Open the folder of the log in the file manager, or say where it is."""
        folder = state_folder()
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._window.notices.show_notice(f"The log is in {folder}.")

    def show_tab(self, title: str) -> None:
        """Bring a panel of the bottom dock to the front, and give it the keys."""
        self._window.show_tab(title)

    def close(self) -> None:
        """Close the window, with the questions that this needs."""
        self._window.close()

    def show_title(self, *_: object) -> None:
        """Show name, unsaved mark and progress."""
        marks = ["read-only"] if self._session.read_only else []
        if self._controller.activity == "train":
            marks.append(f"training {100 * self._controller.history.progress:.0f} %")
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

        self._window.notices.show_notice(sentence, "warning", "", ("Review…", review))

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
        self._window.notices.show_notice("The run is saving its last checkpoint; the window closes then.")
        self._close_when_idle()

    def _close_when_idle(self) -> None:
        if not self._closes:
            return
        if self._controller.is_busy:
            QTimer.singleShot(_WAIT_MS, self, self._close_when_idle)
        else:
            self._closes = False
            self._documents.confirm_unsaved(self._window.allow_close)

    def _on_failed(self, message: str, details: str) -> None:
        # A run that could not save must not take its message away with the window.
        self._closes = False
        self.show_failure(message, details)

    def _tell_finished(self, result: object) -> None:
        if result is None or getattr(result, "reason", "") != "completed":
            return
        metrics = getattr(result, "metrics", {})
        best = next((name for name in ("val_accuracy", "accuracy", "val_loss", "loss") if name in metrics), "")
        figure = f" with {best.replace('val_', 'validation ')} {metrics[best]:.3f}" if best else ""
        self._window.notices.show_notice(
            f"Training is complete{figure}.", "success", "", ("Export…", self._documents.choose_export)
        )

    def _tell_exported(self, report: object) -> None:
        path = getattr(report, "path", "")
        difference = getattr(report, "max_abs_difference", None)
        proof = f" Loaded again, it differs by {difference:.1e} at most." if difference is not None else ""
        self._window.notices.show_notice(f"Exported to {path}.{proof}", "success")

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
        ask(name, title, entries, self._window)

    def _centring(self, node_id: str) -> Callable[[], None]:
        return lambda: self._canvas.center_on(node_id)

    def _adding(self, layer_id: str) -> Callable[[], None]:
        def add() -> None:
            self._canvas.add_layer(layer_id)

        return add

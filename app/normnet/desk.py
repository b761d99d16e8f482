"""Shows the dialogs on NormNets, and trains a design and its twin one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.measures import show_duration
from app.normnet.dialog import NormNetDialog
from app.normnet.twin_dialog import TwinDialog
from app.normnet.words import ROLES
from app.run.history import TOTAL
from app.sentences import say
from app.translation import tr
from brains_engine.errors import RunFolderError
from brains_engine.runs.events import Started
from brains_engine.runs.twin_note import TwinOutcome, outcome_from, write_notes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from app.main_window import MainWindow
    from app.normnet.twin_strip import TwinStrip
    from app.run.controller import RunController
    from app.run.plots_panel import PlotsPanel
    from app.session import Session
    from brains_engine.spec.registry import Registry
    from brains_engine.twins import Twins


class _Pair:
    """Two runs on their way: which of them is trained now, and what came of each."""

    def __init__(self, twins: Twins, registry: Registry, folders: tuple[Path, Path]) -> None:
        self.sides = twins.sides
        self.registry = registry
        self.folders = folders
        self.now = 0
        self.outcomes = [TwinOutcome(side.role, side.params) for side in twins.sides]

    def keep_notes(self) -> None:
        """Write in the folder of each run to which other it belongs."""
        first, second = self.sides
        write_notes(self.folders, (first.role, second.role), (first.params, second.params))


class NormNetDesk(QObject):
    """What the actions on NormNets do.

    Two runs at once would share random numbers and settings of the engine, so that neither gave the curve that it
    gives alone: they follow each other. An error of one leaves the other; a stop ends both.
    """

    def __init__(
        self,
        session: Session,
        controller: RunController,
        window: MainWindow,
        strip: TwinStrip,
        plots: Callable[[], PlotsPanel],
    ) -> None:
        super().__init__(window)
        self.strip = strip
        self._session, self._controller, self._window, self._plots = session, controller, window, plots
        self._pair: _Pair | None = None
        controller.event_received.connect(self._on_event)
        controller.progress_ready.connect(self._on_progress)
        controller.finished.connect(self._on_finished)
        controller.failed.connect(self._on_failed)
        controller.shutting_down.connect(self._give_up)
        controller.design_forgotten.connect(self._forget)

    @property
    def is_training(self) -> bool:
        """Whether one of two twins is being trained, or about to be."""
        return self._pair is not None

    def ask_normnet(self) -> None:
        """Offer to make a NormNet of the design."""
        self._show(NormNetDialog(self._session, self._window, biased=False))

    def ask_biased(self) -> None:
        """Offer to make the biased twin of the design."""
        self._show(NormNetDialog(self._session, self._window, biased=True))

    def ask_twin(self) -> None:
        """Offer to train the design beside its twin."""
        dialog = TwinDialog(self._session, self._window)
        dialog.chosen.connect(self.train)
        self._show(dialog)

    def train(self, twins: Twins) -> None:
        """Train both, the NormNet first."""
        try:
            first = self._controller.places.next_run()
        except RunFolderError as error:
            self._controller.failed.emit(say(str(error)), "")
            return
        second = first.with_name(str(int(first.name) + 1))
        self._pair = _Pair(twins, self._session.design.registry, (first, second))
        self._window.show_tab("Plots")
        self._window.give_run_room()
        self._plots().shelf.clear()
        self.strip.show()
        self._begin()

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _begin(self) -> None:
        """Begin with the run whose turn it is; where the engine refuses, `failed` goes on."""
        pair = self._pair
        if pair is not None:
            self._show_rows()
            self._controller.train_in(pair.sides[pair.now].snapshot, pair.registry, pair.folders[pair.now])

    def _next(self) -> None:
        """Go on with the second; after it, both stay drawn."""
        pair = self._pair
        if pair is None:
            return
        if pair.now == len(pair.sides) - 1:
            self._end(tr("Both are trained. The first is drawn as a run that is compared."))
            return
        if pair.outcomes[0].epochs:
            self._plots().shelf.choose(pair.folders[0], chosen=True)
        pair.now = 1
        self._begin()

    def _end(self, caption: str) -> None:
        pair = self._pair
        if pair is not None:
            self.strip.show_rows(caption, list(zip(pair.folders, pair.outcomes, strict=True)))
        self._pair = None

    def _on_event(self, event: object) -> None:
        if self._pair is not None and isinstance(event, Started):
            try:
                self._pair.keep_notes()
            except RunFolderError as error:
                self._window.notices.show_notice(say(str(error)), "warning")

    def _on_progress(self) -> None:
        if self._pair is not None and self._controller.is_busy:
            self._measure()
            self._show_rows()

    def _on_finished(self, result: object) -> None:
        if self._pair is None:
            return
        self._measure()
        if getattr(result, "reason", "") == "completed":
            self._next()
        else:
            self._end(tr("Stopped. What was trained is kept."))

    def _on_failed(self, sentence: str, details: str) -> None:
        del details
        # While a run goes on, a sentence is about something else that had to wait for it.
        if self._pair is not None and not self._controller.is_busy:
            self._measure(sentence)
            self._next()

    def _give_up(self) -> None:
        self._pair = None

    def _forget(self) -> None:
        """Another design is open: the run that goes on is still of the old one, and no second follows."""
        self._pair = None
        self.strip.hide()

    def _measure(self, error: str = "") -> None:
        """Take what the current run has measured."""
        pair, history = self._pair, self._controller.history
        if pair is None:
            return
        side, last = pair.sides[pair.now], history.last_epoch
        sparsity = history.sparsity.get(TOTAL)
        pair.outcomes[pair.now] = outcome_from(
            side.role,
            side.params,
            last.metrics if last is not None else {},
            epochs=last.epoch if last is not None else 0,
            sparsity=float(sparsity.y[-1]) if sparsity is not None and len(sparsity) else 0.0,
            seconds=float(history.clock.y[-1]) if len(history.clock) else 0.0,
            error=error,
        )

    def _show_rows(self) -> None:
        pair = self._pair
        if pair is None:
            return
        side = pair.sides[pair.now]
        caption = tr("Training {number} of 2: {role}.", number=pair.now + 1, role=tr(ROLES[side.role]))
        left = self._seconds_left()
        if left is not None:
            caption = tr("{caption} About {time} left for both.", caption=caption, time=show_duration(left))
        self.strip.show_rows(caption, list(zip(pair.folders, pair.outcomes, strict=True)))

    def _seconds_left(self) -> float | None:
        """Of both: the second is taken to last as long as the first."""
        pair, history = self._pair, self._controller.history
        latest = history.latest
        if pair is None or latest is None or not self._controller.is_busy:
            return None
        left = latest.seconds_left
        if pair.now == 0 and history.progress > 0:
            left += history.total_steps / max(latest.steps_per_second, 1e-9)
        return left

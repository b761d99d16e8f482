"""The playground's way to the engine: a worker of its own, which gives way to runs and goes on after them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from app.bridge.engine_worker import EngineThread, EngineWorker, PlayJob, Ticket
from app.bridge.metrics_buffer import MetricsBuffer
from app.bridge.playground_exchange import Exchange, Orders
from app.sentences import say
from app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from app.playground.network import Network
    from app.run.controller import RunController
    from app.run.engine_gate import EngineGate

FRAME_MS = 66
"""At most some 15 frames a second."""

PlayState = Literal["off", "waiting", "preparing", "playing"]


class PlayDesk(QObject):
    """Runs one `PlayJob` after the other with what was learnt kept between them.

    Attributes:
        state_changed: "off"; "waiting" for a run to end; "preparing" the engine; "playing".
        frame_ready: The newest `Frame`.
        failed: A sentence, and a trace or "".
    """

    state_changed = Signal(str)
    frame_ready = Signal(object)
    failed = Signal(str, str)

    _submitted = Signal(object)

    def __init__(
        self,
        controller: RunController,
        gate: EngineGate,
        parent: QObject,
        load_jobs: Callable[[], ModuleType] | None = None,
    ) -> None:
        super().__init__(parent)
        self.state: PlayState = "off"
        self._controller, self._gate = controller, gate
        self._load_jobs = load_jobs
        self._orders = Orders()
        self._exchange = Exchange()
        self._network: Network | None = None
        self._kept: tuple[object, int] | None = None
        self._ticket: Ticket | None = None
        self._number = 0
        self._thread: EngineThread | None = None
        self._worker: EngineWorker | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._take)
        gate.changed.connect(self._go_on)
        controller.shutting_down.connect(self.close)

    @property
    def wants(self) -> bool:
        """Whether it plays, or will as soon as it can."""
        return self.state != "off"

    @property
    def is_kept_waiting(self) -> bool:
        """Whether another has the engine, or is about to have it."""
        return not self._gate.is_free_for(self)

    def start(self, network: Network) -> None:
        """Let a network learn; another one begins with fresh weights, the same goes on."""
        if network is not self._network:
            self._network, self._kept = network, None
            if self._ticket is not None:
                self._ticket.stop.stop()  # it begins with the new one as soon as the old one has ended
        if self._ticket is None:
            self._set_state("waiting")
            self._go_on()

    def order(self, **changes: Any) -> None:
        """Change the orders; where nothing runs, for the next start."""
        self._orders = replace(self._orders, **changes)
        self._exchange.order(self._orders)

    def reset(self) -> None:
        """Draw the weights anew."""
        self.order(resets=self._orders.resets + 1)

    def stop(self) -> None:
        """End; what was learnt stays for the next start with the same network."""
        if self._ticket is not None:
            self._ticket.stop.stop()
        self._set_state("off")

    def close(self) -> None:
        """Stop, and wait for the thread."""
        self.stop()
        self._timer.stop()
        self._gate.changed.disconnect(self._go_on)
        self._controller.shutting_down.disconnect(self.close)
        if self._thread is not None:
            self._thread.quit()
            self._thread.wait()
            self._thread = self._worker = None
        self._ticket = None
        self._kept = None
        self._gate.leave(self)

    def _go_on(self) -> None:
        network = self._network
        if self.state != "waiting" or self._ticket is not None or network is None:
            return
        if self.is_kept_waiting:
            self.state_changed.emit(self.state)  # for what it waits may be another thing now
            return
        self._ensure_thread()
        self._number += 1
        self._exchange = Exchange()
        self._exchange.order(self._orders)
        job = PlayJob(network.snapshot, network.registry, network.changes, self._exchange, self._kept)
        self._ticket = Ticket(self._number, job)
        self._set_state("preparing")
        self._gate.enter(self, lambda: tr("Playground"), self._give_way)
        self._timer.start()
        self._submitted.emit(self._ticket)

    def _give_way(self) -> None:
        """Let another have the engine, and go on after it."""
        if self._ticket is not None:
            self._ticket.stop.stop()
            self._set_state("waiting")

    def _ensure_thread(self) -> None:
        if self._thread is not None:
            return
        self._controller.guard_threads()
        self._thread = EngineThread(self)
        self._worker = EngineWorker(MetricsBuffer(), self._load_jobs)
        self._worker.moveToThread(self._thread)
        self._submitted.connect(self._worker.execute)
        self._worker.engine_ready.connect(self._settle)
        self._worker.done.connect(self._on_done)
        self._worker.failed.connect(self._on_failed)
        self._thread.start()

    def _take(self) -> None:
        frame = self._exchange.take()
        if frame is None or self._ticket is None or self._ticket.stop.stopped:
            return
        if self.state != "playing":
            self._settle()
        self._set_state("playing")
        self.frame_ready.emit(frame)

    def _settle(self, *_: object) -> None:
        """TensorFlow, and later the traces of the network, are many objects that need no collecting."""
        self._gate.collector.settle()

    def _on_done(self, number: int, kept: tuple[object, int] | None) -> None:
        if self._ticket is None or self._ticket.number != number:
            return
        job = self._ticket.job
        if isinstance(job, PlayJob) and self._network is not None and job.design is self._network.snapshot:
            self._kept = kept
        self._end()

    def _on_failed(self, number: int, message: str, details: str) -> None:
        if self._ticket is None or self._ticket.number != number:
            return
        self._kept = None
        self._set_state("off")
        self._end()
        self.failed.emit(say(message), details)

    def _end(self) -> None:
        self._timer.stop()
        self._ticket = None
        if self.state != "off":
            self._set_state("waiting")
        self._gate.leave(self)  # the signal of its change lets this one go on, where nobody else waited
        self._go_on()

    def _set_state(self, state: PlayState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)

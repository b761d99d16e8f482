"""What the worker writes and the window reads: metrics of a run, conflated and bounded.

The worker adds events from its own thread, as fast as it trains. The window drains on a timer. Nothing here
waits for the window: where it does not drain, losses are thinned and only the newest reports are kept.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from brains_engine.runs.events import ActivationReport, EpochEnd, Event, LayerFigures, SparsityReport, StepMetrics

if TYPE_CHECKING:
    from numpy.typing import NDArray

Metrics = StepMetrics | EpochEnd | SparsityReport | LayerFigures | ActivationReport
MAX_PENDING_LOSSES = 65_536
MAX_PENDING_REPORTS = 4_096


@dataclass(frozen=True, slots=True)
class Batch:
    """Everything that came in since the last drain.

    Attributes:
        steps: Step numbers, ascending.
        losses: Loss at each of `steps`.
        chunks: float64[chunks, 3]: the last step, the learning rate and the steps a second of each chunk.
        latest: The newest step event, for the read-outs of progress and speed.
        epochs: Ends of epochs, in order.
        sparsity: Sparsity reports, in order.
        figures: Sizes of gradients, weights and updates of the layers, in order.
        activations: The newest report of what the layers gave.
    """

    steps: NDArray[np.int64]
    losses: NDArray[np.float32]
    latest: StepMetrics | None
    epochs: tuple[EpochEnd, ...]
    sparsity: tuple[SparsityReport, ...]
    chunks: NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 3)))
    figures: tuple[LayerFigures, ...] = ()
    activations: ActivationReport | None = None

    def __bool__(self) -> bool:
        return bool(self.latest or self.epochs or self.sparsity or self.figures or self.activations)


class MetricsBuffer:
    """Thread-safe. A ticket names the job whose events are wanted; others are dropped."""

    def __init__(self, max_losses: int = MAX_PENDING_LOSSES, max_reports: int = MAX_PENDING_REPORTS) -> None:
        self._lock = threading.Lock()
        self._max_losses = max_losses
        self._max_reports = max_reports
        self._ticket = 0
        self._clear()

    def open(self, ticket: int) -> None:
        """Take events of this job from now on, and forget all others."""
        with self._lock:
            self._ticket = ticket
            self._clear()

    def add(self, ticket: int, event: Event) -> bool:
        """Keep a metrics event. Gives whether it is one; all others must travel another way."""
        if not isinstance(event, Metrics):
            return False
        with self._lock:
            if ticket == self._ticket:
                self._keep(event)
        return True

    def drain(self) -> Batch:
        """Take out everything, leaving the buffer empty."""
        with self._lock:
            batch = Batch(
                np.concatenate(self._steps) if self._steps else np.empty(0, np.int64),
                np.concatenate(self._losses) if self._losses else np.empty(0, np.float32),
                self._latest,
                tuple(self._epochs),
                tuple(self._sparsity),
                np.array(self._chunks, np.float64).reshape(-1, 3),
                tuple(self._figures),
                self._activations,
            )
            self._clear()
        return batch

    def _clear(self) -> None:
        self._steps: list[NDArray[np.int64]] = []
        self._losses: list[NDArray[np.float32]] = []
        self._chunks: list[tuple[float, float, float]] = []
        self._count = 0
        self._latest: StepMetrics | None = None
        self._epochs: list[EpochEnd] = []
        self._sparsity: list[SparsityReport] = []
        self._figures: list[LayerFigures] = []
        self._activations: ActivationReport | None = None

    def _keep(self, event: Metrics) -> None:
        if isinstance(event, StepMetrics):
            self._keep_losses(event)
        elif isinstance(event, EpochEnd):
            self._epochs.append(event)
            self._bound(self._epochs)
        elif isinstance(event, LayerFigures):
            self._figures.append(event)
            self._bound(self._figures)
        elif isinstance(event, ActivationReport):
            self._activations = event
        else:
            self._sparsity.append(event)
            self._bound(self._sparsity)

    def _keep_losses(self, event: StepMetrics) -> None:
        self._latest = event
        count = len(event.losses)
        self._steps.append(np.arange(event.step - count + 1, event.step + 1, dtype=np.int64))
        self._losses.append(np.asarray(event.losses, dtype=np.float32))
        self._chunks.append((event.step, event.learning_rate, event.steps_per_second))
        if len(self._chunks) > self._max_reports:
            del self._chunks[-2::-2]
        self._count += count
        if self._count > self._max_losses or len(self._steps) > self._max_losses:
            self._thin()

    def _thin(self) -> None:
        """Halve the resolution of what waits; the newest loss always stays."""
        steps = np.concatenate(self._steps)[::-2][::-1]
        losses = np.concatenate(self._losses)[::-2][::-1]
        self._steps, self._losses, self._count = [steps.copy()], [losses.copy()], len(steps)

    def _bound(self, reports: list[EpochEnd] | list[SparsityReport] | list[LayerFigures]) -> None:
        """Drop every second waiting report where there are too many; the newest always stays."""
        if len(reports) > self._max_reports:
            del reports[-2::-2]

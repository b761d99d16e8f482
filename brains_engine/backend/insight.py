"""What a run measures inside its network, beside training: figures of steps, and activations after epochs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brains_engine.backend.census import Census
from brains_engine.backend.layer_figures import LayerWatch
from brains_engine.backend.results import ActivationResult, Remark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import keras
    from numpy.typing import NDArray

    from brains_engine.backend.chunks import ChunkRunner
    from brains_engine.backend.feed import Feed
    from brains_engine.backend.fused_step import FusedStep, TrainState
    from brains_engine.backend.position import Position
    from brains_engine.backend.results import Result
    from brains_engine.backend.step_parts import StepPart
    from brains_engine.runs.insight_config import InsightConfig

Tensor = Any  # TensorFlow ships no types


class Insight:
    """Measures when it is asked to; what goes wrong in it does not end the run.

    Args:
        watch: Takes the figures of steps.
        census: Takes stock of activations, where that is wanted.
    """

    def __init__(self, watch: LayerWatch, census: Census | None) -> None:
        self._watch: LayerWatch | None = watch
        self._census = census

    def prepare(self, chunks: ChunkRunner, state: TrainState, masks: Sequence[Tensor | None]) -> None:
        """Trace everything before the run begins, so that its time is not that of a measurement."""
        if self._watch is not None:
            self._watch.prepare(chunks, state, masks)
        if self._census is not None:
            self._census.prepare()

    def next_due(self, step: int) -> int | None:
        """The step at which a chunk must end, so that the next one can be measured; none where any will do."""
        return self._watch.next_due(step) if self._watch is not None else None

    def before_chunk(
        self, chunks: ChunkRunner, state: TrainState, masks: Sequence[Tensor | None], position: Position
    ) -> Iterator[Result]:
        """The figures of the next step, where they are due."""
        if self._watch is None:
            return
        try:
            found = self._watch.look(chunks, state, masks, position)
        except Exception as error:  # noqa: BLE001 - a run is worth more than a look into it
            self._watch, found = None, None
            yield _given_up("gradients, weights and updates", error)
        if found is not None:
            yield found

    def after_epoch(self, epoch: int, step: int) -> Iterator[Result]:
        """What the layers give, where it is due; the model's variables hold the present weights."""
        if self._census is None or not self._census.is_due:
            return
        try:
            layers = self._census.take()
        except Exception as error:  # noqa: BLE001 - as above
            self._census, layers = None, None
            yield _given_up("activations", error)
        if layers is not None:
            yield ActivationResult(epoch, step, self._census.samples if self._census else 0, layers)


def make_insight(
    config: InsightConfig,
    model: keras.Model,
    feed: Feed,
    samples: NDArray[Any],
    make_step: Callable[[StepPart], FusedStep],
) -> Insight | None:
    """What the settings ask for, or nothing.

    Args:
        config: The settings.
        model: The network.
        feed: Brings features to its inputs.
        samples: Features of the validation part, or of the training part where there is none.
        make_step: Makes a step like that of the run, with one part more.
    """
    if not config.enabled:
        return None
    census = (
        Census(model, feed, feed.prepare(samples[: config.samples]), config.samples) if config.activations else None
    )
    return Insight(LayerWatch(model, make_step, config.every), census)


def _given_up(what: str, error: Exception) -> Remark:
    return Remark(f"The {what} of this run's layers cannot be measured ({type(error).__name__}). Training goes on.")

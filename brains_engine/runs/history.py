"""What was measured along one branch of a run, read from its store, also while another process writes it."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.errors import RunFolderError
from brains_engine.insight.activations import LayerActivations
from brains_engine.insight.report import StepFigures
from brains_engine.runs.database import has_table, reading
from brains_engine.sparsity.figures import SparsityFigures

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from numpy.typing import NDArray


_BLOCK = 4096


@dataclass(frozen=True, slots=True)
class Activations:
    """What the layers gave after an epoch; see `ActivationReport`."""

    epoch: int
    step: int
    samples: int
    layers: Mapping[str, LayerActivations]


@dataclass(frozen=True, slots=True)
class SparsityRecord:
    """How sparse the effective weights were at a step; see `SparsityReport`."""

    step: int
    tau: float
    figures: SparsityFigures
    initial: SparsityFigures


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """What was measured along one branch of a run, in the order of steps.

    Attributes:
        steps: int64[n], the number of every step.
        loss: float64[n], the loss of each; NaN where it was not finite.
        learning_rate: float64[n].
        epochs: (epoch, step, metrics, seconds that it took) of every epoch.
        sparsity: (step, share of zeros, target, share by node id) of every report.
        churn: (step, connections dropped by node id, connections grown by node id) of every update of connections.
        figures: Sizes of gradients, weights and updates, where the run measured them.
        activations: The newest report of what the layers gave, where the run took stock of it.
        sparsity_figures: How sparse effective weights were at every report of sparsity.
    """

    steps: NDArray[np.int64]
    loss: NDArray[np.float64]
    learning_rate: NDArray[np.float64]
    epochs: tuple[tuple[int, int, Mapping[str, float], float], ...]
    sparsity: tuple[tuple[int, float, float, Mapping[str, float]], ...]
    figures: tuple[StepFigures, ...] = ()
    activations: Activations | None = None
    sparsity_figures: tuple[SparsityRecord, ...] = ()
    churn: tuple[tuple[int, Mapping[str, int], Mapping[str, int]], ...] = ()

    @property
    def losses(self) -> tuple[tuple[int, float], ...]:
        """(step, loss) of every step."""
        return tuple(zip(self.steps.tolist(), self.loss.tolist(), strict=True))


def read_history(
    folder: Path, checkpoint: int | None = None, should_stop: Callable[[], bool] = lambda: False
) -> History:
    """What was measured on the way to a checkpoint, or in the latest session and all that led to it.

    Args:
        folder: The run's folder.
        checkpoint: The number of the checkpoint at which the branch ends.
        should_stop: Asked again and again while many rows are read; where it says so, the rest is left out.

    Raises:
        RunFolderError: Where the folder holds no run, a damaged one, or no such checkpoint.
    """
    with reading(folder) as connection:
        spans = _spans(folder, connection, checkpoint)

        def select(columns: str, table: str) -> Iterator[tuple[Any, ...]]:
            if not has_table(connection, table):
                return
            query = f"SELECT {columns} FROM {table} WHERE session = ? AND step > ? AND step <= ? ORDER BY step"
            for span in spans:
                cursor = connection.execute(query, span)
                while not should_stop() and (rows := cursor.fetchmany(_BLOCK)):
                    yield from rows

        steps, loss, learning_rate = _columns(select("step, coalesce(loss, 1e999), learning_rate", "steps"))
        return History(
            steps=steps.astype(np.int64),
            loss=np.where(np.isfinite(loss), loss, np.nan),
            learning_rate=learning_rate,
            epochs=tuple(
                (e, s, json.loads(metrics), seconds)
                for e, s, metrics, seconds in select("epoch, step, metrics, seconds", "epochs")
            ),
            sparsity=tuple(
                (step, total, target, json.loads(layers))
                for step, total, target, layers in select("step, total, target, layers", "sparsity")
            ),
            figures=tuple(
                StepFigures(step, *map(json.loads, sizes))
                for step, *sizes in select("step, gradients, weights, updates", "figures")
            ),
            activations=_newest_activations(connection, spans),
            sparsity_figures=tuple(
                SparsityRecord(step, tau, *(SparsityFigures.from_json(json.loads(text)) for text in (now, first)))
                for step, tau, now, first in select("step, tau, figures, initial", "sparsity_figures")
            ),
            churn=tuple(
                (step, json.loads(dropped), json.loads(grown))
                for step, dropped, grown in select("step, dropped, grown", "churn")
            ),
        )


def _newest_activations(connection: sqlite3.Connection, spans: list[tuple[int, int, int]]) -> Activations | None:
    if not has_table(connection, "activations"):
        return None
    query = (
        "SELECT epoch, step, samples, layers FROM activations "
        "WHERE session = ? AND step > ? AND step <= ? ORDER BY step DESC LIMIT 1"
    )
    rows = (connection.execute(query, span).fetchone() for span in reversed(spans))
    row = next((row for row in rows if row is not None), None)
    if row is None:
        return None
    layers = {name: LayerActivations.from_json(values) for name, values in json.loads(row[3]).items()}
    return Activations(row[0], row[1], row[2], layers)


def _columns(rows: Iterator[tuple[float, ...]]) -> NDArray[np.float64]:
    """Rows of three numbers as three columns; a block at a time, so that millions of them need little memory."""
    blocks = [np.empty((0, 3))]
    while block := list(itertools.islice(rows, _BLOCK)):
        blocks.append(np.array(block, np.float64))
    return np.concatenate(blocks).T


def _spans(folder: Path, connection: sqlite3.Connection, checkpoint: int | None) -> list[tuple[int, int, int]]:
    """(session, after step, up to step) along one branch, oldest first."""
    end = 2**62
    if checkpoint is None:
        found = connection.execute("SELECT max(id) FROM sessions").fetchone()
    else:
        found = connection.execute("SELECT session, step FROM checkpoints WHERE id = ?", (checkpoint,)).fetchone()
        if found is None:
            raise RunFolderError(f"The run in {folder} has no checkpoint {checkpoint}.")
        end = found[1]
    spans: list[tuple[int, int, int]] = []
    session: int | None = found[0]
    while session is not None and len(spans) < 100_000:
        row = connection.execute("SELECT parent, first_step FROM sessions WHERE id = ?", (session,)).fetchone()
        if row is None:
            break
        spans.append((session, row[1], end))
        before = connection.execute("SELECT session, step FROM checkpoints WHERE id = ?", (row[0],)).fetchone()
        session, end = before or (None, 0)
    return spans[::-1]

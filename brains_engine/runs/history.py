"""What was measured along one branch of a run, read from its store, also while another process writes it."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brains_engine.errors import RunFolderError
from brains_engine.runs.database import reading

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class History:
    """What was measured along one branch of a run, in the order of steps.

    Attributes:
        losses: (step, loss) of every step.
        epochs: (epoch, step, metrics) of every epoch.
        sparsity: (step, share of zeros, share by node id) of every report.
    """

    losses: tuple[tuple[int, float], ...]
    epochs: tuple[tuple[int, int, Mapping[str, float]], ...]
    sparsity: tuple[tuple[int, float, Mapping[str, float]], ...]


def read_history(folder: Path, checkpoint: int | None = None) -> History:
    """What was measured on the way to a checkpoint, or in the latest session and all that led to it.

    Raises:
        RunFolderError: Where the folder holds no run, a damaged one, or no such checkpoint.
    """
    with reading(folder) as connection:
        spans = _spans(folder, connection, checkpoint)

        def select(columns: str, table: str) -> list[tuple[Any, ...]]:
            query = f"SELECT {columns} FROM {table} WHERE session = ? AND step > ? AND step <= ? ORDER BY step"
            return [row for span in spans for row in connection.execute(query, span)]

        return History(
            losses=tuple((step, math.nan if loss is None else loss) for step, loss in select("step, loss", "steps")),
            epochs=tuple((e, s, json.loads(metrics)) for e, s, metrics in select("epoch, step, metrics", "epochs")),
            sparsity=tuple((s, t, json.loads(layers)) for s, t, layers in select("step, total, layers", "sparsity")),
        )


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

"""The store of a run: one SQLite file with its sessions, metrics, sparsity, and checkpoints with their parents.

One process writes; any number may read while it does. Write-ahead logging keeps the file readable through kill -9.
A session is one call of train or resume. It remembers the checkpoint from which it went on, so that a run resumed
from an older checkpoint becomes a tree, and `history.read_history` follows one branch of it.
"""

from __future__ import annotations

import contextlib
import json
import math
import sqlite3
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.errors import RunFolderError
from brains_engine.runs.database import (
    ADDITIONS,
    CHECKPOINTS_NAME,
    SCHEMA,
    VERSION,
    CheckpointRow,
    RunRow,
    RunState,
    check_version,
    checkpoint_rows,
    connect,
    reading,
    sentences,
)
from brains_engine.runs.files import sync_folder, temporary_path

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.runs.events import ActivationReport, EpochEnd, LayerFigures, SparsityReport, StepMetrics


class Store:
    """The writer's side. Rows wait in a queue until `commit`; a commit that fails keeps them for the next one."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        self._queue: list[tuple[str, Sequence[Sequence[Any]]]] = []

    @classmethod
    def create(cls, path: Path, run: RunRow) -> Store:
        """Make the store of a new run. Until this is done the folder holds no run.

        Raises:
            RunFolderError: Where the file cannot be written.
        """
        with sentences(path):
            # A run exists from the moment its store has its name: it is complete then.
            temporary = temporary_path(path.parent)
            connection = connect(temporary)
            connection.executescript(f"BEGIN; {SCHEMA} {ADDITIONS} PRAGMA user_version = {VERSION}; COMMIT;")
            with connection:
                connection.execute("INSERT INTO run VALUES (?, ?, ?, ?)", (run.id, run.created, run.epochs, run.state))
            connection.close()
            temporary.replace(path)
            sync_folder(path.parent)
        return cls(path, connect(path))

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open the store of a run for writing.

        Raises:
            RunFolderError: Where it is missing, damaged, or of a newer Brains.
        """
        if not path.is_file():
            raise RunFolderError(f"{path.parent} holds no run.")
        with sentences(path):
            connection = connect(path)
            try:
                check_version(path, connection)
                connection.executescript(f"BEGIN; {ADDITIONS} COMMIT;")
            except BaseException:
                connection.close()
                raise
        return cls(path, connection)

    def run(self) -> RunRow:
        """The run's row."""
        with sentences(self._path):
            return RunRow(*self._connection.execute("SELECT id, created, epochs, state FROM run").fetchone())

    def checkpoints(self) -> tuple[CheckpointRow, ...]:
        """All committed checkpoints, by number."""
        with sentences(self._path):
            return checkpoint_rows(self._connection)

    def begin_session(self, parent: int | None, first_step: int, epochs: int) -> int:
        """Open a session that goes on from checkpoint `parent`; gives its number."""
        with sentences(self._path), self._connection:
            cursor = self._connection.execute(
                "INSERT INTO sessions (parent, first_step, started, state) VALUES (?, ?, ?, 'running')",
                (parent, first_step, time.time()),
            )
            self._connection.execute("UPDATE run SET epochs = ?, state = 'running'", (epochs,))
        return int(cursor.lastrowid or 0)

    def end_session(self, session: int, state: RunState, message: str = "") -> None:
        """Queue how a session ended."""
        values = (time.time(), state, message, session)
        self._add("UPDATE sessions SET ended = ?, state = ?, message = ? WHERE id = ?", [values])
        self._add("UPDATE run SET state = ?", [(state,)])

    def add_steps(self, session: int, event: StepMetrics) -> None:
        """Queue the losses of one chunk."""
        first = event.step - len(event.losses) + 1
        rows = [
            (session, first + i, event.epoch, _finite(loss), event.learning_rate) for i, loss in enumerate(event.losses)
        ]
        self._add("INSERT OR REPLACE INTO steps VALUES (?, ?, ?, ?, ?)", rows)

    def add_epoch(self, session: int, event: EpochEnd) -> None:
        """Queue the metrics of an epoch."""
        row = (session, event.epoch, event.step, _encode(event.metrics), event.seconds)
        self._add("INSERT OR REPLACE INTO epochs VALUES (?, ?, ?, ?, ?)", [row])

    def add_sparsity(self, session: int, event: SparsityReport) -> None:
        """Queue a report of zeros."""
        row = (session, event.step, event.epoch, event.total, event.target, _encode(event.layers))
        self._add("INSERT OR REPLACE INTO sparsity VALUES (?, ?, ?, ?, ?, ?)", [row])
        figures, initial = (json.dumps(found.to_json()) for found in (event.figures, event.initial))
        values = (session, event.step, event.tau, figures, initial)
        self._add("INSERT OR REPLACE INTO sparsity_figures VALUES (?, ?, ?, ?, ?)", [values])
        if event.dropped or event.grown:
            change = (session, event.step, event.epoch, _encode(event.dropped), _encode(event.grown))
            self._add("INSERT OR REPLACE INTO churn VALUES (?, ?, ?, ?, ?)", [change])

    def add_figures(self, session: int, event: LayerFigures) -> None:
        """Queue the sizes of gradients, weights and updates at a step."""
        sizes = (_encode(event.gradients), _encode(event.weights), _encode(event.updates))
        self._add(
            "INSERT OR REPLACE INTO figures VALUES (?, ?, ?, ?, ?, ?)", [(session, event.step, event.epoch, *sizes)]
        )

    def add_activations(self, session: int, event: ActivationReport) -> None:
        """Queue what the layers gave after an epoch."""
        layers = json.dumps({name: layer.to_json() for name, layer in event.layers.items()})
        row = (session, event.step, event.epoch, event.samples, layers)
        self._add("INSERT OR REPLACE INTO activations VALUES (?, ?, ?, ?, ?)", [row])

    def add_checkpoint(self, row: CheckpointRow) -> None:
        """Queue a checkpoint whose file is already durable."""
        values = (row.id, row.parent, row.session, row.kind, row.epoch, row.step, _encode(row.metrics))
        values_of_file = (row.sparsity, row.file, row.sha256)
        self._add(f"INSERT OR REPLACE INTO checkpoints VALUES ({'?, ' * 9}?)", [values + values_of_file])

    def forget_checkpoint(self, row: CheckpointRow) -> None:
        """Queue the end of a checkpoint whose file is gone; its children become children of its parent."""
        self._add("UPDATE checkpoints SET parent = ? WHERE parent = ?", [(row.parent, row.id)])
        self._add("UPDATE sessions SET parent = ? WHERE parent = ?", [(row.parent, row.id)])
        self._add("DELETE FROM checkpoints WHERE id = ?", [(row.id,)])

    def commit(self) -> None:
        """Write all queued rows in one transaction.

        Raises:
            RunFolderError: Where the disk refuses. The rows stay queued.
        """
        if not self._queue:
            return
        with sentences(self._path), self._connection:
            for statement, rows in self._queue:
                self._connection.executemany(statement, rows)
        self._queue.clear()

    def close(self) -> None:
        """Close the file; rows not committed are given up."""
        with contextlib.suppress(sqlite3.Error):
            self._connection.close()

    def _add(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        self._queue.append((statement, rows))


def read_run(folder: Path) -> RunRow:
    """The row of the run in a folder.

    Raises:
        RunFolderError: Where the folder holds no run, or a damaged one.
    """
    with reading(folder) as connection:
        return RunRow(*connection.execute("SELECT id, created, epochs, state FROM run").fetchone())


def read_checkpoints(folder: Path) -> tuple[CheckpointRow, ...]:
    """All checkpoints of a run whose files are there, by number; see `read_run` for errors."""
    with reading(folder) as connection:
        rows = checkpoint_rows(connection)
    return tuple(row for row in rows if (folder / CHECKPOINTS_NAME / row.file).is_file())


def list_checkpoints(folder: Path) -> list[dict[str, Any]]:
    """All checkpoints of a run as plain JSON values, by number. Needs no TensorFlow.

    Raises:
        RunFolderError: Where the folder holds no run, or a damaged one.
    """
    return [
        {
            "id": row.id,
            "parent": row.parent,
            "epoch": row.epoch,
            "step": row.step,
            "metrics": dict(row.metrics),
            "sparsity": row.sparsity,
            "path": str(folder / CHECKPOINTS_NAME / row.file),
            "kind": row.kind,
        }
        for row in read_checkpoints(folder)
    ]


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _encode(values: Mapping[str, float]) -> str:
    return json.dumps({key: value for key, value in values.items() if math.isfinite(value)})

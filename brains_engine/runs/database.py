"""The SQLite file of a run: its tables, its rows as values, and how it is opened for writing and for reading."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from brains_engine.errors import RunFolderError
from brains_engine.runs.events import CheckpointKind

STORE_NAME = "run.sqlite"
CHECKPOINTS_NAME = "checkpoints"
VERSION = 1
_LONGEST_PATH = 490  # SQLite takes 512 bytes, with the names of its log
SCHEMA = """
CREATE TABLE run (id TEXT NOT NULL, created REAL NOT NULL, epochs INTEGER NOT NULL, state TEXT NOT NULL);
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY, parent INTEGER, first_step INTEGER NOT NULL, started REAL NOT NULL,
    ended REAL, state TEXT NOT NULL, message TEXT NOT NULL DEFAULT '');
CREATE TABLE steps (
    session INTEGER NOT NULL, step INTEGER NOT NULL, epoch INTEGER NOT NULL, loss REAL, learning_rate REAL,
    PRIMARY KEY (session, step)) WITHOUT ROWID;
CREATE TABLE epochs (
    session INTEGER NOT NULL, epoch INTEGER NOT NULL, step INTEGER NOT NULL, metrics TEXT NOT NULL,
    seconds REAL NOT NULL, PRIMARY KEY (session, epoch)) WITHOUT ROWID;
CREATE TABLE sparsity (
    session INTEGER NOT NULL, step INTEGER NOT NULL, epoch INTEGER NOT NULL, total REAL NOT NULL,
    target REAL NOT NULL, layers TEXT NOT NULL, PRIMARY KEY (session, step)) WITHOUT ROWID;
CREATE TABLE checkpoints (
    id INTEGER PRIMARY KEY, parent INTEGER, session INTEGER NOT NULL, kind TEXT NOT NULL, epoch INTEGER NOT NULL,
    step INTEGER NOT NULL, metrics TEXT NOT NULL, sparsity REAL NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL);
"""
ADDITIONS = """
CREATE TABLE IF NOT EXISTS figures (
    session INTEGER NOT NULL, step INTEGER NOT NULL, epoch INTEGER NOT NULL, gradients TEXT NOT NULL,
    weights TEXT NOT NULL, updates TEXT NOT NULL, PRIMARY KEY (session, step)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS activations (
    session INTEGER NOT NULL, step INTEGER NOT NULL, epoch INTEGER NOT NULL, samples INTEGER NOT NULL,
    layers TEXT NOT NULL, PRIMARY KEY (session, step)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sparsity_figures (
    session INTEGER NOT NULL, step INTEGER NOT NULL, tau REAL NOT NULL, figures TEXT NOT NULL,
    initial TEXT NOT NULL, PRIMARY KEY (session, step)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS churn (
    session INTEGER NOT NULL, step INTEGER NOT NULL, epoch INTEGER NOT NULL, dropped TEXT NOT NULL,
    grown TEXT NOT NULL, PRIMARY KEY (session, step)) WITHOUT ROWID;
"""
"""Tables that came later. They are made when a store is opened for writing, and read where they are there: the version
stays, so that an older Brains goes on reading and writing what it knows, and finds the rest untouched."""

RunState = Literal["running", "completed", "stopped", "interrupted", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckpointRow:
    """A checkpoint as the store knows it. `file` is its name in the folder of checkpoints."""

    id: int
    parent: int | None
    session: int
    kind: CheckpointKind
    epoch: int
    step: int
    metrics: Mapping[str, float]
    sparsity: float
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class RunRow:
    """The run itself. `epochs` is the total at which it is complete; a state of "running" may mean killed."""

    id: str
    created: float
    epochs: int
    state: RunState


def connect(path: Path) -> sqlite3.Connection:
    """Open the file for writing, and make it where it is missing."""
    if len(os.fsencode(path)) > _LONGEST_PATH:
        raise RunFolderError(f"The path {path} is too long for a run: at most {_LONGEST_PATH} bytes.")
    connection = sqlite3.connect(path, timeout=10)
    # In this mode a power cut may cost the last moments of metrics, never the file; checkpoints are files of their own.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open the file for reading, also while another process writes it, also on a read-only disk."""
    address = path.absolute().as_uri()
    connection = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=10)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        # A folder that cannot be written has no place for the shared memory of the log: nobody writes there.
        connection.close()
        connection = sqlite3.connect(f"{address}?immutable=1", uri=True)
    return connection


def check_version(path: Path, connection: sqlite3.Connection) -> None:
    """Refuse a file of a newer Brains, or one that holds no run."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise RunFolderError(f"{path.parent} was written by a newer version of Brains.")
    if version != VERSION or connection.execute("SELECT count(*) FROM run").fetchone()[0] != 1:
        raise RunFolderError(f"{path.parent} holds no complete run.")


def has_table(connection: sqlite3.Connection, name: str) -> bool:
    """Whether a file has one of the tables that came later."""
    query = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"
    return bool(connection.execute(query, (name,)).fetchone()[0])


def checkpoint_rows(connection: sqlite3.Connection) -> tuple[CheckpointRow, ...]:
    """All checkpoints, by number."""
    columns = "id, parent, session, kind, epoch, step, metrics, sparsity, file, sha256"
    found = connection.execute(f"SELECT {columns} FROM checkpoints ORDER BY id").fetchall()
    return tuple(_checkpoint_row(dict(zip(columns.split(", "), row, strict=True))) for row in found)


def _checkpoint_row(values: dict[str, Any]) -> CheckpointRow:
    if values["kind"] not in get_args(CheckpointKind) or Path(values["file"]).name != values["file"]:
        raise RunFolderError("The run's list of checkpoints is damaged.")
    return CheckpointRow(**{**values, "metrics": json.loads(values["metrics"])})


@contextlib.contextmanager
def reading(folder: Path) -> Iterator[sqlite3.Connection]:
    """A connection that reads a run's store, also while another process writes it."""
    path = folder / STORE_NAME
    if not path.is_file():
        raise RunFolderError(f"{folder} holds no run.")
    with sentences(path):
        connection = connect_to_read(path)
        try:
            check_version(path, connection)
            yield connection
        finally:
            connection.close()


@contextlib.contextmanager
def sentences(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into one sentence."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise RunFolderError(f"The run's store {path} cannot be used: {error}.") from error
    except (sqlite3.DatabaseError, ValueError, TypeError) as error:
        raise RunFolderError(f"The run's store {path} is damaged.") from error

"""A run on the disk: one folder that holds everything, written by one process at a time.

design.brains                       the design as it was when the run began
config.json                         the settings of the run
layers/NAME.py                      copies of the custom layers that the design uses
run.sqlite                          metrics, sparsity, checkpoints and their parents (`store`)
checkpoints/000001.safetensors      one complete file each
run.lock                            held by the process that writes
"""

from __future__ import annotations

import fcntl
import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from brains_engine.errors import RunFolderError
from brains_engine.runs.config import RunConfig
from brains_engine.runs.database import CHECKPOINTS_NAME, STORE_NAME, CheckpointRow, RunRow
from brains_engine.runs.files import TEMPORARY_PREFIX, cause, sweep, write_durably
from brains_engine.runs.store import Store

DESIGN_NAME = "design.brains"
CONFIG_NAME = "config.json"
LOCK_NAME = "run.lock"
CHECKPOINT_SUFFIX = ".safetensors"
_OWN_NAMES = {DESIGN_NAME, CONFIG_NAME, LOCK_NAME, CHECKPOINTS_NAME}

Inspect = Callable[[Path], "tuple[str, CheckpointRow] | None"]


class RunFolder:
    """A run folder open for writing. Close it, or use it as a context manager, to let other processes write."""

    def __init__(self, path: Path, lock: int, store: Store) -> None:
        self.path = path
        self.store = store
        self._lock: int | None = lock

    @classmethod
    def create(cls, path: Path, design: str, config: RunConfig, run: str = "") -> RunFolder:
        """Begin a run in a folder that is new or empty.

        Args:
            path: The folder.
            design: The text of the design's file.
            config: The settings of the run.
            run: The run's id, of `new_run_id`; empty for a new one.

        Raises:
            RunFolderError: Where the folder is in use, holds something else, or cannot be written.
        """
        path = path.absolute()
        with _sentences(path):
            path.mkdir(parents=True, exist_ok=True)
            _refuse_foreign(path)
            lock = _take_lock(path)
            try:
                _refuse_foreign(path)
                _sweep_all(path)
                (path / CHECKPOINTS_NAME).mkdir(exist_ok=True)
                write_durably(path / DESIGN_NAME, [design.encode()])
                _write_config(path, config)
                store = _create_store(path, run or new_run_id(), config.epochs)
            except BaseException:
                os.close(lock)
                raise
        return cls(path, lock, store)

    @classmethod
    def open(cls, path: Path, inspect: Inspect) -> RunFolder:
        """Open the run in a folder, sweep leftovers, and make rows and checkpoint files agree again.

        Args:
            path: The folder.
            inspect: Gives a complete checkpoint's run and the row it should have, None for a damaged file.

        Raises:
            RunFolderError: Where there is no run, another process writes it, or it is damaged.
        """
        path = path.absolute()
        if not (path / STORE_NAME).is_file():
            raise RunFolderError(f"{path} holds no run.")
        with _sentences(path):
            lock = _take_lock(path)
            try:
                _sweep_all(path)
                (path / CHECKPOINTS_NAME).mkdir(exist_ok=True)
                store = Store.open(path / STORE_NAME)
            except BaseException:
                os.close(lock)
                raise
            folder = cls(path, lock, store)
            try:
                folder._reconcile(inspect)
            except BaseException:
                folder.close()
                raise
        return folder

    def checkpoint_path(self, number: int) -> Path:
        """Where the checkpoint of that number is."""
        return self.path / CHECKPOINTS_NAME / f"{number:06d}{CHECKPOINT_SUFFIX}"

    def write_config(self, config: RunConfig) -> None:
        """Replace the settings, for a run that goes on for longer.

        Raises:
            RunFolderError: Where the disk refuses; the old settings stand then.
        """
        with _sentences(self.path):
            _write_config(self.path, config)

    def keep(self, write: Callable[[Path], None]) -> None:
        """Let something else be kept with the run.

        Args:
            write: Writes into the folder that it is given.

        Raises:
            RunFolderError: Where the disk refuses.
        """
        with _sentences(self.path):
            write(self.path)

    def close(self) -> None:
        """Close the store and give up the lock; a second call does nothing."""
        self.store.close()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def __enter__(self) -> RunFolder:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _reconcile(self, inspect: Inspect) -> None:
        rows = {row.file: row for row in self.store.checkpoints()}
        files = {file.name: file for file in (self.path / CHECKPOINTS_NAME).glob(f"*{CHECKPOINT_SUFFIX}")}
        for name in sorted(files.keys() - rows.keys()):
            self._adopt(files[name], inspect(files[name]))
        for name in sorted(rows.keys() - files.keys(), reverse=True):
            self.store.forget_checkpoint(rows[name])
        self.store.commit()

    def _adopt(self, file: Path, found: tuple[str, CheckpointRow] | None) -> None:
        """A file without a row: the process ended between the two, or the disk had no room for the row."""
        if found is None:
            file.unlink()
            return
        run, row = found
        if run == self.store.run().id and file == self.checkpoint_path(row.id):
            self.store.add_checkpoint(row)


def new_run_id() -> str:
    """An id that no other run has."""
    return secrets.token_hex(8)


def check_free(path: Path) -> None:
    """Say early whether a run can begin in a folder, before anything long is done for it.

    Raises:
        RunFolderError: Where the folder holds a run or something else.
    """
    with _sentences(path):
        if path.exists():
            _refuse_foreign(path)


def read_design(path: Path) -> str:
    """The text of the design with which the run in a folder began.

    Raises:
        RunFolderError: Where it is missing or damaged.
    """
    return _read(path, DESIGN_NAME)


def read_config(path: Path) -> RunConfig:
    """The settings of the run in a folder.

    Raises:
        RunFolderError: Where they are missing or damaged.
    """
    try:
        return RunConfig.model_validate_json(_read(path, CONFIG_NAME))
    except ValueError as error:
        raise RunFolderError(f"The settings of the run in {path} are damaged.") from error


def _read(path: Path, name: str) -> str:
    try:
        return (path / name).read_text("utf-8")
    except OSError as error:
        raise RunFolderError(f"{path} holds no complete run: {name} cannot be read, {cause(error)}.") from error
    except UnicodeDecodeError as error:
        raise RunFolderError(f"{name} of the run in {path} is damaged.") from error


def _create_store(path: Path, run: str, epochs: int) -> Store:
    row = RunRow(id=run, created=time.time(), epochs=epochs, state="running")
    return Store.create(path / STORE_NAME, row)


def _write_config(path: Path, config: RunConfig) -> None:
    write_durably(path / CONFIG_NAME, [f"{config.model_dump_json(indent=2)}\n".encode()])


def _refuse_foreign(path: Path) -> None:
    if (path / STORE_NAME).exists():
        raise RunFolderError(f"{path} already holds a run.", "Resume it, or choose another folder.")
    # A run that could not be begun, for example on a full disk, leaves names of our own: begin again.
    names = [entry.name for entry in path.iterdir()]
    foreign = [name for name in names if name not in _OWN_NAMES and not name.startswith(TEMPORARY_PREFIX)]
    if foreign:
        raise RunFolderError(f"{path} is not empty and holds no run.", "Choose a new folder.")


def _take_lock(path: Path) -> int:
    lock = os.open(path / LOCK_NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        raise RunFolderError(f"The run in {path} is in use by another process.") from None
    return lock


def _sweep_all(path: Path) -> None:
    sweep(path)
    if (path / CHECKPOINTS_NAME).is_dir():
        sweep(path / CHECKPOINTS_NAME)


@contextmanager
def _sentences(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise RunFolderError(f"The run folder {path} cannot be used: {cause(error)}.") from error

"""The note in the folders of two runs that belong together, and what came of each."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

from brains_engine.errors import RunFolderError
from brains_engine.runs.files import cause, write_durably
from brains_engine.runs.history import read_history

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NOTE_NAME = "twin.json"
_FORMAT = "brains-twin"

TwinRole = Literal["normnet", "biased"]


@dataclass(frozen=True, slots=True)
class TwinNote:
    """Kept with each of two runs that were trained to be compared.

    Attributes:
        role: Which of the two this run is.
        partner: The other run's folder, relative to this one.
        params: Trainable weights of this run's network.
        partner_params: Those of the other.
    """

    role: TwinRole
    partner: str
    params: int
    partner_params: int


@dataclass(frozen=True, slots=True)
class TwinOutcome:
    """What came of one of the two runs.

    Attributes:
        role: "normnet" or "biased".
        params: Trainable weights.
        epochs: Epochs completed.
        loss: Of the last epoch, on validation data where there is some; `None` before the first.
        accuracy: Likewise; `None` where it is not measured.
        sparsity: Share of exact zeros among the prunable weights.
        seconds: Of training.
        error: The sentence with which the run ended, or "".
    """

    role: TwinRole
    params: int
    epochs: int = 0
    loss: float | None = None
    accuracy: float | None = None
    sparsity: float = 0.0
    seconds: float = 0.0
    error: str = ""


def write_notes(folders: tuple[Path, Path], roles: tuple[TwinRole, TwinRole], params: tuple[int, int]) -> None:
    """Write the note of each run that has a folder; the other's may still be to come.

    Raises:
        RunFolderError: Where the disk refuses.
    """
    for own, other in ((0, 1), (1, 0)):
        folder = folders[own]
        if folder.is_dir():
            partner = os.path.relpath(folders[other].absolute(), folder.absolute())
            note = {"format": _FORMAT, **asdict(TwinNote(roles[own], partner, params[own], params[other]))}
            try:
                write_durably(folder / NOTE_NAME, [f"{json.dumps(note, indent=2)}\n".encode()])
            except OSError as error:
                raise RunFolderError(f"The note on the twin in {folder} cannot be written: {cause(error)}.") from error


def read_note(folder: Path) -> TwinNote | None:
    """The note in a run's folder; `None` where there is none, or one that cannot be read."""
    try:
        note = json.loads((folder / NOTE_NAME).read_text("utf-8"))
        if not isinstance(note, dict) or note.pop("format", "") != _FORMAT or note.get("role") not in _ROLES:
            return None
        read = TwinNote(**note)
    except (OSError, ValueError, TypeError):
        return None
    numbers = (read.params, read.partner_params)
    whole = all(isinstance(number, int) and not isinstance(number, bool) for number in numbers)
    return read if whole and isinstance(read.partner, str) else None


def outcome_of(folder: Path, role: TwinRole, params: int, error: str = "") -> TwinOutcome:
    """What a run's store says came of it; nothing where the run never began."""
    try:
        history = read_history(folder)
    except RunFolderError:
        return TwinOutcome(role, params, error=error)
    epoch, _, metrics, _ = history.epochs[-1] if history.epochs else (0, 0, {}, 0.0)
    return outcome_from(
        role,
        params,
        metrics,
        epochs=epoch,
        sparsity=history.sparsity[-1][1] if history.sparsity else 0.0,
        seconds=sum(seconds for *_, seconds in history.epochs),
        error=error,
    )


def outcome_from(
    role: TwinRole,
    params: int,
    metrics: Mapping[str, float],
    *,
    epochs: int,
    sparsity: float,
    seconds: float,
    error: str,
) -> TwinOutcome:
    """One row of the table from the metrics of the last epoch; those on validation data count first."""
    return TwinOutcome(
        role,
        params,
        epochs=epochs,
        loss=metrics.get("val_loss", metrics.get("loss")),
        accuracy=next((metrics[name] for name in _ACCURACIES if name in metrics), None),
        sparsity=sparsity,
        seconds=seconds,
        error=error,
    )


_ROLES = ("normnet", "biased")
_ACCURACIES = ("val_accuracy", "val_binary_accuracy", "accuracy", "binary_accuracy")

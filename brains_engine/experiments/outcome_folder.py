"""Outcomes on disk: one file a trial, written whole or not at all, so that a run can stop at any time."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from brains_engine.errors import RunFolderError
from brains_engine.experiments.trial import Outcome
from brains_engine.runs.files import cause, write_durably

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.experiments.trial import Trial


class OutcomeFolder:
    """The outcomes of an experiment, KEY.json in `outcomes`.

    Args:
        folder: Of the experiment; made where it is missing.

    Raises:
        RunFolderError: It cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder
        self._outcomes = folder / "outcomes"
        try:
            self._outcomes.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise RunFolderError(f"The folder {folder} cannot be made: {cause(error)}.") from error

    def load(self, trial: Trial) -> Outcome | None:
        """The outcome of a trial; None where there is none that can be read, so that it is measured again."""
        try:
            values = json.loads((self._outcomes / f"{trial.key}.json").read_text(encoding="utf-8"))
            curves = {str(name): tuple(map(_number, curve)) for name, curve in values["curves"].items()}
            return Outcome(_numbers(values["figures"]), curves, float(values["seconds"]))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def save(self, trial: Trial, outcome: Outcome) -> None:
        """Keep an outcome, with the trial that it is of.

        Raises:
            RunFolderError: The disk refuses.
        """
        figures = {name: _plain(value) for name, value in outcome.figures.items()}
        curves = {name: [_plain(value) for value in curve] for name, curve in outcome.curves.items()}
        values = {**asdict(trial), "figures": figures, "curves": curves, "seconds": round(outcome.seconds, 3)}
        self.write(f"outcomes/{trial.key}.json", json.dumps(values, indent=1, sort_keys=True, allow_nan=False) + "\n")

    def write(self, name: str, data: str | bytes) -> None:
        """Write a file of the folder, whole or not at all.

        Raises:
            RunFolderError: The disk refuses.
        """
        path = self.path / name
        try:
            write_durably(path, [data.encode() if isinstance(data, str) else data])
        except OSError as error:
            raise RunFolderError(f"{path} cannot be written: {cause(error)}.") from error


def _plain(value: float) -> float | None:
    """JSON has no word for what is not finite."""
    number = float(value)
    return number if math.isfinite(number) else None


def _number(value: Any) -> float:
    return math.nan if value is None else float(value)


def _numbers(values: Mapping[str, Any]) -> dict[str, float]:
    return {str(name): _number(value) for name, value in values.items()}

"""Values that the tests of runs share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brains_engine.runs.database import CheckpointRow
from brains_engine.runs.events import EpochEnd, LayerFigures, SparsityReport, StepMetrics

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.runs.folder import RunFolder


RUN = "0123456789abcdef"


def row(number: int, parent: int | None = None, **values: Any) -> CheckpointRow:
    """A checkpoint's row with a file name that fits its number."""
    defaults: dict[str, Any] = {
        "session": 1,
        "kind": "epoch",
        "epoch": number,
        "step": 10 * number,
        "metrics": {"loss": 1.0 / number},
        "sparsity": 0.0,
        "file": f"{number:06d}.safetensors",
        "sha256": "0" * 64,
    }
    return CheckpointRow(id=number, parent=parent, **{**defaults, **values})


def add_checkpoint(folder: RunFolder, number: int, parent: int | None = None, **values: Any) -> None:
    """A checkpoint with a file and a row; the file's contents do not matter here."""
    folder.checkpoint_path(number).write_bytes(b"weights")
    folder.store.add_checkpoint(row(number, parent, **values))
    folder.store.commit()


def trust(path: Path) -> tuple[str, CheckpointRow] | None:
    """An inspection that finds files complete if they hold what `add_checkpoint` writes."""
    return (RUN, row(int(path.stem))) if path.read_bytes() == b"weights" else None


def steps(last: int, *losses: float) -> StepMetrics:
    return StepMetrics(
        run="r", epoch=1, step=last, losses=losses, learning_rate=0.1, steps_per_second=9.0, seconds_left=1.0
    )


def epoch_end(epoch: int, step: int, loss: float) -> EpochEnd:
    return EpochEnd(run="r", epoch=epoch, step=step, metrics={"loss": loss}, seconds=0.5)


def sparsity(step: int, total: float) -> SparsityReport:
    return SparsityReport(run="r", epoch=1, step=step, layers={"dense-1": total}, total=total, target=0.9)


def figures(step: int, size: float) -> LayerFigures:
    sizes = {"dense-1": size}
    return LayerFigures(run="r", epoch=1, step=step, gradients=sizes, weights=sizes, updates=sizes)

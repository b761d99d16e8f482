"""What an experiment was measured with: versions, processor, data, and the commit of the source."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.data.load import load_raw
from brains_engine.runs.config import DataConfig

if TYPE_CHECKING:
    from brains_engine.experiments.outcome_folder import OutcomeFolder

_FILE = "environment.json"
_PACKAGES = ("brains", "tensorflow", "keras", "numpy", "scipy", "scikit-learn", "mlxtend")
_ROOT = Path(__file__).parents[2]
_SHOWN_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Environment:
    """One machine with its versions.

    Attributes:
        versions: Package -> version, with Python's.
        system: Operating system and architecture.
        processor: Its name, with the number of cores that may be used.
        data: Data set -> first 16 hexadecimal digits of the SHA-256 of its samples and targets.
        commit: Of the source, with a remark where files differ from it; "" where it is not known.
    """

    versions: Mapping[str, str]
    system: str
    processor: str
    data: Mapping[str, str]
    commit: str


def record_environment(place: OutcomeFolder, data: Sequence[str]) -> list[Environment]:
    """Add the present environment to those that a folder has seen, and give all.

    Args:
        place: The experiment's folder.
        data: Names of data sets.

    Raises:
        DataError: One is missing.
        RunFolderError: The folder cannot be written.
    """
    present = environment(data)
    known = _read(place.path / _FILE)
    if present not in known:
        known.append(present)
        text = json.dumps([asdict(each) for each in known], indent=1, sort_keys=True)
        place.write(_FILE, text + "\n")
    return known


def environment(data: Sequence[str]) -> Environment:
    """The present environment."""
    return Environment(
        versions={
            "python": platform.python_version(),
            **{name: found for name in _PACKAGES if (found := _version(name))},
        },
        system=f"{platform.system()} {platform.machine()}",
        processor=_processor(),
        data={name: _digest(name) for name in data},
        commit=_commit(),
    )


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _processor() -> str:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{names[0] if names else platform.processor() or 'unknown'}, {cores} cores"


def _digest(source: str) -> str:
    raw = load_raw(DataConfig(source=source))
    digest = hashlib.sha256()
    for array in (raw.x, raw.y):
        digest.update(f"{array.dtype}{array.shape}".encode())
        digest.update(np.ascontiguousarray(array).data)
    return digest.hexdigest()[:_SHOWN_DIGITS]


def _commit() -> str:
    """The commit of a checkout of Brains; an installed copy inside another's checkout has none."""
    try:
        _git("ls-files", "--error-unmatch", "brains_engine/__init__.py")
        commit = _git("rev-parse", "HEAD")
        return f"{commit} with changes" if _git("status", "--porcelain", "--untracked-files=no") else commit
    except (OSError, subprocess.SubprocessError):
        return ""


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=_ROOT, capture_output=True, text=True, check=True, timeout=20)
    return done.stdout.strip()


def _read(path: Path) -> list[Environment]:
    try:
        values: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        return [Environment(**each) for each in values]
    except (OSError, ValueError, TypeError):
        return []

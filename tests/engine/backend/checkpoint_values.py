"""Values that the tests of checkpoints share. Nothing here needs TensorFlow."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.backend.checkpoints import CheckpointMeta
from brains_engine.runs.config import RunConfig

if TYPE_CHECKING:
    from pathlib import Path


def meta(**values: Any) -> CheckpointMeta:
    """Complete metadata; `values` replace what they name."""
    defaults: dict[str, Any] = {
        "run": "0123456789abcdef",
        "session": 1,
        "number": 1,
        "kind": "epoch",
        "epoch": 2,
        "step": 90,
        "metrics": {"loss": 0.25, "val_accuracy": 0.9},
        "sparsity": 0.5,
        "design": '{"format": "brains"}',
        "config": RunConfig(epochs=7),
        "data_info": {"id": "digits"},
        "scaling": {"kind": "none"},
    }
    return CheckpointMeta(**{**defaults, **values})


def arrays() -> dict[str, np.ndarray[Any, Any]]:
    """Tensors of every kind that a trainer's state may have."""
    return {
        "weights/dense-1/kernel": np.arange(12, dtype=np.float32).reshape(3, 4),
        "optimizer/m/dense-1/kernel": np.zeros((3, 4), np.float32),
        "masks/dense-1/kernel": np.ones((3, 4), np.bool_),
        "rng/dropout-1/seed": np.array([1, 2], np.uint32),
        "position/epoch": np.array(2, np.int64),
        "position/window": np.zeros((0,), np.float64),
        "weights/Ünïcode/bias": np.array([1e-45, -0.0, np.inf, np.nan], np.float32),
    }


def write_container(path: Path, header: Any, body: bytes = b"", length: int | None = None) -> None:
    """A safetensors file made by hand; `header` is text, bytes, or a value for JSON."""
    text = header if isinstance(header, str) else json.dumps(header)
    encoded = text.encode()
    path.write_bytes((len(encoded) if length is None else length).to_bytes(8, "little") + encoded + body)

"""A small design whose training does not depend on how many devices share its batches."""

from __future__ import annotations

import itertools
import socket
from typing import TYPE_CHECKING, Any

from brains_engine.design import edits
from brains_engine.design.design import Design
from tests.engine.backend.small_runs import REGISTRY, config

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot


def small(**values: Any) -> Snapshot:
    """Two dense layers on two moons: no random bits, no statistics of batches."""
    made = Design(REGISTRY)
    nodes = [
        edits.add_node(made, "input", options={"dims": {"feature": 2}}),
        edits.add_node(made, "dense", options={"units": 8, "activation": "tanh"}),
        edits.add_node(made, "dense", options={"units": 2, "activation": "softmax"}),
        edits.add_node(made, "output"),
    ]
    for source, target in itertools.pairwise(nodes):
        edits.connect(made, source, "output", target, "input")
    edits.set_training(made, config(compiler="graph", **{"epochs": 2, **values}))
    return made.snapshot


def free_port() -> int:
    """A port of this machine that nobody uses now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port

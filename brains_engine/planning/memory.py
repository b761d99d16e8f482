"""What training needs in memory, held against a budget, before anything is allocated."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from brains_engine.design.diagnostics import Fix, Problem
from brains_engine.planning import fixes
from brains_engine.planning.shape_checks import FLOAT_BYTES
from brains_engine.planning.wording import count, show_bytes
from brains_engine.runs.config import SGD, RMSprop

if TYPE_CHECKING:
    from brains_engine.planning.plan import NodeAnalysis
    from brains_engine.runs.config import OptimizerConfig, RunConfig

MEMORY_BUDGET = 8 * 1024**3
"""Bytes that weights may take with gradients and optimizer, and that one batch may take."""


def check_memory(nodes: Mapping[str, NodeAnalysis], training: RunConfig, budget: int = MEMORY_BUDGET) -> list[Problem]:
    """Problems of layers, or of the whole design, that would not fit."""
    return [*_check_weights(nodes, training, budget), *_check_activations(nodes, training, budget)]


def bytes_per_weight(optimizer: OptimizerConfig) -> int:
    """Memory of one weight in training: itself, its gradient, and the optimizer's slots."""
    slots = 2
    if isinstance(optimizer, SGD):
        slots = int(optimizer.momentum > 0)
    elif isinstance(optimizer, RMSprop):
        slots = 1 + int(optimizer.momentum > 0)
    return FLOAT_BYTES * (2 + slots)


def _check_weights(nodes: Mapping[str, NodeAnalysis], training: RunConfig, budget: int) -> list[Problem]:
    each = bytes_per_weight(training.optimizer)
    problems = []
    for key, node in nodes.items():
        if node.params.total * each > budget:
            need = _need(node.params.total, each)
            message = f"{node.node.name} would have {need}; at most {show_bytes(budget)} are allowed."
            problems.append(Problem("memory", "error", key, message))
    total = sum(node.params.total for node in nodes.values())
    if not problems and total * each > budget:
        message = f"The network would have {_need(total, each)}; at most {show_bytes(budget)} are allowed."
        problems.append(Problem("memory", "error", None, message))
    return problems


def _need(weights: int, each: int) -> str:
    return f"{count(weights, 'weight')}, which need {show_bytes(weights * each)} in training"


def _check_activations(nodes: Mapping[str, NodeAnalysis], training: RunConfig, budget: int) -> list[Problem]:
    """Values and their gradients are kept for a whole batch."""
    sample = 2 * sum(node.activation_bytes for node in nodes.values())
    if sample * training.batch_size <= budget:
        return []
    largest = max(nodes.values(), key=lambda node: node.activation_bytes)
    message = (
        f"A batch of {count(training.batch_size, 'sample')} would need {show_bytes(sample * training.batch_size)}, "
        f"most of it in {largest.node.name}; at most {show_bytes(budget)} are allowed."
    )
    return [Problem("memory", "error", largest.node.id, message, _smaller_batch(budget // sample))]


def _smaller_batch(fitting: int) -> tuple[Fix, ...]:
    if fitting < 1:
        return ()
    size = 2 ** int(math.log2(fitting))
    return (fixes.set_training("smaller_batch", f"Use batches of {size}", {"batch_size": size}),)

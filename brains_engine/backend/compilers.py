"""Whether XLA compiles the training step: by rule, from the operations in the network and the device.

Measured on CPUs: XLA makes dense networks several times faster, but runs convolutions at a tenth of the speed of
TensorFlow's own kernels, and spends most of a step on the random bits of dropout. On GPUs it gains everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import tensorflow as tf

if TYPE_CHECKING:
    from brains_engine.runs.compiler_config import CompilerName

_UNKNOWN_TO_XLA = (
    ("ImageProjectiveTransform", "images that are turned, moved or zoomed"),
    ("ScaleAndTranslate", "images that are smoothed while they shrink"),
)
_SLOW_ON_CPU = (
    ("Conv", "convolutions"),
    ("DepthwiseConv", "convolutions"),
    ("MaxPool", "pooling"),
    ("AvgPool", "pooling"),
    ("StatelessRandom", "random bits, as dropout draws them"),
    ("Random", "random bits, as dropout draws them"),
)


@dataclass(frozen=True, slots=True)
class Compiler:
    """How the training step is compiled, and why."""

    name: Literal["XLA", "graph"]
    reason: str

    @property
    def jit(self) -> bool:
        return self.name == "XLA"

    def __str__(self) -> str:
        return self.name


def choose_compiler(model: Any, device_kind: str, wanted: CompilerName, batch_size: int) -> Compiler:
    """Choose the compiler of a training step. Where XLA lacks an operation, the graph is used whatever is wanted.

    Args:
        model: The Keras model.
        device_kind: "cpu" or "gpu".
        wanted: What the configuration asks for; "auto" and "measured" decide by rule, which gives the latter a start.
        batch_size: Samples in one batch.
    """
    if wanted == "graph":
        return Compiler("graph", "chosen in the settings")
    found = operations(model, batch_size)
    if what := _first_of(_UNKNOWN_TO_XLA, found):
        return Compiler("graph", f"XLA cannot compile {what}")
    if wanted == "xla":
        return Compiler("XLA", "chosen in the settings")
    if device_kind != "cpu":
        return Compiler("XLA", "on a GPU it fuses the small operations of a step")
    if what := _first_of(_SLOW_ON_CPU, found):
        return Compiler("graph", f"on a CPU, XLA is slow with {what}")
    return Compiler("XLA", "dense operations gain from it on a CPU")


def can_choose(model: Any, batch_size: int) -> bool:
    """Whether XLA knows all operations of a network."""
    return not _first_of(_UNKNOWN_TO_XLA, operations(model, batch_size))


def _first_of(table: tuple[tuple[str, str], ...], operations: set[str]) -> str:
    """The words for the first row whose operations occur, or ""."""
    return next((what for prefix, what in table if any(name.startswith(prefix) for name in operations)), "")


def operations(model: Any, batch_size: int) -> set[str]:
    """Types of all operations that a training pass through the network executes."""
    weights = [tf.TensorSpec(variable.shape, variable.dtype) for variable in model.trainable_variables]
    others = [tf.TensorSpec(variable.shape, variable.dtype) for variable in model.non_trainable_variables]

    def forward(weights: Any, others: Any, features: Any) -> Any:
        return model.stateless_call(weights, others, features, training=True)

    entries = [tf.TensorSpec((batch_size, *entry.shape[1:]), tf.float32) for entry in model.inputs]
    features = entries[0] if len(entries) == 1 else entries
    graph = tf.function(forward).get_concrete_function(weights, others, features).graph.as_graph_def()
    nodes = [node for function in graph.library.function for node in function.node_def]
    return {node.op for node in [*graph.node, *nodes]}

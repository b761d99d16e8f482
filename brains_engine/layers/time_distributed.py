"""Layers that are applied to every step of a sequence by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.fields import dump
from brains_engine.layers.dense import DenseOptions, DenseProductSpec
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec, BuildContext


class TimeDistributedDenseSpec(DenseProductSpec):
    """One dense layer for all steps."""

    id = "time_distributed_dense"
    title = "Time-distributed dense"
    family = "recurrent"
    summary = "The same dense layer at every step of a sequence"
    formula = "y[t] = act(x[t] W + b)"
    when = (
        "Behind a recurrent layer with return_sequences that shall answer at every step, such as a label for each "
        "word. It takes sequences of vectors, of signals and of images."
    )
    read_from = ("TimeDistributed",)
    keywords = ("wrapper", "sequence", "per step", "labelling", "fully connected")
    inputs = (Port("input", "A sequence; its last dimension is transformed.", ranks=frozenset({2, 3, 4})),)
    outputs = (Port("output", "The same sequence with one value for each unit."),)

    def from_keras(self, class_name: str, config: Mapping[str, Any]) -> dict[str, Any] | None:
        inner = config["layer"]
        return super().from_keras(class_name, inner["config"]) if inner["class_name"] == "Dense" else None

    def build(self, options: DenseOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        dense = context.inner_layer("Dense", **dump(options))
        return (context.keras_layer("TimeDistributed", layer=dense)(inputs[0]),)


LAYERS: tuple[AnySpec, ...] = (TimeDistributedDenseSpec(),)

"""Layers for tests alone: they give or take whole numbers, or make values of nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brains_engine.layers import discover
from brains_engine.spec.layer_spec import LayerSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port
from brains_engine.spec.registry import Registry
from brains_engine.spec.shapes import TensorType


class NoOptions(LayerOptions):
    """None."""


class _Toy(LayerSpec[NoOptions]):
    family = "core"
    summary = formula = when = "For tests."
    Options = NoOptions

    def infer_shape(self, options: NoOptions, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0]


class RoundedSpec(_Toy):
    id = "rounded"
    title = "Rounded"

    def infer_shape(self, options: NoOptions, inputs: Sequence[TensorType]) -> TensorType:
        return replace(inputs[0], kind="integer")


class PickedSpec(_Toy):
    id = "picked"
    title = "Picked"
    inputs = (Port("input", kind="integer"),)


class ToneSpec(_Toy):
    """A source that is no input."""

    id = "tone"
    title = "Tone"
    inputs = ()

    def infer_shape(self, options: NoOptions, inputs: Sequence[TensorType]) -> TensorType:
        return TensorType.of(64)


REGISTRY = Registry([*discover(), RoundedSpec(), PickedSpec(), ToneSpec()])

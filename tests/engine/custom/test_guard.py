"""Whatever a custom layer's methods do becomes a problem of its node or one sentence, never a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brains_engine.errors import CustomLayerError, OptionError
from brains_engine.planning.analysis import analyse
from brains_engine.planning.planner import make_plan
from brains_engine.spec.layer_spec import LayerSpec
from tests.engine.custom.layer_text import BUILD, INFER, layer_text
from tests.engine.custom.networks import design_with, trusted_layers

if TYPE_CHECKING:
    from pathlib import Path

COUNT = "\n    def count_params(self, options, inputs):\n        "
FLOPS = "\n    def flops(self, options, inputs):\n        "

ANALYSED = {
    "raises": (layer_text((INFER, "        return 1 / 0\n")), "failed in its infer_shape: ZeroDivisionError"),
    "exits": (layer_text((INFER, "        raise SystemExit\n")), "failed in its infer_shape: SystemExit"),
    "recursion": (layer_text((INFER, "        return self.infer_shape(options, inputs)\n")), "RecursionError"),
    "none": (layer_text((INFER, "        return None\n")), "it gave a NoneType in the place of a TensorType"),
    "size": (layer_text((INFER, "        return inputs[0].with_last(2.5)\n")), "the size 2.5"),
    "negative": (layer_text((INFER, "        return inputs[0].with_last(-1)\n")), "the size -1"),
    "count": (layer_text((INFER, INFER + COUNT + "return 3\n")), "in the place of a ParamCount"),
    "count type": (layer_text((INFER, INFER + COUNT + "return ParamCount(1.5)\n")), "1.5, which is no whole number"),
    "flops": (layer_text((INFER, INFER + FLOPS + "return -1\n")), "-1, which is no whole number"),
    "flops raises": (
        layer_text((INFER, INFER + FLOPS + "raise KeyError('k')\n")),
        "failed in its flops: KeyError: 'k'",
    ),
    "attribute": (layer_text((INFER, "        return inputs[0].there_is_none\n")), "AttributeError"),
}


@pytest.mark.parametrize("fault", ANALYSED)
def test_a_fault_in_analysis_is_a_problem_of_the_node(project: Path, fault: str) -> None:
    text, words = ANALYSED[fault]
    registry = trusted_layers(project, text)
    design, node = design_with(registry, "scale_by")
    (problem,) = analyse(design.snapshot, registry).errors
    assert problem.node_id == node
    assert problem.message.startswith("Scale by 1 failed in its ")
    assert words in problem.message


BUILT = {
    "raises": (layer_text((BUILD, "        return 1 / 0\n")), "failed in its build: ZeroDivisionError"),
    "no tuple": (layer_text((BUILD, "        return inputs[0]\n")), "in the place of a tuple of one tensor"),
    "no tensor": (layer_text((BUILD, "        return (3,)\n")), "gave a int in the place of a tensor"),
    "no class": (layer_text(("Rescaling", "ThereIsNone")), "failed in its build: AttributeError"),
    "shape": (
        layer_text((BUILD, "        return (context.keras_layer('Dense', units=5)(inputs[0]),)\n")),
        "says in infer_shape that it gives 8, but gives 5",
    ),
    "count": (
        layer_text((BUILD, "        return (context.keras_layer('Dense', units=8)(inputs[0]),)\n")),
        "says in count_params that it has 0 weights, but has 72",
    ),
    "stray": (
        layer_text((BUILD, "        import keras\n        return (keras.layers.Dense(8)(inputs[0]),)\n")),
        "so its weights have no lasting name",
    ),
}


@pytest.mark.parametrize("fault", BUILT)
def test_a_fault_in_building_is_one_sentence(project: Path, fault: str) -> None:
    from brains_engine.backend.builder import build_model

    text, words = BUILT[fault]
    registry = trusted_layers(project, text)
    design, _ = design_with(registry, "scale_by")
    with pytest.raises(CustomLayerError) as caught:
        build_model(make_plan(design.snapshot, registry))
    assert words in caught.value.message
    assert "mine.py" in str(caught.value) or "context.keras_layer" in str(caught.value)


def test_words_that_only_decorate_fall_back_to_nothing(project: Path) -> None:
    bad = (
        "    def caption(self, options):\n        return 1 / 0\n\n"
        "    def output_activation(self, options):\n        return 7\n"
    )
    registry = trusted_layers(project, layer_text(("    def build", f"{bad}\n    def build")))
    spec = registry["scale_by"]
    assert spec.caption(spec.Options()) == ""
    assert spec.output_activation(spec.Options()) == ""


def test_options_are_read_with_the_same_care(project: Path) -> None:
    registry = trusted_layers(project, layer_text())
    assert registry["scale_by"].parse({"factor": 3}).factor == 3
    with pytest.raises(OptionError, match="factor"):
        registry["scale_by"].parse({"factor": "three"})


def test_every_method_of_a_spec_is_guarded(project: Path) -> None:
    spec = trusted_layers(project, layer_text())["scale_by"]
    methods = {name for name, value in vars(LayerSpec).items() if callable(value) and name[0].islower()}
    assert {"infer_shape", "build", "parse", "caption"} <= methods
    assert methods <= set(vars(type(spec)))

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from brains_engine.architectures import network
from brains_engine.design.io import from_json, to_json
from brains_engine.errors import BrainsError
from brains_engine.layers import discover
from brains_engine.layers.scaled import scales
from brains_engine.planning.analysis import analyse
from brains_engine.runs.config import RunConfig


@pytest.mark.parametrize("layer", ["dense", "norm_dense"])
def test_a_layer_scales_to_width_and_height(layer: str) -> None:
    design = network(layer, inputs=64, outputs=10, width=128, height=3)
    nodes = list(design.snapshot.nodes.values())
    widths = [node.options["units"] for node in nodes if node.layer == layer]
    assert widths == [128, 128, 128, 10]
    activations = [node.options["activation"] for node in nodes if node.layer == layer]
    assert activations == ["relu", "relu", "relu", "softmax"]
    assert len(design.snapshot.links) == 5
    assert design.snapshot.settings.title.endswith("128 x 3")
    assert sorted(node.x for node in nodes) == [240.0 * place for place in range(6)]
    assert to_json(from_json(to_json(design.snapshot), design.registry)) == to_json(design.snapshot)


def test_it_suits_the_digits_without_a_change() -> None:
    design = network("norm_dense", inputs={"height": 8, "width": 8, "channel": 1}, outputs=10, width=32, height=2)
    assert analyse(design.snapshot, design.registry).errors == ()


def test_pictures_keep_their_size_and_end_in_a_dense_layer() -> None:
    dims = {"height": 8, "width": 8, "channel": 1}
    design = network("conv_2d", inputs=dims, outputs=10, width=4, height=6, activation="tanh")
    analysis = analyse(design.snapshot, design.registry)
    assert analysis.errors == ()
    assert [str(analysis.nodes[f"conv_2d-{n}"].outputs["output"]) for n in (1, 6)] == ["8 x 8 x 4", "8 x 8 x 4"]
    assert str(analysis.nodes["dense-1"].outputs["output"]) == "10"


def scalable() -> list[str]:
    return [spec.id for spec in discover() if scales(spec)]


@pytest.mark.parametrize("layer", scalable())
def test_every_layer_with_a_width_makes_a_sound_network(layer: str) -> None:
    registry = discover()
    rank = min(registry[layer].inputs[0].ranks)
    dims = {f"dim_{place}": 4 for place in range(rank)}
    design = network(layer, inputs=dims, outputs=3, width=8, height=3)
    analysis = analyse(design.snapshot, design.registry)
    assert [problem.message for problem in analysis.errors if problem.code == "shape"] == []
    assert str(analysis.nodes["output-1"].inputs["input"]) == "3"
    activations = {node.options["activation"] for node in design.snapshot.nodes.values() if node.layer == layer}
    assert registry[layer].Options().activation in activations


def test_a_single_output_is_a_number() -> None:
    design = network("dense", inputs=10, outputs=1, width=8, height=0)
    assert design.snapshot.node("dense-1").options["activation"] == "linear"
    assert design.snapshot.settings.training.loss.kind == "mean_squared_error"


def test_options_and_training_are_passed_on() -> None:
    training = RunConfig(epochs=3)
    options = {"use_bias": False}
    design = network(
        "dense", inputs=4, outputs=3, width=8, height=1, options=options, training=training, output_activation="sigmoid"
    )
    assert design.snapshot.settings.training == training
    assert [design.snapshot.node(f"dense-{n}").options["use_bias"] for n in (1, 2)] == [False, False]
    assert design.snapshot.node("dense-2").options["activation"] == "sigmoid"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"layer": "dens"}, "There is no layer 'dens'."),
        ({"layer": "dropout"}, "Dropout has no width to scale. Layers that have one: dense, conv_2d, conv_1d, "),
        ({"layer": "norm_residual"}, "Norm residual has no width to scale. Layers that have one: dense, "),
        ({"layer": "lstm"}, "A network of LSTM needs inputs with a time and a feature."),
        ({"layer": "conv_2d"}, "A network of Conv 2-D needs inputs with a height, a width and a channel."),
        ({"height": -1}, "height must be a whole number from 0, but is -1."),
        ({"height": 1001}, "height must be at most 1000 layers, but is 1001."),
        ({"height": True}, "height must be a whole number from 0, but is True."),
        ({"outputs": 0}, "outputs must be a whole number from 1, but is 0."),
        ({"width": 0}, "Dense 1: units must be at least 1, but is 0."),
        ({"inputs": 0}, "Input 1: dims.feature must be at least 1, but is 0."),
        ({"activation": "rel"}, "Dense 1: activation must be "),
        ({"options": {"bias": 1}}, "Dense 1: bias is not known here."),
    ],
)
def test_what_cannot_be_scaled_has_its_sentence(changes: dict[str, Any], sentence: str) -> None:
    arguments: dict[str, Any] = {"layer": "dense", "inputs": 4, "outputs": 3, "width": 8, "height": 2} | changes
    with pytest.raises(BrainsError) as caught:
        network(**arguments)
    assert str(caught.value).startswith(sentence)


def test_neither_networks_nor_templates_import_tensorflow() -> None:
    code = (
        "import sys; from brains_engine.architectures import network;"
        "from brains_engine.templates import load_template;"
        "from brains_engine.layers import discover;"
        "network('dense', inputs=4, outputs=3, width=8, height=2); load_template('iris', discover());"
        "assert not {'tensorflow', 'keras', 'PySide6'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)

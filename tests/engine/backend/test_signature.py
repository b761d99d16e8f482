from __future__ import annotations

from typing import TYPE_CHECKING

import keras
import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend.exporters.raw_input import with_scaling
from brains_engine.backend.exporters.saved_model import SavedModel
from brains_engine.backend.exporters.signature import Signature, signature_of, with_names
from brains_engine.data.scaling import FittedScaling
from brains_engine.planning.ends import Ends, Goal, InputPart

if TYPE_CHECKING:
    from pathlib import Path


def network(inputs: int, outputs: int, body_name: str = "add-1") -> keras.Model:
    """Adds up what comes in, and gives it, twice it, and so on."""
    entries = [keras.Input((2,), name=f"input-{number}") for number in range(1, inputs + 1)]
    body = keras.layers.Add(name=body_name)(entries) if inputs > 1 else entries[0]
    ends = [keras.layers.Rescaling(float(number), name=f"output-{number}")(body) for number in range(1, outputs + 1)]
    return keras.Model(entries if inputs > 1 else entries[0], ends if outputs > 1 else ends[0])


def ends(names: list[str], outputs: list[str]) -> Ends:
    parts = tuple(InputPart(f"input-{n}", name, 2 * (n - 1), 2) for n, name in enumerate(names, 1))
    return Ends(parts, tuple(Goal(f"output-{n}", name) for n, name in enumerate(outputs, 1)))


@pytest.mark.parametrize(
    ("names", "outputs", "expected"),
    [
        (["Image"], ["Digit"], Signature()),
        (["Left image", "right-IMAGE"], ["Digit"], Signature(("left_image", "right_image"))),
        (["A b", "a B"], ["1st", "神"], Signature(("a_b", "a_b_2"), ("n_1st", "output_2"))),
        (["Add 1", "add"], ["x"], Signature(("add_1", "add"))),
    ],
)
def test_names_are_made_of_those_of_the_nodes(names: list[str], outputs: list[str], expected: Signature) -> None:
    assert signature_of(ends(names, outputs), network(len(names), len(outputs))) == expected


def test_an_input_is_never_named_like_a_layer() -> None:
    found = signature_of(ends(["Left", "Right"], ["x"]), network(2, 1, body_name="left"))
    assert found.inputs == ("left_2", "right")


@pytest.mark.parametrize(("inputs", "outputs"), [(1, 1), (2, 1), (1, 2), (2, 2)])
def test_a_saved_model_takes_and_gives_tensors_by_name(tmp_path: Path, inputs: int, outputs: int) -> None:
    names = ["zebra", "ape"][:inputs]
    about = ends(names, ["Sum", "Double"][:outputs])
    scaling = FittedScaling("standard", np.arange(2.0 * inputs), np.full(2 * inputs, 2.0))
    model = with_scaling(network(inputs, outputs), scaling, about)
    SavedModel().write(with_names(model, signature_of(about, model)), tmp_path / "saved")
    call = tf.saved_model.load(str(tmp_path / "saved")).signatures["serving_default"]
    raw = np.random.default_rng(0).normal(size=(3, 2 * inputs)).astype(np.float32)
    given = {
        name: tf.constant(raw[:, 2 * n : 2 * n + 2]) for n, name in enumerate(names if inputs > 1 else ["input_1"])
    }
    found = call(**given)
    scaled = (raw - scaling.offset) / 2
    total = scaled.reshape(3, inputs, 2).sum(axis=1)
    wanted = {"sum": total, "double": 2 * total} if outputs > 1 else {"output_1": total}
    assert set(found) == set(wanted)
    for name, values in wanted.items():
        np.testing.assert_allclose(found[name].numpy(), values, atol=1e-6)

"""Architectures of `keras.applications`: all weights are there, and the outputs are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import pytest

from brains_engine.backend.applications import SIZES, application_config, build_application
from brains_engine.errors import ModelImportError
from brains_engine.importing import import_config, import_keras
from brains_engine.planning.analysis import analyse_design
from tests.engine.importing.models import REGISTRY, imported, outputs_of_both, saved, settle, weights_by_name

if TYPE_CHECKING:
    from pathlib import Path

NAMED = {
    "ResNet50": 25_636_712,
    "MobileNetV2": 3_538_984,
    "EfficientNetB0": 5_330_571,
    "DenseNet121": 8_062_504,
    "VGG16": 138_357_544,
}
OTHERS = ("MobileNet", "EfficientNetV2B0", "InceptionV3", "NASNetMobile")


def images(model: keras.Model, count: int = 2) -> Any:
    """Noise with a gradient, unlike from image to image."""
    random = np.random.default_rng(11)
    shape = model.input_shape[1:]
    slope = np.linspace(0, 1, shape[0]).reshape(-1, 1, 1) * np.arange(1, count + 1).reshape(-1, 1, 1, 1)
    return (255 * (0.6 * random.uniform(size=(count, *shape)) + 0.4 * slope / count)).astype(np.float32)


def assert_same_and_alive(expected: Any, found: Any) -> None:
    np.testing.assert_allclose(found, expected, atol=1e-5, rtol=1e-5)
    # outputs that do not depend on the image would be equal whatever the import did
    assert np.abs(expected[0] - expected[1]).max() > 1e-3 * np.abs(expected).max()


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMED)
def test_the_named_architectures_compute_the_same(name: str) -> None:
    model = build_application(name)
    batch = images(model)
    settle(model, batch)
    report = imported(model)
    assert report.params == model.count_params() == NAMED[name]
    assert report.is_complete
    assert analyse_design(report.snapshot, REGISTRY).errors == ()
    expected, found = outputs_of_both(model, report, batch, weights_by_name(model, report))
    assert_same_and_alive(expected, found)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "size"), [("MobileNetV3Small", 64), ("ConvNeXtTiny", 32), ("Xception", 71)])
def test_others_compute_the_same_from_their_files(name: str, size: int, tmp_path: Path) -> None:
    model = build_application(name, size, classes=5, classifier_activation=None)
    batch = images(model)
    settle(model, batch)
    report = import_keras(saved(model, tmp_path), REGISTRY)
    assert report.is_complete
    expected, found = outputs_of_both(model, report, batch)
    assert_same_and_alive(expected, found)


@pytest.mark.slow
def test_further_architectures_have_all_their_weights() -> None:
    for name in OTHERS:
        text, params = application_config(name)
        report = import_config(text, name, REGISTRY)
        assert (name, report.params) == (name, params)
        assert report.is_complete
        assert analyse_design(report.snapshot, REGISTRY).errors == ()


def test_the_parts_of_inception_resnet_are_known() -> None:
    from keras.src.applications.inception_resnet_v2 import CustomScaleLayer

    entry = keras.Input((4, 4, 3))
    other = keras.layers.Conv2D(3, 1)(entry)
    model = keras.Model(entry, CustomScaleLayer(0.17)([entry, other]))
    report = imported(model)
    assert report.is_complete
    batch = np.random.default_rng(1).normal(size=(2, 4, 4, 3)).astype(np.float32)
    expected, found = outputs_of_both(model, report, batch, weights_by_name(model, report))
    np.testing.assert_allclose(found, expected, atol=1e-6)


def test_an_unknown_application_is_refused() -> None:
    with pytest.raises(ModelImportError, match="There is no application 'ResNet51'"):
        build_application("ResNet51")
    assert set(NAMED) <= set(SIZES)

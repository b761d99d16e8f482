"""Keras models for the tests of import, and comparing them with what is made of them."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import keras
import numpy as np

from brains_engine.backend.imported_weights import build_imported
from brains_engine.importing import ImportReport, import_config, import_keras
from brains_engine.layers import discover

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.importing.report import NodeWeights

REGISTRY = discover()


def saved(model: keras.Model, folder: Path) -> Path:
    path = folder / "model.keras"
    with warnings.catch_warnings():
        # Keras 3.15 copies variables in a way of which NumPy 2.4 warns; the copy is right.
        warnings.filterwarnings("ignore", "__array__ implementation", DeprecationWarning)
        model.save(path)
    return path


def imported(model: keras.Model) -> ImportReport:
    """The import of a model's config alone."""
    return import_config(model.to_json(), "model.json", REGISTRY)


def settle(model: keras.Model, batch: Any) -> None:
    """Give the model weights under which each layer's answer depends on its input.

    Statistics become those of the batch, so that no normalisation makes all samples alike; everything that begins
    as zeros or ones becomes random.
    """
    random = np.random.default_rng(5)
    normalisations = [layer for layer in model.layers if isinstance(layer, keras.layers.BatchNormalization)]
    for weight in model.trainable_weights:
        if weight.name in ("gamma", "beta", "bias"):
            centre = 1.0 if weight.name == "gamma" else 0.0
            weight.assign(centre + 0.2 * random.normal(size=weight.shape))
    for layer in normalisations:
        layer.momentum = 0.0
    model(batch, training=True)
    for layer in normalisations:
        layer.momentum = 0.99
        layer.moving_mean.assign_add(0.05 * random.normal(size=layer.moving_mean.shape))


def shake(model: keras.Model) -> keras.Model:
    """Give all weights of a model and of those within it other numbers than they begin with."""
    random = np.random.default_rng(8)
    for weight in model.weights:
        if weight.name != "seed_generator_state":
            low = 0.5 if "variance" in weight.name else -0.8
            weight.assign(random.uniform(low, 1.2, weight.shape))
    return model


def weights_by_name(model: keras.Model, report: ImportReport) -> dict[str, NodeWeights]:
    """The weights of a model for the nodes of the same names."""
    nodes = {node.name: node_id for node_id, node in report.snapshot.nodes.items()}
    return {
        nodes[layer.name]: {f"vars/{number}": array for number, array in enumerate(layer.get_weights())}
        for layer in model.layers
        if layer.get_weights()
    }


def outputs_of_both(model: keras.Model, report: ImportReport, batch: Any, weights: Any = None) -> tuple[Any, Any]:
    """What a model and the design made of it give for a batch."""
    _, own = build_imported(report.snapshot, report.weights if weights is None else weights, REGISTRY)
    assert own.count_params() == model.count_params() == report.params
    expected = model(batch, training=False)
    first = expected[0] if isinstance(expected, list | tuple) else expected
    return np.asarray(first), np.asarray(own(batch, training=False))


def there_and_back(model: keras.Model, folder: Path, batch: Any) -> ImportReport:
    """Save a model, import the file, and hold the outputs against each other."""
    report = import_keras(saved(model, folder), REGISTRY)
    expected, found = outputs_of_both(model, report, batch)
    np.testing.assert_allclose(found, expected, atol=1e-5, rtol=1e-5)
    return report

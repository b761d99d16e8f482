"""A design with two inputs and two outputs, on iris: it names the species, and rebuilds the sample."""

from __future__ import annotations

from typing import Any

from brains_engine.design import edits
from brains_engine.design.design import Design
from tests.engine.backend.small_runs import REGISTRY, config


def several_ends(sample: dict[str, Any] | None = None, **values: Any) -> Design:
    """Two branches that meet in one layer, from which two heads go out."""
    made = Design(REGISTRY)
    add = edits.add_node
    sepal = add(made, "input", options={"dims": {"feature": 1}})
    petal = add(made, "input", options={"dims": {"feature": 3}})
    left = add(made, "dense", options={"units": 6, "activation": "tanh"})
    join = add(made, "concatenate")
    body = add(made, "dense", options={"units": 8, "activation": "tanh"})
    drop = add(made, "dropout", options={"rate": 0.1})
    species = add(made, "dense", options={"units": 3, "activation": "softmax"})
    rebuilt = add(made, "dense", options={"units": 4, "activation": "linear"})
    answer = add(made, "output")
    options = {"target": "features", "loss": "mean_squared_error", "loss_weight": 0.25, **(sample or {})}
    copy = add(made, "output", options=options)
    wires = ((sepal, left), (left, join), (petal, join), (join, body), (body, drop), (drop, species), (drop, rebuilt))
    for source, target in (*wires, (species, answer), (rebuilt, copy)):
        edits.connect(made, source, "output", target, "inputs" if target == join else "input")
    for node, name in ((sepal, "Sepal length"), (petal, "Rest"), (answer, "Species"), (copy, "Sample")):
        edits.rename(made, node, name)
    data = {"source": "iris", "validation_split": 0.2}
    edits.set_training(made, config(**{"data": data, "metrics": ("accuracy", "mean_absolute_error"), **values}))
    return made

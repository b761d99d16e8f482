"""Designs with one custom layer between two dense ones."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from brains_engine.custom import TrustStore, collect_layers
from brains_engine.custom.files import read_source
from brains_engine.design import edits
from brains_engine.design.design import Design

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.spec.registry import Registry

TRAINING = {
    "data.source": "iris",
    "epochs": 2,
    "metrics": ["accuracy"],
    "sparsity.method": "none",
}


def trusted_layers(project: Path, text: str) -> Registry:
    """The layers of a project with one more file, which is trusted."""
    path = project / "layers" / "mine.py"
    path.write_text(text)
    TrustStore().trust(read_source(path), project)
    library = collect_layers(project)
    assert library.faults == ()
    return library.registry


def design_with(registry: Registry, layer: str, **options: Any) -> tuple[Design, str]:
    """A classifier of iris with the layer in its middle, and the node's id."""
    design = Design(registry)
    nodes = [
        edits.add_node(design, "input", options={"dims": {"feature": 4}}),
        edits.add_node(design, "dense", options={"units": 8, "activation": "linear"}),
        edits.add_node(design, layer, options=options),
        edits.add_node(design, "dense", options={"units": 3, "activation": "softmax"}),
        edits.add_node(design, "output"),
    ]
    for source, target in itertools.pairwise(nodes):
        edits.connect(design, source, "output", target, "input")
    for path, value in TRAINING.items():
        edits.set_training_value(design, path, value)
    return design, nodes[2]

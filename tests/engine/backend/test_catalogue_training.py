"""The families of the catalogue in whole networks: trained by the engine, resumed, and exported."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from brains_engine.backend import jobs
from brains_engine.design import edits
from brains_engine.design.design import Design
from tests.engine.backend.small_runs import REGISTRY, Watcher, arrays_of, assert_same_bits, config

if TYPE_CHECKING:
    from pathlib import Path

Node = tuple[str, dict[str, Any]]


def drawing(nodes: dict[str, Node], wires: str, **values: Any) -> Any:
    """A design of named nodes; wires read `a.output>b.query`, where output and input may be left out."""
    made = Design(REGISTRY)
    ids = {name: edits.add_node(made, layer, options=options) for name, (layer, options) in nodes.items()}
    for wire in wires.split():
        source, target = (end.partition(".") for end in wire.split(">"))
        port = REGISTRY[nodes[target[0]][0]].inputs[0].name
        edits.connect(made, ids[source[0]], source[2] or "output", ids[target[0]], target[2] or port)
    edits.set_training(made, config(**{"epochs": 2, "metrics": ["accuracy"], **values}))
    return made.snapshot


@pytest.fixture
def sentences(tmp_path: Path) -> dict[str, Any]:
    """Sequences of eight tokens; the class is whether token 3 occurs."""
    random = np.random.default_rng(0)
    tokens = random.integers(0, 12, (200, 8))
    np.savez(tmp_path / "tokens.npz", x=tokens.astype(np.float32), y=(tokens == 3).any(axis=1).astype(np.int64))
    return {"source": "npz", "path": str(tmp_path / "tokens.npz"), "scaling": "none"}


TRANSFORMER: dict[str, Node] = {
    "tokens": ("input", {"dims": {"time": 8}, "dtype": "integer"}),
    "embedding": ("embedding", {"input_dim": 12, "output_dim": 8}),
    "positions": ("position_embedding", {}),
    "waves": ("sinusoidal_encoding", {}),
    "attention": ("multi_head_attention", {"num_heads": 2, "key_dim": 4, "dropout": 0.1, "use_causal_mask": True}),
    "grouped": ("grouped_query_attention", {"head_dim": 4, "num_query_heads": 2, "num_key_value_heads": 1}),
    "skip": ("add", {}),
    "norm": ("layer_normalization", {}),
    "pool": ("reduce_mean", {"axis": "time"}),
    "classes": ("dense", {"units": 2, "activation": "softmax"}),
    "end": ("output", {}),
}
TRANSFORMER_WIRES = (
    "tokens>embedding embedding>positions positions>waves waves>attention.query waves>attention.value "
    "attention>grouped.query attention>grouped.value grouped>skip waves>skip "
    "skip>norm norm>pool pool>classes classes>end"
)

PHOTOS: dict[str, Node] = {
    "pixels": ("input", {"dims": {"height": 8, "width": 8, "channel": 1}, "layout": "natural"}),
    "turn": ("random_rotation", {}),
    "crop": ("random_crop", {"height": 7, "width": 7}),
    "light": ("random_brightness", {}),
    "size": ("resizing", {"height": 6, "width": 6}),
    "conv": ("conv_2d", {"filters": 4}),
    "slopes": ("prelu", {"shared_axes": "height width"}),
    "drop": ("spatial_dropout_2d", {}),
    "penalty": ("activity_regularization", {"l2": 0.001}),
    "flat": ("flatten", {}),
    "classes": ("dense", {"units": 10, "activation": "softmax"}),
    "end": ("output", {}),
}

PROGRAM: dict[str, Node] = {
    "moon": ("input", {"dims": {"feature": 2}}),
    "dense": ("dense", {"units": 6, "activation": "tanh"}),
    "halves": ("split", {"sections": 2}),
    "scale": ("learned_constant", {"dims": {"feature": 3}, "initializer": "ones"}),
    "shift": ("constant", {"value": [0.1, 0.2, 0.3], "dims": {"feature": 3}}),
    "scaled": ("multiply", {}),
    "shifted": ("add", {}),
    "positive": ("compare_with_number", {}),
    "chosen": ("where", {}),
    "pairs": ("einsum", {"equation": "i,j->ij"}),
    "flat": ("flatten", {}),
    "logits": ("dense", {"units": 2, "activation": "linear"}),
    "classes": ("softmax", {}),
    "end": ("output", {}),
}
PROGRAM_WIRES = (
    "moon>dense dense>halves halves.outputs_1>scaled scale>scaled scaled>shifted shift>shifted "
    "halves.outputs_2>positive positive>chosen.condition shifted>chosen.a halves.outputs_2>chosen.b "
    "chosen>pairs shifted>pairs pairs>flat flat>logits logits>classes classes>end"
)


def in_a_row(nodes: dict[str, Node]) -> str:
    return " ".join(f"{one}>{two}" for one, two in itertools.pairwise(nodes))


def run(folder: Path, snapshot: Any) -> Any:
    result = jobs.train(snapshot, REGISTRY, folder / "run", on_event=Watcher())
    assert result.reason == "completed"
    assert result.last_checkpoint is not None
    return result


def check_exports(folder: Path, checkpoint: Path) -> None:
    for format_id, name in (("keras", "model.keras"), ("saved_model", "model")):
        assert jobs.export(checkpoint, format_id, folder / name, REGISTRY).max_abs_difference <= 1e-5


@pytest.mark.slow
def test_a_transformer_learns_from_whole_numbers(tmp_path: Path, sentences: dict[str, Any]) -> None:
    snapshot = drawing(
        TRANSFORMER, TRANSFORMER_WIRES, data=sentences, epochs=30, optimizer={"kind": "adam", "learning_rate": 0.01}
    )
    result = run(tmp_path, snapshot)
    assert result.metrics["val_accuracy"] > 0.8
    table = arrays_of(result.last_checkpoint)["weights/embedding-1/embeddings"]
    assert table.shape == (12, 8)
    check_exports(tmp_path, result.last_checkpoint)


@pytest.mark.slow
def test_a_pruned_transformer_keeps_its_zeros(tmp_path: Path, sentences: dict[str, Any]) -> None:
    sparsity = {"method": "magnitude", "target": 0.5, "every": 5, "end": 0.5}
    result = run(tmp_path, drawing(TRANSFORMER, TRANSFORMER_WIRES, data=sentences, sparsity=sparsity))
    assert result.sparsity == pytest.approx(0.5, abs=0.02)


@pytest.mark.slow
@pytest.mark.parametrize("compiler", ["auto", "xla"])
def test_augmented_images_train_and_are_exported_without_it(tmp_path: Path, compiler: str) -> None:
    data = {"source": "digits", "scaling": "minmax", "validation_split": 0.8}
    result = run(tmp_path, drawing(PHOTOS, in_a_row(PHOTOS), data=data, compiler=compiler))
    check_exports(tmp_path, result.last_checkpoint)


@pytest.mark.slow
def test_random_state_of_augmentation_is_resumed(tmp_path: Path) -> None:
    data = {"source": "digits", "scaling": "minmax", "validation_split": 0.8}
    whole = run(tmp_path / "whole", drawing(PHOTOS, in_a_row(PHOTOS), data=data))
    run(tmp_path / "parts", drawing(PHOTOS, in_a_row(PHOTOS), data=data, epochs=1))
    resumed = jobs.resume(tmp_path / "parts" / "run", REGISTRY, epochs=2, on_event=Watcher())
    assert_same_bits(whole.last_checkpoint, resumed.last_checkpoint)


@pytest.mark.slow
def test_a_small_tensor_program_trains_behind_scaled_data(tmp_path: Path) -> None:
    result = run(tmp_path, drawing(PROGRAM, PROGRAM_WIRES, data={"source": "moons", "scaling": "standard"}))
    assert not np.array_equal(
        arrays_of(result.last_checkpoint)["weights/learned_constant-1/embeddings"], np.ones((1, 3))
    )
    check_exports(tmp_path, result.last_checkpoint)

"""Layers and batches over the memory budget are refused with the estimate, before anything is made."""

from __future__ import annotations

import pytest

from brains_engine.design import edits
from brains_engine.errors import InvalidDesignError
from brains_engine.planning.checks.capacity import batch_memory, weight_memory
from brains_engine.planning.checks.context import Whole
from brains_engine.planning.memory import bytes_per_weight, largest_batch, training_memory
from brains_engine.planning.planner import make_plan
from brains_engine.planning.wording import show_bytes
from brains_engine.runs.config import SGD, Adam, RMSprop, RunConfig
from tests.engine.planning.drawing import REGISTRY, Layer, chain, check, classifier, codes, mend


def test_a_billion_weights_are_refused_with_the_estimate() -> None:
    design = classifier(("dense", {"units": 15_625_000}))
    problem = next(problem for problem in check(design).problems if problem.code == "memory")
    assert problem.node_id == "dense-1"
    assert problem.message == (
        "Dense 1 would have 1,015,625,000 weights, which need 15.1 GiB in training; at most 8.0 GiB are allowed."
    )
    with pytest.raises(InvalidDesignError, match=r"15\.1 GiB"):
        make_plan(design.snapshot, REGISTRY)


def test_many_layers_count_together() -> None:
    design = classifier(*[("dense", {"units": 15_000})] * 4)
    problem = next(problem for problem in check(design).problems if problem.code == "memory")
    assert problem.node_id is None
    assert problem.message.startswith("The network would have 676,")


def test_a_large_batch_is_made_smaller() -> None:
    image = ("input", {"dims": {"height": 512, "width": 512, "channel": 3}, "layout": "natural"})
    layers: tuple[Layer, ...] = (("conv_2d", {"filters": 64}), ("global_max_pooling_2d", {}), ("output", {}))
    design = chain(image, *layers, batch_size=4096)
    problem = next(problem for problem in check(design).problems if problem.code == "batch_memory")
    assert problem.node_id == "conv_2d-1"
    assert "A batch of 4,096 samples would need" in problem.message
    mend(design, "batch_memory", "smaller_batch")
    assert design.snapshot.settings.training.batch_size == 32
    assert "batch_memory" not in codes(design)


def test_one_sample_that_is_too_large_has_no_smaller_batch() -> None:
    design = classifier(("dense", {}))
    whole = Whole(design.snapshot, REGISTRY, check(design).nodes, (), frozenset(), {})
    assert {problem.code for problem in weight_memory(whole, budget=100)} == {"memory"}
    assert [problem.fixes for problem in batch_memory(whole, budget=100)] == [()]


def test_ordinary_networks_fit() -> None:
    assert codes(classifier(("dense", {"units": 4096}), ("dense", {"units": 4096}))) == []


def test_each_optimizer_has_its_slots() -> None:
    assert bytes_per_weight(Adam()) == 16
    assert bytes_per_weight(SGD()) == 12
    assert bytes_per_weight(SGD(momentum=0.0)) == 8
    assert bytes_per_weight(RMSprop(momentum=0.5)) == 16


def test_training_takes_weights_gradients_moments_and_a_batch() -> None:
    design = classifier(("batch_normalization", {}), ("dense", {"units": 20}), batch_size=50)
    analysis, training = check(design), design.snapshot.settings.training
    trainable = 2 * 64 + (64 * 20 + 20) + (20 * 10 + 10)
    assert (analysis.trainable, analysis.params) == (trainable, trainable + 2 * 64)
    memory = training_memory(analysis, training)
    assert (memory.weights, memory.gradients, memory.optimizer) == (4 * analysis.params, 4 * trainable, 8 * trainable)
    assert memory.batch == 50 * 2 * 4 * (64 + 64 + 20 + 10 + 10)
    assert memory.total == memory.weights + memory.gradients + memory.optimizer + memory.batch


def test_the_largest_batch_is_the_last_that_fits() -> None:
    design = classifier(("dense", {"units": 20}))
    analysis, training = check(design), design.snapshot.settings.training
    for size in (1, 77):
        needed = training_memory(analysis, training.model_copy(update={"batch_size": size})).total
        assert largest_batch(analysis, training, needed) == size
        assert largest_batch(analysis, training, needed - 1) == size - 1
    assert largest_batch(analysis, training, 10) == 0


def test_sizes_read_well() -> None:
    assert [show_bytes(size) for size in (12, 2048, 3 * 1024**2, 1536 * 1024**2, 2**53)] == [
        "12 bytes",
        "2.0 KiB",
        "3.0 MiB",
        "1.5 GiB",
        "8,388,608.0 GiB",
    ]


def test_number_types_decide_what_a_number_takes() -> None:
    design = classifier(("dense", {"units": 8}))
    analysis = check(design)
    plain = training_memory(analysis, RunConfig())
    double = training_memory(analysis, RunConfig(precision="float64"))
    half = training_memory(analysis, RunConfig(precision="bfloat16"))
    assert double.total == 2 * plain.total
    assert half.weights == plain.weights
    assert half.batch == plain.batch // 2
    edits.set_precision(design, ["dense-1"], "float64")
    mixed = training_memory(check(design), RunConfig())
    assert plain.batch < mixed.batch < double.batch

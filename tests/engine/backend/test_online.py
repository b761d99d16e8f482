"""Online training: the weights of the trainer at batch size 1, fitness functions, files, and malformed samples."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

import brains_engine as be
from brains_engine.backend.batches import BatchPlan
from brains_engine.backend.builder import build_model
from brains_engine.backend.checkpoints import load_checkpoint, save_checkpoint
from brains_engine.backend.trainer import Trainer
from brains_engine.errors import BrainsError, CheckpointError, DataError, OptionError, TrainingError
from brains_engine.planning.planner import make_plan
from tests.engine.backend.small_runs import REGISTRY, config, design
from tests.engine.backend.training_fixtures import Samples

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.backend.online import OnlineLearner
    from brains_engine.design.design import Design

COUNT = 150
GRAPH = {"compiler": "graph"}


def moons(count: int = COUNT) -> tuple[Any, Any]:
    generator = np.random.default_rng(1)
    x = generator.normal(size=(count, 2)).astype(np.float32)
    return x, (x[:, 0] * x[:, 1] > 0).astype(np.int32)


def plain(outputs: int) -> Design:
    """Without batch normalisation, from whose output nothing of a single sample can be learnt."""
    return be.network("dense", inputs=2, outputs=outputs, width=12, height=1, activation="tanh")


@pytest.fixture(scope="module")
def shared() -> OnlineLearner:
    """A learner of two classes, compiled once; a test begins by resetting it."""
    return be.online(plain(2), optimizer={"kind": "adam", "learning_rate": 0.02}, settings=GRAPH)


@pytest.fixture
def learner(shared: OnlineLearner) -> OnlineLearner:
    shared.reset()
    return shared


@pytest.fixture(scope="module")
def values() -> OnlineLearner:
    """A learner of one value."""
    return be.online(plain(1), loss="mean_squared_error", settings=GRAPH)


@pytest.mark.parametrize("compiler", ["graph", "xla"])
def test_it_reaches_the_weights_of_the_trainer_at_batch_size_1(compiler: Any) -> None:
    snapshot = design()
    settings = config(batch_size=1, epochs=1, compiler=compiler, metrics=())
    x, y = moons()
    model = build_model(make_plan(snapshot, REGISTRY), 3)
    trainer = Trainer(model, settings, Samples(x, y, x[:0], y[:0]))
    list(trainer.run())
    order = BatchPlan(COUNT, 1, 3).order(0)[0].ravel()
    learner = be.online(snapshot, seed=3, settings={"compiler": compiler})
    assert str(learner.compiler) == ("XLA" if compiler == "xla" else "graph")
    for place, index in enumerate(order):
        learner.learn_one(x[index], int(y[index]))
        if place == 70:  # a question in between changes nothing
            learner.predict(x[0])
    wanted, found = trainer.state(), learner.state()
    assert found["position/step"] == COUNT
    tensors = [name for name in wanted if not name.startswith("position/")]
    assert set(tensors) <= set(found)
    for name in tensors:
        np.testing.assert_allclose(found[name], wanted[name], rtol=1e-6, atol=1e-6, err_msg=name)


def test_samples_that_wait_are_learnt_before_anything_is_told(learner: OnlineLearner) -> None:
    x, y = moons(10)
    before = learner.predict(x)
    assert math.isnan(learner.loss)
    for sample, target in zip(x, y, strict=True):
        assert learner.learn_one(sample, target) is None
    assert learner.samples == 10
    assert not np.allclose(learner.predict(x), before)
    once = learner.state()
    learner.reset()
    assert learner.samples == 0
    np.testing.assert_array_equal(learner.predict(x), before)
    losses = [learner.learn_one(sample, target, want_loss=True) for sample, target in zip(x, y, strict=True)]
    assert learner.loss == pytest.approx(np.mean(np.asarray(losses)))
    for name, array in learner.state().items():
        np.testing.assert_allclose(array, once[name], rtol=1e-6, atol=1e-6, err_msg=name)
    learner.reset()
    np.testing.assert_allclose(learner.learn(x, y), np.asarray(losses), rtol=1e-5, atol=1e-6)


def test_a_fitness_function_turns_the_output_into_its_target(learner: OnlineLearner) -> None:
    seen: list[Any] = []

    def fitness(output: Any) -> int:
        seen.append(output)
        return 1

    x, _ = moons(4)
    first = learner.predict(x[0])
    assert learner.evaluate_one(x[0], fitness) is seen[0]
    np.testing.assert_allclose(seen[0], first, rtol=1e-6)
    assert seen[0].shape == (2,)
    for _ in range(60):
        learner.evaluate_one(x[0], fitness)
    assert seen[-1][1] > 0.7 > first[1]
    assert learner.samples == 61


def test_values_and_rows_of_values_are_targets(values: OnlineLearner) -> None:
    values.reset()
    x, _ = moons(6)
    values.learn(x, [0, 2, [3.5], np.float32(-1), [0], 7])
    assert values.evaluate_one(x[0], lambda output: output + 0.5).shape == (1,)
    assert values.samples == 7


@pytest.mark.parametrize("precision", ["float64", "float16"])
def test_it_learns_in_other_number_types(precision: str) -> None:
    learner = be.online(plain(2), settings={**GRAPH, "precision": precision})
    x, y = moons(8)
    losses = [learner.learn(x, y).mean() for _ in range(12)]
    assert losses[-1] < losses[0]
    assert learner.predict(x).dtype == np.float32


def test_the_learning_rate_holds_from_the_next_sample_on(learner: OnlineLearner) -> None:
    x, y = moons(3)
    assert learner.learning_rate == pytest.approx(0.02)
    learner.learn_one(x[0], y[0])
    learner.learning_rate = 1e-12
    before = learner.state()["weights/dense-1/kernel"]
    learner.learn(x[1:], y[1:])
    after = learner.state()["weights/dense-1/kernel"]
    np.testing.assert_allclose(after, before, atol=1e-9)
    with pytest.raises(OptionError, match="above 0"):
        learner.learning_rate = math.nan
    learner.learning_rate = 0.02


@pytest.mark.parametrize(
    ("x", "target", "sentence"),
    [
        ([1.0], 0, "A sample has 1 features, but the network takes 2."),
        ([1.0, math.nan], 0, "Feature 2 of a sample is not a finite number."),
        ([1.0, 1e300], 0, "Feature 2 of a sample is not a finite number."),
        ("ab", 0, "must be made of numbers"),
        ([[1.0], [1.0, 2.0]], 0, "in rows of one length"),
        ([], 0, "must be made of numbers"),
        ([1.0, 2.0], 2, "class number 2, but"),
        ([1.0, 2.0], -1, "class number -1"),
        ([1.0, 2.0], 0.5, "must be a class number"),
        ([1.0, 2.0], math.inf, "is not a finite number"),
        ([1.0, 2.0], [0.0, 1.0], "needs class numbers"),
        ([1.0, 2.0], None, "The target is missing."),
        ([1.0, 2.0], "one", "must be made of numbers"),
    ],
)
def test_a_malformed_sample_is_one_sentence_and_is_not_learnt(
    learner: OnlineLearner, x: Any, target: Any, sentence: str
) -> None:
    with pytest.raises(DataError, match=sentence):
        learner.learn_one(x, target)
    assert learner.samples == 0


@pytest.mark.parametrize("nonsense", [None, "good", [1.0, 2.0, 3.0], math.nan, 5, object()])
def test_a_fitness_that_returns_nonsense_is_one_sentence(learner: OnlineLearner, nonsense: Any) -> None:
    with pytest.raises(DataError, match=r"^What the fitness function returned"):
        learner.evaluate_one([0.0, 1.0], lambda _: nonsense)
    assert learner.samples == 0


def test_several_samples_are_all_learnt_or_none(learner: OnlineLearner) -> None:
    x, y = moons(3)
    with pytest.raises(DataError, match="The target of sample 3"):
        learner.learn(x, [0, 1, 9])
    with pytest.raises(DataError, match="3 samples, but 2 targets"):
        learner.learn(x, y[:2])
    assert learner.samples == 0


def test_what_leaves_the_finite_numbers_is_not_learnt(values: OnlineLearner) -> None:
    values.reset()
    values.learn_one([0.1, 0.2], 1.0)
    good = values.state()
    for target in (1.0, 3e38, 1.0):
        values.learn_one([0.1, 0.2], target)
    with pytest.raises(TrainingError, match=r"with sample 3\. The 1 behind it"):
        values.flush()
    assert values.samples == 2
    state = values.state()
    assert all(np.isfinite(array).all() for name, array in state.items() if name.startswith("weights/"))
    assert (state["weights/dense-1/kernel"] != good["weights/dense-1/kernel"]).any()


def test_a_checkpoint_is_an_ordinary_one_and_goes_on(learner: OnlineLearner, tmp_path: Path) -> None:
    x, y = moons(30)
    path = tmp_path / "net.safetensors"
    learner.learn(x[:20], y[:20])
    learner.save(path)
    saved: Any = be.predict(path, x)
    np.testing.assert_allclose(saved, learner.predict(x), rtol=1e-5, atol=1e-6)
    other = be.online(path, settings=GRAPH)
    assert other.samples == 20
    losses = [each.learn(x[20:], y[20:]) for each in (learner, other)]
    np.testing.assert_allclose(losses[0], losses[1], rtol=1e-5, atol=1e-6)
    fresh = be.online(path, optimizer="sgd", settings=GRAPH)
    assert fresh.samples == 0
    np.testing.assert_allclose(fresh.predict(x), saved, rtol=1e-5, atol=1e-6)
    with pytest.raises(OptionError, match="has its weights already"):
        be.online(path, seed=1)


def test_dropped_connections_stay_dropped(learner: OnlineLearner, tmp_path: Path) -> None:
    path = tmp_path / "net.safetensors"
    learner.save(path)
    arrays, meta = load_checkpoint(path)
    mask = np.ones((2, 12), np.bool_)
    mask[:, ::2] = False
    kernel = arrays["weights/dense-1/kernel"] * mask
    save_checkpoint(path, {**arrays, "weights/dense-1/kernel": kernel, "masks/dense-1/kernel": mask}, meta)
    pruned = be.online(path, settings=GRAPH)
    pruned.learn(*moons(10))
    state = pruned.state()
    assert (state["weights/dense-1/kernel"][:, ::2] == 0).all()
    assert (state["weights/dense-1/kernel"][:, 1::2] != kernel[:, 1::2]).all()
    np.testing.assert_array_equal(state["masks/dense-1/kernel"], mask)


def test_what_cannot_be_begun_is_one_sentence(tmp_path: Path) -> None:
    cases: list[tuple[Any, dict[str, Any], type[BrainsError]]] = [
        (tmp_path / "none.safetensors", {}, CheckpointError),
        (plain(2), {"optimizer": "faster"}, OptionError),
        (plain(2), {"settings": {"optimizer.speed": 1}}, OptionError),
        (be.new_design(), {}, BrainsError),
    ]
    for source, options, kind in cases:
        with pytest.raises(kind):
            be.online(source, **options)

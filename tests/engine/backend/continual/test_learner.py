"""A learner with each method, on a network of some fifty weights: what it learns, forks, remembers and shares."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from brains_engine.backend.continual.compiled import compiled_learner
from brains_engine.backend.continual.learner import Learner
from brains_engine.backend.continual.options import LearnerOptions
from brains_engine.errors import OptionError
from brains_engine.experiments.continual.methods import METHODS

FEATURES, CLASSES, ROWS = 4, 3, 30
SMALL: dict[str, Any] = {"hidden": "6-5", "batch": 6, "rate": 0.02}


def samples(seed: int) -> tuple[Any, Any]:
    """Three well separated clouds, in another place for each seed."""
    rng = np.random.default_rng(seed)
    y = np.arange(ROWS, dtype=np.int32) % CLASSES
    centres = 2.0 * rng.normal(size=(CLASSES, FEATURES))
    return (centres[y] + 0.2 * rng.normal(size=(ROWS, FEATURES))).astype(np.float32), y


def order(steps: int) -> Any:
    rng = np.random.default_rng(9)
    return rng.integers(0, ROWS, (steps, SMALL["batch"])).astype(np.int32)


def learner(seed: int = 1, tasks: int = 2, **options: Any) -> Learner:
    return Learner(LearnerOptions.from_settings({**SMALL, **options}), ROWS, FEATURES, CLASSES, seed, tasks)


def weights(of: Learner) -> list[Any]:
    return [weight.numpy() for weight in of._state.weights]


PARTS = ("sgd", "dropout", "ewc", "si", "continual_backprop", "replay", "normnet_memory", "normnet_domains")
"""Methods that have parts of their own."""


def others(of: Learner) -> list[Any]:
    """The weights that the present domain does not use."""
    whole: Any = of._full_weights()
    masks: Any = of._masks
    return [weight.numpy()[mask.numpy() == 0] for weight, mask in zip(whole, masks, strict=True)]


@pytest.mark.parametrize("name", PARTS)
def test_a_method_learns_two_tasks_within_finite_numbers(name: str) -> None:
    settings = {**METHODS[name].settings, **METHODS[name].grid[-1], **SMALL}
    settings |= {"replay": 6} if name == "replay" else {}
    settings |= {"rate": 0.3} if name == "sgd" else {}
    settings |= {"ewc": 1.0} if name == "ewc" else {}
    given = learner(seed=3, **settings)
    for place in (0, 1):
        x, y = samples(place)
        given.enter(x, y, place)
        taken = given.learn(order(60))
        given.leave()
        assert len(taken.losses) == 60
        assert np.mean(taken.losses[-10:]) < np.mean(taken.losses[:3])
        assert 0 < taken.right <= 360
    assert all(np.isfinite(weight).all() for weight in weights(given))


def test_the_online_count_is_made_before_the_update() -> None:
    x, y = samples(0)
    given = learner()
    given.enter(x, y)
    row = np.arange(6, dtype=np.int32)[None]
    expected = given.accuracy(x[:6], y[:6])
    assert given.learn(row).right == round(6 * expected)


def test_equal_seeds_give_equal_bits_however_the_steps_are_cut() -> None:
    x, y = samples(0)
    one, other, different = learner(), learner(), learner(seed=2)
    rows = order(12)
    for each in (one, other, different):
        each.enter(x, y)
    one.learn(rows)
    for row in rows:
        other.learn(row[None])
    assert all((a == b).all() for a, b in zip(weights(one), weights(other), strict=True))
    assert (weights(one)[0] != weights(different)[0]).any()


def test_a_fork_goes_its_own_way() -> None:
    x, y = samples(0)
    given = learner()
    given.enter(x, y)
    before = weights(given)
    other = given.fork()
    other.enter(*samples(1), 1)
    other.learn(order(5))
    assert all((a == b).all() for a, b in zip(before, weights(given), strict=True))
    assert (weights(other)[0] != before[0]).any()


def test_learners_that_differ_in_numbers_alone_share_what_is_compiled() -> None:
    first, second = (LearnerOptions(ewc=strength, rate=rate) for strength, rate in ((1.0, 0.1), (5.0, 0.2)))
    assert first.structure() == second.structure()
    assert compiled_learner(first.structure(), 9, 2, 2) is compiled_learner(second.structure(), 9, 2, 2)
    assert first.structure() != LearnerOptions().structure()
    assert LearnerOptions(domain_share=0.3).structure() == LearnerOptions(density=0.1).structure()


def test_a_strong_consolidation_holds_the_weights() -> None:
    moved = {}
    for strength in (1e-9, 1e4):
        given = learner(ewc=strength, optimizer="sgd", rate=1e-4)
        given.enter(*samples(0))
        given.learn(order(20))
        given.leave()
        before = weights(given)
        given.enter(*samples(1), 1)
        given.learn(order(20))
        moved[strength] = sum(np.abs(a - b).sum() for a, b in zip(before, weights(given), strict=True))
    assert moved[1e4] < moved[1e-9]


def test_replay_draws_half_of_each_batch_from_earlier_tasks() -> None:
    given = learner(replay=6)
    given.enter(*samples(0))
    given.leave()
    assert (given._with_replay(order(4)) >= ROWS).sum() == 12
    given.enter(*samples(1), 1)
    assert given._samples is not None
    kept = given._samples[0].numpy()[ROWS : ROWS + 6]
    assert all(any((row == x).all() for x in samples(0)[0]) for row in kept)


def test_sparse_kernels_keep_their_count_of_connections_and_zeros() -> None:
    given = learner(density=0.5, rewire_every=4, rewire_share=0.25, remember=True)
    given.enter(*samples(0))
    first = {index: wiring.alive for index, wiring in given._wirings.items()}
    given.learn(order(5))
    for index, wiring in given._wirings.items():
        assert wiring.alive.sum() == first[index].sum() == round(0.5 * wiring.alive.size)
        assert (wiring.alive != first[index]).any()
        assert (weights(given)[index][~wiring.alive] == 0).all()


def test_a_domain_leaves_the_weights_of_others_alone() -> None:
    given = learner(seed=3, kernel="tan", bias=False, domain_share=0.6)
    first, second = samples(0), samples(1)
    given.enter(*first, 0)
    given.learn(order(40))
    given.leave()
    before = given.accuracy(*first, 0)
    given.enter(*second, 1)
    unused = others(given)
    given.learn(order(40))
    assert all((a == b).all() for a, b in zip(unused, others(given), strict=True))
    assert before > 0.5
    assert given.accuracy(*second, 1) > 0.5


def test_a_domain_is_found_by_its_surest_answers() -> None:
    given = learner(kernel="tan", bias=False, domain_share=0.6, infer_domain=True)
    x, y = samples(0)
    given.enter(x, y, 0)
    given.learn(order(30))
    assert given.accuracy(x, y, 7) == given.accuracy(x, y, 0)  # what is told is not listened to
    given.enter(*samples(1), 1)
    given.learn(order(30))
    entropies = [
        float(given._compiled.entropy(given._under(given._masks_of(domain), given._full_weights()), [], x))
        for domain in (0, 1)
    ]
    assert given._recognise(x) == int(np.argmin(entropies))


def test_hidden_layers_are_numbers() -> None:
    with pytest.raises(OptionError, match="Hidden layers are given as in 300-100, not as 'wide'"):
        LearnerOptions.from_settings({"hidden": "wide"})

"""Sequences of tasks: equal seeds give equal tasks and batches, and every figure is what its formula says."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from brains_engine.errors import DataError
from brains_engine.experiments.continual import measures
from brains_engine.experiments.continual.images import Images, load_images, split
from brains_engine.experiments.continual.methods import BUDGET, METHODS
from brains_engine.experiments.continual.tasks import batches, mixture, permuted_tasks, split_tasks


@pytest.fixture
def images() -> Images:
    x = np.arange(120, dtype=np.float32).reshape(40, 3)
    y = np.repeat(np.arange(4, dtype=np.int32), 10)
    return Images(x, y, x[::5], y[::5])


def test_a_permuted_task_moves_features_and_nothing_else(images: Images) -> None:
    first, second = permuted_tasks(images, 8, seed=3)[::7]
    assert sorted(first.x[7]) == sorted(images.x[7])
    assert first.x.tolist() != second.x.tolist()
    assert (first.y == images.y).all()
    places = first.places
    assert places is not None
    assert (first.x_held == images.x_held[:, places]).all()


def test_equal_seeds_give_equal_tasks_and_batches_and_others_do_not(images: Images) -> None:
    def all_of(seed: int) -> list[Any]:
        tasks = [*permuted_tasks(images, 3, seed), *split_tasks(images, 2, seed)]
        return [*(task.x.tolist() for task in tasks), batches(40, 8, 12, seed, 1).tolist()]

    assert all_of(5) == all_of(5)
    assert all_of(5) != all_of(6)
    assert batches(40, 8, 5, 5, 0).tolist() != batches(40, 8, 5, 5, 1).tolist()


def test_batches_show_each_sample_once_before_any_comes_again() -> None:
    rows = batches(10, 4, 5, seed=0, task=0)
    assert rows.shape == (5, 4)
    assert rows.dtype == np.int32
    assert sorted(rows.ravel()[:10]) == sorted(rows.ravel()[10:]) == list(range(10))


def test_split_tasks_have_two_classes_each_in_equal_shapes(images: Images) -> None:
    tasks = split_tasks(images, 2, seed=1)
    assert {task.x.shape for task in tasks} == {(20, 3)}
    for task in tasks:
        assert np.bincount(task.y).tolist() == [10, 10]
        assert np.bincount(task.y_held).tolist() == [2, 2]
    assert not {tuple(row) for row in tasks[0].x} & {tuple(row) for row in tasks[1].x}


def test_split_tasks_are_as_small_as_the_smallest(images: Images) -> None:
    fewer = Images(images.x[3:], images.y[3:], images.x_held, images.y_held)
    assert {len(task.y) for task in split_tasks(fewer, 2, seed=1)} == {17}


def test_a_mixture_takes_each_sample_from_one_of_the_tasks(images: Images) -> None:
    tasks = permuted_tasks(images, 3, seed=2)
    mixed = mixture(tasks, seed=4)
    owners = [
        next(number for number, task in enumerate(tasks) if (task.x[row] == mixed.x[row]).all()) for row in range(40)
    ]
    assert set(owners) == {0, 1, 2}
    assert mixed.x.shape == tasks[0].x.shape


def test_parts_of_the_samples_never_meet() -> None:
    y = np.repeat(np.arange(3), 20)
    tested, validation, learnt = split(y, (5, 3))
    assert np.bincount(y[tested]).tolist() == [5, 5, 5]
    assert np.bincount(y[validation]).tolist() == [3, 3, 3]
    assert sorted([*tested, *validation, *learnt]) == list(range(60))
    with pytest.raises(DataError, match="Class 0 has 20 samples, of which 20 are to be held back"):
        split(y, (15, 5))


def test_tuning_never_measures_with_what_tests_do() -> None:
    tune, test = load_images("digits", "tune"), load_images("digits", "test")
    assert (tune.x == test.x).all()
    assert not {row.tobytes() for row in tune.x_held} & {row.tobytes() for row in test.x_held}
    assert np.mean(np.square(test.x)) == pytest.approx(1.0, abs=1e-4)


def test_steps_are_those_before_the_threshold_was_first_reached() -> None:
    assert measures.steps_to(0.9, [0.1, 0.5, 0.95, 0.8, 0.99]) == 2
    assert measures.steps_to(0.9, [0.92]) == 0
    assert measures.steps_to(0.9, [0.1, 0.2]) == 2


def test_savings_and_transfer_and_means() -> None:
    assert measures.savings(18, 72) == 0.75
    assert measures.savings(60, 40) == -0.5
    found = np.array([[0.9, 0.0, 0.0], [0.0, 0.8, 0.0], [0.6, 0.7, 0.95]])
    assert measures.mean_accuracy(found) == pytest.approx(0.75)
    assert measures.backward_transfer(found) == pytest.approx((-0.3 - 0.1) / 2)
    assert measures.backward_transfer(np.array([[0.9]])) == 0.0
    assert measures.early_and_last([1.0, 0.5, 0.2, 0.4], 2) == pytest.approx((0.75, 0.3))


def test_retention_at_equal_speed_lies_on_the_curve() -> None:
    curve = [(100.0, 0.6), (25.0, 0.2), (400.0, 0.9)]
    assert measures.retention_at(100, curve) == pytest.approx(0.6)
    assert measures.retention_at(50, curve) == pytest.approx(0.4)
    assert measures.retention_at(5, curve) == pytest.approx(0.2)
    assert measures.retention_at(1000, curve) == pytest.approx(0.9)


def test_every_method_has_the_same_budget_of_tuning() -> None:
    assert {len(method.grid) for method in METHODS.values()} == {BUDGET}

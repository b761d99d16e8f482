from __future__ import annotations

import pytest

from brains_engine.sparsity.schedules import Schedule


def test_progress_follows_the_cubic_formula() -> None:
    schedule = Schedule(begin=10, end=50, every=10)
    # 1 - (1 - p)^3 at p = 0, 1/4, 1/2, 3/4, 1
    expected = [0.0, 0.578125, 0.875, 0.984375, 1.0]
    assert [schedule.progress(step) for step in (10, 20, 30, 40, 50)] == expected


def test_nothing_is_asked_for_before_the_begin_and_all_after_the_end() -> None:
    schedule = Schedule(begin=10, end=50, every=10)
    assert schedule.progress(0) == 0.0
    assert schedule.progress(1000) == 1.0


def test_due_steps_include_the_end_even_off_the_rhythm() -> None:
    schedule = Schedule(begin=3, end=14, every=4)
    assert [step for step in range(30) if schedule.is_due(step)] == [3, 7, 11, 14]


def test_next_due_names_exactly_the_due_steps() -> None:
    schedule = Schedule(begin=3, end=14, every=4)
    for step in range(20):
        due = [later for later in range(step + 1, 30) if schedule.is_due(later)]
        assert schedule.next_due(step) == (due[0] if due else None)


def test_over_lays_shares_onto_steps() -> None:
    assert Schedule.over(200, 0.1, 0.7, 25) == Schedule(begin=20, end=140, every=25)


@pytest.mark.parametrize(("start", "end"), [(0.5, 0.5), (0.8, 0.2)])
def test_an_end_not_after_the_start_prunes_once_at_the_start(start: float, end: float) -> None:
    schedule = Schedule.over(100, start, end, 10)
    begin = round(start * 100)
    assert [step for step in range(101) if schedule.is_due(step)] == [begin]
    assert schedule.progress(begin) == 1.0

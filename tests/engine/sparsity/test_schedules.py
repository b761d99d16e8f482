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


def test_ramps_meet_at_both_ends_and_differ_between() -> None:
    made = {
        name: Schedule.over(100, 0.2, 0.6, 10, ramp=name, target=0.75) for name in ("cubic", "linear", "exponential")
    }
    assert [[each.progress(step) for step in (20, 60, 90)] for each in made.values()] == [[0.0, 1.0, 1.0]] * 3
    # half-way: 1 - 1/8; 1/2; and half of what is left lives twice over: 1 - sqrt(1/4) of 3/4
    halves = {name: each.progress(40) for name, each in made.items()}
    assert halves == pytest.approx({"cubic": 0.875, "linear": 0.5, "exponential": 0.5 / 0.75})
    assert Schedule(0, 10, 1, "exponential", 0.0).progress(5) == 0.5


def test_a_constant_share_holds_from_the_first_step() -> None:
    schedule = Schedule.over(100, 0.5, 0.75, 25, timing="constant")
    assert [step for step in range(101) if schedule.is_due(step)] == [0, 25, 50, 75]
    assert schedule.progress(0) == schedule.progress(60) == 1.0


def test_one_shot_drops_at_the_end_alone() -> None:
    schedule = Schedule.over(100, 0.1, 0.75, 25, timing="once")
    assert [step for step in range(101) if schedule.is_due(step)] == [75]
    assert [schedule.progress(step) for step in (74, 75)] == [0.0, 1.0]


def test_the_exchange_falls_along_a_cosine() -> None:
    schedule = Schedule.over(100, 0.0, 0.8, 10, timing="constant")
    assert [schedule.exchange(step, 0.3) for step in (0, 40, 80, 99)] == pytest.approx([0.3, 0.15, 0.0, 0.0])

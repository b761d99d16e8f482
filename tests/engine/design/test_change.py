"""The laws of changes, on generated states."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brains_engine.design.change import Change, apply, diff
from brains_engine.design.records import NodeRecord, Record

Records = dict[str, Record]


def make(key: str, x: float, dims: tuple[str, ...]) -> NodeRecord:
    return NodeRecord(id=key, layer="input", name=key, x=x, options={"dims": dict.fromkeys(dims, 8)})


records = st.builds(
    make,
    st.sampled_from(["input-1", "input-2", "input-3", "input-4"]),
    st.sampled_from([0.0, -0.0, 1.0]),
    st.permutations(["height", "width"]).map(tuple),
)
states = st.lists(records, max_size=4).map(lambda found: {record.id: record for record in found})


def text(state: Records) -> dict[str, str]:
    """What would be stored; stricter than equality, which ignores the order of dims and the sign of zero."""
    return {key: record.model_dump_json() for key, record in sorted(state.items())}


@given(states, states)
def test_a_difference_applied_gives_the_other_state(before: Records, after: Records) -> None:
    assert text(apply(before, diff(before, after))) == text(after)


@given(states, states)
def test_the_inverse_takes_a_change_back(before: Records, after: Records) -> None:
    change = diff(before, after)
    assert text(apply(after, change.invert())) == text(before)
    assert change.invert().invert() == change


@given(states, states, states)
def test_a_squashed_change_is_one_after_the_other(first: Records, second: Records, third: Records) -> None:
    joined = diff(first, second).squash(diff(second, third))
    assert text(apply(first, joined)) == text(third)
    assert bool(joined) == (text(first) != text(third))
    assert text(apply(third, joined.invert())) == text(first)


@given(states, states, states, states)
def test_squash_may_be_grouped_at_will(one: Records, two: Records, three: Records, four: Records) -> None:
    a, b, c = diff(one, two), diff(two, three), diff(three, four)
    left, right = a.squash(b).squash(c), a.squash(b.squash(c))
    assert text(apply(one, left)) == text(apply(one, right)) == text(four)
    assert left.touched() == right.touched()


@given(states, states)
def test_a_change_and_its_inverse_squash_to_nothing(before: Records, after: Records) -> None:
    change = diff(before, after)
    assert not change.squash(change.invert())
    assert change.squash(Change()) == change == Change().squash(change)


@given(states, states)
def test_a_change_touches_what_differs_and_nothing_else(before: Records, after: Records) -> None:
    first, second = text(before), text(after)
    differs = {key for key in {*first, *second} if first.get(key) != second.get(key)}
    assert diff(before, after).touched() == differs

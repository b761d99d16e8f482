"""Arithmetic of shapes, with known and unknown sizes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brains_engine.errors import ShapeError
from brains_engine.spec.shapes import TensorType, broadcast, default_names, require_known_last, window_size


def test_a_type_reads_as_the_drawing_shows_it() -> None:
    image = TensorType.of(28, None, 1)
    assert str(image) == "28 x ? x 1"
    assert image.named() == "height=28 width=? channel=1"
    assert (image.rank, image.size) == (3, None)
    assert str(TensorType.of()) == "scalar"
    assert TensorType.of(4, 5).size == 20


def test_names_are_as_many_as_sizes() -> None:
    with pytest.raises(ShapeError, match="2 dimensions need as many names, but got 1"):
        TensorType.of(1, 2, names=("feature",))
    assert default_names(5) == ("dim_1", "dim_2", "dim_3", "dim_4", "dim_5")


def test_sizes_are_replaced_and_names_kept() -> None:
    image = TensorType.of(8, 9, 3)
    assert image.with_last(5) == TensorType.of(8, 9, 5)
    assert image.with_last(5, "filter").names == ("height", "width", "filter")
    assert image.with_dims(1, 2, 3).names == image.names


@given(
    size=st.integers(1, 60),
    window=st.integers(1, 9),
    stride=st.integers(1, 5),
    dilation=st.integers(1, 3),
)
def test_windows_are_counted_as_if_slid_by_hand(size: int, window: int, stride: int, dilation: int) -> None:
    extent = dilation * (window - 1) + 1
    starts = [start for start in range(0, size, stride) if start + extent <= size]
    if starts:
        assert window_size(size, window, stride, "valid", dilation) == len(starts)
    else:
        with pytest.raises(ShapeError, match=f"window of {extent}, larger than the {size}"):
            window_size(size, window, stride, "valid", dilation)
    assert window_size(size, window, stride, "same", dilation) == len(range(0, size, stride))


def test_an_unknown_size_stays_unknown() -> None:
    assert window_size(None, 3, 1, "valid") is None
    with pytest.raises(ShapeError, match=r"needs a known size of channel, but gets 8 x 8 x \?"):
        require_known_last(TensorType.of(8, 8, None))


@pytest.mark.parametrize(
    ("left", "right", "merged"),
    [((4, 3), (4, 3), (4, 3)), ((4, 1), (4, 3), (4, 3)), ((None, 3), (4, 3), (4, 3)), ((4, 3), (None, 1), (4, 3))],
)
def test_sizes_of_one_stretch(
    left: tuple[int | None, ...], right: tuple[int | None, ...], merged: tuple[int | None, ...]
) -> None:
    assert broadcast([TensorType.of(*left), TensorType.of(*right)]).dims == merged


def test_unequal_sizes_and_ranks_do_not_merge() -> None:
    for other in (TensorType.of(4, 2), TensorType.of(4)):
        with pytest.raises(ShapeError, match="cannot merge 4 x 3 with"):
            broadcast([TensorType.of(4, 3), other])


def test_named_dims_keep_every_dimension() -> None:
    assert TensorType.of(28, None, 1).named_dims() == {"height": 28, "width": None, "channel": 1}
    twice = TensorType.of(3, 4, 5, names=("feature", "feature", "feature_2"))
    assert list(twice.named_dims().values()) == [3, 4, 5]

"""Lists of numbers and names of dimensions, as they are typed."""

from __future__ import annotations

import pytest

from app.inspector.editors.codecs import CODECS


@pytest.mark.parametrize("text", ["0, 0.5, 1e3", "0 0.5 1000", "0;0.5;1_000", " 0,0.5, 1000, "])
def test_numbers_are_read_from_a_line(text: str) -> None:
    codec = CODECS["numbers"]
    assert codec.read(text) == [0.0, 0.5, 1000.0]
    assert codec.show([0.0, 0.5, 1000.0]) == "0, 0.5, 1000"


@pytest.mark.parametrize("text", ["", "  ", "1, two"])
def test_what_are_no_numbers_has_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="Enter"):
        CODECS["numbers"].read(text)


def test_names_of_dimensions_are_tidied() -> None:
    assert CODECS["axes"].read("height,  width") == "height width"
    assert CODECS["axes"].show("height width") == "height width"

"""The choice of connections that carry a decision, on a network drawn by hand."""

from __future__ import annotations

import numpy as np

from brains_engine.insight.paths import Contributions, follow


def layer(name: str, values: list[list[float]], *sources: str) -> Contributions:
    array = np.array(values)
    return Contributions(name, name.title(), array, array != 0, sources)


def test_only_links_into_units_that_were_reached_are_followed() -> None:
    first = layer("first", [[5.0, 1.0], [0.0, 9.0], [1.0, 1.0]])
    last = layer("last", [[6.0, 0.0], [1.0, 7.0]], "first")
    hidden, output = follow([first, last], unit=0, share=0.8, most=9)
    assert [(link.source, link.unit) for link in output.links] == [(0, 0)]
    assert output.share == 6 / 7
    # the 9 leads to unit 1, which does not speak for the decision
    assert [(link.source, link.unit, link.contribution) for link in hidden.links] == [(0, 0, 5.0)]
    assert (hidden.inputs, hidden.units, hidden.live) == (3, 2, 5)


def test_what_speaks_against_is_left_out_and_the_number_is_limited() -> None:
    only = layer("only", [[4.0], [-9.0], [3.0], [2.0], [1.0]])
    (found,) = follow([only], unit=0, share=1.0, most=99)
    assert [link.source for link in found.links] == [0, 2, 3, 4]
    assert found.share == 1.0
    (few,) = follow([only], unit=0, share=1.0, most=2)
    assert [link.source for link in few.links] == [0, 2]
    assert few.share == 0.7


def test_a_flattened_picture_leads_back_to_its_channels() -> None:
    first = layer("first", [[1.0, 2.0, 3.0]])
    flat = layer("flat", [[0.0], [0.0], [0.0], [0.0], [8.0], [0.0]], "first")
    hidden, output = follow([first, flat], unit=0, share=0.5, most=9)
    assert [link.source for link in output.links] == [1]
    assert [(link.source, link.unit) for link in hidden.links] == [(0, 1)]


def test_where_nothing_speaks_for_it_there_is_no_path() -> None:
    first, last = layer("first", [[1.0]]), layer("last", [[-1.0]], "first")
    (found,) = follow([first, last], unit=0, share=0.8, most=9)
    assert found.links == ()
    assert found.share == 0.0

"""Options carried from node to node."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brains_engine.design import edits
from brains_engine.errors import EditError, OptionError
from tests.engine.design.history import History

if TYPE_CHECKING:
    from brains_engine.design.design import Design


def test_all_options_go_to_a_node_of_the_same_layer(chain: Design) -> None:
    history = History(chain)
    left_out = edits.paste_options(chain, edits.copy_options(chain.snapshot, "dense-2"), ["dense-1", "no wire"])
    assert left_out == ()
    assert chain.snapshot.node("dense-1").options == chain.snapshot.node("dense-2").options
    assert [commit.label for commit in history.commits] == ["Paste options"]


def test_what_does_not_fit_is_left_out_and_named(chain: Design) -> None:
    edits.add_node(chain, "activation")
    left_out = edits.paste_options(chain, edits.copy_options(chain.snapshot, "dense-2"), ["activation-1"])
    assert chain.snapshot.node("activation-1").options["activation"] == "softmax"
    assert left_out == ("units", "use_bias", "kernel_initializer")


def test_nothing_that_fits_is_an_error_and_changes_nothing(chain: Design) -> None:
    history = History(chain)
    text = edits.copy_options(chain.snapshot, "input-1")
    with pytest.raises(EditError, match="None of the copied options"):
        edits.paste_options(chain, text, ["dense-1"])
    with pytest.raises(EditError, match="no node"):
        edits.paste_options(chain, text, [])
    clip = edits.copy(chain.snapshot, ["dense-1"])
    for bad in ("", "[]", "{}", '{"format": "brains-options", "layer": 1, "options": {}}', clip):
        with pytest.raises(EditError, match="holds no options"):
            edits.paste_options(chain, bad, ["dense-1"])
    assert history.commits == []


def test_options_that_follow_a_parameter_go_on_following_it(chain: Design) -> None:
    edits.pack(chain, ["dense-1"], "Inner")
    edits.add_parameter(chain, "block:inner", "width", "integer", 8)
    edits.bind(chain, "block:inner", "dense-1", "units", "width")
    text = edits.copy_options(chain.snapshot, "dense-2")
    part = chain.inside("block:inner")
    assert edits.paste_options(part, text, ["dense-1"]) == ("units",)
    inner = part.snapshot.node("dense-1")
    assert (inner.options["units"], inner.options["activation"]) == (8, "softmax")
    part.close()


def test_one_option_goes_to_all_of_the_kind(chain: Design) -> None:
    assert edits.apply_to_kind(chain, "dense-2", "units") == 2
    assert chain.snapshot.node("dense-1").options["units"] == 10
    with pytest.raises(EditError, match="has no option"):
        edits.apply_to_kind(chain, "dense-2", "nothing")


def test_resets_give_each_layer_its_own_default(chain: Design) -> None:
    edits.reset_options(chain, ["dense-1", "dense-2"], "units")
    assert {chain.snapshot.node(key).options["units"] for key in ("dense-1", "dense-2")} == {64}
    assert chain.snapshot.node("dense-2").options["activation"] == "softmax"
    edits.reset_options(chain, ["dense-2"])
    assert chain.snapshot.node("dense-2").options["activation"] == "relu"


def test_a_default_that_does_not_fit_is_refused_as_a_whole(chain: Design) -> None:
    key = edits.add_node(chain, "conv_2d", options={"strides": [2, 2]})
    edits.add_node(chain, "conv_2d", options={"dilation_rate": [2, 2], "strides": [1, 1]})
    with pytest.raises(OptionError):
        edits.apply_to_kind(chain, key, "strides")
    assert chain.snapshot.node("conv_2d-2").options["strides"] == [1, 1]

"""Shapes, costs and problems of designs, in the drawing's own terms."""

from __future__ import annotations

import time

import pytest

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.records import make_link
from brains_engine.planning.analysis import analyse, analyse_design
from tests.engine.planning.drawing import IMAGE, REGISTRY, chain, check, classifier, codes, mend


def test_a_good_design_has_no_problems() -> None:
    assert check(classifier(("dense", {}))).problems == ()


def test_every_shape_and_cost_is_known() -> None:
    analysis = check(classifier(("dense", {"units": 32})))
    shapes = {key: [str(tensor) for tensor in node.outputs.values()] for key, node in analysis.nodes.items()}
    assert shapes == {"dense-1": ["32"], "dense-2": ["10"], "input-1": ["64"], "output-1": ["10"]}
    assert analysis.nodes["dense-1"].params.trainable == 64 * 32 + 32
    assert analysis.params == 64 * 32 + 32 + 32 * 10 + 10
    assert analysis.nodes["dense-2"].flops == 10 * (2 * 32 + 2)
    assert analysis.flops == 32 * (2 * 64 + 2) + 10 * (2 * 32 + 2)
    assert analysis.nodes["dense-1"].activation_bytes == 4 * 32
    assert {name: str(tensor) for name, tensor in analysis.nodes["dense-2"].inputs.items()} == {"input": "32"}


def test_a_dense_layer_behind_an_image_says_so_and_flattens() -> None:
    design = chain(("input", {"dims": IMAGE, "layout": "natural"}), ("dense", {}), ("dense", {}), ("output", {}))
    (problem,) = check(design).errors
    assert (problem.code, problem.node_id) == ("rank", "dense-1")
    assert problem.message == "Dense 1 needs a flat input, but gets 8 x 8 x 1."
    assert [fix.label for fix in problem.fixes] == ["Insert Flatten"]
    mend(design, "rank")
    assert "rank" not in codes(design)
    assert [link.source for link in design.snapshot.links_into["dense-1"]] == ["flatten-1"]


def test_a_dense_layer_takes_a_sequence() -> None:
    design = chain(("input", {"dims": {"time": 8, "feature": 8}, "layout": "natural"}), ("dense", {}))
    assert str(check(design).nodes["dense-1"].outputs["output"]) == "8 x 64"


@pytest.mark.parametrize("layer", ["conv_1d", "norm_conv_1d"])
def test_a_window_over_time_is_one_number(layer: str) -> None:
    dims = {"time": 8, "channel": 8}
    design = chain(("input", {"dims": dims, "layout": "natural"}), (layer, {"kernel_size": 5, "activation": "relu"}))
    assert str(check(design).nodes[f"{layer}-1"].outputs["output"]).startswith("4 x ")


@pytest.mark.parametrize("fix", ["use_natural_layout", "insert_reshape"])
def test_a_convolution_behind_flat_data_offers_the_image(fix: str) -> None:
    design = classifier(("conv_2d", {}), ("flatten", {}))
    (problem,) = check(design).errors
    assert problem.message == "Conv 2-D 1 needs an image (height x width x channel), but gets 64."
    mend(design, "rank", fix)
    assert check(design).errors == ()
    assert str(check(design).nodes["conv_2d-1"].outputs["output"]) == "6 x 6 x 32"


def test_a_convolution_behind_a_square_number_of_units_offers_a_square() -> None:
    design = classifier(("dense", {"units": 49}), ("conv_2d", {}), ("flatten", {}))
    mend(design, "rank", "insert_reshape")
    assert str(check(design).nodes["reshape-1"].outputs["output"]) == "7 x 7 x 1"
    assert check(design).errors == ()


def test_no_fix_is_offered_where_none_would_help() -> None:
    (problem,) = check(classifier(("dense", {"units": 7}), ("conv_2d", {}), ("flatten", {}))).errors
    assert problem.fixes == ()


def test_a_layer_that_cannot_take_a_size_says_why_and_stops_the_shapes() -> None:
    design = classifier(("reshape", {"dims": {"a": 60}}), ("dense", {}))
    (problem,) = check(design).errors
    assert (problem.code, problem.node_id) == ("reshape_size", "reshape-1")
    assert problem.message == "Reshape 1 makes 60 values, but gets 64."
    assert check(design).nodes["dense-1"].outputs == {}


def test_a_user_reads_the_name_given_to_the_node() -> None:
    design = classifier(("conv_2d", {}), ("flatten", {}))
    edits.rename(design, "conv_2d-1", "Edges")
    assert check(design).errors[0].message.startswith("Edges needs an image")


def test_all_problems_are_listed_at_once() -> None:
    design = classifier(("conv_2d", {}), ("flatten", {}))
    edits.add_node(design, "dense")
    edits.add_node(design, "add")
    nodes = {problem.node_id for problem in check(design).errors}
    assert nodes == {"conv_2d-1", "dense-2", "add-1"}


def test_a_cycle_leaves_the_rest_analysed() -> None:
    design = classifier(("dense", {}))
    first, second = (edits.add_node(design, "dense") for _ in range(2))
    with design.transaction("Wire a cycle"):
        design.put(make_link(first, "output", second, "input"), make_link(second, "output", first, "input"))
    analysis = check(design)
    assert "cycle" in {problem.code for problem in analysis.problems}
    assert analysis.nodes[first].outputs == {}
    assert str(analysis.nodes["dense-2"].outputs["output"]) == "10"


def test_an_unknown_layer_and_bad_options_are_problems_and_not_exceptions() -> None:
    design = classifier(("dense", {}))
    node = design.snapshot.nodes["dense-1"]
    with design.transaction("Break"):
        design.put(node.model_copy(update={"layer": "dens"}))
    assert "unknown_layer" in codes(design)
    with design.transaction("Break"):
        design.put(node.model_copy(update={"options": {"units": -1}}))
    assert codes(design).count("invalid_options") == 1
    assert check(design).nodes["dense-1"].options is None


def test_an_empty_design_is_analysed() -> None:
    assert check(Design(REGISTRY)).errors


def test_branches_follow_the_numbers_of_their_ports() -> None:
    design = Design(REGISTRY)
    join = edits.add_node(design, "concatenate")
    for number in (10, 2, 1):
        source = edits.add_node(design, "input", options={"dims": {"feature": number}})
        edits.connect(design, source, "output", join, f"inputs_{number}")
    inputs = check(design).nodes[join].inputs
    assert [(name, str(tensor)) for name, tensor in inputs.items()] == [
        ("inputs_1", "1"),
        ("inputs_2", "2"),
        ("inputs_10", "10"),
    ]


def test_500_nodes_are_analysed_in_well_under_500_ms() -> None:
    design = classifier(*[("dense", {"units": 64, "kernel_initializer": "he_normal"})] * 497)
    analyse(design.snapshot, REGISTRY)
    seconds = []
    for _ in range(3):
        start = time.perf_counter()
        analysis = analyse(design.snapshot, REGISTRY)
        seconds.append(time.perf_counter() - start)
    assert analysis.problems == ()
    assert len(analysis.nodes) == 500
    assert min(seconds) < 0.25, f"{min(seconds) * 1000:.0f} ms"


def test_a_design_is_analysed_by_itself_whatever_its_data() -> None:
    design = classifier(("dense", {}), units=3)
    edits.set_training_value(design, "data.source", "nowhere")
    assert analyse_design(design.snapshot, REGISTRY).problems == ()
    assert codes(design) == ["data"]

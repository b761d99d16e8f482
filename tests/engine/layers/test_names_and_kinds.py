"""Named dimensions and kinds of values, as they flow through the layers."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.planning.analysis import analyse_design
from brains_engine.spec.shapes import TensorType
from tests.engine.layers.cases import CASES, REGISTRY, Case, plan_of

PHOTO = TensorType.of(8, 6, 3)
WORDS = TensorType.of(5, 4, names=("word", "feature"))
VECTOR = TensorType.of(6)
NUMBERS = TensorType.of(5, names=("word",), kind="integer")

FLOWS: list[tuple[str, dict[str, Any], list[TensorType], str]] = [
    ("permute", {"dims": "channel height width"}, [PHOTO], "channel=3 height=8 width=6"),
    ("permute", {"dims": "2 1"}, [WORDS], "feature=4 word=5"),
    ("repeat_vector", {"n": 3}, [VECTOR], "time=3 feature=6"),
    ("repeat_vector", {"n": 3, "name": "feature"}, [VECTOR], "feature_2=3 feature=6"),
    ("expand_dims", {}, [WORDS], "word=5 feature=4 channel=1"),
    ("squeeze", {"axis": "height"}, [TensorType.of(1, 6, 3)], "width=6 channel=3"),
    ("merge_dims", {"dims": "height width"}, [PHOTO], "place=48 channel=3"),
    ("merge_dims", {"dims": "height width"}, [TensorType.of(None, 6, 3)], "place=? channel=3"),
    ("rename_dims", {"names": "row column shade"}, [PHOTO], "row=8 column=6 shade=3"),
    ("tile", {"axis": "word", "repeats": 3}, [WORDS], "word=15 feature=4"),
    ("repeat", {"axis": "word"}, [TensorType.of(None, 4, names=("word", "feature"))], "word=? feature=4"),
    ("flip", {}, [WORDS], "word=5 feature=4"),
    ("roll", {}, [WORDS], "word=5 feature=4"),
    ("slice", {"axis": "width", "start": 1, "stop": -1}, [PHOTO], "height=8 width=4 channel=3"),
    ("gather", {"axis": "channel", "indices": [2, 0]}, [PHOTO], "height=8 width=6 channel=2"),
    ("take_along", {"axis": "word"}, [WORDS, TensorType.of(2, 4, kind="integer")], "word=2 feature=4"),
    ("stack", {"name": "view"}, [VECTOR, VECTOR], "view=2 feature=6"),
    ("stack", {"axis": -1, "name": "view"}, [VECTOR, VECTOR, VECTOR], "feature=6 view=3"),
    ("one_hot", {"num_classes": 7, "name": "letter"}, [NUMBERS], "word=5 letter=7"),
    ("embedding", {"output_dim": 7}, [NUMBERS], "word=5 feature=7"),
    ("category_encoding", {"num_tokens": 7, "name": "label"}, [NUMBERS], "label=7"),
    ("reduce_mean", {"axis": "height width"}, [PHOTO], "channel=3"),
    ("reduce_mean", {"axis": "height width", "keepdims": True}, [PHOTO], "height=1 width=1 channel=3"),
    ("reduce_sum", {}, [PHOTO], ""),
    ("argmax", {"axis": "word"}, [WORDS], "feature=4"),
    ("argmin", {"axis": "word", "keepdims": True}, [WORDS], "word=1 feature=4"),
    ("difference", {"axis": "word"}, [WORDS], "word=4 feature=4"),
    ("cumulative_sum", {"axis": "word"}, [WORDS], "word=5 feature=4"),
    ("matmul", {}, [WORDS, TensorType.of(4, 2, names=("feature", "topic"))], "word=5 topic=2"),
    ("matmul", {"transpose_b": True}, [WORDS, WORDS], "word=5 word_2=5"),
    ("einsum", {"equation": "wf,vf->wv"}, [WORDS, WORDS], "word=5 word_2=5"),
    ("dot", {"axes": "feature"}, [WORDS, TensorType.of(3, 4)], "word=5 time=3"),
    ("dot", {}, [VECTOR, VECTOR], "feature=1"),
    ("diagonal", {"axes": "height width"}, [PHOTO], "channel=3 height=6"),
    ("multi_head_attention", {}, [WORDS, TensorType.of(9, 2)], "word=5 feature=4"),
    ("multi_head_attention", {"output_shape": 7}, [WORDS, WORDS], "word=5 feature=7"),
    ("grouped_query_attention", {}, [WORDS, WORDS], "word=5 feature=4"),
    ("attention", {}, [WORDS, TensorType.of(9, 2), TensorType.of(9, 4)], "word=5 feature=2"),
    ("glu", {}, [WORDS], "word=5 feature=2"),
    ("resizing", {"height": 4, "width": 5}, [PHOTO], "height=4 width=5 channel=3"),
    ("random_crop", {"height": 4, "width": 5}, [PHOTO], "height=4 width=5 channel=3"),
    ("constant", {"dims": {"row": 2, "column": 3}}, [], "row=2 column=3"),
    ("learned_constant", {"dims": {"token": 1, "feature": 4}}, [], "token=1 feature=4"),
    ("input", {"dims": {"word": 5}}, [], "word=5"),
    ("input", {"dims": {"height": 4, "width": 3}, "layout": "natural"}, [], "height=4 width=3"),
    ("input", {"dims": {"height": 4, "width": 3}}, [], "feature=12"),
    ("dense", {"units": 7}, [WORDS], "word=5 feature=7"),
    ("norm_dense", {"units": 7}, [WORDS], "word=5 feature=7"),
    ("time_distributed_dense", {"units": 7}, [PHOTO], "height=8 width=6 channel=7"),
    ("conv_1d", {"filters": 7}, [WORDS], "word=3 channel=7"),
    ("conv_2d", {"filters": 7}, [PHOTO], "height=6 width=4 channel=7"),
    ("conv_2d", {"filters": 7}, [TensorType.of(8, 6, 3, names=("row", "column", "band"))], "row=6 column=4 channel=7"),
    ("conv_3d", {"filters": 7}, [TensorType.of(5, 8, 6, 3)], "depth=3 height=6 width=4 channel=7"),
    ("depthwise_conv_2d", {"depth_multiplier": 2}, [PHOTO], "height=6 width=4 channel=6"),
    ("separable_conv_1d", {"filters": 7}, [WORDS], "word=3 channel=7"),
    ("conv_2d_transpose", {"filters": 7}, [PHOTO], "height=10 width=8 channel=7"),
    ("conv_nd", {"dims": {"time": 6, "channel": 2}, "filters": 3}, [TensorType.of(12)], "feature=12"),
    ("max_pooling_2d", {}, [PHOTO], "height=4 width=3 channel=3"),
    ("adaptive_max_pooling_2d", {"output_size": [2, 2]}, [PHOTO], "height=2 width=2 channel=3"),
    ("global_average_pooling_2d", {}, [PHOTO], "feature=3"),
    ("global_max_pooling_1d", {"keepdims": True}, [WORDS], "word=1 feature=4"),
    ("batch_normalization", {}, [PHOTO], "height=8 width=6 channel=3"),
    ("simple_rnn", {"units": 7}, [WORDS], "feature=7"),
    ("lstm", {"units": 7, "return_sequences": True}, [WORDS], "word=5 feature=7"),
    ("bidirectional_gru", {"units": 7, "return_sequences": True}, [WORDS], "word=5 feature=14"),
    ("conv_lstm_1d", {"filters": 7}, [TensorType.of(5, 8, 3, names=("time", "width", "channel"))], "width=6 channel=7"),
    ("padding_mask", {}, [WORDS], "word=5"),
    ("flatten", {}, [PHOTO], "feature=144"),
    ("zero_padding_2d", {}, [PHOTO], "height=10 width=8 channel=3"),
    ("cropping_1d", {}, [WORDS], "word=3 feature=4"),
    ("up_sampling_2d", {}, [PHOTO], "height=16 width=12 channel=3"),
    ("add", {}, [WORDS, TensorType.of(1, 4)], "word=5 feature=4"),
    ("concatenate", {"axis": 1}, [WORDS, WORDS], "word=10 feature=4"),
]


@pytest.mark.parametrize(("layer", "options", "inputs", "named"), FLOWS)
def test_names_flow_through(layer: str, options: dict[str, Any], inputs: list[TensorType], named: str) -> None:
    spec = REGISTRY[layer]
    assert spec.infer_shape(spec.parse(options), inputs).named() == named


def test_each_output_has_its_names() -> None:
    split, unstack, top_k = (REGISTRY[layer] for layer in ("split", "unstack", "top_k"))
    parts = split.infer_outputs(split.parse({"axis": "word", "sizes": [2, 3]}), [WORDS])
    assert [part.named() for part in parts] == ["word=2 feature=4", "word=3 feature=4"]
    assert [part.named() for part in unstack.infer_outputs(unstack.parse({"num": 5}), [WORDS])] == ["feature=4"] * 5
    values, indices = top_k.infer_outputs(top_k.parse({"k": 2}), [WORDS])
    assert (values.named(), values.kind) == ("word=5 feature=2", "float")
    assert (indices.named(), indices.kind) == ("word=5 feature=2", "integer")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_names_of_every_output_are_complete_and_differ(case: Case) -> None:
    plan, node = plan_of(case)
    planned = plan.node(node)
    for output in planned.outputs:
        assert len(set(output.names)) == output.rank
    same_rank = [tensor for tensor in planned.inputs if tensor.rank == planned.outputs[0].rank]
    if same_rank and planned.spec.keeps_width:
        assert planned.outputs[0].names[-1] in (same_rank[0].names[-1], *getattr(planned.options, "names", "").split())


WRONG_KINDS = [
    ("dense", ["integer"], "Dense 1 needs float values, but gets integer values."),
    ("norm_dense", ["integer"], "Norm dense 1 needs float values, but gets integer values."),
    ("embedding", ["float"], "Embedding 1 needs integer values, but gets float values."),
    ("one_hot", ["boolean"], "One-hot 1 needs integer values, but gets boolean values."),
    ("where", ["float", "float", "float"], "Where 1 needs boolean values, but gets float values."),
    ("reduce_sum", ["boolean"], "Sum 1 needs numbers, but gets boolean values."),
    ("add", ["float", "integer"], "Add 1 needs float values, but gets integer values."),
    ("compare", ["float", "integer"], "Compare 1 cannot merge float values with integer values."),
    ("concatenate", ["float", "integer"], "Concatenate 1 cannot join float and integer values."),
    ("stack", ["float", "integer"], "Stack 1 cannot join float and integer values."),
]


def of_kinds(layer: str, kinds: list[str]) -> Design:
    """A layer on constants of the given kinds."""
    design = Design(REGISTRY)
    node = edits.add_node(design, layer)
    ports = REGISTRY[layer].inputs
    for kind, port in zip(kinds, itertools.chain(ports, itertools.repeat(ports[-1])), strict=False):
        source = edits.add_node(design, "constant", options={"dims": {"feature": 4}})
        cast = edits.add_node(design, "cast", options={"dtype": kind})
        edits.connect(design, source, "output", cast, "input")
        edits.connect(design, cast, "output", node, port.name)
    return design


@pytest.mark.parametrize(("layer", "kinds", "sentence"), WRONG_KINDS)
def test_a_wrong_kind_has_its_sentence(layer: str, kinds: list[str], sentence: str) -> None:
    analysis = analyse_design(of_kinds(layer, kinds).snapshot, REGISTRY)
    assert sentence in [problem.message for problem in analysis.problems]


def test_a_wrong_kind_is_mended_by_a_cast() -> None:
    design = of_kinds("dense", ["integer"])
    (problem,) = [each for each in analyse_design(design.snapshot, REGISTRY).problems if each.code == "kind"]
    (fix,) = problem.fixes
    fix.run(design)
    assert fix.label == "Insert Cast to float"
    assert not [each for each in analyse_design(design.snapshot, REGISTRY).problems if each.code == "kind"]

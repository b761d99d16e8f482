"""One drawing for each code: it has that problem, and no other.

Adding a check adds one function to its family, one entry of help, and one row here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.records import BlockRecord, LinkRecord, NodeRecord, make_link, updated
from tests.engine.planning.drawing import IMAGE, REGISTRY, Layer, chain, classifier

if TYPE_CHECKING:
    from brains_engine.design.records import Record

Build = Callable[[Path], Design]

NATURAL: Layer = ("input", {"dims": IMAGE, "layout": "natural"})
SOFTMAX: Layer = ("dense", {"units": 10, "activation": "softmax"})
LINEAR: Layer = ("dense", {"units": 10, "activation": "linear"})
OUTPUT: Layer = ("output", {})
FLATTEN: Layer = ("flatten", {})
CONV: Layer = ("conv_2d", {"filters": 8})
HE: dict[str, Any] = {"kernel_initializer": "he_normal"}
RMS: dict[str, Any] = {"data__scaling": "rms", "optimizer__learning_rate": 0.01}
PRUNED: dict[str, Any] = {"sparsity__method": "magnitude"}


def image(*hidden: Layer, **training: Any) -> Design:
    """A design for the digits as pictures that ends in ten classes."""
    return chain(NATURAL, *hidden, SOFTMAX, OUTPUT, **training)


def regression(*hidden: Layer, activation: str = "linear", units: int = 1, **training: Any) -> Design:
    settings = {"data__source": "diabetes", "loss__kind": "mean_squared_error", "metrics": ["r2_score"], **training}
    end: Layer = ("dense", {"units": units, "activation": activation})
    return chain(("input", {"dims": {"feature": 10}}), *hidden, end, OUTPUT, **settings)


def two_classes(**training: Any) -> Design:
    end: Layer = ("dense", {"units": 2, "activation": "softmax"})
    settings = {"data__source": "moons", **training}
    return chain(("input", {"dims": {"feature": 2}}), ("dense", {}), end, OUTPUT, **settings)


def forced(design: Design, *records: Record) -> Design:
    """A state that no edit allows, as a file written elsewhere may have it."""
    with design.transaction("As a file may have it"):
        design.put(*records)
    return design


def bypassed_input() -> tuple[NodeRecord]:
    return (updated(classifier().snapshot.node("input-1"), "Input 1", bypassed=True),)


def without(*ids: str) -> Design:
    design = classifier(("dense", {}))
    edits.delete(design, *ids)
    return design


def broken_node(**values: Any) -> Design:
    design = classifier(("dense", {}), ("dense", {}))
    return forced(design, design.snapshot.node("dense-2").model_copy(update=values))


def branch(layer: str, *, wired: bool) -> Design:
    """A good design, and a layer beside it that leads nowhere."""
    design = classifier(("dense", {}))
    spare = edits.add_node(design, layer)
    if wired:
        edits.connect(design, "dense-1", "output", spare, "input")
    return design


def merged(layer: str, first: Layer, second: Layer, *tail: Layer) -> Design:
    """Two branches from one input that meet again."""
    design = classifier(first, second, *tail)
    names = [f"{layer_id}-{number}" for number, layer_id in enumerate((first[0], second[0]), start=1)]
    if first[0] != second[0]:
        names = [f"{first[0]}-1", f"{second[0]}-1"]
    edits.disconnect(design, f"{names[0]}.output>{names[1]}.input")
    edits.connect(design, "input-1", "output", names[1], "input")
    after = design.snapshot.links_from[names[1]][0]
    join = edits.insert_between(design, after.id, layer)
    edits.connect(design, names[0], "output", join, "inputs")
    return design


def same_twice() -> Design:
    design = classifier(("dense", {}), ("dense", {}))
    join = edits.insert_between(design, "dense-2.output>dense-3.input", "add")
    edits.connect(design, "dense-2", "output", join, "inputs")
    edits.connect(design, "dense-1", "output", join, "inputs")
    return design


def two_inputs(**options: Any) -> Design:
    design = classifier(("dense", {}))
    second = edits.add_node(design, "input", options={"dims": IMAGE, **options})
    join = edits.insert_between(design, "input-1.output>dense-1.input", "concatenate")
    edits.connect(design, second, "output", join, "inputs")
    return design


def partial() -> Design:
    """Two inputs that leave some features out."""
    design = two_inputs(dims={"feature": 4}, first_feature=40)
    edits.set_options(design, "input-1", dims={"feature": 30}, first_feature=2)
    return design


def second_output() -> Design:
    design = classifier(("dense", {}))
    edits.connect(design, "dense-2", "output", edits.add_node(design, "output"), "input")
    first = design.snapshot.node("output-1").name
    return forced(design, design.snapshot.node("output-2").model_copy(update={"name": first}))


def rebuilding(
    units: int = 64, activation: str = "linear", loss: str = "mean_squared_error", **training: Any
) -> Design:
    """An autoencoder of the digits."""
    end: Layer = ("dense", {"units": units, "activation": activation})
    output: Layer = ("output", {"target": "features", "loss": loss})
    return chain(("input", {"dims": IMAGE}), ("dense", {}), end, output, **training)


def with_output(design: Design, **options: Any) -> Design:
    edits.set_options(design, "output-1", **options)
    return design


def cycle() -> Design:
    design = classifier(("dense", {}))
    edits.insert_between(design, "dense-1.output>dense-2.input", "add")
    edits.insert_between(design, "add-1.output>dense-2.input", "dropout")
    return forced(design, make_link("dropout-1", "output", "add-1", "inputs_2"))


def doubled() -> Design:
    design = classifier(("dense", {}))
    return forced(design, make_link("input-1", "output", "dense-2", "input"))


def fewer_parts() -> Design:
    """A design with a wire from the third of two parts."""
    design = classifier()
    split = edits.add_node(design, "split", options={"sections": 4})
    edits.connect(design, "input-1", "output", split, "input")
    edits.connect(design, split, "outputs_3", "dense-1", "input")
    edits.set_options(design, "split-1", sections=2)
    return design


def toneless() -> Design:
    """A design whose data comes from something that is no input."""
    design = classifier()
    edits.delete(design, "input-1")
    constant = edits.add_node(design, "constant", options={"dims": {"feature": 64}})
    edits.connect(design, constant, "output", "dense-1", "input")
    return design


def mixed() -> Design:
    design = classifier(("cast", {"dtype": "integer"}), ("cast", {}))
    join = edits.insert_between(design, "cast-1.output>cast-2.input", "concatenate")
    edits.connect(design, "input-1", "output", join, "inputs")
    return design


BLOCK = "block:inner"


def packed() -> Design:
    """A good design whose second layer is a block."""
    design = classifier(("dense", {}), ("dense", {}))
    edits.pack(design, ("dense-2",), "Inner")
    return design


def within(design: Design, *records: NodeRecord | LinkRecord) -> BlockRecord:
    """The definition of the block with more inside of it."""
    block = design.snapshot.block(BLOCK)
    nodes = tuple(record for record in records if isinstance(record, NodeRecord))
    links = tuple(record for record in records if isinstance(record, LinkRecord))
    return updated(block, "It", nodes=(*block.nodes, *nodes), links=(*block.links, *links))


def closed() -> Design:
    """A good design with a block beside it that gives nothing."""
    design = classifier(("dense", {}))
    spare = edits.add_node(design, "dropout")
    edits.connect(design, "dense-1", "output", spare, "input")
    edits.pack(design, (spare,), "Inner")
    edits.delete(design.inside(BLOCK), "block_output-1")
    return design


def bound_to_nothing() -> Design:
    design = packed()
    block = design.snapshot.block(BLOCK)
    nodes = tuple(
        updated(node, "It", bindings={"units": "width"}) if node.layer == "dense" else node for node in block.nodes
    )
    return forced(design, updated(block, "It", nodes=nodes))


def idle_parameter() -> Design:
    design = packed()
    edits.add_parameter(design, BLOCK, "width")
    return design


def unpacked() -> Design:
    design = packed()
    edits.unpack(design, "block-1")
    return design


def csv(folder: Path, classes: list[str], **training: Any) -> Design:
    path = folder / "table.csv"
    rows = [f"{index},{index % 7},{name}" for index, name in enumerate(classes)]
    path.write_text("\n".join(["width,length,kind", *rows]), encoding="utf-8")
    end: Layer = ("dense", {"units": len(set(classes)), "activation": "softmax"})
    settings = {"data__source": "csv", "data__path": str(path), "data__target": "kind", "batch_size": 4, **training}
    settings.setdefault("data__task", "classification")
    return chain(("input", {"dims": {"feature": 2}}), ("dense", {}), end, OUTPUT, **settings)


SINGLE: tuple[Layer, ...] = (("conv_2d", {"kernel_size": [8, 8]}),)

CASES: Mapping[str, Build] = {
    # structure
    "empty_design": lambda _: Design(REGISTRY),
    "no_input": lambda _: toneless(),
    "no_output": lambda _: without("output-1"),
    "output_names": lambda _: second_output(),
    "unknown_layer": lambda _: forced(classifier(("dense", {})), NodeRecord(id="magic-1", layer="magic", name="Magic")),
    "invalid_options": lambda _: broken_node(options={"units": 0}),
    "bypass": lambda _: forced(classifier(), *bypassed_input()),
    "duplicate_name": lambda _: broken_node(name="Dense 1"),
    "cycle": lambda _: cycle(),
    "unwired_input": lambda _: branch("dropout", wired=False),
    "too_few_wires": lambda _: branch("add", wired=False),
    "unknown_port": lambda _: forced(classifier(("dense", {})), make_link("input-1", "output", "dense-2", "side")),
    "missing_output": lambda _: fewer_parts(),
    "doubled_input": lambda _: doubled(),
    "dead_end": lambda _: branch("dropout", wired=True),
    "unused": lambda _: branch("input", wired=False),
    # blocks
    "unknown_block": lambda _: forced(
        classifier(("dense", {})), NodeRecord(id="block-1", layer="block:gone", name="Gone")
    ),
    "recursive_block": lambda _: forced(packed(), within(packed(), NodeRecord(id="block-1", layer=BLOCK, name="It"))),
    "no_block_output": lambda _: closed(),
    "bad_binding": lambda _: bound_to_nothing(),
    "unbound_parameter": lambda _: idle_parameter(),
    "unused_block": lambda _: unpacked(),
    "border_outside_block": lambda _: forced(
        classifier(("dense", {})), NodeRecord(id="block_input-1", layer="block_input", name="Block input 1")
    ),
    "end_inside_block": lambda _: forced(
        packed(),
        within(
            packed(), NodeRecord(id="output-1", layer="output", name="Output 1"),
            make_link("dense-2", "output", "output-1", "input"),
        ),
    ),
    # shapes
    "rank": lambda _: image(("dense", {}), FLATTEN),
    "kind": lambda _: classifier(("one_hot", {"num_classes": 2}), FLATTEN),
    "shape": lambda _: classifier(("batch_normalization", {"axis": 3})),
    "window_size": lambda _: image(("conv_2d", {"kernel_size": [9, 9]}), FLATTEN),
    "reshape_size": lambda _: classifier(("reshape", {"dims": {"a": 60}})),
    "merge_shapes": lambda _: merged("add", ("dense", {"units": 12}), ("dense", {"units": 16})),
    "flatten_of_flat": lambda _: classifier(FLATTEN, ("dense", {})),
    "reshape_to_same": lambda _: classifier(("reshape", {"dims": {"feature": 64}}), ("dense", {})),
    "merge_with_itself": lambda _: same_twice(),
    "mixed_kinds": lambda _: mixed(),
    "lost_gradient": lambda _: classifier(("dense", {}), ("cast", {"dtype": "integer"}), ("cast", {})),
    "dims_order": lambda _: chain(
        ("input", {"dims": {"channel": 4, "height": 4, "width": 4}, "layout": "natural"}),
        CONV, FLATTEN, SOFTMAX, OUTPUT,
    ),
    # windows
    "pool_of_one": lambda _: image(("max_pooling_2d", {"pool_size": [1, 1]}), FLATTEN),
    "pool_of_single": lambda _: image(*SINGLE, ("global_average_pooling_2d", {})),
    "stride_over_window": lambda _: image(("conv_2d", {"kernel_size": [2, 2], "strides": [3, 3]}), FLATTEN),
    "window_over_single": lambda _: image(*SINGLE, ("conv_2d", {"padding": "same"}), FLATTEN),
    "huge_dense": lambda _: image(
        ("conv_2d", {"filters": 512, "padding": "same"}), FLATTEN, ("dense", {"units": 400})
    ),
    # activations
    "softmax_inside": lambda _: classifier(("dense", {"activation": "softmax"})),
    "two_activations": lambda _: classifier(("dense", {}), ("activation", {"activation": "tanh"})),
    "activation_after_softmax": lambda _: chain(
        ("input", {"dims": IMAGE}), SOFTMAX, ("activation", {"activation": "softmax"}), OUTPUT
    ),
    "idle_activation": lambda _: classifier(("activation", {"activation": "linear"}), ("dense", {})),
    "single_softmax": lambda _: chain(
        ("input", {"dims": {"feature": 2}}), ("dense", {}), ("dense", {"units": 1, "activation": "softmax"}), OUTPUT,
        data__source="moons", loss__kind="mean_squared_error",
    ),
    "linear_pair": lambda _: classifier(("dense", {}), ("dense", {"activation": "linear"})),
    "selu_initializer": lambda _: classifier(("dense", {"activation": "selu"})),
    "never_bent": lambda _: image(("conv_2d", {"activation": "linear"}), FLATTEN),
    # normalisation and dropout
    "dropout_of_nothing": lambda _: classifier(("dropout", {"rate": 0.0}), ("dense", {})),
    "high_dropout": lambda _: classifier(("dense", {}), ("dropout", {"rate": 0.9})),
    "dropout_before_norm": lambda _: classifier(("dense", {}), ("dropout", {}), ("batch_normalization", {})),
    "dropout_before_output": lambda _: chain(("input", {"dims": IMAGE}), SOFTMAX, ("dropout", {}), OUTPUT),
    "two_dropouts": lambda _: classifier(("dense", {}), ("dropout", {}), ("dropout", {})),
    "two_normalisations": lambda _: classifier(("dense", {}), ("layer_normalization", {}), ("layer_normalization", {})),
    "norm_before_softmax": lambda _: chain(
        ("input", {"dims": IMAGE}),
        LINEAR, ("batch_normalization", {}), ("activation", {"activation": "softmax"}), OUTPUT,
    ),
    "norm_before_output": lambda _: chain(("input", {"dims": IMAGE}), SOFTMAX, ("batch_normalization", {}), OUTPUT),
    # capacity
    "one_unit": lambda _: classifier(("dense", {}), ("dense", {"units": 1})),
    "very_wide": lambda _: classifier(("dense", {"units": 9000})),
    "nothing_to_train": lambda _: chain(
        ("input", {"dims": {"feature": 2}}), ("activation", {"activation": "softmax"}), OUTPUT, data__source="moons"
    ),
    "memory": lambda _: classifier(*[("dense", {"units": 8000, **HE})] * 12),
    "batch_memory": lambda _: image(
        ("conv_2d", {"filters": 16_384, "padding": "same"}),
        ("max_pooling_2d", {"strides": [1, 1], "padding": "same"}), ("global_max_pooling_2d", {}), batch_size=1400,
    ),
    # signal
    "saturating_depth": lambda _: classifier(*[("dense", {"activation": "sigmoid"})] * 5),
    "classic_depth": lambda _: classifier(
        *[("norm_dense", {"preset": "classic"})] * 3,
        data__scaling="rms", optimizer__kind="adadelta", optimizer__learning_rate=10.0,
    ),
    "fading_scale": lambda _: classifier(*[("dense", {})] * 30),
    "exploding_scale": lambda _: classifier(
        *[("dense", {"units": 4096, "kernel_initializer": "random_normal"})] * 16
    ),
    # data
    "data": lambda folder: classifier(data__source="csv", data__path=str(folder / "gone.csv")),
    "input_parts": lambda _: two_inputs(),
    "unused_features": lambda _: partial(),
    "input_size": lambda _: classifier(data__source="iris", units=3),
    "integer_scaling": lambda _: chain(
        ("input", {"dims": IMAGE, "dtype": "integer"}), ("cast", {}), SOFTMAX, OUTPUT, data__scaling="standard"
    ),
    "metrics": lambda _: regression(metrics=["accuracy"]),
    "binary_metric": lambda _: classifier(metrics=["binary_accuracy"]),
    "top_3_metric": lambda _: two_classes(metrics=["top_3_accuracy"]),
    "empty_validation": lambda _: two_classes(data__samples=10, data__validation_split=0.04, batch_size=8),
    "large_validation": lambda _: classifier(data__validation_split=0.8),
    "batch_over_data": lambda _: classifier(batch_size=1500),
    "many_classes": lambda folder: csv(folder, [f"c{index // 2}" for index in range(40)]),
    # answer
    "loss_weights": lambda _: with_output(classifier(("dense", {})), loss_weight=0.0),
    "target_columns": lambda _: with_output(regression(("dense", {})), target="columns", first_column=1),
    "loss_range": lambda _: rebuilding(activation="sigmoid", loss="binary_crossentropy"),
    "reconstruction_width": lambda _: rebuilding(units=32),
    "loss_task": lambda _: regression(loss__kind="categorical_crossentropy", loss__from_logits=True),
    "output_rank": lambda _: chain(NATURAL, ("conv_2d", {"filters": 10, "activation": "softmax"}), OUTPUT),
    "output_width": lambda _: classifier(units=3),
    "last_activation": lambda _: classifier(activation="tanh"),
    "logits_twice": lambda _: classifier(loss__from_logits=True),
    "bounded_answer": lambda _: regression(activation="tanh"),
    "output_kind": lambda _: chain(
        ("input", {"dims": IMAGE}), LINEAR, ("activation", {"activation": "softmax"}), ("cast", {"dtype": "integer"}),
        OUTPUT,
    ),
    "label_smoothing": lambda _: classifier(loss__label_smoothing=0.7),
    "class_loss": lambda _: classifier(loss__kind="mean_squared_error"),
    # optimizer
    "high_rate": lambda _: classifier(optimizer__learning_rate=3.0),
    "low_rate": lambda _: classifier(optimizer__learning_rate=1e-9),
    "nesterov": lambda _: classifier(optimizer__kind="sgd", optimizer__momentum=0.0, optimizer__nesterov=True),
    "small_batch": lambda _: classifier(("dense", {}), ("batch_normalization", {}), batch_size=4),
    "unscaled": lambda _: classifier(data__scaling="none"),
    "sgd_unscaled": lambda _: classifier(data__scaling="none", optimizer__kind="sgd"),
    # pruning
    "empty_pruning": lambda _: classifier(**PRUNED, sparsity__start=0.5, sparsity__end=0.3),
    "late_pruning": lambda _: classifier(**PRUNED, sparsity__start=1.0, sparsity__end=1.0),
    "rare_pruning": lambda _: classifier(**PRUNED, sparsity__every=100_000),
    "no_target": lambda _: classifier(**PRUNED, sparsity__target=0.0),
    "cut_off_units": lambda _: regression(("dense", {"units": 4}), **PRUNED, sparsity__target=0.99),
    "nothing_prunable": lambda _: chain(
        ("input", {"dims": {"feature": 2}}), ("layer_normalization", {}), ("activation", {"activation": "softmax"}),
        OUTPUT, data__source="moons", **PRUNED,
    ),
    "whole_groups": lambda _: classifier(sparsity__method="n_m", sparsity__n=4, sparsity__m=4),
    # normnet
    "normnet_regrowth": lambda _: classifier(
        ("norm_dense", {"weight_map": "tan_power"}), **RMS, sparsity__method="rigl", sparsity__regrow_init="zero"
    ),
    "normnet_bias": lambda _: classifier(("norm_dense", {"use_bias": True}), **RMS),
    "normnet_optimizer": lambda _: classifier(("norm_dense", {}), data__scaling="rms"),
    "normnet_scaling": lambda _: classifier(("norm_dense", {}), optimizer__learning_rate=0.01),
    "two_decays": lambda _: classifier(optimizer="adamw", update__weight_decay=0.01),
    "no_momentum": lambda _: classifier(optimizer="adagrad", schedule="one_cycle", schedule__cycle_momentum=True),
    "frozen_name": lambda _: classifier(frozen="no such layer"),
    "all_frozen": lambda _: classifier(("dense", {}), frozen="dense-1, Dense 2"),
    "unmeasured": lambda _: classifier(schedule="plateau", data__validation_split=0.0),
    "long_patience": lambda _: classifier(early_stopping__enabled=True, early_stopping__patience=20),
    "long_warmup": lambda _: classifier(schedule="cosine", schedule__warmup=20.0),
    "no_update": lambda _: classifier(update__accumulate=1_000_000),
    "class_weights": lambda _: regression(class_weights="balanced"),
    "normnet_live": lambda _: classifier(("norm_dense", {"normaliser": "sqrt_live"}), **RMS, **PRUNED),
}  # fmt: skip

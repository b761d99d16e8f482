"""The design against its data and its training settings, and every fix that is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from brains_engine.design import edits
from brains_engine.errors import EditError
from tests.engine.planning.drawing import IMAGE, Layer, chain, check, classifier, codes, mend

if TYPE_CHECKING:
    from pathlib import Path


def message(design: Any, code: str) -> str:
    return next(problem.message for problem in check(design).problems if problem.code == code)


def regressor(units: int = 1, activation: str = "linear", **training: Any) -> Any:
    settings = {"data__source": "diabetes", "loss__kind": "mean_squared_error", "metrics": [], **training}
    layers = ("input", {"dims": {"feature": 10}}), ("dense", {"units": units, "activation": activation})
    return chain(*layers, ("output", {}), **settings)


def test_a_wrong_number_of_classes_is_told_and_matched() -> None:
    design = classifier(("dense", {}), units=3)
    assert message(design, "output_width") == "Output 1 gets 3 values, but Handwritten digits has 10 classes."
    mend(design, "output_width", "match_classes")
    assert design.snapshot.nodes["dense-2"].options["units"] == 10
    assert codes(design) == []


def test_the_width_is_found_behind_layers_that_keep_it() -> None:
    end = ("dense", {"units": 3, "activation": "linear"})
    behind: tuple[Layer, ...] = (("batch_normalization", {}), ("activation", {"activation": "softmax"}), ("output", {}))
    design = chain(("input", {"dims": IMAGE}), end, *behind)
    mend(design, "output_width", "match_classes")
    assert design.snapshot.nodes["dense-1"].options["units"] == 10


def test_pooled_channels_are_matched_by_the_filters() -> None:
    image = ("input", {"dims": IMAGE, "layout": "natural"})
    layers: tuple[Layer, ...] = (
        ("conv_2d", {}),
        ("global_average_pooling_2d", {}),
        ("activation", {"activation": "softmax"}),
    )
    design = chain(image, *layers, ("output", {}))
    mend(design, "output_width", "match_classes")
    assert design.snapshot.nodes["conv_2d-1"].options["filters"] == 10
    assert codes(design) == []


def test_where_no_layer_has_the_width_a_dense_layer_is_offered() -> None:
    design = chain(("input", {"dims": IMAGE}), ("dropout", {}), ("output", {}))
    mend(design, "output_width", "insert_dense")
    assert codes(design) == []


def test_one_output_tells_two_classes_apart_unless_the_loss_is_categorical() -> None:
    start: Layer = ("input", {"dims": {"feature": 2}})
    dense: Layer = ("dense", {"units": 1, "activation": "sigmoid"})
    for loss in ("binary_crossentropy", "mean_squared_error", "huber"):
        design = chain(
            ("input", {"dims": {"feature": 2}}), dense, ("output", {}), data__source="moons", loss__kind=loss
        )
        assert codes(design) == []
    categorical = chain(start, dense, ("output", {}), data__source="moons")
    assert "output_width" in codes(categorical)


def test_classes_need_a_flat_output() -> None:
    design = chain(("input", {"dims": IMAGE, "layout": "natural"}), ("conv_2d", {}), ("output", {}))
    assert message(design, "output_rank") == "Output 1 needs one value for each class, but gets 6 x 6 x 32."
    mend(design, "output_rank", "insert_flatten")
    assert "output_rank" not in codes(design)


def test_an_input_of_another_size_is_matched_to_the_data() -> None:
    design = classifier(("dense", {}), units=3, data__source="iris")
    assert message(design, "input_size") == "Input 1 takes 64 numbers, but Iris flowers has 4 features."
    mend(design, "input_size", "match_input")
    assert design.snapshot.nodes["input-1"].options["dims"] == {"feature": 4}
    assert codes(design) == []


def test_inputs_share_the_features_and_unused_ones_do_not_count() -> None:
    design = classifier(("dense", {}))
    second = edits.add_node(design, "input")
    assert "input_parts" not in codes(design)
    join = edits.insert_between(design, next(iter(design.snapshot.links)), "concatenate")
    edits.connect(design, second, "output", join, "inputs_2")
    assert message(design, "input_parts") == (
        "Input 1 and Input 2 together take 128 numbers, but Handwritten digits has 64 features."
    )
    mend(design, "input_parts", "see_all")
    assert codes(design) == []
    edits.set_options(design, "input-1", first_feature=None)
    edits.set_options(design, second, first_feature=None, dims={"feature": 70})
    edits.set_options(design, "input-1", dims={"feature": 40})
    mend(design, "input_parts", "take_rest")
    assert design.snapshot.node(second).options["dims"] == {"feature": 24}
    assert codes(design) == []


def test_an_input_beyond_the_features_is_moved() -> None:
    design = classifier(("dense", {}))
    edits.set_options(design, "input-1", dims={"feature": 60}, first_feature=10)
    assert message(design, "input_parts") == (
        "Input 1 takes the features 10 to 69, but Handwritten digits has only 64, counted from 0."
    )
    mend(design, "input_parts")
    assert message(design, "unused_features") == "No input takes the features 0 to 3 of Handwritten digits."


def autoencoder(units: int = 64, **training: Any) -> Any:
    end: Layer = ("dense", {"units": units, "activation": "sigmoid"})
    return chain(("input", {"dims": IMAGE}), ("dense", {}), end, ("output", {"target": "features"}), **training)


def test_an_autoencoder_needs_a_loss_for_numbers_and_the_width_of_a_sample() -> None:
    design = autoencoder(32, data__scaling="minmax")
    assert message(design, "reconstruction_width") == (
        "Output 1 gets 32 values, but a sample of Handwritten digits has 64 features."
    )
    mend(design, "reconstruction_width", "match_features")
    assert message(design, "loss_task") == "Output 1 learns the features of a sample, but its loss compares classes."
    mend(design, "loss_task")
    assert design.snapshot.node("output-1").options["loss"] == "mean_squared_error"
    assert design.snapshot.settings.training.loss.kind == "categorical_crossentropy"
    assert codes(design) == [], "accuracy is left out where a sample is rebuilt"
    edits.set_options(design, "output-1", loss="binary_crossentropy")
    assert codes(design) == []
    edits.set_training_value(design, "data.scaling", "standard")
    assert codes(design) == ["loss_range"]
    mend(design, "loss_range", "mean_squared_error")
    assert codes(design) == ["bounded_answer"]


def test_linear_heads_are_no_fault_but_linear_layers_before_them_are() -> None:
    design = classifier(("dense", {"activation": "linear"}))
    head = edits.add_node(design, "dense", options={"units": 64, "activation": "linear"})
    end = edits.add_node(design, "output", options={"target": "features", "loss": "mean_squared_error"})
    edits.connect(design, "dense-1", "output", head, "input")
    edits.connect(design, head, "output", end, "input")
    mend(design, "never_bent")
    activations = [design.snapshot.node(f"dense-{number}").options["activation"] for number in (1, 2, 3)]
    assert activations == ["relu", "softmax", "linear"]
    assert codes(design) == []
    edits.delete(design, "dense-1")
    for key in ("dense-2", head):
        edits.connect(design, "input-1", "output", key, "input")
    assert codes(design) == []


def test_each_output_is_held_against_its_own_loss() -> None:
    design = classifier(("dense", {}))
    head = edits.add_node(design, "dense", options={"units": 10, "activation": "linear"})
    end = edits.add_node(design, "output", options={"loss": "categorical_crossentropy"})
    edits.connect(design, "dense-1", "output", head, "input")
    edits.connect(design, head, "output", end, "input")
    assert codes(design) == ["last_activation"]
    mend(design, "last_activation", "use_logits")
    options = design.snapshot.node(end).options
    assert (options["loss"], options["from_logits"]) == ("categorical_crossentropy", True)
    assert codes(design) == []
    edits.set_options(design, end, loss="run")
    mend(design, "last_activation", "use_logits")
    options = design.snapshot.node(end).options
    assert (options["loss"], options["from_logits"]) == ("categorical_crossentropy", True)
    edits.set_options(design, head, units=7)
    assert message(design, "output_width") == "Output 2 gets 7 values, but Handwritten digits has 10 classes."


def test_numbers_as_targets_suit_no_cross_entropy() -> None:
    design = regressor(loss__kind="categorical_crossentropy")
    assert message(design, "loss_task") == "Diabetes progression has numbers as targets, but the loss compares classes."
    mend(design, "loss_task")
    assert design.snapshot.settings.training.loss.kind == "mean_squared_error"
    assert codes(design) == []


def test_a_wrong_number_of_target_values_is_matched() -> None:
    design = regressor(units=4)
    assert message(design, "output_width") == "Output 1 gets 4 values, but Diabetes progression has 1 target value."
    mend(design, "output_width", "match_targets")
    assert codes(design) == []


def test_metrics_of_classes_are_refused_for_numbers() -> None:
    design = regressor(metrics=["accuracy", "r2_score"])
    assert message(design, "metrics") == "Diabetes progression has numbers as targets, which have no accuracy."
    mend(design, "metrics")
    assert design.snapshot.settings.training.metrics == ("r2_score",)
    other = regressor(metrics=["accuracy"])
    mend(other, "metrics")
    assert other.snapshot.settings.training.metrics == ("mean_absolute_error",)


def test_a_cross_entropy_wants_probabilities() -> None:
    design = classifier(activation="tanh")
    assert message(design, "last_activation") == (
        "Dense 1 ends in tanh, but the cross-entropy wants probabilities, as softmax gives them."
    )
    assert check(design).errors == ()
    mend(design, "last_activation", "use_softmax")
    assert codes(design) == []


def test_a_linear_end_may_give_logits() -> None:
    design = classifier(activation="linear")
    mend(design, "last_activation", "use_logits")
    assert design.snapshot.settings.training.loss.from_logits  # type: ignore[union-attr]
    assert codes(design) == []


def test_softmax_is_not_applied_twice() -> None:
    design = classifier(loss__from_logits=True)
    mend(design, "logits_twice", "no_logits")
    assert codes(design) == []


def test_no_activation_is_offered_where_setting_it_changes_nothing() -> None:
    end = ("norm_dense", {"units": 10, "bounded_output": True})
    design = chain(("input", {"dims": IMAGE}), end, ("output", {}), data__scaling="rms", optimizer__learning_rate=0.01)
    problem = next(problem for problem in check(design).problems if problem.code == "last_activation")
    assert problem.fixes == ()


@pytest.mark.parametrize("activation", ["softmax", "sigmoid", "tanh"])
def test_a_bounded_end_cannot_reach_numbers_beyond_one(activation: str) -> None:
    design = regressor(activation=activation)
    assert message(design, "bounded_answer") == f"Dense 1 ends in {activation}, which cannot reach targets beyond 1."
    mend(design, "bounded_answer", "use_linear")
    assert codes(design) == []


@pytest.mark.parametrize("activation", ["scaled_tanh", "scaled_sigmoid", "relu"])
def test_a_chosen_range_is_not_warned_of(activation: str) -> None:
    dense: Layer = ("dense", {"units": 1, "activation": "linear"})
    end: Layer = ("activation", {"activation": activation})
    settings = {"data__source": "diabetes", "loss__kind": "mean_squared_error", "metrics": []}
    assert codes(chain(("input", {"dims": {"feature": 10}}), dense, end, ("output", {}), **settings)) == []


def test_missing_data_is_a_problem_of_the_design(tmp_path: Path) -> None:
    design = classifier(data__source="csv", data__path=str(tmp_path / "gone.csv"))
    (problem,) = check(design).problems
    assert (problem.code, problem.severity, problem.node_id) == ("data", "error", None)
    assert "gone.csv" in problem.message


def test_the_classes_of_a_file_are_known(tmp_path: Path) -> None:
    path = tmp_path / "flowers.csv"
    rows = [f"{index},{index * 2},{'abc'[index % 3]}" for index in range(12)]
    path.write_text("\n".join(["width,length,kind", *rows]), encoding="utf-8")
    design = classifier(data__source="csv", data__path=str(path), data__target="kind", batch_size=4)
    mend(design, "input_size")
    mend(design, "output_width")
    assert codes(design) == []
    assert design.snapshot.nodes["dense-1"].options["units"] == 3


def test_a_fix_that_no_longer_fits_says_so() -> None:
    design = classifier(("dense", {}), units=3)
    problem = check(design).errors[0]
    edits.delete(design, "dense-2")
    before = design.snapshot
    with pytest.raises(EditError, match="no longer fits"):
        problem.fixes[0].run(design)
    assert design.snapshot == before


def test_whole_numbers_must_not_be_scaled() -> None:
    start: Layer = ("input", {"dims": IMAGE, "dtype": "integer"})
    end: Layer = ("dense", {"units": 10, "activation": "softmax"})
    design = chain(start, ("cast", {}), end, ("output", {}))
    assert message(design, "integer_scaling") == (
        "Input 1 hands whole numbers on, but standard scaling makes fractions of them."
    )
    mend(design, "integer_scaling")
    assert codes(design) == []


def test_an_output_of_whole_numbers_cannot_be_trained() -> None:
    design = classifier(("dense", {}))
    edits.insert_between(
        design, next(link.id for link in design.snapshot.links.values() if link.target == "output-1"), "argmax"
    )
    assert message(design, "output_kind") == (
        "Output 1 gets integer values, through which nothing is learned; the loss needs floats."
    )
    mend(design, "output_kind", "insert_cast")
    assert "output_kind" not in codes(design)

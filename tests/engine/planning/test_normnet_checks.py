"""What NormNet layers ask of the training settings."""

from __future__ import annotations

from typing import Any

from tests.engine.planning.drawing import chain, check, classifier, codes, mend

SUITED = {"data__scaling": "rms", "optimizer__learning_rate": 0.01}


def normnet(options: dict[str, Any] | None = None, **training: Any) -> Any:
    return classifier(("norm_dense", options or {}), **{**SUITED, **training})


def test_a_suited_design_is_not_warned() -> None:
    assert codes(normnet()) == []


def test_a_bias_is_for_comparisons() -> None:
    design = normnet({"use_bias": True})
    (problem,) = check(design).problems
    assert (problem.severity, problem.node_id) == ("warning", "norm_dense-1")
    assert problem.message == "Norm dense 1 has a bias, which NormNet leaves out; keep it for comparisons only."
    mend(design, "normnet_bias")
    assert codes(design) == []


def test_a_small_learning_rate_is_told() -> None:
    design = normnet(optimizer__learning_rate=0.001)
    assert check(design).problems[0].message == (
        "Norm dense 1 learns slowly at a learning rate of 0.001; 0.01 suits NormNet."
    )
    mend(design, "normnet_optimizer")
    assert codes(design) == []


def test_classic_wants_adadelta() -> None:
    design = normnet({"preset": "classic"})
    mend(design, "normnet_optimizer")
    optimizer = design.snapshot.settings.training.optimizer
    assert (optimizer.kind, optimizer.learning_rate) == ("adadelta", 10.0)
    assert codes(design) == []


def test_centred_inputs_act_as_a_bias() -> None:
    design = normnet(data__scaling="standard")
    mend(design, "normnet_scaling")
    assert design.snapshot.settings.training.data.scaling == "rms"
    assert codes(design) == []


def test_other_optimizers_are_left_alone() -> None:
    assert codes(normnet(optimizer__kind="sgd")) == []


def test_designs_without_normnet_are_not_concerned() -> None:
    assert codes(chain(("input", {}), ("dense", {"units": 10, "activation": "softmax"}), ("output", {}))) == []


def test_all_normnet_layers_are_concerned() -> None:
    dims = {"height": 8, "width": 8, "channel": 1}
    layer = ("norm_conv_nd", {"dims": dims, "filters": 4, "use_bias": True})
    design = classifier(layer, data__scaling="standard", optimizer__learning_rate=0.001)
    assert codes(design) == ["normnet_bias", "normnet_optimizer", "normnet_scaling"]

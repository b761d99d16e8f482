"""A network becomes a NormNet and a NormNet its biased twin: what changes, what stays, and one undo step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from brains_engine.design import edits
from brains_engine.design.io import from_json, to_json
from brains_engine.errors import EditError, OptionError
from brains_engine.planning.analysis import analyse_design
from brains_engine.templates import TEMPLATE_IDS, load_template
from tests.engine.design.history import History

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.spec.registry import Registry


def layers(design: Design) -> dict[str, str]:
    return {key: node.layer for key, node in design.snapshot.nodes.items()}


def test_dense_layers_become_norm_layers_and_all_else_stays(chain: Design) -> None:
    edits.set_options(chain, "dense-1", activation="tanh")
    before, history = chain.snapshot, History(chain)
    found = edits.make_normnet(chain, weight_map="tan_power", alpha=3.0)
    after = chain.snapshot
    assert layers(chain) == {
        "input-1": "input", "dense-1": "norm_dense", "dense-2": "norm_dense", "output-1": "output",
    }  # fmt: skip
    options = after.nodes["dense-1"].options
    wanted = {"units": 32, "activation": "tanh", "weight_map": "tan_power", "alpha": 3.0, "use_bias": False}
    assert {key: options[key] for key in wanted} == wanted
    assert after.nodes["dense-2"].options["activation"] == "softmax"
    places = [[(node.id, node.name, node.x, node.y) for node in one.nodes.values()] for one in (before, after)]
    assert places[0] == places[1]
    assert after.links == before.links
    assert found.layers == ["Dense 1", "Dense 2"]
    assert found.settings == {"optimizer.learning_rate": 0.01, "data.scaling": "rms"}
    assert len(history.commits) == 1
    assert history.undo_all() == to_json(before)
    assert history.redo_all() == to_json(after)


def test_classic_keeps_the_softmax_as_a_layer_of_its_own(chain: Design) -> None:
    found = edits.make_normnet(chain, preset="classic")
    assert found.added == ["Activation 1"]
    added = chain.snapshot.nodes["activation-1"]
    assert added.options["activation"] == "softmax"
    assert [link.source for link in chain.snapshot.links_into["output-1"]] == ["activation-1"]
    assert chain.snapshot.nodes["dense-2"].x < added.x < chain.snapshot.nodes["output-1"].x
    training = chain.snapshot.settings.training
    assert (training.optimizer.kind, training.optimizer.learning_rate) == ("adadelta", 10.0)
    edits.make_biased(chain)
    assert chain.snapshot.nodes["dense-2"].options["activation"] == "linear", "the softmax follows already"
    assert chain.snapshot.nodes["dense-1"].options["activation"] == "tanh"


def test_only_the_selected_layers_change_and_training_may_stay(chain: Design) -> None:
    training = chain.snapshot.settings.training
    edits.make_normnet(chain, ["dense-2", "output-1", "nothing-1"], advised=False)
    assert [layers(chain)[key] for key in ("dense-1", "dense-2")] == ["dense", "norm_dense"]
    assert chain.snapshot.settings.training == training


@pytest.mark.parametrize(("choice", "center", "bypassed"), [("without_offset", False, False), ("bypass", False, True)])
def test_the_offset_of_a_normalisation_goes_and_comes_back(
    chain: Design, choice: Any, center: bool, bypassed: bool
) -> None:
    link = next(key for key, one in chain.snapshot.links.items() if one.source == "dense-1")
    edits.insert_between(chain, link, "batch_normalization")
    found = edits.make_normnet(chain, normalisation=choice)
    node = chain.snapshot.nodes["batch_normalization-1"]
    assert (node.options["center"], node.bypassed) == (center, bypassed)
    assert found.normalisations == [node.name]
    edits.make_biased(chain)
    assert chain.snapshot.nodes["batch_normalization-1"].options["center"] is True


def test_blocks_are_changed_inside_and_keep_their_parameters(chain: Design) -> None:
    edits.pack(chain, ["dense-1"], "Inner")
    (block,) = chain.snapshot.blocks.values()
    edits.add_parameter(chain, block.id, "width", "integer", 32)
    edits.bind(chain, block.id, "dense-1", "units", "width")
    history = History(chain)
    found = edits.make_normnet(chain)
    (block,) = chain.snapshot.blocks.values()
    (inner,) = (node for node in block.nodes if node.id == "dense-1")
    assert (inner.layer, inner.bindings) == ("norm_dense", {"units": "width"})
    assert found.blocks == ["Inner"]
    assert edits.has_norm_layers(chain.snapshot)
    assert len(history.commits) == 1
    edits.make_biased(chain)
    assert not edits.has_norm_layers(chain.snapshot)
    inside = chain.inside(block.id)
    edits.make_normnet(inside)
    inside.close()
    assert edits.has_norm_layers(chain.snapshot), "from inside the block, too"


def test_a_norm_residual_becomes_a_sum(registry: Registry) -> None:
    design = load_template("normnet_residual", registry)
    found = edits.make_biased(design)
    kinds = list(layers(design).values())
    steps = sum(name.startswith("Add") for name in found.added)
    assert (kinds.count("add"), kinds.count("activation")) == (steps, steps)
    assert steps > 0
    assert analyse_design(design.snapshot, design.registry).errors == ()
    assert design.snapshot.settings.training.optimizer.learning_rate == 1e-3


def test_a_bounded_output_keeps_its_range(chain: Design) -> None:
    edits.make_normnet(chain)
    edits.set_options(chain, "dense-2", bounded_output=True, max_integer=5.0)
    edits.make_biased(chain)
    assert chain.snapshot.nodes["dense-2"].options["activation"] == "tanh"
    assert chain.snapshot.nodes["rescaling-1"].options["scale"] == 5.0


@pytest.mark.parametrize("template", TEMPLATE_IDS)
def test_every_template_has_a_twin_that_can_be_built(registry: Registry, template: str) -> None:
    design = load_template(template, registry)
    make = edits.make_biased if edits.has_norm_layers(design.snapshot) else edits.make_normnet
    make(design)
    assert analyse_design(design.snapshot, design.registry).errors == ()
    assert to_json(from_json(to_json(design.snapshot), registry)) == to_json(design.snapshot)


def test_what_cannot_be_done_changes_nothing(chain: Design) -> None:
    before = chain.snapshot
    with pytest.raises(EditError, match="no norm layer"):
        edits.make_biased(chain)
    with pytest.raises(EditError, match="no dense or convolution layer"):
        edits.make_normnet(chain, ["input-1"])
    with pytest.raises(OptionError, match="alpha"):
        edits.make_normnet(chain, weight_map="power", alpha=9.0)
    assert chain.snapshot.records == before.records

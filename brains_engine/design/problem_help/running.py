"""Problems of how a run goes on: its schedule, what it watches, what is frozen or weighted."""

from __future__ import annotations

from collections.abc import Mapping

from brains_engine.design.problem_help.entry import Help

RUNNING: Mapping[str, Help] = {
    "two_decays": Help(
        "Two weight decays",
        "AdamW removes a share of the weights in each step by itself. Set one of the two decays to 0.",
        fixes=("one_decay",),
    ),
    "no_momentum": Help(
        "No momentum to change",
        "A one-cycle schedule can move the momentum against the rate, where the optimizer has one.",
        fixes=("rate_alone",),
    ),
    "frozen_name": Help(
        "A frozen layer that is not there",
        "Frozen layers are named as on the canvas, with commas between them.",
        fixes=("freeze_none",),
    ),
    "all_frozen": Help(
        "Everything is frozen",
        "At least one layer with weights must be free to learn.",
        fixes=("freeze_none",),
    ),
    "unmeasured": Help(
        "A figure that is not measured",
        "What a schedule or early stopping watches must be measured after each epoch.",
        fixes=("watch_loss",),
    ),
    "long_patience": Help(
        "Too much patience",
        "Early stopping acts only where its patience is shorter than the run.",
        fixes=("no_early_stopping",),
    ),
    "long_warmup": Help(
        "A warm-up without an end",
        "The learning rate rises during the warm-up. It should take a small part of the run.",
        fixes=("no_warmup",),
    ),
    "no_update": Help(
        "No update at all",
        "Weights change only when the gradients of all these batches are together.",
        fixes=("update_each",),
    ),
    "class_weights": Help(
        "No classes to balance",
        "Balanced weights make rare classes count as much as frequent ones; numbers as targets have no classes.",
        fixes=("no_class_weights",),
    ),
}

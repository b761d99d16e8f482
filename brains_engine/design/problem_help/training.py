"""Problems of a network with its data and its training settings."""

from __future__ import annotations

from collections.abc import Mapping

from brains_engine.design.problem_help.entry import Help

TRAINING: Mapping[str, Help] = {
    "data": Help("The data cannot be read", "Choose the data in the Training tab, or mend the file."),
    "input_parts": Help(
        "Inputs and features do not match",
        "Several inputs share the features of a sample in their order, or each says with which feature it begins.",
        fixes=("see_all",),
    ),
    "unused_features": Help(
        "Features that no input takes",
        "What no input takes, nothing is learned from. That may be meant; else set where the inputs begin.",
    ),
    "input_size": Help(
        "An input of another size",
        "The Input must take as many numbers as a sample has features.",
        fixes=("match_input",),
    ),
    "metrics": Help(
        "A metric that cannot be measured",
        "Accuracy counts right classes, and targets that are numbers have none.",
        fixes=("match_metrics",),
    ),
    "binary_metric": Help(
        "A metric for yes or no",
        ("binary_accuracy reads every output as a yes or a no of its own. For one class of several, measure accuracy."),
        fixes=("other_metric",),
    ),
    "top_3_metric": Help(
        "A metric that is always 1",
        "With three classes or fewer, the right one is always among the best three.",
        fixes=("other_metric",),
    ),
    "integer_scaling": Help(
        "Whole numbers scaled",
        "The input hands whole numbers on, such as those of words or of classes. Scaling would make fractions of them.",
        fixes=("no_scaling",),
    ),
    "output_kind": Help(
        "Whole numbers as an answer",
        "Nothing is learned through whole numbers or through yes and no. Let the network give the values before them.",
        fixes=("insert_cast",),
    ),
    "empty_validation": Help(
        "No validation samples",
        "The share kept back rounds to no sample, so nothing tells how well the network does on new data.",
        fixes=("usual_split",),
    ),
    "large_validation": Help(
        "Little left to train on",
        "More than half of the samples are kept back for validation. 20 % is usual.",
        fixes=("usual_split",),
    ),
    "batch_over_data": Help(
        "A batch larger than the data",
        "Each epoch is then a single step. Smaller batches learn more from an epoch.",
        fixes=("smaller_batch",),
    ),
    "many_classes": Help(
        "Nearly as many classes as samples", "If the target is a number, set the task of the data to regression."
    ),
    "loss_weights": Help(
        "No loss counts",
        "Training makes the weighted sum of the losses small, so one of the weights must be above 0.",
        fixes=("weigh_all",),
    ),
    "target_columns": Help(
        "Target columns that are not there",
        "An output may learn some columns of a target with several numbers. They are counted from 0.",
        fixes=("whole_target",),
    ),
    "loss_range": Help(
        "A loss for shares",
        "Binary cross-entropy compares values from 0 to 1. Scale the data to that range, or use a loss for numbers.",
        fixes=(
            "mean_squared_error",
            "scale_to_1",
        ),
    ),
    "reconstruction_width": Help(
        "A sample of another size",
        "To rebuild a sample, the network must give one value for each of its features.",
        fixes=("match_features",),
    ),
    "loss_task": Help(
        "A loss for classes",
        ("Cross-entropy compares classes. For numbers use the mean squared error, the mean absolute error or Huber."),
        fixes=("mean_squared_error",),
    ),
    "output_rank": Help(
        "An answer that is not flat",
        "Classes are compared one value each, so the answer must be a vector.",
        fixes=("insert_flatten",),
    ),
    "output_width": Help(
        "An answer of another size",
        "The last layer needs one unit for each class, or for each target value.",
        fixes=("match_classes", "match_targets", "insert_dense"),
    ),
    "last_activation": Help(
        "No probabilities at the end",
        ("Cross-entropy takes the logarithm of probabilities. End in softmax or sigmoid, or let the loss take logits."),
        fixes=("use_softmax", "use_sigmoid", "use_linear", "use_logits"),
    ),
    "logits_twice": Help(
        "Probabilities made twice",
        "With from_logits the loss applies softmax or sigmoid itself. Turn it off, or end the network linear.",
        fixes=("no_logits",),
    ),
    "bounded_answer": Help(
        "An answer that is bounded",
        "Softmax, sigmoid and tanh never exceed 1. End the network linear, or in a scaled function.",
        fixes=("use_linear",),
    ),
    "label_smoothing": Help(
        "Very strong label smoothing",
        "The targets then hardly tell the classes apart. 0.1 is usual (Szegedy et al. 2016).",
        fixes=("usual_smoothing",),
    ),
    "class_loss": Help(
        "Probabilities and a loss for numbers",
        "Softmax with squared differences learns slowly where it is wrong and sure. Cross-entropy does not.",
        fixes=("use_crossentropy",),
    ),
    "high_rate": Help(
        "A very high learning rate",
        "Steps far beyond what the optimizer is used with mostly end in a loss that is not a number.",
        fixes=("usual_rate",),
    ),
    "low_rate": Help(
        "A very low learning rate",
        "Steps far below what the optimizer is used with hardly change anything.",
        fixes=("usual_rate",),
    ),
    "nesterov": Help(
        "Nesterov without momentum", "Without momentum there is nothing to look ahead along.", fixes=("add_momentum",)
    ),
    "small_batch": Help(
        "Normalisation over a small batch",
        "The mean of a few samples is mostly chance. Use batches of 16 or more, or layer normalisation.",
        fixes=("larger_batch",),
    ),
    "unscaled": Help(
        "Features are not scaled",
        "Networks start from weights that suit values about one large. Scale the data in the Training tab.",
        fixes=("scale",),
    ),
    "sgd_unscaled": Help(
        "SGD without scaling",
        ("SGD takes the same step for all weights, so features of different sizes make it slow or let it diverge."),
        fixes=("scale",),
    ),
    "empty_pruning": Help(
        "No time for pruning",
        (
            "The share of zeros is reached in one step where the end is not behind the start, and the network has "
            "no time to adapt."
        ),
        fixes=("usual_window",),
    ),
    "late_pruning": Help(
        "Pruning after the end",
        "With a start of 1 no connection is dropped before the last step.",
        fixes=("usual_window",),
    ),
    "rare_pruning": Help(
        "Pruning too rarely",
        "Connections are dropped gradually only where several prunings fit between start and end.",
        fixes=("prune_often",),
    ),
    "no_target": Help(
        "Pruning of nothing",
        "A target of 0 keeps every connection.",
        fixes=("no_pruning", "usual_target"),
    ),
    "cut_off_units": Help(
        "Units without connections",
        ("Fewer connections stay than there are units, so some can say nothing. Aim lower, or make the layers wider."),
        fixes=("milder_target",),
    ),
    "whole_groups": Help(
        "Groups that keep all",
        "N:M keeps n of every m inputs of a unit; it drops connections where n is below m.",
        fixes=("no_pruning", "two_of_four"),
    ),
    "nothing_prunable": Help(
        "Nothing to prune",
        "Kernels are pruned; biases, normalisations and tables of embeddings are not.",
        fixes=("no_pruning",),
    ),
    "normnet_bias": Help(
        "A bias in a NormNet", "NormNet leaves biases out; keep one only to compare.", fixes=("remove_bias",)
    ),
    "normnet_optimizer": Help(
        "An optimizer that does not suit NormNet",
        "Sound layers were measured to learn best with Adam at 0.01, classic ones with Adadelta at 10.",
        fixes=("classic_optimizer", "normnet_rate"),
    ),
    "normnet_scaling": Help(
        "Shifted inputs of a NormNet",
        (
            "Standard and minmax scaling shift constant features away from zero, where they act as a bias. Scale by "
            "the root mean square."
        ),
        fixes=("rms_scaling",),
    ),
    "normnet_live": Help(
        "Live fan-in while pruning",
        (
            "Dividing by the root of the live connections was measured to collapse at 99 % when a dense network is "
            "pruned."
        ),
        fixes=("use_sqrt_n",),
    ),
    "normnet_regrowth": Help(
        "Regrowth that is stuck",
        (
            "With alpha above 1 the slope of the weights' map is zero at zero, so that a connection that begins there "
            "gets no gradient. Let it begin small, or at the value that it had."
        ),
        fixes=("small_regrowth",),
    ),
}

"""Problems of the drawing itself: its graph, shapes, layers, and what becomes of a signal."""

from __future__ import annotations

from collections.abc import Mapping

from brains_engine.design.problem_help.entry import Help

NETWORK: Mapping[str, Help] = {
    "empty_design": Help(
        "No layers yet",
        (
            "A design starts with an Input and ends with an Output. Drag layers from the palette, or start from a "
            "template."
        ),
    ),
    "no_input": Help(
        "No Input",
        "Samples enter the network through an Input. Without one there is nothing to compute from.",
        fixes=("add_input",),
    ),
    "no_output": Help(
        "No Output",
        "The loss compares what arrives at the Output with the targets. Without one there is nothing to train.",
        fixes=("add_output",),
    ),
    "unknown_layer": Help(
        "Unknown layer",
        (
            "The file uses a layer that this program does not have: a newer version or a custom layer may. Its "
            "wires are kept."
        ),
        fixes=("remove_node",),
    ),
    "invalid_options": Help(
        "An option does not fit",
        "A value is outside what the layer allows. Set it in the inspector, or reset all options of the layer.",
        fixes=("reset_options",),
    ),
    "bypass": Help(
        "Cannot be bypassed",
        (
            "A wire takes the place of a bypassed layer. Where several wires come in, nothing says which is to go on, "
            "and the ends of the network have none. Let it take part again, or delete it."
        ),
        fixes=("take_part",),
    ),
    "duplicate_name": Help(
        "Two nodes of one name",
        "Messages name nodes by what you call them, so each needs a name of its own.",
        fixes=("rename",),
    ),
    "cycle": Help(
        "A cycle",
        "Data flows only forward, from inputs to the output. Remove one wire of the circle.",
        fixes=("remove_wire",),
    ),
    "output_names": Help(
        "Two outputs of one name",
        "Losses, metrics and predictions are named after the outputs, so each output needs a name of its own.",
        fixes=("rename",),
    ),
    "unwired_input": Help(
        "Nothing wired to an input",
        "The layer waits for data. Wire the output of another layer to it, or remove it.",
        fixes=("connect", "remove_node"),
    ),
    "too_few_wires": Help(
        "Too few wires",
        "A layer that joins branches needs at least as many wires as it says.",
        fixes=("connect", "remove_node"),
    ),
    "unknown_port": Help(
        "A wire to nowhere",
        ("A wire ends at a port that the layer does not have, as a file written elsewhere may have it. Remove it."),
        fixes=("remove_wire",),
    ),
    "missing_output": Help(
        "A wire from an output that is gone",
        "An option made the outputs of the layer fewer, but a wire still starts at one. Raise it again, or remove it.",
        fixes=("remove_wire",),
    ),
    "doubled_input": Help(
        "Two wires to one input",
        "An input takes one wire. Join the two by Add or Concatenate, or remove one.",
        fixes=("remove_wire",),
    ),
    "dead_end": Help(
        "A dead end",
        "Nothing takes what this layer gives, so training leaves it out. Wire it on, or remove it.",
        fixes=("remove_node",),
    ),
    "unused": Help(
        "Not used", "No way leads from this layer to the output, so training leaves it out.", fixes=("remove_node",)
    ),
    "rank": Help(
        "Another number of dimensions",
        ("Layers take vectors, sequences or images. Flatten makes a vector of anything, Reshape an image of a vector."),
        fixes=("insert_flatten", "use_natural_layout", "insert_reshape"),
    ),
    "kind": Help(
        "Another kind of values",
        "Some layers take whole numbers, such as those that look up a table, and others take any number.",
        fixes=("insert_cast",),
    ),
    "shape": Help(
        "A shape that does not fit",
        "The layer cannot take values of this shape. Change its options or what comes before it.",
    ),
    "window_size": Help(
        "A window larger than its input",
        (
            "Without padding a window must fit into what it slides over. Pad the input, shrink the window, or pool "
            "less before it."
        ),
        fixes=("use_padding",),
    ),
    "reshape_size": Help(
        "Another number of values",
        (
            "Reshape arranges the values that there are, so the product of the sizes must be their number. One size "
            "may be left open."
        ),
        fixes=("open_size",),
    ),
    "merge_shapes": Help(
        "Branches that do not fit together",
        "Add wants equal shapes, Concatenate equal sizes in all dimensions but the joined one.",
        fixes=("match_width",),
    ),
    "flatten_of_flat": Help(
        "Flatten of flat values",
        "A vector has nothing to flatten. The layer does no harm, and no good.",
        fixes=("take_out",),
    ),
    "reshape_to_same": Help("Reshape to the same shape", "The values have this shape already.", fixes=("take_out",)),
    "merge_with_itself": Help(
        "The same branch twice",
        "Joining a layer with itself doubles its values and adds nothing new. Perhaps another layer was meant.",
        fixes=("remove_wire",),
    ),
    "mixed_kinds": Help(
        "Kinds of values mixed",
        ("Whole numbers and other numbers meet in one layer. Cast one of them, if no branch was wired by mistake."),
        fixes=("insert_cast",),
    ),
    "lost_gradient": Help(
        "No gradient gets through",
        (
            "Learning follows the slope of the loss back through the layers. Whole numbers have no slope, so what "
            "is before them stays as it is."
        ),
    ),
    "dims_order": Help(
        "Dimensions in another order",
        (
            "The names on the wire say that places stand where the layer reads values, or the other way round: "
            "channels and features come last here. Permute reorders them."
        ),
        fixes=("insert_permute",),
    ),
    "pool_of_one": Help(
        "Pooling of one value", "A window of one place with a step of one gives back what it gets.", fixes=("take_out",)
    ),
    "pool_of_single": Help(
        "Nothing to pool", "The image has a single place left. Pool less before, or leave this layer out."
    ),
    "stride_over_window": Help(
        "Steps beyond the window",
        (
            "Where steps are larger than the window, part of the input is never seen. Usual are steps of the "
            "window's size or less."
        ),
        fixes=("shorten_stride",),
    ),
    "window_over_single": Help(
        "A window over a single place",
        "Only the middle of the window meets a value; its other weights meet padding and learn nothing.",
        fixes=("shrink_window",),
    ),
    "huge_dense": Help(
        "A huge dense layer",
        (
            "Every place of the image gets weights of its own. Global average pooling keeps one value a channel and "
            "needs far fewer."
        ),
        fixes=("pool_globally",),
    ),
    "softmax_inside": Help(
        "Softmax in the middle",
        (
            "Softmax makes probabilities that sum to one, which leaves little to the layers behind it. It belongs "
            "at the end."
        ),
        fixes=("use_relu",),
    ),
    "two_activations": Help(
        "Two functions in a row",
        "The layer before has a function of its own. Set that to linear, or take this layer out.",
        fixes=("take_out", "use_linear"),
    ),
    "activation_after_softmax": Help(
        "A function of probabilities",
        ("What softmax gives is the answer. Another function bends it, and the loss no longer reads probabilities."),
        fixes=("take_out", "use_linear"),
    ),
    "idle_activation": Help("A linear activation", "The linear function gives back what it gets.", fixes=("take_out",)),
    "single_softmax": Help(
        "Softmax of one value",
        "Softmax compares values, so one alone is always 1. Use sigmoid for a single yes or no.",
        fixes=("use_sigmoid",),
    ),
    "linear_pair": Help(
        "Two linear layers in a row",
        (
            "A product of two matrices is one matrix: the two layers can learn no more than one of them. Give the "
            "first a function."
        ),
        fixes=("use_relu",),
    ),
    "selu_initializer": Help(
        "Selu without its first weights",
        (
            "Selu normalises by itself only with weights of variance 1 / fan-in (Klambauer et al. 2017), which "
            "lecun_normal draws."
        ),
        fixes=("lecun_normal",),
    ),
    "never_bent": Help(
        "No function bends anything",
        "Without functions such as relu between them, any number of layers is one linear layer.",
        fixes=("use_relu",),
    ),
    "dropout_of_nothing": Help(
        "A dropout of nothing", "A rate of 0 keeps every value. Rates from 0.2 to 0.5 are usual.", fixes=("take_out",)
    ),
    "high_dropout": Help(
        "A very high dropout",
        "When most values are dropped, each step learns from noise. Rates from 0.2 to 0.5 are usual.",
        fixes=("usual_rate",),
    ),
    "dropout_before_norm": Help(
        "Dropout before normalisation",
        (
            "Dropout changes the variance in training but not in use, and the running variance no longer fits (Li "
            "et al. 2019). Put it behind."
        ),
        fixes=("swap", "take_out"),
    ),
    "dropout_before_output": Help(
        "Dropout before the output",
        "Dropping parts of the answer makes every loss wrong. Put dropout before the last layer with weights.",
        fixes=("take_out",),
    ),
    "two_dropouts": Help(
        "Two dropouts in a row",
        "Two rates p and q together drop 1 - (1 - p)(1 - q). One layer says so more clearly.",
        fixes=("take_out",),
    ),
    "two_normalisations": Help(
        "Two normalisations in a row", "The second one finds the values normalised already.", fixes=("take_out",)
    ),
    "norm_before_softmax": Help(
        "Normalisation before softmax",
        "How far the scores are apart says how sure the network is. Normalising them takes that away.",
        fixes=("take_out",),
    ),
    "norm_before_output": Help(
        "Normalisation before the output",
        (
            "The answer to one sample then depends on the others of its batch in training. Put the normalisation "
            "earlier."
        ),
        fixes=("take_out",),
    ),
    "one_unit": Help(
        "A bottleneck of one unit",
        "All that the following layers know of a sample is one number. That is rarely meant.",
        fixes=("widen",),
    ),
    "very_wide": Help(
        "A very wide layer",
        "Thousands of values made of a few are mostly alike, and cost memory and time.",
        fixes=("narrow",),
    ),
    "nothing_to_train": Help(
        "Nothing to train", "No layer of the network has weights. Add a dense layer, or another one that learns."
    ),
    "memory": Help(
        "Too many weights",
        "Weights, gradients and the optimizer's memory must fit beside each other. Make the layer narrower.",
    ),
    "batch_memory": Help(
        "A batch too large for memory",
        ("The outputs of all layers and their gradients are kept for every sample of a batch. Use smaller batches."),
        fixes=("smaller_batch",),
    ),
    "saturating_depth": Help(
        "Too many squashing layers",
        (
            "Sigmoid and tanh flatten out, and each such layer shrinks the gradient. Use relu inside, or normalise "
            "in between."
        ),
        fixes=("use_relu",),
    ),
    "classic_depth": Help(
        "Deep classic NormNet",
        (
            "The classic formula was measured to saturate and its gradients to explode from three layers on. The "
            "sound preset mends that."
        ),
        fixes=("use_sound",),
    ),
    "fading_scale": Help(
        "A fading signal",
        (
            "Each layer makes the signal smaller at the start of training, until nothing is left to learn from. "
            "Start with he_normal, or normalise in between."
        ),
        fixes=("he_normal",),
    ),
    "exploding_scale": Help(
        "An exploding signal",
        ("Each layer makes the signal larger at the start of training. Start with he_normal, or normalise in between."),
        fixes=("he_normal",),
    ),
}

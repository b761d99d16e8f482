"""Cases of activations, attention, encodings and regularisation."""

from __future__ import annotations

from tests.engine.layers.case import Case

IMAGE = ((4, 3, 2),)
SEQUENCE = ((5, 4),)
QUERY_AND_VALUE = ((5, 4), (3, 4))
MASKED = (((5, 4), (5,)), ("float", "boolean"))

ACTIVATION_CASES = (
    Case("prelu"),
    Case("prelu", {"shared_axes": "height width", "alpha": 0.1}, IMAGE),
    *(Case(name, inputs=SEQUENCE) for name in ("softmax", "log_softmax", "sparsemax")),
    *(Case(name, {"axis": "time"}, SEQUENCE) for name in ("softmax", "log_softmax", "sparsemax")),
    Case("glu", inputs=SEQUENCE),
    Case("glu", {"axis": "height"}, IMAGE),
    Case("relu"),
    Case("relu", {"max_value": None, "negative_slope": 0.1, "threshold": 0.2}, SEQUENCE),
    Case("celu"),
    Case("celu", {"alpha": 2.0}, SEQUENCE),
    Case("shrink", {"threshold": 0.1}, SEQUENCE),
    Case("shrink", {"mode": "hard", "threshold": 0.1}, SEQUENCE),
    Case("threshold", inputs=SEQUENCE),
    Case("threshold", {"threshold": 0.2, "default_value": -1.0}, SEQUENCE),
    Case("squareplus"),
    Case("squareplus", {"b": 1.0}, SEQUENCE),
)

ATTENTION_CASES = (
    Case("embedding", {"input_dim": 7, "output_dim": 3}, ((4,),), ("integer",)),
    Case("embedding", {"input_dim": 3, "name": "word", "embeddings_initializer": "ones"}, SEQUENCE, ("integer",)),
    Case("position_embedding", inputs=SEQUENCE),
    Case("position_embedding", {"embeddings_initializer": "zeros"}, SEQUENCE),
    *(Case(name, inputs=SEQUENCE) for name in ("sinusoidal_encoding", "rotary_encoding")),
    *(Case(name, {"max_wavelength": 50.0}, SEQUENCE) for name in ("sinusoidal_encoding", "rotary_encoding")),
    Case("attention", inputs=QUERY_AND_VALUE),
    Case("attention", {"use_scale": True, "use_causal_mask": True}, ((5, 4), (5, 3), (5, 4))),
    Case("attention", {"score_mode": "concat", "dropout": 0.5}, QUERY_AND_VALUE),
    Case("additive_attention", inputs=QUERY_AND_VALUE),
    Case("additive_attention", {"use_scale": False, "use_causal_mask": True}, ((5, 4), (5, 3), (5, 4))),
    Case("multi_head_attention", inputs=QUERY_AND_VALUE),
    Case(
        "multi_head_attention",
        {"num_heads": 2, "key_dim": 3, "value_dim": 5, "output_shape": 7, "use_bias": False, "use_causal_mask": True},
        ((5, 4), (3, 2), (3, 6)),
    ),
    Case("multi_head_attention", {"dropout": 0.5, "kernel_initializer": "he_normal"}, QUERY_AND_VALUE),
    Case("grouped_query_attention", inputs=QUERY_AND_VALUE),
    Case(
        "grouped_query_attention",
        {"head_dim": 3, "num_query_heads": 4, "num_key_value_heads": 1, "use_bias": False, "use_causal_mask": True},
        ((5, 4), (3, 4), (3, 6)),
    ),
)

MASK_CASES = (
    Case("padding_mask", {}, ((5,),), ("integer",), learns=False),
    Case("padding_mask", {"value": -1.0}, SEQUENCE, learns=False),
    Case("lstm", {"units": 3}, *MASKED),
    Case("gru", {"units": 3, "return_sequences": True, "go_backwards": True}, *MASKED),
    Case("simple_rnn", {"units": 3, "unroll": True}, *MASKED),
    Case("bidirectional_lstm", {"units": 3, "return_sequences": True}, *MASKED),
    Case("stacked_gru", {"units": 3}, *MASKED),
    Case("global_average_pooling_1d", {}, *MASKED),
    Case("global_average_pooling_1d", {"keepdims": True}, *MASKED),
    Case("attention", {"use_causal_mask": True}, ((5, 4), (3, 4), (3,)), ("float", "float", "boolean")),
    Case("additive_attention", {}, ((5, 4), (3, 2), (3, 4), (3,)), ("float", "float", "float", "boolean")),
    *(
        Case(f"{kind}_attention", options, ((5, 4), (3, 4), mask), ("float", "float", "boolean"))
        for kind in ("multi_head", "grouped_query")
        for options, mask in (({"use_causal_mask": True}, (3,)), ({"dropout": 0.2}, (5, 3)))
    ),
)

REGULARISATION_CASES = (
    Case("spatial_dropout_1d", {"rate": 0.5}, SEQUENCE),
    Case("spatial_dropout_1d", {"rate": 0.0}, SEQUENCE),
    Case("spatial_dropout_2d", {"rate": 0.1}, ((4, 3, 8),)),
    Case("spatial_dropout_2d", {"rate": 0.0}, IMAGE),
    Case("spatial_dropout_3d", {"rate": 0.1}, ((2, 4, 3, 8),)),
    Case("spatial_dropout_3d", {"rate": 0.0}, ((2, 4, 3, 2),)),
    Case("gaussian_dropout", {"rate": 0.5}),
    Case("gaussian_dropout", inputs=IMAGE),
    Case("alpha_dropout", {"rate": 0.5}),
    Case("alpha_dropout", inputs=IMAGE),
    Case("gaussian_noise"),
    Case("gaussian_noise", {"stddev": 1.0}, IMAGE),
    Case("activity_regularization"),
    Case("activity_regularization", {"l1": 0.1, "l2": 0.0}, SEQUENCE),
)

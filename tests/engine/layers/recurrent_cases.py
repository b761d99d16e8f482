"""Cases of the recurrent layers."""

from __future__ import annotations

from tests.engine.layers.case import SEQUENCE, Case

SIGNALS = ((3, 5, 2),)
IMAGES = ((3, 4, 5, 2),)
VOLUMES = ((2, 3, 4, 3, 2),)

RECURRENT_CASES = (
    Case("simple_rnn", {"units": 3}, SEQUENCE),
    Case("simple_rnn", {"units": 3, "return_sequences": True, "go_backwards": True, "use_bias": False}, SEQUENCE),
    Case("simple_rnn", {"units": 3, "activation": "relu", "dropout": 0.3, "recurrent_dropout": 0.3}, SEQUENCE),
    Case("lstm", {"units": 3}, SEQUENCE),
    Case("lstm", {"units": 3, "return_sequences": True, "unroll": True, "unit_forget_bias": False}, SEQUENCE),
    Case("lstm", {"units": 2, "dropout": 0.3, "recurrent_dropout": 0.3, "use_bias": False}, SEQUENCE),
    Case("gru", {"units": 3}, SEQUENCE),
    Case("gru", {"units": 3, "reset_after": False, "return_sequences": True, "dropout": 0.2}, SEQUENCE),
    Case("gru", {"units": 3, "use_bias": False, "go_backwards": True, "recurrent_activation": "tanh"}, SEQUENCE),
    *(
        case
        for kind in ("simple_rnn", "lstm", "gru")
        for case in (
            Case(f"bidirectional_{kind}", {"units": 3}, SEQUENCE),
            Case(f"bidirectional_{kind}", {"units": 3, "merge_mode": "sum", "return_sequences": True}, SEQUENCE),
            Case(f"bidirectional_{kind}", {"units": 2, "merge_mode": "mul", "dropout": 0.2, "unroll": True}, SEQUENCE),
            Case(f"bidirectional_{kind}", {"units": 2, "merge_mode": "ave", "use_bias": False}, SEQUENCE),
            Case(f"stacked_{kind}", {"units": 3}, SEQUENCE),
            Case(f"stacked_{kind}", {"units": 2, "layers": 3, "return_sequences": True, "use_bias": False}, SEQUENCE),
            Case(f"stacked_{kind}", {"units": 2, "dropout": 0.2, "recurrent_dropout": 0.2, "unroll": True}, SEQUENCE),
        )
    ),
    Case("conv_lstm_1d", {"filters": 3}, SIGNALS),
    Case("conv_lstm_1d", {"filters": 2, "return_sequences": True, "padding": "same", "strides": 2}, SIGNALS),
    Case("conv_lstm_2d", {"filters": 3, "kernel_size": [2, 3], "dropout": 0.2, "recurrent_dropout": 0.2}, IMAGES),
    Case("conv_lstm_2d", {"filters": 2, "return_sequences": True, "dilation_rate": [1, 2], "use_bias": False}, IMAGES),
    Case("conv_lstm_3d", {"filters": 2, "kernel_size": [2, 2, 2], "go_backwards": True}, VOLUMES),
    Case("conv_lstm_3d", {"filters": 2, "padding": "same", "return_sequences": True}, VOLUMES),
    Case("time_distributed_dense", {"units": 3}, SEQUENCE),
    Case("time_distributed_dense", {"units": 3, "use_bias": False, "activation": "softmax"}, IMAGES),
)

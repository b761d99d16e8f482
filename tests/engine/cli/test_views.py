import dataclasses
import io
import json
import signal

import numpy as np
import pytest
from rich.console import Console

from brains_engine.cli.interrupts import stop_on_signals
from brains_engine.cli.output import Output, plain
from brains_engine.cli.predictions import Answers, present
from brains_engine.cli.progress import JsonView, LineView, LiveView, make_view
from brains_engine.data.catalogue import describe_source
from brains_engine.planning.ends import Goal
from brains_engine.runs.config import BinaryCrossentropy, CategoricalCrossentropy, DataConfig, MeanSquaredError
from brains_engine.runs.events import (
    EpochEnd,
    Event,
    Finished,
    Preparing,
    SparsityReport,
    Started,
    StepMetrics,
    Warned,
)
from brains_engine.runs.stop import StopToken

EVENTS: tuple[Event, ...] = (
    Preparing(run="r", stage="Reading the data"),
    Started(
        run="r", folder="f", epochs=2, first_epoch=0, steps_per_epoch=4, params=1234, device="CPU",
        precision="float32", compiler="XLA",
    ),
    SparsityReport(run="r", epoch=1, step=4, layers={}, total=0.25, target=0.3),
    StepMetrics(
        run="r", epoch=1, step=4, losses=(0.9, 0.75), learning_rate=0.1, steps_per_second=1500.0, seconds_left=61.2
    ),
    EpochEnd(run="r", epoch=1, step=4, metrics={"loss": 0.75, "val_loss": 0.5}, seconds=0.5),
    Warned(run="r", message="The disk is nearly full."),
    Finished(run="r", reason="completed", epoch=1, step=4, metrics={}, sparsity=0.25, seconds=1.0, checkpoint=1),
)  # fmt: skip


def terminal() -> tuple[Output, io.StringIO]:
    out, text = Output(as_json=False), io.StringIO()
    out.console = Console(file=text, force_terminal=True, width=120, markup=False, highlight=False)
    return out, text


def test_lines_say_what_matters(capsys: pytest.CaptureFixture[str]) -> None:
    out = Output(as_json=False)
    with make_view(out) as view:
        assert type(view) is LineView
        for event in EVENTS:
            view.show(event)
    assert capsys.readouterr().out.splitlines() == [
        "Training 1,234 weights on CPU (XLA, float32), 4 steps an epoch.",
        "Epoch 1/2  loss 0.75  val_loss 0.5  sparsity 25.0 %  0.5 s",
        "Warning: The disk is nearly full.",
        "Run completed at epoch 1, step 4, sparsity 25.0 %.",
    ]


def test_a_terminal_shows_progress_speed_and_time_left() -> None:
    out, text = terminal()
    with make_view(out) as view:
        assert isinstance(view, LiveView)
        for event in EVENTS:
            view.show(event)
            view.refresh()
    shown = text.getvalue()
    for part in (
        "Reading the data",
        "Epoch 1/2",
        "4/8",
        "loss 0.75",
        "sparsity 25.0 %",
        "1,500 steps/s",
        "0:01:01 left",
    ):
        assert part in shown


def test_json_events_are_strict(capsys: pytest.CaptureFixture[str]) -> None:
    out = Output(as_json=True)
    with make_view(out) as view:
        assert isinstance(view, JsonView)
        view.show(EpochEnd(run="r", epoch=1, step=4, metrics={"loss": float("nan")}, seconds=0.5))
    assert json.loads(capsys.readouterr().out) == {
        "event": "epoch_end", "run": "r", "epoch": 1, "step": 4, "metrics": {"loss": None}, "seconds": 0.5,
    }  # fmt: skip


def test_plain_values() -> None:
    assert plain({1: (float("inf"), [2.5])}) == {"1": [None, [2.5]]}


def test_the_first_signal_stops_and_the_second_aborts() -> None:
    stop, told = StopToken(), list[str]()
    before = signal.getsignal(signal.SIGINT)
    with stop_on_signals(stop, told.append) as interrupts:
        assert not interrupts.asked
        signal.raise_signal(signal.SIGINT)
        assert interrupts.asked
        assert stop.stopped
        assert len(told) == 1
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


IRIS = describe_source(DataConfig(source="iris"))
CANCER = describe_source(DataConfig(source="breast_cancer"))
DIABETES = describe_source(DataConfig(source="diabetes"))


def test_classes_have_names_and_probabilities() -> None:
    answer = present(np.array([[0.1, 0.7, 0.2]]), IRIS, CategoricalCrossentropy())
    assert answer.to_json()["predictions"] == [{"class": "versicolor", "probabilities": [0.1, 0.7, 0.2]}]
    assert Answers({"Output 1": answer}).to_csv() == "class,setosa,versicolor,virginica\nversicolor,0.1,0.7,0.2\n"


def test_logits_become_probabilities() -> None:
    answer = present(np.array([[1000.0, 1000.0, -1000.0]]), IRIS, CategoricalCrossentropy(from_logits=True))
    assert answer.values.tolist() == [[0.5, 0.5, 0.0]]
    answer = present(np.array([[-1000.0], [0.0]]), CANCER, BinaryCrossentropy(from_logits=True))
    assert answer.values.tolist() == [[1.0, 0.0], [0.5, 0.5]]


def test_one_output_tells_two_classes_apart() -> None:
    answer = present(np.array([[0.75]]), CANCER, BinaryCrossentropy())
    assert answer.to_json()["predictions"] == [{"class": "benign", "probabilities": [0.25, 0.75]}]


def test_values_are_given_as_they_are() -> None:
    answer = present(np.array([[152.5]]), DIABETES, MeanSquaredError())
    assert answer.to_json() == {"columns": ("output_1",), "predictions": [[152.5]]}
    assert Answers({"Output 1": answer}).to_csv() == "output_1\n152.5\n"


def test_several_outputs_are_told_apart_by_name() -> None:
    species = present(np.array([[0.1, 0.7, 0.2]]), IRIS, CategoricalCrossentropy())
    copy = present(np.array([[5.0, 3.5, 1.5, 0.25]]), IRIS, MeanSquaredError(), Goal("output-2", "Copy", "features"))
    answers = Answers({"Species": species, "Copy": copy})
    assert answers.to_json()["outputs"]["Copy"]["predictions"] == [[5.0, 3.5, 1.5, 0.25]]
    header, row, *rest = answers.to_csv().splitlines()
    assert header.startswith("class (Species),setosa (Species),")
    assert header.count("(Copy)") == 4
    assert row == "versicolor,0.1,0.7,0.2,5,3.5,1.5,0.25"
    assert (rest, len(answers)) == ([], 1)


def test_columns_of_a_target_keep_their_names() -> None:
    info = dataclasses.replace(DIABETES, targets=3, target_names=("a", "b", "c"))
    answer = present(np.array([[1.0, 2.0]]), info, MeanSquaredError(), Goal("output-1", "Last", "columns", 1, 2))
    assert answer.columns == ("b", "c")

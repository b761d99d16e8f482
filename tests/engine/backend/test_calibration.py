"""The compiler by measuring: the faster wins, is remembered, and a bad cache costs only another measurement."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from brains_engine.backend.calibration import Memory, choose_measured, fastest, signature
from brains_engine.backend.compilers import Compiler
from brains_engine.backend.devices import choose_device
from brains_engine.backend.workbench import keep_compiler
from brains_engine.design.snapshot import Snapshot
from brains_engine.errors import TrainingError
from tests.engine.backend.training_fixtures import class_samples, losses, mlp, settings, trainer

if TYPE_CHECKING:
    from pathlib import Path

RULE = Compiler("graph", "by rule")
RATES = {"XLA": 400.0, "graph": 100.0}


def never() -> dict[str, float]:
    raise AssertionError("measured although it was known")


def test_the_faster_is_chosen_and_the_reason_has_both_figures() -> None:
    compiler = fastest({"XLA": 100.0, "graph": 812.4})
    assert compiler == Compiler("graph", "measured here: 812 steps a second, 8.12 times XLA")


def test_what_was_measured_is_not_measured_again(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "deep" / "compilers.json")
    assert choose_measured(lambda: RATES, RULE, "key", memory).name == "XLA"
    assert choose_measured(never, RULE, "key", Memory(tmp_path / "deep" / "compilers.json")).name == "XLA"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\x00",
        b"[1]",
        b"[" * 100_000,
        b'{"key": 3}',
        b'{"key": {"XLA": 1}}',
        b'{"key": {"XLA": 1, "graph": "x"}}',
    ],
)
def test_a_damaged_memory_costs_only_another_measurement(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "compilers.json"
    path.write_bytes(content)
    assert choose_measured(lambda: RATES, RULE, "key", Memory(path)).name == "XLA"
    assert Memory(path).find("key") == RATES


def test_a_memory_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert choose_measured(lambda: RATES, RULE, "key", Memory(tmp_path / "file" / "compilers.json")).name == "XLA"


def test_the_oldest_are_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "compilers.json"
    path.write_text(json.dumps({str(number): RATES for number in range(600)}))
    Memory(path).keep("new", RATES)
    kept = json.loads(path.read_text())
    assert (len(kept), "0" in kept, "new" in kept) == (500, False, True)


def test_losses_that_are_not_finite_leave_the_choice_to_the_rule(tmp_path: Path) -> None:
    def diverging() -> dict[str, float]:
        raise TrainingError("The loss is not a finite number.")

    memory = Memory(tmp_path / "compilers.json")
    assert choose_measured(diverging, RULE, "key", memory) == RULE
    assert memory.find("key") is None


def test_a_signature_tells_networks_and_batches_apart() -> None:
    config, device = settings(), choose_device("cpu")
    keys = {signature(model, config, batch, device) for model, batch in ((mlp(), 4), (mlp(), 5), (mlp(dropout=0.1), 4))}
    assert len(keys) == 3
    assert signature(mlp(), config, 4, device) in keys


@pytest.mark.slow
def test_a_measured_run_computes_what_the_chosen_compiler_computes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("brains_engine.backend.calibration.SECONDS", 0.001)
    data = class_samples(train=40)
    training = trainer(settings(compiler="measured", epochs=1), data)
    assert "measured here" in training.compiler.reason
    assert (tmp_path / "brains" / "compilers.json").exists()
    chosen = "xla" if training.compiler.jit else "graph"
    assert losses(training.run()) == losses(trainer(settings(compiler=chosen, epochs=1), data).run())


def test_a_run_keeps_the_compiler_that_was_measured() -> None:
    base = Snapshot()
    wanted = base.settings.model_copy(update={"training": settings(compiler="measured")})
    snapshot = Snapshot({**base.records, wanted.id: wanted})
    assert keep_compiler(snapshot, "XLA").settings.training.compiler == "xla"
    assert keep_compiler(base, "XLA") is base

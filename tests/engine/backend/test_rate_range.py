"""The learning-rate range test, on a small design, by the engine, the API and the command."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

import brains_engine as be
from brains_engine.backend.rate_range import learning_rate_range, smoothed, suggest
from brains_engine.cli import main
from brains_engine.errors import OptionError
from brains_engine.fields import replace_value
from brains_engine.layers import discover
from brains_engine.runs.stop import StopToken

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.runs.rate_range import RateRange

SETTINGS: dict[str, Any] = {"data.source": "moons", "data.samples": 100, "compiler": "graph", "batch_size": 20}


@pytest.fixture(scope="module")
def design() -> Any:
    return be.network("dense", inputs=2, outputs=2, width=4, height=1)


@pytest.fixture(scope="module")
def found(design: Any) -> RateRange:
    return be.learning_rate_range(design, least=1e-4, most=100.0, steps=120, settings=SETTINGS)


def test_the_rate_grows_by_one_factor_and_the_fastest_fall_is_suggested(found: RateRange) -> None:
    assert 30 < len(found.rates) == len(found.losses) == len(found.smooth) <= 120
    assert found.rates[0] == pytest.approx(1e-4)
    factors = found.rates[1:] / found.rates[:-1]
    assert factors == pytest.approx(np.full(len(factors), 1e6 ** (1 / 119)), rel=1e-4)
    assert found.smooth.min() < 0.9 * found.smooth[0]
    assert found.suggestion is not None
    assert 1e-3 < found.suggestion < found.rates[int(np.argmin(found.smooth))]


def test_the_same_test_gives_the_same_losses_and_stops_when_told(design: Any, found: RateRange) -> None:
    stop = StopToken()
    heard: list[tuple[int, int]] = []

    def on_progress(done: int, total: int) -> None:
        heard.append((done, total))
        if done >= 20:
            stop.stop()

    config = design.snapshot.settings.training
    for path, value in SETTINGS.items():
        config = replace_value(config, path, value)
    again = learning_rate_range(
        design.snapshot,
        discover(),
        config=config,
        least=1e-4,
        most=100.0,
        steps=120,
        on_progress=on_progress,
        stop=stop,
    )
    assert heard[-1][1] == 120
    assert 20 <= len(again.losses) == heard[-1][0] <= 30
    assert again.losses.tolist() == found.losses[: len(again.losses)].tolist()


def test_a_suggestion_needs_a_fall() -> None:
    rates = np.geomspace(1e-3, 1, 20).astype(np.float32)
    assert suggest(rates, smoothed([1.0 + 0.1 * step for step in range(20)])) is None
    valley = smoothed([1.0] * 5 + [1.0 - 0.1 * step for step in range(9)] + [5.0] * 6)
    assert 0.01 < (suggest(rates, valley) or 0) < 0.15


@pytest.mark.parametrize("values", [{"least": 1.0, "most": 0.1}, {"least": 0.0}, {"steps": 3}])
def test_what_is_no_range_is_refused(design: Any, values: dict[str, Any]) -> None:
    with pytest.raises(OptionError):
        be.learning_rate_range(design, settings=SETTINGS, **values)


def test_the_command_gives_columns_or_a_table(design: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "net.brains"
    be.save_design(design, path)
    settings = [part for name, value in SETTINGS.items() for part in ("--set", f"{name}={value}")]
    arguments = ["lr-range", str(path), "--from", "1e-3", "--to", "1", "--steps", "20", *settings]
    assert main([*arguments, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert len(answer["rates"]) == len(answer["losses"]) == 20
    assert set(answer) == {"rates", "losses", "smooth", "suggestion"}
    assert main(arguments) == 0
    assert "learning rate of" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == [path]
    assert main(["lr-range", str(path), "--from", "2"]) == 2

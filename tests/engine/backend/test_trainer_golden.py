"""The numbers that training gave when they were last accepted; `tests/golden/losses.py` says how to renew them."""

from __future__ import annotations

import json

import pytest

from tests.golden.losses import OPTIMIZERS, PATH, first_losses


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_the_first_50_losses_are_those_on_record(optimizer: str) -> None:
    record = json.loads(PATH.read_text(encoding="utf-8"))
    # other processors add in another order: float32 keeps seven digits, and 50 steps multiply the difference
    assert first_losses(optimizer) == pytest.approx(record[optimizer], rel=2e-5)
    assert len(record[optimizer]) == 50

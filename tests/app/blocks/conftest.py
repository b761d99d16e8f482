"""A design with a block in it, and the canvas on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brains_engine.design import edits
from tests.app.canvas.conftest import Hand, canvas, session  # noqa: F401 - fixtures are found by name

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.session import Session


@pytest.fixture
def block(session: Session) -> str:  # noqa: F811
    """Input, a block of two dense layers, a dense layer, output: all in order. Gives the block's node."""
    session.new("digits_mlp")
    return edits.pack(session.design, ["dense-1", "dense-2"], "Tower")


@pytest.fixture
def hand(canvas: CanvasView) -> Hand:  # noqa: F811
    return Hand(canvas)


def path_of(session: Session) -> tuple[str, ...]:  # noqa: F811
    """Ids of the opened blocks; asked by a call, so that each answer is a new one."""
    return session.level.path

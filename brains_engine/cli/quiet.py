"""Bring TensorFlow in without its start-up chatter: what the user reads on stderr is ours."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

_STDERR = 2


@contextlib.contextmanager
def tensorflow_quiet() -> Iterator[None]:
    """For the block that imports `brains_engine.backend`.

    TensorFlow logs to the descriptor itself before it heeds its log level, so the descriptor is turned away.
    """
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    sys.stderr.flush()
    kept = os.dup(_STDERR)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, _STDERR)
    os.close(nowhere)
    ours = sys.stderr
    try:
        with _stream(kept, ours) as stream:
            sys.stderr = stream
            yield
    finally:
        sys.stderr = ours
        os.dup2(kept, _STDERR)
        os.close(kept)


@contextlib.contextmanager
def _stream(kept: int, ours: TextIO) -> Iterator[TextIO]:
    """What Python itself writes meanwhile, such as the answer to Ctrl+C, still reaches the user."""
    try:
        on_descriptor = ours.fileno() == _STDERR
    except (OSError, ValueError):  # a stream of a test's or of a notebook's
        on_descriptor = False
    if not on_descriptor:
        yield ours
        return
    with open(kept, "w", encoding=ours.encoding, buffering=1, closefd=False) as stream:
        yield stream

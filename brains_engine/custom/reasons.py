"""One sentence for whatever foreign code raises."""

from __future__ import annotations

_LONGEST = 200


def reason_of(error: BaseException) -> str:
    """What went wrong, in a line without a full stop: `ZeroDivisionError: division by zero`."""
    first = next((line.strip() for line in str(error).splitlines() if line.strip()), "")
    text = f"{type(error).__name__}: {first}" if first else type(error).__name__
    return (text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…").rstrip(".")

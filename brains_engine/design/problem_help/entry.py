"""The form of an entry."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Help:
    """What there is to know of a kind of problem.

    Attributes:
        title: Its name, as a heading.
        text: Why it matters and what to do, in a few plain sentences.
        fixes: Ids of the repairs that it may offer.
    """

    title: str
    text: str
    fixes: tuple[str, ...] = ()

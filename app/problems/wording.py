"""Several problems in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.sentences import say
from app.translation import tr, tr_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brains_engine.design.diagnostics import Problem


def first_and_more(problems: Sequence[Problem]) -> str:
    """What the first problem is, and how many more the panel lists; "" where there is none."""
    if not problems:
        return ""
    first = say(problems[0].message)
    if len(problems) == 1:
        return first
    return tr("{sentence} ({count} more in Problems)", sentence=first, count=len(problems) - 1)


def say_cannot_train(sentences: list[str]) -> str:
    """Why a design cannot be trained: the first of its problems, and how many there are besides."""
    sentence = tr("The design cannot be trained yet: {problem}", problem=say(sentences[0]))
    if len(sentences) == 1:
        return sentence
    more = tr_count("There is {count} more problem.", "There are {count} more problems.", len(sentences) - 1)
    return f"{sentence} {more}"

"""Pages of the handbook are said in the language of the window, and stay Markdown with its links and code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from app.handbook.speech import WORDS, say_page
from app.languages import install_language, remove_language
from app.sentences import say
from brains_engine.handbook import Handbook
from brains_engine.layers import discover

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    translators = install_language(qapp, "de")
    yield
    remove_language(qapp, translators)


def test_english_pages_stay_as_they_are(qapp: QApplication) -> None:
    page = Handbook(discover()).page("layers/dense.md")
    assert say_page(page) == page


def test_a_page_of_a_layer(german: None) -> None:
    page = Handbook(discover()).page("layers/conv_2d.md")
    said = say_page(page)
    assert said.startswith("# Faltung 2D\n")
    assert "\n## Wann verwenden\n" in said
    assert "Anzahl der Ausgangskanäle." in said
    for kept in (r"`[^`]*`", r"\]\([^)]*\)", r"(?s)```.*?```"):
        assert re.findall(kept, said) == re.findall(kept, page)


def test_every_word_of_pages_is_known(german: None) -> None:
    assert {word for word in WORDS if say(word) == word} <= {"Problem"}

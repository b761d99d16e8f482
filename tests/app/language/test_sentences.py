"""What the engine says is shown in the user's language: whole texts, composed sentences, and several in a row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from app.language_codes import LANGUAGES
from app.languages import choose_language, install_language, remove_language
from app.measures import show_bytes, show_count, show_figure, show_moment
from app.sentences import say
from app.translation import tr, tr_count
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.layers import discover
from brains_engine.planning.analyser import Analyser

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    translators = install_language(qapp, "de")
    yield
    remove_language(qapp, translators)


def test_english_stays_as_it_is(qapp: QApplication) -> None:
    assert (
        say("Dense 2 needs a flat input, but gets 28 x 28 x 1.") == "Dense 2 needs a flat input, but gets 28 x 28 x 1."
    )
    assert tr("Nothing is selected.") == "Nothing is selected."
    assert [tr_count("{count} problem", "{count} problems", count) for count in (0, 1, 2)] == [
        "0 problems",
        "1 problem",
        "2 problems",
    ]
    assert (show_count(101_770), show_figure(0.5, ".2f")) == ("101,770", "0.50")


@pytest.mark.parametrize(
    ("english", "german_text"),
    [
        ("Insert Flatten", "Abflachen einfügen"),
        (
            "Dense 2 needs a flat input, but gets 28 x 28 x 1.",
            "Dense 2 braucht eine flache Eingabe, bekommt aber 28 x 28 x 1.",
        ),
        ("Dense 2 needs known sizes, but gets ? x 3.", "Dense 2 braucht bekannte Größen, bekommt aber ? x 3."),
        ("learning_rate must be more than 0, but is -1.", "learning_rate erlaubt nur mehr als 0, ist aber -1."),
        (
            "Cannot open x.brains: it must hold one JSON object. The file is damaged; restore it from a copy.",
            "x.brains kann nicht geöffnet werden: sie muss ein JSON-Objekt enthalten."
            " Die Datei ist beschädigt; aus einer Kopie wiederherstellen.",
        ),
        ("Conv and Dense 1 form a cycle; data flows only forward.", None),
        ("A sentence that nobody knows, and another one.", "A sentence that nobody knows, and another one."),
        ("Bereits deutsch und sonst nichts.", "Bereits deutsch und sonst nichts."),
        ("", ""),
    ],
)
def test_sentences_of_the_engine(german: None, english: str, german_text: str | None) -> None:
    said = say(english)
    assert said == (
        german_text if german_text is not None else "Conv und Dense 1 bilden einen Kreis; Daten fließen nur vorwärts."
    )
    assert say(said) == said


def test_every_problem_of_a_bad_design_is_said(german: None) -> None:
    design = Design(discover())
    image = edits.add_node(
        design, "input", options={"dims": {"height": 8, "width": 8, "channel": 1}, "layout": "natural"}
    )
    dense = edits.add_node(design, "norm_dense", options={"use_bias": True})
    edits.connect(design, image, "output", dense, "input")
    edits.add_node(design, "dropout", options={"rate": 0.95})
    problems = Analyser(discover()).analyse(design.snapshot).problems
    assert len(problems) > 3
    for problem in problems:
        for text in (problem.message, problem.title, problem.help, *(fix.label for fix in problem.fixes)):
            assert say(text) != text


def test_numbers_dates_and_plurals_in_german(german: None) -> None:
    assert show_count(101_770) == "101.770"
    assert show_figure(0.125, ".2f") == "0,12"
    assert show_bytes(1536) == "1,5 KiB"
    assert show_moment(datetime(2026, 11, 3, 9, 5)) == "3. Nov. 09:05"
    assert [tr_count("{count} problem", "{count} problems", count) for count in (0, 1, 2)] == [
        "0 Probleme",
        "1 Problem",
        "2 Probleme",
    ]


@pytest.mark.parametrize(
    ("choice", "spoken", "code"),
    [
        ("de", ("en-GB",), "de"),
        ("system", ("de-AT", "en"), "de"),
        ("system", ("fr", "de"), "de"),
        ("system", ("fr",), "en"),
        ("system", (), "en"),
        ("tlh", ("de",), "de"),
    ],
)
def test_the_language_that_suits(choice: str, spoken: tuple[str, ...], code: str) -> None:
    assert choose_language(choice, spoken) == code
    assert code in LANGUAGES

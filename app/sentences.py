"""What the engine says, in the user's language: its sentences are English, and are looked up when they are shown.

Many are composed: “Dense 2 needs a flat input, but gets 28 x 28 x 1.” The catalogue knows them with numbered places, as
“{0} needs {1}, but gets {2}.” A sentence is matched against those, and what stands in its places is looked up in turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLocale

from app.language_codes import LANGUAGES, SOURCE_LANGUAGE
from app.languages import catalogue_path
from app.translation import CONTEXT, language

SENTENCES = "Sentences"
_PLACE = re.compile(r"\{(\d+)\}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_END_OF_SENTENCE = re.compile(r"(?<=[.!?]) (?=[^a-z])|\n")
_WITHIN = r"(?:(?![.!] ).)+?"
_GROUPED = re.compile(r"-?\d{1,3}(?:,\d{3})+")
_DEPTH = 3
_REMEMBERED = 4096
_LONGEST = 2000
_SHORT = 40


def say(text: str) -> str:
    """A text of the engine in the language of the window; as it is, where the catalogue has nothing for it."""
    code = language()
    return text if code == SOURCE_LANGUAGE or not text else _said(text, code, _DEPTH)


@lru_cache(_REMEMBERED)
def _said(text: str, code: str, depth: int) -> str:
    if _GROUPED.fullmatch(text):
        return text.replace(",", QLocale().groupSeparator())
    found = _whole(text) or (_matched(text, code, depth) if depth and len(text) < _LONGEST else "")
    if found:
        return found
    pieces = _END_OF_SENTENCE.split(text)
    if len(pieces) > 1:
        return _piece_by_piece(text, pieces, code, depth)
    return text


def _whole(text: str) -> str:
    for context in (CONTEXT, SENTENCES):
        found = QCoreApplication.translate(context, text)
        if found != text:
            return found
    return ""


def _piece_by_piece(text: str, pieces: list[str], code: str, depth: int) -> str:
    """Several sentences in a row, such as what is wrong and what to do, as they were divided before."""
    said = []
    at = 0
    for piece in pieces:
        said.append(_said(piece, code, depth))
        at += len(piece)
        said.append(text[at : at + 1])
        at += 1
    return "".join(said)


@dataclass(frozen=True, slots=True)
class _Pattern:
    source: str
    parts: tuple[str, ...]
    weight: int
    words: int

    def suits(self, text: str) -> bool:
        """Whether a text may be meant: a mere “{0} and {1}” is found in many sentences that are not known."""
        is_loose = self.words == 1 and not self.source[0].isupper() and not self.source.endswith(".")
        return not (is_loose and (len(text) > _SHORT or text.endswith("."))) and all(
            part in text for part in self.parts
        )


def _matched(text: str, code: str, depth: int) -> str:
    by_word = _patterns()
    candidates = {pattern.source: pattern for word in set(_words(text)) for pattern in by_word.get(word, ())}
    for pattern in sorted(candidates.values(), key=lambda pattern: -pattern.weight):
        match = _expression(pattern.source).fullmatch(text) if pattern.suits(text) else None
        translated = _whole(pattern.source) if match is not None else ""
        if match is not None and translated:
            named = match.groupdict()
            values = [_said(value, code, depth - 1) for value in match.groups()[bool(named) : -1 if named else None]]
            return f"{named.get('subject', '')}{_filled(translated, values)}{named.get('end', '')}"
    return ""


@lru_cache(_REMEMBERED)
def _expression(source: str) -> re.Pattern[str]:
    """What a text of this pattern looks like. A place ends with its sentence, but for one that stands for the rest."""
    parts = [re.escape(part) for part in _PLACE.split(source)[::2]]
    expression = f"({_WITHIN})".join(parts)
    if source.endswith("}") and parts[-2].endswith((r":\ ", ": ")):
        expression = f"{expression.removesuffix(f'({_WITHIN})')}(.+)"
    if source[0].islower():  # says something of a thing whose name stands before it
        expression = rf"(?P<subject>(?:{_WITHIN} )?){expression}(?P<end>\.?)"
    return re.compile(expression, re.DOTALL)


def _filled(text: str, values: Sequence[str]) -> str:
    return _PLACE.sub(lambda place: values[int(place.group(1))], text)


def _words(text: str) -> Iterator[str]:
    return (word.group().lower() for word in _WORD.finditer(text))


def prepare_sentences() -> None:
    """Read the catalogue now instead of at the first sentence, when a user waits."""
    if language() != SOURCE_LANGUAGE:
        _patterns()


@lru_cache(1)
def _patterns() -> dict[str, list[_Pattern]]:
    """The known sentences with places, each under the longest of its own words."""
    by_word: dict[str, list[_Pattern]] = {}
    for source in _sources():
        literal = _PLACE.sub("\0", source)
        own = [word for part in literal.split("\0") for word in _words(_inner(part, literal))]
        if own:
            by_word.setdefault(max(own, key=len), []).append(
                _Pattern(source, tuple(literal.split("\0")), len(literal), len(own))
            )
    return by_word


def _inner(part: str, literal: str) -> str:
    """The part of a text without a word that may go on in the place beside it, such as the “s” of “{0}s”."""
    if not literal.startswith(part):
        part = re.sub(r"^\w+", "", part)
    if not literal.endswith(part):
        part = re.sub(r"\w+$", "", part)
    return part


def _sources() -> Iterator[str]:
    # The texts are the same in every catalogue; what Qt reads of them cannot be listed.
    path = catalogue_path(next(code for code in LANGUAGES if code != SOURCE_LANGUAGE))
    for message in ElementTree.parse(path).getroot().iter("message"):
        source, place = message.findtext("source", ""), message.find("location")
        is_engine = place is not None and "brains_engine/" in place.get("filename", "")
        # What is said of a thing may have no place of its own: “needs a flat input”.
        if is_engine and (_PLACE.search(source) or (source[:1].islower() and " " in source)):
            yield source

"""Whether translations fit their texts: places, endings, access keys, and that none is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.translations.catalogue import Catalogue, Message

_PLACE = re.compile(r"(?<!\{)\{(\w+)[^{}]*\}")
_ACCESS_KEY = re.compile(r"&(?=\w)")
_ENDINGS = ("…", ":", ".", "?", "!", " ", "\n")
_TAG = re.compile(r"</?\w+")


def faults_of(catalogue: Catalogue, wanted: Catalogue) -> Iterator[str]:
    """What is wrong with a catalogue, in sentences.

    Args:
        catalogue: What is there.
        wanted: The same with the texts that the program has now.
    """
    for key in wanted.messages.keys() - catalogue.messages.keys():
        yield f"“{key[1]}” is not in the catalogue; update it."
    for key in catalogue.messages.keys() - wanted.messages.keys():
        yield f"“{key[1]}” is in the catalogue, but not in the program any more; update it."
    for message in catalogue.messages.values():
        if not message.is_finished:
            yield f"“{message.text.source}” ({message.text.origin}) is not translated."
        for form in message.forms:
            for fault in form_faults(message, form):
                yield f"“{message.text.source}” -> “{form}” {fault}."


def form_faults(message: Message, form: str) -> Iterator[str]:
    """What of a text is not in its translation."""
    source = message.text.source
    if not form:
        return
    places, found = set(_PLACE.findall(source)), set(_PLACE.findall(form))
    # One thing may be called “one” instead of “1”.
    if (places if not message.text.is_plural else places - {"count"}) - found or found - places:
        yield f"has the places {sorted(found)} instead of {sorted(places)}"
    for ending in _ENDINGS:
        if source.endswith(ending) != form.endswith(ending):
            yield f"ends otherwise than in “{ending}”"
    if source[:1].isspace() != form[:1].isspace():
        yield "begins with another space"
    if len(_ACCESS_KEY.findall(source)) != len(_ACCESS_KEY.findall(form)):
        yield "has another number of access keys"
    if sorted(_TAG.findall(source)) != sorted(_TAG.findall(form)):
        yield "has other tags"

"""A catalogue of translations: reads and writes Qt's .ts files, in an order that differs little from edit to edit."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import PySide6

from brains_engine.errors import BrainsError

_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- {comment} -->
<TS version="2.1" language="{language}" sourcelanguage="en">
"""
_PLURAL_FORMS = 2  # of German, as of English

Key = tuple[str, str]


class TranslationError(BrainsError):
    """A catalogue cannot be read, written or compiled, or a translation does not fit its text."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the program that wants a translation.

    Attributes:
        context: "Brains" for whole texts, "Sentences" for those with numbered places.
        source: English.
        origin: The file where it stands, from the root of the checkout.
        is_plural: Whether it has a form for each number.
    """

    context: str
    source: str
    origin: str
    is_plural: bool = False

    @property
    def key(self) -> Key:
        return self.context, self.source


@dataclass(frozen=True, slots=True)
class Message:
    """A text with its translation: one form, or those for each number; none while it is unfinished."""

    text: Text
    forms: tuple[str, ...] = ()

    @property
    def is_finished(self) -> bool:
        return bool(self.forms) and all(self.forms)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All messages of one language."""

    language: str
    messages: Mapping[Key, Message]
    comment: str = ""

    def updated(self, texts: Iterable[Text]) -> Catalogue:
        """The same translations for what the program says now: new texts are unfinished, and old ones are gone."""
        messages: dict[Key, Message] = {}
        for text in sorted(texts, key=lambda text: (text.context, text.origin)):
            known = self.messages.get(text.key)
            is_same = known is not None and known.text.is_plural == text.is_plural
            messages.setdefault(text.key, Message(text, known.forms if known is not None and is_same else ()))
        return replace(self, messages=messages)

    def filled(self, forms: Mapping[Key, tuple[str, ...]]) -> Catalogue:
        """The same with these translations."""
        unknown = next((key for key in forms if key not in self.messages), None)
        if unknown is not None:
            raise TranslationError(f"The catalogue has no text “{unknown[1]}” in {unknown[0]}.", "Update it first.")
        messages = {
            key: replace(message, forms=forms[key]) if key in forms else message
            for key, message in self.messages.items()
        }
        return replace(self, messages=messages)

    def missing(self) -> list[Message]:
        """What is not translated yet."""
        return [message for message in self.messages.values() if not message.is_finished]


def read_catalogue(path: Path) -> Catalogue:
    """Read a .ts file.

    Raises:
        TranslationError: Where it is no such file.
    """
    try:
        parser = ElementTree.XMLParser(target=ElementTree.TreeBuilder(insert_comments=True))
        root = ElementTree.parse(path, parser).getroot()
        comment = path.read_text(encoding="utf-8").partition("<!-- ")[2].partition(" -->")[0]
    except (OSError, ElementTree.ParseError) as error:
        raise TranslationError(f"The catalogue {path} cannot be read: {error}.") from error
    messages = {}
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for node in context.iter("message"):
            message = _read_message(name, node)
            messages[message.text.key] = message
    return Catalogue(root.get("language", ""), messages, comment)


def write_catalogue(catalogue: Catalogue, path: Path) -> None:
    """Write a .ts file, by context and by the file where a text stands."""
    lines = [_HEAD.format(language=catalogue.language, comment=catalogue.comment)]
    context = None
    for message in catalogue.messages.values():
        if message.text.context != context:
            lines.append("</context>\n" if context else "")
            context = message.text.context
            lines.append(f"<context>\n    <name>{context}</name>\n")
        lines.append(_message_xml(message))
    lines.append("</context>\n</TS>\n")
    path.write_text("".join(lines), encoding="utf-8")


def compile_catalogue(path: Path, target: Path) -> None:
    """Make of a .ts file what Qt reads, with Qt's own tool."""
    tool = Path(PySide6.__file__).parent / "lrelease"
    program = str(tool) if tool.exists() else shutil.which("pyside6-lrelease")
    if program is None:
        raise TranslationError("Qt's lrelease is not here.", "It comes with PySide6-Essentials.")
    done = subprocess.run(
        [program, "-silent", str(path), "-qm", str(target)], capture_output=True, text=True, check=False
    )
    if done.returncode != 0 or not target.exists():
        raise TranslationError(
            f"The catalogue {path} cannot be compiled: {done.stderr.strip() or done.stdout.strip()}."
        )


def _read_message(context: str, node: ElementTree.Element) -> Message:
    location = node.find("location")
    origin = (location.get("filename", "") if location is not None else "").removeprefix("../../")
    is_plural = node.get("numerus") == "yes"
    text = Text(context, node.findtext("source", ""), origin, is_plural)
    translation = node.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return Message(text)
    if is_plural:
        return Message(text, tuple(form.text or "" for form in translation.iter("numerusform")))
    return Message(text, (translation.text or "",))


def _message_xml(message: Message) -> str:
    text = message.text
    if text.is_plural:
        forms = message.forms if message.is_finished else ("",) * _PLURAL_FORMS
        inner = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms)
    else:
        inner = escape(message.forms[0]) if message.is_finished else ""
    state = "" if message.is_finished else ' type="unfinished"'
    numerus = ' numerus="yes"' if text.is_plural else ""
    return (
        f"    <message{numerus}>\n"
        f'        <location filename="../../{escape(text.origin)}"/>\n'
        f"        <source>{escape(text.source)}</source>\n"
        f"        <translation{state}>{inner}</translation>\n"
        "    </message>\n"
    )

"""Actions that choose the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.actions.action import Action
from app.language_codes import LANGUAGES, SYSTEM
from app.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.actions.context import Context


def _choose(choice: str) -> Callable[[Context], None]:
    def choose(context: Context) -> None:
        if context.settings.get("language") != choice:
            context.settings.set("language", choice)
            context.shell.tell(tr("Brains speaks another language from its next start on."))

    return choose


def _is_chosen(choice: str) -> Callable[[Context], bool]:
    return lambda context: context.settings.get("language") == choice


LANGUAGE_ACTIONS = (
    Action(
        "language.system",
        mark("Language of the s&ystem"),
        _choose(SYSTEM),
        tip=mark("Follow the language of the system; English where Brains does not speak it"),
        checked=_is_chosen(SYSTEM),
    ),
    # A language is called what its speakers call it.
    *(
        Action(
            f"language.{code}", f"&{name}", _choose(code), tip=mark("From the next start on"), checked=_is_chosen(code)
        )
        for code, name in LANGUAGES.items()
    ),
)

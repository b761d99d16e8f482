"""The languages of the window: which there are, which one suits a user, and how Qt comes to speak it."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from app.language_codes import LANGUAGES, SOURCE_LANGUAGE

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication


def choose_language(choice: str, spoken: tuple[str, ...] | None = None) -> str:
    """The code of the language to show.

    Args:
        choice: A code, or "system" for the first language of the system's that there is.
        spoken: The languages of the system, such as "de-AT", the preferred one first; Qt is asked by default.
    """
    if choice in LANGUAGES:
        return choice
    for name in spoken if spoken is not None else tuple(QLocale.system().uiLanguages()):
        code = name.replace("_", "-").split("-")[0]
        if code in LANGUAGES:
            return code
    return SOURCE_LANGUAGE


def install_language(qt: QCoreApplication, code: str) -> tuple[QTranslator, ...]:
    """Show texts, numbers and dates in a language. What is shown already stays as it is.

    Returns:
        The translators, which `qt` owns; none for English, which needs none.
    """
    QLocale.setDefault(QLocale(code))
    if code == SOURCE_LANGUAGE:
        return ()
    qts_own = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{code}.qm"
    translators = []
    for file in (qts_own, catalogue_path(code).with_suffix(".qm")):  # the last one is asked first
        translator = QTranslator(qt)
        if translator.load(str(file)):
            qt.installTranslator(translator)
            translators.append(translator)
    return tuple(translators)


def remove_language(qt: QCoreApplication, translators: tuple[QTranslator, ...]) -> None:
    """Speak English again."""
    for translator in translators:
        qt.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(QLocale(SOURCE_LANGUAGE))


def catalogue_path(code: str) -> Path:
    """The file with the translations into a language; beside it lies what Qt reads of it."""
    return Path(str(resources.files("resources"))) / "translations" / f"brains_{code}.ts"

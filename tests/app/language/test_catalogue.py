"""The catalogue holds all that the program says, finished and fitting, and what Qt reads is made of it."""

from __future__ import annotations

import collections
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QMenu

from app.application import Application
from app.languages import catalogue_path, install_language, remove_language
from app.settings import Settings
from app.translations import __main__ as tool
from app.translations.catalogue import (
    Catalogue,
    Message,
    Text,
    TranslationError,
    compile_catalogue,
    read_catalogue,
    write_catalogue,
)
from app.translations.checks import faults_of, form_faults
from tests.app.conftest import end

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QApplication

PATH = catalogue_path("de")


def test_the_german_catalogue_is_complete_and_fits() -> None:
    """Mended by `python -m app.translations update`, and by translating what `missing` lists."""
    catalogue = read_catalogue(PATH)
    assert list(faults_of(catalogue, tool.updated(catalogue))) == []
    assert len(catalogue.messages) > 3000


def test_what_qt_reads_is_made_of_the_catalogue(tmp_path: Path) -> None:
    """Mended by `python -m app.translations compile`."""
    compile_catalogue(PATH, tmp_path / "new.qm")
    new, old = QTranslator(), QTranslator()
    assert new.load(str(tmp_path / "new.qm"))
    assert old.load(str(PATH.with_suffix(".qm")))
    texts = [message.text for message in read_catalogue(PATH).messages.values()]
    for text in texts:
        for count in (1, 2) if text.is_plural else (-1,):
            assert old.translate(text.context, text.source, "", count) == new.translate(
                text.context, text.source, "", count
            )


def test_a_catalogue_is_written_as_it_was_read(tmp_path: Path) -> None:
    write_catalogue(read_catalogue(PATH), tmp_path / "copy.ts")
    assert (tmp_path / "copy.ts").read_bytes() == PATH.read_bytes()


@pytest.mark.parametrize(
    ("source", "form", "fault"),
    [
        ("Delete {name}", "{name} löschen", ""),
        ("Delete {name}", "löschen", "places"),
        ("Delete {name}", "{nam} löschen", "places"),
        ("Open…", "Öffnen", "ends"),
        ("Open", "Öffnen.", "ends"),
        (" steps", "Schritte", "space"),
        ("&Open", "Öffnen", "access keys"),
        ("R&&D", "F&&E", ""),
        ("<b>{count}</b>", "{count}", "tags"),
    ],
)
def test_a_translation_that_does_not_fit(source: str, form: str, fault: str) -> None:
    found = list(form_faults(Message(Text("Brains", source, "app/x.py")), form))
    assert [fault in one for one in found] == ([True] if fault else [])


def test_an_update_keeps_translations_and_drops_what_is_gone() -> None:
    kept, gone, new = (Text("Brains", word, "app/x.py") for word in ("Kept", "Gone", "New"))
    before = Catalogue("de_DE", {text.key: Message(text, (text.source,)) for text in (kept, gone)})
    after = before.updated([new, kept])
    assert [message.text.source for message in after.missing()] == ["New"]
    assert after.messages[kept.key].forms == ("Kept",)
    assert gone.key not in after.messages
    assert {fault.split("”")[0] for fault in faults_of(before, after)} == {"“New", "“Gone"}


def test_missing_texts_are_handed_out_and_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "brains_de.ts"
    plural = Text("Brains", "{count} nodes", "app/x.py", is_plural=True)
    texts = [Text("Brains", "First", "app/x.py"), plural, Text("Brains", "Third", "app/x.py")]
    write_catalogue(Catalogue("de_DE", {text.key: Message(text) for text in texts}, "Words"), path)
    monkeypatch.setattr(tool, "catalogue_path", lambda code: path)
    assert tool.main(["missing", "--json", "2..3"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["source"] for row in rows] == ["{count} nodes", "Third"]
    rows[0]["translation"] = ["{count} Knoten", "{count} Knoten"]
    filled = tmp_path / "filled.json"
    filled.write_text(json.dumps(rows), encoding="utf-8")
    assert tool.main(["fill", str(filled)]) == 0
    assert [message.text.source for message in read_catalogue(path).missing()] == ["First", "Third"]
    assert path.with_suffix(".qm").exists()
    filled.write_text(json.dumps([{"context": "Brains", "source": "Nobody says this", "translation": "x"}]))
    assert tool.main(["fill", str(filled)]) == 2
    assert "Nobody says this" in capsys.readouterr().err
    assert tool.main(["missing", "--json", "all"]) == 2
    assert tool.main(["fill"]) == 2


def test_a_file_that_is_no_catalogue(tmp_path: Path) -> None:
    (tmp_path / "bad.ts").write_text("no", encoding="utf-8")
    for name in ("bad.ts", "none.ts"):
        with pytest.raises(TranslationError, match="cannot be read"):
            read_catalogue(tmp_path / name)
    with pytest.raises(TranslationError, match="cannot be compiled"):
        compile_catalogue(tmp_path / "bad.ts", tmp_path / "bad.qm")


@pytest.fixture
def german(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    translators = install_language(qapp, "de")
    application = Application(qapp, Settings(tmp_path / "config"), tmp_path / "data", "light")
    application.start()
    yield application
    end(application)
    remove_language(qapp, translators)


def test_the_german_window(german: Application) -> None:
    bar = german.window.menuBar()
    assert [action.text() for action in bar.actions()][:2] == ["&Datei", "&Bearbeiten"]
    assert _doubled([bar.actions(), *(menu.actions() for menu in german.window.findChildren(QMenu))]) == []
    assert german.actions["edit.undo"].text() == "&Rückgängig"
    assert german.actions["run.train"].toolTip() == "Trainieren (Strg+Return)\nTrainiert den Entwurf"
    german.actions["language.en"].trigger()
    assert german.settings.get("language") == "en"
    assert [notice.message for notice in german.window.notices.notices] == [
        "Ab dem nächsten Start spricht Brains eine andere Sprache."
    ]
    assert german.actions["language.en"].isChecked()


def _doubled(menus: list[list[QAction]]) -> list[list[str]]:
    """Texts of one menu that are chosen by the same letter."""
    found = []
    for actions in menus:
        by_key = collections.defaultdict(list)
        for action in actions:
            key = action.text().replace("&&", "").partition("&")[2][:1].casefold()
            if key:
                by_key[key].append(action.text())
        found += [texts for texts in by_key.values() if len(texts) > 1]
    return found

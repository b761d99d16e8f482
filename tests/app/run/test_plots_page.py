"""The plots come by themselves once the window is up, a part a turn, or at once where somebody asks for them."""

from __future__ import annotations

import sys
import time
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from app.leisure import WAIT
from app.quiet_import import PAUSE_S, QuietImport
from app.run.plots_page import PlotsPage
from app.theme import DARK, LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.application import Application


@pytest.fixture
def page(application: Application, qtbot: QtBot) -> PlotsPage:
    page = PlotsPage(application.controller, application.settings, LIGHT)
    qtbot.addWidget(page)
    page.show()
    return page


def test_it_says_what_to_do_before_there_are_plots_and_after(page: PlotsPage, qtbot: QtBot) -> None:
    assert page.empty.text.isVisible()
    parts = 0
    for given in page.prepare():
        assert page.empty.text.isVisible()
        if given is WAIT:
            qtbot.wait(5)
        else:
            parts += 1
    assert parts > 10
    assert page.empty.text.isVisible()
    assert page.panel.empty is page.empty
    assert [tile.kind.id for tile in page.panel.board.tiles] == ["loss", "metrics", "sparsity"]


def test_who_asks_in_the_midst_gets_all_of_it(page: PlotsPage) -> None:
    steps = page.prepare()
    while page.findChild(QWidget, "tile_loss") is None:
        next(steps)
    assert page.findChild(QWidget, "tile_metrics") is None
    assert {tile.kind.id for tile in page.panel.board.tiles} >= {"loss", "metrics"}
    assert list(steps) == []


def test_a_theme_in_the_midst_dresses_all_of_it(page: PlotsPage) -> None:
    steps = page.prepare()
    while page.findChild(QWidget, "tile_loss") is None:
        next(steps)
    page.set_theme(DARK)
    assert {plot.plot.backgroundBrush().color().name().upper() for plot in page.panel.plots} == {DARK.surface}


def test_a_module_is_imported_beside_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    for number in range(40):
        (tmp_path / f"quiet_part_{number}.py").write_text("")
    (tmp_path / "quiet_whole.py").write_text("".join(f"import quiet_part_{number}\n" for number in range(40)))
    finders = list(sys.meta_path)
    thread = QuietImport("quiet_whole")
    assert thread.is_alive()  # it pauses before each part
    assert "quiet_part_39" not in sys.modules
    thread.finish()
    thread.join(5.0)
    assert not thread.is_alive()
    assert "quiet_part_39" in sys.modules
    assert sys.meta_path == finders


def test_a_module_that_may_be_needed_is_imported_ahead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    for number in range(100):
        (tmp_path / f"ahead_part_{number}.py").write_text("")
    (tmp_path / "ahead_whole.py").write_text("".join(f"import ahead_part_{number}\n" for number in range(100)))
    steps = QuietImport.ahead("ahead_whole")
    assert next(steps) is WAIT
    begin = time.perf_counter()
    import_module("ahead_whole")  # the window waits, so it comes round no more, and pauses would be for nothing
    assert time.perf_counter() - begin < 100 * PAUSE_S
    assert all(step is WAIT for step in steps)
    assert list(QuietImport.ahead("ahead_whole")) == []

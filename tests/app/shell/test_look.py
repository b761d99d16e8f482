"""The look: contrast, one family of icons, and a stylesheet that Qt understands."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtSvg import QSvgRenderer

from app.actions.tables import ACTIONS
from app.icons import icon, icon_names, layer_icon_name, pixmap, tinted_file
from app.stylesheet import stylesheet
from app.theme import DARK, LIGHT, Theme, choose_theme, mono_font
from brains_engine.layers import discover

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QApplication

THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]


def luminance(color: QColor) -> float:
    """Relative luminance after WCAG 2."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("text", ["text", "muted", "accent", "error", "warning", "success"])
@pytest.mark.parametrize("ground", ["window", "canvas", "surface", "hover", "selected"])
def test_text_is_readable_on_every_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(theme.color(text), theme.color(ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_the_filled_button_is_readable(theme: Theme) -> None:
    assert contrast(theme.color("on_accent"), theme.color("accent")) >= 4.5
    assert contrast(theme.color("on_accent"), theme.color("accent_hover")) >= 4.5
    assert contrast(theme.color("muted"), theme.color("border")) >= 3.0


@pytest.mark.parametrize("theme", THEMES)
def test_families_stand_out(theme: Theme) -> None:
    for family in theme.families:
        assert contrast(theme.family(family), theme.color("surface")) >= 3.0, family
    assert theme.family("unknown") == theme.color("muted")


@pytest.mark.parametrize("theme", THEMES)
def test_the_first_plot_lines_are_of_okabe_and_ito(theme: Theme) -> None:
    named = {"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442"}
    assert set(theme.plot[:4]) <= named
    assert theme.plot_color(len(theme.plot)) == theme.plot_color(0)


@pytest.mark.parametrize("name", sorted(icon_names() - {"app"}))
def test_an_icon_is_of_the_family(name: str) -> None:
    source = (resources.files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in source
    assert 'stroke="currentColor"' in source
    assert 'stroke-width="1.5"' in source
    assert not re.search(r"#[0-9a-fA-F]{3}", source), "colours come from the theme"
    assert QSvgRenderer(source.encode()).isValid()


def test_every_action_and_layer_has_its_icon() -> None:
    assert {row.icon for row in ACTIONS} - {""} <= icon_names()
    for spec in discover():
        assert layer_icon_name(spec.id, spec.family) in icon_names()
    assert layer_icon_name("unknown", "core") == "family-core"


def test_an_icon_takes_the_colour(qapp: QApplication) -> None:
    image = pixmap("stop", "#ff0000", 24).toImage()
    colors = {
        image.pixelColor(x, y).name() for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 200
    }
    assert colors == {"#ff0000"}
    assert pixmap("stop", "#ff0000", 24, 2.0).width() == 48
    assert not icon("stop", "#ff0000").isNull()


def test_the_icon_of_a_disabled_button_is_as_plain_as_its_text(qapp: QApplication) -> None:
    drawn = icon("train", LIGHT.on_accent, disabled=LIGHT.muted)
    picture = drawn.pixmap(QSize(40, 40), QIcon.Mode.Disabled).toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(40) for y in range(40) if picture.pixelColor(x, y).alpha()}
    assert LIGHT.muted.lower() in colors
    strongest = max(picture.pixelColor(x, y).alpha() for x in range(40) for y in range(40))
    assert strongest == 255
    faint = icon("train", LIGHT.muted).pixmap(QSize(40, 40), QIcon.Mode.Disabled).toImage()
    assert max(faint.pixelColor(x, y).alpha() for x in range(40) for y in range(40)) < 128


def test_tinted_files_fall_back_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    assert tinted_file("check", "#123456").is_file()


@pytest.mark.parametrize("theme", THEMES)
def test_the_stylesheet_has_no_gap(theme: Theme, qapp: QApplication) -> None:
    text = stylesheet(theme)
    assert "$" not in text
    assert text.count("{") == text.count("}")
    for path in re.findall(r'url\("([^"]+)"\)', text):
        assert Path(path).is_file()


def test_choice_of_theme(qapp: QApplication) -> None:
    assert choose_theme(qapp, "dark") is DARK
    assert choose_theme(qapp, "light") is LIGHT
    assert choose_theme(qapp, "system") in (LIGHT, DARK)
    assert mono_font().pixelSize() == 11

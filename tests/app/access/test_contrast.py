"""WCAG 2.2 AA in both themes: every pair of the stylesheet, and what the window really paints."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QToolTip, QWidget

from app.application import Application
from app.stylesheet import stylesheet
from app.theme import DARK, LIGHT, Theme, apply_theme
from tests.app.access.colors import VISION, contrast, distance, ink_and_ground
from tests.app.conftest import end

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.inspector.panel import TabName
    from app.settings import Settings

THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]
GROUNDS = ("window", "canvas", "surface")
TEXT, SHAPE = 4.5, 3.0


def rules(theme: Theme) -> list[tuple[str, dict[str, str]]]:
    """Selectors and declarations of the stylesheet."""
    found = []
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", stylesheet(theme)):
        pairs = [line.split(":", 1) for line in body.split(";") if ":" in line]
        found.append((selector.strip(), {key.strip(): value.strip() for key, value in pairs}))
    return found


def hexes(value: str) -> list[str]:
    return re.findall(r"#[0-9A-Fa-f]{6}", value)


@pytest.mark.parametrize("theme", THEMES)
def test_texts_of_the_stylesheet_are_readable(theme: Theme) -> None:
    faint = []
    for selector, rule in rules(theme):
        if ":disabled" in selector and "default" not in selector:
            continue
        inks = hexes(rule.get("color", "")) or [theme.text]
        grounds = hexes(rule.get("background", ""))
        is_text = "color" in rule or grounds
        parts = (
            "::chunk",
            "::handle",
            "::indicator",
            "::groove",
            "::sub-page",
            "::separator",
            "QSplitter",
            "QProgressBar",
        )
        if not is_text or any(part in selector for part in parts):
            continue
        wanted = SHAPE if ":disabled" in selector else TEXT
        for ink, ground in itertools.product(inks, grounds or [getattr(theme, name) for name in GROUNDS]):
            if contrast(ink, ground) < wanted:
                faint.append((selector, ink, ground, round(contrast(ink, ground), 2)))
    assert faint == []


@pytest.mark.parametrize("theme", THEMES)
def test_shapes_stand_out(theme: Theme) -> None:
    """Rings, borders of fields, ports and wires, stripes of families, and lines of plots: 3 : 1."""
    shapes = {name: getattr(theme, name) for name in ("accent", "edge", "muted", "error", "warning", "success")}
    shapes |= {f"family {name}": color for name, color in theme.families.items()}
    faint = {
        (name, ground): contrast(color, getattr(theme, ground))
        for name, color in shapes.items()
        for ground in GROUNDS
        if contrast(color, getattr(theme, ground)) < SHAPE
    }
    faint |= {
        (color, "plot"): contrast(color, theme.surface) for color in theme.plot if contrast(color, theme.surface) < 3
    }
    assert faint == {}
    rings = [
        rule
        for selector, rule in rules(theme)
        if ":focus" in selector and "border" in rule and "QComboBox QAb" not in selector
    ]
    assert len(rings) > 8
    # The ring of the filled button is a line of its fill between two lines of the colour on it.
    assert all(theme.accent in rule["border"] or theme.on_accent in rule["border"] for rule in rings)
    assert contrast(theme.on_accent, theme.accent) >= SHAPE


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("vision", VISION)
def test_plot_lines_can_be_told_apart(theme: Theme, vision: str) -> None:
    assert min(distance(one, other, vision) for one, other in itertools.combinations(theme.plot, 2)) >= 12
    for good, bad in (("success", "error"), ("success", "warning"), ("error", "warning")):
        assert distance(getattr(theme, good), getattr(theme, bad), "full") >= 12


def place_of(widget: QWidget, area: QRect | None = None) -> QRect:
    """Where in the window a part of a widget is, by default all of it."""
    inside = widget.rect() if area is None else area
    return inside.translated(widget.mapTo(widget.window(), QPoint(0, 0)))


def says_something(widget: QWidget) -> bool:
    is_shown = widget.isVisible() and widget.isEnabled() and not widget.visibleRegion().isEmpty()
    if isinstance(widget, QLabel):
        return is_shown and bool(widget.text().strip()) and widget.pixmap().isNull()
    return is_shown and isinstance(widget, QAbstractButton) and bool(widget.text())


def hover(widgets: Sequence[QWidget], *, on: bool) -> None:
    """Let all of them look as if the mouse were over each."""
    for widget in widgets:
        widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on)
        middle = QPointF(widget.rect().center())
        QApplication.sendEvent(widget, QEnterEvent(middle, middle, middle) if on else QEvent(QEvent.Type.Leave))


def faint_of(window: QWidget, places: dict[str, QRect]) -> dict[str, str]:
    """Texts of a window that are hard to read: their colours, by what they are."""
    picture = window.grab().toImage()
    found = {}
    for what, area in places.items():
        ink, ground = ink_and_ground(picture.copy(area & window.rect()))
        if contrast(ink, ground) < TEXT:
            found[what] = f"{ink} on {ground}"
    return found


def spoken_places(widgets: Sequence[QWidget], state: str) -> dict[str, QRect]:
    return {f"{widget.objectName()} {widget.property('text')!r} {state}": place_of(widget) for widget in widgets}


@pytest.mark.parametrize("theme", THEMES)
def test_what_the_window_paints_is_readable(
    theme: Theme, qapp: QApplication, settings: Settings, tmp_path: Path
) -> None:
    application = Application(qapp, settings, tmp_path / "data", theme.name)
    application.start()
    window = application.window
    window.resize(1440, 1100)
    window.show()
    application.session.selection.set((application.session.analysis.order[1],))
    window.notices.show_notice("Something to know.", "warning", "", ("Restore", application.canvas.fit))
    faint: dict[str, str] = {}
    pages: tuple[tuple[str, TabName], ...] = (("Run", "layer"), ("Outline", "training"), ("Checkpoints", "network"))
    for tab, page in pages:
        window.show_tab(tab)
        application.inspector.show_tab(page)
        QTest.qWait(1)
        spoken = [widget for widget in window.findChildren(QWidget) if says_something(widget)]
        faint |= faint_of(window, spoken_places(spoken, "at rest"))
        buttons = [widget for widget in spoken if isinstance(widget, QAbstractButton)]
        hover(buttons, on=True)
        faint |= faint_of(window, spoken_places(buttons, "under the mouse"))
        hover(buttons, on=False)
    assert len(spoken) > 20
    faint |= faint_of(window, painted_places(application))
    end(application)
    assert faint == {}


def painted_places(application: Application) -> dict[str, QRect]:
    """Texts that delegates, headers, tab bars and the canvas paint."""
    window, tree, canvas, view = (
        application.window,
        application.palette.tree,
        application.canvas,
        application.outline.view,
    )
    window.show_tab("Outline")
    family = tree.model().index(0, 0)
    tree.setCurrentIndex(tree.model().index(1, 0, family))
    canvas.reset_zoom()
    node_id, item = list(canvas.canvas_scene.nodes.items())[2]
    canvas.center_on(node_id)
    QTest.qWait(1)
    places = {
        f"tab {bar.tabText(number)}": place_of(bar, bar.tabRect(number))
        for bar in window.findChildren(QTabBar)
        for number in range(bar.count() if bar.isVisible() else 0)
    }
    rows = {"family": family, "layer": tree.model().index(0, 0, family), "selected layer": tree.currentIndex()}
    places |= {name: place_of(tree.viewport(), tree.visualRect(index)) for name, index in rows.items()}
    cells = {"row": application.outline.model.index(0, 1), "selected row": application.outline.model.index(2, 1)}
    places |= {name: place_of(view.viewport(), view.visualRect(index)) for name, index in cells.items()}
    places["header"] = place_of(view.header())
    places["card"] = place_of(canvas.viewport(), canvas.mapFromScene(item.scene_card()).boundingRect())
    places["placeholder"] = place_of(application.palette.search, QRect(40, 4, 100, 20))
    return places


@pytest.mark.parametrize("theme", THEMES)
def test_tips_and_links_are_readable(theme: Theme, qapp: QApplication) -> None:
    apply_theme(qapp, theme)
    palette = QToolTip.palette()
    assert contrast(palette.toolTipText().color(), palette.toolTipBase().color()) >= TEXT
    for role in (qapp.palette().link(), qapp.palette().linkVisited(), qapp.palette().placeholderText()):
        assert contrast(role.color(), qapp.palette().base().color()) >= TEXT
    assert contrast(qapp.palette().highlightedText().color(), qapp.palette().highlight().color()) >= TEXT

"""Pictures of a design: real vectors, tight pages, equal pixels however they are asked for."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QGraphicsItem, QMessageBox, QProxyStyle, QStyle

from app.__main__ import main
from app.design_picture.files import pixels, to_image, to_pdf, to_svg, write_picture
from app.design_picture.preview import preview
from app.design_picture.sheet import MARGIN, Look, Sheet
from app.dialogs.picture import PictureDialog
from app.theme import DARK, LIGHT
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.io import save_design
from brains_engine.design.records import NodeRecord
from brains_engine.design.snapshot import Snapshot
from brains_engine.errors import ExportError
from brains_engine.layers import discover
from brains_engine.planning.analysis import analyse
from brains_engine.templates import load_template
from tests.app.shell.test_documents import choose_file, find, press

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.application import Application

pytestmark = pytest.mark.usefixtures("qapp")

SVG = "{http://www.w3.org/2000/svg}"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def design() -> Design:
    return load_template("digits_mlp", discover())


def sheet_of(
    design: Design, look: Look | None = None, *, chosen: Collection[str] | None = None, area: QRectF | None = None
) -> Sheet:
    snapshot, registry = design.snapshot, design.registry
    return Sheet(snapshot, registry, analyse(snapshot, registry), look or Look(LIGHT), chosen=chosen, area=area)


def texts(svg: bytes) -> list[str]:
    return ["".join(element.itertext()).strip() for element in ET.fromstring(svg).iter(f"{SVG}text")]


def test_an_svg_is_a_drawing_with_its_names_as_text(design: Design) -> None:
    sheet = sheet_of(design, Look(LIGHT, title="Digits & more", note="5 layers"))
    svg = to_svg(sheet)
    root = ET.fromstring(svg)
    assert root.get("viewBox") == f"0 0 {sheet.size.width()} {sheet.size.height()}"
    shown = texts(svg)
    assert {"Digits & more", "5 layers"} <= set(shown)
    assert {node.name for node in design.snapshot.nodes.values()} <= set(shown)
    assert not list(root.iter(f"{SVG}image")), "pixels in a drawing"
    assert len(list(root.iter(f"{SVG}path"))) > 4 * len(design.snapshot.nodes), "icons are drawn, too"
    assert 'vector-effect="non-scaling-stroke"' not in svg.decode(), "hairlines that no print would show"
    assert re.search(rb"font-family=\"'[^']+', (sans-serif|monospace)\"", svg)


def test_a_drawing_looks_like_the_pixels(design: Design) -> None:
    sheet = sheet_of(design)
    direct = to_image(sheet, 1)
    renderer = QSvgRenderer(to_svg(sheet))
    assert renderer.isValid()
    drawn = QImage(sheet.size, QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    bins = [(x, y) for x in range(0, drawn.width(), 3) for y in range(0, drawn.height(), 3)]
    apart = [abs(direct.pixelColor(*at).lightness() - drawn.pixelColor(*at).lightness()) for at in bins]
    assert sum(difference > 60 for difference in apart) < 0.03 * len(bins)


def test_a_pdf_is_one_page_as_large_as_the_drawing(design: Design) -> None:
    sheet = sheet_of(design, Look(LIGHT, title="Digits"))
    data = to_pdf(sheet)
    assert data.startswith(b"%PDF-1.")
    assert data.count(b"/Type /Page\n") == 1
    box = re.search(rb"/MediaBox \[\s*0 0 ([0-9.]+) ([0-9.]+)\s*\]", data)
    assert box is not None
    assert float(box[1]) == pytest.approx(0.75 * sheet.size.width(), abs=1.0)
    assert float(box[2]) == pytest.approx(0.75 * sheet.size.height(), abs=1.0)
    assert b"/FontFile2" in data, "without its fonts the page looks otherwise elsewhere"
    assert b"/Subtype /Image" not in data


def test_the_crop_is_tight(design: Design) -> None:
    sheet = sheet_of(design)
    xs = [node.x for node in design.snapshot.nodes.values()]
    assert sheet.size.width() == pytest.approx(max(xs) - min(xs) + 184 + 2 * MARGIN, abs=14)
    image, paper = to_image(sheet, 1), LIGHT.color("canvas").rgb()
    margin = int(MARGIN) - 2
    for x in range(0, image.width(), 5):
        assert image.pixel(x, margin - 2) == paper
        assert image.pixel(x, image.height() - margin) == paper


def test_what_is_chosen_what_is_seen_and_what_is_on_the_wires(design: Design) -> None:
    first, second, *_, last = design.snapshot.nodes.values()
    names = texts(to_svg(sheet_of(design, chosen=[first.id, second.id])))
    assert first.name in names
    assert last.name not in names
    area = QRectF(second.x - 10.0, second.y - 10.0, 204.0, 92.0)
    seen = sheet_of(design, area=area)
    assert seen.size == QSize(204, 92)
    names = texts(to_svg(seen))
    assert second.name in names
    assert last.name not in names
    assert len(texts(to_svg(sheet_of(design)))) > len(texts(to_svg(sheet_of(design, Look(LIGHT, shapes=False)))))


def test_themes_and_transparency(design: Design) -> None:
    assert to_image(sheet_of(design, Look(DARK)), 1).pixelColor(1, 1) == DARK.color("canvas")
    clear = to_image(sheet_of(design, Look(LIGHT, transparent=True)), 1)
    assert clear.pixelColor(1, 1).alpha() == 0
    middle = next(iter(design.snapshot.nodes.values()))
    assert clear.pixelColor(int(MARGIN) + 30, clear.height() - 30).alpha() == 255, middle.name


def test_problems_and_selection_are_not_in_the_picture(design: Design) -> None:
    broken = Design(design.registry, design.snapshot)
    edits.delete(broken, next(iter(broken.snapshot.links)))
    assert analyse(broken.snapshot, broken.registry).problems
    assert "!" not in texts(to_svg(sheet_of(broken)))


def test_nothing_is_cached_as_pixels(design: Design) -> None:
    sheet = sheet_of(design)
    assert {item.cacheMode() for item in sheet._scene.items()} == {QGraphicsItem.CacheMode.NoCache}


def test_what_cannot_be_drawn_is_a_sentence(design: Design, tmp_path: Path) -> None:
    empty = Design(design.registry)
    with pytest.raises(ExportError, match="nothing to draw"):
        sheet_of(empty)
    with pytest.raises(ExportError, match="no kind of picture"):
        write_picture(sheet_of(design), tmp_path / "a.bmp")
    with pytest.raises(ExportError, match="cannot be written"):
        write_picture(sheet_of(design), tmp_path / "no" / "a.png")
    wide = Design(design.registry)
    edits.add_node(wide, "input", x=-9000.0)
    edits.add_node(wide, "dense", x=9000.0)
    with pytest.raises(ExportError, match="too large"):
        pixels(sheet_of(wide), 2)
    assert to_pdf(sheet_of(wide)).startswith(b"%PDF"), "a page has a largest size, to which a drawing is scaled"
    assert list(tmp_path.iterdir()) == []


def test_a_preview_is_the_picture_in_small(design: Design) -> None:
    sheet = sheet_of(design, Look(LIGHT, transparent=True))
    small = preview(sheet, QSize(300, 200), 2.0)
    assert small.width() == pytest.approx(600, abs=1)
    assert small.pixelColor(2, 2) in (QColor("#FFFFFF"), QColor("#D9D9D9"))
    large = preview(sheet_of(design, chosen=[next(iter(design.snapshot.nodes))]), QSize(900, 900), 1.0)
    assert large.width() < 400, "a preview enlarges nothing"


def dialog_of(application: Application) -> PictureDialog:
    QTest.keyClick(application.canvas, Qt.Key.Key_P, CONTROL)
    return find(application.window, PictureDialog, "picture_dialog")


def test_ctrl_p_saves_the_same_pixels_as_the_command(shown: Application, tmp_path: Path, qapp: QApplication) -> None:
    dialog = dialog_of(shown)
    assert not dialog.preview.pixmap().isNull()
    assert "pixels" in dialog.facts.text()
    dialog.checks["title"].click()
    press(dialog, "picture_save")
    path = tmp_path / "window.png"
    choose_file(dialog, "picture_file_dialog", path)
    assert not dialog.isVisible()
    assert any("window.png" in notice.message for notice in shown.window.notices.notices)
    file, out = tmp_path / "digits.brains", tmp_path / "command.png"
    save_design(shown.session.design, file)
    assert main(["--picture", str(file), str(out)]) == 0
    assert QImage(str(out)) == QImage(str(path))
    assert QImage(str(out)).width() > 1000
    assert dialog_of(shown).checks["title"].isChecked() is False, "what was chosen is remembered"


def test_the_dialog_says_what_it_will_make(shown: Application) -> None:
    nodes = list(shown.session.snapshot.nodes)
    shown.session.selection.set(nodes[:2])
    dialog = dialog_of(shown)
    assert dialog.part.currentData() == "selection"
    before = dialog.facts.text()
    dialog.part.setCurrentIndex(0)
    assert dialog.facts.text() != before
    dialog.kind.setCurrentIndex(1)
    assert "any scale" in dialog.facts.text()
    assert not dialog.scale.isEnabled()
    dialog.theme.setCurrentIndex(2)
    assert dialog.preview.pixmap().toImage().pixelColor(1, 1) == DARK.color("canvas")
    dialog.part.setCurrentIndex(2)
    dialog.kind.setCurrentIndex(0)
    press(dialog, "picture_copy")
    mime = QGuiApplication.clipboard().mimeData()
    assert QImage(mime.imageData()).size() == dialog.sheet().size * 2
    ET.fromstring(bytes(mime.data("image/svg+xml").data()))
    dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
    assert not dialog.isVisible()
    shown.canvas.centerOn(1e6, 1e6)
    dialog = dialog_of(shown)
    dialog.part.setCurrentIndex(2)
    assert "nothing to draw" in dialog.facts.text()
    assert not dialog.save_button.isEnabled()
    dialog.reject()


@pytest.mark.parametrize("suffix", [".svg", ".pdf"])
def test_the_command_draws_without_a_window(design: Design, tmp_path: Path, suffix: str) -> None:
    file, out = tmp_path / "a.brains", tmp_path / f"a{suffix}"
    save_design(design, file)
    assert main(["--picture", str(file), str(out), "--theme", "dark"]) == 0
    assert out.stat().st_size > 2000


def test_the_command_tells_what_is_wrong(
    design: Design, tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: QApplication
) -> None:
    file = tmp_path / "a.brains"
    save_design(design, file)
    for arguments, sentence in (
        ([str(tmp_path / "none.brains"), str(tmp_path / "a.svg")], "none.brains"),
        ([str(file), str(tmp_path / "a.gif")], "no kind of picture"),
        ([str(file), str(tmp_path / "no" / "a.png")], "cannot be written"),
    ):
        assert main(["--picture", *arguments]) == 2
        error = capsys.readouterr().err
        assert sentence in error
        assert "Traceback" not in error
    assert [path.name for path in tmp_path.glob("a.*")] == ["a.brains"]


def test_two_thousand_nodes(design: Design) -> None:
    options = next(node.options for node in design.snapshot.nodes.values() if node.layer == "dense")
    nodes = [
        NodeRecord(id=f"dense-{n}", layer="dense", name=f"D{n}", x=240.0 * (n % 50), y=2.8 * n, options=options)
        for n in range(1, 2001)
    ]
    snapshot = Snapshot({**Snapshot().records, **{node.id: node for node in nodes}})
    sheet = Sheet(snapshot, design.registry, analyse(snapshot, design.registry), Look(LIGHT))
    assert len(texts(to_svg(sheet))) >= len(nodes)


class DesktopStyle(QProxyStyle):
    """A style of a desktop that puts drawings on the buttons of dialogs."""

    def styleHint(self, hint: QStyle.StyleHint, *rest: Any) -> int:  # noqa: N802 - Qt's own name
        if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, *rest)


def test_no_style_puts_its_own_drawings_on_the_buttons_of_a_dialog(
    shown: Application, qapp: QApplication, qtbot: QtBot
) -> None:
    sheet = qapp.styleSheet()
    qapp.setStyle(DesktopStyle("Fusion"))
    try:
        qapp.setStyleSheet("")
        plain = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        assert not plain.button(QDialogButtonBox.StandardButton.Cancel).icon().isNull(), "the style itself would"
        qapp.setStyleSheet(sheet)
        dialog = dialog_of(shown)
        cancel = dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        assert cancel.icon().isNull()
        cancel.click()
        box = QMessageBox(QMessageBox.Icon.Question, "", "", QMessageBox.StandardButton.Cancel, shown.window)
        assert box.button(QMessageBox.StandardButton.Cancel).icon().isNull()
        box.deleteLater()
    finally:
        qapp.setStyle("Fusion")

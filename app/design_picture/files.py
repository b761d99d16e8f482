"""A picture as bytes: pixels, a drawing for the web, and a page. Each file is whole or not written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QFontInfo, QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from app.files import write_file
from app.measures import show_count
from app.theme import mono_font
from app.translation import mark, tr
from brains_engine.errors import ExportError

if TYPE_CHECKING:
    from pathlib import Path

    from app.design_picture.sheet import Sheet

SCALES = (1, 2, 3, 4)
MOST_PIXELS = 200_000_000
LONGEST_SIDE = 32_000
"""Qt paints no pixels further out."""
LARGEST_PAGE = 14_400.0
"""In points, what a PDF page may measure."""
POINTS = 0.75
"""Points for a logical pixel: 72 / 96."""
_RESOLUTION = 1200
_QUICK = 75
"""What Qt calls quality is how little a PNG file is packed; its default takes twice as long, and saves little."""
_SVG_RESOLUTION = 96
_CREATOR = "Brains"
_DESCRIPTION = mark("A neural network, drawn by Brains")
_FAMILY = re.compile(r'font-family="([^"]+)"')


def pixels(sheet: Sheet, scale: int) -> QSize:
    """Size of a picture in pixels.

    Raises:
        ExportError: Where it would be larger than a picture can be.
    """
    size = sheet.size * scale
    if max(size.width(), size.height()) > LONGEST_SIDE or size.width() * size.height() > MOST_PIXELS:
        raise ExportError(
            tr(
                "A picture of {width} x {height} pixels is too large.",
                width=show_count(size.width()),
                height=show_count(size.height()),
            ),
            tr("Choose a smaller scale, or SVG or PDF."),
        )
    return size


def to_image(sheet: Sheet, scale: int) -> QImage:
    """A picture in pixels.

    Raises:
        ExportError: Where it would be larger than a picture can be.
    """
    image = QImage(pixels(sheet, scale), QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        raise ExportError(
            tr("There is not enough memory for the picture."), tr("Choose a smaller scale, or SVG or PDF.")
        )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(scale, scale)
    sheet.paint(painter)
    painter.end()
    image.setDotsPerMeterX(round(scale * 96 / 0.0254))
    image.setDotsPerMeterY(image.dotsPerMeterX())
    return image


def to_png(sheet: Sheet, scale: int = 1) -> bytes:
    """A picture as a PNG file."""
    data, buffer = _buffer()
    writer = QImageWriter(buffer, b"png")
    writer.setQuality(_QUICK)
    writer.write(to_image(sheet, scale))
    return bytes(data.data())


def to_svg(sheet: Sheet, _scale: int = 1) -> bytes:
    """A picture as an SVG file: paths, and text as text."""
    data, buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_SVG_RESOLUTION)
    generator.setSize(sheet.size)
    generator.setViewBox(QRect(0, 0, sheet.size.width(), sheet.size.height()))
    generator.setTitle(sheet.look.title or _CREATOR)
    generator.setDescription(_DESCRIPTION)
    painter = QPainter(generator)
    sheet.paint(painter)
    painter.end()
    text = bytes(data.data()).decode("utf-8")
    families = {name: _named(name) for name in set(_FAMILY.findall(text))}
    return _FAMILY.sub(lambda match: f'font-family="{families[match[1]]}"', text).encode("utf-8")


def _named(family: str) -> str:
    """The font that really was used, and what takes about its room where it is not installed."""
    found = QFontInfo(QFont(family))
    is_mono = found.fixedPitch() or family == mono_font().family()
    return f"'{found.family()}', {'monospace' if is_mono else 'sans-serif'}"


def to_pdf(sheet: Sheet, _scale: int = 1) -> bytes:
    """A picture as a PDF file of one page that is as large as the drawing; its fonts are in it."""
    data, buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setCreator(_CREATOR)
    writer.setTitle(sheet.look.title or _CREATOR)
    writer.setResolution(_RESOLUTION)
    points = min(POINTS, LARGEST_PAGE / max(sheet.size.width(), sheet.size.height()))
    page = QPageSize(QSizeF(sheet.size) * points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    painter.scale(points * _RESOLUTION / 72, points * _RESOLUTION / 72)
    sheet.paint(painter)
    painter.end()
    return bytes(data.data())


WRITERS: Mapping[str, Callable[[Sheet, int], bytes]] = {".png": to_png, ".svg": to_svg, ".pdf": to_pdf}


def write_picture(sheet: Sheet, path: Path, scale: int = 1) -> None:
    """Write a picture; the end of the name says of which kind.

    Args:
        sheet: The picture.
        path: A file that ends in .png, .svg or .pdf.
        scale: Pixels for a logical pixel; drawings have none.

    Raises:
        ExportError: Where the name ends otherwise, the picture would be too large, or it cannot be written.
    """
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        known = ", ".join(WRITERS)
        raise ExportError(
            tr("The end of the name {name} is no kind of picture.", name=path.name),
            tr("Give one of {known}.", known=known),
        )
    data = writer(sheet, scale)
    try:
        write_file(path, data)
    except OSError as error:
        raise ExportError(tr("{path} cannot be written: {value}.", path=path, value=error.strerror or error)) from None


def _buffer() -> tuple[QByteArray, QBuffer]:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return data, buffer

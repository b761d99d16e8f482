"""One page of the handbook on the screen: Markdown, in the colours of the theme."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QDesktopServices,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from app.theme import SPACE_M, SPACE_XL, Theme, mono_font
from app.translation import tr

SCHEME = "brains"
_MARKDOWN = QTextDocument.ResourceType.MarkdownResource
_HEADING_PX = (22, 16, 14)
_LINE_HEIGHT = 130.0
_OPTION_COLUMNS = (24, 19, 25, 32)
"""Widths of a table of options, in per cent: whole names, and most room for what they mean."""


class Paper(QTextBrowser):
    """Shows pages by their names, follows links between them, and hands web addresses to the browser.

    Args:
        read: Gives the Markdown of a page for its name and what stands behind its `?`.

    Attributes:
        shown: The name of a page, when it is there.
    """

    shown = Signal(str)

    def __init__(self, read: Callable[[str, str], str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("handbook_page")
        self.setAccessibleName(tr("Page"))
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(SPACE_XL)
        self._read = read
        self._theme = theme
        self.name = ""
        self.anchorClicked.connect(self._follow)
        self.sourceChanged.connect(self._arrive)

    def open_page(self, name: str) -> None:
        """Show a page; behind `#` stands an option that is marked, behind `?` what the page is to know."""
        self.setSource(QUrl(f"{SCHEME}:/{name}"), _MARKDOWN)

    def set_theme(self, theme: Theme) -> None:
        """Draw the page in another theme, at the same place."""
        self._theme = theme
        place = self.verticalScrollBar().value()
        self.reload()
        self.verticalScrollBar().setValue(place)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        address = QUrl(name)
        if address.scheme() != SCHEME:
            return None  # nothing is fetched: no page has pictures
        return self._read(address.path().lstrip("/"), address.query())

    def _arrive(self, address: QUrl) -> None:
        paint(self.document(), self._theme)
        self._mark(address.fragment())
        self.name = address.path().lstrip("/")
        self.shown.emit(self.name)

    def _follow(self, link: QUrl) -> None:
        address = self.source().resolved(link)
        if address.scheme() == SCHEME:
            self.setSource(address, _MARKDOWN)
        elif address.scheme() in ("http", "https"):
            QDesktopServices.openUrl(address)

    def _mark(self, option: str) -> None:
        """Mark the row of an option, or go to the heading of that name, and bring it into sight."""
        cells = ((table, row) for table in _tables(self.document()) for row in range(1, table.rows()))
        for table, row in cells:
            first = table.cellAt(row, 0).firstCursorPosition()
            if option and first.block().text() == option:
                mark = QTextCharFormat()
                mark.setBackground(self._theme.color("selected"))
                for column in range(table.columns()):
                    table.cellAt(row, column).setFormat(mark)
                self.setTextCursor(first)
                self.ensureCursorVisible()
                return
        if option:
            self._go_to_heading(option)

    def _go_to_heading(self, title: str) -> None:
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and block.text().casefold() == title.casefold():
                self.setTextCursor(QTextCursor(block))
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top))
                return
            block = block.next()


def paint(document: QTextDocument, theme: Theme) -> None:
    """Give headings, code and tables of a document their looks; Qt knows Markdown, but no style sheet for it."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        _paint_block(block, theme)
        block = block.next()
    for table in _tables(document):
        _paint_table(table, theme)
    cursor.endEditBlock()


def _paint_block(block: QTextBlock, theme: Theme) -> None:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    shape = QTextBlockFormat()
    level = block.blockFormat().headingLevel()
    if level:
        shape.setTopMargin(0 if level == 1 else SPACE_XL)
        shape.setBottomMargin(SPACE_M)
        large = QTextCharFormat()
        large.setProperty(QTextFormat.Property.FontPixelSize, _HEADING_PX[min(level, len(_HEADING_PX)) - 1])
        large.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        large.setFontWeight(QFont.Weight.DemiBold)
        cursor.mergeCharFormat(large)
    elif _is_code(block):
        shape.setBackground(QBrush(theme.color("hover")))
        shape.setNonBreakableLines(False)
        cursor.mergeCharFormat(_mono())
    else:
        shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if cursor.currentTable() is None and (block.textList() is None or block.next().textList() is None):
            shape.setBottomMargin(SPACE_M)
        _paint_words(block, theme)
    cursor.mergeBlockFormat(shape)


def _paint_words(block: QTextBlock, theme: Theme) -> None:
    """Code within a sentence, and links."""
    for fragment in list(cast("Iterable[Any]", block)):
        piece = fragment.fragment()
        given, looks = piece.charFormat(), QTextCharFormat()
        if given.isAnchor():
            looks.setForeground(theme.color("accent"))
            looks.setFontUnderline(True)
        elif given.fontFixedPitch():
            looks = _mono()
            looks.setBackground(theme.color("hover"))
        else:
            continue
        cursor = QTextCursor(block)
        cursor.setPosition(piece.position())
        cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(looks)


def _paint_table(table: QTextTable, theme: Theme) -> None:
    looks = table.format()
    looks.setBorder(1)
    looks.setBorderBrush(QBrush(theme.color("border")))
    looks.setBorderCollapse(True)
    looks.setCellPadding(6)
    looks.setCellSpacing(0)
    looks.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    if table.columns() == len(_OPTION_COLUMNS):
        percent = QTextLength.Type.PercentageLength
        looks.setColumnWidthConstraints([QTextLength(percent, width) for width in _OPTION_COLUMNS])
    table.setFormat(looks)
    head = QTextCharFormat()
    head.setBackground(theme.color("window"))
    for column in range(table.columns()):
        table.cellAt(0, column).setFormat(head)


def _is_code(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


def _mono() -> QTextCharFormat:
    looks = QTextCharFormat()
    looks.setFontFamilies(mono_font().families())
    looks.setFontFixedPitch(True)
    return looks


def _tables(document: QTextDocument) -> Iterator[QTextTable]:
    return (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))

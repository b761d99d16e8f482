"""Looks for texts that are cut and icons that are blurred; run by itself, in a window of its own at a scale.

`QT_SCALE_FACTOR=2 python -m tests.app.access.clipping FOLDER` prints what it finds as JSON. The scale is Qt's, which
takes it when it starts.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from app.application import Application
from app.inspector.editors.controls import QuietCombo
from app.settings import Settings

SIZES = ((1440, 900), (1024, 700))
TABS = ("Plots", "Run", "Checkpoints", "Problems", "Outline")
_MOST_TURNS = 500
_LEAST_SHOWN = 12  # letters of a choice that tell it from the others


def clipped(window: QWidget) -> list[str]:
    """Controls of a window that have less room than their text needs, and icons with less than a point a pixel."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    faults = (fault for widget in shown for fault in (_cut(widget), _blurred(widget)))
    return [fault for fault in faults if fault]


def _cut(widget: QWidget) -> str:
    if isinstance(widget, QLabel) and widget.wordWrap():
        has_room = widget.heightForWidth(widget.width()) <= widget.height() + 1
        return "" if has_room else f"{widget.objectName()}: {widget.text()[:40]!r} has more lines than room"
    if isinstance(widget, QTabBar):
        needed = sum(widget.tabSizeHint(number).width() for number in range(widget.count()))
        has_room = needed <= widget.width()
        return "" if has_room else f"the {widget.count()} tabs need {needed} of {widget.width()}"
    if isinstance(widget, QuietCombo):
        shown, whole = _shown_text(widget), widget.currentText()
        is_told = shown == whole or (len(shown) >= _LEAST_SHOWN and whole in widget.tip())
        return "" if is_told else f"{widget.objectName()} shows {shown!r} of {whole!r}"
    if isinstance(widget, QLabel | QAbstractButton | QComboBox) and not isinstance(widget.parent(), QLineEdit):
        wanted = widget.minimumSizeHint() if isinstance(widget, QComboBox) else widget.sizeHint()
        has_room = wanted.width() <= widget.width() + 1 and wanted.height() <= widget.height() + 1
        return "" if has_room else f"{widget.objectName()} needs {wanted.toTuple()} of {widget.size().toTuple()}"
    return ""


def _shown_text(combo: QuietCombo) -> str:
    """The text as it is painted: a long one ends in an ellipsis, and the tool tip says all of it."""
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    return option.currentText


def _blurred(widget: QWidget) -> str:
    if not isinstance(widget, QAbstractButton) or widget.icon().isNull():
        return ""
    ratio = widget.devicePixelRatioF()
    points = widget.icon().pixmap(widget.iconSize(), ratio).width()
    return (
        f"the icon of {widget.objectName()} has {points} points"
        if points < int(widget.iconSize().width() * ratio)
        else ""
    )


def look_everywhere(application: Application) -> dict[str, list[str]]:
    """What is cut on any page of the window at any of the sizes, by where it is."""
    window = application.window
    application.session.selection.set((application.session.analysis.order[1],))
    found = {}
    for size in SIZES:
        window.resize(*size)
        window.arrange()
        for number, title in enumerate(TABS):
            window.show_tab(title)
            application.inspector.tabs.setCurrentIndex(number % 3)
            QTest.qWait(20)
            _wait_for_the_inspector(application)
            found[f"{size[0]} x {size[1]}, {title}"] = clipped(window)
    return {where: what for where, what in found.items() if what}


def _wait_for_the_inspector(application: Application) -> None:
    """Its last page is made in turns when it is looked at first."""
    inspector = application.inspector
    is_last = inspector.tabs.currentIndex() == inspector.tabs.count() - 1
    for _ in range(_MOST_TURNS):
        if inspector.is_whole or not is_last:
            break
        QTest.qWait(10)
    QTest.qWait(20)


def main(folder: Path) -> None:
    qt = QApplication([])
    application = Application(qt, Settings(folder / "config"), folder / "data", "light")
    application.start()
    application.window.show()
    print(json.dumps({"ratio": application.window.devicePixelRatioF(), "found": look_everywhere(application)}))
    application.window.allow_close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

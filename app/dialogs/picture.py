"""Save a picture of the design: what it shows, how it looks, and of which kind the file is; with a preview."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.design_picture.files import SCALES, pixels, to_image, to_svg, write_picture
from app.design_picture.preview import preview
from app.design_picture.sheet import Look, Sheet
from app.theme import DARK, LIGHT, SPACE_L, SPACE_M, SPACE_XL
from app.translation import mark, tr
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from app.theme import Theme
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import Analysis
    from brains_engine.spec.registry import Registry

_KINDS = ((".png", mark("PNG, pixels")), (".svg", mark("SVG, a drawing")), (".pdf", mark("PDF, a page")))
_PARTS = (("whole", mark("The whole design")), ("selection", mark("The selection")), ("view", mark("What is seen now")))
_THEMES = (("shown", mark("As shown")), ("light", mark("Light")), ("dark", mark("Dark")))
_CHECKS = (
    ("shapes", mark("Shapes on the &wires"), True),
    ("title", mark("&Title line"), True),
    ("transparent", mark("T&ransparent background"), False),
)
_PREVIEW = QSize(520, 340)
_SIZE = QSize(860, 460)


@dataclass(frozen=True, slots=True)
class Subject:
    """What there is to take a picture of.

    Attributes:
        snapshot: The level of the design that is shown.
        registry: The layers there are.
        analysis: What is known of the level.
        title: Its name.
        note: What stands beside the name.
        selected: Ids of what is selected; empty for nothing.
        view: What of the scene is on the screen.
        theme: The colours that are shown.
        target: The path that is suggested, without its suffix.
    """

    snapshot: Snapshot
    registry: Registry
    analysis: Analysis
    title: str
    note: str
    selected: frozenset[str]
    view: QRectF
    theme: Theme
    target: Path

    def sheet(self, part: str, look: Look) -> Sheet:
        """The picture of a part: "whole", "selection" or "view"."""
        return Sheet(
            self.snapshot,
            self.registry,
            self.analysis,
            look,
            chosen=self.selected if part == "selection" else None,
            area=self.view if part == "view" else None,
        )


class PictureDialog(QDialog):
    """Asks what to draw and how, and writes or copies it.

    Attributes:
        written: The path of the file that was written.
        copied: The picture is on the clipboard.
    """

    written = Signal(object)
    copied = Signal()

    def __init__(self, subject: Subject, chosen: Mapping[str, Any], parent: QWidget) -> None:
        """Show the picture of a design.

        Args:
            subject: What there is to draw.
            chosen: What was chosen the last time, see `choices`; what does not fit is passed over.
            parent: The window.
        """
        super().__init__(parent)
        self.setObjectName("picture_dialog")
        self.setWindowTitle(tr("Save a picture of the design"))
        self.setModal(True)
        self._subject = subject
        self._sheet: Sheet | None = None
        self.preview = QLabel(self)
        self.preview.setObjectName("picture_preview")
        self.preview.setAccessibleName(tr("Preview"))
        self.preview.setFrameShape(QFrame.Shape.StyledPanel)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setMinimumSize(_PREVIEW)
        self.facts = QLabel(self)
        self.facts.setObjectName("picture_facts")
        self.facts.setWordWrap(True)
        self.kind = self._combo("picture_kind", tr("Kind of file"), _KINDS)
        self.part = self._combo("picture_part", tr("What to show"), _PARTS)
        self.theme = self._combo("picture_theme", tr("Colours"), _THEMES)
        self.scale = self._combo("picture_scale", tr("Pixels"), [(str(scale), f"{scale} ×") for scale in SCALES])
        self.checks = {key: self._check(key, tr(text), is_on) for key, text, is_on in _CHECKS}
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.save_button = QPushButton(tr("&Save picture…"), self)
        self.copy_button = QPushButton(tr("&Copy"), self)
        self.buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self._lay_out()
        self._take(chosen)
        self._connect()
        self.refresh()

    def choices(self) -> dict[str, Any]:
        """What is chosen, to begin with it the next time."""
        values: dict[str, Any] = {key: box.isChecked() for key, box in self.checks.items()}
        return values | {"kind": self.kind.currentData(), "scale": self.scale.currentData()}

    def sheet(self) -> Sheet:
        """The picture as it is chosen.

        Raises:
            ExportError: Where there is nothing to draw.
        """
        subject, checks = self._subject, self.checks
        themes = {"light": LIGHT, "dark": DARK}
        look = Look(
            themes.get(self.theme.currentData(), subject.theme),
            shapes=checks["shapes"].isChecked(),
            transparent=checks["transparent"].isChecked(),
        )
        if checks["title"].isChecked():
            look = replace(look, title=subject.title, note=subject.note)
        return subject.sheet(self.part.currentData(), look)

    def refresh(self, *_: object) -> None:
        """Draw the preview anew, and say how large the file will be; or why there is none."""
        is_png = self.kind.currentData() == ".png"
        self.scale.setEnabled(is_png)
        try:
            self._sheet = self.sheet()
            self._show_preview()
            size = pixels(self._sheet, self._pixels()) if is_png else self._sheet.size
            unit = tr("pixels") if is_png else tr("units, at any scale")
            self._tell(f"{size.width():,} × {size.height():,} {unit}")
        except BrainsError as error:
            self._tell(str(error), is_fault=True)

    def save(self, path: Path) -> bool:
        """Write the picture. Gives whether it is written."""

        def write() -> None:
            write_picture(self.sheet(), path, self._pixels())

        is_written = self._try(write)
        if is_written:
            self.written.emit(path)
            self.accept()
        return is_written

    def copy(self) -> None:
        """Put the picture on the clipboard, as pixels and as a drawing."""

        def put() -> None:
            sheet = self.sheet()
            mime = QMimeData()
            mime.setImageData(to_image(sheet, self._pixels()))
            mime.setData("image/svg+xml", to_svg(sheet))
            QGuiApplication.clipboard().setMimeData(mime)
            self._tell(tr("The picture is on the clipboard."))
            self.copied.emit()

        self._try(put)

    def changeEvent(self, event: QEvent) -> None:
        """A sharper or a coarser screen needs another preview."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange and self._sheet is not None:
            self._show_preview()

    def _ask_path(self) -> None:
        suffix = self.kind.currentData()
        dialog = QFileDialog(self, tr("Save a picture of the design"), str(self._subject.target.parent))
        dialog.setObjectName("picture_file_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{suffix[1:].upper()} (*{suffix})")
        dialog.setDefaultSuffix(suffix[1:])
        dialog.selectFile(f"{self._subject.target.name}{suffix}")
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except BrainsError as error:
            self._tell(str(error), is_fault=True)
            return False
        return True

    def _tell(self, text: str, *, is_fault: bool = False) -> None:
        self.facts.setText(text)
        self.facts.setProperty("role", "error" if is_fault else "muted")
        self.facts.style().unpolish(self.facts)
        self.facts.style().polish(self.facts)
        for button in (self.save_button, self.copy_button):
            button.setEnabled(not is_fault)

    def _pixels(self) -> int:
        return int(self.scale.currentData()) if self.kind.currentData() == ".png" else 2

    def _show_preview(self) -> None:
        if self._sheet is not None:
            ratio = self.devicePixelRatioF()
            self.preview.setPixmap(QPixmap.fromImage(preview(self._sheet, self.preview.contentsRect().size(), ratio)))

    def _take(self, chosen: Mapping[str, Any]) -> None:
        self.part.model().item(1).setEnabled(bool(self._subject.selected))  # type: ignore[attr-defined]
        nodes = self._subject.snapshot.nodes.keys()
        if 1 < len(self._subject.selected & nodes) < len(nodes):
            self.part.setCurrentIndex(1)
        self.scale.setCurrentIndex(1)
        for key, box in (("kind", self.kind), ("scale", self.scale)):
            index = box.findData(chosen.get(key))
            box.setCurrentIndex(index if index >= 0 else box.currentIndex())
        for key, check in self.checks.items():
            if isinstance(chosen.get(key), bool):
                check.setChecked(chosen[key])

    def _combo(self, name: str, spoken: str, rows: Any) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(name)
        box.setAccessibleName(spoken)
        for key, text in rows:
            box.addItem(tr(text), key)
        return box

    def _check(self, key: str, text: str, is_on: bool) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setObjectName(f"picture_{key}")
        box.setAccessibleName(text.replace("&", ""))
        box.setChecked(is_on)
        return box

    def _connect(self) -> None:
        for box in (self.kind, self.part, self.theme, self.scale):
            box.currentIndexChanged.connect(self.refresh)
        for check in self.checks.values():
            check.toggled.connect(self.refresh)
        self.buttons.accepted.connect(self._ask_path)
        self.buttons.rejected.connect(self.reject)
        self.copy_button.clicked.connect(self.copy)

    def _lay_out(self) -> None:
        self.save_button.setObjectName("picture_save")
        self.save_button.setDefault(True)
        self.copy_button.setObjectName("picture_copy")
        for button in (self.save_button, self.copy_button):
            button.setAccessibleName(button.text().replace("&", "").rstrip("…"))
        form = QFormLayout()
        form.setSpacing(SPACE_M)
        for box in (self.kind, self.part, self.theme, self.scale):
            form.addRow(box.accessibleName(), box)
        for check in self.checks.values():
            form.addRow("", check)
        side = QVBoxLayout()
        side.addLayout(form)
        side.addStretch(1)
        side.addWidget(self.facts)
        top = QHBoxLayout()
        top.setSpacing(SPACE_XL)
        top.addWidget(self.preview, 1)
        top.addLayout(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        layout.setSpacing(SPACE_L)
        layout.addLayout(top, 1)
        layout.addWidget(self.buttons)
        self.resize(_SIZE)

"""What this program is."""

from __future__ import annotations

from importlib import metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.icons import app_icon
from app.theme import SPACE_M, SPACE_XL, title_font
from app.translation import mark, tr

_TEXT = mark("""<p>A designer and training engine for neural networks, with NormNet layers and live sparsity.</p>
<p>Version {version}, with TensorFlow {tensorflow}, Keras {keras} and Qt {qt}.</p>
<p>Free software under the MIT licence.</p>""")


class AboutDialog(QDialog):
    """Name, versions and licence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle(tr("About Brains"))
        picture = QLabel(self)
        picture.setAccessibleName(tr("The sign of Brains"))
        picture.setPixmap(app_icon().pixmap(64, 64))
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        name = QLabel("Brains", self)
        name.setFont(title_font())
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        versions = {package: _version(package) for package in ("tensorflow", "keras")}
        text = QLabel(tr(_TEXT, version=_version("brains"), qt=qVersion(), **versions), self)
        text.setWordWrap(True)
        text.setMinimumWidth(340)
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        layout.setSpacing(SPACE_M)
        for widget in (picture, name, text, buttons):
            layout.addWidget(widget)


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return tr("(not installed)")

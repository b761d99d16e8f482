"""Icons: our own line drawings, read from `resources/icons` and tinted by the theme."""

from __future__ import annotations

import contextlib
import hashlib
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, QStandardPaths, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_DISABLED = 0.38


def icon(name: str, color: QColor | str, disabled: QColor | str | None = None) -> QIcon:
    """The icon of that name, sharp at every size and scale.

    Args:
        name: Its drawing.
        color: Its colour.
        disabled: Its colour on what is disabled; a faint `color` by default.
    """
    faint = QColor(color if disabled is None else disabled)
    if disabled is None:
        faint.setAlphaF(_DISABLED * faint.alphaF())
    return _icon(name, QColor(color).rgba(), faint.rgba())


@lru_cache(maxsize=512)
def _icon(name: str, rgba: int, disabled: int) -> QIcon:
    return QIcon(_Drawing(name, rgba, disabled))


class _Drawing(QIconEngine):
    """Paints a drawing in the size that is asked for, when it is: most icons of menus are never seen."""

    def __init__(self, name: str, rgba: int, disabled: int) -> None:
        super().__init__()
        self._name = name
        self._tints = rgba, disabled

    def clone(self) -> QIconEngine:
        return _Drawing(self._name, *self._tints)

    def isNull(self) -> bool:
        return False

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.pixmap(rect.size() * scale, mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        tint = self._tints[mode == QIcon.Mode.Disabled]
        return _painted(self._name, tint, min(size.width(), size.height()))

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        picture = QPixmap(self.pixmap(size * scale, mode, state))
        picture.setDevicePixelRatio(scale)
        return picture


@lru_cache(maxsize=1024)
def _painted(name: str, tint: int, size: int) -> QPixmap:
    return pixmap(name, QColor.fromRgba(tint), size)


def pixmap(name: str, color: QColor | str, size: int, scale: float = 1.0) -> QPixmap:
    """The icon as a square picture of `size` logical pixels, for a screen of that scale."""
    picture = _blank(round(size * scale))
    painter = QPainter(picture)
    renderer(name, color).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


def renderer(name: str, color: QColor | str) -> QSvgRenderer:
    """A renderer of the tinted drawing, for those who paint it themselves."""
    return QSvgRenderer(QByteArray(tinted_source(name, color).encode()))


def tinted_source(name: str, color: QColor | str) -> str:
    """The drawing with `currentColor` replaced."""
    tint = QColor(color)
    source = _source(name).replace("currentColor", tint.name())
    if tint.alpha() == 255:
        return source
    return source.replace("<svg ", f'<svg opacity="{tint.alphaF():.3f}" ', 1)


def tinted_file(name: str, color: QColor | str) -> Path:
    """The tinted drawing as a file, because a stylesheet takes pictures from files only.

    It lies in the user's cache under a name that follows from its content; where the cache cannot be
    written, the untinted drawing serves.
    """
    source = tinted_source(name, color)
    digest = hashlib.sha256(source.encode()).hexdigest()[:16]
    cache = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation))
    path = cache / "brains" / "icons" / f"{name}-{digest}.svg"
    with contextlib.suppress(OSError):
        if not path.is_file() or path.read_text(encoding="utf-8") != source:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source, encoding="utf-8")
        return path
    return Path(str(_folder() / f"{name}.svg"))


def layer_icon_name(layer_id: str, family: str) -> str:
    """The name of a layer's icon: its own drawing where there is one, else its family's."""
    own = f"layer-{layer_id}"
    return own if own in icon_names() else f"family-{family}"


@lru_cache(maxsize=1)
def icon_names() -> frozenset[str]:
    """Names of all drawings there are."""
    return frozenset(item.name.removesuffix(".svg") for item in _folder().iterdir() if item.name.endswith(".svg"))


def app_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    drawing = QSvgRenderer(QByteArray(_source("app").encode()))
    result = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        picture = _blank(size)
        painter = QPainter(picture)
        drawing.render(painter, QRectF(picture.rect()))
        painter.end()
        result.addPixmap(picture)
    return result


def _blank(size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _folder() -> Traversable:
    return resources.files("resources") / "icons"


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return (_folder() / f"{name}.svg").read_text(encoding="utf-8")

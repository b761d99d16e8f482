"""The pictures of the templates: `python -m app.template_pictures` makes them, the gallery shows them."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Sequence
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication

from app.canvas.drawing import draw
from app.theme import DARK, LIGHT, Theme, apply_base
from brains_engine.design.io import to_json
from brains_engine.layers import discover
from brains_engine.planning.analysis import analyse
from brains_engine.templates import TEMPLATE_IDS, load_template

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

SIZE = QSize(288, 162)
"""Of a picture, in logical pixels."""
SCALE = 2
DIGEST_KEY = "Drawing"
_FOLDER = Path(str(resources.files("resources") / "pictures" / "templates"))
_SMALLEST = 0  # what Qt calls the quality of a PNG file is how little it is packed
_OK, _FAILED = 0, 1


def digest(snapshot: Snapshot) -> str:
    """What of a design its picture shows, as a number: nodes and wires, but no settings."""
    values = json.loads(to_json(snapshot))
    shown = json.dumps([values["nodes"], values["links"]], sort_keys=True)
    return hashlib.sha256(shown.encode()).hexdigest()


def picture_file(template_id: str, theme: Theme, folder: Path = _FOLDER) -> Path:
    """Where a template's picture lies."""
    return folder / f"{template_id}-{theme.name}.png"


def load_picture(template_id: str, theme: Theme) -> QPixmap:
    """A template's picture, sharp at 200 %; empty where there is none."""
    picture = QPixmap(str(picture_file(template_id, theme)))
    picture.setDevicePixelRatio(SCALE)
    return picture


def take_picture(template_id: str, registry: Registry, theme: Theme) -> QImage:
    """Draw a template; the picture carries the digest of what it shows."""
    snapshot = load_template(template_id, registry).snapshot
    picture = draw(snapshot, analyse(snapshot, registry), registry, theme, SIZE, SCALE)
    small = _with_few_colors(picture)
    small.setText(DIGEST_KEY, digest(snapshot))
    return small


def _with_few_colors(picture: QImage) -> QImage:
    """The picture in its 256 most frequent colours, which makes a small file; it has hardly more."""
    pixels = np.frombuffer(picture.constBits(), np.uint32)
    colors, counts = np.unique(pixels, return_counts=True)
    table = colors[np.argsort(-counts, kind="stable")][:256]
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    return picture.convertToFormat(QImage.Format.Format_Indexed8, [int(color) for color in table], flags)


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the pictures of all templates, or of some. Gives the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m app.template_pictures", description="Make the pictures of the templates."
    )
    parser.add_argument("templates", nargs="*", metavar="T", help="templates; all, where none is named")
    parser.add_argument("--folder", type=Path, default=_FOLDER, help="where to write them")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.templates) - set(TEMPLATE_IDS))
    if unknown:
        parser.error(f"there is no template {unknown[0]!r}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qt = QApplication.instance() or QApplication([])
    apply_base(cast("QApplication", qt), LIGHT)
    registry = discover()
    options.folder.mkdir(parents=True, exist_ok=True)
    for template_id in options.templates or TEMPLATE_IDS:
        for theme in (LIGHT, DARK):
            path = picture_file(template_id, theme, options.folder)
            if not take_picture(template_id, registry, theme).save(str(path), quality=_SMALLEST):
                print(f"The picture {path} cannot be written.", file=sys.stderr)
                return _FAILED
    return _OK


if __name__ == "__main__":
    sys.exit(main())

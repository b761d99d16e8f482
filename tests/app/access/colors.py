"""Measures colours: contrast after WCAG 2.2, and what is left of a difference without full colour vision."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

Triple = NDArray[np.float64]

# Machado, Oliveira, Fernandes: A physiologically-based model for simulation of color vision deficiency (2009);
# severity 1.
VISION: dict[str, Triple] = {
    "full": np.eye(3),
    "deuteranopia": np.array([[0.3673, 0.8607, -0.2279], [0.2801, 0.6725, 0.0474], [-0.0118, 0.0429, 0.9689]]),
    "protanopia": np.array([[0.1523, 1.0526, -0.2049], [0.1145, 0.7863, 0.0992], [-0.0039, -0.0481, 1.0520]]),
    "tritanopia": np.array([[1.2555, -0.0767, -0.1788], [-0.0784, 0.9308, 0.1476], [0.0047, 0.6914, 0.3039]]),
}
_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
_WHITE = np.array([0.9505, 1.0, 1.089])


def linear(color: QColor) -> Triple:
    """Red, green and blue as light."""
    values = np.array([color.redF(), color.greenF(), color.blueF()])
    light: Triple = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return light


def contrast(one: QColor | str, other: QColor | str) -> float:
    """Contrast of two opaque colours, 1 … 21."""
    low, high = sorted(float(_XYZ[1] @ linear(QColor(color))) for color in (one, other))
    return (high + 0.05) / (low + 0.05)


def distance(one: QColor | str, other: QColor | str, vision: str) -> float:
    """Distance of two colours in CIE L*a*b*, as somebody sees them; about 2 can just be told apart."""
    return float(np.linalg.norm(_lab(QColor(one), vision) - _lab(QColor(other), vision)))


def _lab(color: QColor, vision: str) -> Triple:
    seen = np.clip(VISION[vision] @ linear(color), 0.0, 1.0)
    xyz = (_XYZ @ seen) / _WHITE
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def ink_and_ground(image: QImage) -> tuple[str, str]:
    """The most frequent colour of a picture of a text, and the one that stands out most from it: its strongest ink."""
    picture = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), picture.bytesPerLine() // 4)
    values, counts = np.unique(rows[:, : picture.width()] & 0xFFFFFF, return_counts=True)
    names = [f"#{value:06x}" for value in values.tolist()]
    ground = names[int(np.argmax(counts))]
    return max(names, key=lambda name: contrast(name, ground)), ground

"""Colours, fonts and spacing of the window, light and dark. Tokens live here and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.stylesheet import stylesheet

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import Family

ThemeChoice = Literal["system", "light", "dark"]

# The grid of 4 px, and the sizes that hang on it.
GRID = 4
SPACE_S = 4
SPACE_M = 8
SPACE_L = 12
SPACE_XL = 16
RADIUS = 6
NODE_RADIUS = 8
FOCUS_RING = 2
NODE_WIDTH = 184
PORT_DIAMETER = 10
WIRE_WIDTH = 2.0
PLOT_LINE_WIDTH = 1.5
ICON_SIZE = 20

FONT_PX = 13
CAPTION_PX = 11
TITLE_PX = 15
MOTION_MS = 120


NAMED_COLORS: Mapping[str, str] = {
    "slate": "input-output",
    "blue": "core",
    "green": "convolution",
    "violet": "normalisation",
    "orange": "activation",
    "red": "recurrent",
    "pink": "attention",
    "teal": "shape",
    "olive": "regularisation",
}
"""The family whose colour a note or a group of a named colour wears."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, as `#RRGGBB`.

    Attributes:
        window: Behind panels.
        canvas: Behind nodes.
        surface: Panels, nodes, fields, plots.
        border: Hairlines.
        edge: Borders of fields and handles of scroll bars, which one must be able to find: 3 : 1 on every ground.
        grid: Dots of the canvas and lines of plots.
        hover: A row or a flat button under the pointer.
        selected: A selected row.
        disabled: Text of what cannot be used now.
        on_accent: Text on an accent fill.
        families: Stripe, icon and palette chip of each family of layers.
        plot: Lines of plots: of the set of Okabe and Ito those that stand out 3 : 1 from the surface, and others
            that keep their distance from these with every kind of colour vision.
    """

    name: Literal["light", "dark"]
    window: str
    canvas: str
    surface: str
    border: str
    edge: str
    grid: str
    hover: str
    selected: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    error: str
    warning: str
    success: str
    shadow: str
    families: Mapping[str, str] = field(default_factory=dict)
    plot: tuple[str, ...] = ()

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"

    def color(self, token: str, alpha: float = 1.0) -> QColor:
        """The colour of a token, such as `"muted"`, with an opacity of 0 … 1."""
        color = QColor(str(getattr(self, token)))
        if alpha < 1.0:
            color.setAlphaF(alpha)
        return color

    def family(self, family: Family | str) -> QColor:
        """The colour of a family of layers; an unknown one is muted."""
        return QColor(self.families.get(family, self.muted))

    def named(self, name: str) -> QColor:
        """The colour of notes and groups of that name, such as `"blue"`; an unknown one is muted."""
        return self.family(NAMED_COLORS.get(name, ""))

    def plot_color(self, index: int) -> QColor:
        """The colour of the plot line of that number; the set repeats."""
        return QColor(self.plot[index % len(self.plot)])


LIGHT = Theme(
    name="light",
    window="#F4F6F8",
    canvas="#FBFCFD",
    surface="#FFFFFF",
    border="#D5DBE3",
    edge="#7A8593",
    grid="#DDE3EA",
    hover="#EDF1F5",
    selected="#D9EEEB",
    text="#18212B",
    muted="#566270",
    disabled="#98A3B0",
    accent="#0B7269",
    accent_hover="#095F58",
    on_accent="#FFFFFF",
    error="#B3261E",
    warning="#8A5200",
    success="#17703A",
    shadow="#18212B",
    families={
        "input-output": "#5B6B7F",
        "core": "#2B6CB0",
        "convolution": "#1B8055",
        "normalisation": "#7A4FBF",
        "activation": "#B4590A",
        "recurrent": "#B3402F",
        "attention": "#B0317F",
        "merging": "#4F5BB5",
        "shape": "#4D7C8A",
        "tensor": "#6B5B95",
        "regularisation": "#7D6A1E",
        "preprocessing": "#92506B",
        "normnet": "#0B7269",
        "block": "#3E5C9A",
    },
    plot=("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#663300", "#9933FF", "#000000", "#330099"),
)

DARK = Theme(
    name="dark",
    window="#14171C",
    canvas="#181C22",
    surface="#20252D",
    border="#39424E",
    edge="#7F8B9B",
    grid="#2B323B",
    hover="#2A313B",
    selected="#1D4240",
    text="#E7ECF2",
    muted="#A0ABB9",
    disabled="#677382",
    accent="#3CCFC0",
    accent_hover="#63DDD0",
    on_accent="#0C201E",
    error="#FF8A80",
    warning="#F0B14A",
    success="#5CCB92",
    shadow="#000000",
    families={
        "input-output": "#9DB0C7",
        "core": "#7DB3F2",
        "convolution": "#5FCB97",
        "normalisation": "#BFA0F5",
        "activation": "#F2A65A",
        "recurrent": "#F28B7A",
        "attention": "#EE8CC4",
        "merging": "#A3ADFA",
        "shape": "#8FC1D0",
        "tensor": "#C0B0DE",
        "regularisation": "#CDB85B",
        "preprocessing": "#E2A0B8",
        "normnet": "#3CCFC0",
        "block": "#9FB9F0",
    },
    plot=("#56B4E9", "#E69F00", "#009E73", "#CC79A7", "#F0E442", "#D55E00", "#FFFFFF", "#A35CFF"),
)


def text_px(pixels: int) -> int:
    """A size of text, or of what has to hold text, in px: larger by as much as the system's font is.

    The windows wear a font of that size as soon as they are dressed, so that one looks at the same size ever after.
    """
    font = QApplication.font()
    own = font.pixelSize() if font.pixelSize() > 0 else QFontInfo(font).pixelSize()
    return round(pixels * max(1.0, own / FONT_PX))


def base_font() -> QFont:
    """The system's font, at the base size or at its own where that is larger."""
    return _sized(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont), text_px(FONT_PX))


def strong_font() -> QFont:
    """The base font in semibold, as in the name of a design."""
    return _sized(base_font(), text_px(FONT_PX), QFont.Weight.DemiBold)


def title_font() -> QFont:
    """Titles of panels."""
    return _sized(base_font(), text_px(TITLE_PX), QFont.Weight.DemiBold)


def caption_font() -> QFont:
    """Captions and muted second lines."""
    return _sized(base_font(), text_px(CAPTION_PX))


def mono_font(pixels: int = CAPTION_PX) -> QFont:
    """Shapes and numbers that stand in columns."""
    font = _sized(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont), text_px(pixels))
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


def drawn(font: QFont, pixels: int) -> QFont:
    """A font of what is drawn on the canvas or on paper, where one zooms: its size is a part of the drawing."""
    return _sized(font, pixels, QFont.Weight(font.weight()))


def _sized(font: QFont, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    result = QFont(font)
    result.setPixelSize(pixels)
    result.setWeight(weight)
    return result


def system_theme(app: QApplication) -> Theme:
    """The theme that follows the system's colour scheme."""
    return DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


def choose_theme(app: QApplication, choice: str) -> Theme:
    """The theme of a preference: `"light"`, `"dark"`, or anything else for the system's."""
    return {"light": LIGHT, "dark": DARK}.get(choice) or system_theme(app)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress the whole application: Fusion, palette, font and the one stylesheet."""
    _dress(app, theme)
    app.setStyleSheet(stylesheet(theme, title=text_px(TITLE_PX), caption=text_px(CAPTION_PX)))


def apply_base(app: QApplication, theme: Theme) -> None:
    """Dress all but the stylesheet, while a window is being built."""
    app.setStyleSheet("")
    _dress(app, theme)


def _dress(app: QApplication, theme: Theme) -> None:
    if app.style().objectName().lower() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(make_palette(theme))
    app.setFont(base_font())


def make_palette(theme: Theme) -> QPalette:
    """Qt's roles in the colours of a theme."""
    palette = QPalette()
    role = QPalette.ColorRole
    roles = {
        role.Window: "window",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "hover",
        role.Text: "text",
        role.Button: "surface",
        role.ButtonText: "text",
        role.BrightText: "on_accent",
        role.ToolTipBase: "surface",
        role.ToolTipText: "text",
        role.PlaceholderText: "muted",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Accent: "accent",
        role.Light: "hover",
        role.Midlight: "hover",
        role.Mid: "border",
        role.Dark: "border",
        role.Shadow: "shadow",
    }
    for name, token in roles.items():
        palette.setColor(name, theme.color(token))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, theme.color("disabled"))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, theme.color("border"))
    return palette

"""The one stylesheet of the application, made from the tokens of a theme."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from app.icons import tinted_file

if TYPE_CHECKING:
    from app.theme import Theme

_SHEET = Template("""
QWidget { outline: none; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QMainWindow, QDialog { background: $window; }
QMainWindow::separator { background: $border; width: 1px; height: 1px; margin: 0; }
QMainWindow::separator:hover { background: $accent; }
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: 4px 6px; }

QLabel[role="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[role="caption"], QLabel[role="muted"] { color: $muted; }
QLabel[role="caption"] { font-size: ${caption}px; }
QLabel[role="error"] { color: $error; }
QLabel[role="warning"] { color: $warning; }
QLabel[role="success"] { color: $success; }
QLabel[role="chip"] { color: $muted; background: $surface; border: 1px solid $border; border-radius: 6px;
                      padding: 3px 8px; font-size: ${caption}px; }

QMenuBar { background: $surface; border-bottom: 1px solid $border; padding: 1px 6px; }
QMenuBar::item { padding: 4px 9px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $selected; }
QMenu { background: $surface; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 4px 23px 4px 9px; border: 1px solid transparent; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $selected; color: $text; border-color: $accent; }
QMenu::item:disabled { color: $disabled; background: transparent; }
QMenu::item:disabled:selected { border-color: $edge; }
QMenu::separator { height: 1px; background: $border; margin: 4px 6px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }
QMenu::indicator:checked { image: url("$check_text"); }

QToolBar { background: $surface; border: none; border-bottom: 1px solid $border; padding: 4px 8px; spacing: 2px; }
QToolBar::separator { background: $border; width: 1px; margin: 6px 6px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selected; }
QToolButton:focus { border: 2px solid $accent; padding: 3px; }
QToolButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; }

QPushButton { background: $surface; border: 1px solid $border; border-radius: 6px; padding: 5px 12px;
              min-height: 16px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selected; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:disabled { color: $disabled; background: $window; }
QPushButton:default, QPushButton[role="primary"] { background: $accent; border: 1px solid $accent; color: $on_accent; }
QPushButton[role="primary"] { font-weight: 600; }
QPushButton:default:hover, QPushButton[role="primary"]:hover { background: $accent_hover; color: $on_accent; }
QPushButton:default:focus, QPushButton[role="primary"]:focus { border: 6px double $on_accent; border-radius: 0;
                                                               padding: 0 7px; }
QPushButton:default:disabled, QPushButton[role="primary"]:disabled { background: $border; border-color: $border;
                                                                     color: $muted; }
QPushButton[role="link"], QPushButton[role="flat"] { background: transparent; border: 1px solid transparent; }
QPushButton[role="link"] { color: $accent; padding: 2px 4px; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="flat"]:hover { background: $hover; }
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 1px 3px; }
QPushButton[role="flat"]:focus { border: 2px solid $accent; }
QPushButton[role="danger"] { color: $error; }

QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit, QTextBrowser {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: 6px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted; }
QLineEdit, QAbstractSpinBox, QComboBox { padding: 3px 7px; min-height: 20px; }
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { border-color: $muted; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
    border: 2px solid $accent; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { padding: 2px 6px; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: $disabled; background: $window; }
QLineEdit[invalid="true"], QAbstractSpinBox[invalid="true"], QComboBox[invalid="true"] { border: 2px solid $error;
                                                                                        padding: 2px 6px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("$chevron_down"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $border; padding: 4px;
                              selection-background-color: $selected; selection-color: $text; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 18px; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 2px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 2px; }
QAbstractSpinBox::up-arrow { image: url("$chevron_up"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("$chevron_down"); width: 10px; height: 10px; }

QCheckBox, QRadioButton { spacing: 8px; border: 2px solid transparent; border-radius: 4px; padding: 1px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid $muted; border-radius: 4px; background: $surface; }
QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check_accent"); }
QCheckBox::indicator:disabled { border-color: $border; background: $window; }

QTabWidget::pane { border: none; border-top: 1px solid $border; background: $surface; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; padding: 7px 12px 6px 12px; border: none;
               border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:focus { border: 2px solid $accent; border-radius: 4px; padding: 5px 10px 6px 10px; }
QTabBar::tab:disabled { color: $disabled; }

QDockWidget { color: $text; titlebar-close-icon: none; }
QWidget[role="panel"], QTabBar { background: $surface; }

QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 6px; }

QFrame[role="tile"] { background: $surface; border: none; border-right: 1px solid $border;
                      border-bottom: 1px solid $border; }

QTreeView, QListView, QTableView, QTreeWidget, QListWidget, QTableWidget {
    background: $surface; alternate-background-color: $window; border: 2px solid transparent; outline: none;
    selection-background-color: $selected; selection-color: $text; }
QTreeView:focus, QListView:focus, QTableView:focus { border: 2px solid $accent; }
QComboBox QAbstractItemView:focus { border: 1px solid $border; }
QTreeView::item, QListView::item { border: none; padding: 3px 4px; }
QListView::item:focus { border: 1px solid $accent; padding: 2px 3px; }
QTreeView::item:focus { border-top: 1px solid $accent; border-bottom: 1px solid $accent; padding: 2px 4px; }
QTableView::item { padding: 2px 6px; border: none; }
QTableView::item:focus { border: 1px solid $accent; padding: 1px 5px; }
QTreeView::item:hover, QListView::item:hover { background: $hover; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: $selected; color: $text; }
QTreeView::branch { background: transparent; image: none; border-image: none; }
QTreeView::branch:has-children:closed { image: url("$chevron_right"); }
QTreeView::branch:has-children:open { image: url("$chevron_down"); }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $border;
                       padding: 4px 6px; font-size: ${caption}px; }
QTableView { gridline-color: $border; }
QTableCornerButton::section { background: $surface; border: none; }

QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
    width: 0; height: 0; }

QPlainTextEdit[role="flush"] { border: 2px solid transparent; border-radius: 0; padding: 2px; }
QPlainTextEdit[role="flush"]:focus { border: 2px solid $accent; }

QProgressBar { background: $border; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; color: $text; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QGroupBox { border: none; margin-top: 20px; padding: 0; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; top: 2px; }
QSlider { border: 2px solid transparent; border-radius: 4px; }
QSlider:focus { border: 2px solid $accent; }
QSlider::groove:horizontal { height: 4px; background: $border; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { background: $surface; border: 2px solid $accent; width: 10px; height: 10px; margin: -5px 0;
                             border-radius: 7px; }
QStatusBar { background: $surface; color: $muted; border-top: 1px solid $border; }
QStatusBar::item { border: none; }
""")


def stylesheet(theme: Theme, *, title: int = 15, caption: int = 11) -> str:
    """The stylesheet in the colours of a theme, with the sizes in px of titles and of captions."""
    tokens = {name: getattr(theme, name) for name in theme.__slots__}
    images = {
        "chevron_down": tinted_file("chevron-down", theme.muted),
        "chevron_up": tinted_file("chevron-up", theme.muted),
        "chevron_right": tinted_file("chevron-right", theme.muted),
        "check_accent": tinted_file("check", theme.on_accent),
        "check_text": tinted_file("check", theme.text),
    }
    return _SHEET.substitute(
        tokens, title=title, caption=caption, **{name: path.as_posix() for name, path in images.items()}
    )

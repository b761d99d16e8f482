"""What F1 tells of: the page that belongs to what has the focus, else to what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from app.dialogs.template_list import TemplateList
from app.handbook.pages import layer_page, template_page, training_page, window_page
from app.inspector.field_row import FieldRow
from app.inspector.layer_tab import LayerTab
from app.inspector.problem_cards import ProblemCard
from app.inspector.training_tab import TrainingTab
from app.palette.panel import PalettePanel
from app.problems.panel import ProblemsPanel
from app.run.run_panel import RunPanel
from app.welcome.page import WelcomePage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtCore import QObject

    from app.actions.context import Context
    from brains_engine.design.diagnostics import Problem

SECTIONS: Mapping[str, str] = {
    "palette": "Layers",
    "palette_dock": "Layers",
    "layer_tab": "Inspector",
    "network_tab": "Network",
    "training_tab": "Training",
    "inspector_panel": "Inspector",
    "plots_page": "Plots",
    "run_panel": "Run",
    "checkpoints_panel": "Checkpoints",
    "weights_panel": "Weights",
    "inside_panel": "Inside",
    "problems": "Problems",
    "log_panel": "Log",
    "outline": "Outline",
    "playground_page": "Playground",
    "history_panel": "History",
    "history_dock": "History",
    "run_dock": "Plots",
    "toolbar": "Toolbar",
    "train_bar": "Toolbar",
    "notices": "Messages",
    "welcome": "Welcome",
    "tour_bubble": "Tour",
}
"""Sections of the page on the window by the `objectName`s of its parts."""


def help_page(context: Context) -> str:
    """The name of a page of the handbook: there is one for whatever has the focus."""
    option = ""
    for widget in _from_focus_outwards():
        if isinstance(widget, FieldRow):
            option = widget.path
        page = _own_page(widget, option, context) or _section_of(widget)
        if page:
            return page
    return _selected(context)


def _own_page(widget: QObject, option: str, context: Context) -> str:
    """The page of what is shown or chosen in a part of the window, or ""."""
    for kind, find in _FINDERS.items():
        if isinstance(widget, kind):
            return find(widget, option, context)
    return ""


def _in_problems(widget: ProblemsPanel, _option: str, context: Context) -> str:
    problem = widget.current_problem()
    return _about(problem, context) if problem is not None else ""


def _in_palette(widget: PalettePanel, _option: str, context: Context) -> str:
    layer = widget.current_layer()
    return layer_page(layer) if layer in context.session.registry else window_page("Blocks") if layer else ""


def _in_layer_tab(_widget: LayerTab, option: str, context: Context) -> str:
    layer = _selected_layer(context)
    return layer_page(layer, option.partition(".")[0]) if layer else ""


def _in_welcome(widget: WelcomePage, _option: str, _context: Context) -> str:
    template = widget.templates.current_template()
    searches = widget.search.hasFocus() or widget.templates.hasFocus()
    return template_page(template) if searches and template else ""


_FINDERS: Mapping[type, Callable[..., str]] = {
    ProblemsPanel: _in_problems,
    ProblemCard: lambda widget, _option, context: _about(widget.problem, context),
    PalettePanel: _in_palette,
    LayerTab: _in_layer_tab,
    TrainingTab: lambda _widget, option, _context: training_page(option) if option else "",
    RunPanel: lambda _widget, option, _context: training_page(option) if option else "",
    TemplateList: lambda widget, _option, _context: template_page(widget.current_template() or ""),
    WelcomePage: _in_welcome,
}


def _section_of(widget: QObject) -> str:
    if isinstance(widget, QTabWidget):  # its bar has the focus: what counts is the page in front
        front = widget.currentWidget()
        inside = [part.objectName() for part in (front, *front.findChildren(QWidget))] if front is not None else []
        section = next((SECTIONS[name] for name in inside if name in SECTIONS), "")
    else:
        section = SECTIONS.get(widget.objectName(), "")
    return window_page(section) if section else ""


def _selected(context: Context) -> str:
    """The page of what is selected on the canvas, or of the canvas."""
    layer = _selected_layer(context)
    if layer:
        return layer_page(layer)
    if context.selected_nodes:
        return window_page("Blocks")
    return window_page("Wires" if context.session.level.selection.ids else "Canvas")


def _about(problem: Problem, context: Context) -> str:
    node = context.session.snapshot.nodes.get(problem.node_id or "")
    return f"problems/{problem.code}.md" + (f"?layer={node.layer}" if node is not None else "")


def _selected_layer(context: Context) -> str:
    nodes = context.selected_nodes
    layer = context.session.level.snapshot.nodes[nodes[0]].layer if nodes else ""
    return layer if layer in context.session.registry else ""


def _from_focus_outwards() -> Iterator[QObject]:
    widget: QObject | None = QApplication.focusWidget()
    while widget is not None:
        yield widget
        widget = widget.parent()

"""Actions that do by keys and lists what else needs a mouse, and those on how the window behaves for everybody."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.actions.action import Action
from app.outline import asking, wiring
from app.translation import mark, tr

if TYPE_CHECKING:
    from app.actions.context import Context


def _needs_one_node(context: Context) -> str:
    nodes = context.selected_nodes
    return "" if len(nodes) == 1 else tr("Select one node.") if nodes else tr("No node is selected.")


def _why_not_wire(context: Context) -> str:
    if len(context.session.level.snapshot.nodes) < 2:
        return tr("There is no other node to connect to.")
    return _needs_one_node(context)


def _why_not_cut(context: Context) -> str:
    reason = _needs_one_node(context)
    if reason:
        return reason
    level = context.session.level
    node = level.snapshot.nodes[context.selected_nodes[0]]
    return "" if wiring.wires(level, node.id) else tr("{name} has no wire.", name=node.name)


def _why_not_move(*, later: bool) -> Callable[[Context], str]:
    def reason(context: Context) -> str:
        blocked = _needs_one_node(context)
        return blocked or wiring.why_not_swap(context.session.level, context.selected_nodes[0], later=later)

    return reason


def _move(*, later: bool) -> Callable[[Context], None]:
    return lambda context: wiring.swap(context.session.level, context.selected_nodes[0], later=later)


def _motion(choice: str) -> Callable[[Context], None]:
    return lambda context: context.shell.choose_motion(choice)


def _is_motion(choice: str) -> Callable[[Context], bool]:
    return lambda context: bool(context.settings.get("motion") == choice)


ACCESS_ACTIONS = (
    Action(
        "edit.add_layer",
        mark("Add a la&yer…"),
        asking.ask_layer,
        keys=("Ins",),
        icon="new",
        tip=mark("Choose a layer from a list; it is wired to the selected one"),
        scope="canvas",
    ),
    Action(
        "edit.connect_to",
        mark("Connect t&o…"),
        lambda context: asking.ask_connection(context, "output"),
        keys=("Ctrl+Shift+L",),
        icon="link",
        tip=mark("Choose from a list what the selected layer feeds"),
        blocked=_why_not_wire,
    ),
    Action(
        "edit.connect_from",
        mark("Connect fro&m…"),
        lambda context: asking.ask_connection(context, "input"),
        keys=("Ctrl+Alt+L",),
        icon="link",
        tip=mark("Choose from a list what feeds the selected layer"),
        blocked=_why_not_wire,
    ),
    Action(
        "edit.disconnect",
        mark("Take away a &wire…"),
        asking.ask_disconnection,
        icon="delete",
        tip=mark("Choose from a list which wire of the selected layer goes"),
        blocked=_why_not_cut,
    ),
    Action(
        "edit.move_earlier",
        mark("Mo&ve earlier"),
        _move(later=False),
        keys=("Ctrl+Shift+Up",),
        icon="chevron-up",
        tip=mark("Let the selected layer change places with the one before it in its chain"),
        blocked=_why_not_move(later=False),
        scope="canvas",
    ),
    Action(
        "edit.move_later",
        mark("Move late&r"),
        _move(later=True),
        keys=("Ctrl+Shift+Down",),
        icon="chevron-down",
        tip=mark("Let the selected layer change places with the one after it in its chain"),
        blocked=_why_not_move(later=True),
        scope="canvas",
    ),
    Action(
        "view.outline",
        mark("O&utline"),
        lambda context: context.shell.show_outline(),
        keys=("Ctrl+L",),
        icon="list",
        tip=mark("The design as a list, for screen readers and for work by keyboard alone"),
    ),
    Action(
        "view.next_pane",
        mark("Ne&xt pane"),
        lambda context: context.shell.panes.go(1),
        keys=("F6",),
        tip=mark("Give the keys to the next part of the window: palette, canvas, inspector, run"),
    ),
    Action(
        "view.previous_pane",
        mark("Pre&vious pane"),
        lambda context: context.shell.panes.go(-1),
        keys=("Shift+F6",),
        tip=mark("Give the keys to the part of the window before this one"),
    ),
    Action(
        "view.motion_system",
        mark("Motion as the s&ystem"),
        _motion("system"),
        tip=mark("Things move on the screen where the system wants it"),
        checked=_is_motion("system"),
    ),
    Action(
        "view.motion_off",
        mark("&Reduce motion"),
        _motion("off"),
        tip=mark("Nothing slides, fades or blinks"),
        checked=_is_motion("off"),
    ),
    Action(
        "view.motion_on",
        mark("Full mo&tion"),
        _motion("on"),
        tip=mark("Things move on the screen even where the system wants none of it"),
        checked=_is_motion("on"),
    ),
)

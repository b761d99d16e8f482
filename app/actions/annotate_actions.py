"""Actions on notes, groups and bypassed layers."""

from __future__ import annotations

from app.actions.action import Action
from app.canvas import annotation_commands as annotate
from app.translation import mark

ANNOTATE_ACTIONS = (
    Action(
        "edit.add_note",
        mark("Add n&ote"),
        lambda context: annotate.add_note(context.canvas),
        keys=("N",),
        icon="note",
        tip=mark("Write a card with a text on the canvas, at the pointer"),
        scope="canvas",
    ),
    Action(
        "edit.group",
        mark("&Group"),
        lambda context: annotate.group_selection(context.canvas),
        keys=("Ctrl+G",),
        icon="group",
        tip=mark("Put a coloured frame with a title around what is selected; it carries what lies in it"),
        blocked=lambda context: annotate.why_not_group(context.session.level),
    ),
    Action(
        "edit.ungroup",
        mark("Ungrou&p"),
        lambda context: annotate.ungroup_selection(context.canvas),
        keys=("Ctrl+Shift+G",),
        icon="ungroup",
        tip=mark("Take the frame away; what lies in it stays"),
        blocked=lambda context: annotate.why_not_ungroup(context.session.level),
    ),
    Action(
        "edit.bypass",
        mark("B&ypass"),
        lambda context: annotate.toggle_bypass(context.canvas),
        keys=("Ctrl+B",),
        icon="bypass",
        tip=mark("Build and train the network as if wires stood in place of the selected layers"),
        blocked=lambda context: annotate.why_not_bypass(context.session.level),
        checked=lambda context: annotate.is_bypassed(context.session.level),
    ),
)

"""Actions for those who are new here: the welcome page, the tour, the list of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.actions.action import Action
from app.translation import mark, tr

if TYPE_CHECKING:
    from app.actions.context import Context


def _no_tour(context: Context) -> str:
    return "" if context.front.tour.is_running else tr("No tour is under way: Help, Tour begins one.")


HELP_ACTIONS = (
    Action(
        "help.welcome",
        mark("&Welcome"),
        lambda context: context.front.show_welcome(),
        icon="home",
        tip=mark("Templates, recent designs and samples"),
    ),
    Action(
        "help.tour",
        mark("&Tour in six steps"),
        lambda context: context.front.start_tour(),
        icon="tour",
        tip=mark("Build, train and watch a network, led step by step"),
    ),
    Action(
        "help.tour_next",
        mark("&Next step of the tour"),
        lambda context: context.front.tour.go_on(),
        keys=("Ctrl+Alt+Right",),
        icon="chevron-right",
        tip=mark("Go on in the tour without doing the step"),
        blocked=_no_tour,
    ),
    Action(
        "help.tour_back",
        mark("Step &back in the tour"),
        lambda context: context.front.tour.go_back(),
        keys=("Ctrl+Alt+Left",),
        icon="chevron-left",
        tip=mark("See the step of the tour before this one again"),
        blocked=_no_tour,
    ),
    Action(
        "help.shortcuts",
        mark("&Keyboard shortcuts"),
        lambda context: context.front.show_shortcuts(),
        keys=("Ctrl+/", "Ctrl+?"),
        icon="keyboard",
        tip=mark("All keys and what the mouse does, with a search field"),
    ),
)

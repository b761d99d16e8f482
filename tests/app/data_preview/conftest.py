"""The controller and the session of the tests of runs."""

import pytest

from tests.app.run.conftest import controller, engine, make_controller, session

__all__ = ["controller", "engine", "make_controller", "session"]


def pytest_itemcollected(item: pytest.Item) -> None:
    """A menu that opens asks the offscreen screen for what only a real one can do."""
    item.add_marker(
        pytest.mark.qt_log_ignore(
            "propagateSizeHints", "does not support raise", "does not support grabbing", extend=True
        )
    )

"""The controller and the session of the tests of runs."""

from tests.app.run.conftest import controller, engine, make_controller, session

__all__ = ["controller", "engine", "make_controller", "session"]

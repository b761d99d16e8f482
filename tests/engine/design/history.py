"""What undo does, without a window: the changes of a design in order, replayed both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.design.io import to_json

if TYPE_CHECKING:
    from brains_engine.design.design import Commit, Design


class History:
    """Records the commits of a design."""

    def __init__(self, design: Design) -> None:
        self.design = design
        self.commits: list[Commit] = []
        design.subscribe(self._record)

    def _record(self, commit: Commit) -> None:
        if commit.origin == "edit":
            self.commits.append(commit)

    def undo_all(self) -> str:
        for commit in reversed(self.commits):
            self.design.replay(commit.change.invert(), f"Undo {commit.label}")
        return to_json(self.design.snapshot)

    def redo_all(self) -> str:
        for commit in self.commits:
            self.design.replay(commit.change, f"Redo {commit.label}")
        return to_json(self.design.snapshot)

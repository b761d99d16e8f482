"""The document: a current snapshot that changes only in transactions, and tells its subscribers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from brains_engine.design.block_specs import with_blocks
from brains_engine.design.change import Change, diff
from brains_engine.design.evolution import evolve, follow
from brains_engine.design.snapshot import Snapshot
from brains_engine.errors import EditError

if TYPE_CHECKING:
    from brains_engine.design.inside import Inside
    from brains_engine.design.records import Record
    from brains_engine.spec.registry import Registry

Origin = Literal["edit", "history"]


@dataclass(frozen=True, slots=True)
class Commit:
    """One finished transaction, as subscribers get it.

    Attributes:
        label: What the user did, such as "Connect".
        change: The difference it made; never empty.
        origin: "edit" for a new change, "history" where undo or redo replays one.
        merge_key: Consecutive commits of one key, such as ticks of a slider, are one undo step.
    """

    label: str
    change: Change
    origin: Origin = "edit"
    merge_key: str = ""


Subscriber = Callable[[Commit], None]


class Design:
    """A design that can be edited, with the registry of the layers it may use.

    All edits go through `transaction`; the functions of `design.edits` do so.
    """

    def __init__(self, registry: Registry, snapshot: Snapshot | None = None) -> None:
        self._registry = registry
        self._snapshot = snapshot or Snapshot()
        self._subscribers: list[Subscriber] = []
        self._depth = 0
        self._touched: dict[str, None] = {}

    @property
    def registry(self) -> Registry:
        """The layers that the design may use, its own blocks among them."""
        self._registry = with_blocks(self._registry, self.snapshot)
        return self._registry

    @registry.setter
    def registry(self, registry: Registry) -> None:
        self._registry = registry

    def inside(self, block_id: str) -> Inside:
        """The inside of a block, which the same edits change as this design; each is one undo step of this design.

        Raises:
            EditError: Where there is no such block.
        """
        from brains_engine.design.inside import Inside

        self.snapshot.block(block_id)
        return Inside(self, block_id)

    @property
    def snapshot(self) -> Snapshot:
        """The current state: immutable, and safe to hand to another thread."""
        return self._snapshot

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call `subscriber` after every commit. Gives a function that ends the subscription."""
        self._subscribers.append(subscriber)

        def unsubscribe() -> None:
            if subscriber in self._subscribers:
                self._subscribers.remove(subscriber)

        return unsubscribe

    @contextmanager
    def transaction(self, label: str, merge_key: str = "") -> Iterator[None]:
        """Group edits into one commit. An inner transaction joins the outer; an exception undoes all."""
        before = self._snapshot
        if not self._depth:
            self._touched.clear()
        self._depth += 1
        try:
            yield
        except BaseException:
            self._snapshot = before
            raise
        finally:
            self._depth -= 1
        if self._depth == 0:
            change = diff(*(_only(state.records, self._touched) for state in (before, self._snapshot)))
            if not change:
                self._snapshot = before
            else:
                self._publish(Commit(label, change, "edit", merge_key))

    def put(self, *records: Record) -> None:
        """Add or replace records, inside a transaction."""
        self._require_transaction()
        put = {record.id: record for record in records}
        self._touched.update(dict.fromkeys(put))
        self._snapshot = evolve(self._snapshot, put)

    def remove(self, *ids: str) -> None:
        """Remove records, inside a transaction."""
        self._require_transaction()
        self._touched.update(dict.fromkeys(ids))
        self._snapshot = evolve(self._snapshot, {}, set(ids))

    def replay(self, change: Change, label: str) -> None:
        """Apply a recorded change or its inverse, as undo and redo do."""
        if self._depth:
            raise EditError("Undo and redo are not possible in the middle of an edit.")
        self._snapshot = follow(self._snapshot, change)
        self._publish(Commit(label, change, "history"))

    def _publish(self, commit: Commit) -> None:
        for subscriber in tuple(self._subscribers):
            subscriber(commit)

    def _require_transaction(self) -> None:
        if not self._depth:
            raise EditError("A design changes only inside a transaction.")


def _only(records: Mapping[str, Record], ids: Iterable[str]) -> dict[str, Record]:
    """The records of some ids, as far as there are such."""
    return {key: records[key] for key in ids if key in records}

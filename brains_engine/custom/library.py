"""All layers that a design may use: those that ship, and the user's own, with a report of what was not loaded."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from brains_engine.custom.files import FOLDER, candidates, read_source
from brains_engine.custom.loading import entry_point_name, installed, load_entry_point, load_file
from brains_engine.custom.trust import TrustState, TrustStore
from brains_engine.errors import CustomLayerError
from brains_engine.layers import discover
from brains_engine.spec.registry import Registry

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec

Status = Literal["loaded", "untrusted", "failed"]


@dataclass(frozen=True, slots=True)
class LayerFile:
    """What became of one file or package.

    Attributes:
        name: Shown to users.
        status: "loaded"; "untrusted": listed but not run; "failed": see the message.
        path: The file; `None` for a package.
        sha256: Of the file's content; empty where it could not be read.
        layers: Ids of the layers that it gave.
        message: Why it could not be loaded, in one sentence.
        details: The trace, for those who ask.
    """

    name: str
    status: Status
    path: Path | None = None
    sha256: str = ""
    layers: tuple[str, ...] = ()
    message: str = ""
    details: str = ""


@dataclass(frozen=True, slots=True)
class Library:
    """The layers for one project.

    Attributes:
        registry: All layers that may be used.
        files: Every file and package that was found, in the order of search.
    """

    registry: Registry
    files: tuple[LayerFile, ...] = ()

    @property
    def untrusted(self) -> tuple[LayerFile, ...]:
        return tuple(file for file in self.files if file.status == "untrusted")

    @property
    def faults(self) -> tuple[LayerFile, ...]:
        return tuple(file for file in self.files if file.status == "failed")


def collect_layers(project: Path | None = None, store: TrustStore | None = None) -> Library:
    """Collect the layers for the designs of a folder. Never raises for what a file or package does.

    Args:
        project: The folder; its `layers/*.py` are looked at. `None` for a design that has no file yet.
        store: What the user trusts; by default that of the user who runs the program.
    """
    shelf = _Shelf(discover())
    for point in installed():
        name = entry_point_name(point)
        shelf.put(LayerFile(name, "loaded"), lambda point=point: load_entry_point(point))  # type: ignore[misc]
    state = _state(store or TrustStore(), shelf)
    for path in candidates(project, map(Path, state.folders), map(Path, state.everywhere)):
        _put_file(path, state, shelf)
    return Library(Registry(shelf.specs.values(), shelf.hint), tuple(shelf.files))


@dataclass
class _Shelf:
    """Layers as they are collected."""

    shipped: Registry
    specs: dict[str, AnySpec] = field(init=False)
    files: list[LayerFile] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    contents: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.specs = {spec.id: spec for spec in self.shipped}

    def put(self, file: LayerFile, load: Callable[[], tuple[AnySpec, ...]]) -> None:
        """Load a file or package; it gives all of its layers or none."""
        try:
            specs = load()
            for spec in specs:
                self._refuse_taken(spec.id)
        except CustomLayerError as error:
            self.fail(file, error)
            return
        self.specs |= {spec.id: spec for spec in specs}
        self.files.append(replace(file, status="loaded", layers=tuple(spec.id for spec in specs)))

    def fail(self, file: LayerFile, error: CustomLayerError) -> None:
        """Note that a file or package could not be loaded."""
        reason = error.message.rstrip(".")
        trace = "".join(traceback.format_exception(error.__cause__ or error))
        self.files.append(
            replace(file, status="failed", message=f"Could not load {file.name}: {reason}.", details=trace)
        )

    def hint(self, layer_id: str) -> str:
        """Where a layer could come from that is missing: a file that names it, or any that was not loaded."""
        idle = [file for file in self.files if file.status != "loaded"]
        quoted = (f'"{layer_id}"'.encode(), f"'{layer_id}'".encode())
        named = [file for file in idle if any(word in self.contents.get(file.sha256, b"") for word in quoted)]
        return " ".join(_hint(file) for file in (named or idle)[:3])

    def _refuse_taken(self, layer_id: str) -> None:
        other = self.specs.get(layer_id)
        if other is not None:
            owner = f"one from {other.origin.name}" if other.origin else "one that ships with Brains"
            raise CustomLayerError(f"its layer {layer_id!r} has the id of {owner}")


def _state(store: TrustStore, shelf: _Shelf) -> TrustState:
    try:
        return store.read()
    except CustomLayerError as error:
        shelf.fail(LayerFile(store.path.name, "failed", store.path), error)
        return TrustState()


def _put_file(path: Path, state: TrustState, shelf: _Shelf) -> None:
    name = f"{FOLDER}/{path.name}" if path.parent.name == FOLDER else path.name
    try:
        source = read_source(path)
    except CustomLayerError as error:
        shelf.fail(LayerFile(name, "failed", path), error)
        return
    if source.sha256 in shelf.seen:  # a run keeps copies of the layers that it uses
        return
    shelf.seen.add(source.sha256)
    shelf.contents[source.sha256] = source.content
    file = LayerFile(name, "untrusted", path, source.sha256)
    if source.sha256 in state.files:
        shelf.put(file, lambda: load_file(source))
    else:
        shelf.files.append(replace(file, message=f"{name} is not trusted, so nothing in it was run."))


def _hint(file: LayerFile) -> str:
    if file.status == "failed":
        return file.message
    return f"It may come from {file.path}, which is not trusted: read the file, then run `brains trust {file.path}`."

"""Runs a trusted file, or imports an installed package, and takes the layers that it declares."""

from __future__ import annotations

import contextlib
import inspect
import linecache
import sys
import types
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Any

from brains_engine.custom.completeness import check_spec
from brains_engine.custom.guard import guard
from brains_engine.custom.reasons import reason_of
from brains_engine.errors import CustomLayerError
from brains_engine.spec.layer_spec import AnySpec, LayerSpec
from brains_engine.spec.origin import Origin

if TYPE_CHECKING:
    from brains_engine.custom.files import SourceFile

GROUP = "brains.layers"
_PACKAGE = "brains_custom_layers"


def load_file(source: SourceFile) -> tuple[AnySpec, ...]:
    """Run exactly the given content, and give the layers it declares. Whether it is trusted is the caller's question.

    A content that ran before in this process is not run again.

    Raises:
        CustomLayerError: One sentence; its cause is what the file raised.
    """
    name = f"{_PACKAGE}.{source.path.stem}_{source.sha256[:16]}"
    origin = Origin(source.path.name, source.path.absolute(), source.sha256, source.content)
    fresh = name not in sys.modules
    try:
        with _contained():
            module = _run(name, source) if fresh else sys.modules[name]
            return _take(vars(module).get("LAYERS"), origin)
    except BaseException:
        if fresh:
            sys.modules.pop(name, None)
        raise


def installed() -> tuple[EntryPoint, ...]:
    """The entry points of installed packages that declare layers, by name."""
    return _installed(tuple(sys.path))


@cache
def _installed(_places: tuple[str, ...]) -> tuple[EntryPoint, ...]:
    """The same, looked for once in these places: all packages there are gone through for it."""
    return tuple(sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)))


def load_entry_point(point: EntryPoint) -> tuple[AnySpec, ...]:
    """Import what an installed package declares: a module with `LAYERS`, a list of specs, or one spec.

    Raises:
        CustomLayerError: One sentence; its cause is what the package raised.
    """
    with _contained():
        found = point.load()
        layers = found.LAYERS if isinstance(found, types.ModuleType) else found
        return _take(layers, Origin(entry_point_name(point), entry_point=point.value))


def entry_point_name(point: EntryPoint) -> str:
    """How a package's layers are named to users."""
    return f"{point.dist.name}: {point.name}" if point.dist is not None else point.name


def _run(name: str, source: SourceFile) -> types.ModuleType:
    module = types.ModuleType(name)
    module.__file__ = str(source.path.absolute())
    # pydantic looks the words of annotations up in the module, so that it must be there while it runs
    sys.modules[name] = module
    # Keras and traces read sources again; they shall see what runs, even where the file has changed since.
    lines = source.text.splitlines(keepends=True)
    linecache.cache[module.__file__] = (len(source.content), None, lines, module.__file__)
    exec(compile(source.content, module.__file__, "exec", dont_inherit=True), vars(module))
    return module


@contextlib.contextmanager
def _contained() -> Iterator[None]:
    """What the code prints must not get between the lines of a JSON answer, and what it raises becomes a sentence."""
    try:
        with contextlib.redirect_stdout(sys.stderr):
            yield
    except CustomLayerError:
        raise
    except (Exception, SystemExit) as error:
        raise CustomLayerError(reason_of(error)) from error


def _take(layers: Any, origin: Origin) -> tuple[AnySpec, ...]:
    if layers is None:
        raise CustomLayerError("it has no LAYERS, the tuple of its layers")
    if isinstance(layers, LayerSpec) or inspect.isclass(layers):
        layers = (layers,)
    if not isinstance(layers, Iterable) or isinstance(layers, str | bytes | dict):
        raise CustomLayerError("its LAYERS are not a tuple of layers")
    specs = [check_spec(layer() if inspect.isclass(layer) else layer) for layer in layers]
    if not specs:
        raise CustomLayerError("its LAYERS are empty")
    doubled = next((spec.id for index, spec in enumerate(specs) if spec.id in [s.id for s in specs[:index]]), None)
    if doubled:
        raise CustomLayerError(f"it declares the layer {doubled!r} twice")
    return tuple(guard(spec, origin) for spec in specs)

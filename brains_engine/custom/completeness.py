"""Whether a custom layer says all that palette, form, file, analysis and builder need."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args

from brains_engine.errors import CustomLayerError
from brains_engine.fields import describe, dump
from brains_engine.spec.layer_spec import AnySpec, Family, LayerSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port

_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
_TEXTS = ("title", "summary", "formula", "when")
_MOST_LETTERS = {"title": 60, "summary": 200, "formula": 2000, "when": 4000}


def check_spec(spec: Any) -> AnySpec:
    """Make sure that a spec is complete.

    Raises:
        CustomLayerError: Naming all that is missing or wrong.
    """
    if not isinstance(spec, LayerSpec):
        raise CustomLayerError(f"LAYERS holds {_kind(spec)}, which is not a LayerSpec")
    faults = [*_names(spec), *_options(spec), *_ports(spec), *_methods(spec)]
    if faults:
        raise CustomLayerError(f"{type(spec).__name__} {', and '.join(faults)}")
    return spec


def _names(spec: AnySpec) -> Iterator[str]:
    identity = getattr(spec, "id", None)
    if not isinstance(identity, str) or not _NAME.fullmatch(identity):
        yield "needs an id of small letters, digits and _"
    if not isinstance(spec.version, int) or spec.version < 1:
        yield "needs a version of 1 or more"
    for name in _TEXTS:
        value = getattr(spec, name, None)
        if not isinstance(value, str) or not value.strip():
            yield f"needs a {name}"
        elif len(value) > _MOST_LETTERS[name]:
            yield f"has a {name} of more than {_MOST_LETTERS[name]} letters"
    if getattr(spec, "family", None) not in get_args(Family):
        yield f"needs a family, one of {', '.join(get_args(Family))}"
    if not isinstance(spec.reference, str) or not all(isinstance(word, str) for word in spec.keywords):
        yield "has a reference or keywords that are no text"


def _options(spec: AnySpec) -> Iterator[str]:
    options = getattr(spec, "Options", None)
    if not (isinstance(options, type) and issubclass(options, LayerOptions)):
        yield "needs Options, a subclass of LayerOptions"
        return
    required = [name for name, field in options.model_fields.items() if field.is_required()]
    if required:
        yield f"has the option {required[0]} without a default"
        return
    fields = describe(options)
    undocumented = [field.name for field in fields if not field.help]
    if undocumented:
        yield f"has the option {undocumented[0]} without help"
    try:
        options.model_validate_json(options().model_dump_json())
        dump(options())
        options.model_json_schema()
    except Exception as error:  # noqa: BLE001 - the class is the user's own, and may do anything
        yield f"has default options that do not validate ({type(error).__name__})"


def _ports(spec: AnySpec) -> Iterator[str]:
    for side in ("inputs", "outputs"):
        ports = getattr(spec, side)
        if not isinstance(ports, tuple) or not ports or not all(isinstance(port, Port) for port in ports):
            yield f"needs {side}, a tuple with at least one Port"
            continue
        names = [port.name for port in ports]
        if len(set(names)) < len(names) or not all(_NAME.fullmatch(name) for name in names):
            yield f"needs {side} whose names differ, of small letters, digits and _"
        if side == "outputs" and any(port.variadic for port in ports):
            yield "has a variadic output, which only inputs may be"


def _methods(spec: AnySpec) -> Iterator[str]:
    kind = type(spec)
    if kind.infer_shape is LayerSpec.infer_shape and kind.infer_outputs is LayerSpec.infer_outputs:
        yield "needs infer_shape"
    if len(spec.outputs) > 1 and kind.infer_outputs is LayerSpec.infer_outputs:
        yield "needs infer_outputs, as it has several outputs"
    if kind.build is LayerSpec.build and not spec.keras_class:
        yield "needs build, or the keras_class that it is"


def _kind(value: object) -> str:
    return f"the class {value.__name__}" if isinstance(value, type) else f"a {type(value).__name__}"

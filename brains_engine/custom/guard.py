"""Keeps a custom layer from doing harm: whatever its methods raise becomes a sentence of ours."""

from __future__ import annotations

import copy
import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from brains_engine.custom.reasons import reason_of
from brains_engine.errors import CustomLayerError, OptionError, ShapeError
from brains_engine.spec.layer_spec import AnySpec, LayerSpec, ParamCount
from brains_engine.spec.shapes import TensorType

if TYPE_CHECKING:
    from brains_engine.spec.origin import Origin

_ANALYSED = ("infer_shape", "infer_outputs", "count_params", "flops")
_BUILT = ("build", "keras_arguments", "keras_classes")


def guard(spec: AnySpec, origin: Origin) -> AnySpec:
    """The same layer, with every method wrapped, and with its origin.

    A method that analysis calls raises `ShapeError`, so that a fault becomes a problem of the node; `parse` raises
    `OptionError`; what building calls raises `CustomLayerError`; any other falls back to what `LayerSpec` gives.
    """
    own = type(spec)
    names = [name for name, value in vars(LayerSpec).items() if callable(value) and name[0].islower()]
    methods: dict[str, Any] = {name: _guarded(own, name) for name in names}
    kind = type(own.__name__, (own,), {**methods, "origin": origin, "__module__": own.__module__})
    guarded = copy.copy(spec)
    guarded.__class__ = kind
    return guarded


def _guarded(own: type[AnySpec], name: str) -> Callable[..., Any]:
    method = getattr(own, name)

    @functools.wraps(method)
    def call(self: AnySpec, *args: Any, **kwargs: Any) -> Any:
        try:
            result = method(self, *args, **kwargs)
            check = _CHECKS.get(name)
            if check is not None:
                check(self, result)
            return result
        except (Exception, SystemExit) as error:  # noqa: BLE001 - the code is the user's own, and may raise anything
            return _answer(self, name, error, args, kwargs)

    return call


def _answer(spec: AnySpec, name: str, error: BaseException, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Any:
    """What a method that failed answers: an error of ours, or what every layer would."""
    if name in _ANALYSED:
        if isinstance(error, ShapeError):
            raise error
        raise ShapeError(f"failed in its {name}: {reason_of(error)}") from error
    if name == "parse":
        if isinstance(error, OptionError):
            raise error
        raise OptionError(f"{spec.title} cannot read its options: {reason_of(error)}.") from error
    if name in _BUILT:
        if isinstance(error, CustomLayerError):
            raise error
        node = getattr(args[2], "node_id", "") if len(args) > 2 else ""
        place = f" ({node})" if node else ""
        raise CustomLayerError(
            f"The custom layer {spec.title}{place} failed in its {name}: {reason_of(error)}.",
            f"Correct it in {spec.origin.name if spec.origin else 'its file'}.",
        ) from error
    return getattr(LayerSpec, name)(spec, *args, **kwargs)


def _check_tensor(spec: AnySpec, value: Any) -> None:
    if not isinstance(value, TensorType):
        raise TypeError(f"it gave {_kind(value)} in the place of a TensorType")
    for size in value.dims:
        if size is not None and (isinstance(size, bool) or not isinstance(size, int) or size < 1):
            raise ValueError(f"it gave the size {size!r}, which is no whole number above 0")


def _check_outputs(spec: AnySpec, value: Any) -> None:
    if not isinstance(value, tuple) or len(value) != len(spec.outputs):
        raise TypeError(f"it gave {_kind(value)} in the place of a tuple of {len(spec.outputs)}")
    for tensor in value:
        _check_tensor(spec, tensor)


def _check_params(spec: AnySpec, value: Any) -> None:
    if not isinstance(value, ParamCount):
        raise TypeError(f"it gave {_kind(value)} in the place of a ParamCount")
    for number in (value.trainable, value.non_trainable):
        _check_number(spec, number)


def _check_number(spec: AnySpec, value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise TypeError(f"it gave {value!r:.40}, which is no whole number of 0 or more")


def _check_text(spec: AnySpec, value: Any) -> None:
    if not isinstance(value, str):
        raise TypeError("it gave no text")


def _check_built(spec: AnySpec, value: Any) -> None:
    if not isinstance(value, tuple) or len(value) != len(spec.outputs):
        wanted = "a tuple of one tensor" if len(spec.outputs) == 1 else f"a tuple of {len(spec.outputs)} tensors"
        raise TypeError(f"it gave {_kind(value)} in the place of {wanted}")


def _kind(value: object) -> str:
    return f"a tuple of {len(value)}" if isinstance(value, tuple) else f"a {type(value).__name__}"


_CHECKS: Mapping[str, Callable[[AnySpec, Any], None]] = {
    "infer_shape": _check_tensor,
    "infer_outputs": _check_outputs,
    "count_params": _check_params,
    "flops": _check_number,
    "caption": _check_text,
    "output_activation": _check_text,
    "build": _check_built,
}

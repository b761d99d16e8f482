"""Which of our layers a Keras layer is, and under which options: the registry's one mapping, read backwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brains_engine.errors import OptionError
from brains_engine.fields import describe, dump
from brains_engine.importing.values import Loss, Watched, fitted, lost, simplified
from brains_engine.spec.operation_spec import OperationSpec

if TYPE_CHECKING:
    from brains_engine.importing.graph import Layer
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.registry import Registry

_KERAS = frozenset({"keras", "tf_keras", "tensorflow", "keras_core"})
_CODE = frozenset({"Lambda", "TorchModuleWrapper", "JaxLayer", "FlaxLayer", "TFSMLayer"})
_ABOUT = ("name", "trainable", "dtype")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A Keras layer in our words.

    Attributes:
        spec: Our layer.
        options: Its options.
        tail: The activation that follows it as a node of its own: layer and options; `None` where it has its own.
        losses: What is not taken over.
    """

    spec: AnySpec
    options: Any
    tail: tuple[str, dict[str, Any]] | None = None
    losses: tuple[Loss, ...] = ()


class Dictionary:
    """The layers of a registry by what Keras calls them."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self._classes: dict[str, list[AnySpec]] = {}
        self._operations: dict[str, AnySpec] = {}
        for spec in registry:
            for class_name in spec.read_from if spec.read_from is not None else filter(None, (spec.keras_class,)):
                self._classes.setdefault(class_name, []).append(spec)
            if isinstance(spec, OperationSpec) and hasattr(spec, "operation"):
                self._operations.setdefault(spec.operation, spec)

    def operation(self, name: str) -> AnySpec | None:
        """The layer that is a function of `keras.ops`."""
        return self._operations.get(name)

    def translate(self, layer: Layer, keywords: Mapping[str, Any]) -> Meaning:
        """Find our layer for one of Keras.

        Args:
            layer: The layer; no operation and no input.
            keywords: The plain values that it is called with.

        Raises:
            OptionError: Where there is none, in a whole sentence.
        """
        if layer.class_name in _CODE:
            raise OptionError("It holds code, which is never run.")
        if layer.module.partition(".")[0] not in _KERAS or layer.class_name not in self._classes:
            raise OptionError(f"There is no layer for the class {layer.class_name[:60]} here.")
        config = {name: value for name, value in simplified(layer.config).items() if name not in _ABOUT}
        if config.get("data_format") == "channels_first":
            raise OptionError("It has its channels first, where layers here have them last.")
        try:
            return self._translate(layer, {**config, **_call_options(keywords)})
        except OptionError as error:
            text = error.message
            raise OptionError(text if text[:1].isupper() or "'" in text[:1] else f"It {text}.") from None
        except (KeyError, TypeError, ValueError, AttributeError, IndexError):
            raise OptionError("Its options have another form than Keras gives them.") from None

    def activation(self, name: str) -> tuple[str, dict[str, Any]] | None:
        """An activation as a node of its own: its layer and options."""
        if name == "relu6":
            return "relu", {"max_value": 6.0}
        if name == "exponential":
            return "function", {"function": "exp"}
        for spec in self._classes["Activation"]:
            values = spec.from_keras("Activation", {"activation": name})
            if values is not None:
                return spec.id, values
        found = self._operations.get(name)
        return (found.id, {}) if found is not None and found.family == "activation" else None

    def _translate(self, layer: Layer, config: dict[str, Any]) -> Meaning:
        if layer.class_name == "Activation":
            return self._activation(layer, config)
        for spec in self._classes[layer.class_name]:
            tail, adjusted = self._split_activation(spec, config)
            watched = Watched(adjusted)
            values = spec.from_keras(layer.class_name, watched)
            if values is None:
                continue
            fits, losses = fitted(values, describe(spec.Options))
            options = spec.parse(fits, "It")
            losses += _differences(spec, options, adjusted)
            losses += lost({**layer.config, **adjusted}, watched.asked)
            if isinstance(adjusted.get("layer"), Mapping):
                losses += lost(adjusted["layer"]["config"], spec.Options.model_fields)
            return Meaning(spec, options, tail, tuple(losses))
        raise OptionError(f"There is no layer for a {layer.class_name} of this kind here.")

    def _activation(self, layer: Layer, config: Mapping[str, Any]) -> Meaning:
        found = self.activation(str(config["activation"]))
        if found is None:
            raise OptionError(f"There is no activation {str(config['activation'])[:60]} here.")
        spec = self.registry[found[0]]
        return Meaning(spec, spec.parse(found[1], "It"), losses=tuple(lost(layer.config, ("activation",))))

    def _split_activation(
        self, spec: AnySpec, config: dict[str, Any]
    ) -> tuple[tuple[str, dict[str, Any]] | None, dict[str, Any]]:
        """Take an activation out that the layer does not have as an option here."""
        field = next((field for field in describe(spec.Options) if field.name == "activation"), None)
        given = config.get("activation")
        if field is None or given is None or layer_has(field.choices, given):
            return None, {**config, **({"activation": _same(str(given))} if given is not None else {})}
        tail = self.activation(given) if isinstance(given, str) and spec.family != "recurrent" else None
        if tail is None:
            raise OptionError(f"There is no activation {str(given)[:60]} for it here.")
        return tail, {**config, "activation": "linear"}


def layer_has(choices: tuple[str, ...], name: Any) -> bool:
    """Whether an activation is among the choices, under one of its names."""
    return isinstance(name, str) and _same(name) in choices


def _same(name: str) -> str:
    return {"swish": "silu", "hard_swish": "hard_silu"}.get(name, name)


def _call_options(keywords: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in keywords.items() if name == "use_causal_mask"}


def _differences(spec: AnySpec, options: Any, config: Mapping[str, Any]) -> Iterator[Loss]:
    """Where Keras would be told something else than the config says."""
    own = dump(options)
    for name, value in spec.keras_arguments(options).items():
        given = config.get(name)
        as_given = name in own and own[name] == value
        if name in config and not as_given and _plain(given) != _plain(value):
            yield "changed", f"Its option {name} is {str(given)[:60]} in the file and {str(value)[:60]} here."


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return tuple(_plain(item) for item in value)
    return float(value) if isinstance(value, int | float) else value

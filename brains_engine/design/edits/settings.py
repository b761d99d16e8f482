"""Edits of options and settings. Ticks of one slider share a merge key, and so are one undo step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brains_engine.design.records import updated
from brains_engine.fields import dump, replace_value

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.runs.config import RunConfig


def set_options(design: Design, node_id: str, **values: Any) -> None:
    """Set options of a layer.

    Raises:
        OptionError: Naming the option that is unknown or out of bounds.
    """
    node = design.snapshot.node(node_id)
    spec = design.registry[node.layer]
    options = dump(spec.parse({**node.options, **values}, node.name))
    with design.transaction(_label(*values), f"options:{node_id}:{','.join(sorted(values))}"):
        design.put(updated(node, node.name, options=options))


def set_training(design: Design, config: RunConfig) -> None:
    """Replace all settings of training."""
    _set(design, "Set training", training=config)


def set_training_value(design: Design, path: str, value: Any) -> None:
    """Set one setting of training by its dotted path, such as `optimizer.learning_rate`.

    Another `kind`, as in `optimizer.kind`, brings the defaults of that kind.

    Raises:
        OptionError: Where the path is unknown or the value out of bounds.
    """
    config = replace_value(design.snapshot.settings.training, path, value)
    _set(design, _label(path.replace(".kind", "").rpartition(".")[2]), f"training:{path}", training=config)


def set_title(design: Design, title: str) -> None:
    """Give the design another title."""
    _set(design, "Set title", "title", title=title)


def set_notes(design: Design, notes: str) -> None:
    """Replace the notes on the design."""
    _set(design, "Set notes", "notes", notes=notes)


def _set(design: Design, label: str, merge_key: str = "", **values: Any) -> None:
    settings = updated(design.snapshot.settings, "The design", **values)
    with design.transaction(label, merge_key):
        design.put(settings)


def _label(*names: str) -> str:
    """The undo menu's words: `Set learning rate`."""
    return f"Set {' and '.join(name.replace('_', ' ') for name in names)}" if len(names) < 3 else "Set options"

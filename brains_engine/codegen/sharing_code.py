"""The functions of exported code that share samples out: to several inputs, and as targets to outputs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.errors import ExportError
from brains_engine.planning.ends import ends_of
from brains_engine.runs.config import CategoricalCrossentropy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brains_engine.codegen.ends_code import End
    from brains_engine.data.info import DataInfo
    from brains_engine.planning.plan import Plan

INPUTS_OF = "inputs_of"
TARGETS_OF = "targets_of"


@dataclass(frozen=True, slots=True)
class Sharing:
    """A function of samples.

    Attributes:
        takes: Its parameters: `x`, the flat samples, and `y`, the target of the data.
        text: Its definition.
    """

    name: str
    takes: tuple[str, ...]
    text: str

    def call(self, **values: str) -> str:
        """A call with these values, as far as it takes them."""
        return f"{self.name}({', '.join(values[name] for name in self.takes)})"


def sharing_functions(plan: Plan, ends: Sequence[End], info: DataInfo) -> dict[str, Sharing]:
    """The functions that a network needs; none where one input takes all features for the target of the data.

    Raises:
        ExportError: Where an output learns columns of a target that has none.
    """
    inputs = ends_of(plan)
    whole = len(inputs.inputs) == 1 and inputs.takes_all
    if whole and len(ends) == 1 and ends[0].goal.target == "target":
        return {}
    found = {TARGETS_OF: _targets_function(ends, info)}
    dims = [plan.node(part.node_id).outputs[0].dims for part in inputs.inputs]
    if whole and len(dims[0]) == 1:
        return found
    taken = {
        part.node_id: f"x{'' if whole else f'[:, {part.first}:{part.end}]'}{_reshaped(sizes)}"
        for part, sizes in zip(inputs.inputs, dims, strict=True)
    }
    about = "The features that each input takes." if len(taken) > 1 else "The features that the network takes."
    return {INPUTS_OF: _function(INPUTS_OF, about, taken), **found}


def targets_of_data(end: End, info: DataInfo) -> str:
    """The target of the data in the form that the loss of an output compares."""
    if info.task == "regression":
        shape = "-1, 1" if end.dims == (1,) else ", ".join(["-1", *map(str, end.dims)])
        return f'y.reshape({shape}).astype("float32")'
    if end.has_sparse_targets:
        return "y"
    if end.dims == (1,) and not isinstance(end.loss, CategoricalCrossentropy):
        return 'y.reshape(-1, 1).astype("float32")'
    return f"np.eye({end.dims[-1]})[y]"


def _targets_function(ends: Sequence[End], info: DataInfo) -> Sharing:
    about = "What each output is compared with." if len(ends) > 1 else "What the output is compared with."
    return _function(TARGETS_OF, about, {end.key: _target(end, info) for end in ends})


def _target(end: End, info: DataInfo) -> str:
    goal = end.goal
    if goal.target == "target":
        return targets_of_data(end, info)
    if goal.target == "features":
        return f"x{_reshaped(end.dims)}"
    if info.task != "regression":
        raise ExportError(
            f"{goal.name} learns columns of the target, but the target of {info.title} is one class a sample.",
            "Let it learn the target of the data.",
        )
    picked = f"y[:, {goal.first_column}:{goal.first_column + goal.columns}]"
    return f'{picked}{_reshaped(end.dims)}.astype("float32")'


def _reshaped(dims: Sequence[int | None]) -> str:
    return f".reshape({', '.join(['-1', *map(str, dims)])})" if len(dims) > 1 else ""


def _function(name: str, about: str, values: Mapping[str, str]) -> Sharing:
    """A function that gives a dictionary by name, or the one value."""
    several = len(values) > 1
    texts = values.values()
    takes = tuple(each for each in ("x", "y") if any(_names(text, each) for text in texts))
    parameters = ", ".join(f"{each}: np.ndarray" for each in takes)
    given = "dict[str, np.ndarray]" if several else "np.ndarray"
    body = (
        ["    return {", *(f'        "{key}": {text},' for key, text in values.items()), "    }"]
        if several
        else [f"    return {next(iter(texts))}"]
    )
    lines = [f"def {name}({parameters}) -> {given}:", f'    """{about}"""', *body]
    return Sharing(name, takes, "\n".join(lines))


def _names(text: str, name: str) -> bool:
    """Whether the text of a value starts from a variable, or looks it up in `np.eye`."""
    return text == name or text.startswith((f"{name}.", f"{name}[")) or text.endswith(f"[{name}]")

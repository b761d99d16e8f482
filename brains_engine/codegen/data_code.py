"""The part of exported code that loads, splits and scales the samples as the design says."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.codegen.ends_code import output_ends
from brains_engine.codegen.printing import literal
from brains_engine.codegen.section import Section
from brains_engine.codegen.sharing_code import INPUTS_OF, TARGETS_OF, sharing_functions, targets_of_data
from brains_engine.codegen.sources import carry, definitions
from brains_engine.data.catalogue import describe_source, find_source
from brains_engine.data.generated import GENERATORS
from brains_engine.data.table_roles import needs_layout
from brains_engine.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from brains_engine.codegen.sharing_code import Sharing
    from brains_engine.data.info import DataInfo
    from brains_engine.planning.plan import Plan
    from brains_engine.runs.config import DataConfig, RunConfig

SCALINGS = {"standard": "standardise", "minmax": "scale_to_unit_range", "rms": "scale_to_unit_size"}
"""Names of the functions that scale, by the kind of scaling."""

_SPREADS = {
    "standard": ("mean 0 and deviation 1", "x_train.mean({axis})", "x_train.std({axis})"),
    "minmax": ("the range 0 to 1", "x_train.min({axis})", "x_train.max({axis}) - offset"),
    "rms": ("a root mean square of 1", "", "np.sqrt(np.square(x_train).mean({axis}))"),
}


def data_section(config: RunConfig, plan: Plan) -> Section:
    """The functions that give `x_train, y_train, x_val, y_val`.

    Raises:
        DataError: Where the source is unknown, or its file is missing or malformed.
        ExportError: Where it is read or split in a way that scripts do not know.
    """
    data = config.data
    _check_known(data)
    info = describe_source(data)
    source = find_source(data.source)
    drawn = [_drawing(data.source)] if source.kind == "generated" else []
    carried = carry([*drawn, "split_indices"])
    imports = {"import numpy as np", *carried.imports}
    if source.kind == "builtin":
        imports.add(f"from sklearn.datasets import load_{data.source}")
    parts = sharing_functions(plan, output_ends(plan, config), info)
    given = "tuple" if parts else "tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]"
    last = _returned(plan, config, info, parts)
    lines = [
        f"def load_data() -> {given}:",
        f'    """{_about(info, data)}"""',
        *(f"    {line}" for line in _raw_lines(data, info)),
        *(f"    {line}" for line in last.before),
        *(f"    {line}" for line in _split_lines(data, info)),
        *(f"    {line}" for line in last.after),
    ]
    scaling = [] if data.scaling == "none" else [_scaling_function(data, info)]
    constants = [
        *carried.constants,
        *_constants(data),
        f"VALIDATION_SPLIT = {data.validation_split!r}",
        f"SPLIT_SEED = {data.split_seed}",
    ]
    definitions = [text.replace(f"def _{data.source}(", f"def {data.source}(") for text in carried.definitions]
    return Section(
        "Load the samples, keep a part of them back for validation, and scale them by the training part.",
        (*definitions, *scaling, *(part.text for part in parts.values()), "\n".join(lines)),
        frozenset(imports),
        tuple(constants),
    )


def _drawing(source: str) -> str:
    """Name of the function that draws a set, where it is defined."""
    return f"_{source}" if f"_{source}" in definitions() else source


def _check_known(data: DataConfig) -> None:
    """Refuse what the functions of a script would read, scale or split otherwise than Brains does."""
    source = find_source(data.source)
    if source.kind == "packaged":
        raise ExportError(
            f"A script cannot read {source.title}, which another package brings.",
            "Choose other data before the export.",
        )
    if source.kind == "folder" or data.source in ("parquet", "npy"):
        raise ExportError(
            f"A script reads CSV and NPZ files and the sets that ship, but this design's data is a {source.title}.",
            "Choose other data before the export.",
        )
    own = (data.standard_columns, data.minmax_columns, data.unscaled_columns)
    if data.source == "csv" and (needs_layout(data) or any(own)):
        raise ExportError(
            "A script reads tables of plain numbers, but columns of this design's data have roles of their own.",
            "Set category_columns, ignored_columns, missing and the scalings of columns back before the export.",
        )
    if data.split != "fraction":
        raise ExportError(
            f"A script splits samples by a fraction, but this design splits them by {data.split}.",
            "Set split to fraction before the export.",
        )


def _about(info: DataInfo, data: DataConfig) -> str:
    kind = find_source(data.source).kind
    what = {"builtin": f"{info.title} of scikit-learn", "generated": f"{info.title}, drawn at random"}
    return f"{what.get(kind, 'The samples of the file')}, split and scaled."


def _constants(data: DataConfig) -> Iterable[str]:
    kind = find_source(data.source).kind
    if kind == "generated":
        noise = [f"NOISE = {data.noise!r}"] if GENERATORS[data.source].is_noisy else []
        return (f"SAMPLES = {data.samples}", *noise)
    return (f"DATA_FILE = {literal(data.path)}",) if kind == "file" else ()


def _raw_lines(data: DataConfig, info: DataInfo) -> list[str]:
    """Lines that give `x`, float64[samples, features], and `y`."""
    if data.source == "csv":
        return _csv_lines(data, info)
    if data.source == "npz":
        return _npz_lines(data, info)
    if find_source(data.source).kind == "generated":
        noisy = GENERATORS[data.source].is_noisy
        return [
            "random = np.random.default_rng(SPLIT_SEED)",
            f"{'points' if noisy else 'x'}, y = {data.source}(np.arange(SAMPLES), random)",
            *(["x = points + random.normal(0.0, NOISE, points.shape)"] if noisy else []),
        ]
    return [f"x, y = load_{data.source}(return_X_y=True)"]


def _csv_lines(data: DataConfig, info: DataInfo) -> list[str]:
    from brains_engine.data.csv_file import find_columns
    from brains_engine.data.csv_text import sniff
    from brains_engine.data.files import check_file

    path = check_file(data.path, data.source)
    dialect = sniff(path)
    columns = find_columns(dialect.names, data.target or "-1", path)
    features = [index for index in range(len(dialect.names)) if index not in columns]
    reading = (
        f"delimiter={literal(dialect.delimiter)}, skiprows={dialect.skip}, dtype=str, comments=None, "
        'quotechar=\'"\', encoding="utf-8-sig", ndmin=2'
    )
    lines = ["table = np.loadtxt(", f"    DATA_FILE, {reading}", ")", "table = np.char.strip(table)"]
    if dialect.decimal_comma:
        lines.append('table = np.char.replace(table, ",", ".")')
    first, last = features[0], features[-1]
    together = features == list(range(first, last + 1))
    picked = f"{first}:{last + 1}" if together else f"{features}"
    lines.append(f"x = table[:, {picked}].astype(float)")
    if info.task == "regression":
        return [*lines, f"y = table[:, {columns}].astype(float)"]
    numbers = "" if _named_classes(info) else ".astype(float)"
    return [*lines, f"y = np.unique(table[:, {columns[0]}]{numbers}, return_inverse=True)[1]"]


def _named_classes(info: DataInfo) -> bool:
    """Whether classes have names rather than numbers, whose order is another one."""
    return not all(name.removeprefix("-").isdecimal() for name in info.class_names)


def _npz_lines(data: DataConfig, info: DataInfo) -> list[str]:
    from brains_engine.data.files import check_file
    from brains_engine.data.npz_file import SAMPLE_NAMES
    from brains_engine.data.npz_header import read_headers

    headers = read_headers(check_file(data.path, data.source))
    samples = next(name for name in SAMPLE_NAMES if name in headers)
    target = info.target_names[0]
    lines = [
        "arrays = np.load(DATA_FILE)",
        f"x = arrays[{literal(samples)}]",
        "x = x.reshape(len(x), -1).astype(float)",
        f"y = arrays[{literal(target)}]",
    ]
    if info.task == "regression":
        return [*lines, "y = y.reshape(len(y), -1).astype(float)"]
    shape = headers[target].shape
    if math.prod(shape) > shape[0]:
        return [*lines, "y = y.argmax(axis=1)"]
    return [*lines, "y = np.unique(y.reshape(len(y)), return_inverse=True)[1]"]


@dataclass(frozen=True, slots=True)
class _Returned:
    """Lines of `load_data` before the samples are split, and after."""

    before: tuple[str, ...]
    after: tuple[str, ...]


def _returned(plan: Plan, config: RunConfig, info: DataInfo, parts: Mapping[str, Sharing]) -> _Returned:
    """Targets in the form that the loss compares with the outputs, and samples in the shape of the input."""
    if not parts:
        (end,) = output_ends(plan, config)
        wanted = targets_of_data(end, info)
        targets = "y" if wanted == "y" else "targets"
        before = () if wanted == "y" else (f"targets = {wanted}",)
        dims = plan.node(plan.inputs[0]).outputs[0].dims
        shape = ", ".join(["-1", *map(str, dims)])
        shaped = (f"x_train, x_val = x_train.reshape({shape}), x_val.reshape({shape})",) if len(dims) > 1 else ()
        last = f'return x_train.astype("float32"), {targets}[train], x_val.astype("float32"), {targets}[val]'
        return _Returned(before, (*shaped, last))
    inputs, targets_of = parts.get(INPUTS_OF), parts[TARGETS_OF]
    each = [
        text
        for part in ("train", "val")
        for text in (
            f"x_{part}" if inputs is None else inputs.call(x=f"x_{part}"),
            targets_of.call(x=f"x_{part}", y=f"y[{part}]"),
        )
    ]
    single = 'x_train, x_val = x_train.astype("float32"), x_val.astype("float32")'
    return _Returned((), (single, f"return {', '.join(each)}"))


def _split_lines(data: DataConfig, info: DataInfo) -> list[str]:
    classes = info.task == "classification"
    split = f"train, val = split_indices(y, VALIDATION_SPLIT, SPLIT_SEED, stratify={classes})"
    if data.scaling == "none":
        return [split, "x_train, x_val = x[train], x[val]"]
    return [split, f"x_train, x_val = {SCALINGS[data.scaling]}(x[train], x[val])"]


def _scaling_function(data: DataConfig, info: DataInfo) -> str:
    what, offset, spread = _SPREADS[data.scaling]
    together = len(info.dims) > 1
    axis = "" if together else "axis=0"
    subject = "all values together" if together else "each feature"
    lines = [
        f"def {SCALINGS[data.scaling]}(x_train: np.ndarray, x_val: np.ndarray) -> tuple[np.ndarray, np.ndarray]:",
        f'    """Bring {subject} to {what} on the training part; constants stay."""',
        *([f"    offset = {offset.format(axis=axis)}"] if offset else []),
        f"    spread = {spread.format(axis=axis)}",
        f"    scale = np.where(spread > 1e-12 * np.abs(x_train).max({axis}), spread, 1.0)",
    ]
    shifted = ("(x_train - offset)", "(x_val - offset)") if offset else ("x_train", "x_val")
    return "\n".join([*lines, f"    return {shifted[0]} / scale, {shifted[1]} / scale"])

"""What data is and how it is split, in sentences and in cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.measures import show_count, show_figure
from app.translation import mark, tr, tr_count

if TYPE_CHECKING:
    from brains_engine.data.info import DataInfo
    from brains_engine.data.look import DataLook
    from brains_engine.data.split_counts import SplitCounts

CLASS_TITLES = (mark("Class"), mark("Samples"), mark("Training"), mark("Validation"), mark("Balanced weight"))


def offer_sentence(info: DataInfo) -> str:
    """What a network is offered, such as `150 samples of 4 features, 3 classes.`, in a sentence."""
    shape = " x ".join(show_count(size) for _, size in info.dims)
    if len(info.dims) == 1:
        shape = tr_count("{count} feature", "{count} features", info.features)
    if info.classes:
        aim = tr("{count} classes", count=info.classes)
    else:
        aim = tr_count("one value to predict", "{count} values to predict", info.targets)
    return tr("{samples} samples of {shape}, {aim}.", samples=show_count(info.samples), shape=shape, aim=aim)


def split_sentence(split: SplitCounts | None) -> str:
    """How many samples each part has."""
    if split is None:
        return ""
    counts = {"train": show_count(split.train), "validation": show_count(split.validation)}
    if not split.validation:
        return tr("All {train} samples are for training; none are kept back for validation.", **counts)
    if split.exact:
        return tr("{train} samples for training, {validation} for validation.", **counts)
    return tr("About {train} samples for training, {validation} for validation.", **counts)


def head_sentence(look: DataLook) -> str:
    """Of how many rows the columns are told, where these are not all."""
    if look.preview.complete or not look.preview.rows:
        return ""
    return tr("Columns are told by the first {count} rows.", count=show_count(look.preview.rows))


def class_rows(look: DataLook) -> list[tuple[str, str, str, str, str]]:
    """A row for each class: its samples, those of each part, and what balanced class weights give it."""
    if look.split is not None and look.split.classes:
        return [
            (
                each.name,
                show_count(each.train + each.validation),
                show_count(each.train),
                show_count(each.validation),
                "" if each.weight is None else show_figure(each.weight, ".3g"),
            )
            for each in look.split.classes
        ]
    weights = look.preview.class_weights
    return [
        (name, show_count(count), "", "", show_figure(weights[name], ".3g") if name in weights else "")
        for name, count in look.preview.classes
    ]

"""The inputs against the data: which features each takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from brains_engine.design.diagnostics import Problem
from brains_engine.planning import fixes
from brains_engine.planning.ends import Wish, share_out, untaken
from brains_engine.planning.wording import count, join

if TYPE_CHECKING:
    from brains_engine.data.info import DataInfo
    from brains_engine.design.diagnostics import Fix
    from brains_engine.planning.checks.context import Lesson
    from brains_engine.planning.ends import InputPart
    from brains_engine.planning.plan import NodeAnalysis


def inputs(lesson: Lesson) -> Iterator[Problem]:
    """A single input takes all features; several share them, or say which they take."""
    whole = lesson.whole
    used = [
        node for key, node in whole.nodes.items() if node.node.layer == "input" and node.outputs and key in whole.used
    ]
    if len(used) == 1 and used[0].options.first_feature is None:
        yield from _check_size(used[0], lesson.info)
    elif used:
        yield from _check_parts(used, lesson.info)


def _check_size(node: NodeAnalysis, info: DataInfo) -> Iterator[Problem]:
    size = _size(node)
    if size != info.features:
        fix = fixes.match_input(node.node, info.named_dims, info.title)
        message = f"{node.node.name} takes {count(size, 'number')}, but {info.title} has {_features(info)}."
        yield Problem("input_size", "error", node.node.id, message, (fix,))


def _check_parts(used: Sequence[NodeAnalysis], info: DataInfo) -> Iterator[Problem]:
    parts = share_out(Wish(node.node.id, node.node.name, _size(node), node.options.first_feature) for node in used)
    stated = any(node.options.first_feature is not None for node in used)
    gaps = untaken(parts, info.features)
    if not stated:
        total = sum(part.size for part in parts)
        if total != info.features:
            names = join([part.name for part in parts])
            message = f"{names} together take {count(total, 'number')}, but {info.title} has {_features(info)}."
            yield Problem("input_parts", "error", used[-1].node.id, message, _sharing_fixes(used, total, info))
        return
    beyond = [(node, part) for node, part in zip(used, parts, strict=True) if part.end > info.features]
    for node, part in beyond:
        message = (
            f"{part.name} takes the features {part.first} to {part.end - 1}, "
            f"but {info.title} has only {info.features:,}, counted from 0."
        )
        yield Problem("input_parts", "error", part.node_id, message, _moving_fixes(node, part, info))
    if gaps and not beyond:
        shown = join([f"{first}" if first == last else f"{first} to {last}" for first, last in gaps])
        message = f"No input takes the features {shown} of {info.title}."
        yield Problem("unused_features", "warning", used[-1].node.id, message)


def _sharing_fixes(used: Sequence[NodeAnalysis], total: int, info: DataInfo) -> tuple[Fix, ...]:
    """Let each input see all, or make the last one take what the others leave."""
    last = used[-1]
    if all(_size(node) == info.features for node in used):
        return (fixes.set_options_of("see_all", f"Let each take all {_features(info)}", used, first_feature=0),)
    left = info.features - (total - _size(last))
    if left < 1 or len(last.options.dims) != 1:
        return ()
    label = f"Let {last.node.name} take {count(left, 'number')}"
    return (fixes.set_options("take_rest", label, last.node, dims={last.options.dims[0][0]: left}),)


def _moving_fixes(node: NodeAnalysis, part: InputPart, info: DataInfo) -> tuple[Fix, ...]:
    first = info.features - part.size
    if first < 0:
        return ()
    return (fixes.set_options("move_input", f"Begin at feature {first}", node.node, first_feature=first),)


def _size(node: NodeAnalysis) -> int:
    (tensor,) = node.outputs.values()
    return tensor.size or 0


def _features(info: DataInfo) -> str:
    return count(info.features, "feature")


CHECKS = (inputs,)

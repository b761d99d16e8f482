"""Commands on designs: new, templates, validate, summary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brains_engine.cli.command import EXIT_BAD_INPUT, EXIT_OK, Command, Context, no_arguments
from brains_engine.cli.output import count
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.io import load_design, save_design
from brains_engine.design.topology import order
from brains_engine.errors import DesignFileError, EditError
from brains_engine.spec.trace import SEPARATOR

if TYPE_CHECKING:
    import argparse

    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import Analysis, NodeAnalysis
    from brains_engine.spec.trace import Placed


def _declare_new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the design to write, such as digits.brains")
    parser.add_argument("--template", metavar="T", help="start from a template, see `brains templates`")
    parser.add_argument("--force", action="store_true", help="replace a file that exists")


def _new(options: argparse.Namespace, context: Context) -> int:
    path = Path(options.file)
    if path.exists() and not options.force:
        raise DesignFileError(f"{path} exists already.", "Give another name, or --force to replace it.")
    if options.template:
        from brains_engine.templates import load_template

        design = load_template(options.template, context.registry)
    else:
        design = Design(context.registry)
        edits.set_title(design, path.stem[:200] or "Untitled")
    save_design(design, path)
    if context.out.as_json:
        context.out.emit({"path": str(path), "title": design.snapshot.settings.title})
    context.out.say(f"Wrote {path}.")
    return EXIT_OK


def _templates(options: argparse.Namespace, context: Context) -> int:
    from brains_engine.templates import list_templates

    templates = list_templates()
    if context.out.as_json:
        context.out.emit([asdict(item) for item in templates])
    else:
        rows = [(item.id, item.group, item.data, item.help) for item in templates]
        context.out.table(("id", "group", "data", "help"), rows)
    return EXIT_OK


def _declare_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a design")


def _declare_summary(parser: argparse.ArgumentParser) -> None:
    _declare_file(parser)
    parser.add_argument("--inside", action="store_true", help="list the layers inside of blocks, too")


def _analyse(options: argparse.Namespace, context: Context) -> tuple[Snapshot, Analysis]:
    from brains_engine.planning.analysis import analyse

    design = load_design(options.file, context.registry_near(Path(options.file)))
    return design.snapshot, analyse(design.snapshot, design.registry)


def _ordered(snapshot: Snapshot, analysis: Analysis) -> list[NodeAnalysis]:
    """The nodes from input to output; of a design with a cycle, by id."""
    try:
        return [analysis.nodes[node_id] for node_id in order(snapshot)]
    except EditError:
        return list(analysis.nodes.values())


def _validate(options: argparse.Namespace, context: Context) -> int:
    _, analysis = _analyse(options, context)
    if context.out.as_json:
        context.out.emit({"problems": [problem.to_json() for problem in analysis.problems]})
    for problem in analysis.problems:
        fixes = f" (could be mended: {', '.join(fix.label for fix in problem.fixes)})" if problem.fixes else ""
        context.out.say(f"{problem.severity}: {problem.message}{fixes}")
    if not analysis.problems:
        context.out.say(f"{options.file} has no problems.")
    return _report_errors(options.file, analysis, context)


def _summary(options: argparse.Namespace, context: Context) -> int:
    snapshot, analysis = _analyse(options, context)
    nodes = _ordered(snapshot, analysis)
    if context.out.as_json:
        context.out.emit(
            {
                "nodes": [_node_json(node, options.inside) for node in nodes],
                "params": analysis.params,
                "flops": analysis.flops,
                "activation_bytes": analysis.activation_bytes,
            }
        )
    else:
        numbers = ("parameters", "FLOPs", "activation bytes")
        rows = [row for node in nodes for row in (_node_row(node), *(_inner_rows(node) if options.inside else ()))]
        context.out.table(("node", "layer", "input", "output", *numbers), rows, right=numbers)
        context.out.say(
            f"{count(analysis.params)} parameters, {count(analysis.flops)} FLOPs and "
            f"{count(analysis.activation_bytes)} bytes of activations for one sample."
        )
    return _report_errors(options.file, analysis, context)


def _report_errors(file: str, analysis: Analysis, context: Context) -> int:
    errors = len(analysis.errors)
    if not errors:
        return EXIT_OK
    context.out.remark(f"{file} has {errors} {'error' if errors == 1 else 'errors'}.")
    return EXIT_BAD_INPUT


def _inner_layers(node: NodeAnalysis) -> tuple[Placed, ...]:
    """The layers that a block stands for, as far as its shapes are known."""
    from brains_engine.spec.compound import CompoundSpec

    if not isinstance(node.spec, CompoundSpec) or not node.outputs or node.node.bypassed:
        return ()
    return node.spec.trace(node.options, [node.inputs[port.name] for port in node.spec.inputs]).nodes


def _inner_rows(node: NodeAnalysis) -> Iterator[tuple[str, ...]]:
    for inner in _inner_layers(node):
        shared = f", shares {inner.shares}" if inner.shares else ""
        yield (
            f"  {inner.name}",
            f"{inner.spec.title}{shared}",
            ", ".join(map(str, inner.inputs)),
            ", ".join(map(str, inner.outputs)),
            count(inner.params.total),
            count(inner.flops),
            count(inner.activation_bytes),
        )


def _inner_json(node: NodeAnalysis, inner: Placed) -> dict[str, Any]:
    return {
        "id": f"{node.node.id}.{inner.id}",
        "name": f"{node.node.name}{SEPARATOR}{inner.name}",
        "layer": inner.spec.id,
        "shares": f"{node.node.id}.{inner.shares}" if inner.shares else "",
        "input_dims": [tensor.named_dims() for tensor in inner.inputs],
        "output_dims": [tensor.named_dims() for tensor in inner.outputs],
        "params": inner.params.total,
        "flops": inner.flops,
        "activation_bytes": inner.activation_bytes,
    }


def _node_json(node: NodeAnalysis, inside: bool) -> dict[str, Any]:
    return {
        "id": node.node.id,
        "name": node.node.name,
        "layer": node.node.layer,
        "input_shapes": [tensor.dims for tensor in node.inputs.values()],
        "output_shapes": [tensor.dims for tensor in node.outputs.values()],
        "input_dims": [tensor.named_dims() for tensor in node.inputs.values()],
        "output_dims": [tensor.named_dims() for tensor in node.outputs.values()],
        "params": node.params.total,
        "flops": node.flops,
        "activation_bytes": node.activation_bytes,
        **({"bypassed": True} if node.node.bypassed else {}),
        **({"inside": [_inner_json(node, inner) for inner in _inner_layers(node)]} if inside else {}),
    }


def _node_row(node: NodeAnalysis) -> tuple[str, ...]:
    return (
        f"{node.node.name} (bypassed)" if node.node.bypassed else node.node.name,
        node.spec.title if node.spec else node.node.layer,
        ", ".join(map(str, node.inputs.values())),
        ", ".join(map(str, node.outputs.values())),
        count(node.params.total),
        count(node.flops),
        count(node.activation_bytes),
    )


COMMANDS = (
    Command("new", "write a new design", _declare_new, _new),
    Command("templates", "list the designs to start from", no_arguments, _templates),
    Command("validate", "list the problems of a design", _declare_file, _validate),
    Command("summary", "shapes, parameters, FLOPs and memory of a design", _declare_summary, _summary),
)

"""The commands `sparsity` and `prune`: how sparse a checkpoint is, and pruning it by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from brains_engine.cli.checkpoint_commands import resolve_checkpoint
from brains_engine.cli.command import EXIT_OK, Command, Context, UsageError
from brains_engine.cli.output import count, measures, share
from brains_engine.cli.quiet import tensorflow_quiet

if TYPE_CHECKING:
    import argparse

    from brains_engine.insight.sparsity_account import LayerAccount, SparsityAccount


def _declare_sparsity(parser: argparse.ArgumentParser) -> None:
    _declare_checkpoint(parser)
    parser.add_argument("--tau", metavar="T", type=float, help="effective weights below it count as near zero")
    parser.add_argument(
        "--limit", metavar="L", type=float, default=0.01, help="fall in accuracy that S_fn allows (0.01, one point)"
    )
    parser.add_argument("--quick", action="store_true", help="leave S_fn out, which takes ten evaluations a layer")


def _sparsity(options: argparse.Namespace, context: Context) -> int:
    if options.tau is not None and not 0 < options.tau <= 1:
        raise UsageError("--tau must be above 0 and at most 1.")
    if not 0 <= options.limit <= 1:
        raise UsageError("--limit must be from 0 to 1, such as 0.01 for one point.")
    checkpoint = resolve_checkpoint(options.checkpoint)
    with tensorflow_quiet():
        from brains_engine.backend import jobs
    found = jobs.account(
        checkpoint,
        context.registry_near(checkpoint),
        tau=options.tau,
        limit=options.limit,
        functional=not options.quick,
    )
    assert found is not None
    if context.out.as_json:
        context.out.emit(found.to_json())
    else:
        _show(found, context)
    return EXIT_OK


def _show(found: SparsityAccount, context: Context) -> None:
    context.out.say(f"Checkpoint {found.checkpoint}: epoch {found.epoch}, step {count(found.step)}.")
    context.out.say(measures(found.metrics))
    rows = [_row(found.names.get(node, node), layer) for node, layer in found.layers.items()]
    columns = ("layer", "weights", "zeros", f"below {found.tau:g}", "at first", "Hoyer", "at first", "S_fn")
    context.out.table(columns, [*rows, _row("all layers", found.total)], right=columns[1:])
    if not found.metric:
        context.out.say("S_fn was not measured: the run has no accuracy among its metrics.")


def _row(name: str, layer: LayerAccount) -> tuple[str, ...]:
    return (
        name,
        count(layer.weights),
        share(layer.zeros),
        share(layer.near_zero),
        share(layer.first_near_zero),
        f"{layer.hoyer:.3f}",
        f"{layer.first_hoyer:.3f}",
        "" if layer.removable is None else share(layer.removable),
    )


def _declare_prune(parser: argparse.ArgumentParser) -> None:
    _declare_checkpoint(parser)
    parser.add_argument(
        "--share", metavar="S", type=float, required=True, help="share of zeros, 0 to 1; less than it has regrows"
    )
    parser.add_argument("--layer", metavar="NAME", help="this layer alone, by its name or id")
    parser.add_argument("--out", metavar="FILE", type=Path, help="the file to write; else a new checkpoint of its run")


def _prune(options: argparse.Namespace, context: Context) -> int:
    if not 0 <= options.share <= 1:
        raise UsageError("--share must be from 0 to 1, such as 0.9 for 90 %.")
    checkpoint = resolve_checkpoint(options.checkpoint)
    with tensorflow_quiet():
        from brains_engine.backend import jobs
    bench = jobs.HandPruning(checkpoint, context.registry_near(checkpoint))
    before = bench.measure({})
    assert before is not None
    whole = options.layer is None
    shares = bench.spread(options.share) if whole else {bench.node_of(options.layer): options.share}
    after = bench.measure(shares)
    assert after is not None
    if options.out is not None:
        path = options.out
        bench.write(shares, path)
    else:
        path = bench.keep(shares)
    if context.out.as_json:
        context.out.emit(
            {
                "path": str(path),
                "total": after.total,
                "layers": dict(after.shares),
                "before": dict(before.metrics),
                "metrics": dict(after.metrics),
            }
        )
        return EXIT_OK
    rows = [(bench.names.get(node, node), share(bench.present[node]), share(now)) for node, now in after.shares.items()]
    context.out.table(("layer", "zeros before", "zeros now"), rows, right=("zeros before", "zeros now"))
    context.out.say(f"Before  {measures(before.metrics)}")
    context.out.say(f"Now     {measures(after.metrics)}  sparsity {share(after.total)}")
    context.out.say(f"Wrote {path}.")
    return EXIT_OK


def _declare_checkpoint(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "checkpoint", metavar="RUN|CHECKPOINT", type=Path, help="the folder of a run for its last checkpoint, or a file"
    )


COMMANDS = (
    Command("sparsity", "how sparse a checkpoint is, layer by layer", _declare_sparsity, _sparsity),
    Command("prune", "prune or regrow a checkpoint's connections by hand", _declare_prune, _prune),
)

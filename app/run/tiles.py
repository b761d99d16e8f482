"""The plots one can choose from: what each shows of a run. A plot is added by one row of the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from app.inspector.editors.controls import choice_title
from app.run.history import TARGET, TOTAL, RunHistory, is_output_loss, output_of
from app.run.plot_line import LineStyle
from app.run.smoothing import Smoothing, smoother
from app.translation import mark, tr

if TYPE_CHECKING:
    from app.run.plot_line import Dash
    from app.run.series import Series
    from app.run.smoothing import Smoother

NOT_PRUNED = mark("This run drops no connections. To see some go, choose magnitude under Training, Sparsity.")
NO_FIGURES = mark("Measured after each epoch of a run that drops connections, or with Training, Insight, Enabled.")
NO_CHURN = mark("No connections have been dropped or brought back in this run.")
NOT_MEASURED = mark("Nothing of this kind has been measured in this run.")
NOT_INSIDE = mark("Switch on Training, Insight, Enabled, to measure each layer of the next run.")
NO_GRADIENTS = mark("Switch on View, Live activations, to see the gradients of a run.")

LOSS_RAW = LineStyle(color=0, strength=0.3, width=1.0, ends=False)
LOSS_MEAN = LineStyle(color=0)
LOSS_OUTPUT_COLOR = 2
LOSS_OUTPUT = LineStyle(dash="dot", width=1.0, ends=False)
LOSS_VAL = LineStyle(color=1, dash="dash", dots=True)
SPARSITY_TOTAL = LineStyle(color="text", width=2.0)
SPARSITY_TARGET = LineStyle(color="muted", dash="dash", ends=False)
SINGLE = LineStyle(color=0)
COLORS = 8
METRIC = "metric:"
RUN_DASHES: tuple[Dash, ...] = ("dash", "dash-dot", "dot", "dash-dot-dot")
# Five dashes and eight colours: forty lines without two alike, and neighbours differ in both.
LINE_DASHES: tuple[Dash, ...] = ("solid", *RUN_DASHES)
# Dashes of a metric on the validation data, which is dotted too, and on the training data.
METRIC_DASHES: tuple[tuple[Dash, Dash], ...] = (("solid", "dash"), ("dash-dot", "dot"))


@dataclass(frozen=True, slots=True)
class Curve:
    """A line of a plot.

    Attributes:
        key: Names it within the plot.
        title: Its name in the legend.
        style: How it looks for the current run.
        series: Its points, at steps.
        compares: Whether it is drawn for earlier runs, too.
    """

    key: str
    title: str
    style: LineStyle
    series: Series
    compares: bool = False


class RunView:
    """A run as the plots see it: its history, with curves smoothed once for all of them.

    Args:
        history: The run's curves.
        smoothing: How curves of single steps are smoothed.
        names: Node id -> the node's name.
        number: 0 for the current run; 1, 2 … for those it is compared with.
        title: What an earlier run is called.
    """

    def __init__(
        self,
        history: RunHistory,
        smoothing: Smoothing,
        names: Callable[[], Mapping[str, str]],
        number: int = 0,
        title: str = "",
    ) -> None:
        self.history = history
        self.smoothing = smoothing
        self.names = names
        self.number = number
        self.title = title
        self._smoothers: dict[int, tuple[Series, Smoother]] = {}

    def set_smoothing(self, smoothing: Smoothing) -> None:
        """Smooth in another way."""
        self.smoothing = smoothing
        self._smoothers.clear()

    def smooth(self, series: Series) -> Series:
        """A series as it is to be drawn."""
        if self.smoothing.kind == "none":
            return series
        known = self._smoothers.get(id(series))
        if known is None or known[0] is not series:
            known = self._smoothers[id(series)] = (series, smoother(series, self.smoothing))
        return known[1].update()

    def curves(self, kind: TileKind) -> Iterator[Curve]:
        """What a plot shows of this run; of an earlier run, what compares, in the run's own colour and dashes."""
        for curve in kind.curves(self):
            if self.number == 0:
                yield curve
            elif curve.compares:
                style = replace(
                    curve.style,
                    color=(self.number + 1) % COLORS,
                    dash=RUN_DASHES[(self.number - 1) % len(RUN_DASHES)],
                    strength=1.0,
                )
                yield replace(curve, key=f"{self.title}/{curve.key}", title=f"{self.title}: {curve.title}", style=style)


@dataclass(frozen=True, slots=True)
class TileKind:
    """A plot one can choose.

    Attributes:
        id: Names it in the settings.
        title: Its heading.
        y_title: What its values are.
        curves: Its lines for a run.
        percent: Whether its values are shares.
        logs: Whether the box "Log scale" concerns it.
        best: Whether the best epoch is marked in it.
        hint: What to do so that there is something to see.
        starts_log: Whether its values begin on a logarithmic scale.
    """

    id: str
    title: str
    y_title: str
    curves: Callable[[RunView], Iterator[Curve]]
    percent: bool = False
    logs: bool = False
    best: bool = False
    hint: str = ""
    starts_log: bool = False


def _loss(view: RunView) -> Iterator[Curve]:
    history = view.history
    if len(history.loss):
        plain = view.smoothing.kind == "none"
        yield Curve("loss", tr("each step"), LOSS_RAW, history.loss)
        title = tr("loss") if plain else view.smoothing.title
        yield Curve("mean", title, LOSS_MEAN, view.smooth(history.loss), compares=True)
    if "val_loss" in history.metrics:
        yield Curve("val_loss", tr("validation"), LOSS_VAL, history.metrics["val_loss"], compares=True)
    for number, name in enumerate(filter(is_output_loss, history.metrics), LOSS_OUTPUT_COLOR):
        yield Curve(name, output_of(name), replace(LOSS_OUTPUT, color=number), history.metrics[name])


def _metrics(view: RunView) -> Iterator[Curve]:
    for number, name in enumerate(metric_names(view.history)):
        yield from _one_metric(view, name, number)


def _one_metric(view: RunView, name: str, color: int = 0) -> Iterator[Curve]:
    metrics = view.history.metrics
    judged = f"val_{name}" if f"val_{name}" in metrics else name
    for key in (f"val_{name}", name):
        if key in metrics:
            training = key == name
            dash = METRIC_DASHES[color % len(METRIC_DASHES)][training]
            style = LineStyle(color=color, dash=dash, dots=not training, ends=not training)
            title = metric_title(name)
            if "(" not in name:
                part = tr("training {metric}") if training else tr("validation {metric}")
                title = part.format(metric=title)
            yield Curve(key, title, style, metrics[key], compares=key == judged)


def _sparsity(view: RunView) -> Iterator[Curve]:
    lines, names = view.history.sparsity, view.names()
    if TOTAL in lines:
        yield Curve(TOTAL, tr("all layers"), SPARSITY_TOTAL, lines[TOTAL], compares=True)
    if TARGET in lines:
        yield Curve(TARGET, tr("target"), SPARSITY_TARGET, lines[TARGET])
    yield from _by_layer({key: line for key, line in lines.items() if key not in (TOTAL, TARGET)}, names)


def _effective(name: str) -> Callable[[RunView], Iterator[Curve]]:
    """A figure of the effective weights, each line beside its value before the first step."""

    def curves(view: RunView) -> Iterator[Curve]:
        lines, first, names = view.history.figures[name], view.history.initial[name], view.names()
        for number, (key, line) in enumerate(lines.items(), -1):
            title = tr("all layers") if key == TOTAL else names.get(key, key)
            style = SPARSITY_TOTAL if key == TOTAL else LineStyle(color=number)
            yield Curve(key, title, style, line, compares=key == TOTAL)
            if key in first:
                before = replace(style, dash="dash", strength=0.6, width=1.0, ends=False)
                yield Curve(f"{key} at first", tr("{name} at first", name=title), before, first[key])

    return curves


def _churn(view: RunView) -> Iterator[Curve]:
    names = view.names()
    for title, key, dash in ((mark("dropped"), "dropped", "solid"), (mark("grown"), "grown", "dash")):
        for number, (node, line) in enumerate(view.history.churn[key].items()):
            style = LineStyle(color="text", width=2.0) if node == TOTAL else LineStyle(color=number)
            where = tr("all layers") if node == TOTAL else names.get(node, node)
            text = tr("{name}: {what}", name=where, what=tr(title))
            yield Curve(f"{node} {key}", text, replace(style, dash=cast("Dash", dash)), line, compares=node == TOTAL)


def _by_layer(lines: Mapping[str, Series], names: Mapping[str, str]) -> Iterator[Curve]:
    for number, (key, line) in enumerate(lines.items()):
        dash = LINE_DASHES[number % len(LINE_DASHES)]
        yield Curve(key, names.get(key, key), LineStyle(color=number, dash=dash), line)


def _layers(lines: Callable[[RunHistory], Mapping[str, Series]]) -> Callable[[RunView], Iterator[Curve]]:
    return lambda view: _by_layer(lines(view.history), view.names())


def _single(key: str, title: str, series: Callable[[RunHistory], Series]) -> Callable[[RunView], Iterator[Curve]]:
    def curves(view: RunView) -> Iterator[Curve]:
        points = series(view.history)
        if len(points):
            yield Curve(key, tr(title), SINGLE, points, compares=True)

    return curves


_KINDS = (
    TileKind("loss", mark("Loss"), mark("loss"), _loss, logs=True, best=True),
    TileKind("metrics", mark("Metrics"), mark("value after an epoch"), _metrics, best=True),
    TileKind("sparsity", mark("Sparsity"), mark("share of zeros"), _sparsity, percent=True, hint=NOT_PRUNED),
    TileKind("near_zero", mark("Near zero"), mark("share below tau"), _effective("near_zero"), percent=True,
             hint=NO_FIGURES),
    TileKind("hoyer", mark("Hoyer index"), mark("0 even … 1 sparse"), _effective("hoyer"), hint=NO_FIGURES),
    TileKind("churn", mark("Churn"), mark("connections"), _churn, logs=True, hint=NO_CHURN),
    TileKind("learning_rate", mark("Learning rate"), mark("learning rate"),
             _single("rate", mark("rate"), lambda h: h.learning_rate), logs=True, hint=NOT_MEASURED),
    TileKind("speed", mark("Speed"), mark("steps a second"),
             _single("speed", mark("steps a second"), lambda h: h.speed), hint=NOT_MEASURED),
    TileKind("epoch_seconds", mark("Time of an epoch"), mark("seconds"),
             _single("seconds", mark("seconds"), lambda h: h.epoch_seconds), hint=NOT_MEASURED),
    TileKind("gradients", mark("Gradients"), mark("root mean square"),
             _layers(lambda h: h.gradients), logs=True, hint=NO_GRADIENTS),
    TileKind("gradient_norms", mark("Gradient norms"), mark("norm of the gradient"),
             _layers(lambda h: h.gradient_norms), logs=True, hint=NOT_INSIDE),
    TileKind("weight_norms", mark("Weight norms"), mark("norm of the weights"),
             _layers(lambda h: h.weight_norms), logs=True, hint=NOT_INSIDE),
    TileKind("update_ratios", mark("Update ratios"), mark("update / weights"),
             _layers(lambda h: h.update_ratios), logs=True, starts_log=True, hint=NOT_INSIDE),
)  # fmt: skip
KINDS: Mapping[str, TileKind] = {kind.id: kind for kind in _KINDS}


def find_kind(kind_id: str) -> TileKind | None:
    """The plot of an id, or none; each metric has one, too."""
    if not kind_id.startswith(METRIC):
        return KINDS.get(kind_id)
    name = kind_id.removeprefix(METRIC)
    title = metric_title(name)

    def curves(view: RunView) -> Iterator[Curve]:
        return _one_metric(view, name)

    return TileKind(kind_id, f"{title[:1].upper()}{title[1:]}", title, curves, best=True, hint=NOT_MEASURED)


def metric_names(history: RunHistory) -> list[str]:
    """Names of what was measured after epochs, without the losses."""
    return sorted({name.removeprefix("val_") for name in history.metrics if not is_output_loss(name)} - {"loss"})


def metric_title(name: str) -> str:
    """A metric as a user reads it; the name of an output behind it, as in `accuracy (Digit)`, stays as it is."""
    metric, bracket, output = name.partition(" (")
    return f"{choice_title(metric)}{bracket}{output}"


def offered_kinds(history: RunHistory) -> list[TileKind]:
    """All plots that there are for a run."""
    single = [find_kind(f"{METRIC}{name}") for name in metric_names(history)]
    return [*KINDS.values(), *(kind for kind in single if kind is not None)]

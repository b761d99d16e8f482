"""A checkpoint whose connections are pruned or regrown by hand: measured at once, kept where somebody wants it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import tensorflow as tf

from brains_engine.backend.builder import prunable_weights
from brains_engine.backend.checkpoints import inspect_checkpoint, load_checkpoint, row_of, save_checkpoint
from brains_engine.backend.effective_weights import EffectiveWeights
from brains_engine.backend.evaluation import Evaluator
from brains_engine.backend.feed import Feed
from brains_engine.backend.last_known import last_known
from brains_engine.backend.objective import Objective
from brains_engine.backend.variables import VariableNames, to_predict_with
from brains_engine.backend.workbench import build_to_train, load_network, own_samples
from brains_engine.errors import CheckpointError
from brains_engine.runs.folder import RunFolder
from brains_engine.runs.stop import StopToken
from brains_engine.sparsity.by_hand import Connections, live_counts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from brains_engine.sparsity.figures import SparsityFigures
    from brains_engine.spec.registry import Registry

    Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Pruned:
    """What a choice of shares gives.

    Attributes:
        shares: Node id -> share of zeros that it has then.
        total: The share over all prunable weights.
        metrics: On the validation samples.
    """

    shares: Mapping[str, float]
    total: float
    metrics: Mapping[str, float]


class HandPruning:
    """Holds a checkpoint, its validation samples and the last known value of every connection.

    Args:
        checkpoint: Its file.
        registry: The layers that its design may use.

    Attributes:
        path: Its file.
        meta: What the checkpoint says of itself.
        names: Node id -> the node's name.
        sizes: Node id -> number of its prunable weights.
        present: Node id -> share of zeros in the checkpoint.

    Raises:
        CheckpointError: The file is missing or damaged, or has nothing to prune.
        DataError: The data is missing, or does not suit the network.
    """

    def __init__(self, checkpoint: Path, registry: Registry) -> None:
        self.path = checkpoint
        self._arrays, self.meta = load_checkpoint(checkpoint)
        network = load_network(checkpoint, registry)
        model, config = network.model, network.meta.config
        names = [name.removeprefix("weights/") for name in VariableNames(model).trainable]
        places = {id(variable): index for index, variable in enumerate(model.trainable_variables)}
        self._layers = {
            node: [places[id(variable)] for variable in found] for node, found in prunable_weights(model).items()
        }
        if not self._layers:
            raise CheckpointError(f"The network of {checkpoint} has no connections that can be dropped.")
        self._names = {index: names[index] for found in self._layers.values() for index in found}
        self.names = {node.id: node.name for node in network.plan.nodes}
        self._weights = [tf.convert_to_tensor(variable) for variable in model.trainable_variables]
        self._others = [tf.convert_to_tensor(variable) for variable in model.non_trainable_variables]
        self._effective = EffectiveWeights(model, self._layers)
        first = build_to_train(network.plan, config)
        named = dict(zip(VariableNames(first).trainable, first.trainable_variables, strict=True))
        named |= dict(zip(VariableNames(first).others, first.non_trainable_variables, strict=True))
        self._first = [tf.convert_to_tensor(named[f"weights/{name}"]) for name in names]
        self._connections = self._find_connections()
        self.sizes = {
            node: sum(self._part(index).alive.size for index in found) for node, found in self._layers.items()
        }
        self.present = {node: 1 - self._living(node) / size for node, size in self.sizes.items()}
        own = own_samples(config.data)
        features, targets = (own.x_val, own.y_val) if len(own.x_val) else (own.x_train, own.y_train)
        feed, objective = Feed(model, network.ends), Objective(model, config.loss, network.ends)
        shaped = feed.prepare(features)
        self._evaluator = Evaluator(model, feed, objective, shaped, objective.targets(shaped, targets), config.metrics)

    def spread(self, share: float) -> dict[str, float]:
        """Node id -> the share of zeros that each has where the whole network has `share`; ranked by relative size."""
        counts = live_counts({name: self._connections[name] for name in self._names.values()}, share)
        return {
            node: 1 - sum(counts[self._names[index]] for index in found) / self.sizes[node]
            for node, found in self._layers.items()
        }

    def measure(self, shares: Mapping[str, float], stop: StopToken | None = None) -> Pruned | None:
        """Loss and metrics with these shares of zeros; layers that are not named stay as they are. None when stopped.

        Raises:
            CheckpointError: There is no such layer.
        """
        stop = stop or StopToken()
        masks = self.masks(shares)
        weights = list(self._weights)
        for index, name in self._names.items():
            if name in masks:
                weights[index] = tf.constant(np.where(masks[name], self._values[name], 0), weights[index].dtype)
        metrics = self._evaluator.measure(weights, self._others, lambda: stop.stopped)
        return None if metrics is None else self._outcome(masks, metrics)

    def masks(self, shares: Mapping[str, float]) -> dict[str, Array]:
        """Masks by "node/weight", for the layers that are named."""
        masks: dict[str, Array] = {}
        for node, share in shares.items():
            found = self._layers.get(node)
            if found is None:
                raise CheckpointError(f"The network has no layer {node} whose connections can be dropped.")
            if not 0 <= share <= 1:
                raise CheckpointError(f"A share of zeros lies between 0 and 1, not at {share:g}.")
            parts = {self._names[index]: self._part(index) for index in found}
            for name, live in live_counts(parts, share).items():
                masks[name] = parts[name].mask(live)
        return masks

    def figures(self, tau: float) -> tuple[SparsityFigures, SparsityFigures]:
        """The figures of the checkpoint as it is, and those before the first step."""
        return self._effective.measure(self._weights, tau), self._effective.measure(self._first, tau)

    def node_of(self, name: str) -> str:
        """The id of a layer by its id or its name.

        Raises:
            CheckpointError: There is no such layer.
        """
        found = [node for node in self._layers if name in (node, self.names.get(node, ""))]
        if not found:
            known = ", ".join(self.names.get(node, node) for node in self._layers)
            raise CheckpointError(f"The network has no layer “{name}” to prune.", f"It has: {known}.")
        return found[0]

    def write(self, shares: Mapping[str, float], out: Path) -> Pruned:
        """Write the pruned network as a checkpoint file outside of the run.

        Raises:
            CheckpointError: The place cannot be written, or the samples cannot be measured.
        """
        if out.exists():
            raise CheckpointError(f"{out} exists already.", "Choose another name.")
        if not out.parent.is_dir():
            raise CheckpointError(f"The folder {out.parent} does not exist.")
        outcome, arrays = self._pruned(shares)
        save_checkpoint(out, arrays, self.meta.model_copy(update=self._changes(outcome, self.meta.number + 1)))
        return outcome

    def keep(self, shares: Mapping[str, float]) -> Path:
        """Save the pruned network as a new checkpoint of its run, a child of this one; gives the file.

        Raises:
            RunFolderError: The run is being trained, or the checkpoint lies outside of its run.
            CheckpointError: The disk refuses.
        """
        outcome, arrays = self._pruned(shares)
        with RunFolder.open(self.path.absolute().parent.parent, inspect_checkpoint) as folder:
            rows = folder.store.checkpoints()
            if folder.store.run().id != self.meta.run or self.meta.number not in {row.id for row in rows}:
                raise CheckpointError(f"{self.path} is no checkpoint of the run in {folder.path}.")
            meta = self.meta.model_copy(update=self._changes(outcome, rows[-1].id + 1))
            path = folder.checkpoint_path(meta.number)
            digest = save_checkpoint(path, arrays, meta)
            folder.store.add_checkpoint(row_of(path, meta, digest))
            folder.store.commit()
        return path

    def _pruned(self, shares: Mapping[str, float]) -> tuple[Pruned, dict[str, Array]]:
        outcome = self.measure(shares)
        assert outcome is not None
        masks = {name: part.alive for name, part in self._connections.items()} | self.masks(shares)
        arrays = dict(self._arrays)
        for name, mask in masks.items():
            arrays[f"masks/{name}"] = mask
            for key in [f"weights/{name}", f"average/{name}"]:
                if key in arrays:
                    known = np.where(self._connections[name].alive, arrays[key], self._values[name])
                    arrays[key] = np.where(mask, known, 0).astype(arrays[key].dtype)
            if f"remembered/{name}" in arrays:
                arrays[f"remembered/{name}"] = np.where(mask, 0, self._values[name]).astype(np.float32)
            for key, value in self._arrays.items():
                if key.endswith(f"/{name}") and value.shape == mask.shape and key.split("/")[0] not in _OWN:
                    arrays[key] = np.where(mask, value, np.zeros_like(value))  # moments and what else goes with it
        # The figures of a network with other connections are no measure of this one: early stopping begins anew.
        if "stopping/best" in arrays:
            arrays["stopping/best"], arrays["stopping/waited"] = np.asarray(np.inf), np.asarray(0)
        return outcome, arrays

    def _changes(self, outcome: Pruned, number: int) -> dict[str, Any]:
        validated = any(name.startswith("val_") for name in self.meta.metrics) or not self.meta.metrics
        metrics = {f"val_{name}" if validated else name: value for name, value in outcome.metrics.items()}
        return {
            "number": number,
            "parent": self.meta.number,
            "kind": "pruned",
            "metrics": {name: value for name, value in metrics.items() if np.isfinite(value)},
            "sparsity": outcome.total,
            "note": f"pruned by hand to {100 * outcome.total:.3g} %",
        }

    def _outcome(self, masks: Mapping[str, Array], metrics: Mapping[str, float]) -> Pruned:
        living = {
            node: sum(int(masks.get(self._names[i], self._part(i).alive).sum()) for i in found)
            for node, found in self._layers.items()
        }
        shares = {node: 1 - live / self.sizes[node] for node, live in living.items()}
        return Pruned(shares, 1 - sum(living.values()) / sum(self.sizes.values()), metrics)

    def _part(self, index: int) -> Connections:
        return self._connections[self._names[index]]

    def _living(self, node: str) -> int:
        return sum(int(self._part(index).alive.sum()) for index in self._layers[node])

    def _find_connections(self) -> dict[str, Connections]:
        """The connections of each weight, with the last known values of what is dropped put into `_values`."""
        predicting = to_predict_with(self._arrays)
        present = {name: predicting[f"weights/{name}"] for name in self._names.values()}
        alive = {
            name: np.asarray(self._arrays.get(f"masks/{name}", values != 0), bool) for name, values in present.items()
        }
        first = {name: self._first[index].numpy() for index, name in self._names.items()}
        self._values = last_known(self.path, self.meta, present, alive, first)
        for name, mask in alive.items():
            remembered = self._arrays.get(f"remembered/{name}")
            if remembered is not None and remembered.shape == mask.shape:
                known = ~mask & (remembered != 0)
                self._values[name] = np.where(known, remembered, self._values[name]).astype(present[name].dtype)
        return {
            name: Connections(np.abs(self._effective.of(index, tf.constant(self._values[name])).numpy()), alive[name])
            for index, name in self._names.items()
        }


_OWN = ("weights", "average", "masks", "remembered")

import numpy as np
import pytest

from brains_engine.data.load import load_raw
from brains_engine.runs.config import DataConfig

SETS = ["xor", "moons", "circles", "spirals"]


@pytest.mark.parametrize("source", SETS)
def test_the_same_seed_gives_the_same_points(source: str) -> None:
    first, again = (load_raw(DataConfig(source=source, split_seed=3)) for _ in range(2))
    assert np.array_equal(first.x, again.x)
    other = load_raw(DataConfig(source=source, split_seed=4))
    assert not np.array_equal(first.x, other.x)


@pytest.mark.parametrize("source", SETS)
def test_classes_are_balanced(source: str) -> None:
    raw = load_raw(DataConfig(source=source, samples=101))
    counts = np.bincount(raw.y)
    assert abs(int(counts[0]) - int(counts[1])) <= 1


def test_xor_without_noise_is_the_sign_of_the_product() -> None:
    raw = load_raw(DataConfig(source="xor", noise=0.0))
    assert np.array_equal(raw.y == 1, raw.x[:, 0] * raw.x[:, 1] < 0)


def test_circles_without_noise_have_their_radii() -> None:
    raw = load_raw(DataConfig(source="circles", noise=0.0))
    assert np.allclose(np.hypot(*raw.x.T), np.where(raw.y == 0, 1.0, 0.5))


def test_moons_without_noise_are_half_circles() -> None:
    raw = load_raw(DataConfig(source="moons", noise=0.0))
    upper, lower = raw.x[raw.y == 0], raw.x[raw.y == 1]
    assert np.allclose(np.hypot(*upper.T), 1.0)
    assert (upper[:, 1] >= 0).all()
    assert np.allclose(np.hypot(*(lower - [1.0, 0.5]).T), 1.0)
    assert (lower[:, 1] <= 0.5).all()


def test_spiral_arms_are_each_others_mirror() -> None:
    raw = load_raw(DataConfig(source="spirals", noise=0.0))
    radius, angle = np.hypot(*raw.x.T), np.arctan2(raw.x[:, 1], raw.x[:, 0])
    # Each arm's angle grows with its radius; the second starts half a turn later.
    turned = np.angle(np.exp(1j * (angle - np.pi * radius - np.pi * raw.y)))
    assert np.allclose(turned, 0.0, atol=1e-9)


def test_noise_spreads_points_by_its_deviation() -> None:
    clean = load_raw(DataConfig(source="circles", noise=0.0, samples=20_000))
    noisy = load_raw(DataConfig(source="circles", noise=0.3, samples=20_000))
    assert np.std(noisy.x - clean.x) == pytest.approx(0.3, rel=0.02)

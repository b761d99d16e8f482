import numpy as np
import pytest

from brains_engine.data.catalogue import SOURCES
from brains_engine.data.generated import GENERATORS
from brains_engine.data.load import load_raw
from brains_engine.fields import describe
from brains_engine.runs.config import GENERATED, DataConfig

PLANAR = ["xor", "moons", "circles", "spirals"]


def test_all_generated_sets_are_known_to_the_settings() -> None:
    assert set(GENERATED) == set(GENERATORS)
    assert set(GENERATED) == {source.id for source in SOURCES.values() if source.kind == "generated"}
    noise = next(field for field in describe(DataConfig) if field.name == "noise")
    assert noise.applies_when is not None
    assert set(noise.applies_when["source"]) == {name for name, each in GENERATORS.items() if each.is_noisy}


@pytest.mark.parametrize("source", GENERATED)
def test_the_same_seed_gives_the_same_points(source: str) -> None:
    first, again = (load_raw(DataConfig(source=source, split_seed=3)) for _ in range(2))
    assert np.array_equal(first.x, again.x)
    assert np.array_equal(first.y, again.y)
    other = load_raw(DataConfig(source=source, split_seed=4))
    assert not np.array_equal(first.x, other.x)


@pytest.mark.parametrize("source", [*PLANAR, "waves", "letters"])
def test_classes_are_balanced(source: str) -> None:
    raw = load_raw(DataConfig(source=source, samples=101))
    counts = np.bincount(raw.y)
    assert counts.max() - counts.min() <= 1


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


def test_each_kind_of_wave_has_its_own_steps() -> None:
    raw = load_raw(DataConfig(source="waves", noise=0.0, samples=400))
    height = np.abs(raw.x).max(axis=1, keepdims=True)
    bend = np.abs(np.diff(raw.x, axis=1)) / height
    jumps = (bend > 1.2).sum(axis=1)
    kinds = raw.info.class_names
    by_kind = {name: jumps[raw.y == number] for number, name in enumerate(kinds)}
    # A square wave jumps twice in a cycle, a sawtooth once, the others never.
    assert (by_kind["sine"] == 0).all()
    assert (by_kind["triangle"] == 0).all()
    assert (by_kind["square"] >= 3).all()
    assert (by_kind["sawtooth"] >= 1).all()
    assert by_kind["sawtooth"].mean() < by_kind["square"].mean()
    square = raw.x[raw.y == kinds.index("square")]
    assert np.allclose(np.abs(square), np.abs(square).max(axis=1, keepdims=True))


def test_the_adding_problem_has_two_marks_and_their_sum() -> None:
    raw = load_raw(DataConfig(source="adding", noise=0.0, samples=200))
    values, marks = np.moveaxis(raw.x.reshape(200, 32, 2), 2, 0)
    assert set(np.unique(marks)) == {0.0, 1.0}
    assert (marks[:, :16].sum(axis=1) == 1).all()
    assert (marks[:, 16:].sum(axis=1) == 1).all()
    assert np.allclose((values * marks).sum(axis=1), raw.y[:, 0])


def test_the_letter_behind_the_only_marker_is_the_class() -> None:
    raw = load_raw(DataConfig(source="letters", samples=300, noise=2.0))
    assert set(np.unique(raw.x)) == set(range(7))
    rows, places = np.nonzero(raw.x == 0)
    assert np.array_equal(rows, np.arange(300))
    assert np.array_equal(raw.x[rows, places + 1], raw.y + 1)


def test_the_marked_pixels_are_a_disc_of_one_brightness() -> None:
    raw = load_raw(DataConfig(source="shapes", noise=0.0, samples=100))
    image, mask = raw.x.reshape(-1, 16, 16), raw.y.reshape(-1, 16, 16) == 1
    assert set(np.unique(raw.y)) == {0.0, 1.0}
    rows, columns = np.mgrid[:16, :16]
    for picture, inside in zip(image, mask, strict=True):
        assert inside.sum() >= 4
        assert np.ptp(picture[inside]) == 0
        assert 0.5 <= picture[inside][0] <= 1.0
        # Nothing outside lies nearer to the middle than half of the widest reach, unless the border cuts the disc.
        middle = rows[inside].mean(), columns[inside].mean()
        reach = np.hypot(rows[inside] - middle[0], columns[inside] - middle[1]).max()
        assert np.hypot(rows[~inside] - middle[0], columns[~inside] - middle[1]).min() > 0.5 * reach
    assert (image[~mask] > 0).any(), "rectangles are there too"

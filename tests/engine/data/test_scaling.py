import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brains_engine.data.scaling import FittedScaling, ScalingKind, fit_scaling
from brains_engine.errors import DataError

X = np.array([[1.0, 10.0], [3.0, 30.0]])
KINDS: list[ScalingKind] = ["none", "standard", "minmax", "rms"]


def test_standard_centres_and_divides_by_the_deviation() -> None:
    assert fit_scaling("standard", X, together=False).apply(X).tolist() == [[-1.0, -1.0], [1.0, 1.0]]


def test_minmax_maps_to_zero_and_one() -> None:
    assert fit_scaling("minmax", X, together=False).apply(X).tolist() == [[0.0, 0.0], [1.0, 1.0]]


def test_rms_divides_without_centring() -> None:
    scaled = fit_scaling("rms", X, together=False).apply(X)
    assert np.sqrt(np.square(scaled).mean(axis=0)).tolist() == pytest.approx([1.0, 1.0])
    assert (scaled[:, 0] / X[:, 0]).tolist() == pytest.approx([1 / np.sqrt(5)] * 2)


def test_pictures_have_one_scale_for_all_pixels() -> None:
    scaling = fit_scaling("minmax", X, together=True)
    assert scaling.apply(X).ravel().tolist() == pytest.approx([0.0, 9 / 29, 2 / 29, 1.0])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("together", [False, True])
def test_constant_features_stay_finite(kind: ScalingKind, together: bool) -> None:
    constant = np.full((5, 2), 0.1)
    scaled = fit_scaling(kind, constant, together=together).apply(constant)
    assert np.isfinite(scaled).all()
    assert (np.abs(scaled) <= 1.0).all()


@pytest.mark.parametrize("kind", KINDS)
@given(values=st.lists(st.floats(-1e30, 1e30), min_size=2, max_size=6))
def test_any_training_sample_scales_to_a_finite_number(kind: ScalingKind, values: list[float]) -> None:
    x = np.array(values).reshape(-1, 1)
    scaling = fit_scaling(kind, x, together=False)
    assert np.isfinite(scaling.apply(x)).all()
    copy = FittedScaling.from_json(json.loads(json.dumps(scaling.to_json())))
    assert np.array_equal(copy.apply(x), scaling.apply(x))


def test_a_sample_far_outside_is_named() -> None:
    scaling = fit_scaling("standard", np.array([[0.0, 0.0], [1e-10, 1e-10]]), together=False)
    with pytest.raises(DataError, match=r"Sample 2, feature 1 is 1e\+30, too large"):
        scaling.apply(np.array([[0.0, 0.0], [1e30, 0.0]]))


def test_another_number_of_features_is_refused() -> None:
    with pytest.raises(DataError, match="has 3 features, but 2"):
        fit_scaling("standard", X, together=False).apply(np.zeros((1, 3)))


@pytest.mark.parametrize(
    "change",
    [
        {"scale": [0.0, 1.0]},
        {"scale": [1.0]},
        {"offset": [float("nan"), 0.0]},
        {"offset": "words"},
        {"offset": [], "scale": []},
        {"offset": [[1.0]], "scale": [[1.0]]},
        {"kind": "magic"},
    ],
)
def test_a_damaged_scaling_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(DataError, match="scaling"):
        FittedScaling.from_json({"kind": "standard", "offset": [0.0, 0.0], "scale": [1.0, 1.0], **change})

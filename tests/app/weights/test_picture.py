"""How weights are laid out, joined and coloured."""

from __future__ import annotations

import numpy as np
import pytest

from app.theme import DARK, LIGHT, Theme
from app.weights.picture import MOST_CELLS, Grid, make_picture, paint_pixels
from brains_engine.runs.tensors import LayerTensor


def tensor(values: object, alive: object = None) -> LayerTensor:
    mask = None if alive is None else np.asarray(alive, np.bool_)
    return LayerTensor("kernel", np.asarray(values, np.float32), mask)


def test_a_matrix_is_itself_and_a_vector_goes_on_in_rows() -> None:
    assert Grid.of((2, 3)).cells.tolist() == [[0, 1, 2], [3, 4, 5]]
    vector = Grid.of((70,)).cells
    assert vector.shape == (2, 64)
    assert vector[1, 5] == 69
    assert vector[1, 6] == -1


def test_kernels_are_tiles_inputs_down_and_outputs_right() -> None:
    cells = Grid.of((3, 2, 4, 5)).cells
    assert cells.shape == (4 * 4 - 1, 5 * 3 - 1)
    assert cells[3].tolist() == [-1] * 14, "a gap between tiles"
    flat = np.arange(120).reshape(3, 2, 4, 5)
    assert cells[4 + 2, 3 + 1] == flat[2, 1, 1, 1]
    assert Grid.of((5, 4, 2)).cells.shape == (4 * 6 - 1, 2 * 2 - 1)
    assert Grid.of((2, 3, 3, 4, 5)).cells.shape == (4 * 7 - 1, 5 * 4 - 1)


@pytest.mark.parametrize("shape", [(), (1,), (3, 4), (3, 3, 2, 4), (2, 3, 4), (2, 2, 2, 3, 4)])
def test_each_weight_has_one_cell(shape: tuple[int, ...]) -> None:
    cells = Grid.of(shape).cells
    assert sorted(cells[cells >= 0].tolist()) == list(range(int(np.prod(shape))))


def test_a_large_matrix_is_joined_and_its_outliers_stay() -> None:
    values = np.zeros((3, 4 * MOST_CELLS))
    values[1, 1000] = -7.0
    alive = np.ones_like(values)
    alive[:, :4] = 0
    picture = make_picture(tensor(values, alive))
    assert picture.block == 4
    assert picture.values.shape == (1, MOST_CELLS)
    assert picture.values[0, 250] == -7.0
    assert picture.alive[0, 0] == 0.0
    assert picture.describe(0, 250) == "A block of 4 x 4 weights: up to -7, 100 % of them live."


def test_a_cell_says_where_it_is_and_what_it_holds() -> None:
    picture = make_picture(tensor([[0.5, -0.25], [0.0, 1.0]], [[1, 1], [0, 1]]))
    assert picture.describe(0, 1) == "[0, 1]: -0.25"
    assert picture.describe(1, 0) == "[1, 0]: dropped"
    assert picture.describe(5, 0) == ""
    assert make_picture(tensor(np.zeros((3, 3)))).limit == 1.0


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_colours_are_zero_below_above_and_dropped(theme: Theme) -> None:
    picture = make_picture(tensor([[-2.0, 0.0, 2.0, 0.0]], [[1, 1, 1, 0]]))
    names = ["#{:02X}{:02X}{:02X}".format(*pixel) for pixel in paint_pixels(picture, theme, mask=False)[0]]
    assert names[:3] == [theme.plot[0], theme.surface, theme.plot[1]]
    assert names[3] in (theme.border, theme.disabled)
    masks = ["#{:02X}{:02X}{:02X}".format(*pixel) for pixel in paint_pixels(picture, theme, mask=True)[0]]
    assert masks[:3] == [theme.accent] * 3
    assert masks[3] == names[3]

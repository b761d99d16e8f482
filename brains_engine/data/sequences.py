"""Generated sequences: kinds of waves, the adding problem, and letters of which one is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from brains_engine.data.info import Doubles

WAVE_STEPS = 64
ADDING_STEPS = 32
LETTER_STEPS = 16
LETTERS = 6
_FEWEST_CYCLES, _MOST_CYCLES = 2.0, 5.0


def waves(number: npt.NDArray[np.int64], random: np.random.Generator) -> tuple[Doubles, npt.NDArray[np.int64]]:
    """Sine, square, sawtooth and triangle in turn, of random frequency, phase and height.

    Returns:
        float64[samples, 64], and the kind of each.
    """
    count = len(number)
    label = number % 4
    cycles = random.uniform(_FEWEST_CYCLES, _MOST_CYCLES, (count, 1))
    start = random.uniform(0.0, 1.0, (count, 1))
    phase = (start + cycles * np.arange(WAVE_STEPS) / WAVE_STEPS) % 1.0
    kinds = np.stack(
        [
            np.sin(2.0 * np.pi * phase),
            np.where(phase < 0.5, 1.0, -1.0),
            2.0 * phase - 1.0,
            1.0 - 4.0 * np.abs(phase - 0.5),
        ]
    )
    height = random.uniform(0.5, 1.5, (count, 1))
    return height * kinds[label, np.arange(count)], label


def adding(number: npt.NDArray[np.int64], random: np.random.Generator) -> tuple[Doubles, Doubles]:
    """Numbers of which two are marked; the target is the sum of these two.

    The adding problem of Hochreiter & Schmidhuber 1997, with one mark in each half of the sequence.

    Returns:
        float64[samples, 32 * 2], a number from 0 to 1 and its mark at each step, and float64[samples, 1].
    """
    count, half = len(number), ADDING_STEPS // 2
    values = random.uniform(0.0, 1.0, (count, ADDING_STEPS))
    places = np.stack([random.integers(0, half, count), random.integers(half, ADDING_STEPS, count)], axis=1)
    marks = np.zeros_like(values)
    np.put_along_axis(marks, places, 1.0, axis=1)
    target = (values * marks).sum(axis=1, keepdims=True)
    return np.stack([values, marks], axis=2).reshape(count, -1), target


def letters(number: npt.NDArray[np.int64], random: np.random.Generator) -> tuple[Doubles, npt.NDArray[np.int64]]:
    """Random letters from 1 to 6 and one marker, 0; the class is the letter right behind the marker.

    Returns:
        Whole numbers as float64[samples, 16], and the letter asked for, from 0 to 5.
    """
    count = len(number)
    label = number % LETTERS
    place = random.integers(0, LETTER_STEPS - 1, count)
    text = random.integers(1, LETTERS + 1, (count, LETTER_STEPS))
    rows = np.arange(count)
    text[rows, place] = 0
    text[rows, place + 1] = label + 1
    return text.astype(np.float64), label

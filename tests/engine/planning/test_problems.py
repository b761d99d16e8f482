"""Every code is provoked alone, is explained, and each of its fixes is one undo step that mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brains_engine.design.io import to_json
from brains_engine.design.problem_help import HELP
from brains_engine.planning.analysis import analyse
from tests.engine.design.history import History
from tests.engine.planning.drawing import REGISTRY
from tests.engine.planning.problem_cases import CASES

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.design.design import Design
    from brains_engine.design.diagnostics import Problem


def problems(design: Design) -> tuple[Problem, ...]:
    return analyse(design.snapshot, REGISTRY).problems


def test_every_code_has_help_and_a_case() -> None:
    assert set(CASES) == set(HELP)
    assert len(HELP) >= 45


@pytest.mark.parametrize("code", HELP)
def test_help_is_plain_sentences(code: str) -> None:
    entry = HELP[code]
    assert entry.title
    assert not entry.title.endswith(".")
    assert entry.text.endswith(".")
    assert 20 < len(entry.text) < 220


@pytest.mark.parametrize("code", CASES)
def test_a_drawing_provokes_exactly_one_kind_of_problem(code: str, tmp_path: Path) -> None:
    found = problems(CASES[code](tmp_path))
    assert [problem.code for problem in found] == [code], [problem.message for problem in found]
    (problem,) = found
    assert problem.message.endswith(".")
    assert ". " not in problem.message
    assert "\n" not in problem.message
    first = problem.message.split()[0]
    assert first[0].isupper() or "_" in first or "." in first, "a sentence starts large, or with a name as it is"
    assert problem.help == HELP[code].text
    assert problem.title == HELP[code].title
    assert len({fix.id for fix in problem.fixes}) == len(problem.fixes)
    assert {fix.id for fix in problem.fixes} <= set(HELP[code].fixes)


@pytest.mark.parametrize("code", CASES)
def test_each_fix_mends_it_in_one_step_that_undo_takes_back(code: str, tmp_path: Path) -> None:
    design = CASES[code](tmp_path)
    for number in range(len(problems(design)[0].fixes)):
        before = to_json(design.snapshot)
        (problem,) = problems(design)
        history = History(design)
        problem.fixes[number].run(design)
        assert len(history.commits) == 1, problem.fixes[number].label
        left = [each for each in problems(design) if each.code == code and each.node_id == problem.node_id]
        assert left == [], problem.fixes[number].label
        after = to_json(design.snapshot)
        assert history.undo_all() == before
        assert history.redo_all() == after
        history.undo_all()


def test_at_least_eighteen_repairs_are_offered(tmp_path: Path) -> None:
    kinds = {fix.id for build in CASES.values() for problem in problems(build(tmp_path)) for fix in problem.fixes}
    mended = {code for code, build in CASES.items() if any(problem.fixes for problem in problems(build(tmp_path)))}
    assert len(kinds) >= 18, sorted(kinds)
    assert len(mended) >= 18, sorted(mended)


# Offered in other drawings than these cases, by tests of their own or where a node stands alone.
ELSEWHERE = {"add_input", "classic_optimizer", "connect", "insert_dense", "insert_reshape", "match_targets"}
ELSEWHERE |= {"use_logits", "use_natural_layout"}


def test_repairs_are_declared_and_come_about(tmp_path: Path) -> None:
    shown = {fix.id for build in CASES.values() for problem in problems(build(tmp_path)) for fix in problem.fixes}
    declared = {fix for entry in HELP.values() for fix in entry.fixes}
    assert shown | ELSEWHERE == declared
    assert not shown & ELSEWHERE

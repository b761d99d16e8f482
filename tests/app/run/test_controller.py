from __future__ import annotations

import gc
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from app.run.folders import list_runs, next_run, run_of_checkpoint, runs_home
from brains_engine.design import edits
from brains_engine.errors import TrainingError
from tests.app.run.conftest import CHUNK, MakeController, ToyEngine, saved, steps

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.run.controller import RunController
    from app.session import Session


def finish(controller: RunController, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not controller.is_busy, timeout=10_000)


def test_a_run_goes_through_its_states(controller: RunController, qtbot: QtBot, engine: ToyEngine) -> None:
    states: list[str] = []
    controller.state_changed.connect(states.append)
    with qtbot.waitSignal(controller.finished) as ended:
        controller.start()
        assert controller.is_busy
        assert controller.activity == "train"
    assert ended.args == ["completed"]
    assert states == ["preparing", "running", "idle"]
    assert engine.threads[0] is not threading.main_thread()
    assert controller.history.loss.x.tolist() == list(range(1, 4 * CHUNK + 1))
    assert controller.history.best_epoch == (4, 4 * CHUNK, 0.25)
    assert controller.history.live_sparsity() == {"dense-1": 1.0}


def test_pause_resume_and_stop(controller: RunController, qtbot: QtBot, engine: ToyEngine) -> None:
    engine.chunks, engine.wait = 1000, 0.005
    controller.start()
    qtbot.waitUntil(lambda: controller.state == "running")
    states: list[str] = []
    controller.state_changed.connect(states.append)
    controller.pause()
    controller.resume()
    assert states == ["paused", "running"]
    with qtbot.waitSignal(controller.finished, timeout=1_000) as ended:
        controller.stop()
        assert controller.state == "stopping"
    assert ended.args == ["stopped"]
    assert not controller.is_busy


def test_a_paused_run_can_be_stopped(controller: RunController, qtbot: QtBot, engine: ToyEngine) -> None:
    engine.chunks = 1000
    engine.wait = 0.005
    controller.start()
    qtbot.waitUntil(lambda: controller.state == "running")
    controller.pause()
    with qtbot.waitSignal(controller.finished, timeout=1_000):
        controller.stop()


def test_stopping_while_the_engine_loads_ends_without_a_run(make_controller: MakeController, qtbot: QtBot) -> None:
    engine, loading = ToyEngine(), threading.Event()

    def load() -> object:
        loading.wait(5)
        return engine

    controller = make_controller(load)
    with qtbot.waitSignal(controller.finished) as ended:
        controller.start()
        controller.stop()
        loading.set()
    assert ended.args == [None]
    assert not engine.threads


def test_an_expected_error_is_one_sentence(controller: RunController, qtbot: QtBot, engine: ToyEngine) -> None:
    engine.failure = TrainingError("The loss is not finite at step 12.")
    failures: list[tuple[str, str]] = []
    controller.failed.connect(lambda message, details: failures.append((message, details)))
    controller.start()
    finish(controller, qtbot)
    assert failures == [("The loss is not finite at step 12.", "")]


def test_an_exception_is_shown_once_and_train_works_again(
    controller: RunController, qtbot: QtBot, engine: ToyEngine
) -> None:
    engine.failure = ZeroDivisionError("in the engine")
    failures: list[tuple[str, str]] = []
    controller.failed.connect(lambda message, details: failures.append((message, details)))
    controller.start()
    finish(controller, qtbot)
    assert len(failures) == 1
    message, details = failures[0]
    assert "did not expect" in message
    assert "ZeroDivisionError: in the engine" in details
    engine.failure = None
    with qtbot.waitSignal(controller.finished) as ended:
        controller.start()
    assert ended.args == ["completed"]
    assert len(failures) == 1


def test_late_events_of_an_old_run_are_dropped(controller: RunController, qtbot: QtBot) -> None:
    controller.start()
    finish(controller, qtbot)
    worker = controller._worker
    assert worker is not None
    seen: list[object] = []
    points = len(controller.history.loss)
    for signal in (controller.event_received, controller.finished, controller.failed, controller.state_changed):
        signal.connect(lambda *values: seen.append(values))
    worker.reported.emit(1, saved(Path("old"), 1))
    worker.done.emit(1, "late")
    worker.failed.emit(1, "late", "")
    controller._buffer.add(1, steps(99))
    controller._drain()
    qtbot.wait(20)
    assert seen == []
    assert len(controller.history.loss) == points


def test_commands_wait_while_the_engine_is_at_work(
    controller: RunController, qtbot: QtBot, engine: ToyEngine, tmp_path: Path
) -> None:
    engine.chunks, engine.wait = 1000, 0.005
    controller.start()
    qtbot.waitUntil(lambda: controller.state == "running")
    with qtbot.waitSignal(controller.failed) as refused:
        controller.export(tmp_path / "000001.safetensors", "keras", tmp_path / "out.keras")
    assert refused.args is not None
    assert refused.args[0].startswith("Export has to wait")
    controller.stop()
    finish(controller, qtbot)
    assert len(engine.threads) == 1


def test_a_design_with_errors_is_refused(controller: RunController, session: Session, qtbot: QtBot) -> None:
    edits.delete(session.design, *session.design.snapshot.nodes)
    with qtbot.waitSignal(controller.failed) as refused:
        controller.start()
    assert refused.args is not None
    assert refused.args[0].startswith("The design cannot be trained yet: ")
    assert not controller.is_busy


def test_a_loaded_checkpoint_is_where_the_next_run_begins(
    controller: RunController, qtbot: QtBot, engine: ToyEngine, tmp_path: Path
) -> None:
    path = tmp_path / "000003.safetensors"
    with qtbot.waitSignal(controller.start_from_changed):
        controller.load_checkpoint(path)
    controller.start()
    finish(controller, qtbot)
    assert engine.started_from == [path]


def test_evaluate_and_a_refused_export(controller: RunController, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "000001.safetensors"
    with qtbot.waitSignal(controller.evaluated) as measured:
        controller.evaluate(path)
    assert measured.args == [path, {"loss": 0.5}]
    with qtbot.waitSignal(controller.failed) as refused:
        controller.export(path, "keras", tmp_path / "out.keras")
    assert refused.args == ["This checkpoint cannot be exported.", ""]


def test_runs_lie_beside_the_design_or_with_the_users_data(
    controller: RunController, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    unsaved = controller.homes[0]
    assert unsaved == runs_home(None, session.design.snapshot.settings.title, tmp_path / "data")
    controller.start()
    finish(controller, qtbot)
    session.save_as(tmp_path / "naïve net.brains")
    assert controller.homes == (tmp_path / "naïve net runs", unsaved)
    controller.start()
    finish(controller, qtbot)
    assert controller.run_folder == tmp_path / "naïve net runs" / "1"


def test_runs_are_numbered_after_the_last(tmp_path: Path) -> None:
    assert next_run(tmp_path / "none") == tmp_path / "none" / "1"
    for name in ("1", "9", "10", "notes", "007"):
        (tmp_path / name).mkdir()
    (tmp_path / "12").write_text("a file")
    assert next_run(tmp_path).name == "11"
    assert [folder.name for folder in list_runs(tmp_path)] == ["10", "9", "1"]
    assert run_of_checkpoint(tmp_path / "3" / "checkpoints" / "000012.safetensors") == (tmp_path / "3", 12)


def test_a_title_never_leaves_the_folder(tmp_path: Path) -> None:
    assert runs_home(None, "../../etc: x?", tmp_path).parent == tmp_path / "runs"


def test_shutdown_in_mid_run_joins_and_hands_collection_back(
    controller: RunController, qtbot: QtBot, engine: ToyEngine
) -> None:
    engine.chunks, engine.wait = 100_000, 0.002
    controller.start()
    qtbot.waitUntil(lambda: controller.state == "running")
    assert not gc.isenabled()
    assert controller.shutdown(5_000)
    assert controller.state == "idle"
    assert gc.isenabled()


def test_where_the_design_lies_cannot_be_written_the_users_data_folder_serves(
    controller: RunController, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "designs"
    folder.mkdir()
    session.save_as(folder / "net.brains")
    (folder / "net runs").write_text("a file in the way")
    controller.start()
    finish(controller, qtbot)
    run = controller.run_folder
    assert run is not None
    assert run.is_relative_to(tmp_path / "data")
    (tmp_path / "data").rename(tmp_path / "moved")
    (tmp_path / "data").write_text("a file in the way, too")
    with qtbot.waitSignal(controller.failed) as refused:
        controller.start()
    assert refused.args is not None
    assert refused.args[0].startswith("No run folder can be made in ")


def test_a_window_refuses_to_be_a_worker_of_a_cluster(
    controller: RunController, session: Session, qtbot: QtBot, engine: ToyEngine
) -> None:
    edits.set_training_value(session.design, "distribution.strategy", "multi-worker")
    with qtbot.waitSignal(controller.failed) as refused:
        controller.start()
    assert refused.args is not None
    assert refused.args[0].startswith("Training on several machines is started by a command")
    assert engine.started_from == []

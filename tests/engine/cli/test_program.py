import argparse
import subprocess
import sys

import pytest

from brains_engine.cli import main, program
from brains_engine.cli.command import Command, Context, no_arguments
from tests.engine.cli.conftest import Brains


def failing(error: BaseException) -> Command:
    def run(options: argparse.Namespace, context: Context) -> int:
        raise error

    return Command("fail", "fails", no_arguments, run)


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], [], ["train", "--help"]])
def test_help_ends_well(brains: Brains, arguments: list[str]) -> None:
    result = brains(*arguments)
    assert result.code == 0
    assert result.out.startswith("usage: brains")


@pytest.mark.parametrize("command", program.COMMANDS, ids=lambda command: command.name)
def test_help_names_every_command(brains: Brains, command: Command) -> None:
    out = brains("--help").out
    assert command.name in out
    assert command.help in out


def test_the_commands_are_all_there() -> None:
    promised = (
        "new templates validate summary code import blocks train resume normnet twin online lr-range predict "
        "evaluate checkpoints export inspect units path sparsity prune data cross-validate experiment layers schema "
        "bench problems counts trust"
    )
    assert [command.name for command in program.COMMANDS] == promised.split()


def test_version(brains: Brains) -> None:
    assert brains("--version").out.startswith("brains ")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["chekpoints"], "There is no command 'chekpoints'. Did you mean checkpoints?\n"),
        (["zzz"], "There is no command 'zzz'. See `brains --help`.\n"),
        (["train"], "The following arguments are required: FILE. See `brains train --help`.\n"),
        (["train", "x", "--nonsense"], "Unrecognized arguments: --nonsense. See `brains --help`.\n"),
        (["resume", "x", "--epochs", "-3"], "Argument --epochs: '-3' is not a whole number above 0."),
        (["export", "x", "--out", "y"], "--format is missing. See `brains export --help`.\n"),
    ],
)
def test_a_wrong_command_line_gets_one_sentence(brains: Brains, arguments: list[str], sentence: str) -> None:
    result = brains(*arguments)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(sentence)
    assert result.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [["--json", "train"], ["train", "--json"]])
def test_json_may_stand_before_and_after_the_command(brains: Brains, arguments: list[str]) -> None:
    result = brains(*arguments)
    assert result.code == 2
    assert result.json["error"]["type"] == "UsageError"


def test_json_before_the_command_is_heeded(brains: Brains) -> None:
    assert isinstance(brains("--json", "templates").json, list)


def test_a_fault_of_ours_is_a_sentence_without_a_trace(brains: Brains, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "COMMANDS", (failing(ZeroDivisionError("by zero")),))
    result = brains("fail", "--json")
    assert result.code == 1
    assert "ZeroDivisionError" in result.json["error"]["message"]
    assert "Traceback" not in result.err
    assert "Traceback" in brains("fail", "--trace").err
    monkeypatch.setenv("BRAINS_TRACE", "1")
    assert "Traceback" in brains("fail").err


def test_an_interrupt_ends_with_130(brains: Brains, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "COMMANDS", (failing(KeyboardInterrupt()),))
    assert brains("fail").code == 130


@pytest.mark.parametrize("arguments", ["layers --json", "layers", "schema"])
def test_a_reader_that_leaves_is_no_error(arguments: str) -> None:
    command = f"{sys.executable} -m brains_engine {arguments} | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr == ""
    assert len(done.stdout.encode()) == 10


def test_a_full_disk_gets_a_sentence() -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "brains_engine", "layers", "--json"],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (2, "The system refused: no space left on device.\n")


def test_help_and_edits_import_no_tensorflow() -> None:
    code = (
        "import sys\n"
        "from brains_engine.cli import main\n"
        "for arguments in (['--help'], ['layers'], ['templates'], ['schema']):\n"
        "    assert main(arguments) == 0\n"
        "sys.exit(sorted({'tensorflow', 'keras', 'sklearn', 'polars'} & set(sys.modules)).__repr__())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr.strip() == "[]"


def test_the_module_runs_as_a_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "brains_engine", "templates"], capture_output=True, text=True, check=True, timeout=60
    )
    assert "digits_mlp" in done.stdout


def test_main_takes_the_arguments_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["brains", "templates"])
    assert main() == 0
    assert "digits_mlp" in capsys.readouterr().out

"""The runner of the long proofs: one table, and an exit code that says whether each was carried out."""

from __future__ import annotations

import importlib
import inspect
from pathlib import Path

import pytest

from tests import proofs
from tests.made import crash_decisions
from tests.proofs import __main__ as runner
from tests.proofs import decisions_killed


@pytest.mark.parametrize("name", runner.names())
def test_each_proof_has_a_function_that_gives_its_rows_and_needs_nothing(name: str) -> None:
    given = inspect.signature(importlib.import_module(f"tests.proofs.{name}").prove).parameters.values()
    assert all(one.default is not inspect.Parameter.empty for one in given)


def write(folder: Path, name: str, rows: str) -> None:
    (folder / f"{name}.py").write_text(f"def prove():\n    return {rows}\n", encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Another folder of proofs: one good, one that raises, one without a row, one whose process is killed."""
    monkeypatch.setattr(proofs, "__path__", [str(tmp_path)])
    write(tmp_path, "first_of_all", '[("a kill", "0 lost", "0 lost"), ("a longer one", "3\\nlost", "0")]')
    write(tmp_path, "second", "[1 / 0]")
    write(tmp_path, "third", "[]")
    write(tmp_path, "fourth", "__import__('os')._exit(7)")
    return tmp_path


def test_the_rows_of_all_proofs_stand_in_one_table_and_one_that_raises_says_so(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert runner.main([]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["what", "measured", "goal"]
    assert lines[2:4] == [
        f"{'a kill':12}  {'0 lost':52}  0 lost",
        f"{'a longer one':12}  {'3 lost':52}  0",
    ]
    assert "second" in lines[5] and "not carried out: ZeroDivisionError: division by zero" in lines[5]
    assert "third" in lines[6] and "not carried out: ValueError: it gave no row" in lines[6]
    assert "fourth" in lines[4] and "not carried out: its process ended with 7" in lines[4]


def test_one_proof_can_be_asked_for_by_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert runner.main(["--only", "first_of_all"]) == 0
    assert "not carried out" not in capsys.readouterr().out
    with pytest.raises(SystemExit):
        runner.main(["--only", "fifth"])


def test_programs_killed_while_they_save_are_among_the_proofs(monkeypatch: pytest.MonkeyPatch) -> None:
    lost = crash_decisions.Outcome(killed=2, acknowledged=["a", "b"], missing=["b"])
    monkeypatch.setattr(crash_decisions, "kill", lambda times, folder, **how: lost)
    monkeypatch.setattr(crash_decisions, "together", lambda folder: lost)
    assert "decisions_killed" in runner.names()
    measured = [measured for _, measured, _ in decisions_killed.prove()]
    assert measured == ["2 programs killed, 2 decisions acknowledged, 1 of them missing, 0 other faults"] * 3


def test_what_one_proof_does_to_the_system_is_not_there_for_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proofs, "__path__", [str(tmp_path)])
    write(tmp_path, "breaks", '[(str(setattr(__import__("os"), "replace", None)), "", "")]')
    write(tmp_path, "looks", '[("os.replace", str(__import__("os").replace), "a function")]')
    assert runner.proved("breaks")[1]
    ((_, there, _),), _ = runner.proved("looks")
    assert "built-in function replace" in there

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
    """Another folder of proofs: one good, one that raises, one without a row."""
    monkeypatch.setattr(proofs, "__path__", [str(tmp_path)])
    write(tmp_path, "first_of_all", '[("a kill", "0 lost", "0 lost"), ("a longer one", "3\\nlost", "0")]')
    write(tmp_path, "second", "[1 / 0]")
    write(tmp_path, "third", "[]")
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
    assert "second" in lines[4] and "not carried out: ZeroDivisionError: division by zero" in lines[4]
    assert "third" in lines[5] and "not carried out: ValueError: it gave no row" in lines[5]


def test_one_proof_can_be_asked_for_by_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert runner.main(["--only", "first_of_all"]) == 0
    assert "not carried out" not in capsys.readouterr().out
    with pytest.raises(SystemExit):
        runner.main(["--only", "fourth"])


def test_programs_killed_while_they_save_are_among_the_proofs(monkeypatch: pytest.MonkeyPatch) -> None:
    lost = crash_decisions.Outcome(killed=2, acknowledged=["a", "b"], missing=["b"])
    monkeypatch.setattr(crash_decisions, "kill", lambda times, folder, **how: lost)
    monkeypatch.setattr(crash_decisions, "together", lambda folder: lost)
    assert "decisions_killed" in runner.names()
    measured = [measured for _, measured, _ in decisions_killed.prove()]
    assert measured == ["2 programs killed, 2 decisions acknowledged, 1 of them missing, 0 other faults"] * 3

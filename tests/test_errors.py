"""An error says the same wherever it is read: here, copied, and come from another process."""

from __future__ import annotations

import copy
import pickle
from importlib import import_module

import pytest

from workbench.briefing.gate import NotMarked
from workbench.errors import BadTable, BadText, NotFound, Unreadable, WorkbenchError
from workbench.restrictions.way_out import Refused

for _holds_errors_of_its_own in (
    "decisions.sqlite_file",
    "parliament.polite_service",
    "parliament.allowed_hosts",
):
    import_module(f"workbench.{_holds_errors_of_its_own}")


def _kinds(kind: type[WorkbenchError]) -> list[type[WorkbenchError]]:
    return [kind, *(below for one in kind.__subclasses__() for below in _kinds(one))]


def _of(kind: type[WorkbenchError]) -> WorkbenchError:
    if issubclass(kind, BadTable):
        return kind("codebook.csv", ["row 2 has no theme", "row 3 has no pattern"])
    if issubclass(kind, Unreadable):
        return kind("no-text", "the PDF has no text layer", "page 1", "Look at it.")
    if issubclass(kind, Refused):
        return kind([], "briefing.html")
    if kind is NotMarked:
        return NotMarked()
    return kind("the bell is not there", "belfry", "Ring another.")


@pytest.mark.parametrize(
    "kind", _kinds(WorkbenchError), ids=lambda kind: f"{kind.__module__}.{kind.__name__}"
)
@pytest.mark.parametrize("again", [copy.copy, lambda error: pickle.loads(pickle.dumps(error))])
def test_an_error_that_comes_from_another_process_says_what_it_said_there(kind, again) -> None:  # type: ignore[no-untyped-def]
    error = _of(kind)
    same = again(error)
    assert type(same) is kind
    assert (str(same), vars(same)) == (str(error), vars(error))


def test_every_kind_of_error_is_among_those_that_are_sent() -> None:
    assert {BadTable, BadText, NotFound, Unreadable} < set(_kinds(WorkbenchError))

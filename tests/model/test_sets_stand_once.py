"""Roles and kinds: which of them ask, give evidence or are spoken stands in `model/values.py`, once."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import workbench
from workbench.model import values

PACKAGE = Path(workbench.__file__).parent
WHOLE = (values.CAPACITIES, values.PASSAGE_KINDS, values.DOCUMENT_KINDS)
NAMED = {
    frozenset(one): name
    for name, one in vars(values).items()
    if isinstance(one, tuple) and one not in WHOLE and any(set(one) <= set(whole) for whole in WHOLE)
}


def sets(source: str) -> Iterator[tuple[frozenset[str], int]]:
    """Yield each tuple, set or list of two or more roles or kinds in a module, and its line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Tuple | ast.Set | ast.List):
            given = [
                one.value for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, str)
            ]
            if len(given) == len(node.elts) > 1 and any(set(given) <= set(whole) for whole in WHOLE):
                yield frozenset(given), node.lineno


def test_a_set_of_roles_or_kinds_is_written_down_once() -> None:
    places: dict[frozenset[str], list[str]] = defaultdict(list)
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.name != "values.py":
            for one, line in sets(path.read_text(encoding="utf-8")):
                places[one].append(f"{path.relative_to(PACKAGE).as_posix()}:{line}")
    again = {tuple(sorted(one)): where for one, where in places.items() if len(where) > 1}
    assert again == {}, "name it in model/values.py"
    stands = {NAMED[one]: where for one, where in places.items() if one in NAMED}
    assert stands == {}, "model/values.py has a name for it"


def test_a_set_that_is_written_again_is_found_in_any_order_and_form() -> None:
    asks = frozenset(values.ASKS)
    for line in (
        'x = ("counsel", "chair", "member")',
        'y in {"member", "counsel", "chair"}',
        'z(["chair", "counsel", "member"])',
    ):
        assert list(sets(line)) == [(asks, 1)] and NAMED[asks] == "ASKS"
    assert not list(sets('("chair", "table of contents")'))

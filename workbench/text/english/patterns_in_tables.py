"""Patterns of tables for the modules that use them: compiled when they are first asked something, not on import.

Tables of English stand in this folder. Signs and forms that one trade knows are tables of its own folder, named by
their path in the package: ``in_table("sources/transcripts/forms", "a question")``; what any text has: ``text/signs``.
"""

from __future__ import annotations

import re
from typing import Any, cast

from .wordings import pattern_of


class _Later:
    """Stands for a pattern; what it is first asked for is compiled, and from then on is the pattern's own."""

    def __init__(self, table: str, means: tuple[str, ...]) -> None:
        self._asked = (table, *means)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # what a copy looks for is no part of a pattern
            raise AttributeError(name)
        own = getattr(pattern_of(*self._asked), name)
        setattr(self, name, own)
        return own

    def __reduce__(self) -> tuple[Any, ...]:
        return in_table, self._asked


def in_table(table: str, *means: str) -> re.Pattern[str]:
    """Return the pattern of those rows of a table that mean one of these, as `pattern_of`, and compile it when used.

    Reading a module costs nothing so. It is no ``re.Pattern`` for ``isinstance`` and for libraries that take one: give
    those `pattern_of`. A test asks for each of them, so that a name that no row has is found.

    >>> in_table("conditions", "exception").search("All of it except the last part")[0]
    'except'
    """
    return cast("re.Pattern[str]", _Later(table, means))

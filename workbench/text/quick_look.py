"""In which of many texts a pattern can match: one look at all of them as Arrow holds them, before any is read."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Bools = npt.NDArray[np.bool_]

OTHER_SIGNS = "[^\t\n\f\r -~‘’“”–—…£€•]"
"""Of other signs than these, Arrow’s expressions and Python’s need not say the same: what a letter or a blank is."""
# What Arrow’s expressions have not, or read otherwise.
_NOT_READ = re.compile(r"\(\?(?:[=<(>]|[a-z]*x)|\$|\\[ABZ1-9]|[*+?}]\+")
_NOT_BEFORE = "(?!"


def may_match(texts: Any, pattern: re.Pattern[str]) -> Bools:
    """Return for each text whether a pattern can match in it: where it can’t, ``pattern.search`` finds nothing.

    Where it can, it mostly does: what must not follow is not looked at, nor signs that English has seldom. ``texts``
    are an Arrow array. Raises ``ValueError`` for a pattern with what only Python reads.
    """
    found: Bools = fits(texts, _quick(pattern)) | fits(texts, OTHER_SIGNS)
    return found


def fits(texts: Any, rule: str) -> Bools:
    """Return for each text whether one of Arrow’s expressions matches in it."""
    import pyarrow.compute as pc

    found: Bools = pc.match_substring_regex(texts, rule).to_numpy(zero_copy_only=False).astype(bool)
    return found


@cache
def _quick(pattern: re.Pattern[str]) -> str:
    """Return a pattern as Arrow reads it, without what must not follow."""
    rule = pattern.pattern
    while (at := rule.find(_NOT_BEFORE)) >= 0:
        rule = rule[:at] + rule[_closed(rule, at) :]
    if found := _NOT_READ.search(rule):
        raise ValueError(f"Arrow does not read “{found[0]}” as Python does")
    return f"(?i:{rule})" if pattern.flags & re.IGNORECASE else rule


def _closed(rule: str, at: int) -> int:
    """Return where the bracket that opens at a place is closed; none stands in a class of signs, nor as a sign."""
    depth = 0
    for place in range(at, len(rule)):
        depth += (rule[place] == "(") - (rule[place] == ")")
        if not depth:
            return place + 1
    raise ValueError("a bracket is not closed")

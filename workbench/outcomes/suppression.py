"""Small counts are withheld, and with them as many others as it takes that nobody can work them out.

The rule
    1. A count from 1 to 4 is withheld, wherever it stands: in a cell, in a total of a row or column, in the sum of all.
       Nought stays: it says that there is nobody. What was not answered is no count, and stays what it is.
    2. Further counts are withheld until no withheld one can be worked out: until for each of them the counts and
       totals that are printed, and the knowledge that no count is below nought, allow more than one value.
    3. Of the ways to do that the one is taken that withholds least: cells before totals, small counts before large.
    4. Both kinds carry one mark, so that the mark does not tell which were small.

A table with its totals is a flow round a circle (all → row → cell → column → all), and what is withheld is a part of
it whose amounts are not known. A count can differ from its true value exactly where it lies on a circle of such parts
along which something can be moved; rule 2 looks for that circle, and rule 3 for the cheapest way to make one. Method:
the network form of cell suppression for two-way tables (Cox 1980; Gusfield, “A graph theoretic approach to statistical
data security”, SIAM Journal on Computing 17, 1988). Two tables that share counts are not protected together.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

SMALLEST_SHOWN = 5
MARK = "[c]"
TOTAL = "Total"

_ALL_ROWS, _ALL_COLUMNS = ("all", "rows"), ("all", "columns")
Node = tuple[str, str]
Arc = tuple[Node, Node]
_OF_A_TOTAL, _OF_NOUGHT = 10**12, 10**6  # what it costs to withhold them, against 1 and more for a count


def withheld(counts: pd.DataFrame) -> pd.DataFrame:
    """Return which counts of a table are withheld: the same rows and columns and ``Total`` for each, as true or false.

    One row and one column per row and column of ``counts`` (whole numbers, none below nought; a missing one was not
    answered and is in no total). Raises `ValueError` where a count is below nought.
    """
    flows = _flows(counts)
    hidden = {arc for arc, value in flows.items() if 0 < value < SMALLEST_SHOWN}
    fixed = _missing(counts)
    # Once is enough: what is withheld for one count lies on its circle and is open itself, and to withhold more
    # closes nothing that was open.
    for arc in sorted(hidden):
        if _is_known(arc, hidden, flows):
            hidden |= _cheapest(arc, hidden, flows, fixed)
    return _as_table(counts, hidden)


def shown(counts: pd.DataFrame, absent: str = "") -> pd.DataFrame:
    """Return a table of counts as it may be printed, as text, with its totals: what is withheld reads `MARK`.

    A missing count reads ``absent``. A total is that of those who answered, and of nobody else.
    """
    import pandas as pd

    hidden, full = withheld(counts), _with_totals(counts)
    cells = {
        column: [
            MARK if hide else absent if pd.isna(value) else f"{int(value):,}"
            for value, hide in zip(full[column], hidden[column], strict=True)
        ]
        for column in full.columns
    }
    return pd.DataFrame(cells, index=full.index, dtype="str")


def _with_totals(counts: pd.DataFrame) -> pd.DataFrame:
    full = counts.astype("Int64")
    full[TOTAL] = full.sum(axis=1, min_count=1)  # nobody's answers add up to nothing, not to nought
    full.loc[TOTAL] = full.sum(axis=0, min_count=1)
    return full


def _flows(counts: pd.DataFrame) -> dict[Arc, int]:
    """Return the table as a flow: an arc for each cell, each total and the sum of all, with its count."""
    import pandas as pd

    names = [str(name) for name in counts.index], [str(name) for name in counts.columns]
    flows: dict[Arc, int] = {(_ALL_ROWS, ("row", name)): 0 for name in names[0]}
    flows |= {(("column", name), _ALL_COLUMNS): 0 for name in names[1]}
    for row, values in zip(names[0], counts.itertuples(index=False), strict=True):
        for column, value in zip(names[1], values, strict=True):
            count = 0 if pd.isna(value) else int(value)
            if count < 0:
                raise ValueError(f"a count is below nought: {count} in {row}, {column}")
            flows[("row", row), ("column", column)] = count
            flows[_ALL_ROWS, ("row", row)] += count
            flows[("column", column), _ALL_COLUMNS] += count
    flows[_ALL_COLUMNS, _ALL_ROWS] = sum(flows[_ALL_ROWS, ("row", name)] for name in names[0])
    return flows


def _missing(counts: pd.DataFrame) -> frozenset[Arc]:
    """Return the cells that nobody answered: they are printed as such, so withholding them hides nothing."""
    gaps = counts.isna()
    return frozenset(
        (("row", str(row)), ("column", str(column)))
        for row in gaps.index
        for column in gaps.columns
        if gaps.loc[row, column]
    )


def _steps(open_arcs: set[Arc], flows: Mapping[Arc, int]) -> Iterator[tuple[Node, Node, Arc]]:
    """Return the ways in which amounts of the open arcs can move: more along an arc, or less where there is some."""
    for arc in open_arcs:
        yield arc[0], arc[1], arc
        if flows[arc] > 0:
            yield arc[1], arc[0], arc


def _is_known(arc: Arc, hidden: set[Arc], flows: Mapping[Arc, int]) -> bool:
    """Say whether the count of a withheld arc can be worked out: nothing can be moved round a circle with it."""
    costs = dict.fromkeys(hidden - {arc}, 0)
    ways = [(arc[1], arc[0])] + ([(arc[0], arc[1])] if flows[arc] > 0 else [])
    return all(_path(start, end, costs, flows) is None for start, end in ways)


def _cheapest(arc: Arc, hidden: set[Arc], flows: Mapping[Arc, int], fixed: frozenset[Arc]) -> set[Arc]:
    """Return the arcs to withhold so that the count of ``arc`` can no longer be worked out."""
    costs = {
        other: 0 if other in hidden else _cost(other, value)
        for other, value in flows.items()
        if other != arc and other not in fixed
    }
    ways = [(arc[1], arc[0])] + ([(arc[0], arc[1])] if flows[arc] > 0 else [])
    found = [path for start, end in ways if (path := _path(start, end, costs, flows)) is not None]
    if not found:  # a table of one cell: withhold all that there is of it
        return {other for other in flows if other not in fixed}
    return min(found, key=lambda one: (one[0], sorted(one[1])))[1]


def _cost(arc: Arc, value: int) -> int:
    is_total = arc[0] == _ALL_ROWS or arc[1] == _ALL_COLUMNS or arc[0] == _ALL_COLUMNS
    return (_OF_A_TOTAL if is_total else 0) + (value if value else _OF_NOUGHT)


def _path(
    start: Node, end: Node, costs: Mapping[Arc, int], flows: Mapping[Arc, int]
) -> tuple[int, set[Arc]] | None:
    """Return the cheapest way from one node to another over the arcs that have a cost, or ``None`` (Dijkstra)."""
    ways: dict[Node, list[tuple[Node, Arc]]] = {}
    for tail, head, arc in _steps(set(costs), flows):
        ways.setdefault(tail, []).append((head, arc))
    best: dict[Node, tuple[int, Node | None, Arc | None]] = {start: (0, None, None)}
    queue: list[tuple[int, Node]] = [(0, start)]
    while queue:
        cost, node = heapq.heappop(queue)
        if node == end:
            break
        if cost > best[node][0]:
            continue
        for head, arc in sorted(ways.get(node, ())):
            sum_to = cost + costs[arc]
            if head not in best or sum_to < best[head][0]:
                best[head] = (sum_to, node, arc)
                heapq.heappush(queue, (sum_to, head))
    if end not in best:
        return None
    taken: set[Arc] = set()
    at: Node | None = end
    while at is not None:
        _, before, by = best[at]
        taken |= {by} if by else set()
        at = before
    return best[end][0], taken


def _as_table(counts: pd.DataFrame, hidden: set[Arc]) -> pd.DataFrame:
    import pandas as pd

    def node(kind: str, name: object) -> Node:
        if name == TOTAL:
            return _ALL_ROWS if kind == "row" else _ALL_COLUMNS
        return kind, str(name)

    def hide(row: object, column: object) -> bool:
        # A row's total flows into the row, a column's out of it, and the sum of all from the columns to the rows.
        if row == TOTAL and column == TOTAL:
            return (_ALL_COLUMNS, _ALL_ROWS) in hidden
        if column == TOTAL:
            return (_ALL_ROWS, node("row", row)) in hidden
        if row == TOTAL:
            return (node("column", column), _ALL_COLUMNS) in hidden
        return (node("row", row), node("column", column)) in hidden

    full = _with_totals(counts)
    return pd.DataFrame(
        {column: [hide(row, column) for row in full.index] for column in full.columns}, index=full.index
    )

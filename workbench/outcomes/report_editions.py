"""Editions of one progress table against each other: what appeared, went, was merged, or changed its state.

A table of progress is published again and again, and its total changes (58 items in one edition, 61 in the next,
because those of an earlier phase were merged into it). A share of one total is not set against a share of another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import BadTable, WorkbenchError
from ..model import tables
from . import return_statuses

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Compared:
    """One item in two editions: ``what`` is same · changed · appeared · gone · merged (into ``into``)."""

    item: str
    earlier: str
    later: str
    what: str
    into: str


@dataclass(frozen=True)
class Theme:
    """One line of counts in two editions; shares stand only where both editions count the same number of items."""

    theme: str
    state: str
    earlier: int | None
    later: int | None
    earlier_of: int | None
    later_of: int | None
    earlier_per_cent: float | None
    later_per_cent: float | None
    statement: str


def compare_items(earlier: pd.DataFrame, later: pd.DataFrame) -> pd.DataFrame:
    """Return each item of two editions: one row per item, those of the earlier first; columns of `Compared`.

    Both frames have the columns ``item`` and ``state``; the later may have ``merged``, the items (``; `` between) that
    were taken into the one of that row. Raises `WorkbenchError` where a column is missing or an item stands twice.
    """
    for name, frame in (("earlier", earlier), ("later", later)):
        if not {"item", "state"} <= set(frame.columns):
            raise WorkbenchError(f"the {name} edition has no columns “item” and “state”", "compare_items")
        if frame["item"].duplicated().any():
            twice = sorted(set(frame.loc[frame["item"].duplicated(), "item"]))
            raise BadTable(f"{name} edition", [f"“{item}” stands twice" for item in twice])
    into = {}
    if "merged" in later.columns:
        lists = zip(later["item"], later["merged"], strict=True)
        into = {old: str(item) for item, cell in lists for old in tables.split_list(str(cell))}
    before = dict(zip(earlier["item"], earlier["state"], strict=True))
    after = dict(zip(later["item"], later["state"], strict=True))
    made = [_compared(item, state, after, into) for item, state in before.items()]
    made += [Compared(item, "", state, "appeared", "") for item, state in after.items() if item not in before]
    return tables.table(Compared, made)


def editions_in_words(compared: pd.DataFrame, earlier_name: str, later_name: str) -> str:
    """Return in words how two editions differ: totals, what appeared, went and was merged; never a changed share."""
    counts = compared["what"].value_counts()
    first = len(compared) - int(counts.get("appeared", 0))
    second = len(compared) - int(counts.get("gone", 0)) - int(counts.get("merged", 0))
    said = [
        f"{int(counts[kind])} {words}"
        for kind, words in (
            ("appeared", "appeared"), ("merged", "merged into others"), ("gone", "no longer listed"),
            ("changed", "changed state"),
        )
        if kind in counts.index
    ]  # fmt: skip
    listing = "; ".join(said) or "none differs"
    closing = "" if first == second else " The totals differ, so shares of them are not compared."
    return f"{earlier_name}: {first} items. {later_name}: {second} items. {listing[0].upper()}{listing[1:]}.{closing}"


def compare_totals(earlier: pd.DataFrame, later: pd.DataFrame) -> pd.DataFrame:
    """Return the counts of two editions that name no items: one row per theme and state; columns of `Theme`.

    Both frames have ``theme``, ``number`` (of items) and one column of counts per state, as such tables are printed.
    A theme of one edition only has nothing in the other. Shares are given where a theme counts the same number of
    items in both, and nowhere else. Raises `BadTable` where the counts of a theme are more than its number, or are no
    whole numbers.
    """
    first, second = _counted(earlier, "earlier edition"), _counted(later, "later edition")
    states = [name for name in earlier.columns if name not in ("theme", "number")]
    states += [name for name in later.columns if name not in ("theme", "number", *states)]
    themes = list(dict.fromkeys([*first, *second]))
    made = [
        _theme(theme, str(state), first.get(theme, {}), second.get(theme, {}))
        for theme in themes
        for state in states
    ]
    return tables.table(Theme, made)


def _compared(item: str, state: str, after: dict[str, str], into: dict[str, str]) -> Compared:
    if item in after:
        return Compared(item, state, after[item], "same" if after[item] == state else "changed", "")
    if item in into:
        return Compared(item, state, after[into[item]], "merged", into[item])
    return Compared(item, state, "", "gone", "")


def _counted(frame: pd.DataFrame, name: str) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    mistakes = []
    for n, row in enumerate(frame.to_dict("records"), 1):
        theme = str(row["theme"])
        given = {str(key): return_statuses.number(str(value)) for key, value in row.items() if key != "theme"}
        bad = [key for key, value in given.items() if value is None or value != int(value) or value < 0]
        mistakes += [f"row {n} ({theme}), {key}: “{row[key]}” is no whole number" for key in bad]
        whole = {key: int(value) for key, value in given.items() if value is not None}
        if not bad and sum(whole.values()) - whole["number"] > whole["number"]:
            mistakes.append(f"row {n} ({theme}): its states count more than its number, {whole['number']}")
        found[theme] = whole
    if mistakes:
        raise BadTable(name, mistakes)
    return found


def _theme(theme: str, state: str, first: dict[str, int], second: dict[str, int]) -> Theme:
    counts, of = (first.get(state), second.get(state)), (first.get("number"), second.get("number"))
    same = of[0] == of[1] and bool(of[0])
    shares = [
        round(100 * n / o, 1) if same and n is not None and o else None
        for n, o in zip(counts, of, strict=True)
    ]
    if of[0] is None or of[1] is None:
        words = f"{theme} stands in the {'later' if of[0] is None else 'earlier'} edition only"
    elif same:
        words = f"{counts[0]} and {counts[1]} of {of[0]}"
    else:
        words = f"{counts[0]} of {of[0]} and {counts[1]} of {of[1]}: the totals differ, so shares are not compared"
    return Theme(theme, state, *counts, *of, shares[0], shares[1], words)

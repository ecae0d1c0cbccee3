"""Submissions that are nearly the same: letters of one campaign, and what somebody sent twice. They count once."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from ..model import tables
from ..text import names

if TYPE_CHECKING:
    import pandas as pd

# Runs of this many words are compared: five are rarely the same by chance.
RUN = 5
# Of the shorter one's runs, how many must stand in the other; and how much shorter it may be.
ALIKE, SHORTEST = 0.5, 0.4
# Who shares less than this with a group brings words of their own, that others may share with them.
OWN = 0.6
# Under this many runs, only the same words are the same letter: “Please see the attached paper” is none.
FEWEST = 20
_BODY = ("answer", "statement", "paragraph", "table")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
# From here on words that are very common in a letter are not matched one by one: it takes minutes.
_LONG = 4_000


@dataclass(frozen=True)
class Alike:
    """A submission of a group that counts once. ``group`` is the id of the first of them.

    ``likeness`` is the share of the shorter one's five-word runs that stand in the other, 0 to 1, between this
    one and the group's first; ``differs`` gives the words that the two do not share.
    """

    document_id: str
    group: str
    likeness: float | None
    differs: str


def find(documents: pd.DataFrame, passages: pd.DataFrame, known: Iterable[str] = ()) -> pd.DataFrame:
    """Return the submissions that are nearly the same, group by group: one row each, none for the others.

    Two submissions are alike where half of the shorter one's runs of five words stand in the other, and it is
    at least two fifths as long; under twenty runs, only where all words are the same. What is alike with two
    groups makes one of them. Runs of ``known`` texts (terms of reference, which many
    submissions repeat) count for nothing. Spelling of capitals, accents and punctuation does not matter.
    """
    written = _texts(documents, passages)
    common = {run for text in known for run in runs_of(text)}
    runs = {name: frozenset(runs_of(text)) - common for name, text in written.items()}
    groups = _groups(runs)
    rows = []
    for first, members in groups.items():
        for name in members:
            same = name == first
            differs = "" if same else differing(written[first], written[name])
            rows.append(Alike(name, first, 1.0 if same else _likeness(runs[first], runs[name]), differs))
    return tables.table(Alike, rows)


def differing(one: str, other: str) -> str:
    """Return in words what two texts do not share: what only the one has, and what the other has in its place."""
    left, right = list(_WORD.finditer(one)), list(_WORD.finditer(other))
    old_words, new_words = ([names.fold(word.group()) for word in words] for words in (left, right))
    matcher = SequenceMatcher(None, old_words, new_words, autojunk=max(len(left), len(right)) > _LONG)
    said = []
    for what, a, b, c, d in matcher.get_opcodes():
        old, new = _between(one, left, a, b), _between(other, right, c, d)
        if what == "replace":
            said.append(f"“{old}” became “{new}”")
        elif what == "delete":
            said.append(f"left out: “{old}”")
        elif what == "insert":
            said.append(f"added: “{new}”")
    return "; ".join(said)


def runs_of(text: str) -> Iterator[str]:
    """Yield a text's runs of five words, in lower case, without accents and punctuation; all of a shorter text."""
    words = [names.fold(word) for word in _WORD.findall(text)]
    if 0 < len(words) < RUN:
        yield " ".join(words)
    for at in range(len(words) - RUN + 1):
        yield " ".join(words[at : at + RUN])


def _texts(documents: pd.DataFrame, passages: pd.DataFrame) -> dict[str, str]:
    """Return the words of each submission, in the order of the documents; headings and notes left out."""
    written = documents.loc[documents["kind"] == "written", "document_id"].tolist()
    some = passages[passages["document_id"].isin(written) & passages["kind"].isin(_BODY)]
    texts: dict[str, list[str]] = {name: [] for name in written}
    for name, text in zip(some["document_id"], some["text"], strict=True):
        texts[name].append(text)
    return {name: "\n\n".join(parts) for name, parts in texts.items() if parts}


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the shorter one's runs that stand in the other, to two places."""
    return round(len(one & other) / max(1, min(len(one), len(other))), 2)


def _alike(shared: int, one: int, other: int) -> bool:
    short, long = sorted((one, other))
    if short < FEWEST:
        return shared == short == long
    return shared >= ALIKE * short and short >= SHORTEST * long


def _groups(runs: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    """Return the groups of two and more, by their first member, members in the order given.

    Submissions are taken from the shortest on. Each is compared with the first of every group so far and with
    those of its members that bring two fifths of words of their own: a campaign of ten thousand letters costs
    some ten thousand comparisons, not fifty million.
    """
    order = {name: place for place, name in enumerate(runs)}
    leader: dict[str, str] = {}
    leaders: dict[str, list[str]] = defaultdict(list)
    for name in sorted((n for n in runs if runs[n]), key=lambda n: (len(runs[n]), order[n])):
        shared = Counter(first for run in runs[name] for first in leaders.get(run, ()))
        found = [f for f, count in shared.items() if _alike(count, len(runs[f]), len(runs[name]))]
        tops = sorted({_top(leader, f) for f in found}, key=order.__getitem__)
        leader[name] = tops[0] if tops else name
        for top in tops[1:]:
            leader[top] = tops[0]
        if max((shared[f] for f in found), default=0) < OWN * len(runs[name]):
            for run in runs[name]:
                leaders[run].append(name)
    members: dict[str, list[str]] = defaultdict(list)
    for name in sorted(leader, key=order.__getitem__):
        members[_top(leader, name)].append(name)
    return {
        group[0]: group for group in sorted(members.values(), key=lambda g: order[g[0]]) if len(group) > 1
    }


def _top(leader: Mapping[str, str], name: str) -> str:
    while leader.get(name, name) != name:
        name = leader[name]
    return name


def _between(text: str, words: Sequence[re.Match[str]], first: int, last: int) -> str:
    """Return the words from ``first`` to ``last`` as the text prints them."""
    return " ".join(text[words[first].start() : words[last - 1].end()].split()) if first < last else ""

"""What was said: turns and paragraphs out of the frames, compared with a key's, in order.

A turn here is (session, question number, speaker, words); the speaker and words are folded.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from tests.evaluation.folding import fold

if TYPE_CHECKING:
    import pandas as pd

SPOKEN = ("question", "answer", "statement")


@dataclass(frozen=True)
class Said:
    """A turn or a paragraph of one, as a key or the product has it; ``person`` is an id or a name."""

    session: str
    q: int
    speaker: str
    text: str
    person: str = ""
    panel: int = 0

    @property
    def key(self) -> tuple[str, int, str, str]:
        return self.session, self.q, fold(self.speaker), fold(self.text)


def question_number(locator: str) -> int:
    """Return the number of a question's locator (``Q37``), or 0 for words before the first question."""
    return int(locator[1:]) if locator[:1] == "Q" and locator[1:].isdigit() else 0


def sessions(documents: pd.DataFrame) -> dict[str, str]:
    """Return the date of each oral document by its id."""
    oral = documents[documents["kind"] == "oral"]
    return dict(zip(oral["document_id"], oral["date"], strict=True))


def spoken(passages: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return the passages of the oral documents that somebody spoke, with ``session`` and ``q``, in order."""
    dates = sessions(documents)
    rows = passages[passages["document_id"].isin(dates) & passages["kind"].isin(SPOKEN)].copy()
    rows["session"] = [dates[document] for document in rows["document_id"]]
    rows["q"] = [question_number(locator) for locator in rows["locator"]]
    return rows.sort_values(["session", "document_id", "seq"], kind="stable")


def paragraphs(passages: pd.DataFrame, documents: pd.DataFrame) -> list[Said]:
    """Return one row per spoken passage."""
    return [
        Said(r.session, r.q, r.speaker, r.text, r.person_id, _number(r.panel))
        for r in spoken(passages, documents).itertuples()
    ]


def turns(passages: pd.DataFrame, documents: pd.DataFrame) -> list[Said]:
    """Return one row per turn: its passages' words joined by a space."""
    found: dict[tuple[str, int], list[Any]] = defaultdict(list)
    for row in spoken(passages, documents).itertuples():
        found[row.document_id, _number(row.turn)].append(row)
    return [
        Said(
            r[0].session,
            r[0].q,
            r[0].speaker,
            " ".join(x.text for x in r),
            r[0].person_id,
            _number(r[0].panel),
        )
        for r in found.values()
    ]


def _number(value: Any) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):  # <NA>
        return 0


def in_order(key: Sequence[Said], found: Sequence[Said]) -> tuple[int, list[str]]:
    """Return how many of the key's rows ``found`` has with the same words, in order; and the others."""
    right, missed = 0, []
    for session in sorted({row.session for row in key}):
        wanted = [row for row in key if row.session == session]
        given = [row for row in found if row.session == session]
        matcher = SequenceMatcher(a=[r.key for r in wanted], b=[r.key for r in given], autojunk=False)
        hits = {i for block in matcher.get_matching_blocks() for i in range(block.a, block.a + block.size)}
        right += len(hits)
        missed += [_miss(row, given) for i, row in enumerate(wanted) if i not in hits]
    return right, missed


def longest_common(wanted: Sequence[str], found: Sequence[str]) -> list[str]:
    """Return those of ``wanted`` that ``found`` has in the same order."""
    matcher = SequenceMatcher(a=list(wanted), b=list(found), autojunk=False)
    return [
        wanted[i] for block in matcher.get_matching_blocks() for i in range(block.a, block.a + block.size)
    ]


def _miss(row: Said, given: Iterable[Said]) -> str:
    rivals = [g for g in given if g.q == row.q and fold(g.speaker) == fold(row.speaker)]
    if not rivals:
        return f"{row.session} Q{row.q} {row.speaker}: no such turn"
    wanted = fold(row.text)
    best = max(rivals, key=lambda g: _common(wanted, fold(g.text)))
    at = _common(wanted, fold(best.text))
    return (
        f"{row.session} Q{row.q} {row.speaker}: differs at {at}: key “{wanted[max(0, at - 15) : at + 30]}”, "
        f"found “{fold(best.text)[max(0, at - 15) : at + 30]}”"
    )


def _common(a: str, b: str) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def same_person(pairs: Iterable[tuple[str, str]]) -> tuple[int, list[str]]:
    """Return how many (true person, product's id) pairs agree, and what does not.

    Ids are free to be any text: one agrees where it is the id that this person mostly has *and* this person
    is the one whom the id mostly means. An empty id never agrees.
    """
    listed = list(pairs)
    ids, people = _most(listed), _most([(b, a) for a, b in listed])
    wrong = [(a, b) for a, b in listed if not b or ids[a] != b or people[b] != a]
    counts = Counter(f"{a}: {b or 'no person'}" for a, b in wrong)
    return len(listed) - len(wrong), [f"{what} ({n} turns)" for what, n in sorted(counts.items())]


def mistaken(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Return the (true person, product's id) pairs in which the id is somebody else's: worse than none."""
    listed = list(pairs)
    people = _most([(b, a) for a, b in listed])
    return [f"{a}: taken for {b}" for a, b in listed if b and people[b] != a]


def _most(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for a, b in pairs:
        if b:
            counted[a][b] += 1
    found: dict[str, str] = defaultdict(str)
    found.update({a: min(c, key=lambda b: (-c[b], b)) for a, c in counted.items()})
    return found


def gaps(numbers: Iterable[int], first: int, last: int) -> tuple[int, list[str]]:
    """Return how many of the questions ``first`` to ``last`` stand once, in order; and what is amiss."""
    listed = [n for n in numbers if n]
    fine = [n for n in dict.fromkeys(listed) if first <= n <= last and listed.count(n) == 1]
    rising = sum(b > a for a, b in zip([0, *fine], fine, strict=False))
    amiss = [f"Q{n} is missing" for n in range(first, last + 1) if n not in listed]
    amiss += [f"Q{n} stands {listed.count(n)} times" for n in sorted(set(listed)) if listed.count(n) > 1]
    amiss += [f"Q{n} is not one of {first}–{last}" for n in sorted(set(listed)) if not first <= n <= last]
    return rising - sum(not first <= n <= last for n in set(listed)), amiss


def question_numbers(found: Sequence[Said]) -> list[int]:
    """Return each question number as often as it begins anew, in the order of the sessions."""
    numbers: list[int] = []
    for row in found:
        if not numbers or numbers[-1] != row.q:
            numbers.append(row.q)
    return numbers

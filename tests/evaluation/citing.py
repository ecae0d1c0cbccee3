"""What a note cites: (note, session, question, speaker) with the words behind it, and (note, code)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.evaluation.folding import fold
from tests.evaluation.turns import spoken

if TYPE_CHECKING:
    import pandas as pd

ANYBODY = ""
_CLAIMS = ("resolved", "not held")


@dataclass(frozen=True)
class Oral:
    """A speaker's words under a question, cited in a note. Speaker ``ANYBODY``: the note names nobody."""

    note: str
    session: str
    q: int
    speaker: str


@dataclass(frozen=True)
class Written:
    """A submission, cited in a note by its code."""

    note: str
    code: str


@dataclass(frozen=True)
class Score:
    """How many of a key's citations were found, which were not, and which were claimed falsely."""

    right: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def claimed_oral(citations: pd.DataFrame, passages: pd.DataFrame, documents: pd.DataFrame) -> dict[Oral, str]:
    """Return what the product says that notes cite, with the words of the target passages in their order."""
    by_id = {row.passage_id: row for row in spoken(passages, documents).itertuples()}
    order = {passage: n for n, passage in enumerate(by_id)}
    targets: dict[Oral, set[str]] = defaultdict(set)
    for row in citations[citations["status"].isin(_CLAIMS)].itertuples():
        for passage in row.target_passage_ids:
            if passage in by_id:
                said = by_id[passage]
                targets[Oral(str(row.note), said.session, said.q, fold(said.speaker))].add(passage)
    return {
        key: fold(" ".join(by_id[p].text for p in sorted(passages_, key=order.__getitem__)))
        for key, passages_ in targets.items()
    }


def claimed_written(citations: pd.DataFrame, documents: pd.DataFrame) -> set[Written]:
    """Return the submissions that the product says that notes cite."""
    codes = {
        r.document_id: r.evidence_code or r.document_id for r in documents.itertuples() if r.kind == "written"
    }
    rows = citations[citations["status"].isin(_CLAIMS)]
    return {
        Written(str(r.note), codes[r.target_document_id])
        for r in rows.itertuples()
        if r.target_document_id in codes
    }


def score(key: Mapping[Oral | Written, str], oral: Mapping[Oral, str], written: set[Written]) -> Score:
    """Compare a key with what was claimed; an oral citation is right only with exactly the key's words."""
    right, missed, used = 0, [], set()
    for wanted, words in key.items():
        if isinstance(wanted, Written):
            good = wanted in written
        elif wanted.speaker == ANYBODY:
            here = {
                c: t
                for c, t in oral.items()
                if (c.note, c.session, c.q) == (wanted.note, wanted.session, wanted.q)
            }
            used |= set(here)
            good = bool(here) and all(text in fold(words) for text in here.values())
        else:
            wanted = Oral(wanted.note, wanted.session, wanted.q, fold(wanted.speaker))
            used.add(wanted)
            good = oral.get(wanted) == fold(words)
        right += good
        missed += [] if good else [_missed(wanted, oral)]
    wrong = [f"note {c.note}: Q{c.q} {c.speaker} ({c.session})" for c in oral if c not in used]
    wrong += [
        f"note {w.note}: {w.code}" for w in sorted(written, key=lambda w: (w.note, w.code)) if w not in key
    ]
    return Score(right, tuple(missed), tuple(wrong))


def _missed(wanted: Oral | Written, oral: Mapping[Oral, str]) -> str:
    if isinstance(wanted, Written):
        return f"note {wanted.note}: {wanted.code} not found"
    reason = "other words" if wanted in oral else "not found"
    return f"note {wanted.note}: Q{wanted.q} {wanted.speaker or 'anybody'} ({wanted.session}) {reason}"

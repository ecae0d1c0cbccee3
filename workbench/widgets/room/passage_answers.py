"""What the page asks of a passage beside coding: fold, refer, quote, ask, correct, hold back; and memos on more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ...model import Figure, Memo, Passage, tables
from .acts_in_room import Acts, Office
from .at_hand import AtHand

Asked = Mapping[str, Any]
DISTRESSING, REFER = "distressing", "refer: safeguarding"


def questions(
    office: Office, acts: Acts, hand: Callable[[], AtHand], renew: Callable[[], None]
) -> dict[str, Any]:
    """Return who answers which question. ``hand`` gives what the room looks things up in, ``renew`` makes it again."""

    def passage(asked: Asked) -> Passage:
        return hand().passage(str(asked["passage"]))

    def mark(asked: Asked) -> dict[str, Any]:
        acts.decide(str(asked["passage"]), DISTRESSING, changes=_place(asked))
        return _saved("marked as distressing; the words are folded for everybody", asked)

    def refer(asked: Asked) -> dict[str, Any]:
        lead, note = " ".join(str(asked["lead"]).split()), str(asked.get("note") or "")
        acts.decide(str(asked["passage"]), REFER, note, {**_place(asked), "lead": lead})
        return _saved(f"to be referred to {lead}. Tell {lead} yourself: nothing is sent from here", asked)

    def quote(asked: Asked) -> dict[str, Any]:
        office.passages.to_briefing(passage(asked), str(asked.get("quote") or ""))
        return _saved("the quotation stands in briefing.md", asked)

    def ask_them(asked: Asked) -> dict[str, Any]:
        acts.named()
        office.passages.ask_them(passage(asked), str(asked["question"]))
        return _saved("the question stands in questions.csv", asked)

    def correct(asked: Asked) -> dict[str, Any]:
        given = (str(asked["words"]), str(asked["correct"]), str(asked["reason"]))
        office.passages.correct(passage(asked), *given)
        office.take_in()
        renew()
        return _saved("the correction stands in fixes.csv, and is made here now", asked)

    def hold_back(asked: Asked) -> dict[str, Any]:
        given = (
            str(asked["words"]),
            str(asked["kind"]),
            str(asked["audience"]),
            str(asked.get("note") or ""),
        )
        office.passages.hold_back(*given)
        return _saved("the words stand in restrictions.csv: no page that has them leaves unseen", asked)

    def memo(asked: Asked) -> dict[str, Any]:
        acts.decide(str(asked["about"]), "memo", str(asked["text"]))
        return _saved("the memo", asked)

    return {
        "mark distressing": mark,
        "refer": refer,
        "to briefing": quote,
        "ask them": ask_them,
        "correct": correct,
        "hold back": hold_back,
        "memo on": memo,
        "memos on": lambda asked: memos(hand(), str(asked["about"])),
    }


def around(hand: AtHand, office: Office, one: Passage) -> dict[str, Any]:
    """Return what else is known of a passage: memos on what it belongs to, its figures, other coders' readings."""
    title = hand.lookup.document(one.document_id).title or one.document_id
    things = [
        (one.document_id, title),
        (one.person_id or "", hand.names.get(one.person_id or "", "")),
        ("inquiry", ""),
    ]
    about = {"document": things[0], "person": things[1], "inquiry": things[2]}
    return {
        "about": [
            {"kind": kind, "id": ident, "name": name} for kind, (ident, name) in about.items() if ident
        ],
        "beside": [
            {**memo, "on": kind} for kind, (ident, _) in about.items() if ident for memo in memos(hand, ident)
        ],
        "figures": figures(hand, one.passage_id),
        "cautions": office.passages.cautions(one.passage_id),
    }


def memos(hand: AtHand, about_id: str) -> list[dict[str, Any]]:
    """Return the memos on one thing, by its id."""
    frame = hand.inquiry.memos
    found: list[Memo] = tables.rows(frame[frame["about_id"] == about_id], Memo)
    return [{"coder": one.coder, "time": one.time[:10], "text": one.text} for one in found]


def figures(hand: AtHand, passage_id: str) -> list[dict[str, Any]]:
    """Return the figures that were noted in a passage, each with what it counts."""
    frame = hand.inquiry.figures
    found: list[Figure] = tables.rows(frame[frame["passage_id"] == passage_id], Figure)
    return [
        {
            "id": one.figure_id,
            "quote": one.quote,
            "shown": hand.shown(passage_id, int(one.start or 0), int(one.end or 0)) or one.quote,
            "said": " · ".join(
                filter(None, (one.unit, one.counted, one.area, one.period, one.attributed_to))
            ),
            "status": one.status,
        }
        for one in found
    ]


def _place(asked: Asked) -> dict[str, int]:
    if asked.get("end") is None:
        return {}
    return {"start": int(asked["start"]), "end": int(asked["end"])}


def _saved(what: str, asked: Asked) -> dict[str, Any]:
    return {"said": f"Saved: {what}.", "passage": str(asked.get("passage") or "")}

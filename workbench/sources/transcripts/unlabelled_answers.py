"""Answers that no label stands before: until 2003 committees of the Commons printed many a one so.

A numbered question is answered before the next number. Where no label follows it, its answer is the paragraph after
the last that ends in a question mark. It is the witness's only where one witness, and nobody else, can give it; a
paragraph after a question without a question mark is nobody's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ...model import Passage
from ...model.because import Because
from ...model.values import SPOKEN
from ...text.english.patterns_in_tables import in_table
from .speakers import CHAIR, LONGEST_NAME
from .transcript_header import Header
from .witness_lists import Witness, fits

_IN_RETURN = in_table("transcripts", "a witness asks in return")
_CLOSING = "\"”’')]"


@dataclass
class Found:
    """The passages of a transcript with their unlabelled answers, and the ids of what nobody is named as saying."""

    passages: list[Passage]
    unnamed: list[str] = field(default_factory=list)
    in_doubt: list[str] = field(default_factory=list)
    further: list[str] = field(default_factory=list)
    begins: set[int] = field(default_factory=set)

    def say(self, places: Sequence[int], kind: str, speaker: str) -> None:
        """Give passages to a speaker, in a turn that begins with the first of them."""
        self.begins.add(places[0])
        for at in places:
            self.passages[at] = replace(self.passages[at], kind=kind, speaker=speaker)

    def problems(self) -> Iterator[tuple[Because, Passage]]:
        """Yield what a researcher should look at, each with its first passage."""
        by_id = {passage.passage_id: passage for passage in self.passages}
        for ids, why in (
            (self.unnamed, "answers without a label"),
            (self.in_doubt, "answers or questions"),
            (self.further, "after an answer without a label"),
        ):
            if ids:
                yield Because.of(why, tuple(map(place_of, ids))), by_id[ids[0]]


def ends_sentence(text: str) -> bool:
    """Say whether a sentence ends where ``text`` does."""
    return text.rstrip(_CLOSING).endswith((".", "?", "!"))


def found(
    passages: Sequence[Passage],
    header: Header,
    panels: Mapping[int, Sequence[Witness]],
    unlabelled: Iterable[str],
) -> Found:
    """Return the passages of a transcript whose questions have numbers and no names, with its unlabelled answers.

    ``unlabelled`` are the ids of passages that begin a turn without a label. A member's name over questions is a
    heading, and says who asks those up to the next label of a member.
    """
    begun = frozenset(unlabelled)
    who = _Answering(header, panels, passages)
    rows, begins = _under_headings(passages, who, begun)
    rows = [
        replace(p, kind="answer") if p.kind == "question" and who.is_witness(p.speaker) else p for p in rows
    ]
    result = Found(rows, begins=begins)
    turns = _turns(rows)
    for n, turn in enumerate(turns):
        if rows[turn[0]].kind != "question":
            continue
        after = n + 1
        run = turn[1:]
        if after < len(turns) and rows[turns[after][0]].passage_id in begun:
            run, after = [*run, *turns[after]], after + 1
        if run and (after == len(turns) or rows[turns[after][0]].kind == "question"):
            _read_run(result, [turn[0], *run], who, last=after == len(turns))
    result.passages = _numbered(result.passages, result.begins)
    return result


def _read_run(result: Found, run: Sequence[int], who: _Answering, *, last: bool) -> None:
    """Find the answer in a question and the unlabelled paragraphs after it, up to the next question."""
    rows = result.passages
    asked = max((n for n, row in enumerate(run) if _asks(rows[row].text)), default=-1)
    answer = run[max(asked, 0) + 1 :]
    if not answer or (last and asked < 0) or any(row in result.begins for row in run):
        return
    if asked > 0 and _asks(rows[run[0]].text) and _IN_RETURN.search(rows[run[asked]].text):
        # The witness may have asked something in return: nobody can tell where the question ends.
        result.say(run[1:], "statement", "")
        result.in_doubt.append(rows[run[1]].passage_id)
        return
    if asked < 0:
        # One paragraph before the next number is its answer; of several, the first may go on with the question.
        result.say(answer, "statement" if answer[1:] else "answer", "")
        result.in_doubt.append(rows[answer[0]].passage_id)
        return
    texts = [rows[row].text for row in answer]
    ends = 1 + next((n for n, two in enumerate(pairwise(texts)) if _may_be_anothers(*two)), len(answer) - 1)
    name = who.only_witness(rows[answer[0]].panel)
    result.say(answer[:ends], "answer", name)
    if not name:
        result.unnamed.append(rows[answer[0]].passage_id)
    if rest := answer[ends:]:
        # What follows an answer may be a member's, as it may after a label.
        result.say(rest, "statement", "")
        result.further.append(rows[rest[0]].passage_id)


def _asks(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith("?")


def _may_be_anothers(before: str, text: str) -> bool:
    return ends_sentence(before) and not text[:1].islower()


def _turns(rows: Sequence[Passage]) -> list[list[int]]:
    """Return the places of what was said, turn by turn; an empty list never stands among them."""
    turns: dict[int | None, list[int]] = {}
    for at, passage in enumerate(rows):
        if passage.kind in SPOKEN:
            turns.setdefault(passage.turn, []).append(at)
    return list(turns.values())


def _numbered(rows: Sequence[Passage], begins: Collection[int]) -> list[Passage]:
    """Return the passages with a turn of its own from each place at which somebody else begins inside one."""
    further, result = 0, []
    before: int | None = None
    for at, passage in enumerate(rows):
        further += at in begins and passage.turn == before
        before = before if passage.turn is None else passage.turn
        result.append(passage if passage.turn is None else replace(passage, turn=passage.turn + further))
    return result


def _under_headings(
    passages: Sequence[Passage], who: _Answering, begun: Collection[str]
) -> tuple[list[Passage], set[int]]:
    """Return the passages with names that stand over words as headings, and where an answer under one begins.

    A member's name over questions holds up to the next, to a label that is no witness's, or to words that may hide a
    heading: whose sentence does not end. A witness's holds up to the next question.
    """
    result: list[Passage] = []
    asker = answerer = ""
    begins: set[int] = set()
    before: int | None = None
    for at, passage in enumerate(passages):
        if passage.kind not in ("heading", *SPOKEN):
            result.append(passage)
            continue
        inside = passage.kind == "heading" or passage.turn == before or passage.passage_id in begun
        before = passage.turn
        if inside and who.is_member(passage.text) and _is_asked(passages[at + 1 :]):
            asker, answerer = passage.text, ""
            passage = replace(passage, kind="heading", turn=None, speaker="", panel=None)
        elif inside and who.is_witness(passage.text):
            answerer = passage.text
            passage = replace(passage, kind="heading", turn=None, speaker="", panel=None)
        elif inside and answerer and passage.kind != "heading":
            begins |= {at} if result[-1].kind == "heading" else set()
            passage = replace(passage, kind="answer", speaker=answerer)
        else:
            answerer = ""
            if passage.kind == "question" and not passage.speaker:
                passage = replace(passage, speaker=asker)
            elif passage.speaker and not who.is_witness(passage.speaker):
                asker = ""
            if not ends_sentence(passage.text):
                asker = ""
        result.append(passage)
    return result, begins


def _is_asked(passages: Iterable[Passage]) -> bool:
    """Say whether what is said next is a question that has a number and no name."""
    following = next((p for p in passages if p.kind in SPOKEN), None)
    return following is not None and following.kind == "question" and not following.speaker


class _Answering:
    """Who can answer before each panel: its witnesses, and whoever else is named as speaking and is no member."""

    def __init__(
        self, header: Header, panels: Mapping[int, Sequence[Witness]], passages: Sequence[Passage]
    ) -> None:
        self.members = [member.name for member in header.members]
        self.panels = panels
        self.witnesses = [one.name for panel in panels.values() for one in panel]
        # Officers who attend, and witnesses listed for no panel, may have answered as well.
        self.others = bool(header.attending or header.listed)
        self.heard: dict[int | None, dict[str, None]] = {}
        for passage in passages:
            if passage.speaker and not self.is_member(passage.speaker):
                self.heard.setdefault(passage.panel, {})[passage.speaker] = None

    def is_member(self, text: str) -> bool:
        """Say whether words are the chair's title or a listed member's name, and nothing else."""
        name = " ".join(text.split())
        if len(name.split()) > 6 or name[-1:] in tuple(".?!:;,"):
            return False
        return bool(CHAIR.fullmatch(name)) or any(fits(name, member) for member in self.members)

    def is_witness(self, speaker: str) -> bool:
        """Say whether a label is a witness's, and no member's."""
        if not speaker or len(speaker.split()) > LONGEST_NAME:
            return False
        return any(fits(speaker, name) for name in self.witnesses) and not self.is_member(speaker)

    def only_witness(self, panel: int | None) -> str:
        """Return the one witness of a panel as the text labels them, ``""`` where anybody else may have answered."""
        witnesses, heard = self.panels.get(panel or 0, ()), list(self.heard.get(panel, {}))
        if len(witnesses) != 1 or self.others or not all(fits(label, witnesses[0].name) for label in heard):
            return ""
        return next(iter(heard), witnesses[0].name)


def place_of(passage_id: str) -> str:
    """Return where a passage stands in its document: its id without the document's (``Q3.2``)."""
    return passage_id.split("/", 1)[1]

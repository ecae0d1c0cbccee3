"""The evidence base of an item in words: where the report cites, what is not held, what a person linked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from ..model import Citation, EvidenceBase, Link, Recommendation
from .argued_where import Argued

THE_REPORT = "the report"
FOLLOWED = ("resolved", "document")
"""What became of a reference that led to evidence held: to words of it, or to a document without the place in it."""
_UNTRACED = {
    "text not held": "no citation can be followed: the report’s text is not held",
    "no paragraph named": "no citation can be followed: the report names no paragraph for it",
}


def why(base: EvidenceBase, item: Recommendation, text: Argued) -> str:
    """Return which of `model.EVIDENCE_BASE_WHYS` an item's evidence base is."""
    named = bool(item.discussion or item.paragraphs)
    if item.document_id not in text.held:
        only_list = item.document_id in text.read - text.in_part and not named
        return "no paragraph named" if only_list else "text not held"
    if any(c.status in FOLLOWED for c in text.cited_for(item)):
        return "cited"
    return "none found" if named else "no paragraph named"


def untraced(reason: str) -> str:
    """Return why no citation of an item can be followed, in words; nothing where they can."""
    return _UNTRACED.get(reason, "")


def statement(
    base: EvidenceBase,
    item: Recommendation,
    shares: Sequence[Recommendation],
    claims: Sequence[Link],
    references: Sequence[Citation],
    text: Argued,
) -> str:
    """Return what stands under an item in words; never that there is no evidence, only where none was found."""
    if base.why == "text not held":
        return f"{untraced(base.why)}; {_by_hand(claims)}"
    said = [_where(item, references, text) if base.why == "cited" else _nothing(base, item, text)]
    if whole := sum(c.status == "document" for c in references):
        said.append(f"{count(whole, 'reference')} to a document held in which the place can’t be found")
    if base.why == "cited" and base.not_held:
        said.append(f"{count(base.not_held, 'more reference')} to evidence not held")
    if base.why == "cited" and base.unresolved:
        said.append(f"{count(base.unresolved, 'reference')} unresolved")
    together: dict[str, list[str]] = defaultdict(list)
    for other in shares:
        together[_paragraphs(shared(item, other))].append(f"{kind_of(other)} {other.number}")
    said += [f"shares {paragraphs} with {listed(others)}" for paragraphs, others in together.items()]
    if base.confirmed:
        said.append(_by_hand(claims))
    return "; ".join(said)


@dataclass(frozen=True)
class CitedIn:
    """One place where a report cites a passage for an item: its paragraph, and the number of its note if it has one.

    ``how`` is *own* (a paragraph of the item), *leading* (it leads to the item) or *itself* (the item, ``kind`` of it).
    """

    how: str
    paragraph: str
    note: str
    kind: str = ""


def cited_in(item: Recommendation, citation: Citation, text: Argued) -> CitedIn:
    """Return where a reference stands for an item."""
    locator = text.locators[citation.passage_id][1]
    if locator in item.paragraphs:
        return CitedIn("own", locator, citation.note)
    if locator in item.discussion:
        return CitedIn("leading", locator, citation.note)
    return CitedIn("itself", "", citation.note, kind_of(item))


def places_in_words(places: Iterable[CitedIn]) -> str:
    """Return places in one line: each once, the notes of a paragraph together, and then those without.

    >>> places_in_words([CitedIn("own", "6", "7"), CitedIn("own", "6", "8"), CitedIn("leading", "5", "")])
    'cited in its own paragraph 6 (notes 7, 8); cited in paragraph 5 (in its text), which leads to it'
    """
    notes: dict[CitedIn, list[str]] = defaultdict(list)
    alone: list[str] = []
    for place in dict.fromkeys(places):
        if place.note and place.paragraph:
            notes[replace(place, note="")].append(place.note)
        else:
            alone.append(_cited(place, [place.note] if place.note else []))
    return "; ".join([*(_cited(place, numbers) for place, numbers in notes.items()), *alone])


def _cited(place: CitedIn, notes: Sequence[str]) -> str:
    said = f"({'note' if len(notes) == 1 else 'notes'} {', '.join(notes)})" if notes else "(in its text)"
    if place.how == "own":
        return f"cited in its own paragraph {place.paragraph} {said}"
    if place.how == "leading":
        return f"cited in paragraph {place.paragraph} {said}, which leads to it"
    return f"cited in the {place.kind} itself {said}"


def _where(item: Recommendation, references: Sequence[Citation], text: Argued) -> str:
    at = [text.locators[c.passage_id][1] for c in references if c.status in FOLLOWED]
    leading = [n for n in item.discussion if n in at and n not in item.paragraphs]
    own = [n for n in item.paragraphs if n in at]
    said = []
    if leading:
        said.append(f"in {_paragraphs(leading)}, which {'leads' if len(leading) == 1 else 'lead'} to it")
    if own:
        said.append(f"in its own {_paragraphs(own)}")
    if len(set(at)) > len(set(leading + own)):
        said.append(f"in the {kind_of(item)} itself")
    return "cited " + (", and ".join(said) if leading else listed(said))


def _nothing(base: EvidenceBase, item: Recommendation, text: Argued) -> str:
    if base.why == "no paragraph named":
        return untraced(base.why)
    numbers = list(dict.fromkeys([*item.discussion, *item.paragraphs]))
    notes = [count(base.notes, "note") if base.notes else "no notes"]
    if base.not_held:
        notes.append(f"{count(base.not_held, 'reference')} to evidence not held")
    if base.unresolved:
        notes.append(f"{base.unresolved} unresolved")
    looked = "what was read of " if item.document_id in text.in_part else ""
    return f"no citation to held evidence found in {looked}{_paragraphs(numbers)} ({', '.join(notes)})"


def shared(item: Recommendation, other: Recommendation) -> list[str]:
    """Return the paragraphs that lead to both items: nothing unless their discussions overlap."""
    if other.document_id != item.document_id or not set(item.discussion) & set(other.discussion):
        return []
    return [n for n in item.discussion if n in (*other.discussion, *other.paragraphs)]


def by_person(claims: Iterable[Link]) -> list[Link]:
    """Return the links that a person confirmed."""
    return [k for k in claims if k.status == "confirmed" and k.coder != THE_REPORT]


def _by_hand(claims: Sequence[Link]) -> str:
    """Say how many passages people linked, and how many they confirmed that something else had linked."""
    confirmed = by_person(claims)
    parts = (
        ("linked by hand", [k for k in confirmed if k.basis == "person"]),
        ("confirmed by a person", [k for k in confirmed if k.basis != "person"]),
    )
    said = []
    for how, links in parts:
        coders = ", ".join(sorted({k.coder for k in links if k.coder})) or "coder not given"
        said += [f"{count(len({k.passage_id for k in links}), 'passage')} {how} ({coders})"] if links else []
    return "; ".join(said) or "no passage linked by hand"


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun."""
    return f"{number} {one}" if number == 1 else f"{number} {many or one + 's'}"


def kind_of(item: Recommendation) -> str:
    """Return what an item is called in a sentence."""
    return "conclusion" if item.kind == "conclusion" else "recommendation"


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence.

    >>> listed(["one", "two", "three"])
    'one, two and three'
    """
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _paragraphs(numbers: Collection[str]) -> str:
    return f"paragraph{'' if len(numbers) == 1 else 's'} {ranges(numbers)}"


def ranges(numbers: Collection[str]) -> str:
    """Return paragraph numbers as they are written in a sentence.

    >>> ranges(["15", "16", "17", "22"])
    '15–17, 22'
    """
    runs: list[list[str]] = []
    for number in numbers:
        last = runs[-1][-1] if runs else ""
        if last.isdecimal() and number.isdecimal() and int(number) == int(last) + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)

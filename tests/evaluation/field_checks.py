"""What a row of a field case's key asks of a file that was read, and whether what is said names the place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

_PLACE = re.compile(
    r"\b(pages?|rows?|paragraphs?|questions?|cues?|captions?|lines?|annex|part)\s+"
    r"(\d+(?:(?:\s*(?:,|–|-|to|and/or|and|or)\s*)\d+)*)",
    re.IGNORECASE,
)
_DASHED = re.compile(r"(\d+)\s*(?:–|-|to)\s*(\d+)")


@dataclass(frozen=True)
class Row:
    """One row of a key: what must hold of a file; a cell may hold alternatives."""

    kind: str
    file: str
    what: str
    speakers: tuple[str, ...]
    texts: tuple[str, ...]
    note: str = ""
    options: str = ""
    exact: bool = False

    def __str__(self) -> str:
        said = f"{' / '.join(self.speakers)}: " if self.what == "turn" else ""
        return f"{self.what} {said}{' || '.join(self.texts)[:110]}"


@dataclass
class Held:
    """One file, added to an inquiry of its own: the tables of what it became."""

    status: str
    documents: list[Any] = field(default_factory=list)
    passages: list[Any] = field(default_factory=list)
    problems: list[Any] = field(default_factory=list)
    reason: str = ""

    def sayings(self) -> list[str]:
        """Return whatever is said of the file, with the page or the text that it is said of."""
        rows = [f"page {p.page}" * (str(p.page) not in ("", "<NA>", "nan", "None")) for p in self.problems]
        told = [f"{p.reason} {p.text} {page}" for p, page in zip(self.problems, rows, strict=True)]
        return [*told, self.reason, *(str(d.note) for d in self.documents)]


def is_said(row: Row, places: str, sayings: Sequence[str], found: Held) -> bool:
    """Say whether what is said names the place of a row that fails."""
    if found.status != "partial":
        return True
    wanted = _places(places) | _places(row.note)
    quoted = re.findall(r"“([^”]{4,})”", places)
    snippets = [_loose(" ".join(text.split()[:4])) for text in row.texts if len(text) > 3]
    names = [_loose(name) for name in row.speakers if len(name) > 3]
    for saying in sayings:
        loose = _loose(saying)
        if _places(saying) & wanted or any(one in loose for one in (*snippets, *names)):
            return True
        if any(_loose(one) in loose for one in quoted):
            return True
    return False


def _places(text: str) -> set[tuple[str, int]]:
    """Return the places that words name: ``pages 2 to 4`` are three pages."""
    found = set()
    for match in _PLACE.finditer(text):
        noun = match[1].lower().rstrip("s").replace("caption", "cue")
        found |= {(noun, int(number)) for number in re.findall(r"\d+", match[2])}
        for first, last in _DASHED.findall(match[2]):
            found |= {(noun, number) for number in range(int(first), min(int(last), int(first) + 500))}
    return found


def _loose(text: str) -> str:
    """Return words for comparison: one blank, plain quotation marks, no hyphens, small letters."""
    text = re.sub("[‘’ʼ`´]", "'", re.sub("[“”«»]", '"', text))
    return " ".join(re.sub(r"-\s?", "", text).casefold().split())


def _strict(text: str) -> str:
    text = re.sub("[‘’ʼ`´]", "'", re.sub("[“”«»]", '"', text))
    return " ".join(re.sub(r"-\s?", "", text).split())


def _stands(needle: str, hay: str, exact: bool) -> bool:
    """Say whether words stand in a text; as whole words, so that ``10`` does not stand in ``109``."""
    if exact:
        needle, hay = " ".join(needle.split()), " ".join(hay.split())
    else:
        needle, hay = _strict(needle), _strict(hay)
    start, end = (r"(?<!\w)" if needle[:1].isalnum() else ""), (r"(?!\w)" if needle[-1:].isalnum() else "")
    return bool(needle) and re.search(start + re.escape(needle) + end, hay) is not None


def holds(row: Row, found: Held, places: str) -> bool:
    if row.note.startswith("if read:") and found.status in ("unsupported", "refused"):
        return True
    return _CHECKS[row.what](row, found, places)


def _turn(row: Row, found: Held, _: str) -> bool:
    """The words stand under that speaker, perhaps over the paragraphs of one turn, and under nobody else."""
    nobody = any(one in ("", "(none)") for one in row.speakers)
    allowed = {_label(one) for one in row.speakers}
    text = row.texts[0]
    turns = _turns(found)
    own = [said for speaker, said in turns if (_label(speaker) in allowed if speaker else nobody)]
    others = [said for speaker, said in turns if speaker and _label(speaker) not in allowed]
    elsewhere = len(text.split()) > 3 and any(_stands(text, said, row.exact) for said in others)
    missing_is_well = row.speakers == ("(none)",)
    return (missing_is_well or any(_stands(text, said, row.exact) for said in own)) and not elsewhere


def _turns(found: Held) -> list[tuple[str, str]]:
    turns: list[tuple[str, str]] = []
    last: Any = None
    for p in found.passages:
        turn = (p.document_id, str(p.turn), p.speaker)
        if turns and turn == last and p.kind != "direction":
            turns[-1] = (p.speaker, f"{turns[-1][1]} {p.text}")
        else:
            turns.append((p.speaker, p.text))
        last = turn
    return turns


def _label(text: str) -> str:
    return " ".join(text.replace(".", "").rstrip(": ").casefold().replace("’", "'").split())


def _contains(row: Row, found: Held, _: str) -> bool:
    passages = [p.text for p in found.passages if not (row.kind in ("10", "11") and p.kind == "heading")]
    return any(_stands(text, passage, row.exact) for text in row.texts for passage in passages)


def _absent(row: Row, found: Held, _: str) -> bool:
    if row.note.startswith("alone:"):
        return not any(_strict(p.text) == _strict(text) for p in found.passages for text in row.texts)
    return not any(_stands(text, p.text, row.exact) for p in found.passages for text in row.texts)


def _order(row: Row, found: Held, _: str) -> bool:
    """The snippets stand in passages in this order."""
    whole = " ¶ ".join(_strict(p.text) for p in found.passages)
    at = 0
    for snippet in row.texts[0].split(" … "):
        at = whole.find(_strict(snippet), at)
        if at < 0:
            return False
        at += 1
    return True


def _apart(row: Row, found: Held, _: str) -> bool:
    """No passage holds words of both texts."""
    return not any(all(_stands(text, p.text, row.exact) for text in row.texts) for p in found.passages)


def _direction(row: Row, found: Held, _: str) -> bool:
    own = [p for p in found.passages if any(_stands(text, p.text, row.exact) for text in row.texts)]
    return all(p.kind == "direction" or not p.speaker for p in own)


def _document(row: Row, found: Held, places: str) -> bool:
    return any(_values_hold(text, found, places) for text in row.texts)


def _values_hold(text: str, found: Held, places: str) -> bool:
    head, _, says = text.partition("says=")
    values = dict(part.strip().partition("=")[::2] for part in head.split(";") if "=" in part)
    if not values and not says:
        return found.status in text.split("|")
    times = values.pop("times", "")
    if times:
        count = sum(_strict(p.text).count(_strict(says)) for p in found.passages)
        return count == int(times) or (
            not int(times) and all(p.kind == "direction" for p in _with(says, found))
        )
    whole = {name: want for name, want in values.items() if name in _WHOLE}
    if not all(_WHOLE[name](want, found, places) for name, want in whole.items()):
        return False
    own = {name: want for name, want in values.items() if name not in _WHOLE}
    ids = {p.document_id for p in _with(says, found)} if says else {d.document_id for d in found.documents}
    fitting = [d for d in found.documents if d.document_id in ids]
    if not own and not says:
        return True
    if list(own) == ["status"]:
        return own["status"] == found.status
    return any(all(_value(d, name, want, found) for name, want in own.items()) for d in fitting)


def _with(says: str, found: Held) -> list[Any]:
    return [p for p in found.passages if _stands(says, p.text, False)]


def _value(document: Any, name: str, want: str, found: Held) -> bool:
    if name == "status":
        return want in (document.status, found.status)
    if name == "identifier":
        return document.evidence_code == want or want in f"{document.document_id} {document.note}"
    value = str(getattr(document, name))
    return (value[:10] if name == "date" else value) == want


def _told(want: str, found: Held, places: str) -> bool:
    wanted = _places(places)
    told = [f"{p.reason} {p.text} page {p.page}" for p in found.problems]
    told += [found.reason, *(str(d.note) for d in found.documents)]
    return any(
        _places(one) & wanted or any(q in one for q in re.findall(r"“([^”]+)”", places)) for one in told
    )


def _bodies(want: str, found: Held, _: str) -> bool:
    worded = {p.document_id for p in found.passages if p.kind not in ("heading", "direction")}
    return len({d.author for d in found.documents if d.document_id in worded}) == int(want)


def _one_number_each(_: str, found: Held, places: str) -> bool:
    """Each numbered paragraph begins anew: no other number stands in the midst of its words."""
    return not any(re.search(r"\s\d{1,2}\.\s[A-Z]", p.text) for p in found.passages)


def _numbered(want: str, found: Held, _: str) -> bool:
    return len({p.locator for p in found.passages if p.locator.isdigit()}) == int(want)


def _same_author(want: str, found: Held, _: str) -> bool:
    return sum(1 for d in found.documents if d.author == want) > 1


_WHOLE: dict[str, Any] = {
    "documents": lambda want, found, _: len(found.documents) == int(want),
    "headings": lambda want, found, _: sum(1 for p in found.passages if p.kind == "heading") == int(want),
    "passages": lambda want, found, _: len(found.passages) == int(want),
    "turns": lambda want, found, _: len({p.turn for p in found.passages if p.speaker}) == int(want),
    "paragraphs": _numbered,
    "one_number_each": _one_number_each,
    "told": _told,
    "bodies": _bodies,
    "same_author": _same_author,
}
_CHECKS: dict[str, Any] = {
    "turn": _turn,
    "contains": _contains,
    "absent": _absent,
    "order": _order,
    "apart": _apart,
    "direction": _direction,
    "document": _document,
    "problem_ok": lambda row, found, places: True,
}

"""A report's annexes: the table of witnesses, and the list of published written evidence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from ...model import Document, Hearing
from ...text.english.patterns_in_tables import in_table
from ..formats.lines import Line
from ..transcripts.transcript_header import iso_date

CODE = in_table("sources/reports/forms", "a code of evidence in a list")
# Series of papers are written as codes are: ``HC 245``, ``CP 291``.
_PAPERS = frozenset(("HC", "HL", "CM", "CP", "SO", "SI", "SN", "COM", "ISO"))
_RANGE = in_table("sources/reports/forms", "questions from and to")
_ENTRY = in_table("sources/reports/forms", "the number of an entry")
# Lords lists before 2012 number from 1 and fill no zeros; a star marks those who spoke, too
_FIRST = in_table("sources/reports/forms", "a code before its author")
# ``NB 01 Guild of Ringers``, ``NB 06a Guild of Ringers (additional evidence)``
_SHORT_FIRST = in_table("sources/reports/forms", "a short code before its author")
# ``7 National Police Chiefs’ Council SDR0013``: the code ends the entry, as printed since 2020
_LAST = in_table("sources/reports/forms", "codes after their author")
# ``1 Guild of Ringers Ev 51``: the page of the printed volume, and of the one on the web, before there were codes
_PRINTED = in_table("sources/reports/forms", "a printed page after an author")
# Who spoke, too, is marked; headings part those who did from all others.
_MARKED = in_table("sources/reports/forms", "a marked entry")
_HEADS_LIST = in_table("sources/reports/forms", "heads a part of a list of witnesses")
# Entries side by side in two columns: the next begins after a code and a gap.
_BESIDE = in_table("sources/reports/forms", "two entries on a line")
_SHORT = in_table("sources/reports/forms", "a short code")
_NUMBER = in_table("sources/reports/forms", "a number alone")
_NUMBER_LINE = in_table("sources/reports/forms", "a line that is a number")
_LAST_BRACKET = in_table("sources/reports/forms", "in brackets, last")
_BETWEEN_CODES = in_table("sources/reports/forms", "between codes")


def evidence_code(text: str) -> str:
    """Return the first evidence code in ``text``, its number in four figures (``SMD 004`` → ``SMD0004``), or ``""``."""
    short = _SHORT.fullmatch(text.strip())
    if short and short[1] not in _PAPERS:
        return short[1] + short[2].zfill(4)
    found = (match for match in CODE.finditer(text) if match[1] not in _PAPERS)
    match = next(found, None)
    return match[1] + match[2].zfill(4) if match else ""


def hearings(lines: Sequence[Line], document_id: str) -> list[Hearing]:
    """Return one row per panel of the table of witnesses: date, first and last question, the names as printed."""
    found: list[Hearing] = []
    date = ""
    names: list[str] = []
    for line in lines:
        text = " ".join(line.text.split())
        if iso_date(text) and len(text) < 60:
            date, names = iso_date(text), []
            continue
        match = _RANGE.search(text)
        names.append(text[: match.start()].strip() if match else text)
        if match and date:
            first = int(match[1])
            last = int(match[2]) if match[2] else first
            panel = 1 + sum(hearing.date == date for hearing in found)
            found.append(Hearing(document_id, date, panel, first, last, " ".join(filter(None, names))))
            names = []
    return found


def written_evidence(lines: Sequence[Line]) -> list[Document]:
    """Return one document per entry of a list of written evidence, *not-held* until somebody adds its text."""
    found: list[Document] = []
    pending: list[str] = []
    short = _short_series(lines)
    for line, text in _entries(lines):
        if (few := _SHORT_FIRST.match(text)) and few[1] in short:
            found.append(_listed(few[1] + few[2].zfill(4) + few[3], few[4]))
            pending = []
            continue
        own = _FIRST.match(text)
        if own and evidence_code(own[1] or own[2]):
            found.append(_listed(evidence_code(own[1] or own[2]), own[3]))
            pending = []
            continue
        if _ENTRY.match(text) or _NUMBER.fullmatch(text) or _MARKED.match(text):
            pending = []
        if _HEADS_LIST.match(text) or (_RANGE.search(text) and not _ends_with_code(text)):
            pending = []  # who only spoke, and what orders them
            continue
        pending.append(_NUMBER_LINE.sub("", _ENTRY.sub("", text, count=1)))
        entry = " ".join(filter(None, pending))
        if page := _PRINTED.search(entry):
            found.append(_listed(page[1], entry[: page.start()].strip(" *†‡")))
            pending = []
            continue
        codes = _LAST.search(entry) or _LAST_BRACKET.search(entry)
        named = [evidence_code(piece) for piece in _pieces(codes[1])] if codes else []
        if codes and named and all(named):
            found += [_listed(code, entry[: codes.start()].strip(" *†‡")) for code in named]
            pending = []
        elif found and not _ENTRY.match(text) and len(pending) == 1 and _goes_on(found[-1], line, lines):
            found[-1] = _listed(found[-1].evidence_code, f"{found[-1].author} {text}")
            pending = []
        elif not found and text.endswith("."):
            pending = []  # what the list's opening says of it
    first = {document.evidence_code: document for document in reversed(found)}  # a list may be printed twice
    return [document for document in found if first[document.evidence_code] is document]


def _ends_with_code(text: str) -> bool:
    codes = _LAST.search(text) or _LAST_BRACKET.search(text)
    return bool(codes) and any(map(evidence_code, _pieces(codes[1]) if codes else ()))


def _short_series(lines: Sequence[Line]) -> frozenset[str]:
    """Return the letters of codes of one or two figures (``NB 01 Guild``) that number a list from its first line on.

    One such line may be anything; several whose numbers rise are a list's.
    """
    series: dict[str, list[int]] = {}
    for line in lines:
        if (match := _SHORT_FIRST.match(" ".join(line.text.split()))) and match[1] not in _PAPERS:
            series.setdefault(match[1], []).append(int(match[2]))
    rising = (
        letters for letters, own in series.items() if len(own) > 2 and own == sorted(own) and own[0] == 1
    )
    return frozenset(rising)


def _entries(lines: Sequence[Line]) -> list[tuple[Line, str]]:
    """Return each line with its words, those of entries side by side apart and column after column."""
    apart = [(line, [" ".join(piece.split()) for piece in _BESIDE.split(line.text)]) for line in lines]
    found: list[tuple[Line, str]] = []
    for _, group in groupby(apart, key=lambda one: (one[0].page, len(one[1]) > 1)):
        rows = list(group)
        for column in range(max(len(pieces) for _, pieces in rows)):
            found += [(line, pieces[column]) for line, pieces in rows if len(pieces) > column]
    return found


def _pieces(codes: str) -> list[str]:
    """Return the pieces of what stands for codes: ``(SDR0001), (SDR0002)``, ``SDR0001 and SDR0002``."""
    return [piece for piece in _BETWEEN_CODES.split(codes) if piece and piece.strip()]


def _goes_on(last: Document, line: Line, lines: Sequence[Line]) -> bool:
    """Say whether a line without a code is the rest of an entry whose code stands first, further in than codes do."""
    texts = [(other.left, " ".join(other.text.split())) for other in lines]
    firsts = [left for left, text in texts if _FIRST.match(text) or _SHORT_FIRST.match(text)]
    return bool(firsts) and line.left > min(firsts) + 5 and bool(last.author)


def _listed(code: str, author: str) -> Document:
    author = _RANGE.sub("", author).strip(" *†‡")
    return Document(
        code,
        kind="written",
        title=f"Written evidence from {author}",
        author=author,
        evidence_code=code,
        status="not-held",
        note="listed in the report; its text is not held",
    )

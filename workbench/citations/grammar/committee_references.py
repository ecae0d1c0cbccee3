"""A committee's references: question numbers, codes of written evidence, printed volumes, *ibid.*

Forms read, left to right: ``Q37 [Name]`` · ``Qq28-29`` · ``Qq51;36 [Name]`` · ``Q 12`` · ``QQ 5–8`` ·
``SMD 004 [para 2]`` · ``BC 9`` (where the list of evidence has such codes) · ``Name (ABC0012), paras 4–6`` ·
``Ev w12`` · ``p 34`` after a question · ``ibid.`` · ``As above`` ·
``Oral evidence taken on 4 March 2015, HC 900, Q5`` (another inquiry's).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import replace

from ...text.english.patterns_in_tables import in_table
from .reference import Reference, date_in

_DATE = in_table("citations/references", "a date")
_PAPER = in_table("citations/references", "a paper of the House")
_TAKEN = in_table("citing", "evidence was taken")

_QUESTION = in_table("citations/references", "a question")
_QUARTER = in_table("citations/references", "a year after a quarter")
_RANGE = in_table("citations/references", "to a question")
_NEXT = in_table("citations/references", "the next question")
_SQUARE = in_table("citations/references", "in square brackets")
_ROUND = in_table("citations/references", "in round brackets, no number")
_NAME_LIKE = in_table("citations/references", "like a name")

_FURTHER_PARAS = in_table("citations/references", "a further paragraph or several")
_SPACES = 8  # characters between a bracket and its code
_INSIDE = in_table("citations/references", "a name inside the brackets")

_CODE = in_table("citations/references", "a code of evidence")
_SHORT_CODE = in_table("citations/references", "a short code of evidence")
_PAGE_ALONE = in_table("citations/references", "a page by itself")
_PARAS = in_table("citing", "paragraphs")
_PAGES = in_table("citing", "pages")
_PARA_ITEM = in_table("citations/references", "a paragraph or several")
_LETTERED_ITEM = in_table("citations/references", "a paragraph, perhaps lettered")
_AND = in_table("citations/references", "and a number")
_SAME = in_table("citations/references", "the same")
_PRINTED = in_table("citations/references", "a page of printed evidence")
_LEAD = in_table("citing", "leads to evidence")
_SEE = in_table("citations/references", "see")
_BREAK = in_table("citations/references", "parts two references")

_PAPER_AFTER = in_table("citations/references", "a paper after")
_PARAGRAPHS_AFTER = in_table("citations/references", "paragraphs after")
# abbreviations of papers and law that are written like codes
_NOT_CODES = frozenset("HC HL CM CP SO SI EC EU EEC COM BIS ISO UKSC EWCA EWHC UKPC CMND SN".split())
_LISTED_CODE = in_table("citations/references", "letters before figures of a code")
_CITED_BEFORE = in_table("citations/references", "printed evidence before")
_OPENED = in_table("citations/references", "opens a bracket")
_CLOSED = in_table("citations/references", "closes a bracket")
_YEAR = in_table("citations/references", "a year alone")
_JOINS = in_table("citations/references", "joins two references")


def code_of(prefix: str, digits: str) -> str:
    """Return an evidence code as its list prints it: four digits and no space (``SMD 004`` is SMD0004)."""
    return prefix + digits.zfill(4)


def prefixes(codes: Collection[str]) -> frozenset[str]:
    """Return the letters that begin the codes of an inquiry's own list of written evidence."""
    found = (_LISTED_CODE.fullmatch(code.strip()) for code in codes)
    return frozenset(match[1] for match in found if match)


def read(note: str, codes: Collection[str] = ()) -> list[Reference]:
    """Return the references to evidence in the text of one note, in order; ``codes`` are the listed ones.

    A list of numbers after one Q (``Qq51;36 [Name]``) is one reference and shares its name; each further
    Q begins another, so in ``Q3; Q7 [Name]`` nobody is named at Q3, and all that was answered there is meant.
    """
    own, listed = prefixes(codes), frozenset(codes)
    finders: tuple[Callable[[int], Reference | None], ...] = (
        lambda at: _question(note, at),
        lambda at: _written(note, at, own, listed),
        lambda at: _same(note, at),
        lambda at: _printed(note, at),
        lambda at: _printed_page(note, at),
    )
    found: list[Reference] = []
    coming = [find(0) for find in finders]
    at = 0
    while any(coming):
        reference = min((c for c in coming if c), key=lambda c: (c.start, -c.end))
        if reference.kind == "written" and note[reference.start] == "(":
            reference = replace(reference, start=_submitter(note, at, reference.start))
        found.append(_placed(note, reference, found, own))
        at = max(reference.end, at + 1)
        # each kind is looked for again only once what was found of it is passed: a note may be long
        coming = [find(at) if c and c.start < at else c for find, c in zip(finders, coming, strict=True)]
    return _joined(note, found)


def _same(note: str, at: int) -> Reference | None:
    same = _SAME.search(note, at)
    if same is None:
        return None
    end, paragraphs = _paragraphs(note, same.end())
    return Reference("same", same.start(), end, paragraphs=paragraphs)


def _printed(note: str, at: int) -> Reference | None:
    printed = _PRINTED.search(note, at)
    return Reference("printed", printed.start(), printed.end()) if printed else None


def _printed_page(note: str, at: int) -> Reference | None:
    """Return the next page that stands by itself (``Q 112, p 34``): of the printed evidence, where a question or such a
    page stands before it, or nothing."""
    for match in _PAGE_ALONE.finditer(note, at):
        before = note[max(0, match.start(1) - 30) : match.start(1)].rstrip(" ,;(")
        cited = _CITED_BEFORE.search(before)
        if cited or not note[: match.start(1)].strip(" ("):
            return Reference("printed", *match.span(1))
    return None


def _question(note: str, at: int) -> Reference | None:
    for head in _QUESTION.finditer(note, at):
        number, end = int(head["number"]), head.end()
        if number <= 4 and not head["many"] and _QUARTER.match(note, end):
            continue  # the third quarter of a year, not the third question
        numbers, end = _numbers(note, number, end, many=bool(head["many"]))
        names, end = _names(note, end)
        return Reference("oral", head.start(), end, questions=tuple(dict.fromkeys(numbers)), names=names)
    return None


def _numbers(note: str, first: int, end: int, many: bool) -> tuple[list[int], int]:
    numbers = [first]
    if to := _RANGE.match(note, end):
        numbers, end = _span(first, to[1]), to.end()
    while item := _NEXT.match(note, end):
        if not many and 1900 <= int(item[1]) < 2100:
            break
        numbers += _span(int(item[1]), item[2]) if item[2] else [int(item[1])]
        end = item.end()
    return numbers, end


def _span(first: int, last_as_printed: str) -> list[int]:
    head = str(first)
    if len(last_as_printed) < len(head):  # “Qq128–9” is 128 to 129
        last_as_printed = head[: len(head) - len(last_as_printed)] + last_as_printed
    last = int(last_as_printed)
    return list(range(first, last + 1)) if first <= last <= first + 500 else [first, last]


def _names(note: str, end: int) -> tuple[str, int]:
    square = _SQUARE.match(note, end)
    if square and not _PARAS.match(square[1]):
        return " ".join(square[1].split()), square.end()
    round_ = _ROUND.match(note, end)
    if round_ and _NAME_LIKE.fullmatch(" ".join(round_[1].split())):
        return " ".join(round_[1].split()), round_.end()
    inside = _INSIDE.match(note, end)  # “[Q 112, Dr Smith]”
    if inside and max(note.rfind("(", 0, end), note.rfind("[", 0, end)) > max(
        note.rfind(")", 0, end), note.rfind("]", 0, end)
    ):
        return inside[1], inside.end()
    return "", end


def _written(note: str, at: int, own: frozenset[str], codes: frozenset[str]) -> Reference | None:
    found = [
        next((m for m in pattern.finditer(note, at) if _is_code(note, m, own, codes)), None)
        for pattern in (_CODE, _SHORT_CODE)
    ]
    match = min((m for m in found if m), key=lambda m: m.start(), default=None)
    if match is None:
        return None
    start, end = match.span()
    before = _OPENED.search(note[max(at, start - _SPACES) : start])
    closing = _CLOSED.match(note[end : end + _SPACES])
    if before and closing:
        start, end = max(at, start - _SPACES) + before.start(), end + closing.end()
    end, paragraphs = _paragraphs(note, end)
    code = code_of(match["prefix"], match["digits"]) + _letter(match)
    return Reference("written", start, end, code=code, paragraphs=paragraphs)


def _is_code(note: str, match: re.Match[str], own: frozenset[str], codes: frozenset[str]) -> bool:
    prefix, digits = match["prefix"], match["digits"]
    spaced = match.end("prefix") != match.start("digits")
    if letter := _letter(match):
        return code_of(prefix, digits) + letter in codes
    if len(digits) < 3:
        return prefix in own and (prefix not in _NOT_CODES or code_of(prefix, digits) in codes)
    if prefix in own:
        year = spaced and _YEAR.fullmatch(digits)
        return not (year or prefix in _NOT_CODES) or code_of(prefix, digits) in codes
    full = len(digits) == 4 and digits.startswith("0") and len(prefix) >= 3
    letters = sum(c.isalpha() for c in prefix)
    start, end = match.span()
    bracketed = _OPENED.search(note[max(0, start - _SPACES) : start]) and _CLOSED.match(
        note[end : end + _SPACES]
    )
    return full and letters >= 2 and prefix not in _NOT_CODES and (not spaced or bool(bracketed))


def _letter(match: re.Match[str]) -> str:
    """Return the letter after a short code's figures, of a further paper: ``NB 06a``."""
    return match.groupdict().get("letter") or ""


def _submitter(note: str, at: int, bracket: int) -> int:
    """Return where the submitter's name before ``(ABC0012)`` begins, else the bracket's own place."""
    before = note[at:bracket]
    breaks = [m.end() for m in _BREAK.finditer(before)] + [m.end() for m in _SEE.finditer(before)]
    name = before[max(breaks) :] if breaks else before
    start = at + max(breaks, default=0)
    lead = _LEAD.match(name)
    if lead:
        start, name = start + lead.end(), name[lead.end() :]
    return start if name[:1].isalnum() and len(name.split()) <= 25 else bracket


def _paragraphs(note: str, end: int) -> tuple[int, tuple[str, ...]]:
    """Return where the paragraph numbers (or the page) after a code end, and the paragraphs named."""
    square = _SQUARE.match(note, end)
    if square:
        head = _PARAS.search(square[1])
        return square.end(), _items(square[1], head.end())[0] if head else ()
    head = _PARAGRAPHS_AFTER.match(note, end)
    if head:
        paragraphs, end = _items(note, head.end())
        return end, paragraphs
    pages = _PAGES.match(note, end)
    return (pages.end() if pages else end), ()


def _items(text: str, at: int) -> tuple[tuple[str, ...], int]:
    numbers: list[str] = []
    end = at
    while item := (_FURTHER_PARAS if numbers else _PARA_ITEM).match(text, at):
        numbers += _paragraph_span(item[1], item[2]) if item[2] else [item[1]]
        end = item.end()
        comma = _AND.match(text, end)
        if not comma:
            break
        at = comma.end()
    return tuple(dict.fromkeys(numbers)), end


def paragraph_numbers(text: str) -> list[str]:
    """Return the paragraphs that a list of them names (``4, 5a, 6–8``)."""
    found: list[str] = []
    for item in _LETTERED_ITEM.finditer(text):
        plain = item[2] and not (item[1] + item[2])[-1].isalpha() and not item[1][-1].isalpha()
        found += _paragraph_span(item[1], item[2]) if plain else [n for n in item.groups() if n]
    return found


def _paragraph_span(first: str, last: str) -> list[str]:
    stem, _, low = first.rpartition(".")
    last_stem, _, high = last.rpartition(".")
    if last_stem not in (stem, "") or not int(low) <= int(high) <= int(low) + 500:
        return [first, last]
    return [f"{stem}.{n}" if stem else str(n) for n in range(int(low), int(high) + 1)]


def _placed(note: str, reference: Reference, before: list[Reference], own: frozenset[str]) -> Reference:
    """Return ``reference`` with the paper and date that its own clause names (another inquiry's, perhaps)."""
    if reference.kind == "same" or any(reference.code.startswith(prefix) for prefix in own if reference.code):
        return reference
    since = before[-1].end if before else 0
    clause = note[since : reference.start]
    breaks = [m.end() for m in _BREAK.finditer(clause)]
    start = since + (breaks[-1] if breaks else 0)
    clause = note[start : reference.start]
    if before and not breaks and before[-1].foreign and _JOINS.fullmatch(clause):
        return replace(reference, paper=before[-1].paper, date=before[-1].date, foreign=True)
    paper, date = _PAPER.search(clause), _DATE.search(clause)
    trailing = _PAPER_AFTER.match(note, reference.end)
    if trailing and not paper:
        return replace(reference, end=trailing.end(), paper=_number(trailing), foreign=True)
    if not paper and not (date and _TAKEN.search(clause)):
        return reference
    lead = _LEAD.match(clause)
    start += lead.end() if lead else 0
    whole = note[start : reference.end]
    closes = whole.count("(") > whole.count(")") and note[reference.end : reference.end + 1] == ")"
    return replace(
        reference,
        start=start,
        end=reference.end + closes,
        paper=_number(paper) if paper else "",
        date=date_in(clause),
        foreign=True,
    )


def _number(paper: re.Match[str]) -> str:
    return f"{'HL' if paper[1].startswith('HL') else 'HC'} {paper[2]}"


def _joined(note: str, found: list[Reference]) -> list[Reference]:
    """Return the references with ``ibid., Q7`` as one: a question of the evidence cited just before."""
    joined: list[Reference] = []
    for reference in found:
        last = joined[-1] if joined else None
        after_same = last is not None and last.kind == "same" and not last.paragraphs
        between = note[last.end : reference.start] if last else ""
        if (
            last
            and after_same
            and reference.kind == "oral"
            and between.strip().removeprefix(",").strip() in ("", "at")
        ):
            joined[-1] = replace(reference, start=last.start, after_same=True)
        else:
            joined.append(reference)
    return joined

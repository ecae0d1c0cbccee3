"""Whether a report's quotation has the words of the evidence, and if not, which words differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from .english.patterns_in_tables import in_table

MATCHES = ("verbatim", "case", "marked change", "loose", "not found")

_QUOTES = "“”„‟\"‘’‚‛'`´"
_STYLE = re.compile(rf"\s*[–—―−]\s*|\s+-\s+|\s+|…|[{_QUOTES}]")
_UNEVEN = re.compile(r"[^\S ]| [ -]|[\"'`]")  # of ASCII: without one of these a text is folded as it stands
_WORD = in_table("text/forms", "words with points inside")
_CHANGE = in_table("text/forms", "a change in quoted words")
_NEARBY = 100  # characters that a bracketed word may stand for
_WORD_SIGN = in_table("text/signs", "a sign of a word")


@dataclass(frozen=True)
class Change:
    """Words of a quotation and those of the evidence instead: none on one side where they are added or left out."""

    ours: str
    theirs: str


@dataclass(frozen=True)
class Likeness:
    """How a quotation stands to a text: ``start`` to ``end`` are offsets into the text (0, 0: not found).

    ``changes`` are the words that differ, where the quotation marks none of it; ``difference`` says all in words.
    """

    match: str = "not found"
    difference: str = ""
    start: int = 0
    end: int = 0
    changes: tuple[Change, ...] = ()

    @property
    def rank(self) -> int:
        """0 for verbatim to 4 for not found."""
        return MATCHES.index(self.match)


@dataclass(frozen=True)
class _Part:
    """Words of a quotation between marked changes; ``gap`` is the change before it, as printed."""

    gap: str
    text: str
    joined: bool
    runs_on: bool


def fold(text: str) -> str:
    """Return ``text`` with one style of quotation mark, dash, ellipsis and space; every word as it is."""
    if not text.isascii() or _UNEVEN.search(text):
        text = _STYLE.sub(lambda match: _plain(match[0]), text)
    return text.strip()


def _plain(style: str) -> str:
    if style == "…":
        return "..."
    if style in _QUOTES:
        return "'"
    return "-" if style.strip() else " "


def _offsets(text: str) -> list[int]:
    """Return, for each character of the folded text, its offset in ``text``; and the end, last."""
    places: list[int] = []
    at = 0
    for match in _STYLE.finditer(text):
        places += range(at, match.start())
        places += [match.start()] * len(_plain(match[0]))
        at = match.end()
    places += range(at, len(text))
    lead = len(text) - len(text.lstrip())
    return [*(places[1:] if lead else places), len(text)]


def compare(quote: str, text: str, folded: str = "") -> Likeness:
    """Return how the words of ``quote`` stand in ``text``, and what differs, in words.

    *verbatim*: the same words to the letter (the style of quotation marks and dashes inside may differ, and
    ``difference`` says so; a full stop or comma at the very end may be the report's own) · *case*: the same
    but for capital letters · *marked change*: what is not in square brackets or left out by ``…`` stands
    there in order · *loose*: at least seven words in ten stand close together in order · *not found*.
    ``folded`` is the text as `fold` gives it, for a caller who compares one text with many quotations.
    """
    folded = folded or fold(text)
    for attempt in (_verbatim, _changed, _loose):
        likeness = attempt(quote, text, folded)
        if likeness is not None:
            return likeness
    return Likeness()


def changes(quote: str, evidence: str) -> tuple[Change, ...]:
    """Return which words of ``quote`` differ from ``evidence``, in order, letter for letter."""
    ours, theirs = _WORD.findall(fold(quote)), _WORD.findall(fold(evidence))
    found: list[Change] = []
    for kind, a, b, c, d in SequenceMatcher(None, _low(ours), _low(theirs), autojunk=False).get_opcodes():
        if kind == "equal":
            pairs = zip(ours[a:b], theirs[c:d], strict=True)
            found += [Change(one, two) for one, two in pairs if one != two]
        else:
            found.append(Change(" ".join(ours[a:b]), " ".join(theirs[c:d])))
    return tuple(found)


def in_words(changed: Iterable[Change]) -> str:
    """Return changes as they are said; nothing where there are none.

    >>> in_words(changes("a duty to ask", "a clear duty to tell"))
    'leaves out “clear”; “ask” where the evidence has “tell”'
    """
    return "; ".join(map(_one_in_words, changed))


def _one_in_words(change: Change) -> str:
    if not change.theirs:
        return f"adds “{change.ours}”"
    theirs = _short(change.theirs)
    return f"“{change.ours}” where the evidence has “{theirs}”" if change.ours else f"leaves out “{theirs}”"


def _low(words: list[str]) -> list[str]:
    return [word.casefold() for word in words]


def _short(words: str) -> str:
    several = words.split()
    return words if len(several) <= 12 else " ".join([*several[:5], "…", *several[-5:]])


def words(text: str) -> int:
    """Return how many words ``text`` has."""
    return len(_WORD.findall(fold(text)))


def _find(
    needle: str, hay: str, at: int = 0, end: int | None = None, edges: tuple[bool, bool] = (True, True)
) -> int:
    """Return where ``needle`` stands in ``hay`` as whole words (at its first and last word, where asked)."""
    end = len(hay) if end is None else end
    place = hay.find(needle, at, end)
    while place >= 0:
        before, after = hay[place - 1 : place], hay[place + len(needle) : place + len(needle) + 1]
        cut_before = edges[0] and before.isalnum() and needle[:1].isalnum()
        cut_after = edges[1] and after.isalnum() and needle[-1:].isalnum()
        if not cut_before and not cut_after:
            return place
        place = hay.find(needle, place + 1, end)
    return -1


def _ways(folded: str) -> list[tuple[str, str]]:
    """Return the ways a quotation may be printed to the letter: (words, difference)."""
    ways = [(folded, "")]
    bare = folded if folded.endswith("...") else folded.rstrip(".,")
    if bare != folded and _WORD_SIGN.search(bare):
        ways.append((bare, "the stop at its end is the report’s own"))
    return ways


def _verbatim(quote: str, text: str, folded: str) -> Likeness | None:
    wanted = fold(quote)
    if not _WORD_SIGN.search(wanted):
        return None
    for match, low in (("verbatim", False), ("case", True)):
        hay = _lower(folded) if low else folded
        for way, note in _ways(wanted):
            place = _find(_lower(way) if low else way, hay)
            if place >= 0:
                return _to_the_letter(match, note, quote, text, (place, place + len(way)))
    return None


def _lower(text: str) -> str:
    """Return ``text`` in lower case, letter for letter (``İ`` would become two)."""
    if "İ" not in text and "Σ" not in text:  # of these alone the small letter depends on more than the letter
        return text.lower()
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _to_the_letter(match: str, note: str, quote: str, text: str, place: tuple[int, int]) -> Likeness:
    offsets = _offsets(text)
    start, end = offsets[place[0]], offsets[place[1]]
    end = start + len(text[start:end].rstrip())
    cases = in_words(changes(quote, text[start:end])) if match == "case" else ""
    return Likeness(match, "; ".join(filter(None, (cases, note, _style(quote, text[start:end])))), start, end)


def _style(quote: str, evidence: str) -> str:
    kinds = (("quotation marks or apostrophes", f"[{_QUOTES}]"), ("dashes", r" ?[–—―−-] ?"))
    ours, theirs = " ".join(quote.split()), " ".join(evidence.split())
    odd = [name for name, marks in kinds if re.findall(marks, ours) != re.findall(marks, theirs)]
    return f"{' and '.join(odd)} are printed differently" if odd else ""


def _parts(quote: str) -> list[_Part]:
    parts: list[_Part] = []
    gap, at = "", 0
    for change in [*_CHANGE.finditer(quote), None]:
        end = change.start() if change else len(quote)
        literal = quote[at:end]
        if _WORD_SIGN.search(literal):
            joined = bool(gap) and gap[0] == "[" and literal[:1].isalnum()
            runs_on = change is not None and change[0][0] == "[" and literal[-1:].isalnum()
            parts.append(_Part(gap, fold(literal), joined, runs_on))
            gap = ""
        if change:
            gap = change[0] if not gap or _leaves_out(change[0]) else gap
            at = change.end()
    if gap and parts:
        parts.append(_Part(gap, "", False, False))
    return parts


def _leaves_out(gap: str) -> bool:
    return not _WORD_SIGN.search(gap)


def _changed(quote: str, text: str, folded: str) -> Likeness | None:
    if not _CHANGE.search(quote):
        return None
    parts = _parts(quote)
    solid = [part for part in parts if part.text]
    if sum(words(part.text) for part in solid) < 2:
        return None
    first = _at(solid[0], folded, 0, None)
    while first is not None:
        spans = _in_order(solid, folded, first)
        if spans is not None:
            offsets = _offsets(text)
            start, end = offsets[spans[0][0]], offsets[spans[-1][1]]
            return Likeness("marked change", _said(parts, spans, folded), start, end)
        first = _at(solid[0], folded, first[0] + 1, None)
    return None


def _at(part: _Part, folded: str, at: int, limit: int | None) -> tuple[int, int] | None:
    edges = (not part.joined, not part.runs_on)
    ways = [way for way, _ in _ways(part.text)]
    if not part.gap or _leaves_out(part.gap):  # there the report may begin a sentence
        ways += [way[0].swapcase() + way[1:] for way in ways if way[0].isascii() and way[0].isalpha()]
    for way in ways:
        place = _find(way, folded, at, None if limit is None else limit + len(way), edges)
        if place >= 0:
            return place, place + len(way)
    return None


def _in_order(parts: list[_Part], folded: str, first: tuple[int, int]) -> list[tuple[int, int]] | None:
    spans = [first]
    for part in parts[1:]:
        end = spans[-1][1]
        limit = None if _leaves_out(part.gap) else end + _NEARBY
        found = _at(part, folded, end, limit)
        if found is None:
            return None
        spans.append(found)
    return spans


def _said(parts: list[_Part], spans: list[tuple[int, int]], folded: str) -> str:
    said: list[str] = []
    for n, part in enumerate(parts):
        if not part.gap:
            continue
        if n == 0 or n >= len(spans):
            said.append(f"“{part.gap}” is the report’s own")
            continue
        between = folded[spans[n - 1][1] : spans[n][0]].strip(" ")
        count = words(between)
        if _leaves_out(part.gap):
            said.append(f"“{part.gap}” leaves out {count} {'word' if count == 1 else 'words'}")
        elif count:
            said.append(f"“{part.gap}” stands for “{_short(between)}”")
        else:
            said.append(f"“{part.gap}” is put in")
    return "; ".join(said)


def _loose(quote: str, text: str, folded: str) -> Likeness | None:
    ours = _WORD.findall(fold(_CHANGE.sub(" ", quote)))
    places = list(_WORD.finditer(folded))
    theirs = [place[0] for place in places]
    found = _spelt(ours, theirs) or (_close(ours, theirs) if len(ours) > 2 else None)
    if found is None:
        return None
    offsets = _offsets(text)
    start, end = offsets[places[found[0]].start()], offsets[places[found[1] - 1].end()]
    changed = changes(_CHANGE.sub(" ", quote), text[start:end])
    return Likeness("loose", in_words(changed) or "only hyphens or stops differ", start, end, changed)


def _spelt(ours: list[str], theirs: list[str]) -> tuple[int, int] | None:
    """Return where the same letters stand with other spaces or hyphens, or the same few words with another
    ending (``leader``, ``leaders``)."""
    wanted = "".join(_low(ours))
    if len(wanted) < 5:
        return None
    for first in range(len(theirs)):
        run = ""
        for last in range(first, len(theirs)):
            run += theirs[last].casefold()
            if run == wanted and len(ours) > 1:
                return first, last + 1
            if not wanted.startswith(run):
                break
        several = theirs[first : first + len(ours)]
        if len(several) == len(ours) <= 3 and all(map(_same_stem, ours, several)):
            return first, first + len(ours)
    return None


def _same_stem(one: str, other: str) -> bool:
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    return short == long or (len(short) >= 5 and long.startswith(short) and len(long) - len(short) <= 2)


def _crowded(ours: list[str], theirs: list[str], least: float, widest: float) -> bool:
    """Say whether so many of our words stand so close together at all, in whatever order: that is told quickly."""
    wanted = Counter(ours)
    here: Counter[str] = Counter()
    shared, first = 0, 0
    places = [n for n, word in enumerate(theirs) if word in wanted]
    for n in places:
        here[theirs[n]] += 1
        shared += here[theirs[n]] <= wanted[theirs[n]]
        while n + 1 - places[first] > widest:
            gone = theirs[places[first]]
            shared -= here[gone] <= wanted[gone]
            here[gone] -= 1
            first += 1
        if shared >= least - 1e-9:
            return True
    return False


def _close(ours: list[str], theirs: list[str]) -> tuple[int, int] | None:
    """Return where at least seven in ten of the words (two of three) stand close together in order."""
    ours, theirs = _low(ours), _low(theirs)
    least, widest = len(ours) * (2 / 3 if len(ours) == 3 else 0.7), 1.5 * len(ours) + 4
    if len(set(ours) & set(theirs)) < 0.6 * len(set(ours)) or not _crowded(ours, theirs, least, widest):
        return None
    blocks = [b for b in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks() if b.size]
    while len(blocks) > 1 and blocks[-1].b + blocks[-1].size - blocks[0].b > widest:
        blocks.pop(0 if blocks[0].size < blocks[-1].size else -1)
    share = sum(block.size for block in blocks) / len(ours)
    if not blocks or share < (2 / 3 if len(ours) == 3 else 0.7):
        return None
    first = max(0, blocks[0].b - blocks[0].a)
    last = min(len(theirs), blocks[-1].b + blocks[-1].size + len(ours) - blocks[-1].a - blocks[-1].size)
    return first, last

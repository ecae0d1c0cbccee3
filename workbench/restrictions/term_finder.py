"""Where the forms of many terms stand in a text: one automaton over words, made once, walked once through a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .term_forms import ANY, PLACE_NOUNS, TITLES, Form
from .word_runs import Words, fold

# With a capital at the head of a sentence, and nobody's given name.
NO_NAMES = frozenset(
    "the a an and but or nor so if when where while after before since as at in on of to for from by with he she it "
    "they we you i his her their its my our your that this these those there here what who whose how why is was are "
    "were has had have did does do can could may might must shall should will would not no yes both each every all "
    "said says told asked because although though however moreover also then than about under over into between "
    "name names surname family re dear child young witness called mother father parents".split()
)


@dataclass
class _Node:
    next: dict[str, _Node] = field(default_factory=dict)
    ends: list[tuple[int, Form]] = field(default_factory=list)


@dataclass(frozen=True)
class Found:
    """One place of a term: which (its number), and from where to where in the text (code points, half-open)."""

    term: int
    start: int
    end: int


class TermFinder:
    """Finds the forms of numbered terms. A term that stands within a longer one of its own is not found again."""

    def __init__(self, terms: Iterable[tuple[int, Form]]) -> None:
        self._root = _Node()
        self._digits: dict[str, int] = {}
        for number, form in terms:
            node = self._root
            for word in form.words:
                node = node.next.setdefault(word, _Node())
            if (number, form) not in node.ends:
                node.ends.append((number, form))
            if len(form.words) == 1 and form.words[0].isdigit() and len(form.words[0]) >= 6:
                self._digits[form.words[0]] = number

    def find(self, text: Words) -> list[Found]:
        """Return the places of all terms in their order, the longest of each."""
        first = self._root.next
        if not first:
            return []
        found: dict[tuple[int, int], int] = {}
        for at, word in enumerate(text.words):
            if word in first or text.joins(at):
                for end, number, form in self._walk(text, at, self._root):
                    if _stands(text, at, end, form):
                        key = (number, at)
                        found[key] = max(found.get(key, 0), end)
        found.update(self._numbers(text))
        return _longest(text, found)

    def _walk(self, text: Words, at: int, node: _Node) -> Iterator[tuple[int, int, Form]]:
        """Yield each end of a form that begins at a word: the index after its last word, the term, the form."""
        steps = [(text.words[at], at + 1)]
        if text.joins(at):
            steps.append((text.words[at] + text.words[at + 1], at + 2))
        for word, after in steps:
            nexts = [node.next[word]] if word in node.next else []
            if ANY in node.next and text.raw(at)[:1].isupper():
                nexts.append(node.next[ANY])
            for following in nexts:
                for number, form in following.ends:
                    yield after, number, form
                if following.next and after < len(text.words) and text.follows(after - 1):
                    yield from self._walk(text, after, following)

    def _numbers(self, text: Words) -> Iterator[tuple[tuple[int, int], int]]:
        """Yield the places of terms that are numbers, however their digits are grouped."""
        if not self._digits:
            return
        for at, word in enumerate(text.words):
            whole, after = word, at + 1
            while whole.isdigit() and len(whole) <= 20:
                if whole in self._digits:
                    yield (self._digits[whole], at), after
                if after >= len(text.words) or text.gap(after - 1).strip(" \xa0-.()/\u2011\u2013"):
                    break
                whole, after = whole + text.words[after], after + 1


def _stands(text: Words, at: int, end: int, form: Form) -> bool:
    """Say whether a form that was found is meant: initials are in capitals, and a surname is nobody else's."""
    if form.letters:
        return _are_initials(text, at, end, form)
    return not form.alone or not (
        _is_of_another(text, at) or (len(form.words) == 1 and _is_of_a_place(text, end))
    )


def _are_initials(text: Words, at: int, end: int, form: Form) -> bool:
    raw = [text.raw(n) for n in range(at, end)]
    single = [word for word, said in zip(raw, form.words, strict=False) if len(said) == 1]
    if len(form.words) == 1:
        single = raw
    if not all(word.isupper() for word in single) or not raw[0][:1].isupper():
        return False
    if any(text.gap(n).strip(". \xa0\u2009\u202f") for n in range(at, end - 1)):
        return False
    before = at and text.gap(at - 1) in ("-", "/", "‑", "–", "_", ".")
    after = end < len(text.words) and text.gap(end - 1) in ("-", "/", "‑", "–", "_")
    return not before and not after and not _surname_follows(text, end)


def _surname_follows(text: Words, end: int) -> bool:
    """Say whether initials go on with a surname: *J. W. Stone* is somebody else than *J. W.*"""
    if end >= len(text.words) or text.gap(end - 1).strip(". \xa0"):
        return False
    following = text.raw(end)
    return following[:1].isupper() and fold(following) not in NO_NAMES


def _is_of_another(text: Words, at: int) -> bool:
    """Say whether a surname is that of somebody with another given name (*Amos Vane*), or a part of another name."""
    if not at:
        return False
    gap, before = text.gap(at - 1), text.raw(at - 1)
    if gap.strip(" \xa0\n") not in ("", ".", "-", "‑") or (gap.strip() == "." and len(before) > 1):
        return False
    return before[:1].isupper() and fold(before) not in NO_NAMES and fold(before) not in TITLES


def _is_of_a_place(text: Words, end: int) -> bool:
    """Say whether a surname by itself is part of the name of a place or a firm (*Vane Homes*, *Vane is a village*)."""
    if end >= len(text.words) or text.words[end] == "s":
        return False
    gap = text.gap(end - 1)
    if gap.strip() == "&":
        return True
    if gap.strip():
        return False
    if text.raw(end)[:1].isupper() and text.words[end] not in NO_NAMES and not _letters_only(text, end - 1):
        return True
    is_a = text.words[end : end + 2] in (
        ["is", "a"],
        ["was", "a"],
        ["is", "the"],
        ["was", "the"],
        ["is", "an"],
    )
    noun = text.words[end + 2] if is_a and end + 2 < len(text.words) else text.words[end]
    return noun in PLACE_NOUNS


def _letters_only(text: Words, at: int) -> bool:
    """Say whether a word stands in capitals throughout, so that the next one’s say nothing."""
    return text.raw(at).isupper() and len(text.raw(at)) > 1


def _longest(text: Words, found: dict[tuple[int, int], int]) -> list[Found]:
    made: list[Found] = []
    reach: dict[int, int] = {}
    for (number, at), end in sorted(found.items(), key=lambda one: (one[0][1], -one[1])):
        if end > reach.get(number, 0):
            made.append(Found(number, text.starts[at], text.ends[end - 1]))
            reach[number] = end
    return made

"""Who is named in evidence that was given without a name, or about one case: names that stand in nothing published.

Found by how they are written: capitals where the sentence asks for none. A name that any published document, appearance
or body has, too, gives nobody away, and is none of these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from ..model import Person, publication, tables
from ..model.values import ASKS
from ..text import names
from ..text.english.calendar_words import MONTHS, WEEKDAYS
from ..text.english.patterns_in_tables import in_table
from .term_finder import NO_NAMES
from .term_forms import PLACE_NOUNS, TITLES, looks_like_a_name
from .word_runs import Words

if TYPE_CHECKING:
    import pandas as pd

WITHOUT_NAMES = ("name withheld", "individual case")
_BARE = in_table("restrictions/identifiers", "a label of one word")  # a label of one word
# Given names that are words, too.
_GIVEN = frozenset(
    "will mark grace faith hope joy rose lily daisy ivy jack bill rob art may june april summer".split()
)
_CALENDAR = frozenset(name.casefold() for name in (*MONTHS, *WEEKDAYS, "Christmas", "Easter"))
_BEFORE = NO_NAMES | TITLES | _CALENDAR
# What is said in the place of a name.
_SAID_INSTEAD = frozenset("withheld anonymous anonymised redacted name unnamed".split())
_SHORTEST = 3  # letters of a name that stands alone
_LONGEST = 4  # words of one name
_BEGINS = in_table("restrictions/identifiers", "a sentence may begin after it")


def found_in(texts: Iterable[str], labels: Iterable[str], published: Iterable[str]) -> tuple[str, ...]:
    """Return the names in texts and labels that none of the published texts has, in the order of the alphabet.

    Of a name whose every word stands somewhere in small letters nobody can tell that it is one: it is left out.
    """
    small = set[str]()
    candidates: dict[str, tuple[str, ...]] = {}
    for text in map(Words.of, texts):
        small.update(_in_small_letters(text))
        for name in _names(text):
            candidates.setdefault(name, tuple(Words.of(name).words))
    for label in labels:
        if looks_like_a_name(label) or _BARE.fullmatch(label):
            candidates.setdefault(label, tuple(Words.of(names.without_honours(label)).words))
    firsts = {words[0] for words in candidates.values()}
    known = set[tuple[str, ...]]()
    for text in map(Words.of, published) if candidates else ():
        small.update(_in_small_letters(text))
        for n in (n for n, word in enumerate(text.words) if word in firsts):
            known.update(tuple(text.words[n : n + length]) for length in range(1, _LONGEST + 3))
    small -= _GIVEN
    told = {
        name
        for name, words in candidates.items()
        if words not in known
        and not _SAID_INSTEAD & set(words)
        and any(word not in small and len(word) >= _SHORTEST for word in words)
    }
    return tuple(sorted(told))


def _in_small_letters(text: Words) -> Iterator[str]:
    return (word for n, word in enumerate(text.words) if text.raw(n).islower())


def of_frames(documents: pd.DataFrame, table: Callable[[str], pd.DataFrame]) -> tuple[str, ...]:
    """Return the names of `found_in` for an inquiry: documents of `WITHOUT_NAMES` against the published ones.

    ``table`` gives ``passages``, ``appearances`` and ``people``; it is not asked where there is no such document.
    """
    counts = documents["publication"].map(publication.counted_as)
    shut = set(documents.loc[counts.isin(WITHOUT_NAMES), "document_id"])
    if not shut:
        return ()
    passages, appearances, people = (table(name) for name in ("passages", "appearances", "people"))
    open_ = documents[counts.map(publication.is_public) & ~counts.isin(WITHOUT_NAMES)]
    theirs, ours = (passages["document_id"].isin(one) for one in (shut, set(open_["document_id"])))
    who = appearances["document_id"].isin(shut) & ~appearances["capacity"].isin(ASKS)
    public = appearances[appearances["document_id"].isin(set(open_["document_id"]))]
    labels = [*appearances.loc[who, "label"], *documents.loc[documents["document_id"].isin(shut), "author"]]
    labels += _also_called(people, set(appearances.loc[who, "person_id"]) - {""})
    published = [*passages.loc[ours, "text"], *public["label"], *public["organisation"], *public["role"]]
    published += [*open_["title"], *open_["author"], *_also_called(people, set(public["person_id"]) - {""})]
    return found_in(passages.loc[theirs, "text"], [label for label in labels if label], published)


def _also_called(people: pd.DataFrame, ids: set[str]) -> list[str]:
    rows = people[people["person_id"].isin(ids)]
    people_rows: list[Person] = tables.rows(rows, Person)
    return [name for one in people_rows for name in (one.name, *one.aliases) if name]


def _names(text: Words) -> Iterator[str]:
    """Yield the runs of capitalised words in a text, and each word of a run; one that begins a sentence not alone."""
    at = 0
    while at < len(text.words):
        end = _run_end(text, at)
        first = at
        while first < end and text.words[first] in _BEFORE:
            first += 1
        if first < end:
            yield from _run(text, first, end, begins=first == at and _begins(text, at))
        at = max(end, at + 1)


def _run_end(text: Words, at: int) -> int:
    """Return the index after the last word of the capitalised words that begin here."""
    end = at
    while end < len(text.words) and end - at < _LONGEST and text.raw(end)[:1].isupper():
        end += 1
        if (
            text.words[end - 1] in _CALENDAR
            or text.gap(end - 1).strip("'’‘-\u2010\u2011. \n")
            or not text.follows(end - 1)
        ):
            break
    return end


def _run(text: Words, first: int, end: int, *, begins: bool) -> Iterator[str]:
    if end - first > 1:
        yield text.text[text.starts[first] : text.ends[end - 1]]
    for n in range(first + begins, end):
        if len(text.raw(n)) >= _SHORTEST and not text.raw(n).isupper() and text.words[n] not in PLACE_NOUNS:
            yield text.raw(n)


def _begins(text: Words, at: int) -> bool:
    return not at or bool(_BEGINS.search(text.text[max(text.ends[at - 1] - 1, 0) : text.starts[at]]))

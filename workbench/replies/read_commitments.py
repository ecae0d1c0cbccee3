"""What a reply says that will be done: its sentences, read by rows of `text/english/commitments.csv`.

A machine only suggests: whether words are a commitment, and what became of it, a person says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..text.english.patterns_in_tables import in_table
from ..text.english.wordings import pattern_of
from .responders import names_in
from .whose_words import folded

VERBS = ("will", "means to", "commits to", "committed to", "intention", "due to")
"""What rows of the table mean that read a verb of promising; who does it stands before it, the deed after it."""
_BY_ANYBODY = ("commits to", "intention")
_TO_THINGS = ("will", "due to")
_VERB = {means: pattern_of("commitments", means) for means in VERBS}
_ANY = in_table("commitments", *VERBS)
_OURS = in_table("commitments", "who replies", "a named body")
_ANOTHER = in_table("commitments", "another body")
_PRONOUN = in_table("commitments", "said of who was named")
_PAPER = in_table("commitments", "a paper to come")
_PAPER_DOES = in_table("commitments", "a paper does")
_DONE = in_table("commitments", "done to it")
_NOT_THEIRS = in_table("commitments", "not theirs")
_NO_DEED = in_table("commitments", "no deed")
_PERHAPS = in_table("commitments", "only perhaps", "said elsewhere")
_GOES_ON = in_table("commitments", "goes on")
_CLAUSE = in_table("commitments", "a clause begins")
_ARTICLE = in_table("bodies", "before a name")
_OPENS = in_table("replies", "speaks as a reply")
_OTHERS_SAID = in_table("reported", "a committee said")
_BEFORE = in_table("reported", "a government before")


_LONGEST_NAME = 9
"""Words within which whoever a sentence begins with is named."""


@dataclass(frozen=True)
class Promised:
    """A sentence that says that something will be done: half-open offsets into its passage, and whom it names."""

    start: int
    end: int
    words: str
    by: str = ""


def promised(text: str) -> Iterator[Promised]:
    """Yield the commitments of one paragraph of a reply, one for each sentence that holds one, in order.

    A commitment is a deed to come of those who reply, of a body that they name, or done to a thing of theirs
    (“will be published”). What was done or announced before, what others will do, hopes, what would be done if
    something were so, and effects of a deed (“this will help”) are none.

    >>> [one.words for one in promised("We agree. The Lamp Office will publish the list by May.")]
    ['The Lamp Office will publish the list by May.']
    """
    if not _ANY.search(folded(text)):
        return
    from ..text.pipelines import sentences

    theirs = False
    for start, end in sentences(text):
        words = text[start:end].strip()
        plain = folded(words)
        found = _who(plain, theirs)
        theirs = found[1] if found else _opens_with_them(plain)
        if found:
            first = start + len(text[start:end]) - len(text[start:end].lstrip())
            yield Promised(first, first + len(words), words, found[0])


def _who(sentence: str, theirs: bool) -> tuple[str, bool] | None:
    """Return whom a sentence names that commits them (``""``: nobody) and whether it is they; None: no commitment.

    ``theirs``: the sentence before was of those who reply, so that *it* are they.
    """
    for means, pattern in _VERB.items():
        for verb in pattern.finditer(sentence):
            before, after = sentence[: verb.start()], sentence[verb.end() :].lstrip()
            if _spoken_by_others(before) or _PERHAPS.search(before) or _NO_DEED.match(after):
                continue
            subjects = [*_openings(before)] if _GOES_ON.search(before) else [_CLAUSE.split(before)[-1]]
            subjects = subjects or [""]
            named = [who for one in subjects if (who := _named(one)) is not None]
            if named or (_PRONOUN.match(subjects[-1]) and (theirs or _opens_with_them(sentence))):
                return next(reversed(named), ""), True
            if means in _BY_ANYBODY or (means in _TO_THINGS and _of_a_thing_of_theirs(subjects, after)):
                return "", False
    return None


def _opens_with_them(sentence: str) -> bool:
    return bool(_OPENS.match(sentence)) or any(_named(one) is not None for one in _openings(sentence))


def _openings(sentence: str) -> Iterator[str]:
    """Yield what may be the subject that a sentence begins with: its first word, its first two, and so on."""
    words = sentence.split()[:_LONGEST_NAME]
    for n in range(1, len(words)):
        opening = " ".join(words[:n])
        found = _OURS.search(opening) or _PAPER.search(opening)
        if found and found.start() <= len("this "):
            yield opening


def _named(subject: str) -> str | None:
    """Return the name of the body that a subject is, ``""`` for *we* and the like, None where it is somebody else."""
    if _ANOTHER.search(subject) or not _OURS.search(subject):
        return None
    # “The Department for Lamps”: an article with a capital letter is no part of a name, and would cut it short
    return next(reversed(names_in(_ARTICLE.sub("", subject.strip()))), "")


def _of_a_thing_of_theirs(subjects: Sequence[str], after: str) -> bool:
    if any(_PAPER.search(one) for one in subjects) and _PAPER_DOES.match(after):
        return True
    return bool(_DONE.match(after)) and not any(_NOT_THEIRS.search(one) for one in subjects)


def _spoken_by_others(before: str) -> bool:
    return before.count('"') % 2 == 1 or bool(_OTHERS_SAID.search(before) or _BEFORE.search(before))

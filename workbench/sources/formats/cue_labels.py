"""Which words at the head of a caption name who speaks.

A program prints the name that somebody chose: in lower case, with a body, a device, an address; or in brackets. What
has the form of a person's or an office's name is one (`text.speaker_labels`); any other only if it comes back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...text import speaker_labels
from ...text.english.patterns_in_tables import in_table

_COLON = in_table("sources/formats/captions", "a label before a colon")
_DASH = in_table("sources/formats/captions", "a label before a dash")
_BRACKETED = in_table("sources/formats/captions", "a label in brackets")
_SOUND = in_table("sources/formats/captions", "a sound")
_MOST_WORDS = 6
_SMALL_WORDS = in_table("sources/formats/captions", "small words of three letters")
_WORD_SIGN = in_table("text/signs", "a sign of a word")
_NO_LABEL = in_table("sources/formats/captions", "no label")


@dataclass(frozen=True)
class Labels:
    """The labels of one file: ``known`` name speakers, ``doubtful`` have the form of one and were not understood.

    ``at_first`` name speakers too, but only in the first line of a cue.
    """

    known: frozenset[str] = frozenset()
    at_first: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()

    def opening(self, line: str, first: bool) -> tuple[str, int]:
        """Return the label that a line opens with, as printed, and where its words begin; ``""`` and 0 for none."""
        for label, start, _ in _candidates(line):
            if label in self.known or (first and label in self.at_first):
                return label, start
        return "", 0

    def in_doubt(self, line: str) -> str:
        """Return what may be a label at the head of a line, and is not understood."""
        return next(
            (label for label, _, mark in _candidates(line) if mark != "dash" and label in self.doubtful), ""
        )


def labels_of(lines: Iterable[str], firsts: Sequence[str] = ()) -> Labels:
    """Return the labels that the lines of one file open with; ``firsts`` are those of them that begin a cue.

    Where most cues begin with a name and a colon, so does each; a dash after a name ends a label where it stands in
    nearly half of them.
    """
    texts = [line for line in lines if line]
    colons, dashes = _counts(texts)
    most = len(firsts) or len(texts)
    known = {label for label in colons if _is_known(label, colons, len(texts))}
    if dashes.total() > 0.4 * most and len(dashes) > 1:
        known |= set(dashes)
    if sum(colons[label] + dashes[label] for label in known) < 2 and len(texts) > 6:
        return Labels(doubtful=frozenset(known))
    others = {label for label in _counts(firsts)[0].keys() - known if has_form(label)}
    if sum(colons[label] for label in known | others) <= 0.7 * most:
        others = set()
    common = frozenset(word for text in texts for word in _SMALL_WORDS.findall(text))
    doubtful = {label for label in colons.keys() - known - others if _may_be(label, common)}
    return Labels(frozenset(known), frozenset(others), frozenset(doubtful))


def _counts(texts: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """Return how often each label stands before a colon or in brackets, and each sure one before a dash."""
    heads = [_candidates(text) for text in texts]
    colons = Counter(label for found in heads for label, _, mark in found if mark != "dash")
    return colons, Counter(
        label for found in heads for label, _, mark in found if mark == "dash" and _is_sure(label)
    )


def names_alone(firsts: Sequence[str]) -> frozenset[str]:
    """Return the names among the first lines of cues where a speaker's name has a line of its own: most are names."""
    counts = Counter(firsts)
    names = {one for one in counts if (form := speaker_labels.read(one)) and form.sure}
    coming_back = sum(counts[one] for one in names if counts[one] > 1)
    return frozenset(names) if len(firsts) > 1 and coming_back > 0.5 * len(firsts) else frozenset()


def _candidates(line: str) -> list[tuple[str, int, str]]:
    """Return what stands where a label would, where the words after it begin, and what parts them."""
    found = []
    if match := _BRACKETED.match(line):
        label = match["square"] or match["round"]
        if not _SOUND.search(label):
            found.append((" ".join(label.split()), match.end(), "bracket"))
    if match := _COLON.match(line):
        found.append((" ".join(match["label"].strip("*_ ").split()), match.end(), "colon"))
    if match := _DASH.match(line):
        found.append((" ".join(match["label"].split()), match.end(), "dash"))
    return found


def _is_sure(label: str) -> bool:
    form = speaker_labels.read(label)
    return form is not None and form.sure


def _is_known(label: str, counts: Counter[str], lines: int) -> bool:
    if _is_sure(label):
        return True
    # A name in small letters, or one word, is a speaker's where it heads a good part of the lines.
    return has_form(label) and counts[label] > 1 and counts[label] >= min(5, max(2, 0.1 * lines))


def has_form(label: str) -> bool:
    """Say whether words before a colon may be a name that somebody chose: few, and no sentence's beginning."""
    if speaker_labels.opens_a_sentence(label) or len(label.split()) > _MOST_WORDS:
        return False
    return bool(_WORD_SIGN.search(label)) and not _NO_LABEL.search(label)


def _may_be(label: str, common: frozenset[str]) -> bool:
    """Say whether words may name a speaker though nothing else shows it: a capital, and no word in common use."""
    form = speaker_labels.read(label)
    return form is not None and label.lower() not in common

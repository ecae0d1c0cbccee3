"""Speakers' labels: which words before a colon name somebody, and which are part of what is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ...text import speaker_labels
from ...text.english.patterns_in_tables import in_table
from ...text.names import SLIP, TITLED, TITLES, fit, parse
from ..told import Told
from .transcript_styles import NAMED, Style, without_number
from .witness_lists import bare, fits, looks_like_name

CHAIR = in_table("transcripts", "the chair")
_PLACED = in_table("transcripts", "a place and no name")
# So many turns have labels of one form before a line of another form, alone, is not doubted.
MANY = 50
# What stands between the names of those who give evidence together, and how many these may be; words of one.
_JOINED, MOST_NAMES = in_table("sources/transcripts/forms", "between names of a label"), 6
LONGEST_NAME = 8
# A sentence ends, or nothing stands in the line: what follows may be another's.
_SENTENCE_ENDS = in_table("sources/transcripts/forms", "a line that ends a sentence")
_BREAKS_OFF = in_table("sources/transcripts/forms", "a line that breaks off")
_LETTERS = in_table("text/signs", "letters")


@dataclass(frozen=True)
class Opening:
    """How a paragraph opens: its question number and speaker, and where its words begin."""

    number: int | None
    speaker: str
    start: int

    @property
    def begins(self) -> bool:
        """Whether somebody begins to speak here, named or not."""
        return bool(self.speaker) or self.number is not None


def opening(text: str, speakers: Speakers) -> Opening:
    """Return the question number and the speaker that ``text`` opens with, as printed."""
    kept = speakers.openings.get(text)
    if kept is None:
        kept = speakers.openings[text] = _opening(text, speakers)
    return kept


def _opening(text: str, speakers: Speakers) -> Opening:
    style = speakers.style
    match = style.numbered(text)
    after = match.end() if match else 0
    label = style.label(text[after:])
    if label and (speaker := speakers.speaker_in(label[1])):
        return Opening(int(match[1]) if match else None, speaker, after + label.end())
    if match and not style.asks:
        return Opening(int(match[1]), "", after)
    return Opening(None, "", 0)


@dataclass(frozen=True)
class Speakers:
    """The labels that name a speaker in one transcript, and those that have the form of one and were not understood.

    ``abbreviations`` are those of the latter that its words have in capitals, as they have a body's (*UKGI*).
    """

    labels: frozenset[str]
    style: Style = NAMED
    doubtful: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()

    def with_told(self, told: Told) -> Speakers:
        """Return the labels with what a researcher settled of them: these name speakers, those name nobody."""
        named, not_named = (frozenset(map(bare, words)) for words in (told.labels, told.no_labels))
        labels = (self.labels | named) - not_named
        return replace(self, labels=labels, doubtful=self.doubtful - named - not_named)

    def is_speaker(self, label: str) -> bool:
        return bare(label) in self.labels

    def speaker_in(self, label: str) -> str:
        """Return the speaker that a label names, perhaps after a heading that stands against it; ``""`` for none."""
        if self.is_speaker(label):
            return label
        words = label.split()
        ends = (" ".join(words[at:]) for at in range(1, len(words)))
        found = next((end for end in ends if self.is_speaker(end)), "")
        return found if found and looks_like_name(label[: -len(found)].strip()) else ""

    def in_doubt(self, text: str, before: str = "") -> str:
        """Return what ``text`` opens with that may name a speaker and is not understood, ``""`` where nothing does.

        ``before`` is what was said last. A sentence that breaks off there and goes on here over a body's abbreviation
        (``as expected by | UKGI: that a request``) is one person's.
        """
        words = without_number(text, self.style)
        label = self.style.label(words)
        if label is None or bare(label[1]) not in self.doubtful:
            return ""
        goes_on = bool(_BREAKS_OFF.search(before)) and words[label.end() : label.end() + 1].islower()
        return "" if goes_on and bare(label[1]) in self.abbreviations else label[1]

    def is_heading(self, text: str) -> bool:
        """Say whether a whole paragraph is names, one at least of a speaker: a heading over their evidence."""
        if ":" in text or text[-1:] in ".?!;," or not text[:1].isupper():
            return False
        names = _JOINED.split(text)
        if len(names) > MOST_NAMES:
            return False
        together = all(map(looks_like_name, names)) and any(map(self._speaks, names))
        return together or (len(text.split()) <= LONGEST_NAME and self._speaks(text))

    def _speaks(self, name: str) -> bool:
        return looks_like_name(name) and any(
            fit(name, (label,)) >= TITLED for label in self._by_surname.get(parse(name).surname, ())
        )

    @cached_property
    def openings(self) -> dict[str, Opening]:
        """How each text opens that was looked at: a paragraph is asked of several times."""
        return {}

    @cached_property
    def _by_surname(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for label in sorted(self.labels):
            found.setdefault(parse(label).surname, []).append(label)
        return found


def speakers_of(texts: Iterable[str], names: Sequence[str], style: Style = NAMED) -> Speakers:
    """Return the labels in ``texts`` that name speakers.

    A label is one when it is the chair's, when it fits a name of the header, when a question number stands
    before it, or when it has a name's form and comes back. ``One thing:`` and ``Note:`` are none of these.
    """
    lines = list(texts)
    said: list[tuple[str, bool]] = []
    numbered: set[str] = set()
    begins: set[str] = set()
    in_small: set[str] = set()
    words: list[str] = []
    for before, text in zip(["", *lines], lines, strict=False):
        match = style.numbered(text)
        rest = text[match.end() :] if match else text
        label = style.label(rest)
        words.append(rest[label.end() :] if label else rest)
        if label:
            # A label with nothing after it, or with a quotation, brings in what somebody else said.
            said.append((label[1], rest[label.end() : label.end() + 1] not in ("", '"', "“", "‘")))
            if match:
                numbered.add(label[1])
            if said[-1][1] and _SENTENCE_ENDS.search(before):
                begins.add(label[1])
                in_small |= {label[1]} if rest[label.end() : label.end() + 1].islower() else set()
    counts = Counter(label for label, _ in said)
    if names:
        known = {label for label in counts if _is_speaker(label, counts[label], label in numbered, names)}
    else:
        known = _speakers_unlisted(said, counts, numbered)
    others = [label for label in begins - known if (form := speaker_labels.read(label)) and form.sure]
    common = _common_words(begins - known, "\n".join(words)) if begins - known else frozenset()
    # Where a header lists who is there, one who is not listed and speaks once under a mere name is in doubt.
    others = [label for label in others if not names or counts[label] > 1 or name_in(label) != label]
    known |= {label for label in others if not _is_common(label, common)}
    known = {label for label in known if not (counts[label] == 1 and _last_label(label, known))}
    # Whoever is known speaks under the same name with something added to it, too.
    cores = {bare(name_in(label)) for label in known}
    known |= {label for label in counts if bare(name_in(label)) in cores}
    doubtful = {
        label for label in begins - known if speaker_labels.read(label) and not _is_common(label, common)
    }
    if sum(counts[label] for label in known) >= MANY:
        strange = [label for label in doubtful if counts[label] == 1 and _is_of_no_form(label, known)]
        doubtful -= {
            label for label in strange if label in in_small or speaker_labels.is_a_thing(label, lines)
        }
    bodies = [label for label in doubtful if _is_abbreviated(label, lines)]
    return Speakers(
        frozenset(map(bare, known)), style, frozenset(map(bare, doubtful)), frozenset(map(bare, bodies))
    )


def _is_abbreviated(label: str, texts: Iterable[str]) -> bool:
    """Say whether texts have a label in capitals, in the midst of what is said, twice or more."""
    spoken_of = re.compile(rf"(?<=\S )[(“\"]?{re.escape(label.upper())}\b(?!:)")
    return label.isalpha() and sum(len(spoken_of.findall(text)) for text in texts) > 1


def _is_of_no_form(label: str, known: Iterable[str]) -> bool:
    """Say whether a label looks as none of a transcript's does: one word where all have more, or a comma."""
    form = speaker_labels.read(label)
    if form is None or form.sure or CHAIR.match(label) or _PLACED.match(label):
        return False
    of_people = [other for other in known if not CHAIR.match(other) and not _PLACED.match(other)]
    one_word = " " not in label and not any(" " not in other for other in of_people)
    return one_word or ("," in label and not any("," in other for other in of_people))


def _last_label(label: str, known: Iterable[str]) -> str:
    """Return the label that another ends in, after a heading that is somebody's name (``IAN MOSS THE CHAIRMAN``)."""
    ends = [other for other in known if bare(label).endswith(f" {bare(other)}")]
    return next((e for e in ends if looks_like_name(label[: -len(e)].strip())), "")


def _common_words(labels: Iterable[str], text: str) -> frozenset[str]:
    """Return the words of labels that stand in small letters in a text: what is spelt so is no name."""
    words = {
        word
        for label in labels
        for word in _words_in(label)
        if len(word) > 2 and word.isascii() and word in text
    }
    return frozenset(word for word in words if re.search(rf"(?<![\w’']){word}\b", text))


def _is_common(label: str, common: frozenset[str]) -> bool:
    words = _words_in(label)
    return bool(words) and all(word in common for word in words)


def _words_in(label: str) -> list[str]:
    form = speaker_labels.read(label)
    return _LETTERS.findall((form.name if form else label).lower())


def _speakers_unlisted(
    said: Sequence[tuple[str, bool]], counts: Counter[str], numbered: set[str]
) -> set[str]:
    """Return the labels that name speakers where no header says who is there.

    ``said`` has each label in order, and whether words of its own follow it. Where most are people's names,
    another is a speaker's only if it is a tenth of all, or if one person speaks before it and after it, more
    than once: ``It says:`` is not.
    """
    named = sum(count for label, count in counts.items() if names_somebody(label))
    if len(counts) < 3 or named <= 0.4 * counts.total():
        return {label for label in counts if _is_speaker(label, counts[label], label in numbered, ())}
    own = {label for label, words in said if words}
    between = Counter(
        label
        for (a, _), (label, words), (b, _) in zip(said, said[1:], said[2:], strict=False)
        if words and a == b
    )
    return {
        label
        for label, count in counts.items()
        if (names_somebody(label) and label in own)
        or between[label] > 1
        or count > max(5, 0.1 * counts.total())
    }


def names_somebody(label: str) -> bool:
    """Say whether a label alone has the form of a speaker's: the chair's, a role's, a personal name's."""
    label = name_in(label)
    if CHAIR.match(label) or _PLACED.match(label):
        return True
    words = label.lower().split()
    a_body = len(words) > 1 and words[0] == "the" and words[1].strip(".") not in TITLES
    return looks_like_name(label) and "," not in label and not a_body


def name_in(label: str) -> str:
    """Return the name or office in a label, without what is added to it (``Ann Reef (via interpreter)``)."""
    form = speaker_labels.read(label)
    return form.name if form and form.sure else label


def _is_speaker(label: str, count: int, numbered: bool, names: Sequence[str]) -> bool:
    if CHAIR.match(label) or _PLACED.match(label):
        return True
    if any(bare(label) == bare(name) or fits(label, name) for name in names):
        return True
    if (core := name_in(label)) != label and _is_speaker(core, count, numbered, names):
        return True
    if len(label.split()) > 8:
        return False
    if numbered:
        return True
    titled = label.split()[0].strip(".").lower() in TITLES and label.split()[-1][:1].isupper()
    if titled and (len(label.split()) > 1):
        return True
    if any(fit(label, (name,)) == SLIP for name in names):
        return True
    if not names:
        return looks_like_name(label) or count > 1 or label.isupper()
    return count > 1 and looks_like_name(label)

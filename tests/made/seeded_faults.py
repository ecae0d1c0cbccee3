"""Faults put into a report at random places: what was there, what is there now, and what a check should say.

The report is one that was read; the evidence is that of its inquiry. Each fault stands in a passage of its own. A
fault of the kinds that a report has few places for is made with a sentence of the evidence that is quoted anew.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.model import Mark, Passage
from workbench.sources import Reading

KINDS = (
    "wrong question", "wrong witness", "word changed", "negation dropped", "number changed", "code transposed",
    "name misspelt", "title changed", "date changed", "condition cut off", "attributed to another",
    "quotation repeated",
)  # fmt: skip
SAYS = {
    "wrong question": ("wrong question", "question not found", "wrong reference"),
    "wrong witness": ("wrong witness", "attributed to another", "wrong reference"),
    "word changed": ("words altered",),
    "negation dropped": ("negation dropped",),
    "number changed": ("number changed", "figure not found"),
    "code transposed": ("evidence code not found", "wrong evidence code"),
    "name misspelt": ("name misspelt",),
    "title changed": ("wrong title",),
    "date changed": ("wrong date",),
    "condition cut off": ("condition cut off",),
    "attributed to another": ("attributed to another", "wrong role or body"),
    "quotation repeated": ("quotation used twice",),
}
"""Which findings say rightly what each fault is."""

_NOTE = re.compile(r"\bQ(\d+) \[([^\]]+)\]")
_CODE = re.compile(r"\b([A-Z]{3}) (\d{3})\b")
_NUMBER = re.compile(r"(?<![\w,.£$])\d[\d,.]*\d|\b\d\b|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b")
_NEGATION = re.compile(r"\b(?:do|does|did|is|are|was|were|would|could|should|will|has|have|had) (?P<no>not) ")
_LIMIT = re.compile(
    r"^(?P<main>[A-Z].{40,220}?),? (?P<clause>(?:provided|providing|unless|as long as|so long as|if|except|only if|"
    r"subject to) .{12,}?)\.$"
)
_DENIAL = re.compile(
    r"^(?P<clause>(?:I|We) (?:do not|don’t|did not|would not) (?:think|believe|say) (?:that )?)(?P<main>.{40,200})\.$"
)
_SAID = ("told us that", "said that", "noted that", "explained that")
_MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True)
class Fault:
    """One fault: the words that were at a place of a passage, the words that are, and the value that is right."""

    kind: str
    passage_id: str
    was: str
    now: str
    right: str
    text: str = ""
    start: int = 0
    end: int = 0
    caller: str = ""


@dataclass(frozen=True)
class Said:
    """A sentence of a witness, in the evidence."""

    question: str
    person_id: str
    label: str
    date: str
    text: str


@dataclass
class Copy:
    """A report as faults are put into it: passages, notes and marks that may change."""

    passages: dict[str, Passage]
    marks: list[Mark]
    faults: list[Fault]
    taken: set[str]
    added: int = 0

    @classmethod
    def of(cls, reading: Reading) -> Copy:
        return cls({p.passage_id: p for p in reading.passages}, list(reading.marks), [], set())

    def reading(self, of: Reading) -> Reading:
        """Return the report with its faults."""
        return replace(of, passages=tuple(self.passages.values()), marks=tuple(self.marks))

    def change(self, fault: Fault, start: int, end: int) -> None:
        """Put other words where some were, and move the marks after them."""
        passage = self.passages[fault.passage_id]
        text = passage.text[:start] + fault.now + passage.text[end:]
        moved = len(fault.now) - (end - start)
        self.passages[passage.passage_id] = replace(passage, text=text)
        self.marks = [
            replace(m, start=m.start + moved) if m.passage_id == passage.passage_id and m.start >= end else m
            for m in self.marks
        ]
        self.faults.append(replace(fault, text=text, start=start, end=start + len(fault.now)))
        self.take(passage.passage_id)

    def take(self, passage_id: str) -> None:
        """Keep other faults away from a passage, from the notes that it calls, and from what calls it."""
        self.taken.add(passage_id)
        for mark in self.marks:
            if passage_id in (mark.passage_id, mark.note_passage_id):
                self.taken |= {mark.passage_id, mark.note_passage_id}

    def called(self) -> list[Fault]:
        """Return the faults, those in a note with the text of the paragraph that calls it."""
        callers = {m.note_passage_id: self.passages[m.passage_id].text for m in self.marks}
        return [replace(fault, caller=callers.get(fault.passage_id, "")) for fault in self.faults]

    def add(
        self, fault: Fault, sentence: str, note: str, place: tuple[int, int], of_note: bool = False
    ) -> None:
        """Put a sentence with a note at the end of a paragraph; ``place`` is where its fault stands in it."""
        passage = self.passages[fault.passage_id]
        at = len(passage.text) + 1
        self.added += 1
        number = str(9000 + self.added)
        noted = replace(
            passage,
            passage_id=f"{passage.document_id}/n{number}",
            kind="note",
            locator=f"n{number}",
            text=note,
        )
        text = f"{passage.text} {sentence}"
        self.passages[passage.passage_id] = replace(passage, text=text)
        self.passages[noted.passage_id] = noted
        self.marks.append(Mark(passage.passage_id, len(text), number, noted.passage_id))
        start, end = (place[0], place[1]) if of_note else (at + place[0], at + place[1])
        self.faults.append(replace(fault, text=note if of_note else text, start=start, end=end))
        self.take(passage.passage_id)


@dataclass(frozen=True)
class Source:
    """What faults are made of: the report, what its witnesses say, and their full forms."""

    reading: Reading
    said: Sequence[Said]
    forms: dict[str, str]

    def witnesses(self) -> list[str]:
        return list(dict.fromkeys(one.label for one in self.said))


Seeder = Callable[[Copy, Source, random.Random], bool]


def copies(source: Source, seed: int, number: int, each: int) -> list[tuple[Reading, list[Fault]]]:
    """Return ``number`` copies of a report with faults in turn of each kind, ``each`` of them in a copy."""
    chance = random.Random(seed)
    found = []
    kinds = [KINDS[n % len(KINDS)] for n in range(number * each)]
    for n in range(number):
        copy = Copy.of(source.reading)
        for kind in kinds[n * each : (n + 1) * each]:
            for _ in range(400):
                if SEEDERS[kind](copy, source, chance):
                    break
            else:
                raise AssertionError(f"no place for another {kind}")
        found.append((copy.reading(source.reading), copy.called()))
    return found


def sentences(passages: Iterable[Passage], dates: dict[str, str], witnesses: frozenset[str]) -> list[Said]:
    """Return the sentences of 8 to 40 words that witnesses say under a question."""
    found = []
    for one in passages:
        if not re.fullmatch(r"Q\d+", one.locator) or f"{one.document_id} {one.person_id}" not in witnesses:
            continue
        for sentence in re.split(r"(?<=[.?!]) (?=[A-Z])", one.text):
            if (
                8 <= len(sentence.split()) <= 40
                and sentence.endswith(".")
                and not re.search(r"[“”\"\[\]]", sentence)
            ):
                found.append(Said(one.locator, one.person_id, one.speaker, dates[one.document_id], sentence))
    return found


def _oral_notes(copy: Copy) -> list[tuple[Passage, re.Match[str]]]:
    """Return the notes that cite one question of one witness, and nothing else."""
    return [
        (p, match)
        for p in copy.passages.values()
        if p.kind == "note" and p.passage_id not in copy.taken and len(_NOTE.findall(p.text)) == 1
        and (match := _NOTE.search(p.text)) and "Qq" not in p.text and not p.locator.startswith("n9")
    ]  # fmt: skip


def _whose(label: str, source: Source) -> str:
    """Return the transcript's label of whom a note names."""
    surname = label.removesuffix(" MP").split()[-1]
    return next(one for one in source.witnesses() if one.split()[-1] == surname)


def _paragraphs(copy: Copy) -> list[Passage]:
    """Return the paragraphs that a sentence may be added to: not those of a list whose marks close further on."""
    every = list(copy.passages.values())
    unclosed = {p.locator for p in every if p.text.count("“") != p.text.count("”")}
    return [
        p for p in every
        if p.kind == "paragraph" and p.locator.isdigit() and p.locator not in unclosed
        and p.passage_id not in copy.taken and p.text.endswith(".")
    ]  # fmt: skip


def wrong_question(copy: Copy, source: Source, chance: random.Random) -> bool:
    """Change a note's question to another of the inquiry, or beyond it: a slip of a few, two figures swapped, or any."""
    passage, match = chance.choice(_oral_notes(copy))
    if passage.text.find("Jim Dowd") >= 0:
        return False
    number = int(match[1])
    swapped = int(match[1][:-2] + match[1][-1] + match[1][-2]) if len(match[1]) > 1 else number
    now = chance.choice(
        [number + chance.choice((-3, -2, -1, 1, 2, 3)), swapped, number * 10 + 1, chance.randint(1, 227)]
    )
    if now in (number, 0):
        return False
    fault = Fault("wrong question", passage.passage_id, match[1], str(now), f"Q{number}")
    copy.change(fault, *match.span(1))
    return True


def wrong_witness(copy: Copy, source: Source, chance: random.Random) -> bool:
    """Put another witness of the inquiry into a note."""
    passage, match = chance.choice(_oral_notes(copy))
    if "Jim Dowd" in passage.text:
        return False
    right = _whose(match[2], source)
    now = chance.choice([one for one in source.witnesses() if one != right])
    copy.change(Fault("wrong witness", passage.passage_id, match[2], now, right), *match.span(2))
    return True


def _attached(
    copy: Copy, source: Source, chance: random.Random, fits: Callable[[Said], bool]
) -> tuple[Passage, Said] | None:
    places, said = _paragraphs(copy), [one for one in source.said if fits(one)]
    return (chance.choice(places), chance.choice(said)) if places and said else None


def _quoted(one: Said, words: str, chance: random.Random, source: Source, by: str = "") -> tuple[str, str]:
    """Return a sentence that quotes a witness, as far as the words, and the note."""
    name = by or source.forms.get(one.label, one.label)
    return f"{name} {chance.choice(_SAID)} “{words}”.", f"{one.question} [{one.label}]"


def _altered(
    copy: Copy,
    source: Source,
    chance: random.Random,
    kind: str,
    one: Said,
    place: Passage,
    change: tuple[int, int, str],
) -> bool:
    """Add a quotation of a sentence with other words in one place."""
    start, end, now = change
    bare = one.text.rstrip(".")
    words = bare[:start] + now + bare[end:]
    sentence, note = _quoted(one, words, chance, source)
    at = sentence.index("“") + 1
    after = re.match(r"\w*", bare[end:]) if kind == "number changed" else None
    right = bare[start:end].strip() + (after[0] if after else "")
    fault = Fault(kind, place.passage_id, bare[start:end], now, right)
    copy.add(fault, sentence, note, (at, at + len(words)))
    return True


def word_changed(copy: Copy, source: Source, chance: random.Random) -> bool:
    """Change one word of four letters or more in a quotation: the report's own, or a new one."""
    others = re.findall(r"\b[a-z]{4,}\b", chance.choice(source.said).text)
    if chance.random() < 0.6 and (own := _own_quotations(copy, source)):
        passage, start, words, _ = chance.choice(own)
        found = list(re.finditer(r"\b[a-z]{4,}\b", words))
        if not found or not others or len(words.split()) < 4:
            return False
        match, now = chance.choice(found), chance.choice(others)
        if now[:4] == match[0][:4]:
            return False
        copy.change(
            Fault("word changed", passage.passage_id, match[0], now, match[0]),
            start + match.start(),
            start + match.end(),
        )
        return True
    if not (found_place := _attached(copy, source, chance, lambda one: True)):
        return False
    place, one = found_place
    words_of = list(re.finditer(r"\b[a-z]{4,}\b", one.text))
    if not others or not words_of:
        return False
    match, now = chance.choice(words_of), chance.choice(others)
    if now[:4] == match[0][:4]:
        return False
    return _altered(copy, source, chance, "word changed", one, place, (match.start(), match.end(), now))


def _own_quotations(copy: Copy, source: Source) -> list[tuple[Passage, int, str, str]]:
    """Return the report's own quotations that a note of one witness follows and that the witness says so."""
    found = []
    notes = {p.passage_id: match for p, match in _oral_notes(copy)}
    said: dict[str, str] = {}
    for one in source.said:
        said[one.question] = said.get(one.question, "") + " " + one.text
    for passage in copy.passages.values():
        if passage.passage_id in copy.taken or passage.kind != "paragraph":
            continue
        for match in re.finditer(r"“([^“”]{12,})”", passage.text):
            marks = sorted(
                (m.start, m.note_passage_id) for m in copy.marks if m.passage_id == passage.passage_id
            )
            note = next((n for at, n in marks if at >= match.end()), "")
            if note in notes and match[1].rstrip(".") in said.get(f"Q{notes[note][1]}", ""):
                found.append((passage, match.start(1), match[1], notes[note][2]))
    return found


def negation_dropped(copy: Copy, source: Source, chance: random.Random) -> bool:
    """Quote a sentence without its *not*."""
    if not (found := _attached(copy, source, chance, lambda one: bool(_NEGATION.search(one.text)))):
        return False
    place, one = found
    match = _NEGATION.search(one.text)
    if match is None:
        return False
    return _altered(
        copy, source, chance, "negation dropped", one, place, (match.start("no"), match.end("no") + 1, "")
    )


def number_changed(copy: Copy, source: Source, chance: random.Random) -> bool:
    """Change a number in a quotation: a new one, or the report's own."""
    own = [q for q in _own_quotations(copy, source) if _NUMBER.search(q[2])]
    if own and chance.random() < 0.4:
        passage, at, words, _ = chance.choice(own)
        match = chance.choice(list(_NUMBER.finditer(words)))
        now = _other_number(match[0], chance)
        after = re.match(r"\w*", words[match.end() :])
        right = match[0] + (after[0] if after else "")
        fault = Fault("number changed", passage.passage_id, match[0], now, right)
        copy.change(fault, at + match.start(), at + match.end())
        return True
    if not (found := _attached(copy, source, chance, lambda one: bool(_NUMBER.search(one.text)))):
        return False
    place, one = found
    match = chance.choice(list(_NUMBER.finditer(one.text)))
    return _altered(
        copy, source, chance, "number changed", one, place, (*match.span(), _other_number(match[0], chance))
    )


def _other_number(was: str, chance: random.Random) -> str:
    if not was[0].isdigit():
        return chance.choice([n for n in "two three four five six seven eight nine ten".split() if n != was])
    figures = [n for n, c in enumerate(was) if c.isdigit()]
    at = chance.choice(figures)
    return was[:at] + chance.choice([c for c in "123456789" if c != was[at]]) + was[at + 1 :]


def code_transposed(copy: Copy, source: Source, chance: random.Random) -> bool:
    """Swap the last two figures of a code, or the two before."""
    notes = [
        (p, m) for p in copy.passages.values() if p.kind == "note" and p.passage_id not in copy.taken
        for m in _CODE.finditer(p.text)
    ]  # fmt: skip
    passage, match = chance.choice(notes)
    digits = match[2]
    at = chance.choice((0, 1))
    now = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    if now == digits:
        return False
    copy.change(
        Fault("code transposed", passage.passage_id, digits, now, f"{match[1]}0{digits}"), *match.span(2)
    )
    return True


def _names_in(copy: Copy, source: Source, kinds: Sequence[str]) -> list[tuple[Passage, int, int, str]]:
    """Return where witnesses are named in notes and paragraphs, with the transcript's label of each."""
    forms = [(form, label) for label, full in source.forms.items() for form in dict.fromkeys((full, label))]
    found = []
    for passage in copy.passages.values():
        if passage.passage_id in copy.taken or passage.kind not in kinds or passage.locator.startswith("n9"):
            continue
        for form, label in forms:
            for match in re.finditer(rf"(?<![\w’]){re.escape(form)}(?![\w])", passage.text):
                if passage.kind != "note" or passage.text[match.start() - 1 : match.start()] == "[":
                    found.append((passage, *match.span(), label))
    return found


def name_misspelt(copy: Copy, source: Source, chance: random.Random) -> bool:
    """Swap, drop, double or change a letter of a given name or a surname."""
    passage, start, end, label = chance.choice(_names_in(copy, source, ("paragraph", "note")))
    name = passage.text[start:end]
    words = [m for m in re.finditer(r"[^\W\d_]{4,}", name) if m[0] not in ("Professor", "Nigel")]
    if not words:
        return False
    word = chance.choice(words)
    at = chance.randrange(1, len(word[0]) - 1)
    letters = word[0]
    slip = chance.choice(("swap", "drop", "double", "change"))
    now = {
        "swap": letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :],
        "drop": letters[:at] + letters[at + 1 :],
        "double": letters[:at] + letters[at] + letters[at:],
        "change": letters[:at] + chance.choice("aeiou") + letters[at + 1 :],
    }[slip]
    if now == letters:
        return False
    fault = Fault("name misspelt", passage.passage_id, letters, now, label)
    copy.change(fault, start + word.start(), start + word.end())
    return True


def title_changed(copy: Copy, source: Source, chance: random.Random) -> bool:
    """Give a witness another title, or one that they have not."""
    passage, start, end, label = chance.choice(_names_in(copy, source, ("paragraph", "note")))
    name = passage.text[start:end]
    title = re.match(r"(Professor|Dr|Sir|Mr|Ms)\s", name)
    had = re.match(r"(Professor|Dr|Sir|Mr|Ms)\s", label)
    choices = [
        t for t in ("Professor", "Dr", "Mr") if (not had or t != had[1]) and not (t == "Mr" and not had)
    ]
    now = chance.choice(choices)
    at, stop = (start, start + title.end(1)) if title else (start, start)
    fault = Fault(
        "title changed", passage.passage_id, passage.text[at:stop], now if title else f"{now} ", label
    )
    copy.change(fault, at, stop)
    return True


def date_changed(copy: Copy, source: Source, chance: random.Random) -> bool:
    """Say that a witness spoke on another day: in the sentence, or in the note."""
    if not (found := _attached(copy, source, chance, lambda one: bool(one.date))):
        return False
    place, one = found
    days = [
        *sorted({s.date for s in source.said} - {one.date}),
        one.date[:8] + f"{chance.randint(1, 28):02d}",
    ]
    wrong = chance.choice(days)
    if wrong == one.date:
        return False
    now, right = _day(wrong), _day(one.date)
    name, words = source.forms.get(one.label, one.label), one.text.rstrip(".")
    fault = Fault("date changed", place.passage_id, right, now, right)
    if chance.random() < 0.5:
        sentence = f"{name} told us on {now} that “{words}”."
        at = sentence.index(now)
        copy.add(fault, sentence, f"{one.question} [{one.label}]", (at, at + len(now)))
    else:
        note = f"Oral evidence taken on {now}, {one.question} [{one.label}]"
        at = note.index(now)
        copy.add(fault, f"{name} told us that “{words}”.", note, (at, at + len(now)), of_note=True)
    return True


def _day(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{int(day)} {_MONTHS[int(month) - 1]} {year}"


def condition_cut_off(copy: Copy, source: Source, chance: random.Random) -> bool:
    """Quote what a witness says without the condition, or the denial, that their sentence puts to it."""
    if not (
        found := _attached(
            copy, source, chance, lambda one: bool(_LIMIT.match(one.text) or _DENIAL.match(one.text))
        )
    ):
        return False
    place, one = found
    match = _LIMIT.match(one.text) or _DENIAL.match(one.text)
    if match is None or len(match["main"].split()) < 6:
        return False
    sentence, note = _quoted(one, match["main"], chance, source)
    at = sentence.index("“") + 1
    fault = Fault(
        "condition cut off", place.passage_id, "", match["main"], " ".join(match["clause"].split()[:3])
    )
    copy.add(fault, sentence, note, (at, at + len(match["main"])))
    return True


def attributed_to_another(copy: Copy, source: Source, chance: random.Random) -> bool:
    """Give a quotation to another witness in the sentence: the report's own, or a new one."""
    own = [
        (p, start, end, label) for p, start, end, label in _names_in(copy, source, ("paragraph",))
        if (m := re.match(r"(?:,[^,“”]{3,90},)? (?:told us|said|stated|noted|considered) that “", p.text[end:])) and m
    ]  # fmt: skip
    if own and chance.random() < 0.4:
        passage, start, end, label = chance.choice(own)
        other = chance.choice([one for one in source.witnesses() if one != label])
        now = source.forms.get(other, other)
        fault = Fault("attributed to another", passage.passage_id, passage.text[start:end], now, label)
        copy.change(fault, start, end)
        return True
    if not (found := _attached(copy, source, chance, lambda one: True)):
        return False
    place, one = found
    other = chance.choice([w for w in source.witnesses() if w != one.label])
    by = source.forms.get(other, other)
    sentence, note = _quoted(one, one.text.rstrip("."), chance, source, by)
    fault = Fault("attributed to another", place.passage_id, one.label, by, one.label)
    copy.add(fault, sentence, note, (0, len(by)))
    return True


def quotation_repeated(copy: Copy, source: Source, chance: random.Random) -> bool:
    """Quote again, in another paragraph, what the report quotes already."""
    own = [q for q in _own_quotations(copy, source) if len(q[2].split()) >= 6]
    passage, start, words, _ = chance.choice(own)
    places = [p for p in _paragraphs(copy) if p.locator != passage.locator]
    marks = sorted((m.start, m.note_passage_id) for m in copy.marks if m.passage_id == passage.passage_id)
    note = next(n for at, n in marks if at >= start + len(words))
    place = chance.choice(places)
    sentence = f"We were told that “{words}”."
    at = sentence.index("“") + 1
    order = list(copy.passages)
    first = passage if order.index(passage.passage_id) < order.index(place.passage_id) else place
    fault = Fault("quotation repeated", place.passage_id, "", words, f"paragraph {first.locator}")
    copy.add(fault, sentence, copy.passages[note].text, (at, at + len(words)))
    if first is place:  # then the report's own is the one that repeats
        here = copy.passages[passage.passage_id].text
        copy.faults[-1] = replace(copy.faults[-1], text=here, start=start, end=start + len(words))
    copy.take(passage.passage_id)
    return True


SEEDERS: dict[str, Seeder] = {
    "wrong question": wrong_question, "wrong witness": wrong_witness, "word changed": word_changed,
    "negation dropped": negation_dropped, "number changed": number_changed, "code transposed": code_transposed,
    "name misspelt": name_misspelt, "title changed": title_changed, "date changed": date_changed,
    "condition cut off": condition_cut_off, "attributed to another": attributed_to_another,
    "quotation repeated": quotation_repeated,
}  # fmt: skip


def missed(faults: Iterable[Fault], found: Iterable[tuple[str, str, int, int, str, str]]) -> Iterator[Fault]:
    """Yield the faults that no finding explains: its kind one of `SAYS`, at the place, with the right value.

    ``found`` are findings as (kind, text of the passage, start, end, right, explanation).
    """
    rows = list(found)
    for fault in faults:
        right = re.compile(rf"(?<!\w){re.escape(fault.right)}(?!\w)", re.IGNORECASE)
        if not any(
            kind in SAYS[fault.kind]
            and _stands_at(fault, text, start, end)
            and (right.search(value) or right.search(told))
            for kind, text, start, end, value, told in rows
        ):
            yield fault


def _stands_at(fault: Fault, text: str, start: int, end: int) -> bool:
    """Say whether a finding stands at a fault, or in the paragraph that calls the note with the fault."""
    if fault.caller and text == fault.caller:
        return True
    return text == fault.text and start < max(fault.end, fault.start + 1) and end > fault.start

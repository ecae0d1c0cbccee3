"""What replies say of one another (“see item 4 above”), and which items they call by their numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model import Passage, Recommendation
from ..text.english.patterns_in_tables import in_table
from .counted_items import counted
from .item_said_again import HALF, LONG, Match, likeness, locator, pairs, share_of
from .read_position import Stance
from .reply_exchanges import NAMES, PLACES, Exchange, Restated
from .whose_words import folded, is_of_another

_SEE = in_table("replies", "see another item")
_FOR_OTHERS = in_table("replies", "left to others")
_ALSO = in_table("replies", "also answers")
# “The second recommendation”, “on the fifth”: which number that is, nobody can tell.
_COUNTED = in_table("replies", "counted items")
_RECOMMENDATIONS = in_table("replies", "the word recommendation")
_YOURS = in_table("replies", "yours, last")
_LABELLED = in_table("checks", "parts of an item")
_LETTER = in_table("checks", "a letter in brackets")
_BETWEEN = in_table("checks", "between numbers")
_FROM_TO = in_table("checks", "from to")

_POINTS = 60
"""Words that a reply has at the most which only points to another one."""


def numbers(text: str) -> list[str]:
    """Return the numbers of a list as printed, ranges in full: ``3, 4 and 6–8`` → 3, 4, 6, 7, 8."""
    found: list[str] = []
    for piece in _BETWEEN.split(text):
        ends = _FROM_TO.split(piece)
        if len(ends) == 2 and all(end.isdecimal() for end in ends) and 0 < int(ends[1]) - int(ends[0]) < 60:
            found += [str(n) for n in range(int(ends[0]), int(ends[1]) + 1)]
        elif len(ends) == 2 and all(_LETTER.fullmatch(end.strip()) for end in ends):
            first, last = (ord(end.strip(" ()")) for end in ends)
            found += [chr(n) for n in range(first, last + 1)] or ends
        else:
            found += ends
    return [locator(one) for one in found if one]


def reply_referred_to(exchange: Exchange, others: Sequence[Exchange]) -> tuple[Exchange, str] | None:
    """Return the exchange that a reply points to instead of answering, and the number it calls it by.

    A reply that has much to say of its own only mentions another.
    """
    if sum(len(passage.text.split()) for passage in exchange.replies) > _POINTS:
        return None
    for passage in exchange.replies:
        for match in _SEE.finditer(passage.text):
            for number in numbers(match["numbers"]):
                for other in others:
                    if other is not exchange and any(item.number == number for item in other.items):
                        return other, number
    return None


def left_to_others(replies: Sequence[Passage]) -> str:
    """Return the sentence by which a reply leaves an item to others, and says nothing more of it; else ``""``."""
    text = " ".join(passage.text for passage in replies).strip()
    return text if len(text.split()) <= _POINTS and _FOR_OTHERS.search(text) else ""


def also_covered(replies: Sequence[Passage]) -> list[tuple[str, Passage]]:
    """Return the numbers of items that a reply says it answers as well, each with the paragraph that says so."""
    return [(n, p) for p in replies for m in _ALSO.finditer(p.text) for n in numbers(m["numbers"])]


def named_items(
    replies: Sequence[Passage],
    items: Sequence[Recommendation],
    ours: Sequence[str] = (),
    beside: Sequence[Passage] = (),
) -> tuple[Match, ...]:
    """Return the items that a reply without items said again names by number, as letters do.

    The number is the report's own there, as the reply has none; of two reports it tells nothing, so nothing is matched,
    nor by a number of another report (“recommendation 5 of the Harbour Review”). Under the heading of a theme, “Lamps
    (recommendations 1, 4 and 7)”, a paragraph that names some of these answers them alone; what leads to such
    paragraphs answers none. ``beside`` are all paragraphs of the reply.
    """
    if len({item.document_id for item in items}) != 1:
        return ()
    if replies and (placed := _by_paragraph(replies, items)):
        return placed
    text = "\n".join(passage.text for passage in replies)
    # What opens with its own label, “Recommendation 4: …”, is not of the item that a heading before it names.
    labelled = bool(replies) and NAMES.match(replies[0].text) is not None
    headings = dict.fromkeys("" if labelled else p.section.rsplit(" › ", 1)[-1] for p in replies)
    # Under a heading that names an item, another that is counted is only mentioned.
    of = () if any(map(NAMES.search, headings)) else items
    called = [number for part in (*headings, text) for number in _own_numbers(part, ours, of)]
    over = replies[0].section if replies else ""
    if len(theme := set(_own_numbers(over.rsplit(" › ", 1)[-1], ours))) > 1:
        alike = "\n".join(passage.text for passage in beside if passage.section == over)
        if theme & set(_own_numbers(alike, ours)):
            called = [number for number in _own_numbers(text, ours) if number in theme]
    by_number = {locator(item.number): item for item in items if item.number}
    found = [by_number[number] for number in dict.fromkeys(called) if number in by_number]
    found = [item for item in found if all(_may_head(heading, item, by_number) for heading in headings)]
    note = "by the number that the reply names, its words don’t tell: check"
    return tuple(
        Match(
            item.recommendation_id, "reference", round(likeness(text, item.text), 2), note, f"#{item.number}"
        )
        for item in found
    )


def _may_head(heading: str, item: Recommendation, by_number: Mapping[str, Recommendation]) -> bool:
    """Say whether a heading may name an item: the title after its number has half its longer words in the item.

    The title of a theme, over several numbers, may have them in all of these together.
    """
    match = NAMES.match(heading)
    if match is None or locator(item.number) not in (called := numbers(match["numbers"])):
        return True
    words = {word for pair in pairs(heading[match.end() :]) for word in pair if len(word) >= LONG}
    of = " ".join(f"{one.title} {one.text}" for n in called if (one := by_number.get(n)))
    return not words or share_of(words, of) >= HALF


def _by_paragraph(replies: Sequence[Passage], items: Sequence[Recommendation]) -> tuple[Match, ...]:
    """Return the items of the paragraphs that the heading over a reply names: *Paragraphs 12 and 13*."""
    heading = PLACES.match(replies[0].section.rsplit(" › ", 1)[-1])
    wanted = set(numbers(heading["numbers"])) if heading else set()
    text = "\n".join(passage.text for passage in replies)
    note = "by the paragraph that the heading names, its words don’t tell: check"
    return tuple(
        Match(item.recommendation_id, "paragraph", round(likeness(text, item.text), 2), note)
        for item in items
        if wanted & set(item.paragraphs)
    )


def _own_numbers(text: str, ours: Sequence[str], items: Sequence[Recommendation] = ()) -> list[str]:
    """Return the numbers by which ``text`` calls items of the report that is answered, or which it counts."""
    plain = folded(text)
    # “See recommendation 5” points there, and says nothing of it.
    elsewhere = [m.span("numbers") for m in _SEE.finditer(plain)]
    found = [
        m
        for m in NAMES.finditer(plain)
        if not is_of_another(plain[m.end() :], ours)
        and m.span("numbers") not in elsewhere
        and not _goes_on_about_another(plain[: m.start()].rpartition("\n")[2], ours)
    ]
    called = [(match.start(), numbers(match["numbers"])) for match in found]
    called += [
        (m.start(), of) for m, of in counted(plain, items) if not is_of_another(plain[m.end() :], ours)
    ]
    return [number for _, of in sorted(called) for number in of]


def _goes_on_about_another(before: str, ours: Sequence[str]) -> bool:
    """Say whether a paragraph speaks of another report's recommendations before it names one without saying whose."""
    if _YOURS.search(before):
        return False
    return any(is_of_another(before[match.end() :], ours) for match in _RECOMMENDATIONS.finditer(before))


def said_of(
    stances: Sequence[Stance],
    number: str,
    replies: Sequence[Passage],
    ours: Sequence[str] = (),
    items: Sequence[Recommendation] = (),
) -> list[Stance]:
    """Return what a letter says of the item with a number: from the sentence that names it to one that names another.

    A heading names for what stands under it. A sentence on *the second recommendation*, or on another report's, is
    about none of the items: nobody can tell which one it counts.
    """
    places = _places(replies, ours, items)
    return [one for one in stances if number in places.get((one.passage_id, one.sentence), (number,))]


def _places(
    replies: Sequence[Passage], ours: Sequence[str], items: Sequence[Recommendation]
) -> dict[tuple[str, str], list[str]]:
    """Return which items each sentence of a letter is about, by paragraph and words."""
    from ..text.pipelines import sentences

    found: dict[tuple[str, str], list[str]] = {}
    heading, now = "", list[str]()
    for passage in replies:
        over = passage.section.rsplit(" › ", 1)[-1]
        if over != heading:
            heading, now = over, _own_numbers(over, ours, items)
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end].strip()
            if named := _own_numbers(sentence, ours, items):
                now = named
            elif NAMES.search(sentence) or _COUNTED.search(sentence):
                now = []
            found[passage.passage_id, sentence] = now
    return found


def about(stances: Sequence[Stance], restated: Restated, items: Sequence[Restated]) -> list[Stance]:
    """Return what is said of one of several items answered together.

    A sentence that calls items by their numbers is about these. Else what the reply opens with, and what accepts or
    refuses outright, is about all of them; the rest about those whose words it has most of.
    """
    kept = [s for s in stances if _is_about(s, restated, items)]
    return kept or [s for s in stances if s.rank <= 2 and not _named(s.sentence, items)]


def _named(sentence: str, items: Sequence[Restated]) -> list[Restated]:
    called = labels(sentence)
    return [item for item in items if any(_within(item.number, label) for label in called)]


def _is_about(stance: Stance, restated: Restated, items: Sequence[Restated]) -> bool:
    if known := _named(stance.sentence, items):
        return restated in known
    if stance.rank == 1 or stance.place == 0:
        return True
    return _share(stance.sentence, restated) >= 0.8 * max(_share(stance.sentence, item) for item in items)


def _share(sentence: str, item: Restated) -> float:
    own = {word for pair in pairs(sentence) for word in pair if len(word) > 4} - _EVERYWHERE
    return len(own & {word for pair in pairs(item.text) for word in pair}) / max(1, len(own))


_EVERYWHERE = frozenset(
    "government governments committee committees recommendation recommendations accept accepts accepted agrees agree "
    "should would could there their these which response report inquiry department".split()
)


def labels(sentence: str) -> list[str]:
    """Return the parts that a sentence calls by their labels: ``12) a-c)`` → 12.a, 12.b, 12.c; ``4a`` → 4.a."""
    found: list[str] = []
    taken: list[int] = []
    for match in _LABELLED.finditer(sentence):
        taken.append(match.start())
        first, last = match["first"], match["last"] or match["first"]
        letters = (
            [chr(c) for c in range(ord(first), ord(last) + 1)]
            if match["dash"] in ("-", "–", "to")
            else [first, last]
        )
        found += [f"{match['head']}.{letter}" for letter in dict.fromkeys(letters)]
    for match in NAMES.finditer(sentence):
        if match.start("numbers") not in taken:
            found += numbers(match["numbers"])
    return found


def _within(number: str, label: str) -> bool:
    return number == label or number.startswith(label + ".")

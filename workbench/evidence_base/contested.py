"""How well supported or contested an item is: bodies by bearing, labels, and who looked for the contrary."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model import BEARINGS, Link
from ..witnesses.bodies import JOINT, NO_CATEGORY, Body, in_order
from .base_in_words import THE_REPORT, by_person, count, listed

CONTESTED = "contested"
QUALIFIED = "qualified"
SINGLE_SOURCE = "single-source"
ONE_SIDED = "one-sided"
NO_BODY = "no witness body"
NONE_FOUND = "none found"
OPPOSED = ("qualifies", "contrary to")
NOBODY_LOOKED = "nobody has looked yet"
_UNDECIDED = "undecided"
_SAID = {
    "consistent with": "consistent with it",
    "qualifies": "qualifying it",
    "contrary to": "contrary to it",
}


@dataclass(frozen=True)
class Support:
    """The witness bodies behind an item, in order of name; by bearing; labels for it, and each said in words.

    ``labels`` are some of *contested* (a person confirmed a passage as consistent with the item and another body's
    as contrary to it), *qualified* (another body's only as qualifying it), *single-source* (all from one body),
    *one-sided* (two bodies or more, all of one category), *no witness body* (only what no counted witness said, such
    as an engagement note), *none found* (no citation followed to a passage, nothing confirmed).
    """

    bodies: tuple[Body, ...]
    by_bearing: Mapping[str, tuple[Body, ...]]
    labels: tuple[str, ...]
    said: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Each label with what is said of it."""
        return tuple(f"{label}: {said}" for label, said in zip(self.labels, self.said, strict=True))

    @property
    def categories(self) -> tuple[str, ...]:
        """How many bodies of each category there are, such as ``police 2``."""
        counts = Counter(body.category for body in self.bodies)
        return tuple(f"{name} {counts[name]}" for name in sorted(counts))


def used(links: Iterable[Link]) -> list[Link]:
    """Return the links of an item that count: cited by the report or confirmed by a person, and not dismissed."""
    return [k for k in links if k.status == "confirmed" or (k.basis == "cited" and k.status != "dismissed")]


def support(
    links: Sequence[Link], behind: Mapping[str, Body], cited: Collection[str] = (), *, whole: bool = False
) -> Support:
    """Return which witness bodies support one item, or contradict it, from its ``links``.

    ``behind`` is `bodies.Hearing.behind`; ``cited`` are passages that the report cites for the item and that
    have no link; ``whole``: it cites documents, too, in which the place can't be found. Bearings count only as a
    person confirmed them; a body can have several, and one without any is *undecided*.
    """
    ids = {k.passage_id for k in used(links)} | set(cited)
    bodies = tuple(sorted({behind[i] for i in ids if i in behind}, key=in_order))
    found: dict[str, set[Body]] = defaultdict(set)
    for link in by_person(links):
        if link.passage_id in behind and link.bearing != _UNDECIDED:
            found[link.bearing].add(behind[link.passage_id])
    decided = set().union(*found.values()) if found else set()
    found[_UNDECIDED] = set(bodies) - decided
    by_bearing = {name: tuple(sorted(found[name], key=in_order)) for name in BEARINGS}
    labels = dict(_labels(bodies, by_bearing, len(ids), links))
    if whole:
        # Whose words these are is not known: of whom there are none, or one alone, nothing can be said.
        labels = {label: said for label, said in labels.items() if label in (CONTESTED, QUALIFIED)}
    return Support(bodies, by_bearing, tuple(labels), tuple(labels.values()))


def _labels(
    bodies: Sequence[Body], by_bearing: Mapping[str, Sequence[Body]], passages: int, links: Sequence[Link]
) -> Iterable[tuple[str, str]]:
    consistent = set(by_bearing["consistent with"])
    contrary, qualifying = set(by_bearing["contrary to"]), set(by_bearing["qualifies"])
    contested = len(contrary) > 0 and len(consistent | contrary) > 1
    if consistent and (contested or (qualifying and len(consistent | qualifying) > 1)):
        said = [
            f"{count(len(by_bearing[b]), 'witness body', 'witness bodies')} {words}"
            for b, words in _SAID.items()
            if by_bearing[b]
        ]
        yield (
            CONTESTED if contested else QUALIFIED,
            f"{listed(said)}, as confirmed by {_coders(by_person(links))}",
        )
    categories = {body.category for body in bodies}
    if len(bodies) == 1:
        what = "the one passage is" if passages == 1 else "what is cited or confirmed is all"
        yield SINGLE_SOURCE, f"{what} from {bodies[0].name}"
    elif len(categories) == 1 and not categories & {NO_CATEGORY, JOINT}:
        both = "both witness bodies" if len(bodies) == 2 else f"all {len(bodies)} witness bodies"
        yield ONE_SIDED, f"{both} are of one category ({next(iter(categories))})"
    if not bodies and passages:
        yield NO_BODY, f"{count(passages, 'passage')}, and no counted witness said or wrote {_them(passages)}"
    elif not passages:
        yield NONE_FOUND, "no citation was followed to a passage, and nobody has confirmed one"


def against(links: Sequence[Link], *, shown: bool = True) -> str:
    """Return what was found that qualifies an item or is contrary to it; or who looked for it and found none.

    Who looked are those who decided on a link of the item. ``shown`` is false where evidence is left out that
    the reader may not see: then nothing is said of what was not found in all of it.
    """
    person = by_person(links)
    found = [len({k.passage_id for k in person if k.bearing == name}) for name in OPPOSED]
    if any(found):
        words = ("qualifying", "contrary")
        said = [f"{count(n, 'passage')} {w}" for w, n in zip(words, found, strict=True) if n]
        return f"{listed(said)}, as confirmed by {_coders(person)}"
    looked = [k for k in links if k.status != "suggested" and k.coder not in ("", THE_REPORT)]
    if not looked:
        return NOBODY_LOOKED
    one, of = len({k.passage_id for k in looked}), len({k.passage_id for k in links})
    where = "" if shown else " that may be shown here"
    every = f"all {of}" if one == of and of > 1 else f"{one} of {of}"
    return (
        f"none found by {_coders(looked)}, who decided on {every} passages cited, linked or suggested{where}"
    )


def _them(number: int) -> str:
    return "it" if number == 1 else "them"


def _coders(links: Iterable[Link]) -> str:
    return listed(sorted({k.coder for k in links if k.coder})) or "a coder not named"

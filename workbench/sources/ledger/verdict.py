"""Whether a document was read whole, by its ledger, and the sentence that says where it was not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ...model.problem_reasons import row_to_write
from .account import Account, Place

# Of a document's letters: what may be unread, lost or added together; a run of so many words is always said.
MOST_AMISS, LONGEST_RUN, LONGEST_LOST = 0.005, 25, 5
# Of a document's letters: what one rule may leave out before it is said, where that is more than a page; and how many
# may stand in another order.
MUCH_BY_ONE_RULE, A_PAGE, MOST_MOVED = 0.05, 1_500, 0.05


def shortcomings(account: Account) -> list[str]:
    """Return what makes a document *partial*, one sentence each; none where it was read whole."""
    characters = sum(entry.characters for entry in account.entries)
    amiss = sum(entry.unread + entry.lost + entry.added for entry in account.entries)
    said = []
    missing = [place for place in account.places if place.what in ("lost", "unread")]
    added = [place for place in account.places if place.what == "added"]
    much = amiss >= MOST_AMISS * max(characters, 1)
    if much or any(place.words > _longest(place) for place in missing):
        said += [_where(missing, "in no passage")] if missing else []
    if much or any(place.words > LONGEST_RUN for place in added):
        said += [_where(added, "that the file does not have")] if added else []
    figures = [place for place in account.places if place.what == "figure"]
    if figures:
        said.append(_where(figures, "parted or joined otherwise than in the file", "figure"))
    if turns := [place for place in account.places if place.what == "turn"]:
        said.append(_turns(turns))
    if mixed := _mixed(account, characters):
        said.append(_mixed_up(mixed))
    return said


def _mixed_up(mixed: Sequence[Place]) -> str:
    """Say which words stand in other sentences; a page set in columns may be read so."""
    said = _where(mixed, "mixed into other sentences: the file has them in another order")
    page = max(mixed, key=lambda place: place.words).page
    return f"{said}. {row_to_write(f'page {page}', 'columns')}" if page else said


def _longest(place: Place) -> int:
    """Return how many words may stand together in no passage: a title may be unread, and a whole line is never lost."""
    return LONGEST_LOST if place.what == "lost" else LONGEST_RUN


def _mixed(account: Account, characters: int) -> list[Place]:
    """Return the words that stand in the midst of a passage and elsewhere in the file, where they are more than chance.

    A cover's lines may be drawn in any order; columns read across are a page of such words.
    """
    mixed = [place for place in account.places if place.what == "mixed"]
    by_page: dict[int, int] = defaultdict(int)
    for place in mixed:
        by_page[place.page] += place.words
    moved = sum(entry.moved for entry in account.entries)
    much = bool(mixed) and moved >= MOST_MOVED * max(characters, 1)
    return [place for place in mixed if much or by_page[place.page] > LONGEST_RUN]


def _turns(turns: Sequence[Place]) -> str:
    """Say which lines open as a turn does and stand in another's words, and which row settles the first of them."""
    pages = sorted({place.page for place in turns if place.page})
    first = turns[0].passage_id.split("/", 1)[-1]
    shown = ", ".join(f"“{place.text}” in {place.passage_id.split('/', 1)[-1]}" for place in turns[:3])
    more = f" and {len(turns) - 3} more" if len(turns) > 3 else ""
    count = (
        f"{len(turns)} line{'s' if turns[1:] else ''} open{'' if turns[1:] else 's'} as a speaker’s turn does"
    )
    row = row_to_write(first, "label or no label")
    said = f"{count} and stand{'' if turns[1:] else 's'} in another’s words: {shown}{more}. {row}"
    return f"{_ranges(pages)}: {said}" if pages else said


def _where(places: Sequence[Place], how: str, noun: str = "word") -> str:
    words = sum(place.words for place in places)
    pages = sorted({place.page for place in places if place.page})
    count = f"{words:,} {noun if words == 1 else noun + 's'} {how}"
    longest = max(places, key=lambda place: place.words)
    example = f" (“{_short(longest.text)}”)"
    return (f"{_ranges(pages)}: {count}" if pages else count) + example


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")


def _ranges(pages: Sequence[int]) -> str:
    """Return page numbers as people say them: ``page 3``, ``pages 9–214``, ``pages 3, 7–9``."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page <= runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    shown = [str(a) if a == b else f"{a}–{b}" for a, b in runs]
    if len(shown) > 8:
        shown = [*shown[:7], f"… {shown[-1]}"]
    return f"page{'s' if len(pages) > 1 else ''} {', '.join(shown)}"


def large_rules(account: Account) -> list[tuple[str, float]]:
    """Return the rules that left out more than a twentieth of a document, each with its share."""
    characters = sum(entry.characters for entry in account.entries)
    by_rule: dict[str, int] = defaultdict(int)
    for entry in account.entries:
        for said in entry.left_out:
            rule, _, count = said.rpartition(": ")
            by_rule[rule] += int(count)
    return [
        (rule, count / characters)
        for rule, count in by_rule.items()
        if count > max(A_PAGE, MUCH_BY_ONE_RULE * characters)
    ]

"""Whether a page, part by part, is as it was made: against the page made again, or against its own seal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from . import page_parts, page_record
from .page_parts import Changed, Part
from .page_record import Record
from .verify import Check

SAME = Check("the page", "", "", True, "the page made again from the same evidence is the same in every part")
MOST = 60  # differences that are listed; beyond, they are counted


def against_again(page: Any, record: Record, again: str) -> list[Check]:
    """Return a failing row for each part in which a page differs from the page that is made again from the same."""
    other = page_parts.parse(again)
    here, there = (page_parts.parts(one, but=page_record.NAME) for one in (page, other))
    found = [differs(one) for one in page_parts.differences(here, there)]
    if not found and page_record.read(other) != record:
        found.append(
            _fault("the head", "", "its record of how it was made is not that of the page made again")
        )
    return listed(found)


def against_seal(page: Any, record: Record) -> list[Check]:
    """Return a failing row for each part of a page that is not as its seal says that it was made."""
    here = page_parts.parts(page, but=page_record.NAME)
    found = [_fault(place, "", why) for place, why in page_parts.unlike_seal(here, record.seal)]
    if not record.is_whole:
        found.append(_fault("the head", "", "its record of how it was made was changed"))
    return listed(found)


def without_record(page: Any) -> list[Check]:
    """Return a row that says what can't be compared of a page that an earlier version made.

    It fails where the page says that it has a record, and it is gone or can't be read.
    """
    if any(e.get(page_record.HAS) is not None for e in page.iter("html")) or any(
        e.get("name") == page_record.NAME for e in page.iter("meta")
    ):
        return [_fault("the head", "", "its record of how it was made is gone, or can’t be read")]
    said = (
        "an earlier version of the workbench made it, without a record: its quotations and their citations were "
        "compared; its headings, counts, sentences, order, charts, links and styles were not"
    )
    return [Check("the page", "", "", True, said)]


def own_words(page: Any) -> list[Check]:
    """Return a row for each place where the writer's own words stand: no source was asked whether they are true."""
    found = [one for one in page.iter("section", "div") if "own" in one.get("class", "").split()]
    said = "these are the writer’s own words: only what is quoted in them was compared with a source"
    return [
        Check(
            one.get("id") or f"line {one.sourceline}",
            "",
            page_parts.plain(one.text_content())[:80],
            True,
            said,
        )
        for one in found
    ]


def moved_on(record: Record, now: Record | None, otherwise: int, why: str) -> Check:
    """Return the row that says that an inquiry has moved on since a page was made, and what was not compared."""
    if now is None:
        return Check(
            "the page", "", "", True, f"it can’t be made again, so it was compared with its seal alone: {why}"
        )
    changed = [name for name, digest in now.tables.items() if record.tables.get(name) != digest]
    what = f"the inquiry has moved on since it was made: {', '.join(changed)}" if changed else ""
    if record.version != now.version:
        what = f"{what}; " if what else ""
        what += f"version {record.version} of the workbench made it, and this is {now.version}"
    said = (
        f"{what}. Its quotations were compared with the sources as they are, every part with the seal that it was made "
        f"with. Not compared: whether counts, headings and sentences would be the same today ({otherwise} parts of a "
        "page made today would be others)"
    )
    return Check("the page", "", "", True, said)


def parts_otherwise(page: Any, again: str) -> int:
    """Return in how many parts a page made today differs."""
    here, there = (page_parts.parts(one, but=page_record.NAME) for one in (page, page_parts.parse(again)))
    return sum(1 for _ in page_parts.differences(here, there))


def differs(one: Changed) -> Check:
    """Return the failing row of one difference between a page and the page made again."""
    here, there = one.here, one.there
    if here is None and there is not None:
        return _fault(one.place, "", f"it is missing here: {page_parts.shown(there)}")
    if there is None and here is not None:
        return _fault(one.place, here.text, "it does not stand in the page made again")
    assert here is not None and there is not None
    if here.text != there.text:
        return _fault(one.place, here.text, _words_differ(here.text, there.text))
    return _fault(one.place, here.text, f"it is marked up otherwise: {_look_differs(here, there)}")


def _words_differ(here: str, there: str) -> str:
    at = next(
        (n for n, (a, b) in enumerate(zip(here, there, strict=False)) if a != b), min(len(here), len(there))
    )
    start = max(0, at - 15)
    return f"it reads “{here[start : at + 25]}”; made again it reads “{there[start : at + 25]}”"


def _look_differs(here: Part, there: Part) -> str:
    mine = [one for one in here.look if one not in there.look]
    theirs = [one for one in there.look if one not in here.look]
    said = [f"{'; '.join(mine[:2])} here"] if mine else []
    said += [f"{'; '.join(theirs[:2])} when made again"] if theirs else []
    return ", ".join(said) or "it stands deeper in the page, or less deep"


def _fault(where: str, quote: str, reason: str) -> Check:
    return Check(where, "", quote, False, reason)


def listed(found: list[Check]) -> list[Check]:
    """Return rows, those beyond `MOST` as one that counts them."""
    if len(found) <= MOST:
        return found
    more = len(found) - MOST
    return [*found[:MOST], _fault("the page", "", f"and {more} differences more")]


def with_faults(rows: list[Check], faults: dict[str, str], documents: dict[str, str]) -> Iterator[Check]:
    """Yield the rows of quotations, those failing whose document is among ``faults``, with the reason.

    ``documents`` has the document of each passage.
    """
    for row in rows:
        why = faults.get(documents.get(row.passage_id, ""), "")
        yield replace(row, ok=False, reason="; ".join(filter(None, (row.reason, why)))) if why else row

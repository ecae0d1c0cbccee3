"""What an inquiry keeps from others, read from its folder, and how somebody settles what stopped an export.

restrictions.csv is the researchers' own; restrictions_settled.csv has one row per act, the newest last. Neither is a
table of the inquiry, so that no page and no export can be made of them, and no other copy's are taken in with its
decisions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from ..errors import NotFound, WorkbenchError
from ..model import Appearance, Document, Person, tables
from ..restrictions import hits_in_bytes, restricted_terms, settlements, withheld_names
from ..restrictions.hits_in_bytes import Kept
from ..restrictions.restricted_terms import Restriction
from ..restrictions.settlements import Hit, Settlement
from ..restrictions.way_out import Clearance
from ..text import names
from ..text.english.patterns_in_tables import in_table
from . import cache, locked_tables
from .folder import Folder
from .inquiry_settings import is_date
from .locked_tables import Change

if TYPE_CHECKING:
    import pandas as pd

    from . import Inquiry
    from .made_tables import Holdings

_PAGE = in_table("inquiry/forms", "a document and its page")


def clearance(holdings: Holdings) -> Clearance:
    """Return what every export of an inquiry is looked through for; it is read when something leaves."""
    return Clearance(partial(kept, holdings))


def kept(holdings: Holdings) -> Kept:
    """Return what the inquiry keeps from others as its folder has it now.

    Raises `BadTable` with all mistakes of restrictions.csv, or of restrictions_settled.csv. A word that is none of
    ours is taken as
    the most restrictive, and warned of.
    """
    import warnings

    folder = holdings.folder
    frame = folder.own_table(restricted_terms.FILE, restricted_terms.REQUIRED, restricted_terms.OPTIONAL)
    register = restricted_terms.restrictions(frame)
    for line in restricted_terms.unknown_words(frame):
        warnings.warn(f"{restricted_terms.FILE}, {line}", stacklevel=2)
    return Kept(
        register,
        texts={row.term: texts for row in register if (texts := _texts(holdings, row))},
        called={row.term: called for row in register if (called := _called(holdings, row))},
        withheld=lambda: withheld_names.of_frames(holdings.table("documents"), holdings.table),
        settled=settlements.standing(_settled(folder)),
        refused=partial(_keep, folder),
    )


def stands_for(holdings: Holdings) -> Callable[[str, str], bool]:
    """Return what says whether a quotation is its source’s words with marks, where marks were ever asked for."""
    if settlements.MARK not in settlements.standing(_settled(holdings.folder)).values():
        return lambda quote, words: False
    keeps = kept(holdings)
    return lambda quote, words: hits_in_bytes.stands_for(quote, words, keeps)


def open_hits(folder: Folder) -> pd.DataFrame:
    """Return what stopped the export that was refused last, and is not settled since: columns of `Hit`."""
    made = cache.kept_frame(folder.cache, "hits", Hit)
    found = tables.table(Hit) if made is None else made[0]
    known = settlements.standing(_settled(folder))
    return found[~found["hit_id"].isin([key for key, act in known.items() if act != settlements.REFUSE])]


def decided(inquiry: Inquiry, row_id: str, act: str, by: tuple[str, str], changes: Mapping[str, Any]) -> str:
    """Write down what somebody decided on a row, or how they settled a hit (an act of `settlements.ACTS`)."""
    coder, note = by
    if act not in settlements.ACTS:
        return inquiry._frames.decide(row_id, act, coder, note, changes)
    settle(inquiry.folder, [row_id], act, (coder, note, str(changes.get("date", ""))))
    return row_id


def settle(folder: Folder, hit_ids: Sequence[str], act: str, by: tuple[str, str, str]) -> list[Settlement]:
    """Settle hits of the export that was refused last; return the rows of restrictions_settled.csv that say so.

    ``act`` is *leave* (it may stand), *mark* (its mark is printed in its place) or *refuse*; ``by`` is who says so (a
    name), why, and the day (ISO). It holds for the same words in the same place, kind of export and audience.

    Raises `WorkbenchError` with all that is missing, and `NotFound` for an id that is not open.
    """
    coder, reason, date = (" ".join(part.split()) for part in by)
    wrong = (
        [] if act in settlements.ACTS else [f"there is no act “{act}”: choose {', '.join(settlements.ACTS)}"]
    )
    wrong += [
        f"it needs its {what}"
        for what, said in (("name of who settles it", coder), ("reason", reason))
        if not said
    ]
    if not is_date(date) or len(date) != 10:
        wrong.append(f"“{date}” is no day: write it as 2026-11-28")
    if wrong:
        raise WorkbenchError("; ".join(wrong), "settle", "Nothing was settled.")
    made = cache.kept_frame(folder.cache, "hits", Hit)
    held: dict[str, Hit] = {hit.hit_id: hit for hit in (tables.rows(made[0], Hit) if made else ())}
    missing = [key for key in hit_ids if key not in held]
    if missing:
        raise NotFound(
            f"{', '.join(missing)} did not stop the export that was refused last",
            next="Write the page once more; it says what stops it.",
        )
    rows = [
        Settlement(
            key,
            held[key].kind,
            held[key].export,
            held[key].audience,
            held[key].place,
            act,
            coder,
            reason,
            date,
        )
        for key in dict.fromkeys(hit_ids)
    ]
    added = [{name: str(value) for name, value in vars(row).items()} for row in rows]
    locked_tables.change(folder.at(settlements.FILE), lambda _: Change(added), tables.columns(Settlement))
    return rows


def _keep(folder: Folder, hits: Sequence[Hit]) -> None:
    cache.keep_frame(folder.cache, "hits", tables.table(Hit, hits), Hit, {})


def _settled(folder: Folder) -> pd.DataFrame:
    return folder.own_table(settlements.FILE, tables.columns(Settlement))


def _texts(holdings: Holdings, row: Restriction) -> tuple[str, ...]:
    """Return the words of the document, or of its one page, that a row is about."""
    if row.scope not in ("document", "page"):
        return ()
    found = _PAGE.fullmatch(row.term) if row.scope == "page" else None
    named = found["document"] if found else row.term
    passages = holdings.table("passages")
    passages = passages[passages["document_id"].isin(_documents(holdings, named))]
    if found:
        passages = passages[passages["page"] == int(found["page"])]
    return tuple(passages["text"])


def _documents(holdings: Holdings, named: str) -> set[str]:
    rows: list[Document] = tables.rows(holdings.table("documents"), Document)
    said = names.fold(named)
    return {d.document_id for d in rows if said in map(names.fold, (d.document_id, d.evidence_code, d.title))}


def _called(holdings: Holdings, row: Restriction) -> tuple[str, ...]:
    """Return how else the inquiry calls the person that a row is about: by people.csv, and as they appeared."""
    if not row.names_somebody:
        return ()
    said = {names.fold(name) for name in (row.term, *row.aliases)}
    people: list[Person] = tables.rows(holdings.table("people"), Person)
    theirs = [p for p in people if said & {names.fold(name) for name in (p.person_id, p.name, *p.aliases)}]
    ids = {p.person_id for p in theirs}
    appeared: list[Appearance] = tables.rows(holdings.table("appearances"), Appearance)
    labels = [a.label for a in appeared if a.person_id in ids or names.fold(a.label) in said]
    return tuple(dict.fromkeys([*(name for p in theirs for name in (p.name, *p.aliases)), *labels]))

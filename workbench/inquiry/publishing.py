"""An inquiry's frames go out as a briefing, and a page comes back to be verified."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import NotFound, WorkbenchError
from . import evidence_tables, suggested_tables
from .folder import is_date
from .read_sources import fresh_passages, look

if TYPE_CHECKING:
    import pandas as pd

    from ..briefing.material import Material
    from ..briefing.pages.inquiry_briefing import Briefing
    from ..briefing.pages.quotation_bank import Bank
    from . import Inquiry

KINDS = ("inquiry", "evidence", "session", "bank")


def brief(inquiry: Inquiry, kind: str, date: str, audience: str, how: Mapping[str, Any]) -> Briefing:
    """Return a briefing of one of `KINDS`, as `asked` says that it may be.

    ``audience`` is *public*, or *committee*, which a brief for a session is where none is given. ``how`` has what only
    some kinds take: ``witnesses`` and ``recipient`` of a session; ``by``, ``style`` and ``recipient`` of a bank.
    """
    audience = asked(kind, date, audience, how)
    return _WRITTEN[kind](inquiry, date, audience, how)


def asked(kind: str, date: str, audience: str, how: Mapping[str, Any]) -> str:
    """Look at what is asked for, before anything is read; return the audience, where none is named the kind's own.

    Raises `WorkbenchError` for a kind, a date, an audience, an option or a style that is none, and for a brief of a
    session without witnesses.
    """
    from ..briefing import material
    from ..briefing.pages import quotation_bank

    if kind not in KINDS:
        raise WorkbenchError(
            f"there is no briefing of kind “{kind}”", "kind", f"Choose one of: {', '.join(KINDS)}."
        )
    if date and not is_date(date):
        raise WorkbenchError(f"“{date}” is no date", "date", "Write it as 2026-11-21.")
    if other := set(how) - set(_OPTIONS.get(kind, ())):
        takes = ", ".join(_OPTIONS.get(kind, ())) or "none"
        raise WorkbenchError(
            f"a briefing of kind “{kind}” takes no {sorted(other)[0]}", "brief", f"Its options: {takes}."
        )
    if kind == "session" and not how.get("witnesses"):
        raise WorkbenchError(
            "a brief for a session needs its witnesses", "witnesses", "Name them in the order of the panel."
        )
    if kind == "bank":
        quotation_bank.asked(how.get("by", "recommendation"), how.get("style", ""))
    audience = audience or ("committee" if kind == "session" else "public")
    material.asked(audience)
    return audience


def vouched(inquiry: Inquiry) -> str:
    """Return what a page must say first, if anything. Raises `DamagedLog` where not all decisions can be read."""
    return inquiry._frames.vouched(afresh=True).caution


def material_of(inquiry: Inquiry, date: str) -> Material:
    """Return an inquiry's frames and facts as briefings are made from them."""
    from ..briefing import material
    from ..text import pipelines

    caution, settings = vouched(inquiry), inquiry.settings
    illustrative = bool((inquiry.documents["provenance"] == "illustrative").any())
    frames = {name: getattr(inquiry, name) for name in material.frame_names() if name != "evidence_base"}
    frames["tags"] = suggested_tables.countable(inquiry.tags)
    frames["recommendations"] = evidence_tables.with_sources(inquiry.folder, inquiry.recommendations)
    return material.Material(
        title=settings.title,
        caution=caution,
        body=settings.body,
        illustration=settings.illustration if illustrative else "",
        rubric=settings.rubric,
        licence=settings.licence,
        pipeline=pipelines.described(),
        date=date,
        groups=settings.groups,
        supported_by=settings.supported_by,
        interests=settings.interests,
        evidence_base=inquiry.evidence_base(),
        item_tags=inquiry._frames.item_tags(),
        **frames,
    )


def bank_of(inquiry: Inquiry, date: str, audience: str, how: Mapping[str, Any]) -> Bank:
    """Return the quotation bank of an inquiry; its page and its Word file are made from it."""
    from ..briefing.pages import quotation_bank

    return quotation_bank.bank(
        material_of(inquiry, date), terms=inquiry.terms, term_links=inquiry.term_links, date=date,
        audience=audience, **how,
    )  # fmt: skip


def _of_inquiry(inquiry: Inquiry, date: str, audience: str, _: Mapping[str, Any]) -> Briefing:
    from ..briefing.pages import inquiry_briefing

    return inquiry_briefing.brief(material_of(inquiry, date), date, audience)


def _of_evidence(inquiry: Inquiry, date: str, audience: str, _: Mapping[str, Any]) -> Briefing:
    from ..briefing.pages import evidence_summary

    return evidence_summary.brief(
        material_of(inquiry, date), inquiry.terms, inquiry.term_links, date, audience
    )


def _of_session(inquiry: Inquiry, date: str, audience: str, how: Mapping[str, Any]) -> Briefing:
    from ..briefing.pages import session_brief

    return session_brief.brief(
        material_of(inquiry, date), how["witnesses"], terms=inquiry.terms, term_links=inquiry.term_links,
        term_themes=inquiry._frames.term_themes(), undertakings=inquiry.undertakings, date=date, audience=audience,
        recipient=how.get("recipient", ""),
    )  # fmt: skip


def _of_bank(inquiry: Inquiry, date: str, audience: str, how: Mapping[str, Any]) -> Briefing:
    from ..briefing.pages import quotation_bank

    return quotation_bank.page(bank_of(inquiry, date, audience, how))


_OPTIONS = {"session": ("witnesses", "recipient"), "bank": ("by", "style", "recipient")}
_WRITTEN: Mapping[str, Callable[[Inquiry, str, str, Mapping[str, Any]], Briefing]] = {
    "inquiry": _of_inquiry,
    "evidence": _of_evidence,
    "session": _of_session,
    "bank": _of_bank,
}


def verify(path: Path, inquiry: Inquiry) -> pd.DataFrame:
    """Return one row per quotation of the page, checked against the sources' own bytes."""
    from ..briefing.verify import verify as check

    if not path.is_file():
        raise NotFound(f"there is no page {path.name}", str(path.parent), "Make one with workbench brief.")
    html = path.read_text(encoding="utf-8", errors="replace")
    return check(html, fresh_passages(inquiry.folder), inquiry.documents)


def missing_files(inquiry: Inquiry) -> list[str]:
    """Return one line for each source file that the manifest names and that can’t be read again."""
    return [source.missing for source in look(inquiry.folder) if source.missing]


def is_of_another(checked: pd.DataFrame, inquiry: Inquiry) -> bool:
    """Say whether a verified page names passages and the inquiry holds none of them: it was made of another one."""
    named = set(checked["passage_id"]) - {""}
    return bool(named) and named.isdisjoint(inquiry.passages["passage_id"])

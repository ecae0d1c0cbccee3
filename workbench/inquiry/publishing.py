"""An inquiry's frames go out as a briefing, and a page comes back to be verified."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from ..briefing import disclosure, gate, material, pages, paper_marking
from ..briefing.page_kind import PageKind, options_of
from ..errors import WorkbenchError
from ..model import Evidence
from . import (
    audiences,
    evidence_tables,
    own_text,
    read_sources,
    restricting,
    saved_pages,
    shown_pages,
    suggested_tables,
)
from .inquiry_settings import is_date

if TYPE_CHECKING:
    from ..briefing.material import Material
    from ..briefing.standalone_html import Briefing
    from . import Inquiry

Verb = TypeVar("Verb", bound=Callable[..., Any])


def brief(
    inquiry: Inquiry, kind: str, date: str, audience: str, given: Mapping[str, Any], embargo: str = ""
) -> Briefing:
    """Return a briefing of one of `pages.KINDS`, as `asked` says that it may be.

    ``audience`` is *public*, or *committee*, which a brief for a session is where none is named; ``given`` has options
    of the kind by name.
    """
    row, options = asked(kind, date, audience, given)
    if row.compared_with:
        then = saved_pages.remembered(getattr(options, row.compared_with))
        options = replace(options, **{row.compared_with: then})
    reader = audience or row.audience
    paper_marking.checked(embargo, reader, date)
    held = replace(material_of(inquiry, date, reader, row.also), embargo=embargo)
    with inquiry._frames.own_english():
        try:
            pictured = replace(held, drawn=shown_pages.drawing(inquiry)) if row.pictured else held
            return gate.page(row, pictured, options, date=date, audience=reader)
        except gate.NotMarked:  # a picture can't have the mark of a word that must not leave
            return gate.page(row, held, options, date=date, audience=reader)


def asked(kind: str, date: str, audience: str, given: Mapping[str, Any]) -> tuple[PageKind[Any], Any]:
    """Look at what is asked for, before anything is read; return the kind and its options.

    Raises `WorkbenchError` for a kind, a date, an audience or an option that is none, and for an option that has
    no such value, as a session without witnesses.
    """
    row = pages.kind_of(kind)
    if date and not is_date(date):
        raise WorkbenchError(f"“{date}” is no date", "date", "Write it as 2026-11-21.")
    options = pages.options_from(row, given)
    material.asked(audience or row.audience)
    return row, options


def offering_each_kind(function: Verb) -> Verb:
    """Return a verb that takes options of pages by name, with each of them in its signature and its help.

    Both come from `pages.KINDS`, so that Shift-Tab and `help` name the options of a kind that is added there.
    """
    signature = inspect.signature(function)
    plain = [one for one in signature.parameters.values() if one.kind is not one.VAR_KEYWORD]
    named = {one.name: one for kind in pages.KINDS.values() for one in fields(kind.options)}
    options = [
        inspect.Parameter(name, plain[-1].kind, default=one.default, annotation=one.type)
        for name, one in named.items()
    ]
    said = "\n".join(_described(kind) for kind in pages.KINDS.values())
    function.__signature__ = signature.replace(parameters=[*plain, *options])  # type: ignore[attr-defined]
    function.__doc__ = f"{inspect.cleandoc(function.__doc__ or '')}\n\n{said}\n"
    return function


def _described(kind: PageKind[Any]) -> str:
    lines = [f"    {one.name}: {one.help}" for one in options_of(kind)]
    return "\n".join([f"*{kind.name}*: {kind.about}", *lines])


def vouched(inquiry: Inquiry) -> str:
    """Return what a page must say first, if anything. Raises `DamagedLog` where not all decisions can be read."""
    return inquiry._frames.vouched(afresh=True).caution


def material_of(asked_of: Inquiry, date: str, audience: str, also: Collection[str] = ()) -> Material:
    """Return an inquiry's frames and facts as briefings for ``audience`` are made from them.

    Of `material.SOME` the frames are in it that are in ``also``.
    """
    from ..text import pipelines

    caution, settings, inquiry = vouched(asked_of), asked_of.settings, audiences.seen_by(asked_of, audience)
    illustrative = bool((inquiry.documents["provenance"] == "illustrative").any())
    frames = {name: getattr(inquiry, name) for name in material.frame_names() if name != "evidence_base"}
    frames["tags"] = suggested_tables.countable(inquiry.tags)
    frames["recommendations"] = evidence_tables.with_sources(inquiry.folder, inquiry.recommendations)
    for name in also:
        frames[name] = inquiry._frames["term themes"] if name == "term_themes" else getattr(inquiry, name)
    made = material.Material(
        title=settings.title,
        caution=caution,
        unsettled=read_sources.unsettled(audiences.whole(asked_of).folder),
        unseen=len(inquiry.folder.unseen),
        clearance=restricting.clearance(audiences.whole(asked_of)._frames),
        body=settings.body,
        own_words=own_text.own_words(inquiry.folder),
        illustration=settings.illustration if illustrative else "",
        rubric=settings.rubric,
        licence=settings.licence,
        pipeline=pipelines.described(),
        date=date,
        groups=settings.groups,
        supported_by=settings.supported_by,
        interests=settings.interests,
        facts=settings.facts,
        notes=settings.notes,
        categories=tuple(one.name for one in settings.categories),
        categories_source=settings.categories_source,
        evidence_base=inquiry.evidence_base(),
        item_tags=inquiry._frames["item tags"],
        **frames,
    )
    whole = audiences.whole(asked_of)
    if inquiry is whole:
        return made
    held = {one.name: getattr(whole, one.name) for one in fields(Evidence)}
    return disclosure.discreet(made, Evidence.of(held))

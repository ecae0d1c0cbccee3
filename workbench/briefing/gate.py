"""The gate: the one way from an inquiry's frames to a page, and the one place that decides what passes.

Every page is rendered here, and `Shown` is made nowhere else (a test reads the package for both), so that none is
printed without these:

- its reader sees only what they may (`material.admit`), with no name that is withheld (`disclosure.redacted`);
- notes, definitions and mistakes of those who work on the inquiry stay inside (`kept_inside.outward`);
- illustrative evidence without the sentence that says so is refused, and so is a page that leaves the sentence out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..errors import WorkbenchError
from ..model import publication
from . import disclosure, kept_inside, page_record, paper_marking, standalone_html
from .citing import citation
from .standalone_html import Briefing

if TYPE_CHECKING:
    from .material import Material
    from .page_kind import PageKind

_PICTURE = '"data:image/'


class NotMarked(WorkbenchError):
    """A word is to be printed as its mark, and stands in a picture, too."""

    def __init__(self) -> None:
        super().__init__(
            "a word of this page is to be printed as its mark, and none can be put into a picture",
            next="Send the words without the picture.",
        )


@dataclass(frozen=True, eq=False)
class Shown:
    """What one reader may be shown of an inquiry.

    ``date`` is the day that the page is of (ISO, or nothing), ``mark`` the sentence to print with what is illustrative:
    nothing where no document shown is. ``left_out`` counts the documents that this reader may not see, of ``kinds``.
    """

    material: Material
    audience: str
    date: str
    mark: str
    left_out: int
    kinds: frozenset[str] = frozenset()

    @property
    def confidential(self) -> bool:
        """Whether it is the body's own paper."""
        return self.audience == "committee"

    def marking(self, options: Any = None, *, draft: bool = False) -> str:
        """Return what every sheet says at its head: whose paper it is, and until when it is under embargo."""
        whom = {"recipient": getattr(options, "recipient", ""), "number": getattr(options, "copy", "")}
        draft = draft or paper_marking.is_of_a_draft(self.material)
        own = paper_marking.named(self.material.body, draft=draft, **whom) if self.confidential else ""
        return " · ".join(filter(None, [own, paper_marking.embargoed(self.material.embargo)]))

    @property
    def held_back(self) -> str:
        """The one sentence that something is held back, if it is."""
        return held_back(self.left_out, self.audience)


def _not_marked(_: bytes) -> bytes:
    raise NotMarked


def held_back(number: int, audience: str) -> str:
    """Return the sentence that says that documents are held back; how many, a committee alone is told."""
    if not number:
        return ""
    if audience == "public":
        return "Evidence that this reader may not see is left out of every count, list and quotation."
    are = (
        "document that this reader may not see is"
        if number == 1
        else "documents that this reader may not see are"
    )
    return f"{number} {are} left out of every count, list and quotation."


def shown(material: Material, audience: str, *, date: str = "", unmarked: str = "") -> Shown:
    """Return what ``audience`` may be shown of a material.

    ``date`` (ISO) is printed as given, or the material's. ``unmarked`` marks what is illustrative where the
    inquiry has no sentence for it. Raises `WorkbenchError` for another audience; for the public while it is not known
    what a document is, and on a day before an embargo; and where illustrative evidence is held and there is no sentence
    to mark it.
    """
    paper_marking.checked(material.embargo, audience, date or material.date)
    if audience == "public":
        settled(material.unsettled)
    admitted, left_out = disclosure.admitted(material, audience)
    unseen = ~material.documents["document_id"].isin(set(admitted.documents["document_id"]))
    kinds = frozenset(material.documents.loc[unseen, "kind"])
    inside = audience == "committee"
    admitted = kept_inside.inward(admitted) if inside else kept_inside.outward(admitted)
    mark = (material.illustration or unmarked) if admitted.holds_illustrative else ""
    if admitted.holds_illustrative and not mark:
        raise WorkbenchError(
            "illustrative evidence is held and there is no sentence to mark what is computed over it",
            "inquiry.yaml, illustration",
            "Add one, such as “Illustration: says nothing about the 2012 inquiry”.",
        )
    return Shown(admitted, audience, date or material.date, mark, left_out, kinds)


def settled(unsettled: Sequence[str]) -> None:
    """Raise `WorkbenchError` where documents are named of which nobody can say what they are: nothing goes out."""
    if unsettled:
        held = "it is held back" if len(unsettled) == 1 else "they are held back"
        raise WorkbenchError(
            f"nothing can go out while {'; '.join(unsettled)} is no word of ours: until then {held}, or counted as the "
            "most restrictive of its column",
            next=f"Put it right there: a publication is one of {', '.join(publication.PUBLICATIONS)}.",
        )


def page(
    kind: PageKind[Any], material: Material, options: Any = None, *, date: str = "", audience: str = ""
) -> Briefing:
    """Return a page of one kind, ready to be saved or shown in a notebook. Same material, same bytes.

    ``options`` are a value of the kind's own (``kind.options``), its defaults where none are given; ``date`` (ISO) is
    printed as given, or the material's: no clock is read. ``audience`` is *public* or *committee*, the kind's own where
    none is named. Raises as `shown` does, and where the kind is not for this audience.
    """
    from markupsafe import escape

    reader = audience or kind.audience
    if reader not in kind.audiences:
        raise WorkbenchError(
            f"“{reader}” is no audience", next=f"Choose one of: {', '.join(kind.audiences)}."
        )
    seen = shown(material, reader, date=date, unmarked=kind.unmarked)
    view = {
        "material": seen.material,
        "mark": seen.mark,
        "date": citation.date_words(seen.date),
        "confidential": seen.confidential,
        "marking": seen.marking(options, draft=kind.of_draft),
        "held_back": seen.held_back,
        **kind.view(seen, kind.options() if options is None else options),
    }
    html = standalone_html.rendered(kind.template, view, *kind.styles)
    if seen.mark and escape(seen.mark) not in html:
        raise WorkbenchError(
            f"a page of kind “{kind.name}” does not print the sentence that marks illustrative evidence",
            kind.template,
            "Print `mark` in its template.",
        )
    clearance = material.clearance.of(kind.name, reader, seen.date, getattr(options, "recipient", ""))
    marked = clearance.marked(html)
    made_with = kind.options() if options is None else options
    pictured = kind.pictured and _PICTURE in html
    if pictured and marked != html:
        raise NotMarked
    html = page_record.stamped(marked, kind.name, reader, seen.date, made_with, seen.material)
    clearance = replace(clearance, once_marked=_not_marked if pictured else page_record.resealed)
    return Briefing(html, kind.title.format(material.title), clearance, material.embargo)

"""Who appears in a transcript, and in what capacity: by its header, by who was called, and by who is heard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model import Appearance
from ..reading import Draft
from .speakers import CHAIR
from .transcript_header import Header
from .witness_lists import Witness, fits


def appearances(
    header: Header, draft: Draft, panels: Mapping[int, Sequence[Witness]], examiners: Sequence[str]
) -> list[Appearance]:
    """Return one row per person and panel, ``label`` as the header has it (`resolve_labels.resolve` says who it is)."""
    document_id = draft.document_id
    rows = [
        Appearance(
            document_id, "", member.name, "chair" if member.chair or CHAIR.match(member.name) else "member"
        )
        for member in header.members
    ]
    rows += [
        Appearance(document_id, "", one.name, "other", one.role, one.organisation) for one in header.attending
    ]
    rows += [
        Appearance(document_id, "", one.name, "witness", one.role, one.organisation) for one in header.listed
    ]
    for number in sorted(panels):
        rows += [
            Appearance(document_id, "", one.name, "witness", one.role, one.organisation, panel=number)
            for one in panels[number]
        ]
    return rows + _heard(draft, panels, examiners) if examiners else rows


def _heard(
    draft: Draft, panels: Mapping[int, Sequence[Witness]], examiners: Sequence[str]
) -> list[Appearance]:
    """Return who else is heard in a hearing, which has no list of those present: counsel, then all others."""
    called = [witness.name for panel in panels.values() for witness in panel]
    rows = [Appearance(draft.document_id, "", name, _office(name, "counsel")) for name in examiners]
    spoke = dict.fromkeys(p.speaker for p in draft.passages if p.speaker)
    others = [label for label in spoke if not any(fits(label, name) for name in (*called, *examiners))]
    return rows + [Appearance(draft.document_id, "", label, _office(label, "other")) for label in others]


def _office(label: str, other: str) -> str:
    return "chair" if CHAIR.match(label) else other

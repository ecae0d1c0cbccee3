"""Each citation of a published report is on the receipt of whoever it cites, and on nobody else's.

Measured on HC 245 with its three sessions, against the hand-made key of what its notes cite (113 by count); skipped
where the published documents are not here.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from pathlib import Path

import workbench as wb
from tests.evaluation import hc245
from tests.evaluation.folding import fold
from tests.places import ROOT
from workbench.briefing import gate
from workbench.briefing.material import Material
from workbench.briefing.pages import receipt
from workbench.inquiry import publishing

DATA = ROOT.parent / "shared" / "data" / "hc245"


def on_receipts(material: Material) -> dict[str, set[str]]:
    """Return, by note, who has it on their receipt: the code of a submission, or the folded label of a witness."""
    written = material.documents.query("kind == 'written'")["document_id"]
    found: dict[str, set[str]] = defaultdict(set)
    for code in written:
        for note in _notes(receipt.receipt(code, material), code):
            found[note].add(code)
    came = material.appearances.query("capacity == 'witness'").drop_duplicates("person_id")
    for person, label in zip(came["person_id"], came["label"], strict=True):
        made = receipt.receipt(person, material)
        for note in _notes(made, "oral evidence"):
            found[note].add(fold(label))
    return found


def _notes(made: receipt.Receipt, of: str) -> set[str]:
    return {
        note.removeprefix("note ")
        for place in made.places for note in place.notes if any(of in one for one in place.cites)
    }  # fmt: skip


def prove() -> list[tuple[str, str, str]]:
    """Return the rows of the table."""
    if not DATA.is_dir():
        return [("receipts of HC 245", "the published documents are not here", "113")]
    key = hc245.key(DATA)
    cited = {
        (one.note, fold(one.speaker) if isinstance(one, hc245.Oral) else one.code) for one in key.citations
    }
    witnesses = {fold(one.label) for one in key.people}
    wanted = {(note, who) for note, who in cited if who in witnesses or who.startswith("SMD")}
    with tempfile.TemporaryDirectory() as name:
        inquiry = wb.create(Path(name) / "inquiry", title=hc245.TITLE)
        inquiry.add(hc245.sources(DATA), publication="published")
        shown = gate.shown(publishing.material_of(inquiry, "", "public"), "public").material
        citations = len(shown.citations)
        given = {(note, who) for note, found in on_receipts(shown).items() for who in found}
    right, wrong = given & wanted, given - wanted
    members = "; ".join(f"note {note}: {who}" for note, who in sorted(cited - wanted))
    return [
        ("citations of HC 245", str(citations), "113"),
        (
            "notes and whoever they cite, on their receipts",
            f"{len(right)} of {len(wanted)}",
            f"{len(wanted)} of {len(wanted)}",
        ),
        ("a Member’s own question, which is on nobody’s receipt", members, "note 126: Jim Dowd"),
        ("on a receipt of somebody else", "; ".join(map(str, sorted(wrong))) or "0", "0"),
    ]


if __name__ == "__main__":
    for row in prove():
        print(" | ".join(row))

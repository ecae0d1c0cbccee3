"""Evidence that is held back is in no table, count, page or export, and comes back as it was.

Asked twice: by words that stand nowhere else, and by comparing with an inquiry that never had it.
"""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import workbench as wb
from tests.made.inquiries import SESSION, made
from workbench.briefing.pages import quotation_bank as banks
from workbench.briefing.printed.page_as_word import word
from workbench.inquiry import Inquiry

SHUT = """\
Written evidence submitted by Quillfeather Society (BEL0009)

1. We pay for training with zanzibar money that the quagmire parish never gave us willingly.

2. Training of ringers and funding of records are both perplexing to wombats.
"""
OPEN = """\
Written evidence submitted by Tower Trust (BEL0001)

1. We pay for ropes out of a small budget, and our funding of training is thin.
"""
PLANTED = re.compile("quillfeather|BEL0009|zanzibar|quagmire|wombat", re.IGNORECASE)
BY = {"coder": "AB", "reason": "they asked by letter", "date": "2026-11-21"}
DATE = "2026-11-22"
AUDIENCES = ("public", "committee")


def with_terms(inquiry: Inquiry) -> Inquiry:
    (inquiry.folder.path / "terms.csv").write_text(
        "term_id,number,text\nt1,1,How the training of ringers is paid for\n"
    )
    return wb.open(inquiry.folder.path)


def with_decisions(inquiry: Inquiry) -> Inquiry:
    """The same inquiry with every tag confirmed, a note that repeats the words of the one, and rows typed about it."""
    for tag_id, quote in zip(inquiry.tags["tag_id"], inquiry.tags["quote"], strict=True):
        inquiry.decide(tag_id, "confirm", coder="AB", note=f"on {quote}")
    ours = inquiry.tags[inquiry.tags["passage_id"].str.startswith("BEL0001")]["tag_id"].iloc[0]
    inquiry.decide(ours, "note", coder="CD", note="unlike zanzibar money that the quagmire parish never gave")
    folder = inquiry.folder.path
    (folder / "recommendations.csv").write_text(
        "recommendation_id,number,kind,text\nR1,[R1],recommendation,Fund the training of ringers.\n"
    )
    (folder / "links.csv").write_text(
        "recommendation_id,passage_id,bearing,quote,coder,note\n"
        "R1,BEL0001/1,undecided,out of a small budget,AB,\n"
        "R1,BEL0009/1,undecided,that the quagmire parish,AB,as the Quillfeather Society says\n"
    )
    (folder / "events.csv").write_text(
        "date,kind,what,until,document_id,recommendation_ids,source,url,note,provenance\n"
        "2026-10-01,evidence,The Quillfeather Society wrote,,BEL0009,,,,,real\n"
    )
    return wb.open(folder)


def holding(place: Path) -> Inquiry:
    """An inquiry with the evidence that is to be held back, decided on and quoted in notes."""
    return with_decisions(with_terms(made(place, ("o.txt", SESSION), ("a.txt", OPEN), ("z.txt", SHUT))))


def outputs(inquiry: Inquiry, audience: str) -> Iterator[tuple[str, str]]:
    """Every page and export for an audience, by name, as text."""
    for kind in ("inquiry", "evidence"):
        yield kind, inquiry.brief(kind, audience=audience, date=DATE).html
    yield "session", inquiry.brief("session", witnesses=["Ann Pell"], audience=audience, date=DATE).html
    for by in ("recommendation", "heading", "theme"):
        assert by in banks.BY
        bank = inquiry.brief("bank", by=by, audience=audience, date=DATE).html
        yield f"bank by {by}", bank
        yield f"document by {by}", parts(word(bank))
    yield "tracker", parts(inquiry.tracker(DATE).workbook())


def tables(inquiry: Inquiry) -> Iterator[tuple[str, str]]:
    """Every table of the inquiry, and what is counted in it, by name, as text."""
    for name in wb.inquiry.TABLES:
        yield name, getattr(inquiry, name).to_csv(index=False)
    for by in ("recommendation", "theme", "witness", "category", "matrix"):
        yield f"evidence base by {by}", inquiry.evidence_base(by=by).to_csv()
    for by in ("category", "witness", "session"):
        yield f"themes by {by}", inquiry.crosstab(by=by).to_csv()
    yield "changes", inquiry.who_changed_what().to_csv()


def parts(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "\n".join(package.read(name).decode("utf-8") for name in package.namelist())


def everything(inquiry: Inquiry) -> dict[str, str]:
    """Every table, count, page and export, by name and audience."""
    pages = {
        f"{name}, for the {audience}": text
        for audience in AUDIENCES
        for name, text in outputs(inquiry, audience)
    }
    return dict(tables(inquiry)) | pages


def prove() -> list[tuple[str, str, str]]:
    """Return the rows of the table: what stands where before, after, and when it is restored."""
    with tempfile.TemporaryDirectory() as place:
        inquiry = holding(Path(place) / "held")
        log = inquiry.folder.path / "decisions.sqlite"
        before, kept = everything(inquiry), log.read_bytes()
        inquiry.withdraw("BEL0009", **BY)
        after, same_log = everything(inquiry), log.read_bytes() == kept
        inquiry.withdraw("BEL0009", "restore", coder="AB", reason="they agree again", date="2026-11-23")
        again = everything(inquiry)
        never = with_terms(made(Path(place) / "never", ("o.txt", SESSION), ("a.txt", OPEN)))
        had = with_terms(made(Path(place) / "had", ("o.txt", SESSION), ("a.txt", OPEN), ("z.txt", SHUT)))
        had.withdraw("BEL0009", **BY)
        without, without_it = everything(never), everything(had)
    stood = sum(bool(PLANTED.search(text)) for text in before.values())
    stands = sum(bool(PLANTED.search(text)) for text in after.values())
    return [
        (f"of {len(before)} tables, counts, pages and exports, with its words or id before", str(stood), "≥ 15"),
        ("with its words or id when it is held back", f"{stands} of {len(after)}", "0"),
        ("the log of decisions when it is held back", "unchanged" if same_log else "changed", "unchanged"),
        ("other than before when it is restored", _differ(before, again), "0"),
        ("other than in an inquiry that never had it", _differ(without, without_it), "0"),
    ]  # fmt: skip


def _differ(these: dict[str, str], those: dict[str, str]) -> str:
    names = [name for name in these.keys() | those.keys() if these.get(name) != those.get(name)]
    return ", ".join([f"{len(names)} of {len(these)}", *sorted(names)[:3]])


if __name__ == "__main__":
    for row in prove():
        print(" | ".join(row))

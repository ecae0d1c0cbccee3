"""Over the founding case no page, document or sheet has an unmarked illustrative quotation; the same case, the same bytes."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from lxml import etree, html

import workbench as wb
from tests.inquiry.test_drafts import draft as written_draft
from tests.made import every_kind, word_drafts
from tests.made.word_drafts import call, notes, paragraph, run
from tests.places import ROOT
from workbench.briefing.pages import quotation_bank as banks
from workbench.briefing.printed.page_as_pdf import pdf
from workbench.briefing.printed.page_as_word import word
from workbench.inquiry import Inquiry

CASE = ROOT / "evidence" / "missing-from-care"
DATE = "2026-11-22"
PANEL = ["Council data officer", "Head of commissioning", "Director of children’s services"]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
AUDIENCES = ("public", "committee")
PARTS = ("document", "footnotes", "header1")


@cache
def case() -> Inquiry:
    return wb.open(CASE)


@cache
def pages(audience: str) -> dict[str, str]:
    inquiry, how = case(), {"audience": audience, "date": DATE}
    made = {kind: inquiry.brief(kind, **how).html for kind in ("inquiry", "evidence")}
    made["session"] = inquiry.brief("session", witnesses=PANEL, **how).html
    return made | {f"bank by {by}": inquiry.brief("bank", by=by, **how).html for by in banks.BY}


def sentence() -> str:
    return case().settings.illustration


def unmarked(text: str) -> tuple[list[str], int]:
    """The quotations of a page from illustrative documents whose citation does not say so, and how many there are."""
    frame = case().documents
    invented = set(frame.loc[frame["provenance"] == "illustrative", "document_id"])
    tree = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))
    of = [q for q in tree.iter("q") if q.get("data-document") in invented]
    without = []
    for quotation in of:
        line = tree.get_element_by_id(quotation.get("data-citation"))
        if [m.text_content() for m in line.find_class("mark")] != ["Illustrative"]:
            without.append(quotation.text_content())
    return without, len(of)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_illustrative_quotation_of_every_page_is_marked(audience: str) -> None:
    found = {kind: unmarked(text) for kind, text in pages(audience).items()}
    assert {kind: without for kind, (without, _) in found.items() if without} == {}
    assert sum(of for _, of in found.values()) > 100
    # Nobody has confirmed a passage under a term, or a theme, of the case: the public is shown none of them.
    suggested = ("bank by term", "bank by theme", *(("evidence", "session") if audience == "public" else ()))
    assert all(of for kind, (_, of) in found.items() if kind not in suggested)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_chart_count_table_and_head_of_a_page_over_the_case_carries_its_sentence(audience: str) -> None:
    for kind, text in pages(audience).items():
        tree = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))
        assert sentence() in tree.find(".//header").text_content(), kind
        for chart in tree.iter("svg"):
            if (
                chart.find("title").text_content() != "What happened, and when"
            ):  # the timeline holds real events alone
                assert sentence() in chart.text_content(), (kind, chart.find("title").text_content())
        captions = [c.text_content() for t in tree.find_class("counts") for c in t.iter("caption")]
        computed = [c for c in captions if " by " in c or " under " in c]
        assert [c for c in computed if sentence() not in c] == [], kind


@pytest.mark.parametrize("by", banks.BY)
def test_every_illustrative_reference_of_a_word_document_is_marked_and_so_is_each_page_of_it(by: str) -> None:
    page = pages("public")[f"bank by {by}"]
    with zipfile.ZipFile(io.BytesIO(word(page))) as package:
        text = {name: etree.fromstring(package.read(f"word/{name}.xml")) for name in PARTS}
    said = ["".join(p.itertext()) for p in text["document"].iter(f"{W}p")]
    notes = ["".join(n.itertext()) for n in text["footnotes"].iter(f"{W}footnote")]
    quoted = len(html.document_fromstring(page.encode()).find_class("quotation"))
    assert sum("Illustrative" in one for one in notes) >= min(quoted, 1)
    assert [one for one in notes if "session-" in one and "Illustrative" not in one] == []
    assert "Contains illustrative evidence" in "".join(text["header1"].itertext())
    assert any(line.startswith(sentence()) for line in said)


def test_every_row_of_the_tracker_says_where_it_is_from_and_its_sheet_carries_the_sentence() -> None:
    rows, documents = case().tracker(DATE).rows, case().documents
    invented = set(documents.loc[documents["provenance"] == "illustrative", "document_id"])
    replies = dict(zip(case().responses["response_id"], case().responses["document_id"], strict=True))
    touched = [row.provenance for row in rows.itertuples() if replies.get(row.response_id) in invented]
    assert len(rows) and set(rows["provenance"]) <= {"real", "reported", "illustrative"}
    assert set(touched) <= {"illustrative"}


def test_a_finding_whose_words_are_illustrative_says_so_in_the_page_and_in_the_comment(
    tmp_path: Path,
) -> None:
    said = case().passages.query("document_id == 'session-2' and kind == 'answer'").iloc[0]
    words = said["text"].split()[:14]
    quote = " ".join([*words[:6], "otherwise", *words[7:]]).replace("“", "").replace("”", "")
    text = run(f"1. {said['speaker']} told us: “{quote}”.") + call("1") + run(" We agree.")
    note = f"{said['locator']} [{said['speaker']}]"
    place = tmp_path / "draft.docx"
    place.write_bytes(word_drafts.word(paragraph(text), footnotes=notes({"1": note})))
    checked = case().check(place, date=DATE)
    told = checked.findings[checked.findings["target_passage_id"] == said["passage_id"]]
    assert len(told) and told["explanation"].str.contains("Illustrative: those words were written").all()
    tree = html.document_fromstring(checked.page.html.encode(), parser=html.HTMLParser(encoding="utf-8"))
    assert sentence() in tree.find(".//header").text_content()
    assert len(tree.find(".//main").find_class("mark")) >= len(told)
    with zipfile.ZipFile(io.BytesIO(checked.commented)) as package:
        comments = "".join(etree.fromstring(package.read("word/comments.xml")).itertext())
    assert comments.count("Illustrative: those words were written") == len(told)


_MAKE = """
import sys
sys.path.insert(0, {root!r})
import workbench as wb
from tests.citations import test_marked_and_same as made
print(*made.made_here(wb.open({case!r}), {draft!r}, {pdfs!r}))
"""


def made_here(inquiry: wb.Inquiry, draft: str, pdfs: Sequence[str]) -> list[str]:
    """The SHA-256 of each page and Word file of every kind, of PDFs of these, and of sheets, made in this program."""
    made = [inquiry.tracker(DATE).workbook()]
    for name, page in [*every_kind.of_the_case(inquiry), ("letter", every_kind.letter())]:
        made += [page.html.encode(), word(page.html)]
        made += [pdf(page.html)] if name in pdfs else []
    checked = inquiry.check(draft, date=DATE)
    made += [checked.page.html.encode(), checked.commented, checked.findings.to_csv().encode()]
    return [hashlib.sha256(one).hexdigest() for one in made]


# Hash seed, time zone, locale. All four: tests/proofs/same_bytes.py.
WORLDS = (
    ("0", "UTC", "C.UTF-8"),
    ("1", "Asia/Tokyo", "en_GB.UTF-8"),
    ("2", "America/Lima", "C"),
    ("3", "UTC", "tr_TR.UTF-8"),
)


def drafted(folder: Path) -> Path:
    """A draft with a quotation that is not quite what was said."""
    said = case().passages.query("document_id == 'session-2' and kind == 'answer'").iloc[0]
    return written_draft(folder / "draft.docx", " ".join(said["text"].split()[:14]) + " and otherwise")


def digests(world: tuple[str, str, str], folder: Path, pdfs: Sequence[str]) -> list[str]:
    """What `made_here` gives in a program of its own in this world, of a copy of the founding case."""
    copy = folder / "elsewhere" / CASE.name
    if not copy.exists():
        shutil.copytree(CASE, copy, ignore=shutil.ignore_patterns(".cache"))
    code = _MAKE.format(root=str(ROOT), case=str(copy), pdfs=tuple(pdfs), draft=str(drafted(folder)))
    seed, zone, lang = world
    around = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LANG": lang, "LC_ALL": lang}
    done = subprocess.run(
        [sys.executable, "-c", code], env=around, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.split()


def test_each_kind_of_page_document_and_sheet_is_the_same_bytes_over_hash_seeds_time_zones_and_locales(
    tmp_path: Path,
) -> None:
    first = made_here(case(), str(drafted(tmp_path)), ("brief",))
    assert len(first) == 2 * (len(every_kind.OF_THE_CASE) + 1) + 5
    assert hashlib.sha256(b"").hexdigest() not in first
    assert digests(WORLDS[1], tmp_path, ("brief",)) == first

"""Terms of reference: read from the document that sets them out, related to passages, and set out by witness."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from tests.made import pages
from tests.made.material import FACTS, material
from tests.made.published import published
from tests.places import ROOT
from workbench import sources
from workbench.briefing import verify
from workbench.briefing.material import Material
from workbench.briefing.pages import evidence_summary
from workbench.errors import WorkbenchError
from workbench.model import Appearance, Document, Evidence, Passage, Tag, Term, TermLink, tables
from workbench.sources import terms_of_reference
from workbench.suggestions import suggest_term_links
from workbench.suggestions.suggest_term_links import term_link_id

DATA = ROOT.parent / "shared" / "data"


def call(*words: tuple[str, str, str]) -> pd.DataFrame:
    """A call for evidence: (kind, locator, text) of its passages, in order."""
    rows = [
        Passage(f"call/{locator}", "call", n, kind, locator, text=text, end=len(text))
        for n, (kind, locator, text) in enumerate(words, 1)
    ]
    return tables.table(Passage, rows)


CALL = tables.table(Document, [published("call", "terms")])


def heads(passages: pd.DataFrame) -> list[tuple[str, str]]:
    found = terms_of_reference.read(passages, CALL)
    return list(zip(found["number"].tolist(), found["text"].tolist(), strict=True))


def test_the_heads_are_the_list_that_words_lead_to_and_end_where_the_page_says_how_to_write() -> None:
    passages = call(
        ("paragraph", "p1", "Ferries have run to the islands since 1861. Are they still needed?"),
        ("paragraph", "p2", "The Committee invites evidence on the following matters:"),
        ("paragraph", "p3", "• How reliable are ferries in winter?"),
        ("paragraph", "p4", "• The cost of fares, and who bears it."),
        ("paragraph", "p5", "Submissions should be no more than 3,000 words."),
        ("paragraph", "p6", "• Have numbered paragraphs."),
    )
    assert heads(passages) == [
        ("[1]", "How reliable are ferries in winter?"),
        ("[2]", "The cost of fares, and who bears it."),
    ]


def test_a_number_is_as_printed_and_one_in_brackets_is_ours() -> None:
    passages = call(
        ("heading", "h1", "Terms of reference"),
        ("paragraph", "1", "The state of the piers."),
        ("paragraph", "p1", "(b) The training of crews."),
        ("paragraph", "p2", "Fares."),
        ("heading", "h2", "How to send evidence"),
        ("paragraph", "2", "By post."),
    )
    assert heads(passages) == [
        ("1", "The state of the piers."), ("b", "The training of crews."), ("[3]", "Fares."),
    ]  # fmt: skip


def test_where_no_words_lead_to_a_list_the_questions_are_the_heads() -> None:
    passages = call(
        ("paragraph", "p1", "We are looking into ferries."),
        ("paragraph", "p2", "Are there enough of them?"),
        ("paragraph", "p3", "Who pays for them?"),
    )
    assert [text for _, text in heads(passages)] == ["Are there enough of them?", "Who pays for them?"]


def test_a_document_without_a_list_gives_no_heads() -> None:
    assert heads(call(("paragraph", "p1", "We are looking into ferries."))) == []


@pytest.mark.skipif(not (DATA / "hc245").is_dir(), reason="the terms of HC 245 are not here (../shared/data)")
def test_the_five_heads_of_hc_245_are_read_as_printed() -> None:
    path = next((DATA / "hc245").glob("*Terms of reference.pdf"))
    reading = sources.read(path.read_bytes(), "terms")
    found = terms_of_reference.read(
        tables.table(Passage, reading.passages), tables.table(Document, [reading.document])
    )
    assert len(found) == 5
    assert (
        found["text"]
        .tolist()[0]
        .startswith("How can real-time analysis of social media data benefit the UK?")
    )
    assert (
        found["text"].tolist()[4]
        == "Is UK legislation surrounding the collection and use of data fit for purpose?"
    )


TERMS = tables.table(
    Term,
    [
        Term("t1", "1", "The reliability of ferries in winter storms."),
        Term("t2", "2", "The training of ferry crews."),
        Term("t3", "3", "Fares for islanders."),
    ],
)
DOCUMENTS = tables.table(
    Document,
    [
        published("day", "oral", date="2014-06-18"),
        published("FER0001", "written"),
        published("book", "report"),
    ],
)
APPEARANCES = tables.table(
    Appearance,
    [
        Appearance("day", "chair", "Chair", "chair"),
        Appearance("day", "hale", "Ms Hale", "witness", "", "Harbour Trust"),
        Appearance("FER0001", "town", "Town Council", "submitter"),
    ],
)
FILLING = [
    ("day", "answer", f"Q{n}", "Ms Hale", "", f"We have looked at matter {n} for many years.")
    for n in range(4, 12)
]
SAID = [
    ("day", "question", "Q1", "Chair", "", "How reliable is a ferry in winter storms?"),
    ("day", "answer", "Q1", "Ms Hale", "", "In winter we lose a ferry day in nine to storms, and nobody is told."),
    ("day", "answer", "Q2", "Ms Hale", "", "We like the sea."),
    ("FER0001", "paragraph", "1", "", "Question 2", "Nobody has asked them what they need."),
    ("FER0001", "paragraph", "2", "", "Fares for islanders", "They are dear."),
    ("FER0001", "paragraph", "3", "", "The pier", "It is sound."),
    ("book", "paragraph", "1", "", "", "Ferry reliability in winter storms is poor."),
    *FILLING,
]  # fmt: skip


def evidence() -> Evidence:
    rows, people = [], {"Chair": "chair", "Ms Hale": "hale", "": "town"}
    seen: dict[str, int] = {}
    for n, (document, kind, locator, speaker, section, text) in enumerate(SAID, 1):
        place = f"{document}/{locator}"
        seen[place] = seen.get(place, 0) + 1
        ident = place if seen[place] == 1 else f"{place}.{seen[place]}"
        rows.append(
            Passage(ident, document, n, kind, locator, n, speaker, people[speaker], section, text=text, end=len(text))
        )  # fmt: skip
    passages = tables.table(Passage, rows)
    return Evidence(passages=passages, appearances=APPEARANCES, documents=DOCUMENTS)


def suggested(**more: Any) -> dict[tuple[str, str], TermLink]:
    frame = suggest_term_links.suggest(TERMS, evidence(), **more)
    return {(row.term_id, row.passage_id): row for row in tables.rows(frame, TermLink)}


def test_a_passage_is_suggested_for_words_that_it_shares_with_a_term_and_says_which() -> None:
    found = suggested()["t1", "day/Q1.2"]
    assert (found.basis, found.status) == ("words", "suggested")
    assert found.reasons == ("words in common with the term: ferries, winter, storms",)


def test_a_passage_is_suggested_for_the_heading_that_names_or_numbers_a_term() -> None:
    found = suggested()
    assert found["t2", "FER0001/1"].reasons == ("stands under “Question 2”",)
    assert found["t3", "FER0001/2"].basis == "heading"
    assert not [passage for _, passage in found if passage == "FER0001/3"]


def test_a_members_question_and_a_report_are_never_suggested() -> None:
    assert not {"day/Q1", "book/1"} & {passage for _, passage in suggested()}


def test_a_theme_of_the_term_that_few_passages_have_is_a_reason() -> None:
    tag = Tag("g", "day/Q2", "crews", 0, 2, "We", "rule:p1")
    about = pd.DataFrame({"term_id": ["t2"], "theme": ["crews"]})
    found = suggested(tags=tables.table(Tag, [tag]), term_themes=about)
    assert found["t2", "day/Q2"].reasons == ("themes in common with the term: crews",)
    dismissed = tables.table(Tag, [Tag(**(vars(tag) | {"status": "dismissed"}))])
    assert ("t2", "day/Q2") not in suggested(tags=dismissed, term_themes=about)


def test_a_link_that_stands_is_not_suggested_again() -> None:
    assert ("t1", "day/Q1.2") not in suggested(known=[term_link_id("t1", "day/Q1.2")])


# --- the summary of evidence ----------------------------------------------------------------------


def under(term: str, passage: str, **more: Any) -> TermLink:
    return TermLink(term_link_id(term, passage), term, passage, more.pop("basis", "words"), **more)


HEADS = tables.table(Term, [Term("t1", "1", "What is lacking?"), Term("t2", "2", "How far is too far?")])
LINKS = [
    under("t1", "oral-2014-06-18/Q37.2", status="confirmed", coder="AB"),
    under("t1", "SMD0001/3", score=0.4, reasons=("words in common with the term: consent",)),
    under("t1", "oral-2014-06-18/Q39", status="dismissed", coder="AB"),
    under("t2", "session-1/Q4.2", status="confirmed", coder="AB"),
]


def under_heads(made: Material, links: list[TermLink]) -> Material:
    return replace(made, terms=HEADS, term_links=tables.table(TermLink, links))


def page(links: list[TermLink] = LINKS, audience: str = "public", **more: Any) -> str:
    made = material(**more)
    return pages.page("evidence", under_heads(made, links), date="2014-07-01", audience=audience)


def checked(html: str) -> pd.DataFrame:
    made = material()
    return verify.verify(html, made.passages, made.documents)


def test_every_quotation_of_the_summary_is_verified_against_the_sources() -> None:
    rows = checked(page(audience="committee"))
    assert set(rows["passage_id"]) >= {"oral-2014-06-18/Q37.2", "SMD0001/3", "session-1/Q4.2"}
    assert rows["ok"].all(), rows[~rows["ok"]]


def test_under_each_term_witness_bodies_stand_in_the_order_of_the_alphabet() -> None:
    made = material()
    found = evidence_summary.summary(under_heads(made, LINKS))
    assert [[said.body for said in part.said] for part in found.parts] == [
        ["Kevin Macnish", "University of East London"],
        ["Residential care manager"],
    ]
    assert (found.confirmed, found.suggested, found.shown, found.left_out) == (2, 1, 1, 0)


def test_a_suggested_quotation_says_so_and_a_dismissed_one_is_not_there() -> None:
    html = page(audience="committee")
    assert "Suggested by rule, confirmed by nobody: words in common with the term: consent." in html
    assert "Confirmed by AB." in html
    assert 'data-passage="oral-2014-06-18/Q39"' not in html


def test_a_short_answer_has_its_question() -> None:
    assert 'data-passage="oral-2014-06-18/Q37"' in page()


def test_of_one_body_three_quotations_stand_under_a_term_confirmed_ones_first() -> None:
    many = [
        under("t1", "oral-2014-06-18/Q38.2", score=0.1),
        under("t1", "oral-2014-06-18/Q39", status="confirmed", coder="AB"),
    ]
    found = evidence_summary.summary(under_heads(material(), many))
    (body,) = found.parts[0].said
    assert [quoted.suggested for quoted in body.quoted] == [False, True]


def test_suggestions_beyond_three_of_one_body_are_counted_and_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(evidence_summary, "MOST", 1)
    links = [under("t1", "oral-2014-06-18/Q38.2", score=0.1), under("t1", "oral-2014-06-18/Q39", score=0.2)]
    found = evidence_summary.summary(under_heads(material(), links))
    assert (found.parts[0].left_out, found.left_out, found.shown) == (1, 1, 1)


def test_an_illustrative_quotation_is_marked_and_needs_the_inquirys_sentence() -> None:
    assert '<strong class="mark">Illustrative</strong>' in page()
    with pytest.raises(WorkbenchError, match="illustrative"):
        page(facts=FACTS | {"illustration": ""})


def test_the_public_does_not_see_what_is_not_reported() -> None:
    documents = [
        Document(**(vars(d) | {"publication": "received, not reported"})) if d.document_id == "SMD0001" else d
        for d in tables.rows(material().documents, Document)
    ]
    assert "relied on for ever" not in page(documents=documents)
    private = page(documents=documents, audience="committee")
    assert "relied on for ever" in private
    assert "Not yet reported" in private
    assert "Committee paper, confidential" in private


def test_without_terms_the_summary_says_where_to_write_them() -> None:
    with pytest.raises(WorkbenchError, match=r"terms\.csv"):
        pages.page("evidence", material())


def test_the_same_input_gives_the_same_page_and_nothing_in_it_can_run() -> None:
    html = page()
    assert html == page()
    assert "<script" not in html
    assert "default-src 'none'" in html

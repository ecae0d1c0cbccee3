"""The note of a session: what was said, given and promised, from a transcript that nobody has corrected."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html

from tests.made import pages
from tests.made.published import published
from workbench.briefing.material import Material
from workbench.briefing.pages.session_note import KIND, UNCORRECTED, NoteOptions
from workbench.briefing.verify import verify
from workbench.errors import WorkbenchError
from workbench.inquiry.inquiry_settings import BODIES
from workbench.model import Appearance, Document, Passage, Tag, Theme, Undertaking, tables

DOCUMENTS = [
    published("oral-1", "oral", title="The care of bells", date="2015-01-14", paper_number="HC 860"),
    published("oral-2", "oral", title="The care of bells", date="2015-02-04", paper_number="HC 860"),
    published("BEL0001", "written", author="Tower Trust", evidence_code="BEL0001"),
]  # fmt: skip
SAID = [
    # document, kind, locator, turn, speaker, person, text
    ("oral-1", "question", "Q1", 1, "Chair", "chair", "How many ropes do you replace?"),
    ("oral-1", "answer", "Q1", 2, "Ann Pell", "pell", "We replaced 41 ropes in the towers of the county last year, which is what our budget allows."),
    ("oral-2", "question", "Q8", 1, "Chair", "chair", "How many ropes were replaced in the towers of the county last year?"),
    ("oral-2", "answer", "Q8", 2, "Ann Pell", "pell", "We replaced 36 ropes in the towers of the county last year, which is less than our budget allows."),
    ("oral-2", "question", "Q9", 3, "Mr Hale", "hale", "What share of the towers keeps a register of its ropes?"),
    ("oral-2", "answer", "Q9", 4, "Tom Rudd", "rudd", "We do not know how many keep one. I will write to the Committee with what we have by the end of March."),
    ("oral-2", "question", "Q10", 5, "Mr Hale", "hale", "What does it cost to train a ringer?"),
    ("oral-2", "answer", "Q10", 6, "Tom Rudd", "rudd", "Training takes two years and it costs £1,400 for each of the ringers whom we take on in the county."),
    ("BEL0001", "paragraph", "1", None, "", "trust", "We pay £1,400 for each of the ringers whom we train, and 63 ropes were bought."),
]  # fmt: skip
APPEARANCES = [
    Appearance("oral-1", "pell", "Ann Pell", "witness", organisation="Guild of Ringers"),
    Appearance("oral-2", "chair", "Chair", "chair"),
    Appearance("oral-2", "hale", "Mr Hale", "member"),
    Appearance("oral-2", "pell", "Ann Pell", "witness", organisation="Guild of Ringers"),
    Appearance("oral-2", "rudd", "Tom Rudd", "witness", role="Verger"),
    Appearance("BEL0001", "trust", "Tower Trust", "submitter", organisation="Tower Trust"),
]
PASSAGES = [
    Passage(f"{document}/{locator}.{n}", document, n, kind, locator, turn, speaker, person, text=text, end=len(text))
    for n, (document, kind, locator, turn, speaker, person, text) in enumerate(SAID, 1)
]  # fmt: skip
PROMISE = "I will write to the Committee with what we have by the end of March."


def material(
    *, documents: list[Document] = DOCUMENTS, passages: list[Passage] = PASSAGES, tagged: bool = True
) -> Material:
    answers = [p for p in passages if p.kind == "answer"]
    tags = [Tag(f"t{p.seq}", p.passage_id, "ropes", 0, 2, p.text[:2], "rule:1") for p in answers]
    held = next((p for p in passages if PROMISE in p.text), None)
    at = held.text.find(PROMISE) if held else 0
    promised = (
        [Undertaking("u1", held.passage_id, at, at + len(PROMISE), PROMISE, what="write to the Committee", due="2015-03")]
        if held else []
    )  # fmt: skip
    return Material(
        "Bells",
        body="select committee",
        documents=tables.table(Document, documents),
        passages=tables.table(Passage, passages),
        appearances=tables.table(Appearance, APPEARANCES),
        themes=tables.table(Theme, [Theme("ropes", "Ropes")]),
        tags=tables.table(Tag, tags if tagged else []),
        undertakings=tables.table(Undertaking, promised),
    )


def note(session: str = "oral-2", made: Material | None = None) -> str:
    return pages.page("note", made or material(), session=session)


def said(page: str, part: str) -> str:
    """The words of one part of the note, by its heading's id."""
    (section,) = html.fromstring(page).xpath(f"//section[@aria-labelledby='{part}']")
    return re.sub(r"\s+", " ", section.text_content())


def test_the_first_words_of_the_page_are_that_it_is_not_to_be_quoted() -> None:
    body = html.fromstring(note()).find("body")
    assert re.sub(r"\s+", " ", body.text_content()).strip().startswith(UNCORRECTED)
    assert UNCORRECTED == (
        "Uncorrected: not to be quoted; neither Members nor witnesses have had the opportunity to correct it."
    )


def test_an_exchange_has_its_question_and_stands_under_its_head() -> None:
    words = said(note(), "exchanges")
    assert "Ropes" in words
    assert words.index("How many ropes were replaced") < words.index("We replaced 36 ropes")
    assert "41 ropes" not in words, "that is of another session"


def test_a_figure_that_other_evidence_gives_is_not_called_new() -> None:
    words = said(note(), "figures")
    assert "36 ropes" in words and "£1,400" not in words.split("“")[0]
    assert not re.search(r"£1,400(?! for each of the ringers whom we take on)", words)
    assert "with 2 other documents" in words


def test_an_undertaking_stands_with_its_day_and_as_a_suggestion() -> None:
    words = said(note(), "promises")
    assert "Write to the Committee. Due: March 2015 suggested" in words and PROMISE in words


def test_what_departs_from_earlier_evidence_of_the_same_body_stands_beside_it() -> None:
    words = said(note(), "beside")
    assert "suggested" in words and "Compare with" in words
    assert words.index("36 ropes in the towers") < words.index("41 ropes in the towers")
    assert "nothing that departs" in said(note("oral-1"), "beside"), "a later session is not earlier evidence"


def test_an_answer_that_gives_none_stands_with_its_question() -> None:
    words = said(note(), "unanswered")
    assert "What share of the towers" in words and "We do not know how many keep one." in words
    assert "36 ropes" not in words


def test_every_quotation_is_in_the_evidence_to_the_letter() -> None:
    checked = verify(note(), tables.table(Passage, PASSAGES), tables.table(Document, DOCUMENTS))
    assert len(checked) >= 6 and checked["ok"].all()


def test_it_is_the_committees_own_and_for_no_public() -> None:
    assert "Committee" in html.fromstring(note()).xpath("string(//p[@class='banner'])")
    with pytest.raises(WorkbenchError, match="public"):
        pages.page("note", material(), audience="public", session="oral-2")


@pytest.mark.parametrize(
    "words",
    ["Evidence heard in private", "The Committee met in private.", "Private session", "Held in camera"],
)
def test_a_hearing_in_private_has_no_note(words: str) -> None:
    opening = Passage("oral-2/o1", "oral-2", 0, "direction", "o1", text=words, end=len(words))
    with pytest.raises(WorkbenchError, match="heard in private"):
        note(made=material(passages=[opening, *PASSAGES]))
    titled = [replace(one, title=words) if one.document_id == "oral-2" else one for one in DOCUMENTS]
    with pytest.raises(WorkbenchError, match="heard in private"):
        note(made=material(documents=titled))


@pytest.mark.parametrize("publication", ["confidential", "held back", "individual case", "not accepted"])
def test_a_session_that_the_committee_may_not_be_sent_has_no_note(publication: str) -> None:
    shut = [
        replace(one, publication=publication) if one.document_id == "oral-2" else one for one in DOCUMENTS
    ]
    with pytest.raises(WorkbenchError, match="a private session has no note") as raised:
        note(made=material(documents=shut))
    assert "There are: oral-1." in raised.value.next


@pytest.mark.parametrize("session", ["oral-9", "BEL0001"])
def test_what_is_no_hearing_has_no_note(session: str) -> None:
    with pytest.raises(WorkbenchError, match="no hearing"):
        note(session)


def test_without_a_session_it_says_what_is_missing() -> None:
    with pytest.raises(WorkbenchError, match="a note needs its session"):
        NoteOptions()


def test_captions_that_name_nobody_are_noted_as_they_came() -> None:
    captions = [
        Passage(f"film/p{n}", "film", n, "statement", f"p{n}", n, text=text, end=len(text))
        for n, text in enumerate(
            (
                "welcome everybody how many ropes were replaced in the towers of the county in the last year and why",
                "we replaced 41 ropes in the towers last year and I will write to the committee about the others soon and about those of the county that nobody has seen",
            ),
            1,
        )
    ]
    film = published("film", "oral", title="Recording", date="2015-02-04")
    page = note("film", material(documents=[film], passages=captions, tagged=False))
    words = said(page, "exchanges")
    assert "Nobody who spoke could be placed as a witness" in page
    assert "None of it has been related" in words and "we replaced 41 ropes" in words
    assert "41 ropes" in said(page, "figures")


@pytest.mark.parametrize("body", BODIES)
def test_every_kind_of_body_may_have_one(body: str) -> None:
    assert UNCORRECTED in note(
        made=replace(material(), body=body, rubric="Of a group." if "group" in body else "")
    )


def test_its_kind_says_what_it_is_for() -> None:
    assert (KIND.name, KIND.audience, KIND.audiences) == ("note", "committee", ("committee",))


def test_captions_without_full_stops_are_quoted_in_part() -> None:
    said_on = " ".join(["and so the work goes on from tower to tower"] * 60)
    text = f"{said_on} we replaced 41 ropes in that year {said_on}"
    film = published("film", "oral", title="Recording", date="2015-02-04")
    caption = Passage("film/o1", "film", 1, "statement", "o1", 1, text=text, end=len(text))
    made = material(documents=[film], passages=[caption], tagged=False)
    page = note("film", made)
    quotes = html.fromstring(page).xpath("//q | //blockquote")
    assert "replaced 41 ropes" in said(page, "figures")
    assert len(said(page, "exchanges").split()) < 120
    assert verify(page, made.passages, made.documents)["ok"].all()
    assert len(quotes) >= 2

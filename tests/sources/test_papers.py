"""Submissions, engagement notes, terms of reference and press become paragraphs."""

from __future__ import annotations

import pytest

from tests.made.packed import docx, p, r
from tests.made.printed import Printed, pdf, plain
from workbench.sources import Reading, kind_of, read

BODY = "\n\nAbout us\n\n1. We look after bells.\n\n2. We have done so for years:\n\n• with oil;\n\n• with rope.\n\nWhat we ask\n\n3. Buy oil.\n"


def reading(text: str, kind: str = "") -> Reading:
    return read(text.encode(), "s", kind)


@pytest.mark.parametrize(
    ("opening", "code", "author"),
    [
        ("Written evidence submitted by the Guild of Ringers (BEL0017)", "BEL0017", "the Guild of Ringers"),
        ("(BEL0017)\n\nWritten evidence submitted by Mr Tom Ashe MP", "BEL0017", "Mr Tom Ashe MP"),
        ("BEL0017\n\nWritten evidence from the Guild of Ringers", "BEL0017", "the Guild of Ringers"),
        ("Written Evidence from the Department for Bells BEL0051", "BEL0051", "the Department for Bells"),
        ("Guild of Ringers – Written evidence ( BEL 0017 )", "BEL0017", "Guild of Ringers"),
        ("Lord Moss – Written evidence (RIN0052)", "RIN0052", "Lord Moss"),
        ("Supplementary written evidence submitted by Tower Trust (BEL0018)", "BEL0018", "Tower Trust"),
        ("Further written evidence from Tower Trust (BEL0018)", "BEL0018", "Tower Trust"),
        (
            "Joint written evidence submitted by Tower Trust and the Guild (BEL0019)",
            "BEL0019",
            "Tower Trust and the Guild",
        ),
        (
            "Written evidence submitted by Ann Pell on behalf of the Guild (BEL0020)",
            "BEL0020",
            "Ann Pell on behalf of the Guild",
        ),
        (
            "FSH0146 - Evidence on Bells\n\nWritten evidence submitted by Tower Trust",
            "FSH0146",
            "Tower Trust",
        ),
        ("Submission to the Bells Committee by Tower Trust", "", "Tower Trust"),
        ("Memorandum submitted by Tower Trust", "", "Tower Trust"),
    ],
)
def test_a_submissions_opening_gives_its_code_and_its_author(opening: str, code: str, author: str) -> None:
    document = reading(opening + BODY).document
    assert (document.kind, document.evidence_code, document.author) == ("written", code, author)


def test_numbered_paragraphs_keep_their_numbers_and_lists_belong_to_them() -> None:
    found = reading("Written evidence submitted by the Guild (BEL0017)" + BODY)
    assert [(p.kind, p.locator, p.section) for p in found.passages] == [
        ("heading", "h1", "About us"), ("paragraph", "1", "About us"), ("paragraph", "2", "About us"), ("paragraph", "2", "About us"),
        ("paragraph", "2", "About us"), ("heading", "h2", "What we ask"), ("paragraph", "3", "What we ask"),
    ]  # fmt: skip
    assert [p.passage_id for p in found.passages][2:5] == ["s/2", "s/2.2", "s/2.3"]
    assert all(found.text[p.start : p.end] == p.text for p in found.passages)


def test_unnumbered_paragraphs_are_counted() -> None:
    found = reading(
        "Written evidence submitted by the Guild (BEL0017)\n\nWe look after bells.\n\nAbout us\n\nWe are ringers.\n"
    )
    assert [(p.locator, p.text) for p in found.passages] == [
        ("p1", "We look after bells."), ("h1", "About us"), ("p2", "We are ringers."),
    ]  # fmt: skip


def test_paragraphs_numbered_by_section_keep_their_numbers() -> None:
    text = "Written evidence submitted by the Guild (BEL0017)\n\n1. About us\n\n1.1 We look after bells.\n\n1.2 We have done so for years.\n\n2. What we ask\n\n2.1 Buy oil.\n\n2.2 Buy rope.\n"
    found = reading(text)
    assert [p.locator for p in found.passages if p.kind == "paragraph" and "." in p.locator] == [
        "1.1",
        "1.2",
        "2.1",
        "2.2",
    ]


def test_an_illustration_and_reported_words_say_what_they_are() -> None:
    assert (
        reading(
            "Illustrative written evidence, written for this project\n\nWritten evidence submitted by a carer (ILL0099)"
            + BODY
        ).document.provenance
        == "illustrative"
    )
    reported = reading(
        "Reported words, second-hand: provenance reported\n\nA heading\n\nSource: a newspaper\n\nDate: 12 June 2012\n\nThe report said “oil”.",
        "press",
    )
    assert reported.document.provenance == "reported" and reported.document.date == "2012-06-12"


def test_terms_of_reference_are_known() -> None:
    assert (
        kind_of(plain("Bells: Terms of Reference\n\nThe Committee invites evidence on bells.\n")) == "terms"
    )


def test_a_paper_of_no_known_kind_is_other_and_keeps_its_words() -> None:
    found = reading("A letter about bells\n\nDear Sir, the bells are loud.\n\nYours, a neighbour.\n")
    assert found.document.kind == "other"
    assert "the bells are loud" in " ".join(p.text for p in found.passages)


def test_a_paper_whose_every_line_looks_like_a_heading_loses_nothing() -> None:
    found = reading("Bells\nRopes\nOil\n")
    assert all(word in " ".join(p.text for p in found.passages) for word in ("Bells", "Ropes", "Oil"))


def test_one_line_is_a_paper() -> None:
    found = reading("Please oil the bells.")
    assert [(p.locator, p.text) for p in found.passages] == [("p1", "Please oil the bells.")]


def test_a_submission_is_read_from_a_pdf() -> None:
    page = [
        Printed("BEL0017", left=450, top=60), Printed("Written evidence submitted by the Guild of Ringers", top=100, font="Times-Bold"),
        Printed("About us", top=130, font="Times-Bold"), Printed("1.", top=160), Printed("We look after bells, and have", left=100, top=160),
        Printed("done so for years.", left=100, top=174), Printed("2.", top=200), Printed("Buy oil.", left=100, top=200),
    ]  # fmt: skip
    found = read(pdf(page), "s")
    assert (found.document.kind, found.document.evidence_code, found.document.author) == (
        "written",
        "BEL0017",
        "the Guild of Ringers",
    )
    assert [(p.locator, p.text) for p in found.passages] == [
        ("h1", "About us"), ("1", "We look after bells, and have done so for years."), ("2", "Buy oil."),
    ]  # fmt: skip


@pytest.mark.parametrize("words", ["shows that bells are late", "is that ropes rot", "described nine towers"])
@pytest.mark.parametrize("stop", ["", "."])
def test_a_line_after_the_title_that_has_its_form_and_says_something_is_a_passage(
    words: str, stop: str
) -> None:
    line = f"Written evidence from ringers {words}{stop}"
    for name, kind in (("Home that Jack Built", "written"), ("Guild of Ringers", "")):
        found = reading(f"Written evidence submitted by the {name} (BEL0017)\n\n{line}{BODY}", kind)
        assert found.document.author == f"the {name}"
        assert line in [passage.text for passage in found.passages]


def test_a_second_line_that_names_the_paper_is_its_cover() -> None:
    found = reading(
        f"Supplementary written evidence\n\nWritten evidence submitted by the Home that Jack Built (BEL0017){BODY}"
    )
    assert found.document.author == "the Home that Jack Built"
    assert not any("Jack" in passage.text for passage in found.passages)


LONG = "The bells of the tower were oiled twice in nine years, and nobody wrote down who had asked for it."


@pytest.mark.parametrize(
    ("lines", "headings"),
    [
        # What stands last heads nothing; three short lines in a row are a list or an address.
        ([LONG, "Ann Pell", "Ringer"], []),
        (["Oil and rope", LONG, "Three bells", "Nine ropes", "One tower", LONG], []),
        # Headings: over what they head, a part’s and a section’s together, in capitals, over numbered paragraphs.
        ([LONG, "About the ropes", LONG], ["About the ropes"]),
        ([LONG, "Ropes", "Their age", LONG], ["Ropes", "Their age"]),
        ([LONG, "ROPES", "THEIR AGE", "IN THE NORTH", LONG], ["ROPES", "THEIR AGE", "IN THE NORTH"]),
        (
            ["Guild of Ringers", "About us", f"1. {LONG}", "Our ropes", f"2. {LONG}"],
            ["About us", "Our ropes"],
        ),
    ],
)
def test_a_short_line_is_a_heading_only_over_what_it_heads(lines: list[str], headings: list[str]) -> None:
    found = reading("\n\n".join(lines), "written")
    assert [p.text for p in found.passages if p.kind == "heading"] == headings
    last = [p for p in found.passages if p.text.endswith(lines[-1][-20:])]
    assert last and last[-1].kind == "paragraph"


def test_what_a_word_file_calls_a_heading_or_sets_bold_is_one_wherever_it_stands() -> None:
    lines = [p(LONG), *(p(r(text, "<w:b/>")) for text in ("Ropes", "Oil", "Towers", "Annex"))]
    assert [one.text for one in read(docx("".join(lines))).passages if one.kind == "heading"] == [
        "Ropes", "Oil", "Towers", "Annex",
    ]  # fmt: skip
    plain_ones = [p(LONG), *map(p, ("Ropes", "Oil", "Towers", "Annex"))]
    assert not any(one.kind == "heading" for one in read(docx("".join(plain_ones))).passages)

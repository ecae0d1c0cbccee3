"""What a briefing page says, what it leaves out, and that it stands alone."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html

from tests.made import material as small
from tests.made.pages import render
from tests.places import ROOT
from workbench import model
from workbench.briefing.citing import citation
from workbench.briefing.material import Material
from workbench.briefing.parts import excerpts, who_was_heard
from workbench.briefing.standalone_html import Briefing
from workbench.errors import WorkbenchError
from workbench.inquiry.folder import Folder
from workbench.model import tables
from workbench.witnesses import bodies


@cache
def usual() -> str:
    """The page of the small inquiry as it stands, rendered once."""
    return render(small.material(), "2026-11-21")


def page(**rows: list[Any]) -> Any:
    made = render(small.material(**rows), "2026-11-21") if rows else usual()
    return lxml_html.document_fromstring(made)


def text(element: Any) -> str:
    """Return the words of an element, cells and blocks apart."""
    source = lxml_html.tostring(element, encoding="unicode", with_tail=False)
    spaced = re.sub(r"</(td|th|p|li|h\d|span|caption)>(?!<?[,.;:)])", r"</\1> ", source)
    return " ".join(lxml_html.fragment_fromstring(spaced).text_content().split())


def item(number: int, **rows: list[Any]) -> str:
    return text(page(**rows).get_element_by_id(f"item-{number}"))


# What it says


def test_the_title_block_says_what_it_is_of_and_the_illustration_the_rubric_and_the_licence():
    found = page()
    header, footer = text(found.find(".//header")), text(found.find(".//footer"))
    assert "Responsible use of data" in header and "21 November 2026" in header
    assert "Illustration: says nothing about a real inquiry. 1 document here is illustrative" in header
    assert "This is not an official publication." in header
    assert "Open Parliament Licence v3.0" in footer


def test_a_page_without_a_date_says_undated_and_reads_no_clock():
    assert "Undated" in render(small.material())


def test_it_opens_with_received_published_held_and_readable():
    section = text(page().get_element_by_id("grounds"))
    assert "4 pieces of evidence are received or listed; 4 published, 3 held, 3 readable." in section
    assert "1 of them is not held" in section


def test_a_document_that_gave_no_text_is_held_and_not_readable():
    rows = [replace(d, status="no-text") if d.document_id == "SMD0001" else d for d in small.DOCUMENTS]
    section = text(page(documents=rows).get_element_by_id("grounds"))
    assert "4 published, 3 held, 2 readable" in section
    assert "1 is held and gave no text" in section


def test_the_table_of_recommendations_gives_the_sentence_that_asks_its_ground_and_the_reply():
    row = text(page().get_element_by_id("brief").findall(".//tbody/tr")[0])
    assert "We recommend that the Government ensures that data science skills are promoted." in row
    assert "cited in paragraph 16, which leads to it" in row
    assert "in part (February 2015)" in row


def test_quoted_evidence_is_cited_with_witness_organisation_date_and_question():
    assert "Professor Preston, University of East London, oral evidence, 18 June 2014, Q37" in item(1)


def test_a_short_answer_stands_with_the_question_that_it_answers_and_not_with_another_one():
    entries = [text(e) for e in page().get_element_by_id("item-1").iter("figure")]
    assert entries[0].startswith("What is lacking? Asked by Chair")
    assert entries[1].startswith("Is that all you would say? Asked by Mr Heath")
    assert "Yes." in entries[1]


def test_a_short_answer_whose_question_is_not_held_is_cited_and_not_quoted():
    words = item(2)
    assert "Not quoted: a short answer is never quoted without its question" in words
    assert not any(q.text_content() == "No." for q in page().iter("q"))


def test_an_answer_of_25_words_stands_alone_and_one_of_24_does_not():
    for count, questions in ((24, 1), (25, 0)):
        answer = " ".join(["word"] * count)
        rows = [
            replace(p, text=answer, end=len(answer)) if p.passage_id.endswith("Q4.2") else p
            for p in small.PASSAGES
        ]
        found = page(passages=rows).get_element_by_id("item-2")
        assert len(found.find_class("asked")) == questions


def test_a_long_answer_is_cut_at_a_sentence_and_says_so():
    words = next(
        t for t in map(text, page().get_element_by_id("item-2").iter("figure")) if "two hundred" in t
    )
    assert "None of them could be put beside another. […] Dr McPherson" in words
    quoted = next(q.text_content() for q in page().iter("q") if "two hundred" in q.text_content())
    assert 100 <= excerpts.count_words(quoted) <= excerpts.WHOLE
    assert small.LONG.startswith(quoted)


def test_the_words_a_person_chose_are_quoted_and_nothing_round_them():
    assert "[…] It is relied on for ever. Kevin Macnish, written evidence SMD0001, paragraph 3" in item(2)


def test_of_a_long_answer_the_passages_that_the_report_quotes_come_first_and_the_others_are_named():
    many = [f"This is point {n} of the answer. " + "It goes on and on. " * 9 for n in range(4)]
    said = [
        model.Passage(f"SMD0001/{n + 3}", "SMD0001", n + 3, "paragraph", "Q1", 7, text=words.strip())
        for n, words in enumerate(many)
    ]
    links = [small.link("report/r1", p.passage_id, "cited") for p in said]
    quoted = replace(small.QUOTATIONS[0], target_passage_id="SMD0001/5")
    words = item(1, passages=[*small.PASSAGES, *said], links=links, quotations=[quoted])
    assert "This is point 2" in words and "This is point 0" in words
    assert "This is point 1" not in words and "This is point 3" not in words
    assert "2 further passages of this answer are linked and not quoted: SMD0001/4, SMD0001/6." in words


def test_a_long_passage_is_quoted_from_the_sentence_that_the_report_quotes():
    passage = replace(
        small.PASSAGES[0],
        text="We begin here. " * 60 + "It was (on the whole) kept on paper. " + "So it went. " * 60,
    )
    found = excerpts.excerpt(passage, near=["was […] kept on paper"])
    assert found is not None
    assert found.span.text.startswith("It was (on the whole) kept on paper. So it went.")
    assert found.cut_before and found.cut_after


def test_notes_of_one_paragraph_are_named_together():
    first = small.CITATIONS[0]
    more = replace(first, citation_id="report/n37.1", note_passage_id="report/n37", note="37")
    links = [replace(small.LINKS[0], reasons=("whatever is said of it",))]
    assert "Cited in paragraph 16 (notes 36, 37), which leads to it." in item(
        1, links=links, citations=[first, more]
    )


def test_words_that_a_person_chose_and_that_do_not_stand_there_are_not_quoted():
    links = [
        replace(link, quote="It is relied upon for ever.") if link.quote else link for link in small.LINKS
    ]
    words = item(2, links=links)
    assert "relied upon" not in words
    assert "Not quoted: the words chosen do not stand there" in words


def test_a_link_says_on_whose_word_it_stands_and_what_its_bearing_is():
    assert "Cited in paragraph 16 (note 36), which leads to it." in item(1)
    assert "Bearing not decided" in item(1)
    words = item(2)
    assert "Linked by hand (illustration)." in words
    order = ["Consistent with it", "Qualifies it", "Contrary to it", "Background to it"]
    assert [words.index(w) for w in order] == sorted(words.index(w) for w in order)


def test_a_machine_s_suggestion_is_counted_and_not_shown_and_a_dismissed_one_is_neither():
    assert "1 suggested link is left out: nobody has confirmed it." in item(1)
    assert "Consent" not in item(1)
    assert "left out" not in item(3)
    assert "who the day before" not in item(2)


def test_a_link_to_a_passage_that_is_not_held_is_named():
    assert "1 link names a passage that is not held: session-9/Q1." in item(2)


def test_what_the_report_cites_and_nobody_holds_is_listed_by_code_and_submitter():
    assert "Cited, and not held SMD0002 EMC (paragraph 16, note 36)" in item(1)


def test_the_report_s_own_quotations_show_where_they_stand_and_how_they_match():
    words = item(1)
    assert "the people who have them" in words
    assert "Professor Preston, oral evidence, 18 June 2014, Q37 word for word" in words
    assert "1 further quotation in these paragraphs cites only evidence that is not held" in words


def test_a_quotation_whose_words_stand_elsewhere_is_counted_and_not_shown():
    words = item(1, quotations=[replace(small.QUOTATIONS[0], start=12)])
    assert "1 quotation in these paragraphs is not shown" in words


def test_an_item_recorded_by_hand_is_not_presented_as_the_report_s_words():
    words = item(2)
    assert "Distance should be shortened. Recorded by hand" in words
    assert "The number in brackets is ours." in words
    assert not any(q.get("id") == "item-2-text" for q in page().iter("q"))


def test_the_statement_of_the_evidence_base_stands_in_the_words_it_was_given():
    assert "no citation can be followed: the report’s text is not held" in item(3)


def test_what_no_item_can_follow_is_said_once_above_the_table_and_the_cells_say_what_is_linked():
    reason = "no citation can be followed: the report’s text is not held"
    base = [
        replace(small.EVIDENCE_BASE[1], recommendation_id=f"report/{i}", statement=f"{reason}; {more}", why="text not held")
        for i, more in (("r1", "2 passages linked by hand"), ("r2", "5 passages linked by hand"), ("c1", "nothing linked"))
    ]  # fmt: skip
    links = [link for link in small.LINKS if link.recommendation_id != "report/c1"]
    section = page(evidence_base=base, links=links).get_element_by_id("brief")
    assert text(section).count("can be followed") == 1
    assert "No citation can be followed: the report’s text is not held." in text(section)
    cells = [text(td) for td in section.iter("td") if td.get("data-label") == "Evidence base"]
    assert cells == ["2 passages, 1 witness body", "4 passages, 3 witness bodies", "nothing linked"]


def test_an_item_that_can_be_followed_keeps_its_statement_beside_those_that_can_not():
    reason = "no citation can be followed: the report’s text is not held"
    base = [
        small.EVIDENCE_BASE[0],
        *(replace(small.EVIDENCE_BASE[1], recommendation_id=f"report/{i}", statement=reason, why="text not held") for i in ("r2", "c1")),
    ]  # fmt: skip
    section = text(page(evidence_base=base).get_element_by_id("brief"))
    assert f"Where passages are only counted, {reason}." in section
    assert "2 passages, 1 witness body; cited in paragraph 16, which leads to it" in section


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("Skills are short. We ask for more of them. (Paragraph 21)", "[…] We ask for more of them."),
        ("Skills are short. They were not always. (Paragraphs 21 and 22)", "Skills are short. They were not always."),
        ("One shining example is the service. " + "It is easy to use. " * 20, "One shining example is the service. " + "It is easy to use. " * 6 + "[…]"),
        ("It must be so, " + "and so, " * 60 + "for ever and a day " * 20, "It must be so, " + "and so, " * 43 + "[…]"),
    ],
)  # fmt: skip
def test_an_item_in_short_is_whole_sentences_and_first_the_one_that_asks(words, short):
    words = words.strip()
    rows = [replace(small.RECOMMENDATIONS[1], text=words)]
    cell = page(recommendations=rows).get_element_by_id("brief").find(".//td")
    assert text(cell) == short
    passages = [replace(p, text=words, end=len(words)) if p.locator == "r1" else p for p in small.PASSAGES]
    rows = [replace(small.RECOMMENDATIONS[0], text=words)]
    cell = page(recommendations=rows, passages=passages).get_element_by_id("brief").find(".//td")
    assert text(cell) == short


def test_two_items_on_the_same_passages_tell_them_once():
    twin = replace(small.RECOMMENDATIONS[0], recommendation_id="report/r9", number="9", passage_id="")
    links = [
        replace(link, recommendation_id="report/r9", link_id="z" + link.link_id) for link in small.LINKS[:2]
    ]
    words = item(4, recommendations=[*small.RECOMMENDATIONS, twin], links=[*small.LINKS, *links])
    assert "The same passages stand under Recommendation 1, and are quoted there." in words
    assert "The skills, and the people" not in words


def test_a_reply_gives_the_position_the_government_s_words_and_who_read_it():
    words = item(1)
    assert "in part — Government, February 2015" in words
    assert "will consult" in words
    assert "The position is our reading (AB, 1 March 2015)." in words


def test_a_reply_whose_words_are_not_held_is_shown_as_recorded_and_a_suggested_one_is_left_out():
    words = item(2)
    assert "Wording as recorded by hand, not checked against a held text: As reported: noted." in words
    assert "1 suggested reply is left out" in words
    assert "accepted" not in words


def test_a_reply_that_answers_no_item_is_kept_apart():
    assert page().get_element_by_id("unplaced").find_class("position")


def test_an_item_without_a_reply_does_not_say_that_none_was_given():
    assert "No reply known. That does not say that none was given." in item(3)


def test_what_was_done_is_in_order_of_date_and_is_never_because_of_the_item():
    steps = [text(li) for li in page().get_element_by_id("item-1").find_class("steps")[0]]
    assert steps == ["1 June 2015 begun — A letter", "2016 done — courses: 40 courses (England) — Hansard"]
    assert "because" not in item(1)


def test_what_was_counted_before_the_report_stands_apart_and_a_count_has_no_state():
    rows = [
        model.Progress("report/r1", "2014-10", "", "children placed", "40", "children"),
        model.Progress("report/r1", "2014", "begun", "a review"),
        model.Progress("report/r1", "2015", "done", "a review"),
    ]
    found = page(progress=rows).get_element_by_id("item-1")
    parts_ = {text(h): text(h.getnext()) for h in found.iter("h4")}
    assert parts_["Before the report"] == "October 2014 children placed: 40 children"
    assert parts_["What was done after"] == "2014 begun — a review 2015 done — a review"


def test_whose_inquiry_it_is_and_their_interests_stand_near_the_top():
    made = small.material()
    facts = {
        "groups": ("Group A", "Group B"),
        "supported_by": ("A charity",),
        "interests": ("A <b>gift</b>.",),
    }
    header = text(lxml_html.document_fromstring(render(replace(made, **facts))).find(".//header"))
    assert "An inquiry by Group A and Group B, supported by A charity." in header
    assert "Interests A <b>gift</b>." in header
    assert "Interests" not in render(made)


def test_groups_and_interests_are_lists_in_the_settings_and_one_that_is_none_is_named(tmp_path: Path):
    def settings(line: str) -> Any:
        (tmp_path / "inquiry.yaml").write_text(f"title: Bells\n{line}\n", encoding="utf-8")
        return Folder(tmp_path).settings()

    assert settings("interests:\n  - The chair rings.\n  - A bell\n    was given.").interests == (
        "The chair rings.",
        "A bell was given.",
    )
    assert settings("groups: One group").groups == ("One group",)
    assert settings("supported_by:").supported_by == ()
    with pytest.raises(WorkbenchError, match=r"inquiry\.yaml, interests"):
        settings("interests:\n  - A gift: forty bells")


def test_the_words_that_a_report_quotes_are_counted_by_what_became_of_them():
    fates = [
        ("verbatim", ()), ("verbatim", ()), ("case", ()), ("marked change", ()), ("loose", ()),
        ("not found", ("not there", "not held")), ("not found", ("not held",)), ("not found", ("no note",)),
        ("not found", ("no evidence cited",)), ("not found", ("unresolved",)),
    ]  # fmt: skip
    rows = [
        replace(small.QUOTATIONS[0], match=match, why=why, difference="not held: said of it")
        for match, why in fates
    ]
    made = text(page(quotations=rows).get_element_by_id("made"))
    assert (
        "10 passages in quotation marks or set off as quotations: 4 stand in evidence held (2 word for word, "
        "1 but for capitals, 1 with changes that the report marks); 1 stands there nearly, not word for word; "
        "1 was looked for and not found; 1 cites evidence not held; 1 cites what could not be followed; "
        "2 cite no evidence."
    ) in made
    assert "References in the report’s notes: 1 followed to evidence held, 1 to evidence not held." in made


def test_a_passage_quoted_under_two_items_is_counted_once():
    links = [
        small.link(item, "SMD0001/3", "person", status="confirmed", coder="AB", bearing=bearing)
        for item, bearing in (("report/r1", "qualifies"), ("report/r2", "background"))
    ]
    assert "1 distinct passage is quoted as evidence" in text(page(links=links).get_element_by_id("made"))


def test_themes_count_distinct_bodies_and_leave_out_members_questions():
    rows = [text(tr) for tr in page().get_element_by_id("themes").findall(".//tbody/tr")]
    assert rows == [
        "Data 0 of 4 heard 0",
        "Data › Records 1 of 4 heard 0 no category recorded 1",
        "Skills 1 of 4 heard 1 academics 1",
    ]
    assert "1 of the 2 tags behind this table are suggested by rules" in text(
        page().get_element_by_id("themes")
    )


def test_problems_are_counted_by_reason():
    assert "a label that fits nobody in the list warning 2" in " ".join(
        text(td) for tr in page().get_element_by_id("made").findall(".//tbody/tr") for td in tr
    )


# Who was heard


def test_categories_stand_in_order_of_the_alphabet_and_not_of_the_count():
    made = small.material()
    heard = bodies.hear(made.evidence)
    assert [(row.category, len(row.bodies)) for row in who_was_heard.by_category(heard)] == [
        ("academics", 2),
        ("no category recorded", 1),
        ("service providers", 1),
    ]


def test_the_authors_of_a_joint_submission_are_one_name_without_a_semicolon():
    documents = [replace(d, author="A Charity; A Law Centre; Some Others") for d in small.DOCUMENTS]
    rows = [a for a in small.APPEARANCES if a.capacity != "submitter"]
    names = page(documents=documents, appearances=rows).get_element_by_id("witnesses").find_class("names")
    assert "A Charity, A Law Centre and Some Others" in [text(li) for ul in names for li in ul]


def test_where_nobody_has_a_category_a_sentence_says_so_and_no_chart_is_drawn():
    found = page(appearances=[replace(a, category="") for a in small.APPEARANCES])
    section = found.get_element_by_id("witnesses")
    assert "Nobody has a category yet: give categories in people.csv" in text(section)
    assert found.find(".//svg") is None and "By category" not in text(found.find(".//main"))
    assert len(section.find_class("names")[0]) == 4


# Who may see what


def test_a_public_briefing_holds_nothing_of_evidence_that_is_not_published():
    documents = [
        replace(d, publication="received, not reported") if d.document_id == "SMD0001" else d
        for d in small.DOCUMENTS
    ]
    made = small.material(documents=documents)
    public, committee = render(made), render(made, audience="committee")
    assert "relied on" not in public and "Macnish" not in public and "SMD0001" not in public
    assert "Evidence that this reader may not see is left out" in public
    assert "relied on" in committee and "Not yet reported" in committee
    assert "Committee paper, confidential" in committee


@pytest.mark.parametrize("publication", ["confidential", "individual case"])
def test_confidential_evidence_and_individual_cases_are_in_no_briefing(publication):
    documents = [
        replace(d, publication=publication) if d.document_id == "SMD0001" else d for d in small.DOCUMENTS
    ]
    assert "relied on" not in render(small.material(documents=documents), audience="committee")


def test_a_withheld_name_is_printed_nowhere():
    documents = [
        replace(d, publication="name withheld") if d.document_id == "SMD0001" else d for d in small.DOCUMENTS
    ]
    made = render(small.material(documents=documents))
    assert "relied on" in made and "Macnish" not in made


def test_an_audience_that_is_none_is_refused_in_one_line():
    with pytest.raises(WorkbenchError, match="“press” is no audience"):
        render(small.material(), audience="press")


# Illustrative is never taken for real


def test_every_quotation_of_an_illustrative_or_reported_document_carries_its_mark_in_words():
    found = page()
    marks = {"session-1": "Illustrative", "press-1": "Reported"}
    seen = 0
    for q in found.iter("q"):
        line = found.get_element_by_id(q.get("data-citation"))
        expected = [marks[q.get("data-document")]] if q.get("data-document") in marks else []
        assert [m.text_content() for m in line.find_class("mark")] == expected
        seen += bool(expected)
    assert seen == 3


def test_every_chart_and_count_over_illustrative_evidence_carries_the_sentence():
    found = page()
    sentence = small.FACTS["illustration"]
    for place in (
        *found.iter("svg"),
        *(c for c in found.iter("caption") if "by" in c.text_content().split()),
    ):
        assert sentence in place.text_content()


def test_without_a_sentence_for_it_nothing_is_computed_over_illustrative_evidence():
    with pytest.raises(WorkbenchError, match=r"inquiry\.yaml"):
        render(small.material(facts={"illustration": ""}))


def test_an_inquiry_without_illustrative_evidence_carries_no_mark():
    documents = [replace(d, provenance="real", title="Oral evidence") for d in small.DOCUMENTS]
    links = [replace(link, coder="AB") for link in small.LINKS]
    made = render(small.material(documents=documents, links=links))
    assert "llustrati" not in made.split("</style>")[1]


# It stands alone


PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7*7 }}</style>",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_script_in_any_field_shows_as_text(payload):
    made = hostile(payload)
    found = lxml_html.document_fromstring(made)
    allowed = {"html", "head", "body", "meta", "title", "style"}
    tags = {e.tag for e in found.iter() if isinstance(e.tag, str)}
    assert not tags & {"script", "img", "iframe", "object", "embed", "base", "form", "link"}
    assert [e.tag for e in found.head.iter() if e.tag not in allowed | {"head"}] == []
    assert not [a for e in found.iter() for a in e.attrib if a.startswith("on") or a == "style"]
    for name in ("who", "in", "name", "definition", "words", "label"):
        assert any(payload in e.text_content() for e in found.find_class(name)), name
    assert payload in found.findtext(".//h1") and payload in found.findtext(".//title")


def hostile(payload: str) -> str:
    """Return a page in which every text field holds the payload, ids and file names too."""
    said = replace(
        small.PASSAGES[8],
        speaker=payload,
        text=f"{payload} " * 30,
        end=len(f"{payload} ") * 30,
        passage_id=payload,
    )
    rows = {
        "documents": [replace(d, title=payload, author=payload, source_file=payload, url=payload, date="") for d in small.DOCUMENTS],
        "passages": [*small.PASSAGES, said],
        "themes": [model.Theme("skills", payload, definition=payload)],
        "links": [*small.LINKS, small.link("report/r2", payload, "person", status="confirmed", coder=payload, note=payload, bearing=payload)],
        "appearances": [replace(a, organisation=payload, category=payload) for a in small.APPEARANCES],
        "responses": [replace(r, position=payload, responder=payload, wording=payload, note=payload) for r in small.RESPONSES],
        "progress": [replace(p, state=payload, source=payload, url=f"javascript:{payload}") for p in small.PROGRESS],
        "problems": [model.Problem("report", None, None, payload, payload)],
        "citations": [replace(c, reason=payload, status="unresolved", text=payload) for c in small.CITATIONS],
    }  # fmt: skip
    return render(
        small.material(facts=dict.fromkeys(small.FACTS, payload), **rows), payload, audience="committee"
    )


def test_the_policy_stands_first_in_head_and_allows_the_style_sheet_by_its_hash_and_nothing_else():
    found = page()
    first = found.head[0]
    style = found.findtext(".//style")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert first.get("http-equiv") == "Content-Security-Policy"
    assert first.get("content").startswith(f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:")
    assert not [
        e for e in found.iter() if isinstance(e.tag, str) and ("style" in e.attrib or "src" in e.attrib)
    ]


def test_only_web_addresses_become_links_and_they_send_no_referrer():
    links = [a for a in page().iter("a") if not a.get("href").startswith("#")]
    assert links
    assert all(
        a.get("href").startswith(("https://", "http://")) and "noreferrer" in a.get("rel") for a in links
    )


def test_links_within_the_page_lead_somewhere_and_no_id_stands_twice():
    found = page()
    ids = [e.get("id") for e in found.iter() if isinstance(e.tag, str) and e.get("id")]
    assert len(ids) == len(set(ids))
    assert {a.get("href")[1:] for a in found.iter("a") if a.get("href").startswith("#")} <= set(ids)


def test_the_page_has_a_language_one_h1_landmarks_and_tables_with_heads_and_captions():
    found = page()
    assert found.get("lang") == "en-GB"
    assert len(found.findall(".//h1")) == 1
    assert all(len(found.findall(f".//{name}")) == 1 for name in ("header", "nav", "main", "footer"))
    assert all(th.get("scope") for th in found.iter("th"))
    assert all(t.find("caption") is not None or t.get("aria-labelledby") for t in found.iter("table"))
    levels = [int(e.tag[1]) for e in found.iter("h1", "h2", "h3", "h4", "h5")]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_chart_has_a_title_a_description_and_its_numbers_in_a_table():
    found = page()
    chart = found.find(".//svg")
    assert chart.get("role") == "img"
    assert "academics: 2 of 4" in chart.findtext("desc")
    assert "Academics 2 of 4 heard" in text(found.get_element_by_id("witnesses"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_of_text_have_the_contrast_that_wcag_asks_for_in_both_schemes(scheme):
    css = page().findtext(".//style")
    light, dark = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", part)) for part in css.split("@media screen and (prefers-color-scheme: dark)")[:2])  # fmt: skip
    assert set(light) == set(dark)
    known = light if scheme == "light" else dark
    used = set(re.findall(r"(?<![-\w])(?:color|fill): var\(--([\w-]+)\)", css))
    assert len(used) >= 6 and used <= set(known)
    low = {(name, ground): contrast(known[name], known[ground]) for name in used - {"bar"} for ground in ("paper", "notice")}  # fmt: skip
    assert {pair: round(value, 1) for pair, value in low.items() if value < 4.5} == {}


def contrast(a: str, b: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        parts_ = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts_]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_same_material_gives_the_same_bytes(tmp_path: Path):
    first = Briefing(render(small.material(), "2026-11-21")).save(tmp_path / "a" / "one.html")
    second = Briefing(render(small.material(), "2026-11-21")).save(tmp_path / "two.html")
    assert first.read_bytes() == second.read_bytes()


def test_neither_the_order_of_sets_nor_the_place_nor_the_zone_changes_a_byte(tmp_path: Path):
    code = "from tests.made.material import material; from tests.made.pages import render; print(ascii(render(material())))"
    root = ROOT
    pages = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=folder,
            env={"PYTHONPATH": str(root), "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PATH": ""},
            capture_output=True,
            check=True,
        ).stdout
        for folder, seed, zone in ((root, "1", "UTC"), (tmp_path, "2", "Asia/Tokyo"))
    }
    assert len(pages) == 1


def test_in_a_notebook_it_shows_itself_in_a_frame_that_runs_nothing():
    shown = lxml_html.fragment_fromstring(Briefing('<p title="a">&amp;', 'A "title"')._repr_html_())
    assert shown.tag == "iframe" and shown.get("sandbox") == ""
    assert shown.get("srcdoc") == '<p title="a">&amp;'


def test_a_place_where_nothing_can_be_saved_is_one_line(tmp_path: Path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(WorkbenchError, match="could not be saved"):
        Briefing("x").save(tmp_path / "file" / "page.html")


def test_an_empty_inquiry_still_makes_a_page():
    made = render(Material(title="Nothing yet"))
    assert "0 pieces of evidence are received or listed" in made
    assert "No evidence of a witness is held and readable." in made


def test_a_frame_without_its_key_is_refused_by_name():
    with pytest.raises(WorkbenchError, match="documents have no column “document_id”"):
        Material(title="x", documents=tables.table(model.Person))


# How one passage is cited


@pytest.mark.parametrize(
    ("date", "words"),
    [("2014-06-18", "18 June 2014"), ("2012-06", "June 2012"), ("2012", "2012"), ("", ""), ("spring 2012", "spring 2012"), ("2012-13", "2012-13")],
)  # fmt: skip
def test_a_date_is_said_as_a_person_says_it_and_what_is_no_date_is_left(date, words):
    assert citation.date_words(date) == words


def test_a_citation_to_paste_into_a_draft_says_that_it_is_illustrative():
    document = small.DOCUMENTS[1]
    cite = citation.cite([small.PASSAGES[8]], document, None)
    assert citation.words(cite) == (
        "Residential care manager (illustrative), Session 1, Q4 — illustrative, written for this project"
    )


def test_an_uncorrected_transcript_says_so():
    document = replace(small.DOCUMENTS[0], corrected="uncorrected")
    cite = citation.cite([small.PASSAGES[1]], document, small.APPEARANCES[2])
    assert citation.words(cite) == (
        "Professor Preston, University of East London, oral evidence, 18 June 2014, Q37, uncorrected transcript"
    )


@pytest.mark.parametrize(
    ("locator", "words"),
    [("Q37", "Q37"), ("21", "paragraph 21"), ("3.2.2", "paragraph 3.2.2"), ("n36", "note 36"), ("p4", "unnumbered paragraph 4"), ("p72:5", "page 72, line 5"), ("xyz", "xyz")],
)  # fmt: skip
def test_a_place_is_said_in_words(locator, words):
    assert citation.where(replace(small.PASSAGES[0], locator=locator)) == words

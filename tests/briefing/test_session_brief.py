"""The brief for the next session: who is called, what is held of theirs, and what might be asked."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html

from tests.made import pages
from tests.made.published import published
from tests.places import ROOT
from workbench.briefing.material import ROW_TYPES, Material
from workbench.briefing.pages import session_brief
from workbench.briefing.parts import figures_given, questions_to_ask, short_quotes
from workbench.briefing.parts.panel import Called
from workbench.briefing.rows_by_id import lookup_by_id, lookup_of
from workbench.briefing.verify import verify
from workbench.errors import WorkbenchError
from workbench.model import (
    Appearance,
    Link,
    Passage,
    Person,
    PlannedQuestion,
    Recommendation,
    Tag,
    Term,
    TermLink,
    Theme,
    Undertaking,
    tables,
)

DOCUMENTS = [
    published("oral-1", "oral", title="Oral evidence", date="2015-01-14", paper_number="HC 860"),
    published("oral-2", "oral", title="Oral evidence", date="2015-02-04", paper_number="HC 860"),
    published("BEL0001", "written", author="Tower Trust", evidence_code="BEL0001"),
    published("BEL0002", "written", author="Ann Pell", evidence_code="BEL0002", publication="received, not reported"),
    published("note-1", "engagement note", "illustrative", title="Illustrative engagement note"),
    published("report", "report", title="Bells"),
]  # fmt: skip
SAID = [
    # document, kind, locator, turn, speaker, person, text
    ("oral-1", "question", "Q1", 1, "Chair", "chair", "Good morning. How many ropes were replaced last year?"),
    ("oral-1", "answer", "Q1", 2, "Ann Pell", "pell", "We replaced 41 ropes in the towers last year. I cannot say how many more were frayed."),
    ("oral-1", "question", "Q2", 3, "Mr Hale", "hale", "Should every tower keep a public register of its ropes?"),
    ("oral-1", "answer", "Q2", 4, "Ann Pell", "pell", "We would support a public register of ropes in every tower, provided that the small towers are helped to keep it."),
    ("oral-1", "answer", "Q2", 5, "Tom Rudd", "rudd", "We would oppose a public register of ropes in every tower. It would be read by thieves, and nobody else has asked us for one."),
    ("oral-2", "question", "Q9", 1, "Chair", "chair", "Is training paid?"),
    ("oral-2", "answer", "Q9", 2, "Tom Rudd", "rudd", "No."),
    ("oral-2", "answer", "Q9", 3, "Ann Pell", "pell", "I will write to the Committee with the figures for training by the end of March, tower by tower, as they stand in our books."),
    ("BEL0001", "paragraph", "1", None, "", "trust", "Our survey found 63 ropes replaced in the towers last year. We pay for training of forty ringers in all."),
    ("BEL0002", "paragraph", "1", None, "", "pell", "The bells of the county were last counted in 1911, and nothing has been done about it since that year."),
    ("note-1", "paragraph", "p1", None, "", "", "A young ringer would oppose a public register of ropes in every tower."),
    ("report", "recommendation", "r1", None, "", "", "Every tower should keep a register."),
]  # fmt: skip


def passages():
    made, seen = [], {}
    for n, (document, kind, locator, turn, speaker, person, text) in enumerate(SAID):
        place = (document, locator)
        seen[place] = seen.get(place, 0) + 1
        ident = f"{document}/{locator}" + (f".{seen[place]}" if seen[place] > 1 else "")
        made.append(
            Passage(
                ident, document, n, kind, locator, turn, speaker, person, panel=1, text=text, end=len(text)
            )
        )
    return made


APPEARANCES = [
    Appearance("oral-1", "chair", "Chair", "chair"),
    Appearance("oral-1", "hale", "Mr Hale", "member"),
    Appearance("oral-1", "pell", "Ann Pell", "witness", "Director", "Guild of Ringers", "ringers", interest="Paid by the guild."),
    Appearance("oral-1", "rudd", "Tom Rudd", "witness", "Bell hanger", "", "trade"),
    Appearance("oral-2", "rudd", "Tom Rudd", "witness", "Bell hanger", "", "trade"),
    Appearance("oral-2", "pell", "Ann Pell", "witness", "Director", "Guild of Ringers", "ringers"),
    Appearance("BEL0001", "trust", "Tower Trust", "submitter", category="charities"),
    Appearance("BEL0002", "pell", "Ann Pell", "submitter", category="ringers"),
]  # fmt: skip
PEOPLE = [
    Person("pell", "Ann Pell", ("A. Pell",)),
    Person("rudd", "Tom Rudd"),
    Person("trust", "Tower Trust"),
]
THEMES = [Theme("ropes", "Ropes"), Theme("training", "Training")]
TAGS = [
    Tag("1", "oral-1/Q1.2", "ropes", 15, 20, "ropes", "rule"),
    Tag("2", "oral-1/Q2.2", "ropes", 37, 42, "ropes", "rule", status="confirmed", coder="AB"),
    Tag("3", "oral-1/Q2.3", "ropes", 36, 41, "ropes", "rule"),
    Tag("4", "oral-2/Q9.3", "training", 48, 56, "training", "rule"),
    Tag("5", "BEL0001/1", "ropes", 20, 25, "ropes", "rule"),
    Tag("6", "note-1/p1", "ropes", 50, 55, "ropes", "rule"),
]
TERMS = tables.table(
    Term,
    [
        Term("t1", "1", "The state of ropes."),
        Term("t2", "2", "How ringers are trained."),
        Term("t3", "3", "What it costs."),
    ],
)
TERM_LINKS = tables.table(
    TermLink,
    [
        TermLink("a", "t1", "oral-1/Q2.2", "words", quote="public register of ropes", status="confirmed"),
        TermLink("b", "t1", "oral-1/Q1.2", "words"),
        TermLink("c", "t2", "oral-2/Q9.3", "words"),
        TermLink("d", "t2", "oral-1/Q1.2", "words", status="dismissed"),
        TermLink("e", "t3", "BEL0001/1", "words", quote="We pay for training"),
    ],
)
PROMISED = Undertaking(
    "u1", "oral-2/Q9.3", 0, 60, "I will write to the Committee", "pell", "Ann Pell",
    what="write to the Committee with the figures for training", due="2015-03",
)  # fmt: skip
ITEM = Recommendation(
    "report/r1", "1", "recommendation", "report", "report/r1", text="Every tower should keep a register."
)
FACTS = {
    "title": "Bells",
    "body": "select committee",
    "illustration": "Illustration: says nothing about bells",
}


def material(**rows):
    frames = {
        "documents": DOCUMENTS, "passages": passages(), "people": PEOPLE, "appearances": APPEARANCES, "themes": THEMES,
        "tags": TAGS, "recommendations": [ITEM], "links": [],
    } | rows  # fmt: skip
    return Material(**FACTS, **{name: tables.table(ROW_TYPES[name], found) for name, found in frames.items()})


def holding(made=None, **frames):
    """The material with terms of reference, and with these frames; without those that are ``None``."""
    held = {"terms": TERMS, "term_links": TERM_LINKS} | frames
    return replace(made or material(), **{name: frame for name, frame in held.items() if frame is not None})


def briefed(who="Ann Pell", made=None, **how):
    (one, *_), _ = session_brief.briefs(holding(made, **how), [who])
    return one


def paper(who=("Ann Pell",), made=None, **how):
    asked = {name: how.pop(name) for name in ("audience", "recipient") if name in how}
    return pages.page("session", holding(made, **how), date="2015-03-01", witnesses=list(who), **asked)


def text(page):
    return re.sub(r"\s+", " ", html.fromstring(page).text_content())


def asked(brief):
    return [(a.line.kind, a.line.why) for a in brief.asked]


def test_a_witness_is_given_with_role_organisation_category_and_interest():
    witness = briefed().witness
    assert (witness.name, witness.role, witness.organisation, witness.category) == (
        "Ann Pell", "Director", "Guild of Ringers", "ringers",
    )  # fmt: skip
    assert witness.interest == ("Paid by the guild.",)


def test_earlier_appearances_and_written_evidence_are_listed_with_their_extent():
    given = [(g.source, g.where, g.extent, g.standing) for g in briefed().witness.given]
    assert given == [
        ("oral evidence, 14 January 2015", "Q1 to Q2", "2 answers", ""),
        ("oral evidence, 4 February 2015", "Q9", "1 answer", ""),
        ("written evidence BEL0002", "paragraph 1", "1 paragraph", "Not yet reported"),
    ]


def test_what_is_listed_of_theirs_and_cannot_be_read_is_named():
    more = [
        *DOCUMENTS,
        published(
            "BEL0009", "written", author="Guild of Ringers", evidence_code="BEL0009", status="not-held"
        ),
        published("BEL0010", "written", author="Ann Pell", evidence_code="BEL0010", status="no-text"),
        published("BEL0011", "written", author="Another", evidence_code="BEL0011", status="not-held"),
    ]
    page = text(paper(made=material(documents=more)))
    assert "written evidence BEL0009 (not held); written evidence BEL0010 (no text could be read)." in page
    assert "BEL0011" not in page


def test_the_panel_stands_in_the_order_given():
    page = html.fromstring(paper(("Tom Rudd", "Ann Pell")))
    headings = [h.text_content() for h in page.findall(".//main/section/h2")]
    assert headings == ["Tom Rudd", "Ann Pell"]


def test_a_witness_is_found_by_id_name_alias_label_or_organisation():
    named = [briefed(who).witness.own for who in ("pell", "Ann Pell", "A. Pell", "Guild of Ringers")]
    assert all(own == named[0] for own in named)


def test_names_that_are_nobodys_are_refused_all_at_once():
    with pytest.raises(WorkbenchError) as error:
        session_brief.briefs(material(), ["Ann Pell", "Nobody", "No one"])
    assert "“Nobody”" in str(error.value)
    assert "“No one”" in str(error.value)
    with pytest.raises(WorkbenchError, match="no witness is named"):
        session_brief.briefs(material(), [])


@pytest.mark.parametrize(
    ("said", "meant"),
    [("An Pell", "Ann Pell"), ("Guild of Ringer", "Guild of Ringers"), ("tom rud", "Tom Rudd")],
)
def test_a_name_that_is_nearly_somebodys_is_refused_with_the_one_that_may_be_meant(said, meant):
    with pytest.raises(WorkbenchError) as error:
        session_brief.briefs(material(), [said])
    assert f"nobody who gave evidence is called “{said}”" in str(error.value)
    assert error.value.next.startswith(f"Did you mean {meant}? ")
    assert "(" not in error.value.next


def test_a_name_that_is_like_nobodys_is_refused_without_a_guess():
    with pytest.raises(WorkbenchError) as error:
        session_brief.briefs(material(), ["Zebedee Quill"])
    assert "did you mean" not in str(error.value).lower()


def test_a_name_that_may_be_several_peoples_is_refused_with_who_they_are():
    people = [*PEOPLE, Person("pell-2", "Ann Pell")]
    rows = [*APPEARANCES, Appearance("oral-2", "pell-2", "Mrs Pell", "witness")]
    with pytest.raises(WorkbenchError, match="“Ann Pell” may be any of: pell, pell-2"):
        session_brief.briefs(material(people=people, appearances=rows), ["Ann Pell"])


def test_what_a_colleague_said_is_not_the_witnesss_own_and_what_their_organisation_wrote_is():
    rows = [
        *APPEARANCES,
        Appearance("oral-2", "chair", "Chair", "chair"),
        Appearance("BEL0001", "guild", "Guild of Ringers", "submitter"),
    ]
    rows = [a for a in rows if (a.document_id, a.person_id) != ("BEL0001", "trust")]
    rows = [replace(a, organisation="Guild of Ringers") if a.person_id == "rudd" else a for a in rows]
    made = material(appearances=rows, people=[*PEOPLE, Person("guild", "Guild of Ringers")])
    own = {p.passage_id for p in briefed("Ann Pell", made).witness.own}
    assert "BEL0001/1" in own
    assert "oral-1/Q2.3" not in own
    assert "oral-1/Q2.3" in {
        p.passage_id for p in briefed(Called("Sam New", "", "Guild of Ringers"), made).witness.own
    }


def test_a_witness_new_to_the_inquiry_is_briefed_on_what_their_organisation_gave():
    new = briefed(Called("Sam New", "Secretary", "Guild of Ringers", "A member of the guild."))
    assert (new.witness.name, new.witness.role, new.witness.interest) == (
        "Sam New", "Secretary", ("A member of the guild.",),
    )  # fmt: skip
    assert {p.passage_id for p in new.witness.own} >= {"oral-1/Q2.2", "oral-2/Q9.3"}


def test_of_a_witness_of_whom_nothing_is_held_the_paper_says_so():
    page = text(paper((Called("Sam New"),)))
    assert "No evidence of theirs, and none of their organisation’s, is held." in page


def test_what_they_said_stands_under_the_terms_of_reference_each_passage_quoted_once():
    said = briefed().said
    assert [s.head.number for s in said] == ["1", "2"]
    quoted = [x.excerpt.span.passage_id for s in said for x in s.quotes]
    assert sorted(quoted) == ["oral-1/Q1.2", "oral-1/Q2.2", "oral-2/Q9.3"]
    assert len(quoted) == len(set(quoted))


def test_without_terms_of_reference_it_stands_under_themes():
    (one,), by = session_brief.briefs(material(), ["Ann Pell"])
    assert by == "themes"
    assert [s.head.label for s in one.said] == ["Ropes", "Training"]


def test_terms_may_be_related_by_the_themes_that_they_are_about():
    about = TERMS.assign(theme=["ropes", "training", "none"])[["term_id", "theme"]]
    (one,), by = session_brief.briefs(replace(material(), terms=TERMS, term_themes=about), ["Ann Pell"])
    assert by == "terms"
    assert [s.head.number for s in one.said] == ["1", "2"]


def test_others_who_spoke_under_a_head_are_counted_as_bodies_and_no_engagement_note_is():
    (one,), _ = session_brief.briefs(material(), ["Ann Pell"])
    assert [s.others for s in one.said] == [2, 0]


def test_a_side_that_another_takes_in_plain_words_on_the_same_theme_is_only_suggested():
    (compared,) = briefed().compared
    (beside,) = compared.others
    assert beside.suggested
    assert beside.how == "differs in part"  # a condition on one side
    assert [x.excerpt.span.passage_id for x in beside.quotes] == ["oral-1/Q2.3"]
    assert "nobody has confirmed it" in beside.basis


def links(own, other):
    return [
        Link("1", "report/r1", "oral-1/Q2.2", "person", bearing=own, status="confirmed", coder="AB"),
        Link("2", "report/r1", "oral-1/Q2.3", "person", bearing=other, status="confirmed", coder="AB"),
        Link("3", "report/r1", "note-1/p1", "person", bearing=other, status="confirmed", coder="AB"),
        Link("4", "report/r1", "BEL0001/1", "person", bearing=other),
    ]


@pytest.mark.parametrize(
    ("own", "other", "how"),
    [
        ("consistent with", "contrary to", "contradicts"),
        ("contrary to", "consistent with", "contradicts"),
        ("consistent with", "consistent with", "supports"),
        ("qualifies", "contrary to", "differs in part"),
        ("qualifies", "qualifies", "differs in part"),
    ],
)
def test_bearings_that_a_person_confirmed_say_how_others_stand_to_the_witness(own, other, how):
    (compared,) = briefed(made=material(links=links(own, other))).compared
    (beside,) = compared.others
    assert (compared.number, beside.how, beside.suggested) == ("1", how, False)
    assert [x.excerpt.span.passage_id for x in beside.quotes] == ["oral-1/Q2.3"]


def test_what_a_person_decided_of_two_passages_stands_before_what_a_rule_reads_in_them():
    (compared,) = briefed(made=material(links=links("consistent with", "consistent with"))).compared
    assert [(o.how, o.suggested) for o in compared.others] == [("supports", False)]


def test_figures_are_given_with_the_words_that_give_them():
    (one,), _ = session_brief.briefs(material(tags=[]), ["Ann Pell"])
    numbers = one.numbers
    assert [n.figures for n in numbers] == [("41 ropes",)]
    assert "We replaced 41 ropes" in numbers[0].quote.excerpt.span.text


def test_figures_quoted_above_are_named_and_not_quoted_again():
    (numbers,) = briefed().numbers
    assert numbers.quote is None
    assert numbers.above == "oral evidence, 14 January 2015, Q1"


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        ("We have 1,904 incidents and £385,000 for them.", ["1,904 incidents", "£385,000"]),
        ("About a fifth of them, 47 per cent here.", ["About a fifth", "47 per cent"]),
        ("It was thirty-one times; our return says 9.", ["thirty-one times", "9"]),
        ("One in fourteen is wrong.", ["One in fourteen"]),
        ("In 2012, at Q4, under regulation 33, on 14 January.", []),
        ("A 15-year-old has two things and one friend.", []),
        ("See paragraph 12 of Cm 9668.", []),
        ("Girls have it when they are 13. It took half a year. She is one of the eight.", []),
        ("They are 11 staff, of half a million.", ["11 staff", "half a million"]),
        ("It rose by 2.5 million pounds.", ["2.5 million pounds"]),
        ("It leaves three million unprepared, and 4,224 Guild members.", ["three million", "4,224"]),
        ("It takes 5 to 7 years, for twice as many bells.", ["5 to 7 years", "twice"]),
        ("In sections 35 and 36 the number has doubled since 2012.", []),
        ("The 10–15 ropes cost £15.40 an hour.", ["10–15 ropes", "£15.40 an hour"]),
    ],
)
def test_numbers_that_count_something_are_figures_and_what_is_numbered_is_none(said, figures):
    passage = Passage("a/1", "a", 1, "answer", "Q1", text=said, end=len(said))
    assert [f.said for f in figures_given.figures([passage])] == figures


def test_an_undertaking_that_is_open_is_listed_and_prompts_a_line():
    frame = tables.table(Undertaking, [PROMISED])
    one = briefed(undertakings=frame)
    (promise,) = one.promises
    assert (promise.undertaken.due, promise.undertaken.confirmed) == ("March 2015", False)
    assert asked(one)[0] == (
        "an undertaking", "it is not recorded as met; due: March 2015; a rule reads it as one"
    )  # fmt: skip


@pytest.mark.parametrize(
    "how", [{"fulfilled_by": "letter-1"}, {"status": "dismissed"}, {"passage_id": "oral-2/Q9.2"}]
)
def test_an_undertaking_that_is_met_dismissed_or_anothers_is_not_listed(how):
    assert not briefed(undertakings=tables.table(Undertaking, [replace(PROMISED, **how)])).promises


def test_what_perhaps_meets_it_is_named_only_where_the_reader_may_see_it():
    met = tables.table(Undertaking, [replace(PROMISED, perhaps_by=("BEL0002", "secret-letter"))])
    (promise,) = briefed(undertakings=met).promises
    assert promise.undertaken.perhaps_by == ("written evidence BEL0002",)
    assert "secret-letter" not in paper(undertakings=met)


def test_each_line_stands_with_the_words_that_prompt_it():
    one = briefed(undertakings=tables.table(Undertaking, [PROMISED]))
    assert one.asked
    for line in one.asked:
        assert (line.own and line.own.excerpt) or (line.line.term and line.others and line.others.excerpt)


def test_figures_that_differ_prompt_a_line_with_both():
    found = next(a for a in briefed().asked if a.line.kind == questions_to_ask.FIGURES)
    assert "41 ropes" in found.own.excerpt.span.text
    assert "63 ropes" in found.others.excerpt.span.text


def test_two_shares_of_a_hundred_are_compared_only_where_the_sentences_share_much():
    def percent(n, rest):
        said = f"In the towers {n} per cent of {rest}."
        return figures_given.figures([Passage("a/1", "a", 1, "answer", "Q1", text=said, end=len(said))])

    frayed = "ropes were frayed at the sally when inspected in autumn"
    assert figures_given.differing(percent(40, frayed), percent(60, frayed))
    assert not figures_given.differing(percent(40, frayed), percent(60, "ringers were paid"))


def test_a_part_of_a_whole_is_the_same_figure_in_words_and_in_the_hundred():
    def share(said):
        words = f"Of the ropes in the towers {said} were frayed at the sally when inspected in autumn."
        return figures_given.figures([Passage("a/1", "a", 1, "answer", "Q1", text=words, end=len(words))])

    assert figures_given.differing(share("a quarter"), share("60 per cent"))
    assert not figures_given.differing(share("a quarter"), share("25%"))


def test_how_long_and_how_far_are_no_figures_to_compare():
    own, other = (
        figures_given.figures(
            [Passage("a/1", "a", 1, "answer", "Q1", text=f"The old towers stand {n} miles from town.")]
        )
        for n in (20, 30)
    )
    assert own and other
    assert not figures_given.differing(own, other)


def test_a_term_of_reference_not_spoken_of_prompts_a_line_with_words_of_another():
    found = next(a for a in briefed().asked if a.line.kind == questions_to_ask.SILENT)
    assert found.line.term.number == "3"
    assert "We pay for training" in found.others.excerpt.span.text


@pytest.mark.parametrize(
    "said",
    [
        "I do not know how many there are.",
        "We don’t hold that figure.",
        "But I can’t say when it was last seen.",
        "We accept that, and we could not say with confidence when it was.",
        "We would need to check that.",
        "That was not recorded.",
    ],
)
def test_words_that_withhold_an_answer_prompt_a_line(said):
    assert questions_to_ask.UNANSWERED in {reason for reason, _ in asked(briefed("Tom Rudd", answered(said)))}


@pytest.mark.parametrize(
    "said",
    [
        "I can’t keep an eye on a door when I don’t know it’s a door.",
        "People say that they don’t know.",
        "If I cannot say so here, where can I?",
        "You do not know what a bell weighs.",
        "I don’t tell them whose name is on the sheet.",
        "What we do not have, at that hour, is any means of knowing.",
        "We don’t have a bell of our own.",
        "No one knows who they really are.",
    ],
)
def test_words_that_only_sound_like_it_do_not(said):
    assert questions_to_ask.UNANSWERED not in {
        reason for reason, _ in asked(briefed("Tom Rudd", answered(said)))
    }


def answered(said):
    whole = f"{said} The rest of this answer is long enough to stand alone, about the frame and the wheel of the bell."
    made = [
        replace(p, text=whole, end=len(whole)) if p.passage_id == "oral-2/Q9.2" else p for p in passages()
    ]
    return material(passages=made)


def test_a_condition_in_plain_words_prompts_a_line_and_an_if_that_supposes_does_not():
    conditions = [
        a.own.excerpt.span.text
        for a in briefed(made=material(tags=[])).asked
        if a.line.kind == questions_to_ask.CONDITION
    ]
    assert len(conditions) == 1
    assert "provided that" in conditions[0]
    said = "We would support it if you like, and if I may say so we would support it gladly and at once, as everybody should."
    assert questions_to_ask.CONDITION not in {
        reason for reason, _ in asked(briefed("Tom Rudd", answered(said)))
    }


def test_no_machine_writes_a_question():
    shown = pages.page("session", holding(), date="2015-03-01", witnesses=["Ann Pell", "Tom Rudd"])
    tree = html.fromstring(shown)
    for quotation in list(tree.iter("q")):
        quotation.text = ""
    assert "Points that a rule finds to ask about" in text(shown)
    assert "?" not in tree.text_content()


OWN = [
    PlannedQuestion("Ropes", "How many ropes wait to be replaced?", "Ann Pell", "Ruth Okafor", ("oral-1/Q1.2",), "By when?"),
    PlannedQuestion("", "Who keeps the register?"),
    PlannedQuestion("Training", "Who pays?", "Guild of Ringers"),
    PlannedQuestion("", "And the ministers?", "The minister"),
]  # fmt: skip


def test_the_researchers_own_questions_stand_with_the_witness_they_are_put_to_and_the_words_they_rest_on():
    shown = paper(("Ann Pell", "Tom Rudd"), questions=tables.table(PlannedQuestion, OWN))
    tree = html.fromstring(shown)
    by_section = [re.sub(r"\s+", " ", one.text_content()) for one in tree.iter("section")]
    assert "Who keeps the register?" in by_section[0] and "To the whole panel" not in by_section[1]
    pell = by_section[1]
    assert "How many ropes wait to be replaced?" in pell and "Who pays?" in pell
    assert "On Ropes. Asked by Ruth Okafor." in pell and "If the answer falls short: By when?" in pell
    assert "We replaced 41 ropes" in pell.split("What is held of theirs")[0]
    assert "How many ropes wait" not in by_section[2]
    assert "printed here: to The minister." in text(shown)
    checked = verify(shown, holding().passages, holding().documents)
    assert checked["ok"].all()


def test_no_question_of_the_researchers_is_on_a_paper_for_the_public():
    shown = paper(("Ann Pell",), questions=tables.table(PlannedQuestion, OWN), audience="public")
    assert not any(one.question in text(shown) for one in OWN)


def test_a_short_answer_is_quoted_with_its_question():
    lookup = lookup_of(material(), tables.table(Passage, passages()))
    no = short_quotes.quoted(lookup.passages["oral-2/Q9.2"], lookup, "a")
    assert (no.excerpt.span.text, no.question[0].span.text) == ("No.", "Is training paid?")


def test_only_the_documents_that_a_page_looks_into_are_made_rows(monkeypatch):
    made = []
    lookup = lookup_by_id(material())
    rows = tables.rows
    monkeypatch.setattr(
        tables, "rows", lambda frame, kind: made.extend(frame["document_id"]) or rows(frame, kind)
    )
    assert [p.passage_id for p in lookup.in_document("oral-2")] == [
        p.passage_id for p in passages() if p.document_id == "oral-2"
    ]
    assert set(made) == {"oral-2"}


def test_a_short_answer_whose_question_is_not_held_is_not_quoted():
    held = [p for p in passages() if p.passage_id != "oral-2/Q9"]
    lookup = lookup_of(material(passages=held), tables.table(Passage, held))
    alone = short_quotes.quoted(lookup.passages["oral-2/Q9.2"], lookup, "a")
    assert alone.excerpt is None
    assert "never quoted without its question" in alone.unquoted


def test_what_is_quoted_is_whole_sentences_of_the_passage():
    said = "One. Two words here and then a few more of them to make it long, I hope. Three."
    start, end = short_quotes.stretched(said, (6, 9))
    assert (start == 0 or said[start - 1] == " ") and (end == len(said) or said[end] == " ")
    assert said[start:end] in said


@pytest.mark.parametrize("who", [("Ann Pell",), ("Tom Rudd", "Tower Trust"), (Called("Sam New"),)])
def test_every_quotation_of_the_paper_is_verified_against_the_sources(who):
    made = material(links=links("consistent with", "contrary to"))
    page = paper(who, made, undertakings=tables.table(Undertaking, [PROMISED]))
    checked = verify(page, made.passages, made.documents)
    assert checked["ok"].all(), checked[~checked["ok"]].to_string()
    assert len(checked) or who == (Called("Sam New"),)


def test_a_members_paper_is_marked_confidential_and_names_its_recipient():
    page = text(paper(recipient="Ruth Okafor MP"))
    assert "Committee paper, confidential" in page
    assert "1 March 2015 · For Ruth Okafor MP" in page


def test_evidence_that_is_not_reported_is_marked_where_it_is_quoted():
    tags = [*TAGS, Tag("7", "BEL0002/1", "training", 4, 9, "bells", "rule")]
    page = paper(made=material(tags=tags), terms=None, term_links=None)
    assert "in 1911" in page
    assert "Not yet reported" in text(page)
    public = paper(made=material(tags=tags), terms=None, term_links=None, audience="public")
    assert "in 1911" not in public
    assert "Evidence that this reader may not see is left out" in text(public)


def test_every_quotation_of_illustrative_evidence_is_marked_and_the_paper_says_so_at_its_head():
    invented = [
        replace(d, provenance="illustrative") if d.kind in ("oral", "written") else d for d in DOCUMENTS
    ]
    page = html.fromstring(paper(made=material(documents=invented)))
    cited = {q.get("data-citation") for q in page.iter("q")}
    marks = {c: [e.text_content() for e in page.get_element_by_id(c).find_class("mark")] for c in cited}
    assert marks
    assert set(map(tuple, marks.values())) == {("Illustrative",)}
    assert "Illustration: says nothing about bells" in text(html.tostring(page.find(".//header")).decode())


def test_illustrative_evidence_without_the_sentence_that_marks_it_is_refused():
    with pytest.raises(WorkbenchError, match="no sentence to mark"):
        pages.page("session", replace(material(), illustration=""), witnesses=["Ann Pell"])


def test_a_name_that_is_withheld_is_nobodys_and_stands_on_no_page():
    hidden = [replace(d, publication="name withheld") if d.document_id == "BEL0002" else d for d in DOCUMENTS]
    one = briefed(made=material(documents=hidden))
    assert "BEL0002/1" not in {p.passage_id for p in one.witness.own}


def test_words_that_a_page_cannot_carry_are_not_quoted_and_their_place_says_so():
    page = paper(
        ("Tom Rudd",), answered("I do not know\0 how many ropes there are in the tower."), terms=None
    )
    assert "no web page can carry" in text(page)


def test_of_a_witness_with_much_to_say_the_places_beyond_the_quotations_are_named_and_then_counted():
    more = [
        Passage(
            f"oral-2/Q{n}",
            "oral-2",
            n,
            "answer",
            f"Q{n}",
            n,
            "Tom Rudd",
            "rudd",
            text=f"Rope {n} is old.",
            end=16,
        )
        for n in range(20, 40)
    ]
    tags = [Tag(p.passage_id, p.passage_id, "ropes", 0, 4, "Rope", "rule") for p in more]
    one = briefed("Tom Rudd", material(passages=[*passages(), *more], tags=tags), terms=None, term_links=None)
    (ropes,) = one.said
    assert len(ropes.quotes) == 2
    assert ropes.also == ("oral evidence, 4 February 2015, Q22, Q23, Q24, Q25, Q26, Q27", "and 12 more")


def test_the_page_runs_nothing_loads_nothing_and_is_the_same_each_time():
    page = paper()
    assert len({paper() for _ in range(3)}) == 1
    tree = html.fromstring(page)
    assert not list(tree.iter("script", "iframe", "link", "img"))
    assert (
        tree.find(".//meta[@http-equiv='Content-Security-Policy']")
        .get("content")
        .startswith("default-src 'none'")
    )
    levels = [int(h.tag[1]) for h in tree.iter("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_words_of_evidence_are_escaped():
    made = answered("<script>alert(1)</script> & “more”.")
    page = paper(("Tom Rudd",), made, terms=None, term_links=None)
    assert "<script>" not in page


BROWSERS = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((found for name in BROWSERS if (found := shutil.which(name))), "")
CASE = ROOT / "evidence" / "missing-from-care"


@pytest.mark.skipif(not CHROMIUM, reason="no Chromium to print with")
@pytest.mark.parametrize(
    "who", ["Council data officer", "Head of commissioning", "Director of children’s services"]
)
def test_the_brief_on_one_witness_of_the_founding_case_prints_on_two_pages(who, tmp_path):
    import pypdfium2

    import workbench as wb
    from workbench.briefing import material as of

    inquiry = wb.open(CASE)
    frames = {name: getattr(inquiry, name) for name in of.frame_names() if name != "evidence_base"}
    made = Material(title=inquiry.settings.title, illustration=inquiry.settings.illustration,
                    rubric=inquiry.settings.rubric, licence=inquiry.settings.licence,
                    terms=inquiry.terms, **frames)  # fmt: skip
    page = pages.page("session", made, date="2012-05-01", witnesses=[who], recipient="Member B")
    (tmp_path / "brief.html").write_text(page, encoding="utf-8")
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    subprocess.run(
        [*command, profile, f"--print-to-pdf={tmp_path / 'brief.pdf'}", (tmp_path / "brief.html").as_uri()],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    printed = pypdfium2.PdfDocument(tmp_path / "brief.pdf")
    assert len(printed) == 2
    for sheet in printed:
        said = sheet.get_textpage().get_text_range()
        assert "Working paper, confidential" in said
        assert "illustrative evidence" in said

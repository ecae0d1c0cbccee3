"""Records in XML name their speakers: every speech is a turn, and nothing is guessed."""

from __future__ import annotations

import pytest

from tests.evaluation import canada
from tests.made.packed import texts
from tests.places import ROOT
from workbench.errors import Unreadable
from workbench.sources import read

CANADA = """<?xml version="1.0" encoding="UTF-8"?>
<Hansard xml:lang="EN" id="1"><ExtractedInformation>
<ExtractedItem Name="HeaderTitle">EVIDENCE</ExtractedItem><ExtractedItem Name="Number">NUMBER 007</ExtractedItem>
<ExtractedItem Name="Institution">Standing Committee on Harbours</ExtractedItem><ExtractedItem Name="MetaDateNumDay">4</ExtractedItem>
<ExtractedItem Name="MetaDateNumMonth">3</ExtractedItem><ExtractedItem Name="MetaDateNumYear">2014</ExtractedItem></ExtractedInformation>
<HansardBody><OrderOfBusiness><SubjectOfBusiness><SubjectOfBusinessContent>
<Timestamp Hr="11" Mn="00">(1100)</Timestamp>
<Intervention id="2"><PersonSpeaking><Affiliation Type="35">The Chair (Ms. Jane Low (Port Hope, Ind.))</Affiliation>: </PersonSpeaking>
<Content><ParaText>Good morning.</ParaText><ParaText>Mr. Reef.</ParaText></Content></Intervention>
<Intervention id="3"><PersonSpeaking><Affiliation Type="28">Mr. Al Reef (Director, Outreach, Sea Trust)</Affiliation>: </PersonSpeaking>
<Content><ParaText>We counted <I>nine</I>.</ParaText><FloorLanguage language="FR">[<I>Translation</I>]</FloorLanguage>
<ParaText>It says: <Quote><QuotePara>None came back.</QuotePara></Quote></ParaText><ParaText>(Motion agreed to)</ParaText>
<ParaText><B>The Chair:</B> Order.</ParaText></Content></Intervention>
<Intervention id="4"><PersonSpeaking><Affiliation Type="2">Hon. Tom Quay (Bay, Lib.)</Affiliation>: </PersonSpeaking>
<Content><ParaText>Why?</ParaText></Content></Intervention>
<Intervention id="5"><PersonSpeaking><Affiliation Type="28">Mr. Al Reef</Affiliation>: Nobody asked.</PersonSpeaking><Content/></Intervention>
</SubjectOfBusinessContent></SubjectOfBusiness></OrderOfBusiness></HansardBody></Hansard>"""

AKOMA_NTOSO = """<akomaNtoso xmlns="http://www.akomantoso.org/2.0"><debate><meta><references>
<TLCPerson id="reef" href="/p/reef" showAs="Ann Reef"/><TLCRole id="chair" showAs="Speaker"/></references></meta>
<preface><docTitle>Harbour debate</docTitle><docDate date="2014-03-04">4 March</docDate></preface>
<debateBody><debateSection><heading>Lost harbours</heading>
<narrative>The House met at two o’clock.</narrative>
<speech by="#quay" as="#chair"><from>Mr Quay</from><p>Order.</p></speech>
<debateSection><heading>Counting</heading>
<question by="#reef"><p>How many <i>went</i>?</p><p>And when?</p></question>
<answer by="quay"><from>Mr Quay:</from><p>Nine.</p><scene>Laughter.</scene><p>I mean ten.</p></answer>
<speech by=""><p>Hear, hear.</p></speech></debateSection></debateSection></debateBody></debate></akomaNtoso>"""


def test_every_intervention_is_a_turn_with_its_speaker_and_nested_ones_are_turns_too() -> None:
    reading = read(CANADA.encode(), "oral-2014-03-04")
    assert [(p.kind, p.locator, p.speaker, p.text) for p in reading.passages] == [
        ("statement", "o1", "The Chair", "Good morning."), ("statement", "o1", "The Chair", "Mr. Reef."),
        ("statement", "o2", "Mr. Al Reef", "We counted nine."), ("statement", "o2", "Mr. Al Reef", "It says:"),
        ("statement", "o2", "Mr. Al Reef", "None came back."), ("direction", "o2", "", "(Motion agreed to)"),
        ("statement", "o3", "The Chair", "Order."), ("statement", "o4", "Hon. Tom Quay", "Why?"),
        ("statement", "o5", "Mr. Al Reef", "Nobody asked."),
    ]  # fmt: skip
    assert all(reading.text[p.start : p.end] == p.text for p in reading.passages)
    assert (
        "[Translation]" in reading.text
        and "Mr. Al Reef (Director, Outreach, Sea Trust): We counted" in reading.text
    )


def test_a_name_in_bold_is_a_label_wherever_its_colon_stands() -> None:
    for label in ("<B>The Chair:</B> Order.", "<B>The Chair</B>: Order.", "<B>The Chair </B> : Order."):
        made = read(CANADA.replace("<B>The Chair:</B> Order.", label).encode(), "d")
        assert [p.speaker for p in made.passages if p.text == "Order."] == ["The Chair"], label


def test_who_appears_and_in_what_capacity_is_what_the_record_says() -> None:
    reading = read(CANADA.encode(), "oral-2014-03-04")
    assert [(a.label, a.capacity, a.role, a.organisation) for a in reading.appearances] == [
        ("Ms. Jane Low", "chair", "Port Hope, Ind.", ""),
        ("Mr. Al Reef", "witness", "Director, Outreach", "Sea Trust"),
        ("Hon. Tom Quay", "member", "Bay, Lib.", ""),
    ]
    document = reading.document
    assert (document.kind, document.title, document.date, document.author) == (
        "oral", "EVIDENCE, NUMBER 007", "2014-03-04", "Standing Committee on Harbours",
    )  # fmt: skip


@pytest.mark.parametrize(
    "namespace", ["http://www.akomantoso.org/2.0", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0", ""]
)
def test_a_debate_in_any_edition_of_akoma_ntoso_is_read(namespace: str) -> None:
    page = AKOMA_NTOSO.replace(
        ' xmlns="http://www.akomantoso.org/2.0"', f' xmlns="{namespace}"' if namespace else ""
    )
    reading = read(page.encode(), "debate-2014-03-04")
    assert [(p.kind, p.speaker, p.section, p.text) for p in reading.passages] == [
        ("heading", "", "Lost harbours", "Lost harbours"), ("direction", "", "Lost harbours", "The House met at two o’clock."),
        ("statement", "Mr Quay", "Lost harbours", "Order."), ("heading", "", "Lost harbours › Counting", "Counting"),
        ("statement", "Ann Reef", "Lost harbours › Counting", "How many went?"),
        ("statement", "Ann Reef", "Lost harbours › Counting", "And when?"),
        ("statement", "Mr Quay", "Lost harbours › Counting", "Nine."),
        ("direction", "", "Lost harbours › Counting", "Laughter."),
        ("statement", "Mr Quay", "Lost harbours › Counting", "I mean ten."),
        ("statement", "", "Lost harbours › Counting", "Hear, hear."),
    ]  # fmt: skip
    assert (reading.document.kind, reading.document.date, reading.document.title) == (
        "debate",
        "2014-03-04",
        "Harbour debate",
    )
    assert [a.role for a in reading.appearances if a.label == "Mr Quay"] == ["Speaker"]


@pytest.mark.parametrize(
    ("printed", "happened"),
    [
        ("Question proposed", True),
        ("Amendment agreed to", True),
        ("Minister for Lamps", False),
        ("Ann Poe", False),
    ],
)
def test_what_a_debate_refers_to_nobody_and_is_no_name_is_something_that_happened(
    printed: str, happened: bool
) -> None:
    speech = f'<speech by="#"><from>{printed}:</from><p>“That the lamps be lit.”</p></speech>'
    page = AKOMA_NTOSO.replace('<speech by=""><p>Hear, hear.</p></speech>', speech)
    passage = read(page.encode(), "d").passages[-1]
    assert (passage.kind, passage.speaker) == (("direction", "") if happened else ("statement", printed))
    assert passage.text == (
        f"{printed}: “That the lamps be lit.”" if happened else "“That the lamps be lit.”"
    )


def test_a_record_is_lines_too_for_whoever_compares_texts() -> None:
    assert "Hon. Tom Quay (Bay, Lib.): Why?" in texts(CANADA.encode())


def test_a_record_that_declares_a_document_type_is_refused() -> None:
    bomb = CANADA.replace("<Hansard", '<!DOCTYPE Hansard [<!ENTITY a "b">]><Hansard', 1)
    with pytest.raises(Unreadable, match="DOCTYPE"):
        read(bomb.encode())


def test_a_record_without_speech_has_no_text() -> None:
    with pytest.raises(Unreadable) as raised:
        read(b"<Hansard><HansardBody/></Hansard>")
    assert raised.value.status == "no-text"


def test_every_intervention_of_the_real_meetings_is_found() -> None:
    data = ROOT.parent / "shared" / "data"
    if not (data / "canada-evidence-xml").exists():
        pytest.skip("the real Canadian meetings (../shared/data/canada-evidence-xml) are not here")
    (measured,) = canada.run(data)
    assert measured.value == measured.of == 683, measured.details

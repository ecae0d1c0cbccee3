"""Reports and replies of other houses and bodies are told from what only speaks of them."""

from __future__ import annotations

import pytest

from workbench.sources import read

VOICE = "\n\n".join(
    f"2.{n} The Committee recommends that the Lamp Office count the lamps of ward {n} each year." for n in range(1, 5)
)
LISTED = f"List of recommendations\n\n{VOICE}\n\nLamps and their wards\n\nWe saw the lamps of Lampton. They were dark."
SEEN = "\n\n".join(f"1.{n} The lamps of street {n} were seen by us, and nobody had lit them for a year." for n in range(1, 40))


def kind(text: str) -> str:
    return read(text.encode()).document.kind


@pytest.mark.parametrize(
    "cover",
    [
        "The Parliament of the Commonwealth of Lampton\n\nLamps on the road\n\nHouse of Representatives Standing Committee on Lamps and Bells\n\nMay 2031",
        "Houses of the Oireachtas\n\nJoint Committee on Lamps and Small Bells\n\nReport on the Supply of Lamps\n\nMay 2031",
        "PARLIAMENT OF LAMPTON\n\nLegislative Council Select Committee into the Supply of Lamps\n\nLate and dark",
        "Parliamentary Joint Committee on the Lamp Office\n\nInquiry into lamp strategy",
    ],
)  # fmt: skip
def test_a_committee_named_after_its_house_reports(cover: str) -> None:
    assert kind(f"{cover}\n\n{LISTED}") == "report"


@pytest.mark.parametrize(
    "cover",
    [
        "Minutes of proceedings\n\nJoint Committee on Lamps and Small Bells\n\n4 May 2031",
        "MEDIA RELEASE\n\nHouse of Representatives Standing Committee on Lamps and Bells\n\nLamps are late",
        "Guidance for witnesses\n\nSelect Committee on the Supply of Lamps",
        "Agenda\n\nJoint Committee on Lamps and Small Bells",
        "Lamp Committee: work programme\n\nJoint Committee on Lamps and Small Bells\n\nWork programme 2031",
        "Submission 14\n\nJoint Committee on Lamps and Small Bells\n\nGuild of Ringers",
    ],
)
def test_what_a_committee_or_somebody_writes_otherwise_is_no_report(cover: str) -> None:
    assert kind(f"{cover}\n\n{LISTED}") != "report"


def test_a_committees_paper_that_recommends_nothing_is_no_report() -> None:
    assert kind(f"Joint Committee on Lamps and Small Bells\n\nLamps in Lampton\n\n{SEEN}") != "report"


@pytest.mark.parametrize(
    "cover",
    [
        "Findings and essential actions\n\nIndependent Review of Lamp Services at Lampton Hospitals\n\nChair: Dame Ann Poe",
        "The Independent Investigation into Bells in Lampton\n\nDame Ann Poe",
        "Final report of the External Review of the Lamp Office\n\nMay 2031",
    ],
)
@pytest.mark.parametrize("heading", ["Recommendations", "Immediate and essential actions", "Local actions for learning"])
def test_a_review_that_lists_what_must_be_done_reports(cover: str, heading: str) -> None:
    assert kind(f"{cover}\n\n{SEEN}\n\n{heading}\n\n2.1 The Trust must count its lamps.\n\n2.2 It must light them.") == "report"


@pytest.mark.parametrize(
    "cover",
    [
        "Independent Review of Lamp Services at Lampton: terms of reference",
        "Submission to the\n\nIndependent Review of Lamp Services at Lampton\n\nGuild of Ringers",
        "Independent Review of Lamp Services at Lampton: call for evidence",
        "Independent Review of Lamp Services: guidance for families",
        "News release\n\nIndependent Review of Lamp Services at Lampton",
        "Lamp Strategy 2031 to 2036\n\nLampton Hospitals Trust",
        "Lampton Hospitals Trust\n\nAnnual report and accounts 2031",
        "Dear Dame Ann\n\nIndependent Review of Lamp Services at Lampton",
    ],
)
def test_what_speaks_of_a_review_is_not_its_report(cover: str) -> None:
    assert kind(f"{cover}\n\n{SEEN}\n\nRecommendations\n\n2.1 The Trust must count its lamps.\n\n2.2 It must light them.") != "report"


OURS = "Recommendations\n\nGovernment should:\n\n• Count the lamps.\n\n• Light them."


def test_an_all_party_group_says_on_its_cover_that_the_report_is_its_own() -> None:
    assert kind(f"Late and dark\n\nA report by the All-Party Parliamentary Group on Lamps\n\nMay 2031\n\n{OURS}") == "report"


def test_an_all_party_group_says_that_its_report_is_no_official_one_in_a_long_paragraph() -> None:
    said = (
        "This is not an official publication of the House of Commons or the House of Lords. It has not been approved by "
        "either House or its committees. All-party groups are informal groups of members with a common interest in lamps."
    )
    assert kind(f"Late and dark\n\nMay 2031\n\n{said}\n\n{OURS}") == "report"


@pytest.mark.parametrize(
    "opening",
    [
        "Minutes of the annual general meeting\n\nAll-Party Parliamentary Group on Lamps",
        "Written evidence from the All-Party Parliamentary Group on Lamps",
        "Press release\n\nA report by the All-Party Parliamentary Group on Lamps",
        "We read a report by the All-Party Parliamentary Group on Lamps. It was long.",
    ],
)
def test_what_speaks_of_an_all_party_groups_report_is_none(opening: str) -> None:
    assert kind(f"{opening}\n\nMay 2031\n\nWe met in May and spoke of lamps.\n\n{OURS}") != "report"


FIRST = "Your first recommendation is that lamps be counted. We agree, and will count them.\n\n"
THEN = "Turning to your recommendation on bells, I cannot accept it.\n\nYours sincerely\n\nAnn Poe"


def test_a_letter_that_calls_recommendations_by_what_they_say_replies() -> None:
    opening = "Lamp Office\n\nDear Chair\n\nThank you for your Group’s report. I am replying on behalf of the Office.\n\n"
    assert kind(opening + FIRST + THEN) == "response"


@pytest.mark.parametrize(
    "letter",
    [
        f"Dear Chair\n\nThank you for your report, which I read on the train.\n\n{FIRST}Yours sincerely\n\nAnn Poe",
        f"Dear Chair\n\nI am replying to your letter about the lamps in my street.\n\n{FIRST}{THEN}",
        "Dear Chair\n\nIn reply to your letter, I write to tell you of lamps. I have not seen your report.\n\nYours sincerely\n\nAnn Poe",
        "Dear Minister\n\nOur first recommendation is that lamps be counted. In our report we also recommend a fund. Please reply by May.\n\nYours sincerely\n\nAnn Poe",
    ],
)
def test_other_letters_are_no_replies_to_a_report(letter: str) -> None:
    assert kind(letter) != "response"


ITEMS = "1. The Committee recommends that lamps be counted.\n\nAccepted. We count them.\n\n2. The Committee recommends that they be lit.\n\nNot accepted."


@pytest.mark.parametrize(
    "opening",
    [
        "I refer to your email of 4 May, with which you sent the Committee’s report, and am to reply as follows.",
        "Further to your letter of 4 May on the Committee’s report on lamps, the response of the Office is set out beneath.",
        "I am writing further to the Committee’s report on lamps, to respond to each of its recommendations.",
    ],
)
def test_an_e_mail_that_refers_to_a_report_and_takes_up_its_items_replies(opening: str) -> None:
    mail = f"From: Lamp Office\n\nTo: Clerk\n\nSubject: RE: Report on lamps\n\nA Chara,\n\n{opening}\n\n"
    assert kind(mail + ITEMS) == "response"
    assert read((mail + ITEMS).encode()).document.author == "Lamp Office"
    assert kind(mail + "It is receiving attention.") != "response"


@pytest.mark.parametrize(
    "opening",
    [
        "Please find attached the Committee’s report, with its recommendations, to which a reply is asked for by May.",
        "I refer to your letter about the lamps in Bell Street.",
        "Thank you for your e-mail. The clerk is away until May.",
    ],
)
def test_other_e_mails_are_no_replies_to_a_report(opening: str) -> None:
    assert kind(f"From: Clerk\n\nTo: Lamp Office\n\nSubject: Report on lamps\n\n{opening}\n\n{ITEMS}") != "response"

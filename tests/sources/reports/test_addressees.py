"""Whom a recommendation asks: a labelled sample of our own sentences, half of them traps."""

from __future__ import annotations

import pytest

from workbench.sources.reports.addressees import addressees
from workbench.sources.reports.heading_addressees import named_above

ASKED: list[tuple[str, tuple[str, ...]]] = [
    ("We recommend that the Department for Bells publish its rules.", ("the Department for Bells",)),
    ("We recommend that the Home Office and the Department for Education work together.", ("the Home Office", "the Department for Education")),
    ("The Government should pay for ropes.", ("The Government",)),
    ("Ofsted and the police must share what they know.", ("Ofsted", "the police")),
    ("We call on local authorities to count their bells.", ("local authorities",)),
    ("NHS England should, within six months, name a lead.", ("NHS England",)),
    ("We urge Ministers to think again.", ("Ministers",)),
    ("We further recommend that the Minister, in consultation with the Guild, appoint an adviser.", ("the Minister",)),
    ("The Department for Business, Innovation and Skills should report yearly.", ("The Department for Business, Innovation and Skills",)),
    ("We recommend that, by October 2031, the Welsh Government should set a standard.", ("the Welsh Government",)),
    ("The rules should be reviewed by the Charity Commission.", ("the Charity Commission",)),
    ("Police forces should be required to keep a register.", ("Police forces",)),
    ("It is vital that children are heard. Local safeguarding boards must therefore listen to them.", ("Local safeguarding boards",)),
    ("We therefore recommend that the Cabinet Office, together with HM Treasury, draw up a plan.", ("the Cabinet Office", "HM Treasury")),
    ("If costs rise, the regulator should explain why.", ("the regulator",)),
    ("I recommend that the Secretary of State for Health consider a scheme.", ("the Secretary of State for Health",)),
    ("The Committee invites the Scottish Government to respond.", ("the Scottish Government",)),
    ("The Government must act, and schools should teach it.", ("The Government", "schools")),
    ("We recommend that the Chief Scientific Adviser review the evidence, and that the Department publish it.", ("the Chief Scientific Adviser", "the Department")),
    ("Ringing is loud, but the parish council should allow it.", ("the parish council",)),
    ("We ask the National Audit Office to look at this again.", ("the National Audit Office",)),
    ("The Welsh Government, the Scottish Government and the Northern Ireland Executive should agree a standard.", ("The Welsh Government", "the Scottish Government", "the Northern Ireland Executive")),
    ("The Information Commissioner’s Office should be given powers, and it should use them.", ()),
    ("We believe that the Government should legislate.", ("the Government",)),
    ("The Home Secretary should make a statement.", ("The Home Secretary",)),
    ("Companies should tell users what they keep.", ("Companies",)),
    ("Universities and colleges should train ringers.", ("Universities", "colleges")),
    ("We recommend that Public Health Wales should monitor this.", ("Public Health Wales",)),
    ("The College of Policing must update its guidance.", ("The College of Policing",)),
    ("We expect the Department to report back by spring.", ("the Department",)),
    ("In our view, Parliament should decide.", ("Parliament",)),
    ("We recommend the Government publishes a plan.", ("the Government",)),
    ("The Crown Prosecution Service needs to keep better records.", ("The Crown Prosecution Service",)),
    ("Given what we heard, the Ministry of Justice should commission research.", ("the Ministry of Justice",)),
    ("All NHS trusts should name a director.", ("NHS trusts",)),
    ("We repeat our view that the Treasury should pay.", ("the Treasury",)),
    ("Each local authority should publish its return.", ("local authority",)),
    ("The Government should, as a matter of urgency, bring the Act into force.", ("The Government",)),
    ("We recommend that Ofcom require broadcasters to say so.", ("Ofcom",)),
    ("Health boards must report to the Welsh Government each year.", ("Health boards",)),
]  # fmt: skip
TRAPS = [
    "The Department told us that schools should do more.",
    "Witnesses argued that the Government must pay.",
    "The police should have acted sooner.",
    "The Government has promised to act.",
    "We heard from the Department for Bells and from Ofsted.",
    "A duty of candour should be introduced in Wales.",
    "Patients should be offered a test.",
    "What the Government should do is unclear to many.",
    "The question is whether Ministers should decide.",
    "Companies that should know better ring at night.",
    "We welcome the Government’s plan for the Department.",
    "We do not recommend that the Government ban bells.",
    "It should be possible to find a bell.",
    "This should not come as a surprise to the Treasury.",
    "Ropes must be strong enough.",
    "Their letter to the Home Office should be published.",
    "Guidance for schools should be clear.",
    "The response of the Government should be judged in a year.",
    "The Minister said that the Treasury needs to agree.",
    "As our predecessors recommended, the Department published a list.",
    "There should be a national memorial.",
    "Bells funded by the Government ring well.",
    "By 2040 the Government will have spent twice as much.",
    "The role of the police should be explained.",
    "The Guild claimed the diocese should have paid.",
    "In 2009 a committee recommended that Ofsted inspect towers.",
    "The Act should be amended.",
    "The Strategy must say how it will be paid for.",
    "One should not expect the Government to know.",
    "We considered whether the regulator ought to be independent.",
    "The evidence suggests that councils should be cautious.",
    "The agreement between the Home Office and the police should be renewed.",
    "Effective evaluation must be planned from the start.",
    "Nobody should be turned away by a hospital that can help.",
    "Funding for charities should continue.",
    "Users should be able to complain.",
    "The Department explained how trusts should apply.",
    "Towers run by councils should be safe.",
    "That is why the Government acted.",
    "A register of bells, kept by the Guild, should be open.",
]


def measured() -> tuple[int, int, int]:
    right = wrong = missed = 0
    for text, expected in [*ASKED, *((trap, ()) for trap in TRAPS)]:
        found = set(addressees(text))
        right += len(found & set(expected))
        wrong += len(found - set(expected))
        missed += len(set(expected) - found)
    return right, wrong, missed


def test_of_the_sample_nearly_all_are_found_and_nearly_nobody_else() -> None:
    right, wrong, missed = measured()
    assert len(ASKED) == len(TRAPS) == 40
    assert right / (right + wrong) >= 0.95 and right / (right + missed) >= 0.95


@pytest.mark.parametrize("text", TRAPS)
def test_a_mere_mention_is_no_addressee(text: str) -> None:
    assert addressees(text) == ()


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_the_subject_of_the_recommending_clause_is_asked(text: str, expected: tuple[str, ...]) -> None:
    assert addressees(text) == expected


def test_whoever_is_named_twice_is_asked_once() -> None:
    assert addressees("The Government should pay. We urge the Government to hurry.") == ("The Government",)


def test_in_a_list_of_recommendations_a_clause_may_begin_with_that() -> None:
    assert addressees("That NHS trusts name a director.", asked=True) == ("NHS trusts",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Department of Bells (Northern Ireland) should act.", ["The Department of Bells (Northern Ireland)"]),
        ("As part of its reply to the report the Government should set out a plan.", ["the Government"]),
        ("If it has not done so already the Government should pay.", ["the Government"]),
        ("While ropes should be tested first, the UK government and devolved administrations should meet.",
         ["the UK government", "devolved administrations"]),
        ("The Welsh Assembly and Northern Ireland Executive should agree.", ["The Welsh Assembly", "Northern Ireland Executive"]),
        ("The governments of the UK, Scotland, Wales and Northern Ireland should agree.",
         ["UK Government", "Scottish Government", "Welsh Government", "Northern Ireland Executive"]),
        ("The UK Government and the Scottish Government should meet. Each government should say when.",
         ["The UK Government", "the Scottish Government"]),
        ("HM Bells and Ropes Service and the Guild of Ringers Association should agree.",
         ["HM Bells and Ropes Service", "the Guild of Ringers Association"]),
        ("The Office let a contract. It should not let another.", ["The Office"]),
        ("We ask that the Minister confirm, in the reply to this report, that it will go on.", ["the Minister"]),
        ("Pay should be set by an independent body.", []),
        ("The devolved governments may wish to look at it.", ["The devolved governments"]),
    ],
)  # fmt: skip
def test_bodies_are_known_by_a_grammar_and_nobody_by_a_guess(text: str, expected: list[str]) -> None:
    assert list(addressees(text)) == expected


def test_it_is_whoever_the_sentence_before_ends_with_and_a_name_before_a_colon_is_asked() -> None:
    assert addressees(
        "Repairs should be reported to the Department for Bells. It should keep a register of them."
    ) == ("the Department for Bells",)
    assert addressees("Ministers: name fifty towers.", asked=True) == ("Ministers",)
    assert addressees("Bells: name fifty towers.", asked=True) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Lamp Office should, together with the Guild of Bells, publish a list.", ["The Lamp Office", "the Guild of Bells"]),
        ("The Guild of Bells is also invited to revise its rules.", ["The Guild of Bells"]),
        ("It is therefore recommended that the Bell Board tests each rope.", ["the Bell Board"]),
        ("Towerton Council to seek assurance that every rope is tested.", ["Towerton Council"]),
        ("Action: tower school and rope agency; Timescale: May. Test each rope.", ["tower school", "rope agency"]),
        ("RECOMMENDED to Cabinet that ropes be tested.", ["Cabinet"]),
        ("BRA recommends that the Rope Institute updates its standard.", ["the Rope Institute"]),
        ("The operator, Bells and Ropes Limited, should repay £40.", ["Bells and Ropes Limited"]),
        ("The Council and its supplier, Ropeworks Services, should apologise.", ["The Council", "Ropeworks Services"]),
        ("The Bell Board, with the Lamp Office, should publish it.", ["The Bell Board"]),
        ("Officers and staff of Towerton Council should meet.", ["Towerton Council"]),
        ("We want our council and local firms to plant limes.", ["our council", "local firms"]),
        ("We ask the Premier Ringing League, Towers United and clubs to agree.", ["the Premier Ringing League", "Towers United", "clubs"]),
        ("All ringing societies should count their bells.", ["ringing societies"]),
        ("Teachers in every tower should receive training.", []),
        ("We urge the Lamp Office to work with the Guild.", ["the Lamp Office"]),
        ("Councils would benefit from a shared list.", []),
    ],
)  # fmt: skip
def test_lists_of_other_houses_say_who_is_asked_in_their_own_ways(text: str, expected: list[str]) -> None:
    assert list(addressees(text, asked=True)) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Recommendation 4: For the Bell Board", ["the Bell Board"]),
        ("Recommendations to governors", ["governors"]),
        ("For employers", ["employers"]),
        ("Safety recommendation B/2031/04 to the Rope Agency", ["the Rope Agency"]),
        ("TO: The Chief Executive, Towerton Bells Trust", ["The Chief Executive, Towerton Bells Trust"]),
        ("This report is being sent to: 1. The Lamp Office; 2. Towerton Council", ["The Lamp Office", "Towerton Council"]),
        ("Letter to the Secretary of State for Bells", ["the Secretary of State for Bells"]),
        ("Towerton Council: key recommendations", ["Towerton Council"]),
        ("Recommendations on ringing", []),
        ("Recommendations for reform", []),
        ("For the sake of bells", []),
        ("Chapter 3: The Bell Board", []),
    ],
)  # fmt: skip
def test_a_heading_says_who_is_asked_where_an_items_own_words_name_nobody(
    heading: str, expected: list[str]
) -> None:
    assert list(named_above([heading, "Chapter 1"])) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We recommend that the Lamp Office commissions a count of lamps.", ("the Lamp Office",)),
        ("We recommend that the Guild services its bells.", ("the Guild",)),
        (
            "The Committee recommends that the Department and the Department of Lamps agree a plan.",
            ("the Department", "the Department of Lamps"),
        ),
        (
            "The Department of Lamps should act. The Department should write to us.",
            ("The Department of Lamps",),
        ),
        ("It also recommends that the Lamp Office publishes a list.", ("the Lamp Office",)),
        ("We recommend that providers of electric lamps pay the cost.", ("providers of electric lamps",)),
    ],
)
def test_a_verb_or_a_second_department_is_told_from_a_name(text: str, names: tuple[str, ...]) -> None:
    assert addressees(text) == names

"""What a reply says to a recommendation, by its own sentence (sentences of our own)."""

from __future__ import annotations

import pytest

from workbench.model import POSITIONS
from workbench.replies.read_position import stances
from workbench.replies.weigh_stances import suggest, weighed


@pytest.mark.parametrize(
    ("position", "text"),
    [
        ("accepted", "The Government accepts this recommendation."),
        ("accepted", "We agree with the Committee’s recommendation and will act by May."),
        ("accepted", "This recommendation is accepted in full."),
        ("accepted", "Agree. The Department will write in the spring."),
        ("accepted", "The Ministry is committed to implementing this recommendation."),
        ("in part", "The Government accepts this recommendation in part."),
        ("in part", "The Department partially agrees with the recommendation."),
        ("in part", "We accept the first part of the recommendation."),
        ("in principle", "The Government accepts the recommendation in principle."),
        ("in principle", "We agree with the aim of counting lamps."),
        ("in principle", "The Department accepts the principle of the recommendation."),
        ("consulting", "The Government will consult on this in the spring."),
        ("consulting", "We have launched a consultation on the standard for lamp posts."),
        ("already doing", "A single number is already in use in two districts."),
        ("already doing", "The Department has commissioned a study of lamps."),
        ("deferred", "The Government will consider the recommendation at the next spending round."),
        ("deferred", "The Executive is considering its position."),
        ("deferred", "The Lamp Board will decide on this when its members have been asked."),
        ("deferred", "The term of leases is being looked at as part of the lamp review. No decision has yet been taken."),
        ("noted", "This describes what the law requires already. There is nothing in it for the Office to accept."),
        ("noted", "Not applicable. Lamps are sold by those who own them."),
        ("noted", "The Government notes the Committee’s conclusion."),
        ("noted", "Whether to make an order is a matter for the House."),
        ("rejected", "The Government does not accept this recommendation."),
        ("rejected", "We are not persuaded that a ban would help."),
        ("rejected", "The Government does not believe that legislation is necessary."),
        ("rejected", "The Department disagrees with the recommendation."),
        (
            "rejected",
            "We agree with the Committee that lamps matter. We do not believe that a law is the right answer.",
        ),
        ("rejected", "It would not be appropriate for Ministers to choose the lamps."),
        ("in principle", "Accepted, subject to the money being voted."),
        ("accepted", "The Department will publish an inventory by June 2031."),
        ("accepted", "The Minister will write to the Committee before the end of the Session, as requested."),
        ("accepted", "The Guild’s council will keep a list of lamps, as the Committee recommends."),
        ("unclear", "The Office will keep lamps as recommended by the Rivers Commission."),
        ("deferred", "We will respond in full to this recommendation in the spring."),
        ("unclear", "Lanterns have been sold here since the canal was dug."),
        ("not answered", ""),
    ],
)
def test_a_reply_takes_a_position_in_its_own_sentence(position: str, text: str) -> None:
    found, sentence = suggest(text, "recommendation")

    assert found == position
    assert sentence in text
    assert position in POSITIONS


def test_refusing_a_criticism_refuses_no_recommendation() -> None:
    text = "The Government does not accept the criticism that it was slow. It accepts the recommendation."

    assert suggest(text, "recommendation") == ("accepted", "It accepts the recommendation.")


def test_agreeing_that_a_thing_is_so_accepts_a_conclusion_and_only_the_aim_of_a_recommendation() -> None:
    text = "We agree with the Committee that lamps are important."

    assert suggest(text, "conclusion")[0] == "accepted"
    assert suggest(text, "recommendation")[0] == "in principle"


def read(text: str, asked: str, kind: str = "recommendation") -> tuple[str, str]:
    """Return the position that a reply takes to an item with these words, and the other that it allows."""
    found = weighed(stances([("reply/a1", text)]), kind, asked)
    return found.position, found.otherwise


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Harbour England wrote to every pilot in May, making this point.",
            "Harbour England should write to pilots about the tides within a month.",
        ),
        (
            "The lighthouse charges were published in full on 4 March. They fell by a tenth.",
            "Trinity Harbour should publish its lighthouse charges in full.",
        ),
        (
            "The Board’s Chair has written to every skipper. Forty have replied.",
            "The Board should offer each skipper a meeting with its Chair.",
        ),
    ],
)
def test_what_a_body_did_that_an_item_asks_for_is_done_already_and_may_be_only_noted(
    text: str, asked: str
) -> None:
    assert read(text, asked) == ("already doing", "noted")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "The Lamp Strategy was published in 2018 and remains current.",
            "The Department should publish a new Lamp Strategy.",
        ),
        (
            "A board of enquiry was established in 1911 after the wreck of the Dolphin.",
            "The Government should fund a museum of wrecks.",
        ),
        ("The new bridge will be opened by May 2027.", "The sluices should be inspected monthly."),
        ("The Harbour Guild has undertaken to paint its boats.", "The sluices should be inspected monthly."),
    ],
)
def test_what_was_done_or_will_be_that_an_item_does_not_ask_for_answers_nothing(
    text: str, asked: str
) -> None:
    assert read(text, asked) == ("unclear", "")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "The Government agrees that pumps need an owner. The Stone Authority will be given the power by order.",
            "The Stone Authority should be given the power to own pumps.",
        ),
        (
            "We agree that this matters. The Harbour Board has promised to inspect the sluices every month.",
            "The sluices should be inspected every month.",
        ),
        (
            "The registers of moorings will be printed by the end of 2027.",
            "Registers of moorings should be printed each year.",
        ),
    ],
)
def test_what_will_be_done_by_anybody_accepts_the_item_that_asks_for_it(text: str, asked: str) -> None:
    assert read(text, asked)[0] == "accepted"


def test_to_deny_the_fault_that_an_item_would_mend_refuses_it_where_nothing_else_is_said() -> None:
    asked = "The harbour guidance should be rewritten."

    assert read("We do not agree that the harbour guidance is unclear.", asked) == ("rejected", "unclear")
    assert read("We do not agree that the inspectors are too few.", asked) == ("unclear", "")
    accepted = "We do not agree that the harbour guidance is unclear. We accept the recommendation."
    assert read(accepted, asked)[0] == "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "We accept in full the recommendations of the Rivers Commission’s report.",
        "The Government accepted all the recommendations made by the Harbour Inquiry in 2009.",
        "The Harbour Review’s recommendations were accepted last year.",
    ],
)
def test_accepting_another_reports_recommendations_answers_nothing_here(text: str) -> None:
    assert suggest(text, "recommendation") == ("unclear", "")


def test_the_report_replied_to_may_be_called_by_its_name() -> None:
    text = "We accept the recommendations of the Lamps Committee report."

    assert suggest(text, ours=("Lamps Committee",))[0] == "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "If Parliament is minded to accept this recommendation, a new body might be needed.",
        "The Committee recommends that we accept this recommendation of ours.",
        "A working group was set up in 1990 to support recommendations of any kind.",
    ],
)
def test_what_is_said_under_a_condition_or_by_others_accepts_nothing(text: str) -> None:
    assert suggest(text, "recommendation")[0] not in ("accepted", "rejected", "in principle")


def test_acceptance_with_a_refusal_beside_it_is_acceptance_in_part() -> None:
    text = "We accept the recommendation on boots. We do not accept the recommendation on lamps."

    assert suggest(text, "recommendation")[0] == "in part"


def test_a_proposal_further_on_does_not_outweigh_acceptance() -> None:
    text = "The Government accepts this recommendation. It will consult on the details and continue to pay."

    assert suggest(text)[0] == "accepted"


def test_each_responder_speaks_for_themselves_in_one_sentence() -> None:
    text = (
        "The Scottish Government accepts this recommendation in full, and the Welsh Government and the Northern Ireland "
        "Executive accept it in principle."
    )

    assert [(s.position, s.responders) for s in stances([("a", text)])] == [
        ("accepted", ("Scottish Government",)),
        ("in principle", ("Welsh Government", "Northern Ireland Executive")),
    ]


def test_those_who_accept_are_named_after_the_word_by() -> None:
    text = "These recommendations are accepted in full by the UK Government and the Welsh Government."

    assert stances([("a", text)])[0].responders == ("UK Government", "Welsh Government")


def test_the_sentence_is_given_as_it_stands_with_its_own_quotation_marks() -> None:
    text = "Much was said.\nWe accept the Committee’s\nrecommendation – “in full” – at once. More follows."

    position, sentence = suggest(text)

    assert (position, sentence) == (
        "accepted",
        "We accept the Committee’s\nrecommendation – “in full” – at once.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The guild of lamplighters supports proposals for new laws on lamps.",
        "The Department adopted the Lamp Strategy in full.",
        "The Ministry agreed to provide £28.3 million for points of light.",
        "We support the lamplighters, who made proposals of their own.",
        "The Office accepted the gift in full.",
    ],
)
def test_to_accept_some_other_thing_accepts_no_recommendation(text: str) -> None:
    assert suggest(text, "recommendation") == ("unclear", "")


def test_to_agree_that_what_an_item_asks_for_should_be_done_accepts_it() -> None:
    said = stances(
        [
            (
                "",
                "The Government agrees that the Street Lighting Act should be reviewed to ensure that it serves.",
            )
        ]
    )
    assert (
        weighed(said, "recommendation", "The Government should review the Street Lighting Act.").position
        == "accepted"
    )
    assert weighed(said, "recommendation", "Every town should paint its bridges.").position == "in principle"


def test_what_makers_and_other_countries_are_considering_is_no_position() -> None:
    for words in (
        "Manufacturers are exploring natural wicks.",
        "France and Italy are considering similar bans.",
    ):
        assert suggest(words)[0] == "unclear"


@pytest.mark.parametrize(
    "sentence",
    [
        "We understand the Lantern Guild is considering this recommendation.",
        "The Department is aware that the Harbour Board will consult on it.",
        "The Lamp Standing Committee is currently considering whether the rules need reform.",
        "The Assembly and Lamp Review Committee is considering whether the rules need reform.",
        "Our hope is that all parties will closely consider its recommendations.",
    ],
)
def test_what_others_are_known_to_weigh_is_no_position_of_who_replies(sentence: str) -> None:
    assert not [one for one in stances([("", sentence)]) if one.rank < 5]


@pytest.mark.parametrize(
    ("position", "text"),
    [
        ("already doing", "The Government agrees that lamps are vital. It has revised the rules for lamps."),
        (
            "already doing",
            "We agree that clear words matter. In the spring the Department published its plans.",
        ),
        ("in principle", "The Government agrees that lamps are vital. The Lamp Team has established a panel."),
        ("already doing", "Lamps are old. The Department of Lamps has asked the councils to count them."),
        ("deferred", "The Chief Lamp Officer of the Department of Lamps and Bells will be reviewing the effects."),
        ("consulting", "As part of our consultation, we will meet the makers of lamps."),
    ],
)  # fmt: skip
def test_what_those_who_reply_have_done_answers_a_recommendation_and_agreeing_that_a_thing_is_so_does_not(
    position: str, text: str
) -> None:
    assert suggest(text, "recommendation")[0] == position


def test_a_promise_that_shares_no_word_with_what_is_asked_is_of_something_else() -> None:
    said = stances([("", "Trams are old. We will publish a plan for the canal by May 2031.")])

    assert weighed(said, "recommendation", "The Office should count the lamps.").position == "unclear"
    assert weighed(said, "recommendation", "The Office should plan for the canal.").position == "accepted"


def test_what_was_done_is_read_further_on_where_it_says_the_items_words() -> None:
    filler = " ".join(f"Lantern makers met in hall {n}." for n in range(6))
    asked = "The Board should work with councils to repair the broken lanterns of harbours."
    far = "The Board has worked with councils to repair lanterns of harbours."

    read = weighed(stances([("", f"{filler} {far}")]), "recommendation", asked)
    assert (read.position, read.wording) == ("already doing", far)
    assert weighed(
        stances([("", f"{filler} The Board has published a map.")]), "recommendation", asked
    ).position == ("unclear")


def test_agreeing_that_what_is_asked_should_be_done_accepts_it_where_the_deed_is_the_same() -> None:
    asked = "The Office should invite nominated wardens from every parish to attend its meetings."
    same = "We agree that parish representatives should be invited to the associated meetings."
    other = "We agree that parish representatives should be thanked for the associated meetings."

    assert weighed(stances([("", same)]), "recommendation", asked).position == "accepted"
    assert weighed(stances([("", other)]), "recommendation", asked).position == "in principle"


@pytest.mark.parametrize(
    ("text", "kind", "position"),
    [
        ("The Trust accepts this concern.", "conclusion", "accepted"),
        ("The Trust accepts this concern.", "recommendation", "in principle"),
        ("A team of lamplighters has been in place since October.", "recommendation", "already doing"),
        (
            "Officials have begun consultations with the parishes on a formula.",
            "recommendation",
            "consulting",
        ),
        ("The future of the lamp fund will be considered in the next Budget.", "recommendation", "deferred"),
    ],
)
def test_concerns_are_agreed_with_and_what_will_be_considered_is_put_off(
    text: str, kind: str, position: str
) -> None:
    assert suggest(text, kind)[0] == position

"""A report of fourteen items and a reply of eleven that numbers anew, in words of our own; and further shapes of reply."""

from __future__ import annotations

ITEMS: tuple[tuple[str, str, str], ...] = (
    ("1", "13", "Most lamps that light the town’s lanes are older than the wardens who tend them. We recommend that the "
     "Department publish an inventory of lanes and lamps within a year."),
    ("2", "20", "Nobody knows how many walkers fall in unlit lanes, because falls are counted in three different ways."),
    ("3", "26", "We recommend that the Department fund a study of falls after dark in at least six towns."),
    ("4", "29", "The present standard for lamp posts – within every district – should be reviewed by the end of 2031."),
    ("5", "33", "We call on the Department to forbid the sale of lanterns that dazzle riders."),
    ("6", "39", "Wardens do their rounds with great care, and the town owes them thanks."),
    ("7", "45", "Wardens should be trained in first aid, and the Department should pay for the training."),
    ("8", "52", "We recommend a single telephone number for reporting a broken lamp."),
    ("9", "53", "Companies that dig up a lane must restore its lamps before they leave."),
    ("10", "54", "We urge Ministers to write the duty to restore lamps into the next Streets Bill."),
    ("11", "58", "We recommend that schools teach children how to cross an unlit lane."),
    ("12", "62", "The Department should set a date by which every lane has one working lamp."),
    ("13", "65", "The evidence on coloured light and moths is not yet settled."),
    ("14", "73", "We recommend that the Department report to this Committee each spring on what it has done."),
)  # fmt: skip
REPLIED: tuple[tuple[str, str, str, str], ...] = (
    ("1", "1", "accepted", "The Government accepts this recommendation. The inventory will be published by June."),
    ("2", "3", "deferred", "A study of this size needs money that has not been voted. The Government will consider the "
     "recommendation at the next spending round."),
    ("3", "4", "in principle", "The Government agrees in principle that the standard should be looked at again, and will "
     "set out a timetable once the designers have met."),
    ("4", "5", "rejected", "Riders need light as well. The Government is not persuaded that a ban would help anybody."),
    ("5", "7", "in part", "The Government accepts this recommendation in part. Wardens will be trained; who pays is for "
     "the districts."),
    ("6", "8", "already doing", "A single number has already been in use in two districts since the autumn."),
    ("7", "9", "consulting", "The Government will consult companies on this in the spring."),
    ("8", "10", "rejected", "See item 4 above."),
    ("9", "11", "unclear", "Schools in the town open at eight. Most children walk to them in the light."),
    ("10", "12", "rejected", "The Government does not accept this recommendation. No date fits every lane."),
    ("11", "14", "accepted", "The Government agrees with this recommendation and will write each April."),
)  # fmt: skip
"""The reply’s own number, the report’s, the position as we mean it, and the words."""


def report() -> bytes:
    """Return the report’s list of items as a text file."""
    head = "Lamps in Lanes\n\nFirst Report of Session 2030–31\n\nPublished on 24 August 2030\n\n"
    body = "1 Lamps\n\n" + "".join(
        f"{n}. Paragraph {n} says what was heard about lamps and lanes that year.\n\n" for n in range(1, 74)
    )
    items = "".join(f"{number}. {text} (Paragraph {paragraph})\n\n" for number, paragraph, text in ITEMS)
    return f"{head}{body}Conclusions and recommendations\n\n{items}".encode()


def reply() -> bytes:
    """Return the reply, which leaves three items out and numbers the others anew."""
    paragraphs = {number: (paragraph, text) for number, paragraph, text in ITEMS}
    head = (
        "Second Special Report of Session 2030–31\n\nLamps in Lanes: Government Response to the Committee’s First Report of "
        "Session 2030–31\n\nThe Committee published its First Report, Lamps in Lanes, on 24 August 2030. The Government’s "
        "response was received on 26 October 2030 and is appended to this report.\n\nAppendix: Government response\n\n"
        "The Government thanks the Committee for its report.\n\n"
    )
    parts = []
    for own, number, _, words in REPLIED:
        paragraph, text = paragraphs[number]
        restated = text.replace(" – ", "—").replace("’", "'")
        parts.append(f"{own}. {restated} (Paragraph {paragraph})\n\n{words}\n\n")
    return (head + "".join(parts)).encode()


MINUTE = """Treasury Minutes

Government response to the Committee of Public Accounts on the First to the Third reports from Session 2030–31

First Report of Session 2030–31

Lamps in Lanes

1: PAC conclusion: The Department does not know how many lamps it owns.

1: PAC recommendation: The Department should count its lamps and write to us with the figure within six months.

1.1 The government agrees with the Committee’s recommendation.

Target implementation date: Spring 2031

1.2 The Department has begun to count, district by district.

2: PAC conclusion: Wardens buy their own boots.

2: PAC recommendation: The Department should supply boots to wardens.

2.1 The government disagrees with the Committee’s recommendation.

2.2 Boots are a matter for the districts, which know their lanes.
"""

APPENDICES = """Third Special Report of Session 2030–31

The Government’s response was received on 1 November 2030, and that of the Office of Lamps on 8 November 2030. Both are appended to this report.

Appendix 1: Government response

1. We recommend that the Department publish an inventory of lanes and lamps within a year. (Paragraph 13)

The Government accepts this recommendation.

Appendix 2: Oflamp response

1. We recommend that the Department publish an inventory of lanes and lamps within a year. (Paragraph 13)

Oflamp does not support this recommendation, as an inventory would be out of date in a month.
"""

CANADA = """Government Response to the Fourth Report of the Standing Committee on Lanes

Recommendation 1: That the Department publish an inventory of lanes and lamps within a year.

Response: The Government of the Province accepts this recommendation.

Recommendation 2: That the Department fund a study of falls after dark in at least six towns.

Response: The Government takes note of this recommendation.
"""

LETTER = """Dear Chair,

I am writing in response to your report, Lamps in Lanes, published in August.

We accept recommendations 3 and 8, and work on both begins in May.

On recommendation 12, we are not persuaded that one date suits every lane.

We accept in full the recommendations of the Rivers Commission’s report on bridges.

Yours sincerely,

The Minister for Lanes
"""

OTHERS = (MINUTE, APPENDICES, CANADA, LETTER)

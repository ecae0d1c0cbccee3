"""Replies of other forms: a Treasury minute (which also answers a report that is not held), a letter, one paper of four governments and a council.

Illustrative, written blind on 2026-11-29 for issue 19. They answer reports of styles 3, 4 and 5, which are built first.
"""

from __future__ import annotations

from pathlib import Path

from .kit import Block, Paper, answer, long_date
from .pdf import Look, write_pdf
from .style03 import QUARRY
from .style04 import CUSTOMS
from .style05 import DAM

MINUTE = Paper(
    "s10-treasury-minute.pdf",
    "replies of other forms",
    "Treasury Minutes: Government responses to the Committee of Accounts on the Ninth and Tenth Reports from Session 2013–14",
    "2013-10",
    "HM Treasury",
    kind="response",
    number="Cm 8744",
    answers=CUSTOMS.file,
    responder="Government",
    responder_also="HM Treasury; Treasury; Revenue and Excise Office",
    form="Treasury minute",
)
LETTER = Paper(
    "s10-quarries-letter.pdf",
    "replies of other forms",
    "Letter from the Parliamentary Secretary on disused quarries",
    "2026-11-24",
    "Department for Minerals",
    kind="response",
    answers=QUARRY.file,
    responder="Department for Minerals",
    responder_also="Government; Parliamentary Secretary",
    form="letter",
)
NATIONS = Paper(
    "s10-dam-four-governments.pdf",
    "replies of other forms",
    "Responses to the Report of the Ormsdale Dam Inquiry by the UK Government, the Scottish Government, the Welsh Government, the Northern Ireland Executive and Strathdon Council",
    "2026-10-22",
    "UK Government and others",
    kind="response",
    number="CP 1455",
    answers=DAM.file,
    responder="",
    form="command paper",
)

MINUTE_A = (
    (
        1,
        "The government agrees with the Committee’s recommendation.",
        "Target implementation date: Spring 2014.",
        "The Office has revised its approvals guidance. From April 2014 no contract above £50 million will be let without the Accounting Officer’s signature.",
        "accepted",
        "",
    ),
    (
        2,
        "The government agrees with the Committee’s recommendation.",
        "Recommendation implemented.",
        "The Office published the figures on 27 September 2013.",
        "accepted",
        "already doing",
    ),
    (
        3,
        "The government disagrees with the Committee’s recommendation.",
        "",
        "Rigid tenure would make the best candidates harder to find. The Treasury already expects a senior responsible owner to stay for a stage of a project, and sees no need for further rules.",
        "rejected",
        "",
    ),
    (
        4,
        "The government partially agrees with the Committee’s recommendation.",
        "Target implementation date: December 2013.",
        "The Office will agree a minimum period with the Port Trades Council. It considers that thirty days, rather than ninety, would be reasonable.",
        "in part",
        "accepted",
    ),
    (
        5,
        "The Office wrote to the Committee on 16 September 2013.",
        "Recommendation implemented.",
        "Of 1,204 staff, 377 are able to use the system unaided.",
        "already doing",
        "accepted",
    ),
)
NATIONS_A = (
    (
        1,
        (
            (
                "UK Government",
                "The UK Government accepts this recommendation and will bring forward a Reservoirs Bill in the next session.",
                "accepted",
                "",
            ),
            (
                "Scottish Government",
                "Scottish Ministers accept the recommendation in principle. A register exists for reservoirs of more than 25,000 cubic metres, and Ministers will consult on lowering that figure.",
                "in principle",
                "in part",
            ),
        ),
    ),
    (2, ()),
    (
        3,
        (
            (
                "UK Government",
                "Accepted. The Cabinet Office will lead, and will report on progress each spring.",
                "accepted",
                "",
            ),
            (
                "Scottish Government",
                "Accepted, subject to the messages’ being available in Gaelic.",
                "accepted",
                "in part; in principle",
            ),
            (
                "Welsh Government",
                "We accept this recommendation in part. We will adopt the common messages in English and Welsh, but sirens at the four Snowdon dams will stay as they are.",
                "in part",
                "",
            ),
            (
                "Northern Ireland Executive",
                "The Executive notes the recommendation. There are no dams of this class in Northern Ireland, and officials will keep the matter under review.",
                "noted",
                "deferred",
            ),
        ),
    ),
    (
        4,
        (
            (
                "Strathdon Council",
                "The Council does not accept the date. Tenders came in at twice the estimate, and the footbridge cannot now be open before spring 2028. The Council remains committed to building it.",
                "in part",
                "rejected",
            ),
        ),
    ),
)


def minute(folder: Path) -> None:
    blocks = [
        Block("cover", MINUTE.title),
        Block(
            "coverline",
            "Presented to Parliament by the Exchequer Secretary to the Treasury by Command of Her Majesty",
        ),
        Block("coverline", f"{MINUTE.number}   October 2013"),
        Block("newpage"),
        Block("h1", "Ninth Report of Session 2013–14"),
        Block("h2", "Revenue and Excise Office"),
        Block("h2", "The Northern Gate programme"),
        Block("plain", "**Introduction from the Committee**"),
        Block(
            "plain",
            "The Office is replacing 23 systems with one. The Committee took evidence on 13 May 2013.",
        ),
    ]
    for place, agrees, target, more, position, also in MINUTE_A:
        item = CUSTOMS.items[place - 1]
        found, asked = item.text.split(". ", 1)
        blocks += [
            Block("item", f"**Committee of Accounts conclusion: {found}.**", f"{place}:"),
            Block("item", f"**Recommendation: {asked}**", f"{place}:"),
        ]
        words = [one for one in (agrees, target, more) if one]
        blocks += [Block("p", one if n else f"{one}", f"{place}.{n}") for n, one in enumerate([words[0]], 1)]
        blocks += [Block("inpara", f"**{target}**")] if target else []
        blocks.append(Block("p", more, f"{place}.2"))
        answer(MINUTE, [item], words, position, also)
    other = "The government agrees with the Committee’s recommendation. The Mint Office will stop issuing commemorative spoons at a loss by January 2014."
    blocks += [
        Block("newpage"),
        Block("h1", "Tenth Report of Session 2013–14"),
        Block("h2", "Mint Office"),
        Block("h2", "Commemorative spoons"),
        Block(
            "item",
            "**Committee of Accounts conclusion: Spoons have lost money in eleven years out of twelve.**",
            "1:",
        ),
        Block(
            "item",
            "**Recommendation: The Mint Office should set a date after which no spoon will be sold for less than it cost.**",
            "1:",
        ),
        Block("p", other, "1.1"),
    ]
    answer(MINUTE, [], [other], "accepted", "")
    write_pdf(folder / MINUTE.file, blocks, Look("Helvetica", 10.5, foot="Cm 8744"), {}, MINUTE.title)


def letter(folder: Path) -> None:
    """Answers by number only, several at once, out of order, with a reference forward."""
    told = (
        (
            (1,),
            "The Committee’s first conclusion is a fair description of the law, and I do not dispute it.",
            "accepted",
            "noted; unclear",
        ),
        (
            (2, 3),
            "On recommendations 2 and 3, the Government agrees that orphaned pumping stations need an owner. The Coal and Stone Authority will be given the necessary power by order in 2027. In the meantime the Environment Agency has undertaken to inspect each station twice a year.",
            "accepted",
            "",
        ),
        (
            (4,),
            "I agree with what you say at 4 about bonds; see recommendation 5.",
            "accepted",
            "noted; unclear",
        ),
        (
            (5,),
            "As to recommendation 5, planning authorities have many calls upon them, and we do not propose to ask them for a review of this kind. Those that wish to carry one out may do so.",
            "rejected",
            "",
        ),
        (
            (7,),
            "On recommendation 7, the Department will report to the Committee by 15 October 2027. The Coroners’ Society has offered its help, for which I am grateful.",
            "accepted",
            "",
        ),
        (
            (6,),
            "Finally, I join the Committee in commending the people of Calderwick.",
            "noted",
            "accepted; unclear",
        ),
    )
    blocks = [
        Block("plain", "Lord Ferriby"),
        Block("plain", "Parliamentary Secretary, Department for Minerals"),
        Block("plain", long_date(LETTER.date)),
        Block("plain", "The Chair, Minerals and Environment Committee, House of Lords"),
        Block("plain", "Dear Lady Cragg,"),
        Block("plain", "**DEEP WATER: THE LEGACY OF DISUSED QUARRIES**"),
        Block(
            "plain",
            f"I am replying on behalf of the Department to your Committee’s report of {long_date(QUARRY.date)}. I have numbered my remarks by the numbers in your summary. The Slate and Stone Federation, I should say, supports most of what you propose.",
        ),
    ]
    for places, words, position, also in told:
        blocks.append(Block("plain", words))
        answer(LETTER, [QUARRY.items[n - 1] for n in places], [words], position, also)
    blocks += [Block("plain", "I hope that this is of help to the Committee."), Block("plain", "FERRIBY")]
    write_pdf(folder / LETTER.file, blocks, Look("Times", 12), {}, LETTER.title)


def nations(folder: Path) -> None:
    """Each recommendation restated once; under it a heading for each body that answers. Nobody answers the second."""
    blocks = [
        Block("cover", NATIONS.title),
        Block("coverline", f"{NATIONS.number}   {long_date(NATIONS.date)}"),
        Block("newpage"),
        Block("h1", "Introduction"),
        Block(
            "plain",
            "The four governments and the Council have agreed to publish their responses together. Each speaks only for itself. The second recommendation is addressed to the Institution of Dam Engineers, which will respond separately.",
        ),
    ]
    for place, answers in NATIONS_A:
        item = DAM.items[place - 1]
        if not answers:
            continue
        blocks += [
            Block("h1", f"Recommendation {item.number}"),
            Block("plain", f"**{item.text}**", box=item.number),
            *[Block("bullet", f"**{point}**", box=item.number) for point in item.points],
        ]
        for who, words, position, also in answers:
            blocks += [Block("h2", who), Block("plain", words)]
            answer(NATIONS, [item], [words], position, also, who)
    write_pdf(
        folder / NATIONS.file,
        blocks,
        Look("Helvetica", 11, right_head="Responses to the Ormsdale Dam Inquiry"),
        {},
        NATIONS.title,
    )


def build(folder: Path, seed: int = 0) -> list[Paper]:
    """Write the three replies; the key is in the papers. They look the same for every seed."""
    minute(folder)
    letter(folder)
    nations(folder)
    return [MINUTE, LETTER, NATIONS]

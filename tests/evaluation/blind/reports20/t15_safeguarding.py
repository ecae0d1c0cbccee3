"""A child safeguarding practice review in Word: findings and recommendations in boxes, each numbered from 1; replies of a partnership and of a health board in one paper.

Illustrative, written blind on 2026-11-30 for issue 19. The child, the places and the bodies are invented.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.pdf import Look, write_pdf
from ..reports19.soft import write_docx
from .kit import Block, Item, Paper, R, Setter, answer, notes_of, register, reply_to

PARTNERSHIP = "Sallins Cross Safeguarding Children Partnership"
BOARD = "Tarrant Hill Integrated Care Board"
REVIEW = Paper(
    "t15-practice-review-nell.docx",
    "practice review",
    "Local Child Safeguarding Practice Review: Nell",
    "2026-03",
    PARTNERSHIP,
    where_printed=False,
    witnesses=(
        ("Agency report, Sallins Cross Schools Trust", ""),
        ("Agency report, Tarrant Hill Community Health", ""),
    ),
    speakers=("Nell’s aunt", "a school nurse"),
    topic="school nursing",
)
REPLY = Paper(
    "t15-practice-review-nell-response.pdf",
    "practice review",
    "Responses to the Local Child Safeguarding Practice Review “Nell”",
    "2026-05-19",
    PARTNERSHIP,
    "response",
    answers=REVIEW.file,
    responder=PARTNERSHIP,
    responder_also="the Partnership; SCSCP",
)


def finding(title: str, text: str) -> Item:
    return Item("conclusion", text, title=title, printed=False)


PARTS = (
    ("h1", "Introduction"),
    (
        "p",
        "This review concerns a girl who is called Nell in this report. She was nine when she was taken to hospital, underweight and with untreated asthma. She has recovered and lives with her aunt.",
    ),
    (
        "p",
        "The reviewer was asked to look at the two years to June 2025. She met practitioners, Nell’s aunt and, at Nell’s own wish, Nell.{n:The terms of reference are at Appendix A.}",
    ),
    (
        "p",
        "The national panel’s annual report for 2024 recommended that all reviews be finished within six months. This one took eight.",
    ),
    ("h1", "What happened"),
    (
        "p",
        "Nell changed school three times. Each school wrote a chronology; no two were the same. A neighbour said later that social workers should have knocked on a Saturday.",
    ),
    (
        "p",
        "Five appointments at the asthma clinic were missed. After the third, the clinic closed her case and wrote to an address where she no longer lived.{n:Letter of 4 November 2024, seen by the reviewer}",
    ),
    (
        "p",
        "In March 2025 a school nurse recommended a strategy discussion. It was agreed to in principle and then put off twice because no police officer was free.",
    ),
    ("p", "~"),
    (
        "p",
        "Nell’s aunt took her in on the day on which she left hospital. She said that she had telephoned the council twice in the autumn of 2024 and had been thanked both times. One call was recorded as “information only”. The other was not recorded.{q}",
    ),
    (
        "p",
        "The health visitor who had known Nell as a baby was moved to another district in 2019. No one took her list. She told the reviewer that she still remembered the family, and that she would have gone if anyone had asked.{w}",
    ),
    ("p", "~"),
    (
        "p",
        "In the last four months there were seven meetings about Nell. Different people came to each of them. The minutes of the fourth record that “all are agreed that something must be done”; the minutes of the fifth do not mention it.{w}",
    ),
    ("h1", "What was done well"),
    (
        "p",
        "The teaching assistant in Nell’s third school kept a toothbrush and a change of clothes for her, and wrote down what she said in her own words. Without those notes this review could not have been written.",
    ),
    (
        "p",
        "The hospital’s play specialist sat with Nell for an hour before anyone asked her a question. The consultant had recommended that; a colleague thought that it would waste time.",
    ),
    ("p", "~"),
    ("h1", "Analysis and findings"),
    ("p", "The reviewer has asked of each event why it made sense to those who were there."),
    (
        "finding",
        finding(
            "Nobody held the whole picture",
            "Each agency knew a part of Nell’s story and believed that another agency knew the rest. The system rewards the passing on of information, and not the putting of it together.",
        ),
    ),
    (
        "rec",
        R(
            "The Partnership should adopt a single chronology for every child who is open to three or more agencies, and should have it in use by September 2026.",
            to="Partnership",
            to_also=PARTNERSHIP,
            due="by September 2026",
            date="2026-09",
        ),
    ),
    (
        "rec",
        R(
            "Schools in Sallins Cross should send a child’s safeguarding file to the next school within five working days of the child’s leaving.",
            to="schools in Sallins Cross",
            to_also="schools",
            due="within five working days of the child’s leaving",
            date="relative",
            also="none",
        ),
    ),
    (
        "p",
        "A review in a neighbouring county, published in 2021, made a recommendation in almost the same words: that “agencies should share chronologies at the point of transfer”. It was accepted by all of them.{n:Review of “Family K”, 2021, recommendation 3}",
    ),
    (
        "finding",
        finding(
            "Missed appointments were treated as a choice",
            "Nell was recorded as having failed to attend. She was eight years old, and could not have taken herself.",
        ),
    ),
    (
        "rec",
        R(
            "Tarrant Hill Integrated Care Board should require its providers to record that a child “was not brought” and to follow up every second such occasion with a visit or a call.",
            to=BOARD,
        ),
    ),
    (
        "rec",
        R(
            "The Integrated Care Board and the Partnership should jointly audit missed appointments in children’s asthma clinics within six months of the publication of this review.",
            to=f"{BOARD}; Partnership",
            to_also=PARTNERSHIP,
            due="within six months of the publication of this review",
            date="relative",
            also="2026-09",
        ),
    ),
    (
        "finding",
        finding(
            "Strategy discussions wait for the busiest person",
            "When one agency cannot come, the meeting does not take place. Practitioners have come to regard that as normal.",
        ),
    ),
    (
        "rec",
        R(
            "Fennmoor Police must ensure that an officer is available for strategy discussions at all times, including weekends.",
            to="Fennmoor Police",
        ),
    ),
    (
        "p",
        "The Police Federation told the reviewer that it would endorse such a rule if more officers were recruited. That is not a matter for this review.",
    ),
    (
        "finding",
        finding(
            "Nell’s voice was written down but not heard",
            "What Nell said is recorded eleven times. It altered no decision until the last of them.",
        ),
    ),
    (
        "rec",
        R(
            "The Partnership should ask a group of children to design, and then to test, a short form in which a child can say what is to happen next.",
            to="Partnership",
            to_also=PARTNERSHIP,
        ),
    ),
    (
        "rec",
        R(
            "The Department for Children should consider whether statutory guidance ought to require that a child’s wishes be recorded together with what was done about them.",
            to="Department for Children",
        ),
    ),
    ("h1", "Conclusion"),
    ("p", "Nell asked the reviewer to end with a sentence of hers: “I wanted someone to come back.”"),
    ("h1", "Appendix A: Terms of reference"),
    (
        "p",
        "To consider how agencies worked together; to speak to the family; to make such recommendations as seem right to the reviewer.",
    ),
)
# place among the items -> findings are 1, 4, 7, 9; recommendations 2, 3, 5, 6, 8, 10, 11
BY_PARTNERSHIP = (
    reply_to(
        2,
        "The Partnership accepts this recommendation. A single chronology is being tested by two teams and will be used by all agencies from 1 September 2026.",
        position="accepted",
    ),
    reply_to(
        3,
        "We agree with the intention of this recommendation. The Schools Trust has adopted a standard of five working days, but independent schools are not bound by it and have asked for ten.",
        position="in principle",
        also="in part",
    ),
    reply_to(
        6,
        "The Partnership accepts this recommendation and will begin the audit with the Integrated Care Board in June.",
        position="accepted",
    ),
    reply_to(
        8,
        "The Partnership does not accept this recommendation in its present form. Fennmoor Police is not able to commit itself to an officer at weekends.",
        "A rota for weekdays has been published.",
        position="rejected",
        also="in part",
    ),
    reply_to(
        10,
        "This is under way already: the Young Inspectors group has been meeting since January 2026 and has tested two forms.",
        position="already doing",
        also="accepted",
    ),
)
BY_BOARD = (
    reply_to(
        5,
        "Accepted. The words “was not brought” have been required in all contracts from 1 April 2026.",
        position="accepted",
        also="already doing",
    ),
    reply_to(
        6,
        "The Board supports this recommendation, which will be carried out with the Partnership.",
        position="accepted",
    ),
)


def set_paper(seed: int, folder: Path) -> None:
    setter = Plain(REVIEW, seed)
    blocks = [
        Block("cover", REVIEW.title),
        Block("p", PARTNERSHIP),
        Block("p", "Independent reviewer: Dr Honor Quist"),
        Block("p", "March 2026"),
    ]
    chapter = para = 0
    counts = {"finding": 0, "rec": 0}
    for kind, thing in PARTS:
        if kind == "h1":
            chapter, para = chapter + 1, 0
            blocks.append(Block("h1", thing))
        elif kind == "p":
            para += 1
            num = f"{chapter}.{para}"
            blocks.append(Block("p", setter.told(thing, num), num))
        else:
            counts[kind] += 1
            thing.number, thing.printed = str(counts[kind]), kind == "rec"
            register(REVIEW, thing)
            head = (
                f"Finding {thing.number}: {thing.title}"
                if kind == "finding"
                else f"Recommendation {thing.number}"
            )
            blocks += [Block("p", f"**{head}**", box=head), Block("p", thing.text, box=head)]
    write_docx(folder / REVIEW.file, blocks, notes_of(REVIEW))


class Plain(Setter):
    def told(self, text: str, num: str) -> str:
        from .filler import padding

        return self.fill(padding(self, text), num)

    def _note(self, slot: str) -> str:
        if slot in ("w", "ww"):
            return self.rng.choice(self.paper.witnesses)[0] + f", page {self.rng.randint(2, 14)}"
        if slot == "q":
            return f"Conversation with {self.rng.choice(self.paper.speakers)}"
        return slot[2:]


def set_reply(folder: Path) -> None:
    blocks = [
        Block("coverline", PARTNERSHIP),
        Block("cover", REPLY.title),
        Block("coverline", "19 May 2026"),
        Block("h1", "Foreword"),
        Block(
            "plain",
            "We are sorry for what happened to Nell. The Partnership has adopted the national panel’s plan in full and supports the campaign for more school nurses.",
        ),
        Block(
            "plain",
            "The review was published in March 2026. It found that each of us knew a part of what was happening, and that none of us had put the parts together. We do not dispute that. A letter of apology was sent to Nell and to her aunt by the three leaders of the Partnership, who have also met them.",
        ),
        Block("h1", "What has happened since"),
        Block(
            "p",
            "In July 2025 the Partnership held a meeting of forty practitioners who had known Nell or her family. Several of them recommended a single telephone number for worried relatives, and the council opened one in October. It has had 311 calls.",
            "1.1",
        ),
        Block(
            "p",
            "The Schools Trust has appointed a lead for transfers. It had been urged to do so by the reviewer of “Family K” in 2021, and had accepted that recommendation at the time, but the post was lost in the following year’s budget.",
            "1.2",
        ),
        Block(
            "p",
            "Tarrant Hill Community Health has changed the letters that its clinics send. Parents who tried out the new letters said that they should be shorter still. The Royal Society of Child Health supports the change and will write about it in its journal.",
            "1.3",
        ),
        Block(
            "p",
            "An inspection of the council’s services in November 2025 found that thresholds were understood, but that meetings were “too often a substitute for a visit”. The council agreed with every one of the inspectors’ four recommendations.",
            "1.4",
        ),
        Block(
            "p",
            "The Partnership’s annual conference in March 2026 was given over to the review. Nell’s aunt spoke. She asked those present to think of one child on their list whom nobody had seen that month, and to go.",
            "1.5",
        ),
        Block(
            "p",
            "In what follows, each recommendation is set out and then answered. Where two bodies are concerned, each of them answers for itself.",
            "1.6",
        ),
        Block("plain", "A copy of the review has been sent to the Department for Children."),
    ]
    for body, answers in ((PARTNERSHIP, BY_PARTNERSHIP), (BOARD, BY_BOARD)):
        blocks.append(Block("h1", f"Response of the {body}"))
        for each in answers:
            items = [REVIEW.items[n - 1] for n in each.of]
            blocks += [Block("h2", f"Recommendation {items[0].number}"), Block("quote", items[0].text)]
            blocks += [Block("plain", words) for words in each.words]
            answer(REPLY, items, list(each.words), each.position, each.also, body)
    blocks += [
        Block("h1", "Keeping track"),
        Block(
            "plain",
            "The executive of the Partnership meets every two months. Its scrutineer, who is independent of all three partners, will look at what has been done and will say so in public. Children from the Young Inspectors group will be at those meetings.",
        ),
        Block(
            "plain",
            "Two members of the public wrote to us when the review was published. One recommended that all meetings about children be recorded. We have thanked both of them.",
        ),
    ]
    blocks += [
        Block("small", "This paper will be reviewed by the executive of the Partnership in November 2026.")
    ]
    write_pdf(folder / REPLY.file, blocks, Look("Helvetica", 11.5, lead=1.35), {}, REPLY.title)


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_paper(seed, folder)
    set_reply(folder)
    return [REVIEW, REPLY]

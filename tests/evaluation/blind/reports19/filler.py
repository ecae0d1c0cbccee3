"""Narrative for the paragraphs between: what happened, who said what; nothing here concludes or recommends for the body itself.

Illustrative, written blind on 2026-11-29 for issue 19.
"""

PLACES = "Harrowfield Marlby Eastmoor Thornleigh Wexcombe Calderwick Penhallow Strathdon Aberllan Ballykeel Ormsdale Quillbridge".split()
BANK = (
    "Between {y} and {z} the number of people who used {t} in {p} rose from {a:,} to {b:,}.",
    "In {p}, by contrast, {t} had been run from a single office since {y}.{n}",
    "Several witnesses told us that the arrangements differed from place to place; one described a “patchwork” that nobody had designed.{n}",
    "A witness from {p} recommended that the fee be abolished, but others disagreed.{n}",
    "We visited {p} in March and spoke to staff, some of whom had worked there for over {c} years.",
    "The pilot ran for {c} weeks and cost £{m} million, of which about a third went on premises.{n}",
    "Others were less sure. “You can count what comes in at the door,” we were told, “but you cannot count who never came.”{n}",
    "An internal review of {y}, published only in part, had proposed that each region should have a named officer.{n}",
    "The previous administration had said that it would legislate when parliamentary time allowed; no Bill was introduced.",
    "Figures for {z} were not available when we agreed this report.",
    "Around {c} per cent of respondents said that they had waited longer than they expected.{n}",
    "The position in Scotland and in Wales is different, and was not examined in any detail.",
    "Not all of this is new. A report of {y} reached much the same view in rather stronger terms.{n}",
    "Officials accepted that the data were “patchy at best” and that guidance had last been revised in {y}.{n}",
    "Spending on {t} fell in real terms by {c} per cent over the same period, before recovering a little.{n}",
    "In written evidence it was put to us that the cost of doing nothing was hard to see, and so was seldom counted.{n}",
    "The chief executive said she did not recognise that description.{n}",
    "There are about {a:,} such sites, most of them small, and a little under half are inspected in any one year.",
    "One parent told us: “We were passed round five desks, and each desk was very polite.”{n}",
    "Mr Ferrars, who had run a similar office in {p}, thought that {c} days was ample; his successor thought it absurd.{n}",
    "In {z} the regulator wrote to every provider asking for its plans, and had replies from fewer than half.{n}",
    "The unions did not oppose the change, but said that it had been “done to us, on a Friday”.{n}",
    "Comparisons with the Netherlands are often made and seldom sourced.{n}",
    "A survey by {p} College in {y} put the cost at £{m} a head, though its sample was small.",
    "The Welsh Government told us that it supports the principle of earlier notice.{n}",
    "An all-party group had earlier called on Ministers to publish the contract; they declined, citing commercial confidence.{n}",
    "What people wanted, we were told again and again, was somebody to ring who would ring back.",
    "The National Audit Office looked at this in {z} and found the records “incomplete, inconsistent and in one case damp”.{n}",
    "{p} has taken a different road: its council agreed in {y} to provide {c} new places and has so far provided nine.{n}",
    "It would be wrong to suppose that nothing has been done. A helpline opened in {z} and takes some {a:,} calls a year.{n}",
    "We held a round table with young people in {p}, a note of which is annexed.",
    "By {z} the waiting list had been renamed the “planning list”, and had grown.{n}",
    "Insurance was raised by several of those who wrote to us, and by none of those who gave oral evidence.{{ww}}",
    "The Minister said that the Government was “looking at this in the round” and would not be drawn further.{n}",
)
NOTES = ("{w}", "{q}", "{qq}", "{w}", "{q}", "{ww}")


def padding(setter, text: str, bank=BANK, places=PLACES, notes=NOTES) -> str:
    """`~` becomes three to six sentences of narrative, none twice until all have been used; other words stay."""
    if not text.startswith("~"):
        return text
    rng, said, latest = setter.rng, [], int(setter.paper.date[:4]) - 1
    for _ in range(rng.randint(3, 6)):
        setter.deck = setter.deck or rng.sample(bank, len(bank))
        sentence, year = setter.deck.pop(), rng.randint(latest - 9, latest - 3)
        numbers = {
            "y": year,
            "z": year + rng.randint(1, 3),
            "a": rng.randint(900, 48000),
            "b": rng.randint(49000, 90000),
        }
        numbers |= {
            "c": rng.randint(11, 46),
            "m": rng.randint(2, 88),
            "p": rng.choice(places),
            "t": setter.paper.topic,
        }
        said.append(sentence.format(n=rng.choice(notes), **numbers))
    return " ".join(said)

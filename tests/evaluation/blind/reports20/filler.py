"""Narrative for the paragraphs between, in any country's English; nothing here concludes or recommends for the body itself.

Illustrative, written blind on 2026-11-30 for issue 19: every person, place and body is invented.
"""

from ..reports19 import filler as reports19

PLACES = "Carrick Bay,Dunmarra,Oxley Vale,Fennmoor,Sallins Cross,Port Ardry,Tarrant Hill,Lower Brede,Kirkbuie,Mossgiel Creek".split(
    ","
)
BANK = (
    "In {y} a review by the Auditor-General recommended that {t} be funded for five years at a time; the recommendation was accepted and then overtaken by events.{n}",
    "Ms Corrigan, who has worked in {p} since {y}, said that managers should be made to travel as the public do.{n}",
    "A survey of {a:,} households in {p} found that {c} per cent could name nobody responsible for {t}.{n}",
    "Nobody whom we asked could say why the boundary ran where it did.",
    "The professional association called for a national standard and said that it must be in force within two years.{n}",
    "Recommendation 14 of the Harrow Commission, published in {y}, was that every district should appoint a co-ordinator; {c} districts had done so by {z}.{n}",
    "Expenditure on {t} came to {m} million in {z}, according to the budget papers, although the method of counting had changed.",
    "It was suggested by one witness that the whole scheme ought to be scrapped. Her colleague, sitting beside her, did not agree.{n}",
    "We were grateful to the residents of {p}, who gave up an evening to talk to us and provided the sandwiches.",
    "The department said that it had accepted all of the recommendations of its own internal audit and had implemented {c} of them.{n}",
    "One carer put it like this: “There is a form for everything except the thing that happened.”{n}",
    "By {z} the number of complaints had risen to {a:,}, of which around a third were upheld.{n}",
    "The evidence on cost is thin. A consultant’s estimate of {m} million was described to us as “a number in search of a method”.{n}",
    "Distance matters: from {p} the nearest office is {c} kilometres away, and the road is closed for part of the winter.",
    "The union told us that it would support a trial, provided that staff were asked first.{n}",
    "In {p} a volunteer has kept a log since {y}. It fills nineteen exercise books and has never been asked for.{n}",
    "Professor Adeyemi-Strand urged caution. In her view the figures before {y} should not be compared with those after it.{n}",
    "A second pilot, in {p}, ended after {c} weeks when the software licence ran out.",
    "The Minister at the time undertook to publish the findings by the summer of {y}; they appeared in {z}.{n}",
    "Young people who spoke to us wanted text messages, not letters, and wanted them in words they could understand.{n}",
    "Some of what we heard was contradictory, and some of it concerned individual cases into which we could not look.",
    "An earlier inquiry had urged the authorities to keep a single register. They agreed in {y}, in principle, and there are now four registers.{n}",
    "Insurers have a view of their own: premiums for {t} rose by {c} per cent between {y} and {z}.{n}",
    "The chief officer accepted that the telephone line “should have been answered by a person”.{n}",
    "In other places things are better. {p} has had a rota since {y} and reports that no shift has gone unfilled.{n}",
    "The inspector’s letter of {z} asked the service to explain itself within six weeks and, when nothing came, asked again.{n}",
    "Population in the outer districts fell from {b:,} to {a:,} over the decade, while the number of people over 75 went up.",
    "Several submissions argued that {t} should be put on a statutory footing; others thought that legislation would be slow and dear.{n}",
)
NOTES = ("{w}", "{q}", "{w}", "{q}", "{ww}")


def padding(setter, text: str) -> str:
    """The kit's narrative, from the sentences above."""
    return reports19.padding(setter, text, BANK, PLACES, NOTES)

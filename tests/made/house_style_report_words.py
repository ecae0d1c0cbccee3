"""The words of an invented report that cites the invented evidence sessions of `tests.made.house_style_words`.

`BODY` is the report in order: ``# `` a chapter, ``## `` and ``### `` subheads, ``> `` a set-off quotation,
``* `` an item of a quoted list, ``= `` the words after a set-off quotation in the same paragraph, ``^ `` end the
page here, any other line a numbered paragraph (the press counts). `NOTES` are the footnotes in order, each with
what it cites: ``12 Label`` an answer, ``FLW0012`` a submission, ``elsewhere`` another inquiry.
"""

from __future__ import annotations

SUMMARY = (
    "On the night of 5 December the river Tarn rose through a town that had been told, in a manner of speaking, to "
    "expect it. We set out to learn why a forecast that was right produced a warning that was useless.",
    "We found no villain. We found a screen that nobody watched, five sets of guidance, and eleven messages that the "
    "public could not understand. The Government’s promise to test those messages is welcome, and overdue.",
    "Small towns cannot buy their way out of this. They can, however, be given a list, a telephone number and one "
    "document in place of five.",
)

BODY = """
# Introduction
## The storm
Storm Ottoline crossed the upper Tarn in the early hours of 5 December 2014. It was not, by the standards of the last decade, an unusual storm.^[1] What was unusual was that it had been forecast three days before, to within five miles, by people whose job it is to do so.^[2]
By the following evening 340 homes in Tarnside and Lower Marsh had been flooded, two of them for the fourth time since 2007. The district council put its own share of the clean-up at £2.3 million, of which £600,000 had been recovered when it spoke to us.^[3]^[4]
Nobody died. One of our witnesses ascribed this to “a triumph of kindness over organisation”, a phrase that he asked us to take as a complaint.^[5]
## Our inquiry
We announced this inquiry on 19 December 2014, and asked for evidence on these points:
* a) whether warnings reach those who need them;
* b) whether, when they do, they are understood; and
* c) who is responsible for each step between the gauge and the doorstep.
We heard from fourteen witnesses in three sessions and received nine written submissions. We had taken evidence on river gauges before, in the last Session, when the then Minister told us that the network was “fit for the century”.^[6] We thank everyone who helped us, and the people of Tarnside for the loan of their hall.
# What was known, and when
## The upper gauge
The science was not at fault. Dr Lacaze, who has kept gauges on the river for nine winters, told us that one of them “crossed its amber line at 7.40 in the morning”.^[7] The reading went to a screen that “nobody is paid to watch at weekends”.^[8] She put the matter thus:
> The science is not the weak link; the weak link is the sentence that somebody has to write at the end of it.^[9]
= The Rivers Agency did not dispute any of this. Mr Nwosu apologised “without qualification” and told us that the weekend desk “was cut in 2012”.^[10]
An alarm did exist. It was sent to a mailbox, “and the mailbox was full”;^[11] when we asked of what, he replied “of alarms”.^[12] The Agency has since put “two people on the desk, day and night”, and every amber reading is now telephoned to the district.^[13] We return to the wider question of open data below.
The amber line is itself open to doubt, having been drawn before the town’s car park was.^[14] Re-surveying all thirty-one gauges would cost about £130,000, which is “less than the town spent on skips in January”.^[15]
{b}It cannot be right that a reading which might have given a town sixteen hours gave it twenty minutes. We conclude that the failure was not one of forecasting but of staffing, and that it was foreseeable when the weekend desk was closed.{/b}
{b}We recommend that the Rivers Agency re-survey all gauges on rivers that have flooded homes twice since 2007, beginning with the Tarn, and publish the results by December 2015.{/b}
^
## Opening the gauges
District councils see the same page on the internet as everybody else, “fifteen minutes late”.^[16] For a river that “rises a metre every hour” that is too long.^[17] Marsh Valley District Council asked in writing for direct access to the Agency’s readings.^[18] So did a number of others.^[19]
The Agency told us that its licence for radar forbids it to pass that data on, but that the gauges were its own and that it “could open them tomorrow”.^[20] It had hesitated because raw readings are often wrong. Mr Nwosu now thought that the Agency had been “too cautious”, and preferred to answer “for a swan than for a silence”.^[21] He undertook to write to us with a date.^[22]
{b}{i}We recommend that the Rivers Agency open its gauges to the public, in real time and in a documented format, by 1 October 2015, with such health warnings as it thinks fit.{/i}{/b}
# The words of a warning
Most warnings are now sent by text message or through applications on telephones. Only 14% of Tarnside had the most common of these, “and 3% had switched on” its alerts.^[23] Owen Strand, whose company makes it, was candid about the cause: “we cried wolf”.^[24] Nineteen alerts had been sent for a postcode in which it rained on two of the days.^[25]
## Whether they are understood
The Plain Warning Project took the eleven standard messages of the Rivers Agency to readers with a reading age of nine, “which is one adult in six”.^[26] Its finding was stark:
> Not one of the eleven was understood as its author meant it.^[27]
Asked for an example, Ms Quill read us one—“Be prepared to take action to mitigate inundation”—that a man in Lower Marsh had taken to concern his insurance.^[28] She would replace it by “The river is coming. Go upstairs now.” Professor Fouquet agreed in part, but cautioned that “[‘now’] is a word that one can use once”.^[29] After a second false alarm, he said, “the share of people who act falls from 62% to 19%”, and takes about five years to recover.^[30] He thought it odd that a warning, which is administered "to frightened people in the dark", should go untested when a medicine may not.^[31]
{i}The doorstep and the bell.{/i} We were struck by his account of a village in the Ardennes in which one stroke of a bell means look at the river, “two mean help your neighbour; three mean go”.^[32] The siren at Tarnside, frightening as it is, did better than any telephone: of forty-four households on the quay, thirty-eight “moved something upstairs because of that noise”, and nine because of a text message.^[33] It should not be supposed that older ways are second best.^[34]
{b}We conclude that no standard flood message now in use has been shown to be understood by those to whom it is sent.{/b}
{b}The Minister’s undertaking to test all eleven on the public before the end of the year is welcome. We recommend that the results be laid before the House, together with the wording that is to replace each message that fails.{/b}
# Those who cannot climb the stairs
## The list
On the night there was no list of those who would need help. “The neighbours did that from memory, and memory is not a plan,” Councillor Mbeki told us.^[35] Two hundred and eighteen people in the valley depend on equipment at home; their names were “held in five systems, and the fullest of them was a card index”.^[36] The trust had asked three times whether it might share them.^[37]
Patients, it turns out, do not mind. Of those whom the trust asked in January, “two hundred and five said yes at once”.^[38] Dr Simon Hale would withhold only a diagnosis; “a first name, an address, a tick in a box […] would have been quite enough”.^[39] The Mutual Insurers’ Council keeps a register of “about 6,400 names” which it checks twice a year.^[40]
{b}The obstacle to a register of people who need help is not the law, nor the wishes of patients, but the absence of anybody whose task it is to keep one. We recommend that each district council in a flood-prone valley be given that task by regulation.{/b}
# Who is in charge
The Minister told us who leads in law, and accepted that “it does not feel like that on a staircase at midnight”.^[41] Councillor Mbeki brought us the five documents that tell a town what to do, and would gladly “burn four of them”.^[42] The Department now undertakes to issue one, “of no more than ten pages”, before next winter.^[43] The wardens asked only for “a telephone number that somebody answers”.^[44] We note that the number in question is staffed in office hours.^[45]
{b}We welcome the promise of a single document and shall hold the Department to its length. The Government should ensure that by 1 November 2015 there is one telephone number, answered at every hour, for every volunteer who has been asked to act on a warning.{/b}
"""

NOTES = (
    ("Rivers Agency (FLW0021) para 3", "FLW0021"),
    ("FLW 021 [para 4]", "FLW0021"),
    ("Q6 [Mr Hale]", "6 Mr Hale"),
    ("Marsh Valley District Council (FLW0003). The sum does not include the cost of work to the quay, which is owned "
     "by a charitable trust established in 1871 and whose trustees told us, in correspondence that they asked us not to "
     "publish, that they had not yet been able to obtain a second estimate. A further claim, in respect of the "
     "bowling green, was withdrawn in January when it was found that the green had been under water since the spring "
     "and that the greenkeeper had been dead, to general surprise, for rather longer.", "FLW0003"),
    ("Q28 [Canon Aldous]", "28 Canon Aldous"),
    ("Oral evidence taken on 4 March 2014, HC 900, Q5", "elsewhere"),
    ("Q5 [Dr Lacaze]", "5 Dr Lacaze"),
    ("Ibid. The screen has since been moved to the front desk, where it is watched at all hours by a security guard, who told "
     "our staff that he had been asked to telephone somebody if it turned red but not whom. We understand that the "
     "instruction has been revised; that the guard has been promoted; and that the screen, which was leased, is to be "
     "returned to its owner at the end of the financial year.", "5 Dr Lacaze"),
    ("Q5 [Dr Lacaze]", "5 Dr Lacaze"),
    ("Q31 [Gareth Nwosu]", "31 Gareth Nwosu"),
    ("As above", "31 Gareth Nwosu"),
    ("Q32 [Mr Nwosu]", "32 Gareth Nwosu"),
    ("Qq 33–34 [Gareth Nwosu]. The desk is at Selwick. It was moved there from the county town in 2009 when the lease of a "
     "former cinema ran out, and the Agency told us that the two officers now on duty have, between them, forty-one years "
     "of service and a view of the bus station. Neither had been at work on the night of 5 December, and neither was asked "
     "to be.", "33 Gareth Nwosu", "34 Gareth Nwosu"),
    ("Q5 [Dr Lacaze]; see also FLW 012 [para 4]", "5 Dr Lacaze", "FLW0012"),
    ("Q6 [Dr Lacaze]", "6 Dr Lacaze"),
    ("Q7 [Mr Hale]", "7 Mr Hale"),
    ("Q7 [Peter Hale]", "7 Mr Hale"),
    ("Marsh Valley District Council (FLW0003)", "FLW0003"),
    ("Tarnside Town Council (FLW0009), Mutual Insurers’ Council (FLW0016) and Beacon Alerts Ltd (FLW0018). The town "
     "council’s request was made first in 2008, in a letter to a predecessor of the Agency, and again in each of the four "
     "years that followed; no copy of any reply could be found, although the council’s clerk remembered one that ran to a "
     "single word.", "FLW0009",
     "FLW0016", "FLW0018"),
    ("Q34 [Gareth Nwosu]", "34 Gareth Nwosu"),
    ("Q34 [Gareth Nwosu]", "34 Gareth Nwosu"),
    ("Q35 [Gareth Nwosu]. A letter had not reached us when we agreed this Report.", "35 Gareth Nwosu"),
    ("Q10 [Owen Strand]", "10 Owen Strand"),
    ("Q11 [Owen Strand]", "11 Owen Strand"),
    ("Ibid. See also the company’s own account of the episode, published on its website on 3 January 2015 under the "
     "title ‘What we got wrong’, and the comments beneath it, which run to forty pages and which we commend to the "
     "reader with some hesitation. The company told us that it had read all of them.", "11 Owen Strand"),
    ("Q18 [Martha Quill]", "18 Martha Quill"),
    ("Q18 [Martha Quil]", "18 Martha Quill"),
    ("Q19 [Ms Quill]", "19 Martha Quill"),
    ("Q19 [Professor Fouquet]", "19 Professor Fouquet"),
    ("Q20 [Professor Fouquet]", "20 Professor Fouquet"),
    ("Q23 [Professor Fouquet]; Plain Warning Project (FLW0007)", "23 Professor Fouquet", "FLW0007"),
    ("Q24 [Professor Fouquet]. The village is not named, at his request. He has since supplied us with a recording of the "
     "bell, which the Committee has heard, and with a photograph of the woman who rings it; she is eighty-four years of "
     "age and has trained two of her grandchildren to succeed her.", "24 Professor Fouquet"),
    ("Q8 [Councillor Mbeki]. The siren is rung by hand from the roof of the fire station. It has a range of two miles in "
     "still air and was last inspected, so far as anyone can tell us, in 1961, when the inspector found that it was in "
     "good order but pointed out that the war had ended.", "8 Councillor Mbeki"),
    ("Q21; Q22 [Martha Quill]", "21 Martha Quill", "22 Martha Quill"),
    ("Q2 [Councillor Mbeki]", "2 Councillor Mbeki"),
    ("Q37 [Dr Joan Hale]", "37 Dr Joan Hale"),
    ("Tarnside Community Health Trust (FLW0025), paras 6–8; and see Q61 [Dr Simon Hale]", "FLW0025"),
    ("Q39 [Dr Hale]", "39 Dr Joan Hale"),
    ("Q40 [Dr Simon Hale]", "40 Dr Simon Hale"),
    ("Q30 [Ms Onslow]", "30 Ms Onslow"),
    ("Q41 [Caroline Ashdown MP]", "41 Caroline Ashdown"),
    ("Q9 [Councillor Mbeki]", "9 Councillor Mbeki"),
    ("Q42 [Caroline Ashdown]", "42 Caroline Ashdown"),
    ("Q16 [Lieutenant Colonel Featherstonehaugh-Wyndham]",
     "16 Lieutenant Colonel Alexandra Featherstonehaugh-Wyndham"),
    ("Qq44–45 [Caroline Ashdown]; Department for Rivers and Coasts (FLW0030), para 11; Q43 [Owen Strand]",
     "44 Caroline Ashdown", "45 Caroline Ashdown", "FLW0030"),
)  # fmt: skip

# (note, words, match): quotations that a note on oral evidence follows. “|” gives matches that are all right.
QUOTES = (
    (5, "a triumph of kindness over organisation", "question"),
    (7, "crossed its amber line at 7.40 in the morning", "verbatim"),
    (8, "nobody is paid to watch at weekends", "verbatim"),
    (9, "The science is not the weak link; the weak link is the sentence that somebody has to write at the end of it.",
     "verbatim"),
    (10, "without qualification", "verbatim"),
    (10, "was cut in 2012", "verbatim"),
    (11, "and the mailbox was full", "verbatim"),
    (12, "of alarms", "case"),
    (13, "two people on the desk, day and night", "verbatim"),
    (15, "less than the town spent on skips in January", "verbatim"),
    (16, "fifteen minutes late", "verbatim"),
    (17, "rises a metre every hour", "loose|not found"),
    (20, "could open them tomorrow", "verbatim"),
    (21, "too cautious", "verbatim"),
    (21, "for a swan than for a silence", "verbatim"),
    (23, "and 3% had switched on", "verbatim"),
    (24, "we cried wolf", "verbatim"),
    (26, "which is one adult in six", "verbatim"),
    (27, "Not one of the eleven was understood as its author meant it.", "verbatim"),
    (28, "Be prepared to take action to mitigate inundation", "verbatim"),
    (29, "[‘now’] is a word that one can use once", "marked change"),
    (30, "the share of people who act falls from 62% to 19%", "verbatim"),
    (31, "to frightened people in the dark", "verbatim"),
    (32, "two mean help your neighbour; three mean go", "verbatim"),
    (33, "moved something upstairs because of that noise", "verbatim"),
    (35, "The neighbours did that from memory, and memory is not a plan,", "verbatim|case|marked change"),
    (36, "held in five systems, and the fullest of them was a card index", "verbatim"),
    (38, "two hundred and five said yes at once", "case"),
    (39, "a first name, an address, a tick in a box […] would have been quite enough", "marked change"),
    (40, "about 6,400 names", "verbatim"),
    (41, "it does not feel like that on a staircase at midnight", "verbatim"),
    (42, "burn four of them", "verbatim"),
    (43, "of no more than ten pages", "verbatim"),
    (44, "a telephone number that somebody answers", "case"),
)  # fmt: skip

# (subhead, words, reference): the conclusions and recommendations; the reference is printed in brackets.
ITEMS = (
    ("What was known, and when",
     "It cannot be right that a reading which might have given a town sixteen hours gave it twenty minutes. We conclude "
     "that the failure was not one of forecasting but of staffing, and that it was foreseeable when the weekend desk was "
     "closed.", "Paragraph 9"),
    ("", "We recommend that the Rivers Agency re-survey all gauges on rivers that have flooded homes twice since 2007, "
     "beginning with the Tarn, and publish the results by December 2015.", "Paragraphs 8 and 10"),
    ("", "We recommend that the Rivers Agency open its gauges to the public, in real time and in a documented format, by "
     "1 October 2015, with such health warnings as it thinks fit.", "Paragraphs 11–13"),
    ("The words of a warning",
     "We conclude that no standard flood message now in use has been shown to be understood by those to whom it is sent.",
     "Paragraph 18"),
    ("", "The Minister’s undertaking to test all eleven on the public before the end of the year is welcome. We recommend "
     "that the results be laid before the House, together with the wording that is to replace each message that fails.",
     "Paragraph 19"),
    ("Those who cannot climb the stairs",
     "The obstacle to a register of people who need help is not the law, nor the wishes of patients, but the absence of "
     "anybody whose task it is to keep one. We recommend that each district council in a flood-prone valley be given that "
     "task by regulation.", "Paragraph 22"),
    ("Who is in charge",
     "We welcome the promise of a single document and shall hold the Department to its length.", "Paragraphs 23 and 24"),
    ("", "The Government should ensure that by 1 November 2015 there is one telephone number, answered at every hour, for "
     "every volunteer who has been asked to act on a warning.", "Paragraph 24"),
)  # fmt: skip

SUBMISSIONS = (
    ("FLW0003", "Marsh Valley District Council"),
    ("FLW0007", "Plain Warning Project"),
    ("FLW0009", "Tarnside Town Council"),
    ("FLW0012", "Dr Zoë Lacaze, University of Brantham"),
    ("FLW0016", "Mutual Insurers’ Council"),
    ("FLW0018", "Beacon Alerts Ltd"),
    ("FLW0021", "Rivers Agency"),
    ("FLW0025", "Tarnside Community Health Trust"),
    ("FLW0030", "Department for Rivers and Coasts"),
)

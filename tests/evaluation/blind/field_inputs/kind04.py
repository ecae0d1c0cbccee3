"""Ten inputs of field-case kind 04, the numbers of cues in testimony.

Illustrative: every person, place and body is invented. Written blind on 2026-11-28 for issues 17 and 18.
"""

from pathlib import Path


def _clock(ms: int, mark: str = ",") -> str:
    seconds, rest = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}{mark}{rest:03d}"


def _spans(cues: list[str], mark: str = ",", start: int = 1500) -> list[str]:
    lines = []
    for number, cue in enumerate(cues):
        end = start + 600 + 60 * len(cue)
        lines.append(f"{_clock(start, mark)} --> {_clock(end, mark)}")
        start = end + 40 + 70 * (number % 5)
    return lines


FIGURES = [
    "Usha Grant: How many beds are there in the county?",
    "Colin Ebdon: 12",
    "Usha Grant: And how many children need one?",
    "Colin Ebdon: On any night, between 30 and 34",
    "Usha Grant: Which year are those figures from?",
    "Colin Ebdon: The return for 2014",
    "Usha Grant: And nothing later?",
    "Colin Ebdon: There is a return for 2015 but it was never sent",
    "Usha Grant: What did the twelve beds cost?",
    "Colin Ebdon: £1,150 a night each in 2013, and £1,410 by the end of",
    "Colin Ebdon: 2014",
    "Usha Grant: So the price went up by a quarter.",
    "Colin Ebdon: By 22.6 per cent",
    "Usha Grant: Were any of the twelve ever empty?",
    "Colin Ebdon: Bed 7, from the 3rd to the 9th of",
    "Colin Ebdon: May, because of damp",
    "Usha Grant: Thank you. I make that seven nights.",
]

OFFSET = [
    "Sister Agnes Roe: The house was numbered in those days, not named. We were House",
    "Sister Agnes Roe: 104, and across the yard was 105.",
    "Counsel: How many sisters were there in 104?",
    "Sister Agnes Roe: Six, for forty girls.",
    "Counsel: And in 105?",
    "Sister Agnes Roe: I was never in 105.",
    "Counsel: You were never across the yard in eleven years?",
    "Sister Agnes Roe: It was not allowed.",
    "Counsel: Page 110 of your statement says that you took meals over.",
    "Sister Agnes Roe: To the door.",
    "Counsel: Who opened the door?",
    "Sister Agnes Roe: One of the bigger girls. Number 112, we’d have called her.",
    "Counsel: You called them by numbers?",
    "Sister Agnes Roe: They were on the linen.",
    "Counsel: Did 112 have a name?",
    "Sister Agnes Roe: Bridget. I’ve not forgotten it.",
]

DOTTED = [
    "Dep. Chief Fire Officer Lamb: We inspected nineteen homes that winter",
    "Dep. Chief Fire Officer Lamb: and failed eleven of them.",
    "Mx Rowe: On what grounds?",
    "Dep. Chief Fire Officer Lamb: Doors, mostly. Wedged, locked or missing.",
    "Mx Rowe: Was any home closed?",
    "Dep. Chief Fire Officer Lamb: None.",
    "Mx Rowe: Why not?",
    "Dep. Chief Fire Officer Lamb: There’s a scale from",
    "Dep. Chief Fire Officer Lamb: 1 to 5, and you close at 5. They were all 4s.",
    "Mx Rowe: Eleven 4s?",
    "Dep. Chief Fire Officer Lamb: Ten 4s and a 3.",
    "Mx Rowe: Who sets the scale?",
    "Dep. Chief Fire Officer Lamb: My predecessor set it, in a hotel in Harrogate.",
]

PLAIN_VTT = [
    "<v Anil Deshmukh>We’ll take the bookings data first.",
    "<v Anil Deshmukh>How many nights were booked under a false name?",
    "<v Karen Oldroyd>We know of thirty-one.",
    "<v Karen Oldroyd>There may well be more, we only looked at one hotel.",
    "<v Anil Deshmukh>Which one?",
    "<v Karen Oldroyd>The one by the station. Rooms 8,",
    "<v Karen Oldroyd>9 and 10, always the same three.",
    "<v Anil Deshmukh>Who paid?",
    "<v Karen Oldroyd>A card ending 4417.",
    "<v Anil Deshmukh>And whose card was that?",
    "<v Karen Oldroyd>We weren’t told, and we did ask.",
    "<v Anil Deshmukh>How often?",
    "<v Karen Oldroyd>Twice. In writing on the 13th",
    "<v Karen Oldroyd>and by telephone on the 14th.",
    "<v Anil Deshmukh>Thank you, Karen.",
]

PART_ONE = [
    "Marjorie Flint: Right, part one, my time at Ashgrove.",
    "Marjorie Flint: I went in at five and came out at fifteen.",
    "Interviewer: Ten years.",
    "Marjorie Flint: Ten years less a week.",
    "Interviewer: Were you ever asked where you wanted to be?",
    "Marjorie Flint: I was asked what I wanted for tea. Once.",
]

PART_TWO = [
    "Interviewer: Part two. We were talking about the day you left.",
    "Marjorie Flint: They gave me a case and a ten-shilling note.",
    "Interviewer: And where did you go?",
    "Marjorie Flint: To a lady in Number 6, Mafeking Street.",
    "Interviewer: Had you met her?",
    "Marjorie Flint: She’d come to the gate the Sunday before. She had a green hat.",
    "Interviewer: How long did you stay?",
    "Marjorie Flint: Forty-one years.",
]

SAME_LINE = [
    "Alderman Pugh: I put it to you that the home was full.",
    "Matron: It had nine in it.",
    "Alderman Pugh: And it was passed for eight.",
    "Matron: It was passed for eight by day and",
    "Matron: 10 by night, Alderman. I have the card here.",
    "Alderman Pugh: I have never heard of such a thing.",
    "Matron: Nor had I until it came.",
    "Alderman Pugh: Who signed the card?",
    "Matron: You did.",
    "Alderman Pugh: Is there a date?",
    "Matron: The 11th of",
    "Matron: August.",
    "Alderman Pugh: I was in Llandudno.",
]

GAPS: list[tuple[int, str, bool]] = [
    (3, "Hon. Member for Dunmarsh: What is your staff turnover?", True),
    (4, "Ms Lindqvist: Last year, 42 per cent.", False),
    (9, "Hon. Member for Dunmarsh: And the year before that?", False),
    (10, "Ms Lindqvist: About the same,", True),
    (11, "41", False),
    (17, "Hon. Member for Dunmarsh: Out of how many posts?", False),
    (18, "Ms Lindqvist:", False),
    (19, "19", True),
    (20, "Hon. Member for Dunmarsh: So eight people left.", False),
    (31, "Ms Lindqvist: Eight left, and", False),
    (32, "7", False),
    (33, "came. One of the seven lasted a week.", True),
    (34, "Hon. Member for Dunmarsh: What did the one who left first say, when you asked?", False),
    (40, "Ms Lindqvist: We didn’t ask.", False),
    (41, "Hon. Member for Dunmarsh: You didn’t ask any of them?", True),
    (43, "Ms Lindqvist: We asked one, and she said it was the lone shifts.", False),
]

NAMED_IDS = [
    "<v Bishop Tunde Okafor>The diocese kept a card for every child.",
    "<v Bishop Tunde Okafor>I have had them counted.",
    "<v Greta Sonn>How many?",
    "<v Bishop Tunde Okafor>Two thousand, one hundred and six.",
    "<v Greta Sonn>And the last of them?",
    "<v Bishop Tunde Okafor>It is card 2106, of course, for a boy of four.",
    "<v Greta Sonn>What became of him?",
    "<v Bishop Tunde Okafor>The card says “sent”.",
    "<v Greta Sonn>Sent where?",
    "<v Bishop Tunde Okafor>It says “sent”, and the rest of the line is empty.",
    "<v Greta Sonn>How many of the cards say that?",
    "<v Bishop Tunde Okafor>Ninety-four.",
]

DOUBLE_SPACED = [
    "Paula Wick: I’m a panel member and a magistrate.",
    "Paula Wick: The secure order was made at 4.50 on a Friday.",
    "Dr Brandt: Is that unusual?",
    "Paula Wick: No. I’d say one in",
    "Paula Wick: 3 is made on a Friday after 4.",
    "Dr Brandt: Who is in court at that hour?",
    "Paula Wick: Me, the clerk, a solicitor on the phone.",
    "Dr Brandt: And the child?",
    "Paula Wick: In a van, as often as not.",
    "Dr Brandt: In the van during the hearing.",
    "Paula Wick: Outside, on the double yellows.",
    "Dr Brandt: Thank you.",
]

YEARS = [
    "Archivist: The boxes begin with 1987 and go up to",
    "Archivist: 2003, with a hole in the middle.",
    "Q.C.: Which years are missing?",
    "Archivist: 1994, 1995 and 1996.",
    "Q.C.: Were they ever there?",
    "Archivist: They’re on the list of",
    "Archivist: 1998.",
    "Q.C.: Who had the key in 1998?",
    "Archivist: The county solicitor, and from the June of",
    "Archivist: 2001 a firm called Dexter Storage.",
    "Q.C.: Does Dexter still exist?",
    "Archivist: It was dissolved in 2004.",
    "Q.C.: Where did its own papers go?",
    "Archivist: I don’t know. I looked, in",
    "Archivist: 2006 and again last month.",
]


def _numbered(cues: list[str], first: int = 1, form: str = "{}") -> str:
    """No empty line anywhere: number, time, words, number, time, words."""
    return "".join(
        f"{form.format(number)}\n{span}\n{cue}\n"
        for number, (span, cue) in enumerate(zip(_spans(cues), cues, strict=True), first)
    )


def _gaps() -> str:
    spans = _spans([cue for _, cue, _ in GAPS])
    return "".join(
        f"{number}\n{span}\n{cue}\n" + ("\n" if blank else "")
        for (number, cue, blank), span in zip(GAPS, spans, strict=True)
    )


def _same_line() -> str:
    return "".join(
        f"{number}  {span}  {cue}\n"
        for number, (span, cue) in enumerate(zip(_spans(SAME_LINE), SAME_LINE, strict=True), 1)
    )


def _vtt(cues: list[str], form: str) -> str:
    lines = "".join(
        f"{form.format(number)}\n{span}\n{cue}\n"
        for number, (span, cue) in enumerate(zip(_spans(cues, "."), cues, strict=True), 1)
    )
    return "WEBVTT\n\n" + lines


def _double() -> str:
    return "".join(
        f"{number}\n\n{span}\n\n{cue}\n\n"
        for number, (span, cue) in enumerate(zip(_spans(DOUBLE_SPACED), DOUBLE_SPACED, strict=True), 1)
    )


FILES = {
    "figures-at-the-end.srt": _numbered(FIGURES),
    "from-101.srt": _numbered(OFFSET, first=101),
    "dotted-numbers.srt": _numbered(DOTTED, form="{:04d}."),
    "plain-numbers.vtt": _vtt(PLAIN_VTT, "{}"),
    "two-parts.srt": _numbered(PART_ONE) + _numbered(PART_TWO),
    "one-line-each.srt": _same_line(),
    "gaps-and-bare-figures.srt": _gaps(),
    "named-ids.vtt": _vtt(NAMED_IDS, "line {}"),
    "double-spaced.srt": _double(),
    "numbers-like-years.srt": _numbered(YEARS, first=1995).replace("\n", " \n"),
}


def write(folder: Path) -> None:
    """Write the ten files of this kind into the folder."""
    for name, text in FILES.items():
        (folder / name).write_bytes(text.encode("utf-8"))

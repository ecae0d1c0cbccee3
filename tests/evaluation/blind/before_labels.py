"""Twelve hearings in the forms of before 2003, with whom each paragraph is to be put to: illustrative, said by nobody.

Written from descriptions of the forms alone, before any of them was read: the Commons of 1995 to 1998, committees of
the Lords of 1995, royal commissions and inquiries whose witnesses are called and examined, without labels in brackets.
Each paper is its front and its paragraphs; before the bar stands who says it: a name, *nobody* (what is printed leaves
it open) or *heading* (printed, and said by nobody).
"""

from __future__ import annotations

PAPERS: dict[str, str] = {
    "commons-1998-first-answer-labelled": """\
front|MINUTES OF EVIDENCE TAKEN BEFORE THE TOWERS COMMITTEE
front|TUESDAY 10 MARCH 1998
front|Members present: Mr Alan Hale, in the Chair; Ms Ada Reef; Mr Tom Okafor
front|MR JOHN VANE, Chief Ringer, Office of Bells, called in and examined.
heading|Chairman
Chairman|1. Mr Vane, you are most welcome. May I begin with the ropes? Who buys them?
Mr Vane|(Mr Vane) The parish buys them, Chairman, out of the rate.
heading|Ms Reef
Ms Reef|2. And how often are they bought?
Mr Vane|Every seventh year, unless the damp is bad.
heading|Mr Okafor
Mr Okafor|3. Is the damp ever good?
Mr Vane|Not in my experience.
""",
    "commons-1995-asker-before-number": """\
front|BELLS COMMITTEE
front|MINUTES OF EVIDENCE
front|WEDNESDAY 8 NOVEMBER 1995
front|Members present: Sir Edward Pell, in the Chair; Mrs Ruth Amos
front|Examination of witness
front|MISS CLARE DUNN, Registrar of Towers, examined.
heading|Chairman
Chairman|11. Miss Dunn, how many towers are there in your register?
Miss Dunn|Four thousand and nine.
Chairman|12. Are they all standing?
Miss Dunn|All but three of them are standing. The three are in the sea.
heading|Mrs Amos
Mrs Amos|13. Who lost them?
Miss Dunn|I should say that nobody lost them. The coast has moved.
""",
    "lords-1995-one-witness": """\
front|MINUTES OF EVIDENCE TAKEN BEFORE THE SELECT COMMITTEE ON BELLS AND CARILLONS
front|THURSDAY 2 FEBRUARY 1995
front|Present: Hale, L. (Chairman); Reef, B.; Okafor, L.
front|Examination of witness
front|PROFESSOR JANE LOWE, Professor of Acoustics, University of North Vale, was called in and examined.
heading|Chairman
Chairman|20. Good morning, Professor Lowe. Your paper speaks of a hum. What is it?
Professor Lowe|It is the lowest tone of a bell, my Lord Chairman, an octave below the note that we name.
heading|Baroness Reef
Baroness Reef|21. Can everybody hear it?
Professor Lowe|Most people can hear it where they stand under the bell.
heading|Lord Okafor
Lord Okafor|22. And those who stand elsewhere?
Professor Lowe|They hear the strike note, and think that it is all there is.
""",
    "lords-1995-two-witnesses": """\
front|SELECT COMMITTEE ON THE COAST
front|MINUTES OF EVIDENCE
front|TUESDAY 7 MARCH 1995
front|Present: Pell, L. (Chairman); Amos, B.
front|Examination of witnesses
front|MR PETER DUNN, Director, and DR MARY GALE, Surveyor, Coast Trust, were called in and examined.
heading|Chairman
Chairman|40. Who measures the cliff?
nobody|We measure it each spring with a chain and each autumn from the air.
Chairman|41. Do the two agree?
Dr Gale|(Dr Gale) Never to the foot.
heading|Baroness Amos
Baroness Amos|42. Which of them do you believe?
nobody|We believe the chain, because we have carried it.
""",
    "royal-commission-dash": """\
front|ROYAL COMMISSION ON LIGHTHOUSES
front|MINUTES OF EVIDENCE
front|THIRD DAY
front|Thursday, 14th May, 1992
front|Present: SIR GEORGE AMOS (Chairman), MRS E. DUNN, PROFESSOR T. HALE
front|MR HENRY MOSS, Inspector of Lights, called and examined.
Chairman|101. Chairman: Mr Moss, how long have you been Inspector?
Mr Moss|Mr Moss: Nineteen years in June.
Mrs Dunn|102. Mrs Dunn: Have you kept a light yourself?
Mr Moss|Mr Moss: I kept three, and one of them burned down.
Professor Hale|103. Professor Hale: Through whose fault?
Mr Moss|Mr Moss: Through mine. I have never said otherwise.
""",
    "royal-commission-brackets": """\
front|ROYAL COMMISSION ON THE PENNY POST
front|MINUTES OF EVIDENCE
front|Monday, 9th March, 1992
front|MR OWEN REES and MISS ANN LOWE, on behalf of the Union of Carriers, called and examined.
Chairman|301. (Chairman): Would you tell us whom you represent?
Mr Rees|(Mr Rees): The carriers of the northern roads, Sir.
Mrs Vane|302. (Mrs Vane): And the southern roads?
Miss Lowe|(Miss Lowe): Those have a union of their own, which does not speak to us.
Chairman|303. (Chairman): Is there a reason for that?
Mr Rees|(Mr Rees): There was one, and it has been forgotten.
""",
    "inquiry-called-and-examined": """\
front|INQUIRY INTO THE LOSS OF THE FERRY LARK
front|TRANSCRIPT OF PROCEEDINGS
front|DAY 4
front|Tuesday, 16 June 1998
front|CAPTAIN ROBERT GALE, called and examined.
front|Examined by MR HALE
Mr Hale|Q. Captain Gale, were you on the bridge at six?
Captain Gale|A. I was below, sir. The mate had the bridge.
Mr Hale|Q. Who gave him the bridge?
Captain Gale|A. I gave it to him at five, when the fog lifted.
front|Cross-examined by MISS POE
Miss Poe|Q. Did you write that in the log?
Captain Gale|A. I did not write it in the log until the Sunday.
""",
    "inquiry-sworn": """\
front|COMMISSION OF INQUIRY INTO WATER
front|Wednesday, 3 September 1997
front|MRS EDITH CALDER, sworn
front|Examined by MR STONE
Mr Stone|Q. Mrs Calder, did the water taste of anything?
Mrs Calder|A. It tasted of pennies.
Mr Stone|Q. From what day?
Mrs Calder|A. From the Tuesday after the works were opened.
THE CHAIRMAN|THE CHAIRMAN: Which works do you mean, Mrs Calder?
Mrs Calder|A. The works at the ford.
""",
    "commons-1996-answer-after-dash": """\
front|SELECT COMMITTEE ON FERRIES
front|MINUTES OF EVIDENCE
front|MONDAY 17 JUNE 1996
front|Members present: Mr Colin Stone, in the Chair; Mr Ivor Rees
front|MR WALTER DEAN, Harbour Master of Leck, called in and examined.
heading|Chairman
Chairman|71. How many ferries cross in a day?
Mr Dean|— Nine in the summer, and two in the winter.
Chairman|72. Who decides which two?
Mr Dean|— The wind decides.
heading|Mr Rees
Mr Rees|73. Does the wind publish its reasons?
Mr Dean|— It does not, and we do not ask.
""",
    "lords-1996-labels-on-own-line": """\
front|SELECT COMMITTEE ON MARKETS
front|MINUTES OF EVIDENCE
front|WEDNESDAY 24 JANUARY 1996
front|Present: Calder, L. (Chairman); Dean, B.
front|Examination of witnesses
front|MR SIMON HART, Clerk of the Market, and MRS OLGA FINCH, Treasurer, called in and examined.
heading|Chairman
Chairman|5. What does a stall cost?
heading|Mr Hart
Mr Hart|A stall costs four pounds by the day.
heading|Baroness Dean
Baroness Dean|6. Where do the four pounds go?
heading|Mrs Finch
Mrs Finch|Three of them go to the drains, and the fourth goes to the clerk.
""",
    "commons-1997-member-interrupts": """\
front|TOLLS COMMITTEE
front|MINUTES OF EVIDENCE
front|TUESDAY 21 OCTOBER 1997
front|Members present: Dr Keith Marsh, in the Chair; Mr Neil Firth; Mrs Joan Slade
front|MR LEWIS COYNE, Keeper of the Bridge, called in and examined.
heading|Chairman
Chairman|90. Mr Coyne, who may cross without paying?
Mr Coyne|(Mr Coyne) The post, the midwife and the King.
Mr Firth|Mr Firth: And the Committee?
Mr Coyne|(Mr Coyne) The Committee paid this morning, Sir, and was given a receipt.
heading|Mrs Slade
Mrs Slade|91. Has anybody been refused?
Mr Coyne|One cart of bees was refused, in the hot summer.
""",
    "lords-1998-chairman-speaks-after": """\
front|SELECT COMMITTEE ON CANALS
front|MINUTES OF EVIDENCE
front|THURSDAY 19 NOVEMBER 1998
front|Present: Firth, L. (Chairman); Marsh, B.
front|Examination of witness
front|MS HELEN WEIR, Engineer to the Navigation, called and examined.
heading|Chairman
Chairman|7. What does a lock leak?
Ms Weir|A good one leaks a barrel in the hour.
heading|Baroness Marsh
Baroness Marsh|8. And a bad one?
Ms Weir|I have not the figures of the bad ones. May I write to the Committee about them?
nobody|You may, and we should be glad of it before the recess.
heading|Chairman
Chairman|9. Then we are much obliged to you.
""",
}  # fmt: skip


def text_of(paper: str) -> str:
    """Return the paper as it is printed: a paragraph each, with empty lines between."""
    return "\n\n".join(words for _, _, words in (line.partition("|") for line in paper.splitlines())) + "\n"


def spoken(paper: str) -> list[tuple[str, str]]:
    """Return who says each paragraph, and the words; headings and the front say nothing."""
    rows = [(who, words) for who, _, words in (line.partition("|") for line in paper.splitlines())]
    return [(who, words) for who, words in rows if who not in ("front", "heading")]

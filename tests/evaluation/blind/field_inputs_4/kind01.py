"""Three inputs of field-case kind 01, a witness's words in another's mouth. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows, W, para, put_docx, run

ISLAND = """\
States of Marram
Housing and Environment Scrutiny Panel

Quarterly Hearing

Witness: The Minister for Housing

Wednesday, 6th March 2024

Panel:
Deputy H. Le Brocq of St. Ives (Chair)
Connétable P. Journeaux of Grande Baie
Deputy M. Le Brocq of Port Clos (Vice-Chair)

Witnesses:
Deputy A. Vautier of Les Mielles, The Minister for Housing
Ms. R. Falla, Director, Land and Property
Mr. J. Toms, Group Director, Regulation

[14:02]

Deputy H. Le Brocq of St. Ives (Chair):
Good afternoon, everybody, and welcome to this public hearing. I would ask everybody to put their phones on silent. We will go round the table with introductions.

Connétable P. Journeaux of Grande Baie:
Constable Peter Journeaux, panel member.

Deputy M. Le Brocq of Port Clos:
Deputy Marie Le Brocq, vice-chair of the panel.

The Minister for Housing:
Deputy Anne Vautier, Minister for Housing.

Director, Land and Property:
Rachel Falla, director of land and property.

Group Director, Regulation:
Jon Toms, regulation.

Deputy H. Le Brocq of St. Ives:
Minister, how many lodging houses were inspected last quarter?

The Minister for Housing:
We inspected 38 out of 112. I would have liked it to be more.

Director, Land and Property:
If I may, the 38 includes 6 visits that could not be completed because nobody would open the door.

Deputy M. Le Brocq of Port Clos:
So it is 32?

The Minister for Housing:
It is 32 completed, yes.

[14:15]

Connétable P. Journeaux of Grande Baie:
In my parish there are 9 lodging houses and I have not met an inspector in 4 years. Who decides where they go?

Group Director, Regulation:
There is a risk register. A house goes up the list if there has been a complaint.

Connétable P. Journeaux of Grande Baie:
Seasonal workers do not complain, do they?

Group Director, Regulation:
No, they do not, and that is the weakness of it.

Deputy M. Le Brocq of Port Clos:
Will you change it before the summer?

The Minister for Housing:
I have asked for a paper by the end of April.
That paper will come to the panel before it is published.

Deputy H. Le Brocq of St. Ives:
Are you satisfied with April, Deputy?

Deputy M. Le Brocq of Port Clos:
I am content.

Deputy H. Le Brocq of St. Ives:
Then thank you all. I close the hearing.

[14:31]
"""

DOCX = [
    (
        "Q",
        "Chair:",
        " Welcome to this session on rural bus shelters. Will you say who you are, for the record?",
    ),
    ("A", "Gwenda Hale:", " I am Gwenda Hale, clerk to Nether Sutton Parish Council."),
    (
        "A",
        "Tobias Hale:",
        " Tobias Hale, of the Shelter Makers' Guild. We are no relation, as far as I know.",
    ),
    ("Q", "Chair:", " How many shelters does the parish keep?"),
    ("A", "Gwenda Hale:", " Eleven. Two of those have no roof at present."),
    ("", "", "One was taken by the storm in November and the other by a lorry."),
    ("Q", "Dr Pym:", " Who pays when a lorry takes one?"),
    ("A", "Gwenda Hale:", " In theory the haulier. In practice we do."),
    ("A", "Dr Pym:", " Every time?"),
    ("A", "Gwenda Hale:", " Four times in six years."),
    ("Q", "Sir Denzil Corrie:", " Mr Hale, what does a new shelter cost?"),
    ("A", "Tobias Hale:", " From £6,400 for timber and from £9,100 for steel and glass."),
    ("A", "Chair:", " Does the Guild offer a repair?"),
    ("A", "Tobias Hale:", " We do, though seldom for glass."),
    ("Q", "Sir Denzil Corrie:", " Would you take a standard design if the county set one?"),
    ("A", "Tobias Hale:", " Gladly."),
    ("A", "Gwenda Hale:", " So would we, provided that it has a seat."),
]
NUMBERING = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="41"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Q%1"/><w:lvlJc w:val="left"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""

HTML = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Oral evidence: Ambulance stations on the coast - 14 May 2024</title></head><body>
<p><strong>Coastal Services Committee</strong></p>
<p><strong>Oral evidence: Ambulance stations on the coast</strong></p>
<p>Tuesday 14 May 2024</p>
<p>Members present: Dame Ottilie Brand (Chair); Kit Nwosu; Mr Alun Price; Mrs Delyth Price.</p>
<p>Questions 14-19</p>
<p><strong>Witnesses</strong></p>
<p>I: Ffion Maddocks, Operations Manager, Severnside Ambulance Trust; Professor Idris ap Gwilym, University of Holt.</p>
<p><strong>Examination of witnesses</strong></p>
<p>Witnesses: Ffion Maddocks and Professor ap Gwilym.</p>
<p>Q14<strong>Chair:</strong> Good morning. Ms Maddocks, how long does it take you to reach Penrhos Sands?</p>
<p><strong>Ffion Maddocks:</strong>On a weekday, 23 minutes. In August, 41.</p>
<p>Q15<strong>Mr Alun Price: </strong>Is that from the station at Holt or from wherever the crew happens to be?</p>
<p><strong>Ffion Maddocks:</strong> From wherever the crew happens to be, which is usually the hospital.</p>
<p><strong>Mrs Delyth Price (Holt East):</strong>&#160;They queue there, do they not?</p>
<p><strong>Ffion Maddocks (continued):</strong> They do. The longest wait last winter was seven hours.</p>
<p>Q16<strong>Kit Nwosu:</strong>&#160;Professor, you have modelled a station at Penrhos. What did you find?</p>
<p><strong>Professor ap Gwilym:</strong> It would halve the time in August and make no difference in February.</p>
<p><em>[The Chair left the room. Mr Price took the Chair.]</em></p>
<p>Q17<strong>The Acting Chair (Mr Alun Price):</strong> Let us go on. What would it cost to open only from May to September?</p>
<p><strong>Professor ap Gwilym:</strong> About £310,000 a year.</p>
<p><strong>Ffion Maddocks [by video link]:</strong> I would put it nearer to £360,000, because crews need somewhere to sleep.</p>
<p>Q18<strong>Mrs Delyth Price:</strong> Could they sleep at the lifeboat house?</p>
<p><strong>Ffion Maddocks:</strong> We have asked. The answer was no.</p>
<p>Q19<strong>The Acting Chair (Mr Alun Price):</strong> Then we shall ask too. Thank you both.</p>
</body></html>
"""

A, B, C = "marram-lodging-houses.txt", "bus-shelters-numbered-by-word.docx", "coast-ambulances-glued.html"


def write(folder: Path) -> None:
    (folder / A).write_text(ISLAND, encoding="utf-8")
    body = para(run("Rural Transport Committee", "<w:b/>")) + para(
        run("Oral evidence: Bus shelters, HC 512", "<w:b/>")
    )
    body += para("Thursday 18 April 2024") + para(
        "Members present: Ms Iona Keld (Chair); Sir Denzil Corrie; Dr Laurence Pym."
    )
    body += para("Questions 41-44") + para(run("Witnesses", "<w:b/>"))
    body += para(
        "I: Gwenda Hale, Clerk, Nether Sutton Parish Council; and Tobias Hale, Secretary, Shelter Makers’ Guild."
    )
    body += para(run("Examination of witnesses", "<w:b/>")) + para("Witnesses: Gwenda Hale and Tobias Hale.")
    for kind, label, words in DOCX:
        number = (
            "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"
            if kind == "Q"
            else "<w:ind w:left='720'/>"
        )
        runs = [run(label, "<w:b/>")] if label else []
        body += para(*runs, run(words.replace("'", "’")), props=number)
    put_docx(folder / B, body, {"numbering": NUMBERING})
    (folder / C).write_text(HTML, encoding="utf-8")


ROWS = Rows()
HLB = "Deputy H. Le Brocq of St. Ives (Chair); Deputy H. Le Brocq"
MLB = "Deputy M. Le Brocq of Port Clos (Vice-Chair); Deputy M. Le Brocq"
ROWS.turn(
    A,
    "Deputy H. Le Brocq of St. Ives",
    "I would ask everybody to put their phones on silent.",
    HLB,
    "label on the line above",
)
ROWS.turn(
    A,
    "Deputy M. Le Brocq of Port Clos",
    "Deputy Marie Le Brocq, vice-chair of the panel.",
    MLB,
    "two of a surname",
)
MIN = "Deputy A. Vautier; Deputy A. Vautier of Les Mielles; Deputy Anne Vautier; Minister for Housing"
ROWS.turn(
    A,
    "The Minister for Housing",
    "We inspected 38 out of 112. I would have liked it to be more.",
    MIN,
    "a role as label",
)
FALLA = "Ms. R. Falla; Ms R. Falla; Rachel Falla"
ROWS.turn(
    A,
    "Director, Land and Property",
    "the 38 includes 6 visits that could not be completed because nobody would open the door.",
    FALLA,
    "a role with a comma as label",
)
ROWS.turn(A, "Deputy M. Le Brocq of Port Clos", "So it is 32?", MLB)
ROWS.turn(A, "The Minister for Housing", "It is 32 completed, yes.", MIN)
TOMS = "Mr. J. Toms; Mr J. Toms; Jon Toms"
ROWS.turn(A, "Group Director, Regulation", "A house goes up the list if there has been a complaint.", TOMS)
ROWS.turn(
    A,
    "Connétable P. Journeaux of Grande Baie",
    "Seasonal workers do not complain, do they?",
    "Connétable P. Journeaux; Connétable P. Journeaux of Grande Baie",
)
ROWS.turn(A, "Group Director, Regulation", "No, they do not, and that is the weakness of it.", TOMS)
ROWS.turn(
    A,
    "The Minister for Housing",
    "That paper will come to the panel before it is published.",
    MIN,
    "paragraph that goes on",
)
ROWS.turn(A, "Deputy H. Le Brocq of St. Ives", "Are you satisfied with April, Deputy?", HLB)
ROWS.turn(A, "Deputy M. Le Brocq of Port Clos", "I am content.", MLB)
ROWS.add(A, "direction", "[14:15]", "the time in the margin of the record")
ROWS.add(A, "absent", "Group Director, Regulation:", "a label is no passage's words")
CH = "Ms Iona Keld; Iona Keld; Ms Keld; The Chair"
ROWS.turn(B, "Chair", "Welcome to this session on rural bus shelters.", CH, "number by Word's list")
ROWS.turn(B, "Gwenda Hale", "I am Gwenda Hale, clerk to Nether Sutton Parish Council.")
ROWS.turn(B, "Tobias Hale", "We are no relation, as far as I know.")
ROWS.turn(
    B,
    "Gwenda Hale",
    "One was taken by the storm in November and the other by a lorry.",
    "",
    "paragraph that goes on",
)
ROWS.turn(B, "Dr Pym", "Who pays when a lorry takes one?", "Dr Laurence Pym; Laurence Pym")
ROWS.turn(B, "Dr Pym", "Every time?", "Dr Laurence Pym; Laurence Pym")
ROWS.turn(B, "Gwenda Hale", "Four times in six years.")
ROWS.turn(B, "Tobias Hale", "From £6,400 for timber and from £9,100 for steel and glass.")
ROWS.turn(B, "Chair", "Does the Guild offer a repair?", CH)
ROWS.turn(B, "Tobias Hale", "Gladly.")
ROWS.turn(B, "Gwenda Hale", "So would we, provided that it has a seat.")
DAME = "Dame Ottilie Brand; Ottilie Brand; The Chair"
ALUN = "Mr Alun Price; Alun Price; The Acting Chair (Mr Alun Price); The Acting Chair; Acting Chair"
DEL = "Mrs Delyth Price; Delyth Price; Mrs Delyth Price (Holt East)"
FFI = "Ms Maddocks; Ffion Maddocks (continued); Ffion Maddocks [by video link]"
GWI = "Professor Idris ap Gwilym; Idris ap Gwilym"
ROWS.turn(
    C,
    "Chair",
    "Ms Maddocks, how long does it take you to reach Penrhos Sands?",
    DAME,
    "label glued to the number",
)
ROWS.turn(C, "Ffion Maddocks", "On a weekday, 23 minutes. In August, 41.", FFI, "no blank after the colon")
ROWS.turn(
    C, "Mr Alun Price", "Is that from the station at Holt or from wherever the crew happens to be?", ALUN
)
ROWS.turn(C, "Mrs Delyth Price", "They queue there, do they not?", DEL, "two of a surname")
ROWS.turn(C, "Ffion Maddocks", "They do. The longest wait last winter was seven hours.", FFI, "(continued)")
ROWS.turn(C, "Kit Nwosu", "Professor, you have modelled a station at Penrhos.")
ROWS.turn(
    C, "Professor ap Gwilym", "It would halve the time in August and make no difference in February.", GWI
)
ROWS.add(C, "direction", "The Chair left the room. Mr Price took the Chair.")
ROWS.turn(
    C,
    "The Acting Chair (Mr Alun Price)",
    "What would it cost to open only from May to September?",
    ALUN,
    "chair handed over",
)
ROWS.turn(
    C,
    "Ffion Maddocks",
    "I would put it nearer to £360,000, because crews need somewhere to sleep.",
    FFI,
    "[by video link]",
)
ROWS.turn(C, "Mrs Delyth Price", "Could they sleep at the lifeboat house?", DEL)
ROWS.turn(C, "The Acting Chair (Mr Alun Price)", "Then we shall ask too. Thank you both.", ALUN)

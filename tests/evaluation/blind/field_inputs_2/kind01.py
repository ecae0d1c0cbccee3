"""Three more inputs of field-case kind 01, a witness's words in another's mouth. Everything is invented; written blind."""

from pathlib import Path

from .parts import Row, docx, para, row, run, turn

STATE = """\
LEGISLATIVE ASSEMBLY OF THE RIVERLAND

STANDING COMMITTEE ON PORTS AND FREIGHT

Inquiry into the closure of the Marabel Jetty

CORRECTED TRANSCRIPT OF EVIDENCE
At Marabel on Tuesday, 16 August 2022

MEMBERS
Ms Dell Farrugia (Chair)
Mr Rowan Ashby (Deputy Chair)
Mr Colin Tranter
Mrs Gwen Tranter
Ms Odile Beaumaris

WITNESSES
Captain Ines Vallance, harbour master, Marabel Port Authority
Mr Joseph Quill, Quill's Grain and Seed (sworn)

CHAIR (Ms Farrugia): Welcome, Captain Vallance and Mr Quill. Do you have anything to add about the capacity in which you appear today?

Capt. VALLANCE: I was harbour master from 2014. I appear for the port authority.

Mr QUILL: I farm out at Lower Bend and I own the seed store on the jetty road.

CHAIR (Ms Farrugia): Thank you. When was the jetty closed to trucks?

Capt. VALLANCE (continued): On 3 March. The engineers rang me at about five in the morning, and I had the chain across by six.

Mr C. TRANTER: Who owns the chain?

Capt. VALLANCE: The port authority owns the chain and the shire owns the padlock.

Mrs G. TRANTER: Perhaps I could put it to Mr Quill. What did the closure cost you?

Mr QUILL [by telephone]: Somewhere about $84,000 in the first season. I have the receipts here in a shoe box.

Mr C. TRANTER: I'm no relation, for the record. Did you apply for the relief grant?

Mr QUILL: I did, and I was told that a jetty was not a road.

The DEPUTY CHAIR (Mr Ashby): It was a road when they gazetted it.

Mr QUILL: That is what I told them.

Ms BEAUMARIS: Captain, you have said that there were three reports:
(a) the divers' report;
(b) the report on the piles; and
(c) the insurer's.
Which of those did the minister see?

Capt. VALLANCE: Only the last of them, as far as I know.

(The Chair withdrew. The Deputy Chair took the chair.)

ACTING CHAIR (Mr Ashby): We will go on until the ferry sails. Ms Beaumaris.

Ms BEAUMARIS: Nothing more from me.

Mr TRANTER: Just one thing. What became of the crane?

Capt. VALLANCE: It was sold in May to a yard in the next state, and it has not been replaced.

Mr QUILL: It was sold for scrap. Let us be clear about that.

ACTING CHAIR (Mr Ashby): I see that Mr Quill differs. Captain?

Capt. VALLANCE: I was not shown the contract.

ACTING CHAIR (Mr Ashby): Then we shall ask the shire for it. Thank you both; the committee stands adjourned.

Committee adjourned at 4.52 pm
"""

GLUED = """\
HOUSE OF REPRESENTATIVES OF THE OUTER ISLES
PUBLIC ACCOUNTS COMMITTEE

Oral evidence: School ferries, PAC 31

Monday 6 February 2023

Members present: Anders Moe (Chair); Brigid Sandison; Hallam Isbister; Juna Tulloch-Reyes.

Questions 41 - 53

Witnesses
I: Dr Petronella Voe, Director of Transport; and Mr Sixten Rendall, Isles Ferries Ltd.

Examination of witnesses
Witnesses: Dr Petronella Voe and Mr Sixten Rendall.

Q41Chair:Good morning. This is our second session on the school ferries. How many pupils cross each day?

Dr Voe:One hundred and eighteen, Chair, of whom twenty-six are under eight.

Q42Brigid Sandison:And how many crossings were cancelled last winter?

Mr Rendall:Seventy-one.

Dr Voe (Director of Transport):I think that my colleague means single crossings. It was thirty-six days.

Q43Brigid Sandison:Was there a boat to spare on any of those days?

Mr Rendall:There was one, at the pier, with no crew.

Chair:Why had it no crew?

Mr Rendall:Because a skipper may only work fourteen hours in twenty-four.

Q44Hallam Isbister (Liberal):I have the minutes of the users' group here. They say: "Chair: the boat was there. Mr Rendall: we could not find a mate." Is that right?

Mr Rendall:It is what was minuted. I did not say it.

Q45 Hallam Isbister:Who did say it, then?

Dr Voe:I believe that it was my predecessor.

Q46Juna Tulloch-Reyes (via video link):I am sorry about the delay on the line. Has anybody asked the pupils?

Dr Voe:We asked them in May. Ninety of them answered.

Mr Rendall (off microphone):Ninety-one.

Q47-48[Withdrawn.]

Q49Chair:Let us turn to the money. What does a crossing cost?

Dr Voe:£412, taking fuel and wages together.

Chair:That is more than a hotel room.

Dr Voe:It depends on the hotel.

Q50Juna Tulloch-Reyes:Could the nurse's launch be used?

Mr Rendall:It has no licence for passengers.

Q51Brigid Sandison:Have you asked for one?

Mr Rendall:Not yet; the form came on Friday.

Q52Hallam Isbister:I bow to Ms Sandison's patience.

Q53Chair:As do we all. Will you write to us when the form is sent?

Dr Voe and Mr Rendall:We will.

Chair:Then we are adjourned.
"""

# Two runs to a paragraph: the label, bold, and the words.
TRIBUNAL = [
    ("THE PRESIDENT", "Yes, Mr Harcastle. We have the second bundle now."),
    ("MR HARCASTLE", "Thank you. I call Mrs Adaeze Pym."),
    ("", "MRS ADAEZE PYM (affirmed)"),
    ("", "Examined by MR HARCASTLE"),
    ("Q", "Would you tell the tribunal where you worked in the spring of 2019?"),
    ("A", "At the records office in Ferndale, on the second floor."),
    ("Q", "Who else had the key to that floor?"),
    ("A", "Mr Boone and the caretaker. I never held it myself."),
    ("THE PRESIDENT", "Is that the Mr Boone who is to be called this afternoon?"),
    ("THE WITNESS", "His brother, sir. There were two of them in the building."),
    ("MR HARCASTLE", "I am grateful. Did you see the box leave?"),
    ("A", "I saw it on the trolley by the lift, with the lid taped down."),
    ("", "Cross-examined by MS OYELARAN"),
    ("Q", "Mrs Pym, you have told us about a trolley. Your statement speaks of a barrow."),
    ("A", "In our house that is the same thing."),
    ("Q", "You did not see what was in the box?"),
    ("A", "I saw what was written upon it, which was the word Burials."),
    ("MR HARCASTLE", "Sir, I think that my learned friend has a photograph."),
    ("MS OYELARAN", "It is at tab nine."),
    ("", "(The witness withdrew)"),
    ("MR HARCASTLE", "I call Mr Denzil Boone."),
    ("", "MR DENZIL BOONE (sworn)"),
    ("", "Examined by MR HARCASTLE"),
    ("Q", "Mr Boone, did you lend anybody your key that week?"),
    ("A", "I lent it to my brother on the Tuesday and had it back on the Thursday."),
    ("THE PRESIDENT", "We shall rise there until ten tomorrow."),
]

PYM = "Mrs Adaeze Pym; MRS ADAEZE PYM; Adaeze Pym; Mrs Pym; THE WITNESS; A"
BOONE = "Mr Denzil Boone; MR DENZIL BOONE; Denzil Boone; A"


def write(folder: Path) -> None:
    (folder / "jetty-committee.txt").write_text(STATE, encoding="utf-8", newline="\n")
    (folder / "school-ferries.txt").write_text(GLUED, encoding="utf-8", newline="\n")
    body = para("REGIONAL LICENSING TRIBUNAL", style="Title") + para(
        "In the matter of the Ferndale registers"
    )
    body += para("Day 4 (continued)") + para("Thursday, 19 September 2019")
    for label, words in TRIBUNAL:
        if not label:
            body += para(run(words, "<w:b/>"), properties='<w:jc w:val="center"/>')
        elif label in "QA":
            body += para(run(label, "<w:b/>"), run("\t" + words))
        else:
            body += para(run(label + ": ", "<w:b/>"), run(words))
    docx(folder / "tribunal-two-boones.docx", body)


J, G, T = "jetty-committee.txt", "school-ferries.txt", "tribunal-two-boones.docx"
CAPT = "Captain Ines Vallance; Ines Vallance; Captain Vallance; Capt. VALLANCE (continued); Vallance"
QUILL = "Mr Joseph Quill; Joseph Quill; Mr QUILL [by telephone]; Quill"
FARRUGIA = "Ms Dell Farrugia; Dell Farrugia; Ms Farrugia; CHAIR; Farrugia"
ASHBY = "Mr Rowan Ashby; Rowan Ashby; Mr Ashby; Ashby; The DEPUTY CHAIR (Mr Ashby); ACTING CHAIR (Mr Ashby)"
COLIN = "Mr Colin Tranter; Colin Tranter"
VOE = "Dr Petronella Voe; Petronella Voe; Dr Voe (Director of Transport); Voe"
RENDALL = "Mr Sixten Rendall; Sixten Rendall; Mr Rendall (off microphone); Rendall"
MOE = "Anders Moe; Moe"
ROWS: list[Row] = [
    turn(J, "CHAIR (Ms Farrugia)", "When was the jetty closed to trucks?", FARRUGIA),
    turn(J, "Capt. VALLANCE", "I was harbour master from 2014.", CAPT),
    turn(
        J,
        "Capt. VALLANCE (continued)",
        "I had the chain across by six.",
        CAPT + "; Capt. VALLANCE",
        "(continued)",
    ),
    turn(J, "Mr C. TRANTER", "Who owns the chain?", COLIN, "two of a surname, initials tell them"),
    turn(
        J,
        "Mrs G. TRANTER",
        "What did the closure cost you?",
        "Mrs Gwen Tranter; Gwen Tranter",
        "two of a surname",
    ),
    turn(J, "Mr QUILL [by telephone]", "I have the receipts here in a shoe box.", QUILL + "; Mr QUILL"),
    turn(J, "Mr C. TRANTER", "Did you apply for the relief grant?", COLIN),
    turn(J, "The DEPUTY CHAIR (Mr Ashby)", "It was a road when they gazetted it.", ASHBY),
    turn(
        J,
        "Ms BEAUMARIS",
        "Which of those did the minister see?",
        "Ms Odile Beaumaris; Odile Beaumaris; Beaumaris",
        "after a list of (a) to (c) that is hers too",
    ),
    turn(J, "Ms BEAUMARIS", "the report on the piles; and", "Ms Odile Beaumaris; Odile Beaumaris; Beaumaris"),
    row(J, "direction", "The Deputy Chair took the chair."),
    turn(
        J,
        "ACTING CHAIR (Mr Ashby)",
        "We will go on until the ferry sails.",
        ASHBY,
        "the chair is handed over",
    ),
    turn(J, "Mr TRANTER", "What became of the crane?", COLIN, "Mr: Colin is the only Mr Tranter; never Gwen"),
    turn(J, "Capt. VALLANCE", "It was sold in May to a yard in the next state", CAPT),
    turn(J, "Mr QUILL", "It was sold for scrap.", QUILL),
    turn(J, "Capt. VALLANCE", "I was not shown the contract.", CAPT),
    row(J, "direction", "Committee adjourned at 4.52 pm"),
    turn(
        G,
        "Chair",
        "How many pupils cross each day?",
        MOE,
        "label glued to the number, no space after the colon",
    ),
    turn(G, "Dr Voe", "of whom twenty-six are under eight.", VOE),
    turn(G, "Brigid Sandison", "And how many crossings were cancelled last winter?", "Sandison"),
    turn(G, "Mr Rendall", "Seventy-one.", RENDALL),
    turn(
        G,
        "Dr Voe (Director of Transport)",
        "I think that my colleague means single crossings.",
        VOE + "; Dr Voe",
    ),
    turn(G, "Mr Rendall", "There was one, at the pier, with no crew.", RENDALL),
    turn(G, "Chair", "Why had it no crew?", MOE, "unnumbered"),
    turn(
        G,
        "Hallam Isbister (Liberal)",
        "I have the minutes of the users' group here.",
        "Hallam Isbister; Isbister",
    ),
    turn(
        G,
        "Hallam Isbister (Liberal)",
        "Mr Rendall: we could not find a mate.",
        "Hallam Isbister; Isbister",
        "labels within a quotation are his words",
    ),
    turn(G, "Mr Rendall", "It is what was minuted. I did not say it.", RENDALL),
    turn(G, "Hallam Isbister", "Who did say it, then?", "Isbister; Hallam Isbister (Liberal)"),
    turn(
        G,
        "Juna Tulloch-Reyes (via video link)",
        "Has anybody asked the pupils?",
        "Juna Tulloch-Reyes; Tulloch-Reyes",
    ),
    turn(G, "Mr Rendall (off microphone)", "Ninety-one.", RENDALL + "; Mr Rendall"),
    turn(G, "Chair", "Let us turn to the money.", MOE, "after a line “Q47-48[Withdrawn.]”"),
    turn(G, "Chair", "That is more than a hotel room.", MOE),
    turn(G, "Dr Voe", "It depends on the hotel.", VOE),
    turn(G, "Mr Rendall", "Not yet; the form came on Friday.", RENDALL),
    turn(G, "Hallam Isbister", "I bow to Ms Sandison's patience.", "Isbister; Hallam Isbister (Liberal)"),
    turn(G, "Chair", "Will you write to us when the form is sent?", MOE),
    row(G, "problem_ok", "partial, naming the label “Dr Voe and Mr Rendall” (two speak at once)"),
    turn(T, "THE PRESIDENT", "We have the second bundle now.", ""),
    turn(T, "MR HARCASTLE", "I call Mrs Adaeze Pym.", ""),
    turn(T, "MR HARCASTLE", "Who else had the key to that floor?", "Q"),
    turn(T, "MRS ADAEZE PYM", "Mr Boone and the caretaker. I never held it myself.", PYM),
    turn(T, "THE PRESIDENT", "Is that the Mr Boone who is to be called this afternoon?", ""),
    turn(T, "THE WITNESS", "There were two of them in the building.", PYM),
    turn(T, "MR HARCASTLE", "Did you see the box leave?", ""),
    turn(T, "MRS ADAEZE PYM", "with the lid taped down.", PYM),
    turn(T, "MS OYELARAN", "You did not see what was in the box?", "Q", "Q is another counsel now"),
    turn(T, "MRS ADAEZE PYM", "which was the word Burials.", PYM),
    turn(T, "MR HARCASTLE", "I think that my learned friend has a photograph.", "", "an interruption"),
    turn(T, "MS OYELARAN", "It is at tab nine.", ""),
    turn(T, "MR HARCASTLE", "did you lend anybody your key that week?", "Q"),
    turn(T, "MR DENZIL BOONE", "had it back on the Thursday.", BOONE, "A is another witness now"),
    row(T, "direction", "(The witness withdrew)"),
    row(T, "problem_ok", "partial, naming the lines Q or A whose person could not be told"),
]

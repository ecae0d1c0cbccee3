"""Three more inputs of kind 01: a witness's words in another's mouth. All invented, written blind on 2026-11-30."""

from pathlib import Path

from .parts import put, rows

KELP = """\
Standing Committee on Coasts and Kelp

EVIDENCE

NUMBER 041 | 2nd SESSION | 9th ASSEMBLY

Thursday, October 19, 2023

● (1535)

[English]

The Chair (Mrs. Ada Pellerin (Gull Harbour, GRN)): Good afternoon, everyone. This is meeting 41. We are hearing from the harvesters today.

Mr. Doucet, you have five minutes.

Mr. Armand Doucet (President, Outer Bank Kelp Harvesters): Thank you, Madam Chair. Our members cut 312 tonnes last season and sold 190.

[Translation]

The rest was left on the shore at Anse-aux-Loups and it rotted there.

[English]

The Chair: Thank you. We'll go to Ms. Doucet for six minutes.

Ms. Solange Doucet (Baie-Verte—Rivière-Noire, BLQ): Is that the same shore that the department closed in 2020?

Mr. Armand Doucet: It is, and nobody told us why.

Ms. Solange Doucet: Did you ask in writing?

Mr. Armand Doucet: Three times. I can table the letters.

Mr. Tobias Wrenfield (Long Reach, LIB): On a point of order, the member and the witness share a name. Are they related?

Ms. Solange Doucet: We are not, and it's not a point of order.

Some hon. members: Oh, oh!

The Chair: Order. Mr. Wrenfield, you'll have your turn.

Dr. Yuki Hanamura (Research Scientist, Tidal Institute, As an Individual): May I add something on the closure?

The Chair: Go ahead, Dr. Hanamura.

Dr. Yuki Hanamura: The beds were closed because of a count of 14 urchins in a square metre. That was one quadrat.

● (1550)

The Vice-Chair (Mr. Bruno Ostrow (Saint-Ives, CON)): I'm taking the chair for a few minutes. Mr. Wrenfield.

Mr. Tobias Wrenfield: Who counts the urchins?

Dr. Yuki Hanamura: Students, in July, when the weather allows.

The Vice-Chair (Mr. Bruno Ostrow): That's a surprising answer. Carry on.

Chief Noah Tallwater (Kettle Cove First Nation) (via interpreter): My grandmother counted them from a canoe. She wrote it in a book and we have the book.

Mr. Tobias Wrenfield: Would you share it with the department?

Chief Noah Tallwater: They have never asked.

The Chair: I'm back. I thank the vice-chair. We are out of time.

The meeting is adjourned.
"""

INLET = """\
UNREVISED TRANSCRIPT OF EVIDENCE

taken before

THE SELECT COMMITTEE ON INLAND HARBOURS

Wednesday 6 March 1996

Present:
Elmstead, L. (Chairman)
Coverdale, B.
Rusk of Tarn, L.

Mr Percival Odell, Harbour Master, and Miss Winifred Odell, Clerk, Tarn Harbour Trust, were called in and examined.

Chairman

201.Mr Odell, who dredges the basin?
(Mr Odell) The Trust does, my Lord, when there is money. There was none in 1994.

202.And in 1995?
(Miss Odell) If I may, that is a matter for me. We had £4,100 and the dredger wanted nine thousand.

Baroness Coverdale

203.Miss Odell, is the Trust insolvent?
(Miss Odell) No, my Lady. It is poor.

204.What is the difference?
(Miss Odell) We pay our bills, but late.
(Mr Odell) We paid the lamp-keeper in coal last winter. He did not object.

Lord Rusk of Tarn

205.I should declare that I keep a boat at Tarn. How deep is the basin at low water?
(Mr Odell) Four feet at the steps and two feet at the slip.

206.It was six feet when I was a boy.
(Mr Odell) It was seven, my Lord. I have the soundings of 1951.

Chairman] That is helpful. Could the Committee see them?
(Mr Odell continued) I have them in my bag. They were taken by my father.

207.Thank you. Are there any plans to sell the basin?
(Miss Odell) None that the Trust has agreed to.
"""

ONLINE = """\
Hearing by correspondence room, Sandholm Parish Commission on Verges
Room opened 14 May 2024, 14:00. All times are local.
In the room: a.marram@sandholm.example (Alice Marram, in the chair); e.thrift@sandholm.example (Edwin Thrift); samphire.bo@coastlink.example (Bo Samphire, Coastlink Buses); NB-17 (the clerk's laptop)

a.marram@sandholm.example: Good afternoon. We have one witness and an hour. Mr Samphire, are you there?

samphire.bo@coastlink.example: I am. My camera is broken so I shall type.

a.marram@sandholm.example: That suits us. When did the buses begin to drive on the verge at Pound Lane?

samphire.bo@coastlink.example: In November. The road floods by the ford and there is nowhere else to go.
It is about forty yards.

e.thrift@sandholm.example: Forty yards each way, or in all?

samphire.bo@coastlink.example: In all. I paced it.

NB-17: The clerk asks everyone to keep answers short because the line is slow.

e.thrift@sandholm.example: Did Coastlink tell the parish?

samphire.bo@coastlink.example: We wrote to clerk@sandholm.example: it came back unread.

a.marram@sandholm.example (continued): Then I owe you an apology. That address was closed in October.

Edwin Thrift <e.thrift@sandholm.example>: I am now on my telephone. What would it cost to raise the road?

Bo Samphire (Coastlink Buses) <samphire.bo@coastlink.example>: The county said £61,000 in 2022, and it will not be less now.

A. Marram (Chair): Thank you. Send us that letter from the county and we shall publish it.

samphire.bo@coastlink.example: You will have it tonight.

Room closed at 14:52.
"""


def write(folder: Path) -> None:
    put(folder, "kelp-standing-committee.txt", KELP)
    put(folder, "tarn-basin-1996.txt", INLET, "cp1252", "\r\n")
    put(folder, "verges-typed-room.txt", ONLINE)


AD = "Mr. Armand Doucet; Armand Doucet; Mr. Armand Doucet (President, Outer Bank Kelp Harvesters)"
SD = "Ms. Solange Doucet; Solange Doucet; Ms. Doucet; Ms. Solange Doucet (Baie-Verte—Rivière-Noire, BLQ)"
CH = "The Chair; Mrs. Ada Pellerin; Ada Pellerin; The Chair (Mrs. Ada Pellerin); Mrs. Pellerin"
BO = "The Vice-Chair (Mr. Bruno Ostrow); Mr. Bruno Ostrow; Bruno Ostrow; The Vice-Chair; Mr. Ostrow"
YH = "Dr. Yuki Hanamura; Yuki Hanamura; Dr. Hanamura"
NT = "Chief Noah Tallwater; Noah Tallwater"
PO = "Mr Percival Odell; Percival Odell; Mr Odell; Mr Odell continued"
WO = "Miss Winifred Odell; Winifred Odell; Miss Odell"
EL = "Chairman; Lord Elmstead; Elmstead, L.; Elmstead, L. (Chairman)"
AM = "Alice Marram; A. Marram (Chair); A. Marram; a.marram@sandholm.example (continued)"
ET = "Edwin Thrift; Edwin Thrift <e.thrift@sandholm.example>; e.thrift@sandholm.example"
BS = "Bo Samphire; samphire.bo@coastlink.example; Bo Samphire (Coastlink Buses); Mr Samphire; Bo Samphire (Coastlink Buses) <samphire.bo@coastlink.example>"
ROWS = [
    *rows(
        "01",
        "kelp-standing-committee.txt",
        (
            "turn",
            "The Chair (Mrs. Ada Pellerin (Gull Harbour, GRN))",
            "We are hearing from the harvesters today.",
            "brackets within brackets",
            CH,
        ),
        (
            "turn",
            "The Chair (Mrs. Ada Pellerin (Gull Harbour, GRN))",
            "Mr. Doucet, you have five minutes.",
            "paragraph that goes on",
            CH,
        ),
        (
            "turn",
            "Mr. Armand Doucet (President, Outer Bank Kelp Harvesters)",
            "Our members cut 312 tonnes last season and sold 190.",
            "",
            AD,
        ),
        (
            "turn",
            "Mr. Armand Doucet",
            "The rest was left on the shore at Anse-aux-Loups and it rotted there.",
            "the language changes, not the speaker",
            AD,
        ),
        (
            "turn",
            "Ms. Solange Doucet (Baie-Verte—Rivière-Noire, BLQ)",
            "Is that the same shore that the department closed in 2020?",
            "two of a surname",
            SD,
        ),
        ("turn", "Mr. Armand Doucet", "Three times. I can table the letters.", "", AD),
        ("turn", "Ms. Solange Doucet", "We are not, and it's not a point of order.", "", SD),
        (
            "turn",
            "Dr. Yuki Hanamura (Research Scientist, Tidal Institute, As an Individual)",
            "May I add something on the closure?",
            "",
            YH,
        ),
        (
            "turn",
            "The Vice-Chair (Mr. Bruno Ostrow (Saint-Ives, CON))",
            "I'm taking the chair for a few minutes.",
            "chair handed over",
            BO,
        ),
        ("turn", "The Vice-Chair (Mr. Bruno Ostrow)", "That's a surprising answer. Carry on.", "", BO),
        (
            "turn",
            "Chief Noah Tallwater (Kettle Cove First Nation) (via interpreter)",
            "My grandmother counted them from a canoe.",
            "",
            NT,
        ),
        ("turn", "The Chair", "I'm back. I thank the vice-chair.", "", CH),
        ("absent", "", "● (1550)", "alone: a time mark is no testimony"),
        ("problem_ok", "", "Partial where a problem names the line or the label that is not settled."),
    ),
    *rows(
        "01",
        "tarn-basin-1996.txt",
        (
            "turn",
            "Chairman",
            "Mr Odell, who dredges the basin?",
            "asker named on a line above; number glued",
            EL,
        ),
        (
            "turn",
            "Mr Odell",
            "The Trust does, my Lord, when there is money.",
            "two of a surname, told by title",
            PO,
        ),
        ("turn", "Chairman", "And in 1995?", "the asker stays", EL),
        ("turn", "Miss Odell", "We had £4,100 and the dredger wanted nine thousand.", "", WO),
        ("turn", "Baroness Coverdale", "Miss Odell, is the Trust insolvent?", "", "Coverdale, B.; Coverdale"),
        ("turn", "Miss Odell", "We pay our bills, but late.", "", WO),
        (
            "turn",
            "Mr Odell",
            "We paid the lamp-keeper in coal last winter.",
            "second answer to one question",
            PO,
        ),
        (
            "turn",
            "Lord Rusk of Tarn",
            "I should declare that I keep a boat at Tarn.",
            "",
            "Rusk of Tarn, L.; Lord Rusk",
        ),
        ("turn", "Lord Rusk of Tarn", "It was six feet when I was a boy.", "", "Rusk of Tarn, L.; Lord Rusk"),
        ("turn", "Chairman", "Could the Committee see them?", "Chairman] in a line", EL),
        ("turn", "Mr Odell continued", "They were taken by my father.", "(continued) in the bracket", PO),
        ("turn", "Miss Odell", "None that the Trust has agreed to.", "", WO),
        (
            "problem_ok",
            "",
            "Partial where a problem names the line, the question's number or the label that is not settled.",
        ),
    ),
    *rows(
        "01",
        "verges-typed-room.txt",
        (
            "turn",
            "a.marram@sandholm.example",
            "We have one witness and an hour.",
            "e-mail address as label",
            AM,
        ),
        ("turn", "samphire.bo@coastlink.example", "My camera is broken so I shall type.", "", BS),
        (
            "turn",
            "samphire.bo@coastlink.example",
            "It is about forty yards.",
            "a second line of the same turn",
            BS,
        ),
        ("turn", "e.thrift@sandholm.example", "Forty yards each way, or in all?", "", ET),
        (
            "turn",
            "NB-17",
            "The clerk asks everyone to keep answers short",
            "device as label",
            "the clerk; NB-17 (the clerk's laptop)",
        ),
        (
            "turn",
            "samphire.bo@coastlink.example",
            "it came back unread.",
            "an address in his words is no label",
            BS,
        ),
        (
            "turn",
            "a.marram@sandholm.example (continued)",
            "Then I owe you an apology.",
            "",
            "a.marram@sandholm.example; Alice Marram; A. Marram (Chair)",
        ),
        ("turn", "Edwin Thrift <e.thrift@sandholm.example>", "What would it cost to raise the road?", "", ET),
        (
            "turn",
            "Bo Samphire (Coastlink Buses) <samphire.bo@coastlink.example>",
            "The county said £61,000 in 2022",
            "",
            BS,
        ),
        (
            "turn",
            "A. Marram (Chair)",
            "Send us that letter from the county",
            "",
            "Alice Marram; a.marram@sandholm.example; A. Marram",
        ),
        ("problem_ok", "", "Partial where a problem names the line or the label that is not settled."),
    ),
]

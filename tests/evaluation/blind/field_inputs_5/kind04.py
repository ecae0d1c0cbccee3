"""Two inputs of field-case kind 04, numbers of cues in testimony. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows, para, put_docx, put_text

A, B = "Subtitles for checking - flood wardens.docx", "EZT_0412_ferry_panel.srt"
R = Rows("04")
WARDENS = [
    ("Chair", "How many wardens have you?"),
    ("Mr Eddowes", "On paper, 14."),
    ("Chair", "And in boots?"),
    ("Mr Eddowes", "6"),
    ("Mr Eddowes", "One of them is me."),
    ("Ms Tamworth", "In 2019 there were 22."),
    ("Chair", "What was the river at when you were called?"),
    ("Mr Eddowes", "4.1 metres. The sill is at 3.9."),
    ("Ms Tamworth", "They rang us 40 minutes after that."),
    ("Chair", "So you were called at"),
    ("Ms Tamworth", "Ten to four. We had knocked on 31 doors by then,"),
    ("Ms Tamworth", "and 12 of them had water in the hall."),
    ("Chair", "Did anyone keep a list?"),
    ("Mr Eddowes", "I did. It got wet."),
]
FERRY = [
    ("CHAIR", "How long was the ferry off, all told?"),
    ("MRS VOGAN", "It was 17 weeks,"),
    ("MRS VOGAN", "2 of them in the lambing."),
    ("CHAIR", "And the relief boat took how many cars?"),
    ("MRS VOGAN", "9"),
    ("CHAIR", "I'm sorry, did you say 19?"),
    ("MRS VOGAN", "Nine. The other one takes 31."),
    ("MR ISBISTER", "We told the company in 2022"),
    ("MR ISBISTER", "and the answer came in 2024."),
    ("CHAIR", "What did it say?"),
    ("MR ISBISTER", "That the part would cost £8,000."),
    ("CHAIR", "And the 17 weeks?"),
    ("MR ISBISTER", "A little over £1 million."),
    ("MRS VOGAN", "And 2 marts"),
]


def write(folder: Path) -> None:
    body = [para("Flood wardens session, captions for the clerk to check")]
    for n, (who, words) in enumerate(WARDENS, 1):
        s = 5 * n
        body += [
            para(str(n)),
            para(
                f"00:00:{s % 60:02d},{n * 61 % 1000:03d} --> 00:00:{(s + 4) % 60:02d},000"
                if s < 60
                else f"00:01:{s % 60:02d},{n * 61 % 1000:03d} --> 00:01:{s % 60 + 4:02d},000"
            ),
            para(f"{who}: {words}"),
        ]
    put_docx(folder / A, "".join(body))
    out = []
    for n, (who, words) in enumerate(FERRY, 1):
        s = 4 * n
        out += [f"{n:04d}", f"10:00:{s:02d},040 --> 10:00:{s + 3:02d},920", f"{who}: {words}"]
    put_text(folder / B, "\n".join(out) + "\n", "cp1252", "\r\n")


for (who, words), note in zip(
    WARDENS,
    [
        "each line a paragraph of Word",
        "ends in a figure",
        "",
        "a cue that is a figure",
        "",
        "begins and ends with figures",
        "",
        "",
        "",
        "ends without a stop before the number 11",
        "",
        "",
        "",
        "",
    ],
    strict=False,
):
    if words == "6":
        R.add(A, "order", text="And in boots? … 6 … One of them is me.", note=note)
    else:
        R.turn(A, who, words, note)
R.each(
    A,
    "absent",
    ["And in boots? 4", "On paper, 14. 3", "So you were called at 11", "00:00:10,122"],
    "a cue's number or time is no word",
)
for (who, words), note in zip(
    FERRY,
    [
        "numbers 0001 on, no empty lines",
        "ends before 0003",
        "begins with a figure",
        "",
        "a cue that is a figure",
        "",
        "",
        "ends in a year",
        "ends in a year",
        "",
        "",
        "",
        "",
        "the last, without a stop",
    ],
    strict=False,
):
    if words == "9":
        R.add(B, "order", text="And the relief boat took how many cars? … 9 … did you say 19?", note=note)
    else:
        R.turn(B, who, words, note)
R.each(B, "absent", ["0003", "0009", "2024. 0010", "2022 0009 || 2022 9"], "a cue's number is no word")
ROWS = R

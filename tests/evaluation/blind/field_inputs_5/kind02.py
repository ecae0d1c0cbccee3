"""Two inputs of field-case kind 02, caption labels that are not seen. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows, put_text

A, B = "Midwives roundtable 4 June.mp4_rev.srt", "bwrdd-cludiant-gwledig.otter.srt"
R = Rows("02")
REV = [
    ("[Dr. Abiola]", ["Right, are we all here?", "Then we'll begin with nights."]),
    ("[Shanthi]", ["On nights there are two of us", "for twenty-six beds."]),
    ("[Dr. Abiola]", ["Since when?"]),
    ("[Shanthi]", ["Since the February before last."]),
    (None, ["It was going to be for six weeks."]),
    ("[Woman in Back Row]", ["It was four, they told us."]),
    ("[Shanthi]", ["Four, then. And here we are."]),
    ("[Dr. Abiola]", ["And what happens", "when both of you are with a mother?"]),
    ("[Bridie O'Hara-Lunt]", ["Then the bell rings", "and it goes on ringing."]),
    (None, ["- [Dr. Abiola] How long for?", "- [Bridie O'Hara-Lunt] Forty minutes, once."]),
    ("[Shanthi]", ["I've timed it. I wrote it in the book."]),
    ("[Dr. Abiola]", ["Who reads the book?"]),
    (None, ["(everyone laughing)"]),
    ("[Bridie O'Hara-Lunt]", ["You are the first to ask."]),
    ("[Dr. Abiola]", ["Then may I take a copy?"]),
    ("[Woman in Back Row]", ["Take the whole thing."]),
]
OTTER = [
    ("Siân Prys-Hughes AS: Bore da, good morning, and welcome", ""),
    ("to the rural transport board. We have three items.", "c"),
    ("Iwan ab Owain: Thank you, Chair. Fflecsi first.", ""),
    ("It ran on 212 days and was booked out on 190 of them.", "c"),
    ("Siân Prys-Hughes AS: And the twenty-two others?", ""),
    ("Iwan ab Owain: Snow, mostly. One was a funeral.", ""),
    ("ward councillor (Bryn Mawr): Can I ask about school days?", ""),
    ("Because the bus that takes my lot is the same bus.", "c"),
    ("Iwan ab Owain: It is, until half past nine.", ""),
    ("Gwerfyl, clerk: The paper is at page 14.", ""),
    ("Siân Prys-Hughes AS: Diolch. So nobody over sixty-five gets to a morning surgery.", ""),
    ("Iwan ab Owain: Not on a school day, no.", ""),
    ("Unknown Speaker: Shame.", ""),
    ("ward councillor (Bryn Mawr): My mother takes a taxi. It's £31.", ""),
    ("Siân Prys-Hughes AS: There's the report's first line: it's £31.", ""),
    ("Gwerfyl, clerk: I have that down.", ""),
]


def stamp(s, sep=","):
    return f"{s // 3600:02d}:{s // 60 % 60:02d}:{s % 60:02d}{sep}{(s * 137) % 1000:03d}"


def write(folder: Path) -> None:
    out, at = [], 4
    for n, (label, lines) in enumerate(REV, 1):
        first = f"- {label} {lines[0]}" if label else lines[0]
        out.append(f"{n}\n{stamp(at)} --> {stamp(at + 3)}\n" + "\n".join([first, *lines[1:]]) + "\n")
        at += 4
    put_text(folder / A, "\n".join(out), newline="\r\n")
    out, at = [], 1
    for n, (line, _) in enumerate(OTTER, 1):
        out.append(f"{n}\n{stamp(at)} --> {stamp(at + 4)}\n{line}\n")
        at += 4
    put_text(folder / B, "\n".join(out))


AB, SH, BR = "Dr. Abiola", "Shanthi", "Bridie O'Hara-Lunt"
for who, text, note in [
    (AB, "Then we'll begin with nights.", "- [Name] before the words"),
    (SH, "for twenty-six beds.", ""),
    (AB, "Since when?", ""),
    (SH, "Since the February before last.", ""),
    (SH, "It was going to be for six weeks.", "cue without a label"),
    ("Woman in Back Row", "It was four, they told us.", "a description as label"),
    (SH, "Four, then. And here we are.", ""),
    (AB, "when both of you are with a mother?", ""),
    (BR, "and it goes on ringing.", ""),
    (AB, "How long for?", "two in a cue"),
    (BR, "Forty minutes, once.", "two in a cue"),
    (SH, "I've timed it. I wrote it in the book.", ""),
    (AB, "Who reads the book?", ""),
    (BR, "You are the first to ask.", ""),
    (AB, "Then may I take a copy?", ""),
    ("Woman in Back Row", "Take the whole thing.", ""),
]:
    R.turn(A, who, text, note, f"[{who}]" + ("; Dr Abiola" if who == AB else ""))
R.add(A, "absent", text="[Dr. Abiola]", note="a label is no words")
R.add(A, "direction", text="(everyone laughing)")
SI, IW, WA, GW = "Siân Prys-Hughes AS", "Iwan ab Owain", "ward councillor (Bryn Mawr)", "Gwerfyl, clerk"
for who, text, note in [
    (SI, "Bore da, good morning, and welcome", "post-nominal AS"),
    (SI, "to the rural transport board.", "cue without a label"),
    (IW, "Fflecsi first.", "a particle"),
    (IW, "It ran on 212 days and was booked out on 190 of them.", "cue without a label"),
    (SI, "And the twenty-two others?", ""),
    (IW, "Snow, mostly. One was a funeral.", ""),
    (WA, "Can I ask about school days?", "label in small letters, with brackets"),
    (WA, "Because the bus that takes my lot is the same bus.", "cue without a label"),
    (IW, "It is, until half past nine.", ""),
    (GW, "The paper is at page 14.", "a comma in the label"),
    (SI, "So nobody over sixty-five gets to a morning surgery.", ""),
    (IW, "Not on a school day, no.", ""),
    ("Unknown Speaker", "Shame.", ""),
    (WA, "My mother takes a taxi. It's £31.", ""),
    (SI, "There's the report's first line: it's £31.", "a colon in the words"),
    (GW, "I have that down.", ""),
]:
    R.turn(B, who, text, note, {SI: "Siân Prys-Hughes", WA: "ward councillor", GW: "Gwerfyl"}.get(who, ""))
ROWS = R

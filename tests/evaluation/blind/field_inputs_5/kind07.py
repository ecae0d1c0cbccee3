"""Two inputs of field-case kind 07, letters that a PDF does not name or names wrongly. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows, raw_pdf, stream_flow

A, B = "windows-quotes-as-controls.pdf", "hyphens-named-soft.pdf"
R = Rows("07")
PA = [
    "#Evidence of the Blind Walkers’ Circle on street works",
    "1. A blind person’s map is made of kerbs. When a kerb is taken up the map has a hole in it, and nobody rings to say so.",
    "2. Of our 58 members 33 have fallen at a street work since 2021 – eleven of them more than once. One member’s wrist was broken on her own doorstep.",
    "3. The code says that a barrier shall have a “tapping board” at the foot. We looked at 120 works in the borough and found 41 with one. The contractor’s reply was “we don’t stock them”.",
    "4. The fine for want of a board is £500 – if anybody asks for it. The council’s own figures show that it hasn’t been asked for in 2022 or 2023.",
    "5. It’s not the law that’s wanting. It’s someone whose job it is to walk past.",
]
PB = [
    "#Evidence of the Marsh-wall Graziers",
    "1. The sea-wall at Holme was last raised in 1953-54, after the great surge, and the clay was dug from our own saltings. A twenty-foot gap was closed in 2013-14 with rubble.",
    "2. Thirty-one of us graze behind it. In the last ten years 42-46 acres have been too salt for sheep in any one spring, which is one-fifth of what we rent.",
    "3. The Agency’s cost-benefit rule gives a house £1 and a field 1-2p. There are no houses, so the wall is a no-active-intervention wall, and we are the ones who are intervened upon.",
    "4. Ring 01632-960-114 and you will be told that a re-assessment is due in 2027-28. A re-formed committee of graziers and co-owners has asked for it to be sooner.",
    "5. We would re-cover the wall ourselves at £18-£22 a yard if we were let.",
]


def names(changed):
    cmap = {}
    for b in range(32, 256):
        try:
            cmap[b] = f"{ord(bytes([b]).decode('cp1252')):04X}"
        except UnicodeDecodeError:
            continue
    cmap.update(changed)
    return cmap


def write(folder: Path) -> None:
    raw_pdf(
        folder / A, [stream_flow(PA)], names({b: f"{b:04X}" for b in (0x91, 0x92, 0x93, 0x94, 0x96, 0x97)})
    )
    raw_pdf(folder / B, [stream_flow(PB, width=440)], names({0x2D: "00AD"}))


for text in PA[1:]:
    R.add(
        A,
        "contains",
        text=text.split(" ", 1)[1],
        note="quotation marks and dashes named by their byte (U+0091 to U+0096)",
    )
R.each(A, "absent", ["persons map", "hasnt", "2021  eleven"], "a sign lost without a word")
R.add(A, "problem_ok", text="page 1: letters that the file does not name")
for text in [
    "The sea-wall at Holme was last raised in 1953-54, after the great surge, and the clay was dug from our own saltings.",
    "A twenty-foot gap was closed in 2013-14 with rubble.",
    "In the last ten years 42-46 acres have been too salt for sheep in any one spring, which is one-fifth of what we rent.",
    "gives a house £1 and a field 1-2p.",
    "so the wall is a no-active-intervention wall, and we are the ones who are intervened upon.",
    "Ring 01632-960-114 and you will be told that a re-assessment is due in 2027-28.",
    "A re-formed committee of graziers and co-owners has asked for it to be sooner.",
    "We would re-cover the wall ourselves at £18-£22 a yard if we were let.",
]:
    R.add(B, "contains", text=text, note="each hyphen named U+00AD (soft hyphen)")
R.each(B, "absent", ["195354", "4246", "201314", "12p", "£18£22", "202728"], "figures run together")
R.add(B, "problem_ok", text="page 1: hyphens or letters that the file does not name")
ROWS = R

"""Three inputs of field-case kind 08, answers in forms lost. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows, canvas, flow, para, put_docx, run, table

A, B, C = "play-strategy-grid.docx", "delete-as-appropriate.docx", "taxi-licensing-consultation-form.pdf"


def _box(ticked: bool) -> str:
    mark = "☒" if ticked else "☐"
    return f"<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='{int(ticked)}'/><w14:checkedState w14:val='2612' w14:font='MS Gothic'/><w14:uncheckedState w14:val='2610' w14:font='MS Gothic'/></w14:checkbox></w:sdtPr><w:sdtContent>{run(mark)}</w:sdtContent></w:sdt>"


def _sdt(words: str, title: str) -> str:
    return f"<w:sdt><w:sdtPr><w:alias w:val='{title}'/><w:text/></w:sdtPr><w:sdtContent>{run(words)}</w:sdtContent></w:sdt>"


def _dropdown(options: list[str], chosen: str) -> str:
    items = "".join(f"<w:listItem w:displayText='{one}' w:value='{one}'/>" for one in options)
    return f"<w:sdt><w:sdtPr><w:dropDownList>{items}</w:dropDownList></w:sdtPr><w:sdtContent>{run(chosen)}</w:sdtContent></w:sdt>"


GRID = [
    ("There is somewhere to play within ten minutes’ walk.", 1),
    ("The nearest swings are in repair.", 4),
    ("Older children have a place of their own.", 3),
    ("I know whom to tell when something breaks.", 2),
]
SCALE = ["Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree"]


def write(folder: Path) -> None:
    body = para(run("Play strategy: response form", "<w:b/>")) + para(
        "Organisation: ", _sdt("Friends of Tarn Rec", "Organisation")
    )
    body += para("Ward: ", _dropdown(["Tarn", "Upper Tarn", "Mill"], "Upper Tarn")) + para(
        "1. Please put an X in one box on each line."
    )
    rows = [["Statement", *SCALE]] + [
        [statement, *("X" if at == chosen else "" for at in range(5))] for statement, chosen in GRID
    ]
    body += table(rows, [3600, 1100, 1100, 1100, 1100, 1100])
    body += (
        para("2. Would you help to look after a playground?")
        + para(_box(False), run(" Yes, every week"))
        + para(_box(True), run(" Yes, now and then"))
        + para(_box(False), run(" No"))
    )
    body += para("3. Anything else?") + para(
        _sdt("The swings went in 2018 and the chains are still hanging.", "Anything else")
    )
    put_docx(folder / A, body)

    struck = "<w:strike/>"
    body = para(run("Reply slip – Inquiry into river bathing", "<w:b/>")) + para(
        "Please return by 30 June. *Delete as appropriate."
    )
    body += para("Name: Ottoline Friel") + para(
        "I am replying *", run("on my own behalf / ", struck), run("on behalf of an organisation")
    )
    body += para("Organisation: Weirside Swimmers")
    body += para("1. Do you swim in the river? *", run("Yes"), run(" / No", struck))
    body += para(
        "2. Have you been ill after it? *", run("Yes / ", struck), run("No / "), run("Don’t know", struck)
    )
    body += para(
        "3. May we publish your reply? *", run("Yes / Yes, without my name / ", "<w:dstrike/>"), run("No")
    )
    body += para("4. What would you change?") + para(
        "I would put a board at the steps that says when the storm drain last ran."
    )
    body += para(
        "5. How often do you swim? (ring one)   daily   ",
        run("weekly", "<w:bdr w:val='single' w:sz='8' w:space='0' w:color='auto'/>"),
        run("   monthly   less"),
    )
    put_docx(folder / B, body)

    c = canvas(folder / C, title="Taxi licensing: consultation")
    c.setFont("Helvetica-Bold", 15)
    c.drawString(60, 785, "Taxi licensing: consultation form")
    form = c.acroForm
    c.setFont("Helvetica", 10.5)
    c.drawString(60, 750, "Your name or the name of your firm")
    form.textfield(
        name="name",
        x=60,
        y=722,
        width=300,
        height=20,
        value="Amber Cars (Thorley)",
        tooltip="Your name or firm",
        fontSize=10,
        borderWidth=1,
    )
    c.drawString(60, 695, "1. I am a")
    for at, (word, on) in enumerate([("driver", False), ("operator", True), ("passenger", False)]):
        form.checkbox(name=f"am{at}", x=140 + at * 110, y=690, size=14, checked=on, buttonStyle="check")
        c.drawString(160 + at * 110, 694, word)
    c.drawString(60, 662, "2. Should every cab take a card?")
    for at, (word, value) in enumerate([("Yes", "y"), ("No", "n"), ("Only after dark", "d")]):
        form.radio(
            name="card",
            value=value,
            selected=value == "d",
            x=60,
            y=636 - at * 20,
            size=14,
            buttonStyle="circle",
        )
        c.drawString(82, 640 - at * 20, word)
    c.drawString(60, 570, "3. How old may a cab be?")
    form.choice(
        name="age",
        x=200,
        y=564,
        width=120,
        height=20,
        value="12 years",
        options=["8 years", "10 years", "12 years", "No limit"],
        fontSize=10,
    )
    c.drawString(60, 535, "4. Please say why.")
    form.textfield(
        name="why",
        x=60,
        y=430,
        width=460,
        height=95,
        value="A cab with a ramp costs £48,000.\nIt is not paid for in eight years.",
        fieldFlags="multiline",
        fontSize=10,
    )
    c.showPage()
    flow(c, 60, 780, 460, ["5. Is there anything that we have not asked?"], "Helvetica", 10.5)
    form = c.acroForm
    form.textfield(
        name="other",
        x=60,
        y=690,
        width=460,
        height=70,
        value="Nobody asked about the ranks. There are four and one is under scaffolding.",
        fieldFlags="multiline",
        fontSize=10,
    )
    c.setFont("Helvetica", 10.5)
    form.checkbox(name="publish", x=60, y=650, size=14, checked=False, buttonStyle="check")
    c.drawString(82, 654, "I agree to my name being published.")
    c.save()


ROWS = Rows()
ROWS.add(A, "contains", "Friends of Tarn Rec", "a plain-text control")
ROWS.add(A, "contains", "Upper Tarn", "drop-down")
for (statement, _), words in zip(GRID, ("Agree", "Strongly disagree", "Disagree", "Neither"), strict=True):
    ROWS.add(A, "contains", statement)
    forms = [
        f"{words}: X",
        f"{words} X",
        f"X {words}",
        f"{words}: ☒",
        f"☒ {words}",
        f"{words} ☒",
        f"{words}: Yes",
        f"{statement}: {words}",
        f"{statement} {words}",
        f"{words} = X",
        f"{words}: ☑",
        f"☑ {words}",
    ]
    ROWS.add(
        A, "contains", " || ".join(forms), "an X in a grid: any form that says under which heading it stands"
    )
ROWS.add(
    A,
    "contains",
    "☒ Yes, now and then || ☑ Yes, now and then || [x] Yes, now and then || [X] Yes, now and then || ✔ Yes, now and then",
    "box ticked",
)
ROWS.add(A, "absent", "☒ No || ☑ No || [x] No || ☒ Yes, every week || ☑ Yes, every week")
ROWS.add(A, "contains", "The swings went in 2018 and the chains are still hanging.")
ROWS.add(A, "problem_ok", "the table of question 1, or a box that was not read")
ROWS.add(B, "contains", "on behalf of an organisation")
ROWS.add(B, "contains", "Organisation: Weirside Swimmers || Weirside Swimmers")
ROWS.add(B, "contains", "Do you swim in the river? *Yes || Do you swim in the river? * Yes")
ROWS.add(B, "absent", "*on my own behalf / on behalf of an organisation", "struck words as if said")
ROWS.add(B, "absent", "Yes / No", "struck")
ROWS.add(B, "absent", "Yes / No / Don’t know", "struck")
ROWS.add(B, "absent", "Yes / Yes, without my name / No", "struck twice")
ROWS.add(
    B,
    "contains",
    "May we publish your reply? *No || May we publish your reply? * No || May we publish your reply? *[deleted: Yes / Yes, without my name /] No",
    "if the struck words are left out; any mark that a reader sees is as good",
)
ROWS.add(B, "contains", "I would put a board at the steps that says when the storm drain last ran.")
ROWS.add(B, "problem_ok", "paragraph of question 1 to 3 (struck words), or 5 (a frame about one word)")
ROWS.add(C, "contains", "Amber Cars (Thorley)")
ROWS.add(
    C,
    "contains",
    "☑ operator || ☒ operator || operator: Yes || operator ☑ || [x] operator || operator ✔ || ✔ operator || operator ☒ || ☑ am1",
    "ticked box: its caption stands at the right",
)
ROWS.add(C, "absent", "☑ driver || ☒ driver || ☑ passenger || ☒ passenger")
ROWS.add(
    C,
    "contains",
    "☑ Only after dark || ☒ Only after dark || (•) Only after dark || ◉ Only after dark || Only after dark: Yes || card: d || ● Only after dark || 2. Should every cab take a card? d || Should every cab take a card? Only after dark || ✔ Only after dark",
    "radio button",
)
ROWS.add(C, "contains", "12 years", "list")
ROWS.add(C, "contains", "A cab with a ramp costs £48,000. It is not paid for in eight years.", "two lines")
ROWS.add(
    C, "contains", "Nobody asked about the ranks. There are four and one is under scaffolding.", "page 2"
)
ROWS.add(
    C,
    "absent",
    "☑ I agree to my name being published. || ☒ I agree to my name being published.",
    "not ticked",
)
ROWS.add(C, "problem_ok", "the page (1 or 2) and the field, box or list that was not read")

"""The evidence sessions of the second house style: their words as truth, and the same words printed.

See `tests.made.house_style` for what the rows mean and `tests.made.house_style_words` for the scripts.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.made import house_style_words as words
from tests.made.house_style import COMMITTEE, INQUIRY, PAPER, Session, Turn, Witness
from tests.made.house_style_press import Press, Run, Style, face, plain, runs_of

ALL_MEMBERS = {
    "Dame Ruth Okafor": "",
    "Colin Brandt": "Colin Brandt",
    "Mr Tobias Frayne": "Mr Frayne",
    "Helen Hale": "Helen Hale",
    "Mrs Eleanor Lytton": "Mrs Lytton",
    "Siân Prosser": "Siân Prosser",
}


@dataclass(frozen=True)
class Billing:
    """How a session's header names its date, members and witnesses (panel, name, label, role, body)."""

    date: str
    day: str
    script: str
    chair: str
    chair_note: str
    members: tuple[str, ...]
    witnesses: tuple[tuple[int, str, str, str, str], ...]
    submissions: tuple[tuple[str, str], ...]


COLONEL = "Lieutenant Colonel Alexandra Featherstonehaugh-Wyndham"
BILLINGS = (
    Billing(
        "2015-01-14", "Wednesday 14 January 2015", words.FIRST, "Dame Ruth Okafor", "Chair",
        ("Colin Brandt", "Mr Tobias Frayne", "Helen Hale", "Siân Prosser"),
        (
            (1, "Mr Peter Hale", "Mr Hale", "Chief Executive", "Marsh Valley District Council"),
            (1, "Dr Zoë Lacaze", "Dr Lacaze", "Reader in Hydrology", "University of Brantham"),
            (1, "Councillor Joyce Mbeki", "Councillor Mbeki", "Portfolio Holder for Resilience",
             "Tarnside Town Council"),
            (2, COLONEL + " OBE", COLONEL, "Director of Operations", "Flood Wardens’ Network"),
            (2, "Owen Strand", "Owen Strand", "Product Manager", "Beacon Alerts Ltd"),
        ),
        (("FLW0003", "Marsh Valley District Council"), ("FLW0012", "Dr Zoë Lacaze, University of Brantham")),
    ),
    Billing(
        "2015-01-27", "Tuesday 27 January 2015", words.SECOND, "Colin Brandt", "in the Chair",
        ("Mr Tobias Frayne", "Mrs Eleanor Lytton", "Siân Prosser"),
        (
            (1, "Professor André Fouquet", "Professor Fouquet", "Chair of Risk Communication",
             "University of Selwick"),
            (1, "Martha Quill", "Martha Quill", "Senior Researcher", "Plain Warning Project"),
            (2, "Deborah Onslow", "Ms Onslow", "Head of Claims", "Mutual Insurers’ Council"),
            (2, "Reverend Canon Piers Aldous", "Canon Aldous", "Trustee", "Rural Chapels Relief Fund"),
            (3, "Gareth Nwosu", "Gareth Nwosu", "Deputy Director, Forecasting", "Rivers Agency"),
        ),
        (("FLW0007", "Plain Warning Project"), ("FLW0021", "Rivers Agency")),
    ),
    Billing(
        "2015-02-10", "Tuesday 10 February 2015", words.THIRD, "Dame Ruth Okafor", "Chair",
        ("Colin Brandt", "Mr Tobias Frayne", "Helen Hale", "Mrs Eleanor Lytton", "Siân Prosser"),
        (
            (1, "Dr Joan Hale", "Dr Joan Hale", "Medical Director", "Tarnside Community Health Trust"),
            (1, "Dr Simon Hale", "Dr Simon Hale", "General Practitioner", "Lower Marsh Surgery"),
            (2, "Caroline Ashdown MP", "Caroline Ashdown", "Parliamentary Under-Secretary of State",
             "Department for Rivers and Coasts"),
            (2, "Felix Dunmore", "Mr Dunmore", "Director of Local Resilience",
             "Department for Rivers and Coasts"),
        ),
        (("FLW0030", "Department for Rivers and Coasts"),),
    ),
)  # fmt: skip


def sessions(style: Style) -> tuple[Session, ...]:
    """Return the three sessions, their questions numbered through."""
    found, number = [], 0
    for billing in BILLINGS:
        session = _session(billing, style, number)
        number = session.numbers[1]
        found.append(session)
    return tuple(found)


def _session(billing: Billing, style: Style, number: int) -> Session:
    witnesses = tuple(
        Witness(billing.date, panel, name, label, role, body)
        for panel, name, label, role, body in billing.witnesses
    )
    turns, directions = _turns(billing, style, number)
    members = ((billing.chair, billing.chair_note), *((name, "") for name in billing.members))
    panels = max(witness.panel for witness in witnesses)
    return Session(
        billing.date, billing.day, panels, billing.chair, members, witnesses, tuple(turns), tuple(directions),
        billing.submissions,
    )  # fmt: skip


def _people(billing: Billing) -> dict[tuple[int, str], str]:
    """Return who a label is, by (panel, label); panel 0 is any panel."""
    people = {(0, label): name for name, label in ALL_MEMBERS.items() if label}
    return people | {(panel, label): name for panel, name, label, *_ in billing.witnesses}


def _turns(billing: Billing, style: Style, number: int) -> tuple[list[Turn], list[str]]:
    people, directions = _people(billing), []
    turns: list[Turn] = []
    chair, panel = "", 0
    for line in billing.script.strip().splitlines():
        sign, _, rest = line.partition(" ")
        if sign == "%":
            chair = rest
        elif sign == "@":
            panel = int(rest)
        elif sign == "!":
            directions.append(rest)
        elif sign == "+":
            last = turns[-1]
            turns[-1] = Turn(
                last.session, last.q, last.speaker, last.person, panel, (*last.paragraphs, plain(rest))
            )
        elif sign in "?-":
            label, _, said = plain(rest).partition(" > ")
            number += sign == "?"
            person = chair if label == "Chair" else people.get((panel, label), people.get((0, label), ""))
            turns.append(
                Turn(billing.date, number, style.chair if label == "Chair" else label, person, panel, (said,))
            )
    return turns, directions


def billed(session: Session) -> Billing:
    """Return the billing that a session was made from."""
    return next(billing for billing in BILLINGS if billing.date == session.date)


def members_line(session: Session) -> str:
    """Return the words after ``Members present:``, as the header prints them."""
    return "; ".join(f"{name} ({note})" if note else name for name, note in session.members) + "."


def panel_line(session: Session, panel: int) -> str:
    """Return one panel of the header's ``Witnesses``: names, roles and bodies, the last after ``and``."""
    entries = [f"{w.name}, {w.role}, {w.organisation}" for w in session.witnesses if w.panel == panel]
    listed = "; ".join(entries[:-1]) + "; and " + entries[-1] if len(entries) > 1 else entries[0]
    return f"{'I' * panel}: {listed}."


def names_line(session: Session, panel: int) -> str:
    """Return the line before a panel's questions: ``Witnesses: A, B and C.``"""
    names = [w.name for w in session.witnesses if w.panel == panel]
    if len(names) == 1:
        return f"Witness: {names[0]}."
    return f"Witnesses: {', '.join(names[:-1])} and {names[-1]}."


def front_lines(session: Session) -> list[str]:
    """Return the header's lines before the witnesses."""
    first, last = session.numbers
    return [
        COMMITTEE, f"Oral evidence: {INQUIRY}, {PAPER}", session.day,
        f"Ordered by the House of Commons to be published on {session.day.split(' ', 1)[1]}.",
        "Watch the meeting", f"Members present: {members_line(session)}", f"Questions {first} – {last}",
    ]  # fmt: skip


def plain_text(session: Session, style: Style) -> str:
    """Return the transcript as plain text: see `tests.made.house_style.text_of`."""
    lines = [*front_lines(session), "Witnesses"]
    lines += [panel_line(session, panel) for panel in range(1, session.panels + 1)]
    lines += [
        "Written evidence from witnesses:",
        *(f"– {name} ({code})" for code, name in session.submissions),
    ]
    for kind, said in _body(session):
        if kind == "panel":
            lines += ["Examination of witnesses", said]
        elif kind == "direction" or not kind:
            lines.append(plain(said))
        elif kind != "page":
            lines.append(plain(_numbered(kind, style)) + " " + plain(said))
    return "\n\n".join(lines) + "\n"


def _numbered(kind: str, style: Style) -> str:
    number, _, label = kind.partition(" ")
    return (style.question.format(number) if number != "-" else "") + f"{label}: "


def _body(session: Session) -> list[tuple[str, str]]:
    """Return the body in order: (kind, words).

    Kinds: ``panel`` (names), ``direction``, ``page`` (ends it), ``12 Label`` or ``- Label`` (a turn), "" (more).
    """
    body: list[tuple[str, str]] = []
    turns = iter(session.turns)
    for line in billed(session).script.strip().splitlines():
        sign, _, rest = line.partition(" ")
        if sign == "@":
            body.append(("panel", names_line(session, int(rest))))
        elif sign == "!":
            body.append(("direction", rest))
        elif sign == "+":
            body.append(("", rest))
        elif sign == "^":
            body.append(("page", ""))
        elif sign in "?-":
            turn, (label, _, said) = next(turns), rest.partition(" > ")
            body.append(
                (f"{turn.q if sign == '?' else '-'} {turn.speaker if label == 'Chair' else label}", said)
            )
    return body


def print_session(session: Session, path: Path, style: Style) -> dict[str, int]:
    """Print the session as a PDF; return how often each awkward thing came about."""

    def heads(page: int) -> list[str]:
        title = f"Oral evidence: {INQUIRY}, {PAPER}"
        return [line.format(committee=COMMITTEE, title=title, page=page) for line in style.head_lines]

    press = Press(path, style, heads, lambda page: style.foot.format(page=page))
    _print_front(press, session, style)
    inside_answer = False
    for kind, said in _body(session):
        if kind == "panel":
            _print_panel(press, said, style)
        elif kind == "page":
            press.new_page()
        elif kind == "direction":
            press.paragraph(runs_of(said, style.body, style.size, style, italic=True), style.answer_indent)
        else:
            label = [Run(_numbered(kind, style), face(style.body, bold=True), style.size)] if kind else []
            inside_answer = kind.startswith("-") if kind else inside_answer
            indent = style.answer_indent if inside_answer else 0.0
            press.paragraph([*label, *runs_of(said, style.body, style.size, style)], indent)
    press.close()
    return press.facts


def _print_front(press: Press, session: Session, style: Style) -> None:
    lines = front_lines(session)
    press.paragraph(runs_of(lines[0], style.heads, 19, style, bold=True), leading=24, gap=10)
    press.paragraph(runs_of(lines[1], style.heads, 16, style), leading=20, gap=8, narrow=120)
    press.paragraph(runs_of(lines[2], style.heads, 11, style), gap=8)
    for line in lines[3:6]:
        press.paragraph(runs_of(line, style.body, style.size, style), narrow=60)
    press.paragraph(runs_of(lines[6], style.body, style.size, style), gap=10)
    press.paragraph(runs_of("Witnesses", style.heads, 12, style, bold=True))
    for panel in range(1, session.panels + 1):
        press.paragraph(runs_of(panel_line(session, panel), style.body, style.size, style))
    press.paragraph(runs_of("Written evidence from witnesses:", style.body, style.size, style), gap=2)
    for code, name in session.submissions:
        press.paragraph(runs_of(f"– {name} ({code})", style.body, style.size, style), 14, gap=2)


def _print_panel(press: Press, names: str, style: Style) -> None:
    press.skip(10)
    press.keep(90)
    press.paragraph(runs_of("Examination of witnesses", style.heads, 13, style, bold=True), centred=True)
    press.paragraph(runs_of(names, style.body, style.size, style))

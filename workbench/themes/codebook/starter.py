"""The codebook that a new inquiry starts with: topics that most inquiries meet, to be replaced by its own."""

from __future__ import annotations

from ...model import STARTER

THEMES = ("theme", "label", "parent", "definition", "include", "exclude")
PATTERNS = ("pattern_id", "theme", "kind", "pattern", "note")

# theme, label, parent, definition, examples that its patterns find, examples that they leave
_ROWS: tuple[tuple[str, str, str, str, str, str], ...] = (
    (
        "funding", "Funding", "", "Money: who pays, how much, what it buys.",
        "Our budget was cut by a third. | The grants come a year at a time.",
        "We are grateful to the Committee.",
    ),
    (
        "workforce", "Workforce", "", "Who does the work: numbers, pay, turnover, vacancies.",
        "A third of posts are vacant and staff are leaving.", "We have worked on this for years.",
    ),
    (
        "training", "Training and skills", "workforce", "What people are taught for the work, and what they lack.",
        "Nobody on the team was trained to do it. | It calls for qualified people.", "The train was late.",
    ),
    (
        "data", "Data and records", "", "What is counted and recorded, and how well.",
        "The records do not agree. | There are no statistics on it.", "The letter is dated 3 May.",
    ),
    (
        "sharing", "Sharing information", "data", "Whether what one body knows reaches another.",
        "Information sharing between them is poor. | Data protection was the reason given.",
        "They share an office.",
    ),
    (
        "accountability", "Accountability", "", "Who answers for it, who inspects, what follows.",
        "Nobody was held to account. | The inspectors came twice.", "On account of the weather we were late.",
    ),
    (
        "access", "Access", "", "Whether people get what they need: waiting, thresholds, being turned away.",
        "The waiting list is eight months long. | They do not meet the threshold.", "You will find it on page nine.",
    ),
    (
        "law", "Law and guidance", "", "What the law and its guidance require, and where they fall short.",
        "The statutory guidance is silent. | It would need primary legislation.",
        "by hand: The rules of the Committee itself.",
    ),
)  # fmt: skip

_WORDS: dict[str, tuple[tuple[str, str], ...]] = {
    "funding": (
        ("lemma", "funding"), ("lemma", "budget"), ("lemma", "grant"), ("lemma", "spending"), ("lemma", "underfunded"),
        ("phrase", "value for money"),
    ),
    "workforce": (
        ("phrase", "workforce"), ("phrase", "staff"), ("phrase", "staffing"), ("lemma", "vacancy"),
        ("lemma", "recruit"), ("lemma", "recruitment"), ("phrase", "retention"), ("phrase", "caseload"),
    ),
    "training": (
        ("phrase", "training"), ("phrase", "trained"), ("phrase", "untrained"), ("lemma", "qualification"),
        ("phrase", "qualified"), ("lemma", "skill"),
    ),
    "data": (
        ("phrase", "data"), ("lemma", "record"), ("lemma", "statistic"), ("phrase", "evidence base"),
        ("lemma", "dataset"),
    ),
    "sharing": (
        ("phrase", "information sharing"), ("phrase", "data sharing"), ("phrase", "share information"),
        ("phrase", "sharing information"), ("phrase", "data protection"), ("lemma", "disclose"),
    ),
    "accountability": (
        ("phrase", "accountability"), ("phrase", "accountable"), ("phrase", "held to account"),
        ("phrase", "hold to account"), ("lemma", "inspector"), ("lemma", "inspection"), ("lemma", "regulator"),
    ),
    "access": (
        ("phrase", "access to"), ("lemma", "waiting list"), ("lemma", "waiting time"), ("lemma", "threshold"),
        ("phrase", "turned away"), ("phrase", "eligibility"), ("phrase", "eligible"),
    ),
    "law": (
        ("phrase", "statutory"), ("phrase", "legislation"), ("lemma", "regulation"), ("phrase", "guidance"),
        ("phrase", "legal duty"), ("phrase", "code of practice"),
    ),
}  # fmt: skip


def rows() -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """Return the rows of ``codebook.csv`` (`THEMES`) and of ``patterns.csv`` (`PATTERNS`)."""
    themes = [
        (theme, label, parent, f"{STARTER}{said}", *more) for theme, label, parent, said, *more in _ROWS
    ]
    patterns = [
        (f"{theme}-{n}", theme, kind, pattern, "")
        for theme, words in _WORDS.items()
        for n, (kind, pattern) in enumerate(words, 1)
    ]
    return list(themes), list(patterns)


def texts() -> dict[str, str]:
    """Return the two files as text, by name: CSV with commas, a cell with one in it quoted."""
    import csv
    import io

    found = {}
    for name, header, body in zip(("codebook.csv", "patterns.csv"), (THEMES, PATTERNS), rows(), strict=True):
        written = io.StringIO()
        csv.writer(written, lineterminator="\n").writerows([header, *body])
        found[name] = written.getvalue()
    return found

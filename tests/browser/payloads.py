"""The payloads of the hostile lists, and an inquiry on disk that holds each of them somewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pandas as pd

import workbench
from workbench.model import tables

HOSTILE = Path(__file__).parent.parent.parent.parent / "shared" / "data" / "hostile"
# JupyterLab sets $…$ and \\(…\\) as mathematics, and a formula can hold a link.
FORMULAS = [
    r"$\href{javascript:alert(1)}{press}$",
    r"$$\unicode{<img src=1 onerror=alert(1)>}$$",
    r"\(\class{x}{\href{javascript:alert(1)}{y}}\)",
    '<a data-commandlinker-command="console:create" data-commandlinker-args="{}">press</a>',
    "It cost $5 then, and $6 now.",
]
FILE_NAMES = [
    "<img src=x onerror=alert(1)>.txt",
    "\"><svg onload=alert(1)>.txt",
    "'-alert(1)-'.txt",
    "{{7*7}}<script>alert(1)<!--.txt",
    "javascript:alert(1).txt",
]  # fmt: skip
# Addresses of sources: the first four may become links, to example.org and nowhere else.
ADDRESSES = [
    'https://example.org/"onmouseover=alert(1)//',
    "https://example.org/'><svg/onload=alert(1)>",
    'HTTPS://example.org/?a=1&b=$2#"><img/src=x/onerror=alert(1)>',
    "http://example.org/{{7*7}}",
    "javascript:alert(1)//https://example.org",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://example.org/ onclick=alert(1)",
]
KINDS = ["oral", *["written"] * (len(FILE_NAMES) - 1)]
PATTERNS = ["alert", "script", "told", "onerror", "src"]


def lists() -> list[str]:
    """Every payload once, in one order: the lines of the text lists, and the strings of the others."""
    texts = [
        p for p in sorted(HOSTILE.rglob("*.txt")) if p.stat().st_size < 5_000_000 and p.name != "SOURCE.txt"
    ]
    found = dict.fromkeys(line for p in texts for line in p.read_text("utf-8", errors="replace").splitlines())
    for path in sorted(HOSTILE.rglob("*.json")):
        found |= dict.fromkeys(_strings(json.loads(path.read_text("utf-8"))))
    return [words for words in [*FORMULAS, *found] if words.strip()]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


def plant(folder: Path, payloads: list[str]) -> int:
    """Make an inquiry on disk that says each payload, and has some as names of every kind; return its passages.

    Its passages come from files that the program read itself. Titles, authors (the speakers of submissions),
    witnesses’ labels, file names, themes, recommendations, replies, notes and coders are payloads, too.
    """
    workbench.create(folder, title=payloads[0], body="select committee")
    turn = cycle(payloads)
    size = -(-len(payloads) // (len(FILE_NAMES) - 1))
    said = [payloads[start : start + size] for start in range(0, len(payloads), size)]
    _session(folder / "sources" / FILE_NAMES[0], turn)
    for name, words in zip(FILE_NAMES[1:], said, strict=True):
        numbered = (f"{n}. We were told of {payload}" for n, payload in enumerate(words, start=1))
        text = "\n\n".join([f"Written evidence submitted by {next(turn)}", *numbered])
        (folder / "sources" / name).write_text(text + "\n", encoding="utf-8", errors="replace")
    _table(
        folder,
        "sources",
        len(FILE_NAMES),
        turn,
        "title author note url",
        document_id="d{}",
        kind=KINDS,
        publication="published",
        source_file=FILE_NAMES,
    )
    _table(folder, "codebook", 20, turn, "label definition include exclude", theme="t{}")
    _table(
        folder, "patterns", 5, turn, "note", pattern_id="p{}", theme="t{}", kind="phrase", pattern=PATTERNS
    )
    _table(
        folder,
        "recommendations",
        8,
        turn,
        "number text",
        recommendation_id="report/r{}",
        kind="recommendation",
    )
    _table(
        folder,
        "responses",
        8,
        turn,
        "wording responder note",
        position="accepted",
        response_id="a{}",
        recommendation_id="report/r{}",
        document_id="d1",
    )
    _table(
        folder,
        "progress",
        8,
        turn,
        "measure source note",
        state="in progress",
        recommendation_id="report/r{}",
        date="2012",
        url=ADDRESSES,
    )
    held = workbench.open(folder).passages.query("kind in ['paragraph', 'answer']")
    _table(
        folder,
        "links",
        len(held),
        turn,
        "coder note",
        recommendation_id="report/r{}",
        passage_id=list(held["passage_id"]),
        quote=list(held["text"]),
        bearing="qualifies",
        modulo=8,
    )
    return len(held)


def _session(path: Path, turn: Iterator[str]) -> None:
    """Write a session whose witnesses are payloads, as far as a label can be one."""
    labels = [
        words
        for words in (next(turn)[:60].strip() for _ in range(200))
        if ":" not in words and ";" not in words
    ]
    turns = "\n\n".join(
        f"Q{n} Chair: Who is that?\n\n{label}: It is {next(turn)}" for n, label in enumerate(labels, start=1)
    )
    path.write_text(
        f"Examination of witnesses\n\nWitnesses: {', '.join(labels)}.\n\n{turns}\n",
        encoding="utf-8",
        errors="replace",
    )


def _table(
    folder: Path, name: str, rows: int, turn: Iterator[str], hostile: str, modulo: int = 1_000, **given: Any
) -> None:
    """Write one of the inquiry's own tables: ``{}`` is the row's number, a list gives one cell to each row."""
    made = [
        {
            column: value[n] if isinstance(value, list) else value.format(n % modulo)
            for column, value in given.items()
        }
        | {column: next(turn).replace("\0", "").replace("\r", "\n")[:5_000] for column in hostile.split()}
        for n in range(rows)
    ]
    (folder / f"{name}.csv").write_bytes(tables.csv_bytes(pd.DataFrame(made)))

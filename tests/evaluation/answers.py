"""Two published replies against what was read by hand before they were compared, and what their reports recommend.

``tests/readings/replies.csv`` has our own labels of 212 answers: which item each answers, who answers, and the
position. The rules were mended after errors were seen, so the shares are of documents that are no longer unseen.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from tests.evaluation.measure import Measure
from workbench.model import Document, Passage, Recommendation, Response, tables
from workbench.replies import match_replies
from workbench.sources import Reading, read

READ = Path(__file__).parents[1] / "readings" / "replies.csv"
DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "responses"
LISTED = {
    "behaviour-change-2011": tuple(f"8.{n}" for n in range(1, 34)),
    "infected-blood-vol1": tuple(str(n) for n in range(1, 13)),
}
"""The numbers of the recommendations that each report lists, as it prints them."""
Key = tuple[str, str, str]


def run(data: Path) -> list[Measure]:
    """Return, for each report, the items listed and found; the answers matched, and positions read as we read them."""
    found = []
    for name, listed in LISTED.items():
        numbers = tuple(item.number for item in items(name))
        right = (
            sum(a == b for a, b in zip(listed, numbers, strict=False)) if len(listed) == len(numbers) else 0
        )
        found.append(Measure(f"{name}.recommendations", right, len(listed), len(listed)))
        expected = read_by_hand(name)
        keys = {key[:2] for key in expected}
        matched = keys & {key[:2] for key in answers(name)}
        amiss = tuple(f"{number} answers {item}: not matched" for number, item in sorted(keys - matched))
        found.append(Measure(f"{name}.matched", len(matched), len(keys), round(0.97 * len(keys)), amiss))
    pairs = {(name, key): label for name in LISTED for key, label in read_by_hand(name).items()}
    said = {(name, key): row.position for name in LISTED for key, row in answers(name).items()}
    wrong = [
        f"{name}, {' / '.join(key)}: “{said.get((name, key), 'no row')}”, read as “{label}”"
        for (name, key), label in pairs.items()
        if said.get((name, key)) != label
    ]
    found.append(
        Measure(
            "replies.positions", len(pairs) - len(wrong), len(pairs), round(0.9 * len(pairs)), tuple(wrong)
        )
    )
    return found


@cache
def read_by_hand(name: str) -> dict[Key, str]:
    """Return part as printed in the reply, item of the report and responder → the position as we read it."""
    with READ.open(encoding="utf-8", newline="") as file:
        return {
            (number(row["printed"]), row["item"], row["responder"]): row["position"]
            for row in csv.DictReader(file)
            if row["document"] == f"{name}-response"
        }


@cache
def reply(name: str) -> Reading:
    """Return the reply, read."""
    return read((DATA / f"{name}-response.pdf").read_bytes(), "reply")


@cache
def items(name: str) -> tuple[Recommendation, ...]:
    """Return what the report recommends."""
    return read((DATA / f"{name}-report.pdf").read_bytes(), "report").recommendations


@cache
def answers(name: str) -> dict[Key, Response]:
    """Return the matched answers under the key of `read_by_hand`."""
    numbers = {item.recommendation_id: item.number for item in items(name)}
    frame = match_replies.match(
        tables.table(Recommendation, items(name)),
        tables.table(Passage, reply(name).passages),
        tables.table(Document, [Document("report", "report"), reply(name).document]),
    )
    rows = {}
    for row in tables.rows(frame, Response):
        printed = numbers.get(row.recommendation_id, "")
        own = re.search(r"answers part (\S+) of it|item (\S+) of the reply", row.note)
        rows[number((own[1] or own[2]) if own else printed), printed, row.responder] = row
    return rows


def number(printed: str) -> str:
    """Return a number in one form, however it is printed: ``4(a)(ii)`` and ``4.a.ii`` are one."""
    return ".".join(re.findall(r"\d+|[a-z]+", printed))

"""Reports and replies of three houses against the corpus's complete keys: items, notes, lists, replies, positions.

What a key does not hold is not measured. Positions are one reader's: what stands under ``also`` would do, too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.evaluation.inquiries import made
from tests.evaluation.measure import Measure

HOUSES = (
    ("hc381", "commons-hc381-2025", "hc381-report.pdf", "hc1099-response.pdf"),
    ("hc179", "commons-hc179-2016", "hc179.pdf", "hc802.pdf"),
    ("covid2", "uk-covid-module-2", "uk-covid-19-inquiry-module-2-report.pdf", "uk-government-response-module-2.pdf"),
)  # fmt: skip
_SHARE = 0.97
_NOT_A_REPLY = ("not answered", "no reply known", "")
Item = dict[str, Any]


@dataclass(frozen=True)
class House:
    """A report and its reply as they were read, and their keys."""

    name: str
    inquiry: Any
    report: Item
    reply: Item
    report_id: str

    @property
    def items(self) -> dict[str, Any]:
        """The items that were read, by number."""
        rows = self.inquiry.recommendations
        return {row.number: row for row in rows[rows["document_id"] == self.report_id].itertuples()}


def run(data: Path, work: Path) -> list[Measure]:
    """Return every measure of the three houses."""
    found: list[Measure] = []
    for name, folder, report, reply in HOUSES:
        house = _read(name, data / "corpus" / folder, report, reply, work)
        found += [*_items(house), *_structure(house), *_replies(house)]
    return [*found, *_positions(found)]


def _read(name: str, folder: Path, report: str, reply: str, work: Path) -> House:
    key = json.loads((folder / "key.json").read_text(encoding="utf-8"))["documents"]
    inquiry = made(work / name, name, [folder / report, folder / reply])
    documents = inquiry.documents
    held = documents[documents["source_file"].str.endswith(report)]["document_id"]
    return House(name, inquiry, key[report], key[reply], next(iter(held), ""))


def _items(house: House) -> list[Measure]:
    key = house.report["items"]
    read = house.items
    missing = [f"item {item['number']}: not found" for item in key if item["number"] not in read]
    false = sorted(set(read) - {item["number"] for item in key})
    found = [
        Measure(f"{house.name}.items", len(key) - len(missing), len(key), _most(len(key)), tuple(missing)),
        Measure(f"{house.name}.false_items", len(false), None, 0, tuple(false), at_most=True),
    ]
    asked: list[tuple[str, str, Callable[[Item, Any], bool]]] = [
        ("kinds", "kind", lambda item, row: row.kind in (item["kind"], *item.get("kind_also", ()))),
        ("named", "paragraphs", lambda item, row: list(row.paragraphs) == item["paragraphs"]),
        ("whole", "first_words", _whole),
        ("addressees", "addressees", lambda item, row: _bodies(item["addressees"]) == _bodies(row.addressees)),
        ("deadlines", "deadline_words", lambda item, row: item["deadline_words"] in row.deadline),
    ]  # fmt: skip
    for name, field, right in asked:
        rows = [item for item in key if item.get(field)]
        if rows:
            bad = [
                f"{item['number']}: {_shown(read.get(item['number']), field)}; printed: {item[field]}"
                for item in rows
                if item["number"] not in read or not right(item, read[item["number"]])
            ]
            target = round(0.9 * len(rows)) if name == "addressees" else _most(len(rows))
            found.append(Measure(f"{house.name}.{name}", len(rows) - len(bad), len(rows), target, tuple(bad)))
    return found


def _structure(house: House) -> list[Measure]:
    passages = house.inquiry.passages
    mine = passages[passages["document_id"] == house.report_id]
    documents = house.inquiry.documents
    found = []
    wanted = house.report["paragraphs"]
    numbers = (
        [str(n) for n in range(1, wanted + 1)]
        if isinstance(wanted, int)
        else [f"{chapter}.{n}" for chapter, last in wanted.items() for n in range(1, last + 1)]
    )
    read = set(
        mine.loc[mine["kind"] == "paragraph", "locator"].str.replace(r"^(\d+\.?\d*).*", r"\1", regex=True)
    )
    absent = [number for number in numbers if number not in read]
    found.append(_of(f"{house.name}.paragraphs", len(numbers), absent, 0.99))
    notes = house.report["notes"]
    total = notes if isinstance(notes, int) else sum(notes.values())
    there = int((mine["kind"] == "note").sum())
    marks = house.inquiry.marks
    called = int(marks["passage_id"].isin(mine["passage_id"]).sum())
    for name, count in (("notes", there), ("notes_called", called)):
        found.append(Measure(f"{house.name}.{name}", total - abs(total - count), total, round(0.99 * total)))
    if codes := house.report.get("evidence_list"):
        known = set(documents["evidence_code"])
        found.append(_of(f"{house.name}.evidence_list", len(codes), [c for c in codes if c not in known], 1))
    return found


def _replies(house: House) -> list[Measure]:
    numbers = {row.recommendation_id: number for number, row in house.items.items()}
    responses = house.inquiry.responses
    said = responses[~responses["position"].isin(_NOT_A_REPLY) & responses["recommendation_id"].isin(numbers)]
    by_item: dict[str, list[Any]] = {}
    for row in said.itertuples():
        by_item.setdefault(numbers[row.recommendation_id], []).append(row)
    pairs = {pair["item"]: pair for pair in house.reply["pairs"]}
    absent = [f"{item}: no reply is paired" for item in pairs if item not in by_item]
    wrong = [f"{item}: has none, but {by_item[item][0].position}" for item in by_item if item not in pairs]
    begun = [
        f"{item}: the reply begins “{pair['reply_begins'][:40]}”"
        for item, pair in pairs.items()
        if item in by_item and not any(_opens(house, row, pair) for row in by_item[item])
    ]
    responders = [
        f"{item}: {sorted({row.responder for row in by_item[item]})}, printed: {pair['responder']}"
        for item, pair in pairs.items()
        if item in by_item and {_body(row.responder) for row in by_item[item]} != {_body(pair["responder"])}
    ]
    positions = [
        f"{house.name} {item}: “{by_item[item][0].position}”, read as {[pair['position'], *pair.get('also', ())]}"
        for item, pair in pairs.items()
        if item in by_item and not _position_will_do(by_item[item], pair)
    ]
    wrongly = [line for line in positions if "“unclear”" not in line]
    paired = len(pairs) - len(absent)
    return [
        _of(f"{house.name}.pairs", len(pairs), absent, _SHARE),
        Measure(f"{house.name}.pairs_wrong", len(wrong), None, 0, tuple(wrong), at_most=True),
        _of(f"{house.name}.replies_own_words", len(pairs), [*absent, *begun], _SHARE),
        _of(f"{house.name}.responders", len(pairs), [*absent, *responders], _SHARE),
        Measure(f"{house.name}.positions", paired - len(positions), len(pairs), 0, tuple(positions)),
        Measure(f"{house.name}.positions_wrong", len(wrongly), len(pairs), 1, tuple(wrongly), at_most=True),
    ]


def _positions(found: Sequence[Measure]) -> list[Measure]:
    right = [m for m in found if m.name.endswith(".positions")]
    wrong = [m for m in found if m.name.endswith(".positions_wrong")]
    of = sum(m.of or 0 for m in right)
    details = tuple(line for m in wrong for line in m.details)
    return [
        Measure("houses.positions", sum(m.value for m in right), of, 30),
        Measure("houses.positions_wrong", sum(m.value for m in wrong), of, 1, details, at_most=True),
    ]


def _of(name: str, of: int, amiss: Sequence[str], share: float) -> Measure:
    return Measure(name, of - len(amiss), of, _most(of, share), tuple(amiss))


def _most(of: int, share: float = _SHARE) -> int:
    return round(share * of)


def _whole(item: Item, row: Any) -> bool:
    """Whether the item's words begin and end as printed, and are as many (within one in fifty)."""
    text = re.sub(
        r"\s*\((?:Conclusion|Recommendation|Paragraph)[^)]*\)\s*$", "", row.text, flags=re.IGNORECASE
    )
    words = re.sub(r"[•▪◦–]", " ", text).split()
    close = abs(len(words) - item["words"]) <= max(2, item["words"] // 50) if item.get("words") else True
    return bool(
        _folded(text).startswith(_folded(item["first_words"]))
        and _folded(text).endswith(_folded(item.get("last_words", "")))
        and close
    )


def _opens(house: House, row: Any, pair: Item) -> bool:
    """Whether an answer stands in the part of the reply that begins with the key's words (blanks apart).

    The part ends where the next item is said again; words of the item itself are no answer.
    """
    begins = _folded(re.sub(r"\(set without.*", "", pair["reply_begins"]))
    passages = house.inquiry.passages
    own = passages[passages["document_id"] == row.document_id].sort_values("seq")
    place = {ident: n for n, ident in enumerate(own["passage_id"])}
    at = place.get(row.passage_id, -1)
    # A reply may say the same of several items, and in its introduction: the last of these before the answer counts.
    first = max(
        (n for n, text in enumerate(own["text"].iloc[: at + 1]) if begins in _folded(text)), default=None
    )
    return first is not None and "recommendation" not in set(own["kind"].iloc[first + 1 : at + 1])


def _position_will_do(rows: Iterable[Any], pair: Item) -> bool:
    return bool({row.position for row in rows} & {pair["position"], *pair.get("also", ())})


def _shown(row: Any, field: str) -> str:
    column = {"first_words": "text", "deadline_words": "deadline"}.get(field, field)
    return "not found" if row is None else str(getattr(row, column))[:80]


def _folded(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).lower()


def _body(name: str) -> str:
    kept = re.sub(r"\b(?:the|uk|hm|his majesty’?s|her majesty’?s)\b", "", name.lower())
    known = {"cps": "crown prosecution service", "go-science": "government office for science"}
    folded = " ".join(re.sub(r"[^\w\s]", " ", kept).split())
    return known.get(folded, folded)


def _bodies(names: Iterable[str]) -> set[str]:
    return {_body(name) for name in names}

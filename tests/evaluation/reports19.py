"""Reports and replies in forty-five house styles, written blind: what is read of each against its key.

The READMEs of `blind/reports19` to `reports25` say how to score, and this follows them. A reply is read
beside the report that it answers.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.evaluation.blind.reports19 import build as first
from tests.evaluation.blind.reports20 import build as second
from tests.evaluation.blind.reports21 import build as third
from tests.evaluation.blind.reports22 import build as fourth
from tests.evaluation.blind.reports23 import build as fifth
from tests.evaluation.blind.reports24 import build as sixth
from tests.evaluation.blind.reports25 import build as seventh
from tests.evaluation.inquiries import made
from tests.evaluation.measure import Measure

SETS: Mapping[str, Any] = {
    "reports19": first,
    "reports20": second,
    "reports21": third,
    "reports22": fourth,
    "reports23": fifth,
    "reports24": sixth,
    "reports25": seventh,
}
_WHOLE, _SHARE = 0.97, 0.97
_NOT_A_REPLY = ("not answered", "no reply known", "")
_OWN_RESPONDER = (
    "s10-dam-four-governments.pdf",
    "s04-allotments-response.pdf",
    "t15-practice-review-nell-response.pdf",
    "u25-tarn-head-responses.html",
    "u26-government-responses-volume-5.docx",
    "w7-governments-response.pdf",
)
_LEAD_IN = ("u23-river-walls/",)
_NEUTRAL = (
    "u23-river-walls.pdf",
    "u24-skerryvoe-determination.docx",
    "u25-tarn-head-derailment.pdf",
    "w5-raised-bogs.pdf",
    "w8-night-work-appg.pdf",
)
_NEUTRAL_WITHOUT_A_CODE = ("w3-record-offices.pdf",)
# Whose answer is another item's as well, or says that it is for others to give.
_NEUTRAL_ANSWERS = re.compile(
    r"x2-school-boilers/(?:1|3|5|7|10|12)|x3-community-halls/7|x6-adult-review-edwin/6"
    r"|y2-living-afloat/3|y5-driving-tests/(?:1|3|6|8)"
)
_BARE_NUMBERS = ("t14-fire-service-inspection.html",)
_EITHER_KIND = ("t13-prevention-of-future-deaths.pdf",)
_ONE_BODY = {
    "uk government": "government",
    "hm government": "government",
    "his majesty s government": "government",
    "government of canada": "government",
    "australian government": "government",
    "fennmoor fire and rescue service": "service",
    "sallins cross safeguarding children partnership": "partnership",
    "carrick bay council": "council",
    "commonwealth government": "commonwealth",
    "commonwealth of southland": "commonwealth",
    "new marlow government": "new marlow",
    "government of new marlow": "new marlow",
    "west carrow government": "west carrow",
    "government of west carrow": "west carrow",
}
_ONE_BODY_IN = {
    "u22": {
        "administrator of the coastal lands agency": "coastal lands agency",
        "cla": "coastal lands agency",
        "director of the national waterways board": "national waterways board",
        "nwb": "national waterways board",
        "secretary of harbor": "department of harbor",
    },
    "u23": {"department": "department for rivers and shore", "agency": "river works agency"},
    "u24": {"trust": "strathbannock harbour trust"},
    "w1-": {"department": "department for health and care"},
    "w2-": {"department": "department for land and water", "foundation": "canal and rivers foundation"},
    "w3-": {
        "department": "department for libraries archives and museum",
        "minister for libraries and archive": "minister",
    },
    "w4-": {"cabinet secretari": "cabinet secretary for transport and island"},
    "x1-": {"department": "department for sport and civic life"},
    "x2-": {"department": "department for school"},
    "x5-": {"department": "department of coasts and harbour"},
    "x4-": {
        "department": "department for learning and local life",
        "authoriti": "northern libraries authoriti",
        "minister": "minister for learning and local life",
    },
    "x6-": {
        "council": "kelder valley council",
        "board": "kelder valley safeguarding adults board",
        "safeguarding adults board": "kelder valley safeguarding adults board",
    },
    "y1-": {
        "department": "department for land food and nature",
        "agenci": "countryside agenci",
    },
    "y2-": {"trust": "london waterways trust", "mayor": "mayor of london"},
    "y3-": {"council": "wexmoor borough council"},
    "y4-": {"department": "department for children"},
    "y5-": {"department": "department for road", "dso": "driving standards office"},
    "y6-": {
        "new zealand government": "government",
        "council": "veterinary council",
        "ministri": "ministry for farming",
    },
    "y7-": {"health board": "bro heulwen university health board"},
}
_FOUR_GOVERNMENTS = frozenset({"four government", "all four government"})
_FOUR = ("UK Government", "Scottish Government", "Welsh Government", "Northern Ireland Executive")
Row = Mapping[str, str]


@dataclass
class Tally:
    """How many of how many were right, and what was not, by measure."""

    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    amiss: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, name: str, right: bool, said: str) -> None:
        """Count one more."""
        self.of[name] += 1
        self.right[name] += right
        if not right:
            self.amiss[name].append(said)

    def wrong(self, name: str, said: str) -> None:
        """Count something of which there must be none."""
        self.amiss[name].append(said)


def run(work: Path, name: str = "reports19") -> list[Measure]:
    """Write the papers of one set, read them, and return every measure."""
    build = SETS[name]
    papers = build.papers(work / "papers")
    (work / "key").mkdir()
    build.key(papers, work / "key")
    stands = Path(__file__).parent / "blind" / name
    tables = ("reports", "items", "notes", "evidence_list", "replies")
    key = {table: _rows(stands / f"{table}.csv") for table in tables}
    tally = Tally()
    if any(_rows(work / "key" / f"{table}.csv") != rows for table, rows in key.items()):
        tally.wrong("key", f"the {len(papers)} papers written now have another key than the one committed")
    for row in key["reports"]:
        is_reply = row["doc_kind"] == "response"
        inquiry = _read(work, row["file"], row["answers"] if is_reply else "")
        if is_reply:
            _reply(row, inquiry, key, tally)
        else:
            _report(row, inquiry, key, tally)
    return _measures(name, tally)


def _measures(name: str, tally: Tally) -> list[Measure]:
    found = [
        Measure(f"{name}.{what}", tally.right[what], of, round(_SHARE * of), tuple(tally.amiss[what]))
        for what, of in tally.of.items()
    ]
    for what in ("key", "false_items", "false_lists", "pairs_wrong", "positions_wrong"):
        bad = tuple(tally.amiss[what])
        most = 2 if what == "positions_wrong" else 0
        found.append(Measure(f"{name}.{what}", len(bad), None, most, bad, at_most=True))
    return found


def _read(work: Path, file: str, report: str) -> Any:
    given = [work / "papers" / name for name in (report, file) if name]
    return made(
        work / "inquiries" / re.sub(r"\W+", "-", file), file, [path for path in given if path.exists()]
    )


def _report(row: Row, inquiry: Any, key: Mapping[str, list[Row]], tally: Tally) -> None:
    file = row["file"]
    kinds = set(inquiry.documents.loc[inquiry.documents["status"] != "not-held", "kind"])
    tally.add("document_kinds", kinds == {row["doc_kind"]}, f"{file}: {sorted(kinds)}, not {row['doc_kind']}")
    items = [one for one in key["items"] if one["file"] == file]
    matched = _matched(items, inquiry)
    for item in items:
        _item(item, matched.get(item["item_id"]), tally)
    ours = {read.recommendation_id for read in matched.values()}
    for read in inquiry.recommendations.itertuples():
        neutral = file in _NEUTRAL and read.kind == "conclusion"
        if read.recommendation_id not in ours and not neutral:
            tally.wrong("false_items", f"{file}: {read.number} “{read.text[:60]}”")
    _notes(file, inquiry, key["notes"], tally)
    codes = [one for one in key["evidence_list"] if one["file"] == file]
    listed = inquiry.documents[inquiry.documents["status"] == "not-held"]
    for one in codes:
        by = "evidence_code" if one["code"] else "author"
        there = _listed_as(one["code"] or one["name"]) in set(map(_listed_as, listed[by]))
        tally.add("evidence_list", there, f"{file}: {one['code']} {one['name']}")
    known = {_listed_as(one["code"] or one["name"]) for one in codes}
    for read in listed.itertuples():
        if not read.evidence_code and file in _NEUTRAL_WITHOUT_A_CODE:
            continue
        if not known & {_listed_as(read.evidence_code), _listed_as(read.author)}:
            tally.wrong("false_lists", f"{file}: {read.evidence_code} {read.author}")


def _item(item: Row, read: Any, tally: Tally) -> None:
    name = item["item_id"]
    tally.add("items", read is not None, f"{name}: “{item['text'][:60]}”")
    if read is None:
        return
    if item["number"]:
        bare = item["number"].lstrip("AFIR") if item["file"] in _BARE_NUMBERS else item["number"]
        tally.add("numbers", read.number in (item["number"], bare), f"{name}: {read.number}")
    either = item["kind"] == "both" or item["file"] in _EITHER_KIND
    kinds = {item["kind"], "recommendation"} if either else {item["kind"]}
    by = "printed" if item["kind_printed"] == "yes" else "by_words"
    tally.add(f"kinds_{by}", read.kind in kinds, f"{name}: {read.kind}, not {item['kind']}")
    if item["paragraphs_printed"] == "yes":
        tally.add("named", list(read.paragraphs) == _list(item["paragraphs"]), f"{name}: {read.paragraphs}")
    wanted, also, told = (
        {_body(one, item["file"]) for one in names}
        for names in (_list(item["addressees"]), _list(item["addressees_also"]), read.addressees)
    )
    if item["file"].startswith("w7-") and told & _FOUR_GOVERNMENTS:
        told = told - _FOUR_GOVERNMENTS | {_body(one, item["file"]) for one in _FOUR}
    right = wanted <= told <= wanted | also or (not told and "none" in also)
    tally.add("addressees", right, f"{name}: {sorted(told)}, not {sorted(wanted)}")
    if item["deadline_words"]:
        near = _folded(item["deadline_words"]) & _folded(read.deadline)
        ok = bool(near) or (not read.deadline and "none" in _list(item["deadline_also"]))
        tally.add("deadlines", ok, f"{name}: “{read.deadline}”, not “{item['deadline_words']}”")
    elif read.deadline:
        tally.add("deadlines", False, f"{name}: “{read.deadline}”, but none is printed")


def _notes(file: str, inquiry: Any, key: Sequence[Row], tally: Tally) -> None:
    passages = inquiry.passages
    texts = {_plain(text) for text in passages.loc[passages["kind"] == "note", "text"]}
    called = set(inquiry.marks["note_passage_id"])
    marked = {_plain(t) for t in passages.loc[passages["passage_id"].isin(called), "text"]}
    for note in (one for one in key if one["file"] == file):
        said = f"{file}: {note['number']} “{note['text'][:50]}”"
        tally.add("notes", _plain(note["text"]) in texts, said)
        tally.add("notes_called", _plain(note["text"]) in marked, said)


def _reply(row: Row, inquiry: Any, key: Mapping[str, list[Row]], tally: Tally) -> None:
    file = row["file"]
    documents = inquiry.documents
    kinds = set(documents.loc[documents["source_file"].str.contains(Path(file).stem, regex=False), "kind"])
    tally.add("document_kinds", kinds == {"response"}, f"{file}: {sorted(kinds)}, not response")
    items = [one for one in key["items"] if one["file"] == row["answers"]]
    item_of = {read.recommendation_id: name for name, read in _matched(items, inquiry).items()}
    given = inquiry.responses[~inquiry.responses["position"].isin(_NOT_A_REPLY)]
    read: dict[str, list[Any]] = defaultdict(list)
    for one in given.itertuples():
        read[item_of.get(one.recommendation_id, "")].append(one)
    wanted = [one for one in key["replies"] if one["reply"] == file]
    answered = {name for one in wanted for name in _list(one["item_ids"])}
    for name in sorted(set(read) - answered - {""}):
        if _NEUTRAL_ANSWERS.fullmatch(name):
            continue
        tally.wrong("pairs_wrong", f"{file}: {name} is unanswered, and was read as {read[name][0].position}")
    texts = [*inquiry.passages["text"], ""]
    # A first paragraph of a few words: the first eight go on in the next.
    pairs = (f"{text} {after}" for text, after in pairwise(texts))
    words = dict(zip(inquiry.passages["passage_id"], pairs, strict=True))
    for one in wanted:
        for name in _list(one["item_ids"]) or [""]:
            _pair(one, name, read[name], words, row, tally)


def _pair(one: Row, name: str, read: Sequence[Any], words: Mapping[str, str], row: Row, tally: Tally) -> None:
    begins = _plain(one["first_8_words"])
    own = [r for r in read if begins in _plain(f"{r.wording} {words.get(r.passage_id, '')}")]
    said = f"{one['reply']}: {name or 'of a report not held'} “{one['first_8_words']}”"
    tally.add("pairs", bool(own), said + f"; read: {[r.wording[:40] for r in read]}")
    if not own:
        return
    if one["reply"] in _OWN_RESPONDER:
        names = [one["responder"]]
    else:
        names = [one["responder"], row["responder"], *_list(row["responder_also"])]
    bodies = {_body(name, one["reply"]) for name in names}
    mine = [r for r in own if _body(r.responder, one["reply"]) in bodies]
    tally.add("responders", bool(mine), f"{said}; read: {[r.responder for r in own]}, not {sorted(bodies)}")
    right = {one["position"], *_list(one["also_acceptable"])}
    positions = {r.position for r in mine or own}
    shown = f"{said}; read: {sorted(positions)}, not {sorted(right)}"
    tally.add("positions", bool(positions & right), shown)
    if not positions & right and "unclear" not in positions:
        tally.wrong("positions_wrong", shown)


def _matched(items: Iterable[Row], inquiry: Any) -> dict[str, Any]:
    """Return the row that holds each item whole, and no other item's words."""
    wanted = {item["item_id"]: Counter(_words(item["text"])) for item in items}
    found: dict[str, Any] = {}
    for row in inquiry.recommendations.itertuples():
        held = Counter(_words(row.text))
        whole = [name for name, words in wanted.items() if (words & held).total() >= _WHOLE * words.total()]
        beside = 40 if whole and whole[0].startswith(_LEAD_IN) else 12
        own = [name for name in whole if held.total() <= 1.5 * wanted[name].total() + beside]
        if len(own) == 1:
            found.setdefault(own[0], row)
    return found


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _list(cell: str) -> list[str]:
    return [one for one in cell.split("; ") if one]


def _words(text: str) -> list[str]:
    text = re.sub(r"\s*\((?:(?:Conclusion|Recommendation|Both),?\s*)?Paragraphs? [^)]*\)\s*$", "", text)
    return re.findall(r"\w+", text.lower())


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _listed_as(text: str) -> str:
    """Return a code or a name to be compared: ``NB 01`` and ``NB0001`` are one code."""
    return re.sub(r"^([a-z]{2,5}) ?0*(\d+[a-z]?)$", r"\1\2", _plain(text))


def _folded(words: str) -> set[str]:
    return set(re.findall(r"\w+", words.lower())) - {"the", "of", "by", "in", "a", "this"}


def _body(name: str, file: str) -> str:
    folded = re.sub(r"^the ", "", " ".join(re.findall(r"\w+", name.lower())))
    folded = re.sub(r"(?:ies|y)$", "i", re.sub(r"(?<!ie)s$", "", folded))
    own = _ONE_BODY_IN.get(file[:3], {})
    return own.get(folded) or _ONE_BODY.get(folded, folded)

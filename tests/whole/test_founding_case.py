"""The founding case as words and tables: what it says, who is made to say it, and how it is marked.

These tests read the files of `evidence/missing-from-care` directly and need no parser of the package, but for the one of the rules that suggest themes.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

import workbench as wb
from tests.places import ROOT
from workbench import model
from workbench.model.tables import read_csv
from workbench.themes.codebook import read_codebook
from workbench.themes.tag_passages import tag

CASE = ROOT / "evidence" / "missing-from-care"
SOURCES = CASE / "sources"
FILES = sorted(SOURCES.glob("*.txt"))
SESSIONS = [path for path in FILES if path.name.startswith("session-")]
HEADERS = {
    "session": "Illustrative evidence session, written for this project",
    "ILL": "Illustrative written evidence, written for this project",
    "engagement": "Illustrative engagement note, written for this project",
    "press": "Reported words, second-hand: provenance reported",
}
CAMPAIGN = {"ILL0009", "ILL0010"}  # two copies of one letter, on purpose
MEMBER = re.compile(r"Chair|Member [A-Z]")
POSITIONS = {
    "accepted", "in part", "in principle", "consulting", "already doing", "deferred", "noted",
    "rejected", "unclear", "not answered", "no reply known",
}  # fmt: skip
STATES = {"not started", "in progress", "done", "superseded", "dropped"}
TABLES = {
    "sources.csv": "document_id source_file kind provenance title date author evidence_code publication "
    "url retrieved note",
    "people.csv": "person_id name aliases category note",
    "terms.csv": "term_id number text",
    "codebook.csv": "theme label parent definition include exclude",
    "patterns.csv": "pattern_id theme kind pattern note",
    "recommendations.csv": "recommendation_id number kind document_id paragraphs discussion addressees "
    "deadline text source_document_id source",
    "responses.csv": "response_id recommendation_id document_id responder date position wording matched_by "
    "status coder decided note",
    "progress.csv": "recommendation_id date state measure value unit area source url note",
    "figures.csv": "figure_id quote value unit counted area period attributed_to source_document_id "
    "source note",
    "links.csv": "recommendation_id passage_id bearing quote coder decided note",
}

# People and bodies of the real inquiry and its time, and authorities, forces and charities that really exist.
REAL_PEOPLE = (
    "Coffey Loughton Featherstone Cunningham Goggins Rogerson Whittaker Timpson Munro Atkinson Berelowitz "
    "Gove Wilshaw Cameron"
).split()
REAL_BODIES = (
    """
Ofsted|Barnardo|NSPCC|Children’s Society|Who Cares|Railway Children|Missing People|Catch22|ECPAT
CEOP|Barnet|Bexley|Birmingham|Blackburn|Blackpool|Bolton|Bournemouth|Bradford|Brent|Brighton|Bristol
Bromley|Buckinghamshire|Bury|Calderdale|Cambridgeshire|Camden|Cheshire|Cleveland|Cornwall|Coventry
Croydon|Cumbria|Darlington|Derby|Devon|Doncaster|Dorset|Dudley|Durham|Ealing|Enfield|Essex|Gateshead
Gloucestershire|Greenwich|Hackney|Halton|Hammersmith|Hampshire|Haringey|Harrow|Hartlepool|Havering
Herefordshire|Hertfordshire|Hillingdon|Hounslow|Hull|Islington|Kensington|Kent|Kingston|Kirklees
Knowsley|Lambeth|Lancashire|Leeds|Leicester|Lewisham|Lincolnshire|Liverpool|London|Luton|Manchester
Medway|Merseyside|Merton|Middlesbrough|Milton Keynes|Newcastle|Newham|Norfolk|Northamptonshire
Northumberland|Northumbria|Nottingham|Oldham|Oxford|Peterborough|Plymouth|Poole|Portsmouth|Redbridge
Redcar|Richmond|Rochdale|Rotherham|Rutland|Salford|Sandwell|Sefton|Sheffield|Shropshire|Slough
Solihull|Somerset|Southampton|Southend|Southwark|Staffordshire|Stockport|Stockton|Stoke|Suffolk
Sunderland|Surrey|Sussex|Sutton|Swindon|Tameside|Telford|Thames|Thurrock|Torbay|Tower Hamlets
Trafford|Wakefield|Walsall|Waltham|Wandsworth|Warrington|Warwickshire|Westminster|Wigan|Wiltshire
Wirral|Wokingham|Wolverhampton|Worcestershire|York|Yorkshire
""".strip()
    .replace("\n", "|")
    .split("|")
)


def paragraphs(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").rstrip("\n").split("\n\n")


def labels(path: Path) -> list[str]:
    """The witnesses of each panel of a session, as `Witnesses: A, B and C.` names them."""
    panels = [p for p in paragraphs(path) if p.startswith("Witnesses: ")]
    return [n for p in panels for n in re.split(r", | and ", p.removeprefix("Witnesses: ").rstrip("."))]


def turns(path: Path) -> dict[str, tuple[str, str]]:
    """Speaker and words of every paragraph of a session by passage id, counted as the design says."""
    speakers = "|".join(map(re.escape, sorted(labels(path)))) + r"|Chair|Member [A-Z]"
    found: dict[str, tuple[str, str]] = {}
    question = speaker = ""
    n = 0
    for paragraph in paragraphs(path):
        start = re.match(rf"(?:Q(\d+) )?({speakers}): ", paragraph)
        if start and start[1]:
            question, n = start[1], 0
        if not question or paragraph.startswith(("Examination of witnesses", "Witnesses: ")):
            continue
        n += 1
        speaker = start[2] if start else speaker
        suffix = "" if n == 1 else f".{n}"
        words = paragraph[start.end() :] if start else paragraph
        found[f"{path.stem}/Q{question}{suffix}"] = (speaker, words)
    return found


def written(path: Path) -> dict[str, str]:
    """Words of every paragraph of a submission or note by passage id; headings are not counted."""
    found: dict[str, str] = {}
    for paragraph in paragraphs(path)[1:]:
        number = re.match(r"(\d+)\. ", paragraph)
        if number:
            found[f"{path.stem}/{number[1]}"] = paragraph[number.end() :]
        elif paragraph[-1] in ".?”":
            found[f"{path.stem}/p{len(found) + 1}"] = paragraph
    return found


def passages() -> dict[str, str]:
    said = {key: words for path in SESSIONS for key, (_, words) in turns(path).items()}
    wrote = {key: words for path in FILES if path not in SESSIONS for key, words in written(path).items()}
    return said | wrote


def table(name: str) -> list[dict[str, str]]:
    records = read_csv(CASE / name, TABLES[name].split()).to_dict("records")
    return [{str(column): str(cell) for column, cell in row.items()} for row in records]


def settings() -> dict[str, object]:
    return dict(yaml.safe_load((CASE / "inquiry.yaml").read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_source_says_in_its_first_line_what_it_is(path: Path) -> None:
    expected = next(header for prefix, header in HEADERS.items() if path.name.startswith(prefix))
    assert paragraphs(path)[0].split("\n")[0] == expected


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_sources_are_plain_paragraphs_with_one_blank_line_between(path: Path) -> None:
    raw = path.read_bytes()
    assert b"\r" not in raw and raw.endswith(b"\n") and b"\n\n\n" not in raw
    assert unicodedata.normalize("NFC", raw.decode("utf-8")) == raw.decode("utf-8")


def test_no_run_of_five_words_stands_in_two_passages() -> None:
    where: dict[str, set[str]] = defaultdict(set)
    for key, text in passages().items():
        words = re.findall(r"[\w’']+", text.lower())
        for i in range(len(words) - 4):
            where[" ".join(words[i : i + 5])].add(key)
    shared = {run: sorted(keys) for run, keys in where.items() if len(keys) > 1}
    unplanned = {run: keys for run, keys in shared.items() if not {k.split("/")[0] for k in keys} <= CAMPAIGN}
    assert len(where) > 9_000
    assert unplanned == {}


def test_the_two_campaign_letters_are_one_letter_with_a_paragraph_added() -> None:
    first, second = (written(SOURCES / f"{name}.txt") for name in sorted(CAMPAIGN))
    shared = set(first.values()) & set(second.values())
    assert len(shared) >= 2 and len(second) == len(first) + 1
    authors = {row["author"] for row in table("sources.csv") if row["document_id"] in CAMPAIGN}
    assert len(authors) == 1, "a campaign counts once"


def test_submissions_come_in_the_forms_in_which_they_are_published() -> None:
    titles = {path.stem: paragraphs(path)[1:3] for path in FILES if path.name.startswith("ILL")}
    assert len(titles) == 12 and len(SESSIONS) == 4
    openings = [" / ".join(title) for title in titles.values()]
    forms = (
        "Written evidence submitted by",
        "– Written evidence (",
        "Supplementary",
        "Joint",
        "Name withheld",
    )
    for form in forms:
        assert any(form in opening for opening in openings), form
    assert any(title[0] == f"({code})" for code, title in titles.items()), "the code on a line of its own"
    assert any(title[0].endswith(f" {code}") for code, title in titles.items()), "the code without brackets"
    numbered = {path.stem for path in FILES if re.search(r"^1\. ", path.read_text(encoding="utf-8"), re.M)}
    assert numbered < set(titles)


def test_questions_run_on_from_session_to_session_without_a_gap() -> None:
    next_question = 1
    for path in SESSIONS:
        numbers = [int(n) for n in re.findall(r"^Q(\d+) ", path.read_text(encoding="utf-8"), re.M)]
        assert numbers == list(range(next_question, next_question + len(numbers)))
        assert f"\nQuestions {numbers[0]}-{numbers[-1]}\n" in path.read_text(encoding="utf-8")
        assert len(numbers) >= 20
        next_question = numbers[-1] + 1


@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.name)
def test_speakers_are_members_by_letter_and_witnesses_by_the_role_in_the_header(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    header = text.split("Examination of witnesses")[0]
    panels = re.findall(r"^[IVX]+: (.+)\.$", header, re.M)
    roles = [w.removeprefix("and ").split(", ")[0] for panel in panels for w in re.split(r"; ", panel)]
    assert roles == labels(path)
    present = set(re.search(r"^Members present: (.+)\.$", header, re.M)[1].split("; "))  # type: ignore[index]
    speakers = {speaker for speaker, _ in turns(path).values()}
    assert speakers - present == set(roles)
    asked = {s for key, (s, _) in turns(path).items() if "." not in key}
    assert all(MEMBER.fullmatch(s) for s in asked) and asked <= present


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_illustrative_evidence_has_no_date_paper_number_or_order_to_publish(path: Path) -> None:
    if path.name.startswith("press"):
        assert re.search(r"^Source: .+", path.read_text(encoding="utf-8"), re.M)
        return
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\bHC ?\d|Ordered|\b(19|20)\d\d\b|\d(st|nd|rd|th) (January|June|July)", text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nobody_real_is_named_beside_invented_words(path: Path) -> None:
    if path.name.startswith("press"):
        return
    words = "\n".join(paragraphs(path)[1:])
    names = [n for n in REAL_PEOPLE + REAL_BODIES if re.search(rf"\b{re.escape(n)}\b", words)]
    assert names == []


def test_no_child_is_named_and_childrens_words_come_only_as_reported_speech() -> None:
    notes = [path for path in FILES if path.name.startswith("engagement")]
    assert notes
    for path in notes:
        text = path.read_text(encoding="utf-8")
        assert "consent" in text.lower() and "reported speech" in text
        assert not re.search(r"^[A-Z][\w ’]{1,30}: ", text, re.M)
    linked = {row["passage_id"].split("/")[0] for row in table("links.csv")}
    assert not any(document.startswith("engagement") for document in linked)


def test_the_case_holds_the_characters_that_break_careless_programs() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in FILES)
    assert "’" in text and "£" in text and "🍝" in text
    assert "<script>alert('missing')</script>" in text
    assert "'" not in text.replace("<script>alert('missing')</script>", "")
    assert '"' not in text


def test_reported_words_are_as_few_as_the_press_gave() -> None:
    press = "\n".join(path.read_text(encoding="utf-8") for path in FILES if path.name.startswith("press"))
    assert sorted(re.findall(r"“([^”]+)”", press)) == ["raw and erratic", "who the day before"]


@pytest.mark.parametrize("name", TABLES)
def test_tables_have_the_columns_of_their_description_and_no_row_twice(name: str) -> None:
    frame = read_csv(CASE / name, TABLES[name].split())
    assert [column for column in frame.columns if column in TABLES[name].split()] == TABLES[name].split()
    assert len(frame) and not frame.duplicated().any()
    key = frame.columns[0]
    if name not in ("progress.csv", "links.csv"):
        assert frame[key].is_unique and (frame[key] != "").all()
    assert "'" not in "".join(frame.to_numpy().ravel())


def test_every_file_has_a_row_in_the_manifest_and_every_row_its_file() -> None:
    manifest = table("sources.csv")
    listed = sorted(row["source_file"] for row in manifest if row["source_file"])
    assert listed == [path.name for path in FILES]
    for row in manifest:
        assert row["kind"] in model.DOCUMENT_KINDS and row["provenance"] in model.PROVENANCES
        assert row["publication"] in model.PUBLICATIONS
        assert not row["source_file"] or row["source_file"] == row["document_id"] + ".txt"
        real = row["provenance"] == "real"
        assert real == (row["source_file"] == ""), "what we wrote is never real, and we hold no real text"
        assert row["note"] and (not real or row["title"])
        assert row["provenance"] != "illustrative" or not (row["date"] or row["url"])


def test_every_source_that_a_row_names_is_in_the_manifest() -> None:
    known = {row["document_id"] for row in table("sources.csv")}
    named = {row["source_document_id"] for row in table("recommendations.csv") + table("figures.csv")}
    named |= {row["document_id"] for row in table("responses.csv") if row["document_id"]}
    assert named <= known


def test_recommendations_carry_numbers_in_brackets_and_a_source() -> None:
    for row in table("recommendations.csv"):
        letter = "R" if row["kind"] == "recommendation" else "C"
        assert row["number"] == f"[{letter}{row['recommendation_id'][8:]}]"
        assert row["text"].endswith(".") and row["source"] and row["document_id"] == "report"
        assert bool(row["addressees"]) == (letter == "R")


def test_replies_are_filed_under_known_items_and_another_reports_acceptance_under_none() -> None:
    items = {row["recommendation_id"] for row in table("recommendations.csv")}
    replies = table("responses.csv")
    assert {row["recommendation_id"] for row in replies} <= items | {""}
    assert {row["position"] for row in replies} <= POSITIONS
    trap = [row for row in replies if row["document_id"] in ("statement-2012-07-03", "hc-305")]
    assert [row["recommendation_id"] for row in trap] == ["", ""]
    assert all("Another report" in row["note"] for row in trap)
    assert not any(row["position"] == "accepted" and row["date"] == "2013-06-25" for row in replies)


def test_the_reply_to_r1_is_in_part_and_better_qualifications_answer_only_c3() -> None:
    replies = table("responses.csv")
    first = [row for row in replies if row["recommendation_id"] == "report/r1"]
    assert [(row["position"], row["date"]) for row in first] == [("in part", "2012-07-03")]
    better = [row["recommendation_id"] for row in replies if "better qualifications" in row["wording"]]
    assert better == ["report/c3"]


def test_what_was_done_is_dated_and_out_of_area_homes_go_from_2250_to_3680() -> None:
    rows = table("progress.csv")
    assert all(re.fullmatch(r"\d{4}(-\d\d){0,2}", row["date"]) for row in rows)
    outside = [row for row in rows if row["measure"] == "children in homes outside their own area"]
    assert [(row["date"], row["value"]) for row in outside] == [("2012-03", "2,250"), ("2017-03", "3,680")]
    assert not any("because" in row["measure"] or "due to" in row["measure"] for row in rows)


def test_an_act_has_a_state_and_what_was_only_measured_has_none() -> None:
    rows = table("progress.csv")
    acts = [row for row in rows if row["state"]]
    assert {row["state"] for row in acts} <= STATES - {"not started"}
    assert not any(row["value"] for row in acts), "a number is no act"
    assert all(row["value"] for row in rows if not row["state"]), "neither an act nor a measure"
    items = {row["recommendation_id"] for row in rows}
    assert items == {row["recommendation_id"] for row in acts}, "what requests found is no act and no measure"
    assert not any(row["date"] < "2012-06-18" for row in acts), "nothing was done before the report"


def test_every_figure_says_what_it_counts_and_who_gave_it() -> None:
    rows = table("figures.csv")
    assert all(row["unit"] and row["counted"] and row["attributed_to"] and row["source"] for row in rows)
    assert all(re.fullmatch(r"\d+", row["value"]) for row in rows)
    missing = {row["value"]: row["unit"] for row in rows if row["value"] in ("10000", "930")}
    assert missing == {"10000": "children", "930": "instances"}


def test_everybody_who_speaks_or_writes_is_in_people_with_a_category_of_the_inquiry() -> None:
    people = {row["name"]: row["category"] for row in table("people.csv")}
    for path in SESSIONS:
        for label in labels(path):
            assert people[label] in settings()["categories"]  # type: ignore[operator]
    writers = [row["author"] for row in table("sources.csv") if row["kind"] == "written"]
    assert writers and all(people[writer] in settings()["categories"] for writer in writers)  # type: ignore[operator]
    assert settings()["illustration"] == "Illustration: says nothing about the 2012 inquiry"


def test_links_by_hand_quote_a_witness_to_the_letter_where_they_say() -> None:
    words = passages()
    asked = {k for path in SESSIONS for k, (speaker, _) in turns(path).items() if MEMBER.fullmatch(speaker)}
    items = {row["recommendation_id"] for row in table("recommendations.csv")}
    for row in table("links.csv"):
        assert row["quote"] in words[row["passage_id"]], row
        assert row["passage_id"] not in asked and row["recommendation_id"] in items
        assert row["bearing"] in model.BEARINGS and row["coder"] == "the workbench’s authors"


def test_one_recommendation_has_no_link_one_has_a_single_witness_and_two_are_contested() -> None:
    speakers = {key: speaker for path in SESSIONS for key, (speaker, _) in turns(path).items()}
    authors = {row["document_id"]: row["author"] for row in table("sources.csv")}
    bearings, bodies = defaultdict(set), defaultdict(set)
    for row in table("links.csv"):
        document = row["passage_id"].split("/")[0]
        bearings[row["recommendation_id"]].add(row["bearing"])
        bodies[row["recommendation_id"]].add(speakers.get(row["passage_id"]) or authors[document])
    assert "report/r1" not in bodies
    assert bodies["report/r2"] == {"Council data officer"}
    for contested in ("report/r3", "report/r6"):
        assert {"consistent with", "qualifies", "contrary to"} <= bearings[contested]
        assert len(bodies[contested]) >= 4


def test_a_campaign_that_asks_for_homes_near_by_is_linked_once_to_the_item_on_distance() -> None:
    linked = [row for row in table("links.csv") if row["passage_id"].split("/")[0] in CAMPAIGN]
    assert [(row["recommendation_id"], row["bearing"]) for row in linked] == [
        ("report/r3", "consistent with")
    ]


def test_distance_is_about_where_a_child_lives_and_no_journey_or_size_of_an_area() -> None:
    words = passages()
    tags = tag(wb.open(CASE).passages, read_codebook.read(CASE)).query("theme == 'out-of-area'")
    found = set(tags["passage_id"])
    placed = {"session-1/Q5.3", "session-3/Q50.3", "session-4/Q72.2", "ILL0009/p2"}
    assert placed <= found
    for key, said in {
        "session-1/Q13.3": "square miles",
        "ILL0001/7": "driven 600 miles",
        "ILL0002/2": "walking home to their mother, eleven miles",
    }.items():
        assert said in words[key] and key not in found


def test_every_theme_is_described_and_its_patterns_find_words_in_the_evidence() -> None:
    themes = {row["theme"]: row for row in table("codebook.csv")}
    assert 15 <= len(themes) <= 25
    assert all(row["definition"] and row["include"] and row["exclude"] for row in themes.values())
    assert all(row["parent"] in themes or row["parent"] == "" for row in themes.values())
    text = re.sub(r"[\s-]+", " ", " ".join(passages().values()).lower())
    found: dict[str, int] = defaultdict(int)
    for row in table("patterns.csv"):
        assert row["theme"] in themes and row["kind"] in ("phrase", "lemma", "token")
        found[row["theme"]] += re.sub(r"[\s-]+", " ", row["pattern"].lower()) in text
    assert {theme for theme in themes if found[theme] < 1} == set()

"""What an inquiry holds: sources, people, recommendations, replies, as frames. `recipes.py` says what each reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from .. import model
from ..model import Appearance, Document, Problem, arrow_tables, tables
from ..model.because import Because
from ..model.problem_reasons import problem
from ..model.values import ASKS, SPEAKING_DOCUMENTS
from ..outcomes import commitments, figures_that_clash, progress, request_findings
from ..outcomes.check_rows import Mistake
from ..replies import given_replies
from ..sources.reports import items_said_again
from ..witnesses import campaigns, resolve_labels
from . import held_back, planned_questions
from .cache import Frames
from .folder import Folder
from .held import Held

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

OWN_FILES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "recommendations.csv": (("recommendation_id", "number", "text"), ()),
    "responses.csv": (("response_id", "document_id"), ()),
    "progress.csv": (("recommendation_id", "date", "state"), ()),
    "terms.csv": (("term_id", "text"), ()),
    "people.csv": (("person_id", "name"), ("aliases", "category", "note")),
    "commitments.csv": (commitments.REQUIRED, commitments.OPTIONAL),
    "request_findings.csv": (request_findings.REQUIRED, ()),
    "figures.csv": (figures_that_clash.REQUIRED, figures_that_clash.OPTIONAL),
    planned_questions.FILE: (planned_questions.REQUIRED, planned_questions.OPTIONAL),
    "links.csv": (("recommendation_id", "passage_id", "bearing", "quote", "coder"), ("decided", "note")),
}
"""The researchers' own tables that stand beside what is read: the columns that each must have, and may have."""
_READ = ("ok", "partial")
SPEAKERS: Mapping[str, type] = {
    "said": resolve_labels.Speaker,
    "appearances": Appearance,
    "called": resolve_labels.Called,
    "problems": Problem,
}


def as_read(name: str) -> Any:
    """Return the recipe of a table that is as the readings have it."""
    return lambda held: held["sources"].frame(name)


def documents_as_held(held: Held) -> pd.DataFrame:
    return tables.table(Document, held["sources"].documents)


def documents(held: Held) -> pd.DataFrame:
    """Return the documents; for an audience, without names that are withheld."""
    found = held.frame("documents as held")
    return _unnamed(found, held["speakers"])[0] if held["audience"] else found


def came(held: Held) -> pd.DataFrame:
    """Return who appears in which document, by its text and by appearances.csv, before any label is resolved."""
    from ..parliament.api_appearances import preferred

    here = held["documents as held"]
    sent = here[(here["kind"] == "written") & (here["author"] != "") & here["status"].isin(_READ)]
    submitters = [
        Appearance(document_id, "", author, "submitter")
        for document_id, author in zip(sent["document_id"], sent["author"], strict=True)
    ]
    read = [*tables.rows(held["sources"].frame("appearances"), Appearance), *submitters]
    said = _own_rows(held["appearances.csv"], Appearance)
    return tables.table(Appearance, preferred(read, tables.rows(said, Appearance)))


def speakers(held: Held) -> Mapping[str, Mapping[str, pa.Table]]:
    """Return who speaks in each document, and who appears in it: the tables of `SPEAKERS`."""
    found = resolve_labels.speakers(held["passages as read"], held["came"], held["people.csv"])
    return {
        document_id: {
            name: arrow_tables.of_rows(row_type, getattr(found.get(document_id), name, ()))
            for name, row_type in SPEAKERS.items()
        }
        for document_id in held.wanted
    }


def passages(held: Held) -> pd.DataFrame:
    """Return the passages, each with who says it; for an audience, without names that are withheld."""
    found = resolve_labels.spoken_by(held["passages as read"], held["speakers"]["said"])
    if not held["audience"]:
        return found
    from ..briefing import disclosure

    return disclosure.printed(found, held["documents as held"], held["speakers"]["appearances"])


def appearances(held: Held) -> pd.DataFrame:
    """Return who appears in which document; for an audience, without names that are withheld."""
    found: Frames = held["speakers"]
    return _unnamed(held["documents as held"], found)[1] if held["audience"] else found["appearances"]


def people(held: Held) -> pd.DataFrame:
    """Return the people; for an audience a person is called what open evidence calls them."""
    found, came = held["speakers"], held.frame("appearances")
    called, shut = found["called"], _shut(held)
    if shut:
        came = came[~came["document_id"].isin(shut) | came["capacity"].isin(ASKS)]
        called = called.iloc[:0]
    return resolve_labels.people(called, came, held["people.csv"])


def _unnamed(documents: pd.DataFrame, found: Frames) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return documents and appearances without names that are withheld."""
    from ..briefing import disclosure

    nothing = tables.table(model.Passage)
    shown, _, came = disclosure.unnamed(documents, nothing, found["appearances"])
    return shown, came


def recommendations(held: Held) -> pd.DataFrame:
    """Return the items that were read, each once, but for those that recommendations.csv has, and then its own."""
    import pandas as pd

    theirs = _own_rows(held["recommendations.csv"], model.Recommendation)
    read: pd.DataFrame = held["sources"].frame("recommendations")
    not_again = ~read["recommendation_id"].isin(items_said_again.again(read))
    read = read[not_again & ~read["recommendation_id"].isin(theirs["recommendation_id"])]
    return pd.concat([read, theirs], ignore_index=True)


def terms(held: Held) -> pd.DataFrame:
    """Return the heads of terms.csv or, where it has none, those that a document sets out."""
    given = _own_rows(held["terms.csv"], model.Term)
    if len(given) or not (held["documents"]["kind"] == "terms").any():
        return given
    from ..sources import terms_of_reference

    return terms_of_reference.read(held["passages as read"], held["documents"])


def submissions(held: Held) -> pd.DataFrame:
    """Return the passages of submissions: what campaigns are found in."""
    written = held["documents"].query("kind == 'written'")["document_id"]
    passages = held.frame("passages as read")
    return passages[passages["document_id"].isin(written)].reset_index(drop=True)


def campaign_letters(held: Held) -> pd.DataFrame:
    return campaigns.find(held["documents"], held["submissions"], held["terms"]["text"])


def given_responses(held: Held) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the good rows of responses.csv, and the mistakes of the others."""
    known = set(held["recommendations"]["recommendation_id"])
    good, wrong = given_replies.check(held["responses.csv"], known, model.POSITIONS)
    return good, _left_out(wrong)


def given_progress(held: Held) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the good rows of progress.csv, and the mistakes of the others."""
    known = set(held["recommendations"]["recommendation_id"])
    promised = {*held["given commitments"][0]["commitment_id"], *held["read commitments"]["commitment_id"]}
    good, wrong = progress.check(held["progress.csv"], known, commitments=promised)
    return good, _left_out(wrong)


def given_commitments(held: Held) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the good rows of commitments.csv, and the mistakes of the others."""
    known = set(held["recommendations"]["recommendation_id"])
    good, wrong = commitments.check(held["commitments.csv"], known)
    return good, _left_out(wrong)


def given_request_findings(held: Held) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the good rows of request_findings.csv, and the mistakes of the others."""
    known = set(held["recommendations"]["recommendation_id"])
    good, wrong = request_findings.check(held["request_findings.csv"], known)
    return good, _left_out(wrong)


def given_figures(held: Held) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the good rows of figures.csv, and the mistakes of the others."""
    good, wrong = figures_that_clash.check(held["figures.csv"])
    return good, _left_out(wrong)


def given_questions(held: Held) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the good rows of questions.csv, and the mistakes of the others.

    For an audience a row that rests on what it may not see is left out, and nobody is told that there is one.
    """
    rows = held[planned_questions.FILE]
    known = set(held["passages"]["passage_id"]) if len(rows) else set()
    good, wrong = planned_questions.check(rows, known)
    return good, [] if held["audience"] else _left_out(wrong)


def given(step: str) -> Callable[[Held], pd.DataFrame]:
    """Return the recipe of a table that is what a researcher's file gives: its good rows."""

    def good(held: Held) -> pd.DataFrame:
        made: pd.DataFrame = held[step][0]
        return made

    return good


def problems(held: Held) -> pd.DataFrame:
    """Return what could not be used of what is held: of sources, labels, and the researcher's own tables.

    Raises `BadTable` where one of these can't be read, whatever reads it.
    """
    import pandas as pd

    for name in OWN_FILES:
        held[name]

    found = [
        *held["sources"].problems,
        *_same_codes(held["documents as held"]),
        *_hearings_not_held(held["sources"].frame("hearings"), held["documents as held"]),
        *_said_again(held["sources"].frame("recommendations")),
        *_people_mistakes(held["people.csv"]),
        *held["given responses"][1],
        *held["given progress"][1],
        *held["given commitments"][1],
        *held["given request findings"][1],
        *held["given figures"][1],
        *held["given questions"][1],
    ]
    said: Frames = held["speakers"]
    made = pd.concat([tables.table(Problem, found), said["problems"]], ignore_index=True)
    return made[~made["document_id"].isin(_shut(held))].reset_index(drop=True)


def _hearings_not_held(hearings: pd.DataFrame, documents: pd.DataFrame) -> Iterator[Problem]:
    """Yield, for each report that lists its hearings, those of whose day no transcript is held."""
    oral = documents[documents["kind"].isin(SPEAKING_DOCUMENTS) & documents["status"].isin(_READ)]
    days = set(oral["date"]) - {""}
    undated = int((oral["date"] == "").sum())
    for report, listed in hearings.groupby("document_id", sort=False):
        dates = list(dict.fromkeys(date for date in listed["date"] if date))
        gone = [date for date in dates if date not in days]
        if not gone:
            continue
        among = (str(len(dates)), str(len(oral)), str(undated))
        yield problem(str(report), Because.of("hearings not held", tuple(gone), *among), own=True)


def _said_again(items: pd.DataFrame) -> Iterator[Problem]:
    """Say of each document whose items a longer list of another has how many they are."""
    found = items_said_again.again(items)
    documents = dict(zip(items["recommendation_id"], items["document_id"], strict=True))
    counts = Counter((documents[own], documents[other]) for own, other in found.items())
    for (document_id, other), count in sorted(counts.items()):
        yield problem(
            document_id, Because.of("items said again", str(count), other), severity="note", own=True
        )


def _shut(held: Held) -> set[str]:
    """Return the documents of which an audience may not know who gave them."""
    if not held["audience"]:
        return set()
    from ..briefing import disclosure

    return disclosure.withheld(held["documents as held"])


def with_sources(folder: Folder, items: pd.DataFrame) -> pd.DataFrame:
    """Return the items with what each was taken from, as recommendations.csv says it.

    Two columns more, ``source`` (in words) and ``source_document_id``; empty for an item that was read.
    """
    added = ["source", "source_document_id"]
    own = folder.own_table("recommendations.csv", OWN_FILES["recommendations.csv"][0], added)
    own = held_back.without(own, folder.held_back()).drop_duplicates("recommendation_id")[
        ["recommendation_id", *added]
    ]
    return items.merge(own, how="left").fillna(dict.fromkeys(added, ""))


def _left_out(mistakes: Iterable[Mistake]) -> list[Problem]:
    return [mistake.problem for mistake in mistakes]


def _same_codes(held: pd.DataFrame) -> Iterator[Problem]:
    """Say which documents claim one evidence code, which citations can't tell apart."""
    first: dict[str, str] = {}
    for document_id, code in zip(held["document_id"], held["evidence_code"], strict=True):
        if other := first.get(code) if code else None:
            yield problem(document_id, Because.of("one code of two", code, other), own=True)
        first.setdefault(code, document_id)


def _people_mistakes(frame: pd.DataFrame) -> Iterable[Problem]:
    """Say what people.csv leaves unsure: rows without an id, ids that stand twice."""
    first: dict[str, int] = {}
    for row, value in frame["person_id"].items():
        number = int(str(row))
        if not value:
            yield problem("", Because.of("person without an id", str(number)), severity="error")
        elif value in first:
            because = Because.of("person twice", str(number), value, str(first[value]))
            yield problem("", because, severity="error")
        first.setdefault(value, number)


def _own_rows(frame: pd.DataFrame, row_type: type) -> pd.DataFrame:
    """Return a researcher's rows as a table of the model: list cells parted, what the model lacks left out."""
    import pandas as pd

    columns: dict[str, Any] = {}
    for name, dtype in tables.dtypes(row_type).items():
        if name in frame.columns:
            given = frame[name]
            if dtype == "object":
                columns[name] = [tables.split_list(cell) for cell in given]
            elif dtype in ("Int64", "Float64"):
                columns[name] = pd.to_numeric(given.where(given != ""), errors="coerce")
            else:
                columns[name] = given.to_list()
        elif dtype == "object":
            columns[name] = [()] * len(frame)
    return tables.conform(pd.DataFrame(columns, index=range(len(frame))), row_type)

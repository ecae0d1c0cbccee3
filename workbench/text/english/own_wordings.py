"""A researcher's own rows for the tables of English (`english.csv`), their mistakes, and what they would change.

A row counts once somebody has written *yes* under ``use``; until then it is tried only: `would_change` lists the
sentences that it would read otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model import OtherReading, Passage, tables
from .wordings import BETWEEN, Wording, extended, said, sentence_spans, table, wording

if TYPE_CHECKING:
    import pandas as pd

FILE = "english.csv"
COLUMNS = (("table", "pattern", "means", "why", "yes", "no"), ("use",))
"""The columns that the file must have, and may have."""
OPEN: Mapping[str, str] = {
    "conditions": "conditions", "not figures": "not_figures", "positions": "positions", "verbs": "verbs",
}  # fmt: skip
"""The tables that take rows of a researcher's own, by the name that the file calls them."""
_NAMED_AS_IT_LIKES = ("not figures",)
"""Tables in which ``means`` only says in words what it is, so that any will do."""
EXAMPLES = 2
LONGEST, MOST_ROWS = 300, 500
_PLAIN_WORDS = re.compile(r"[\w’'-]+(?: [\w’'-]+)*")
_ENDLESS = re.compile(r"(?<!\\)\)[*+{]|(?<!\\)\.[*+].*(?<!\\)[.\]][*+]")
"""A repeated bracket, or two runs of anything: on a long passage they can take hours."""


@dataclass(frozen=True)
class OwnWording:
    """One row of the file: its number there (the head is 1), its table, what it says, and whether it counts."""

    row: int
    table: str
    wording: Wording
    used: bool


@dataclass(frozen=True)
class Mistake:
    """One mistake: its row (0: the whole file), its column, and what to read."""

    row: int
    column: str
    words: str


@dataclass(frozen=True)
class OwnEnglish:
    """The rows that can be used and what is wrong with the others, one sentence each: row, column, what to write."""

    rows: tuple[OwnWording, ...] = ()
    wrong: tuple[Mistake, ...] = ()

    @property
    def mistakes(self) -> tuple[str, ...]:
        """What is wrong, in words."""
        return tuple(one.words for one in self.wrong)

    @property
    def used(self) -> Mapping[str, tuple[Wording, ...]]:
        """The rows that count, by the table that they extend."""
        return _by_table(row for row in self.rows if row.used)


def read(given: Iterable[tuple[int, Mapping[str, str]]]) -> OwnEnglish:
    """Return the rows of the file, each with its number there; a row with a mistake is left out and says why.

    Its own examples are run: it must be found in each of ``yes`` and in none of ``no``.
    """
    rows: list[OwnWording] = []
    wrong: list[Mistake] = []
    for number, cells in given:
        plain = {name: " ".join(str(value).split()) for name, value in cells.items()}
        mistakes = [
            Mistake(number, column, f"{FILE}, row {number}, {column}: {what}")
            for column, what in _mistakes(plain, rows)
        ]
        if len(rows) == MOST_ROWS:
            mistakes = [Mistake(number, "", f"{FILE}, row {number}, at most {MOST_ROWS} rows are read")]
        wrong += mistakes
        if not mistakes:
            rows.append(
                OwnWording(
                    number, OPEN[plain["table"].casefold()], _wording(plain), plain.get("use", "") == "yes"
                )
            )
    return OwnEnglish(tuple(rows), tuple(wrong))


def would_change(passages: pd.DataFrame, own: OwnEnglish) -> pd.DataFrame:
    """Return the sentences that rows not yet in use would read otherwise; one row per sentence and row of the file.

    Columns of `model.OtherReading`. What counts already is read as it is read now.
    """
    tried = [one for one in own.rows if not one.used]
    if not tried:
        return tables.table(OtherReading)
    rows: list[Passage] = tables.rows(passages, Passage)
    found = [other for one in tried for passage in rows for other in _otherwise(passage, one, own)]
    return tables.table(OtherReading, found)


def _otherwise(passage: Passage, one: OwnWording, own: OwnEnglish) -> Iterator[OtherReading]:
    if next(one.wording.matches(passage.text), None) is None:
        return
    with extended(own.used):
        now = table(one.table)
    for start, end in sentence_spans(passage.text):
        sentence = passage.text[start:end]
        before = said(sentence, now)
        for words in said(sentence, (one.wording, *now)):
            if words not in before and words.means == one.wording.means:
                instead = [
                    other.means for other in before if other.start < words.end and words.start < other.end
                ]
                yield OtherReading(
                    one.row, one.table, one.wording.pattern, passage.passage_id,
                    start + words.start, start + words.end, words.words, words.means,
                    "; ".join(dict.fromkeys(instead)), sentence.strip(),
                )  # fmt: skip


def _by_table(rows: Iterable[OwnWording]) -> dict[str, tuple[Wording, ...]]:
    found: dict[str, tuple[Wording, ...]] = {}
    for row in rows:
        found[row.table] = (*found.get(row.table, ()), row.wording)
    return found


def _wording(cells: Mapping[str, str]) -> Wording:
    """Return a row as a value; plain words are found as whole words, whatever the blanks and the apostrophe."""
    pattern = cells["pattern"]
    if _PLAIN_WORDS.fullmatch(pattern):
        words = re.sub(r"[’']", "['’]", pattern).replace(" ", r"\s+")
        pattern = rf"(?<![\w-]){words}(?![\w-])"
    means = cells["means"] if cells["table"].casefold() in _NAMED_AS_IT_LIKES else cells["means"].casefold()
    return wording({**cells, "pattern": pattern, "means": means})


def _mistakes(cells: Mapping[str, str], rows: Iterable[OwnWording]) -> Iterator[tuple[str, str]]:
    name = cells["table"].casefold()
    if name not in OPEN:
        yield "table", f"“{cells['table']}” takes no rows of your own; write one of: {', '.join(OPEN)}"
    elif name not in _NAMED_AS_IT_LIKES:
        means = list(dict.fromkeys(row.means for row in table(OPEN[name])))
        if cells["means"].casefold() not in means:
            yield (
                "means",
                f"“{cells['means']}” is nothing that {name} can mean; write one of: {', '.join(means)}",
            )
    if not cells["why"]:
        yield "why", "it is empty; say in a few words why the row is there"
    if cells.get("use", "") not in ("", "yes", "no"):
        yield (
            "use",
            f"“{cells['use']}” is neither yes nor no; write yes once you have seen what the row changes",
        )
    wrong = _wrong_pattern(cells["pattern"])
    if wrong:
        yield "pattern", wrong
        return
    yield from _wrong_examples(cells)
    if name in OPEN:
        mine = _wording(cells)
        same = [row.row for row in rows if row.table == OPEN[name] and row.wording.pattern == mine.pattern]
        if same:
            yield "pattern", f"it is that of row {same[0]}; leave one of them out"


def _wrong_pattern(pattern: str) -> str:
    if not pattern:
        return "it is empty; write the words to look for"
    if len(pattern) > LONGEST:
        return f"it has more than {LONGEST} characters; write two rows"
    if _ENDLESS.search(pattern):
        return (
            "a repeated bracket, or two runs of anything, can take hours on a long passage; "
            "write how long a run may be, as in .{0,40}"
        )
    try:
        found = _wording({"table": "", "pattern": pattern, "means": "", "why": "", "yes": "", "no": ""})
        empty = next(found.matches(""), None) is not None
    except (re.error, ValueError, OverflowError) as error:
        return f"it is no pattern ({error}); write plain words, or mend it"
    return "it is found where nothing stands; write at least one word that must be there" if empty else ""


def _wrong_examples(cells: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    row = _wording(cells)
    for name, examples in (("yes", row.yes), ("no", row.no)):
        if len(examples) < EXAMPLES:
            must = "it must be found" if name == "yes" else "it must not be found, though it looks like it"
            yield name, f"give {EXAMPLES} sentences in which {must}, with “{BETWEEN.strip()}” between"
        for example in examples:
            found = next(row.matches(example), None)
            if name == "yes" and found is None:
                yield "yes", f"the pattern is not found in “{example}”; change the pattern or the example"
            if name == "no" and found is not None:
                yield (
                    "no",
                    f"the pattern is found in “{example}” (“{found[0]}”); change the pattern or the example",
                )

"""What may be typed into a search, and where what can't be read goes wrong."""

from __future__ import annotations

import pytest

from workbench.errors import WorkbenchError
from workbench.finding.query_language import Joined, Near, Node, Phrase, parse

POLICE, MISSING, ABSENT = Phrase("police"), Phrase("missing"), Phrase("absent")


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("police", POLICE),
        ("police missing", Joined("AND", POLICE, MISSING)),
        ("police AND missing", Joined("AND", POLICE, MISSING)),
        ("police OR missing", Joined("OR", POLICE, MISSING)),
        ("police NOT missing", Joined("NOT", POLICE, MISSING)),
        ("police OR missing absent", Joined("OR", POLICE, Joined("AND", MISSING, ABSENT))),
        ("(police OR missing) absent", Joined("AND", Joined("OR", POLICE, MISSING), ABSENT)),
        ("police missing NOT absent", Joined("AND", POLICE, Joined("NOT", MISSING, ABSENT))),
        ("polic*", Phrase("polic", prefix=True)),
        ('"out of area"', Phrase("out of area")),
        ("“out of area”", Phrase("out of area")),
        ('"out of are"*', Phrase("out of are", prefix=True)),
        ("out-of-area", Phrase("out-of-area")),
        ("police NEAR missing", Near((POLICE, MISSING), 10)),
        ("police NEAR/3 missing", Near((POLICE, MISSING), 3)),
        ("NEAR(police missing)", Near((POLICE, MISSING), 10)),
        ('NEAR(police "out of area", 4)', Near((POLICE, Phrase("out of area")), 4)),
        ("police NEAR missing NEAR absent", Near((POLICE, MISSING, ABSENT), 10)),
        ("near and or not", Joined("AND", Joined("AND", Joined("AND", Phrase("near"), Phrase("and")), Phrase("or")), Phrase("not"))),
        ("ANDOVER", Phrase("ANDOVER")),
        ("children’s", Phrase("children’s")),
    ],
)  # fmt: skip
def test_a_query_is_read_as_a_researcher_means_it(query: str, node: Node) -> None:
    assert parse(query) == node


@pytest.mark.parametrize("query", ["", "   ", "\t\n"])
def test_nothing_asks_for_everything(query: str) -> None:
    assert parse(query) is None


@pytest.mark.parametrize(
    ("query", "character", "said"),
    [
        ('police "missing', 8, "not closed"),
        ("(police", 1, "not closed"),
        ("police)", 7, "not expected"),
        ("()", 2, "not expected"),
        ("police AND", 11, "missing at the end"),
        ("OR police", 1, "before and after"),
        ("police AND OR missing", 12, "before and after"),
        ("NOT police", 1, "NOT needs something before"),
        ("police NEAR", 12, "missing at the end"),
        ("NEAR police", 1, "before and after"),
        ("(police OR missing) NEAR absent", 21, "between words or phrases"),
        ("NEAR(police)", 1, "two words"),
        ("NEAR(police missing, far)", 22, "number of words"),
        ("NEAR(police missing", 1, "NEAR("),
        ("— police", 1, "no letter or digit"),
        ('""', 1, "no letter or digit"),
        ("*", 1, "no letter or digit"),
        ("police, missing", 7, "not expected"),
    ],
)
def test_a_query_that_cannot_be_read_says_where_and_shows_examples(
    query: str, character: int, said: str
) -> None:
    with pytest.raises(WorkbenchError) as raised:
        parse(query)
    assert said in raised.value.what
    assert raised.value.where.startswith(f"character {character} of: ")
    assert '"return interview"' in raised.value.next

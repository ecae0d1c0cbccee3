"""The researchers' codebook: read as text, and every mistake of both files told at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import BadTable, NotFound
from workbench.model import Pattern, Theme, tables
from workbench.themes.codebook import read_codebook

THEMES = "theme,label,parent,definition,include,exclude\n"
PATTERNS = "pattern_id,theme,kind,pattern,note\n"


def write(folder: Path, themes: str, patterns: str | None = None) -> Path:
    (folder / "codebook.csv").write_text(THEMES + themes, encoding="utf-8-sig")
    if patterns is not None:
        (folder / "patterns.csv").write_text(PATTERNS + patterns, encoding="utf-8-sig")
    return folder


def mistakes(folder: Path) -> list[str]:
    with pytest.raises(BadTable) as caught:
        read_codebook.read(folder)
    return list(caught.value.mistakes)


def test_a_theme_called_NA_and_a_code_007_survive(tmp_path: Path) -> None:
    write(
        tmp_path,
        "NA,Not applicable,,,,\n007,Secret,NA,,,\n",
        "1,NA,phrase,n/a,\n01,007,lemma,secret agent,\n",
    )
    book = read_codebook.read(tmp_path)
    assert book.themes["theme"].tolist() == ["NA", "007"]
    assert book.themes["parent"].tolist() == ["", "NA"]
    assert book.patterns["pattern_id"].tolist() == ["1", "01"]
    assert list(book.themes.columns) == tables.columns(Theme)
    assert list(book.patterns.columns) == tables.columns(Pattern)


def test_all_mistakes_of_both_files_are_told_at_once_with_file_row_and_column(tmp_path: Path) -> None:
    write(
        tmp_path,
        "distance,Distance,,,,\ndistance,Again,,,,\npolice,,,,,\nhomes,Homes,hoems,,,\n"
        "a,A,b,,,\nb,B,a,,,\n,No code,,,,\n",
        "p1,distance,phrase,far away,\np1,police,phrase,officer,\np2,polise,phrase,constable,\n"
        "p3,police,fuzzy,constable,\np4,police,phrase,,\np5,police,token,{not json,\np6,police,phrase,—,\n",
    )
    found = mistakes(tmp_path)
    assert [mistake.split(":")[0] for mistake in found] == [
        "codebook.csv, row 3, column theme",
        "codebook.csv, row 8, column theme",
        "codebook.csv, row 4, column label",
        "codebook.csv, row 5, column parent",
        "codebook.csv, row 6, column parent",
        "codebook.csv, row 7, column parent",
        "patterns.csv, row 3, column pattern_id",
        "patterns.csv, row 4, column theme",
        "patterns.csv, row 5, column kind",
        "patterns.csv, row 6, column pattern",
        "patterns.csv, row 7, column pattern",
        "patterns.csv, row 8, column pattern",
    ]
    assert "“distance” stands in row 2 already" in found[0]
    assert "(a → b → a)" in " ".join(found)
    assert "“polise” is no theme" in " ".join(found)


def test_a_missing_column_of_one_file_does_not_hide_the_mistakes_of_the_other(tmp_path: Path) -> None:
    (tmp_path / "codebook.csv").write_text("theme,name\ndistance,Distance\n", encoding="utf-8")
    (tmp_path / "patterns.csv").write_text(PATTERNS + "p1,distance,fuzzy,far,\n", encoding="utf-8")
    found = mistakes(tmp_path)
    assert found[0].startswith("codebook.csv: column “label” is missing")
    assert found[1].startswith("patterns.csv, row 2, column kind: “fuzzy”")
    assert len(found) == 2


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ('[{""LOWER"": ""out-of-area""}]', "5 tokens (out · - · of · - · area)"),
        ('[{""LOWER"": ""Ofsted""}]', "small letters"),
        ('[{""LEMMA"": ""children""}]', "its lemma is “child”"),
        ('[{""POS"": ""NOUN""}]', "“POS” is not known"),
        ('[{""LOWER"": ""missing"", ""OP"": ""?""}]', "match everything"),
        ('{""LOWER"": ""missing""}', "list of {…}"),
        ("[]", "list of {…}"),
        ('[{""LOWER"": [1]}]', "LOWER"),
    ],
)
def test_a_token_pattern_that_can_never_match_is_refused(tmp_path: Path, pattern: str, told: str) -> None:
    write(tmp_path, "t,T,,,,\n", f'p1,t,token,"{pattern}",\n')
    (mistake,) = mistakes(tmp_path)
    assert mistake.startswith("patterns.csv, row 2, column pattern: ")
    assert told in mistake


def test_a_good_token_pattern_is_kept(tmp_path: Path) -> None:
    write(
        tmp_path,
        "t,T,,,,\n",
        'p1,t,token,"[{""LEMMA"": ""child""}, {""LOWER"": {""IN"": [""missing"", ""lost""]}}]",\n',
    )
    assert len(read_codebook.read(tmp_path).patterns) == 1


def test_no_codebook_is_told_with_what_to_write(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="theme,label,parent,definition,include,exclude"):
        read_codebook.read(tmp_path)


def test_a_codebook_for_coding_by_hand_needs_no_patterns(tmp_path: Path) -> None:
    assert read_codebook.read(write(tmp_path, "t,T,,,,\n")).patterns.empty

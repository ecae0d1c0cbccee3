"""Twenty-one documents that the public may not see change no public byte, but for the sentence that says so.

Two inquiries are made, one with them and one to which they were never added, and everything that the public may be
given of each is compared: pages, exports, charts, tables, trails, and what the command line says.
"""

from __future__ import annotations

import contextlib
import io
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import workbench as wb
from tests.made.shut_evidence import PLANTED, made, parts, with_a_withheld_name
from workbench import cli
from workbench.briefing import gate
from workbench.briefing.pages import quotation_bank
from workbench.briefing.printed.page_as_word import word
from workbench.inquiry import Inquiry

DATE = "2026-11-22"
HELD_BACK = gate.held_back(1, "public")
SORTS = ("page", "Word file", "tracker", "chart", "table", "count", "trail", "message")
_SECONDS = re.compile(r"\d+\.\d s")


def outputs(inquiry: Inquiry) -> Iterator[tuple[str, str, str]]:
    """Everything that the public may be given of an inquiry: its sort, its name, and its text."""
    for kind, options in (("inquiry", {}), ("evidence", {}), ("session", {"witnesses": ["Tower Trust"]})):
        yield "page", kind, inquiry.brief(kind, audience="public", date=DATE, **options).html
    for by in quotation_bank.BY:
        page = inquiry.brief("bank", by=by, audience="public", date=DATE).html
        yield "page", f"bank by {by}", page
        yield "Word file", f"bank by {by}", _text(word(page))
    yield "tracker", "tracker", sheets(inquiry.tracker(DATE).workbook())
    yield from of_tables(wb.open(inquiry.folder.path, audience="public"))
    yield from messages(inquiry)


def of_tables(seen: Inquiry) -> Iterator[tuple[str, str, str]]:
    """The charts, tables, counts and trails of an inquiry that was opened as the public may see it."""
    for by in ("category", "witness", "session"):
        yield "chart", f"heat map by {by}", seen.heat_map(by)._repr_html_()
        yield "count", f"themes by {by}", seen.crosstab(by=by).to_csv()
    for name in wb.inquiry.TABLES:
        yield "table", name, getattr(seen, name).to_csv()
    for by in ("recommendation", "theme", "witness", "category", "matrix"):
        yield "count", f"evidence base by {by}", seen.evidence_base(by=by).to_csv()
    for item in seen.recommendations["recommendation_id"]:
        yield "trail", item, seen.trail(item, today=DATE).to_csv()
    yield "message", "who changed what", seen.who_changed_what().to_csv()


def messages(inquiry: Inquiry) -> Iterator[tuple[str, str, str]]:
    """What the command line says of what goes to the public."""
    folder = str(inquiry.folder.path)
    with tempfile.TemporaryDirectory() as place:
        page, book = str(Path(place) / "page.html"), str(Path(place) / "tracker.xlsx")
        for words in (
            ["brief", folder, "--output", page, "--date", DATE],
            ["brief", folder, "--kind", "evidence", "--output", page, "--date", DATE],
            ["status", folder, "--audience", "public"],
        ):
            yield (
                "message",
                " ".join([words[0], *words[2:4][:1]]),
                _said(words).replace(place, "").replace(folder, ""),
            )
        del book


def _said(words: list[str]) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.suppress(SystemExit):
        cli.main(words)
    return _SECONDS.sub("", out.getvalue())


def _text(data: bytes) -> str:
    return "\n".join(f"{name}\n{part.decode('utf-8')}" for name, part in parts(data).items())


def sheets(data: bytes) -> str:
    """The parts of a workbook; of the sheet about it, which has a row for each sentence, the words of its cells."""
    found = dict(parts(data))
    about = found.pop("xl/worksheets/sheet2.xml").decode("utf-8")
    cells = [
        cell for cell in re.findall(r"<t[^<>]*>([^<>]*)</t>", about) if cell != HELD_BACK.removesuffix(".")
    ]
    whole = "\n".join(part.decode("utf-8") for part in found.values())
    return "\n".join([re.sub(r"'About'!\$A\$1:\$A\$\d+", "", whole), *cells])


def compared(place: Path) -> dict[str, tuple[int, list[str], int]]:
    """Return, by the sort of output, how many there are, which differ, and how many have a planted word."""
    shut, without = made(place)
    found: dict[str, tuple[int, list[str], int]] = {}
    for (sort, name, one), (_, _, other) in zip(outputs(shut), outputs(without), strict=True):
        count, differing, planted = found.get(sort, (0, [], 0))
        same = plain(one) == plain(other)
        found[sort] = (
            count + 1,
            differing if same else [*differing, name],
            planted + (PLANTED.casefold() in one.casefold()),
        )
    return found


def plain(text: str) -> str:
    """Return a text without the one sentence, the element or row that holds nothing else, and the seal over it."""
    text = re.sub(r"&#34;(?:seal|whole)&#34;: &#34;[^&]*&#34;", "", text)
    said = re.escape(HELD_BACK.removesuffix("."))
    for whole in (
        rf"<p[^<>]*>{said}\.?</p>\n",
        rf"<w:p>(?:(?!</w:p>).)*{said}.*?</w:p>",
        rf" {said}\.",
        said,
    ):
        text = re.sub(whole, "", text)
    return text


def renamed(place: Path) -> list[str]:
    """Return the outputs that differ between two inquiries that differ in names that are withheld.

    Tables are not compared: where a passage stands in its file hangs on the length of what stands before it.
    """
    one, other = (
        with_a_withheld_name(place / name.split()[0], name) for name in ("Ann Pell", "Zebedee Quill")
    )
    both = zip(outputs(one), outputs(other), strict=True)
    return [name for (sort, name, this), (_, _, that) in both if sort != "table" and this != that]


def prove() -> list[tuple[str, str, str]]:
    """Return the rows of the table: of each sort of output how many differ."""
    with tempfile.TemporaryDirectory() as place:
        found, names = compared(Path(place)), renamed(Path(place))
    said = f"{len(names)}{': ' if names else ''}{', '.join(names[:4])}"
    rows = [("outputs that differ by a name that is withheld", said, "0")]
    for sort, (count, differing, planted) in found.items():
        named = f": {', '.join(differing[:4])}" if differing else ""
        rows.append(
            (f"{sort}: of {count}, other than without the shut evidence", f"{len(differing)}{named}", "0")
        )
        rows.append((f"{sort}: of {count}, with a planted word", str(planted), "0"))
    return rows


if __name__ == "__main__":
    for row in prove():
        print(" | ".join(row))

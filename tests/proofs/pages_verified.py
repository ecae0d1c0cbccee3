"""Three hundred changed pages of every kind are found, twice; fifty that nobody changed raise no alarm, saved or not.

First with the inquiry as it was when the pages were made, then after a hearing, a fix and twenty decisions more.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import workbench as wb
from tests.made.shut_evidence import made
from tests.made.spoilt_pages import resaved, spoilt
from workbench.briefing.pages import KINDS as KINDS_OF_PAGE
from workbench.inquiry import Inquiry

DATE = "2026-11-22"
CHANGED, UNTOUCHED = 300, 50
KINDS: tuple[tuple[str, dict[str, object]], ...] = (
    ("inquiry", {}),
    ("evidence", {}),
    ("session", {"witnesses": ["Tower Trust", "Guild of Ringers"]}),
    ("bank", {"by": "recommendation"}),
    ("bank", {"by": "theme"}),
    ("receipt", {"submitter": "Tower Trust"}),
    ("chase", {"chair": "Ruth Okafor"}),
    ("authority", {"authority": "Bell County"}),
    ("oral-questions", {}),
    ("changes", {"since": "2015-01-01"}),
)
HEARING = """\
Bells Committee

Oral evidence: The care of bells, HC 860

Wednesday 4 November 2015

Members present: Ruth Okafor (Chair); Edward Hale.

Questions 900-901

Witnesses

I: Ann Pell, Director, Guild of Ringers.

Examination of witness

Witness: Ann Pell.

Q900 Chair: How many records were kept?

Ann Pell: We kept nine records, and the training of volunteers is paid for by nobody.

Q901 Edward Hale: Who pays?

Ann Pell: Nobody pays for the ropes.
"""


def pages(inquiry: Inquiry) -> Iterator[tuple[str, str]]:
    """Every kind of page for each reader, with its name."""
    for kind, options in KINDS:
        for audience in KINDS_OF_PAGE[kind].audiences:
            name = " ".join([kind, str(options.get("by", "")), audience]).replace("  ", " ")
            yield name, inquiry.brief(kind, audience=audience, date=DATE, **options).html


def moved_on(inquiry: Inquiry, place: Path, shown: str) -> Inquiry:
    """Return a copy of the inquiry after a hearing, a fix of words that no page quotes, and twenty decisions more."""
    later = wb.open(shutil.copytree(inquiry.folder.path, place / "later"))
    (place / "hearing.txt").write_text(HEARING, encoding="utf-8")
    later.add([place / "hearing.txt"], publication="published")
    spoken = later.passages[later.passages["document_id"] == "oral-2015-01-14"]
    words = next(
        text[:40] for text, ident in zip(spoken["text"], spoken["passage_id"], strict=True)
        if len(text) > 60 and f'data-passage="{ident}"' not in shown and not set(text[:40]) & set('",\n')
    )  # fmt: skip
    fix = f"document_id,words,correct,reason\noral-2015-01-14,{words},{words.upper()},a slip of the pen\n"
    (later.folder.path / "fixes.csv").write_text(fix, encoding="utf-8")
    later = wb.open(later.folder.path)
    open_links = later.links.query("status == 'suggested'")["link_id"].tolist()
    for n, row_id in enumerate(open_links[:20]):
        later.decide(row_id, "confirm" if n % 2 else "dismiss", coder="EF")
    return wb.open(later.folder.path)


AUTHORITIES = """\
name,kind,from,to,provenance,note
Bell County,children’s services authority,,,real,
"""
RETURNS = """\
authority,measure,period,asked,answered,value,unit,status,source,note,chased,review,provenance,closed
Bell County,ropes,2014-15,2015-05-11,2015-06-01,41,ropes,answered,reply of 1 June,,,,real,
"""
MEASURES = """\
measure,asks,recommendation_id,guidance,from,to,unit,kind,lowest,highest,target,better,part_of,asked_of,provenance,note
ropes,Ropes in use,,guidance of 2012,2012-01,,ropes,count,0,,,,,,real,
"""


def with_an_authority(inquiry: Inquiry) -> Inquiry:
    """Return the inquiry with what one authority returned, for the page of an authority."""
    given = {"authorities": AUTHORITIES, "local_returns": RETURNS, "measures": MEASURES}
    for name, text in given.items():
        (inquiry.folder.path / f"{name}.csv").write_text(text, encoding="utf-8")
    return wb.open(inquiry.folder.path)


def prove(changed: int = CHANGED, untouched: int = UNTOUCHED) -> list[tuple[str, str, str]]:
    """Return the rows of the table, by kind of page."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        inquiry = with_an_authority(made(place)[0])
        shown = dict(pages(inquiry))
        rows = []
        later = moved_on(inquiry, place, "".join(shown.values()))
        for when, held in (("as it was", inquiry), ("moved on", later)):
            for n, (kind, html) in enumerate(shown.items()):
                mine = range(n, changed, len(shown))
                missed = [
                    what
                    for what, text in (spoilt(html, seed) for seed in mine)
                    if not _faults(text, place, held)
                ]
                said = f"{len(mine) - len(missed)} of {len(mine)}" + (
                    f", not: {'; '.join(missed)}" if missed else ""
                )
                rows.append((f"{kind}, {when}: changes found", said, str(len(mine))))
                calm = range(n, untouched, len(shown))
                texts = [html, *(resaved(html, seed) for seed in calm[1:])]
                alarms = sum(bool(_faults(text, place, held)) for text in texts)
                rows.append((f"{kind}, {when}: alarms on {len(texts)} untouched pages", str(alarms), "0"))
    return rows


def _faults(html: str, place: Path, inquiry: Inquiry) -> list[str]:
    page = place / "page.html"
    page.write_text(html, encoding="utf-8")
    found = wb.verify(page, inquiry)
    return list(found.loc[~found["ok"], "reason"])


if __name__ == "__main__":
    for row in prove():
        print(" | ".join(row))

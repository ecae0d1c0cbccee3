"""A Commons report of 2024 and after, saved from the web site as one long page.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

from ..reports19.kit import Block, C, Paper, R, notes_of
from .doc import Doc

NAMES = """Active Nation|PSP0031
Amberline Leisure Trust|PSP0004
Association of Pool Operators|PSP0012
Association of Pool Operators (supplementary evidence)|PSP0058
Brightwater, Ms Lettice (Swimming teacher, Oxenmere School)|PSP0009
Department for Sport and Civic Life|PSP0040
Friends of Hallam Wick Lido|PSP0017
Lifeguards’ and Attendants’ Union|PSP0022
National Society for the Prevention of Drowning, and Inland Waters Rescue Partnership|PSP0026
Professor Anselm Treadgold (Chair of Sport Economics, University of Sandhaven)|PSP0003
Sandhaven City Council|PSP0045
25 Metres Campaign|PSP0019
Name withheld|PSP0037"""

REPORT = Paper(
    "x1-swimming-pools.html", "commons html 2024", "Keeping the water warm: the future of public swimming pools", "2026-03-18",
    "Sport and Civic Life Committee", number="HC 702", topic="public swimming", questions=180,
    witnesses=tuple(tuple(line.split("|")) for line in NAMES.split("\n")),
)  # fmt: skip
DEPT = "Department for Sport and Civic Life"


def chapters():
    return [
        ("2", "Who swims, and where", [
            ("The number of pools", [
                "~", "~",
                C("There is no complete record of the public pools that are open. Three lists are kept, by three bodies, and no two of them agree."),
                R(f"We recommend that the {DEPT} publish, by 30 September 2026, a single register of public pools, stating for each when it was built and who is responsible for it.", DEPT, "by 30 September 2026", "2026-09-30"),
            ]),
            ("Those who stay away", ["~", "The Friends of Hallam Wick Lido recommended that every council should set aside one session a week for people over sixty, and our predecessors, in 2019, recommended that the then Department should publish a strategy for older swimmers “without further delay”. That recommendation was accepted; the strategy was not published.{w}"]),
        ]),
        ("3", "What a pool costs", [
            ("Energy", [
                "~", "~",
                C("Energy is no longer the largest cost of running a pool, but it is the one that closes pools, because it cannot be foreseen."),
                R("The Government should extend the Pool Support Fund to 2029–30 and should confirm that it has done so at the next Spending Review.", "Government", "at the next Spending Review", "relative", "none"),
            ]),
            ("Who may apply", [
                "~",
                R("1930s lidos should be eligible for the Fund on the same terms as indoor pools. We recommend that Active Nation amend its guidance to applicants within three months of the publication of this Report.", "Active Nation", "within three months of the publication of this Report", "2026-06-18", "relative; 2026-06"),
            ]),
            ("A levy", [
                "Amberline Leisure Trust and others called for a levy on private health clubs. “Two pence in the pound would keep every municipal pool open,” we were told, “and somebody should have the courage to say so.”{q}", "~",
                C("We are not persuaded that a levy on private health clubs would raise what its supporters claim."),
            ]),
        ]),
        ("4", "Learning to swim", [
            ("", ["~", "~",
                C("One child in four leaves primary school unable to swim 25 metres. Schools that have no pool within three miles do worst, and it is they that are inspected least."),
                R("We recommend that the Department for Education and the Department for Sport and Civic Life jointly publish, by the end of July 2026, the proportion of pupils in each local authority area who meet the standard.", f"Department for Education; {DEPT}", "by the end of July 2026", "2026-07-31", "2026-07"),
                "~",
                R("His Majesty’s Inspectorate of Schools should ask about swimming at every inspection of a primary school.", "His Majesty’s Inspectorate of Schools"),
                R("We urge local authorities to charge nothing for lessons for children in care, and we call on the Government to meet the cost in full.", "local authorities; Government"),
            ]),
        ]),
        ("5", "Safety at the poolside", [
            ("Lifeguards", ["~", "The National Society for the Prevention of Drowning told us that the Department “must set a national ratio, and must do it before the summer”. The Minister said that she would not.{q}",
                C("The shortage of lifeguards is a shortage of people willing to be paid £11 an hour to be shouted at. It is not a shortage of courses."),
                R("The Department should write to us by the end of the year setting out how many pools reduced their hours in 2025 for want of lifeguards.", DEPT, "by the end of the year", "2026-12-31", "2026; relative; 2026-12"),
                "~",
            ]),
        ]),
    ]  # fmt: skip


ASKED = (
    ("Professor Treadgold", 1, 61),
    ("Ms Brightwater", 1, 61),
    ("Councillor Musgrave-Dunn", 62, 119),
    ("Baroness Ferring", 120, 180),
)


class Report(Doc):
    """Questions that the list of witnesses gives to whoever answered them."""

    def _note(self, slot: str) -> str:
        if slot != "q":
            return super()._note(slot)
        who, first, last = self.rng.choice(ASKED)
        return f"Q{self.rng.randint(first, last)} [{who}]"


def words(text: str) -> str:
    out = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", html.escape(text, quote=False))
    return re.sub(
        "\x01(\\d+)\x02",
        r'<sup class="footnote-ref"><a id="footnote-\1-backlink" href="#footnote-\1">\1</a></sup>',
        out,
    )


def tag(block: Block) -> str:
    text = words(block.text)
    if block.kind in ("h1", "h2", "h3"):
        level = int(block.kind[1]) + 1
        number = f'<span class="chapter-number">{block.num}</span>' if block.num else ""
        return f'<h{level} id="heading-{abs(hash_of(block.text))}">{number}{text}</h{level}>'
    if block.kind == "label":
        return f'<div class="callout callout--{block.text}"><p class="callout__label">{text}</p>'
    if block.kind == "boxed":
        return f'<p class="numbered" id="para-{block.num}"><span class="para-number">{block.num}.</span> <strong>{text}</strong></p></div>'
    if block.kind == "listed":
        body, _, where = text.rpartition(" (")
        return f'<p class="numbered"><span class="para-number">{block.num}.</span> {body} <a href="#para-{block.box}">({where}</a></p>'
    if block.kind == "p":
        return f'<p class="numbered" id="para-{block.num}"><span class="para-number">{block.num}.</span> {text}</p>'
    if block.kind == "row":
        name, code = block.text.rsplit("|", 1)
        return f'<p class="evidence-row"><span>{block.num}</span> {words(name)} <a href="https://committees.example/writtenevidence/{code}/html/">{code}</a></p>'
    return f"<p>{text}</p>"


def hash_of(text: str) -> int:
    return sum(ord(c) * (i + 1) for i, c in enumerate(text)) % 9973


def set_report(folder: Path) -> None:
    doc, listed = Report(REPORT, "through"), []
    doc.h1("Summary", False)
    doc.plain(
        "The water in a public pool is warm because somebody pays for it to be warm. This Report asks who that should be. It finds that nobody knows how many pools there are, that the cost of energy can close a pool in a week, and that a quarter of children cannot swim when they leave primary school.",
        "The Department should keep a register of pools, the Fund should be extended and lidos should be let into it. Inspectors should ask about swimming. We were asked to recommend a levy on private clubs and do not do so.",
    )
    doc.h1("Introduction", False)
    doc.blocks[-1].num = "1"
    doc.h2("Our inquiry")
    doc.p(
        "~",
        "On 4 June 2025 we launched an inquiry into public swimming pools. We took oral evidence on three days, from operators, teachers, Active Nation and the Minister for Sport, Baroness Ferring, and received 13 written submissions. We are grateful to all who helped us.{w}",
        "In 2022 the Water Users’ Commission recommended that pools be treated as public health services and that the Treasury should meet a third of their costs. The Government of the day rejected the recommendation.{w}",
    )
    for number, title, sections in chapters():
        doc.h1(title, False)
        doc.blocks[-1].num = number
        for head, parts in sections:
            if head:
                doc.h2(head)
            for part in parts:
                if isinstance(part, str):
                    doc.p(part)
                    continue
                where = doc.next()
                doc.key(part, str(len(REPORT.items) + 1), where=where)
                doc.add("label", part.kind)
                doc.add("boxed", part.text, num=where)
                listed.append((title, part))
    doc.h1("Conclusions and recommendations", False)
    title = ""
    for chapter, item in listed:
        if chapter != title:
            doc.h2(chapter)
            title = chapter
        where = item.paragraphs[0]
        doc.add(
            "listed", f"{item.text} ({item.kind.capitalize()}, Paragraph {where})", num=item.number, box=where
        )
    doc.h1("Formal minutes", False)
    doc.plain(
        "**Tuesday 10 March 2026**", "**Members present**", "Marguerite Osei-Lund, in the Chair", "Fenwick Aldous", "Ros Chanter", "Tam Iddon",
        "Draft Report (Keeping the water warm: the future of public swimming pools), proposed by the Chair, brought up and read.",
        "Ordered, That the draft Report be read a second time, paragraph by paragraph.",
        f"Paragraphs 1 to {doc.para} read and agreed to.", "Summary agreed to.",
        "Resolved, That the Report be the Fourth Report of the Committee to the House.", "Ordered, That the Chair make the Report to the House.",
        "Adjourned till Tuesday 17 March 2026 at 9.30 am.",
    )  # fmt: skip
    doc.h1("Witnesses", False)
    doc.plain(
        "The following witnesses gave evidence. Transcripts can be viewed on the inquiry publications page of the Committee’s website."
    )
    doc.h2("Tuesday 14 October 2025")
    doc.plain(
        "Professor Anselm Treadgold, Chair of Sport Economics, University of Sandhaven; Ms Lettice Brightwater, Swimming teacher Q1–61"
    )
    doc.h2("Tuesday 4 November 2025")
    doc.plain("Councillor Ida Musgrave-Dunn, Sandhaven City Council Q62–119")
    doc.h2("Tuesday 2 December 2025")
    doc.plain(f"Baroness Ferring, Minister for Sport; Mr Corin Hale, Director, {DEPT} Q120–180")
    doc.h1("Published written evidence", False)
    doc.plain(
        "The following written evidence was received and can be viewed on the inquiry publications page of the Committee’s website.",
        "PSP numbers are generated by the evidence processing system and so may not be complete.",
    )
    for n, (name, code) in enumerate(REPORT.witnesses, 1):
        doc.add("row", f"{name}|{code}", num=str(n))
    doc.h1("List of Reports from the Committee during the current Parliament", False)
    doc.plain("All publications from the Committee are available on the publications page of the Committee’s website.", "**Session 2024–26**",
        "1st Report, Appointment of the Chair of Active Nation, HC 411", "2nd Report, Village greens, HC 388", "3rd Report, Who owns the ball? Fan-owned clubs, HC 560")  # fmt: skip
    (folder / REPORT.file).write_text(page(doc.blocks, notes_of(REPORT)), encoding="utf-8")


def page(blocks: list[Block], notes: dict[int, str]) -> str:
    """The page as a browser saves it: the site's own bar, the contents, the report, the notes, the site's foot."""
    nav = "".join(
        f'<li><a href="#heading-{hash_of(b.text)}">{b.num + " " if b.num else ""}{words(b.text)}</a></li>'
        for b in blocks
        if b.kind == "h1"
    )
    body = "\n".join(tag(b) for b in blocks)
    foot = "\n".join(
        f'<div class="footnote" id="footnote-{n}"><p><a href="#footnote-{n}-backlink">{n}</a> {words(text)}</p></div>'
        for n, text in notes.items()
    )
    return f"""<!DOCTYPE html>
<!-- saved from url=(0074)https://publications.example/pa/cm5901/cmselect/cmsportciv/702/report.html -->
<html lang="en-GB"><head><meta charset="utf-8"><title>{REPORT.title} - Sport and Civic Life Committee</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="./report_files/report.css">
<script>window.dataLayer=window.dataLayer||[];</script></head>
<body>
<a class="skip-link" href="#main">Skip to main content</a>
<div id="cookie-banner"><p>We use cookies to give you the best experience on our website.</p><button>Accept all</button><button>Reject all</button></div>
<header><a href="/">UK Parliament</a><ul><li><a href="/bus">Parliamentary business</a></li><li><a href="/mps">MPs and Lords</a></li></ul></header>
<main id="main">
<div class="cover"><p>House of Commons</p><p>Sport and Civic Life Committee</p><h1>{REPORT.title}</h1>
<p>Fourth Report of Session 2024–26</p><p>HC 702</p><p>Report, together with formal minutes relating to the report</p>
<p>Ordered by the House of Commons to be printed 10 March 2026</p><p>Published on 18 March 2026 by authority of the House of Commons</p></div>
<nav aria-label="Contents"><h2>Contents</h2><ul>{nav}</ul></nav>
{body}
<h2>Footnotes</h2>
{foot}
<p><a href="#main">Back to top</a></p>
</main>
<footer><p>© Parliamentary copyright 2026</p><ul><li><a href="/privacy">Privacy notice</a></li><li><a href="/contact">Contact us</a></li></ul></footer>
</body></html>
"""


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    return [REPORT]

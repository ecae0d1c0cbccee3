"""A Scottish Parliament committee's report in HTML files, one a chapter; bold in the text and again in an annexe; a letter with a table.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.soft import write_docx, write_html
from .doc import Doc, answer

REPORT = Paper(
    "w4-island-ferries", "scottish committee", "Island ferries: fares, freight and fairness", "2025-03-20", "Islands, Ports and Transport Committee", number="SP Paper 761", topic="the island ferries", where_printed=False,
)  # fmt: skip
REPLY = Paper(
    "w4-island-ferries-cabinet-secretary.docx", "scottish committee", "Scottish Government response to the Islands, Ports and Transport Committee’s report: Island ferries: fares, freight and fairness", "2025-05-22",
    "Scottish Government", kind="response", answers=REPORT.file, responder="Scottish Government", responder_also="Cabinet Secretary for Transport and Islands; Cabinet Secretary for Transport", form="letter",
)  # fmt: skip
BANK = (
    "Islands, Ports and Transport Committee. *Official Report, 14 January 2025*, Col. {p}.",
    "Dunveg Ferry Users. *Written submission*.",
    "Hebrides and Firths Lines. *Written submission*, page {p}.",
    "Scottish Parliament Information Centre. SB 24-{p}.",
    "Ports Scotia. *Annual Report 2023-24*, table {p}.",
    "Islands Plan (2019), commitment {p}.",
)
SG, HFL, PS = "Scottish Government", "Hebrides and Firths Lines", "Ports Scotia"


def chapters():
    return [
        ("fares.html", "Fares", [
            "~", "~",
            "Dunveg Ferry Users recommended that fares be frozen until 2030, and that islanders under 22 should travel free on every day of the year.{q} The Cabinet Secretary did not agree to this, although she supports free travel for school trips.{q}",
            R("The Committee recommends that the Scottish Government should set out, before the summer recess, how it decided that fares would rise by ten per cent in 2025-26.", SG, "before the summer recess", "relative", "2025-06; 2025"),
            "~",
            R("The Committee recommends that the Scottish Government and Hebrides and Firths Lines introduce a discount for islanders who travel for medical treatment. It should be in place by 1 April 2026.", f"{SG}; {HFL}", "by 1 April 2026", "2026-04-01"),
        ]),
        ("freight.html", "Freight and livestock", [
            "~",
            R("The Committee calls on Hebrides and Firths Lines to reserve space for livestock on each sailing in September and October.", HFL),
            "In 2015 the Rural Economy Committee of the day recommended that “a freight-only vessel be chartered each autumn”. Two were chartered; neither could use the pier.{w}",
            "~",
            R("The Committee asks Ports Scotia to publish its programme of pier repairs for each of the next five years, and to consult community councils before it is changed.", PS, to_also="community councils"),
        ]),
        ("vessels.html", "Vessels and resilience", [
            "~", "~",
            R("The Committee recommends that the Scottish Government should commission an independent review of the procurement of vessels, to report within 18 months of the publication of this report.", SG, "within 18 months of the publication of this report", "2026-09-20", "relative; 2026-09"),
            R("The Committee believes that there should be a relief vessel which is kept for that purpose alone.", to_also="Scottish Government"),
            "The RMS union supported a relief vessel, and so did nine of the eleven community councils from which we heard.{w} Ports Scotia accepted that four piers could not take one.{q}",
            "~",
        ]),
        ("voice.html", "The voice of islanders", [
            "~",
            R("The Committee recommends that at least two members of the board of Hebrides and Firths Lines should live on an island which it serves, and that the Scottish Ministers should make appointments to that end when vacancies next arise.", "Scottish Ministers", "when vacancies next arise", "relative", "none", to_also="Hebrides and Firths Lines; Scottish Government"),
            R("The Committee requests an update from the Cabinet Secretary for Transport and Islands on all of these matters by the end of December 2025.", "Cabinet Secretary for Transport and Islands", "by the end of December 2025", "2025-12-31", "2025-12", to_also="Scottish Government"),
        ]),
    ]  # fmt: skip


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(seed, folder / REPORT.file)
    set_reply(folder)
    return [REPORT, REPLY]


def set_report(seed: int, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    doc, files, gathered = Doc(REPORT, seed, "through", bank=BANK), [], []

    def cut(name: str, title: str) -> None:
        files.append((name, title, doc.blocks))
        doc.blocks = []

    doc.blocks = [
        Block("plain", "The Scottish Parliament / Pàrlamaid na h-Alba"), Block("cover", REPORT.title), Block("plain", "Islands, Ports and Transport Committee"), Block("plain", "Published 20 March 2025"), Block("plain", "SP Paper 761"), Block("plain", "5th Report, 2025 (Session 6)"),
        Block("h1", "Membership changes"), Block("plain", "On 12 November 2024 Ailsa Gunn MSP replaced Torquil Baird MSP as a member of the Committee."),
    ]  # fmt: skip
    cut("index.html", "Islands, Ports and Transport Committee")
    doc.h1("Introduction")
    doc.p(
        "On 24 September 2024 the Committee agreed to hold an inquiry into the fares, freight and fairness of the island ferries. It received 211 submissions and met on Skelwick and on Dunveg.{w}",
        "~",
    )
    cut("introduction.html", "Introduction")
    n = 0
    for name, title, elements in chapters():
        doc.h1(title)
        doc.h2("Background")
        for element in elements:
            if isinstance(element, str):
                doc.p(element)
                continue
            n += 1
            doc.key(element, str(n), True, doc.step())
            doc.blocks.append(Block("p", f"**{element.text}**", f"{doc.here}."))
            gathered.append((title, element))
        cut(name, title)
    doc.h1("Annexe A: Summary of recommendations")
    doc.plain("The Committee’s recommendations are brought together here under the headings of the report.")
    for title in dict.fromkeys(title for title, _item in gathered):
        some = [item for one, item in gathered if one == title]
        doc.h2(title)
        doc.blocks.append(Block("ol", "\x03".join(item.text for item in some), start=int(some[0].number)))
    cut("annexe-a.html", "Annexe A: Summary of recommendations")
    doc.h1("Annexe B: Extracts from the minutes")
    doc.plain(
        "5th Meeting, Tuesday 4 February 2025",
        "3. **Island ferries inquiry (in private):** The Committee considered the evidence it had heard and agreed to write to Ports Scotia.",
        "9th Meeting, Tuesday 11 March 2025",
        "2. **Island ferries inquiry (in private):** The Committee considered and agreed a draft report.",
    )
    cut("annexe-b.html", "Annexe B: Extracts from the minutes")
    links = [(name, title) for name, title, _blocks in files]
    for name, title, blocks in files:
        write_html(folder / name, f"{title} | {REPORT.title}", blocks, notes_of(REPORT), links)


ANSWERS = [
    (1, "The Scottish Government accepts this recommendation. A note on the decision was placed in the Parliament’s library on 15 May 2025.", "accepted", "already doing"),
    (2, "We support the aim of a discount for patients. Health boards already meet the cost of travel under the Highlands and Islands scheme, and we will consider with them and with Hebrides and Firths Lines whether a discount at the point of sale would be better. We cannot commit to a date.", "in principle", "deferred"),
    (3, "This is an operational matter for Hebrides and Firths Lines. The company has told us that it accepts the recommendation for September and is considering October.", "noted", "in part; unclear"),
    (4, "Ports Scotia already publishes its programme each March, and consults community councils on it.", "already doing", ""),
    (5, "The Scottish Government does not accept that a further review is needed. The Auditor General’s report of 2023 made ten recommendations, all of which were accepted, and eight of which have been carried out.", "rejected", ""),
    (7, "Appointments are made on merit. Residence on an island will be listed as a desirable attribute when the next two vacancies are advertised in the autumn, but it will not be a requirement.", "in part", "rejected; in principle"),
    (8, "I will be happy to provide an update by that date.", "accepted", ""),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    rows = ["**Recommendation**\x04**Scottish Government response**"]
    for n, words, position, also in ANSWERS:
        item = REPORT.items[n - 1]
        rows.append(f"{n}. {item.text}\x04{words}")
        answer(REPLY, [item], [words], position, also)
    blocks = [
        Block("plain", "Cabinet Secretary for Transport and Islands"), Block("plain", "Rùnaire a’ Chaibineit airson Còmhdhail agus Eileanan"), Block("plain", "Convener, Islands, Ports and Transport Committee"), Block("plain", "22 May 2025"), Block("plain", "Dear Convener,"),
        Block("h1", "ISLAND FERRIES: FARES, FREIGHT AND FAIRNESS"),
        Block("plain", "I thank the Committee for its report of 20 March 2025. The Scottish Government agrees that ferries are lifelines, and that islanders have waited too long for new vessels. Dunveg Ferry Users have recommended to me that a charter of passengers’ rights be drawn up; I have accepted that and my officials will begin work on it in June."),
        Block("plain", "My response to the recommendations that fall to the Scottish Government, or on which I am able to comment, is in the table annexed to this letter."), Block("plain", "Yours sincerely,"), Block("plain", "MORVEN TULLOCH"), Block("newpage"),
        Block("h1", "Annex"), Block("h2", REPLY.title), Block("table", "\x03".join(rows)),
    ]  # fmt: skip
    write_docx(folder / REPLY.file, blocks, {})

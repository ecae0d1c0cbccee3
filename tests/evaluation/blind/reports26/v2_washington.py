"""An Inspector General of the United States: each recommendation beneath its finding, all in a table with office and status; the Department's comments are reprinted as an appendix of its own.

Illustrative, written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19.kit import Block, Paper, R, notes_of
from ..reports19.pdf import Look
from .doc import Doc, P, answered, cover, grid, write_pdf

REPORT = Paper(
    "v2-rural-clinics.pdf", "us inspector general", "Deficiencies in Staffing and Telehealth at Rural Outpatient Clinics", "2026-06-17", "Office of Inspector General, Department of Veterans Services", number="26-01184-207", topic="care at rural clinics",
)  # fmt: skip
REPLY = Paper(
    "v2-rural-clinics-department-comments.pdf", "us inspector general", "Appendix C: Department of Veterans Services Comments", "2026-05-08", "Department of Veterans Services", kind="response", answers=REPORT.file,
    responder="Department of Veterans Services", responder_also="DVS; Department; Under Secretary for Clinics; Veterans Clinics Administration; VCA", form="letter",
)  # fmt: skip
BANK = (
    "VCA Directive 1{p}0, *Outpatient Clinic Staffing*, March 2, 2022",
    "The OIG interviewed {p} employees. Their statements were not made under oath",
    "38 U.S.C. § 17{p}",
    "VCA Handbook 6{p}.01, *Telehealth Rooms*, September 14, 2019, amended in 2023",
    "DVS OIG, *Inspection of the Coldwell Clinic*, Report No. 21-00{p}-88, May 6, 2021",
)
U, CIO, DIR = "Under Secretary for Clinics", "Chief Information Officer", "Clinic directors"
FINDINGS = [
    ("Finding 1: Clinics Could Not Say How Many Clinicians They Had", [
        R("The Under Secretary for Clinics should establish a single record of authorized and filled positions at every rural clinic.", U),
        R("The Under Secretary for Clinics should require that each clinic report vacancies of more than 90 days to its regional office, and should verify the reports at least once a year.", U),
        R("Clinic directors should, by January 31, 2027, develop written plans for days on which no physician is present.", DIR, "by January 31, 2027", "2027-01-31", "2027-01"),
    ]),
    ("Finding 2: Telehealth Rooms Were Built and Not Used", [
        R("The Under Secretary for Clinics, in conjunction with the Chief Information Officer, should determine why 41 telehealth rooms were not in use as of December 2025 and take action as warranted.", U, to_also=CIO),
        R("The Chief Information Officer should replace equipment that no longer receives security updates before the end of fiscal year 2027.", CIO, "before the end of fiscal year 2027", "2027-09-30", "2027; relative; 2027-09"),
        R("The Chief Information Officer should pay no further invoices for connections that have not been tested.", CIO),
    ]),
    ("Finding 3: Veterans Were Not Told When Appointments Were Moved", [
        R("The Under Secretary for Clinics should ensure that veterans are notified of a moved appointment by the means that they have chosen.", U),
        R("The Director of the Office of Federal Buildings should evaluate, within one year, whether leases for rural clinics can be shortened.", "Director of the Office of Federal Buildings", "within one year", "2027-06-17", "relative; 2027-06; 2027"),
    ]),
]  # fmt: skip
TAIL = {
    0: "In 2021 the OIG recommended that the Coldwell Clinic “should maintain an accurate count of its physicians.” VCA concurred, and the recommendation was closed in 2023 as implemented. On the day of our visit the count was wrong by three.{w}",
    1: "The Rural Veterans’ Coalition recommended to us that telehealth be offered from public libraries, and the American Library Council has endorsed that recommendation. It was outside the scope of this inspection.{q}",
    2: "The OIG considered recommending that mileage be paid to veterans whose appointments had been moved, but it did not do so because the law does not permit such payments.{w}",
}


def set_report(folder: Path) -> None:
    doc, n = Doc(REPORT, bank=BANK), 0
    doc.blocks += [
        *cover(REPORT, ("DEPARTMENT OF VETERANS SERVICES", "OFFICE OF INSPECTOR GENERAL", "Office of Healthcare Inspections", "NATIONAL REVIEW"), ("Report #26-01184-207", "June 17, 2026")),
        Block("h1", "Executive Summary"), *P("The Office of Inspector General (OIG) visited 14 of the 212 rural outpatient clinics of the Veterans Clinics Administration (VCA) to see whether they were staffed and whether telehealth was used.", "The OIG found that nobody could say how many clinicians the clinics had, that 41 telehealth rooms stood unused, and that veterans had driven to appointments that had been moved.", "The OIG made eight recommendations. The Department concurred with four, concurred in principle or in part with two and did not concur with one. Its comments are reprinted in appendix C. The OIG considers all recommendations open."),
        Block("newpage"), Block("h1", "Contents"), Block("contents", "Executive Summary\nIntroduction\nResults and Recommendations\nTable of Recommendations\nAppendix A: Scope and Methodology\nAppendix B: Prior Recommendations"), Block("newpage"),
    ]  # fmt: skip
    doc.h1("Introduction")
    doc.plain("~")
    doc.h2("Background")
    doc.plain("~", "~")
    doc.h1("Results and Recommendations")
    for place, (title, items) in enumerate(FINDINGS):
        doc.h2(title)
        doc.plain("~", "~", TAIL[place])
        doc.blocks.append(Block("h3", f"Recommendations {n + 1}–{n + len(items)}"))
        for item in items:
            n += 1
            doc.key(item, str(n))
            doc.blocks += [Block("plain", "**Recommendation " + str(n) + "**", "", f"r{n}"), Block("plain", item.text, "", f"r{n}")]  # fmt: skip
    doc.h1("Table of Recommendations")
    rows = [("No.", "Recommendation", "Agency or office", "Status")]
    rows += [
        (f"Recommendation {i.number}", i.text, "Office of Federal Buildings" if i.number == "8" else "DVS", "Open")
        for i in REPORT.items
    ]  # fmt: skip
    doc.blocks.append(grid((22, 50, 16, 12), *rows))
    doc.h1("Appendix A: Scope and Methodology")
    doc.plain("~")
    doc.h1("Appendix B: Prior Recommendations")
    doc.blocks.append(grid((22, 50, 16, 12), ("Report", "Recommendation", "Agency or office", "Status"),
        ("21-00417-88", "Recommendation 1: The Coldwell Clinic Director should maintain an accurate count of physicians.", "DVS", "Closed: implemented"),
        ("21-00417-88", "Recommendation 2: The Under Secretary for Clinics should post hours of opening.", "DVS", "Closed: not implemented")))  # fmt: skip
    write_pdf(folder / REPORT.file, doc.blocks, Look("Times", 11, foot="DVS OIG 26-01184-207"), notes_of(REPORT), REPORT.title)  # fmt: skip


ANSWERS = [  # response, words, target date, status, position, also
    ("Concur.", "A record will be built from the payroll.", "December 2026", "In Progress", "accepted", ""),
    ("Concur in principle.", "VCA agrees that vacancies should be known. Regional offices already see them each month, and a second report would add work without adding knowledge.", "March 2027", "In Progress", "in principle", "in part; already doing"),
    ("Concur.", "Plans were completed at all clinics in April 2026 and have been sent to the OIG. VCA requests closure.", "Complete", "Complete", "accepted", "already doing"),
    ("Concur in part.", "VCA will find out why the rooms are not in use. It does not concur that action is warranted where a clinic has closed.", "November 2026", "In Progress", "in part", ""),
    ("DVS cannot respond to this recommendation at this time.", "The replacement schedule depends upon the appropriation for fiscal year 2027. DVS will provide its decision within 60 days of enactment.", "To be determined", "Under Review", "deferred", ""),
    ("Nonconcur.", "Testing is the duty of the contractor under the task order, and withholding payment would breach it. The General Counsel supports this view.", "Not applicable", "Not applicable", "rejected", ""),
    ("Concur.", "Text messages are offered at 190 clinics. The remainder will follow.", "October 2026", "In Progress", "accepted", "already doing"),
    ("This recommendation is not directed to DVS, which has nothing with which to concur.", "The Office of Federal Buildings has informed DVS that it concurs and will reply separately.", "Not applicable", "Not applicable", "noted", "unclear"),
]  # fmt: skip


def set_reply(folder: Path) -> None:
    blocks = [
        Block("h1", REPLY.title), Block("centre", "Department of Veterans Services Memorandum"),
        *P("Date: May 8, 2026", "From: Under Secretary for Clinics (10)", "Subj: OIG Draft Report, Deficiencies in Staffing and Telehealth at Rural Outpatient Clinics (26-01184-207)", "To: Assistant Inspector General for Healthcare Inspections (54)", "1. Thank you for the opportunity to review and comment on the draft report. The Department’s response to each recommendation is attached.", "2. In February 2026 the Accountability Office made two recommendations about the same clinics. The Department concurred with both, and they are not addressed here.", "3. If you have any questions, please contact the audit liaison.", "(Original signed by:)", "Rosalind T. Haverkamp, M.D."),
        Block("newpage"), Block("centre", "VETERANS CLINICS ADMINISTRATION (VCA) ACTION PLAN"), Block("centre", "OIG Draft Report 26-01184-207"),
    ]  # fmt: skip
    for n, (response, words, target, status, position, also) in enumerate(ANSWERS, 1):
        (item,) = answered(REPLY, REPORT, (n,), [response, words], position, also)
        blocks += P(
            f"**Recommendation {n}:** {item.text}",
            f"**Response:** {response} {words}",
            f"**Status:** {status}",
            f"**Target completion date:** {target}",
        )
    blocks += P("For accessibility, the original format of this appendix has been modified to comply with section 508.")  # fmt: skip
    write_pdf(folder / REPLY.file, blocks, Look("Times", 11, foot="DVS OIG 26-01184-207 | Page C"), {}, REPLY.title)  # fmt: skip


def build(folder: Path, seed: int = 0) -> list[Paper]:
    set_report(folder)
    set_reply(folder)
    return [REPORT, REPLY]

"""E-mail messages: headers say title, author and date; the words are read; what is attached is listed by name."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass

import pytest

from workbench.errors import Unreadable
from workbench.sources import extract, read, search_text
from workbench.sources.sandbox.parent import Asked, read_all

HEAD = """\
From: Ada Pell <ada@ringers.example>
To: Bells Committee <bells@committee.example>
Subject: The care of bells
Date: Tue, 4 Mar 2014 09:30:00 +0000
Message-ID: <1@ringers.example>
MIME-Version: 1.0
"""
PICTURE = b64encode(b"\x89PNG" + bytes(96)).decode()


@dataclass(frozen=True)
class Mail:
    """One mail and what should come of it: the lines that are not empty, and what the remarks must say."""

    name: str
    mail: str | bytes
    lines: tuple[str, ...]
    title: str = "The care of bells"
    author: str = "Ada Pell"
    date: str = "2014-03-04"
    remarks: tuple[str, ...] = ()

    @property
    def data(self) -> bytes:
        return self.mail if isinstance(self.mail, bytes) else self.mail.encode()


def multipart(kind: str, *parts: str) -> str:
    body = "".join(f"--b\n{part}\n" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="b"\n\nFor old programs.\n{body}--b--\n'


MAILS = (
    Mail(
        "plain words",
        HEAD + "Content-Type: text/plain\n\nDear Clerk,\n\nBells rust.\nOil helps.\n",
        ("Dear Clerk,", "Bells rust.", "Oil helps."),
    ),
    Mail(
        "quoted-printable, and names and subject as encoded words",
        HEAD.replace("Ada Pell", "=?utf-8?q?Ad=C3=A8le_P=C3=A9ll?=").replace(
            "The care of bells", "=?utf-8?b?QmVsbHMg4oCTIMKjNDA=?="
        )
        + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        "It cost =C2=A340 =E2=80=93 to hang one be=\nll.\n",
        ("It cost £40 – to hang one bell.",),
        title="Bells – £40",
        author="Adèle Péll",
    ),
    Mail(
        "base64 in Windows’ alphabet that calls itself Latin-1",
        HEAD
        + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: base64\n\n"
        + b64encode("“Rung” at the café".encode("cp1252")).decode(),
        ("“Rung” at the café",),
    ),
    Mail(
        "words offered as text and as a web page are read once, from the text",
        HEAD
        + multipart(
            "alternative",
            "Content-Type: text/plain\n\nOnce.",
            "Content-Type: text/html\n\n<p>Once, <b>bold</b>.</p>",
        ),
        ("Once.",),
    ),
    Mail(
        "a web page is read where the text beside it is empty",
        HEAD
        + multipart(
            "alternative",
            "Content-Type: text/plain\n\n \n",
            "Content-Type: text/html; charset=utf-8\n\n<h1>Rust</h1><p>Nine bells £9.</p>"
            "<table><tr><td>a</td><td>b</td></tr></table>",
        ),
        ("Rust", "Nine bells £9.", "a\tb"),
    ),
    Mail(
        "the header’s alphabet goes before the web page’s own",
        (
            HEAD
            + "Content-Type: text/html; charset=utf-8\n\n<html><head><meta charset=koi8-r></head><p>café</p></html>"
        ),
        ("café",),
    ),
    Mail(
        "attachments are listed by name, type and size",
        HEAD
        + multipart(
            "mixed",
            "Content-Type: text/plain\n\nSee the plan.",
            "Content-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''Le%20plan%20%C3%A9t%C3%A9.pdf\n"
            "Content-Transfer-Encoding: base64\n\n" + b64encode(b"%PDF-" + bytes(2995)).decode(),
            "Content-Type: text/csv; name=costs.csv\n\na,b\n1,2",
        ),
        ("See the plan.",),
        remarks=(
            "attached and not read: “Le plan été.pdf” (application/pdf, 3 kB); “costs.csv” (text/csv, 7 bytes)",
        ),
    ),
    Mail(
        "a mail attached to a mail is listed by its subject, and its words are not the sender’s",
        HEAD
        + multipart(
            "mixed",
            "Content-Type: text/plain\n\nSee below.",
            "Content-Type: message/rfc822\n\nFrom: Ian Moss <ian@tower.example>\nSubject: Rope\n\nRopes rot.",
        ),
        ("See below.",),
        remarks=("attached and not read: “Rope” (message/rfc822, 10 bytes)",),
    ),
    Mail(
        "earlier mails that are quoted stay in the text and make no conversation",
        HEAD
        + "Content-Type: text/plain\n\nYes, as I said.\n\nFrom: Clerk\nSent: 3 March 2014 10:00\nTo: Ada Pell\n"
        "Subject: Bells\n\nDo they rust?\n\n> On 2 March Ian Moss wrote:\n>> Ropes rot.\n",
        (
            "Yes, as I said.",
            "From: Clerk",
            "Sent: 3 March 2014 10:00",
            "To: Ada Pell",
            "Subject: Bells",
            "Do they rust?",
            "> On 2 March Ian Moss wrote:",
            ">> Ropes rot.",
        ),
    ),
    Mail(
        "the date is the sender’s own, whatever day it was in London",
        HEAD.replace("4 Mar 2014 09:30:00 +0000", "4 Mar 2014 01:30:00 +1100") + "\nGood day.\n",
        ("Good day.",),
    ),
    Mail(
        "who has no name is named by the address, and two senders are both authors",
        HEAD.replace("Ada Pell <ada@ringers.example>", '"Pell, Ada" <ada@ringers.example>, ian@tower.example')
        + "\nGood day.\n",
        ("Good day.",),
        author="Pell, Ada; ian@tower.example",
    ),
    Mail(
        "words before and after a picture are all read",
        (
            HEAD
            + multipart(
                "mixed",
                "Content-Type: text/plain\n\nBefore.",
                f"Content-Type: image/png; name=bell.png\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\n{PICTURE}",
                "Content-Type: text/plain; charset=utf-8\n\nAfter.",
            )
        ).replace("\n", "\r\n"),
        ("Before.", "After."),
        remarks=("attached and not read: “bell.png” (image/png, 100 bytes)",),
    ),
)


@pytest.mark.parametrize("case", MAILS, ids=lambda case: case.name)
def test_a_mail_says_who_wrote_what_and_when(case: Mail) -> None:
    extraction = extract(case.data)
    document = read(case.data, "mail").document
    assert extraction.media_type == "message/rfc822"
    assert tuple(line.text for line in extraction.lines if line.text) == case.lines
    assert (document.title, document.author, document.date) == (case.title, case.author, case.date)
    assert extraction.remarks == case.remarks and document.note == "; ".join(case.remarks)
    assert document.kind == "other"


def test_a_mail_whose_subject_is_a_submissions_title_is_written_evidence() -> None:
    mail = (
        HEAD.replace("The care of bells", "Written evidence submitted by the Guild (BEL0007)")
        + "\nBells rust.\n"
    )
    document = read(mail.encode(), "mail").document
    assert (document.kind, document.author) == ("written", "Ada Pell")


def test_of_over_fifty_attachments_the_first_are_named_and_the_others_counted() -> None:
    files = [
        f"Content-Type: text/csv\nContent-Disposition: attachment; filename=f{n}.csv\n\na" for n in range(60)
    ]
    (remark,) = extract(
        (HEAD + multipart("mixed", "Content-Type: text/plain\n\nWords.", *files)).encode()
    ).remarks
    assert remark.endswith("“f49.csv” (text/csv, 1 bytes); and 10 more")


def nested(depth: int) -> str:
    """A mail of parts in parts, so many deep."""
    return (
        HEAD
        + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth))
        + "Content-Type: text/plain\n\nWords.\n"
    )


@dataclass(frozen=True)
class Hostile:
    """A mail meant to harm or broken on its way, and what is said of it: a status, ``ok`` where it is read."""

    name: str
    mail: str
    status: str
    said: str


HOSTILE = (
    Hostile("a thousand parts in one another", nested(1_000), "failed", "nested too deeply"),
    Hostile("twenty parts in one another", nested(20), "ok", "Words."),
    Hostile(
        "a subject of 1 MB",
        HEAD.replace("Subject", "X-Subject") + f"Subject: {'The care ' * 110_000}\n\nWords.",
        "refused",
        "header Subject",
    ),
    Hostile(
        "a header of 1 MB that nobody reads", f"{HEAD}X-Filler: {'x ' * 500_000}\n\nWords.", "ok", "Words."
    ),
    Hostile(
        "a subject of a thousand encoded words",
        HEAD.replace("The care", "=?utf-8?q?a?= " * 700) + "\nWords.",
        "ok",
        "Words.",
    ),
    Hostile(
        "a type with ten thousand parameters",
        HEAD + "Content-Type: text/plain; " + "; ".join(f"a*{n}*=b" for n in range(10_000)) + "\n\nWords.",
        "refused",
        "header Content-Type",
    ),
    Hostile(
        "base64 that is cut",
        HEAD + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nV29yZHMgYXJlIGhlcm!!!",
        "ok",
        "broken where it was packed",
    ),
    Hostile("parts without a boundary", HEAD + "Content-Type: multipart/mixed\n\nWords.", "ok", "one text"),
    Hostile(
        "a boundary that never comes",
        HEAD + "Content-Type: multipart/mixed; boundary=x\n\nWords.",
        "ok",
        "one text",
    ),
    Hostile("NUL in headers and words", HEAD.replace("care", "ca\x00re") + "\nWo\x00rds.", "ok", "Words."),
    Hostile(
        "an alphabet that is none",
        HEAD + "Content-Type: text/plain; charset=punycode\n\nWords.",
        "ok",
        "Words.",
    ),
    Hostile(
        "headers that say nothing",
        HEAD.replace("Ada Pell <ada@ringers.example>", "<<>;,") + "\nWords.",
        "ok",
        "Words.",
    ),
    Hostile(
        "ten thousand parts", HEAD + multipart("mixed", *["\nWords."] * 10_000), "refused", "10,001 parts"
    ),
    Hostile(
        "nothing but an attachment",
        HEAD + multipart("mixed", "Content-Type: application/pdf; name=plan.pdf\n\nA pdf"),
        "no-text",
        "“plan.pdf” (application/pdf, 5 bytes)",
    ),
    Hostile("no words", HEAD + "\n\n", "no-text", "no words of its own"),
)


@pytest.mark.parametrize("case", HOSTILE, ids=lambda case: case.name)
def test_whatever_a_mail_does_it_ends_with_a_status(case: Hostile) -> None:
    (result,) = read_all([Asked(case.mail.encode())])
    if isinstance(result, Unreadable):
        assert (result.status, case.said in str(result)) == (case.status, True), str(result)
    else:
        assert case.status == "ok" and case.said in result.text + result.document.note
        assert "\x00" not in result.text + result.document.title


def test_a_search_of_every_word_does_not_take_a_mails_packed_parts_for_looked_into() -> None:
    found = search_text.read(MAILS[2].data)
    assert [problem.reason for problem in found.problems] == ["an e-mail message: its packed parts"]


@pytest.mark.parametrize(
    "head",
    [
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/1",
        "From: <Saved by WebKit>",
        "From: <Saved by Windows Internet Explorer 7>",
        'From: "Saved by Mozilla"\nSnapshot-Content-Location: https://example.org/1',
        "From: <Saved by Microsoft Internet Explorer 5>\nX-MimeOLE: Produced by a browser",
    ],
)
def test_a_web_page_saved_whole_is_read_as_the_page_that_it_is(head: str) -> None:
    page = (
        f"{head}\nSubject: The ferry\nDate: Tue, 4 Mar 2025 10:00:00 -0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="x"\n\n--x\nContent-Type: text/html; charset=utf-8\n\n'
        "<html><body><h1>Written evidence submitted by the Ferry Trust (FER0012)</h1><p>1. It runs, and is full.</p>"
        "<p>2. It cost 8 pounds.</p></body></html>\n--x\nContent-Type: text/css\n\np { color: black; }\n--x\n"
        "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--x--\n"
    )
    reading = read(page.encode())
    assert [p.text for p in reading.passages] == ["It runs, and is full.", "It cost 8 pounds."]
    # The day of saving is not the paper's.
    assert (reading.document.evidence_code, reading.document.date, reading.document.note) == (
        "FER0012",
        "",
        "",
    )


def test_a_mailbox_of_one_mail_is_that_mail_and_one_of_several_is_refused() -> None:
    one = f"From ada@ringers.example Tue Mar  4 09:30:00 2014\n{HEAD}\nOil the bells.\n\nFrom May on, weekly.\n".encode()
    found = extract(one)
    assert found.media_type == "message/rfc822" and found.front.title == "The care of bells"
    assert [line.text for line in found.lines if line.text] == ["Oil the bells.", "From May on, weekly."]
    with pytest.raises(Unreadable, match=r"a mailbox of several e-mails.*Save each e-mail"):
        extract(one + b"\n" + one)

"""What stands before a document's own words, and after them: covers, members present, lists; known by two signs each.

The first sign is where the words stand, which the reader knows; the second is their form, a row of `FORMS`. What
has no form of ours is not left out: it is unread, and the ledger says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Rule
from ..text.english.calendar_words import WEEKDAY
from .formats.paragraph_layout import Paragraph
from .left_out import Reason

# Words of a title, of one line of a list; of a paragraph that a cover or an imprint has.
FEW, MANY = 30, 180
# Of the words of a list of names: how many begin with a capital.
NAMES = 0.6
_LISTS = ("members and staff", "list of witnesses", "list of evidence")
A_TITLE = "a title’s form: few words, no sentence"
_SENTENCE = re.compile(r"[.?!][”\"’)]?\s*$")


@dataclass(frozen=True)
class Form:
    """A form of words that stands on covers and in lists: the rule, what it is, a line with it, one without."""

    rule: Rule
    pattern: str
    means: str
    yes: str
    no: str

    def fits(self, text: str) -> bool:
        """Say whether a line has this form."""
        return re.match(self.pattern, text, re.IGNORECASE) is not None


_DAY = rf"(?:(?:{WEEKDAY}),? )?"
_PARTY = (
    r"labour|lab|conservative|con|liberal democrat|ld|scottish national|snp|plaid|green|dup|crossbench|"
    r"independent"
)
_MEMBERS: Rule = "members and staff"
_WITNESSES: Rule = "list of witnesses"
_PAPERS: Rule = "list of evidence"
_COVER: Rule = "cover and imprint"
FORMS = (
    Form(_MEMBERS, r"(?:other )?members? (?:also )?(?:present|in attendance)\b\s*(?::|$|\.|senator)|"
         r"also present\s*:|panel\s*:",
         "members present", "Members present: Ann Poe (Chair); Tom Moss.", "Members present said that it was late."),
    Form(_MEMBERS, r"(?:the )?(?:current )?(?:members(?:hip)?|staff)(?: and staff)?(?: of the committee)?\s*$",
         "a heading over members or staff", "Current membership", "Members of the public wrote to us."),
    Form(_MEMBERS, r"the (?:current )?(?:members|staff) of (?:the|this) committee (?:are|is|at|were)\b",
         "who belongs to the committee", "The current staff of the Committee are:", "The staff of the home are few."),
    Form(_MEMBERS, r"(?:the )?following (?:members?|staff)\b.{0,60}\b(?:committee|parliament)\b",
         "who belonged to the committee", "The following member was also a member of the Committee:",
         "The following staff left."),
    Form(_MEMBERS, rf".{{3,60}}\((?:{_PARTY}|chair|clerk)\b[^)]*\)",
         "a member, with party or office", "Ann Poe MP (Labour, North Vale)", "Labour (the party) said so."),
    Form(_WITNESSES, r"(?:list of )?(?:oral )?witness(?:es)?\b\s*(?::|$)|examination of witness|"
         r"witness(?:es)? examined",
         "a heading over witnesses", "Witnesses: Ann Poe, Director; Tom Moss.", "The witness had left by then."),
    Form(_WITNESSES, r"[IVX]+\s*[:.]\s+\S|.{3,300}\bgave evidence\.?$",
         "witnesses of a panel", "I: Ann Poe, Director.", "It was then that she gave evidence, and left."),
    Form(_PAPERS, r"(?:list of )?(?:published )?written evidence (?:from|submitted|by)\b.{0,80}$|[–•-]\s?.{3,160}$",
         "a list of papers", "Written evidence from witnesses:", "Written evidence showed that homes had closed."),
    Form(_COVER, r"house of (?:commons|lords)\b.{0,60}$|h[cl] (?:paper )?\d|session \d{4}|volume [ivx\d]+\b",
         "the head of a cover", "House of Commons", "House prices rose."),
    Form(_COVER, r"(?:\w+ ){0,3}reports? of session\b|(?:special )?report,? together with\b",
         "what report it is", "Fourth Report of Session 2013–14", "The report of the home was late."),
    Form(_COVER, r"ordered (?:by|to)\b|(?:to be |it was )?published (?:on|as|by)\b|by authority of\b|"
         r"presented to parliament\b",
         "how it came to be published", "Ordered by the House of Commons to be printed", "Published data are old."),
    Form(_COVER, r"london:|©|.*\bcrown copyright\b|.*\bisbn\b|printed (?:in|on)\b|(?:the )?stationery office\b",
         "an imprint’s words", "© Parliamentary copyright", "London homes closed."),
    Form(_COVER, r"(?:(?:un)?corrected |minutes of |transcript of )*(?:oral )?(?:evidence|transcript)\b\s*(?::|"
         r"$|taken|heard)",
         "the head of a transcript", "Oral evidence: Care of children, HC 1", "Evidence was mixed."),
    Form(_COVER, r"(?:un)?corrected (?:oral|transcript|evidence|proof)|taken before\b|evidence session no|"
         r"use of the transcript",
         "the head of a transcript", "Uncorrected transcript", "Corrected figures were sent."),
    Form(_COVER, r"(?:evidence )?heard in (?:public|private)|(?:watch|listen to) the meeting|"
         r"questions? (?:numbers? )?\d+"
         r"\s*(?:[-–—]|to)\s*\d+", "what a transcript holds", "Questions 1-79", "Questions were put to 12 homes."),
    Form(_COVER, r"(?:\d\.?\s+)?(?:this is an? (?:un)?corrected (?:transcript|proof)|any public use of|"
         r"members who receive|"
         r"prospective witnesses|.{0,80}recognised as such)",
         "how a transcript may be used", "1. This is an uncorrected transcript of evidence.", "1. This is a home."),
    Form(_COVER, _DAY + r"\d{1,2}(?:st|nd|rd|th)? \w+ \d{4}\b.{0,20}$|\d{1,2}[.:]\d\d ?[ap]\.?m\b.{0,10}$",
         "a date or a time alone", "Wednesday 18 June 2014", "18 June 2014 was the day on which the home closed."),
    Form(_COVER, r"(?:https?://|www\.)\S+$|\S+@\S+$|\S+\.(?:tif|png|jpe?g|emf)$|(?:final )?logo\b.{0,30}$",
         "an address or a picture’s name", "www.example.org/report", "www.example.org tells the story of the homes."),
    Form(_COVER, r"(?:the )?(?:.{3,80} )?committee is (?:appointed by|one of the)\b|.{0,60}constitution and powers\b",
         "what a committee is", "The Home Committee is appointed by the House of Commons.", "The committee is late."),
    Form(_COVER, r"(?:all )?publications? (?:from|of) the committee\b|all publications\b|"
         r"this (?:report|publication)[,\s]"
         r"(?:together with|may be reproduced|is (?:available|licensed))",
         "where it is published", "All publications from the Committee are on its website.", "This report is long."),
    Form(_COVER, r"(?:the |committee )?reports (?:and evidence of the committee )?are published|"
         r"evidence relating to this\b|"
         r"the reference number of the government",
         "where it is published", "The Reports and evidence of the Committee are published", "Reports came in."),
    Form(_COVER, r"(?:the )?(?:powers|publications?|contacts?|.{3,60} committee)$|all correspondence\b|"
         r"cover (?:photo|image)",
         "a heading over what a committee is", "Publications", "The powers of councils are wide."),
    Form(_COVER, r"illustrative\b.*written for this project|reported words\b",
         "whose words they are", "Illustrative: written for this project.", "Illustrative figures were given."),
)  # fmt: skip


class FrontMatter:
    """The paragraphs that stand ``where``, as they come: a list goes on under its heading.

    ``known`` are words that were read into the document's own fields: its title, date, author, code.
    """

    def __init__(self, where: str, known: Sequence[str] = ()) -> None:
        self.where, self.known = where, [one for one in known if one]
        self.list: Rule | None = None

    def reason(self, paragraph: Paragraph) -> Reason | None:
        """Return why the next paragraph is left out, ``None`` where its form is none of ours: it is unread."""
        words = paragraph.text.split()
        text = " ".join(words)
        if not words or len(words) > MANY:
            return None
        form = _form(text, paragraph)
        if form:
            self.list = form.rule if form.rule in _LISTS else None
            return Reason(form.rule, (self.where, form.means))
        if self.list and _are_names(words):
            return Reason(self.list, (self.where, "names, under the heading of their list"))
        self.list = None
        if any(one in text for one in self.known) and len(words) <= 2 * FEW:
            return Reason("cover and imprint", (self.where, "read as title, date, author or code"))
        if len(words) <= FEW and not _SENTENCE.search(text):
            return Reason("cover and imprint", (self.where, A_TITLE))
        return None


def _form(text: str, paragraph: Paragraph) -> Form | None:
    texts = [text, *(line.text for line in paragraph.lines)]
    return next((form for form in FORMS if any(form.fits(one) for one in texts)), None)


def _are_names(words: Sequence[str]) -> bool:
    """Say whether words are a list of names: most begin with a capital."""
    spelt = [word for word in words if word[:1].isalpha()]
    return sum(word[0].isupper() for word in spelt) >= NAMES * len(spelt)

"""What stands before a document's own words, and after them: covers, members present, lists; known by two signs each.

The first sign is where the words stand, which the reader knows; the second is their form, a row of the table
*front_matter*. What has no form of ours is not left out: it is unread, and the ledger says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from ..model import Rule
from ..text.english.patterns_in_tables import in_table
from ..text.english.wordings import Wording, shipped
from .formats.paragraph_layout import Paragraph
from .left_out import Reason

# Words of a title, of one line of a list; of a paragraph that a cover or an imprint has.
FEW, MANY = 30, 180
# Of the words of a list of names: how many begin with a capital.
NAMES = 0.6
_ENTRY = "an entry of a list"
_CODE = in_table("sources/paper_forms", "a code, last")
_LISTS = ("members and staff", "list of witnesses", "list of evidence")
A_TITLE = "a title’s form: few words, no sentence"
_SENTENCE = in_table("sources/paper_forms", "a sentence’s end, last in a line")
# What no title has that is longer than a few words: a sentence that ended within, a person described, a list begun.
# “…, whose mother died”, “…, who gave evidence”: a person described, not “who looks after them”.
_PROSE = in_table("sources/paper_forms", "words of prose")
_SHORT = 6


def is_title(text: str, longest: int = FEW) -> bool:
    """Say whether words have a title's form: few, no sentence, and nothing that only prose has."""
    words = text.split()
    if len(words) > longest or _SENTENCE.search(text):
        return False
    return len(words) <= _SHORT or not _PROSE.search(text)


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
        if form and form.means == _ENTRY:
            return self._entry(text, form.why)
        if form:
            rule = cast(Rule, form.means)
            self.list = rule if rule in _LISTS else None
            return Reason(rule, (self.where, form.why))
        if self.list and _are_names(words):
            return Reason(self.list, (self.where, "names, under the heading of their list"))
        self.list = None
        if any(one in text for one in self.known) and len(words) <= 2 * FEW:
            return Reason("cover and imprint", (self.where, "read as title, date, author or code"))
        if is_title(text):
            return Reason("cover and imprint", (self.where, A_TITLE))
        return None

    def _entry(self, text: str, why: str) -> Reason | None:
        """Return why an entry is left out: it stands in a list, or ends in a paper's code; any other says something."""
        if not self.list and _CODE.search(text):
            self.list = "list of evidence"
        return Reason(self.list, (self.where, why)) if self.list else None


def _form(text: str, paragraph: Paragraph) -> Wording | None:
    texts = [text, *(line.text for line in paragraph.lines)]
    for form in shipped("front_matter"):
        # A dash opens many a line of prose: the whole paragraph is an entry, or none of it.
        if any(form.search(one) for one in (texts[:1] if form.means == _ENTRY else texts)):
            return form
    return None


def _are_names(words: Sequence[str]) -> bool:
    """Say whether words are a list of names: most begin with a capital."""
    spelt = [word for word in words if word[:1].isalpha()]
    return sum(word[0].isupper() for word in spelt) >= NAMES * len(spelt)

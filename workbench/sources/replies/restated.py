"""Which paragraphs of a reply say again what was recommended, and which answer it.

Told by what replies print: a label (``Recommendation 3:``, ``8.1.``, ``4a) ii.``), the paragraph named at the end,
type or indent of its own, a heading ``Response``; and by the answering words themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ...text.english.patterns_in_tables import in_table
from ..formats.headings import is_heading, topic
from ..formats.paragraph_layout import Paragraph
from ..reports import item_lists

# ``Recommendation 3:``, ``Conclusion 12 (paragraph 40)``, ``2: PAC recommendation:``, ``Recommendations 4 and 5``.
_NAMED = in_table("replies", "names an item")
_NUMBERED = in_table("sources/replies/forms", "a number before words restated")
_RESPONSE = in_table("replies", "heads a response")
_VOICE = in_table("replies", "speaks as a reply")
_ACCEPTED = in_table("replies", "is accepted, at the head")
_SHORT = in_table("replies", "says it in a word")
_COMMITTEE = in_table("replies", "speaks as a committee")
_ROUND = str.maketrans("[]", "()")  # replies quote a report’s paragraphs in square brackets, too
BULLET = in_table("sources/replies/forms", "a bullet, letter or number of a list")
_NUMBER_PARTS = in_table("sources/replies/forms", "figures, and small letters")
_PLACE_LINE = in_table("replies", "a line that names paragraphs")
_CONCLUDES = in_table("sources/replies/forms", "heads the last words")
_LETTERS = in_table("text/signs", "letters")


@dataclass(frozen=True)
class Label:
    """What stands before an item: its number as printed (``4a) ii``), its length, and whether it is said in words."""

    number: str
    length: int
    named: bool = False

    @property
    def lettered(self) -> bool:
        """Whether it names an item by a letter or a small Roman number, whose words may carry on a sentence."""
        return self.named and self.number.isalpha()


def label_of(text: str) -> Label | None:
    """Return the label of an item that ``text`` opens with, ``None`` where it opens with none."""
    match = _NAMED.match(text)
    if match and (
        match["after"]
        or match["before"]
        or match["named"]
        or match["end"].strip()
        or match.end() == len(text)
    ):
        return Label(_plain(match["after"] or match["before"] or ""), match.end(), True)
    match = _NUMBERED.match(text)
    return Label(_plain(match["number"]), match.end()) if match else None


def number_first(text: str) -> Label | None:
    """Return the number or label of an item that a cell opens with: ``5.1 A register``, ``Recommendation 4: Lamps``."""
    match = _NUMBERED.match(text)
    return Label(_plain(match["number"]), match.end()) if match else label_of(text)


def _plain(number: str) -> str:
    number = " ".join(number.split()).rstrip(".:")
    if number.startswith("(") and number.endswith(")"):
        return number[1:-1] if number.count("(") == 1 else number
    return number[:-1] if number.endswith(")") and "(" not in number else number


def locator(number: str) -> str:
    """Return an item's number as an id holds it: ``4a) ii`` → ``4.a.ii``."""
    return ".".join(_NUMBER_PARTS.findall(number.lower().replace(" and ", " "))) or ""


def response_label(text: str) -> int | None:
    """Return how many characters of ``text`` say that a reply follows (``Government response:``), else ``None``."""
    match = _RESPONSE.match(text)
    return match.end() if match else None


def names_paragraphs(text: str) -> bool:
    """Say whether a line names the paragraphs of what is answered under it: “Recommendation, paragraph 11: “We …””."""
    return bool(_PLACE_LINE.match(text))


def answers(text: str) -> bool:
    """Say whether a paragraph opens in the voice of one who replies: “The Government accepts …”."""
    return bool(_VOICE.match(text) or _ACCEPTED.match(text) or _SHORT.match(text))


def recommends(text: str) -> bool:
    """Say whether a paragraph speaks as those who recommend: “The Committee recommends …”, “We urge …”."""
    return bool(_COMMITTEE.search(text))


def complete(text: str) -> bool:
    """Say whether an item ends with the paragraph that it names, so that nothing more of it follows."""
    text = text.translate(_ROUND)
    matches = list(item_lists.PARAGRAPHS.finditer(text))
    return bool(matches) and not text[matches[-1].end() :].strip(" .”’\"'")


Style = tuple[int, bool, bool]


@dataclass(frozen=True)
class Styles:
    """How restated items and replies are set: left edge in points, bold, italic; alike if type shows nothing."""

    item: Style
    reply: Style

    @property
    def differ(self) -> bool:
        return self.item[1:] != self.reply[1:] or abs(self.item[0] - self.reply[0]) > 3

    def as_item(self, paragraph: Paragraph) -> bool:
        """Say whether a paragraph is set as the items are."""
        own = style_of(paragraph)
        if self.item[1:] != self.reply[1:]:
            return own[1:] == self.item[1:]
        return own[1:] == self.item[1:] and abs(own[0] - self.item[0]) < abs(own[0] - self.reply[0])


def style_of(paragraph: Paragraph) -> Style:
    """Return how a paragraph is set."""
    return round(paragraph.left), paragraph.bold, paragraph.italic


def styles_of(paragraphs: Sequence[Paragraph], size: float) -> Styles:
    """Return how items and replies are set, by the commonest style of labelled paragraphs and of all others."""
    labelled: Counter[Style] = Counter()
    others: Counter[Style] = Counter()
    for paragraph in paragraphs:
        text = paragraph.text
        label = label_of(text)
        if label and len(text) > label.length + 25 and not answers(text[label.length :]):
            if complete(text) or _COMMITTEE.search(text) or label.named or not paragraph.size:
                labelled[style_of(paragraph)] += 3
            else:
                labelled[style_of(paragraph)] += 1
        elif not label and (complete(text) or _COMMITTEE.match(text)) and not answers(text):
            labelled[style_of(paragraph)] += 1
        elif not label and not is_heading(paragraph, size) and len(text) > 80:
            others[style_of(paragraph)] += len(text)
    item = min(labelled, key=lambda s: (-labelled[s], s), default=(0, False, False))
    reply = min(others, key=lambda s: (-others[s], s), default=item)
    return Styles(item, reply)


def opens_item(paragraph: Paragraph, label: Label, styles: Styles) -> bool:
    """Say whether a labelled paragraph is an item said again, and no numbered paragraph of the reply."""
    text = paragraph.text[label.length :]
    opens = label.lettered or text[:1].isupper() or text[:1] in "“‘\"'[•"
    if len(_LETTERS.findall(text)) < (1 if label.lettered else 3) or not opens:
        return False
    if _NAMED.match(text):
        # A list of numbers and no item.
        return False
    if complete(text) or (styles.differ and styles.as_item(paragraph)):
        return True
    if answers(text):
        return False
    if label.named:
        return True
    if styles.differ:
        return styles.as_item(paragraph)
    return bool(_COMMITTEE.search(text))


def goes_on(paragraph: Paragraph, item: str, styles: Styles) -> bool:
    """Say whether an unlabelled paragraph goes on with the item before it, whose words so far are ``item``."""
    text = paragraph.text
    if complete(item) or answers(text):
        return False
    if BULLET.match(text) and item.rstrip().endswith((":", ";", "; and", "; or")):
        return True
    if styles.differ:
        return styles.as_item(paragraph)
    unfinished = item.rstrip().endswith((":", ";", ",", "; and", "—")) or not item.rstrip()
    return unfinished or bool(BULLET.match(text)) or text[:1].islower() or complete(text)


def response_labels_ahead(paragraphs: Sequence[Paragraph]) -> list[bool]:
    """Return of each paragraph whether a label such as ``Response`` follows it before another item's label does."""
    found: list[bool] = []
    ahead = False
    for paragraph in reversed(paragraphs):
        found.append(ahead)
        label = label_of(paragraph.text)
        if response_label(paragraph.text) is not None:
            ahead = True
        elif label and label.named:
            ahead = False
    return found[::-1]


def closing(paragraphs: Sequence[Paragraph], labelled: Sequence[bool]) -> int:
    """Return the one heading “Conclusion” (by ``id``) under which a reply ends, 0 for none: no item of a report.

    After the label of an item there comes that of its answer, or of another item.
    """
    heads = [at for at, paragraph in enumerate(paragraphs) if _CONCLUDES.match(topic(paragraph.text))]
    if len(heads) != 1 or labelled[heads[0]]:
        return 0
    after = (label_of(paragraph.text) for paragraph in paragraphs[heads[0] + 1 :])
    return 0 if any(label and label.named for label in after) else id(paragraphs[heads[0]])

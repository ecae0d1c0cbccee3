"""What kind of document the words are: by signs, asked in order; none of them is the name of a file.

A new sign is a row of `_SIGNS`: the kind, what the sign is, and the function that says whether a document bears it.
Settling a kind otherwise takes one word in ``sources.csv``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from ..text import speaker_labels
from ..text.english.patterns_in_tables import in_table
from ..text.names import TITLES
from . import other_papers, own_code, table_row
from .formats.headings import topic
from .formats.lines import Extraction
from .replies import reply_paragraphs
from .replies.reply_cover import SALUTATION
from .reports import labelled_items, paragraph_numbers, recommendations, report_cover
from .transcripts import public_hearings, run_on
from .transcripts.speakers import CHAIR, names_somebody
from .transcripts.transcript_header import ILLUSTRATIVE
from .transcripts.transcript_styles import LABEL, NAMED, QUESTION, style_of

_ORAL_TITLE = in_table("papers", "the title of oral evidence")
_REPORT = in_table("papers", "a report of a session")
_ITEMS = in_table("sources/paper_forms", "conclusions and recommendations, alone")
# Reports of other houses and bodies. Each needs a second sign: many numbered paragraphs, or a table of contents.
_OTHER_REPORT = in_table("papers", "a report of another house")
_CALLED = in_table("papers", "calls itself a report")
_GENRE = in_table("papers", "a report by its genre")
_COMMITTEE = in_table("papers", "a committee by its name")
_VOICE = in_table("papers", "speaks as a committee that reports")
_NOT_OFFICIAL = in_table("papers", "no official publication")
_REVIEW = in_table("papers", "a review by its name")
_NO_REPORT = in_table("papers", "no report, by its title")
_ACTIONS = in_table("asking", "a list of essential actions")
_PART = in_table("papers", "a chapter or a volume")
_PARLIAMENT = in_table("papers", "a parliament by its name")
_STATEMENT = in_table("papers", "a witness statement")
_CONTENTS = in_table("papers", "contents")
_MARKDOWN = in_table("sources/paper_forms", "signs of Markdown first")
_SENTENCE = in_table("sources/paper_forms", "a sentence’s end or a semicolon, last")
# Lines of a cover; of the front in which contents stand; words of a title; numbered paragraphs that a report has.
COVER, FRONT, TITLE, MANY = 16, 90, 14, 30
# First lines in which a paper that is no report says what it is.
FIRST = 8
# How often a report has what only reports have: labels of items, paragraphs in a committee's voice.
SEVERAL = 3
# Words after a label that a setting may have: “Disallow: /bells”, “Colour: dark blue”.
OF_A_SETTING = 3
# Of a hearing's lines: how many a speaker's label opens that comes back.
TALK = 0.05


def kind_of(extraction: Extraction) -> str:
    """Return what kind of document this is, by its words: the kind of the first sign that it bears, else ``other``."""
    texts = [line.text for line in extraction.lines if line.text]
    return next((kind for kind, is_borne in _SIGNS if is_borne(extraction, texts)), "other")


def _is_examination(_: Extraction, texts: Sequence[str]) -> bool:
    asked = sum(1 for text in texts if (m := QUESTION.match(text)) and LABEL.match(text[m.end() :]))
    # A report quotes a question or two.
    return (
        asked >= 3
        or run_on.are_dashed(texts)
        or style_of(texts) is not NAMED
        or any(_ORAL_TITLE.match(text) for text in texts[:12])
    )


def _is_report(_: Extraction, texts: Sequence[str]) -> bool:
    if report_cover.is_inquiry_report(texts) or any(_REPORT.search(text) for text in texts[:60]):
        return True
    return any(_ITEMS.match(text) for text in texts)


def _is_report_of_another_house(extraction: Extraction, texts: Sequence[str]) -> bool:
    titled = any(_OTHER_REPORT.match(text) for text in _titles(extraction, texts))
    contents = any(_CONTENTS.match(_MARKDOWN.sub("", text)) for text in texts[:FRONT])
    return titled and (contents or _has_many_numbers(extraction))


def _calls_itself_report(extraction: Extraction, texts: Sequence[str]) -> bool:
    """Say whether a cover calls this a report, or it is nothing but a report's list of recommendations."""
    broken = [" ".join(texts[at : at + length]) for length in (2, 3) for at in range(len(texts[:3]))]
    cover = [extraction.front.title, *texts[:TITLE], *broken]
    if any((_CALLED.search(text) and len(text) < 160) or _NOT_OFFICIAL.match(text) for text in cover):
        return not _says_otherwise(texts)
    return any(recommendations.LIST.match(text.lower().strip(" .")) for text in texts[:2])


def _is_report_by_genre(extraction: Extraction, texts: Sequence[str]) -> bool:
    """Say whether a title or a body on the cover is one that only reports have, and the document has items of its own.

    A letter may name the report that it answers in its title.
    """
    if any(SALUTATION.match(text) for text in texts[:30]) or not _has_items(texts):
        return False
    return any(_GENRE.search(text) for text in _titles(extraction, texts))


def _is_committees_report(extraction: Extraction, texts: Sequence[str]) -> bool:
    """Say whether a committee is named on the cover, lists its recommendations, and speaks of itself as one.

    Where its parliament is named beside it, or it has contents, it may speak as “we”, if its recommendations are
    labelled.
    """
    titles = _titles(extraction, texts)
    if not any(map(_COMMITTEE.match, titles)) or not _has_list(texts) or _says_otherwise(texts):
        return False
    contents = any(_CONTENTS.match(text) for text in texts[:FRONT])
    if (contents or any(map(_PARLIAMENT.match, titles))) and _labels_of_items(texts) >= SEVERAL:
        return True
    return sum(bool(_VOICE.match(paragraph_numbers.without_number(text))) for text in texts) >= SEVERAL


def _is_reviews_report(extraction: Extraction, texts: Sequence[str]) -> bool:
    """Say whether a review is named on the cover, there are contents or numbered paragraphs, and it has items.

    What others write to a review, and what it writes before it reports, bears its name as well.
    """
    if _says_otherwise(texts) or any(SALUTATION.match(text) for text in texts[:30]):
        return False
    named = any(map(_REVIEW.match, _titles(extraction, texts)))
    parted = any(_CONTENTS.match(text) for text in texts[:FRONT]) or _has_many_numbers(extraction)
    return named and parted and _has_items(texts)


def _says_otherwise(texts: Sequence[str]) -> bool:
    """Say whether a paper's first lines call it something else than a report: minutes, a submission, guidance."""
    return any(map(_NO_REPORT.match, texts[:FIRST]))


def _has_list(texts: Sequence[str]) -> bool:
    headings = (paragraph_numbers.without_number(text) for text in texts if len(text) < TITLE * 7)
    return any(recommendations.LIST.match(head) or _ACTIONS.match(head) for head in map(topic, headings))


def _has_items(texts: Sequence[str]) -> bool:
    return _has_list(texts) or _labels_of_items(texts) >= SEVERAL


def _labels_of_items(texts: Sequence[str]) -> int:
    return sum(bool(labelled_items.label_of(text)) for text in texts)


def _is_part_of_report(extraction: Extraction, texts: Sequence[str]) -> bool:
    """Say whether this is a chapter or a volume of a report: called one, and numbered paragraph by paragraph."""
    return any(_PART.match(text) for text in _titles(extraction, texts)) and _has_many_numbers(extraction)


def _titles(extraction: Extraction, texts: Sequence[str]) -> list[str]:
    return [
        text
        for text in (extraction.front.title, *texts[:COVER])
        if len(text.split()) <= TITLE and not _SENTENCE.search(text)
    ]


def _has_many_numbers(extraction: Extraction) -> bool:
    return len(paragraph_numbers.run(extraction.lines)) >= MANY


def _is_submission(extraction: Extraction, texts: Sequence[str]) -> bool:
    if any(other_papers.is_submission(text) for text in (extraction.front.title, *texts[:8])):
        return True
    return any(own_code.is_numbered_submission(text) for text in texts[:8])


def _is_engagement_note(_: Extraction, texts: Sequence[str]) -> bool:
    return ILLUSTRATIVE.match(texts[0]) is not None and "engagement note" in texts[0].lower()


def _is_statement(_: Extraction, texts: Sequence[str]) -> bool:
    return any(_STATEMENT.match(text) for text in texts[:8])


def _is_talk(extraction: Extraction, texts: Sequence[str]) -> bool:
    # The headers of an earlier mail that is quoted (From, Sent, To, Subject) look like labels.
    return not extraction.front.author and _is_conversation(texts)


def _is_hearing(_: Extraction, texts: Sequence[str]) -> bool:
    """Say whether this is plainly a hearing, whatever it speaks of: people with titles, or a chair, speak in turn."""
    labels = _labels(texts)
    certain = {label: count for label, count in labels.items() if count > 1 and _is_certain(label)}
    return len(certain) > 1 and sum(certain.values()) > max(5, TALK * len(texts))


def _labels(texts: Sequence[str]) -> Counter[str]:
    """Return what stands before a colon at the head of lines, after a question's number, and how often."""
    rests = (QUESTION.sub("", text, count=1) for text in texts)
    return Counter(label[1] for rest in rests if (label := LABEL.match(rest)))


def _is_certain(label: str) -> bool:
    return bool(CHAIR.match(label)) or (
        label.split()[0].strip(".").lower() in TITLES and names_somebody(label)
    )


def _are_terms(_: Extraction, texts: Sequence[str]) -> bool:
    return any("terms of reference" in text.lower() for text in texts[:8])


def _is_speech(texts: Sequence[str]) -> bool:
    """Say whether sentences follow labels here and there: after those of a list of settings stands a word, or none."""
    rests = [QUESTION.sub("", text, count=1) for text in texts]
    for rest, following in zip(rests, [*rests[1:], ""], strict=True):
        if label := LABEL.match(rest):
            own = rest[label.end() :].strip()
            # The words may begin under the label.
            said = own or ("" if LABEL.match(following) else following)
            if len(said.split()) > OF_A_SETTING:
                return True
    return False


def _is_conversation(texts: Sequence[str]) -> bool:
    """Say whether two people or more speak in turn: labels like names that come back, however long the speeches."""
    labels = _labels(texts)
    if not any(" " in label for label in labels) and not _is_speech(texts):
        return False
    named = {label: count for label, count in labels.items() if count > 1 and names_somebody(label)}
    least = 3 if any(map(_is_certain, named)) else max(4, 0.2 * len(texts))
    if len(named) > 1 and sum(named.values()) > least:
        return True
    speakers = sum(count for label, count in labels.items() if speaker_labels.read(label))
    return speakers >= 4 and speakers > 0.3 * len(texts)


# The order matters: a reply restates a report's recommendations under its titles, and a report quotes evidence, so that
# a document is first asked for what only one kind has. Labels come late, as papers of every kind have some.
_SIGNS: tuple[tuple[str, Callable[[Extraction, Sequence[str]], bool]], ...] = (
    ("written", lambda extraction, _: table_row.is_row(extraction)),
    ("oral", lambda extraction, _: public_hearings.is_numbered(extraction.lines)),
    ("oral", _is_examination),
    ("oral", _is_hearing),
    ("response", lambda _, texts: reply_paragraphs.is_response(texts)),
    ("report", _is_report),
    ("written", _is_submission),
    ("engagement note", _is_engagement_note),
    ("statement", _is_statement),
    ("report", _is_report_of_another_house),
    ("report", _is_part_of_report),
    ("report", _calls_itself_report),
    ("report", _is_report_by_genre),
    ("report", _is_committees_report),
    ("report", _is_reviews_report),
    ("oral", _is_talk),
    ("terms", _are_terms),
)

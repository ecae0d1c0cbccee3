"""A paper's own code: what heads its pages, or stands alone before its words; an address or an Act is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ..text.english.patterns_in_tables import in_table
from .reports.annexes import evidence_code

# "VIC 3000", "ACT 2600": where somebody lives.
_POSTAL = in_table("sources/paper_forms", "a postal number")
# "DPA1998", "FOIA 2000": a law or a standard and its year; as a code it would begin with a nought.
_YEAR = in_table("sources/paper_forms", "letters and a year")
_NUMBERED = in_table("sources/paper_forms", "a submission’s number")
# "Submission 178 Marram Wildlife Trust": the number, and whose it is.
_NUMBERED_NAME = in_table("sources/paper_forms", "a submission’s number and author")
_ALONE = in_table("sources/paper_forms", "a code by itself")
# Words of a line that may bear a code in passing.
SHORT = 12
_FILE = in_table("sources/paper_forms", "a code in a file’s name")


def of_front(texts: Iterable[str]) -> str:
    """Return the code that stands before a paper's first paragraph, ``""`` where none does."""
    return next(filter(None, map(_code, texts)), "")


def of_heads(texts: Sequence[str]) -> str:
    """Return the code that most running heads and feet bear, where no other is borne as often."""
    found = Counter(code for text in texts if len(text.split()) <= SHORT and (code := _code(text)))
    best = found.most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else ""


def of_file_name(name: str) -> str:
    """Return the code that opens a file's name: ``ABC0012.pdf``, ``ABC0012 - Care Trust.docx``.

    >>> of_file_name("ABC0012_Care_Trust.pdf"), of_file_name("ACT2600.pdf"), of_file_name("scan 0012.pdf")
    ('ABC0012', '', '')
    """
    match = _FILE.match(name.strip())
    return match[1] + match[2] if match else ""


def is_numbered_submission(text: str) -> bool:
    """Say whether a line is a submission's number, perhaps with whose it is: ``Submission 178``, ``Evidence 12``."""
    text = " ".join(text.split())
    return bool(_NUMBERED.fullmatch(text) or _NUMBERED_NAME.fullmatch(text))


def submitter(text: str) -> str:
    """Return whose a numbered submission is, as its head has it, else ``""``.

    >>> submitter("Submission 178 Marram Wildlife Trust"), submitter("Submission 3 was late")
    ('Marram Wildlife Trust', '')
    """
    match = _NUMBERED_NAME.fullmatch(" ".join(text.split()))
    return match[2] if match else ""


def _code(text: str) -> str:
    """Return the code in a line, if it is one's own: an address's or a law's figures are none."""
    text = " ".join(text.split())
    if numbered := _NUMBERED.fullmatch(text) or _NUMBERED_NAME.fullmatch(text):
        return numbered[1]
    alone = _ALONE.fullmatch(text) is not None
    text = _POSTAL.sub(" ", text)
    return evidence_code(text if alone else _YEAR.sub(" ", text))

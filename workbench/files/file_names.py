"""Names of files made of words from outside: fit for every disk, and never another's.

Pure functions: none looks at a disk. A name that is fit already stays as it is, and so do the files that are there.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Container

# Bytes of a name in UTF-8. Most disks bear 255; one that encrypts names (eCryptfs) bears 143, and Windows wants the
# whole path under 260 letters.
MOST = 143
# An ending says what a file is, and stays; what is longer than this is no ending.
_LONGEST_ENDING = 12
_DIGEST = 10
# What stands after a document's name in the name of a version of its text.
_VERSION = ".0123456789ab.txt"
# What no system bears in a name; control letters; halves of letters, which stand for bytes that are no Unicode; and
# what turns the order of letters round, so that a name reads as another.
_UNFIT = re.compile(
    r"[\x00-\x1f\x7f-\x9f/\\:*?\"<>|\ud800-\udfff\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+"
)
# At the start: what hides a file, reads as an option of a command, or as a formula in a spreadsheet.
_LEADING = ".=+-@ \u00a0＝＋－＠"
# Windows drops these from the end of a name. It keeps these words for its devices, whatever the ending.
_TRAILING = ". \u00a0"
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)


def fit(name: str) -> str:
    """Return a name that every disk bears, as near to ``name`` as can be; *source* where nothing of it is left.

    A name that is over `MOST` bytes is cut, and ends with a digest of the whole of it before its ending. The same
    name gives the same name, and a fit one gives itself.
    """
    shown = unicodedata.normalize("NFC", _UNFIT.sub("_", name)).lstrip(_LEADING).rstrip(_TRAILING) or "source"
    first, dot, rest = shown.partition(".")
    if _RESERVED.fullmatch(first.rstrip(_TRAILING)):
        shown = f"{first.rstrip(_TRAILING)}_{dot}{rest}"
    return shown if _size(shown) <= MOST else _cut(shown, f"~{_digest(name)}")


def free(name: str, taken: Container[str]) -> str:
    """Return a fit name for a file in a folder where the names ``taken`` (as `alike` gives them) stand already.

    Twins are numbered: ``bells.pdf``, ``bells-2.pdf``.
    """
    own = fit(name)
    if alike(own) not in taken:
        return own
    return _cut_to_number(own, lambda candidate: alike(candidate) not in taken)


def numbered(name: str, number: int) -> str:
    """Return a fit name with a number at the end of its stem: ``bells-2.pdf``."""
    return _cut(name, f"-{number}")


def alike(name: str) -> str:
    """Return what two names have in common where some disk takes them for one: their letters, whatever their case.

    Windows and macOS tell no capitals from small letters; macOS tells no é from e with an accent of its own.
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def of_id(document_id: str) -> str:
    """Return the name that a document's files begin with: its id, where that is fit as it is.

    Of any other id, what is fit of it and a digest of the whole: two ids are never one name, letter for letter.
    """
    plain = former_of_id(document_id)
    whole = f"{plain}{_VERSION}"
    if plain == document_id and fit(whole) == whole:
        return plain
    return _cut(fit(plain).replace(".", "_"), f"~{_digest(document_id)}", MOST - len(_VERSION))


def former_of_id(document_id: str) -> str:
    """Return the name that files of a document began with before `of_id`: they are looked for, and not renamed."""
    return re.sub(r"[^\w.-]+", "_", document_id)


def version(document_id: str, digest: str) -> str:
    """Return the name of a file that keeps a version of a document's text, by the SHA-256 of its bytes."""
    return f"{of_id(document_id)}.{digest[:12]}.txt"


def versions(document_id: str) -> re.Pattern[str]:
    """Return the pattern that the names of all versions of a document's text match whole, former names with them."""
    names = "|".join(map(re.escape, (of_id(document_id), former_of_id(document_id))))
    return re.compile(rf"(?:{names})\.([0-9a-f]{{12}})\.txt")


def _cut_to_number(name: str, is_free: Callable[[str], bool]) -> str:
    """Return the name with the first number at which it is free, found in few steps: twenty thousand may be twins."""
    high = 2
    while not is_free(_cut(name, f"-{high}")):
        high *= 2
    low = high // 2  # taken, or 1: the name itself
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if is_free(_cut(name, f"-{middle}")) else (middle, high)
    return _cut(name, f"-{high}")


def _cut(name: str, mark: str, most: int = MOST) -> str:
    """Return a name with ``mark`` at the end of its stem, the stem cut where the whole is over ``most`` bytes."""
    stem, dot, ending = name.rpartition(".")
    if not (dot and ending.isalnum() and _size(ending) <= _LONGEST_ENDING):
        stem, dot, ending = name, "", ""
    room = most - _size(mark + dot + ending)
    if _size(stem) > room:
        stem = stem.encode()[:room].decode("utf-8", "ignore")
        # A letter keeps the accents that stand after it, or goes with them.
        whole = name[len(stem) :]
        while stem and whole and unicodedata.combining(whole[0]):
            stem, whole = stem[:-1], stem[-1] + whole
    return f"{stem.rstrip(_TRAILING)}{mark}{dot}{ending}"


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]


def _size(name: str) -> int:
    return len(name.encode())

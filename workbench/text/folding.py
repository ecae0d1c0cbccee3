"""Text for matching: odd apostrophes, hyphens and spaces folded, with where each character stood."""

from __future__ import annotations

import re

# Characters of one printed word that are typed in several ways; each stands for exactly one character.
FOLDED = {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-"}


_SPACES = re.compile(r"[\s\u00ad]{2,}|[^\S ]|\u00ad")


def fold(text: str) -> tuple[str, list[int] | None]:
    """Return ``text`` as it is matched, and where each of its characters stands in ``text``.

    Curly apostrophes and odd hyphens become the plain ones, every run of white space one space, and soft
    hyphens go. The list has one more item than the folded text, so that a half-open end can be looked up;
    it is ``None`` where the two run in step. The text itself is never changed.
    """
    folded = text
    if not text.isascii():
        for odd, plain in FOLDED.items():
            folded = folded.replace(odd, plain)
    if not _SPACES.search(folded):
        return folded, None
    kept: list[str] = []
    places: list[int] = []
    last = 0
    for run in _SPACES.finditer(folded):
        space = " " if run.group().strip("\u00ad") else ""
        kept += [folded[last : run.start()], space]
        places += range(last, run.start() + len(space))
        last = run.end()
    kept.append(folded[last:])
    places += range(last, len(text))
    return "".join(kept), [*places, len(text)]

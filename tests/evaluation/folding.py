"""Folding for comparison only: what two printings of the same words may differ in.

The answer keys write £ as GBP, € as EUR and é as e, and flatten dashes and quotation marks. Both sides of a
comparison are folded the same way; nothing here may ever touch the product's text.
"""

from __future__ import annotations

import re
import unicodedata

_FLAT = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "£": "GBP", "€": "EUR",
    }
)  # fmt: skip
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


def fold(text: str) -> str:
    """Return ``text`` with one kind of dash and quotation mark, no accents, and single spaces.

    Nothing else gives way: a changed word, letter case, full stop or a hyphen more or less stays different.
    """
    flat = _INVISIBLE.sub("", text).translate(_FLAT)
    bare = "".join(c for c in unicodedata.normalize("NFKD", flat) if not unicodedata.combining(c))
    return " ".join(bare.split())


def with_signs(text: str) -> str:
    """Return ``text`` with the signs that Windows' alphabet has for control characters, as the product reads them."""
    signs = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}
    return text.translate(signs)

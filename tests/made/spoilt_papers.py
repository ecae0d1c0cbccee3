"""Word files and PDFs changed as somebody might change them, by mistake or on purpose."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable

Change = Callable[[str, random.Random], str]
_PARAGRAPH = re.compile(r"<w:p>.*?</w:p>", re.DOTALL)
_WORDS = re.compile(r"(<w:t[^>]*>)([^<]{3,})(</w:t>)")


def spoilt_word(data: bytes, seed: int) -> tuple[str, bytes]:
    """Return a Word file with one change, and its name: another one for each ``seed``."""
    chance = random.Random(seed)
    names = list(WORD)
    for n in range(len(names)):
        name = names[(seed + n) % len(names)]
        part, change = WORD[name]
        with zipfile.ZipFile(io.BytesIO(data)) as old:
            before = old.read(part).decode()
            after = change(before, chance)
            if after == before:
                continue
            stream = io.BytesIO()
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
                for one in old.namelist():
                    new.writestr(one, after if one == part else old.read(one))
            return name, stream.getvalue()
    raise AssertionError("nothing in this file can be changed")


def spoilt_bytes(data: bytes, seed: int) -> tuple[str, bytes]:
    """Return a file with a bit turned, a byte gone or more, its end cut off, or words after it."""
    chance = random.Random(seed)
    at = chance.randrange(len(data))
    kinds = {
        "a bit turned": data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :],
        "a byte gone": data[:at] + data[at + 1 :],
        "a byte more": data[:at] + bytes([chance.randrange(256)]) + data[at:],
        "its end cut off": data[: max(at, 1)],
        "words after it": data + b"\n% nobody\n",
    }
    name = list(kinds)[seed % len(kinds)]
    return name, kinds[name]


def _one(pattern: re.Pattern[str], change: Callable[[re.Match[str], random.Random], str]) -> Change:
    def changed(text: str, chance: random.Random) -> str:
        found = list(pattern.finditer(text))
        if not found:
            return text
        one = chance.choice(found)
        return text[: one.start()] + change(one, chance) + text[one.end() :]

    return changed


def _letter(found: re.Match[str], chance: random.Random) -> str:
    words = found[2]
    at = chance.randrange(len(words))
    other = "x" if words[at] != "x" else "y"
    return f"{found[1]}{words[:at]}{other}{words[at + 1 :]}{found[3]}"


def _swapped(text: str, chance: random.Random) -> str:
    found = list(_PARAGRAPH.finditer(text))
    at = chance.randrange(len(found) - 1)
    one, other = found[at], found[at + 1]
    return text[: one.start()] + other[0] + text[one.end() : other.start()] + one[0] + text[other.end() :]


BODY, NOTES = "word/document.xml", "word/footnotes.xml"
WORD: dict[str, tuple[str, Change]] = {
    "a letter of the text": (BODY, _one(_WORDS, _letter)),
    "a letter of a footnote": (NOTES, _one(_WORDS, _letter)),
    "a letter of the head of each sheet": ("word/header1.xml", _one(_WORDS, _letter)),
    "a number": (BODY, _one(re.compile(r"(?<=[\s>])\d+(?=[\s.,;<])"), lambda found, _: str(int(found[0]) + 1))),
    "a paragraph gone": (BODY, _one(_PARAGRAPH, lambda found, _: "<w:p/>")),
    "a paragraph twice": (BODY, _one(_PARAGRAPH, lambda found, _: found[0] * 2)),
    "two paragraphs in another order": (BODY, _swapped),
    "a style": (BODY, _one(re.compile(r'<w:pStyle w:val="\w+"/>'), lambda *_: '<w:pStyle w:val="Subtitle"/>')),
    "words hidden": (BODY, _one(re.compile("<w:r><w:t"), lambda *_: "<w:r><w:rPr><w:vanish/></w:rPr><w:t")),
    "a mark of provenance gone": (BODY, _one(re.compile(r'<w:rStyle w:val="Mark"/>'), lambda *_: "")),
    "what a picture shows": (BODY, _one(re.compile(r'descr="[^"]+"'), lambda *_: 'descr="Nothing"')),
    "a footnote of another": (BODY, _one(re.compile(r'footnoteReference w:id="\d+"'), lambda *_: 'footnoteReference w:id="0"')),
    "the title": ("docProps/core.xml", _one(re.compile("(<dc:title>)([^<]+)(</dc:title>)"), _letter)),
    "a colour of the styles": ("word/styles.xml", _one(re.compile("0C5340"), lambda *_: "FFFFFF")),
    "the record of how it was made": ("customXml/item1.xml", _one(re.compile(r"\d+"), lambda *_: "7")),
}  # fmt: skip

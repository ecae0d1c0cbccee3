"""The alphabets that a rich text names: those of its fonts, and its own."""

from __future__ import annotations

import codecs

CHARSETS = {
    0: "cp1252", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip


def known(name: str) -> str:
    """Return an alphabet's name as Python has it, ``""`` for one that it has not."""
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""

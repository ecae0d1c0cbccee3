"""Words as they are compared when evidence is ranked: folded, without endings, the commonest listed."""

from __future__ import annotations

from functools import cache

from .english.patterns_in_tables import in_table

_WORD = in_table("text/signs", "small letters and figures")
JOINED = "’‘ʼ'\u00ad"  # what stands inside one word
ACCENTS: dict[int, str] = dict(
    zip(map(ord, "áàâäãåçéèêëíìîïñóòôöõúùûüýÿ"), "aaaaaaceeeeiiiinooooouuuuyy", strict=True)
)

COMMON = frozenset(
    "a about after all also although an and any are as at be because been before being both but by can could did "
    "do does done down each either else ever every few for from get got had has have having he her here hers him "
    "himself his how however i if in into is it its itself just less many may me might more most much must my "
    "near neither no nor not of off on one only onto or other others our ours out over own per quite rather said "
    "same say says shall she should since so some somebody someone something still such than that the their "
    "theirs them themselves then there these they thing things think this those though through to told too under "
    "until up upon us very want was way we well went were what when where whether which while who whom whose why "
    "will with within without would yes yet you your yours im ive dont thats theyre its were youre cant isnt wont "
    "id wed theyd hed shed doesnt didnt wasnt wouldnt couldnt shouldnt theres lot know really go going come".split()
)
"""Words that say nothing of what a text is about: alone they count for nothing, and they are never a reason."""

_IRREGULAR = {
    "children": "child", "childrens": "child", "women": "woman", "womens": "woman", "men": "man", "mens": "man",
    "people": "person", "peoples": "person", "lives": "life", "wives": "wife", "kept": "keep", "found": "find",
    "gave": "give", "given": "give", "ran": "run", "taken": "take", "took": "take", "made": "make",
}  # fmt: skip

_ENDINGS = (
    ("sses", "ss"), ("ies", "y"), ("edly", ""), ("ments", "ment"), ("ing", ""), ("ed", ""), ("ly", ""),
    ("es", ""), ("s", ""),
)  # fmt: skip


def words(text: str) -> list[str]:
    """Return the words of ``text`` in order: lower case, no accents, no apostrophes, endings kept.

    >>> words("The Children’s Home: 9% re-offended.")
    ['the', 'childrens', 'home', '9', 're', 'offended']
    """
    low = text.lower()
    for sign in JOINED:  # several times quicker than translating each letter
        low = low.replace(sign, "")
    return _WORD.findall(low if low.isascii() else low.translate(ACCENTS))


@cache
def stem(word: str) -> str:
    """Return a word without its ending, so that *placement* and *placements* are one; short words stay.

    >>> [stem(w) for w in ("placements", "recording", "recorded", "police", "data", "sharing")]
    ['placement', 'record', 'record', 'polic', 'data', 'shar']
    """
    word = _IRREGULAR.get(word, word)
    if len(word) <= 4:
        return word
    for ending, instead in _ENDINGS:
        least = len(ending) + (3 if ending in ("es", "s") else 4)
        if word.endswith(ending) and len(word) >= least and not word.endswith("ss"):
            word = word[: len(word) - len(ending)] + instead
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def stems(text: str) -> list[str]:
    """Return the words of ``text`` in order, without their endings."""
    return [stem(word) for word in words(text)]


COMMON_STEMS = frozenset(stem(word) for word in COMMON)

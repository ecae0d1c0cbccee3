"""What a researcher may type: words, "phrases", prefix*, NEAR, AND, OR, NOT and brackets; or where it can't be read.

Words beside each other must all be there. NOT binds closer than AND, and AND closer than OR, as in SQLite's own
language; ``a NEAR b`` (within ten words of each other), ``a NEAR/5 b`` and ``NEAR(a b, 5)`` are the same idea.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from ..errors import WorkbenchError
from ..text.english.patterns_in_tables import in_table

EXAMPLES = (
    "placement", '"return interview"', "placement*", "police AND (missing OR absent)", "placement NOT secure",
    'placement* NEAR "out of area"', "NEAR(police interview, 5)",
)  # fmt: skip
APART = 10
"""How many words may stand between two that are near each other, where no number is given."""
# The quotation marks that programs set by themselves; each is one character, so that positions hold.
_PLAIN = str.maketrans("“”„‟«»", '""""""')
_TOKEN = re.compile(
    r"""
    (?P<phrase> "[^"]*" \*? )
  | (?P<open_quote> " )
  | (?P<near_call> NEAR \( )
  | (?P<near> NEAR (?: /(?P<apart>\d+) )? (?= \s | $ ) )
  | (?P<operator> (?: AND | OR | NOT ) (?= [\s()"] | $ ) )
  | (?P<bracket> [()] )
  | (?P<comma> , )
  | (?P<word> [^\s()",]+ )
    """,
    re.VERBOSE,
)
_LETTERS = in_table("prose", "a letter or figure")


@dataclass(frozen=True)
class Phrase:
    """Words that stand one after the other; ``prefix``: the last of them is only the beginning of a word."""

    text: str
    prefix: bool = False


@dataclass(frozen=True)
class Near:
    """Phrases with at most ``apart`` words between them."""

    phrases: tuple[Phrase, ...]
    apart: int = APART


@dataclass(frozen=True)
class Joined:
    """Two parts, joined by AND, OR or NOT."""

    operator: str
    left: Node
    right: Node


Node = Phrase | Near | Joined


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str
    at: int
    apart: int = APART


def parse(query: str) -> Node | None:
    """Return what a query asks for; nothing where it is empty.

    Raises `WorkbenchError` where it can't be read, with the position and examples.
    """
    reader = _Reader(query)
    if reader.now.kind == "end":
        return None
    node = reader.either()
    if reader.now.kind != "end":
        raise reader.amiss(f"“{reader.now.text}” was not expected here")
    return node


def phrases_of(node: Node | None) -> Iterator[Phrase]:
    """Yield the phrases that a passage may hold if it fits: not those after NOT."""
    if isinstance(node, Phrase):
        yield node
    elif isinstance(node, Near):
        yield from node.phrases
    elif isinstance(node, Joined):
        parts = (node.left,) if node.operator == "NOT" else (node.left, node.right)
        yield from chain.from_iterable(map(phrases_of, parts))


class _Reader:
    """Reads tokens from left to right; ``now`` is the one that comes next."""

    def __init__(self, query: str) -> None:
        self.query = query
        self.tokens = [*_tokens(query.translate(_PLAIN)), _Token("end", "the end", len(query))]
        self.place = 0

    @property
    def now(self) -> _Token:
        return self.tokens[self.place]

    def take(self) -> _Token:
        token = self.now
        self.place += token.kind != "end"
        return token

    def amiss(self, what: str, token: _Token | None = None) -> WorkbenchError:
        at = (token or self.now).at + 1
        return WorkbenchError(
            f"The query can’t be read: {what}",
            f"character {at} of: {self.query}",
            "You may write, for example: " + " · ".join(EXAMPLES),
        )

    def either(self) -> Node:
        node = self.both()
        while self._is("operator", "OR"):
            self.take()
            node = Joined("OR", node, self.both())
        return node

    def both(self) -> Node:
        node = self.without()
        while self._is("operator", "AND") or self._begins():
            if self._is("operator", "AND"):
                self.take()
            node = Joined("AND", node, self.without())
        return node

    def without(self) -> Node:
        if self._is("operator", "NOT"):
            raise self.amiss("NOT needs something before it: what is looked for, without what follows")
        node = self.near()
        while self._is("operator", "NOT"):
            self.take()
            node = Joined("NOT", node, self.near())
        return node

    def near(self) -> Node:
        node = self.one()
        while self.now.kind == "near":
            token = self.take()
            other = self.one()
            first = (node,) if isinstance(node, Phrase) else getattr(node, "phrases", None)
            if first is None or not isinstance(other, Phrase):
                raise self.amiss("NEAR stands between words or phrases, not between brackets", token)
            node = Near((*first, other), token.apart)
        return node

    def one(self) -> Node:
        token = self.take()
        if token.kind in ("word", "phrase"):
            return self._phrase(token)
        if token.kind == "near_call":
            return self._near_call(token)
        if token.text == "(":
            node = self.either()
            if self.take().text != ")":
                raise self.amiss("this bracket is not closed", token)
            return node
        said = {
            "open_quote": "this quotation mark is not closed",
            "end": "something is missing at the end",
            "operator": f"{token.text} needs something before and after it",
            "near": "NEAR needs a word or phrase before and after it",
        }
        raise self.amiss(said.get(token.kind, f"“{token.text}” was not expected here"), token)

    def _near_call(self, begun: _Token) -> Near:
        phrases = []
        while self.now.kind in ("word", "phrase"):
            phrases.append(self._phrase(self.take()))
        apart = APART
        if self.now.kind == "comma":
            self.take()
            number = self.take()
            if not number.text.isdecimal():
                raise self.amiss("after the comma of NEAR comes a number of words", number)
            apart = int(number.text)
        if self.take().text != ")":
            raise self.amiss("NEAR( … ) holds words and phrases, then perhaps a comma and a number", begun)
        if len(phrases) < 2:
            raise self.amiss("NEAR needs two words or phrases", begun)
        return Near(tuple(phrases), apart)

    def _phrase(self, token: _Token) -> Phrase:
        prefix = token.text.endswith("*")
        text = token.text.rstrip("*").strip('"')
        if not _LETTERS.search(text):
            raise self.amiss(f"“{token.text}” has no letter or digit to look for", token)
        return Phrase(text, prefix)

    def _is(self, kind: str, text: str) -> bool:
        return self.now.kind == kind and self.now.text == text

    def _begins(self) -> bool:
        """Whether something that may stand beside what was read begins here."""
        return self.now.kind in ("word", "phrase", "near_call", "open_quote") or self.now.text == "("


def _tokens(query: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(query):
        kind = str(found.lastgroup)
        apart = int(found["apart"]) if found["apart"] else APART
        yield _Token("near" if kind == "apart" else kind, found.group(), found.start(), apart)

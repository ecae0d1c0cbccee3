"""Who stands behind ``Q.`` in a hearing: whoever was last named as questioning, until the questions pass to another.

A line over the questions names who asks (``Questions from MR VANE``). Nothing need be printed when that ends: Mr Vane
closes, the chair thanks him by his name, and the next ``Q.`` may be anybody's. It is nobody's then, until a line names
who asks, or a label shows that Mr Vane goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ...model import Passage
from ...model.because import Because
from ...text.english.patterns_in_tables import in_table
from ...text.names import TITLED, fit

_THANKED = in_table("transcripts", "somebody is thanked by name")
_CLOSES = in_table("transcripts", "whoever questions closes")
# In so many last letters somebody closes.
_CLOSING = 200


@dataclass
class WhoQuestions:
    """Who questions now (``name``, as printed) and what they said last; ``all`` who did.

    ``unowned`` are the passages whose ``Q.`` is nobody's.
    """

    name: str = ""
    all: dict[str, None] = field(default_factory=dict)
    last: str = ""
    passed_on: bool = False
    unowned: list[Passage] = field(default_factory=list)
    _theirs: dict[str, bool] = field(default_factory=dict)

    def named(self, name: str) -> None:
        """Begin the questions of whom a line names; ``""`` ends the last one's."""
        self.name, self.last, self.passed_on, self._theirs = name, "", False, {}
        self.all.update({name: None} if name else {})

    def asks(self) -> str:
        """Return who says what ``Q.`` opens, ``""`` where that is not known."""
        return "" if self.passed_on else self.name

    def hears(self, passage: Passage) -> None:
        """Look whether what somebody else says under a name passes the questions on, or who questions goes on."""
        if not self.name or not passage.speaker or passage.kind == "direction":
            return
        if passage.speaker == "Q":
            self.unowned += [passage] if self.passed_on else []
        elif self._is_theirs(passage.speaker):
            self.passed_on, self.last = False, passage.text
        elif "hank" in passage.text and _CLOSES.search(self.last[-_CLOSING:]):
            thanked = (match[1] for match in _THANKED.finditer(passage.text))
            self.passed_on = self.passed_on or any(fit(one, (self.name,)) >= TITLED for one in thanked)

    def _is_theirs(self, speaker: str) -> bool:
        if speaker not in self._theirs:
            self._theirs[speaker] = fit(speaker, (self.name,)) >= TITLED
        return self._theirs[speaker]

    def problems(self) -> Iterator[tuple[Because, Passage]]:
        """Yield what a researcher should look at, with its first passage."""
        if self.unowned:
            places = tuple(one.passage_id.split("/", 1)[1] for one in self.unowned)
            yield Because.of("perhaps another’s question", places), self.unowned[0]

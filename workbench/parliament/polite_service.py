"""One public service and how it is asked: politely, again when it stumbles, and never believed before it is whole."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from ..errors import NotFound, WorkbenchError
from . import allowed_hosts
from .http import Answer, Broken, Limits, ask

# Seconds between two questions, tries of one question, and the longest wait that a service may ask of us.
PAUSE, TRIES, LONGEST_WAIT = 0.5, 5, 300.0
MOST_REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)
_LATER = "Nothing that has come is lost: run the same command again, and it goes on from here."


class NotAnswered(WorkbenchError):
    """The service did not give a whole answer, however often it was asked."""


class Service:
    """A service that answers questions (GET) with JSON.

    ``base`` is where it is, on the list of `allowed_hosts.ALLOWED` unless the caller names a place of their own. Every
    question waits until ``pause`` seconds have gone since the last. A question is asked again, up to ``tries`` times
    and each time after a longer wait, on 408, 429, 5xx, a lost connection, and an answer that is cut short, of another
    length than it says, or no whole JSON; ``Retry-After`` is honoured up to `LONGEST_WAIT` seconds.
    """

    def __init__(
        self, base: str = "", *, pause: float = PAUSE, tries: int = TRIES, limits: Limits | None = None,
        sleep: Callable[[float], None] = time.sleep, clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        self.own = allowed_hosts.given(base) if base else None
        self.base = base.rstrip("/") or "https://" + min(allowed_hosts.ALLOWED)
        self.pause, self.tries, self.limits = pause, tries, limits or Limits()
        self.sleep, self.clock = sleep, clock
        self._free = clock()

    def json(self, path: str, params: Mapping[str, str] | None = None) -> Any:
        """Return what the service answers, read from JSON.

        Raises `errors.NotFound` where it has no such thing, `Refused` where the answer leads elsewhere, and
        `NotAnswered` where it says no or gives no whole answer.
        """
        address = f"{self.base}{path}" + (f"?{urlencode(params)}" if params else "")
        said = ""
        for attempt in range(self.tries):
            try:
                answer = self._follow(address)
                if answer.status == 200:
                    return json.loads(answer.body)
                said = f"it answered {answer.status} {answer.reason}".rstrip()
                if answer.status in (404, 410):
                    raise NotFound(f"the service has no {path}", said, "Check the number.")
                if not (answer.status in (408, 429) or answer.status >= 500):
                    raise NotAnswered("the service said no", f"{path}: {said}", "Check what you asked for.")
                wait = answer.retry_after if answer.retry_after is not None else 2.0**attempt
            except Broken as error:
                said, wait = str(error), 2.0**attempt
            except (ValueError, RecursionError):
                said, wait = "its answer is no whole JSON", 2.0**attempt
            if wait > LONGEST_WAIT:
                raise NotAnswered(
                    f"the service asks to be left alone for {wait / 60:.0f} minutes", path, _LATER
                )
            if attempt + 1 < self.tries:
                self.sleep(wait)
        raise NotAnswered(
            f"the service gave no whole answer in {self.tries} tries", f"{path}: {said}", _LATER
        )

    def _follow(self, address: str) -> Answer:
        where = allowed_hosts.place(address, self.own)
        for _ in range(MOST_REDIRECTS + 1):
            self._wait()
            answer = ask(where, self.own, self.limits)
            if answer.status not in _MOVED:
                return answer
            where = allowed_hosts.moved(where, answer.location, self.own)
        raise Broken(f"it sent us on more than {MOST_REDIRECTS} times")

    def _wait(self) -> None:
        early = self._free - self.clock()
        if early > 0:
            self.sleep(early)
        self._free = self.clock() + self.pause

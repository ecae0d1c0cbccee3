"""What a researcher told of a document that its reader must know before it reads: rows of settled.csv, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

Pages = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Told:
    """What is known of one document: its ``kind``, which words name speakers and which do not, where its numbers begin.

    ``columns`` has pages, each with how many columns it is set in. Whatever is empty the reader finds out.
    """

    kind: str = ""
    labels: tuple[str, ...] = ()
    no_labels: tuple[str, ...] = ()
    first_number: str = ""
    columns: Pages = ()

    def as_json(self) -> dict[str, Any]:
        """Return it as the parent process sends it to a child."""
        return {name: value for name, value in asdict(self).items() if value}


NOTHING = Told()


def of_json(given: Mapping[str, Any]) -> Told:
    """Return what a parent process sent."""
    columns = tuple((int(page), int(count)) for page, count in given.get("columns", ()))
    words = {name: tuple(given.get(name, ())) for name in ("labels", "no_labels")}
    return Told(given.get("kind", ""), first_number=given.get("first_number", ""), columns=columns, **words)

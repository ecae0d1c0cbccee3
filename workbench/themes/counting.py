"""Theme tables: how many distinct witness bodies spoke to a theme, of how many that were heard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..bodies import Body, hear
from ..errors import WorkbenchError

if TYPE_CHECKING:
    import pandas as pd

GROUPS: dict[str, Callable[[str, Body], str]] = {
    "category": lambda document_id, body: body.category,
    "witness": lambda document_id, body: body.name,
    "session": lambda document_id, body: document_id,
}
_DTYPES = {"theme": "str", "group": "str", "bodies": "Int64", "heard": "Int64"}


def crosstab(
    tags: pd.DataFrame,
    passages: pd.DataFrame,
    appearances: pd.DataFrame,
    by: str,
    documents: pd.DataFrame,
    people: pd.DataFrame | None = None,
    campaigns: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return one row per theme and group: ``bodies`` that spoke to it, of those ``heard`` in the group.

    Columns ``theme``, ``group`` (a category, a witness body or a document), ``bodies``, ``heard``; rows
    in alphabetical order, never by count; a group that did not speak to a theme has 0. Who is a witness
    body, `bodies.hear` says. What members said and asked is left out, and so are dismissed tags. Under 30,
    give the counts and no percentage: evidence is invited and self-selected.

    Raises `WorkbenchError` where ``by`` is none of category, witness and session.
    """
    import pandas as pd

    if by not in GROUPS:
        raise WorkbenchError(
            f"themes can’t be counted by “{by}”", next=f"Choose one of: {', '.join(GROUPS)}."
        )
    group, hearing = GROUPS[by], hear(documents, appearances, people, campaigns)
    behind = hearing.behind(passages)
    heard: dict[str, set[str]] = defaultdict(set)
    for (document_id, _), body in hearing.gave.items():
        heard[group(document_id, body)].add(body.key)
    live = tags[tags["status"] != "dismissed"]
    said = live[["theme", "passage_id"]].merge(passages[["passage_id", "document_id"]], on="passage_id")
    spoke: dict[tuple[str, str], set[str]] = defaultdict(set)
    for theme, passage_id, document_id in said.itertuples(index=False):
        if passage_id in behind:
            spoke[theme, group(document_id, behind[passage_id])].add(behind[passage_id].key)
    rows = [
        (theme, name, len(spoke[theme, name]), len(heard[name]))
        for theme in sorted(set(live["theme"]))
        for name in sorted(heard)
    ]
    return pd.DataFrame(rows, columns=list(_DTYPES)).astype(_DTYPES)

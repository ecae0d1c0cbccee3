"""What a recommendation is made of, and what it goes back to: its nested parts, the earlier ones that it repeats."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Recommendation, Relation
from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import shipped
from .deadlines import deadline

_MARKER = in_table("sources/reports/forms", "a letter before a part")
_ROMAN = ("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx").split()
_ITSELF = in_table("sources/reports/forms", "the report itself")


@dataclass(frozen=True)
class _Part:
    """A part of an item as it is found: the markers over it and its own, where its marker and its words begin."""

    path: tuple[str, ...]
    printed: str
    marker: int
    start: int
    line: bool


def relations_of(item: Recommendation) -> list[Relation]:
    """Return the nested parts of an item, and the earlier recommendations that it repeats; all *suggested*.

    ``relations``: one row per part (``number`` as printed after the item's own: ``4(a)(ii)``; ``note`` has the part's
    own deadline) and one per repeat (``other`` is the earlier report as the text names it).
    """
    return [*_parts(item), *_repeats(item)]


def _parts(item: Recommendation) -> list[Relation]:
    parts = _parts_of(item.text)
    rows = []
    for index, part in enumerate(parts):
        rest = parts[index + 1 :]
        end = next((p.marker for p in rest if len(p.path) <= len(part.path)), len(item.text))
        quote = item.text[part.start : end].rstrip()
        until = deadline(_own_words(quote, part, rest, end), asked=True)
        rows.append(
            Relation(
                f"{item.recommendation_id}.{'.'.join(part.path)}", item.recommendation_id, "part",
                f"{item.number}{part.printed}", "", part.start, part.start + len(quote), quote,
                note=f"deadline: {until}" if until else "",
            )
        )  # fmt: skip
    return _distinct(rows)


def _own_words(quote: str, part: _Part, rest: list[_Part], end: int) -> str:
    """Return a part's words without those of its own parts."""
    inner = next((p.marker for p in rest if p.marker < end), end)
    return quote[: inner - part.start]


def _parts_of(text: str) -> list[_Part]:
    """Return the parts in order: a marker counts where it is the next of its level or opens a level below."""
    path: list[str] = []
    printed: list[str] = []
    parts: list[_Part] = []
    for match in _MARKER.finditer(text):
        line = not match.start() or text[match.start() - 1] == "\n"
        label = match["inner"] or match["bare"]
        if match["bare"] and not line:
            continue
        depth = next((d for d in range(len(path) - 1, -1, -1) if _follows(path[d], label)), None)
        if depth is None:
            if label not in ("a", "i", "1") or label in path or len(path) > 2:
                continue
            depth = len(path)
        path[depth:] = [label]
        printed[depth:] = [match[0].strip()]
        parts.append(_Part(tuple(path), "".join(printed), match.start(), match.end(), line))
    return [part for part in parts if part.line or not _alone(part, parts)]


def _follows(last: str, label: str) -> bool:
    if last.isdigit() or label.isdigit():
        return last.isdigit() and label.isdigit() and int(label) == int(last) + 1
    if last in _ROMAN and label in _ROMAN and _ROMAN.index(label) == _ROMAN.index(last) + 1:
        return True
    return len(last) == len(label) == 1 and ord(label) == ord(last) + 1


def _alone(part: _Part, parts: list[_Part]) -> bool:
    """Say whether a marker inside a line has no sister: ``(a)`` alone names something else."""
    level = [p for p in parts if len(p.path) == len(part.path) and p.path[:-1] == part.path[:-1]]
    return len(level) < 2


def _repeats(item: Recommendation) -> list[Relation]:
    spans: list[tuple[int, int, str, str]] = []
    forms = [row for row in shipped("asking") if row.means == "an earlier recommendation"]
    for form in forms:
        for match in form.matches(item.text):
            groups = match.groupdict()
            if any(start < match.end() and match.start() < end for start, end, _, _ in spans):
                continue
            if _ITSELF.match(groups["other"]):
                continue
            number = groups.get("number") or groups.get("first") or ""
            spans.append((match.start(), match.end(), " ".join(groups["other"].split()), number))
    return [
        Relation(
            f"{item.recommendation_id}.repeats{n or ''}", item.recommendation_id, "repeats",
            number, other, start, end, item.text[start:end],
        )
        for n, (start, end, other, number) in enumerate(sorted(spans))
    ]  # fmt: skip


def _distinct(rows: list[Relation]) -> list[Relation]:
    """Return the rows with every id once: a second run of (a), (b) … in one item is ``.a.2``."""
    from dataclasses import replace

    seen: dict[str, int] = {}
    found = []
    for row in rows:
        count = seen[row.relation_id] = seen.get(row.relation_id, 0) + 1
        found.append(replace(row, relation_id=f"{row.relation_id}.{count}") if count > 1 else row)
    return found

"""Tables in a notebook, set to be read: words whole, on the left, escaped, and illustrative evidence marked."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import jinja2
    import pandas as pd

    from ..inquiry import Inquiry
    from .folded_words import FoldedWords

ROWS = 40
FEW = 10  # rows that are counted at a glance
SHORT = 16  # characters: a date, a position, a state
MARK = "provenance"
LABELS = {
    "theme": ("themes", "label", {"label"}),
    "recommendation_id": ("recommendations", "number", {"number"}),
    "person_id": ("people", "name", {"name", "label", "speaker"}),
}
"""By a column of ids: the table and its column that have the words for them, and the columns that say it already."""
COUNTED = {"bodies", "categories"}  # tuples of what was counted

# Only styles that JupyterLab lets through in a notebook from somebody else. The classes keep MathJax away:
# a sum in dollars is no formula.
PAGE = """\
<div class="tex2jax_ignore mathjax_ignore">
<table style="text-align: left; border-collapse: collapse">
{% if caption %}
<caption style="text-align: left; padding: 4px 8px 4px 0; font-weight: bold">{{ caption }}</caption>
{% endif %}
<thead><tr>
{% for column in columns %}
<th scope="col" style="text-align: {{ column.side }}; padding: 4px 12px 4px 0; vertical-align: bottom">\
{{ column.name }}</th>
{% endfor %}
</tr></thead>
<tbody>
{% for row in rows %}
<tr>
{% for cell in row %}
<td style="text-align: {{ columns[loop.index0].side }}; padding: 4px 12px 4px 0; vertical-align: top; \
white-space: {{ columns[loop.index0].lines }}; \
min-width: {{ columns[loop.index0].least }}em; max-width: 42em">{{ cell }}</td>
{% endfor %}
</tr>
{% endfor %}
</tbody>
</table>
{% if said %}
<p style="padding: 4px 0">{{ said }}</p>
{% endif %}
</div>
"""


def readable(inquiry: Inquiry) -> None:
    """Set every table that this notebook shows from here on to be read. Outside a notebook nothing changes.

    At most `ROWS` rows are shown, and how many there are is said. A table of passages, or of documents, says
    of each row whether it is illustrative; a table of counts over illustrative evidence carries the inquiry's
    sentence that says so. A theme is shown by its label, an item by its number and a person by their name, unless the
    table has a column for these. Words that were marked as distressing are folded. What a cell holds is text: nothing
    in it is ever HTML.
    """
    import pandas as pd
    from IPython import get_ipython  # type: ignore[attr-defined, unused-ignore]

    from .folded_words import FoldedWords

    shell: Any = get_ipython()  # type: ignore[no-untyped-call, unused-ignore]
    if shell is None:
        return
    provenance = dict(zip(inquiry.documents["document_id"], inquiry.documents["provenance"], strict=True))
    holds = "illustrative" in provenance.values()
    illustration = inquiry.settings.illustration if holds else ""
    as_html = shell.display_formatter.formatters["text/html"]

    folded = FoldedWords(inquiry)

    def shown(frame: pd.DataFrame) -> str:
        return html(_labelled(_flat(frame), inquiry), provenance, illustration, folded)

    as_html.for_type(pd.DataFrame, shown)
    as_html.for_type(pd.Series, lambda series: shown(_framed(series)))


def html(
    frame: pd.DataFrame,
    provenance: dict[str, str] | None = None,
    illustration: str = "",
    folded: FoldedWords | None = None,
) -> str:
    """Return a frame as an HTML table of escaped text.

    ``provenance`` gives that of each ``document_id``; ``illustration`` is the sentence for what is computed;
    ``folded`` has the words that are not shown. What ``attrs["said"]`` says of a table stands under it.
    """
    table = _flat(frame)
    marked = _marked(table, provenance or {})
    names = [str(name) for name in marked.columns]
    shown = marked.head(ROWS)
    rows = folded.cells(shown) if folded else shown.itertuples(index=False, name=None)
    cells = [[_words(value) for value in row] for row in rows]
    columns = [
        {"name": name, "side": _side(marked.iloc[:, n])} | _width(name, [row[n] for row in cells])
        for n, name in enumerate(names)
    ]
    caption = illustration if len(frame) and marked is table and _computed(frame) else ""
    return _template().render(columns=columns, rows=cells, caption=caption, said=_said(frame))


def _said(frame: pd.DataFrame) -> str:
    words = str(frame.attrs.get("said", ""))
    counted = _count(len(frame))
    return f"{counted} {words}".strip()


def _labelled(table: pd.DataFrame, inquiry: Inquiry) -> pd.DataFrame:
    """Return the table with a label for each theme and a name for each person, where no column of it has them."""
    columns = [str(name) for name in table.columns]
    for name, (source, words, said) in LABELS.items():
        if columns.count(name) == 1 and not said & set(columns):
            rows = getattr(inquiry, source)
            known = dict(zip(rows[name], rows[words], strict=True))
            table = table.assign(**{name: [known.get(value) or value for value in table[name].tolist()]})
    return table


def _count(rows: int) -> str:
    if rows > ROWS:
        return f"The first {ROWS} of {rows:,} rows. Add .tail({ROWS}) to see the last."
    return f"{rows} rows." if rows > FEW else "" if rows else "No rows."


def _flat(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame with its index as columns where the index says something: where it has a name."""
    flat: pd.DataFrame = frame.copy(deep=False)
    flat.columns = [_label(name) for name in flat.columns]
    if any(name is not None for name in flat.index.names):
        taken = set(flat.columns)
        names = [str(n) if n is not None else f"level {i}" for i, n in enumerate(flat.index.names)]
        flat.index = flat.index.set_names([f"{name} " if name in taken else name for name in names])
        return flat.reset_index()
    numbered = flat.index.nlevels == 1 and flat.index.dtype.kind in "iu"
    return flat.reset_index(drop=True) if numbered else flat.reset_index()


def _label(name: object) -> str:
    return " / ".join(map(str, name)) if isinstance(name, tuple) else str(name)


def _marked(table: pd.DataFrame, provenance: dict[str, str]) -> pd.DataFrame:
    """Return the table with a column for the mark where its rows stand in documents and do not say it."""
    if MARK in table.columns or not provenance:
        return table
    place = next((name for name in ("passage_id", "document_id") if name in table.columns), "")
    if not place:
        return table
    marked = table.copy(deep=False)
    at = list(table.columns).index(place) + 1
    marked.insert(at, MARK, [provenance.get(str(name).partition("/")[0], "") for name in table[place]])
    return marked


def _computed(frame: pd.DataFrame) -> bool:
    """Whether a table holds counts: numbers, or the bodies that were counted."""
    numbers = any(dtype.kind in "iuf" for dtype in frame.dtypes)
    return MARK not in (*frame.columns, *frame.index.names) and (
        numbers or bool(COUNTED & {str(name) for name in frame.columns})
    )


def _framed(series: pd.Series[Any]) -> pd.DataFrame:
    return series.to_frame("number" if series.name is None or series.name == 0 else str(series.name))


def _side(column: pd.Series[Any]) -> str:
    return "right" if column.dtype.kind in "iuf" else "left"


def _width(name: str, words: list[str]) -> dict[str, Any]:
    """Return how a column is set: a place in the evidence in one piece, to be copied; long words with room."""
    longest = max(map(len, words), default=0)
    if name.endswith("_id") or longest <= SHORT:
        return {"lines": "nowrap", "least": 0}
    return {"lines": "pre-line", "least": min(longest // 6, 18)}


def _words(value: object) -> str:
    import pandas as pd

    if not isinstance(value, str) and isinstance(value, Iterable):
        return "; ".join(map(_words, value))
    words = "" if pd.isna(value) else str(value)  # type: ignore[call-overload]
    return words.encode("utf-8", "replace").decode("utf-8")  # half of a pair can't be sent to the browser


@cache
def _template() -> jinja2.Template:
    import jinja2

    environment = jinja2.Environment(autoescape=True, trim_blocks=True, undefined=jinja2.StrictUndefined)
    return environment.from_string(PAGE)

"""Write docs/verbs.md: every verb of the door, by what it is for, with its signature, one sentence and one example."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import workbench
from workbench.inquiry import Inquiry

PAGE = Path(__file__).parent / "verbs.md"
MOST = 39
"""So many verbs a person can survey; for one more, another goes or becomes an option of its neighbour. The 37th,
`open_inquiries`, opens what no verb of one inquiry can speak of; the 38th, `wb.room`, begins where there is none; the
39th, `said`, is what notebooks merged of three tables by hand."""
GROUPS: Mapping[str, tuple[str, ...]] = {
    "Begin": (
        'inquiry = wb.open("evidence/missing-from-care")',
        'together = wb.open_inquiries(["evidence/missing-from-care", "evidence/social-care"])',
        'wb.room("evidence")',
        'mine = wb.create("evidence/social-care", title="Social care")',
        'inquiry.add(["papers/session-1.pdf", "papers/submissions"], publication="published")',
        'inquiry.fetch("missing children", retrieved="2026-11-28")',
        "inquiry.refresh()",
    ),
    "Read": (
        "inquiry.readable()",
        'inquiry.search("placement*", only={"voice": "submissions"}, keep="Placements")',
        'inquiry.explorer(theme="out-of-area")',
        'inquiry.page("oral-1", 12)',
        "inquiry.suggested_categories()",
    ),
    "Suggest": ("inquiry.tag()", "inquiry.learn()", "inquiry.codebook()", "inquiry.respond()"),
    "Decide": (
        'inquiry.room(coder="AB")',
        'inquiry.review(coder="AB", table="links")',
        'inquiry.decide("t1e74f491390f846", "dismiss", coder="AB", note="A night shift, not staffing.")',
        "inquiry.who_changed_what()",
        'inquiry.merge("copies/missing-from-care")',
    ),
    "Count": (
        'inquiry.heard(by="category")',
        'inquiry.crosstab("theme", by="category")',
        'inquiry.said("Out-of-area placements")',
        'inquiry.heat_map(by="category")',
        'inquiry.evidence_base(by="theme")',
        'inquiry.board("report/r3", coder="AB")',
    ),
    "Follow": (
        'inquiry.trail("report/r7", today="2016-09-01")',
        'inquiry.trail_view("report/r7", today="2016-09-01")',
        'inquiry.chase("2016-07-20", whom="authorities")',
        'inquiry.state_on("2014-06-30")',
        'inquiry.scorecard("2016-09-01")',
        'inquiry.printed("children-missing-outside", "2015-16")',
        'inquiry.tracker("2016-09-01")',
    ),
    "Brief": (
        'inquiry.brief("session", witnesses=["Placements commissioner"], date="2026-11-21")',
        'inquiry.check("drafts/report.docx", date="2026-11-21")',
        'wb.verify("briefings/briefing.html", inquiry)',
    ),
    "Keep": (
        "inquiry.verify_log()",
        'inquiry.withdraw("ILL0004", "hold back", coder="AB", reason="Asked to.", date="2026-11-28")',
    ),
}
INTRODUCTION = """\
# The verbs

*Made from the door's own docstrings by `make tables`; a test fails when it is not current.*

```python
import workbench as wb
```

An inquiry has [tables](tables.md) and these verbs; **Tab** after `inquiry.` lists both, and `help(wb.Inquiry)` says in
one line what a row of each table is. `help` of a verb says all of it: `help(wb.Inquiry.evidence_base)`.
"""


def verb_of(example: str) -> tuple[str, str]:
    """Return whose verb an example shows, ``wb`` or ``inquiry``, and its name."""
    shown = re.search(r"\b(wb|inquiry)\.(\w+)\(", example)
    assert shown, example
    return shown[1], shown[2]


def called(owner: str, name: str) -> Callable[..., Any]:
    """Return the verb itself."""
    verb: Callable[..., Any] = getattr(workbench if owner == "wb" else Inquiry, name)
    return verb


def public() -> set[tuple[str, str]]:
    """Return every public verb of the door, as `verb_of` names them."""
    names = [name for name in vars(Inquiry) if name[0] != "_" and callable(getattr(Inquiry, name))]
    own = {("inquiry", name) for name in names}
    return own | {("wb", name) for name in workbench.__all__ if inspect.isfunction(getattr(workbench, name))}


def page() -> str:
    """Return the whole page: one part per group, in it one paragraph per verb."""
    parts = [INTRODUCTION]
    for group, examples in GROUPS.items():
        parts += [f"\n## {group}\n", *map(_paragraph, examples)]
    return "".join(parts)


def write() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")


def _paragraph(example: str) -> str:
    owner, name = verb_of(example)
    verb = called(owner, name)
    about = " ".join((inspect.getdoc(verb) or "").partition("\n\n")[0].replace("``", "`").split())
    given = ", ".join(
        _parameter(one) for one in inspect.signature(verb).parameters.values() if one.name != "self"
    )
    return f"\n**{owner}.{name}**({given})\n\n{about}\n\n```python\n{example}\n```\n"


def _parameter(one: inspect.Parameter) -> str:
    if one.default is inspect.Parameter.empty:
        return f"**{one.name}" if one.kind is inspect.Parameter.VAR_KEYWORD else one.name
    shown = repr(one.default) if isinstance(one.default, str | bool | type(None)) else "…"
    return f"{one.name}={shown}".replace("'", '"')

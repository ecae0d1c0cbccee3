"""A page that stands alone: its styles in it, allowed by their hash; no script, and nothing from outside."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..model import MADE_WITH

if TYPE_CHECKING:
    import jinja2

TEMPLATES = Path(__file__).parent / "templates"


def rendered(template: str, view: Mapping[str, Any], *styles: str) -> str:
    """Return the page that ``template`` makes of ``view``, with these style sheets in it.

    Every word of ``view`` is escaped. The template is given ``css`` and ``policy`` besides: the policy lets
    the page use these styles and pictures within it, and nothing else. Same view, same bytes.
    """
    return environment().get_template(template).render(view, **style(*(styles or ("briefing.css",))))


@cache
def environment() -> jinja2.Environment:
    """Return the templates' environment: every word escaped, and a name that is not there an error."""
    import jinja2

    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES, encoding="utf-8"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals["made_with"] = MADE_WITH
    return made


@cache
def style(*names: str) -> Mapping[str, Any]:
    """Return the style sheets as one, and the policy that allows it by its hash."""
    from markupsafe import Markup

    sheets = ((TEMPLATES / name).read_text(encoding="utf-8") for name in names)
    css = "".join(sheets).replace("\r\n", "\n")
    digest = base64.b64encode(hashlib.sha256(css.encode("utf-8")).digest()).decode("ascii")
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    return {"css": Markup(css), "policy": Markup(policy)}  # our own words, no evidence

"""A page that stands alone: its styles in it, allowed by their hash; no script, and nothing from outside."""

from __future__ import annotations

import base64
import hashlib
import html
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..files import output_names
from ..model import MADE_WITH
from ..restrictions import way_out
from ..restrictions.way_out import Clearance

if TYPE_CHECKING:
    import jinja2

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Briefing:
    """A rendered briefing: ``html`` is the whole page, ``clearance`` what is looked for in it before it is saved.

    ``embargo`` is the day, or day and time, until which it may not be used: the name of its file says so.
    """

    html: str
    title: str = "Briefing"
    clearance: Clearance = field(default_factory=Clearance, compare=False, repr=False)
    embargo: str = ""

    def save(self, path: str | Path) -> Path:
        """Write the page to ``path`` (folders are made) and return the path. Same page, same bytes.

        A name that ends in ``.pdf`` gets a tagged PDF, with the page in it; one that ends in ``.docx`` a Word file.
        Raises `WorkbenchError` for a name that is none of these, where the disk refuses it, and where something stands
        in the page that must not leave and that nobody has settled (`way_out.Refused`).
        """
        target = output_names.check(output_names.embargoed(path, self.embargo), *output_names.PRINTED)
        page = self.html.encode("utf-8")
        if target.suffix.lower() in output_names.PAGE:
            return way_out.send(target, page, self.clearance, "the briefing")
        made = _word if target.suffix.lower() in output_names.WORD else _pdf
        return way_out.send(
            target, page, self.clearance, "the briefing", lambda cleared: made(cleared.decode())
        )

    def _repr_html_(self) -> str:
        """Show the page in a notebook, in a frame of its own that runs nothing."""
        page, title = html.escape(self.html, quote=True), html.escape(self.title, quote=True)
        return f'<iframe sandbox title="{title}" width="100%" height="800" srcdoc="{page}"></iframe>'


def _pdf(page: str) -> bytes:
    from .printed.page_as_pdf import pdf

    return pdf(page)


def _word(page: str) -> bytes:
    from .printed.page_as_word import word

    return word(page)


def rendered(template: str, view: Mapping[str, Any], *styles: str) -> str:
    """Return the page that ``template`` makes of ``view``, with these style sheets in it.

    Every word of ``view`` is escaped. The template is given ``css`` and ``policy`` besides: the policy lets
    the page use these styles and pictures within it, and nothing else. ``view["marking"]`` stands at the head of each
    printed sheet. Same view, same bytes.
    """
    sheets = style(*(styles or ("briefing.css",)), marking=str(view.get("marking", "")))
    return environment().get_template(template).render(view, **sheets)


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


def _css_string(words: str) -> str:
    """Return words as they stand between a style sheet's quotation marks, whatever they hold."""
    return "".join(c if c.isascii() and (c.isalnum() or c in " ,.:") else f"\\{ord(c):x} " for c in words)


@cache
def style(*names: str, marking: str = "") -> Mapping[str, Any]:
    """Return the style sheets as one, and the policy that allows it by its hash; ``marking`` is their running head."""
    from markupsafe import Markup

    sheets = ((TEMPLATES / name).read_text(encoding="utf-8") for name in names)
    css = "".join(sheets).replace("\r\n", "\n").replace("{marking}", _css_string(marking))
    digest = base64.b64encode(hashlib.sha256(css.encode("utf-8")).digest()).decode("ascii")
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    return {"css": Markup(css), "policy": Markup(policy)}  # our own words, no evidence

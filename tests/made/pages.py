"""Pages of made frames, as the gate lets them through."""

from __future__ import annotations

from typing import Any

from workbench.briefing import gate
from workbench.briefing.material import Material
from workbench.briefing.pages import KINDS
from workbench.briefing.pages.quotation_bank import Bank, BankOptions, bank


def render(material: Material, date: str = "", audience: str = "") -> str:
    """The briefing of this material."""
    return page("inquiry", material, date=date, audience=audience)


def page(kind: str, material: Material, *, date: str = "", audience: str = "", **options: Any) -> str:
    """A page of this kind."""
    row = KINDS[kind]
    return gate.page(row, material, row.options(**options), date=date, audience=audience).html


def banked(material: Material, *, date: str = "", audience: str = "public", **options: Any) -> Bank:
    """The quotation bank of this material, as its page is made from it."""
    return bank(gate.shown(material, audience, date=date), BankOptions(**options))

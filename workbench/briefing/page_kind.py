"""What a kind of page is: its name, its options, for whom, from what, and how it is printed.

The kinds themselves are the files of `pages/`, and `pages/__init__.py` lists them. What lets a page through: `gate.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..files import output_names
from .material import AUDIENCES

if TYPE_CHECKING:
    from .gate import Shown

Options = TypeVar("Options")


@dataclass(frozen=True)
class PageKind(Generic[Options]):
    """One kind of page, a row of `pages.KINDS`.

    ``view`` returns what the template prints, made from what the reader may be shown and the options; it never sees
    more than that. ``title`` has ``{}`` for the inquiry's title. ``audience`` is who reads it where nobody is named,
    ``audiences`` who may. ``also`` names the tables that it is made from beside those of every page. ``endings`` are
    those of the files that it can be saved as. ``about`` says in a few words what it is, for `help` and ``--help``.
    ``unmarked`` marks illustrative evidence where the inquiry has no sentence for it; without, the page is refused.
    ``of_draft`` says that it is always made from a draft report, ``pictured`` that a picture of words may stand in it,
    into which no mark can be put. ``compared_with`` is the option that may name an earlier page.
    """

    name: str
    about: str
    options: type[Options]
    view: Callable[[Shown, Options], Mapping[str, Any]]
    template: str
    title: str
    styles: tuple[str, ...] = ("briefing.css",)
    audience: str = "public"
    audiences: tuple[str, ...] = AUDIENCES
    also: tuple[str, ...] = ()
    endings: tuple[str, ...] = output_names.PRINTED
    unmarked: str = ""
    of_draft: bool = False
    pictured: bool = False
    compared_with: str = ""


@dataclass(frozen=True)
class OptionHelp:
    """One option of a kind of page, as `help` and ``--help`` say it; ``flag`` is its name on the command line."""

    name: str
    flag: str
    help: str
    many: bool
    is_flag: bool = False


def option(default: Any, about: str, flag: str = "") -> Any:
    """Return a field of a kind's options, with its help and, where it differs, its name on the command line.

    >>> recipient: str = option("", "Whose copy it is.")
    """
    return field(default=default, metadata={"help": about, "flag": flag})


@dataclass(frozen=True)
class NoOptions:
    """The options of a page that has none but whose copy it is."""

    recipient: str = option("", "Whose copy it is.")
    copy: str = option("", "The number of the copy.")


def options_of(kind: PageKind[Any]) -> tuple[OptionHelp, ...]:
    """Return a kind's options in their order."""
    return tuple(
        OptionHelp(
            f.name,
            f.metadata["flag"] or f.name,
            f.metadata["help"],
            isinstance(f.default, tuple),
            isinstance(f.default, bool),
        )
        for f in fields(kind.options)
    )

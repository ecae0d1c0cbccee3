"""What the page asks of searches beside searching: to keep them, more like a passage, a theme of their words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from . import find_pane
from .acts_in_room import Office
from .at_hand import AtHand

Asked = Mapping[str, Any]


def questions(office: Office, hand: Callable[[], AtHand], renew: Callable[[], None]) -> dict[str, Any]:
    """Return who answers which question. ``hand`` gives what the room looks things up in, ``renew`` makes it again."""

    def keep(asked: Asked) -> dict[str, Any]:
        only = {str(name): str(value) for name, value in (asked.get("only") or {}).items()}
        name = str(asked["name"])
        return {
            "said": f"Saved: the search “{name}”.",
            "kept": office.searches.keep(name, str(asked["query"]), only),
        }

    def like(asked: Asked) -> dict[str, Any]:
        passage = hand().passage(str(asked["passage"]))
        found = find_pane.found_of(office.searches.like(passage.text))
        others = [one for one in found["hits"] if one["id"] != passage.passage_id]
        return {**found, "hits": others}

    def theme_of(asked: Asked) -> dict[str, Any]:
        theme = str(asked.get("theme") or "") or office.new_theme(str(asked["new"]))
        many = office.searches.add_patterns(str(asked["query"]), theme)
        office.take_in()
        renew()
        return {
            "said": f"Saved: {many} pattern{'' if many == 1 else 's'} of “{hand().label(theme)}”.",
            "theme": theme,
        }

    return {
        "searches": lambda asked: office.searches.listed(),
        "keep search": keep,
        "let go": lambda asked: office.searches.let_go(str(asked["name"])),
        "like": like,
        "try theme": lambda asked: office.searches.tried(str(asked["query"]), str(asked.get("theme") or "")),
        "theme of search": theme_of,
    }

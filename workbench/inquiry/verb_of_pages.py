"""A verb that takes the options of every kind of page: they are looked up when somebody looks at the verb."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

Verb = TypeVar("Verb", bound=Callable[..., Any])


def offering_each_kind(verb: Verb) -> Verb:
    """Return a verb that `publishing.offering_each_kind` describes when it is first looked at, and no sooner.

    So opening an inquiry imports no kind of page.
    """
    return cast("Verb", _Described(verb))


class _Described:
    def __init__(self, verb: Callable[..., Any]) -> None:
        self.verb = verb

    def __get__(self, instance: Any, owner: type) -> Any:
        from . import publishing

        described = publishing.offering_each_kind(self.verb)
        setattr(owner, self.verb.__name__, described)
        return described if instance is None else getattr(instance, self.verb.__name__)

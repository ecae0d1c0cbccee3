"""What a widget leaves in a saved notebook: the same words without buttons, readable where no kernel runs."""

from __future__ import annotations

from typing import Any

import ipywidgets  # type: ignore[import-untyped, unused-ignore]

from . import styles
from .escaping import Markup, Page, element, style, together
from .guard import Guard

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


class Saved(ipywidgets.VBox):  # type: ignore[misc, unused-ignore]
    """A widget that leaves a static rendering beside itself, hidden while the widget is at work.

    JupyterLab shows a saved widget whose kernel is gone as an error, and nbconvert as an empty place, even
    where HTML stands in the same output. So the static rendering is an output of its own.
    """

    title = "Widget"
    is_in_notebook = False

    def __init__(self, *children: ipywidgets.Widget, notice: str = "") -> None:
        self.notice = Page()
        self.notice.show(style(styles.LIVE_RULES), element("div", _notice(notice), class_="wb"))
        self._said = notice
        super().__init__([Guard(), self.notice, *children])
        self.add_class("workbench-live")
        self.layout.width = "100%"
        self.layout.max_width = "58rem"

    def static(self) -> Markup:
        """Return what the widget shows now, as HTML without buttons."""
        raise NotImplementedError

    def plain(self) -> str:
        """Return what the widget shows now, in a line or two of plain text."""
        raise NotImplementedError

    def saved(self) -> dict[str, str]:
        """Return the static rendering by media type: ``text/html`` (no script) and ``text/plain``."""
        note = f"{self.title}, as saved. To work with it, run this cell."
        # $…$ in evidence is money, not mathematics
        page = element(
            "div",
            element("p", note, class_="aside"),
            _notice(self._said),
            self.static(),
            class_="wb workbench-saved tex2jax_ignore mathjax_ignore",
        )
        return {"text/html": str(together(style(styles.RULES), page)), "text/plain": self.plain()}

    def save_again(self) -> None:
        """Put what is shown now in the place of what was left in the notebook before."""
        from IPython.display import publish_display_data

        if self.is_in_notebook:
            place = {"display_id": self.model_id}
            publish_display_data(self.saved(), transient=place, update=True)  # type: ignore[no-untyped-call, unused-ignore]

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        return {**(super()._repr_mimebundle_(**kwargs) or {}), **self.saved()}

    def _ipython_display_(self) -> None:
        from IPython.display import publish_display_data

        view = self._repr_mimebundle_()[WIDGET_VIEW]
        publish_display_data(self.saved(), transient={"display_id": self.model_id})  # type: ignore[no-untyped-call, unused-ignore]
        self.is_in_notebook = True
        publish_display_data({WIDGET_VIEW: view, "text/plain": f"{self.title}: run this cell to use it."})  # type: ignore[no-untyped-call, unused-ignore]


def _notice(words: str) -> Markup:
    return element("p", words, class_="notice") if words else Markup()

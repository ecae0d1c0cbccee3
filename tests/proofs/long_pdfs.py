"""Long honest PDFs are read, and short hostile files are ended in time: ``python -m tests.proofs.long_pdfs``."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.errors import Unreadable
from workbench.sources.reading import Reading
from workbench.sources.sandbox import limits
from workbench.sources.sandbox.parent import Asked, read_all

Row = tuple[str, str, str]
ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "data"
VOLUMES = (
    SHARED / "responses" / "infected-blood-vol1-report.pdf",
    SHARED / "corpus" / "uk-covid-module-2" / "uk-covid-19-inquiry-module-2-report.pdf",
)
WORDS = "the bells were rung and the ropes were worn by those whom nobody had asked to keep a record of it".split()


def printed(pages: int, lines: int = 44) -> bytes:
    """A PDF of so many pages of type, each of its own words."""
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, pageCompression=1)
    for page in range(pages):
        canvas.setFont("Times-Roman", 11)
        for line in range(lines):
            n = page * lines + line
            said = " ".join(WORDS[(n * 7 + k * (1 + n % 11)) % len(WORDS)] for k in range(15))
            canvas.drawString(72, 790 - 16 * line, f"{n}. {said}" if line % 6 == 0 else said)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def prove() -> list[Row]:
    """Rows of what was measured: one for each long PDF and each kind of file that has to be ended."""
    rows = [_read("3,000 pages of type", printed(3_000))]
    rows += [_read(path.name, path.read_bytes()) for path in VOLUMES if path.is_file()]
    many = printed(limits.MOST_PAGES + 1, lines=1)
    rows.append(_timed(f"a PDF of {limits.MOST_PAGES + 1:,} pages", many, "refused, by its pages", 15))
    for how, can_be_set in (("by limits", True), ("from the parent", False)):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(limits, "CAN_BE_SET", can_be_set and limits.CAN_BE_SET)
            rows.append(
                _timed(
                    f"a small file that spins, ended {how}",
                    b"spin",
                    "failed",
                    15 + 4,
                    "tests.made.misbehaving",
                )
            )
    return rows


def _read(what: str, data: bytes) -> Row:
    most = limits.seconds_for(len(data))
    said, seconds = _asked(data)
    return (
        f"{what} ({limits.shown(len(data))})",
        f"{said} in {seconds:.0f} s",
        f"read, in under {most} s of processor time",
    )


def _timed(what: str, data: bytes, goal: str, most: int, child: str = "") -> Row:
    said, seconds = _asked(data, child)
    return f"{what} ({limits.shown(len(data))})", f"{said} in {seconds:.1f} s", f"{goal}, in under {most} s"


def _asked(data: bytes, child: str = "") -> tuple[str, float]:
    before = _used()
    (result,) = read_all([Asked(data)], **({"child": child} if child else {}))  # type: ignore[arg-type]
    seconds = _used() - before
    if isinstance(result, Unreadable):
        return f"{result.status}: {result.what}", seconds
    assert isinstance(result, Reading)
    pages = {passage.page for passage in result.passages}
    return f"read, words of {len(pages):,} pages", seconds


def _clock() -> Callable[[], float]:
    try:
        import resource
    except ImportError:  # elsewhere, by the clock on the wall
        return time.monotonic

    def used() -> float:
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        return children.ru_utime + children.ru_stime

    return used


_used = _clock()


if __name__ == "__main__":
    for row in prove():
        print(" | ".join(row))

"""Text recognition (OCR) for a PDF whose pages are pictures, where the machine has a tool for it.

The tools are programs of their own, run with limits on time, memory and files in a temporary folder. They get the
file and nothing else, and what they give back is read like any other file: in a child process.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import monotonic

from ...errors import Unreadable
from ..reading import Reading, Remark, noted_first
from ..sandbox import limits, watch_child

REMARK = "text by recognition (OCR)"
CHECK = f"{REMARK}: letters may be wrong, so check quotations against the pages"
OFFER = (
    "Its pages may be pictures: add it again with recognise=True (workbench add --recognise) to run text recognition "
    "(OCR) on it."
)
INSTALL = (
    "Its pages may be pictures. To have them recognised, install Tesseract and Poppler (Debian and Ubuntu: apt install "
    "tesseract-ocr poppler-utils; macOS: brew install tesseract poppler) or OCRmyPDF, and add it again with "
    "recognise=True (workbench add --recognise)."
)
# Seconds in all; bytes of memory and of one written file; pages; pixels of a page's longer side (A4 at 300 dpi).
SECONDS, MEMORY, WRITTEN, PAGES, PIXELS = 900.0, 2 << 30, 400_000_000, 500, 3508
_NEXT = "Run text recognition (OCR) on it by other means, and add the result."


def tool() -> str:
    """Return which tool would recognise a text here: ``tesseract``, ``ocrmypdf`` or none (``""``)."""
    if shutil.which("tesseract") and shutil.which("pdftoppm"):
        return "tesseract"
    return "ocrmypdf" if shutil.which("ocrmypdf") else ""


def advice() -> str:
    """Return what to do next with a PDF without text: run recognition, or install what does it."""
    return OFFER if tool() else INSTALL


def recognised(data: bytes, *, seconds: float = SECONDS) -> bytes:
    """Return a PDF whose text layer is what was recognised on the pages of another PDF.

    Raises `Unreadable`: ``no-text`` where no tool is installed, or where it failed or took more than ``seconds``.
    """
    how = tool()
    if not how:
        raise Unreadable("no-text", "the PDF has no text layer", next=INSTALL)
    until = monotonic() + seconds
    with tempfile.TemporaryDirectory(prefix="recognition-") as name:
        place = Path(name)
        (place / "given.pdf").write_bytes(data)
        if how == "tesseract":
            _by_tesseract(place, until)
        else:
            _run(["ocrmypdf", "--quiet", "--output-type", "pdf", "given.pdf", "made.pdf"], place, until)
        made = place / "made.pdf"
        if not made.is_file():
            raise _failure("gave nothing")
        return made.read_bytes()


def marked(reading: Reading) -> Reading:
    """Return the reading with the mark of recognition on its document (which makes it *partial*) and every passage."""
    passages = tuple(
        replace(passage, section=" › ".join(filter(None, (REMARK, passage.section))))
        for passage in reading.passages
    )
    document = replace(reading.document, recognised=True)
    return noted_first(replace(reading, document=document, passages=passages), Remark(CHECK))


def _by_tesseract(place: Path, until: float) -> None:
    _run(
        ["pdftoppm", "-gray", "-png", "-scale-to", str(PIXELS), "-l", str(PAGES + 1), "given.pdf", "page"],
        place,
        until,
    )
    pages = sorted(path.name for path in place.glob("page*.png"))
    if not pages:
        raise _failure("found no page")
    if len(pages) > PAGES:
        raise _failure(f"is not tried on more than {PAGES} pages")
    (place / "pages.txt").write_text("\n".join(pages) + "\n", encoding="utf-8")
    # Text only: the pictures stay in the file that was given.
    _run(["tesseract", "pages.txt", "made", "--dpi", "300", "-c", "textonly_pdf=1", "pdf"], place, until)


def _run(command: Sequence[str], place: Path, until: float) -> None:
    surroundings = {name: os.environ[name] for name in ("PATH", "TESSDATA_PREFIX") if name in os.environ}
    surroundings |= {"TMPDIR": str(place), "HOME": str(place), "OMP_THREAD_LIMIT": "1"}
    try:
        process = subprocess.Popen(
            command, cwd=place, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=surroundings, start_new_session=True,
        )  # fmt: skip
    except OSError as error:
        raise _failure(f"can’t be started ({command[0]}: {error.strerror})") from None
    limits.hold_other(process.pid, MEMORY, WRITTEN)
    try:
        code = _waited(process, until)
    finally:
        # Whatever it started goes with it, also when somebody stops us.
        watch_child.end(process)
    if code:
        raise _failure(f"failed ({command[0]} ended with {code})")


def _waited(process: subprocess.Popen[bytes], until: float) -> int:
    """Wait for a tool and return what it ended with; where no limit is set on its memory, look at that meanwhile."""
    looks = not limits.CAN_BE_SET
    while (left := until - monotonic()) > 0:
        try:
            return process.wait(timeout=min(left, watch_child.EVERY) if looks else left)
        except subprocess.TimeoutExpired:
            if looks and watch_child.use_of(process.pid, with_others=True).memory > MEMORY:
                raise _failure("took more than 2 GiB of memory") from None
    raise _failure("took too long")


def _failure(what: str) -> Unreadable:
    return Unreadable("no-text", f"the PDF has no text layer, and text recognition (OCR) {what}", next=_NEXT)

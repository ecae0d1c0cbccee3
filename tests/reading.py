"""``python -m tests.reading`` (`make reading`): the ledger of every document in ``../shared/data``, a line each.

Name folders or files of it (``corpus/un-upr``) to see only these. ``--pages`` prints each page's row, too; ``--amiss``
only documents that are not *ok*. Each line: status, kind, letters and digits counted, then where they are in percent.
"""

from __future__ import annotations

import argparse
import io
import tarfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.places import ROOT
from workbench.errors import Unreadable
from workbench.model import LedgerEntry
from workbench.sources import Reading
from workbench.sources.sandbox.parent import Asked, read_all

# Keys, descriptions and attacks are no documents that a researcher brings.
PASSED_OVER = frozenset({"gold", "corrected-text", "committees-api", "refi-qda", "qmsum", "hostile"})
NO_DOCUMENTS = frozenset({".json", ".csv", ".xsd", ".qdpx", ".qdc", ".ipynb"})
COLUMNS = ("in_passages", "marks", "left_out", "unread", "lost", "added", "moved")
AT_ONCE = 40
DATA = ROOT.parent / "shared" / "data"


def documents(wanted: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the documents with their names, those of archives, too."""
    for place in wanted or [""]:
        root = DATA / place
        paths = [root] if root.is_file() else sorted(path for path in root.rglob("*") if path.is_file())
        for path in paths:
            name = path.relative_to(DATA)
            if not wanted and PASSED_OVER & set(name.parts):
                continue
            if path.suffix == ".xz":
                yield from _members(name, path.read_bytes())
            elif path.suffix not in NO_DOCUMENTS and not path.name.startswith(("README", "expected")):
                yield str(name), path.read_bytes()


def _members(name: Path, data: bytes) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive:
            if member.isfile() and Path(member.name).suffix not in NO_DOCUMENTS:
                opened = archive.extractfile(member)
                yield f"{name}/{member.name}", opened.read() if opened else b""


def read(wanted: Sequence[str]) -> Iterator[tuple[str, Reading | Unreadable]]:
    """Yield each document's name and what reading it came to, in child processes, some at a time."""
    batch: list[tuple[str, bytes]] = []
    for one in [*documents(wanted), None]:
        batch += [one] if one else []
        if batch and (one is None or len(batch) == AT_ONCE):
            results = read_all([Asked(data) for _, data in batch])
            yield from zip((name for name, _ in batch), results, strict=True)
            batch = []


def counted(entries: Sequence[LedgerEntry]) -> Counter[str]:
    """Return the sums of a document's ledger; ``left_out`` is that of all rules together."""
    sums: Counter[str] = Counter()
    for entry in entries:
        for name in ("characters", "in_passages", "marks", "unread", "lost", "added", "moved", "respaced"):
            sums[name] += getattr(entry, name)
        for said in entry.left_out:
            rule, _, count = said.rpartition(": ")
            sums["left_out"] += int(count)
            sums[rule] += int(count)
    return sums


def status(result: Reading | Unreadable) -> str:
    """Return the status that the document would have."""
    if isinstance(result, Unreadable):
        return result.status
    return result.status


def line(name: str, result: Reading | Unreadable) -> str:
    """Return one document's ledger in a line."""
    if isinstance(result, Unreadable):
        return f"{status(result):<11} {'':<9} {'':>9}  {name}: {result.what}"
    sums = counted(result.ledger)
    whole = max(sums["characters"], 1)
    shares = "".join(f"{100 * sums[column] / whole:>9.2f}" for column in COLUMNS)
    note = f": {result.document.note}" if result.document.note else ""
    return f"{status(result):<11} {result.document.kind:<9} {sums['characters']:>9,}{shares}  {name}{note}"


def main(words: Sequence[str] | None = None) -> int:
    """Print the ledgers; 1 where a document is called *ok* and more than 0.5 % of it is amiss."""
    parser = argparse.ArgumentParser(prog="python -m tests.reading", description=__doc__.split("\n")[0])  # type: ignore[union-attr]
    parser.add_argument(
        "wanted", nargs="*", metavar="FOLDER", help="folders or files of ../shared/data; all if none"
    )
    parser.add_argument("--pages", action="store_true", help="print each page's row, too")
    parser.add_argument("--amiss", action="store_true", help="only documents that are not ok")
    given = parser.parse_args(words)
    print(
        f"{'status':<11} {'kind':<9} {'letters':>9}"
        + "".join(f"{name[:8]:>9}" for name in COLUMNS)
        + "  document"
    )
    statuses: Counter[str] = Counter()
    wrong = 0
    for name, result in read(given.wanted):
        statuses[status(result)] += 1
        if not (given.amiss and status(result) == "ok"):
            print(line(name, result), flush=True)
        if isinstance(result, Reading):
            sums = counted(result.ledger)
            amiss = sums["unread"] + sums["lost"] + sums["added"]
            wrong += status(result) == "ok" and amiss > 0.005 * sums["characters"]
            for entry in result.ledger if given.pages else ():
                print(f"    page {entry.page}: {entry}")
    print(
        f"{statuses.total()} documents: "
        + ", ".join(f"{count} {said}" for said, count in statuses.most_common())
    )
    print(f"called ok with more than 0.5 % unread, lost or added: {wrong}")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())

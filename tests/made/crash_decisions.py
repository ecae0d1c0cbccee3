"""Programs killed while they save decisions, each at a random microsecond: whatever was acknowledged must be there.

``tests/proofs/decisions_killed.py`` kills a thousand.

A killed program leaves what it wrote with the operating system; the cut of the mains, which does not, is tried in
`tests.proofs.power_cut`.
"""

from __future__ import annotations

import os
import random
import signal
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import workbench
from workbench.decisions import Claim, Log, hash_chain, sqlite_file
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from workbench.inquiry import Inquiry

FOLDERS_OF = 20
"""So many programs are killed over one folder; then a new one is begun, so that some die while they make the file."""
MOST = 4
"""A program is killed while it saves one of its first decisions, up to this many."""


@dataclass
class Outcome:
    """What was acknowledged, what of it was found again, and all that was wrong."""

    killed: int = 0
    acknowledged: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.killed} programs killed, {len(self.acknowledged)} decisions acknowledged, "
            f"{len(self.missing)} of them missing, {len(self.wrong)} other faults {self.wrong[:3] or ''}".rstrip()
        )

    @property
    def whole(self) -> bool:
        return bool(self.acknowledged) and not self.missing and not self.wrong


def kill(times: int, folder: Path, *, seed: int = 1, by_the_door: bool = False) -> Outcome:
    """Kill a program that saves one decision after another, ``times`` times; every other folder is a shared one.

    ``by_the_door`` has it decide on a row of an inquiry, as a researcher does.
    """
    chance = random.Random(seed)
    outcome = Outcome()
    took = [0.01]
    if by_the_door:  # what is imported at the first decision is there before the programs begin
        first = replied(folder / "first")
        first.decide("resp-1", "confirm", coder="AB")
        assert first.responses["status"][0] == "confirmed"
    for number, start in enumerate(range(0, times, FOLDERS_OF)):
        acknowledged: list[str] = []
        if by_the_door:
            inquiry = replied(folder / str(number))
            path, work = inquiry.folder.path / "decisions.sqlite", partial(decide, inquiry)
        else:
            path = folder / f"{number}.sqlite"
            work = partial(save, path, shared=number % 2 == 1)
        for turn in range(start, min(start + FOLDERS_OF, times)):
            reader, pid = begin(partial(work, f"A{turn % 3}"))
            said = hear(reader, chance.randrange(2 if by_the_door else MOST), took)
            wait(chance.uniform(0, 1.5 * statistics.median(took[-9:])))
            os.kill(pid, signal.SIGKILL)
            outcome.killed += 1
            take(reader, pid, acknowledged, outcome, said)
            check(path, acknowledged[-12:], outcome)
        check(path, acknowledged, outcome)
        outcome.acknowledged += acknowledged
    return outcome


def together(folder: Path, *, coders: int = 8, each: int = 500, killed: int = 2, seed: int = 1) -> Outcome:
    """Let several coders save at once into one file, and kill some of them on the way."""
    chance = random.Random(seed)
    outcome = Outcome()
    path = folder / "together.sqlite"
    running = [begin(partial(save, path, f"C{coder}", each=each)) for coder in range(coders)]
    for _, pid in running[:killed]:
        wait(chance.uniform(0.2, 1.0))
        os.kill(pid, signal.SIGKILL)
        outcome.killed += 1
    for reader, pid in running:
        take(reader, pid, outcome.acknowledged, outcome)
    check(path, outcome.acknowledged, outcome)
    if len(outcome.acknowledged) < (coders - killed) * each:
        outcome.wrong.append(f"only {len(outcome.acknowledged)} acknowledged: a coder gave up")
    return outcome


def begin(work: Callable[[Callable[[str], None]], None]) -> tuple[int, int]:
    """Start a program; return where it says what it has done, and its process id."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writer)
        return reader, pid
    try:
        os.close(reader)
        work(partial(tell, writer))
    except BaseException as error:
        tell(writer, f"! {error}")
    finally:
        os._exit(0)


def tell(writer: int, line: str) -> None:
    """Say something to the program that started this one."""
    os.write(writer, f"{line}\n".encode())


def save(
    path: Path, coder: str, say: Callable[[str], None], *, shared: bool = False, each: int = 100_000
) -> None:
    """Save decisions, and say the id of each once it is acknowledged."""
    say("")
    log = Log(path, shared=shared)
    for n in range(each):
        try:
            say(
                log.append(
                    coder, "confirm", Claim("tags", f"t{n}", {"quote": "words " * 40}), note=f"note {n} " * 20
                )
            )
        except WorkbenchError as error:
            say(f"! {error}")


def replied(path: Path) -> Inquiry:
    """Make an inquiry that holds no document, and two replies to decide on."""
    inquiry = workbench.create(path, title="Replies")
    (path / "responses.csv").write_text(
        "response_id,document_id\nresp-1,reply\nresp-2,reply\n", encoding="utf-8"
    )
    assert len(inquiry.responses) == 2
    return inquiry


def decide(inquiry: Inquiry, coder: str, say: Callable[[str], None]) -> None:
    """Decide on a reply again and again, and say the id of each decision once it is acknowledged."""
    say("")
    for n in range(100_000):
        act = ("confirm", "dismiss", "undo")[n % 3]
        say(
            inquiry.decide(
                f"resp-{n % 2 + 1}" if act != "undo" else "resp-1", act, coder=coder, note=f"note {n}"
            )
        )


def wait(seconds: float) -> None:
    """Wait to the microsecond."""
    until = time.perf_counter() + seconds
    while (left := until - time.perf_counter()) > 0:
        if left > 0.002:
            time.sleep(left - 0.001)


def hear(reader: int, lines: int, took: list[float]) -> bytes:
    """Read until a program has said so many lines, and note how long each took."""
    said = os.read(reader, 1)  # it says at once that it has begun
    for _ in range(lines):
        began = time.perf_counter()
        said += os.read(reader, 4096)
        took.append(time.perf_counter() - began)
    return said


def take(reader: int, pid: int, acknowledged: list[str], outcome: Outcome, said: bytes = b"") -> None:
    """Read what a program said before it died; a line that it did not finish is no acknowledgement."""
    with os.fdopen(reader, "rb") as rest:
        lines = (said + rest.read()).decode().split("\n")[:-1]
    os.waitpid(pid, 0)
    acknowledged += [line for line in lines if line and not line.startswith("!")]
    outcome.wrong += [line for line in lines if line.startswith("!")]


def check(path: Path, acknowledged: list[str], outcome: Outcome) -> None:
    """Look for every acknowledged decision in the file, and for anything else that is wrong with it."""
    if not path.exists():
        outcome.missing += acknowledged
        return
    content = sqlite_file.read(path, 30)
    held = {entry.decision_id for entry in content.entries}
    outcome.missing += [name for name in acknowledged if name not in held]
    outcome.wrong += [f"{fault.decision_id}: {fault.what}" for fault in hash_chain.faults(content)]
    if len(set(acknowledged)) < len(acknowledged) or len(held) < len(content.entries):
        outcome.wrong.append("an id was given twice")

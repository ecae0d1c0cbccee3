"""Measure the workbench, print the table, write ``build/evaluation.json``: ``python -m tests.evaluation``.

Ends with 1 when a target is missed. Answer keys stand in ``../shared/data`` beside the repository; what
is not there is not measured, and said so. Name subjects (``hc245 style2``) to measure only these.
"""

from __future__ import annotations

import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

from tests.evaluation import (
    answers,
    blind19,
    canada,
    checking,
    comparing,
    corpus,
    discussions,
    english,
    field_cases,
    figures,
    foi,
    founding,
    hc245,
    horizon,
    hostile,
    linking,
    measure,
    pac,
    page_and_line,
    promised,
    report_houses,
    reports19,
    responses_citing,
    style2,
    themes,
)
from tests.evaluation.measure import Measure
from tests.made.house_style_press import FIRST_STYLE, SECOND_STYLE

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"
EVIDENCE = ROOT / "evidence"

Subject = tuple[str, Path | None, Callable[[Path], list[Measure]]]
SUBJECTS: tuple[Subject, ...] = (
    ("hc245", DATA / "hc245" / "gold", lambda work: hc245.run(DATA, work)),
    ("checking", DATA / "hc245" / "gold", lambda work: checking.run(DATA, work)),
    ("themes", DATA / "hc245" / "gold", lambda work: themes.run(DATA, work)),
    ("style2", None, lambda work: style2.run("style2", FIRST_STYLE, work)),
    ("style3", None, lambda work: style2.run("style3", SECOND_STYLE, work)),
    ("pac", DATA / "pac-1998-2021", lambda work: pac.run(DATA)),
    ("foi", DATA / "foi-commission-2016", lambda work: foi.run(DATA)),
    ("horizon", DATA / "horizon", lambda work: horizon.run(DATA)),
    ("linking", DATA / "horizon", lambda work: linking.run(DATA)),
    ("canada", DATA / "canada-evidence-xml", lambda work: canada.run(DATA)),
    ("responses", DATA / "responses", lambda work: responses_citing.run(DATA)),
    ("replies", DATA / "responses", lambda work: answers.run(DATA)),
    ("commitments", DATA / "responses", lambda work: promised.run(DATA)),
    ("houses", DATA / "corpus", lambda work: report_houses.run(DATA, work)),
    ("reports19", None, lambda work: reports19.run(work)),
    ("reports20", None, lambda work: reports19.run(work, "reports20")),
    ("reports21", None, lambda work: reports19.run(work, "reports21")),
    ("reports22", None, lambda work: reports19.run(work, "reports22")),
    ("reports23", None, lambda work: reports19.run(work, "reports23")),
    ("reports24", None, lambda work: reports19.run(work, "reports24")),
    ("reports25", None, lambda work: reports19.run(work, "reports25")),
    ("blind19", None, lambda work: blind19.run(work)),
    ("page_and_line", DATA / "corpus", lambda work: page_and_line.run(DATA, work)),
    ("english", None, lambda work: english.run()),
    ("figures", None, lambda work: figures.run(DATA, work)),
    ("comparing", None, lambda work: comparing.run()),
    ("discussions", DATA / "qmsum", lambda work: discussions.run(DATA)),
    ("field_cases", DATA / "field-cases", lambda work: field_cases.run(DATA, work)),
    ("corpus", DATA / "corpus", lambda work: corpus.run(DATA)),
    ("hostile", DATA / "hostile", lambda work: hostile.run(DATA)),
    (founding.NAME, EVIDENCE / founding.NAME, lambda work: founding.run(EVIDENCE, work)),
)


def main(wanted: list[str]) -> int:
    """Measure the subjects that are ``wanted`` (all, where none is named)."""
    unknown = set(wanted) - {name for name, *_ in SUBJECTS}
    if unknown:
        print(f"there is no {', '.join(sorted(unknown))}; there are: {', '.join(n for n, *_ in SUBJECTS)}")
        return 2
    measures: list[Measure] = []
    skipped: list[str] = []
    for name, needs, run in SUBJECTS:
        if wanted and name not in wanted:
            continue
        if needs and not needs.exists():
            skipped.append(f"not measured: {name}: {needs.relative_to(ROOT.parent)} is not here")
            continue
        measures += _measured(name, run)
    print("\n".join(measure.lines(measures, skipped)))
    measure.write(measures, ROOT / "build" / "evaluation.json")
    return 0 if all(m.met for m in measures) else 1


def _measured(name: str, run: Callable[[Path], list[Measure]]) -> list[Measure]:
    """Run one subject in a folder of its own; where the product fails, that is what is reported."""
    with tempfile.TemporaryDirectory(prefix="evaluation-") as work:
        try:
            return run(Path(work))
        except Exception as error:  # one subject's failure must not hide the others' numbers
            where = traceback.extract_tb(error.__traceback__)[-1]
            told = f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
            return [measure.failed(f"{name}.measured", 1, 1, told)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""spaCy is imported without its command line, and with everything else of it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.places import ROOT


@pytest.mark.parametrize(
    "asked", ["lemmas.lemma('placements')", "token_patterns.token_mistakes([{'LOWER': 'a'}])"]
)
def test_what_asks_for_spacy_brings_neither_its_commands_nor_a_web_client(asked: str) -> None:
    gone = "{'spacy.cli', 'weasel', 'requests', 'httpx', 'urllib3', 'typer'}"
    code = f"import sys; from workbench.text import lemmas, token_patterns; {asked}"
    assert shown(f"{code}; print('spacy' in sys.modules, {gone} & set(sys.modules))") == "True set()"


def test_who_asks_for_spacys_commands_afterwards_has_them() -> None:
    code = "from workbench.text import pipelines; pipelines.light(); import spacy; print(spacy.info.__module__); "
    code += "print(spacy.info(silent=True)['spacy_version'] == spacy.__version__); import spacy.cli; "
    assert shown(code + "print(spacy.cli.info.__module__)").split() == [
        "workbench.text.spacy_alone",
        "True",
        "spacy.cli.info",
    ]


def shown(code: str) -> str:
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    return ran.stdout.strip()

"""The checker of the World Wide Web Consortium (vnu), as `.ci/run` installs it, over pages: what it calls an error."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.places import ROOT

JAR = ROOT / "build" / "browser-tools" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def is_here() -> bool:
    """Whether it can be run: it needs Java."""
    return JAR.is_file() and shutil.which("java") is not None


def errors(pages: Sequence[Path]) -> list[str]:
    """The errors in these pages: the file, the line, and what is said of it."""
    asked = ["java", "-Xss2m", "-jar", str(JAR), "--format", "json", "--stdout", "--exit-zero-always"]
    ran = subprocess.run([*asked, *map(str, pages)], capture_output=True, text=True, check=True)
    said = json.loads(ran.stdout)["messages"]
    return [
        f"{Path(one.get('url', '')).name}, line {one.get('lastLine', '?')}: {one['message']}"
        for one in said
        if one["type"] != "info"
    ]

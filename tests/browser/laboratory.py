"""JupyterLab with its own settings over a folder of one's own, and a browser that looks at it."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

import psutil
import pytest

from workbench.inquiry import room_notebook

ROOT = Path(__file__).parent.parent.parent
SHOTS = ROOT / "build" / "browser"
TALLEST = 12_000  # pixels
TOKEN = "only-this-test"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# A browser that looks nothing up by itself, so that every request that is seen is the page's.
OPTIONS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --force-color-profile=srgb"
).split()
# A payload calls one of these; in every frame they report instead of stopping the page.
REPORT = """
for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
  window[name] = (...words) => { console.log("FIRED " + name + " " + words.join(" ")); return null; };
}
"""


def browser() -> str:
    """The path of a browser of the Chromium family, or nothing where there is none."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), "")


def missing(reason: str) -> NoReturn:
    """Skip a test for want of a tool; where every change is judged, which brings its tools, that is a failure."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@dataclass
class Watch:
    """What a page did that no page of ours does: ran a script of the evidence, asked another host, failed."""

    own: str
    fired: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def on(self, page: Any) -> Any:
        """Watch this page, and all the frames in it."""
        page.add_init_script(REPORT)
        page.on("console", self._console)
        page.on("dialog", self._dialog)
        page.on("request", self._request)
        page.on("popup", self._popup)
        return page

    def off(self, page: Any) -> None:
        """Watch it no longer."""
        for name, heard in (
            ("console", self._console),
            ("dialog", self._dialog),
            ("request", self._request),
            ("popup", self._popup),
        ):
            page.remove_listener(name, heard)

    def _popup(self, popup: Any) -> None:
        self.fired.append(f"opened {popup.url}")

    def _console(self, message: Any) -> None:
        if message.text.startswith("FIRED "):
            self.fired.append(message.text)

    def _dialog(self, dialog: Any) -> None:
        if dialog.type == "beforeunload":  # JupyterLab's own, before an unsaved notebook is left
            dialog.accept()
            return
        self.fired.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _request(self, request: Any) -> None:
        if not request.url.startswith((self.own, "data:", "blob:", "about:")):
            self.asked.append(request.url)


class Notebook:
    """A notebook that is open in JupyterLab; its kernel is ``fresh`` until it has run something."""

    def __init__(self, page: Any, *, fresh: bool = False) -> None:
        self.page = page
        self.fresh = fresh

    def run_all(self, seconds: float = 90) -> float:
        """Run every cell in a fresh kernel, and return the seconds that it took."""
        page = self.page
        began = time.monotonic()
        if self.fresh:
            page.evaluate(CLEAR)
        page.locator("li.lm-MenuBar-item", has_text=re.compile("^Run$")).click()
        if self.fresh:
            page.locator("li[data-command='runmenu:run-all']").click()
        else:
            page.locator("li[data-command='runmenu:restart-and-run-all']").click()
            page.locator(".jp-Dialog button", has_text="Restart").click()
        self.fresh = False
        # The cells out of sight are not in the page, so the saved model is asked.
        page.wait_for_function(FINISHED, timeout=seconds * 1000, polling=100)
        return time.monotonic() - began

    def errors(self) -> list[str]:
        """The errors in its outputs, and widgets that could not be shown."""
        outputs: list[dict[str, Any]] = self.page.evaluate(OUTPUTS)
        return [output.get("evalue", "?") for output in outputs if output["output_type"] == "error"]

    def cell(self, words: str) -> Any:
        """The cell of code that holds these words, scrolled into sight."""
        index = self.page.evaluate(INDEX, words)
        self.page.evaluate(GO_TO, index)
        cell = self.page.locator(f".jp-Notebook .jp-Cell[data-windowed-list-index='{index}']")
        cell.wait_for(timeout=20_000)
        cell.scroll_into_view_if_needed()
        return cell

    def run(self, words: str) -> Any:
        """Run the one cell that holds these words, and return it when it has finished."""
        cell = self.cell(words)
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+Enter")
        self.page.wait_for_function(FINISHED, timeout=60_000, polling=100)
        return cell

    def picture(self, name: str, width: int) -> Path:
        """Take a picture of the whole of it at this width, without the list of files, and return its path."""
        page = self.page
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(
            "() => { if (!window.jupyterapp.shell.leftCollapsed) window.jupyterapp.shell.collapseLeft(); }"
        )
        page.wait_for_timeout(500)
        panel = page.locator(".jp-WindowedPanel-outer").first
        height = panel.evaluate("e => e.scrollHeight")
        page.set_viewport_size({"width": width, "height": min(height + 150, TALLEST)})
        panel.evaluate("e => { e.scrollTop = 1; e.scrollTop = 0; }")
        page.wait_for_timeout(1_000)
        SHOTS.mkdir(parents=True, exist_ok=True)
        path = SHOTS / f"{name}-{width}.png"
        page.screenshot(path=path)
        return path


FINISHED = """() => {
  const panel = window.jupyterapp.shell.currentWidget;
  const code = panel.content.widgets.filter(c => c.model.type === "code");
  return code.length > 0 && panel.sessionContext.session?.kernel?.status === "idle"
    && !code.some(c => c.model.executionState === "running")
    && (code.every(c => c.model.executionCount)
        || code.some(c => c.model.outputs.toJSON().some(o => o.output_type === "error")));
}"""
OUTPUTS = """() => window.jupyterapp.shell.currentWidget.content.widgets
  .filter(c => c.model.type === "code").flatMap(c => c.model.outputs.toJSON())"""
INDEX = """words => window.jupyterapp.shell.currentWidget.content.widgets
  .findIndex(c => c.model.type === "code" && c.model.sharedModel.getSource().includes(words))"""
CLEAR = "() => window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs')"
# Every notebook of the page is closed unsaved, and all kernels are ended.
CLOSE = """async () => {
  const { shell, serviceManager } = window.jupyterapp;
  for (const widget of [...shell.widgets("main")]) {
    if (widget.context) widget.context.model.dirty = false;
    widget.close();
  }
  await serviceManager.sessions.shutdownAll();
  shell.expandLeft();
}"""
OPEN = "path => window.jupyterapp.commands.execute('docmanager:open', { path })"
GO_TO = """index => {
  const notebook = window.jupyterapp.shell.currentWidget.content;
  notebook.activeCellIndex = index;
  notebook.scrollToItem(index, "smart");
}"""


class Laboratory:
    """JupyterLab over a folder."""

    def __init__(self, root: Path, url: str, process: subprocess.Popen[bytes]) -> None:
        self.root = root
        self.url = url
        self.process = process
        self.killed = False

    def open(self, page: Any, name: str) -> Notebook:
        """Open one of the folder's notebooks in a page, where it is then the only one.

        To load JupyterLab costs eight times what a notebook does: where the page has it already, it stays. After a
        kernel was killed it is loaded anew, for JupyterLab may still have a word to say on that.
        """
        fresh = page.url.startswith(f"{self.url}/lab") and not self.killed
        if fresh:
            page.evaluate(CLOSE)
            page.evaluate(OPEN, f"notebooks/{name}")
        else:
            page.goto(f"{self.url}/lab/tree/notebooks/{name}?token={TOKEN}&reset")
        self.killed = False
        page.locator(".jp-Notebook .jp-Cell:visible").first.wait_for(timeout=120_000)
        page.wait_for_function(
            "() => window.jupyterapp?.shell?.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'",
            timeout=120_000,
        )
        return Notebook(page, fresh=fresh)

    def leave(self, page: Any) -> None:
        """Leave a page to the next test without a notebook, and with JupyterLab, if no kernel was killed."""
        if self.killed:
            page.goto("about:blank")
        elif page.url.startswith(f"{self.url}/lab"):
            page.evaluate(CLOSE)
        self.killed = False

    def kernels(self) -> list[psutil.Process]:
        """The processes of its kernels."""
        children = psutil.Process(self.process.pid).children(recursive=True)
        return [child for child in children if "ipykernel_launcher" in " ".join(child.cmdline())]

    def processor_time(self) -> float:
        """The seconds of processor time that its kernels have used since each was started."""
        return sum(sum(kernel.cpu_times()[:2]) for kernel in self.kernels())

    def kill_kernels(self) -> int:
        """End its kernels as a crash does, without a word; return how many there were."""
        found = self.kernels()
        self.killed = True
        for child in found:
            child.send_signal(signal.SIGKILL)
        psutil.wait_procs(found, timeout=10)
        return len(found)


@contextmanager
def laboratory(root: Path, settings: Path) -> Iterator[Laboratory]:
    """Start JupyterLab as `make lab` does, over ``root``, with settings of its own, and stop it at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    own = {
        name: str(settings / name.lower())
        for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR",
                     "JUPYTERLAB_SETTINGS_DIR", "JUPYTERLAB_WORKSPACES_DIR")
    }  # fmt: skip
    environment = os.environ | room_notebook.surroundings(own | {"JUPYTER_CONFIG_PATH": str(_settings(root))})
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--expose-app-in-browser",
        f"--port={port}", "--ServerApp.port_retries=0", f"--IdentityProvider.token={TOKEN}",
        f"--notebook-dir={root}",
    ]  # fmt: skip
    settings.mkdir(parents=True, exist_ok=True)
    with (settings / "log.txt").open("wb") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
    try:
        _wait(f"{url}/api?token={TOKEN}", process, settings / "log.txt")
        yield Laboratory(root, url, process)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _settings(root: Path) -> Path:
    """The settings beside the notebooks that are opened, as `make lab` gives them; else our own."""
    beside = root / "notebooks" / "jupyter"
    return beside if beside.is_dir() else ROOT / "notebooks" / "jupyter"


def _wait(url: str, process: subprocess.Popen[bytes], log: Path, seconds: float = 180) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                json.load(answer)
                return
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.2)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text(encoding='utf-8')[-2000:]}")

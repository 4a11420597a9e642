"""A headless browser for tests that must see what a page really does."""

import shutil
import subprocess
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--hide-scrollbars",
)


class Browser:
    """Chromium with a profile of its own in a folder of the test."""

    def __init__(self, folder: Path) -> None:
        self.program = next((path for name in NAMES if (path := shutil.which(name))), None)
        if self.program is None:
            pytest.skip(f"needs a browser: none of {', '.join(NAMES)} is installed")
        self.folder = folder

    def _run(self, *arguments: str) -> str:
        command = [str(self.program), *FLAGS, f"--user-data-dir={self.folder / 'profile'}", *arguments]
        return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout

    def dom(self, page: str) -> str:
        """The document after everything in the page that can run has run, as HTML."""
        path = self.folder / "page.html"
        path.write_text(page, encoding="utf-8")
        return self._run("--virtual-time-budget=3000", "--dump-dom", path.as_uri())

    def picture(self, page: Path, output: Path, size: str = "1280,1000") -> Path:
        """A PNG of the page."""
        self._run(f"--window-size={size}", f"--screenshot={output}", page.as_uri())
        return output

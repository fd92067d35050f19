"""A real browser for pages that deckgen writes, driven by Playwright.

For tests marked `browser`. Where Chromium is missing they are skipped, except in CI, where they fail.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")

LOW_CONTRAST = """(least) => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = (colour) => channels(colour).slice(0, 3).map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((channels(colour)[3] ?? 1) > 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const low = [];
  for (const element of document.body.querySelectorAll("*")) {
    const text = [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
    if (!text.length || !element.checkVisibility() || element.tagName === "SCRIPT") continue;
    const [dark, light] = [getComputedStyle(element).color, ground(element)].map(luminance).sort((a, b) => a - b);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < least) low.push(`${text[0].data.trim().slice(0, 40)}: ${ratio.toFixed(2)}`);
  }
  return low;
}"""
"""Gives every text on the page whose contrast with what is behind it (WCAG 2.2) is below a ratio."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium; skip the test where it is missing."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is not installed, and in CI it must be")
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        # A container's root may not use the sandbox, and the pages are the tests' own.
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


class Visit:
    """A page as one reader has it: the window's width, and what the browser complains of and fetches meanwhile."""

    def __init__(self, browser: Browser, file: Path, width: int, **settings: Any) -> None:
        height = 900 if width > 600 else 720
        self.context = browser.new_context(viewport={"width": width, "height": height}, **settings)
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(file.as_uri())

    def tab_to(self, selector: str) -> None:
        """Press Tab until what `selector` names has the focus."""
        for _ in range(400):
            self.page.keyboard.press("Tab")
            if self.has_focus(selector):
                return
        pytest.fail(f"Tab never comes to {selector}")

    def has_focus(self, selector: str) -> bool:
        """Say whether the focus is on something that `selector` names."""
        return bool(self.page.evaluate("(selector) => document.activeElement.matches(selector)", selector))

    def focused(self) -> dict[str, Any]:
        """Return the focused element's id and address, and whether all of it stands in the window, with an outline."""
        found: dict[str, Any] = self.page.evaluate(
            """() => {
              const box = document.activeElement.getBoundingClientRect();
              return {
                id: document.activeElement.id,
                to: decodeURIComponent(document.activeElement.hash ?? "").slice(1),
                seen: box.height > 0 && box.top >= 0 && box.bottom <= innerHeight,
                outlined: getComputedStyle(document.activeElement).outlineStyle !== "none",
              };
            }"""
        )
        return found

    def too_wide(self) -> int:
        """Return by how many pixels the page is wider than the window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - innerWidth"))

"""Draws an SVG as pixels, within limits of time and memory: a few lines of it can ask for years of work."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

MOST_SECONDS = 30
"""Of work. Ordinary drawings take less than one; what takes longer than this would stand still on stage as well."""

PATIENCE = 10
"""So many times as long may pass on a computer that is busy with other things, or knows no limit of work."""

MOST_MEMORY_BYTES = 3_000_000_000


class TooMuch(Exception):
    """Drawing took more time or memory than a picture is worth."""


class NotDrawn(Exception):
    """The drawing cannot be drawn; the text says why."""


def draw(svg: bytes, has_text: bool, seconds: int = MOST_SECONDS) -> bytes:
    """Return the drawing as PNG, as large as its root says; raises `TooMuch` or `NotDrawn`."""
    limits = [str(int(number)) for number in (seconds, MOST_MEMORY_BYTES, has_text)]
    child = Path(__file__).with_name("svg_child.py")
    # -P: the child must not take this folder's modules for those that it imports.
    try:
        done = subprocess.run(
            [sys.executable, "-P", str(child), *limits],
            input=svg,
            capture_output=True,
            timeout=seconds * PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise TooMuch from late
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode != 1 or "limit" in said or "memory" in said.lower():  # ended by the system, or at a limit
        raise TooMuch
    raise NotDrawn(said.splitlines()[-1] if said else "it is built in a rare way")

"""The talks that come with the project, by name: what else stands in `talks/` is whoever made it there."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[1] / "talks"

WHOLE = (FOLDER / "budget-year" / "talk.yaml", FOLDER / "skyggedanser" / "talk.yaml")
"""The talks, one in English and one in Danish."""

SHORTER = FOLDER / "budget-year" / "short.yaml"
"""A version of one of them, which extends it."""

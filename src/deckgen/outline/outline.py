"""An outline as loaded: the talk, and where each part of it stands in the author's file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from deckgen.diagnostics import SourceSpan
from deckgen.outline.base import OutlineModel
from deckgen.outline.base import Path as OutlinePath
from deckgen.outline.model import Talk


@dataclass(frozen=True)
class Outline:
    """A talk, its file, and the places of its values (`places`: path in the outline → span of the value).

    `whole` is the talk with what is skipped or for other audiences, from which figures may still be reckoned.
    """

    talk: Talk
    file: Path
    places: Mapping[OutlinePath, SourceSpan]
    whole: Talk

    def span(self, part: OutlineModel, *keys: str | int) -> SourceSpan:
        """Return where `part`, or the value under `keys` in it, stands; else the nearest place above."""
        path = (*part.path, *keys)
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, SourceSpan.at(self.file))

    def path(self, part: OutlineModel, key: str, *keys: str) -> Path:
        """Return the file that the text under `key` names; it starts from the folder of the file that says so.

        Where a mapping stands under `key`, `keys` lead to the text in it.
        """
        name = getattr(part, key)
        for step in keys:
            name = name[step]
        return self.span(part, key, *keys).file.parent / Path(name)

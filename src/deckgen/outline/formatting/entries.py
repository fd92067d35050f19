"""The outline as written: mappings and lists whose entries know their comments and their quotation marks.

Second step of formatting. A comment beside an entry belongs to that entry; one on lines of its own to the
entry under it, or, where it stands as deep as the entries of a part that has just ended, to that part's end.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from deckgen.outline.formatting.comments import LOADER, Comment, Scalar, is_blank, scan

_CORE = "tag:yaml.org,2002:"


@dataclass(frozen=True)
class Words:
    """A scalar or an alias: what it says, and how it is written.

    `style` is YAML's sign for it: `'`, `"`, `|`, `>`, `*` for an alias, nothing for a plain text. `raw` is as it
    stands in the file, over several lines perhaps, and `properties` are its anchor and its tag.
    """

    value: str
    raw: str
    style: str
    properties: str = ""


@dataclass
class Entry:
    """A key with its value, or an item of a list (`key` is None), with the comments before and beside it."""

    key: Words | None
    value: Words | Part | None = None
    lead: list[Comment] = field(default_factory=list)
    beside: Comment | None = None
    after_blank: bool = False


@dataclass
class Part:
    """A mapping or a list. `in_brackets` says how it is written; `least` is the column of its last comments."""

    is_mapping: bool
    in_brackets: bool
    properties: str = ""
    least: int = 0
    entries: list[Entry] = field(default_factory=list)
    trailing: list[Comment] = field(default_factory=list)


def read_entries(lines: tuple[str, ...]) -> Part:
    """Return the top mapping of an outline that is known to be sound, with all its comments."""
    comments, scalars = scan(lines)
    builder = _Builder(lines, comments, scalars)
    for event in yaml.parse("\n".join(lines), Loader=LOADER):
        builder.take(event)
    return builder.root


class _Builder:
    def __init__(self, lines: tuple[str, ...], comments: list[Comment], scalars: list[Scalar]) -> None:
        self.lines = lines
        self.comments = iter(comments)
        self.comment = next(self.comments, None)
        self.scalars = iter(scalars)
        self.scalar = next(self.scalars, None)
        self.root = Part(is_mapping=True, in_brackets=False)
        self.open: list[tuple[Part, Entry | None]] = []
        self.waiting: list[Comment] = []
        self.last: Entry | None = None
        self.last_line = -1

    def take(self, event: Any) -> None:
        """Put one event of YAML's reader where it belongs, after the comments before it."""
        start, end = _position(event.start_mark), _position(event.end_mark)
        if isinstance(event, yaml.StreamEndEvent):
            self._comments_before((len(self.lines), 0))
            self.root.trailing += self.waiting
        elif isinstance(event, yaml.ScalarEvent):
            self._comments_before(start)
            words, last_line = self._words(event, end)
            self._put(words, start[0], last_line)
        elif isinstance(event, yaml.AliasEvent):
            self._comments_before(start)
            self._put(Words("", f"*{event.anchor}", "*"), start[0], end[0])
        elif isinstance(event, yaml.CollectionStartEvent):
            self._comments_before(start)
            self._begin(event, start, end)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._comments_before(start)
            self._end(end[0])

    def _begin(self, event: Any, start: tuple[int, int], end: tuple[int, int]) -> None:
        part = Part(isinstance(event, yaml.MappingStartEvent), bool(event.flow_style), _properties(event))
        if not part.in_brackets:
            part.least = end[1]
            above = self.open[-1][0] if self.open else None
            on_dash = self.lines[end[0]][end[1] : end[1] + 1] == "-"
            if not part.is_mapping and above is not None and above.is_mapping and not on_dash:
                part.least = above.least + 1  # its dashes stand no deeper than the key, as the next key does
        if not self.open:
            self.root = part
            self.open.append((part, None))
        else:
            self._put(part, start[0], start[0])
            self.open.append((part, self.last))

    def _end(self, line: int) -> None:
        part, owner = self.open.pop()
        if not part.in_brackets:
            taken = next((n for n, it in enumerate(self.waiting) if it.column < part.least), len(self.waiting))
            part.trailing, self.waiting = self.waiting[:taken], self.waiting[taken:]
        else:
            (owner.lead if owner and not part.entries else part.trailing).extend(self.waiting)
            self.waiting = []
            self.last, self.last_line = owner or self.last, line

    def _put(self, value: Words | Part, line: int, last_line: int) -> None:
        part, _ = self.open[-1]
        in_lines = isinstance(value, Part) and not value.in_brackets
        if part.entries and part.entries[-1].value is None:
            entry = part.entries[-1]
            entry.value = value
            if not in_lines:
                entry.lead += self.waiting
                self.waiting = []
        else:
            entry = self._entry(part, line)
            if isinstance(value, Words) and part.is_mapping:
                entry.key = value
            else:
                entry.value = value
        self.last = entry
        if not in_lines:
            self.last_line = last_line

    def _entry(self, part: Part, line: int) -> Entry:
        """Return a new entry of a part, with the comments that wait for it."""
        is_first = not part.entries
        fresh = self.last_line < line or bool(self.waiting)
        entry = Entry(None, lead=self.waiting, after_blank=fresh and is_blank(self.lines, line - 1))
        if is_first:
            entry.lead = [replace(it, after_blank=False) if n == 0 else it for n, it in enumerate(entry.lead)]
            entry.after_blank = entry.after_blank and bool(entry.lead)
        part.entries.append(entry)
        self.waiting = []
        return entry

    def _comments_before(self, place: tuple[int, int]) -> None:
        while self.comment is not None and (self.comment.line, self.comment.column) < place:
            comment, self.comment = self.comment, next(self.comments, None)
            if comment.alone or self.last is None or comment.line != self.last_line:
                self.waiting.append(comment)
            elif self.last.beside is None:
                self.last.beside = comment
            else:
                self.last.lead.append(comment)

    def _words(self, event: Any, end: tuple[int, int]) -> tuple[Words, int]:
        """Return a scalar as written, and the line beside which its comment stands."""
        place = self.scalar
        if place is None or place.end > end:
            return Words("", "", "", _properties(event)), end[0]
        self.scalar = next(self.scalars, None)
        (line, column), (end_line, end_column) = place.start, place.end
        rows = list(self.lines[line : end_line + 1])
        if end_line < len(self.lines):
            rows[-1] = rows[-1][:end_column]
        rows[0] = rows[0][column:]
        style = event.style or ""
        words = Words(event.value, "\n".join(rows), style if style in ("'", '"', "|", ">") else "", _properties(event))
        return words, line if words.style in ("|", ">") else end_line


def _properties(event: Any) -> str:
    anchor = f"&{event.anchor}" if event.anchor else ""
    tag = (event.tag or "").replace(_CORE, "!!")
    return " ".join(mark for mark in (anchor, tag) if mark)


def _position(mark: Any) -> tuple[int, int]:
    return mark.line, mark.column

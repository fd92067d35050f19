"""What no line breaks inside: words, parts of words, and links, with their widths.

Stands on `advances`; `breaking` puts lines together from these.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise

from deckgen.fit.advances import Face, Width, is_guessed, pair_kerning, unit_width

_NO_BREAK_SPACES = "\u00a0\u2007\u202f\u2060"
_HARD_BREAKS = "\n\v"
_BREAK_AFTER = "-–—"
"""Not `/`: LibreOffice never breaks there, where other programs may. It does break `10-|12`, `2019–|2026` and `…|`,
where PowerPoint does not. What one of them keeps whole is kept whole here: with fewer places to break at, a text
takes as many lines or more, and never too few."""


@dataclass(frozen=True)
class Span:
    """A stretch of a paragraph in one face. `\\n` or `\\v` in its text is a line break. A `link` stays together."""

    text: str
    family: str
    bold: bool = False
    italic: bool = False
    link: bool = False

    @property
    def face(self) -> Face:
        """The face that the span is measured in."""
        return Face(self.family, self.bold, self.italic)


@lru_cache(maxsize=1024)
def has_guesses(span: Span) -> bool:
    """Return whether the width of a span is a guess, in part, because no measured font has all its characters."""
    return not span.text.isascii() and any(is_guessed(character, span.face) for character in span.text)


@dataclass(frozen=True)
class Atom:
    """What no line may break inside: a word or part of one, with the spaces that hang after it.

    `join` is the kerning with the character before it, which counts only when both are on the same line. Of a link
    that begins here, `link` is the width, and `link_run` the width of as much of it as is set alike; where that ends,
    `ends_run` says.
    """

    text: str
    spaces: str
    width: Width
    space_width: Width
    join: float
    ends_line: bool
    link: Width | None = None
    link_run: Width | None = None
    ends_run: bool = False


@lru_cache(maxsize=1024)
def measured(spans: tuple[Span, ...]) -> tuple[Atom, ...]:
    """Return the paragraph's atoms, kept because a size is found by trying the same paragraph in many."""
    atoms = tuple(_atoms(spans))
    return _with_links(atoms, spans) if any(span.link for span in spans) else atoms


def _atoms(spans: Sequence[Span]) -> Iterator[Atom]:
    """Cut a paragraph where its lines may break. The last atom is there even if it is empty."""
    text = "".join(span.text for span in spans)
    faces = FaceRuns(spans)
    start = 0
    while True:
        end = _end_of_word(text, start)
        after = end
        while after < len(text) and _is_space(text[after]):
            after += 1
        ends_line = after < len(text) and text[after] in _HARD_BREAKS
        word, word_join = faces.measure(text, start, end)
        spaces, space_join = faces.measure(text, end, after)
        yield Atom(
            text=text[start:end],
            spaces=text[end:after],
            width=word,
            space_width=Width(spaces.plain, spaces.kerned + space_join),
            join=word_join,
            ends_line=ends_line,
        )
        start = after + 1 if ends_line else after
        if start >= len(text) and not ends_line:
            return


def _with_links(atoms: Sequence[Atom], spans: Sequence[Span]) -> tuple[Atom, ...]:
    """Return the atoms with what they say of links."""
    starts = list(accumulate((len(one.text + one.spaces) + one.ends_line for one in atoms), initial=0))
    marked = list(atoms)
    for first, last in _link_runs(spans, starts, whole=False):
        marked[first] = replace(marked[first], link_run=_width(atoms[first : last + 1]))
        marked[last] = replace(marked[last], ends_run=True)
    for first, last in _link_runs(spans, starts, whole=True):
        marked[first] = replace(marked[first], link=_width(atoms[first : last + 1]))
    return tuple(marked)


def _link_runs(spans: Sequence[Span], starts: Sequence[int], *, whole: bool) -> list[tuple[int, int]]:
    """Return the first and the last atom of each span that is a link; of those that share an atom, as of one.

    If `whole`, of those that follow each other as well.
    """
    found: list[tuple[int, int]] = []
    end, was_link = 0, False
    for span in spans:
        start, end = end + len(span.text) - len(span.text.lstrip()), end + len(span.text)
        if span.link and start < end:
            first, last = bisect_right(starts, start) - 1, bisect_left(starts, end) - 1
            if found and (first <= found[-1][1] or (whole and was_link)):
                first = found.pop()[0]
            found.append((first, last))
        was_link = span.link
    return found


def _width(atoms: Sequence[Atom]) -> Width:
    """Return how wide atoms are on one line, without the spaces after the last."""
    width = atoms[0].width
    for before, atom in pairwise(atoms):
        width = add(add(width, before.space_width), atom.width, atom.join)
    return width


def _end_of_word(text: str, start: int) -> int:
    """Return where the unbreakable stretch that begins at `start` ends."""
    in_word = False  # a dash breaks only after something that is a word or number
    for i in range(start, len(text)):
        character = text[i]
        if _is_space(character) or character in _HARD_BREAKS:
            return i
        if character in _BREAK_AFTER:
            if in_word and text[i + 1 : i + 2].isalpha():
                return i + 1
        elif character.isalnum():
            in_word = True
    return len(text)


def _is_space(character: str) -> bool:
    return character.isspace() and character not in _NO_BREAK_SPACES and character not in _HARD_BREAKS


class FaceRuns:
    """Measures stretches of a paragraph from left to right, each character in the face of its span."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._runs: list[tuple[int, Face]] = []  # where each run ends
        end = 0
        for span in spans:
            end += len(span.text)
            self._runs.append((end, span.face))
        self._at = 0

    def measure(self, text: str, start: int, end: int) -> tuple[Width, float]:
        """Return the width in em from `start` to `end`, and the kerning with the character before.

        Kerning needs one face on both sides. Stretches must be asked for in order, which keeps the cost
        linear in the paragraph's length.
        """
        width, join = Width(0.0, 0.0), 0.0
        position = start
        while position < end:
            while self._runs[self._at][0] <= position:
                self._at += 1
            run_end, face = self._runs[self._at]
            run_start = self._runs[self._at - 1][0] if self._at else 0
            if position == start and position > run_start:
                join = pair_kerning(text[position - 1], text[position], face)
            until = min(end, run_end)
            piece = unit_width(text[position:until], face.family, face.bold, face.italic)
            width = add(width, piece)
            position = until
        return width, join


def add(first: Width, second: Width, kerning: float = 0.0) -> Width:
    """Return how wide two stretches are together, with the kerning between them."""
    return Width(first.plain + second.plain, first.kerned + second.kerned + kerning)

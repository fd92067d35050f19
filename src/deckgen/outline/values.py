"""`{{ … }}` in the outline's texts become what they stand for: `vars`, the speaker, the event, the title.

Third step of loading, between the tree and the model. `vars` come first, each of which may use those above
it; then `title`, `speaker` and `event`; then everything else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from deckgen.diagnostics import Report, SourceSpan, nearest
from deckgen.outline.base import Path
from deckgen.outline.options import apply_options, lay_values
from deckgen.outline.scalars import Plain
from deckgen.outline.source import unfit_sign
from deckgen.outline.tree import Tree, paths_of
from deckgen.outline.unused import warn_of_unused

LONGEST_TEXT = 100_000
"""Characters that one text may become."""

MOST_TOLD = 100
"""Errors that are told of one outline's braces; each costs a search for its place and for what was meant."""

LONGEST_IN_ALL = 5_000_000
"""Characters that all texts with `{{` may become together."""

_STRING = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\}\}""", re.DOTALL)
_WORD = re.compile(r"\w+")
_NAMED = ("title", "speaker", "event")


def fill_values(tree: Tree, overrides: Mapping[str, str], files: Sequence[Tree], report: Report) -> None:
    """Apply the command line's values to `tree` (files, then options), then render every text in it that holds `{{`."""
    own = tree.data.get("vars")
    known = set(own) if isinstance(own, dict) else set()
    for values in files:
        lay_values(tree, values)
    apply_options(tree, overrides, report)
    if overrides or files:
        warn_of_unused(tree, overrides, files, known, report)
    if _holds_braces(tree.data):
        _Renderer(tree, report).render_all()


def _holds_braces(value: Any) -> bool:
    if isinstance(value, str):
        return "{{" in value or "{%" in value
    if isinstance(value, dict):
        return any(_holds_braces(key) or _holds_braces(inner) for key, inner in value.items())
    return isinstance(value, list) and any(_holds_braces(inner) for inner in value)


@dataclass(frozen=True)
class _Written:
    """A text as it stands in the outline, or a key."""

    text: str
    path: Path
    is_key: bool = False


class _Renderer:
    def __init__(self, tree: Tree, report: Report) -> None:
        from deckgen.outline.expressions import Expressions  # Jinja2 loads slowly, and few need it

        self.tree = tree
        self.report = report
        self.expressions = Expressions()
        self.context: dict[str, Any] = {}
        self.unknown: set[str] = set()
        self.made = 0
        self.told = 0

    def render_all(self) -> None:
        """Render the tree in the order in which values may use each other."""
        data = self.tree.data
        values = data.get("vars")
        if isinstance(values, dict):
            for key, value in list(values.items()):
                values[key] = self.context[key] = self.render(value, ("vars", key))
                if _holds_braces(values[key]):
                    self.unknown.add(key)
        for key in (key for key in _NAMED if key in data):
            data[key] = self.render(data[key], (key,))
            self.context.setdefault(key, data[key])
        for key in (key for key in data if key not in (*_NAMED, "vars")):
            data[key] = self.render(data[key], (key,))

    def render(self, value: Any, path: Path) -> Any:
        """Return the value with every text in it rendered; a text with an error stays as it is."""
        if isinstance(value, str):
            return self.text(_Written(value, path)) if "{{" in value or "{%" in value else value
        if isinstance(value, list):
            return [self.render(inner, (*path, number)) for number, inner in enumerate(value)]
        if isinstance(value, dict):
            return {self.key(key, path, inner): self.render(inner, (*path, key)) for key, inner in value.items()}
        return value

    def key(self, key: str, path: Path, value: Any) -> str:
        """Return a key rendered, with its places: in a list of bullets, a key is a text on the slide."""
        if "{{" not in key:
            return key
        rendered = str(self.text(_Written(key, (*path, key), is_key=True)))
        for old in paths_of(value, (*path, key)):
            new = (*path, rendered, *old[len(path) + 1 :])
            for places in (self.tree.places, self.tree.keys):
                if old in places:
                    places[new] = places[old]
        return rendered

    def text(self, written: _Written) -> str:
        """Return a text rendered. A plain value alone stays plain, so that a number field can take it."""
        text = written.text
        if "{%" in text:
            message = "only `{{ … }}` can stand in an outline, not `{% … %}`"
            self.tell("E116", message, written, text.find("{%"), "write the text itself, or a value from `vars`")
            return text
        parts: list[str] = []
        at, length, plain, failed = 0, 0, isinstance(text, Plain), False
        while (begin := text.find("{{", at)) >= 0:
            end = _end_of_expression(text, begin + 2)
            if end is None:
                self.tell("E116", "`{{` is never closed", written, begin, "close it with }}")
                return text
            value = self.value(text[begin + 2 : end], written, begin)
            if value is None:
                at, failed = end + 2, True
                continue
            plain = plain or (isinstance(value, Plain) and text.strip() == text[begin : end + 2])
            parts += [text[at:begin], value]
            length += begin - at + len(value)
            at = end + 2
            if length > LONGEST_TEXT or self.made > LONGEST_IN_ALL:
                message = "with its values written out, this text is far too long"
                self.tell("E118", message, written, begin, "use shorter values, or fewer of them")
                return text
        if failed:
            return text
        made = "".join((*parts, text[at:]))
        if unfit_sign(made) is not None:
            self.tell("E107", "a value holds a sign that no file can hold", written, 0, "take the sign away")
            return text
        return Plain(made) if plain else made

    def value(self, expression: str, written: _Written, begin: int) -> str | None:
        """Return what an expression stands for, or None after an error at its braces."""
        from deckgen.outline import expressions  # for the reason given above

        if self.told >= MOST_TOLD:
            return None
        try:
            value = self.expressions.evaluate(expression.strip(), self.context)
        except expressions.UndefinedNameError as missing:
            names = list(expressions.dotted_names(self.context))
            self.tell("E115", f"`{missing.name}` is not defined", written, begin, _defined(missing.name, names))
            return None
        except expressions.ExpressionError as wrong:
            message = f"`{{{{ {expression.strip()[:40]} }}}}`: {wrong.reason}"
            self.tell("E116", message, written, begin, "write a name from `vars`, or take the braces away")
            return None
        self.made += len(value)
        return None if self.unknown.intersection(_WORD.findall(expression)) else value

    def tell(self, code: str, message: str, written: _Written, begin: int, help: str) -> None:
        """Report an error at the braces that stand at `begin` in a text."""
        self.told += 1
        if self.tree.option(written.path):
            self.tree.error(self.report, code, message, written.path, help=help)
        else:
            self.report.error(code, message, self.braces(written, begin), help=help)

    def braces(self, written: _Written, begin: int) -> SourceSpan:
        """Return where the braces stand: as many braces after the value's start as in the value."""
        span = self.tree.key(written.path) if written.is_key else self.tree.place(written.path)
        sign = written.text[begin : begin + 2]
        before = written.text[:begin].count(sign)
        source = self.tree.sources.get(span.file, self.tree.source)
        lines = source.lines
        for number in range(span.line - 1, min(span.end_line, len(lines))):
            at = span.column - 1 if number == span.line - 1 else 0
            while (at := lines[number].find(sign, at)) >= 0:
                if before == 0:
                    return SourceSpan.at(span.file, number + 1, source.column(number, at) + 1, 2)
                before, at = before - 1, at + 2
        return span


def _defined(name: str, known: list[str]) -> str:
    """Return what to do about a name that is not defined."""
    meant = nearest(name, known)
    if meant:
        return f"did you mean `{meant}`?"
    listed = f"known are {', '.join(known[:12])}; " if known else ""
    return f"{listed}write it under `vars:`, or give it with `--set {name}=…`"


def _end_of_expression(text: str, begin: int) -> int | None:
    """Return where the `}}` stands that closes an expression; not one within a text in quotation marks."""
    at = begin
    while found := _STRING.search(text, at):
        if found.group() == "}}":
            return found.start()
        at = found.end()
    return None

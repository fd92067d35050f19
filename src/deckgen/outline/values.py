"""`{{ … }}` in the outline's texts become what they stand for: values from `vars`, the speaker, the event, the title.

Third step of loading, between the tree and the model. `vars` come first, each of which may use those above it; then
`title`, `speaker` and `event`; then everything else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from deckgen.diagnostics import Report, SourceSpan, nearest
from deckgen.outline.model import Path
from deckgen.outline.options import apply_options
from deckgen.outline.scalars import Plain
from deckgen.outline.source import unfit_sign
from deckgen.outline.tree import Tree

LONGEST_TEXT = 100_000
"""Characters that one text may become."""

LONGEST_IN_ALL = 5_000_000
"""Characters that all texts with `{{` may become together."""

_STRING = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\}\}""", re.DOTALL)
_NAMED = ("title", "speaker", "event")


def fill_values(tree: Tree, overrides: Mapping[str, str], report: Report) -> None:
    """Apply the options of the command line, then render every text of `tree` that holds `{{`; `tree` is changed."""
    apply_options(tree, overrides, report)
    if _holds_braces(tree.data):
        _Renderer(tree, report).render_all()


def _holds_braces(value: Any) -> bool:
    if isinstance(value, str):
        return "{{" in value or "{%" in value
    if isinstance(value, dict):
        return any(_holds_braces(key) or _holds_braces(inner) for key, inner in value.items())
    return isinstance(value, list) and any(_holds_braces(inner) for inner in value)


class _Renderer:
    def __init__(self, tree: Tree, report: Report) -> None:
        from deckgen.outline.expressions import (
            Expressions,
        )  # Jinja2 is slow to load, and few outlines need it

        self.tree = tree
        self.report = report
        self.expressions = Expressions()
        self.context: dict[str, Any] = {}
        self.unknown: set[str] = set()
        self.made = 0

    def render_all(self) -> None:
        """Render the tree in the order in which values may use each other."""
        data = self.tree.data
        values = data.get("vars")
        if isinstance(values, dict):
            for key, value in list(values.items()):
                values[key] = self.context[key] = self.render(value, ("vars", key))
                if self.unknown_at(("vars", key)):
                    self.unknown.add(key)
        for key in (key for key in _NAMED if key in data):
            data[key] = self.render(data[key], (key,))
            self.context.setdefault(key, data[key])
        for key in (key for key in data if key not in (*_NAMED, "vars")):
            data[key] = self.render(data[key], (key,))

    def unknown_at(self, path: Path) -> bool:
        """Return whether the value at `path` still holds braces, because it could not be rendered."""
        return _holds_braces(self.tree.data["vars"][path[1]])

    def render(self, value: Any, path: Path) -> Any:
        """Return the value with every text in it rendered; a text with an error stays as it is."""
        if isinstance(value, str):
            return self.text(value, path) if "{{" in value or "{%" in value else value
        if isinstance(value, list):
            return [self.render(inner, (*path, number)) for number, inner in enumerate(value)]
        if isinstance(value, dict):
            return {
                self.key(key, (*path, key)): self.render(inner, (*path, key)) for key, inner in value.items()
            }
        return value

    def key(self, key: str, path: Path) -> str:
        """Return a key rendered: in a list of bullets, a key is a text on the slide."""
        if "{{" not in key:
            return key
        rendered = str(self.text(key, path, key=True))
        for places in (self.tree.places, self.tree.keys):
            for old in [old for old in places if old[: len(path)] == path]:
                places[(*path[:-1], rendered, *old[len(path) :])] = places[old]
        return rendered

    def text(self, text: str, path: Path, *, key: bool = False) -> str:
        """Return one text rendered. A number or a plain value alone stays plain, so that a number field can take it."""
        if "{%" in text:
            help = "leave `{% … %}` out; write the text, or the value from `vars`"
            self.tell(
                "E116",
                "only `{{ … }}` can stand in an outline, no `{% … %}`",
                path,
                text,
                text.find("{%"),
                key,
                help,
            )
            return text
        parts: list[str] = []
        at, alone = 0, isinstance(text, Plain)
        while (begin := text.find("{{", at)) >= 0:
            end = _end_of_expression(text, begin + 2)
            if end is None:
                help = "close it with }}"
                self.tell("E116", "`{{` is never closed", path, text, begin, key, help)
                return text
            value = self.value(text[begin + 2 : end], path, text, begin, key)
            if value is None:
                return text
            parts += [text[at:begin], value]
            alone = alone or (isinstance(value, Plain) and text.strip() == text[begin : end + 2])
            at = end + 2
            if sum(map(len, parts)) > LONGEST_TEXT or self.made > LONGEST_IN_ALL:
                help = "use shorter values, or fewer of them"
                self.tell(
                    "E118",
                    "with its values written out, this text is far too long",
                    path,
                    text,
                    begin,
                    key,
                    help,
                )
                return text
        made = "".join((*parts, text[at:]))
        if unfit_sign(made) is not None:
            self.tell(
                "E107", "a value holds a sign that no file can hold", path, text, 0, key, "take the sign away"
            )
            return text
        return Plain(made) if alone else made

    def value(self, expression: str, path: Path, text: str, begin: int, key: bool) -> str | None:
        """Return what an expression stands for, or None after an error at its braces."""
        from deckgen.outline.expressions import Undefined, Wrong, dotted_names

        try:
            value = self.expressions.evaluate(expression.strip(), self.context)
        except Undefined as missing:
            known = list(dotted_names(self.context))
            meant = nearest(missing.name, known)
            if meant:
                help = f"did you mean `{meant}`?"
            elif known:
                help = f"known are {', '.join(known[:12])}; or give it with `--set {missing.name}=…`"
            else:
                help = f"write it under `vars:`, or give it with `--set {missing.name}=…`"
            self.tell("E115", f"`{missing.name}` is not defined", path, text, begin, key, help)
        except Wrong as wrong:
            help = "write a name from `vars`, or take the braces away"
            shown = expression.strip()[:40]
            self.tell("E116", f"`{{{{ {shown} }}}}`: {wrong.reason}", path, text, begin, key, help)
        else:
            self.made += len(value)
            if not any(name in self.unknown for name in re.findall(r"\w+", expression)):
                return str(value) if not isinstance(value, Plain) else value
            return None
        return None

    def tell(self, code: str, message: str, path: Path, text: str, begin: int, key: bool, help: str) -> None:
        """Report an error at the braces that stand at `begin` in the text at `path`."""
        if self.tree.option(path):
            self.tree.error(self.report, code, message, path, help=help)
        else:
            self.report.error(code, message, self.braces(path, text, begin, key), help=help)

    def braces(self, path: Path, text: str, begin: int, key: bool) -> SourceSpan:
        """Return where in the file the braces stand: as many braces after the value's start as in the value."""
        span = self.tree.key(path) if key else self.tree.place(path)
        sign = text[begin : begin + 2]
        before = text[:begin].count(sign)
        lines = self.tree.source.lines
        for number in range(span.line - 1, min(span.end_line, len(lines))):
            at = span.column - 1 if number == span.line - 1 else 0
            while (at := lines[number].find(sign, at)) >= 0:
                if before == 0:
                    column = self.tree.source.column(number, at)
                    return SourceSpan.at(span.file, number + 1, column + 1, 2)
                before, at = before - 1, at + 2
        return span


def _end_of_expression(text: str, begin: int) -> int | None:
    """Return where the `}}` stands that closes an expression; not one within a text in quotation marks."""
    at = begin
    while found := _STRING.search(text, at):
        if found.group() == "}}":
            return found.start()
        at = found.end()
    return None

"""Outlines as hands write them, drawn at random: brackets and lines, all quotation marks, comments anywhere."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

Draw = Callable[[st.SearchStrategy[Any]], Any]

KEYS = ("title", "id", "claim", "quote", "source", "notes", "items", "tips", "argument", "premises", "vars", "left")
KEYS += ("running_order", "section", "name", "speaker", "cases", "sources", "ukendt", "æ b", "from", "<b>")
WORDS = ("salen", "90", "%", "–", "{{ antal }}", "den:", "#", "-", "?", "'", '"', "\\", "ø", "漢字", "🙂", "NO", "2027")
WORDS += ("[x]", "{y}", "a,b", "http://x.dk/#y", "  ", "\t", "*", "&", "!", "|", "\u2028", "\u00a0")
_PLAIN = re.compile(r"[\wæøå–🙂](?:(?!: |:$| #|\t)[^\n\[\]{},])*(?<![: ])\Z")


@st.composite
def outlines(draw: Draw) -> str:
    """Return an outline's text that is sound YAML, with some comments `# k1 …`, `# k2 …`."""
    return _Author(draw).outline()


class _Author:
    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.comments = 0
        self.named = 0
        self.texts: list[str] = []
        self.mappings: list[str] = []

    def often(self, times: int) -> bool:
        """Return True once in so many times."""
        return bool(self.draw(st.integers(1, times)) == times)

    def outline(self) -> str:
        lines = [*self.between(), *self.mapping(0, 0), *self.between()]
        return "\n".join(lines) + self.draw(st.sampled_from(("\n", "", "\n\n\n")))

    def comment(self) -> str:
        self.comments += 1
        return f"# k{self.comments} {self.draw(st.sampled_from(('se: her', '- x', 'æ “q”', '#', '{')))}"

    def beside(self) -> str:
        return f"{' ' * self.draw(st.integers(1, 4))}{self.comment()}" if self.often(6) else ""

    def between(self) -> list[str]:
        """Return what may stand between two lines: blank lines, and comments as deep as you like."""
        lines = []
        while self.often(5):
            lines.append("" if self.often(2) else f"{' ' * self.draw(st.integers(0, 7))}{self.comment()}")
        return lines

    def mapping(self, indent: int, depth: int) -> list[str]:
        keys = self.draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=4, unique=True))
        lines: list[str] = []
        for key in keys:
            blanks = " " * indent
            name = json.dumps(key) if self.often(9) else key
            lines += [*(self.between() if lines else ()), *self.value(f"{blanks}{name}:", indent, depth, is_key=True)]
        if self.mappings and self.often(4):
            lines.append(f"{' ' * indent}<<: *{self.draw(st.sampled_from(self.mappings))}{self.beside()}")
        return lines

    def items(self, indent: int, depth: int) -> list[str]:
        lines: list[str] = []
        for _ in range(self.draw(st.integers(1, 3))):
            lines += [*(self.between() if lines else ()), *self.item(indent, depth)]
        return lines

    def item(self, indent: int, depth: int) -> list[str]:
        if depth > 3 or self.often(2):
            return self.value(f"{' ' * indent}-", indent, depth, is_key=False)
        blanks = self.draw(st.integers(1, 3))
        inner = indent + 1 + blanks
        lines = self.mapping(inner, depth + 1) if self.often(2) else self.items(inner, depth + 1)
        if self.often(5):
            return [f"{' ' * indent}-{self.beside()}", *self.between(), *lines]
        return [f"{' ' * indent}-{' ' * blanks}{lines[0].lstrip(' ')}", *lines[1:]]

    def value(self, label: str, indent: int, depth: int, *, is_key: bool) -> list[str]:
        """Return an entry, which may have a name that later entries speak of."""
        if self.texts and self.often(8):
            return [f"{label} *{self.draw(st.sampled_from(self.texts))}{self.beside()}"]
        if not self.often(8):
            return self.unnamed(label, indent, depth, is_key=is_key)
        self.named += 1
        name = f"n{self.named}"
        kind, lines = self.draw(st.sampled_from(("text", "lines"))), [f"{label} &{name}"]
        if kind == "text":
            lines = [f"{lines[0]} {self.scalar(indent)}{self.beside()}"]
            self.texts.append(name)
        else:
            lines = [f"{lines[0]}{self.beside()}", *self.between(), *self.mapping(indent + 2, depth + 1)]
            self.mappings.append(name)
        return lines

    def unnamed(self, label: str, indent: int, depth: int, *, is_key: bool) -> list[str]:
        kind = self.draw(st.sampled_from(("text", "text", "block", "brackets", "lines", "lines", "nothing")))
        if kind == "nothing":
            return [f"{label}{self.beside()}"]
        if kind == "lines" and depth < 4:
            inner = indent + self.draw(st.integers(1, 4))
            if self.often(2):
                inner -= inner - indent if is_key and self.often(2) else 0
                return [f"{label}{self.beside()}", *self.between(), *self.items(inner, depth + 1)]
            return [f"{label}{self.beside()}", *self.between(), *self.mapping(inner, depth + 1)]
        if kind == "block":
            return self.block(label, indent)
        text = self.brackets(indent, depth) if kind == "brackets" else self.scalar(indent)
        if self.often(8):
            return [f"{label}{self.beside()}", *self.between(), f"{' ' * (indent + 1)}{text}{self.beside()}"]
        return [f"{label} {text}{self.beside()}"]

    def words(self) -> list[str]:
        most = self.draw(st.sampled_from((4, 40)))
        return list(self.draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=most)))

    def block(self, label: str, indent: int) -> list[str]:
        head = self.draw(st.sampled_from(("|", "|-", "|+", ">", ">-", ">+")))
        blanks = " " * (indent + self.draw(st.integers(1, 4)))
        rows = ["ord"] + [" ".join(self.words()) for _ in range(self.draw(st.integers(0, 3)))]
        rows = [blanks + row if row.strip() and not self.often(6) else "" for row in rows]
        rows = [f"{blanks}først", *rows]
        return [f"{label} {head}{self.beside()}", *rows, *[""] * self.draw(st.integers(0, 2))]

    def scalar(self, indent: int) -> str:
        text = " ".join(self.words())
        kind = self.draw(st.sampled_from(("plain", "plain", '"', "'")))
        broken = f"\n{' ' * (indent + 1)}" if self.often(4) else " "
        if kind == "plain":
            text = " ".join(text.split())
            text = text.replace("{{ antal }}", "ni")
            return text.replace(" - ", broken + "- ") if _PLAIN.match(text) else "salen"
        if kind == '"':
            return json.dumps(text, ensure_ascii=False).replace("ø", "\\u00f8").replace(" salen ", f"{broken}salen ")
        return "'" + text.replace("'", "''").replace(" salen ", f"{broken}salen ") + "'"

    def brackets(self, indent: int, depth: int) -> str:
        """Return a list or mapping in brackets, over several lines with comments now and then."""
        is_mapping = self.often(2)
        keys = self.draw(st.lists(st.sampled_from(KEYS), max_size=4, unique=True))
        over_lines = self.often(3)
        text = "{" if is_mapping else "["
        for number, key in enumerate(keys):
            if over_lines and self.often(2):
                rows = [self.beside(), *(it.strip() for it in self.between()), ""]
                text += f"\n{' ' * (indent + 2)}".join(rows)
            inner = depth < 4 and self.often(4)
            value = self.brackets(indent, depth + 1) if inner else self.scalar(indent + 2)
            text += f"{key}: {value}" if is_mapping else value
            text += ", " if number < len(keys) - 1 else ""
        if over_lines and self.often(2):
            text += f"\n{' ' * (indent + 2)}".join([self.beside(), ""])
        return text + ("}" if is_mapping else "]")

"""Writes an outline's entries in form: order of the keys, indentation, blank lines, brackets, comments.

Third step of formatting. The form is that of the talk that deckgen brings: two blanks for each step, lists
indented under their key, a blank line around the talk's larger parts, brackets where they fit on a line.
"""

from __future__ import annotations

from dataclasses import replace

from deckgen.outline.base import Grounded, OutlineModel, Path
from deckgen.outline.formatting.comments import Comment
from deckgen.outline.formatting.entries import Entry, Part, Words
from deckgen.outline.formatting.texts import key_text, on_one_line, set_text
from deckgen.outline.parts import common_keys, fields_of, part_at

WIDEST_BRACKETS = 120
"""The column up to which a list or mapping in brackets goes on its line."""


def write_entries(root: Part, *, ordered_from: int = 0) -> str:
    """Return the outline in form. `ordered_from`: how deep parts must stand for their keys to be ordered."""
    writer = _Writer(ordered_from)
    writer.write(root)
    return "\n".join((*writer.lines, ""))


class _Writer:
    def __init__(self, ordered_from: int) -> None:
        self.ordered_from = ordered_from
        self.places: dict[type[OutlineModel], dict[str, int]] = {}
        self.lines: list[str] = []
        self.keeps_breaks = False

    def write(self, root: Part) -> None:
        """Write the top mapping, with the comments at the head of the file before all keys."""
        opening = root.entries[0]
        head = _take_head(opening)
        for comment in head:
            self.comment(comment, 0, after_blank=comment.after_blank)
        if head and (opening.after_blank or opening.lead or self.order(root, ())[0].lead):
            self.blank()
        opening.after_blank = opening.after_blank and not head
        self.part(root, (), "")

    def part(self, part: Part, path: Path, prefix: str) -> None:
        """Write a part's entries: the first after `prefix` (blanks and dashes), the others as deep as that."""
        indent = len(prefix)
        before_is_block = False
        for number, entry in enumerate(self.order(part, path)):
            inner = (*path, number if entry.key is None else entry.key.value)
            label = f"{prefix}{key_text(entry.key)}:" if entry.key else f"{prefix}-"
            brackets = self.in_brackets(entry.value, inner, label) if isinstance(entry.value, Part) else None
            is_block = isinstance(entry.value, Part) and brackets is None
            if number and (_begins_after_blank(entry) or (not path and (is_block or before_is_block))):
                self.blank()
            self.entry(entry, inner, prefix, label, brackets)
            before_is_block = is_block
            prefix = " " * indent
        for comment in part.trailing:
            self.comment(comment, indent, after_blank=comment.after_blank)

    def entry(self, entry: Entry, path: Path, prefix: str, label: str, brackets: str | None) -> None:
        """Write one entry under its comments. `label`: what stands before its value; `brackets`: its value in them."""
        value, beside = entry.value, entry.beside
        goes_on = isinstance(value, Part) and brackets is None and entry.key is None and not value.properties
        lead = [*entry.lead, beside] if goes_on and beside else entry.lead
        for number, comment in enumerate(lead):
            self.comment(comment, len(prefix) - len(prefix.lstrip(" ")), after_blank=number > 0 and comment.after_blank)
        if lead and entry.after_blank:
            self.blank()
        if isinstance(value, Words):
            text = set_text(value, len(label) + 1, len(prefix) + 2)
            lines = [f"{label} {text.lines[0]}" if text.lines[0] else label, *text.lines[1:]]
            lines[text.beside] += _beside(beside)
            self.put(*lines)
            self.keeps_breaks = text.keeps_breaks
        elif brackets is not None:
            self.put(f"{label} {brackets}{_beside(beside)}")
        elif isinstance(value, Part) and goes_on:
            self.part(value, path, f"{prefix}- ")
        elif isinstance(value, Part):
            self.put(f"{label} {value.properties}".rstrip(" ") + _beside(beside))
            self.part(value, path, " " * (len(prefix) + 2))

    def order(self, part: Part, path: Path) -> list[Entry]:
        """Return a part's entries in the order of its keys; unknown keys come last."""
        ordered = part.is_mapping and len(part.entries) > 1 and len(path) >= self.ordered_from
        model = part_at(path) if ordered else None
        if model is None:
            return part.entries
        if model not in self.places:
            self.places[model] = {key: place for place, key in enumerate(_keys_in_order(model, path))}
        places = self.places[model]
        return sorted(part.entries, key=lambda entry: places.get(entry.key.value if entry.key else "", len(places)))

    def in_brackets(self, part: Part, path: Path, label: str) -> str | None:
        """Return a part in brackets where the author wrote it so and it fits on the line, else None."""
        if not part.in_brackets:
            return None
        text = self.flow(part, path)
        fits = text is not None and (not part.entries or len(label) + 1 + len(text) <= WIDEST_BRACKETS)
        return text if fits else None

    def flow(self, part: Part, path: Path) -> str | None:
        """Return a part in brackets, however long; None where a comment or a text needs lines of its own."""
        texts = []
        for number, entry in enumerate(self.order(part, path)):
            inner = (*path, number if entry.key is None else entry.key.value)
            value = self.flow(entry.value, inner) if isinstance(entry.value, Part) else _word(entry.value)
            if value is None or entry.lead or entry.beside:
                return None
            texts.append(f"{key_text(entry.key)}: {value}" if entry.key else value)
        if part.trailing:
            return None
        inside = ", ".join(texts)
        text = f"{{{inside}}}" if part.is_mapping else f"[{inside}]"
        return f"{part.properties} {text}".lstrip(" ")

    def put(self, *lines: str) -> None:
        """Add lines."""
        self.lines += lines
        self.keeps_breaks = False

    def comment(self, comment: Comment, column: int, *, after_blank: bool) -> None:
        """Add a comment on a line of its own."""
        if after_blank:
            self.blank()
        self.put(" " * column + comment.text)

    def blank(self) -> None:
        """Add a blank line, unless one stands there or it would become part of the text above."""
        if self.lines and self.lines[-1] and not self.keeps_breaks:
            self.lines.append("")


def _keys_in_order(model: type[OutlineModel], path: Path) -> list[str]:
    """Return a part's keys: its name, what is its own, what it rests on, and last the items that it holds."""
    fields = fields_of(model)
    shared = common_keys(model)
    own = [key for key in fields if key not in (*shared, "id")]
    held = (place for place, key in enumerate(own) if issubclass(part_at((*path, key, 0)) or object, Grounded))
    cut = next(held, len(own))
    return ["<<", *(["id"] if "id" in fields else []), *own[:cut], *shared, *own[cut:]]


def _take_head(opening: Entry) -> list[Comment]:
    """Return the comments at the head of the file, taken from its first key: all above the last blank line."""
    breaks = [number for number, comment in enumerate(opening.lead) if number and comment.after_blank]
    cut = len(opening.lead) if opening.after_blank or not breaks else breaks[-1]
    head, rest = opening.lead[:cut], opening.lead[cut:]
    opening.lead = [replace(it, after_blank=False) if head and it is rest[0] else it for it in rest]
    return head


def _begins_after_blank(entry: Entry) -> bool:
    return entry.lead[0].after_blank if entry.lead else entry.after_blank


def _beside(comment: Comment | None) -> str:
    return f"{' ' * max(comment.gap, 2)}{comment.text}" if comment else ""


def _word(words: Words | None) -> str | None:
    return on_one_line(words) if words else ""

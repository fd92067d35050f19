"""YAML's events become nodes, one after another: scalars kept as written, what is lost or refused told.

Between the parser and `tree`. Without recursion, so that no depth can do harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from deckgen.diagnostics import Report, SourceSpan
from deckgen.outline.faults import YamlError
from deckgen.outline.nodes import Kind, Node
from deckgen.outline.scalars import Plain
from deckgen.outline.source import Source, shown, sign_name, unfit_sign

DEEPEST = 50
"""How deep lists and mappings may stand within each other."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = {"", "~", "null", "Null", "NULL"}
_CORE = "tag:yaml.org,2002:"
_SCALAR_TAGS = {None, "!", *(_CORE + name for name in ("str", "int", "float", "bool", "null", "timestamp"))}
_PART_TAGS = {None, "!", _CORE + "map", _CORE + "seq"}
_CURLY = re.compile("[“”„‟‘’]([^“”„‟‘’]*)[“”„‟‘’]\\Z")
_LOST = re.compile(r"\s+(#\w.*)")
_ESCAPE = re.compile(r"\\(?:x(\w{2})|u(\w{4})|U(\w{8})|(.))")
_LETTERS = {"0": "\x00", "a": "\x07", "b": "\x08", "f": "\x0c", "e": "\x1b"}


class _RefusedError(Exception):
    """The file is refused; the report says why."""


class Composer:
    """Puts the events of one reading together."""

    def __init__(self, source: Source, report: Report) -> None:
        self.source = source
        self.report = report
        self.anchors: dict[str, Node] = {}
        self.open: list[Node] = []
        self.root: Node | None = None

    def compose(self) -> Node | None:
        """Return the top mapping, or None after a refusal; raise `YamlError` for broken YAML."""
        try:
            for event in self._events():
                self._take(event)
        except _RefusedError:
            return None
        root = self.root
        if root is None or (root.kind is Kind.TEXT and root.text is None):
            self.report.error("E103", "the outline is empty", self.source.file, help="begin with a line `title: …`")
            return None
        if root.kind is Kind.TEXT:
            raise YamlError(*root.start, "could not find expected ':'", root.start)
        if root.kind is not Kind.MAPPING:
            help = "the outline is made of keys: begin with a line `title: …`"
            self.report.error("E110", "the outline begins with a list", self._span(root), help=help)
            return None
        return root

    def _events(self) -> Iterator[Any]:
        try:
            yield from yaml.parse("\n".join(self.source.lines), Loader=_LOADER)
        except yaml.MarkedYAMLError as reason:
            begun = _position(reason.context_mark) if reason.context_mark else None
            line, column = _position(reason.problem_mark) if reason.problem_mark else begun or (0, 0)
            raise YamlError(min(line, len(self.source.lines) - 1), column, str(reason.problem), begun) from None
        except (yaml.YAMLError, ValueError, OverflowError) as reason:
            raise YamlError(0, 0, str(reason), None) from None

    def _take(self, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._put(self._text(event))
        elif isinstance(event, yaml.AliasEvent):
            self._put(self._alias(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            node = self.open.pop()
            node.end, node.unfinished = _position(event.end_mark), False
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            line, _ = _position(event.start_mark)
            at = self.source.span(line, 0, line, 3)
            help = "take the line `---` away, or put what follows into a file of its own"
            self._refuse("E105", "a second outline begins here; a file holds one", at, help)

    def _begin(self, event: Any) -> None:
        kind = Kind.MAPPING if isinstance(event, yaml.MappingStartEvent) else Kind.LIST
        if event.tag not in _PART_TAGS:
            raise YamlError(*_position(event.start_mark), "tag", None)
        node = Node(kind, _position(event.start_mark), _position(event.end_mark), unfinished=True)
        if len(self.open) >= DEEPEST:
            help = "put the parts beside each other instead of into each other"
            self._refuse("E118", f"lists and mappings stand more than {DEEPEST} deep", self._span(node), help)
        self._put(node)
        self.open.append(node)
        self._name(event, node)

    def _text(self, event: Any) -> Node:
        start, end = _position(event.start_mark), _position(event.end_mark)
        if event.tag not in _SCALAR_TAGS:
            raise YamlError(*start, "tag", None)
        plain = event.implicit[0] or (not event.style and event.tag not in ("!", _CORE + "str"))
        text = shown(event.value)
        node = Node(Kind.TEXT, start, end, Plain(text) if plain else text)
        if plain and text in _NULLS:
            node.text = None
        if plain:
            self._warn(node)
        elif not event.value.isprintable():
            self._refuse_sign(node)
        self._name(event, node)
        return node

    def _alias(self, event: Any) -> Node:
        start = _position(event.start_mark)
        target = self.anchors.get(event.anchor)
        if target is None:
            raise YamlError(*start, "undefined alias", None)
        node = Node(Kind.ALIAS, start, _position(event.end_mark), target=target)
        if target.unfinished:
            self._refuse("E118", f"`*{event.anchor}` stands within itself", self._span(node), "write it out")
        return node

    def _name(self, event: Any, node: Node) -> None:
        if event.anchor:
            self.anchors[event.anchor] = node

    def _put(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if parent.kind is Kind.LIST:
            parent.items.append(node)
        elif parent.pending is not None:
            parent.pairs[parent.pending.text or ""] = (parent.pending, node)
            parent.pending = None
        elif node.kind is not Kind.TEXT or node.text is None:
            raise YamlError(*node.start, "key", None)
        else:
            parent = self._next_item(parent, node) or parent
            self._refuse_twice(parent, node)
            parent.pending = node

    def _next_item(self, item: Node, key: Node) -> Node | None:
        """Return a new list item where the key that begins `item` comes again: the dash before it is missing."""
        if len(self.open) < 2 or self.open[-2].kind is not Kind.LIST or key.text != next(iter(item.pairs), None):
            return None
        line, column = key.start
        written = self.source.lines[line][column:].split("  #")[0].rstrip()
        before = " " * (item.start[1] - 2)
        message = f"`{key.text}` begins a new item, and the dash before it is missing"
        self.report.error("E108", message, self._span(key), help=f"write `{before}- {written[:60]}`")
        item.end, item.unfinished = key.start, False
        fresh = Node(Kind.MAPPING, key.start, key.end, unfinished=True)
        self.open[-2].items.append(fresh)
        self.open[-1] = fresh
        return fresh

    def _refuse_twice(self, parent: Node, key: Node) -> None:
        first = parent.pairs.get(key.text or "")
        if first:
            message = f"`{key.text}` stands twice; the first one is on line {first[0].start[0] + 1}"
            self.report.error("E108", message, self._span(key), help="keep one of the two")

    def _warn(self, node: Node) -> None:
        line, lines = node.end[0], self.source.lines
        lost = _LOST.match(lines[line], node.end[1]) if line < len(lines) else None
        if lost:
            column = lost.start(1)
            whole = f"{node.text or ''}{lost.group()}".strip()
            message = f"YAML reads `{lost.group(1).strip()}` as a comment and leaves it out"
            span = self.source.span(line, column, line, len(lines[line]))
            help = f"if it belongs to the text, write it in quotation marks: {_quoted(whole)}"
            self.report.warning("W102", message, span, help=help)
        curly = _CURLY.match(node.text) if node.text and node.text[0] in "“”„‟‘’" else None
        if curly:
            message = "curly quotation marks around the whole value become part of the text"
            help = f'YAML\'s own are straight: "{curly.group(1)}"'
            self.report.warning("W101", message, self._span(node), help=help)

    def _refuse_sign(self, node: Node) -> None:
        sign = unfit_sign(node.text or "")
        if sign is None:
            return
        line, column, length = _escape_of(sign, self.source, node)
        span = self.source.span(line, column, line, column + length)
        message = f"the sign {sign_name(sign)} cannot stand in a PowerPoint file"
        self.report.error("E107", message, span, help=f"take `{self.source.lines[line][column:][:length]}` away")

    def _refuse(self, code: str, message: str, at: SourceSpan, help: str) -> None:
        self.report.error(code, message, at, help=help)
        raise _RefusedError

    def _span(self, node: Node) -> SourceSpan:
        return self.source.span(*node.start, *node.end)


def _position(mark: Any) -> tuple[int, int]:
    return mark.line, mark.column


def _quoted(text: str) -> str:
    return f"'{text}'" if '"' in text and "'" not in text else '"' + text.replace('"', '\\"') + '"'


def _escape_of(sign: str, source: Source, node: Node) -> tuple[int, int, int]:
    """Return line, column and length of the escape that stands for `sign`, or of the text's start."""
    for line in range(node.start[0], node.end[0] + 1):
        begin = node.start[1] if line == node.start[0] else 0
        for found in _ESCAPE.finditer(source.lines[line], begin):
            digits = found[1] or found[2] or found[3]
            try:
                stands_for = chr(int(digits, 16)) if digits else _LETTERS.get(found[4])
            except (ValueError, OverflowError):
                continue
            if stands_for == sign:
                return line, found.start(), len(found.group())
    return node.start[0], node.start[1], 1

"""Outlines that something has happened to: each breaking is what a hand, an editor or a paste does to a file."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from talks_at_random import talks

Draw = Callable[[st.SearchStrategy[Any]], Any]
Break = Callable[[list[str], Draw], list[str]]

BY_HAND = """# Et oplæg om biblioteket
title: Biblioteket som mødested
subtitle: "Det, som tallene siger: og hvad vi gør"   # med kolon
language: da
duration: 20
speaker: {name: "{{ navn }}", role: leder, contact: navn@example.org}
event:
  name: Temadag
  date: 2026-11-24
article: article.md
vars:
  navn: &navn Den, der taler
  antal: 9

argument:
  question: Skal biblioteket holde åbent om søndagen?
  answer: 'Ja.'
  thesis: >-
    Salen står tom,
    når byen har fri.
  premises:
    - {claim: Borgerne kommer, evidence: [besoeg]}
    - claim: Salen er ledig
      detail: om søndagen
  conclusion: Så åbner vi

statistics:
  - id: besoeg
    value: 62
    unit: "%"
    claim: De fleste kommer hver måned
    label: kom mindst én gang om måneden
    source: kommunen
    quote: kom 62 % af byens borgere på biblioteket
  - &andet
    id: deltog
    value: 1200
    qualifier: knap
    claim: Mange deltager
    label: deltog i et arrangement

studies:
  - by: Kommunen
    claim: De ansatte vil gerne
    findings:
      - holde længere åbent
      - låne salen ud
    passage: Hvad tallene siger/2
cases:
  - {person: En formand, organisation: En forening, channels: [LinkedIn], does: [låner salen], gives: liv}
objections:
  - objection: Det er dyrt
    reply: |
      Ikke dyrere
      end en tom sal.
tips:
  - {id: aabn, tip: Hold åbent, passage: Hvad vi kan gøre}
  - tip: Spørg igen
    only: [byraad]
closing: {from: Lukket, to: Åbent, call: Åbn på søndag, steps: Begynd i dag}
sources:
  kommunen: {title: Kommunens egne tal, year: 2024, url: "https://example.org/tal", caveat: Egne tal}

running_order:
  - cover
  - section: Tallene
  - besoeg
  - statistics: {claim: To tal, of: [besoeg, deltog], marked: besoeg}
  - chain: {seconds: 45}
  - map-of-argument
  - section:
      name: Rådene
      headline: Hvad vi kan gøre
  - bullets:
      title: Tre ting
      items:
        - Søndag
        - taler med borgerne: [ansigt til ansigt, på nettet]
      notes: [Peg., Vent.]
  - comparison:
      title: Før og nu
      left: {head: Før, items: [lukket]}
      right: {head: Nu, items: [åbent, fuldt]}
  - table:
      title: Åbningstider
      columns: [Dag, Tid]
      rows:
        - [mandag, 10-18]
        - [søndag, –]
  - chart: {title: Udgifter, data: udgifter.csv, kind: column, unit: mio. kr.}
  - chart:
      title: Besøg
      categories: [2025, 2026]
      series: [{name: Børn, values: [204.5, 250]}, {name: Voksne, values: [~, 80]}]
  - image: {title: Salen, file: salen.png, alt: Salen er fuld, fit: fill, focus: [50, 20]}
  - timeline:
      title: Sådan
      points: [{when: 2026, what: Høring}, {when: 2027, what: Åbent}]
  - tips: 1-2
  - closing
  - sources: {hidden: true}
"""

VALUES = ("", "null", "~", "[]", "{}", "[a, b]", "[[a]]", "{a: b}", "{a: {b: c}}", "[null]", "- a", "true", "NO")
VALUES += ("0", "-1", "1e400", "1" + "0" * 400, "0x1F", "0751", "1_000", "1.2.3", "62,5", "62 %", ".nan", "-.inf")
VALUES += ("2026-13-45", "2026-11-24", "12:30", '""', "' '", '"\\0"', '"\\ud83d"', '"\\x1b[0m"', '"\\u2028"', "|")
VALUES += (">", "!!int x", "!!binary aGVq", "!ukendt x", "?", "*ukendt", "*navn", "&nyt x", "<<", "a: b", "a #b")
VALUES += ("@x", "%x", "`x`", "{{ navn }}", "{{ ukendt }}", "{{", "{% x %}", "x" * 3000, "{{ antal ** antal }}")
VALUES += ("{{ vars }}", "{{ 'a' * 999999 }}", "{{ [1, 2] }}", "{{ navn.__class__ }}", "https://[", "C:\\x", "./")
VALUES += ("..",)
LINES = ("-", "- ", "- -", "? x", ": x", "---", "...", "--- x", "%YAML 1.1", "%TAG ! x", "<<: *andet")
LINES += ("<<: [*andet]", "&x", "*andet", "x", "x: y", "{", "}", "[", "]", "'", '"', "title: T", "  # k", "\t")
LINES += ("- {a: b, c}", "null", "null: null", "? [a, b]", ": ", "? {a: b}", "!!map")
SIGNS = ("\x00", "\x07", "\x1b", "\x0b", "\x0c", "\x7f", "\x85", "\u00a0", "\u200b", "\u2028", "\u202e", "\ufeff")
SIGNS += ("\ufffd", "\ufffe", "\t", "\r", "🙂", "e\u0301", "\u00ad", "\u3000", "\U0010ff28", '"', "'", ":", ": ", " #")
SIGNS += ("{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "-", "?")

_VALUE = re.compile(r"(?P<key>[\w-]+):(?P<gap> +)(?P<value>[^,{}\[\]]+)")
_ITEM = re.compile(r"(?<=- )[^{\[&:]+$|(?<=[\[ ,])[\w.%–~-]+(?=[,\]])")
_QUOTED = re.compile(r"[\"']")
_KEY = re.compile(r"[\w-]+(?=:)")


def _at(lines: list[str], draw: Draw) -> int:
    return int(draw(st.integers(0, len(lines) - 1)))


def _in_a_line(
    lines: list[str], draw: Draw, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]
) -> list[str]:
    """Return the lines with one match of the pattern replaced."""
    found = [(number, match) for number, line in enumerate(lines) for match in pattern.finditer(line)]
    if not found:
        return lines
    number, match = found[draw(st.integers(0, len(found) - 1))]
    return [
        *lines[:number],
        match.string[: match.start()] + new(match) + match.string[match.end() :],
        *lines[number + 1 :],
    ]


def delete_a_line(lines: list[str], draw: Draw) -> list[str]:
    at = _at(lines, draw)
    return lines[:at] + lines[at + 1 :]


def repeat_lines(lines: list[str], draw: Draw) -> list[str]:
    at, many = _at(lines, draw), draw(st.sampled_from((1, 1, 5)))
    return lines[: at + many] + lines[at:]


def move_a_line(lines: list[str], draw: Draw) -> list[str]:
    at = _at(lines, draw)
    left = lines[:at] + lines[at + 1 :]
    to = draw(st.integers(0, len(left)))
    return [*left[:to], lines[at], *left[to:]]


def indent_lines(lines: list[str], draw: Draw) -> list[str]:
    at, by, many = _at(lines, draw), draw(st.sampled_from((-4, -2, -1, 1, 2, 7))), draw(st.sampled_from((1, 1, 3, 50)))
    moved = [" " * max(0, len(line) - len(line.lstrip()) + by) + line.lstrip() for line in lines[at : at + many]]
    return lines[:at] + moved + lines[at + many :]


def indent_with_a_tab(lines: list[str], draw: Draw) -> list[str]:
    at = _at(lines, draw)
    return [*lines[:at], "\t" * draw(st.integers(1, 2)) + lines[at].lstrip(), *lines[at + 1 :]]


def drop_a_quotation_mark(lines: list[str], draw: Draw) -> list[str]:
    return _in_a_line(lines, draw, _QUOTED, lambda _: draw(st.sampled_from(("", "”", "“", '"', "'"))))


def replace_a_value(lines: list[str], draw: Draw) -> list[str]:
    return _in_a_line(lines, draw, _VALUE, lambda m: f"{m['key']}:{m['gap']}{draw(st.sampled_from(VALUES))}")


def replace_an_item(lines: list[str], draw: Draw) -> list[str]:
    return _in_a_line(lines, draw, _ITEM, lambda _: draw(st.sampled_from(VALUES)))


def misspell_a_key(lines: list[str], draw: Draw) -> list[str]:
    def misspelt(found: re.Match[str]) -> str:
        key = found.group()
        at = draw(st.integers(0, len(key) - 1))
        return key[:at] + draw(st.sampled_from(("", "x", key[at] * 2, key[at].upper(), " "))) + key[at + 1 :]

    return _in_a_line(lines, draw, _KEY, misspelt)


def swap_keys(lines: list[str], draw: Draw) -> list[str]:
    keys = sorted({match.group() for line in lines for match in _KEY.finditer(line)}) or ["x"]
    return _in_a_line(lines, draw, _KEY, lambda _: draw(st.sampled_from(keys)))


def glue_a_colon(lines: list[str], draw: Draw) -> list[str]:
    return _in_a_line(
        lines, draw, re.compile(r": +|- +"), lambda m: draw(st.sampled_from((m.group()[0], "", " :", " = ")))
    )


def put_in_a_sign(lines: list[str], draw: Draw) -> list[str]:
    at = _at(lines, draw)
    column = draw(st.integers(0, len(lines[at])))
    return [*lines[:at], lines[at][:column] + draw(st.sampled_from(SIGNS)) + lines[at][column:], *lines[at + 1 :]]


def put_in_a_line(lines: list[str], draw: Draw) -> list[str]:
    at = _at(lines, draw)
    blanks = len(lines[at]) - len(lines[at].lstrip())
    return [*lines[:at], " " * blanks + draw(st.sampled_from(LINES)), *lines[at:]]


def name_and_alias(lines: list[str], draw: Draw) -> list[str]:
    named = _in_a_line(lines, draw, _VALUE, lambda m: f"{m['key']}: &n {m['value']}")
    put = draw(st.sampled_from(("*n", "[*n, *n]", "{*n : x}", "{<<: *n}", "&n *n", "&n [*n]", "&n {a: *n}")))
    return _in_a_line(named, draw, _VALUE, lambda m: f"{m['key']}: {put}")


def cut_short(lines: list[str], draw: Draw) -> list[str]:
    text = "\n".join(lines)
    return text[: draw(st.integers(0, len(text)))].split("\n")


def cut_out(lines: list[str], draw: Draw) -> list[str]:
    text = "\n".join(lines)
    start = draw(st.integers(0, len(text)))
    return (text[:start] + text[start + draw(st.integers(1, 40)) :]).split("\n")


def nest_deep(lines: list[str], draw: Draw) -> list[str]:
    deep = draw(st.sampled_from((5, 60, 2000)))
    opening, closing = draw(st.sampled_from((("[", "]"), ("{a: ", "}"), ("- ", ""), ("[", ""))))
    return _in_a_line(lines, draw, _VALUE, lambda m: f"{m['key']}: {opening * deep}x{closing * deep}")


BREAKS: tuple[Break, ...] = (
    delete_a_line,
    repeat_lines,
    move_a_line,
    indent_lines,
    indent_with_a_tab,
    drop_a_quotation_mark,
    replace_a_value,
    replace_an_item,
    misspell_a_key,
    swap_keys,
    glue_a_colon,
    put_in_a_sign,
    put_in_a_line,
    name_and_alias,
    cut_short,
    cut_out,
    nest_deep,
)


@st.composite
def broken(draw: Draw, first: Break) -> str:
    """Return an outline, by hand or at random, that is broken in this way, and perhaps in another one as well."""
    text = draw(talks()) if draw(st.integers(0, 3)) == 3 else BY_HAND
    lines = first(text.split("\n"), draw)
    if draw(st.integers(0, 3)) == 3:
        lines = draw(st.sampled_from(BREAKS))(lines, draw)
    return draw(st.sampled_from(("\n", "\n", "\n", "\r\n", "\r"))).join(lines)


_PIECES = ("title", "vars", "tips", "running_order", "a", "x y", ":", ": ", "- ", "\n", "\n  ", "\n- ", "\n    ")
_PIECES += (" ", "\t", "#", " #", "'", '"', "[", "]", "{", "}", ",", ", ", "&a ", "*a", "!", "!!str ", "|", ">")
_PIECES += ("|-\n", ">+2\n", "?", "? ", "%", "@", "`", "<<: ", "---", "\n...\n", "~", "null", "{{ a }}", "{{", "\\")
_PIECES += ("æ", "🙂", "\ufeff", "\u2028", "\r", "\r\n", "\x85", "\x00", "0", "1.5")


def yaml_pieces() -> st.SearchStrategy[str]:
    """Return texts put together from what YAML is made of."""
    head = st.sampled_from(("", "title: T\n", "title: T\nrunning_order:\n", "title: T\ntips:\n  - tip: x\n    "))
    return st.builds(
        lambda start, pieces: start + "".join(pieces), head, st.lists(st.sampled_from(_PIECES), max_size=40)
    )


def any_bytes() -> st.SearchStrategy[bytes]:
    """Return bytes of any kind: none that mean anything, a text in some encoding, an outline with a foreign stretch."""
    encoded = st.builds(
        lambda text, encoding: text.encode(encoding, "ignore"),
        st.one_of(st.text(max_size=200), yaml_pieces(), st.just(BY_HAND)),
        st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "cp865", "shift-jis")),
    )
    whole = BY_HAND.encode()
    spliced = st.builds(
        lambda at, some: whole[:at] + some + whole[at:], st.integers(0, len(whole)), st.binary(max_size=8)
    )
    return st.one_of(st.binary(max_size=200), encoded, encoded, spliced)

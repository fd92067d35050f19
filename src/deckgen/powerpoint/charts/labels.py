"""Text in a chart: figures and names at the data, how numbers are written, and the properties of any text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from deckgen.deck.model import Chart
from deckgen.fit.chart_text import MINUS, figures
from deckgen.packs.model import Color
from deckgen.powerpoint.charts.colours import INK
from deckgen.powerpoint.xml import Element, el, fill

LEADER_LINES = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
"""The extension of labels that says whether leader lines stand."""
NO_BREAK_SPACE = "\u00a0"
GENERAL = "General"
THOUSAND = 1000
"""Where one figure of an axis is this high, all have marks for thousands."""
LANGUAGE_CODES = {"da-DK": "406", "en-GB": "809"}
"""Windows' numbers for languages, in hexadecimal, as a number format names them."""


@dataclass(frozen=True)
class Label:
    """A figure or a name at one value: where it stands, how it is set, and what it says.

    `text` replaces what the data says. `shift` moves the label down, in parts of the chart's height, and `aside` to the
    right, in parts of its width.
    """

    position: str | None
    color: Color = INK
    bold: bool = False
    name: bool = False
    value: bool = True
    text: str | None = None
    shift: float = 0
    aside: float = 0

    @property
    def moves(self) -> bool:
        """Whether the label stands elsewhere than a program puts it."""
        return bool(self.shift or self.aside)


def number_format(chart: Chart, lang: str) -> str:
    """Return the format of every figure: fixed decimals, and the unit where it is short, held by a no-break space.

    LibreOffice takes the marks for thousands and decimals from the language that the format names, Office from the
    reader's own.
    """
    places = "." + "0" * chart.decimals if chart.decimals else ""
    return _signed(f"#,##0{places}{_unit(chart, lang)}", figures(chart), lang)


def tick_format(chart: Chart, lang: str) -> str:
    """Return the format of figures at an axis."""
    values = figures(chart)
    return _signed(_plain(values, chart.decimals, THOUSAND) + _unit(chart, lang), values, lang)


def plain_format(values: Sequence[Decimal], decimals: int, lang: str, high: int) -> str:
    """Return the format of an axis' figures without a unit: as the data has them, for steps of an axis are round.

    Steps between whole figures may have a decimal, if none is as high as `high`; from there on there are marks for
    thousands.
    """
    return _signed(_plain(values, decimals, high), values, lang)


def _plain(values: Sequence[Decimal], decimals: int, high: int) -> str:
    if decimals:
        return f"#,##0.{'0' * decimals}"
    return "#,##0" if any(abs(value) >= high for value in values) else GENERAL


def _signed(code: str, values: Sequence[Decimal], lang: str) -> str:
    """Return the format in a language; with a second one for figures below zero, if any is: a minus, no hyphen."""
    language = "" if code.startswith(GENERAL) else f"[$-{LANGUAGE_CODES[lang]}]"
    below = f';{language}"{MINUS}"{code}' if any(value < 0 for value in values) else ""
    return f"{language}{code}{below}"


def _unit(chart: Chart, lang: str) -> str:
    if not chart.short_unit:
        return ""
    joint = "" if chart.short_unit == "%" and lang.startswith("en") else NO_BREAK_SPACE
    # A straight quotation mark would end the literal, and nothing can stand for it inside one.
    unit = chart.short_unit.replace('"', "”")
    return f'"{joint}{unit}"'


def text_properties(
    size_pt: int,
    lang: str,
    color: Color = INK,
    *,
    bold: bool = False,
    wrap: bool = True,
    tag: str = "c:txPr",
) -> Element:
    """Return how a text is set: the body face of the theme, never turned."""
    return el(
        tag,
        None,
        el("a:bodyPr", {"rot": 0, "vert": "horz", "wrap": "square" if wrap else "none"}),
        el("a:lstStyle"),
        el(
            "a:p",
            None,
            el("a:pPr", None, _run("a:defRPr", size_pt, None, color, bold)),
            el("a:endParaRPr", {"lang": lang}),
        ),
    )


def rich_text(text: str, size_pt: int, lang: str, color: Color = INK, *, bold: bool = False) -> Element:
    """Return a text of its own, which no cell of the workbook holds."""
    rich = text_properties(size_pt, lang, color, bold=bold, wrap=False, tag="c:rich")
    rich[-1].insert(1, el("a:r", None, _run("a:rPr", size_pt, lang, color, bold), el("a:t", text=text)))
    return el("c:tx", None, rich)


def _run(tag: str, size_pt: int, lang: str | None, color: Color, bold: bool) -> Element:
    attributes = {"lang": lang, "sz": size_pt * 100, "b": bold}
    return el(tag, attributes, fill(color), el("a:latin", {"typeface": "+mn-lt"}))


def data_labels(labels: dict[int, Label], chart: Chart, size_pt: int, lang: str) -> Element:
    """Return the labels of a series: those given, by the number of their category, and no others."""
    code = number_format(chart, lang)
    none = Label(None, value=False)
    return el(
        "c:dLbls",
        None,
        *(
            el("c:dLbl", None, el("c:idx", {"val": index}), *_content(label, code, size_pt, lang))
            for index, label in sorted(labels.items())
        ),
        *_shows(none),
        _no_leaders() if any(label.moves for label in labels.values()) else None,
    )


def _no_leaders() -> Element:
    """Return that no line joins a label that has moved to its point."""
    shown = el("c15:showLeaderLines", {"val": False})
    return el("c:extLst", None, el("c:ext", {"uri": LEADER_LINES}, shown))


def _content(label: Label, code: str, size_pt: int, lang: str) -> list[Element | None]:
    x, y = el("c:x", {"val": round(label.aside, 4)}), el("c:y", {"val": round(label.shift, 4)})
    return [
        el("c:layout", None, el("c:manualLayout", None, x, y)) if label.moves else None,
        rich_text(label.text, size_pt, lang, label.color, bold=label.bold) if label.text is not None else None,
        el("c:numFmt", {"formatCode": code, "sourceLinked": False}),
        el("c:spPr", None, el("a:noFill"), el("a:ln", None, el("a:noFill"))),
        text_properties(size_pt, lang, label.color, bold=label.bold, wrap=False),
        el("c:dLblPos", {"val": label.position}) if label.position else None,
        *_shows(label),
        el("c:separator", text=" ") if label.name and label.value else None,
    ]


def _shows(label: Label) -> list[Element]:
    shown = {"Val": label.value, "CatName": False, "SerName": label.name, "Percent": False, "BubbleSize": False}
    return [
        el("c:showLegendKey", {"val": False}),
        *(el(f"c:show{what}", {"val": value}) for what, value in shown.items()),
    ]

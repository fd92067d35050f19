"""The axes of a chart, their gridlines, and the caption and legend that stand above its plot."""

from __future__ import annotations

from decimal import Decimal

from deckgen.deck.model import Chart
from deckgen.fit.advances import text_width
from deckgen.fit.breaking import LINE_PITCH_EM
from deckgen.fit.charts import GAP_PT, ChartRoom
from deckgen.packs.geometry import Box
from deckgen.packs.model import Color, TextStyle
from deckgen.powerpoint.charts.colours import INK, RULE, SOFT
from deckgen.powerpoint.charts.labels import rich_text, text_properties
from deckgen.powerpoint.xml import Element, el, line

CATEGORY_AXIS, VALUE_AXIS = 111_111_111, 222_222_222
"""Ids of the axes: positive, as PowerPoint asks, and the same in every chart."""

BASELINE_PT, GRID_PT = 1.0, 0.75
KEY_PT = 36.0
"""What a legend's key and the air around it add to an entry."""


def category_axis(
    room: ChartRoom,
    lang: str,
    *,
    side: str,
    upside_down: bool = False,
    baseline: bool = True,
    every: int = 1,
    marks: bool = False,
) -> Element:
    """Return the axis with the categories' names, below or left of everything; `every` second, third … is named.

    `marks` draws a short line at each, which keeps the first name clear of the value axis' lowest figure.
    """
    return el(
        "c:catAx",
        None,
        el("c:axId", {"val": CATEGORY_AXIS}),
        el("c:scaling", None, el("c:orientation", {"val": "maxMin" if upside_down else "minMax"})),
        el("c:delete", {"val": False}),
        el("c:axPos", {"val": side}),
        *_ticks("General", "low", "out" if marks else "none"),
        el("c:spPr", None, line(INK if baseline else None, BASELINE_PT)),
        text_properties(room.size_pt, lang),
        el("c:crossAx", {"val": VALUE_AXIS}),
        el("c:crosses", {"val": "autoZero"}),
        el("c:auto", {"val": False}),
        el("c:lblAlgn", {"val": "ctr"}),
        el("c:lblOffset", {"val": 100}),
        el("c:tickLblSkip", {"val": every}),
        el("c:noMultiLvlLbl", {"val": True}),
    )


def value_axis(
    room: ChartRoom,
    lang: str,
    code: str,
    *,
    side: str,
    shown: bool,
    own: int = VALUE_AXIS,
    other: int = CATEGORY_AXIS,
    grid: bool = True,
    title: str = "",
    between: bool = True,
    far: bool = False,
    stroke: Color | None = None,
    ends: tuple[Decimal | None, Decimal | None] | None = None,
) -> Element:
    """Return an axis with figures and faint gridlines, or one that is not shown.

    `between` lets the data begin half a category in from the edge; `far` puts the axis at the last category.
    """
    least, most = ends if ends is not None else (room.least, room.most)
    return el(
        "c:valAx",
        None,
        el("c:axId", {"val": own}),
        el(
            "c:scaling",
            None,
            el("c:orientation", {"val": "minMax"}),
            el("c:max", {"val": most}) if most is not None else None,
            el("c:min", {"val": least}) if least is not None else None,
        ),
        el("c:delete", {"val": not shown}),
        el("c:axPos", {"val": side}),
        el("c:majorGridlines", None, el("c:spPr", None, line(RULE, GRID_PT))) if shown and grid else None,
        axis_title(title, room.small_pt, lang) if title else None,
        *_ticks(code, "nextTo" if far else "low"),
        el("c:spPr", None, line(stroke, GRID_PT)),
        text_properties(room.small_pt, lang, SOFT),
        el("c:crossAx", {"val": other}),
        el("c:crosses", {"val": "max" if far else "autoZero"}),
        el("c:crossBetween", {"val": "between" if between else "midCat"}),
    )


def _ticks(code: str, names: str, marks: str = "none") -> list[Element]:
    return [
        el("c:numFmt", {"formatCode": code, "sourceLinked": False}),
        el("c:majorTickMark", {"val": marks}),
        el("c:minorTickMark", {"val": "none"}),
        el("c:tickLblPos", {"val": names}),
    ]


def axis_title(text: str, size_pt: int, lang: str) -> Element:
    """Return what an axis counts."""
    return el("c:title", None, rich_text(text, size_pt, lang, SOFT), el("c:overlay", {"val": False}))


def caption(chart: Chart, room: ChartRoom, lang: str) -> Element | None:
    """Return what the figures count, at the top left where the headline begins; None where nothing has to be said."""
    if not chart.caption:
        return None
    return el(
        "c:title",
        None,
        rich_text(chart.caption, room.small_pt, lang, SOFT),
        el("c:layout", None, place({"x": 0.0, "y": 0.0})),
        el("c:overlay", {"val": True}),
    )


def legend(chart: Chart, room: ChartRoom, box: Box, style: TextStyle, lang: str) -> Element | None:
    """Return the series' names with their colours in one line above the plot, after the caption."""
    if not room.legend:
        return None

    def width(text: str) -> float:
        return text_width(text, style.face.family, room.small_pt)

    left = width(chart.caption) + 3 * GAP_PT if chart.caption else 0.0
    across = min(box.width_pt - left, sum(width(series.name) + KEY_PT for series in chart.series))
    return el(
        "c:legend",
        None,
        el("c:legendPos", {"val": "t"}),
        el(
            "c:layout",
            None,
            place(
                {
                    "x": left / box.width_pt,
                    "y": 0.0,
                    "w": across / box.width_pt,
                    "h": room.small_pt * LINE_PITCH_EM * 1.1 / box.height_pt,
                }
            ),
        ),
        el("c:overlay", {"val": True}),
        text_properties(room.small_pt, lang),
    )


def plot_layout(room: ChartRoom, box: Box) -> Element:
    """Return the plot's place in its frame, axes' texts not counted."""
    places = {
        "x": room.left / box.width_pt,
        "y": room.top / box.height_pt,
        "w": room.width / box.width_pt,
        "h": room.height / box.height_pt,
    }
    return el("c:layout", None, place(places, inner=True))


def place(places: dict[str, float], *, inner: bool = False) -> Element:
    """Return a place in parts of the chart's width and height; `inner` is the plot without its axes' texts."""
    return el(
        "c:manualLayout",
        None,
        el("c:layoutTarget", {"val": "inner"}) if inner else None,
        el("c:xMode", {"val": "edge"}),
        el("c:yMode", {"val": "edge"}),
        *(el(f"c:{name}", {"val": f"{value:.5f}".rstrip("0").rstrip(".")}) for name, value in places.items()),
    )

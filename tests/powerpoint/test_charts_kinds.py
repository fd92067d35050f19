"""Charts of every kind, as python-pptx and openpyxl read them back: data, labels, colours and what stands where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import openxml_audit
import pytest
from ooxml_integrity import check_pptx
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_THEME_COLOR

from deckgen.compose.notes import set_notes
from deckgen.deck.model import Chart, Deck, Paragraph, Properties, Run, Section, Series, Slide, Text
from deckgen.diagnostics import Report, SourceSpan
from deckgen.fit.charts import label_room
from deckgen.fit.fit import fit_deck
from deckgen.packs.load import load_pack
from deckgen.powerpoint.write import write_deck
from package_reading import NS
from rendering import needs_fonts, needs_office, to_pdf, words

AT = SourceSpan(Path("talk.yaml"), 1, 1, 1, 1)
YEARS = ("2019", "2020", "2021", "2022")
REGIONS = ("Hovedstaden", "Sjælland", "Syddanmark")
LONG = ("Beskæftigelses- og integrationsforvaltningen", "Kultur- og fritidsforvaltningen")


def figures(*values: float | str | None) -> tuple[Decimal | None, ...]:
    return tuple(None if value is None else Decimal(str(value)) for value in values)


def series(name: str, *values: float | str | None) -> Series:
    return Series(name, figures(*values))


ONE = (series("Besøg", 41.5, None, -7, 62),)
TWO = (series("Før", 41, 22, 19), series("Nu", 55, 31, 12))

EVERY_KIND = {
    "bar": Chart("bar", REGIONS, TWO, "Søjler", unit="%"),
    "bar-stacked": Chart("bar", REGIONS, TWO, "Søjler", unit="%", stacked=True),
    "bar-long": Chart("bar", LONG, (series("Udgift", 1200, 800.5),), "Søjler", unit="mio. kr.", marked=1),
    "column": Chart("column", YEARS, ONE, "Søjler", unit="%", marked=3),
    "column-stacked": Chart("column", REGIONS, TWO, "Søjler", stacked=True, marked=0),
    "column-bare": Chart("column", YEARS, (series("Besøg", 1200, 1500, 1700, 1100),), "Søjler", labels=False),
    "line": Chart("line", YEARS, ONE, "Linje", unit="%"),
    "lines": Chart("line", REGIONS, (*TWO, series("Siden", 1, 2, 13)), "Linjer", marked_series=2, unit="%"),
    "area": Chart("area", REGIONS, TWO, "Flader", stacked=True, unit="tusinde"),
    "scatter": Chart("scatter", REGIONS, TWO, "Punkter", x=figures(3, 4.5, 8), x_name="Alder", unit="%"),
    "doughnut": Chart("doughnut", REGIONS, (series("Andel", 60, 30, 10),), "Ring", unit="%"),
}


def text(words: str) -> Text:
    return Text((Paragraph((Run(words),)),))


def deck_of_charts(charts: list[Chart], language: str = "da") -> bytes:
    """Return a deck with a slide for each chart, in the layout for charts."""
    slides = tuple(
        Slide(f"diagram-{number}", "chart", text(f"Påstand {number}"), AT, {"chart": chart, "source": text("Kilde")})
        for number, chart in enumerate(charts, start=1)
    )
    report = Report()
    pack = load_pack("kommune", Path(), language, Path("talk.yaml"), report)
    deck = Deck(Properties("Diagrammer", "", "", language, None, "Diagrammer"), (Section("Tal", slides),))
    deck = set_notes(fit_deck(deck, pack, report), pack, report)
    assert not report.found
    return write_deck(deck, pack)


def read(chart: Chart, language: str = "da") -> Any:
    """Return a chart as python-pptx reads it from a deck."""
    (slide,) = Presentation(BytesIO(deck_of_charts([chart], language))).slides
    (found,) = (shape.chart for shape in slide.shapes if shape.has_chart)
    return found


def book(chart: Any) -> list[list[Any]]:
    """Return the rows of a chart's workbook."""
    sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob))["Data"]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def labels(found: Any) -> dict[int, str | None]:
    """Return where the labels of a series stand, by category."""
    listed = found._element.findall("c:dLbls/c:dLbl", NS)
    positions = {int(label.find("c:idx", NS).get("val")): label.find("c:dLblPos", NS) for label in listed}
    return {index: None if position is None else position.get("val") for index, position in positions.items()}


def theme_color(point: Any) -> tuple[Any, bool]:
    """Return the theme colour of a point, and whether it is a tint."""
    fill = point.format.fill
    alpha = fill._xPr.find("a:solidFill/a:schemeClr/a:alpha", NS)
    return fill.fore_color.theme_color, alpha is not None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("bar", XL_CHART_TYPE.BAR_CLUSTERED),
        ("bar-stacked", XL_CHART_TYPE.BAR_STACKED),
        ("column", XL_CHART_TYPE.COLUMN_CLUSTERED),
        ("column-stacked", XL_CHART_TYPE.COLUMN_STACKED),
        ("line", XL_CHART_TYPE.LINE),
        ("area", XL_CHART_TYPE.AREA_STACKED),
        ("scatter", XL_CHART_TYPE.XY_SCATTER),
        ("doughnut", XL_CHART_TYPE.DOUGHNUT),
    ],
)
def test_a_chart_is_of_its_kind(name: str, kind: XL_CHART_TYPE) -> None:
    assert read(EVERY_KIND[name]).chart_type == kind


@pytest.mark.parametrize("name", [name for name in EVERY_KIND if name != "scatter"])
def test_a_chart_and_its_workbook_hold_the_author_s_data(name: str) -> None:
    chart = EVERY_KIND[name]
    found = read(chart)
    (plot,) = found.plots
    rows = book(found)

    assert tuple(plot.categories) == chart.categories
    assert [(one.name, figures(*one.values)) for one in plot.series] == [(one.name, one.values) for one in chart.series]
    assert [row[0] for row in rows[1:]] == list(chart.categories)
    assert [figures(*column) for column in list(zip(*rows[1:], strict=True))[1:]] == [
        one.values for one in chart.series
    ]


def test_a_missing_value_is_a_gap_and_an_empty_cell() -> None:
    found = read(EVERY_KIND["line"])

    assert found._chartSpace.find(".//c:dispBlanksAs", NS).get("val") == "gap"
    assert found.plots[0].series[0].values == (41.5, None, -7.0, 62.0)
    assert book(found)[2] == ["2020", None]
    assert 1 not in labels(found.plots[0].series[0])


def test_a_scatter_chart_has_x_in_the_first_column_and_the_names_in_the_last() -> None:
    found = read(EVERY_KIND["scatter"])

    assert book(found) == [
        ["Alder", "Før", "Nu", None],
        [3, 41, 55, "Hovedstaden"],
        [4.5, 22, 31, "Sjælland"],
        [8, 19, 12, "Syddanmark"],
    ]
    areas = [found._chartSpace.find(f".//c:{tag}/c:numRef/c:f", NS).text for tag in ("xVal", "yVal")]
    assert areas == ["Data!$A$2:$A$4", "Data!$B$2:$B$4"]


def test_a_point_of_a_scatter_chart_carries_its_name() -> None:
    found = read(replace(EVERY_KIND["scatter"], series=TWO[:1]))
    written = ["".join(label.itertext(f"{{{NS['a']}}}t")) for label in found._chartSpace.iterfind(".//c:dLbl", NS)]

    assert written == list(REGIONS)
    assert found.value_axis.has_major_gridlines is False


def test_a_scatter_point_without_a_place_across_is_not_drawn() -> None:
    found = read(replace(EVERY_KIND["scatter"], x=figures(3, None, 8)))

    assert [one.values for one in found.plots[0].series] == [(41.0, None, 19.0), (55.0, None, 12.0)]


@pytest.mark.parametrize(
    ("name", "position"), [("bar", "outEnd"), ("column", "outEnd"), ("bar-stacked", "ctr"), ("column-stacked", "ctr")]
)
def test_bars_carry_their_figures_and_have_no_gridlines(name: str, position: str) -> None:
    found = read(EVERY_KIND[name])

    assert set(labels(found.plots[0].series[0]).values()) == {position}
    assert not found.value_axis.visible
    assert not found.value_axis.has_major_gridlines


def test_without_labels_an_axis_and_faint_gridlines_stand_instead() -> None:
    found = read(EVERY_KIND["column-bare"])

    assert labels(found.plots[0].series[0]) == {}
    assert found.value_axis.visible
    assert found.value_axis.major_gridlines.format.line.color.theme_color == MSO_THEME_COLOR.ACCENT_4


def test_figures_that_have_no_room_give_way_to_an_axis() -> None:
    many = tuple(series(f"Række {number}", *range(1000, 1008)) for number in range(4))
    found = read(Chart("column", tuple("abcdefgh"), many, "Søjler"))

    assert all(labels(one) == {} for one in found.plots[0].series)
    assert found.value_axis.visible


def test_a_small_part_of_a_stack_goes_without_its_figure() -> None:
    found = read(Chart("column", ("a", "b"), (series("Stor", 100, 90), series("Lille", 1, 40)), "Søjler", stacked=True))

    assert labels(found.plots[0].series[0]) == {0: "ctr", 1: "ctr"}
    assert labels(found.plots[0].series[1]) == {1: "ctr"}


def test_a_line_carries_its_name_and_last_figure_at_its_end() -> None:
    (one,) = read(replace(EVERY_KIND["line"], series=(series("Besøg", 1, 2, 3, None),))).plots[0].series
    end = one._element.findall("c:dLbls/c:dLbl", NS)[-1]

    assert end.find("c:idx", NS).get("val") == "2"
    assert [end.find(f"c:{what}", NS).get("val") for what in ("dLblPos", "showVal", "showSerName")] == ["r", "1", "1"]


def test_names_at_the_ends_of_lines_move_apart() -> None:
    close = (series("Facebook", 60, 50, 50), series("Instagram", 20, 30, 50.5), series("LinkedIn", 10, 12, 14))
    first, second, third = read(Chart("line", REGIONS, close, "Linjer", unit="%")).plots[0].series
    shifts = [one._element.find("c:dLbls/c:dLbl/c:layout/c:manualLayout/c:y", NS) for one in (first, second, third)]

    assert float(shifts[0].get("val")) > 0 > float(shifts[1].get("val"))
    assert float(shifts[2].get("val")) == 0


def test_names_at_the_ends_of_lines_stand_clear_of_them() -> None:
    (one,) = read(Chart("line", REGIONS, (series("Besøg", 1, 2, 3),), "Linje")).plots[0].series
    x = one._element.findall("c:dLbls/c:dLbl", NS)[-1].find("c:layout/c:manualLayout/c:x", NS)

    assert 0 < float(x.get("val")) < 0.02


def test_marks_keep_the_names_of_a_line_clear_of_the_lowest_figure_of_its_axis() -> None:
    with_axis = read(Chart("line", REGIONS, (series("Besøg", 49, 52, 53),), "Linje", labels=False))
    with_figures = read(Chart("line", REGIONS, (series("Besøg", 49, 52, 53),), "Linje"))

    assert with_axis.category_axis._element.find("c:majorTickMark", NS).get("val") == "out"
    assert with_figures.category_axis._element.find("c:majorTickMark", NS).get("val") == "none"


def test_an_axis_below_zero_ends_at_a_round_figure() -> None:
    found = read(Chart("bar", ("a", "b"), (series("x", -35, 12),), "Søjler", labels=False))

    assert found.value_axis._element.find("c:scaling/c:min", NS) is None


def test_a_long_line_has_an_axis_and_names_as_many_points_as_have_room() -> None:
    years = tuple(str(year) for year in range(2000, 2025))
    found = read(Chart("line", years, (series("Indbyggere", *range(100, 125)),), "Linje"))

    assert found.value_axis.has_major_gridlines
    assert list(labels(found.plots[0].series[0])) == [24]
    every = int(found.category_axis._element.find("c:tickLblSkip", NS).get("val"))
    assert every > 1
    assert 24 % every == 0


@pytest.mark.parametrize("kind", ["bar", "column", "area"])
@pytest.mark.parametrize(("values", "least", "most"), [((95, 99), 0, None), ((-95, -99), None, 0)])
def test_zero_is_on_the_axis(kind: Any, values: tuple[int, int], least: int | None, most: int | None) -> None:
    axis = read(Chart(kind, ("a", "b"), (series("x", *values),), "Diagram")).value_axis

    if least is not None:
        assert axis.minimum_scale == least
    if most is not None:
        assert axis.maximum_scale == most


@pytest.mark.parametrize("kind", ["bar", "column", "line"])
def test_names_stay_clear_of_bars_below_zero(kind: Any) -> None:
    axis = read(Chart(kind, YEARS, ONE, "Diagram")).category_axis

    assert axis.tick_label_position == XL_TICK_LABEL_POSITION.LOW


def test_bars_below_zero_have_room_for_their_figures() -> None:
    axis = read(Chart("bar", YEARS, ONE, "Diagram", unit="%")).value_axis

    assert axis.minimum_scale < -7


def test_the_marked_category_is_in_the_accent_and_the_rest_is_quiet() -> None:
    (one,) = read(EVERY_KIND["column"]).plots[0].series

    assert theme_color(one.points[3]) == (MSO_THEME_COLOR.ACCENT_1, False)
    assert one.format.fill.fore_color.theme_color == MSO_THEME_COLOR.ACCENT_2
    assert [bool(point.data_label.font.bold) for point in (one.points[0], one.points[3])] == [False, True]
    assert one.points[0].data_label.font.color.theme_color == MSO_THEME_COLOR.TEXT_1


def test_the_marked_series_is_in_the_accent_and_the_rest_is_quiet() -> None:
    found = read(replace(EVERY_KIND["bar"], marked_series=1)).plots[0].series

    assert [theme_color(one)[0] for one in found] == [MSO_THEME_COLOR.ACCENT_2, MSO_THEME_COLOR.ACCENT_1]


def test_one_figure_is_marked_by_its_series_and_its_category() -> None:
    first, second = read(replace(EVERY_KIND["bar"], marked=2, marked_series=1)).plots[0].series

    assert theme_color(second)[0] == MSO_THEME_COLOR.ACCENT_1
    points = {int(point.find("c:idx", NS).get("val")) for point in second._element.findall("c:dPt", NS)}
    assert points == {0, 1}
    assert theme_color(second.points[0])[0] == theme_color(first)[0] == MSO_THEME_COLOR.ACCENT_2


def test_where_nothing_is_marked_series_are_ink_and_tints_of_it() -> None:
    found = read(EVERY_KIND["bar"]).plots[0].series

    assert [theme_color(one) for one in found] == [(MSO_THEME_COLOR.TEXT_1, False), (MSO_THEME_COLOR.TEXT_1, True)]


def test_bars_of_a_category_touch_and_those_of_a_stack_lie_over_each_other() -> None:
    assert read(EVERY_KIND["bar"]).plots[0].overlap == 0
    assert read(EVERY_KIND["bar-stacked"]).plots[0].overlap == 100


def test_few_bars_stand_together_at_the_top() -> None:
    def height(count: int) -> float:
        chart = Chart("bar", tuple(map(str, range(count))), (series("x", *range(1, count + 1)),), "Søjler")
        return float(read(chart)._chartSpace.find(".//c:plotArea/c:layout/c:manualLayout/c:h", NS).get("val"))

    assert height(1) < height(2) < height(3) < height(6) == height(8)


@pytest.mark.parametrize(
    ("language", "unit", "written"),
    [
        ("da", "%", '[$-406]#,##0.0"\u00a0%"'),
        ("en", "%", '[$-809]#,##0.0"%"'),
        ("da", "kr.", '[$-406]#,##0.0"\u00a0kr."'),
        ("da", "mio. kr.", "[$-406]#,##0.0"),
        ("da", "", "[$-406]#,##0.0"),
        ("da", '"', '[$-406]#,##0.0"\u00a0”"'),
    ],
)
def test_figures_have_the_same_decimals_and_a_short_unit(language: str, unit: str, written: str) -> None:
    found = read(Chart("column", ("a", "b"), (series("x", 41.5, 62),), "Søjler", unit=unit), language)
    codes = {label.find("c:numFmt", NS).get("formatCode") for label in found._chartSpace.iterfind(".//c:dLbl", NS)}

    assert codes == {written}


def test_figures_below_zero_have_a_minus_at_the_data_and_at_the_axis() -> None:
    chart = Chart("column", ("a", "b"), (series("x", -41, 62),), "Søjler", unit="%")
    figures = read(chart)._chartSpace.find(".//c:dLbl/c:numFmt", NS).get("formatCode")
    axis = read(replace(chart, labels=False))._chartSpace.find(".//c:valAx/c:numFmt", NS).get("formatCode")

    assert figures == '[$-406]#,##0"\u00a0%";[$-406]"\u2212"#,##0"\u00a0%"'
    assert axis == 'General"\u00a0%";"\u2212"General"\u00a0%"'


def test_a_long_unit_stands_once_above_the_chart() -> None:
    found = read(EVERY_KIND["bar-long"])

    assert found.chart_title.text_frame.text == "mio. kr."
    assert read(EVERY_KIND["bar"]).has_title is False


def test_only_what_cannot_be_named_directly_has_a_legend() -> None:
    assert {name for name, chart in EVERY_KIND.items() if read(chart).has_legend} == {
        "bar",
        "bar-stacked",
        "column-stacked",
        "area",
        "scatter",
        "doughnut",
    }


@pytest.mark.parametrize("name", EVERY_KIND)
def test_text_is_at_least_16_points_in_the_theme_s_face_and_says_its_language(name: str) -> None:
    space = read(EVERY_KIND[name])._chartSpace
    settings = [*space.iterfind(".//a:defRPr", NS), *space.iterfind(".//a:rPr", NS)]

    assert len(settings) > 1
    assert all(int(found.get("sz")) >= 1600 for found in settings)
    assert {found.find("a:latin", NS).get("typeface") for found in settings} == {"+mn-lt"}
    assert {found.get("lang") for found in space.iterfind(".//a:endParaRPr", NS)} == {"da-DK"}


def test_every_kind_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "diagrammer.pptx"
    file.write_bytes(deck_of_charts(list(EVERY_KIND.values())))
    result = openxml_audit.validate_pptx(str(file))

    assert [str(error) for error in result.errors] == []
    assert [str(finding) for finding in check_pptx(str(file))] == []


def test_the_same_charts_give_the_same_bytes() -> None:
    charts = list(EVERY_KIND.values())

    assert deck_of_charts(charts) == deck_of_charts(charts)


@pytest.mark.parametrize("kind", ["bar", "column", "line", "area", "scatter", "doughnut"])
@pytest.mark.parametrize("values", [(None, None), (0, 0), (0, None), (5, 5), ("1e10", "0.001")])
def test_no_figures_are_too_odd_to_draw(kind: Any, values: tuple[float | str | None, ...]) -> None:
    found = read(Chart(kind, ("a", "b"), (series("x", *values),), "Diagram", x=figures(1, 1)))

    assert [None if value is None else Decimal(str(value)) for value in found.plots[0].series[0].values] == list(
        figures(*(None if value is None else float(value) for value in values))
    )


@pytest.fixture(scope="module")
def room() -> Callable[[Chart], str | None]:
    slot = load_pack("kommune", Path(), "da", Path("talk.yaml"), Report()).layouts["chart"].default().slots["chart"]
    return lambda chart: label_room(chart, slot.box, slot.style)


@pytest.mark.parametrize("name", EVERY_KIND)
def test_names_of_every_kind_have_room(name: str, room: Callable[[Chart], str | None]) -> None:
    assert room(EVERY_KIND[name]) is None


def test_too_many_names_have_no_room(room: Callable[[Chart], str | None]) -> None:
    names = tuple(f"forvaltning {number}" for number in range(20))
    chart = Chart("bar", names, (series("x", *range(20)),), "Søjler")

    assert room(chart) == "20 names have no room under each other at 16 pt"
    assert "“forvaltning" not in str(room(replace(chart, kind="line")))


def test_a_name_that_is_wider_than_its_column_is_named(room: Callable[[Chart], str | None]) -> None:
    names = ("Integrationsforvaltningen", *"abcdefg")

    assert "“Integrationsforvaltningen”" in str(room(Chart("column", names, (series("x", *range(8)),), "Søjler")))


@pytest.mark.office
def test_names_and_figures_are_seen(tmp_path: Path) -> None:
    needs_office()
    needs_fonts()
    charts = {name: chart for name, chart in EVERY_KIND.items() if name != "bar-long"}
    file = tmp_path / "diagrammer.pptx"
    file.write_bytes(deck_of_charts(list(charts.values())))
    pages = words(to_pdf(file, tmp_path / "pdf"))

    for (name, chart), page in zip(charts.items(), pages, strict=True):
        seen = {word.text for word in page}
        assert set(chart.categories) <= seen, name
        if name not in ("area", "column-bare", "scatter"):
            last = chart.series[-1].values[-1]
            assert f"{last:.{chart.decimals}f}".replace(".", ",") in seen, name


def test_python_pptx_reads_where_a_label_stands() -> None:
    (one,) = read(EVERY_KIND["column"]).plots[0].series

    assert one.points[0].data_label.position == XL_LABEL_POSITION.OUTSIDE_END

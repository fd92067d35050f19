"""Statistics, one by one and side by side, and the charts beside them."""

from decimal import Decimal

import pytest

from deckgen.deck.model import DotGrid

SHARE = {"id": "gæst", "value": 62, "unit": "%", "claim": "Mange kommer", "label": "kommer hver måned"}
OTHER = {"id": "salen", "value": 23.0, "unit": "%", "claim": "Få låner", "label": "har lånt salen"}
YEARS = {"id": "alder", "value": 12.5, "unit": "år", "claim": "Huset er nyt", "label": "er huset i gennemsnit"}
COUNT = {"id": "antal", "value": 1200, "claim": "Mange var med", "label": "var med"}
SOURCES = {"tal": {"title": "Tallene", "publisher": "Kommunen"}}


def test_a_share_stands_large_beside_a_hundred_dots(read):
    deck = read({"statistics": [{**SHARE, "qualifier": "knap", "source": "tal"}], "sources": SOURCES})

    assert deck.slide("gæst").layout == "statistic"
    assert deck.texts("gæst") == {
        "title": "Mange kommer",
        "qualifier": "knap",
        "figure": "62\u00a0%",
        "label": "kommer hver måned",
        "source": "Kommunen: Tallene",
    }
    assert deck.dots("gæst").lit == 62
    assert deck.chart("gæst") is None


def test_a_share_is_a_doughnut_of_it_and_of_the_rest_where_the_author_asks_for_one(read):
    deck = read({"statistics": [{**SHARE, "chart": "doughnut"}]})

    assert deck.slide("gæst").layout == "statistic"
    assert deck.dots("gæst") is None
    chart = deck.chart("gæst")
    assert chart.kind == "doughnut"
    assert dict(zip(chart.categories, chart.series[0].values, strict=True)) == {
        "kommer hver måned": Decimal(62),
        "Resten": Decimal(38),
    }
    assert chart.marked == 0


def test_the_alternative_text_says_what_the_slide_says(read):
    said = "Diagram: knap 62\u00a0% kommer hver måned"

    assert read({"statistics": [{**SHARE, "qualifier": "knap"}]}).dots("gæst").alt == said
    assert read({"statistics": [{**SHARE, "qualifier": "knap", "chart": "doughnut"}]}).chart("gæst").alt == said


def test_the_alternative_text_says_the_true_figure_where_the_dots_are_whole(read):
    dots = read({"statistics": [{**SHARE, "value": 9.4}]}).dots("gæst")

    assert (dots.lit, dots.alt) == (9, "Diagram: 9,4\u00a0% kommer hver måned")


@pytest.mark.parametrize(
    ("value", "lit"),
    [
        (0, 0),
        ("0.0", 0),
        ("0.001", 1),
        ("0.4", 1),
        ("0.5", 1),
        ("1.5", 2),
        ("2.5", 3),
        ("9.4", 9),
        ("62.49999999999999999999999999999999999", 62),
        (78, 78),
        ("99.4", 99),
        ("99.5", 99),
        ("99.999", 99),
        (100, 100),
        ("100.0", 100),
    ],
)
def test_dots_are_whole_and_all_or_none_are_lit_only_where_the_share_is_all_or_nothing(value, lit):
    assert DotGrid(Decimal(value), "kommer", "Resten", "").lit == lit


def test_a_share_stands_alone_where_the_author_wants_nothing_drawn(read):
    deck = read({"statistics": [{**SHARE, "chart": "none"}]})

    assert deck.slide("gæst").layout == "figure"
    assert (deck.dots("gæst"), deck.chart("gæst")) == (None, None)
    assert deck.texts("gæst")["figure"] == "62\u00a0%"


@pytest.mark.parametrize("more", [{"value": 120}, {"value": -1}, {"unit": "år"}])
@pytest.mark.parametrize("drawn", ["dots", "doughnut"])
def test_only_a_share_can_be_drawn(compiled, more, drawn):
    found, report = compiled({"statistics": [{**SHARE, **more, "chart": drawn}]})

    assert found is None
    (error,) = report.errors
    assert (error.code, error.span.line) == ("E110", 9)
    assert "only a share can be drawn: a figure from 0 to 100 with the unit %" in error.message
    assert error.help.startswith("take the line away")


def test_a_figure_that_is_no_share_may_say_that_nothing_is_drawn(read):
    assert read({"statistics": [{**COUNT, "chart": "none"}]}).slide("antal").layout == "figure"


@pytest.mark.parametrize(("written", "meant"), [("ring", "doughnut"), ("prikker", "dots"), ("ingen", "none")])
def test_what_people_call_a_drawing_is_understood(compiled, written, meant):
    _, report = compiled({"statistics": [{**SHARE, "chart": written}]})

    assert report.errors[0].help == f"did you mean `{meant}`?"


def test_a_layout_without_a_place_for_the_dots_shows_the_figure_alone(read):
    deck = read({"statistics": [{**SHARE, "layout": "figure"}]})

    assert (deck.slide("gæst").layout, deck.dots("gæst")) == ("figure", None)


def test_how_a_share_is_drawn_alone_changes_nothing_among_others(read):
    statistics = [{**SHARE, "chart": "none"}, {**OTHER, "chart": "doughnut"}]

    assert read({"statistics": statistics, "running_order": group("gæst", "salen")}).chart("tal").kind == "meter"


def test_the_alternative_text_holds_no_markup(read):
    statistic = {**SHARE, "label": "kommer **hver** måned", "qualifier": "*knap*"}
    assert read({"statistics": [statistic]}).dots("gæst").alt == "Diagram: knap 62\u00a0% kommer hver måned"
    deck = read({"statistics": [{**statistic, "chart": "doughnut"}]})

    assert deck.chart("gæst").alt == "Diagram: knap 62\u00a0% kommer hver måned"
    assert "kommer hver måned" in deck.chart("gæst").categories


def test_a_share_without_qualifier_and_source_has_no_empty_places(read):
    assert set(read({"statistics": [SHARE]}).texts("gæst")) == {"title", "figure", "label"}


@pytest.mark.parametrize(
    ("value", "unit"),
    [(1250000, "kr."), (1200, None), (120, "%"), (-3, "%"), (4, "procentpoint")],
)
def test_a_figure_that_is_no_share_stands_alone_without_a_chart(read, value, unit):
    statistic = {**SHARE, "value": value} | ({"unit": unit} if unit else {})
    if unit is None:
        del statistic["unit"]
    deck = read({"statistics": [statistic]})

    assert deck.slide("gæst").layout == "figure"
    assert (deck.chart("gæst"), deck.dots("gæst")) == (None, None)


def test_the_whole_and_nothing_are_shares(read):
    deck = read({"statistics": [{**SHARE, "value": 100}, {**OTHER, "value": 0}]})
    assert (deck.dots("gæst").lit, deck.dots("salen").lit) == (100, 0)

    drawn = {"chart": "doughnut"}
    deck = read({"statistics": [{**SHARE, "value": 100, **drawn}, {**OTHER, "value": 0, **drawn}]})

    assert deck.chart("gæst").series[0].values == (100, 0)
    assert deck.chart("salen").series[0].values == (0, 100)


def group(*ids, **more):
    return [{"statistics": {"id": "tal", "claim": "Mange kommer, få låner", "of": list(ids), **more}}]


def test_figures_side_by_side_have_one_chart_with_a_bar_for_each(read):
    deck = read({"statistics": [SHARE, {**OTHER, "qualifier": "kun"}], "running_order": group("salen", "gæst")})

    assert deck.slide("tal").layout == "statistics"
    assert deck.texts("tal") == {
        "title": "Mange kommer, få låner",
        "figure.1.figure": "23,0\u00a0%",
        "figure.1.label": "kun har lånt salen",
        "figure.2.figure": "62\u00a0%",
        "figure.2.label": "kommer hver måned",
    }
    chart = deck.chart("tal")
    assert chart.categories == ("har lånt salen", "kommer hver måned")
    assert chart.series[0].values == (Decimal("23.0"), Decimal(62))
    assert chart.series[1].values == (Decimal("77.0"), Decimal(38))
    assert chart.whole == 100


def test_the_bars_alternative_text_says_every_figure(read):
    deck = read({"statistics": [SHARE, {**OTHER, "qualifier": "kun"}], "running_order": group("gæst", "salen")})

    assert deck.chart("tal").alt == "Diagram: 62\u00a0% kommer hver måned; kun 23,0\u00a0% har lånt salen"


def test_the_qualifier_of_a_figure_beside_its_bar_begins_what_it_counts_in_italics(read):
    deck = read({"statistics": [SHARE, {**OTHER, "qualifier": "kun"}], "running_order": group("gæst", "salen")})
    (label,) = deck.slide("tal").groups["figure"][1]["label"].paragraphs

    assert [(run.text, run.italic) for run in label.runs] == [("kun ", True), ("har lånt salen", False)]


def test_the_qualifier_of_a_figure_without_a_bar_stands_over_the_figure_in_italics(read):
    deck = read({"statistics": [SHARE, {**COUNT, "qualifier": "kun"}], "running_order": group("gæst", "antal")})
    slots = deck.slide("tal").placement.slots

    assert deck.slide("tal").groups["figure"][1]["qualifier"].plain == "kun"
    assert slots["figure.2.qualifier"].style.italic
    assert slots["figure.2.qualifier"].box.bottom <= slots["figure.2.figure"].box.y


def test_the_last_figure_is_marked_where_the_author_marks_none(read):
    statistics = [SHARE, OTHER]

    assert read({"statistics": statistics, "running_order": group("gæst", "salen")}).chart("tal").marked == 1
    marked = read({"statistics": statistics, "running_order": group("gæst", "salen", marked="gæst")})
    assert marked.chart("tal").marked == 0


def test_counts_of_one_unit_have_bars_against_the_largest_and_no_rest(read):
    more = {"id": "flere", "value": 800, "claim": "Flere", "label": "var med året før"}
    chart = read({"statistics": [COUNT, more], "running_order": group("antal", "flere")}).chart("tal")

    assert (chart.whole, len(chart.series)) == (Decimal(1200), 1)


def test_figures_of_different_units_have_no_chart(read):
    deck = read({"statistics": [SHARE, YEARS], "running_order": group("gæst", "alder")})

    assert deck.chart("tal") is None
    assert deck.texts("tal")["figure.2.figure"] == "12,5\u00a0år"


def test_figures_below_zero_have_no_bars(read):
    fall = {"id": "fald", "value": -5, "claim": "Et fald", "label": "er tabt"}

    assert read({"statistics": [COUNT, fall], "running_order": group("antal", "fald")}).chart("tal") is None


def test_the_group_cites_its_own_source_and_else_the_one_of_its_figures(read):
    sources = {**SOURCES, "andet": {"title": "Andre tal"}}
    statistics = [SHARE, {**OTHER, "source": "tal"}]

    cited = read({"statistics": statistics, "sources": sources, "running_order": group("gæst", "salen")})
    assert cited.texts("tal")["source"] == "Kommunen: Tallene"
    own = read({"statistics": statistics, "sources": sources, "running_order": group("gæst", "salen", source="andet")})
    assert own.texts("tal")["source"] == "Andre tal"

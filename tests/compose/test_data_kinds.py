"""Tables, charts and images made from files beside the outline."""

from __future__ import annotations

from decimal import Decimal

import pytest
from openpyxl import Workbook
from PIL import Image as Pixels

from deckgen.deck.model import Chart, Image, Table

UDGIFTER = "Område;2025;2026\nSkole;204,5;250,0\nÆldre;980,25;–\nVej og park;11;12\n"
FILES = {"u.csv": UDGIFTER}
BELOW = {"categories": ["a"], "series": [{"values": [-1]}]}
ROWS = {
    "categories": ["Skole", "Ældre"],
    "series": [{"name": "2025", "values": [1, "–"]}, {"name": "2026", "values": [2.5, 3]}],
}


@pytest.fixture
def shown(compiled, tmp_path):
    """Return a function that composes one slide of the running order beside some files; gives content and report."""

    def show(line, files=None, **talk):
        for name, text in (files or {}).items():
            (tmp_path / name).write_bytes(text.encode() if isinstance(text, str) else text)
        found, report = compiled({"running_order": [line], **talk})
        if found is None:
            return None, report
        slide = found.deck.slides[0]
        content = next(c for c in slide.slots.values() if isinstance(c, (Chart, Table, Image)))
        return content, report

    return show


def cells(table):
    return [[cell.plain for cell in row] for row in table.rows]


def test_a_table_from_a_danish_csv_shows_its_figures_with_the_same_decimals_down_a_column(shown):
    table, report = shown({"table": {"title": "T", "data": "u.csv"}}, {"u.csv": UDGIFTER})

    assert not report.errors
    assert [column.head for column in table.columns] == ["Område", "2025", "2026"]
    assert cells(table) == [["Skole", "204,50", "250,0"], ["Ældre", "980,25", "–"], ["Vej og park", "11,00", "12,0"]]
    assert [column.align for column in table.columns] == ["left", "right", "right"]


def test_columns_are_chosen_by_their_heads_in_the_author_s_order(shown):
    line = {"table": {"title": "T", "data": {"file": "u.csv", "delimiter": ";"}, "columns": [2026, "område"]}}
    table, _ = shown(line, {"u.csv": UDGIFTER})

    assert cells(table)[0] == ["250,0", "Skole"]


def test_cells_of_a_file_are_no_markup_and_yaml_s_words_stay_words(shown):
    table, _ = shown({"table": {"title": "T", "data": "u.csv"}}, {"u.csv": "Land;Kode\nNorge;NO\n**x**;[a](b)\n"})

    assert cells(table) == [["Norge", "NO"], ["**x**", "[a](b)"]]


def test_a_sheet_of_a_workbook_is_read_in_english_marks_too(shown, tmp_path):
    book = Workbook()
    book.create_sheet("Tal").append(["Year", "Inhabitants", "Share"])
    book["Tal"].append([2025, 1234.5, 0.78])
    book["Tal"]["C2"].number_format = "0%"
    book.save(tmp_path / "b.xlsx")
    table, _ = shown({"table": {"title": "T", "data": {"file": "b.xlsx", "sheet": "Tal"}}}, language="en")

    assert cells(table) == [["2025", "1,234.5", "78%"]]


@pytest.mark.parametrize(
    ("kind", "drawn", "stacked"),
    [("bar", "bar", False), ("column", "column", False), ("stacked", "column", True), ("line", "line", False)],
)
def test_a_chart_of_inline_figures_has_gaps_where_figures_are_missing(shown, kind, drawn, stacked):
    chart, report = shown({"chart": {"title": "T", "kind": kind, "unit": "mio. kr.", "highlight": "Skole", **ROWS}})

    assert not report.errors
    assert (chart.kind, chart.stacked, chart.marked, chart.unit) == (drawn, stacked, 0, "mio. kr.")
    assert [row.values for row in chart.series] == [(Decimal(1), None), (Decimal("2.5"), Decimal(3))]
    assert "2025, Ældre: ikke oplyst" in chart.alt
    assert "2026, Skole: 2,5\xa0mio. kr." in chart.alt


def test_a_chart_from_a_file_takes_its_first_column_as_categories(shown):
    chart, _ = shown({"chart": {"title": "T", "data": "u.csv", "highlight": "2026"}}, {"u.csv": UDGIFTER})

    assert chart.categories == ("Skole", "Ældre", "Vej og\xa0park") or chart.categories == (
        "Skole",
        "Ældre",
        "Vej og park",
    )
    assert [row.name for row in chart.series] == ["2025", "2026"]
    assert chart.marked_series == 1
    assert chart.series[1].values == (Decimal("250.0"), None, Decimal(12))


def test_a_scatter_chart_has_its_points_from_the_second_column(shown):
    csv = "Kommune;Indbyggere;Udgift\nAarhus;350;10,5\nViborg;97;12\n"
    chart, _ = shown({"chart": {"title": "T", "kind": "scatter", "data": "k.csv"}}, {"k.csv": csv})

    assert (chart.categories, chart.x, chart.x_name) == (
        ("Aarhus", "Viborg"),
        (Decimal(350), Decimal(97)),
        "Indbyggere",
    )


@pytest.mark.parametrize(
    ("chart", "files", "code", "place", "says"),
    [
        ({"data": "u.csv"}, {"u.csv": "a;b\nx;1\ny;ikke målt\n"}, "E220", ("u.csv", 3, 3), "“ikke målt” under b"),
        (
            {"data": "u.csv", "columns": ["Område", 2027]},
            {"u.csv": UDGIFTER},
            "E114",
            ("talk.yaml", 9, 7),
            "no column `2027`",
        ),
        ({"data": "mangler.csv"}, {}, "E211", ("talk.yaml", 6, 11), "mangler.csv"),
        (
            {"data": "u.csv", "highlight": "Skoler"},
            {"u.csv": UDGIFTER},
            "E114",
            ("talk.yaml", 7, 16),
            "called `Skoler`",
        ),
        ({"kind": "doughnut", **ROWS}, {}, "E220", ("talk.yaml", 11, 5), "one series"),
        (
            {"kind": "doughnut", "categories": ["a"], "series": [{"values": [-1]}]},
            {},
            "E220",
            ("talk.yaml", 10, 5),
            "above 0",
        ),
        ({"categories": ["a"], "series": [{"values": ["~"]}]}, {}, "E220", ("talk.yaml", 9, 5), "no figure"),
        (
            {"categories": ["a"], "series": [{"values": [10**400]}]},
            {},
            "E220",
            ("talk.yaml", 9, 5),
            "a figure has 401 digits",
        ),
        ({"kind": "scatter", "data": "u.csv"}, {"u.csv": "a;b\nx;1\n"}, "E220", ("talk.yaml", 7, 11), "three columns"),
        ({"categories": ["a", "b"], "series": [{"values": [1]}]}, {}, "E110", None, "there are 2 in `categories`"),
        ({"categories": ["a"], "data": "u.csv"}, {"u.csv": UDGIFTER}, "E110", None, "the same twice"),
        ({}, {}, "E110", None, "needs `series` or `data`"),
    ],
)
def test_what_a_chart_cannot_show_is_told_at_its_place(shown, chart, files, code, place, says):
    _, report = shown({"chart": {"title": "T", **chart}}, files)

    error = report.errors[0]
    assert error.code == code
    assert says in error.message
    if place:
        assert (error.file.name, error.span.line, error.span.column) == place


def test_columns_of_a_table_without_brackets_are_told_with_brackets(shown):
    _, report = shown({"table": {"title": "T", "data": "u.csv", "columns": "Område, 2026"}}, FILES)

    assert [error.help for error in report.errors] == ["write `[Område, 2026]`"]


def test_faults_of_all_files_are_told_in_one_run(compiled):
    order = [
        {"table": {"title": "A", "data": "a.csv"}},
        {"chart": {"title": "B", "data": "b.csv"}},
        {"image": {"title": "C", "file": "c.png", "alt": "C"}},
    ]
    _, report = compiled({"running_order": order})

    assert [found.code for found in report.errors] == ["E211", "E211", "E221"]


@pytest.mark.parametrize(
    ("path", "way_on"),
    [
        ("https://example.org/u.csv", "save the table beside the outline"),
        ("C:\\Users\\Navn\\u.csv", "write `u.csv`"),
        ("/hjem/navn/u.csv", "u.csv lies beside the outline: write `u.csv`"),
        ("../u.csv", "u.csv lies beside the outline: write `u.csv`"),
        ("C:\\Users\\Navn\\k.csv", "save the table beside the outline, and write `k.csv`"),
        ("tal\\v.csv", "write `tal/v.csv`, with slashes"),
    ],
)
def test_a_path_that_leads_away_from_the_outline_is_told_with_the_one_to_write(shown, path, way_on, tmp_path):
    (tmp_path / "tal").mkdir()
    (tmp_path / "tal" / "v.csv").write_text(UDGIFTER, encoding="utf-8")
    _, report = shown({"chart": {"title": "T", "data": path}}, {"u.csv": UDGIFTER})

    (error,) = report.errors
    assert error.code == "E211"
    assert path in error.message
    assert way_on in error.help


def test_a_picture_on_the_web_is_to_be_saved_beside_the_outline(shown):
    _, report = shown({"image": {"title": "T", "file": "https://example.org/a.png", "alt": "Salen"}}, {})

    (error,) = report.errors
    assert error.message == "`https://example.org/a.png` is a web address, and a slide holds files only"
    assert error.help.startswith("save the picture beside the outline")


def test_a_chart_without_room_for_its_names_is_an_error_with_a_way_on(shown):
    names = [f"Beskæftigelses- og integrationsforvaltningen {'ABCDEFGHIJKLMNOPQRST'[n]}" for n in range(20)]
    _, report = shown(
        {"chart": {"title": "T", "kind": "column", "categories": names, "series": [{"values": [1] * 20}]}}
    )

    assert [found.code for found in report.errors] == ["E404"]
    assert "`kind: bar`" in report.errors[0].help


def picture(tmp_path, size=(1600, 900)):
    Pixels.new("RGB", size, "teal").save(tmp_path / "torv.jpg")


def test_an_image_shows_its_file_with_alternative_text_and_credit(shown, tmp_path):
    picture(tmp_path)
    line = {
        "title": "T",
        "file": "torv.jpg",
        "alt": "Et torv",
        "fit": "fill",
        "focus": [50, 20],
        "credit": "Foto: Kommunen",
        "own": True,
    }
    image, report = shown({"image": line})

    assert not report.found
    assert (image.alt, image.fit, image.focus) == ("Et torv", "fill", (0.5, 0.2))
    assert (image.picture.width_px, image.picture.height_px) == (1600, 900)


@pytest.mark.parametrize(
    ("image", "code", "says"),
    [
        ({}, "E110", "needs `alt` or `decorative: true`"),
        ({"alt": "A", "decorative": True}, "E110", "not both"),
        ({"decorative": "ja", "focus": [50, 101]}, "E111", "from 0 to 100"),
        ({"decorative": "ja", "focus": [50]}, "E111", "needs at least 2"),
    ],
)
def test_an_image_says_what_it_shows_or_that_it_shows_nothing(shown, tmp_path, image, code, says):
    picture(tmp_path)
    _, report = shown({"image": {"title": "T", "file": "torv.jpg", **image}})

    assert report.errors[0].code == code
    assert says in report.errors[0].message


def test_a_picture_with_too_few_pixels_is_warned_about(shown, tmp_path):
    picture(tmp_path, (200, 100))
    _, report = shown({"image": {"title": "T", "file": "torv.jpg", "decorative": True, "own": True}})

    assert [found.code for found in report.found] == ["W308"]
    assert "200 × 100" in report.found[0].message

"""Tables: rows as high as their tallest cell, on further slides under the same header."""

from deckgen.deck.model import Table, TableFit
from deckgen.fit.tables import AIR_EM, CELL_SIDE_PT, CELL_TOP_PT, side_insets
from deckgen.fit.text import set_text


def sources(count, title="Optælling {n} i døren til byens bibliotek", caveat="Få svar", **more):
    return {f"s{n}": {"title": title.format(n=n), "caveat": caveat, **more} for n in range(1, count + 1)}


def pages(compiled, listed):
    found, report = compiled({"sources": listed, "running_order": ["cover", "sources"]})
    assert found is not None, [each.render() for each in report.found]
    return [slide for slide in found.deck.slides if slide.layout == "sources"]


def table(slide) -> Table:
    return slide.slots["table"]


def fit(slide) -> TableFit:
    return slide.fitted["table"]


def assert_stays_in_its_place(slide):
    slot = slide.placement.slots["table"]
    assert sum(fit(slide).row_heights_pt) <= slot.box.height_pt + 0.01
    assert len(fit(slide).row_heights_pt) == len(table(slide).rows) + 1
    for row, height in zip(table(slide).rows, fit(slide).row_heights_pt[1:], strict=True):
        for number, (column, cell) in enumerate(zip(table(slide).columns, row, strict=True)):
            width = slot.box.width_pt * column.share - sum(side_insets(number, len(row)))
            needed = set_text(cell, slot.style, fit(slide).size_pt, width)
            assert needed.overlong is None
            assert needed.height_pt + 12 <= height + 0.01


def test_a_short_table_has_its_first_size_and_one_line_to_a_row(compiled):
    (slide,) = pages(compiled, sources(3, title="Tal {n}"))

    assert fit(slide).size_pt == 20
    assert fit(slide).row_heights_pt == (1.2 * 20 + 2 * fit(slide).cell_top_pt,) * 4


def test_a_table_with_room_to_spare_has_air_in_its_rows_and_stays_in_its_place(compiled):
    airs = []
    for count in (3, 6, 9):
        (slide,) = pages(compiled, sources(count, title="Tal {n}"))
        assert_stays_in_its_place(slide)
        airs.append((fit(slide).cell_top_pt - CELL_TOP_PT) * 2)

    assert airs[0] == AIR_EM * 20
    assert airs[0] >= airs[1] > airs[2] > 0


def test_a_table_on_several_slides_has_rows_alike(compiled):
    first, second = pages(compiled, sources(23))

    assert fit(first).cell_top_pt == fit(second).cell_top_pt == CELL_TOP_PT


def test_a_row_is_as_high_as_its_tallest_cell(compiled):
    listed = {
        "a": {"title": "Kort"},
        "b": {
            "title": "Kort",
            "caveat": "Et forbehold, der fylder mere end én linje i sin celle. " * 4,
        },
    }
    (slide,) = pages(compiled, listed)
    _, short, tall = fit(slide).row_heights_pt

    assert round((tall - short) / (1.2 * fit(slide).size_pt), 6) in (1, 2, 3)


def test_a_longer_table_steps_down_before_it_goes_on(compiled):
    (slide,) = pages(compiled, sources(13))

    assert fit(slide).size_pt < 20
    assert_stays_in_its_place(slide)


def test_a_table_that_is_too_long_goes_on_with_its_header_on_a_second_slide(compiled):
    first, second = pages(compiled, sources(24))

    assert [first.id, second.id] == ["sources", "sources~2"]
    assert [first.title.plain, second.title.plain] == ["Det bygger oplægget på (1/2)", "Det bygger oplægget på (2/2)"]
    heads = [[column.head for column in table(slide).columns] for slide in (first, second)]
    assert heads == [["Kilde", "Forbehold", "Slide"]] * 2
    titles = [row[0].plain for slide in (first, second) for row in table(slide).rows]
    assert titles == [f"Optælling {n} i\xa0døren til byens bibliotek" for n in range(1, 25)]
    for slide in (first, second):
        assert_stays_in_its_place(slide)


def test_a_word_too_wide_for_its_column_is_an_error_that_names_the_table(compiled):
    found, report = compiled({"sources": sources(1, caveat="A" * 120), "running_order": ["sources"]})

    assert found is None
    (error,) = report.errors
    assert error.code == "E401"
    assert "the table does not fit on a slide: the word “AAAA" in error.message


def test_an_error_of_the_sources_table_stands_at_the_sources(compiled):
    outline = (
        "title: Biblioteket\narticle: article.md\nsources:\n  tal:\n    title: Tal\n    caveat: "
        + "A" * 120
        + "\nrunning_order: [sources]\n"
    )
    _, report = compiled(outline)

    assert [(each.code, 3 <= each.span.line <= 6) for each in report.errors] == [("E401", True)]


def test_only_the_outer_edges_of_a_table_have_no_inset():
    assert [side_insets(column, 3) for column in range(3)] == [
        (0, CELL_SIDE_PT),
        (CELL_SIDE_PT, CELL_SIDE_PT),
        (CELL_SIDE_PT, 0),
    ]
    assert side_insets(0, 1) == (0, 0)


def test_a_row_taller_than_a_slide_is_told_by_its_row_and_column(compiled):
    rows = [["a", "kort"], ["b", "meget lang tekst " * 400]]
    _, report = compiled({"running_order": [{"table": {"title": "T", "columns": ["Nr", "Tekst"], "rows": rows}}]})

    assert [found.code for found in report.errors] == ["E401"]
    assert "the text in row 2 under “Tekst” takes" in report.errors[0].message


def test_a_word_wider_than_its_column_is_told_by_its_place(compiled):
    heads = [f"Kolonne{number}" for number in range(14)]
    rows = [["x"] * 13 + ["Speciallægepraksisplanlægningsstabiliseringsperiode" * 2]]
    _, report = compiled({"running_order": [{"table": {"title": "T", "columns": heads, "rows": rows}}]})

    assert "is wider than its column, even at 12 pt" in report.errors[0].message


def shown(compiled, columns, rows, **more):
    slide = {"table": {"title": "Tal", "columns": columns, "rows": rows, "own": True}}
    found, report = compiled({"running_order": [slide], **more})
    assert found is not None, [each.render() for each in report.found]
    return found.deck.slides[0]


def test_columns_are_as_wide_as_their_texts_where_all_have_room_on_one_line(compiled):
    rows = [["Vælg en filial", "Udvalget for kultur", "1. februar"], ["Sæt en lås i hver dør", "Pedellen", "1. maj"]]
    slide = shown(compiled, ["Hvad", "Hvem", "Hvornår"], rows)
    widths = [column.share * slide.placement.slots["table"].box.width_pt for column in table(slide).columns]

    assert round(sum(widths)) == round(slide.placement.slots["table"].box.width_pt)
    assert widths[0] > widths[1] > widths[2]
    assert len(set(fit(slide).row_heights_pt)) == 1


def test_a_short_column_stays_on_one_line_beside_a_long_one(compiled):
    rows = [["Kort navn", "En lang forklaring, der fylder flere linjer, " * 4, "1. februar"]]
    slide = shown(compiled, ["Hvad", "Hvorfor", "Hvornår"], rows)
    slot, columns = slide.placement.slots["table"], table(slide).columns
    lines = [
        len(set_text(cell, slot.style, fit(slide).size_pt, slot.box.width_pt * column.share - sides).lines)
        for column, cell, sides in zip(columns, table(slide).rows[0], (10, 20, 10), strict=True)
    ]

    assert (lines[0], lines[2]) == (1, 1)
    assert lines[1] > 2


def test_columns_of_figures_are_as_wide_as_each_other(compiled):
    slide = shown(compiled, ["År", "Bøger", "Gæster i alt"], [["2025", "12", "1.204.500"], ["2026", "9", "1.310.200"]])
    shares = [column.share for column in table(slide).columns]

    assert shares[1] == shares[2]


def test_a_table_is_a_step_smaller_where_that_sets_every_text_on_one_line(compiled):
    def sized(letters):
        rows = [["Vælg den filial, som flest kommer i " + "m" * letters, "Udvalget for kultur"]]
        return shown(compiled, ["Hvad", "Hvem"], rows)

    first, wider = sized(6), sized(12)

    assert (fit(first).size_pt, fit(wider).size_pt) == (28, 24)
    assert len(set(fit(wider).row_heights_pt)) == 1

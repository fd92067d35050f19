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
            "caveat": "Et forbehold, der fylder mere end én linje i sin celle, når den står ved siden af en kort titel",
        },
    }
    (slide,) = pages(compiled, listed)
    _, short, tall = fit(slide).row_heights_pt

    assert tall - short == 1.2 * 20


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

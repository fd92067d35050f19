"""What an outline may hold: each fault at its place, told once, with what to write."""

from __future__ import annotations

import pytest


def test_an_unknown_key_is_told_at_the_key_and_not_also_as_a_missing_one(load):
    loaded = load("titel: T\nspeaker: {nmae: Chefen}\n")

    assert loaded.places == [("E109", 1, 1), ("E109", 2, 11)]
    assert "`titel` is not a key of the outline | did you mean `title`?" in loaded.told
    assert "`nmae` is not a key of `speaker` | did you mean `name`?" in loaded.told


def test_an_unknown_key_like_no_other_is_told_with_the_keys_that_there_are(load):
    loaded = load("title: T\nspeaker: {qqq: x}\n")

    assert "it has name, role, organisation, contact" in loaded.told


def test_a_missing_key_is_told_at_the_item_with_the_line_to_add(load):
    loaded = load("title: T\nstatistics:\n  - value: 1\n    claim: C\nargument:\n  question: Q\n")

    assert loaded.places == [("E112", 3, 5), ("E112", 5, 1)]
    assert "item 1 of `statistics` lacks `label` | write a line `label: …` (What the figure counts.)" in loaded.told
    assert "`argument` lacks `answer`" in loaded.told


def test_a_missing_title_is_told_at_the_first_line(load):
    assert load("# Mødet\nsubtitle: S\n").places == [("E112", 2, 1)]


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("0751", "write 751 without the leading zero"),
        ("90%", 'write `value: 90` and `unit: "%"`'),
        ("4,5", "write a point for the decimals: 4.5"),
        ('"90"', "take the quotation marks away: 90"),
        ("mange", "must be a number, and this is a text"),
        ("[1]", "must be a number, and this is a list"),
        ("1e3", "must be a number"),
        ("", "nothing stands at `value`"),
    ],
)
def test_a_number_that_is_none_is_told_with_what_to_write(load, value, says):
    loaded = load(f"title: T\nstatistics:\n  - claim: C\n    label: L\n    value: {value}\n")

    assert loaded.places == [("E110", 5, 5 if not value else 12)]
    assert says in loaded.told


def test_a_date_that_is_none_is_told(load):
    assert "write it as year-month-day" in load("title: T\nevent: {date: 24/11}\n").told
    assert "no such day" in load("title: T\nevent: {date: 2026-02-30}\n").told


def test_a_text_where_a_mapping_belongs_is_told_with_its_first_line(load):
    loaded = load("title: T\nspeaker: Direktøren\nevent:\n  name:Møde\n")

    assert loaded.places == [("E110", 2, 10), ("E110", 4, 3)]
    assert "`speaker` is a mapping: write `speaker:` and under it `name: …`" in loaded.told
    assert "a blank is missing after the colon: `name: Møde`" in loaded.told


def test_a_text_where_a_list_belongs_is_told(load):
    loaded = load("title: T\ntips: Skriv kort\nstudies:\n")

    assert loaded.places == [("E110", 2, 7), ("E110", 3, 1)]
    assert "`- tip: …`" in loaded.told
    assert "nothing stands at `studies`" in loaded.told


@pytest.mark.parametrize("value", ["- Kl. 10: Velkomst", '- "Kl. 10": Velkomst'])
def test_a_text_that_became_a_key_is_told_as_that(load, value):
    study = load(f"title: T\nstudies:\n  - by: B\n    claim: C\n    findings:\n      {value}\n")
    bullets = load(f"title: T\nrunning_order:\n  - bullets:\n      title: H\n      items:\n        {value}\n")

    assert study.places == [("E110", 6, 9)]
    assert bullets.places == [("E110", 6, 11)]
    for loaded in (study, bullets):
        assert "is read as a key and its value" in loaded.told
        assert 'must stand in quotation marks: "Kl. 10: Velkomst"' in loaded.told


@pytest.mark.parametrize(("word", "meant"), [("dansk", "da"), ("danish", "da"), ("English", "en")])
def test_a_language_that_is_none_is_told_with_the_one_that_was_meant(load, word, meant):
    loaded = load(f"title: T\nlanguage: {word}\n")

    assert loaded.places == [("E110", 2, 11)]
    assert f"did you mean `{meant}`?" in loaded.told


def test_a_number_out_of_range_is_told_with_its_limits(load):
    loaded = load("title: T\nduration: 0\nspeaking_rate: 500\n")

    assert loaded.places == [("E111", 2, 11), ("E111", 3, 16)]
    assert "over 0 and at most 600" in loaded.told
    assert "from 60 to 240" in loaded.told


def test_too_many_items_are_told_at_the_first_that_has_no_room(load):
    items = "".join(f"  - tip: Råd {n}\n" for n in range(13))

    loaded = load(f"title: T\ntips:\n{items}")

    assert loaded.places == [("E111", 15, 5)]
    assert "holds 13, and there is room for 12" in loaded.told


def test_too_few_items_are_told(load):
    cases = "cases:\n  - {id: a, person: A}\n  - {id: b, person: B}\n"
    loaded = load(f"title: T\n{cases}running_order:\n  - cases: {{claim: C, of: [a, b]}}\n")

    assert loaded.places == [("E111", 6, 23)]
    assert "room for 3 to 6 cards, and here are 2" in loaded.told


def test_an_id_with_a_blank_is_told_with_one_that_goes(load):
    loaded = load("title: T\ntips:\n  - {id: skriv kort, tip: A}\nsources:\n  Danmarks Statistik: {title: S}\n")

    assert loaded.places == [("E110", 3, 10), ("E110", 5, 3)]
    assert "`skriv-kort`" in loaded.told
    assert "`danmarks-statistik`" in loaded.told


def test_a_case_needs_somebody(load):
    loaded = load("title: T\ncases:\n  - claim: C\n")

    assert loaded.places == [("E112", 3, 5)]
    assert "`person` or `organisation`" in loaded.told


def test_a_kind_of_slide_that_is_none_is_told_with_the_nearest(load):
    loaded = load("title: T\nrunning_order:\n  - bulets: {title: H, items: [a]}\n  - xyz: {}\n")

    assert loaded.places == [("E109", 3, 5), ("E109", 4, 5)]
    assert "`bulets` is not a kind of slide | did you mean `bullets`?" in loaded.told
    assert "it has show, cover, question" in loaded.told


def test_two_kinds_in_one_line_are_told_at_the_second(load):
    loaded = load("title: T\nrunning_order:\n  - section: A\n    agenda: {}\n")

    assert loaded.places == [("E110", 4, 5)]
    assert "`- agenda: …`" in loaded.told


def test_keys_beside_their_kind_instead_of_under_it_are_told_once(load):
    loaded = load("title: T\nrunning_order:\n  - bullets:\n    title: H\n    items: [a]\n")

    assert loaded.places == [("E109", 4, 5)]
    assert "belongs under it" in loaded.told


def test_a_kind_that_needs_keys_is_told_what_to_write_where_nothing_stands_under_it(load):
    loaded = load("title: T\nrunning_order:\n  - agenda:\n  - bullets:\n  -\n")

    assert [place[:2] for place in loaded.places] == [("E110", 4), ("E110", 5)]
    assert "write the slide's keys under `bullets:`" in loaded.told


def test_a_whole_good_outline_loads(load):
    talk = load(
        "title: T\nlanguage: en\nduration: 20\n"
        "argument:\n  question: Q\n  answer: A\n  premises:\n    - {claim: C, evidence: s}\n"
        'statistics:\n  - {id: s, value: 23.0, unit: "%", claim: C, label: L, notes: Én note}\n'
        "cases:\n  - {organisation: Viborg Kommune, does: [a]}\n"
        "running_order:\n  - section: Først\n  - s\n  - bullets: {title: H, items: [a, b: [c]]}\n"
    ).talk

    assert str(talk.statistics[0].value) == "23.0"
    assert talk.statistics[0].notes.text == ["Én note"]
    assert talk.argument.premises[0].evidence == ["s"]
    assert talk.running_order[2].bullets.items[1].items == ["c"]


def test_a_text_in_braces_that_a_comma_cuts_is_told_with_quotation_marks(load):
    loaded = load("title: T\ntips:\n  - {id: a, tip: Lad dig, inspirere, quote: x}\n")

    assert loaded.places == [("E109", 3, 27)]
    assert 'because a comma ends a text in braces | write the text in quotation marks: `tip: "Lad dig, inspirere"`' in (
        loaded.told
    )


def test_a_country_for_a_language_is_told_with_the_language(load):
    assert "did you mean `da`?" in load("title: T\nlanguage: DK\n").told


def test_a_chart_by_its_danish_name_is_told_with_the_word_for_it(load):
    loaded = load("title: T\nrunning_order:\n  - chart: {title: H, kind: søjle, data: a.csv}\n")

    assert "must be bar, column, stacked, line, area, doughnut or scatter" in loaded.told
    assert "did you mean `column`?" in loaded.told


def test_a_number_with_a_word_behind_it_is_told_alone(load):
    assert "write the number alone: 3" in load("title: T\nduration: 3 minutter\n").told


@pytest.mark.parametrize("value", ["[null]", "{a: null}", "{a: {b: c}}"])
def test_a_list_or_a_mapping_where_a_word_or_a_text_belongs_is_told_by_its_kind(load, value):
    told = load(f"title: {value}\nlanguage: {value}\n").told

    kind = "a list" if value.startswith("[") else "a mapping"
    assert f"`title` must be a text, and this is {kind} |" in told
    assert f"`language` must be da or en, and this is {kind} |" in told


def test_a_word_that_is_none_of_those_known_is_told_with_a_way_on(load):
    loaded = load("title: T\nlanguage: volapyk\n")

    assert loaded.places == [("E110", 2, 11)]
    assert "must be da or en, and this is `volapyk` | write one of these words" in loaded.told


SERIES = (
    "title: T\nrunning_order:\n  - chart:\n      title: H\n      categories: {}\n      series:\n        - values: {}\n"
)
TIPS = "title: T\ntips:\n  - {id: vis, tip: A}\n  - {id: tid, tip: B}\nrunning_order:\n"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("    only: byraad, borgere", "write `only: [byraad, borgere]`"),
        ("    only: byraad og borgere", "write `only: [byraad, borgere]`"),
        ("  - {tip: x, only: byraad, borgere, presse}", "write `only: [byraad, borgere, presse]`"),
    ],
)
def test_audiences_without_brackets_are_told_with_brackets(load, line, says):
    loaded = load(f"title: T\ntips:\n  - tip: x\n{line}\n")

    assert len(loaded.found) == 1
    assert says in loaded.told


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("tips: 1,2", "write `[1, 2]`"),
        ("tips: 1 og 2", "write `[1, 2]`"),
        ("tips: vis, tid", "write `[vis, tid]`"),
        ("tips: {of: vis, tid}", "write `of: [vis, tid]`"),
        ("vis, tid", "write `- vis` and `- tid` on lines of their own"),
    ],
)
def test_items_without_brackets_are_told_with_brackets(load, line, says):
    loaded = load(f"{TIPS}  - {line}\n")

    assert len(loaded.found) == 1
    assert says in loaded.told


def test_other_lists_without_brackets_are_told_with_brackets(load):
    premise = "    - {claim: C, evidence: [a]}\n    - claim: D\n      evidence: a, b\n"
    assert "write `evidence: [a, b]`" in load(f"title: T\nargument:\n  premises:\n{premise}").told
    chart = "title: T\nrunning_order:\n  - chart: {title: H, data: a.csv, columns: "
    assert "write `columns: [Skole, Elever 2026]`" in load(chart + "Skole, Elever 2026}\n").told
    assert "write `columns: [Skole, Elever 2026]`" in load(chart + '"Skole, Elever 2026"}\n').told
    assert "write `values: [1, 2]`" in load(SERIES.format("[a, b]", "1, 2")).told
    uneven = load(SERIES.format("a, b", "[1, 2]"))
    assert uneven.places == [("E110", 5, 19)]
    assert "write `categories: [a, b]`" in uneven.told
    assert "write `running_order: [cover, closing]`" in load("title: T\nrunning_order: cover, closing\n").told


@pytest.mark.parametrize(
    ("categories", "values", "figure"),
    [
        ("[a, b, c]", "[51,2, 54, 57,8]", "51.2"),
        ("[a]", "[51,2]", "51.2"),
        ("[a, b]", "[1, 2, 3]", None),
        ("[a, b]", "[1,2,3,4]", None),
    ],
)
def test_decimal_commas_in_a_list_are_told_at_the_list(load, categories, values, figure):
    loaded = load(SERIES.format(categories, values))

    assert loaded.places == [("E110", 7, 19)]
    assert (f"a decimal comma splits a figure: write {figure}" in loaded.told) == bool(figure)


def test_a_figure_that_a_decimal_comma_cuts_in_braces_is_told_once(load):
    head = "title: T\nrunning_order: [closing]\nclosing: {call: x, seconds: 0,5}\n"
    assert load(head).places == [("E109", 3, 31)]
    assert "`seconds` is a whole number, without decimals" in load(head).told
    statistic = load("title: T\nstatistics:\n  - {claim: C, label: L, value: 16,4}\n")
    assert statistic.places == [("E109", 3, 36)]
    assert "write a point for the decimals: `value: 16.4`" in statistic.told


def test_a_whole_number_with_decimals_is_told_without_them(load):
    loaded = load("title: T\nclosing:\n  call: x\n  seconds: 0,5\n")

    assert "`seconds` must be a whole number, and this is 0.5 | write it without decimals" in loaded.told


def test_percent_where_no_unit_can_stand_is_told_with_the_number_alone(load):
    loaded = load("title: T\nrunning_order:\n  - image: {title: a, file: x.png, alt: a, focus: [50%, 20]}\n")

    assert loaded.places == [("E110", 3, 52)]
    assert "write 50 without the percent sign" in loaded.told
    assert "unit" not in loaded.told


def test_a_row_of_another_length_is_told_at_the_row(load):
    rows = "      rows:\n        - [1, 2]\n        - [1, 2, 3]\n"
    loaded = load(f"title: T\nrunning_order:\n  - table:\n      title: H\n      columns: [a, b]\n{rows}")

    assert loaded.places == [("E110", 8, 11)]
    assert "row 2 has 3 cells under 2 heads" in loaded.told


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("titel", "title"),
        ("punkter", "items"),
        ("skjult", "hidden"),
        ("kilde", "source"),
        ("citat", "quote"),
        ("noter", "notes"),
    ],
)
def test_a_danish_key_is_told_with_the_key_that_was_meant(load, key, meant):
    loaded = load(f"title: T\nrunning_order:\n  - bullets:\n      title: H\n      items: [a]\n      {key}: x\n")

    assert f"`{key}` is not a key of `bullets` | did you mean `{meant}`?" in loaded.told


def test_a_key_that_is_hardly_like_another_is_told_with_the_keys_that_there_are(load):
    comparison = "left: {head: a, items: [b]}, middle: x, right: {head: a, items: [b]}"
    loaded = load(f"title: T\nrunning_order:\n  - comparison: {{title: H, {comparison}}}\n")

    assert "did you mean" not in loaded.told
    assert "it has id, title, left, right" in loaded.told


@pytest.mark.parametrize("name", ["map of argument", "map_of_argument", "Map-of-Argument"])
def test_a_kind_with_blanks_for_hyphens_is_told_with_its_name(load, name):
    assert "did you mean `map-of-argument`?" in load(f"title: T\nrunning_order:\n  - {name}\n").told
    assert "did you mean `map-of-argument`?" in load(f"title: T\nrunning_order:\n  - {name}: {{title: A}}\n").told


def test_what_belongs_into_data_is_told_in_its_long_form(load):
    chart = "title: T\nrunning_order:\n  - chart:\n      title: H\n"
    assert (
        "write `data: {file: a.xlsx, sheet: Elever}`" in load(f"{chart}      data: a.xlsx\n      sheet: Elever\n").told
    )
    marks = load(f'{chart}      data: {{file: a.csv}}\n      decimal: ","\n      delimiter: ;\n')
    assert 'write `data: {file: a.csv, decimal: ",", delimiter: ;}`' in marks.told
    assert len(marks.found) == 2


def test_a_text_where_a_list_of_texts_belongs_is_told_as_its_item(load):
    loaded = load("title: T\nrunning_order:\n  - bullets:\n      title: H\n      items: en ting\n")

    assert "lines that begin with a dash: `- en ting`" in loaded.told


@pytest.mark.parametrize(
    ("day", "says"), [("2027-02-31", "ends with 2027-02-28"), ("2027-13-01", "months from 01 to 12")]
)
def test_a_day_that_is_in_no_calendar_is_told_as_that(load, day, says):
    loaded = load(f"title: T\nevent: {{date: {day}}}\n")

    assert loaded.places == [("E110", 2, 15)]
    assert f"`date`: there is no such day as {day}" in loaded.told
    assert says in loaded.told


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("article: “article.md”", "article.md"),
        ("layouts: ”kommune”", "kommune"),
        ("language: “da”", "da"),
        ("extends: “b.yaml”", "b.yaml"),
        ("running_order: [{image: {title: H, alt: A, file: ”billeder/å.png”}}]", "billeder/å.png"),
        ("running_order: [{table: {title: H, data: ‘a.csv’}}]", "a.csv"),
    ],
)
def test_curly_quotation_marks_around_a_path_or_a_word_are_told_once(load, line, bare):
    loaded = load(f"title: T\n{line}\n")

    assert len(loaded.found) == 1
    assert f"take the quotation marks away: `{bare}`" in loaded.told


def test_a_mapping_where_an_id_is_shown_is_told(load):
    loaded = load("title: T\nrunning_order:\n  - show: {a: b}\n  - show: {a: b, c}\n")

    assert loaded.places == [("E110", 3, 11), ("E110", 4, 11)]
    assert "`a: b` is read as a key and its value, not as a text" in loaded.told
    assert "`show` must be a text, and this is a mapping" in loaded.told

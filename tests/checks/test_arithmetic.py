"""The deck's own arithmetic: parts of a whole, totals, changes and their ends, headlines that count."""

import pytest


def found(compiled, code, slide, **more):
    """Compile a talk of one slide (or several), and return what the code says of it."""
    steps = slide if isinstance(slide, list) else [slide]
    _, report = compiled({"language": "da", "running_order": steps, **more})
    assert not report.errors, [each.render() for each in report.errors]
    return [each for each in report.warnings if each.code == code]


def chart(names, values, **more):
    series = [{"values": values}]
    own = {"own": True, "title": "Sådan svarede borgerne", "categories": names, "series": series}
    return {"chart": {**own, **more}}


def says(title, text="Mere herom.", **more):
    return {"text": {"title": title, "text": text, "own": True, **more}}


class TestPartsOfAWhole:
    @pytest.mark.parametrize(
        "slide",
        [
            chart(["Ja", "Nej", "Ved ikke"], [42, 31, 25], unit="%", kind="doughnut"),
            chart(["Ja", "Nej"], [42, 48], unit="%", kind="doughnut"),
            chart(["Ja", "Nej", "Ved ikke"], [42, 31, 25], unit="%"),
            chart(["Ja", "Nej", "Ved ikke"], [42.5, 31.2, 26.9], unit="%"),
            says("42 % siger ja, 31 % nej og 25 % ved ikke"),
            {
                "bullets": {
                    "title": "Sådan svarede borgerne",
                    "items": ["Ja: 42 %", "Nej: 31 %", "Ved ikke: 25 %"],
                    "own": True,
                }
            },
            {
                "table": {
                    "title": "Sådan svarede borgerne",
                    "columns": ["Svar", "2025", "2026"],
                    "rows": [["Ja", "42 %", "40 %"], ["Nej", "31 %", "31 %"], ["Ved ikke", "27 %", "25 %"]],
                    "own": True,
                }
            },
            {
                "table": {
                    "title": "Pladser i byens skoler",
                    "columns": ["Skole", "Pladser"],
                    "rows": [["Nord", "412"], ["Syd", "388"], ["I alt", "810"]],
                    "own": True,
                }
            },
            {
                "table": {
                    "title": "Udgifter til skolerne",
                    "columns": ["Område", "2026"],
                    "rows": [["Løn", "1,25 mio. kr."], ["Bøger", "350.000 kr."], ["I alt", "1,7 mio. kr."]],
                    "own": True,
                }
            },
        ],
    )
    def test_parts_that_do_not_make_their_whole_are_warned_of(self, compiled, slide):
        assert len(found(compiled, "W331", slide)) == 1

    @pytest.mark.parametrize(
        "slide",
        [
            chart(["Ja", "Nej", "Ved ikke"], [43, 31, 26], unit="%", kind="doughnut"),
            chart(["A", "B", "C", "D", "E", "F"], [17, 17, 17, 17, 17, 17], unit="%", kind="doughnut"),  # 102: rounded
            chart(["Mad", "Bus", "Andet"], [78, 66, 41], unit="%"),  # one may answer several
            chart(["Nord", "Syd", "Øst"], [42, 31, 25], unit="%"),  # three shares of three places
            chart(["Nord", "Syd"], [42, 31], unit="kr.", kind="doughnut"),
            says("42 % siger ja, 31 % nej og 27 % ved ikke"),
            says("92 % siger ja, 5 % nej, resten ved ikke"),
            says("30 % af de unge og 65 % af de øvrige cykler"),
            says("Knap 45 % siger ja, 31 % nej og 27 % ved ikke"),
            {
                "table": {
                    "title": "Pladser i byens skoler",
                    "columns": ["Skole", "Pladser", "Elever pr. lærer", "2026"],
                    "rows": [
                        ["Nord", "412", "11", "1,3 mio. kr."],
                        ["Syd", "388", "13", "2,4 mio. kr."],
                        ["I alt", "800", "12", "3,8 mio. kr."],
                    ],
                    "own": True,
                }
            },
            {
                "table": {
                    "title": "Pladser i byens skoler",
                    "columns": ["Skole", "Pladser"],
                    "rows": [["Nord", "412"], ["heraf i indskolingen", "102"], ["Syd", "388"], ["I alt", "800"]],
                    "own": True,
                }
            },
        ],
    )
    def test_parts_that_make_it_or_are_none_are_not(self, compiled, slide):
        assert found(compiled, "W331", slide) == []

    def test_the_warning_says_the_sum_and_what_rounding_explains(self, compiled):
        (warning,) = found(compiled, "W331", chart(["Ja", "Nej"], [42.5, 48], unit="%", kind="doughnut"))

        assert warning.message == "the parts of the chart make 90,5, not 100; rounding explains 0,55"

    def test_stacks_are_held_where_one_of_them_is_whole(self, compiled):
        stack = {
            "title": "Sådan svarede borgerne",
            "kind": "stacked",
            "unit": "%",
            "own": True,
            "categories": ["2025", "2026"],
            "series": [{"name": "Enig", "values": [60, 55]}, {"name": "Uenig", "values": [40, 42]}],
        }
        (warning,) = found(compiled, "W331", {"chart": stack})
        assert warning.message.startswith("the parts of “2026” make 97, not 100")

        partly = [{"name": "Helt enig", "values": [30, 35]}, {"name": "Delvist enig", "values": [40, 42]}]
        assert found(compiled, "W331", {"chart": {**stack, "series": partly}}) == []


class TestCountedList:
    @pytest.mark.parametrize("title", ["Fem skridt til et svar", "5 skridt", "De næste tre dage har fem gode skridt"])
    def test_a_headline_that_counts_more_than_there_is_is_warned_of(self, compiled, title):
        steps = {"steps": {"title": title, "steps": ["Spørg", "Lyt", "Svar", "Gør det"], "own": True}}
        (warning,) = found(compiled, "W334", steps)

        assert "skridt, and the slide has 4" in warning.message

    @pytest.mark.parametrize(
        "title", ["Fire skridt", "De første to skridt", "To af ni skridt", "Knap 20 skridt", "Skridt i 2026", "2 år"]
    )
    def test_a_headline_that_counts_rightly_or_something_else_is_not(self, compiled, title):
        steps = {"steps": {"title": title, "steps": ["Spørg", "Lyt", "Svar", "Gør det"], "own": True}}

        assert found(compiled, "W334", steps) == []

    def test_items_that_go_on_on_a_second_slide_are_counted_together(self, compiled):
        items = [f"Spørg borger nummer {n} om, hvad salen skal bruges til hver dag i ugen" for n in range(1, 13)]
        bullets = {"bullets": {"title": "Tolv spørgsmål", "items": items, "own": True}}
        assert found(compiled, "W334", bullets) == []

        bullets["bullets"]["items"] = items[:-1]
        (warning,) = found(compiled, "W334", bullets)
        assert warning.message == "the headline counts Tolv spørgsmål, and the slide has 11"

    def test_a_section_is_not_counted_by_its_tracker(self, compiled):
        steps = [{"section": "To veje"}, says("En"), {"section": "Tre råd"}, says("To"), {"section": "Slut"}]

        assert found(compiled, "W334", steps) == []


def line(title, values, names=("2022", "2024", "2026"), **more):
    return chart(list(names), values, **{"kind": "line", "title": title, "unit": "%", **more})


class TestChange:
    @pytest.mark.parametrize(
        "slide",
        [
            says("Andelen steg fra 66 % i 2019 til 78 % i 2026, altså 14 procentpoint"),
            says("Fra 66 til 78 %: en stigning på 12 %"),  # points are meant: in per cent it is 18
            says("Andelen faldt fra 66 % til 78 %"),
            says("Der kom 389 klager mod 412 sidste år, altså 33 færre"),
            says("Der kom 412 klager mod 389 sidste år: et fald på 23"),
            says("Klagerne går den rigtige vej", text="I år kom der 389 mod 412 sidste år. Det er 33 færre."),
            says("Antallet af elever er fordoblet fra 120 til 180"),
            says("Køen er vokset fra 400 til 500 borgere, en stigning på 20 %"),
            line("Brugen er vokset med 14 procentpoint", [66, 70, 78]),
            line("Færre kommer: andelen faldt", [66, 70, 78]),
            chart(["2019", "2026"], [120, 180], unit="elever", kind="column", title="Elevtallet er fordoblet"),
            chart(["2019", "2026"], [400, 500], unit="kr.", kind="column", title="Prisen er steget med 20 %"),
        ],
    )
    def test_a_change_that_its_ends_do_not_give_is_warned_of(self, compiled, slide):
        assert len(found(compiled, "W333", slide)) == 1

    @pytest.mark.parametrize(
        "slide",
        [
            says("Andelen steg fra 66 % i 2019 til 78 % i 2026, altså 12 procentpoint"),
            says("Fra 66 til 78 %: en stigning på 18 %"),
            says("Andelen faldt fra hele 78 % til knap 66 %"),
            says("Elevtallet er næsten fordoblet fra 120 til 230"),
            says("Fra 8 til 16 år går de i klub"),
            says("Der kom 389 klager mod 412 sidste år, altså 23 færre"),
            says("Klagerne går den rigtige vej", text="I år kom der 389 mod 412 sidste år. Det er 6 % færre."),
            says("Klagerne falder", text="I år kom der 389 mod 412 sidste år. Det er 50 færre end i Aarhus."),
            says("Hver klage tæller", text="I år kom der 389. Det er 33 færre."),
            says("Åbent fra 8 til 6 dage om ugen med 12 frivillige"),
            says("Mere nærvær: sygefraværet fra 14 til 9 dage"),
            line("Brugen er vokset med 12 procentpoint", [66, 70, 78]),
            line("Seneste år gav 8 procentpoint mere", [66, 70, 78]),
            line("Andelen faldt til sidst", [66, 80, 78]),
            line("Brugen er steget til 78 %", [66, 70, 78]),
            chart(["Nord", "Syd"], [78, 66], unit="%", title="Nord har 12 procentpoint flere"),
            chart(["2019", "2026"], [120, 245], unit="elever", kind="column", title="Elevtallet er fordoblet"),
            chart(["2019", "2026"], [400, 500], unit="kr.", kind="column", title="Prisen er steget med 25 %"),
        ],
    )
    def test_a_change_that_they_give_is_not(self, compiled, slide):
        assert found(compiled, "W333", slide) == []

    @pytest.mark.parametrize(
        ("changes", "wrong"),
        [
            (["+25", "+8", "-4"], []),
            (["+15", "+8", "-4"], ["+15"]),
            (["25", "8", "4"], []),
            (["+25", "+8", "+4"], ["+4"]),
            (["+11,9 %", "+9,1 %", "−6,3 %"], []),
            (["+11,9 %", "+19,1 %", "−6,3 %"], ["+19,1 %"]),
            (["+90", "+80", "+70"], []),  # a change from something that the table does not show
        ],
    )
    def test_a_column_of_changes_is_held_row_by_row(self, compiled, changes, wrong):
        rows = [["Svømning", "210", "235"], ["Yoga", "88", "96"], ["Løb", "64", "60"]]
        rows = [[*row, change] for row, change in zip(rows, changes, strict=True)]
        heads = ["Hold", "2024", "2025", "Ændring"]
        told = found(
            compiled, "W333", {"table": {"title": "Flest i svømning", "own": True, "columns": heads, "rows": rows}}
        )
        assert [one.message.split("change of ")[1].split(" is")[0] for one in told] == wrong

    def test_a_column_of_changes_may_be_in_points_or_in_per_cent(self, compiled):
        rows = [
            ["Unge", "40 %", "50 %", "+25 %"],
            ["Voksne", "40 %", "44 %", "+4 %"],
            ["Ældre", "20 %", "30 %", "+20 %"],
        ]
        heads = ["Gruppe", "2024", "2025", "Udvikling"]
        told = found(compiled, "W333", {"table": {"title": "Flere", "own": True, "columns": heads, "rows": rows}})
        assert [one.message for one in told] == ["the change of +20 % is not what the figures of “Ældre” give"]

    def test_statistics_that_stand_together_are_ends(self, compiled):
        def two(claim):
            return {
                "statistics": [
                    {"id": "før", "value": 66, "unit": "%", "claim": "Før", "label": "brugte det i 2019", "own": True},
                    {"id": "nu", "value": 78, "unit": "%", "claim": "Nu", "label": "bruger det i 2026", "own": True},
                ],
                "running_order": [{"statistics": {"claim": claim, "of": ["før", "nu"]}}],
            }

        _, report = compiled(two("Brugen er vokset 12 procentpoint"))
        assert [one.code for one in report.warnings if one.code == "W333"] == []
        _, report = compiled(two("Brugen er vokset 14 procentpoint"))
        assert [one.code for one in report.warnings if one.code == "W333"] == ["W333"]


REGIONS = ["Hovedstaden", "Syddanmark", "Midtjylland", "Sjælland", "Nordjylland"]


class TestHeadlineFigure:
    @pytest.mark.parametrize(
        "slide",
        [
            chart(REGIONS, [29, 22, 19, 17, 11], unit="kommuner", title="Hver fjerde kommune ligger i Hovedstaden"),
            chart(REGIONS, [29, 22, 19, 17, 11], unit="kommuner", title="40 % af kommunerne ligger i Hovedstaden"),
            line("To ud af tre er med", [71, 74, 78]),
            line("Prisen er nået 40 mio. kr.", [20, 30, 35], unit="mio. kr."),
        ],
    )
    def test_a_share_that_the_chart_does_not_show_is_warned_of(self, compiled, slide):
        assert len(found(compiled, "W309", slide)) == 1

    @pytest.mark.parametrize(
        "slide",
        [
            chart(REGIONS, [29, 22, 19, 17, 11], unit="kommuner", title="Næsten hver tredje kommune er i Hovedstaden"),
            chart(REGIONS, [29, 22, 19, 17, 11], unit="kommuner", title="30 % af kommunerne ligger i Hovedstaden"),
            line("Mere end tre ud af fire er med", [71, 74, 78]),
            line("Næsten 80 % er med", [71, 74, 78]),
            line("Udgiften steg med 15 mio. kr.", [20, 30, 35], unit="mio. kr."),
            line("Hver tredje er ny", [20, 30, 35], unit="mio. kr."),
        ],
    )
    def test_one_that_it_shows_is_not(self, compiled, slide):
        assert found(compiled, "W309", slide) == []


class TestTotalElsewhere:
    REGIONS = chart(REGIONS, [29, 22, 19, 17, 11], unit="kommuner", title="Flest ligger i Hovedstaden")

    @pytest.mark.parametrize(
        "title", ["Landets 97 kommuner har råd", "29 af landets 99 kommuner", "Der er 96 kommuner", "I alt 90 kommuner"]
    )
    def test_a_total_that_the_chart_does_not_make_is_warned_of_where_it_stands(self, compiled, title):
        (warning,) = found(compiled, "W332", [says(title), self.REGIONS])

        assert "the chart “Flest ligger i Hovedstaden” adds up to 98" in warning.message

    @pytest.mark.parametrize(
        "title",
        ["Landets 98 kommuner", "Der er 271 kommuner", "Næsten 100 kommuner", "97 borgere", "29 kommuner", "Kl. 9.98"],
    )
    def test_the_total_or_another_figure_is_not(self, compiled, title):
        assert found(compiled, "W332", [says(title), self.REGIONS]) == []

    def test_a_chart_through_time_has_no_total(self, compiled):
        years = chart(["2006", "2007", "2008"], [33, 33, 33], unit="kommuner", kind="column", title="Lige mange")

        assert found(compiled, "W332", [says("Landets 98 kommuner"), years]) == []

    def test_a_statistic_is_held_against_the_chart(self, compiled):
        statistic = {"id": "n", "value": 97, "claim": "Kommunerne", "label": "kommuner i landet", "own": True}

        assert len(found(compiled, "W332", ["n", self.REGIONS], statistics=[statistic])) == 1


class TestShare:
    @pytest.mark.parametrize(
        "slide",
        [
            says("29 af landets 98 kommuner, altså 40 %, er med"),
            says("Næsten halvdelen af kommunerne (29 af 98) er med"),
            says("29 af 98 kommuner (41 %) er med"),
            says("29 af 98 kommuner er med – det svarer til to ud af tre"),
            says("Mange er glade", text="Af de 320 svar var 96 positive. Det er 40 % af alle svar."),
        ],
    )
    def test_a_share_that_its_part_and_whole_do_not_give_is_warned_of(self, compiled, slide):
        assert len(found(compiled, "W335", slide)) == 1

    @pytest.mark.parametrize(
        "slide",
        [
            says("29 af landets 98 kommuner, altså knap 30 %, er med"),
            says("Næsten hver tredje kommune (29 af 98) er med"),
            says("12 af 40 ledere svarede (30 %), og 5 af dem (42 %) sagde nej"),
            says("29 af 98 kommuner er med, og 40 % af borgerne"),
            says("29 af 98 kommuner er med", text="Det er 10 % flere end sidste år."),
            says("Det går fremad", text="29 af 98 kommuner er med. Det er 10 % flere end sidste år."),
            says("Ikke 29 af 98 kommuner, altså 40 %"),
        ],
    )
    def test_one_that_they_give_or_that_is_another_is_not(self, compiled, slide):
        assert found(compiled, "W335", slide) == []

    def test_the_warning_says_what_they_give(self, compiled):
        (told,) = found(compiled, "W335", says("29 af 98 kommuner (41 %) er med"))
        assert told.message == "29 of 98 are 29,6 %, not 41 %"

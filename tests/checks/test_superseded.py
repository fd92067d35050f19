"""Old figures that come back: in which notations and where they are told of, and where they may stand."""

from __future__ import annotations

import pytest

OLD = {"value": 72, "unit": "%", "what": "dagligt på sociale medier", "use": "some-dagligt"}
NEW = {"id": "some-dagligt", "value": 78, "unit": "%", "claim": "Mange er der", "label": "er der", "own": True}


def found(compiled, slide, old=OLD, article=None, **talk):
    """Return the places and the words of what is told of a talk with one more slide."""
    outline = {"statistics": [NEW], "superseded": [old], "running_order": ["some-dagligt", slide], **talk}
    _, report = compiled(outline, **({"article": article} if article else {}))
    assert {one.code for one in report.errors} <= {"E241"}, [one.render() for one in report.errors]
    return report.errors


def text(said, **more):
    return {"text": {"title": "Hvor folk er", "text": said, "own": True, **more}}


@pytest.mark.parametrize(
    "said",
    [
        "72 % er dagligt på sociale medier",
        "72% er dagligt på sociale medier",
        "72 pct. er dagligt på sociale medier",
        "Knap 72,0 procent er på medierne",
        "Tooghalvfjerds procent er på de sociale medier",
        "Seventy-two percent bruger sociale medier",
        "Mellem 60 og 72 % er på sociale medier",
    ],
)
def test_an_old_figure_is_told_of_in_every_notation_with_what_to_write(compiled, said):
    (error,) = found(compiled, text(said))

    assert error.message.endswith("is superseded")
    assert error.label == "the old figure for dagligt på sociale medier"
    assert error.help.startswith("write 78 %, as `some-dagligt` has it (`superseded:`, line ")


@pytest.mark.parametrize(
    "said",
    [
        "72 borgere er dagligt på sociale medier",
        "De er steget 72 procentpoint på sociale medier",
        "72 % hører radio",
        "172 % og 7,2 % og 72,5 % er på sociale medier",
        "78 % er dagligt på sociale medier",
    ],
)
def test_another_unit_another_figure_or_another_subject_may_stand(compiled, said):
    assert found(compiled, text(said)) == []


@pytest.mark.parametrize("said", ["72 % er der", "72 borgere er der", "72 mio. kr. er der"])
def test_without_a_unit_it_is_old_in_any(compiled, said):
    (error,) = found(compiled, text(said), {"value": 72})

    assert "72" in error.message


def test_in_english_both_notations_are_read_and_danish_words(compiled):
    old = {"value": 1200, "unit": "kr."}
    for said in ("DKK 1,200 a month", "1.200 kr. a month", "twelve hundred kroner", "tolv hundrede kroner"):
        assert len(found(compiled, text(said), old, language="en")) == 1, said
    assert found(compiled, text("1.2 kr. and 12 kr. and 1,2 kr."), old, language="en") == []


def test_small_words_of_this_language_are_no_numbers_of_the_other(compiled):
    old = {"value": 4}
    assert found(compiled, text("They say fire and go to the six."), old, language="en") == []
    assert len(found(compiled, text("They say four."), old, language="en")) == 1


@pytest.mark.parametrize(
    "slide",
    [
        {"text": {"title": "72 % er på sociale medier", "text": "Ja.", "own": True}},
        {"bullets": {"title": "Sociale medier", "items": ["72 % dagligt"], "own": True}},
        {"bullets": {"title": "Sociale medier", "items": [{"hver dag": ["72 %"]}], "own": True}},
        {"section": {"name": "Sociale medier: 72 %"}},
        {"blank": {"notes": ["Sig det.", "72 % er på sociale medier."]}},
        {
            "comparison": {
                "title": "Medier",
                "left": {"head": "Før", "items": ["72 %"]},
                "right": {"head": "Nu", "items": ["a"]},
            }
        },
        {"table": {"title": "Medier", "columns": ["Medie", "Andel (%)"], "rows": [["Sociale", "72"], ["Radio", "72"]]}},
        {"table": {"title": "Tal", "columns": ["Medie", "Andel"], "rows": [["Sociale", "72 %"], ["Radio", "72 %"]]}},
        {"chart": {"title": "Tal", "unit": "%", "categories": ["Sociale", "Radio"], "series": [{"values": [72, 72]}]}},
        {"chart": {"title": "Tal", "categories": ["a"], "series": [{"values": [1]}], "alt": "Sociale medier: 72 %"}},
    ],
    ids=lambda slide: next(iter(slide)),
)
def test_it_is_told_of_wherever_it_stands(compiled, slide):
    wanted = 2 if slide.get("table", {}).get("title") == "Medier" else 1  # there the headline is about all rows
    errors = found(compiled, slide)

    assert len(errors) == wanted
    assert all(error.span.line > 15 for error in errors)


def test_the_figures_of_a_file_are_read_as_they_are_shown(compiled, tmp_path):
    (tmp_path / "tal.csv").write_text("Medie;Andel (%)\nSociale medier;72\nRadio;72\n", encoding="utf-8")
    for slide in (
        {"table": {"title": "Tal", "data": "tal.csv"}},
        {"chart": {"title": "Tal", "unit": "%", "data": "tal.csv"}},
    ):
        (error,) = found(compiled, slide)
        assert error.message == "the figure 72 % is superseded"


def test_a_statistic_with_the_old_figure_is_told_of_at_its_value(compiled):
    outline = (
        "title: A\nstatistics:\n  - {id: t, value: 72, unit: '%', claim: A, label: på sociale medier, own: true}\n"
    )
    outline += "  - {id: u, value: 72, unit: '%', claim: B, label: på sociale medier, own: true}\n"
    outline += "superseded:\n  - {value: 72, unit: '%', what: medier, use: t}\nrunning_order: [t]\n"
    _, report = compiled(outline)
    (error,) = report.errors

    assert (error.span.line, error.span.column, error.span.end_column) == (3, 20, 22)
    assert error.help == "give `t` the new figure; it has the old one still (`superseded:`, line 6 of talk.yaml)"


def test_items_of_a_group_are_shown_and_what_stands_on_no_slide_may_say_it(compiled):
    tips = [{"id": f"t{n}", "tip": f"Sociale medier når {n} %", "own": True} for n in (72, 73)]
    assert len(found(compiled, {"tips": {"claim": "Råd", "of": ["t72", "t73"]}}, tips=tips)) == 1
    assert found(compiled, {"tips": ["t73"]}, tips=tips) == []


def test_the_article_and_a_quote_from_it_may_say_the_old_figure(compiled):
    article = "# Tal\n\n## Medier\n\nI 2019 var 72 % dagligt på sociale medier, og i 2025 var det 78 %.\n"
    slide = {"text": {"title": "Medier", "text": "Nu er det 78 %.", "quote": "72 % dagligt på sociale medier"}}

    assert found(compiled, slide, article=article) == []


def test_talks_share_the_list_by_including_a_file(write_talk, compiled):
    shared = "superseded:\n  - {value: 72, unit: '%', what: medier, use: m}\n"
    shared += "statistics:\n  - {id: m, value: 78, unit: '%', claim: A, label: på medier, own: true}\n"
    write_talk(shared, name="tal.yaml")
    outline = "title: A\ninclude: tal.yaml\nsuperseded: [{value: 5, unit: kr.}]\n"
    outline += "running_order:\n  - text: {title: A, text: 72 % på medier}\n  - text: {title: B, text: 5 kr.}\n"
    _, report = compiled(outline)

    assert [(error.code, error.span.file.name, error.span.line) for error in report.errors] == [
        ("E241", "talk.yaml", 5),
        ("E241", "talk.yaml", 6),
    ]
    assert report.errors[0].help == "write 78 %, as `m` has it (`superseded:`, line 2 of tal.yaml)"


def test_what_has_the_new_figure_must_be_a_statistic(compiled):
    _, report = compiled({"superseded": [{"value": 5, "use": "ukendt"}], "running_order": ["cover"]})

    assert [(error.code, error.message) for error in report.errors] == [("E114", "there is no statistic `ukendt`")]

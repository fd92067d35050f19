"""A figure that is reckoned from others: what it rests on, what is held against it, and how it is shown."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from deckgen.audit.audit import audit
from deckgen.audit.evidence_map import map_evidence
from deckgen.audit.html import audit_page
from deckgen.cli.main import main

DANISH = """# Kommunen

## Tal

I 2019 var 66 % af borgerne på nettet hver dag. I dag er 78 % af borgerne på nettet hver dag. Knap 40 % skriver selv.

I 2007 blev 271 kommuner til 98 kommuner. De har 1.200 ansatte og bruger 3,6 mio. kr. om året.
"""
ENGLISH = """# The town

## Figures

In 2019, 66% of the people were online every day. Today 78% of the people are online every day. Nearly 40% write.

In 2007, 271 municipalities became 98 municipalities. They have 1,200 clerks and spend 3.6 million dollars a year.
"""
BEFORE = {"id": "some-2019", "value": 66, "unit": "%", "claim": "Mange var der", "label": "var på nettet i 2019"}
BEFORE |= {"quote": "var 66 % af borgerne på nettet", "source": "dr19"}
TODAY = {"id": "some-dagligt", "value": 78, "unit": "%", "claim": "De fleste er der", "label": "er på nettet hver dag"}
TODAY |= {"quote": "er 78 % af borgerne på nettet", "source": "dr"}
MORE = {"id": "flere", "value": 12, "unit": "procentpoint", "claim": "Flere er der", "label": "flere end før"}
MORE |= {"derived": "some-dagligt.value - some-2019.value"}
SOURCES = {"dr": {"title": "Medievaner", "publisher": "DR"}, "dr19": {"title": "Medier 2019", "publisher": "DR"}}
FEWER = {"id": "færre", "value": 64, "unit": "%", "claim": "Der blev færre", "label": "færre kommuner"}
FEWER |= {"quote": "blev 271 kommuner til 98 kommuner", "derived": "change(271, 98)"}


def statistics(*listed, **more):
    return {"statistics": list(listed), "sources": SOURCES, **more}


def lines(*keys):
    """An outline as text, whose last statistic has these lines."""
    head = "title: Kommunen\narticle: article.md\nstatistics:\n"
    head += '  - {id: a-1, value: 66, unit: "%", claim: Før, label: før, quote: var 66 % af borgerne på nettet}\n'
    head += '  - {id: a-2, value: 78, unit: "%", claim: Nu, label: nu, quote: er 78 % af borgerne på nettet}\n'
    return head + "  - claim: Flere\n    label: flere\n" + "".join(f"    {key}\n" for key in keys)


@pytest.fixture
def made(compiled):
    """Return a function that compiles an outline without findings."""

    def run(outline, article=DANISH, **options):
        found, report = compiled(outline, article, **options)
        assert [each.render() for each in report.found] == []
        return found

    return run


def notes(found, id):
    return [p.plain for p in next(slide for slide in found.deck.slides if slide.id == id).notes.paragraphs]


def test_a_difference_rests_on_the_passages_of_both_and_is_supported(made):
    found = made(statistics(BEFORE, TODAY, MORE))

    assert found.evidence.groundings["flere"].address == "tal/1.2; tal/1.1"
    claim = next(one for one in found.claims if one.id == "flere")
    assert (claim.grade.value, claim.source) == ("supported", "dr")
    assert claim.working == "78 % − 66 % = 12 procentpoint".replace(" %", "\u00a0%").replace(" proc", "\u00a0proc")


def test_figures_of_the_item_s_own_quote_can_be_reckoned_with(made):
    found = made(statistics(FEWER))

    assert found.evidence.workings["færre"].text == "(271 − 98) / 271 ≈ 64\u00a0%"
    assert found.claims[0].grade.value == "supported", "the quote does not say the figure"


def test_the_notes_say_how_a_figure_is_reckoned_and_from_whose_figures(made):
    found = made(statistics(BEFORE, TODAY, MORE))

    said = next(line for line in notes(found, "flere") if line.startswith("Regnet ud:")).replace("\u00a0", " ")
    assert said == (
        "Regnet ud: 78 % − 66 % = 12 procentpoint. 78 % er på nettet hver dag (DR: Medievaner); "
        "66 % var på nettet i 2019 (DR: Medier 2019)"
    )
    slide = next(slide for slide in found.deck.slides if slide.id == "flere")
    assert slide.slots["source"].plain == "DR"


def test_a_change_is_no_part_of_a_whole_and_is_drawn_only_where_the_author_asks(made):
    found = made(statistics(FEWER, FEWER | {"id": "tegnet", "chart": "dots", "claim": "Byer forsvandt"}))

    assert [slide.layout for slide in found.deck.slides if slide.id in ("færre", "tegnet")] == ["figure", "statistic"]


def test_an_english_talk_has_its_working_in_english(made):
    one = {"id": "cost", "value": 3000, "unit": "dollars", "claim": "Each costs something", "label": "for each clerk"}
    one |= {"quote": "1,200 clerks and spend 3.6 million dollars", "derived": "per(3600000, 1200)"}
    two = {"id": "less", "value": 12, "unit": "percentage points", "claim": "More are online", "label": "more"}
    two |= {"passage": "Figures/1", "derived": "78 % - 66 %"}
    found = made({"statistics": [one, two], "language": "en"}, ENGLISH)

    assert "Reckoned: 3.6 million dollars / 1,200 = 3,000\u00a0dollars" in notes(found, "cost")
    assert "Reckoned: 78% − 66% = 12\u00a0percentage points" in notes(found, "less")


def test_the_figures_of_a_reckoning_may_stand_in_the_claim_and_the_label(made):
    texts = {"claim": "Tolv procentpoint flere er der", "label": "12 procentpoint mere end 66 %"}

    made(statistics(BEFORE, TODAY, MORE | texts))


def test_a_figure_that_is_neither_reckoned_nor_reckoned_from_is_an_error_in_the_label(error):
    assert error(statistics(BEFORE, TODAY, MORE | {"label": "mod 55 %"}), DANISH).code == "E204"


def test_a_premise_may_say_the_figure_that_its_evidence_is_reckoned_to(made):
    premise = {"claim": "12 procentpoint flere er der", "evidence": ["flere"]}
    argument = {"question": "Er de der?", "answer": "Ja.", "premises": [premise]}

    made(statistics(BEFORE, TODAY, MORE, argument=argument))


def test_a_slide_may_say_how_many_times_as_many_there_are(made):
    times = {"id": "x", "value": 3, "claim": "Tre gange så mange", "label": "gange så mange kommuner"}
    times |= {"quote": "blev 271 kommuner til 98 kommuner", "derived": "gange(271, 98)"}

    made(statistics(times))


def test_a_figure_may_be_reckoned_from_one_that_is_reckoned(made):
    further = MORE | {
        "id": "dobbelt",
        "value": 90,
        "unit": "%",
        "derived": "some-dagligt + flere",
        "label": "om lidt",
        "claim": "Fremad",
    }
    found = made(statistics(further, MORE, BEFORE, TODAY))

    assert found.evidence.groundings["dobbelt"].address == "tal/1.2; tal/1.1"
    assert found.evidence.workings["dobbelt"].sources == ("dr", "dr19")


@pytest.mark.parametrize("leaves", [{"skip": True}, {"only": ["presse"]}])
def test_a_statistic_that_is_left_out_can_still_be_reckoned_with(made, leaves):
    found = made(statistics(BEFORE | leaves, TODAY | {"only": ["byraad"]}, MORE), audiences=("byraad",))

    assert found.evidence.groundings["flere"].address == "tal/1.2; tal/1.1"
    assert [one.id for one in found.claims] == ["some-dagligt", "flere"]


def test_a_qualifier_is_held_against_what_comes_out(made, error):
    near = FEWER | {"value": 65, "qualifier": "knap"}
    made(statistics(near))
    found = error(statistics(FEWER | {"value": 63, "qualifier": "knap"}), DANISH)

    assert (found.code, found.message) == ("E236", "the figure is knap 63, and `derived:` gives 63.8")


def test_a_figure_that_is_reckoned_from_a_hedged_one_has_to_be_hedged(compiled):
    own = MORE | {"value": 38, "derived": "some-dagligt - 40", "quote": "Knap 40 % skriver selv"}
    _, report = compiled(statistics(BEFORE, TODAY, own), DANISH)

    assert [(one.code, one.message) for one in report.found] == [
        ("W203", "the figure is reckoned from Knap 40 %, and the slide says 38".replace("Knap", "knap"))
    ]
    _, report = compiled(statistics(BEFORE, TODAY, own | {"qualifier": "godt"}), DANISH)
    assert report.found == []


@pytest.mark.parametrize(
    ("keys", "code", "at", "says", "help"),
    [
        (("value: 13", "unit: procentpoint", "derived: a-2 - a-1"), "E236", (8, 12), "gives 12", "`value: 12`"),
        (("value: 12", 'unit: "%"', "derived: a-2 - a-1"), "E235", (9, 11), "in procentpoint", "percentage points"),
        (("value: 24", "derived: andel(a-2, a-1)"), "E235", (8, 12), "no `unit:`", 'unit: "%"'),
        (("value: 1", 'unit: "%"', "derived: a-2 / a-1"), "E235", (9, 11), "in no unit", "share(a, b)"),
        (("value: 1", 'derived: "a-2 - (a-1"'), "E231", (9, 21), "never closed", "`)`"),
        (("value: 1", "derived: a-2 - a-11"), "E232", (9, 20), "no statistic `a-11`", "did you mean `a-1`?"),
        (("value: 1", "derived: a-2-a-1"), "E232", (9, 14), "`a-2-a-1`", "`a-2 - a-1`"),
        (("value: 1", "derived: 'a-2 - 66'"), "E234", (9, 21), "66 is a figure that rests", "`quote:`"),
        (("value: 1", "derived: a-2 / (a-1 - a-1)"), "E236", (9, 20), "divided by it", "another"),
        (("id: b", "value: 1", "derived: a-2 - b"), "E233", (10, 20), "`b` is reckoned from itself", "`quote:`"),
        (
            ("value: 1", "quote: De har 1.200 ansatte", "derived: 1.200 - 1"),
            *("E234", (10, 14), "does not stand", "write 1200"),
        ),
        (
            ("value: 1", "quote: bruger 3,6 mio. kr. om året", "derived: 3.6 - 1"),
            *("E234", (10, 14), "1.200, 3,6 mio. kr.", "3600000 for 3,6 mio. kr."),
        ),
        (("value: 1", "derived: 3 mio. kr. - 1"), "E231", (9, 16), "`m` cannot stand here", "12500000"),
    ],
)
def test_what_is_wrong_with_a_reckoning_is_told_at_its_place_with_a_way_on(error, keys, code, at, says, help):
    found = error(lines(*keys), DANISH)

    assert (found.code, found.span.line, found.span.column) == (code, *at), found.render()
    assert says in found.message
    assert help in found.help


def test_an_expression_over_several_lines_is_marked_as_a_whole(error):
    found = error(lines("value: 1", "derived: >-", "  a-2 -", "  a-11"), DANISH)

    assert (found.code, found.span.line, found.span.column) == ("E232", 9, 14)


def test_figures_that_are_reckoned_from_each_other_are_told_once(error):
    one = MORE | {"id": "en", "derived": "to"}
    found = error(statistics(one, MORE | {"id": "to", "derived": "tre"}, MORE | {"id": "tre", "derived": "en"}), DANISH)

    assert found.message == "`en` is reckoned from itself: `en` from `to`, `to` from `tre`, `tre` from `en`"


def test_only_a_statistic_has_a_figure_and_it_must_rest_on_something(error):
    tip = {"tips": [{"id": "råd", "tip": "Gå derhen", "own": True}]}
    assert "the id of a tip" in error(statistics(TODAY, MORE | {"derived": "råd - 2"}, **tip), DANISH).message

    bare = {key: value for key, value in BEFORE.items() if key != "quote"} | {"own": True}
    found = error(statistics(bare, TODAY, MORE), DANISH)
    assert (found.code, found.message) == (
        "E234",
        "`some-2019` rests on no passage, and so nothing can be reckoned from it",
    )


@pytest.mark.parametrize(
    ("claim", "label"),
    [("Flere er der", "færre end før"), ("Andelen er faldet", "flere i 2019 end i dag")],
)
def test_a_figure_that_is_reckoned_goes_the_way_that_its_operands_went(compiled, claim, label):
    _, report = compiled(statistics(BEFORE, TODAY, MORE | {"claim": claim, "label": label}), DANISH)

    (found,) = report.errors
    assert (found.code, found.message.partition(":")[0]) == ("E252", "direction")
    assert "66 % … 78 %" in found.message


@pytest.mark.parametrize("wrong", [{"value": 67}, {"quote": "var 66 % af borgerne på månen"}])
def test_what_is_wrong_with_an_operand_is_told_there_and_nowhere_else(error, wrong):
    assert error(statistics(BEFORE | wrong, TODAY, MORE), DANISH).code in ("E204", "E206")


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ({"value": 12, "unit": "procentpoint", "passage": "Tal/1"}, "some-dagligt - some-2019"),
        ({"value": 12, "unit": "procentpoint", "quote": "Knap 40 % skriver selv"}, "some-dagligt - some-2019"),
        ({"value": 173, "unit": "kommuner", "quote": "271 kommuner til 98 kommuner"}, "271 - 98"),
        ({"value": 64, "unit": "%", "quote": "271 kommuner til 98 kommuner"}, "change(271, 98)"),
        ({"value": 36, "unit": "%", "quote": "271 kommuner til 98 kommuner"}, "share(98, 271)"),
        ({"value": 2.8, "quote": "271 kommuner til 98 kommuner"}, "times(271, 98)"),
    ],
)
def test_a_figure_that_is_reckoned_from_two_others_is_offered_its_line_which_then_holds(error, made, keys, line):
    one = {"id": "x", "claim": "Det er meget", "label": "meget", **keys}
    found = error(statistics(BEFORE, TODAY, one), DANISH)

    assert found.code == "E204"
    assert found.help.splitlines()[1:] == [f'or, if it is reckoned from others, say so: `derived: "{line}"`']
    hedged = {"qualifier": "cirka"} if "Knap" in keys.get("quote", "") else {}
    made(statistics(BEFORE, TODAY, one | hedged | {"derived": line}))


@pytest.mark.parametrize(
    "keys",
    [
        {"value": 87, "unit": "%", "quote": "er 78 % af borgerne på nettet"},
        {"value": 85, "unit": "%", "quote": "I 2019 var 66 % af borgerne på nettet"},
        {"value": 12, "unit": "%", "passage": "Tal/1"},
        {"value": 1471, "quote": "De har 1.200 ansatte og bruger 3,6 mio. kr. om året", "passage": "Tal/2"},
        {"value": 1909, "quote": "I 2007 blev 271 kommuner til 98 kommuner"},
    ],
)
def test_nothing_is_offered_for_a_figure_that_no_sensible_reckoning_gives(error, keys):
    found = error(statistics(BEFORE, TODAY, {"id": "x", "claim": "Meget", "label": "meget", **keys}), DANISH)

    assert "derived" not in found.help


def test_nothing_is_offered_where_several_reckonings_give_the_figure(error):
    article = "# Tal\n\n## Tal\n\n10 skoler, 12 skoler, 14 skoler, 16 skoler og 18 skoler.\n"
    one = {
        "id": "x",
        "value": 2,
        "claim": "Flere skoler",
        "label": "skoler",
        "quote": "10 skoler, 12 skoler, 14 skoler",
    }

    assert "derived" not in error({"statistics": [one]}, article).help


def test_the_audit_shows_how_a_figure_is_reckoned_as_text_json_and_page(made, write_talk):
    outline = statistics(BEFORE, TODAY, MORE, FEWER)
    found = made(outline)
    page = audit_page(audit(found.outline, found.evidence, found.claims, found.deck))
    assert "Regnet ud: 78\u00a0% − 66\u00a0% = 12\u00a0procentpoint" in page

    talk = str(write_talk({"title": "Kommunen", "article": "article.md", **outline}, DANISH))
    text = CliRunner().invoke(main, ["audit", talk]).stdout.replace("\u00a0", " ")
    assert "flere: 78 % − 66 % = 12 procentpoint" in text
    record = json.loads(CliRunner().invoke(main, ["audit", talk, "--format", "json"]).stdout)
    workings = {one["claim"]["id"]: one["claim"]["working"].replace("\u00a0", " ") for one in record["claims"]}
    assert workings["flere"] == "78 % − 66 % = 12 procentpoint"
    assert workings["some-dagligt"] == ""
    assert "98" not in [one["text"] for one in record["unused_figures"]], "it is reckoned with"
    assert [one["id"] for one in record["weaknesses"] if one["hit"] == "no base"] == []


def test_the_deck_s_evidence_says_how_a_figure_is_reckoned_and_where_from(made):
    found = made(statistics(BEFORE, TODAY, MORE))
    mapped = map_evidence(found.outline, found.evidence, found.claims, found.deck)
    slide = next(slide for slide in mapped.slides if slide.id == "flere")
    figure = next(one for one in slide.figures if one.where == "figure")

    assert (figure.rests_on.replace("\u00a0", " "), figure.address) == (
        "78 % − 66 % = 12 procentpoint",
        "tal/1.2; tal/1.1",
    )

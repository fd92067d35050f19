"""Sizes, balanced headlines and continuation slides, and what is said where nothing helps."""

import re
import shutil
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deckgen.deck.model import Text, TextFit
from deckgen.fit.advances import text_width
from deckgen.fit.text import set_text
from deckgen.packs.read import packs_folder

HEAD = "title: Biblioteket\narticle: article.md\n"
SENTENCE = "er en ret lang sætning om alt det, der sker på byens bibliotek"


def slides(compiled, outline, *article):
    found, report = compiled(outline, *article)
    assert found is not None, [each.render() for each in report.found]
    return found.deck.slides


def error(compiled, outline):
    found, report = compiled(outline)
    assert found is None
    assert len(report.errors) == 1, [each.render() for each in report.errors]
    return report.errors[0]


def bullets(items, **more):
    return {"running_order": [{"bullets": {"id": "liste", "title": "Listen", "items": items, **more}}]}


def body(slide):
    return slide.slots["body"].plain.split("\n")


def assert_stays_in_its_places(slide):
    """Every text lies within its slot at the size that it got: lines counted and measured here anew."""
    for key, content in slide.contents():
        if not isinstance(content, Text):
            continue
        slot, fit = slide.placement.slots[key], slide.fitted[key]
        style, size = slot.style, fit.size_pt
        height = len(fit.lines) * 1.2 * size * style.line_spacing
        height += style.space_before_pt * (len(content.paragraphs) - 1)
        assert height <= slot.box.height_pt + 0.01, f"{slide.id}.{key}: {height} in {slot.box.height_pt}"
        assert size in style.sizes
        indent = style.indent_pt if style.bullet else 0
        room = slot.box.width_pt - fit.inset_pt - indent
        if not any(run.bold or run.italic for paragraph in content.paragraphs for run in paragraph.runs):
            for line in fit.lines:
                width = text_width(line, style.face.family, size, bold=style.bold, italic=style.italic)
                assert width <= room, f"{slide.id}.{key}: “{line}” is {width} in {room}"
        said = "".join("".join(fit.lines).split())
        assert said == "".join(content.plain.split()), f"{slide.id}.{key} says something else than it was given"


def test_everything_on_the_real_talk_s_slides_stays_in_its_place(real_talk):
    for slide in real_talk.deck.slides:
        assert_stays_in_its_places(slide)


def test_a_text_has_its_slot_s_first_size_and_steps_down_to_the_floor_as_it_grows(compiled):
    sizes = []
    for words in range(1, 60):
        found, report = compiled({"running_order": [{"text": {"title": "Ord " * words, "text": "Kort."}}]})
        if found is None:
            assert {each.code for each in report.errors} == {"E401"}
            break
        sizes.append(found.deck.slides[0].fitted["title"].size_pt)

    assert list(dict.fromkeys(sizes)) == [36, 32, 28]
    assert sizes == sorted(sizes, reverse=True)


def test_cells_beside_each_other_share_one_size(compiled):
    tips = [{"tip": "Hold åbent"}] * 8 + [
        {"tip": "Lad byens mange foreninger låne den store sal om aftenen og hele lørdagen"}
    ]
    tips = [{**tip, "id": f"råd-{number}"} for number, tip in enumerate(tips)]
    (slide,) = [slide for slide in slides(compiled, {"tips": tips}) if slide.layout == "tips"]
    sizes = {slide.fitted[f"tip.{number}.text"].size_pt for number in range(1, 10)}

    assert len(sizes) == 1
    assert sizes < {20, 24}
    assert sizes != {24}, "the long one fits at the first size, so this shows nothing"


def test_columns_of_one_style_share_one_size(compiled):
    sides = {"left": {"head": "Før", "items": ["kort"]}, "right": {"head": "Nu", "items": [f"Det {SENTENCE}"] * 3}}
    (slide,) = slides(compiled, {"running_order": [{"comparison": {"title": "Før og nu", **sides}}]})

    assert slide.fitted["left"].size_pt == slide.fitted["right"].size_pt < 28


words = st.text(alphabet="abcdefghijklmnoprstuvyæøåéÆØÅBDFHKS", min_size=1, max_size=14)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(words, min_size=1, max_size=14))
def test_a_balanced_headline_never_gains_a_line(compiled, title):
    found, report = compiled({"running_order": [{"text": {"title": " ".join(title), "text": "Kort."}}]})
    if found is None:
        assert {each.code for each in report.errors} == {"E401"}
        return
    slide = found.deck.slides[0]
    slot, fit = slide.placement.slots["title"], slide.fitted["title"]
    unbalanced = set_text(slide.title, slot.style, fit.size_pt, slot.box.width_pt)

    assert len(fit.lines) == len(unbalanced.lines)
    assert_stays_in_its_places(slide)


def test_a_headline_of_two_lines_is_about_as_long_in_both(compiled):
    title = "Kommunens bibliotek holder åbent om søndagen for alle i byen nu"
    (slide,) = slides(compiled, {"running_order": [{"text": {"title": title, "text": "Kort."}}]})
    first, second = slide.fitted["title"].lines

    assert abs(len(first) - len(second)) <= 12
    assert slide.fitted["title"].inset_pt > 0


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            "Biblioteket holder åbent hele søndagen, for borgerne har bedt om det",
            ("Biblioteket holder åbent hele søndagen,", "for borgerne har bedt om det"),
        ),
        (
            "Byen voksede, og biblioteket fulgte aldrig rigtig med i de første ti år",
            ("Byen voksede, og biblioteket fulgte", "aldrig rigtig med i\u00a0de første ti år"),
        ),
    ],
    ids=["a comma near the middle", "a comma far from it"],
)
def test_a_headline_breaks_after_a_comma_that_is_near(compiled, title, lines):
    (slide,) = slides(compiled, {"running_order": [{"text": {"title": title, "text": "Kort."}}]})

    assert slide.fitted["title"].lines == lines


def test_the_answer_and_the_movement_leave_no_word_alone(compiled):
    talk = {
        "argument": {"question": "Skal vi?", "answer": "Ja, men ikke alle steder.", "own": True},
        "closing": {"from": "En skole er en bygning", "to": "En skole er en by", "call": "Begynd", "own": True},
        "running_order": ["answer", "shift"],
    }
    answer, shift = slides(compiled, talk)

    assert answer.fitted["title"].lines == ("Ja, men ikke", "alle steder.")
    assert shift.fitted["from"].lines == ("En skole er", "en bygning")


def test_a_headline_of_one_line_is_left_as_it_is(compiled):
    (slide,) = slides(compiled, {"running_order": [{"text": {"title": "Kort og godt", "text": "Kort."}}]})

    assert slide.fitted["title"] == TextFit(36, ("Kort og godt",), 0)


def test_a_list_that_is_too_long_goes_on_on_a_second_slide_with_its_number(compiled):
    items = [f"Punkt {number} {SENTENCE}" for number in range(10)]
    first, second = slides(compiled, bullets(items))

    assert [first.id, second.id] == ["liste", "liste~2"]
    assert [first.title.plain, second.title.plain] == ["Listen (1/2)", "Listen (2/2)"]
    assert body(first) + body(second) == items
    assert len(body(first)) == len(body(second)) == 5
    for slide in (first, second):
        assert_stays_in_its_places(slide)


def test_a_list_of_an_odd_number_is_parted_as_evenly_as_it_goes(compiled):
    first, second = slides(compiled, bullets([f"Punkt {number} {SENTENCE}" for number in range(9)]))

    assert [len(body(first)), len(body(second))] == [5, 4]


def test_a_very_long_list_goes_on_on_as_many_slides_as_it_needs(compiled):
    found = slides(compiled, bullets([f"Punkt {number} {SENTENCE}" for number in range(40)]))

    assert [slide.id for slide in found][:3] == ["liste", "liste~2", "liste~3"]
    assert found[-1].title.plain == f"Listen ({len(found)}/{len(found)})"
    assert sum(len(body(slide)) for slide in found) == 40


def test_items_stay_with_the_one_they_stand_under(compiled):
    items = [{f"Emne {number} {SENTENCE}": ["det ene", "det andet", "det tredje"]} for number in range(5)]
    found = slides(compiled, bullets(items))

    assert len(found) > 1
    for slide in found:
        levels = [paragraph.level for paragraph in slide.slots["body"].paragraphs]
        assert levels == [0, 1, 1, 1] * (len(levels) // 4)


def test_a_text_goes_on_between_its_paragraphs(compiled):
    paragraphs = [f"Afsnit {number} {SENTENCE}, {SENTENCE}." for number in range(6)]
    found = slides(compiled, {"running_order": [{"text": {"id": "t", "title": "Teksten", "text": paragraphs}}]})

    assert len(found) > 1
    assert [line for slide in found for line in body(slide)] == paragraphs


def test_every_slide_of_a_list_that_goes_on_has_the_source(compiled):
    items = [f"Punkt {number} {SENTENCE}" for number in range(10)]
    found = slides(compiled, {"sources": {"s": {"title": "Tallene"}}, **bullets(items, source="s")})

    assert [slide.slots["source"].plain for slide in found] == ["Tallene", "Tallene"]


def test_more_objections_than_stand_on_a_slide_go_on_on_the_next(compiled):
    objections = [{"id": f"i{number}", "objection": f"Nummer {number}", "reply": "Ja."} for number in range(6)]
    order = [{"objections": {"id": "nej", "claim": "Nej"}}]
    found = slides(compiled, {"objections": objections, "running_order": order})

    assert [(slide.id, slide.title.plain, len(slide.groups["pair"])) for slide in found] == [
        ("nej", "Nej (1/2)", 3),
        ("nej~2", "Nej (2/2)", 3),
    ]
    assert all(slide.slots["replies"].plain == "Jeg svarer" for slide in found)


def test_an_agenda_of_more_parts_than_stand_on_a_slide_keeps_its_numbers(compiled):
    order = [{"agenda": {}}] + [{"section": f"Afsnit {number}"} for number in range(1, 10)]
    found = [slide for slide in slides(compiled, {"running_order": order}) if slide.layout == "agenda"]
    numbers = [cell["number"].plain for slide in found for cell in slide.groups["part"]]

    assert len(found) == 2
    assert numbers == [str(number) for number in range(1, 10)]


def test_a_marked_chain_with_more_cards_than_its_layout_takes_is_an_error(compiled, tmp_path):
    folder = tmp_path / "smal"
    shutil.copytree(packs_folder() / "kommune", folder)
    chain = (folder / "chain.yaml").read_text(encoding="utf-8")
    (folder / "chain.yaml").write_text(
        chain.replace("counts: [2, 6]", "counts: [2, 3]").replace("default: 4", "default: 3"), encoding="utf-8"
    )
    outline = HEAD + (
        "layouts: ./smal\n"
        "argument:\n"
        "  question: Hvorfor?\n"
        "  answer: Derfor.\n"
        "  conclusion: Så åbn\n"
        "  premises: [{claim: Et}, {claim: To}, {claim: Tre}, {claim: Fire}]\n"
        "running_order: [chain]\n"
    )
    found = error(compiled, outline)

    assert (found.code, found.message) == ("E402", "5 are too many for one slide; there is room for 3")
    assert found.span.line in (4, 5)


def cut(text, characters):
    return text[: len(text) - characters].rstrip()


def test_a_text_that_is_too_long_is_an_error_at_its_line_that_says_by_how_much(compiled):
    thesis = " ".join([f"Det {SENTENCE}"] * 4)
    outline = HEAD + f"argument:\n  question: Hvorfor?\n  answer: Derfor.\n  thesis: {thesis}\n"
    found = error(compiled, outline)

    assert (found.code, found.span.line) == ("E401", 6)
    said = re.fullmatch(
        r"the text is too long for its place \(Tesen i én sætning\): at 24 pt it takes (\d+) lines, which is (\d+) pt "
        r"too high",
        found.message,
    )
    assert said, found.message
    lines, too_high = int(said[1]), int(said[2])
    assert too_high == round(lines * 1.2 * 24 * 1.04 - 6 * 0.25 * 72)
    help = re.fullmatch(r"cut about (\d+) of its (\d+) characters", found.help)
    assert help, found.help
    assert int(help[2]) == len(thesis)

    # "About" is at most a line off, and a line of this place has some 70 characters.
    shorter = outline.replace(thesis, cut(thesis, int(help[1]) + 70))
    again, report = compiled(shorter)
    assert again is not None, [each.render() for each in report.errors]


LONG = " ".join([SENTENCE] * 8)
TOO_LONG = {
    "a tip": (f"tips:\n  - tip: Hold åbent\n  - tip: Lån ud\n  - tip: {LONG}\n", 6),
    "a tip among the chosen": (
        f"tips:\n  - tip: Et\n  - tip: To\n  - tip: {LONG}\nrunning_order:\n  - tips: {{claim: Alle}}\n",
        6,
    ),
    "a reply": (f"objections:\n  - objection: Nej\n    reply: Jo.\n  - objection: Tja\n    reply: {LONG}\n", 7),
    "a finding": (f"studies:\n  - by: Byen\n    claim: De vil\n    findings:\n      - ja\n      - {LONG}\n", 8),
    "a premise": (
        f"argument:\n  question: Hvorfor?\n  answer: Ja.\n  premises:\n    - claim: Et\n    - claim: {LONG}\n",
        8,
    ),
    "what a case gives": (f"cases:\n  - organisation: Huset\n    gives: {LONG}\n", 5),
    "a claim": (f"statistics:\n  - value: 62\n    label: kommer\n    claim: {LONG}\n", 6),
    "a call": (f"closing:\n  call: {LONG} {LONG}\n", 4),
    "a column": (
        "running_order:\n  - comparison:\n      title: Før\n      left: {head: Før, items: [nej]}\n"
        f'      right: {{head: Nu, items: ["{LONG}"]}}\n',
        None,
    ),
    "a bullet": (
        f"running_order:\n  - bullets:\n      title: Listen\n      items:\n        - {LONG} {LONG} {LONG} {LONG}\n",
        None,
    ),
}


@pytest.mark.parametrize(("outline", "line"), TOO_LONG.values(), ids=TOO_LONG)
def test_a_text_that_fits_nowhere_is_an_error_at_the_item_it_belongs_to(compiled, outline, line):
    outline = HEAD + outline
    _, report = compiled(outline)
    found = [each for each in report.errors if each.code == "E401"]

    assert len(found) == len(report.errors) == 1, [each.render() for each in report.errors]
    if line is None:
        # The item is the slide itself: anywhere within it will do.
        assert 4 <= found[0].span.line <= outline.count("\n")
    else:
        within = range(line - 1, line + 1) if "- tip" not in outline else (line,)
        assert found[0].span.line in within, f"line {found[0].span.line}, and the text stands on line {line}"
    assert "too long for its place" in found[0].message


def test_a_word_that_is_wider_than_its_place_is_named(compiled):
    word = "Kommunikationsmedarbejderarbejdspladsvurderingsskemaudfylder"
    found = error(compiled, HEAD + f"running_order:\n  - text:\n      title: {word} her\n      text: Kort.\n")

    assert (found.code, found.span.line) == ("E401", 5)
    assert f"the word “{word}” is wider than its place (Overskrift: påstanden), even at 28 pt" in found.message
    assert "shorter word" in found.help


def test_a_list_that_needs_more_slides_than_there_may_be_is_an_error(compiled):
    found = error(compiled, bullets([f"Punkt {number} {SENTENCE}, {SENTENCE}, {SENTENCE}" for number in range(150)]))

    assert found.code == "E401"


def test_empty_and_filled_places_beside_each_other_do_not_disturb_each_other(compiled):
    found = slides(compiled, {"cases": [{"organisation": "Huset", "does": ["holder åbent"]}]})
    case = next(slide for slide in found if slide.layout == "case-plain")

    assert set(case.fitted) == {"title", "initials", "person", "does.1.text"}
    assert_stays_in_its_places(case)


danish = st.text(alphabet="abcdefghijklmnoprstuvyæøåéÆØÅBDFHKS", min_size=1, max_size=28)
compounds = st.lists(danish, min_size=1, max_size=2).map("-".join)
item = st.lists(compounds, min_size=1, max_size=25).map(" ".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(item, min_size=1, max_size=20))
def test_any_list_of_words_stays_in_its_places_or_is_an_error(compiled, items):
    found, report = compiled(bullets(items))
    if found is None:
        assert {each.code for each in report.errors} == {"E401"}
        return
    shown = [line.replace("\xa0", " ") for slide in found.deck.slides for line in body(slide)]
    assert shown == items
    for slide in found.deck.slides:
        assert_stays_in_its_places(slide)
    sizes = [slide.fitted["body"].size_pt for slide in found.deck.slides]
    assert all(size >= 20 for size in sizes)
    numbers = [len(body(slide)) for slide in found.deck.slides]
    assert all(one - other in (0, 1) for one, other in pairwise(numbers))


def test_a_list_that_goes_on_has_one_size_on_all_its_slides(compiled):
    items = [
        f"Punkt {'ABCDEFGH'[number % 8]} om byens bibliotek" + " og mere til" * (number % 5) for number in range(40)
    ]
    found, report = compiled(bullets(items))

    assert found, [each.render() for each in report.errors]
    assert len(found.deck.slides) > 3
    assert len({slide.fitted["body"].size_pt for slide in found.deck.slides}) == 1
    assert len({slide.fitted["title"].size_pt for slide in found.deck.slides}) == 1


LONG_TITLE = "Biblioteket er et mødested for alle, som bor i byen, arbejder i byen eller kommer forbi, " * 2


SALEN = "running_order:\n  - text: {title: Salen, text: Den er åben.}\n"


def test_a_title_that_has_no_room_in_the_footer_is_told_at_its_place(compiled):
    found = error(compiled, f"title: {LONG_TITLE}\n{SALEN}")

    assert (found.code, found.span.line) == ("E401", 1)
    assert "(Sidefod)" in found.message
    assert "short_title" in found.help


def test_a_short_title_gives_the_footer_room(compiled):
    assert slides(compiled, f"title: {LONG_TITLE}\nshort_title: Mødestedet\n{SALEN}")


def test_a_short_title_that_is_long_is_told_at_its_own_place(compiled):
    found = error(compiled, f"title: Huset\nshort_title: {LONG_TITLE}\n{SALEN}")

    assert (found.code, found.span.line) == ("E401", 2)


def test_slides_without_a_footer_leave_the_title_its_length(compiled):
    assert slides(compiled, f"title: {LONG_TITLE}\nrunning_order:\n  - questions\n")


def test_a_link_of_several_words_is_fitted_as_one(compiled):
    [slide] = slides(
        compiled,
        HEAD + "running_order:\n  - text:\n      title: Salen\n"
        "      text: Her er nogle ord som ikke fylder [det er et temmelig langt link](https://example.org) bagefter\n",
    )

    assert any("det er et temmelig langt link" in line for line in slide.fitted["body"].lines)

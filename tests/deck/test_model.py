"""A deck as a value: what a slide holds and in which order it is read."""

from pathlib import Path

from deckgen.deck.model import Deck, Image, Properties, Section, Slide
from deckgen.deck.text import text
from deckgen.diagnostics import SourceSpan
from deckgen.pictures.model import Picture

AT = SourceSpan.at(Path("talk.yaml"))


def test_a_slide_is_read_from_its_title_over_slots_and_cells_to_its_source():
    slide = Slide(
        "x",
        "chain",
        text("Overskrift"),
        AT,
        slots={"source": text("Kilden"), "label": text("Mærket")},
        groups={"premise": ({"claim": text("Et")}, {"claim": text("To"), "detail": text("Belæg")})},
    )

    assert [(key, content.plain) for key, content in slide.contents()] == [
        ("title", "Overskrift"),
        ("label", "Mærket"),
        ("premise.1.claim", "Et"),
        ("premise.2.claim", "To"),
        ("premise.2.detail", "Belæg"),
        ("source", "Kilden"),
    ]


def test_a_picture_is_read_between_the_title_and_its_source():
    picture = Image(Picture(b"", "png", 3, 2), "Rådhuset", "fit")
    slots = {"source": text("Foto: byen"), "picture": picture}
    slide = Slide("x", "image", text("Overskrift"), AT, slots=slots)

    assert [key for key, _ in slide.contents()] == ["title", "picture", "source"]
    assert dict(slide.contents())["picture"] is picture


def test_a_deck_s_slides_are_its_sections_slides_in_order():
    one, two, three = (Slide(id, "text", text(id), AT) for id in ("a", "b", "c"))
    properties = Properties("Titel", "Taler", "", "da", None, "Titel")

    assert Deck(properties, (Section("Et", (one,)), Section("To", (two, three)))).slides == (one, two, three)


def test_everything_that_a_slide_of_the_real_talk_holds_has_a_place_and_nothing_is_empty(real_talk):
    for slide in real_talk.deck.slides:
        for key, content in slide.contents():
            assert key in slide.placement.slots, f"{slide.id}: {key}"
            assert getattr(content, "plain", "chart or table").strip(), f"{slide.id}: {key}"


def test_every_slide_of_the_real_talk_comes_from_a_place_in_the_outline(real_talk):
    lines = real_talk.outline.file.read_text(encoding="utf-8").count("\n")

    assert all(1 <= slide.span.line <= lines for slide in real_talk.deck.slides)
    assert len({slide.span.line for slide in real_talk.deck.slides}) > 20

"""Slots of every kind, drawn by lot, fitted and written by deckgen itself: what LibreOffice is asked to draw.

Decks of large slides with many slots each, so that six hundred take seconds.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from deckgen.deck.model import Deck, Paragraph, Properties, Run, Section, Slide, Text, TextFit
from deckgen.diagnostics import Report, SourceSpan
from deckgen.fit.slide import fit_slide
from deckgen.fit.text import fits, set_text
from deckgen.packs.geometry import Box
from deckgen.packs.layout import LayoutPack
from deckgen.packs.load import load_pack
from deckgen.packs.model import Color, Face, Placement, Slot, TextStyle
from deckgen.powerpoint.write import write_deck
from rendering import Word

DANISH = """
Kommunen har brug for at tale med borgerne dér, hvor borgerne allerede er.
Ni ud af ti danskere går på nettet hver eneste dag, og de fleste gør det fra telefonen.
Når en medarbejder skriver med sit eget navn, svarer folk oftere – og de svarer venligere.
Det er ikke teknikken, der er svær; det er at vælge, hvad man vil lade være med.
Vores sagsbehandlere bruger 10-12 minutter om dagen på at besvare spørgsmål om affald, parkering og pas.
I årene 2019–2026 voksede antallet af henvendelser til borgerservice med 34 %.
Hvad koster det at lade være? Spørg økonomiafdelingen, men spørg også de pårørende.
Direktøren sagde: »Vi tør godt være uenige i det åbne rum«, og så blev der stille i salen.
Skriv kort, skriv tit og/eller skriv sammen med en kollega fra plan- og miljøafdelingen.
Æbler, øl og åkander: tre ting, som turisterne husker fra byen.
Vi måler på tillid, ikke på antal følgere, for tilliden er dét, vi lever af.
Beredskabet nåede ud til 60.000 mennesker på 17 minutter, da vandet skulle koges.
AFTALEN VAR KLAR: TAVSHED VAR IKKE LÆNGERE EN MULIGHED FOR FORVALTNINGEN.
Den, der lytter først, bliver som regel også hørt.
Ring til os på tlf. 70 20 30 40, eller send en e-mail, hvis du vil låne kameraet.
""".strip().splitlines()

ENGLISH = """
The library is open on Sundays, and half of those who come have never borrowed a book.
Write short, write often, and let a colleague read it first.
Two-thirds of the town's well-informed citizens don’t know what the council decided.
“You can’t argue with a closed door,” he said – and nobody did.
WAVY TYPE, AVA, To, Te, Yes, LTD. and Worst-case kerning: P.A. VAT T.V.
In 2024 the number rose from 1,204 to 3,870, i.e. by more than 200%.
It costs £4.50 a week; nobody pays it twice.
Ask what it costs to do nothing, and/or who pays for it in the end.
""".strip().splitlines()

FAMILIES = ("Calibri", "Georgia", "Arial")
SIZES_PT = (44, 40, 36, 32, 28, 24, 20, 16, 12)
CELL_PT = 600.0
COLUMNS = 6
PER_SLIDE = COLUMNS * COLUMNS
OUTSET_PT = 20


@dataclass(frozen=True)
class Drawn:
    """A fitted slot, and the slide and cell of it where it stands."""

    text: Text
    slot: Slot
    fit: TextFit
    page: int
    cell: int


def decks(seed: int, copies: int) -> list[tuple[Deck, LayoutPack, list[Drawn]]]:
    """Return fitted decks: every family and style, so many copies of each, and all else drawn by lot.

    A deck has two families, so there are as many decks as it takes.
    """
    lot = random.Random(seed)
    made = []
    for families in (FAMILIES[:2], FAMILIES[2:]):
        faces = {family: Face(family, theme) for family, theme in zip(families, ("+mn-lt", "+mj-lt"), strict=False)}
        head, body = faces[families[-1]], faces[families[0]]
        pack = replace(_pack(), head=replace(head, theme="+mj-lt"), body=replace(body, theme="+mn-lt"))
        drawn = [
            _slot(lot, face, bold, italic)
            for face, bold, italic, _ in itertools.product(faces.values(), (False, True), (False, True), range(copies))
        ]
        made.append(_deck(drawn, pack))
    return made


def write(found: Sequence[tuple[Deck, LayoutPack, list[Drawn]]], folder: Path) -> list[Path]:
    """Write each deck into the folder, and return the files."""
    files = [folder / f"slots-{number}.pptx" for number in range(len(found))]
    for file, (deck, pack, _) in zip(files, found, strict=True):
        file.write_bytes(write_deck(deck, pack))
    return files


def words_of(slots: Sequence[Drawn], pages: list[list[Word]]) -> list[list[list[Word]]]:
    """Return what stands on the pages in each slot, line by line from left to right; a bullet is a word."""
    cells: dict[tuple[int, int], list[Word]] = {}
    for page, found in enumerate(pages):
        for word in found:
            row, column = int((word.y0 + word.y1) / 2 // CELL_PT), int((word.x0 + word.x1) / 2 // CELL_PT)
            cells.setdefault((page, row * COLUMNS + column), []).append(word)
    return [_in_lines(cells.get((one.page, one.cell), []), one.fit.size_pt) for one in slots]


def _in_lines(found: list[Word], size_pt: int) -> list[list[Word]]:
    """Return words in lines: one that stands little lower than a bullet before it is on its line."""
    lines: list[list[Word]] = []
    for word in sorted(found, key=lambda word: word.baseline):
        if not lines or word.baseline - lines[-1][-1].baseline > size_pt * 0.4:
            lines.append([])
        lines[-1].append(word)
    return [sorted(line, key=lambda word: word.x0) for line in lines]


def _pack() -> LayoutPack:
    pack = load_pack("kommune", Path.cwd(), "da", Path("talk.yaml"), Report())
    side = COLUMNS * CELL_PT / 72
    layouts = {name: pack.layouts[name] for name in ("bullets", "blank")}
    layouts["drawn"] = pack.layouts["blank"]
    return replace(pack, layouts=layouts, grid=replace(pack.grid, slide_width=side, slide_height=side))


def _slot(lot: random.Random, face: Face, bold: bool, italic: bool) -> tuple[Text, TextStyle, float, float]:
    """Return a text, its style, and the width and height of its place in points, which holds it."""
    while True:
        text, style, width, height = _draft(lot, face, bold, italic)
        if fits(set_text(text, style, style.sizes[-1], width), height):
            return text, style, width, height


def _draft(lot: random.Random, face: Face, bold: bool, italic: bool) -> tuple[Text, TextStyle, float, float]:
    bullet = lot.choice((None, None, "–", "•"))
    first = lot.randrange(len(SIZES_PT))
    sizes = SIZES_PT[first : first + lot.choice((1, 3))]
    style = TextStyle(
        name="drawn",
        face=face,
        sizes=sizes,
        bold=bold,
        italic=italic,
        color=Color("tx1"),
        line_spacing=lot.choice((0.83, 0.95, 0.97, 1.0, 1.0, 1.02, 1.05, 1.2)),
        space_before_pt=lot.choice((0, 4, 16, 22)),
        align="left" if bullet else lot.choice(("left", "left", "centre", "right")),
        anchor=lot.choice(("top", "top", "middle", "bottom")),
        balance=not bullet and lot.random() < 0.3,
        bullet=bullet,
        indent_pt=round(sizes[0] * lot.uniform(0.85, 1.2), 1) if bullet else 0.0,
    )
    width = lot.uniform(max(140, sizes[0] * 10), CELL_PT - 2 * OUTSET_PT)
    height = lot.uniform(200, CELL_PT - 2 * OUTSET_PT)
    return Text(tuple(_paragraphs(lot, bullet, sizes[0]))), style, width, height


def _paragraphs(lot: random.Random, bullet: str | None, size_pt: int) -> Iterator[Paragraph]:
    prose = lot.choice((DANISH, DANISH, ENGLISH))
    count = lot.choice((1, 1, 2, 3)) if size_pt < 36 else 1
    for number in range(count):
        sentences = " ".join(lot.sample(prose, lot.choice((1, 1, 2) if size_pt < 24 else (1,))))
        yield Paragraph(tuple(_runs(lot, sentences)), 1 if bullet and number and lot.random() < 0.4 else 0)


def _runs(lot: random.Random, sentences: str) -> Iterator[Run]:
    """Yield the words in one run, or with a stretch set otherwise, which may begin inside a word."""
    if lot.random() < 0.6:
        yield Run(sentences)
        return
    set_otherwise = lot.choice(("bold", "italic", "link", "code"))
    if set_otherwise == "link":  # a word, as links are
        start, end = lot.choice([word.span() for word in re.finditer(r"\w+", sentences)][1:-1])
    else:
        start, end = sorted(lot.sample(range(1, len(sentences)), 2))
    stretch = Run(sentences[start:end])
    yield Run(sentences[:start])
    yield (
        replace(stretch, link="https://example.org/")
        if set_otherwise == "link"
        else replace(stretch, **{set_otherwise: True})
    )
    yield Run(sentences[end:])


def _deck(drawn: list[tuple[Text, TextStyle, float, float]], pack: LayoutPack) -> tuple[Deck, LayoutPack, list[Drawn]]:
    slides, placed = [], []
    for page, first in enumerate(range(0, len(drawn), PER_SLIDE)):
        slots: dict[str, Slot] = {}
        texts: dict[str, Text] = {}
        for cell, (text, style, width, height) in enumerate(drawn[first : first + PER_SLIDE]):
            row, column = divmod(cell, COLUMNS)
            box = Box.inches(
                *(length / 72 for length in (column * CELL_PT + OUTSET_PT, row * CELL_PT + OUTSET_PT, width, height))
            )
            key = "title" if cell == 0 else f"slot-{cell}"
            named = replace(style, name=key)  # slots of one style would all get the smallest size of any
            slots[key] = Slot(key, key, "title" if cell == 0 else "text", box, named)
            texts[key] = text
        placement = Placement(f"drawn-{page}", "drawn", f"Drawn {page}", "paper", slots, (), False)
        title = texts.pop("title")
        slide = Slide(f"s{page}", "drawn", title, SourceSpan.at(Path("talk.yaml")), slots=texts, placement=placement)
        slide, _ = fit_slide(slide)
        slides.append(slide)
        for cell, (key, content) in enumerate(slide.contents()):
            fit = slide.fitted[key]
            assert isinstance(content, Text)
            assert isinstance(fit, TextFit)
            placed.append(Drawn(content, slots[key], fit, page, cell))
    deck = Deck(Properties("Slots", "", "", "da", None, ""), (Section("Slots", tuple(slides)),))
    return deck, pack, placed

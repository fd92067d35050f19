"""The lines predicted, against the lines that LibreOffice draws."""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.util import Emu, Pt

from deckgen.fit.breaking import SHARE_OF_WIDTH, Broken, Span, break_paragraph
from rendering import Word, needs_fonts, needs_office, to_pdf, words

PROSE = """
Kommunen har brug for at tale med borgerne dér, hvor borgerne allerede er.
Ni ud af ti danskere går på nettet hver eneste dag, og de fleste gør det fra telefonen.
Når en medarbejder skriver med sit eget navn, svarer folk oftere – og de svarer venligere.
Det er ikke teknikken, der er svær; det er at vælge, hvad man vil lade være med.
Vores sagsbehandlere bruger 10-12 minutter om dagen på at besvare spørgsmål om affald, parkering og pas.
En god historie begynder med et menneske, ikke med en strategi.
I årene 2019–2026 voksede antallet af henvendelser til borgerservice med 34 %.
Hvad koster det at lade være? Spørg økonomiafdelingen, men spørg også de pårørende.
Biblioteket, svømmehallen og musikskolen fortæller hver uge, hvad de laver, og hvorfor man skal komme forbi.
Direktøren sagde: »Vi tør godt være uenige i det åbne rum«, og så blev der stille i salen.
Unge under 25 læser sjældent pressemeddelelser, men de ser gerne en video på 40 sekunder.
Skriv kort, skriv tit og/eller skriv sammen med en kollega fra plan- og miljøafdelingen.
Æbler, øl og åkander: tre ting, som turisterne husker fra byen.
Vi måler på tillid, ikke på antal følgere, for tilliden er dét, vi lever af.
Beredskabet nåede ud til 60.000 mennesker på 17 minutter, da vandet skulle koges.
AFTALEN VAR KLAR: TAVSHED VAR IKKE LÆNGERE EN MULIGHED FOR FORVALTNINGEN.
To af tre ledere har aldrig fået undervisning i, hvordan man svarer på kritik.
Den, der lytter først, bliver som regel også hørt.
Ring til Lone på tlf. 70 20 30 40, eller send en e-mail, hvis du vil låne kameraet.
Sygeplejerske Ane Vestergaard lægger hver fredag et billede op fra hjemmeplejens morgenmøde.
""".strip().splitlines()

FAMILIES = ("Calibri", "Arial", "Georgia")
SIZES_PT = (12, 14, 16, 18, 20, 24, 28, 32, 40, 44)
PER_SLIDE, COLUMNS = 10, 5
CELL_PT = 560.0, 1000.0


@dataclass(frozen=True)
class Box:
    """A text box of one paragraph."""

    spans: tuple[Span, ...]
    size_pt: int
    width_pt: int

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)

    def broken(self, share: float) -> Broken:
        return break_paragraph(self.spans, self.size_pt, self.width_pt, share=share)


def boxes(seed: int, copies: int) -> list[Box]:
    """Every family and style, so many copies of each, in sizes, widths and texts drawn by lot."""
    lot = random.Random(seed)
    made: list[Box] = []
    for family, bold, italic, _ in itertools.product(
        FAMILIES, (False, True), (False, True), range(copies)
    ):  # fmt: skip
        sentences = " ".join(lot.sample(PROSE, lot.choice((1, 1, 2, 3))))
        size_pt = lot.choice(SIZES_PT)
        width_pt = lot.randint(max(140, size_pt * 9), 540)
        if lot.random() < 0.25:  # a stretch in the other weight, which may begin inside a word
            start, end = sorted(lot.sample(range(len(sentences)), 2))
            spans = (
                Span(sentences[:start], family, bold, italic),
                Span(sentences[start:end], family, not bold, italic),
                Span(sentences[end:], family, bold, italic),
            )
        else:
            spans = (Span(sentences, family, bold, italic),)
        box = Box(spans, size_pt, width_pt)
        if box.broken(SHARE_OF_WIDTH).overlong is None:
            made.append(box)
    return made


def write_deck(drawn: list[Box], path: Path) -> None:
    deck = Presentation()
    deck.slide_width = Emu(int(Pt(CELL_PT[0] * COLUMNS)))
    deck.slide_height = Emu(int(Pt(CELL_PT[1] * PER_SLIDE / COLUMNS)))
    for first in range(0, len(drawn), PER_SLIDE):
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        for place, box in enumerate(drawn[first : first + PER_SLIDE]):
            row, column = divmod(place, COLUMNS)
            shape = slide.shapes.add_textbox(
                Pt(column * CELL_PT[0]), Pt(row * CELL_PT[1]), Pt(box.width_pt), Pt(CELL_PT[1] - 20)
            )
            frame = shape.text_frame
            frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
            frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
            for span in box.spans:
                run = frame.paragraphs[0].add_run()
                run.text = span.text
                run.font.name, run.font.size = span.family, Pt(box.size_pt)
                run.font.bold, run.font.italic = span.bold, span.italic
    deck.save(str(path))


def rendered_lines(pages: list[list[Word]], index: int, size_pt: float) -> list[list[str]]:
    """The words of a box, line by line, as they stand on the page."""
    page, place = divmod(index, PER_SLIDE)
    row, column = divmod(place, COLUMNS)
    lines: list[tuple[float, list[str]]] = []
    for word in pages[page]:
        x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
        if (x // CELL_PT[0], y // CELL_PT[1]) != (column, row):
            continue
        if not lines or abs(y - lines[-1][0]) > size_pt * 0.6:
            lines.append((y, []))
        lines[-1][1].append(word.text)
    return [texts for _, texts in lines]


@pytest.mark.office
def test_a_paragraph_takes_as_many_lines_in_libreoffice_as_predicted_and_never_more(tmp_path):
    needs_office()
    needs_fonts()
    drawn = boxes(seed=1, copies=10)
    assert len(drawn) >= 110

    write_deck(drawn, tmp_path / "boxes.pptx")
    pages = words(to_pdf(tmp_path / "boxes.pptx", tmp_path))
    rendered = [rendered_lines(pages, i, box.size_pt) for i, box in enumerate(drawn)]

    for box, lines in zip(drawn, rendered, strict=True):  # nothing lost in reading the page
        assert "".join(itertools.chain(*lines)) == "".join(box.text.split())
    counts = [len(lines) for lines in rendered]

    # Measured against the whole width, the widths themselves are what is tried.
    assert alike(drawn, counts, share=1.0) >= 0.97
    # What deckgen uses keeps a margin for PowerPoint: some boxes gain a line by it, and none may lack one.
    assert alike(drawn, counts, share=SHARE_OF_WIDTH) >= 0.90
    assert not [box for box, count in zip(drawn, counts, strict=True) if len(box.broken(SHARE_OF_WIDTH).lines) < count]


def alike(drawn: list[Box], counts: list[int], share: float) -> float:
    """The part of the boxes that take exactly as many lines as predicted."""
    same = sum(len(box.broken(share).lines) == count for box, count in zip(drawn, counts, strict=True))
    return same / len(drawn)

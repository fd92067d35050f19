"""Text as DrawingML: paragraphs and runs that carry their language, and the list styles that layouts give them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy

from deckgen.deck.model import CODE_FACE, LINE_BREAK, Paragraph, Run
from deckgen.packs.geometry import EMU_PER_PT
from deckgen.packs.model import TextStyle
from deckgen.powerpoint.xml import Element, color, el

ALIGNMENT = {"left": "l", "centre": "ctr", "right": "r"}
ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}

Linker = Callable[[str], tuple[str, str | None]]
"""Takes a link's target; gives the id of its relationship and the action that it needs."""


def paragraph(
    item: Paragraph,
    lang: str,
    linker: Linker | None = None,
    size_pt: int | None = None,
    align: str | None = None,
) -> Element:
    """Return one paragraph with its runs."""
    return el(
        "a:p",
        None,
        el("a:pPr", {"lvl": item.level or None, "algn": align}) if item.level or align else None,
        *(element for run in item.runs for element in run_elements(run, lang, linker, size_pt)),
        el("a:endParaRPr", {"lang": lang, "sz": size_pt * 100 if size_pt else None}),
    )


def run_elements(run: Run, lang: str, linker: Linker | None, size_pt: int | None = None) -> Iterator[Element]:
    """Yield a run, in pieces where it holds line breaks."""
    link: list[Element] = []
    if run.link and linker:
        relation, action = linker(run.link)
        # PowerPoint colours links itself; LibreOffice leaves out some of several in a paragraph.
        link = [
            el("a:solidFill", None, el("a:schemeClr", {"val": "hlink"})),
            el("a:hlinkClick", {"r:id": relation, "action": action}),
        ]
    properties = el(
        "a:rPr",
        {
            "lang": lang,
            "sz": size_pt * 100 if size_pt else None,
            "b": True if run.bold else None,
            "i": True if run.italic else None,
            "u": "sng" if link else None,
            "dirty": False,
        },
        *link[:1],
        el("a:latin", {"typeface": CODE_FACE}) if run.code else None,
        *link[1:],
    )
    for number, piece in enumerate(run.text.split(LINE_BREAK)):
        if number:
            yield el("a:br", None, el("a:rPr", dict(properties.attrib)))
        if piece:
            yield el("a:r", None, deepcopy(properties), el("a:t", text=piece))


def body_properties(style: TextStyle) -> Element:
    """Return how a layout's text sits in its box: no insets (the grid has the margins) and no autofit."""
    return el(
        "a:bodyPr",
        {"wrap": "square", "lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0, "anchor": ANCHOR[style.anchor]},
        el("a:noAutofit"),
    )


def slide_body_properties(inset_pt: float = 0, *, centred: bool = False) -> Element:
    """Return the same for a slide: insets as in the layout, but for an edge that moves in to balance lines.

    It is the right edge; of centred text both move, half as far.
    """
    left = round(inset_pt * EMU_PER_PT / 2) if centred else 0
    insets = {"lIns": left, "tIns": 0, "rIns": round(inset_pt * EMU_PER_PT) - left, "bIns": 0}
    return el("a:bodyPr", insets, el("a:noAutofit"))


def list_style(style: TextStyle) -> Element:
    """Return a layout's list style: one level, or two with a dash where the style has bullets."""
    return el("a:lstStyle", None, *(_level(style, number) for number in ((1, 2) if style.bullet else (1,))))


def level_properties(style: TextStyle, tag: str, level: int = 1) -> Element:
    """Return the paragraph and character properties of one level as the element `tag`."""
    indent = round(style.indent_pt * 12_700)
    bullet = [el("a:buNone")]
    if style.bullet:
        bullet = [
            el("a:buClr", None, el("a:schemeClr", {"val": "accent3"})),
            el("a:buFont", {"typeface": style.face.theme}),
            el("a:buChar", {"char": style.bullet}),
        ]
    return el(
        tag,
        {
            "marL": indent * level if style.bullet else 0,
            "indent": -indent if style.bullet else 0,
            "algn": ALIGNMENT[style.align],
        },
        el("a:lnSpc", None, el("a:spcPct", {"val": round(style.line_spacing * 100_000)})),
        el("a:spcBef", None, el("a:spcPts", {"val": style.space_before(level - 1) * 100})),
        el("a:spcAft", None, el("a:spcPts", {"val": 0})),
        *bullet,
        character_defaults(style, style.size_at(style.sizes[0], level - 1)),
    )


def character_defaults(style: TextStyle, size_pt: int) -> Element:
    """Return a style's face, size, weight and colour."""
    return el(
        "a:defRPr",
        {"sz": size_pt * 100, "b": style.bold, "i": style.italic, "kern": 1200},
        el("a:solidFill", None, color(style.color)),
        el("a:latin", {"typeface": style.face.theme}),
        el("a:ea", {"typeface": style.face.theme.replace("-lt", "-ea")}),
        el("a:cs", {"typeface": style.face.theme.replace("-lt", "-cs")}),
    )


def _level(style: TextStyle, number: int) -> Element:
    return level_properties(style, f"a:lvl{number}pPr", number)

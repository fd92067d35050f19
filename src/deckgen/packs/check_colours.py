"""Whether everything can be seen: the contrast of each text with each ground that it stands on, by WCAG 2.2."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.diagnostics import Report
from deckgen.packs.contrast import contrast, luminance, readable
from deckgen.packs.files import TEXT_CONTRAST
from deckgen.packs.grounds import grounds, seen_on, texts
from deckgen.packs.layout import LayoutPack
from deckgen.packs.load import THEME_PLACES
from deckgen.packs.model import Color
from deckgen.packs.read import PACK
from deckgen.packs.variants import variants

MAIN_ROLES = ("ink", "on_deep", "on_accent")
"""The colours of what is said: headlines, body, what stands on a cell that is lit."""
MAIN_CONTRAST = 7.0
"""The least contrast of what is said with its ground (WCAG 2.2, success criterion 1.4.6): a projector fades."""
GRAPHIC_CONTRAST = 3.0
"""The least contrast of a graphic that carries meaning (WCAG 2.2, success criterion 1.4.11)."""

FIXED_PAIRS = (
    ("ink", "paper", "lines and arrows", GRAPHIC_CONTRAST),
    ("ink", "panel", "lines and arrows", GRAPHIC_CONTRAST),
    ("accent", "paper", "what is marked in charts", GRAPHIC_CONTRAST),
    ("accent", "panel", "what is marked on a card", GRAPHIC_CONTRAST),
    ("accent_on_deep", "deep", "the part that is lit", GRAPHIC_CONTRAST),
    ("soft", "paper", "lines and points that are not marked", GRAPHIC_CONTRAST),
    ("ink", "paper", "links", TEXT_CONTRAST),
    ("accent_on_deep", "deep", "links", TEXT_CONTRAST),
)
"""Role, its ground, what is drawn so, and the least contrast: what no slot says."""


@dataclass(frozen=True)
class Pair:
    """A colour as it is seen on a ground, and the contrast that it needs there."""

    role: str
    color: str
    ground: str
    least: float
    alpha: int = 100

    @property
    def ratio(self) -> float:
        """The contrast that it has."""
        return contrast(self.color, self.ground)


def color_pairs(pack: LayoutPack) -> dict[Pair, list[str]]:
    """Return every pair of colours of a pack, each with the places that have it, in all forms of all layouts."""
    found: dict[Pair, list[str]] = {}
    for role, ground, what, least in FIXED_PAIRS:
        pair = Pair(role, pack.theme[pack.color(role).slot], pack.theme[pack.color(ground).slot], least)
        found.setdefault(pair, []).append(what)
    for layout in pack.layouts.values():
        for placement in variants(layout):
            for text in texts(placement, pack):
                for ground in grounds(text.box, placement, pack.theme):
                    role = _role(text.color, pack, placement.ground)
                    seen = seen_on(text.color, ground, pack.theme)
                    pair = Pair(role, seen, ground, _least(text.color, pack), text.color.alpha)
                    found.setdefault(pair, []).append(f"{text.name} in {placement.key}")
    return found


def check_colours(pack: LayoutPack, report: Report) -> int:
    """Report E320 for each pair of colours with too little contrast; return how many pairs there are."""
    pairs = color_pairs(pack)
    for pair, places in pairs.items():
        if pair.ratio < pair.least:
            more = f" and {len(places) - 1} other places" if len(places) > 1 else ""
            ground = _ground_role(pair.ground, pack)
            report.error(
                "E320",
                f"{pair.role} ({pair.color}) on {ground} has a contrast of {pair.ratio:.1f}, "
                f"and {pair.least:g} is the least: {places[0]}{more}",
                pack.folder / PACK,
                help=" ".join(_remedies(pair, ground)),
            )
    return len(pairs)


def _least(color: Color, pack: LayoutPack) -> float:
    main = {pack.color(role).slot for role in MAIN_ROLES}
    return MAIN_CONTRAST if color.slot in main and color.alpha == 100 else TEXT_CONTRAST


def _remedies(pair: Pair, ground: str) -> Iterator[str]:
    """Yield what would do: another colour, or another ground where no colour is read on this one."""
    farthest = max("000000", "FFFFFF", key=lambda one: contrast(one, pair.ground))
    nearest = readable(pair.color, pair.ground, farthest, pair.least)
    if pair.alpha < 100:
        yield "let more of it be left with `on_deep_soft_alpha`:"
    if contrast(nearest, pair.ground) >= pair.least:
        yield f"the nearest colour that is read there is {nearest}"
        return
    away = "000000" if luminance(pair.color) > luminance(pair.ground) else "FFFFFF"
    under = readable(pair.ground, pair.color, away, pair.least)
    yield f"no colour is read better on {ground}; the nearest ground that would do is {under}"


def _role(color: Color, pack: LayoutPack, ground: str) -> str:
    if color.slot == pack.color("on_deep").slot and (ground == "deep" or color.alpha < 100):
        return "on_deep" if color.alpha == 100 else "on_deep_soft"
    return next(role for role, place in THEME_PLACES.items() if place == color.slot)


def _ground_role(ground: str, pack: LayoutPack) -> str:
    for role in ("paper", "panel", "deep", "accent", "quiet", "ink"):
        if pack.theme[THEME_PLACES[role]] == ground:
            return f"{role} ({ground})"
    return ground

"""The theme of a pack: its twelve colours, its two faces, and the plain format scheme that a theme must have."""

from __future__ import annotations

from deckgen.packs.layout import LayoutPack
from deckgen.powerpoint.xml import Child, Element, el, root

LIGHT = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
DARK = {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}
"""Which of the theme's places ground and text take. On paper, as notes are printed, they are as in `LIGHT` always."""
FIXED = (*(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")


def color_map(pack: LayoutPack | None = None) -> dict[str, str]:
    """Return which place of the theme each colour of master and layouts takes; without a pack, as for a printed page.

    A dark pack's ground is the theme's dark colour, so that a page on paper gets the light one.
    """
    grounds = DARK if pack is not None and pack.is_dark else LIGHT
    return {**grounds, **{place: place for place in FIXED}}


def theme(pack: LayoutPack, name: str) -> Element:
    """Return the theme part."""
    held_by = {place: color for color, place in color_map(pack).items()}
    places = ("dk1", "lt1", "dk2", "lt2", *FIXED)
    colours = (el(f"a:{place}", None, el("a:srgbClr", {"val": pack.theme[held_by[place]]})) for place in places)
    return root(
        "a:theme",
        {"name": name},
        el(
            "a:themeElements",
            None,
            el("a:clrScheme", {"name": name}, *colours),
            el(
                "a:fontScheme",
                {"name": name},
                _face("a:majorFont", pack.head.family),
                _face("a:minorFont", pack.body.family),
            ),
            _formats(name),
        ),
        el("a:objectDefaults"),
        el("a:extraClrSchemeLst"),
        prefixes="a",
    )


def _face(name: str, family: str) -> Element:
    return el(
        name,
        None,
        el("a:latin", {"typeface": family}),
        el("a:ea", {"typeface": ""}),
        el("a:cs", {"typeface": ""}),
    )


def _formats(name: str) -> Element:
    """Return a format scheme of flat fills, hairlines and no effects, three of each as the schema asks."""

    def flat() -> Element:
        return el("a:solidFill", None, el("a:schemeClr", {"val": "phClr"}))

    def lines() -> list[Child]:
        return [
            el(
                "a:ln",
                {"w": width, "cap": "flat", "cmpd": "sng", "algn": "ctr"},
                flat(),
                el("a:prstDash", {"val": "solid"}),
            )
            for width in (9525, 19050, 28575)
        ]

    return el(
        "a:fmtScheme",
        {"name": name},
        el("a:fillStyleLst", None, flat(), flat(), flat()),
        el("a:lnStyleLst", None, *lines()),
        el("a:effectStyleLst", None, *(el("a:effectStyle", None, el("a:effectLst")) for _ in range(3))),
        el("a:bgFillStyleLst", None, flat(), flat(), flat()),
    )

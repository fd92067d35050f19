"""The theme of a pack: its twelve colours, its two faces, and the plain format scheme that a theme must have."""

from __future__ import annotations

from deckgen.packs.layout import LayoutPack
from deckgen.powerpoint.xml import Child, Element, el, root

SCHEME_ORDER = {
    "dk1": "tx1",
    "lt1": "bg1",
    "dk2": "tx2",
    "lt2": "bg2",
    **{f"accent{n}": f"accent{n}" for n in range(1, 7)},
    "hlink": "hlink",
    "folHlink": "folHlink",
}
"""The theme's places in the order that the schema asks for, and what the master's colour map calls them."""


def theme(pack: LayoutPack, name: str) -> Element:
    """Return the theme part."""
    colours = (
        el(f"a:{place}", None, el("a:srgbClr", {"val": pack.theme[mapped]})) for place, mapped in SCHEME_ORDER.items()
    )
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

"""Check a layout pack: colours, places and room, with a count of what was looked at."""

from __future__ import annotations

from dataclasses import dataclass

from deckgen.diagnostics import Report
from deckgen.fit.advances import families
from deckgen.packs.check_colours import check_colours
from deckgen.packs.check_places import check_places, layout_file
from deckgen.packs.layout import LayoutPack
from deckgen.packs.read import PACK
from deckgen.packs.variants import variants
from deckgen.specimens.check_room import check_room
from deckgen.specimens.deck import has_title


@dataclass(frozen=True)
class Checked:
    """How much of a pack was looked at."""

    layouts: int
    forms: int
    pairs: int
    places: int
    fillings: int


def check_pack(pack: LayoutPack, report: Report) -> Checked:
    """Check a pack in its language; reports E302, E320 to E323, W320 and W321."""
    for name, layout in pack.layouts.items():
        if not has_title(layout):
            message = f"{name} has no slot `title` of `kind: title`: every slide has a headline"
            report.error("E302", message, layout_file(pack, name), help="add it, as the pack kommune has it")
    for face in dict.fromkeys((pack.head, pack.body)):
        if face.family not in families():
            report.warning(
                "W321",
                f"no widths are known for {face.family}: sizes and lines are guessed, on the wide side",
                pack.folder / PACK,
                help=f"look at the deck in PowerPoint, or take one of {', '.join(families())}",
            )
    forms = sum(1 for layout in pack.layouts.values() for _ in variants(layout))
    pairs, places, fillings = (check(pack, report) for check in (check_colours, check_places, check_room))
    return Checked(len(pack.layouts), forms, pairs, places, fillings)

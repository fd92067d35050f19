"""How well one colour is read on another, by WCAG 2.2, and the nearest colour that is read well enough.

Colours are six hexadecimal digits, as in a pack's files.
"""

from __future__ import annotations

STEPS = 100
"""In how many steps a colour is led to another one."""


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, *contrast ratio*)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    """Return the relative luminance of a colour, from 0 (black) to 1 (white) (WCAG 2.2)."""
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in _channels(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def mixed(over: str, under: str, share: float) -> str:
    """Return what is seen of a colour of which `share` (0 to 1) is left over another."""
    pairs = zip(_channels(over), _channels(under), strict=True)
    return "".join(f"{round(255 * (share * top + (1 - share) * ground)):02X}" for top, ground in pairs)


def readable(color: str, ground: str, towards: str, ratio: float) -> str:
    """Return `color`, led as far towards another as it takes to have the contrast `ratio` with the ground.

    Where even `towards` has less, that is the answer.
    """
    steps = (mixed(towards, color, step / STEPS) for step in range(STEPS + 1))
    return next((step for step in steps if contrast(step, ground) >= ratio), towards.upper())


def _channels(color: str) -> list[float]:
    return [int(color[at : at + 2], 16) / 255 for at in (0, 2, 4)]

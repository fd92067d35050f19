"""Parts of a whole: whether they make it, as far as the rounding of each lets one say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Rounded:
    """A figure and the step that it was rounded to: 1250000 and 10000 for `1,25 mio.`"""

    value: Decimal
    step: Decimal


@dataclass(frozen=True)
class Whole:
    """Parts and what they are to make; a total with step 0, such as a hundred per cent, is exact."""

    parts: Sequence[Rounded]
    total: Rounded

    @property
    def sum(self) -> Decimal:
        """What the parts make."""
        return sum((part.value for part in self.parts), Decimal(0))

    @property
    def rounding(self) -> Decimal:
        """How far from the total the parts may be because each figure was rounded by up to half a step."""
        return sum((part.step for part in self.parts), self.total.step) / 2

    @property
    def adds_up(self) -> bool:
        """Whether the parts make the total, within rounding."""
        return abs(self.sum - self.total.value) <= self.rounding


HUNDRED = Rounded(Decimal(100), Decimal(0))


def as_written(value: Decimal) -> Rounded:
    """Return a figure with the step of its last decimal: 0.1 for 62.5, and 1 for 1200."""
    exponent = value.as_tuple().exponent
    return Rounded(value, Decimal(1).scaleb(min(0, exponent if isinstance(exponent, int) else 0)))

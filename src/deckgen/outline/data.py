"""What an outline says of a file with figures: which file, and how it is to be read where it does not say so itself."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from deckgen.outline.base import OutlineModel
from deckgen.outline.scalars import Text


class DataFile(OutlineModel):
    """A CSV or Excel file beside the outline."""

    file: Text = Field(description="Its path from the outline: .csv or .xlsx.", examples=["udgifter.csv"])
    sheet: Text | None = Field(None, description="The sheet of a workbook; the first if absent.", examples=["Ark1"])
    delimiter: Literal[";", ",", "tab", "|"] | None = Field(
        None, description="What stands between the cells of a CSV file, where it is in doubt.", examples=[";"]
    )
    decimal: Literal[",", "."] | None = Field(
        None, description="The decimal mark of its figures, where it is in doubt.", examples=[","]
    )


def file_by_name(value: Any) -> Any:
    """Return a file written short, as its path, in its long form."""
    return {"file": value} if isinstance(value, str) else value

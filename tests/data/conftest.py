"""Writes a table as an author's program would, reads it, and tells what came of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from deckgen.data.model import DataTable
from deckgen.data.read import read_table
from deckgen.diagnostics import Diagnostic, Report, SourceSpan


@dataclass(frozen=True)
class Read:
    """What reading gave: the table or None, and the findings."""

    result: DataTable | None
    found: list[Diagnostic]

    @property
    def table(self) -> DataTable:
        assert self.result is not None, self.told
        assert not self.found
        return self.result

    @property
    def texts(self) -> list[list[str]]:
        return [[cell.text for cell in row] for row in self.table.rows]

    @property
    def numbers(self) -> list[list[Decimal | None]]:
        return [[cell.number for cell in row] for row in self.table.rows]

    @property
    def fault(self) -> Diagnostic:
        """The one finding; there is no table then."""
        assert self.result is None
        (found,) = self.found
        return found

    @property
    def places(self) -> list[tuple[str, str, int, int]]:
        assert self.result is None
        return [(it.code, it.file.name, it.span.line, it.span.column) for it in self.found if it.span]

    @property
    def told(self) -> str:
        return "\n".join(f"{it.message} | {it.label} | {it.help}" for it in self.found)


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Read]:
    """Return a function that reads a file of the folder, which the outline names in line 7."""

    def run(name: str, **settings: Any) -> Read:
        report = Report()
        at = SourceSpan.at(tmp_path / "talk.yaml", 7, 11, len(name))
        return Read(read_table(tmp_path / name, at, report, **settings), report.found)

    return run


@pytest.fixture
def csv(tmp_path: Path, read: Callable[..., Read]) -> Callable[..., Read]:
    """Return a function that writes a text file, as it stands, and reads it."""

    def run(content: str | bytes, name: str = "budget.csv", **settings: Any) -> Read:
        (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return read(name, **settings)

    return run


@pytest.fixture
def xlsx(tmp_path: Path, read: Callable[..., Read]) -> Callable[..., Read]:
    """Return a function that saves rows as a workbook and reads it.

    A cell is a value, or a pair of value and number format. `change` may do more to the workbook before it is saved.
    """

    def run(
        rows: Iterable[Iterable[Any]],
        change: Callable[[Workbook], object] | None = None,
        name: str = "budget.xlsx",
        **settings: Any,
    ) -> Read:
        book = Workbook()
        assert book.active is not None
        book.active.title = "Budget"
        for n, row in enumerate(rows, 1):
            for k, value in enumerate(row, 1):
                content, number_format = value if isinstance(value, tuple) else (value, None)
                cell = book.active.cell(n, k, content)
                if number_format is not None:
                    cell.number_format = number_format
        if change:
            change(book)
        book.save(tmp_path / name)
        return read(name, **settings)

    return run


@pytest.fixture
def first_of_march() -> datetime.date:
    return datetime.date(2026, 3, 1)

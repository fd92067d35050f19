"""Load an outline: file → lines → tree → values → talk → ids and references. Only here the order is known."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from deckgen.diagnostics import Report
from deckgen.outline.ids import name_items
from deckgen.outline.outline import Outline
from deckgen.outline.references import check_references
from deckgen.outline.select import select
from deckgen.outline.source import read_source
from deckgen.outline.tree import read_tree
from deckgen.outline.validate import validate
from deckgen.outline.values import fill_values
from deckgen.outline.whitespace import refuse_odd_spaces


def load_outline(
    file: Path, report: Report, *, overrides: Mapping[str, str] = {}, audiences: Collection[str] = ()
) -> Outline | None:
    """Return the outline in `file`, or None when something is wrong; `report` has each fault at its place.

    `overrides`: the `--set key=value` of the command line: a key of the outline with full stops between its
    steps, or any other name for a value in `{{ … }}`. `audiences`: the `--for` of the command line. Raises nothing,
    whatever the file holds.
    """
    errors = Report()
    outline = _load(file, errors, overrides, audiences)
    report.found += errors.found
    return None if errors.errors else outline


def _load(file: Path, report: Report, overrides: Mapping[str, str], audiences: Collection[str]) -> Outline | None:
    source = read_source(file, report)
    if source is None:
        return None
    refuse_odd_spaces(source, report)
    tree = None if report.errors else read_tree(source, report)
    if tree is None:
        return None
    fill_values(tree, overrides, report)
    talk = validate(tree, report)
    if talk is None:
        return None
    name_items(talk, tree, report)
    check_references(talk, tree, report)
    if not report.errors:
        talk = select(talk, audiences, tree, report)
    return Outline(talk, file, tree.places)

"""Load an outline: files → trees → one tree → values → talk → ids and references. Only here the order is known."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from deckgen.diagnostics import Report
from deckgen.outline.assemble import assemble, read_one
from deckgen.outline.ids import name_items
from deckgen.outline.outline import Outline
from deckgen.outline.references import check_references
from deckgen.outline.select import select
from deckgen.outline.validate import validate
from deckgen.outline.values import fill_values


def load_outline(
    file: Path,
    report: Report,
    *,
    overrides: Mapping[str, str] = {},
    values: Sequence[Path] = (),
    audiences: Collection[str] = (),
) -> Outline | None:
    """Return the outline in `file`, or None when something is wrong; `report` has each fault at its place.

    `overrides`: the `--set key=value` of the command line: a key of the outline with full stops between its
    steps, or any other name for a value in `{{ … }}`. `values`: files of such values, from `--vars`. `audiences`:
    those of `--for`. Raises nothing, whatever the files hold.
    """
    errors = Report()
    outline = _load(file, errors, overrides, values, audiences)
    report.found += errors.found
    return None if errors.errors else outline


def _load(
    file: Path, report: Report, overrides: Mapping[str, str], values: Sequence[Path], audiences: Collection[str]
) -> Outline | None:
    tree = assemble(file, report)
    files = [read_one(path, report) for path in values]
    if tree is None or None in files:
        return None
    fill_values(tree, overrides, [values for values in files if values], report)
    talk = validate(tree, report)
    if talk is None:
        return None
    name_items(talk, tree, report)
    check_references(talk, tree, report)
    shown = talk if report.errors else select(talk, audiences, tree, report)
    return Outline(shown, file, tree.places, talk)

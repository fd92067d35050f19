"""The rooms and who may know whom: imports run one way, and python-pptx stays in its room."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "deckgen"
MAY_IMPORT = {
    "diagnostics": set(),
    "explanations": set(),
    "outline": {"diagnostics"},
    "article": {"diagnostics"},
    "data": {"diagnostics"},
    "pictures": {"diagnostics"},
    "packs": {"pictures", "diagnostics"},
    "starters": {"outline", "diagnostics"},
    "agreement": {"article"},
    "reckoning": {"article", "diagnostics"},
    "evidence": {"outline", "article", "agreement", "data", "reckoning", "diagnostics"},
    "deck": {"packs", "pictures", "diagnostics"},
    "compose": {"outline", "article", "data", "pictures", "evidence", "deck", "packs", "diagnostics"},
    "audit": {"outline", "article", "evidence", "deck", "diagnostics"},
    "fit": {"deck", "packs", "diagnostics"},
    "powerpoint": {"fit", "deck", "packs", "pictures", "diagnostics"},
    "specimens": {"fit", "deck", "packs", "pictures", "diagnostics"},
    "uses": {"outline", "article", "data", "diagnostics"},
    "checks": {
        "outline",
        "article",
        "evidence",
        "reckoning",
        "deck",
        "packs",
        "pictures",
        "diagnostics",
        "compose",
        "fit",
        "powerpoint",
    },
}
MODULES = sorted(SOURCE.rglob("*.py"))


def imports(module: Path) -> set[str]:
    """Return every module that a module imports, by its full name."""
    found = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def room(module: Path) -> str:
    """Return the room that a module stands in."""
    return module.relative_to(SOURCE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(SOURCE)))
def test_a_module_imports_only_rooms_below_its_own(module: Path) -> None:
    own = room(module)
    if own not in MAY_IMPORT:
        return
    rooms = {name.split(".")[1] for name in imports(module) if name.startswith("deckgen.")}
    assert rooms - {own} <= MAY_IMPORT[own]


@pytest.mark.parametrize(
    ("library", "user"), [("pptx", "powerpoint"), ("xlsxwriter", "powerpoint"), ("docx", "article")]
)
def test_only_one_room_knows_a_file_format(library: str, user: str) -> None:
    users = {room(module) for module in MODULES if library in {name.split(".")[0] for name in imports(module)}}
    assert users == {user}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(SOURCE)))
def test_a_module_is_one_thing(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 400
    assert ast.get_docstring(ast.parse(text))

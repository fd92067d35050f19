"""What the Tab key offers: commands, options, their values, layout packs, codes; the shell's own files elsewhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import CompletionItem, get_completion_class

import deckgen
from deckgen.cli.main import main
from deckgen.packs.read import pack_names

SOURCE = Path(deckgen.__file__).parents[1]
AS_INSTALLED = 'from deckgen.cli.main import main; main(prog_name="deckgen")'
DOCS = Path(__file__).parents[2] / "docs" / "completion.md"


def completed(line: str, shell: str = "bash") -> list[CompletionItem]:
    """Return what is offered at the end of a command line."""
    _, *words, begun = line.split(" ")
    kind = get_completion_class(shell)
    assert kind
    return kind(main, {}, "deckgen", "_DECKGEN_COMPLETE").get_completions(words, begun)


def values(line: str) -> list[str]:
    return [item.value for item in completed(line)]


def test_commands_are_completed() -> None:
    assert values("deckgen bu") == ["build"]
    assert {"build", "check", "explain", "fmt", "new", "outline"} <= set(values("deckgen "))


def test_options_and_their_values_are_completed() -> None:
    assert values("deckgen build talk.yaml --la") == ["--layouts"]
    assert values("deckgen new budget --m") == ["--minutes"]
    assert values("deckgen new budget --language ") == ["da", "en"]
    assert values("deckgen check talk.yaml --format g") == ["github"]


@pytest.mark.parametrize("command", ["build", "check", "outline"])
def test_layout_packs_are_completed_by_name_and_otherwise_as_folders(command: str) -> None:
    assert values(f"deckgen {command} talk.yaml --layouts ") == pack_names()
    assert values(f"deckgen {command} talk.yaml --layouts kom") == ["kommune"]
    assert [(item.type, item.value) for item in completed(f"deckgen {command} t.yaml --layouts ./my")] == [
        ("dir", "./my")
    ]


@pytest.mark.parametrize("command", ["list", "show", "check", "new byen --from"])
def test_packs_are_completed_in_the_commands_about_them(command: str) -> None:
    assert values(f"deckgen layouts {command} ") == pack_names()
    assert [(item.type, item.value) for item in completed(f"deckgen layouts {command} ./my")] == [("dir", "./my")]


def test_a_pack_s_layouts_are_completed_with_their_names() -> None:
    offered = completed("deckgen layouts show kommune ch", "zsh")
    assert [(item.value, item.help) for item in offered] == [("chain", "Kæde"), ("chart", "Diagram")]
    assert values("deckgen layouts show no-such-pack c") == []


@pytest.mark.parametrize(
    "command",
    ["build", "check", "outline", "fmt", "fmt talk.yaml", "find", "replace", "new", "build talk.yaml -o", "verify"],
)
def test_files_are_left_to_the_shell(command: str) -> None:
    assert [(item.type, item.value) for item in completed(f"deckgen {command} talks/b")] == [("file", "talks/b")]


def test_codes_are_completed_in_capitals_or_not_with_what_they_mean() -> None:
    offered = completed("deckgen explain e50", "zsh")
    assert [item.value for item in offered][:3] == ["E501", "E502", "E503"]
    assert offered[1].help == "the deck cannot be written here"
    assert values("deckgen explain E204") == ["E204"]
    assert values("deckgen explain X") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_line_in_the_docs_asks_for_the_shell_s_own_script(shell: str) -> None:
    found = re.search(rf"(_DECKGEN_COMPLETE)=({shell}_source) deckgen\b", DOCS.read_text(encoding="utf-8"))
    assert found
    done = subprocess.run(
        [sys.executable, "-c", AS_INSTALLED],
        env={**os.environ, "PYTHONPATH": str(SOURCE), found[1]: found[2]},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "_deckgen_completion" in done.stdout
    assert f"_DECKGEN_COMPLETE={shell}_complete" in done.stdout


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("deckgen bu", ["build"]),
        ("deckgen build talk.yaml --layouts kom", ["kommune"]),
        ("deckgen build æblegård/", ["æblegård/talk.yaml"]),
        ("deckgen explain e204", ["E204"]),
    ],
)
def test_a_real_bash_completes_with_the_line_of_the_docs(tmp_path: Path, line: str, offered: list[str]) -> None:
    bash = shutil.which("bash")
    if bash is None:
        if os.environ.get("CI"):
            pytest.fail("bash is missing")
        pytest.skip("bash is missing")
    found = re.search(r"^eval .*bash_source.*$", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert found
    program = tmp_path / "bin" / "deckgen"
    program.parent.mkdir()
    program.write_text(
        f"#!{bash}\nexec '{sys.executable}' -c '{AS_INSTALLED}' \"$@\"\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    (tmp_path / "æblegård").mkdir()
    (tmp_path / "æblegård" / "talk.yaml").write_text("title: Æblegården\n", encoding="utf-8")
    # compopt works only while a line is typed; what it asks for is readline's, and compgen offers the same files.
    script = f"""{found[0]}
compopt() {{ COMPREPLY=($(compgen -f -- "${{COMP_WORDS[COMP_CWORD]}}")); }}
COMP_WORDS=({line}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_deckgen_completion deckgen
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(SOURCE)}
    done = subprocess.run(
        [bash, "--norc", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.split("\n") == [*offered, ""]

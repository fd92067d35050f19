"""`deckgen layouts new`: a pack of one's own, in a few lines over another one."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click
from rich.console import Console

from deckgen.cli.console import show_findings
from deckgen.cli.new import in_shell
from deckgen.cli.options import complete_packs
from deckgen.diagnostics import Report
from deckgen.fit.advances import families
from deckgen.packs.new import NewPack, write_pack
from deckgen.packs.read import find_pack, no_such_pack

_SHAPES_OF_LOGOS = (".svg", ".png", ".jpg", ".jpeg")


def _color(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str:
    digits = (value or "").strip().removeprefix("#").upper()
    if value is not None and not re.fullmatch(r"[0-9A-F]{6}", digits):
        raise click.BadParameter(f"a colour is six hexadecimal digits, such as 204080, not {value!r}")
    return digits


def _base(_ctx: click.Context, _param: click.Parameter, value: str) -> Path:
    folder = find_pack(value, Path.cwd())
    if folder is None:
        raise click.BadParameter("; ".join(no_such_pack(value)))
    return folder


def _logo(_ctx: click.Context, _param: click.Parameter, value: Path | None) -> Path | None:
    if value is not None and value.suffix.lower() not in _SHAPES_OF_LOGOS:
        raise click.BadParameter(f"a logo is a file of the kind {', '.join(_SHAPES_OF_LOGOS)}, not {value.name!r}")
    return value


_FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


@click.command("new")
@click.argument("name", type=click.Path(path_type=Path))
@click.option(
    "--from",
    "base",
    default="kommune",
    show_default=True,
    callback=_base,
    metavar="PACK",
    shell_complete=complete_packs,
    help="The pack that it extends, by name or folder.",
)
@click.option("--accent", callback=_color, metavar="COLOUR", help="The colour of what matters, as 204080.")
@click.option("--deep", callback=_color, metavar="COLOUR", help="The ground of cover, sections and closing.")
@click.option("--logo", type=_FILE, callback=_logo, metavar="FILE", help="The logo, which is copied into the pack.")
@click.option("--logo-on-deep", type=_FILE, callback=_logo, metavar="FILE", help="The logo for slides of deep ground.")
@click.option("--face-head", "head", default="", metavar="FACE", help="The face of headlines, as Georgia.")
@click.option("--face-body", "body", default="", metavar="FACE", help="The face of everything else, as Calibri.")
def new_layouts(
    name: Path,
    base: Path,
    accent: str,
    deep: str,
    logo: Path | None,
    logo_on_deep: Path | None,
    head: str,
    body: str,
) -> None:
    """Write the folder NAME with a layout pack of your own: another pack, with what you say over it.

    \b
    Examples:
      deckgen layouts new byen --accent 204080
      deckgen layouts new byen --from klar --deep 14213D --logo logo.svg

    Comments in its pack.yaml say what else it may hold. Nothing that exists is written over. Exit code 0: written;
    1: it cannot be written there; 2: the command was given wrongly.
    """
    if logo and logo_on_deep and logo.name == logo_on_deep.name and logo.resolve() != logo_on_deep.resolve():
        raise click.UsageError("the two logos have one name, and both go into one folder: rename one of them")
    report = Report()
    if not write_pack(NewPack(name, base, accent, deep, head.strip(), body.strip(), logo, logo_on_deep), report):
        show_findings(report, Console(stderr=True))
        sys.exit(1)
    click.echo(f"{name / 'pack.yaml'}: written")
    for face in dict.fromkeys(face.strip() for face in (head, body)):
        if face and face not in families():
            click.echo(f"the widths of {face} are not known and will be guessed; known are {', '.join(families())}")
    typed = in_shell(name) if name.is_absolute() else in_shell(f"./{name}")
    click.echo(f"\nNext:\n  deckgen layouts check {typed}\n  deckgen build talk.yaml --layouts {typed}")

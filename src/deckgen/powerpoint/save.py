"""Save: a deck's bytes go to a file whole or not at all, and nobody's hand work is written over."""

from __future__ import annotations

import os
import tempfile
import zipfile
import zlib
from pathlib import Path

from deckgen.diagnostics import Report
from deckgen.powerpoint.package import digest
from deckgen.powerpoint.properties import read_fingerprint
from deckgen.powerpoint.write import CUSTOM_NAME

BESIDE = "write beside it with `-o another-name.pptx`"


def check_target(target: Path, force: bool, report: Report, share: bool = False) -> None:
    """Report why the deck cannot go to `target`: E501–E505, E515.

    `force` allows writing over what deckgen did not make. `share` says that the deck is a copy to hand out, which is
    not to stand in the place of the speaker's own, nor that one in its place.
    """
    try:
        _check(target, force, report, share)
    except (OSError, ValueError) as fault:
        report.error("E502", f"no file can be called that: {fault}", target, help="choose another name with `-o`")


def _check(target: Path, force: bool, report: Report, share: bool) -> None:
    folder = target.parent
    if not folder.is_dir():
        what = "is a file" if folder.exists() else "does not exist"
        report.error("E501", f"the folder {folder} {what}", target, help="make the folder, or choose another with `-o`")
    elif target.is_dir():
        report.error("E501", "this is a folder", target, help="give the deck's name as well: `-o folder/talk.pptx`")
    elif not os.access(folder, os.W_OK) or (target.exists() and not os.access(target, os.W_OK)):
        report.error("E502", "the deck cannot be written here", target, help="choose another folder with `-o`")
    elif target.exists():
        _check_existing(target, force, report, share)


def _check_existing(target: Path, force: bool, report: Report, share: bool) -> None:
    locks = (target.with_name("~$" + target.name), target.with_name(f".~lock.{target.name}#"))
    lock = next((lock for lock in locks if lock.exists()), None)
    if lock is not None:
        report.error(
            "E505",
            f"the deck is open in another program (there is a {lock.name} beside it)",
            target,
            help=f"close it there, or {BESIDE}",
        )
    elif not force and (origin := _origin(target)) != ("shared" if share else "own"):
        said = {
            "own": ("E515", "the speaker's own deck stands here, and a shared copy has neither notes nor evidence"),
            "shared": ("E515", "a shared copy stands here, and this deck has notes and all that the copy is without"),
            "foreign": ("E503", "deckgen did not write this file"),
            "edited": ("E504", "somebody has edited or saved this deck since deckgen wrote it"),
        }
        code, message = said[origin]
        report.error(code, message, target, help=f"{BESIDE}, or write over it with `--force`")


def _origin(target: Path) -> str:
    """Return whose file it is: `own` or `shared` as deckgen wrote it, `edited` since, or `foreign`."""
    try:
        with zipfile.ZipFile(target) as package:
            entries = {name: package.read(name) for name in package.namelist()}
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        # NotImplementedError is what zipfile raises for ways of packing that it does not know.
        return "foreign"
    found = read_fingerprint(entries.get(CUSTOM_NAME, b""))
    if found is None:
        return "foreign"
    fingerprint, is_shared = found
    if fingerprint != digest(entries, CUSTOM_NAME):
        return "edited"
    return "shared" if is_shared else "own"


def save(data: bytes, target: Path, report: Report) -> bool:
    """Write the bytes to `target` in one step, and return whether it worked; reports E502 otherwise."""
    try:
        target = target.resolve()  # a link stays a link, and the deck goes where it leads
        replace_file(data, target, 0o666 & ~_umask())
    except OSError as fault:
        reason = (fault.strerror or str(fault)).lower()
        report.error("E502", f"the deck cannot be written: {reason}", target, help="choose another place with `-o`")
        return False
    return True


def replace_file(data: bytes, target: Path, rights: int) -> None:
    """Put a file with these bytes and rights in the place of `target` in one step; raises OSError, and tidies up."""
    temporary: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".deckgen-", suffix=".tmp", delete=False) as file:
            temporary = Path(file.name)
            file.write(data)
        os.chmod(temporary, rights)
        os.replace(temporary, target)
    except OSError:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

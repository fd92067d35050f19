"""The five verbs in a row: load, ground, compose, fit, write. The one place that knows the whole way."""

from __future__ import annotations

import datetime
import importlib
import os
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from deckgen import checks
from deckgen.audit.evidence_map import map_evidence
from deckgen.audit.since import Since, changed_since
from deckgen.checks.rules import Subject, run_rules
from deckgen.compose.compose import compose
from deckgen.compose.material import read_material
from deckgen.compose.notes import set_notes
from deckgen.deck.evidence_map import EvidenceMap
from deckgen.deck.model import Deck
from deckgen.deck.reveal import still
from deckgen.deck.shared import LeftOut, left_out, shared
from deckgen.diagnostics import Report, Stop
from deckgen.evidence.cells import read_cells
from deckgen.evidence.claims import Claim, claims
from deckgen.evidence.ground import ground
from deckgen.evidence.model import Evidence
from deckgen.fit.fit import fit_deck
from deckgen.outline.load import load_outline
from deckgen.outline.outline import Outline
from deckgen.packs.layout import LayoutPack
from deckgen.packs.load import load_pack
from deckgen.powerpoint.private import private_in
from deckgen.powerpoint.read_back import read_map
from deckgen.powerpoint.save import check_target, save
from deckgen.powerpoint.write import write_deck
from deckgen.waivers import set_waived_apart

for _module in pkgutil.iter_modules(checks.__path__):
    importlib.import_module(f"{checks.__name__}.{_module.name}")


@dataclass(frozen=True)
class Compiled:
    """A talk on its way to a file: everything but the writing is done.

    `composed` is the deck before it was fitted; `left_out` is what a copy to hand out has not. `changed` are the
    figures from files that were others in the deck that stood in the place of the new one.
    """

    outline: Outline
    evidence: Evidence
    claims: tuple[Claim, ...]
    pack: LayoutPack
    deck: Deck
    composed: Deck
    left_out: LeftOut | None = None
    changed: tuple[Since, ...] = ()

    @property
    def minutes(self) -> float:
        """How long the talk is planned to take."""
        return sum(slide.seconds for slide in self.deck.slides) / 60


@dataclass(frozen=True)
class Options:
    """What the command line may say over the outline.

    `layouts` is a pack's name, or a path from the working folder; `values` are files for `vars`, a later one over an
    earlier one; `overrides` stand over both. `audiences` are those that `only:` is asked for. `strict` makes a claim
    that rests on nothing an error, `static` leaves out all movement, `share` all that is the speaker's alone, and the
    backup slides unless `with_backup` is set.
    """

    layouts: str | None = None
    overrides: Mapping[str, str] = field(default_factory=dict)
    force: bool = False
    values: tuple[Path, ...] = ()
    audiences: tuple[str, ...] = ()
    strict: bool = False
    static: bool = False
    share: bool = False
    with_backup: bool = False


def compile_talk(talk: Path, options: Options, report: Report) -> Compiled | None:
    """Return the talk as a fitted deck, or None where the report holds errors."""
    outline = load_outline(
        talk, report, overrides=options.overrides, values=options.values, audiences=options.audiences
    )
    if outline is None:
        return None
    compiled = _compiled(outline, options, report)
    # With these options another talk is shown than the outline's own, so what is idle now may be needed then.
    as_written = not (options.layouts or options.overrides or options.values or options.audiences)
    set_waived_apart(outline, report, tell_idle=as_written and compiled is not None)
    return None if report.errors else compiled


def _compiled(outline: Outline, options: Options, report: Report) -> Compiled | None:
    """Return the outline as a fitted deck, whatever the report holds; None where a stage cannot go on."""
    try:
        outline, read = read_cells(outline, report)
        evidence = ground(outline, report, read)
        if read.failed:
            return None
        pack = _pack(outline, options, report)
        material = read_material(outline, report)
        composed = compose(outline, evidence, material, pack)
        deck = set_notes(fit_deck(composed, pack, report), pack, report)
        whole = not any(found.code.startswith("E2") for found in report.errors)
        said = claims(outline.talk, evidence)
        run_rules(Subject(outline, evidence, deck, said, whole, options.strict), report)
    except Stop:
        return None
    return Compiled(outline, evidence, said, pack, deck, composed)


def build(talk: Path, target: Path, options: Options, report: Report) -> Compiled | None:
    """Write the talk's deck to `target`; return what was built, or None where the report holds errors.

    The old deck stays as it was unless everything went well.
    """
    if talk.parent.is_dir():
        check_target(target, options.force, report, options.share)
    when = _date_from_environment(talk, report)
    compiled = compile_talk(talk, options, report)
    if compiled is None or report.errors:
        return None
    date = compiled.deck.properties.date
    if when is None and date is not None:
        when = datetime.datetime.combine(date, datetime.time())
    evidence: EvidenceMap | None = None
    if options.share:
        compiled = _to_share(compiled, options.with_backup, report)
        if report.errors:
            return None
    else:
        evidence = map_evidence(compiled.outline, compiled.evidence, compiled.claims, compiled.deck)
        last = read_map(target) if target.exists() else None
        compiled = replace(compiled, changed=changed_since(last, evidence) if last else ())
    deck = still(compiled.deck) if options.static else compiled.deck
    data = write_deck(deck, compiled.pack, when, evidence, options.share)
    if options.share:
        _look_once_more(data, deck, target, report)
        set_waived_apart(compiled.outline, report, tell_idle=False)
    return compiled if save(data, target, report) else None


def _to_share(compiled: Compiled, backup: bool, report: Report) -> Compiled:
    """Return the talk with the deck that is handed out, fitted anew, since lists of slide numbers are shorter in it.

    Reports E516 where nothing is left.
    """
    deck = shared(compiled.composed, backup)
    if not deck.slides:
        hidden = all(slide.hidden for slide in compiled.deck.slides)
        message = f"every slide is hidden{'' if hidden else ' or a backup'}, so a shared copy would hold none"
        report.error("E516", message, compiled.outline.file, help="show one, or hand out the deck without `--share`")
        return compiled
    return replace(compiled, deck=fit_deck(deck, compiled.pack, report), left_out=left_out(compiled.deck, backup))


def _look_once_more(data: bytes, deck: Deck, target: Path, report: Report) -> None:
    """Warn of what a copy to hand out still holds: W515, as `deckgen verify --private` would tell it."""
    for found in private_in(data):
        at = deck.slides[found.slides[0] - 1].span if found.slides else target
        help = "write it otherwise in the outline, where it is to stay private"
        report.warning("W515", f"the shared copy holds {found.what}", at, help=help)


def _pack(outline: Outline, options: Options, report: Report) -> LayoutPack:
    language = outline.talk.language
    if options.layouts is not None:
        return load_pack(options.layouts, Path.cwd(), language, outline.file, report)
    at = outline.span(outline.talk, "layouts")
    return load_pack(outline.talk.layouts, at.file.parent, language, at, report)


def _date_from_environment(talk: Path, report: Report) -> datetime.datetime | None:
    """Return SOURCE_DATE_EPOCH as a time, or None where it is not set; a bad value is E506."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return None
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    except (ValueError, OverflowError, OSError):
        report.error(
            "E506",
            f"SOURCE_DATE_EPOCH is {epoch!r}, which is no number of seconds",
            talk,
            help="set it to whole seconds since 1970, or unset it",
        )
        return None

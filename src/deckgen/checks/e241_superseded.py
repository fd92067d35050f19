"""E241: a figure that the author has called superseded, on a slide or in the speaker's own notes."""

from __future__ import annotations

from deckgen.article.mentions import Wanted, mentions, share_a_word
from deckgen.checks.rules import Subject, rule
from deckgen.checks.said import said
from deckgen.compose.locale import Locale
from deckgen.diagnostics import Report
from deckgen.outline.items import Statistic
from deckgen.outline.model import Superseded
from deckgen.outline.outline import Outline


@rule("E241")
def superseded_figure(subject: Subject, report: Report) -> None:
    """Report every place that says an old figure, in whatever notation, of the subject that it is old for."""
    outline = subject.outline
    if not outline.talk.superseded:
        return
    texts = list(said(outline, subject.deck))
    for old in outline.talk.superseded:
        wanted = Wanted(old.value, old.unit, any_unit=old.unit is None)
        for one in texts:
            if old.what is not None and not share_a_word(old.what, one.about):
                continue
            for figure in mentions(one.text, wanted, outline.talk.language):
                message = f"the figure {figure.text} is superseded"
                report.error("E241", message, one.at, label=_label(old), help=_help(old, outline))
                break


def _label(old: Superseded) -> str:
    return f"the old figure for {old.what}" if old.what else ""


def _help(old: Superseded, outline: Outline) -> str:
    line = outline.span(old, "value").line
    where = f"`superseded:`, line {line} of {outline.span(old, 'value').file.name}"
    new = outline.talk.item(old.use) if old.use else None
    if isinstance(new, Statistic):
        if (new.value, new.unit) == (old.value, old.unit):
            return f"give `{new.id}` the new figure; it has the old one still ({where})"
        said = " ".join((new.qualifier or "", Locale(outline.talk.language).quantity(new.value, new.unit))).strip()
        return f"write {said}, as `{new.id}` has it ({where})".replace("\u00a0", " ")
    return f"write the figure of `{old.use}` ({where})" if old.use else f"write the new figure ({where})"

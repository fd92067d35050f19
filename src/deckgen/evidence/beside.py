"""Hold the words beside an item's figures, and whose figures they are, against its passage: E251, E252, W231, W232."""

from __future__ import annotations

from collections.abc import MutableMapping

from deckgen.agreement.agree import disagreements
from deckgen.agreement.findings import Disagreement
from deckgen.agreement.over_time import against_the_years
from deckgen.agreement.passage import Passage
from deckgen.agreement.terms import among, terms
from deckgen.diagnostics import Report
from deckgen.evidence.model import Grounding
from deckgen.evidence.statements import Statement, slide_texts, statements
from deckgen.outline.base import Grounded
from deckgen.outline.outline import Outline

Ready = MutableMapping[tuple[str, str], Passage]
"""Passages made ready once, by the address of what was quoted and its words."""


def check_words(item: Grounded, found: Grounding, outline: Outline, report: Report, ready: Ready) -> frozenset[str]:
    """Report where an item's words and its passage's differ; return the figures whose hedge was found turned round."""
    language = outline.talk.language
    address = (found.address, found.core)
    told: set[Disagreement] = set()
    for statement in statements(item, language):
        if address not in ready:
            ready[address] = _passage(found, language)
        for one in disagreements(statement.text, statement.beside, ready[address], language):
            if one not in told:
                told.add(one)
                _tell(one, item, statement, found, outline, report)
    return frozenset(one.figure for one in told if one.kind == "comparison")


def check_direction(item: Grounded, found: Grounding, outline: Outline, report: Report) -> None:
    """Report where an item whose figure is reckoned says that it went up, and its operands' years say down."""
    language = outline.talk.language
    passage = _passage(found, language)
    for statement in statements(item, language):
        one = against_the_years(statement.text, passage, language)
        if one is not None:
            _tell(one, item, statement, found, outline, report)


def check_heads(item: Grounded, heads: str, found: Grounding, outline: Outline, report: Report) -> None:
    """Report where an item has no word of the row and column that its figure is read from; the cover's words count."""
    language, talk = outline.talk.language, outline.talk
    cover = [text for part in (talk.title, talk.subtitle, talk.speaker, talk.event) for _, text in slide_texts(part)]
    said = terms(" . ".join([*cover, *(text for _, text in slide_texts(item))]), language)
    there = terms(heads, language)
    if there and not any(among(term, said, language) for term in there):
        report.warning(
            "W231",
            f"the figure stands beside “{heads}” in its file, and the slide has no word of it",
            outline.span(item, "from"),
            label=f"the cell is {found.address}",
            help="say on the slide what the row and the column are of, or point `from:` at the cell that is meant",
        )


def _passage(found: Grounding, language: str) -> Passage:
    headings = tuple(dict.fromkeys(one.section.replace("-", " ") for one in found.paragraphs))
    return Passage(tuple(one.text for one in found.paragraphs), headings, language, found.core)


def _tell(
    one: Disagreement, item: Grounded, statement: Statement, found: Grounding, outline: Outline, report: Report
) -> None:
    at = outline.span(item, *statement.key)
    label = f"the passage ({found.address}) has: {_short(one.sentence)}" if one.sentence else ""
    if one.kind == "unshared":
        report.warning(
            "W231",
            f"the passage's figure {one.figure} is of something else, as far as its words tell: no “{one.said}” there",
            at,
            label=label,
            help="say it with a word of the passage, or point `quote:` at the sentence that the claim rests on",
        )
        return
    of_subject = one.kind in ("subject", "swapped", "time")
    message, help = _of_subject(one) if of_subject else _of_word(one)
    if one.figure:
        report.error("E251" if of_subject else "E252", message, at, label=label, help=help)
    else:  # without a figure it is less sure which clause a claim is about
        report.warning("W232", message, at, label=label, help=help)


def _of_subject(one: Disagreement) -> tuple[str, str]:
    """Return what is said of a figure that belongs to something else."""
    if one.kind == "swapped":
        return f"the figures stand the other way round: {one.figure} comes first here and last in the passage", (
            "write the two figures in the passage's order"
        )
    beside = f"the figure {one.figure}" if one.figure else "the passage"
    verb = "stands beside" if one.figure else "speaks of"
    message = f"{beside} {verb} “{one.there}” in the passage, and the slide says “{one.said}”"
    if not one.said:
        message = f"{beside} {verb} “{one.there}” in the passage, which has a later one, {one.instead}"
        return message, f"write {one.instead}, or say that {one.figure} is “{one.there}”"
    if one.instead:
        return message, f"the passage's figure for “{one.said}” is {one.instead}: write that, or name “{one.there}”"
    return message, "write whose figure it is as the passage does, or point `quote:` at the sentence about this one"


def _of_word(one: Disagreement) -> tuple[str, str]:
    """Return what is said of a word that the passage turns round."""
    figure = f" beside {one.figure}" if one.figure else ""
    help = "write it as the passage does, or point `quote:` at the sentence that says it this way"
    if not one.said:
        return f"{one.kind}: the passage has “{one.there}”{figure}, and the slide does not", help
    if not one.there:
        return f"{one.kind}: the slide has “{one.said}”{figure}, and the passage does not", help
    return f"{one.kind}: the slide has “{one.said}”{figure}, and the passage “{one.there}”", help


def _short(text: str, most: int = 110) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"

"""Ground: look up each item's quote or passage in the article, and hold its figures against what stands there."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.article.figures import figures, holds
from deckgen.article.find import ArticleIndex, Passage, headings, index_article
from deckgen.article.model import Paragraph
from deckgen.article.near import nearest_quote
from deckgen.article.parse import read_article
from deckgen.diagnostics import Report, SourceSpan, nearest
from deckgen.evidence.model import Evidence, Grounding
from deckgen.outline.base import Grounded, OutlineModel
from deckgen.outline.items import Argument, Case, Closing, Objection, Premise, Statistic, Study, Tip
from deckgen.outline.kinds import Comparison, QuoteSlide
from deckgen.outline.outline import Outline
from deckgen.outline.picks import chosen
from deckgen.outline.slides import CasesGroup, Overview, StatisticsGroup

NOT_CLAIMED = {"id", "quote", "passage", "source", "notes", "premises", "evidence", "of", "marked", "layout", "only"}
"""The fields of an item that do not stand on its slide, or stand there as an item of their own."""


def ground(outline: Outline, report: Report) -> Evidence:
    """Return what each item of the talk rests on.

    Reports E201–E203 and E209 for the article, and E204 and E206–E208 for items.
    """
    index = _article(outline, report)
    groundings: dict[str, Grounding] = {}
    for item in outline.talk.items():
        found = _own(item, outline, index, report)
        if found and item.id:
            groundings[item.id] = found
            _check_figures(item, found, outline, report)
    # The argument comes first and rests on its premises, which may rest on evidence of their own: so, from the end.
    for item in reversed(list(outline.talk.items())):
        if item.id and item.id not in groundings:
            inherited = [groundings[id] for id in _rests_on(item, outline) if id in groundings]
            if inherited:
                groundings[item.id] = _joined(inherited)
                _check_figures(item, groundings[item.id], outline, report)
    return Evidence(groundings, tuple(item.id for item in outline.talk.items() if item.id and _is_claim(item)))


def _article(outline: Outline, report: Report) -> ArticleIndex | None:
    if outline.talk.article is None:
        return None
    at = outline.span(outline.talk, "article")
    article = read_article(outline.path(outline.talk, "article"), at, report)
    return index_article(article) if article else None


def _own(item: Grounded, outline: Outline, index: ArticleIndex | None, report: Report) -> Grounding | None:
    key = "text" if isinstance(item, QuoteSlide) else "quote"
    quote = item.text if isinstance(item, QuoteSlide) else item.quote
    if quote is None and item.passage is None:
        return None
    if index is None:
        if outline.talk.article is None and not any(found.code == "E208" for found in report.found):
            report.error(
                "E208",
                "there is no article to look this up in",
                outline.span(item, key if quote else "passage"),
                help="add `article: article.md` at the top of the outline; every quote and passage is looked up there",
            )
        return None
    paragraphs = _passage(item, outline, index, report) if item.passage else None
    if item.passage and paragraphs is None:
        return None
    if quote is None:
        return Grounding(_address(item.passage or "", index), paragraphs or ())
    found = _quoted(quote, index, paragraphs, outline.talk.language)
    if found is None:
        _report_missing(quote, outline.span(item, key), index, report)
        return None
    return Grounding(found.address, paragraphs or (found.paragraph,), found.text)


def _quoted(quote: str, index: ArticleIndex, within: tuple[Paragraph, ...] | None, language: str) -> Passage | None:
    places = index.find_quote(quote, language)
    inside = [place for place in places if within is None or place.paragraph in within]
    return inside[0] if inside else None


def _passage(item: Grounded, outline: Outline, index: ArticleIndex, report: Report) -> tuple[Paragraph, ...] | None:
    paragraphs = index.find_passage(item.passage or "")
    if paragraphs:
        return paragraphs
    wanted = (item.passage or "").split("/")[0].strip()
    close = nearest(wanted, headings(index.article))
    listed = "; ".join(headings(index.article)[:12])
    report.error(
        "E207",
        f"the article has no passage called “{item.passage}”",
        outline.span(item, "passage"),
        help=f"did you mean “{close}”?" if close else f"its headings are: {listed}",
    )
    return None


def _address(reference: str, index: ArticleIndex) -> str:
    paragraphs = index.find_passage(reference) or ()
    if not paragraphs:
        return reference
    first, last = paragraphs[0], paragraphs[-1]
    return first.address if first is last else f"{first.address}–{last.number}"


def _report_missing(quote: str, at: SourceSpan, index: ArticleIndex, report: Report) -> None:
    close = nearest_quote(index, quote)
    nearest_text = f"the nearest sentence is ({close.passage.address}): “{close.passage.text}”" if close else ""
    report.error(
        "E206",
        f"the quote does not stand in {index.article.file.name}",
        at,
        help="\n".join(
            line for line in (nearest_text, "copy the words from the article, or point `passage:` at a heading") if line
        ),
    )


def _check_figures(item: Grounded, found: Grounding, outline: Outline, report: Report) -> None:
    language = outline.talk.language
    where = found.core or found.text
    if isinstance(item, Statistic) and not holds(where, item.value, item.unit, language):
        said = [figure.text for figure in figures(where, language)]
        says = (
            f"the passage says {', '.join(said)}: “{_short(where)}”"
            if said
            else f"the passage has no figure: “{_short(where)}”"
        )
        message, help = _why_not_held(item, where, language)
        report.error("E204", message, outline.span(item, "value"), label=says, help=help)
        return
    for key, text in _texts(item):
        for figure in figures(text, language):
            if any(sign.isdigit() for sign in figure.text) and not holds(
                found.text, figure.value, figure.unit, language
            ):
                report.error(
                    "E204",
                    f"the figure {figure.text} does not stand in the passage that it rests on",
                    outline.span(item, *key),
                    label=f"the passage ({found.address}) has: {_short(found.text)}",
                    help="write the passage's figure, or point `quote:` or `passage:` at the place that has this one",
                )


def _why_not_held(item: Statistic, where: str, language: str) -> tuple[str, str]:
    """Return what is wrong with a figure that its passage does not hold, and what to do about it."""
    whole = item.value * 1000
    if item.value.as_tuple().exponent == -3 and holds(where, whole, item.unit, language):
        message = f"{item.value} is read as a little more than {int(item.value)}: a point is the decimal mark here"
        return message, f"write {whole.normalize():f}; the slide sets it in the talk's notation"
    if any(figure.value == item.value for figure in figures(where, language)):
        message = f"the passage has the figure {item.value}, and not in {item.unit or 'bare numbers'}"
        return message, "write the passage's `unit:`, or leave it out where the passage has none"
    return (
        f"the figure {item.value} does not stand in the passage that it rests on",
        "write the passage's figure, or point `quote:` at the sentence that has this one",
    )


def _texts(value: object, at: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every text of an item that stands on its slide, with where it stands in the item."""
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _texts(one, (*at, number))
    elif isinstance(value, OutlineModel):
        for name in type(value).model_fields:
            if name not in NOT_CLAIMED:
                yield from _texts(getattr(value, name), (*at, name))


def _short(text: str, most: int = 110) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def _rests_on(item: Grounded, outline: Outline) -> list[str]:
    """Return the ids of the items that this one stands on when it quotes nothing itself."""
    talk = outline.talk
    match item:
        case Premise():
            return list(item.evidence)
        case Argument():
            return [premise.id or "" for premise in item.premises]
        case StatisticsGroup() | CasesGroup() | Overview():
            return [part.id or "" for part in chosen(talk, item)]
        case _:
            return []


def _joined(found: list[Grounding]) -> Grounding:
    paragraphs = {paragraph.address: paragraph for one in found for paragraph in one.paragraphs}
    addresses = dict.fromkeys(one.address for one in found)
    cores = dict.fromkeys(one.core for one in found if one.core)
    return Grounding("; ".join(addresses), tuple(paragraphs.values()), " ".join(cores))


def _is_claim(item: Grounded) -> bool:
    kinds = (Premise, Statistic, Study, Case, Objection, Tip, QuoteSlide, Comparison, Closing, Argument)
    return isinstance(item, kinds)

"""Ground: look up each item's quote or passage, and hold its figures against what stands there."""

from __future__ import annotations

from deckgen.agreement.marks import same_period
from deckgen.article.comparison import Comparison, compare_figures
from deckgen.article.figures import Figure, figures, holds
from deckgen.article.qualifiers import hedge_of, qualifier_after
from deckgen.article.units import measure_after, measure_end
from deckgen.diagnostics import Report
from deckgen.evidence.articles import look_up, read_articles
from deckgen.evidence.beside import Ready, check_direction, check_heads, check_words
from deckgen.evidence.cells import NOTHING_READ, ReadCells
from deckgen.evidence.derived import derive, left_out
from deckgen.evidence.model import Evidence, Grounding, joined
from deckgen.evidence.offer import offer
from deckgen.evidence.statements import slide_texts, written
from deckgen.outline.base import Grounded
from deckgen.outline.items import Argument, Premise, Statistic
from deckgen.outline.kinds import ChartSlide
from deckgen.outline.outline import Outline
from deckgen.outline.picks import chosen
from deckgen.outline.slides import CasesGroup, Overview, StatisticsGroup


def ground(outline: Outline, report: Report, read: ReadCells = NOTHING_READ) -> Evidence:
    """Return what each item of the talk rests on. `read` are the cells that figures of the outline were read from.

    Reports E201–E203, E209, E210 and W201 for the articles, and E204, E206–E208, E231–E236, E251, E252, W203, W231
    and W232 for items.
    """
    articles = read_articles(outline, report)
    groundings: dict[str, Grounding] = {}
    faulty: set[str] = set(read.failed)
    ready: Ready = {}
    for item in (*outline.talk.items(), *left_out(outline)):
        found = look_up(item, articles, outline, report)
        if item.id and item.id in read.groundings:
            # Words that are quoted say the figure as well; a passage is there for the speaker.
            if found and found.core and isinstance(item, Statistic):
                _check_value(item, found, outline, report)
            found = joined([read.groundings[item.id], *([found] if found else [])])
            groundings[item.id] = found
            _check_figures(item, found, outline, report, None)  # a cell has its row's words, and no sentence
        elif item.id in read.failed:
            continue
        elif found and item.id:
            groundings[item.id] = found
            if isinstance(item, Statistic) and item.derived:
                continue
            if isinstance(item, Statistic) and not _check_value(item, found, outline, report):
                faulty.add(item.id)
                continue
            _check_figures(item, found, outline, report, ready)
    reckoned, workings = derive(outline, groundings, faulty, report)
    groundings |= reckoned
    for statistic in outline.talk.statistics:
        if heads := read.heads.get(statistic.id or ""):
            check_heads(statistic, heads, groundings[str(statistic.id)], outline, report)
        if found := reckoned.get(statistic.id or ""):
            _check_figures(statistic, found, outline, report, None)  # its words are those of no single sentence
            check_direction(statistic, found, outline, report)
    # The argument comes first and rests on its premises, which may rest on evidence of their own: so, from the end.
    for item in reversed(list(outline.talk.items())):
        if item.id and item.id not in groundings:
            inherited = [groundings[id] for id in _rests_on(item, outline) if id in groundings]
            if inherited:
                groundings[item.id] = joined(inherited)
                _check_figures(item, groundings[item.id], outline, report, ready)
    searched = tuple(index.article for index in articles.by_id.values() if index)
    return Evidence(groundings, searched, workings, read.places)


def _check_value(item: Statistic, found: Grounding, outline: Outline, report: Report) -> bool:
    """Return whether a statistic's passage has its figure; E204 where it has not."""
    language = outline.talk.language
    where = found.core or found.text
    if not _holds_value(item, where, language):
        said = [figure.text for figure in figures(where, language)]
        says = (
            f"the passage says {', '.join(said)}: “{_short(where)}”"
            if said
            else f"the passage has no figure: “{_short(where)}”"
        )
        message, help = _why_not_held(item, where, language)
        if line := offer(item, where, outline):
            help += f"\nor, if it is reckoned from others, say so: `{line}`"
        report.error("E204", message, outline.span(item, "value"), label=says, help=help)
        return False
    hedged = item.qualifier or qualifier_after(f" {item.label or ''}", 0) or ""
    if hedge_of(hedged.lower(), language) is None:
        compared = next(iter(compare_figures(f"{written(item, language)} {item.label}", where, language)), None)
        if compared and compared.figure.start == 0 and compared.drops_qualifier:
            _warn_of_dropped(compared, item, ("value",), outline, report)
    return True


def _check_figures(item: Grounded, found: Grounding, outline: Outline, report: Report, ready: Ready | None) -> None:
    language = outline.talk.language
    if isinstance(item, ChartSlide):
        _check_chart(item, found, outline, report)
    counted = _counted(item, outline)
    turned = check_words(item, found, outline, report, ready) if ready is not None else frozenset()
    for key, text in slide_texts(item):
        for compared in compare_figures(text, found.with_reckoned, language):
            figure = compared.figure
            if compared.drops_qualifier:
                _warn_of_dropped(compared, item, key, outline, report)
            if compared.verdict != "not held" or figure.text in turned:
                continue
            if same_period(text, figure.start, found.text, language):
                continue
            in_words = not any(sign.isdigit() for sign in figure.text)
            if in_words and figure.value in counted:
                continue
            report.error(
                "E204",
                f"the figure {_with_its_words(figure, text, language)} does not stand in the passage that it rests on",
                outline.span(item, *key),
                label=f"the passage ({found.address}) has: {_short(found.text)}",
                help="write the passage's figure, or point `quote:` or `passage:` at the place that has this one",
            )


def _warn_of_dropped(
    compared: Comparison, item: Grounded, key: tuple[str | int, ...], outline: Outline, report: Report
) -> None:
    """Warn of a figure that the passage hedges and the slide gives bare."""
    holder = compared.holder
    hedged = f"{holder.qualifier} {holder.text}" if holder and holder.qualifier else "it hedged"
    report.warning(
        "W203",
        f"the passage has {hedged}, and the slide says {compared.figure.text}",
        outline.span(item, *key),
        help="write the passage's word before the figure; in a statistic, as its `qualifier:`",
    )


def _check_chart(chart: ChartSlide, found: Grounding, outline: Outline, report: Report) -> None:
    """Report the figures of a chart, written in the outline, that its passage does not have."""
    for row in chart.series or []:
        for number, value in enumerate(row.values):
            if value is not None and not holds(found.with_reckoned, value, chart.unit, outline.talk.language):
                report.error(
                    "E204",
                    f"the figure {value} does not stand in the passage that the chart rests on",
                    outline.span(row, "values", number),
                    label=f"the passage ({found.address}) has: {_short(found.text)}",
                    help="write the passage's figure, or take the chart's figures from a file with `data:`",
                )


def _counted(item: Grounded, outline: Outline) -> set[int]:
    """Return what a number in words may count on the slide itself: its steps, its tips, the parts of its talk."""
    talk = outline.talk
    own = (getattr(item, name) for name in type(item).model_fields)
    lengths = {len(value) for value in own if isinstance(value, list)}
    groups = (talk.statistics, talk.studies, talk.cases, talk.objections, talk.tips)
    return lengths | {len(group) for group in groups} | {len(chosen(talk, item))}


def _holds_value(item: Statistic, where: str, language: str) -> bool:
    """Return whether a passage holds a figure as it stands, in words, or as its qualifier rounds it: knap 80 for 78."""
    measured = item.unit and measure_after(f"1 {item.unit}", 1, language)
    if not measured and holds(where, item.value, item.unit, language):
        return True
    before = f"{item.qualifier} " if item.qualifier else ""
    compared = compare_figures(f"{before}{written(item, language)} {item.label}", where, language, reckoned=False)
    return bool(compared) and compared[0].figure.start <= len(before) and compared[0].verdict != "not held"


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
        f"the figure {_said(item, language)} does not stand in the passage that it rests on",
        "write the passage's figure, or point `quote:` at the sentence that has this one",
    )


def _said(item: Statistic, language: str) -> str:
    """Return a statistic's figure as the outline has it, and as its slide does where that is another way."""
    bare = written(item, language)
    said = " ".join(filter(None, (item.qualifier, f"{item.value:f}", item.unit)))
    return f"{said} (on the slide: {bare})" if bare not in said else said


def _with_its_words(figure: Figure, text: str, language: str) -> str:
    """Return a figure of a text with what hedges it and what it measures: `over 40`, `34 weeks`."""
    start = text.casefold().rfind(figure.qualifier, 0, figure.start) if figure.qualifier else figure.start
    end = measure_end(text, figure.end, language) if figure.unit is None else figure.end
    return text[start if start >= 0 else figure.start : end]


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

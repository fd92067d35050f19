"""The argument: the question alone, the answer as large as it goes, and the chain that carries it."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.model import Content
from deckgen.outline.items import Argument, Case, Premise, Statistic, Study
from deckgen.outline.slides import Answer, Chain, Question


@composes(Question)
def compose_question(question: Question, ctx: Context) -> Iterator[Draft]:
    """Yield the question; the argument's own notes are said here."""
    if argument := ctx.talk.argument:
        slide = ctx.slide(argument, "question", "question", argument.question, "question")
        yield Draft(slide, says=(question, argument))


@composes(Answer)
def compose_answer(_: Answer, ctx: Context) -> Iterator[Draft]:
    """Yield the answer, with the thesis under it and the passage that says it."""
    if argument := ctx.talk.argument:
        thesis = ctx.text(argument.thesis) if argument.thesis else None
        slide = ctx.slide(argument, "answer", "answer", argument.answer, "answer", {"thesis": thesis})
        yield Draft(slide, (argument,), ctx.sources(argument.source))


@composes(Chain)
def compose_chain(_: Chain, ctx: Context) -> Iterator[Draft]:
    """Yield the premises, each with what it rests on, and the conclusion as the last card."""
    argument = ctx.talk.argument
    if argument is None:
        return
    cells: list[dict[str, Content | None]] = [
        {"claim": ctx.text(premise.claim), "detail": ctx.text(_detail(premise, ctx))} for premise in argument.premises
    ]
    lit = {}
    if argument.conclusion:
        cells.append({"claim": ctx.text(argument.conclusion)})
        lit = {"premise": len(cells) - 1}
    sources = argument_sources(argument, ctx)
    slide = ctx.slide(
        argument,
        "chain",
        "chain",
        argument.claim or ctx.words["chain_title"],
        "claim",
        {"source": ctx.cite(*sources)},
        {"premise": cells},
        lit,
        ctx.cell_spans("premise", argument.premises, {"claim": "claim", "detail": "detail"}),
    )
    yield Draft(slide, tuple(argument.premises), ctx.sources(*sources))


@composes(Premise)
def compose_premise(premise: Premise, ctx: Context) -> Iterator[Draft]:
    """Yield a premise on a slide of its own."""
    detail = _detail(premise, ctx)
    body = ctx.text(detail) if detail else None
    slide = ctx.slide(
        premise,
        "text",
        premise.id or "premise",
        premise.claim,
        "claim",
        {"body": body, "source": ctx.cite(premise.source)},
    )
    yield Draft(slide, (premise,), ctx.sources(premise.source))


def argument_sources(argument: Argument, ctx: Context) -> list[str | None]:
    """Return the ids of the sources that an argument rests on: its own, its premises' and their evidence's."""
    if argument.source:
        return [argument.source]
    found = [item.source for premise in argument.premises for item in (premise, *evidence_of(premise, ctx))]
    return list(dict.fromkeys(found))


def evidence_of(premise: Premise, ctx: Context) -> list[Statistic | Study | Case]:
    """Return the items that carry a premise."""
    found = (ctx.talk.item(id) for id in premise.evidence)
    return [item for item in found if isinstance(item, (Statistic, Study, Case))]


def _detail(premise: Premise, ctx: Context) -> str:
    """Return what a premise rests on in small type: the author's words, or its evidence in short."""
    if premise.detail:
        return premise.detail
    return "; ".join(evidence_in_short(item, ctx) for item in evidence_of(premise, ctx))


def evidence_in_short(item: Statistic | Study | Case, ctx: Context) -> str:
    """Return an item in a few words: a figure with what it counts, or whose study or case it is."""
    if isinstance(item, Statistic):
        figure = ctx.locale.quantity(item.value, item.unit)
        return " ".join(text for text in (item.qualifier, figure, item.label) if text)
    return item.by if isinstance(item, Study) else item.name

"""Holds an edited deck, and the articles as they stand now, against the evidence that the deck carries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from deckgen.article.find import index_article
from deckgen.article.model import Article
from deckgen.article.near import nearest_quote
from deckgen.audit.changed_figures import Passages, changed_figures
from deckgen.audit.changed_words import changed_words, pair_texts
from deckgen.audit.evidence_map import sha256
from deckgen.audit.same_slides import changed_order, pair_slides
from deckgen.audit.verification import Change, ChangeKind, Verification
from deckgen.deck.evidence_map import EvidenceMap, MappedClaim, MappedPassage
from deckgen.deck.seen import SeenDeck


def verify_deck(deck: SeenDeck, articles: Mapping[str, Article]) -> Verification:
    """Return what has changed since a deck was built. `articles` are those that were found, by the map's names."""
    evidence = deck.evidence
    pairs, passages = pair_slides(deck), Passages.of(evidence)
    changes = list(changed_order(pairs, evidence))
    for pair in pairs:
        texts = pair_texts(pair)
        found = (*changed_figures(pair, texts, passages), *changed_words(pair, texts))
        changes += (replace(one, number=pair.number) for one in found)
    changes.sort(key=lambda change: change.slide or 0)
    changes += _changed_articles(evidence, articles)
    claims = _claims(evidence)
    return Verification(
        title=evidence.title,
        slides=len(deck.slides),
        claims=len(claims),
        documented=sum(claim.documented for claim in claims.values()),
        changes=tuple(changes),
        not_compared=tuple(
            f"{one.name}: it does not lie beside the deck; name it with `--article`"
            for one in evidence.articles
            if one.name not in articles
        ),
    )


def _claims(evidence: EvidenceMap) -> dict[str, MappedClaim]:
    return {claim.id: claim for slide in evidence.slides for claim in slide.claims}


def _changed_articles(evidence: EvidenceMap, articles: Mapping[str, Article]) -> Iterator[Change]:
    for built in evidence.articles:
        article = articles.get(built.name)
        if article is None or sha256(article.text) == built.sha256:
            continue
        count = sum(1 for _ in article.paragraphs)
        paragraphs = f": it had {built.paragraphs} paragraphs and has {count}" if count != built.paragraphs else ""
        yield Change(ChangeKind.ARTICLE, f"{built.name} was changed since the deck was built{paragraphs}")
        yield from _lost_sentences(evidence, built.name, article)


def _lost_sentences(evidence: EvidenceMap, name: str, article: Article) -> Iterator[Change]:
    """Yield the sentences that claims rest on and the article no longer has, each once."""
    index = index_article(article)
    resting: dict[MappedPassage, list[MappedClaim]] = {}
    for claim in _claims(evidence).values():
        for sentence in claim.sentences:
            if sentence.article == name and not index.find_quote(sentence.text):
                resting.setdefault(sentence, []).append(claim)
    for sentence, claims in resting.items():
        close = nearest_quote(index, sentence.text)
        instead = f"; it says now: “{close.passage.text}”" if close else ""
        said = ", ".join(f"“{claim.words}”" for claim in claims) + (" rests" if len(claims) == 1 else " rest")
        yield Change(
            ChangeKind.SENTENCE,
            f"{said} on a sentence that {name} no longer has: “{sentence.text}”{instead}",
            matters=True,
            id=claims[0].id,
            was=sentence.text,
            now=close.passage.text if close else "",
            address=sentence.address,
            passage=sentence.text,
        )

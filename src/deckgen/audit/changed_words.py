"""Holds the words of a slide against those that it was built with: claims, sources, and what else was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from deckgen.article.normalise import normalise
from deckgen.audit.same_slides import Pair
from deckgen.audit.verification import Change, ChangeKind
from deckgen.deck.evidence_map import MappedSlide, MappedText, fingerprint, spaced
from deckgen.deck.seen import SeenText

SOURCE = "source"
"""The slot in which a slide names its source."""

_SHORT = 25
"""Words of a text that can be compared word by word in a line."""
_LONGEST = 160


@dataclass(frozen=True)
class TextPair:
    """A text as it was and as it is now; one of them is None where it was removed or added."""

    built: MappedText | None
    seen: SeenText | None


def pair_texts(pair: Pair) -> tuple[TextPair, ...]:
    """Return the texts of a slide that are not as they were, each with what became of it.

    A text that stands word for word in another shape was only moved.
    """
    if pair.mapped is None:
        return tuple(TextPair(None, seen) for seen in pair.seen.texts)
    left = list(pair.seen.texts)
    changed: list[MappedText] = []
    texts = [text for text in pair.mapped.texts if text.kind != "notes"]
    for built in texts:
        same = [seen for seen in left if seen.fingerprint == built.fingerprint]
        here = [seen for seen in same if _same_place(seen, built)]
        if same:
            left.remove((here or same)[0])
        else:
            changed.append(built)
    found = []
    for built in changed:
        seen = next((one for one in left if _same_place(one, built)), None)
        if seen is not None:
            left.remove(seen)
        found.append(TextPair(built, seen))
    return (*found, *(TextPair(None, seen) for seen in left))


def _same_place(seen: SeenText, built: MappedText) -> bool:
    return seen.title if built.index is None else seen.index == built.index


def changed_words(pair: Pair, texts: Sequence[TextPair]) -> Iterator[Change]:
    """Yield what was changed in the words of a slide. A slide that somebody added is told as a whole elsewhere."""
    if pair.mapped is None:
        return
    for text in texts:
        change = _changed(pair.mapped, text, pair.seen.number)
        if change is not None:
            yield change
    notes = next((text for text in pair.mapped.texts if text.kind == "notes"), None)
    if notes is not None and fingerprint(pair.seen.notes) != notes.fingerprint:
        yield Change(ChangeKind.NOTES, "the notes were changed", slide=pair.seen.number, id=pair.mapped.id)


def _changed(slide: MappedSlide, text: TextPair, number: int) -> Change | None:
    built, now = text.built, text.seen.words if text.seen else ""
    if built is None:
        return Change(ChangeKind.WORDS, f"there is a new text: {_quoted(now)}", slide=number, id=slide.id, now=now)
    if normalise(built.words).text == normalise(now).text:  # only quotation marks, dashes or capitals
        return None
    if built.key == SOURCE:
        return _changed_source(slide, built, now, number)
    claims = [claim for claim in slide.claims if claim.id in built.claims]
    documented = next((claim for claim in claims if claim.documented), None)
    if not now.strip():
        what = f"this no longer stands on the slide: {_quoted(built.words)}"
        kind = ChangeKind.CLAIM if claims else ChangeKind.WORDS
        return Change(kind, what, slide=number, id=slide.id, was=built.words)
    if built.kind == "table":
        what = f"the table was changed: {_cells(built.words, now)}"
        return Change(ChangeKind.WORDS, what, slide=number, id=slide.id, was=built.words, now=now)
    if not claims:
        what = f"the words were changed: {word_by_word(built.words, now)}"
        return Change(ChangeKind.WORDS, what, slide=number, id=slide.id, was=built.words, now=now)
    return Change(
        ChangeKind.CLAIM,
        f"the claim has other words than it was built with: {word_by_word(built.words, now)}",
        matters=documented is not None,
        slide=number,
        id=slide.id,
        was=built.words,
        now=now,
        address=documented.address if documented else "",
        passage=" ".join(one.text for one in documented.sentences) if documented else "",
    )


def _changed_source(slide: MappedSlide, built: MappedText, now: str, number: int) -> Change:
    kept = normalise(built.words).text in normalise(now).text
    if not now.strip():
        what = f"the source no longer stands on the slide: {_quoted(built.words)}"
    else:
        what = f"the source line was changed: {word_by_word(built.words, now)}"
    return Change(ChangeKind.SOURCE, what, matters=not kept, slide=number, id=slide.id, was=built.words, now=now)


def word_by_word(was: str, now: str) -> str:
    """Return how a text was changed: `old → new`, and for short texts that share words which of them were."""
    old, new = spaced(was).split(), spaced(now).split()
    whole = f"{_quoted(was)} → {_quoted(now)}"
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    if max(len(old), len(new)) > _SHORT or all(step[0] != "equal" for step in steps):
        return whole
    words = []
    for kind, start, end, first, last in steps:
        gone, come = " ".join(old[start:end]), " ".join(new[first:last])
        if kind == "replace":
            words.append(f"{gone} → {come}")
        elif kind != "equal":
            words.append(f"without {gone}" if gone else f"with {come}")
    return f"{whole} ({'; '.join(words)})"


def _cells(was: str, now: str) -> str:
    """Return the cells of a table that differ."""
    old, new = (text.replace("\n", "\t").split("\t") for text in (was, now))
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    found = [
        f"{_quoted(' | '.join(old[start:end]))} → {_quoted(' | '.join(new[first:last]))}"
        for kind, start, end, first, last in steps
        if kind != "equal"
    ]
    return "; ".join(found)


def _quoted(words: str) -> str:
    line = spaced(words)
    return f"“{line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(' ', 1)[0] + ' …'}”"

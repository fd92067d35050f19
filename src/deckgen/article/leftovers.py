"""Set apart what a web page left in an article's text and nobody would read aloud: bylines, tags, buttons.

A line is left out only where its whole form says so. What could be a sentence, a piece of advice or a heading that
is marked as one stays; bylines and single buttons are looked for at the head and the foot of the article only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from deckgen.article.model import Article, Leftover, LeftoverKind
from deckgen.article.plain import Block

_LONGEST = 120
"""A line with more signs than this is text."""

_IMAGE = re.compile(
    r"(?:der er )?(?:ingen|ikke angivet(?: nogen)?) (?:alternativ|alt)[ -]?tekst (?:til|for|på) (?:dette )?billedet?"
    r"|no alt(?:ernative)?[ -]?text(?: description)?(?: provided| available)?"
    r"(?: for (?:this|the) (?:image|picture|photo))?",
    re.IGNORECASE,
)
"""What LinkedIn and others put in a picture's place when a page is copied as text."""

_HASHTAG = r"#(?=\w*[^\W\d_])\w+"
_HASHTAGS = re.compile(rf"{_HASHTAG}(?:[\s,·|]*{_HASHTAG})*[\s,]*")
_LABEL = re.compile(
    r"(?:emner?|tags?|nøgleord|emneord|stikord|hashtags?|kategori(?:er)?|keywords?|topics?|categor(?:y|ies)"
    r"|filed under)\s*:\s*",
    re.IGNORECASE,
)
_MOST_WORDS_OF_A_TAG = 4

_SUBJECTS = re.compile(r"[A-ZÆØÅ][^,.!?:;]{0,40}(?:, [A-ZÆØÅ][^,.!?:;]{0,40}){2,}")
"""A last line that names the subjects under which the article was filed."""

_NETWORK = r"(?:facebook|linkedin|twitter|x|instagram|whatsapp|messenger|bluesky|threads|reddit|e-?mail|mail)"
_WHAT = r"(?:artiklen|indlægget|opslaget|siden|denne artikel|this article|this post|article|post|this)"
_BUTTON = (
    r"(?:(?:del|share|synes godt om|like|kommentér|kommenter|comment|repost|tweet|send|gem|save|udskriv|print"
    rf"|følg|follow|kopi[eé]r link|copy link)(?: {_WHAT})?(?: (?:på|via|med|on|by|with) {_NETWORK})?"
    r"|\d[\d.,]* (?:synes godt om|kommentar(?:er)?|delinger|reaktioner|likes?|comments?|shares?|reactions?))"
)
_BUTTONS = re.compile(rf"{_BUTTON}(?:\s*[\s·•|/,]\s*(?:{_BUTTON}|{_NETWORK}))*", re.IGNORECASE)
_SEVERAL_BUTTONS = re.compile(rf"{_BUTTON}(?:\s*[\s·•|/]\s*(?:{_BUTTON}|{_NETWORK}))+", re.IGNORECASE)

_WRITTEN_BY = re.compile(
    r"(?:(?:klumme|kommentar|kronik|debatindlæg|indlæg|leder|analyse|blogindlæg|artikel|tekst|skrevet|written|text|story"
    r"|opinion|column|comment|analysis) )?(?:af|by)\b:?\s+",
    re.IGNORECASE,
)
_BEHIND_NAME = re.compile(r"\s*(?:[,|·•(/]|\s[–—-]\s)\s*")
_AND = re.compile(r"\s+(?:og|and|&)\s+")
_IN_NAMES = frozenset(("von", "van", "de", "der", "den", "af", "di", "la", "le", "du", "el", "bin", "ibn", "ten"))
_MOST_WORDS_OF_A_NAME = 5
_MOST_WORDS_OF_A_ROLE = 6


def without_leftovers(blocks: Sequence[Block]) -> tuple[list[Block], tuple[Leftover, ...]]:
    """Return the blocks that are the article's text, and what was left out, both in their order."""
    found = {number: kind for number, block in enumerate(blocks) if (kind := _anywhere(block))}
    head = 1 if blocks and blocks[0].kind == "heading" else 0
    for number in range(head, len(blocks)):
        kind = found.get(number) or _below_title(blocks[number])
        if kind is None:
            break
        found[number] = kind
    for number in reversed(range(len(blocks))):
        kind = found.get(number) or _at_the_foot(blocks[number], len(blocks) - len(found))
        if kind is None:
            break
        found[number] = kind
    kept = [block for number, block in enumerate(blocks) if number not in found]
    return kept, tuple(_leftover(blocks[number], found[number]) for number in sorted(found))


def leftover_lines(article: Article) -> tuple[tuple[int, Leftover], ...]:
    """Return each leftover of `article` with the number of its line in `Article.text`, from 1, in their order."""
    return tuple((article.text.count("\n", 0, left.start) + 1, left) for left in article.leftovers)


def _leftover(block: Block, kind: LeftoverKind) -> Leftover:
    return Leftover(block.plain.text, block.plain.offsets[0], block.plain.offsets[-1], kind)


def _anywhere(block: Block) -> LeftoverKind | None:
    """Return what a block is that is no text wherever it stands."""
    text = block.plain.text
    if block.kind == "caption":
        return "caption"
    if len(text) > _LONGEST:
        return None
    if _IMAGE.fullmatch(text.strip('[]()"“”.! ')):
        return "image"
    if not _is_loose(block):
        return None
    if text.count("#") > 1 and _HASHTAGS.fullmatch(text):
        return "tags"
    return "sharing" if _SEVERAL_BUTTONS.fullmatch(text) else None


def _below_title(block: Block) -> LeftoverKind | None:
    """Return what a block is that is no text directly under the title."""
    if not _is_loose(block):
        return None
    if _is_byline(block.plain.text):
        return "byline"
    return _tags_or_button(block, guessed=False)


def _at_the_foot(block: Block, blocks: int) -> LeftoverKind | None:
    """Return what a block is that is no text below all text; `blocks` are left with it."""
    if not _is_loose(block):
        return None
    if block.kind == "paragraph" and blocks > 2 and _SUBJECTS.fullmatch(block.plain.text):
        return "tags"
    return _tags_or_button(block, guessed=True)


def _tags_or_button(block: Block, *, guessed: bool) -> LeftoverKind | None:
    text = block.plain.text
    if len(text) <= _LONGEST and (_HASHTAGS.fullmatch(text) or _is_list_of_tags(text)):
        return "tags"
    may_be_button = guessed or not block.guessed  # “Del på LinkedIn” under the title may be a heading
    return "sharing" if may_be_button and len(text) <= _LONGEST and _BUTTONS.fullmatch(text) else None


def _is_loose(block: Block) -> bool:
    """Say whether a block is neither an item, a quotation nor a heading that is marked as one."""
    return block.kind == "paragraph" or block.guessed


def _is_list_of_tags(text: str) -> bool:
    label = _LABEL.match(text)
    if label is None:
        return False
    tags = [tag.strip(" #") for tag in re.split(r"[,;·|]|\s(?=#)", text[label.end() :])]
    return all(tag and len(tag.split()) <= _MOST_WORDS_OF_A_TAG and not set(".!?:") & set(tag) for tag in tags)


def _is_byline(text: str) -> bool:
    """Say whether a line names who wrote the article: `Af Fornavn Efternavn, direktør`, `Klumme af …`."""
    written_by = _WRITTEN_BY.match(text)
    if written_by is None or len(text) > _LONGEST or text[-1] in ".!?:…":
        return False
    names, *roles = _BEHIND_NAME.split(text[written_by.end() :])
    is_plain = " " not in written_by[0].strip()  # “Af Anna” may go on as a sentence, “Klumme af Anna” does not
    return _are_names(_AND.split(names), 2 if is_plain else 1) and all(
        len(role.split()) <= _MOST_WORDS_OF_A_ROLE for role in roles
    )


def _are_names(names: Iterable[str], least: int) -> bool:
    """Say whether each text is a name: from `least` to five words, with capitals but for `von` and the like."""
    for name in names:
        words = name.split()
        if not least <= len(words) <= _MOST_WORDS_OF_A_NAME or not (words[0][0].isupper() and words[-1][0].isupper()):
            return False
        if not all(word[0].isupper() or word in _IN_NAMES for word in words):
            return False
    return True

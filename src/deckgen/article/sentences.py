"""Split Danish and English text into sentences.

A pattern finds where a sentence may end, and a list of abbreviations says where it does not: no Danish
model comes in a package, and on Danish columns this did better than the general splitters.
"""

from __future__ import annotations

import re


def _set_of(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


CLOSING = _set_of(
    """
    m.m. mm. osv. o.s.v. mv. m.v. m.fl. mfl. o.l. o.lign. o.a. etc. al. inc. ltd. jr. sr.
    pct. kr. t.kr. mio. mia. stk. kbh. f.kr. e.kr.
    """
)
"""Abbreviations that a sentence can end with: they end one when a capital follows."""

ABBREVIATIONS = CLOSING | _set_of(
    """
    f.eks. fx. bl.a. dvs. d.v.s. kl. nr. ca. jf. hhv. evt. inkl. ekskl. excl. tlf. dr. hr. fr. frk. d. f.
    pga. p.g.a. mht. m.h.t. ift. i.f.t. iht. afd. adm. ang. vedr. s. ref. red. udg. bd. kap. pkt. maks. sml.
    opr. tidl. nuv. pt. p.t. pr. prof. cand. st. skt. sct. sdr. ndr. vejl. gl. iflg. forts. alm. formd. jan.
    feb. mar. apr. jun. aug. sep. sept. okt. oct. nov. dec. e.g. i.e. mr. mrs. ms. vs. nos. fig. figs. p.
    pp. eds. vol. approx. cf. dept.
    """
)

_END = re.compile(r"[.!?…]+[\"'”“’»«)\]]*(?:\[\d+\]|[¹²³⁴-⁹⁰]+)*(?=\s|\Z)")
_OPENING = re.compile(r"[\s\"'“”„‘’»«(\[–—-]*")
_BEFORE = "\"'“”„‘’»«([–—-/"
_STARTERS = _set_of(
    """
    det den de der dette disse vi jeg du i han hun man men og så hvis når da for her nu en et som derfor
    the this that these it we he she they you but and so if when there here in a an as
    """
)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence in `text`, without the white space around it."""
    spans: list[tuple[int, int]] = []
    start = _skip_blanks(text, 0)
    for found in _END.finditer(text):
        if found.start() >= start and _ends(text, start, found):
            spans.append((start, found.end()))
            start = _skip_blanks(text, found.end())
    end = len(text.rstrip())
    if start < end:
        spans.append((start, end))
    return spans


def _skip_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    """Say whether the sentence that begins at `start` ends with the marks that were found."""
    opening = _OPENING.match(text, found.end())
    at = opening.end() if opening else found.end()
    following = text[at : at + 20].split(maxsplit=1)
    following_word = following[0] if following else ""
    if not following_word:
        return at >= len(text)
    capital = following_word[0].isupper() or following_word[1:2].isupper()
    if following_word[0].islower() and not capital:
        return False
    if set("!?") & set(found[0]):
        return True
    if "…" in found[0] or ".." in found[0]:
        return capital
    return not _is_abbreviated(text, start, found.start() + 1, following_word, capital)


def _is_abbreviated(text: str, start: int, end: int, following: str, capital: bool) -> bool:
    """Say whether the full stop before `end` belongs to its word and does not end a sentence."""
    before = max(text.rfind(" ", start, end), text.rfind("\n", start, end), text.rfind("\u00a0", start, end), start - 1)
    word = text[before + 1 : end].lstrip(_BEFORE)
    if word.casefold() in CLOSING:
        return not capital
    if word.casefold() in ABBREVIATIONS:
        return True
    stem = word[:-1]
    if stem.isdigit():  # an ordinal, or the number of an item; but a year can end a sentence
        return before + 1 <= start or (not capital and len(stem) < 3)
    if len(stem) == 1 and stem.isupper():  # an initial, unless what follows can only begin a sentence
        return following.casefold().strip(",") not in _STARTERS
    return False

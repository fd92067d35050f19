"""White space that looks like blanks and is not, where YAML counts blanks.

Text copied from Teams, Word or a web page brings no-break spaces and invisible signs. YAML takes them for
letters, so that a key gets another name; here they are told before it does. Within texts they stay.
"""

from __future__ import annotations

import re
import unicodedata

from deckgen.diagnostics import Report, SourceSpan
from deckgen.outline.lines import LEAD, Within, line_states
from deckgen.outline.source import Source

_ODD = "\t\xa0\xad\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2064\u2066-\u2069\u3000"
_RUN = re.compile(f"[{_ODD}]+")
_AFTER_DASH = re.compile(f" *(?:- +)*-(?=[{_ODD}])(?!\t)")
_AFTER_COLON = re.compile(rf"(?: *- +)* *[\w-]+:(?=[{_ODD}])(?!\t)")

_NAMES = {
    "\t": "a tab",
    "\xa0": "a no-break space",
    "\xad": "a soft hyphen",
    "\u200b": "a zero-width space",
    "\u2002": "an en space",
    "\u2003": "an em space",
    "\u202f": "a narrow no-break space",
}
_WITHOUT_WIDTH = {"Cf"}


def refuse_odd_spaces(source: Source, report: Report) -> None:
    """Report each place where the indentation, a dash or a colon is followed by something like a blank."""
    for number, (line, state) in enumerate(zip(source.lines, line_states(source.lines), strict=True)):
        if line.isascii() and "\t" not in line:
            continue
        if state.within in (Within.LITERAL, Within.QUOTES) or not line.strip(" \t"):
            continue
        found = _odd_run(line)
        if found:
            _tell(source, number, found, report)


def _odd_run(line: str) -> re.Match[str] | None:
    lead = LEAD.match(line)
    found = _RUN.match(line, lead.end() if lead else 0)
    if found:
        return found
    before = _AFTER_DASH.match(line) or _AFTER_COLON.match(line)
    return _RUN.match(line, before.end()) if before else None


def _tell(source: Source, number: int, found: re.Match[str], report: Report) -> None:
    signs, line = found.group(), source.lines[number]
    sign, rest = signs[0], line[found.end() :].lstrip()
    name = _NAMES.get(sign, f"the sign U+{ord(sign):04X} ({unicodedata.name(sign, 'unnamed').lower()})")
    at = SourceSpan.at(source.file, number + 1, found.start() + 1, len(signs))
    before = line[: found.start()].strip(" ")
    place = "in the indentation" if not before else f"after `{before[-1]}`"
    if unicodedata.category(sign) in _WITHOUT_WIDTH:
        message = f"{name}, which is invisible, stands {place}"
        help = "delete what stands there and type the blanks anew"
    else:
        message = f"{name} instead of a space stands {place}"
        blanks = "an ordinary space" if before else "ordinary spaces, two for each step"
        help = f"delete it and type {blanks}"
    if rest.split(":")[0]:
        help += f", before `{rest.split(':')[0][:30].strip()}`"
    report.error("E106", message, at, label=name.removeprefix("the sign "), help=help)

"""Scalars as the author wrote them, and the field types that read them.

YAML guesses: `NO` becomes false, `0751` becomes 489, `2027` a number. Here a scalar without quotation marks
stays a `Plain` text until a field says what it wants, so that a text field gets `NO` and `0751`, and a
number field 90.
"""

from __future__ import annotations

import calendar
import datetime
import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError


class Plain(str):
    """A scalar that stood in the file without quotation marks, exactly as written."""

    __slots__ = ()


_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)\Z")
_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?\Z")
_DECIMALS = re.compile(r"[-+]?(0|[1-9][0-9]*),[0-9]+\Z")
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]+(\.[0-9]+)?\Z")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_YES = {"true", "yes", "on", "ja"}
_NO = {"false", "no", "off", "nej"}


def is_switch(value: Any) -> bool:
    """Return whether `value` is a word for true or false."""
    return isinstance(value, Plain) and value.casefold() in _YES | _NO


def kind_of(value: Any) -> str:
    """Return what an author would call `value`: a text, a number, a list, a mapping or nothing."""
    if value is None:
        return "nothing"
    if isinstance(value, Plain) and _NUMBER.match(value):
        return "a number"
    if isinstance(value, str):
        return "a text"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a mapping"
    return "a number"


_HELP = {
    "a number": "write it in digits, such as 20 or 2.5",
    "a whole number": "write it in digits, such as 130",
    "true or false": "write true or false",
    "a text": "write it on the same line, in quotation marks if need be",
}


def _wrong(wanted: str, value: Any, help: str = "", found: str = "", **more: str) -> PydanticCustomError:
    help = help or _HELP.get(wanted, "")
    return PydanticCustomError(
        "wrong_kind",
        "expected {wanted}, found {found}",
        {"wanted": wanted, "found": found or kind_of(value), "help": help, **more},
    )


def _text(value: Any) -> str:
    if isinstance(value, str) and value.strip():
        return str(value).strip()
    if isinstance(value, str):
        raise _wrong("a text", None, "write the text between the quotation marks, or take the line away")
    if isinstance(value, dict) and len(value) == 1:
        key, rest = next(iter(value.items()))
        if isinstance(rest, str):
            raise _wrong("a text", value, f'a text with a colon must stand in quotation marks: "{key}: {rest}"')
    raise _wrong("a text", value)


def _number(value: Any) -> Decimal:
    if isinstance(value, Plain):
        if _NUMBER.match(value):
            return Decimal(value)
        if _LEADING_ZERO.match(value):
            raise _wrong("a number", "", f"write {value.lstrip('0') or '0'} without the leading zero")
        if re.match(r"[-+]?[0-9.]+,[0-9]+\Z", value):
            raise _wrong("a number", "", f"write a point for the decimals: {value.replace('.', '').replace(',', '.')}")
        if re.match(r"[-+]?[0-9]+(\.[0-9]+)? ?%\Z", value):
            number = value.rstrip("% ")
            raise _wrong("a number", "", f"write {number} without the percent sign", percent=number)
        if found := re.match(r"([-+]?[0-9]+(?:\.[0-9]+)?)\s+\D+\Z", value):
            raise _wrong("a number", value, f"write the number alone: {found[1]}")
    elif isinstance(value, str) and _NUMBER.match(value.strip()):
        raise _wrong("a number", value, f"take the quotation marks away: {value.strip()}")
    raise _wrong("a number", value)


_MISSING = {"", "~", "–", "-", "null"}


def _figure(value: Any) -> Decimal | None:
    return None if value is None or (isinstance(value, str) and value.strip() in _MISSING) else _number(value)


def _integer(value: Any) -> int:
    if isinstance(value, Plain) and _DECIMALS.match(value):
        value = Plain(value.replace(",", "."))
    number = _number(value)
    if number != number.to_integral_value():
        raise _wrong("a whole number", value, "write it without decimals", f"{number}")
    return int(number)


def _switch(value: Any) -> bool:
    if isinstance(value, Plain):
        if value.casefold() in _YES:
            return True
        if value.casefold() in _NO:
            return False
    raise _wrong("true or false", value)


def _date(value: Any) -> datetime.date:
    if isinstance(value, str) and _DATE.match(value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            message = "there is no such day as {day}"
            raise PydanticCustomError("no_such_day", message, {"day": str(value), "help": _last_day(value)}) from None
    raise _wrong("a date", value, "write it as year-month-day: 2026-11-24")


def _last_day(value: str) -> str:
    year, month = int(value[:4]), int(value[5:7])
    if year and 1 <= month <= 12:
        return f"that month ends with {value[:8]}{calendar.monthrange(year, month)[1]}"
    return "years count from 0001 and months from 01 to 12: 2026-11-24"


Text = Annotated[str, BeforeValidator(_text)]
"""A text; inline Markdown for bold, italic and links where it is shown."""

Number = Annotated[Decimal, BeforeValidator(_number)]
"""A number with a decimal point, kept exactly as written (23.0 stays 23.0)."""

Figure = Annotated[Decimal | None, BeforeValidator(_figure)]
"""A number, or nothing (`~`, –) where it is missing."""

Integer = Annotated[int, BeforeValidator(_integer)]
"""A whole number."""

Switch = Annotated[bool, BeforeValidator(_switch)]
"""true or false; yes/no, on/off and ja/nej are taken as well."""

Date = Annotated[datetime.date, BeforeValidator(_date)]
"""A day, written year-month-day."""

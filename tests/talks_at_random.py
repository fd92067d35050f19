"""Talks drawn at random from the outline's own model: what may stand somewhere stands there now and then.

Most of them can be built. A new field or kind of slide is drawn without a change here, unless it has to agree with
another one.
"""

from __future__ import annotations

import datetime
import types
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import yaml
from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from deckgen.outline import items, kinds
from deckgen.outline.base import Item, OutlineModel
from deckgen.outline.model import Talk
from deckgen.outline.parts import fields_of
from deckgen.outline.running_order import BARE_KINDS, GROUPS, ORDERS, PART_KINDS, Step
from deckgen.packs.read import packs_folder

Draw = Callable[[st.SearchStrategy[Any]], Any]

SLIDE_KINDS = tuple(key for key in fields_of(Step) if key != "show")
LISTS: dict[str, type[Item]] = {"statistics": items.Statistic, "studies": items.Study, "cases": items.Case}
LISTS |= {"objections": items.Objection, "tips": items.Tip}
FEWEST_TOGETHER = {"statistics": 2, "cases": 3}
MOST_TOGETHER = {"statistics": 4, "cases": 6}
NEEDED = {"question": "argument", "answer": "argument", "chain": "argument", "map-of-argument": "argument"}
NEEDED |= {"shift": "closing", "closing": "closing", "sources": "sources"} | {key: key for key in LISTS}

QUOTES = ("kom 62 % af byens borgere på biblioteket", "Det er flere end året før.", "hold åbent om søndagen")
PASSAGES = ("Hvad tallene siger", "Hvad tallene siger/1", "Hvad vi kan gøre")

WORDS = ("salen", "Læsø", "æbler og pærer", "**fed**", "*skrå*", "`kode`", "[her](https://example.org)", "🙂")
WORDS += ("👩‍👩‍👧", "漢字", "שלום", "مرحبا", "{{ by }}", "NO", "e\u0301", "–", "“citat”", "søndag & lørdag", "<b>")
WORDS += ("a: b", "#", "- x", "&amp;", "\u00ad", "den:", "(note)", "'", '"', "C++", "snake_case_name", "kommune")
WORDS += ("borger", "åbent", "i", "K/S")
PROSE = ("i", "og", "er", "på", "byen", "salen", "borgerne", "kommunen", "biblioteket", "medarbejderne", "åbent")
PROSE += ("hver", "To", "AVIS", "LTAVYo", "kommunikationsafdelingen", "e-mail", "10-12", "2019–2026", "34 %")
PROSE += ("og/eller", "–", "**fed**", "*skrå skrift*", "`kode`", "**fed**ligere", "miljø- og", "“sagt”", "nr. 7")
PROSE += ("1.200", "mmmmm", "iiiii", "fi", "ffl", "…", "[her](https://example.org)")
PROSE += ("[et langt link her](https://example.org)", "[et *skråt* link](https://example.org)")
LONG_WORDS = ("w" * 60, "Speciallægepraksisplanlægningsstabiliseringsperiode", "plejehjems-og-omsorgs-byggeri")
LONG_WORDS += ("bibliotekstilsynsmyndigheden", "https://example.org/en/lang/sti")
# No words twice: PDFium takes a line that says the same as the one above for the same line.
LONG_WORDS += (
    "[sådan går det, når et link har flere ord, end der kan stå på nogen linje, og derfor brydes et sted i midten ]"
    "(https://example.org)",
)
FOREIGN = ("Ελληνικά", "Демократия", "日本語", "한국어", "ไทย", "👍🏽", "🇩🇰", "→", "½", "²", "٣", "\ufb01")
"""Not letters of Latin that the twin of Georgia lacks when it comes as a web font, such as ő: their widths are
measured, and LibreOffice takes another font's. Nor scripts in which signs stand on others: where there is no font for
them, LibreOffice draws each sign in a box of its own."""
NOT_DRAWN = {"article", "articles", "extends", "include", "layouts", "passage", "quote", "only", "skip"}
"""Fields that say nothing on a slide, and may well keep a talk from being built."""
ODD = ("x" * 90, "Speciallægepraksisplanlægningsstabiliseringsperiode", "ord " * 150, "{{ ukendt }}", "{{ 1 / 0 }}")
ODD += ("{% if %}", "{{", "\x0b", "a\nb", "a\n\nb", "\u2028", "\u202e", "\u200f", "\x00", "\x1b[31m", "\ufffe", "[](")
ODD += ("[x](#intet)", "![](x.png)", "**", "***", "_ _", "`", "\t", "\u00a0", "\\", "{{ by | upper }}", "12 %")
ODD += ("1.234,5", "½", "٣", "²", "[a](#a) [b](b c)", "<", "]]>")
RECKONED = ("62", "62 %", "(62)", "mean(62, 62)", "100 % - (100 % - 62 %)", "62 % * 100 %")
MISRECKONED = (
    "62 - 62",
    "62 / (62 - 62)",
    "share(62",
    "62 * " * 70 + "62",
    "(" * 30,
    "intet",
    "6,2",
    "-",
    "١ + 1",
    "🙂",
)
CELLS = ("udgifter.csv[Skole, 2026]", "udgifter.csv[Område=Veje, 2025]", 'udgifter.csv["Veje", 2026="75,25", 2025]')
MISNAMED_CELLS = ("udgifter.csv[Skole, 2027]", "udgifter.csv", "udgifter.csv[]", "udgifter.csv!A1", "mangler.xlsx!A1")
MISNAMED_CELLS += ("skæv.csv[–, 2026]", "salen.png!B7", "[", "🙂.csv[a, b]", "udgifter.csv[Skole, Område]", "x.xlsx!!")
LAYOUTS = sorted(file.stem for file in (packs_folder() / "kommune").glob("*.yaml") if file.stem != "pack")
NUMBERS = (0, 1, 62, 90, 2.5, -3, 1200, 2024, 0.001, 12345678)
ODD_NUMBERS = (10**30, 10**400, -(10**18), 1e-9, 99999999999999.5, -0.0)
FILES = {"image": ("salen.png", "salen.png", "pil.svg", "mangler.jpg", "udgifter.csv")}
FILES |= {"data": ("udgifter.csv", "udgifter.csv", "skæv.csv", "mangler.csv", "salen.png")}


@st.composite
def talks(draw: Draw, kind: str | None = None) -> str:
    """Return the text of an outline in which, where `kind` is given, a slide of that kind is called for."""
    data = _Author(draw).talk(kind)
    styles = {"allow_unicode": draw(st.booleans()), "default_flow_style": draw(st.sampled_from((False, False, None)))}
    dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    return str(yaml.dump(data, Dumper=dumper, sort_keys=False, width=draw(st.sampled_from((40, 120))), **styles))


@st.composite
def crammed_talks(draw: Draw, kind: str | None = None) -> str:
    """Return the same with texts of any length, most of which have room: what may be drawn, and look wrong."""
    data = _Crammer(draw).talk(kind)
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False))


class _Author:
    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.is_odd = self.often(3)
        self.named = 0
        self.seen: set[str] = set()
        self.data: dict[str, Any] = {}

    def often(self, times: int) -> bool:
        """Return True once in so many times."""
        return bool(self.draw(st.integers(1, times)) == times)

    def one_of(self, choices: Iterable[Any]) -> Any:
        return self.draw(st.sampled_from(tuple(choices)))

    def talk(self, kind: str | None) -> dict[str, Any]:
        needed = NEEDED.get(kind or "")
        self.data = {"title": self.text(), "article": "article.md", "vars": {"by": "Aarhus", "antal": 9}}
        if needed == "sources" or self.often(2):
            names = ("dr", "kommune-2024", "æ")[: self.draw(st.integers(1, 3))]
            self.data["sources"] = {name: self.part(items.Source) for name in names}
        for key, model in LISTS.items():
            if key == needed or self.often(3):
                least = FEWEST_TOGETHER.get(key, 1) if key == needed else 1
                self.data[key] = [self.part(model) for _ in range(self.draw(st.integers(least, 4)))]
        for key in ("argument", "closing"):
            if key == needed or self.often(3):
                self.data[key] = self.part({"argument": items.Argument, "closing": items.Closing}[key])
        if kind in ("chain", "map-of-argument"):
            self.data["argument"]["premises"] = [self.part(items.Premise) for _ in range(self.draw(st.integers(1, 5)))]
        if kind == "shift":
            self.data["closing"] |= {"from": self.text(), "to": self.text()}
        set_apart = {*LISTS, "argument", "closing", "sources", *ORDERS, "title", "article", "vars"}
        self.data |= self.fields(Talk, set_apart | (set() if self.often(9) else {"extends", "include", "layouts"}))
        if kind or self.often(2):
            self.data["running_order"] = list(self.order(kind))
        if self.often(4):
            self.data["backup"] = list(self.order(None))
        return self.data

    def order(self, kind: str | None) -> Iterator[Any]:
        """Yield the lines of a running order or of backup slides; in both together no item stands twice."""
        there = [key for key in SLIDE_KINDS if self.has_matter(key)]
        drawn = [self.one_of(there) for _ in range(self.draw(st.integers(0 if kind else 1, 5)))]
        drawn.insert(self.draw(st.integers(0, len(drawn))), kind or "cover")
        for key in drawn:
            if key in self.seen and (key in PART_KINDS or key in GROUPS) and not self.often(20):
                continue
            self.seen.add(key)
            field = fields_of(Step)[key]
            if key in BARE_KINDS and self.often(3):
                yield key
            elif key in LISTS:
                yield {key: self.group(key)}
            elif key == "section" and self.often(3):
                yield {key: self.text()}
            else:
                yield {key: self.value(key, field.annotation, field.metadata)}

    def has_matter(self, kind: str) -> bool:
        """Return whether the talk has what a slide of this kind is made from."""
        needed = self.data.get(NEEDED.get(kind, "title"))
        if kind in ("chain", "map-of-argument"):
            return bool(needed and needed.get("premises"))
        return bool(needed and (kind != "shift" or {"from", "to"} <= needed.keys()))

    def group(self, key: str) -> Any:
        there = self.data[key]
        picks = [str(number) for number in range(1, len(there) + 1)]
        if len(there) > 1 and self.often(3):
            picks = [f"1-{len(there)}"]
        picks = picks if self.often(3) else [it["id"] if "id" in it else str(n) for n, it in enumerate(there, 1)]
        if self.often(3):
            return picks
        model = GROUPS[key]
        can_be_one = FEWEST_TOGETHER.get(key, 1) <= len(there) <= MOST_TOGETHER.get(key, 12) and key != "studies"
        if not can_be_one or self.often(4):
            return {"of": picks} | ({"hidden": True} if self.often(3) else {})
        together = self.part(model, {"of", "marked"}) | {"claim": self.text()}
        return together | ({"of": picks} if self.often(2) else {})

    def part(self, model: type[OutlineModel], left_out: set[str] = frozenset()) -> dict[str, Any]:  # type: ignore[assignment]
        """Return a part with all that it needs, and now and then what it may have."""
        set_apart = {
            items.Case: {"person"},
            items.Portrait: {"file"},
            kinds.TableSlide: {"columns", "rows", "data"},
            kinds.ChartSlide: {"categories", "series", "data", "columns", "x", "kind", "highlight"},
            kinds.ImageSlide: {"alt", "decorative", "file"},
            items.Statistic: {"chart"},
        }.get(model, set())
        data = self.fields(model, set_apart | left_out)
        if model is items.Case:
            data["person"] = self.text()
        elif model is items.Statistic:
            if "quote" in data or "passage" in data:
                data |= {"value": 62, "quote": QUOTES[0]}
                data.pop("passage", None)
            if "derived" in data and not self.is_odd:
                data |= {"value": 62, "unit": "%", "quote": QUOTES[0], "derived": self.one_of(RECKONED)}
                data.pop("passage", None)
            if "from" in data:
                data["from"] = self.one_of((*CELLS, *MISNAMED_CELLS) if self.is_odd else CELLS)
            if "from" in data and not self.is_odd:
                # The cell has the figure, and what else is said of it would have to agree.
                data = {key: one for key, one in data.items() if key not in ("value", "unit", "derived", "quote")}
            else:
                data |= self.drawn_share(data["value"])
        elif model is kinds.QuoteSlide:
            data["text"] = self.one_of(QUOTES)
        elif model is kinds.TableSlide:
            data |= self.table()
        elif model is kinds.ChartSlide:
            data |= self.chart()
        elif model is items.Portrait:
            data["file"] = self.one_of(FILES["image"])
        elif model is kinds.ImageSlide:
            data |= {"file": self.one_of(FILES["image"])}
            data |= {"alt": self.text()} if self.often(2) else {"decorative": True}
        return data

    def fields(self, model: type[OutlineModel], left_out: set[str]) -> dict[str, Any]:
        data = {}
        for key, field in fields_of(model).items():
            if key in left_out or not (field.is_required() or self.often(6)):
                continue
            value = self.value(key, field.annotation, field.metadata)
            if value is not None:
                data[key] = value
        return data

    def drawn_share(self, value: float) -> dict[str, Any]:
        """Return now and then how a figure is drawn, which has to be a share for that; seldom, it is none."""
        if not self.often(4) or not (0 <= value <= 100 or self.often(9)):
            return {}
        return {"unit": "%", "chart": self.value("chart", fields_of(items.Statistic)["chart"].annotation, ())}

    def table(self) -> dict[str, Any]:
        if self.often(3):
            return {"data": self.file("data")} | ({"columns": ["Område", "2026"]} if self.often(3) else {})
        wide, high = self.draw(st.integers(1, 4)), self.draw(st.integers(1, 4))
        return {"columns": self.texts(wide), "rows": [self.texts(wide) for _ in range(high)]}

    def chart(self) -> dict[str, Any]:
        kind = self.value("kind", kinds.ChartSlide.model_fields["kind"].annotation, ())
        data: dict[str, Any] = {"kind": kind} if kind != "bar" or self.often(2) else {}
        if kind != "scatter" and self.often(3):
            return data | {"data": self.file("data")} | ({"columns": ["Område", "2026"]} if self.often(3) else {})
        wide, high = self.draw(st.integers(1, 6)), 1 if kind == "doughnut" else self.draw(st.integers(1, 3))
        rows = [{"values": [self.figure() for _ in range(wide)]} for _ in range(high)]
        rows = [row | ({"name": self.text()} if self.often(2) else {}) for row in rows]
        data |= {"categories": self.texts(wide), "series": rows}
        if kind == "scatter":
            data["x"] = [self.number() for _ in range(wide)]
        return data | ({"highlight": self.one_of(data["categories"])} if self.often(4) else {})

    def file(self, key: str) -> Any:
        name = self.one_of(FILES[key])
        return name if self.often(2) else {"file": name} | ({"decimal": ","} if self.often(4) else {})

    def value(self, key: str, wanted: Any, marks: Iterable[Any]) -> Any:
        """Return a value of the type that a field wants, within its limits; None where the talk has nothing for it."""
        origin, args = get_origin(wanted), get_args(wanted)
        if origin is Annotated:
            return self.value(key, args[0], (*marks, *args[1:]))
        if origin in (Union, types.UnionType):
            return self.value(key, args[0], marks)
        if origin is Literal:
            return self.one_of(args)
        limits = dict(_limits(marks))
        if origin is list:
            return self.many(key, args[0], limits)
        if isinstance(wanted, type) and issubclass(wanted, OutlineModel):
            if wanted is items.Portrait and self.often(2):
                return self.one_of(FILES["image"])
            return self.file(key) if wanted is kinds.DataFile else self.part(wanted)
        if wanted is bool:
            return self.often(2) if key != "skip" or self.often(3) else False
        if wanted is datetime.date:
            return self.one_of(("2026-11-24", "0001-01-01", "9999-12-31"))
        if wanted in (int, Decimal):
            if not limits:
                return self.number()
            least, most = limits.get("ge", limits.get("gt", 0)), limits.get("le", 100)
            return self.one_of((most, (least + most) // 2, least + 1))
        return self.scalar(key, wanted)

    def many(self, key: str, wanted: Any, limits: dict[str, Any]) -> Any:
        if key in ("only", "evidence"):
            value = self.scalar(key, str)
            return value and [value]
        least = limits.get("min_length", 0)
        most = min(limits.get("max_length", least + 3), least + 4)
        listed = [self.value(key, wanted, ()) for _ in range(self.draw(st.integers(least, most)))]
        return [it for it in listed if it is not None]

    def scalar(self, key: str, wanted: Any) -> Any:
        evidence = [
            it["id"] for name in ("statistics", "studies", "cases") for it in self.data.get(name, []) if "id" in it
        ]
        match key:
            case "id":
                self.named += 1
                return f"{self.one_of(('besoeg', 'søndag', 'a.b', '7'))}-{self.named}"
            case "source":
                return self.one_of(self.data["sources"]) if self.data.get("sources") else None
            case "evidence":
                return self.one_of(evidence) if evidence else None
            case "quote":
                return self.one_of(QUOTES)
            case "passage":
                return self.one_of(PASSAGES)
            case "derived":
                ids = [it["id"] for it in self.data.get("statistics", []) if "id" in it]
                return self.one_of((*RECKONED, *MISRECKONED, *ids, *(f"{id} - {id}" for id in ids)))
            case "only":
                return self.one_of(("byraad", "presse"))
            case "layout":
                return self.one_of((*LAYOUTS, "intet")) if self.often(12) else None
            case "layouts":
                return self.one_of(("kommune", "kommune", "komune"))
            case "extends" | "include":
                return self.one_of(("dele.yaml", "dele.yaml", "mangler.yaml"))
            case "url" | "contact":
                return self.one_of(("https://example.org/æ?a=b&c", "navn@example.org", "www.example.org", "intet"))
            case "marked":
                return None
            case "code":
                return self.one_of(("W301", "W303", "W307") + (("E204", "W999") if self.is_odd else ()))
            case "backup_of":
                named = [it["id"] for key in LISTS for it in self.data.get(key, []) if "id" in it]
                return self.one_of((*named, "cover"))
            case "use":
                named = [it["id"] for it in self.data.get("statistics", []) if "id" in it]
                return self.one_of(named) if named else None
        return self.text() if wanted is str else None

    def figure(self) -> Any:
        return self.number() if self.draw(st.integers(0, 9)) else self.one_of(("–", None))

    def number(self) -> Any:
        return self.one_of(NUMBERS + (ODD_NUMBERS if self.is_odd else ()))

    def texts(self, count: int) -> list[str]:
        return [self.text() for _ in range(count)]

    def text(self) -> str:
        words = self.draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
        if self.is_odd and self.often(8):
            words.insert(0, self.one_of(ODD))
        return " ".join(words)


class _Crammer(_Author):
    """Writes much or little, in long words or short ones; a talk keeps to its way, so that many of them have room."""

    def __init__(self, draw: Draw) -> None:
        super().__init__(draw)
        self.is_odd = False
        self.words = draw(st.sampled_from((PROSE, PROSE, PROSE + WORDS + FOREIGN, PROSE * 3 + LONG_WORDS)))
        self.most = draw(st.sampled_from((3, 6, 10, 16, 36)))

    def fields(self, model: type[OutlineModel], left_out: set[str]) -> dict[str, Any]:
        return super().fields(model, left_out | NOT_DRAWN)

    def file(self, key: str) -> Any:
        return self.one_of({"image": ("salen.png", "pil.svg"), "data": ("udgifter.csv",)}[key])

    def many(self, key: str, wanted: Any, limits: dict[str, Any]) -> Any:
        if self.often(4) and "max_length" not in limits:
            limits = {**limits, "min_length": limits.get("min_length", 0) + self.most}
        return super().many(key, wanted, limits)

    def text(self) -> str:
        length = self.draw(st.integers(1, self.most))
        return " ".join(self.draw(st.lists(st.sampled_from(self.words), min_size=length, max_size=length)))


def _limits(marks: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    for mark in marks:
        if isinstance(mark, FieldInfo):
            yield from _limits(mark.metadata)
        for name in ("gt", "ge", "le", "min_length", "max_length"):
            if getattr(mark, name, None) is not None:
                yield name, getattr(mark, name)

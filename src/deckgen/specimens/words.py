"""Sample words in Danish and English: what says itself what stands in a place, and what a place is measured with.

No person, organisation or study is named; a figure says that it is an example.
"""

from __future__ import annotations

from deckgen.packs.model import Slot

ORDINARY = {
    "da": "Her står en almindelig sætning, som viser, hvor mange ord der er plads til på en linje, så alle ser det.",
    "en": "This is an ordinary sentence, written to show how many words there is room for on a line of this slide.",
}
"""Ordinary text: how wide a character is on average."""
SHORT = {
    "da": "her står der kun korte ord for at vise hvor meget plads der er på linjen når intet ord er langt og",
    "en": "there are only short words here to show how much room a line has when no word in it is long and",
}
"""Words of at most six letters, without an end."""
LONG = {"da": "kommunikationsmedarbejdere", "en": "telecommunications"}
"""The longest word that an ordinary headline has."""
COMMON = {"da": "medarbejder", "en": "engagement"}
"""A word of ordinary length."""

SAMPLES: dict[str, tuple[str, str]] = {
    "headline": (
        "overskriften siger slidens pointe i højst to linjer",
        "the headline makes its point in at most two lines",
    ),
    "cover.title": ("Talens titel står her", "The title of the talk"),
    "section.title": ("Afsnittets navn", "The name of the part"),
    "question.title": ("Hvilket spørgsmål svarer talen på?", "Which question does the talk answer?"),
    "answer.title": ("Ja!", "Yes!"),
    "quote.title": ("Her står citatet, ord for ord som i kilden", "Here stands the quotation, word for word"),
    "tip.title": ("Rådet siger i én sætning, hvad man gør", "The tip says in one sentence what to do"),
    "blank.title": ("Et stille ord", "A quiet word"),
    "closing.title": ("Sig, hvad salen skal gøre i morgen", "Say what the hall is to do tomorrow"),
    "subtitle": ("Undertitlen siger, hvad talen handler om", "The subtitle says what the talk is about"),
    "speaker": ("Taler, stilling", "Speaker, position"),
    "event": ("Anledning, sted og dato", "Occasion, place and date"),
    "thesis": ("Tesen svarer på spørgsmålet i én sætning", "The thesis answers the question in one sentence"),
    "source": ("Kilde: hvem, hvad og hvornår", "Source: who, what and when"),
    "image.source": ("Billedet: hvem der tog det", "Picture: who took it"),
    "qualifier": ("knap", "nearly"),
    "label": ("er et eksempel; her står, hvad tallet tæller", "is an example; here stands what it counts"),
    "premise.claim": ("Præmissen i få ord", "A premise in brief"),
    "lit.claim": ("Konklusionen i få ord", "The conclusion in brief"),
    "premise.detail": ("Det, den hviler på", "What it rests on"),
    "premise.evidence": ("Det, som præmissen hviler på", "What the premise rests on"),
    "initials": ("NN", "NN"),
    "person": ("Navn", "Name"),
    "card.name": ("Navn", "Name"),
    "card.text": ("Det gør de, kort sagt", "What they do, in short"),
    "role": ("Stilling og organisation", "Position and organisation"),
    "gives": ("Det kommer der ud af det", "What comes of it"),
    "does.text": ("Det gør de, i en kort linje", "What they do, in a short line"),
    "channel.name": ("Kanal", "Channel"),
    "steps": ("Sådan begynder man, i en sætning eller to", "How to begin, in a sentence or two"),
    "contact": ("Sådan får man fat i taleren", "How to reach the speaker"),
    "left_head": ("Det ene", "The one"),
    "left": ("Det, som er at sige om det ene", "What there is to say of the one"),
    "right_head": ("Det andet", "The other"),
    "right": (
        "Det, som er at sige om det andet, og som det kommer an på",
        "What there is to say of the other, and what it comes down to",
    ),
    "objections": ("Indvending", "Objection"),
    "replies": ("Svar", "Reply"),
    "pair.objection": ("Indvendingen i få ord", "The objection in brief"),
    "pair.reply": ("Svaret i én sætning", "The reply in one sentence"),
    "quote.by": ("Hvem der sagde det, og hvor", "Who said it, and where"),
    "study.by": ("Hvem der fandt det", "Who found it"),
    "about": ("Hvad det handler om", "What it is about"),
    "critical": ("Læs kritisk", "Read critically"),
    "caveat": ("Her står forbeholdet, så alle ser det", "Here stands the caveat, for all to see"),
    "finding.text": ("Et fund i en kort linje", "A finding in a short line"),
    "from": ("Fra det, som er", "From what is"),
    "to": ("Til det, som skal være", "To what is to be"),
    "part.name": ("Afsnittets navn", "The name of the part"),
    "parts.name": ("Afsnit", "Part"),
    "part.minutes": ("5 min.", "5 min"),
    "step.text": ("Trinet i én sætning", "The step in one sentence"),
    "point.when": ("Nu", "Now"),
    "point.what": ("Det, som skete", "What happened"),
    "tip.text": ("Rådet i få ord", "The tip in a few words"),
    "example": ("Eksemplet viser, hvordan det gøres", "The example shows how it is done"),
    "bullets.body": (
        "Et punkt er en kort linje|Flere punkter siger hver sit|Fem er mange",
        "A bullet is a short line|Each of them says its own|Five are many",
    ),
    "body": (
        "Teksten er kort. Den siger det, som overskriften ikke når.",
        "The text is short. It says what the headline has no room for.",
    ),
}
"""Layout and slot, group and slot, or slot → what stands there in Danish and in English; `|` parts lines."""

VALUES = (62, 48, 35, 21)
"""The figures of samples, in cells and in charts alike; the words beside them say that they are examples."""
HEADS = {"da": ("Kolonne", "Næste kolonne", "Tal"), "en": ("Column", "Next column", "Figure")}
ROW = {"da": ("Række", "Det, der hører til rækken", "eksempel"), "en": ("Row", "What belongs to the row", "example")}
ALT = {"da": "Et eksempel", "en": "An example"}
"""A sample table's heads and rows, and what a sample chart or picture is called."""


def sample(slot: Slot, layout: str, language: str, lit: bool = False) -> str:
    """Return what says itself what stands in a slot; for a slot that no sample is written for, its name."""
    if slot.field == "number" or slot.key == "number":
        return str(slot.number or 1)
    field = slot.field or slot.key
    if field == "figure":
        return f"{VALUES[((slot.number or 1) - 1) % len(VALUES)]}\u00a0%"
    headline = "headline" if slot.kind == "title" and slot.style.name == "headline" else ""
    keys = (f"lit.{field}" if lit else "", f"{layout}.{field}", f"{slot.group}.{field}", field, headline)
    found = next((SAMPLES[key] for key in keys if key in SAMPLES), None)
    return found[0 if language == "da" else 1] if found else slot.name


def running(language: str, characters: int) -> str:
    """Return short words, as many as stand in so many characters; one at least."""
    words = SHORT[language].split()
    text = words[0]
    for number in range(1, characters):
        longer = f"{text} {words[number % len(words)]}"
        if len(longer) > characters:
            break
        text = longer
    return text

"""An outline in several files: extended, included, and with values from files."""

from __future__ import annotations

import pytest

from deckgen.diagnostics import Report
from deckgen.outline.load import load_outline

BASE = """\
title: Tyve minutter
language: da
duration: 20
vars: {by: Viborg, år: 2026}
speaker: {name: Taleren, role: direktør}
tips:
  - {id: kort, tip: "Skriv kort i {{ by }}"}
  - {id: klart, tip: Skriv klart}
running_order: [cover, kort, klart]
"""


@pytest.fixture
def loaded(tmp_path):
    """Return a function that writes files (name → text) and loads the first of them."""

    def load(files, **options):
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        report = Report()
        values = [tmp_path / name for name in options.pop("values", ())]
        return load_outline(tmp_path / next(iter(files)), report, values=values, **options), report.found

    return load


def places(found):
    return [(d.code, d.file.name, d.span.line if d.span else 0, d.span.column if d.span else 0) for d in found]


def test_a_short_version_is_the_long_one_with_another_order(loaded):
    outline, found = loaded(
        {"kort.yaml": "extends: talk.yaml\nduration: 10\nrunning_order: [kort]\n", "talk.yaml": BASE}
    )

    assert not found
    talk = outline.talk
    assert (talk.title, int(talk.duration), len(talk.running_order)) == ("Tyve minutter", 10, 1)
    assert [tip.tip for tip in talk.tips] == ["Skriv kort i Viborg", "Skriv klart"]


def test_a_new_order_calls_the_slides_of_the_old_one_by_their_ids(loaded):
    base = "title: T\nrunning_order:\n  - text: {id: a, title: A, text: x}\n  - section: {id: b, name: B}\n"
    own = "extends: b.yaml\nrunning_order:\n  - b\n  - cover\n  - a\n  - text: {title: C, text: y}\n"
    outline, found = loaded({"kort.yaml": own, "b.yaml": base})

    assert not found
    assert [getattr(step.part, "id", None) for step in outline.talk.running_order] == ["b", None, "a", "c"]
    assert outline.span(outline.talk.running_order[2].part, "title").file.name == "b.yaml"
    assert outline.span(outline.talk.running_order[3].part, "title").line == 6

    _, found = loaded({"kort.yaml": own.replace("- a", "- ax"), "b.yaml": base.replace("text: x", "txt: x")})
    assert places(found) == [("E114", "kort.yaml", 5, 5)]


def test_where_both_lists_are_new_a_slide_goes_from_the_talk_to_its_backups_and_back(loaded):
    base = "title: T\nrunning_order:\n  - text: {id: a, title: A, text: x}\n  - text: {id: b, title: B, text: x}\n"
    base += "backup:\n  - text: {id: c, title: C, text: x}\n"
    outline, found = loaded({"kort.yaml": "extends: b.yaml\nrunning_order: [c, b]\nbackup: [a]\n", "b.yaml": base})

    assert not found
    assert [getattr(step.part, "id", None) for step in outline.talk.running_order] == ["c", "b"]
    assert [getattr(step.part, "id", None) for step in outline.talk.backup] == ["a"]
    assert outline.span(outline.talk.backup[0].part, "title").line == 3


def test_a_new_list_of_backups_replaces_the_old_one_and_may_be_empty(loaded):
    base = "title: T\nrunning_order: [cover]\nbackup:\n  - text: {id: a, title: A, text: x}\n  - section: B\n"
    for own, left in (("[a]", ["a"]), ("[]", []), ("[{section: {id: ny, name: N}}, a]", ["ny", "a"])):
        outline, found = loaded({"kort.yaml": f"extends: b.yaml\nbackup: {own}\n", "b.yaml": base})
        assert not found
        assert [getattr(step.part, "id", None) for step in outline.talk.backup] == left


def test_a_backup_that_stands_in_the_old_order_still_is_shown_twice(loaded):
    base = "title: T\nrunning_order:\n  - text: {id: a, title: A, text: x}\n"
    _, found = loaded({"kort.yaml": "extends: b.yaml\nbackup: [a]\n", "b.yaml": base})
    assert places(found) == [("E119", "kort.yaml", 2, 10)]
    _, found = loaded({"kort.yaml": "extends: b.yaml\nrunning_order: [a, a]\n", "b.yaml": base})
    assert places(found) == [("E119", "kort.yaml", 2, 20)]


def test_mappings_are_joined_key_by_key_and_lists_replaced(loaded):
    own = (
        "extends: talk.yaml\nvars: {by: Ribe}\nspeaker: {name: En anden}\ntips: [{id: kort, tip: Kun ét i {{ by }}}]\n"
    )
    own = own.replace("tip: Kun ét i {{ by }}", 'tip: "Kun ét i {{ by }}"') + "running_order: [kort]\n"
    outline, found = loaded({"kort.yaml": own, "talk.yaml": BASE})

    assert not found
    assert (outline.talk.speaker.name, outline.talk.speaker.role) == ("En anden", "direktør")
    assert [tip.tip for tip in outline.talk.tips] == ["Kun ét i Ribe"]
    assert outline.talk.vars["år"] == "2026"


def test_included_parts_come_before_the_own_and_own_keys_stand_over_included_ones(loaded):
    files = {
        "talk.yaml": "title: T\ninclude: [a.yaml, b.yaml]\nsources: {dst: {title: Egen}}\ntips: [{id: c, tip: C}]\n",
        "a.yaml": "sources: {dst: {title: Fra a, year: 2024}, kl: {title: KL}}\ntips: [{id: a, tip: A}]\n",
        "b.yaml": "tips: [{id: b, tip: B}]\n",
    }
    outline, found = loaded(files)

    assert not found
    assert [tip.id for tip in outline.talk.tips] == ["a", "b", "c"]
    assert (outline.talk.sources["dst"].title, outline.talk.sources["dst"].year) == ("Egen", 2024)
    assert "kl" in outline.talk.sources


def test_every_error_keeps_the_place_in_the_file_that_it_stands_in(loaded):
    files = {
        "talk.yaml": "title: T\ninclude: dele/a.yaml\ntips:\n  - {id: c, tipp: C}\n",
        "dele/a.yaml": "# delte råd\ntips:\n  - {id: a, tip: A, source: ukendt}\n  - {id: b, tip: 'B {{ by }}'}\n",
    }
    _, found = loaded(files)
    assert places(found) == [("E115", "a.yaml", 4, 21), ("E109", "talk.yaml", 4, 13)]

    files["talk.yaml"] = files["talk.yaml"].replace("tipp", "tip") + "vars: {by: Viborg}\n"
    _, found = loaded(files)
    assert places(found) == [("E114", "a.yaml", 3, 29)]


def test_paths_start_from_the_file_that_says_them(loaded, tmp_path):
    outline, found = loaded(
        {"talk.yaml": "extends: fælles/base.yaml\n", "fælles/base.yaml": "title: T\narticle: a.md\n"}
    )

    assert not found
    assert outline.path(outline.talk, "article") == tmp_path / "fælles" / "a.md"


@pytest.mark.parametrize(
    ("files", "place", "says"),
    [
        ({"talk.yaml": "title: T\ninclude: talk.yaml\n"}, ("talk.yaml", 2, 10), "talk.yaml → talk.yaml"),
        (
            {"talk.yaml": "extends: b.yaml\n", "b.yaml": "title: T\ninclude:\n  - ./talk.yaml\n"},
            ("b.yaml", 3, 5),
            "talk.yaml → b.yaml → talk.yaml",
        ),
        (
            {"talk.yaml": "title: T\ninclude: [b.yaml, a.yml]\n", "b.yaml": "vars: {}\n"},
            ("talk.yaml", 2, 19),
            "no file a.yml",
        ),
    ],
)
def test_a_file_that_is_not_there_or_leads_back_is_told_where_it_is_named(loaded, files, place, says):
    _, found = loaded(files)

    assert [found[0].code, *places(found)[0][1:]] == ["E121", *place]
    assert says in found[0].message


def test_a_name_of_the_wrong_kind_is_told_by_its_type(loaded):
    _, found = loaded({"talk.yaml": "title: T\ninclude: {a: b}\nextends: [x.yaml]\n"})

    assert {d.code for d in found} == {"E110"}


def test_broken_yaml_in_an_included_file_is_told_there(loaded):
    _, found = loaded({"talk.yaml": "title: T\ninclude: a.yaml\n", "a.yaml": "tips:\n\t- tip: A\n"})

    assert [d.file.name for d in found] == ["a.yaml"]


VALUES = "by: Ribe\nkontakt: {mail: 'post@{{ by }}.dk'}\n"


def test_values_from_a_file_stand_over_vars_and_under_set(loaded):
    talk = 'title: "{{ by }} {{ år }} {{ kontakt.mail }}"\nvars: {by: Viborg, år: 2026}\n'
    files = {"talk.yaml": talk, "værdier.yaml": VALUES, "flere.yaml": "år: 2027\n"}

    assert loaded(files, values=["værdier.yaml"])[0].talk.title == "Ribe 2026 post@Ribe.dk"
    assert loaded(files, values=["værdier.yaml", "flere.yaml"])[0].talk.title == "Ribe 2027 post@Ribe.dk"
    outline, _ = loaded(files, values=["værdier.yaml"], overrides={"by": "Skive", "kontakt.mail": "her"})
    assert outline.talk.title == "Skive 2026 her"


def test_a_fault_in_a_file_of_values_is_told_there(loaded):
    files = {"talk.yaml": 'title: "{{ by }}"\n', "værdier.yaml": "by: 'x {{ yb }}'\n"}

    _, found = loaded(files, values=["værdier.yaml"])
    assert places(found) == [("E115", "værdier.yaml", 1, 8)]
    _, found = loaded(files, values=["mangler.yaml"])
    assert (found[0].code, found[0].file.name) == ("E101", "mangler.yaml")


def test_a_set_path_starts_from_the_outlines_own_folder(loaded, tmp_path):
    files = {"talk.yaml": "extends: b/base.yaml\n", "b/base.yaml": "title: T\narticle: a.md\n"}
    outline, _ = loaded(files, overrides={"article": "egen.md"})

    assert outline.path(outline.talk, "article") == tmp_path / "egen.md"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("tale.yaml", "did you mean `talk.yaml`?"),
        ("talk", "did you mean `talk.yaml`?"),
        ("dele/kidler.yaml", "did you mean `dele/kilder.yaml`?"),
        ("skole/talk.yaml", "talk.yaml lies beside kort.yaml: write `talk.yaml`"),
        ("talk.yaml, dele/kilder.yaml", "write `[talk.yaml, dele/kilder.yaml]`"),
        ("article.md", "write `article: article.md`"),
    ],
)
def test_a_name_of_no_outline_is_told_with_the_one_that_was_meant(loaded, name, says):
    own = f"title: T\ninclude: {name}\n"
    files = {"kort.yaml": own, "talk.yaml": BASE, "dele/kilder.yaml": "sources: {}\n", "article.md": "# Åbent\n"}
    _, found = loaded(files)

    assert places(found) == [("E121", "kort.yaml", 2, 10)]
    assert says in found[0].help


def test_an_article_given_as_the_outline_is_told_as_that(loaded):
    _, (found,) = loaded({"article.md": "# Åbent\n\nTekst: her.\n", "talk.yaml": BASE})

    assert (found.code, found.message) == ("E102", "article.md is an article, not an outline")
    assert "in that folder there is talk.yaml" in found.help


def test_a_value_that_no_text_uses_is_warned_about(loaded):
    files = {"talk.yaml": BASE, "værdier.yaml": "år: 2027\nbyen: Ribe\ntitle: Et kvarter\n"}
    _, found = loaded(files, values=["værdier.yaml"], overrides={"titel": "Nyt", "by": "Ribe", "duration": "15"})

    assert places(found) == [
        ("W104", "talk.yaml", 0, 0),
        ("W104", "værdier.yaml", 2, 1),
        ("W104", "værdier.yaml", 3, 1),
    ]
    assert [one.help.split(";")[0] for one in found] == [
        "did you mean `title`?",
        "did you mean `by`?",
        "a file of values fills braces only",
    ]
    assert "no text uses `titel`" in found[0].message


def test_a_value_that_a_text_uses_is_not_warned_about(loaded):
    talk = "title: T\nsubtitle: \"{{ by | upper }} {{ event.place }} {{ 'x' ~ navn }}\"\n"
    files = {"talk.yaml": talk, "v.yaml": "by: Ribe\n"}
    outline, found = loaded(files, values=["v.yaml"], overrides={"event.place": "Her", "navn": "Y"})

    assert found == []
    assert outline.talk.subtitle == "RIBE Her xY"

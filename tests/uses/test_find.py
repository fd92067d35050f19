"""`deckgen find`: what is a use of a figure and what only looks like it, and the places that it prints."""

from __future__ import annotations

import pytest
from openpyxl import Workbook

HEAD = "title: Biblioteket\narticle: article.md\n"


def texts(*said):
    return (
        HEAD
        + "running_order:\n  - text:\n      title: A\n      text:\n"
        + "".join(f"        - {one}\n" for one in said)
    )


def places(result, file="talk.yaml"):
    """Return the lines of the file at which something was found, in the order of printing."""
    lines = [line.partition(f"{file}:")[2] for line in result.stdout.splitlines() if f"{file}:" in line]
    return [line.split(": ")[0] for line in lines]


def test_each_use_is_printed_with_its_place_what_holds_it_and_its_words(run, write_talk):
    talk = write_talk(
        HEAD
        + "statistics:\n  - value: 62\n    unit: '%'\n    claim: De kommer\n    label: kom\n    quote: kom 62 % af\n"
        + "    notes: Seks ud af ti, ja toogtres procent.\nsources: {plan: {title: De 62 råd}}\n"
    )
    result = run("find", talk, 62)
    folder = talk.parent

    assert result.exit_code == 0
    assert result.stdout == (
        f"{talk}:4:12: outline: value: 62\n"
        f"{talk}:8:16: quote: kom 62 % af\n"
        f"{talk}:9:30: notes: Seks ud af ti, ja toogtres procent.\n"
        f"{talk}:10:28: source: De 62 råd\n"
        f"{folder / 'article.md'}:5:12: article: I 2024 kom 62 % af byens borgere på biblioteket mindst én …\n"
    )
    assert result.stderr == "62: 5 places in 2 files\n"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("78", ["78 pct.", "78%", "knap 78 borgere", "otteoghalvfjerds", "70-78 år", "mellem 78 og 80"]),
        ("78 %", ["78 pct.", "78 procent", "otteoghalvfjerds procent", "seventy-eight percent", "78-80 %"]),
        ("78 pct.", ["78 %"]),
        ("otteoghalvfjerds", ["78"]),
        ("9,4", ["9,4 %", "9.4 %", "9,40"]),
        ("12,5", ["12,5 mio. kr.", "kr. 12,5 mia.", "12,5"]),
        ("1,25 mio. kr.", ["1.250.000 kr.", "1,25 millioner kroner", "kr. 1 250 000", "1,25 mio. kroner"]),
        ("78 år", ["78 år", "de 78-årige"]),
        ("78 borgere", ["78 borgere"]),
    ],
)
def test_a_figure_is_found_in_every_notation(run, write_talk, asked, said):
    result = run("find", write_talk(texts(*(f'"{one}"' for one in said)), article="Intet.\n"), asked)

    assert len(places(result)) == len(said), result.output


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("9,4", ["19,4 %", "9,41", "94", "94 mio."]),
        ("78", ["178", "78,5", "COVID-78", "1.2.78", "https://a.dk/78", "{{ 78 }}", "tallet-78"]),
        ("78 %", ["78 borgere", "78 procentpoint", "78"]),
        ("78 år", ["78 borgere", "78 %"]),
        ("2", ["10.2.2024", "kl. 2.30", "den 2. maj"]),
    ],
)
def test_another_figure_that_looks_like_it_is_not_found(run, write_talk, asked, said):
    result = run("find", write_talk(texts(*(f'"{one}"' for one in said)), article="Intet.\n"), asked)

    assert result.stdout == ""
    assert "stands nowhere" in result.stderr


def test_what_names_or_sets_something_is_no_use(run, write_talk):
    talk = write_talk(
        "title: A\nduration: 20\nspeaker: {name: A, contact: tlf. 20}\n"
        "tips:\n  - {id: 20, tip: B, seconds: 20}\n  - {tip: C}\n"
        "superseded: [{value: 20}]\nrunning_order: [20, {tips: [20]}, {blank: {pause: 20, only: 20}}]\n"
    )
    assert run("find", talk, 20).stdout == ""


def test_an_alias_is_one_use_and_a_bullet_with_items_under_it_is_one_too(run, write_talk):
    talk = write_talk(
        "title: &t 62 kom\nsubtitle: *t\nrunning_order:\n  - bullets: {title: A, items: [{62 kom: [a, 62 gik]}]}\n"
    )
    assert places(run("find", talk, 62)) == ["1:11", "4:34", "4:46"]


def test_places_are_right_in_every_kind_of_text(run, write_talk):
    talk = write_talk("")
    talk.write_bytes(
        "\ufefftitle: A\r\nrunning_order:\r\n  - text:\r\n      title: 'det''s 62'\r\n      text:\r\n"
        '        - "\\u00e6 \\" 62"\r\n        - |  # 62\r\n          først\r\n          æ 62\r\n        - >-\r\n'
        "          kom\r\n          62 % her\r\n        - kom\r\n          62 kom\r\n".encode()
    )
    assert places(run("find", talk, 62)) == ["4:22", "6:22", "9:13", "12:11", "14:11"]


def test_included_files_and_data_files_are_looked_through(run, write_talk, tmp_path):
    write_talk("tips:\n  - {tip: Spørg 62}\n", name="dele.yaml")
    (tmp_path / "tal.csv").write_text("Sted;Andel (%)\nBy;62\nLand;9\n", encoding="utf-8")
    book = Workbook()
    book.active.append(["Sted", "Antal"])
    book.active.append(["By", 62])
    book.save(tmp_path / "tal.xlsx")
    talk = write_talk(
        "title: A\ninclude: dele.yaml\nrunning_order:\n  - table: {title: A, data: tal.csv}\n"
        "  - chart: {title: B, data: {file: tal.xlsx}}\n"
    )
    result = run("find", talk, 62)
    assert places(result, "dele.yaml") == ["2:17"]
    assert places(result, "tal.csv") == ["2:4"]
    assert places(result, "tal.xlsx") == ["cell B2 of the sheet Sheet"]
    assert places(run("find", talk, "62 %"), "tal.xlsx") == []
    assert places(run("find", talk, "62 %"), "tal.csv") == ["2:4"]


def test_backup_slides_are_looked_through_as_those_of_the_running_order(run, write_talk, tmp_path):
    (tmp_path / "tal.csv").write_text("Sted;Andel (%)\nBy;62\n", encoding="utf-8")
    talk = write_talk(
        "title: A\nbackup:\n  - table: {title: A, data: tal.csv}\n  - 62\n  - show: 62\n  - tips: [62]\n"
        "  - text: {title: Om 62, text: b, backup_of: fig-62}\n  - section: 62 råd\n"
    )
    result = run("find", talk, 62)
    assert places(result) == ["7:22", "8:14"]
    assert places(result, "tal.csv") == ["2:4"]


def test_in_an_article_headings_and_lines_that_are_broken_are_read(run, write_talk):
    article = "# Tal\n\n## 62 råd\n\nI alt kom\n  62\npct. af dem.\n\n62. Et punkt.\n"
    result = run("find", write_talk(HEAD, article=article), 62)
    assert places(result, "article.md") == ["3:4", "6:3"]
    assert places(run("find", write_talk(HEAD, article=article), "62 %"), "article.md") == ["6:3"]


def test_an_article_with_markup_is_read_by_its_addresses(run, write_talk, tmp_path):
    (tmp_path / "side.html").write_text(
        "<article><h1>A</h1><h2>Tal</h2><p>Der kom 62 %.</p></article>", encoding="utf-8"
    )
    assert (
        "side.html:tal/1: article: Der kom 62 %."
        in run("find", write_talk("title: A\narticle: side.html\n"), 62).stdout
    )


def test_what_is_at_fault_is_told_and_the_rest_is_looked_through(run, write_talk):
    result = run("find", write_talk("title: 62 kom\narticle: none.md\n", article=None), 62)
    assert result.exit_code == 1
    assert "error[E201]" in result.stderr
    assert ":1:8: outline: 62 kom" in result.stdout
    broken = run("find", write_talk("title: [62\n"), 62)
    assert (broken.exit_code, broken.stdout) == (1, "")
    assert "error[E105]" in broken.stderr


@pytest.mark.parametrize("asked", ["mange", "", "78-80", "2 og 3", "12. maj"])
def test_what_is_not_one_figure_is_no_command(run, write_talk, asked):
    result = run("find", write_talk(HEAD), asked)
    assert result.exit_code == 2
    assert "is not one figure" in result.stderr


def test_cells_that_figures_are_read_from_are_looked_at_each_once(run, write_talk, tmp_path):
    book = Workbook()
    book.active.append(["Sted", "Andel"])
    book.active.append(["By", 0.62])
    book.active["B2"].number_format = "0%"
    book.save(tmp_path / "tal.xlsx")
    line = "  - {{id: {id}, from: 'tal.xlsx!Sheet!B2', claim: Mange kommer, label: af byens borgere {id}}}\n"
    talk = write_talk(f"title: A\nstatistics:\n{line.format(id='a')}{line.format(id='b')}running_order: [a, b]\n")

    assert places(run("find", talk, "62 %"), "tal.xlsx") == ["Sheet, B2"]
    assert places(run("find", talk, "63 %"), "tal.xlsx") == []

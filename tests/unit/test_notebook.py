"""What the notebooks share: finding the database, tables right to left, charts with Arabic letters."""

from datetime import date
from html.parser import HTMLParser

import altair as alt
import polars as pl
import pytest

from etl.database import DatabaseError
from etl.notebook import find_database, table
from etl.notebook.charts import arabic, finding, headline, labels, save, use_theme
from etl.show import Page


class Cells(HTMLParser):
    """The words of a table, cell by cell, and the tags on the way."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.tags: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_data(self, data):
        if self.cells:
            self.cells[-1] += data


def test_the_database_is_the_one_named_else_the_variable_s_else_the_nearest(tmp_path, monkeypatch):
    built = tmp_path / "build" / "qawl.duckdb"
    built.parent.mkdir()
    built.touch()
    below = tmp_path / "notebooks"
    below.mkdir()
    monkeypatch.chdir(below)
    monkeypatch.setenv("QAWL_DATABASE", str(tmp_path / "mine.duckdb"))
    assert find_database("other.duckdb") == below / "other.duckdb"
    assert find_database() == tmp_path / "mine.duckdb"
    monkeypatch.delenv("QAWL_DATABASE")
    assert find_database() == built
    built.unlink()
    with pytest.raises(DatabaseError, match="make dataset"):
        find_database()


def test_a_table_writes_each_kind_of_value_for_people():
    frame = pl.DataFrame(
        {"who": [["ليلى", "سامي"], None], "n": [1234, None], "share": [0.25, 1.0], "day": [date(2020, 5, 10), None],
         "held": [True, False]}
    )  # fmt: skip
    first = ["ليلى، سامي", "1,234", "0.250", "2020-05-10", "yes"]
    assert Cells(table(frame).html).cells == [*frame.columns, *first, "–", "–", "1.000", "–", "no"]


def test_a_table_is_right_to_left_and_says_how_much_of_it_is_shown():
    html = table(pl.DataFrame({"n": range(30)}), "numbers", rows=5).html
    assert 'dir="rtl"' in html and "5 of 30 rows" in html and "numbers" in html
    assert "no rows" in table(pl.DataFrame({"n": []}), "numbers").html


def test_a_caption_is_read_from_the_left_and_apart_from_the_count():
    html = table(pl.DataFrame({"n": range(3)}), "what ليلى says", rows=2).html
    assert '<bdi dir="ltr">what ليلى says</bdi> · <bdi dir="ltr">2 of 3 rows</bdi></caption>' in html


def test_a_long_text_is_cut_and_given_room():
    html = table(pl.DataFrame({"content": ["س" * 5000], "said_from": ["س"]})).html
    assert html.count("س") == 601 and "س …" in html
    assert html.count("min-width") == 1 and "said_<wbr>from" in html


def test_text_in_a_table_stays_text():
    frame = pl.DataFrame({"<b>": ["</td><script>run()</script>", '" onload="run()']})
    found = Cells(table(frame, caption="<i>").html)
    assert found.tags == {"div", "table", "caption", "bdi", "thead", "tbody", "tr", "th", "td"}
    assert found.cells[-2:] == frame["<b>"].to_list()


def test_evidence_unfolds_in_a_frame_in_which_nothing_runs():
    html = table(pl.DataFrame({"n": [1, 2]}), evidence=[Page("a", "<p>words</p>")]).html
    assert html.count("<details>") == 1
    assert '<iframe sandbox=""' in html and "<p>words" not in html


def test_a_finding_is_said_with_values_and_isolated_names():
    frame = pl.DataFrame({"name": ["ليلى"], "n": [1234], "share": [None]})
    assert finding(frame, "{name}: {n:,} of {all:,}, {share:.0%}", all=5000) == f"{arabic('ليلى')}: 1,234 of 5,000, –"
    assert finding(frame.clear(), "{name}") == "Nothing of the kind in these articles"


def picture(word: str, folder) -> bytes:
    frame = labels(pl.DataFrame({"word": [word], "n": [1]}), "word")
    chart = alt.Chart(frame).mark_bar().encode(x="n:Q", y="word:N").properties(title=headline(frame, "same", "same"))
    return save(chart, folder / "chart.png").read_bytes()


def test_pictures_have_arabic_letters_and_are_the_same_twice(tmp_path):
    use_theme()
    one, again, other = (picture(word, tmp_path) for word in ("سلام", "سلام", "سماء"))
    assert one == again and one[:8] == b"\x89PNG\r\n\x1a\n"
    assert one != other, "letters without a font are all the same box, or nothing"


def test_a_chart_shows_itself_live_and_as_a_picture():
    use_theme()
    chart = alt.Chart(pl.DataFrame({"n": [1]})).mark_bar().encode(x="n:Q")
    bundle, size = chart._repr_mimebundle_()
    assert bundle.keys() == {"application/vnd.vegalite.v5+json", "image/png"}
    assert "v5" in bundle["application/vnd.vegalite.v5+json"]["$schema"] and size["image/png"]["width"] > 100

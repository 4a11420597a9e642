"""The page of an article: every character of it, marked, and nothing of it ever run by a browser."""

from collections import Counter
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from browser import Browser

from etl.database import connect, create
from etl.exceptions import OutputError
from etl.show import show
from etl.show.find import ArticleNotFoundError
from etl.show.segments import Mark, cut

BODY = (
    "الوزير يلتقي السفيرة\n\nالقاهرة - وكالة\n\n"
    "قالت المتحدثة منى فؤاد إن الوزير أكد أن «الباب مفتوح» أمام الجميع.\nوالتقى الوزير السفيرة أمس."
)
RUN = "top.document.title='owned'"
SCRIPT = f"<script>{RUN}</script>"
HOSTILE = (
    f"عنوان </title>{SCRIPT}\n\n"
    f'قال <b>الوزير</b> إن <img src=x onerror="{RUN}"> و"\'>{SCRIPT}<svg onload="{RUN}"> </style>{SCRIPT}'
    f' &lt;tag&gt; &amp; \x01 <!-- ]]>\nوقال " onmouseover="{RUN}" x="'
)


def find(body: str, words: str) -> tuple[int, int]:
    start = body.index(words)
    return start, start + len(words)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Two articles; the second one is hostile in every cell that text can come from."""
    path = tmp_path / "small.duckdb"
    with connect(path) as con:
        create(con)
        now = "2020-05-10 00:00:00"
        con.execute(
            "INSERT INTO loads VALUES ('l', ?, ?, '0', 1, 'f', 'b', 'i', 2, 0, 0, 0, 0, 0, 'passed')", [now, now]
        )
        evil = HOSTILE.replace("\x01", "")
        con.executemany(
            "INSERT INTO actors VALUES (?, 'person', ?, ?, NULL, NULL, NULL, 'curated')",
            [["fuad_muna", "منى فؤاد", "Muna Fuad"], ["minister", "الوزير", None], ["evil", evil, evil]],
        )
        con.executemany("INSERT INTO sources VALUES (?, ?, NULL, NULL, NULL)", [["daily", "اليومية"], ["evil", evil]])
        con.executemany(
            "INSERT INTO articles VALUES (?, ?, 'declared', ?, ?, ?, ?, ?, ?, 'declared', NULL, NULL, 'l')",
            [
                ["a1b2c3d4", "daily", "news/one.txt", None, BODY, "0" * 64, date(2020, 5, 10), date(2020, 5, 10)],
                ["e1b2c3d4", "evil", f"news/{evil}", evil, HOSTILE, "1" * 64, date(2020, 5, 10), date(2020, 5, 10)],
            ],
        )
        lines = [("title", "الوزير يلتقي السفيرة"), ("dateline", "القاهرة - وكالة")]
        for number, (kind, words) in enumerate(lines):
            con.execute("INSERT INTO passages VALUES ('a1b2c3d4', ?, ?, ?, ?)", [number, kind, *find(BODY, words)])
        outer, inner = find(BODY, "الوزير أكد أن «الباب مفتوح» أمام الجميع"), find(BODY, "«الباب مفتوح» أمام الجميع")
        say(con, "s1", "a1b2c3d4", 0, BODY, outer, cue="قالت", label="المتحدثة")
        say(con, "s2", "a1b2c3d4", 1, BODY, inner, cue="أكد", label="الوزير", parent="s1", kind="mixed")
        con.execute("INSERT INTO statement_speakers VALUES ('s1', 'fuad_muna'), ('s2', 'minister')")
        name(con, "m1", "a1b2c3d4", BODY, "منى فؤاد", "fuad_muna")
        con.execute("INSERT INTO meetings VALUES ('g1', 'bilateral', 'held', NULL, NULL, NULL, NULL)")
        con.execute("INSERT INTO meeting_participants VALUES ('g1', 'minister', 'a1b2c3d4')")
        con.execute("INSERT INTO meeting_mentions VALUES ('g1', 'a1b2c3d4', ?, ?, 'held')",
                    find(BODY, "التقى الوزير السفيرة أمس"))  # fmt: skip
        con.execute("INSERT INTO evidence VALUES ('meetings', 'g1', 'held_from', 'a1b2c3d4', ?, ?)", find(BODY, "أمس"))
        start = HOSTILE.index("<img")
        say(con, "s3", "e1b2c3d4", 0, HOSTILE, (start, len(HOSTILE)), cue="قال", label=evil, occasion=evil)
        con.execute("INSERT INTO statement_speakers VALUES ('s3', 'evil')")
        name(con, "m2", "e1b2c3d4", HOSTILE, "<b>الوزير</b>", "evil")
    return path


def name(con, key, article, body, words, actor):
    con.execute(
        "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, 'person', ?, 'exact', 1)",
        [key, article, *find(body, words), words, actor],
    )


def say(con, key, article, number, body, span, *, cue, label, parent=None, kind="indirect", occasion=None):
    start, end = find(body, cue)
    con.execute(
        "INSERT INTO statements BY NAME SELECT ? AS statement_id, ? AS article_id, ? AS statement_no, ? AS kind,"
        " ? AS content, ? AS start_char, ? AS end_char, ? AS cue, ? AS cue_start, ? AS cue_end, 'say' AS speech_act,"
        " 'person' AS speaker_type, ? AS speaker_label, 'named' AS speaker_basis, ? AS occasion, false AS in_heading,"
        " ? AS parent_statement_id, 0.9 AS confidence",
        [key, article, number, kind, body[span[0] : span[1]], *span, cue, start, end, label, occasion, parent],
    )


class Seen(HTMLParser):
    """What a page is made of: its tags, its attributes, and the text of the article in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags, self.attributes, self.words = Counter[str](), Counter[str](), ""
        self.classes: dict[str, str] = {}
        self._article = False
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags[tag] += 1
        self.attributes.update(name for name, _ in attributes)
        self._article |= tag == "article"
        self._open.append(dict(attributes).get("class") or "")

    def handle_endtag(self, tag):
        if tag == "article":
            self._article = False

    def handle_data(self, data):
        if self._article:
            self.words += data
            self.classes[data] = self._open[-1]


@pytest.mark.parametrize(("article", "body"), [("a1b2c3d4", BODY), ("e1b2c3d4", HOSTILE.replace("\x01", "\ufffd"))])
def test_the_page_holds_every_character_of_the_article_once(database, article, body):
    assert Seen(show(article, database).html).words.split() == body.split()


def test_statements_names_and_meetings_are_marked(database):
    classes = Seen(show("one.txt", database).html).classes
    assert {"s0", "t0", "indirect"} <= set(classes["الوزير "].split())
    assert {"s0", "s1", "t1", "mixed"} <= set(classes["«الباب مفتوح» أمام الجميع"].split())
    assert {"name", "person"} <= set(classes["منى فؤاد"].split())
    assert {"met", "u0"} <= set(classes["التقى الوزير السفيرة أمس"].split())


def test_facts_and_the_words_behind_them_stand_on_the_page(database):
    page = show("a1b2c3d4", database).html
    for words in ("Muna Fuad · fuad_muna", "bilateral", "held_from", "The words behind it", ">s2<", "statement 1"):
        assert words in page


@pytest.mark.parametrize("asked", ["a1b2c3d4", "a1b2", "news/one.txt", "one.txt", "one", "s2"])
def test_an_article_is_found_by_what_people_have_at_hand(database, asked):
    assert show(asked, database).article_id == "a1b2c3d4"


@pytest.mark.parametrize("asked", ["nothing", "", "%", "ne.txt"])
def test_what_is_not_there_is_said_in_one_line(database, asked):
    with pytest.raises(ArticleNotFoundError) as error:
        show(asked, database)
    assert "\n" not in str(error.value)


def test_a_statement_opens_the_page_with_its_facts(database):
    assert show("s2", database).html.count(" checked>") == 1
    assert show("one", database, statement_id="s1").html.count(" checked>") == 1
    assert " checked>" not in show("one", database).html


def test_a_page_that_cannot_be_written_is_an_error_with_its_path(database, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="file"):
        show("one", database).save(tmp_path / "file" / "page.html")


def test_segments_cover_the_text_and_know_their_marks():
    marks = [Mark(2, 6, "content", 0), Mark(4, 8, "meeting", 0), Mark(9, 9, "name", 0), Mark(7, 99, "name", 1)]
    found = [(s.start, s.end, [m.kind for m in s.marks]) for s in cut(10, marks)]
    assert found == [(0, 2, []), (2, 4, ["content"]), (4, 6, ["content", "meeting"]), (6, 8, ["meeting"]), (8, 10, [])]


def test_the_page_needs_no_script_and_nothing_from_elsewhere(database):
    seen = Seen(show("e1b2c3d4", database).html)
    assert not {"script", "img", "svg", "a", "link", "object", "embed", "iframe", "b"} & seen.tags.keys()
    assert not {name for name in seen.attributes if name.startswith("on") or name in ("src", "href", "action")}
    assert seen.tags["style"] == 1


@pytest.mark.slow
def test_a_browser_runs_nothing_of_a_hostile_article(database, tmp_path):
    browser = Browser(tmp_path)
    page = show("e1b2c3d4", database)
    guarded, policy = page.html, 'http-equiv="Content-Security-Policy"'
    assert policy in guarded
    bare = guarded.replace(policy, 'name="none"')
    framed = f"<!doctype html><title>notebook</title>{page._repr_html_()}"
    for shown in (guarded, bare, framed):
        dom = browser.dom(shown)
        assert "owned" not in Title(dom).text.replace(RUN, "")
        assert "script" not in Seen(dom).tags
    unescaped = bare.replace("</article>", f"{HOSTILE}</article>")
    assert Title(browser.dom(unescaped)).text == "owned", "the browser would have run it, so the test can fail"


class Title(HTMLParser):
    """The title of a document."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self._inside = "", False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self._inside = tag == "title"

    def handle_endtag(self, tag):
        self._inside = False

    def handle_data(self, data):
        if self._inside:
            self.text += data

"""What holds for any text, however odd: spans lie in it, rows fit each other, and reading twice gives the same."""

from datetime import date
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.extraction.article import Article, Extraction, extract
from etl.extraction.batches import TABLES
from etl.language.loading import load_lexicon
from tests.told import WEDNESDAY

PIECES = (
    "قال سامي الحلواني|وأضافت هدى الصباغ|وزير النقل السوري|وزارة الخارجية الروسية|الخارجية الروسية|الوزارة|موسكو|"
    "مصدر عسكري|وكالة رويترز|نقلت|عن|قوله|إن|أن|بأن|إلى أن|الجسر مفتوح|السوق مغلق|في دمشق|أمس|يوم الاثنين الماضي|"
    "3 أيلول 2014|وأكد|مضيفا|مؤكدة|لافتا إلى|دعا|إلى|طالب|بفتح الجسر|حذر|من|بحسب|وفقا ل|في بيان|في مؤتمر صحفي|"
    'ردا على سؤال|التقى|اجتمع|مع|وبين|محادثات بين|قمة|غدا|الذي|و|«|»|“|”|"|((|))|:|..|…|.|،|؟|\n|\n\n|\r\n|-|'
    "اقرأ أيضا|داعش|تنظيم|(CNN)|ــ|\u064b|\u200f|<b>|1|٢"
).split("|")
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", " ", " "])), max_size=60).map(
    lambda pairs: "".join(word + space for word, space in pairs)
)
ANY = st.text(alphabet=st.characters(blacklist_categories=["Cs"]), max_size=80) | TEXTS
CHECKED = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SPANS = {
    name: [("start_char", "end_char")] for name in ("mentions", "offices", "passages", "meeting_spans", "evidence")
}
SPANS["statements"] = [("start_char", "end_char"), ("cue_start", "cue_end"), ("speaker_start", "speaker_end")]
Row = dict[str, Any]


def read(body: str, published: date | None = WEDNESDAY) -> Extraction:
    return extract(Article("0" * 16, body, published=published), load_lexicon())


def table(found: Extraction, name: str) -> list[Row]:
    return [dict(zip(TABLES[name].names[1:], row, strict=True)) for row in getattr(found, name)]


@given(ANY)
@CHECKED
def test_every_span_is_words_of_the_text(body: str) -> None:
    found = read(body)
    spans = [
        (row[start], row[end])
        for name, columns in SPANS.items()
        for row in table(found, name)
        for start, end in columns
        if row[start] is not None
    ]
    assert all(0 <= start < end <= len(body) for start, end in spans)
    assert all(body[start:end].strip() for start, end in spans)


@given(ANY)
@CHECKED
def test_words_that_are_stored_are_those_of_their_span(body: str) -> None:
    found = read(body)
    behind = {(e["table_name"], e["row_no"], e["column_name"]): e for e in table(found, "evidence")}
    for row in table(found, "statements"):
        if row["speaker_start"] is not None:
            assert row["speaker_label"] == body[row["speaker_start"] : row["speaker_end"]]
        if row["occasion"] is not None:
            words = behind["statements", row["statement_no"], "occasion"]
            assert row["occasion"] == body[words["start_char"] : words["end_char"]]
    for row in table(found, "offices"):
        assert row["title"] == body[row["start_char"] : row["end_char"]]
    for row in table(found, "meetings"):
        for column in ("place", "topic"):
            if row[column] is not None:
                words = behind["meetings", row["meeting_no"], column]
                assert row[column] == body[words["start_char"] : words["end_char"]]


@given(ANY)
@CHECKED
def test_every_value_without_span_has_words_behind_it(body: str) -> None:
    found = read(body)
    behind = {(e["table_name"], e["row_no"], e["column_name"]) for e in table(found, "evidence")}
    for row in table(found, "statements"):
        for column, value in {
            "medium": row["medium"],
            "outlet_id": row["outlet_no"],
            "relayed_by_id": row["relayed_by_no"],
            "addressee_id": row["addressee_no"],
            "said_from": row["said_from"],
            "said_to": row["said_to"],
            "occasion": row["occasion"],
        }.items():
            if value is not None:
                assert ("statements", row["statement_no"], column) in behind


@given(ANY)
@CHECKED
def test_passages_and_mentions_are_in_order_and_apart(body: str) -> None:
    found = read(body)
    for name in ("passages", "mentions"):
        rows = table(found, name)
        assert all(a["end_char"] <= b["start_char"] for a, b in pairwise(rows))


@given(TEXTS)
@CHECKED
def test_contents_are_in_order_apart_or_nested_under_their_parent(body: str) -> None:
    rows = table(read(body), "statements")
    assert [row["statement_no"] for row in rows] == list(range(len(rows)))
    assert [row["start_char"] for row in rows] == sorted(row["start_char"] for row in rows)
    for number, row in enumerate(rows):
        if row["parent_no"] is not None:
            outer = rows[row["parent_no"]]
            assert row["parent_no"] != number
            assert outer["start_char"] <= row["start_char"] and row["end_char"] <= outer["end_char"]
        for other in rows[number + 1 :]:
            apart = other["start_char"] >= row["end_char"] or other["end_char"] <= row["start_char"]
            nested = row["start_char"] <= other["start_char"] and other["end_char"] <= row["end_char"]
            assert apart or nested


@given(TEXTS)
@CHECKED
def test_cue_and_speaker_stand_outside_the_content(body: str) -> None:
    """But for an attribution amid its sentence, words before and behind it: that belongs to the content."""
    for row in table(read(body), "statements"):
        for part in ("cue", "speaker"):
            if row[f"{part}_start"] is not None:
                start, end = row[f"{part}_start"], row[f"{part}_end"]
                amid = row["cue_start"] is not None and (
                    row["start_char"] + 4 <= row["cue_start"] and row["cue_end"] + 4 <= row["end_char"]
                )
                assert end <= row["start_char"] or row["end_char"] <= start or amid


@given(TEXTS)
@CHECKED
def test_speaker_type_basis_and_parties_agree(body: str) -> None:
    found = read(body)
    speakers: dict[int, int] = {}
    for row in table(found, "statement_entities"):
        speakers[row["statement_no"]] = speakers.get(row["statement_no"], 0) + (row["relation"] == "speaker")
    for row in table(found, "statements"):
        count = speakers.get(row["statement_no"], 0)
        expected = {"unnamed": count == 0, "group": count > 1, None: count == 0}
        assert expected.get(row["speaker_type"], count == 1)
        assert (row["speaker_basis"] is None) == (row["speaker_type"] is None)
        assert row["speaker_basis"] != "dropped" or row["speaker_start"] is None
        assert (row["source_kind"] is not None) == (row["speaker_type"] == "unnamed")


@given(ANY)
@CHECKED
def test_numbers_of_parties_statements_and_meetings_exist(body: str) -> None:
    found = read(body)
    known = {
        column: {row[column] for row in table(found, name)}
        for column, name in {"entity_no": "entities", "statement_no": "statements", "meeting_no": "meetings"}.items()
    }
    party, statement = known["entity_no"], known["statement_no"]
    known |= {"organisation_no": party, "outlet_no": party, "relayed_by_no": party, "addressee_no": party}
    known["parent_no"] = statement
    for name in TABLES:
        if name != "articles":
            for row in table(found, name):
                assert all(row[c] is None or row[c] in known[c] for c in row.keys() & known.keys())


@given(ANY, st.sampled_from([WEDNESDAY, None]))
@CHECKED
def test_reading_is_pure(body: str, published: date | None) -> None:
    first = read(body, published)
    read("قال سامي الحلواني إن الجسر مفتوح.\nوأضاف أن السوق مغلق.")
    assert read(body, published) == first

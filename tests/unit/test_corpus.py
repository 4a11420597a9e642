"""Our own articles and their annotation: spans are true, the guide is kept, every phenomenon occurs."""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

ARTICLES = Path(__file__).parents[2] / "seeds" / "articles"
NAMES = sorted(path.stem for path in ARTICLES.glob("*.txt"))
MEDIA = {"interview", "statement", "remarks", "press_conference", "speech"}
MEDIA |= {"report", "phone_call", "meeting", "post", "letter"}
QUOTES = {"“": "”", "«": "»", '"': '"', "(": ")"}
COMPLEMENTISERS = {"أن", "إن", "ان", "بأن", "بان", "أنه", "أنها", "إنه", "إنها", "بأنه", "بأنها", "أنّ", "إنّ"}
MARKS = re.compile("[\u064b-\u0652\u0640]")
DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?")


def body(name: str) -> str:
    return (ARTICLES / f"{name}.txt").read_bytes().decode("utf-8")


def gold(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ARTICLES / f"{name}.json").read_text(encoding="utf-8"))
    return found


def metadata() -> dict[str, dict[str, str]]:
    with (ARTICLES / "metadata.csv").open(encoding="utf-8", newline="") as file:
        return {row["file"]: row for row in csv.DictReader(file)}


def spans(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if {"start", "end", "text"} <= node.keys():
            yield node
        for value in node.values():
            yield from spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from spans(value)


def inside(inner: dict[str, Any], outer: dict[str, Any]) -> bool:
    return bool(outer["start"] <= inner["start"] and inner["end"] <= outer["end"])


def apart(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(one["end"] <= other["start"] or other["end"] <= one["start"])


def longest_quotation(text: str) -> int:
    pairs = [f"{re.escape(opening)}(.+?){re.escape(closing)}" for opening, closing in QUOTES.items()]
    return max((len(run.split()) for pair in pairs for run in re.findall(pair, text)), default=0)


GOLD = {name: gold(name) for name in NAMES}
STATEMENTS = [(name, number, said) for name in NAMES for number, said in enumerate(GOLD[name]["statements"])]
MEETINGS = [(name, met) for name in NAMES for met in GOLD[name]["meetings"]]
each_article = pytest.mark.parametrize("name", NAMES)


def test_size_of_the_corpus() -> None:
    assert len(NAMES) >= 14
    assert all(1_500 <= len(body(name)) <= 3_500 for name in NAMES)
    assert sorted(path.stem for path in ARTICLES.glob("*.json")) == NAMES


def test_metadata_names_articles_and_repeats_their_titles() -> None:
    for file, row in metadata().items():
        assert DAY.fullmatch(row["date"])
        assert not row["title"] or body(Path(file).stem).startswith(row["title"] + "\n")


def test_one_article_has_to_be_dated_from_its_text() -> None:
    undated = [name for name in NAMES if f"{name}.txt" not in metadata()]
    assert len(undated) == 1
    published = GOLD[undated[0]]["article"]["published"]
    assert published["earliest"] == published["latest"] == "2015-09-30"


@each_article
def test_declared_day_is_the_annotated_one(name: str) -> None:
    row = metadata().get(f"{name}.txt")
    assert row is None or row["date"] == GOLD[name]["article"]["published"]["earliest"]


@each_article
def test_spans_equal_the_text(name: str) -> None:
    text = body(name)
    assert GOLD[name]["file"] == f"{name}.txt"
    for span in spans(GOLD[name]):
        assert text[span["start"] : span["end"]] == span["text"] == span["text"].strip()
        assert span["text"]


@each_article
def test_every_key_is_an_entity(name: str) -> None:
    entities = GOLD[name]["entities"]
    used = {mention["entity"] for mention in GOLD[name]["mentions"]}
    for said in GOLD[name]["statements"]:
        used |= {said["speaker"]["entity"], *said["speaker"].get("members", [])}
        used |= {said.get(role) for role in ("outlet", "relayed_by", "addressee")}
    for met in GOLD[name]["meetings"]:
        used |= set(met["participants"])
    for entity in entities.values():
        used |= {role["organisation"] for role in entity["roles"]}
        assert entity["type"] in {"person", "organisation", "country"}
        assert entity["name_ar"] and entity["name_en"]
    assert used - {None} <= entities.keys()


def test_a_key_is_one_entity_in_all_articles() -> None:
    told = defaultdict(set)
    for name in NAMES:
        for key, entity in GOLD[name]["entities"].items():
            told[key].add((entity["type"], entity["name_ar"], entity["name_en"], entity["country"]))
    assert {key: facts for key, facts in told.items() if len(facts) > 1} == {}


@each_article
def test_mentions_are_bare_names_in_order(name: str) -> None:
    mentions = GOLD[name]["mentions"]
    assert all(before["end"] <= after["start"] for before, after in pairwise(mentions))
    for mention in mentions:
        assert GOLD[name]["entities"][mention["entity"]]["type"] != "country"
        assert mention["text"][0] not in QUOTES
        assert not mention["text"].startswith(("تنظيم ", "حركة ", "الرئيس ", "وزير "))


@each_article
def test_nothing_is_annotated_in_site_furniture(name: str) -> None:
    furniture = GOLD[name]["article"]["boilerplate"]
    annotated = [GOLD[name]["mentions"], GOLD[name]["statements"], GOLD[name]["meetings"]]
    assert all(apart(span, line) for span in spans(annotated) for line in furniture)


@each_article
def test_headings_stand_alone_on_their_lines(name: str) -> None:
    article, lines = GOLD[name]["article"], body(name).split("\n")
    for heading in [article["title"], *article["subheadings"], *article["boilerplate"]]:
        assert heading is None or heading["text"] in lines


@each_article
def test_content_starts_and_ends_where_the_guide_says(name: str) -> None:
    for said in GOLD[name]["statements"]:
        content = said["content"]
        assert said["kind"] == "direct" or content["text"].split()[0] not in COMPLEMENTISERS
        assert said["kind"] == "direct" or content["text"][-1] not in ".،:؛"


@each_article
def test_kind_follows_the_quotation_marks(name: str) -> None:
    for said in GOLD[name]["statements"]:
        text, content = body(name), said["content"]
        opened = text[content["start"] - 1 : content["start"]] in QUOTES
        if said["kind"] == "direct":
            assert opened
        else:
            assert (longest_quotation(content["text"]) >= 3) == (said["kind"] == "mixed")


@each_article
def test_cue_is_a_word_outside_the_content(name: str) -> None:
    for said in GOLD[name]["statements"]:
        if said["cue"] is None:
            assert said["speaker"]["basis"] == "dropped"
            assert said["kind"] == "direct"
        else:
            assert len(said["cue"]["text"].split()) <= 2
            assert apart(said["cue"], said["content"])


@each_article
def test_speaker_is_whole(name: str) -> None:
    for said in GOLD[name]["statements"]:
        speaker, entities = said["speaker"], GOLD[name]["entities"]
        assert (speaker["basis"] == "dropped") == (said["speaker_span"] is None)
        assert (speaker["basis"] == "heading") == said["in_heading"]
        if speaker["type"] == "unnamed":
            assert speaker["entity"] is None and speaker["label"]
        elif speaker["type"] == "group":
            assert speaker["entity"] is None and len(speaker["members"]) >= 2
        else:
            assert entities[speaker["entity"]]["type"] == speaker["type"]
        if said["speaker_span"]:
            assert apart(said["speaker_span"], said["content"])


@each_article
def test_named_person_is_mentioned_in_his_span(name: str) -> None:
    for said in GOLD[name]["statements"]:
        speaker = said["speaker"]
        if speaker["type"] == "person" and speaker["basis"] == "named":
            within = {mention["entity"] for mention in GOLD[name]["mentions"] if inside(mention, said["speaker_span"])}
            assert within == {speaker["entity"]}


@each_article
def test_context_is_of_the_known_kinds(name: str) -> None:
    for said in GOLD[name]["statements"]:
        assert said.get("medium") in MEDIA | {None}
        day = said.get("said_on_date")
        if day:
            assert said["said_on"] and DAY.fullmatch(day)
            assert day <= GOLD[name]["article"]["published"]["latest"]


@each_article
def test_heading_and_nesting_are_where_they_claim(name: str) -> None:
    for number, said in enumerate(GOLD[name]["statements"]):
        article = GOLD[name]["article"]
        headings = [heading for heading in [article["title"], *article["subheadings"]] if heading]
        assert said["in_heading"] == any(inside(said["content"], heading) for heading in headings)
        if said["nested_in"] is not None:
            outer = GOLD[name]["statements"][said["nested_in"]]
            assert said["nested_in"] != number
            assert inside(said["content"], outer["content"]) and inside(said["cue"], outer["content"])


@each_article
def test_meetings_are_whole(name: str) -> None:
    for met in GOLD[name]["meetings"]:
        assert met["mentions"]
        assert met["kind"] in {"bilateral", "multilateral", "phone_call", "conference"}
        assert met["status"] in {"held", "planned", "possible"}
        assert met["place"] is None or met["place"] in body(name)
        assert met["date"] is None or met["date"] in body(name)
        assert met["date_iso"] is None or DAY.fullmatch(met["date_iso"])


def test_every_kind_of_statement_occurs() -> None:
    said = [statement for _, _, statement in STATEMENTS]
    assert {statement["kind"] for statement in said} == {"direct", "indirect", "mixed"}
    types = {"person", "organisation", "country", "group", "unnamed"}
    assert {statement["speaker"]["type"] for statement in said} == types
    assert {statement["speaker"]["basis"] for statement in said} == {"named", "role", "dropped", "heading"}
    assert {statement.get("medium") for statement in said} == MEDIA | {None}
    for key in ("outlet", "relayed_by", "addressee", "occasion", "said_on"):
        assert sum(bool(statement.get(key)) for statement in said) >= 5, key
    assert sum(statement["nested_in"] is not None for statement in said) >= 4


def test_every_kind_of_cue_occurs() -> None:
    cues = [MARKS.sub("", statement["cue"]["text"]) for _, _, statement in STATEMENTS if statement["cue"]]
    verbs, nouns = (
        ("قال", "وقالت", "مؤكدا", "مضيفة", "لافتا", "وتابع قائلا"),
        ("قوله", "تأكيده", "دعوتها", "بحسب", "ووفقا"),
    )
    for cue in (*verbs, *nouns, ":"):
        assert cue in cues, cue
    said = [statement for _, _, statement in STATEMENTS]
    assert any(statement["cue"] is None for statement in said)
    assert any(statement["cue"] and statement["cue"]["start"] > statement["content"]["end"] for statement in said)


def test_faulty_quotation_marks_occur() -> None:
    direct = [(body(name), said["content"]) for name, _, said in STATEMENTS if said["kind"] == "direct"]
    unclosed = [content for text, content in direct if text[content["end"]] not in QUOTES.values()]
    doubled = [content for text, content in direct if text[content["end"] : content["end"] + 2] in {"””", "»»"}]
    assert unclosed and doubled


def test_every_kind_of_meeting_occurs() -> None:
    assert {met["kind"] for _, met in MEETINGS} == {"bilateral", "multilateral", "phone_call", "conference"}
    assert {met["status"] for _, met in MEETINGS} == {"held", "planned", "possible"}
    assert all(any(met[key] for _, met in MEETINGS) for key in ("place", "date", "date_iso", "topic"))


def test_spellings_and_calendars_vary() -> None:
    texts = "\n".join(map(body, NAMES))
    days = ("الثامن والعشرين من أيلول الجاري", "يوليو/تموز", "17 دجنبر", "أول من أمس", "مؤخرا", "يوم الجمعة الماضي")
    for day in days:
        assert day in texts, day
    for mark in ("“", "«", '"', "((", "..", "…"):
        assert mark in texts, mark
    marked = [name for name in NAMES if len(MARKS.findall(body(name))) > 30]
    assert len(marked) == 1 and "\u0640" in body(marked[0])


def test_events_are_told_by_more_than_one_article() -> None:
    told = defaultdict(set)
    for name, met in MEETINGS:
        if met["date_iso"] and len(met["date_iso"]) == 10:
            for participant in met["participants"]:
                told[met["date_iso"], participant].add(name)
    days = {day for (day, _), names in told.items() if len(names) >= 2}
    assert len(days) >= 5


def words(text: str) -> list[str]:
    return re.findall(r"\w+", MARKS.sub("", text).translate(str.maketrans("أإآىة", "ااايه")))


def test_no_ten_words_running_are_other_peoples(shared: Path) -> None:
    ours = {tuple(run) for name in NAMES for run in _runs(body(name))}
    for path in [*shared.glob("seeds/*.txt"), *shared.glob("gold/news/*.txt")]:
        assert ours.isdisjoint(map(tuple, _runs(path.read_text(encoding="utf-8")))), path.name


def _runs(text: str, length: int = 10) -> Iterator[list[str]]:
    found = words(text)
    return (found[start : start + length] for start in range(len(found) - length + 1))

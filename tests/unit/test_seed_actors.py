"""The curated actors are keyed once, spelled without clashes, dated soberly and linked to Wikidata only on evidence."""

import csv
import re
import unicodedata
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest

from etl.language.fold import name_key

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
WIKIDATA_QUERIES = {
    "Wikidata query of foreign ministers 2020-22 (CC0)": ("foreign_ministers_wikidata.csv", "person", "name"),
    "Wikidata query of holders of international offices (CC0)": (
        "office_holders_wikidata.csv",
        "personID",
        "person",
    ),
}


def rows(name: str) -> list[dict[str, str]]:
    with (SEEDS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ACTORS = {row["actor_id"]: row for row in rows("actors.csv")}
PERSONS = {key for key, row in ACTORS.items() if row["kind"] == "person"}
NAMES = rows("actor_names.csv")
ORGANISATIONS = rows("organisations.csv")
ROLES = rows("roles.csv")
TABLES = ["actors.csv", "actor_names.csv", "organisations.csv", "roles.csv"]


def test_breadth() -> None:
    assert len(PERSONS) >= 300
    assert len(ACTORS) - len(PERSONS) >= 200


@pytest.mark.parametrize("table", TABLES)
def test_every_row_names_its_origin_and_has_no_stray_space(table: str) -> None:
    for row in rows(table):
        assert row["origin"], row
        assert all(value == value.strip() and "  " not in value for value in row.values()), row


def test_actor_ids_are_unique_slugs() -> None:
    assert len(ACTORS) == len(rows("actors.csv"))
    assert [key for key in ACTORS if not re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", key)] == []


def test_actors_are_complete() -> None:
    for key, row in ACTORS.items():
        assert row["kind"] in {"person", "organisation"}, key
        assert re.search("[\u0621-\u064a]", row["name_ar"]), key
        assert row["name_en"] and not re.search("[\u0600-\u06ff]", row["name_en"]), key
        assert row["gender"] in ({"m", "f"} if row["kind"] == "person" else {""}), key


def test_countries_are_known_codes() -> None:
    known = {row["code"] for row in rows("countries.csv")} | {""}
    assert {key for key, row in ACTORS.items() if row["country"] not in known} == set()
    assert {row["actor_id"] for row in ROLES if row["country"] not in known} == set()


def test_no_person_stands_twice_under_one_english_name() -> None:
    seen = defaultdict(set)
    for key in PERSONS:
        seen[letters(ACTORS[key]["name_en"])].add(key)
    assert {name: keys for name, keys in seen.items() if len(keys) > 1} == {}


def test_names_belong_to_actors_and_are_listed_once() -> None:
    seen = set()
    for row in NAMES:
        assert row["actor_id"] in ACTORS, row
        assert row["language"] in {"ar", "en"} and row["alone"] in {"yes", "no"}, row
        key = (row["actor_id"], row["language"], name_key(row["name"]))
        assert key not in seen, f"{row['name']} of {row['actor_id']} is what another of its rows folds to"
        seen.add(key)


def test_every_actor_is_found_under_its_own_names() -> None:
    listed = {(row["actor_id"], row["name"]) for row in NAMES}
    for key, row in ACTORS.items():
        assert (key, row["name_ar"]) in listed, key
        assert (key, row["name_en"]) in listed, key


def test_a_name_that_identifies_alone_is_nobody_elses() -> None:
    holders = defaultdict(set)
    alone = set()
    for row in NAMES:
        holders[name_key(row["name"])].add(row["actor_id"])
        if row["alone"] == "yes":
            alone.add(name_key(row["name"]))
    assert {name: sorted(holders[name]) for name in alone if len(holders[name]) > 1} == {}


# Given names with one bearer whom world news calls by nothing else.
FAMOUS = {
    "أشتون", "أتال", "البشير", "باسيل", "بلعيد", "بوتفليقة", "بيرول", "بيليه", "تواضروس", "تيدروس", "عطاف", "كاميرون",
    "مرسي", "مهاتير", "مودي", "نصرالله", "نيمار", "هايلي", "هنية", "هيلي",
}  # fmt: skip


def test_a_given_name_never_identifies_alone() -> None:
    given = {name_key(row["name"]) for row in rows("given_names.csv")}
    famous = {name_key(name) for name in FAMOUS}
    people = [row for row in NAMES if row["actor_id"] in PERSONS and row["alone"] == "yes"]
    assert [row["name"] for row in people if name_key(row["name"]) in given - famous] == []


def test_organisations_are_the_actors_of_that_kind() -> None:
    assert len(ORGANISATIONS) == len({row["actor_id"] for row in ORGANISATIONS})
    assert {row["actor_id"] for row in ORGANISATIONS} == set(ACTORS) - PERSONS
    types = {row["type"] for row in rows("organisation_types.csv")}
    assert {row["type"] for row in ORGANISATIONS} <= types


def test_parents_are_organisations_without_circles() -> None:
    parent = {row["actor_id"]: row["parent_id"] for row in ORGANISATIONS}
    for start in parent:
        seen = {start}
        key = parent[start]
        while key:
            assert key in parent and key not in seen, start
            seen.add(key)
            key = parent[key]


DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"


def test_terms_have_sober_dates() -> None:
    for row in ROLES:
        first, last = row["valid_from"], row["valid_to"]
        assert all(re.fullmatch(DAY, day) for day in (first, last) if day), row
        length = min(len(first), len(last))
        assert first[:length] <= last[:length], row
        assert all("1900" <= day < "2027" for day in (first, last) if day), row


def test_roles_belong_to_persons_and_organisations_of_the_seeds() -> None:
    for row in ROLES:
        assert row["actor_id"] in PERSONS, row
        assert row["title_ar"], row
        assert not row["organisation_id"] or row["organisation_id"] in set(ACTORS) - PERSONS, row
    keys = [(row["actor_id"], row["title_ar"], row["country"], row["valid_from"]) for row in ROLES]
    assert len(keys) == len(set(keys))


def test_offices_are_those_of_the_table() -> None:
    known = {row["office_key"] for row in rows("offices.csv")} | {""}
    assert {row["office_key"] for row in ROLES} - known == set()


# Rival governments, and offices that two people held side by side: the office alone settles nobody there.
RIVALS: set[tuple[str, str]] = set()


def test_two_people_do_not_hold_one_office_at_once() -> None:
    """A reader of an office without a name takes its holder on that day: terms may touch, but not overlap."""
    single = {row["office_key"] for row in rows("offices.csv") if row["seat"] == "single"}
    terms = defaultdict(list)
    for row in ROLES:
        if row["office_key"] in single and row["valid_from"]:
            term = (row["valid_from"], row["valid_to"] or "9999", row["actor_id"])
            terms[row["office_key"], row["country"] or row["organisation_id"]].append(term)
    clashes = []
    for office, held in terms.items():
        held.sort()
        for (_, until, one), (since, _, other) in pairwise(held):
            length = min(len(until), len(since))
            if one != other and since[:length] < until[:length]:
                clashes.append((*office, one, until, other, since))
    assert [clash for clash in clashes if clash[:2] not in RIVALS] == []


def test_wikidata_ids_are_unique_and_name_their_source() -> None:
    ids = [row["wikidata_id"] for row in ACTORS.values() if row["wikidata_id"]]
    assert len(ids) == len(set(ids))
    for key, row in ACTORS.items():
        assert bool(row["wikidata_id"]) == bool(row["wikidata_origin"]), key
        assert not row["wikidata_id"] or re.fullmatch(r"Q[1-9]\d*", row["wikidata_id"]), key


def test_wikidata_ids_are_confirmed_by_the_source_they_name() -> None:
    folder = ROOT.parent / "shared" / "reference" / "names"
    if not folder.is_dir():
        pytest.skip("../shared/reference/names is not there: Wikidata ids cannot be compared with their source")
    labels = {}
    for origin, (file_name, item, label) in WIKIDATA_QUERIES.items():
        with (folder / file_name).open(encoding="utf-8", newline="") as file:
            labels[origin] = {row[item]: row[label] for row in csv.DictReader(file) if row[item]}
    english = {(row["actor_id"], letters(row["name"])) for row in NAMES if row["language"] == "en"}
    for key, row in ACTORS.items():
        if row["wikidata_origin"] in labels:
            label = labels[row["wikidata_origin"]].get(row["wikidata_id"])
            assert label, f"{key}: {row['wikidata_id']} is not in the query it names"
            assert (key, letters(label)) in english, f"{key}: {row['wikidata_id']} is {label}"


def letters(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", name.lower()) if char.isalpha())

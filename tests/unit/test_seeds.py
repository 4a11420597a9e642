"""The reference tables hold what reading needs, and a faulty row is named by file and line before anything is built."""

from collections import Counter, defaultdict
from pathlib import Path

import duckdb
import pytest

from etl.exceptions import QawlError
from etl.language.fold import fold
from etl.paths import SEEDS
from etl.seeds import SeedError, load_seeds
from etl.seeds.rows import columns
from etl.seeds.tables import TABLES

DECISIONS = {"judgements", "corrections"}
MEASURED = {"accuracy"}


@pytest.fixture(scope="module")
def seeds():
    return load_seeds()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of tables that are empty but for two countries, an actor and a type."""
    for name, record in TABLES.items():
        header = ",".join(column.header for column in columns(record))
        (tmp_path / f"{name}.csv").write_text(header + "\n", encoding="utf-8")
    add(tmp_path, "countries", "russia,RU,روسيا,Russia,الاتحاد الروسي,موسكو,Moscow,روسي,,الروس,,f,,,atlas")
    add(tmp_path, "countries", "syria,SY,سورية,Syria,سوريا,دمشق,Damascus,سوري,,,,f,,,atlas")
    add(tmp_path, "actors", "kremlin,organisation,الكرملين,Kremlin,RU,,,,record")
    add(tmp_path, "organisation_types", "ministry,A ministry,here")
    return tmp_path


def add(folder: Path, table: str, row: str) -> None:
    with (folder / f"{table}.csv").open("a", encoding="utf-8") as file:
        file.write(row + "\n")


def spellings(*cells) -> list[str]:
    return [text for cell in cells for text in (cell if isinstance(cell, tuple) else (cell,)) if text]


# ------------------------------------------------------------------------------------------------ faulty rows


def test_sound_tables_become_records(folder):
    add(folder, "places", "حلب,SY,city,,,atlas")
    (place,) = load_seeds(folder)["places"]
    assert (place.name_ar, place.country, place.kind, place.variants_ar) == ("حلب", "SY", "city", ())


def test_a_cell_that_may_be_empty_is_none_and_a_flag_is_yes_or_nothing(folder):
    add(folder, "given_names", "نور,,yes,here")
    add(folder, "given_names", "زينب,f,,here")
    nour, zaynab = load_seeds(folder)["given_names"]
    assert (nour.gender, nour.common_word) == (None, True)
    assert (zaynab.gender, zaynab.common_word) == ("f", False)


@pytest.mark.parametrize(
    ("table", "row", "problem"),
    [
        ("places", "حلب,SY,city,,atlas", "5 cells where the header has 6"),
        ("places", "حلب,SY,town,,,atlas", "kind is 'town': one of city, region, site"),
        ("places", ",SY,city,,,atlas", "name_ar is empty"),
        ("places", "حلب,SY,city,,,", "origin is empty"),
        ("places", "حلب ,SY,city,,,atlas", "name_ar has blanks around 'حلب'"),
        ("places", "حلب,SY,city,الشهباء||حلب الشهباء,,atlas", "variants_ar has an empty or padded value"),
        ("places", "حلب,SY,city,الشهباء|الشهباء,,atlas", "variants_ar has a value twice"),
        ("places", "حلب,XX,city,,,atlas", "country is 'XX', which stands in no countries.code"),
        ("months", "13,ناتالي,levant,here", "month is '13': 1 to 12"),
        ("given_names", "سمر,f,maybe,here", "common_word is 'maybe': write yes or leave it empty"),
        (
            "countries",
            "russia,XR,روسيا الأخرى,Other,,موسكو,Moscow,روسي,,,,f,,,atlas",
            "russia stands in line 2 already",
        ),
        ("actors", "x_y,person,س,X,,m,Q0,a query,record", "wikidata_id is 'Q0': Q and digits"),
        ("actors", "x_y,person,س,X,,m,Q5,,record", "without wikidata_origin"),
        ("roles", "kremlin,رئيس,,,RU,2012-05,2012-04,record", "the term ends (2012-04) before it begins (2012-05)"),
        ("roles", "kremlin,رئيس,,,RU,2012-5,,record", "valid_from is '2012-5': YYYY, YYYY-MM or YYYY-MM-DD"),
        ("roles", "kremlin,رئيس,tsar,,RU,,,record", "office_key is 'tsar', which stands in no offices.office_key"),
        ("composed_organisations", "duma,الدوما,,,Duma,ministry,,m,,,الدوما,,here", "alone_ar without countries"),
        ("composed_organisations", "duma,الدوما,,,Duma,parliament,,m,,,,,here", "in no organisation_types.type"),
        ("composed_organisations", "duma,الدوما,,,Duma,ministry,,m,RU,,,RU=tsar,here", "curated has RU=tsar"),
    ],
)
def test_a_faulty_row_is_named_by_file_line_and_problem(folder, table, row, problem):
    path = folder / f"{table}.csv"
    line = len(path.read_text(encoding="utf-8").splitlines()) + 1
    add(folder, table, row)
    with pytest.raises(SeedError) as caught:
        load_seeds(folder)
    assert (caught.value.path, caught.value.line) == (path, line)
    assert problem in caught.value.problem
    assert str(caught.value).startswith(f"{path}, line {line}: ")
    assert "\n" not in str(caught.value) and isinstance(caught.value, QawlError)


def test_a_wrong_header_is_told_with_the_right_one(folder):
    (folder / "weekdays.csv").write_text("day,name\n", encoding="utf-8")
    with pytest.raises(SeedError, match="the columns are day,name and have to be weekday,name_ar,origin"):
        load_seeds(folder)


def test_a_missing_table_is_told(folder):
    (folder / "verbs.csv").unlink()
    with pytest.raises(SeedError, match=r"verbs\.csv, line 1: no such table"):
        load_seeds(folder)


def test_an_organisation_of_a_role_may_be_composed(folder):
    add(folder, "composed_organisations", "mfa,وزارة الخارجية,,,Ministry,ministry,,f,,,,,here")
    add(folder, "roles", "kremlin,ناطق,,mfa_russia,RU,,,record")
    assert load_seeds(folder)["roles"][0].organisation_id == "mfa_russia"


# ------------------------------------------------------------------------------------------------ the tables we ship


def test_every_table_of_the_folder_is_checked():
    assert {path.stem for path in SEEDS.glob("*.csv")} - DECISIONS - MEASURED == set(TABLES)


def test_breadth(seeds):
    assert len(seeds["countries"]) == 193 + 4, "members of the United Nations, Palestine, Vatican, Kosovo, Taiwan"
    assert len(seeds["title_words"]) >= 150
    assert len(seeds["given_names"]) >= 2500
    assert len(seeds["sources"]) >= 33 + 60
    assert len(seeds["composed_organisations"]) >= 100


def test_codes_are_those_of_one_country_each(seeds):
    assert [code for code, times in Counter(row.code for row in seeds["countries"]).items() if times > 1] == []


def test_a_spelling_of_two_countries_means_at_most_one_of_them_alone(seeds):
    plain = defaultdict(set)
    for row in seeds["countries"]:
        unsure = {fold(text) for text in row.ambiguous}
        for text in spellings(row.name_ar, row.variants_ar, row.capital_ar):
            if fold(text) not in unsure:
                plain[fold(text)].add(row.code)
        for text in spellings(row.adjective_ar, row.adjective_variants):
            if fold(text) not in unsure:
                plain[f"adjective {fold(text)}"].add(row.code)
    assert {text: codes for text, codes in plain.items() if len(codes) > 1} == {}


def test_what_is_ambiguous_is_a_spelling_of_the_row(seeds):
    for row in seeds["countries"]:
        of_row = spellings(
            row.name_ar, row.variants_ar, row.capital_ar, row.adjective_ar, row.adjective_variants, row.people_ar
        )
        assert {fold(text) for text in row.ambiguous} <= {fold(text) for text in of_row}, row.actor_id
    for row in seeds["places"]:
        assert set(row.ambiguous) <= {row.name_ar, *row.variants_ar}, row.name_ar


@pytest.mark.parametrize(
    ("spelling", "code"),
    [("سورية", "SY"), ("سوريا", "SY"), ("أميركا", "US"), ("أمريكا", "US"), ("المملكة المتحدة", "GB"), ("باريز", "FR")],
)
def test_the_spellings_of_the_press_are_known(seeds, spelling, code):
    assert code in {
        row.code for row in seeds["countries"] if spelling in spellings(row.name_ar, row.variants_ar, row.capital_ar)
    }


@pytest.mark.parametrize("word", ["مالي", "عمان", "بنين", "مسقط"])
def test_countries_and_capitals_that_are_common_words_do_not_stand_alone(seeds, word):
    rows = [row for row in seeds["countries"] if word in spellings(row.name_ar, row.variants_ar, row.capital_ar)]
    assert rows and all(word in row.ambiguous for row in rows)


@pytest.mark.parametrize("region", ["levant", "egypt", "hijri"])
def test_a_calendar_has_twelve_months(seeds, region):
    assert {row.month for row in seeds["months"] if row.region == region} == set(range(1, 13))


def test_a_week_has_seven_days(seeds):
    assert {row.weekday for row in seeds["weekdays"]} == set(range(7))


def test_no_title_belongs_to_two_offices(seeds):
    keys = defaultdict(set)
    for row in seeds["offices"]:
        for text in spellings(row.title_ar, row.variants_ar):
            keys[fold(text)].add(row.office_key)
    assert {title: found for title, found in keys.items() if len(found) > 1} == {}


def test_the_first_word_of_every_title_is_a_title_word(seeds):
    forms = [text for row in seeds["title_words"] for text in spellings(row.word, row.feminine, row.plural)]
    words = {fold(text).split()[0] for text in forms}
    for row in seeds["offices"]:
        for text in spellings(row.title_ar, row.variants_ar):
            first = fold(text).split()[0]
            assert first in words or first.removeprefix("ال") in words, text


def test_ministers_head_ministries(seeds):
    types = {row.key: row.type for row in seeds["composed_organisations"]}
    for row in seeds["offices"]:
        if row.seat == "single" and row.title_ar.split()[0] in ("وزير", "وزيرة") and row.composed_key:
            assert types[row.composed_key] == "ministry", row.office_key


def test_a_general_name_is_that_of_one_composed_organisation(seeds):
    general, special = defaultdict(set), defaultdict(set)
    for row in seeds["composed_organisations"]:
        for text in spellings(row.name_ar, row.variants_ar):
            for code in row.countries:
                special[fold(text), code].add(row.key)
            if not row.countries:
                general[fold(text)].add(row.key)
    assert {name: keys for name, keys in (general | special).items() if len(keys) > 1} == {}


def test_names_that_imply_their_country_imply_one(seeds):
    alone = Counter(fold(text) for row in seeds["composed_organisations"] for text in row.alone_ar)
    assert [name for name, times in alone.items() if times > 1] == []


def test_composed_organisations_have_english_names(seeds):
    for row in seeds["composed_organisations"]:
        assert row.countries or "{country}" in row.name_en, row.key


def test_given_names_meet_no_other_spelling_of_themselves(seeds):
    keys = Counter(fold(row.name) for row in seeds["given_names"])
    assert [name for name, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("word", ["في", "من", "إلى", "عن", "أن", "إن", "كان", "بين", "عند", "قال", "الآن", "هذا"])
def test_words_that_are_no_names_are_not_among_given_names(seeds, word):
    assert fold(word) not in {fold(row.name) for row in seeds["given_names"]}


@pytest.mark.parametrize("name", ["علي", "باسم", "كريم", "أمل", "سلام"])
def test_given_names_that_are_words_of_the_language_are_marked(seeds, name):
    assert [row.common_word for row in seeds["given_names"] if row.name == name] == [True]


def test_no_two_outlets_have_one_name(seeds):
    """Figures are grouped and charts are labelled by it, and a declared name must not lead to the first of several."""
    names = Counter(fold(name) for row in seeds["sources"] for name in (row.name_ar, row.name_en) if name)
    assert [name for name, number in names.items() if number > 1] == []


def test_an_alias_leads_to_one_outlet(seeds):
    aliases = Counter(alias.casefold() for row in seeds["sources"] for alias in row.aliases)
    assert [alias for alias, times in aliases.items() if times > 1] == []


def test_the_outlets_of_the_sample_are_known(seeds, shared):
    sample = str(shared / "news" / "sample.parquet")
    found = duckdb.sql("SELECT DISTINCT source FROM read_parquet($sample)", params={"sample": sample}).fetchall()
    aliases = {alias.casefold() for row in seeds["sources"] for alias in row.aliases}
    assert {source for (source,) in found if source.casefold() not in aliases} == set()


def test_a_composed_organisation_that_is_a_curated_actor_says_so(seeds):
    actors = {row.actor_id for row in seeds["actors"]}
    for row in seeds["composed_organisations"]:
        for country in seeds["countries"]:
            composed = f"{row.key}_{country.actor_id}"
            if composed in actors and (not row.countries or country.code in row.countries):
                assert f"{country.code}={composed}" in row.curated

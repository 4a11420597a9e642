"""Organisations: names with and without country and head noun, composed ones and their parents, ids that lead on."""

import duckdb
from corpus import Corpus, Outcome


def organisations(found: Outcome) -> list[tuple[object, ...]]:
    return found.rows(
        "SELECT actor_id, name_ar, type, parent_id FROM resolved_organisations JOIN resolved_actors USING (actor_id)"
        " ORDER BY actor_id"
    )


def test_a_composed_organisation_has_the_adjective_of_its_country_and_a_parent_nobody_named(corpus: Corpus) -> None:
    corpus.article().party("السفارة", "organisation", actor="embassy_qatar", country="QA")
    assert organisations(corpus.resolved()) == [
        ("embassy_qatar", "السفارة القطرية", "embassy", "mfa_qatar"),
        ("mfa_qatar", "وزارة الخارجية القطرية", "ministry", None),
    ]


def test_one_country_s_name_for_a_ministry_is_the_parent_there(corpus: Corpus) -> None:
    corpus.seed("composed_organisations", "quai,وزارة الخارجية,ministry,x,f,Quai of {country},,FR,mfa,")
    corpus.article().party("السفارة", "organisation", actor="embassy_france", country="FR")
    assert [row[3] for row in organisations(corpus.resolved())] == ["quai_france", None]


def test_a_curated_organisation_stands_in_for_the_composed_parent(corpus: Corpus) -> None:
    corpus.seeds["composed_organisations"][0] = "mfa,وزارة الخارجية,ministry,x,f,MFA of {country},,,,QA=diwan"
    corpus.seed("actors", "diwan,organisation,الديوان,Diwan,QA,,x")
    corpus.seed("organisations", "diwan,ministry,,x")
    corpus.article().party("السفارة", "organisation", actor="embassy_qatar", country="QA")
    assert {row[3] for row in organisations(corpus.resolved())} == {"diwan", None}


def test_a_court_of_two_countries_is_two_courts(corpus: Corpus) -> None:
    one, other, third = corpus.article(), corpus.article(), corpus.article()
    a = one.party("محكمة النقض", "organisation", country="EG", type="court")
    b = other.party("محكمة النقض", "organisation", country="FR", type="court")
    c = third.party("محكمة النقض", "organisation", type="court")
    found = corpus.resolved()
    assert found.actor(one, a) != found.actor(other, b)
    assert found.actor(third, c) == found.actor(one, a), "an Egyptian daily means the Egyptian court"


def test_a_company_without_its_country_is_the_one_company_of_that_name(corpus: Corpus) -> None:
    one, other = corpus.article(), corpus.article(source="wire")
    a = one.party("شركة النيل", "organisation", country="EG", type="company")
    b = other.party("شركة النيل", "organisation", type="company")
    found = corpus.resolved()
    assert found.actor(one, a) == found.actor(other, b)


def test_a_head_noun_is_left_out_where_no_other_head_has_the_name(corpus: Corpus) -> None:
    told = [corpus.article() for _ in range(4)]
    a = told[0].party("وكالة الأفق", "organisation", type="agency")
    b = told[1].party("الأفق", "organisation", type="agency")
    found = corpus.resolved()
    assert found.actor(told[0], a) == found.actor(told[1], b)
    c = told[2].party("شركة الأفق", "organisation", type="company")
    found = corpus.resolved()
    assert len({found.actor(told[0], a), found.actor(told[1], b), found.actor(told[2], c)}) == 3


def test_an_id_of_the_former_database_follows_its_mention(corpus: Corpus) -> None:
    told = corpus.article()
    number = told.party("كريم أحمد")
    before = corpus.resolved()
    con = corpus.loaded()
    con.execute("ATTACH ':memory:' AS previous")
    copy_former(before.con, con, "person_000000000000")
    from etl.resolution.resolve import resolve

    found = Outcome(con, resolve(con, corpus.write_seeds(), [], [], "previous"))
    actor = found.actor(told, number)
    redirects = found.rows("FROM resolved_actor_redirects")
    assert ("person_000000000000", actor, None) in redirects
    assert ("person_111111111111", actor, None) in redirects, "redirects are carried on"


def test_an_id_of_whom_nothing_is_read_any_more_is_withdrawn(corpus: Corpus) -> None:
    """It keeps its name, as do the ids that led to it; one that was withdrawn before stays so, or comes back."""
    told = corpus.article()
    number = told.party("كريم أحمد")
    before = corpus.resolved()
    back = before.actor(told, number)
    con = corpus.loaded()
    con.execute("ATTACH ':memory:' AS previous")
    copy_former(before.con, con, "person_000000000000")
    con.execute("DELETE FROM previous.mentions; ALTER TABLE previous.actor_redirects ADD COLUMN withdrawn_name VARCHAR")
    con.execute(
        "INSERT INTO previous.actor_redirects VALUES ('person_222222222222', NULL, 'ص'), (?, NULL, 'كريم')", [back]
    )
    from etl.resolution.resolve import resolve

    found = Outcome(con, resolve(con, corpus.write_seeds(), [], [], "previous"))
    assert found.actor(told, number) == back
    assert sorted(found.rows("FROM resolved_actor_redirects WHERE withdrawn_name IS NOT NULL")) == [
        ("person_000000000000", None, "س"),
        ("person_111111111111", None, "س"),
        ("person_222222222222", None, "ص"),
    ]
    assert back not in dict(found.rows("SELECT old_actor_id, actor_id FROM resolved_actor_redirects"))


def copy_former(source: duckdb.DuckDBPyConnection, con: duckdb.DuckDBPyConnection, old: str) -> None:
    """A former database in which the mentions had another actor."""
    rows = source.execute("SELECT article_id, start_char, end_char FROM resolved_mentions").fetchall()
    con.execute("CREATE TABLE previous.mentions (article_id VARCHAR, start_char INT, end_char INT, actor_id VARCHAR)")
    con.executemany("INSERT INTO previous.mentions VALUES (?, ?, ?, ?)", [(*row, old) for row in rows])
    con.execute("CREATE TABLE previous.actors AS SELECT ? AS actor_id, 'person' AS kind, 'س' AS name_ar", [old])
    con.execute(
        "CREATE TABLE previous.actor_redirects AS SELECT 'person_111111111111' AS old_actor_id, ? AS actor_id", [old]
    )


def test_a_court_of_a_city_is_one_in_all_outlets_and_of_its_country(corpus: Corpus) -> None:
    corpus.seed("places", "الجيزة,EG,,x")
    told, far = corpus.article(), corpus.article(source="wire")
    a, b = (article.party("محكمة جنايات الجيزة", "organisation", type="court") for article in (told, far))
    found = corpus.resolved()
    assert found.actor(told, a) == found.actor(far, b)
    assert found.rows("SELECT country FROM resolved_actors WHERE name_ar = 'محكمة جنايات الجيزة'") == [("EG",)]


def _general(corpus: Corpus) -> None:
    corpus.seed("word_classes", "الامن,common,9", "العسكري,common,9", "الحلواني,name,9")
    corpus.seed("organisation_heads", "مديرية,agency,no,x", "مجلس,government,no,x")


def test_a_body_of_a_general_name_is_one_in_each_country(corpus: Corpus) -> None:
    _general(corpus)
    one, other, third = corpus.article(), corpus.article(), corpus.article(source="wire")
    a = one.party("مديرية الأمن", "organisation", country="EG", type="agency")
    b = other.party("مديرية الأمن", "organisation", country="SD", type="agency")
    c = third.party("مديرية الأمن", "organisation", type="agency")
    found = corpus.resolved()
    assert len({found.actor(one, a), found.actor(other, b), found.actor(third, c)}) == 3


def test_an_outlet_of_one_country_means_the_body_of_that_country(corpus: Corpus) -> None:
    _general(corpus)
    one, other = corpus.article(), corpus.article()
    a = one.party("مديرية الأمن", "organisation", country="EG", type="agency")
    b = other.party("مديرية الأمن", "organisation", type="agency")
    found = corpus.resolved()
    assert found.actor(one, a) == found.actor(other, b)


def test_a_general_name_in_an_outlet_of_all_the_world_is_the_article_s_alone(corpus: Corpus) -> None:
    _general(corpus)
    one, other = corpus.article(source="channel"), corpus.article(source="channel")
    a, b = (told.party("المجلس العسكري", "organisation", type="government") for told in (one, other))
    found = corpus.resolved()
    assert found.actor(one, a) != found.actor(other, b)
    assert None not in (found.actor(one, a), found.actor(other, b))


def test_a_proper_name_is_one_body_in_all_outlets(corpus: Corpus) -> None:
    _general(corpus)
    one, other = corpus.article(source="channel"), corpus.article(source="channel")
    a, b = (told.party("مديرية الحلواني للسلام", "organisation", type="agency") for told in (one, other))
    found = corpus.resolved()
    assert found.actor(one, a) == found.actor(other, b)

"""Homonyms: one name, two people. What speaks against one identity is read before names are compared.

Three rules, all for names that many bear:

- A curated name that does not stand alone (`alone` is not yes in actor_names.csv) means its actor only where the
  article supports it: an office of his on that day, his organisation, his country, or an outlet that speaks of him
  around then; and not where it gives him another ministry while he holds one, a state that he never led, or another
  country; nor, if he holds an office of one seat, where no state and no title is told of in an outlet of his country.
- A curated name of two Arabic names means no head of a state where it is called by a trade, nor who holds no office
  where it leads a prosecution (`other_work`).
- A curated name that is common (see `etl.resolution.common`) needs more: without `alone` an office of his, or the body
  that he leads, in the article; with it any term of his, his country, or an outlet full of him.
- Another name of Arabic given names is two people where two countries claim it in other outlets, at other times; and a
  common one is somebody else in each article.
"""

from duckdb import DuckDBPyConnection

from etl.resolution.common import common_homonyms, common_names

HIGHEST = ["president", "king", "emir", "sultan", "supreme_leader", "prime_minister"]
"""Offices whose former holders are called by them all their lives."""
TRADES = ["المهندس", "المحامي"]
"""What nobody is called who heads a state at the time."""
ACTIVE = 365
"""Days around his terms in which an outlet of his country means him without saying so."""
NEARBY = 26
"""Weeks around a supported mention in which the same outlet means the same person."""
FULL = 3
"""Supported articles in those weeks from which on an outlet is full of him."""
APART = 180
"""Days between the last mention of one homonym and the first of the other."""


def homonyms(con: DuckDBPyConnection) -> None:
    """TEMP `homonyms` and `possible_homonyms`: article_id, entity_no, homonym.

    The first are parties that are not who their name alone would make them, those that seeds/ settled among them: they
    are unsettled in `parties`. The mark `homonym` keeps such parties apart from the actor, and from each other unless
    an office, a country or an outlet joins them. The second are all that fewer articles might have marked.
    """
    common_names(con)
    _curated(con)
    _discovered(con)
    _of_other_work(con)
    common_homonyms(con)
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE doubted_marks AS
        WITH told AS (
            SELECT article_id, entity_no, min(value) FILTER (facet = 'office') AS office,
                min(value) FILTER (facet = 'country') AS country
            FROM party_facets SEMI JOIN doubted USING (article_id, entity_no) GROUP BY ALL
        )
        SELECT d.article_id, d.entity_no, d.supported,
            coalesce(t.office, t.country, CASE WHEN d.common THEN d.article_id ELSE '~' || p.source_id END) AS homonym
        FROM doubted d
        JOIN parties p USING (article_id, entity_no)
        LEFT JOIN told t USING (article_id, entity_no);

        CREATE OR REPLACE TEMP TABLE homonyms AS
        SELECT article_id, entity_no, homonym FROM doubted_marks WHERE NOT supported
        UNION
        SELECT article_id, entity_no, homonym FROM other_work
        UNION ALL
        SELECT article_id, entity_no, homonym FROM discovered_homonyms
        UNION ALL
        SELECT article_id, entity_no, homonym FROM common_homonyms ANTI JOIN discovered_homonyms
            USING (article_id, entity_no);

        CREATE OR REPLACE TEMP TABLE possible_homonyms AS
        SELECT article_id, entity_no, homonym FROM doubted_marks
        UNION
        SELECT article_id, entity_no, country FROM claims WHERE country IS NOT NULL
        UNION
        FROM common_homonyms;

        UPDATE parties p SET settled = NULL FROM homonyms h
        WHERE p.settled IS NOT NULL AND h.article_id = p.article_id AND h.entity_no = p.entity_no;
        """
    )


def _curated(con: DuckDBPyConnection) -> None:
    """TEMP `doubted`: parties of curated names that do not stand alone, and whether the article supports them."""
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE doubtful_names AS
        WITH bearers AS (
            SELECT actor_id, key, bool_or(alone) AS alone, count(*) OVER (PARTITION BY key) AS bearers
            FROM known_keys WHERE words >= 2 GROUP BY actor_id, key
        )
        SELECT b.actor_id, b.key, b.bearers, b.alone, c.key IS NOT NULL AS common
        FROM bearers b LEFT JOIN common_names c USING (key) WHERE NOT b.alone OR c.key IS NOT NULL;

        CREATE OR REPLACE TEMP TABLE doubted_parties AS
        SELECT p.article_id, p.entity_no, d.actor_id, p.source_id, p.published_from, p.published_to,
            a.country, s.country AS home, d.common, d.alone
        FROM parties p
        JOIN doubtful_names d ON d.key = p.key AND (d.actor_id = p.settled OR p.settled IS NULL AND d.bearers = 1)
        JOIN reference_actors a ON a.actor_id = d.actor_id
        LEFT JOIN seed_sources s USING (source_id)
        WHERE p.kind = 'person';

        CREATE OR REPLACE TEMP TABLE specific_offices AS
        SELECT o.office_key FROM reference_offices o
        LEFT JOIN seed_composed c ON c.key = o.composed_key
        WHERE o.single AND c.type = 'ministry' OR o.office_key IN ('governor', 'ambassador');

        CREATE OR REPLACE TEMP TABLE doubt_evidence AS
        WITH facets AS (
            SELECT d.*, f.facet, f.value, split_part(f.value, '|', 1) AS head
            FROM doubted_parties d JOIN party_facets f USING (article_id, entity_no)
        ), told AS (
            SELECT f.article_id, f.entity_no,
                bool_or(f.facet IN ('office', 'home') AND r.office_key = f.head
                    AND r.country = split_part(f.value, '|', 2)
                    AND (r.from_earliest IS NULL OR f.published_to >= r.from_earliest)
                    AND (r.to_latest IS NULL OR f.published_from <= r.to_latest)
                    OR f.facet = 'organisation' AND f.value = r.organisation_id
                    OR f.facet = 'title' AND contains(f.head, fold(r.title))) AS office,
                bool_or(f.facet IN ('office', 'home') AND (r.office_key = f.head
                    OR f.head = 'minister' AND ends_with(r.office_key, '_minister'))) AS office_type,
                bool_or(f.facet IN ('office', 'home', 'title')) AS any_office,
                bool_or(f.facet = 'country' AND f.value = f.country) AS country,
                bool_or(f.facet = 'country' AND f.value IS DISTINCT FROM f.home) AS any_country,
                bool_or(f.facet IN ('office', 'home') AND f.head IN (FROM specific_offices)) AS specific,
                bool_or(f.facet IN ('office', 'home') AND list_contains($highest, f.head)) AS highest
            FROM facets f LEFT JOIN reference_roles r USING (actor_id) GROUP BY ALL
        ), called AS (
            SELECT DISTINCT d.article_id, d.entity_no
            FROM doubted_parties d JOIN extraction.offices t USING (article_id, entity_no)
            JOIN reference_roles r USING (actor_id)
            JOIN seed_offices o ON o.office_key = r.office_key
                AND list_contains(string_split(concat_ws('|', o.title_ar, o.variants_ar), '|'), t.title)
        ), active AS (
            SELECT d.article_id, d.entity_no, bool_and(r.actor_id IS NULL) AS without_term,
                bool_or(r.actor_id IS NULL OR (r.from_earliest IS NULL OR d.published_to >= r.from_earliest - $active)
                    AND (r.to_latest IS NULL OR d.published_from <= r.to_latest + $active)) AS active,
                bool_or(r.single AND d.published_from >= r.from_latest
                    AND (r.to_earliest IS NULL OR d.published_to <= r.to_earliest)) AS seated
            FROM doubted_parties d LEFT JOIN reference_roles r USING (actor_id) GROUP BY ALL
        ), unexplained AS (
            SELECT d.article_id, d.entity_no FROM doubted_parties d JOIN parties p USING (article_id, entity_no)
            JOIN name_keys k ON k.kind = p.kind AND k.name = p.name
            WHERE NOT d.alone AND NOT d.common AND k.all_native AND d.country = d.home
            EXCEPT SELECT article_id, entity_no FROM party_facets
            EXCEPT SELECT article_id, entity_no FROM extraction.offices
        ), powers AS (
            SELECT DISTINCT f.article_id, split_part(f.value, '|', 2) AS country
            FROM party_facets f JOIN reference_offices o ON o.office_key = split_part(f.value, '|', 1) AND o.single
            WHERE f.facet IN ('office', 'home')
        ), scene AS (
            SELECT DISTINCT article_id, country FROM parties WHERE kind = 'country'
        ), bodies AS (
            SELECT DISTINCT r.actor_id, coalesce(x.actor_id, r.organisation_id) AS body
            FROM reference_roles r
            LEFT JOIN reference_offices o USING (office_key)
            LEFT JOIN compositions x ON x.key = o.composed_key AND x.country = r.country
        ), led AS (
            SELECT DISTINCT d.article_id, d.actor_id FROM doubted_parties d
            JOIN bodies b USING (actor_id)
            JOIN organisation_atoms t USING (article_id)
            JOIN organisation_actors x ON x.atom = t.atom AND x.actor_id = b.body
            WHERE d.common
            UNION
            SELECT d.article_id, d.actor_id FROM doubted_parties d
            JOIN reference_roles r USING (actor_id)
            JOIN party_facets f ON f.article_id = d.article_id AND f.facet IN ('office', 'home')
                AND f.value = r.office_key || '|' || r.country
            WHERE d.common
        )
        SELECT d.*,
            coalesce(NOT t.office_type AND c.article_id IS NULL AND (t.specific AND a.seated OR t.highest)
                OR t.any_country AND NOT t.country AND NOT t.office AND NOT d.alone
                OR d.common AND NOT d.alone AND t.any_office AND NOT t.office_type
                OR u.article_id IS NOT NULL AND NOT a.without_term
                    AND w.article_id IS NULL AND s.country IS NULL, false) AS against,
            CASE WHEN d.common AND NOT d.alone
                THEN coalesce(t.office, false) OR l.actor_id IS NOT NULL AND coalesce(a.active, false)
                ELSE d.alone AND NOT a.without_term OR coalesce(t.office, false) OR coalesce(t.country, false)
                    OR coalesce(a.active AND NOT (d.common AND a.without_term)
                        AND (d.home = d.country OR s.country IS NOT NULL), false)
            END AS in_favour
        FROM doubted_parties d
        LEFT JOIN told t USING (article_id, entity_no)
        LEFT JOIN called c USING (article_id, entity_no)
        LEFT JOIN active a USING (article_id, entity_no)
        LEFT JOIN unexplained u USING (article_id, entity_no)
        LEFT JOIN powers w ON w.article_id = d.article_id AND w.country = d.country
        LEFT JOIN led l ON l.article_id = d.article_id AND l.actor_id = d.actor_id
        LEFT JOIN scene s ON s.article_id = d.article_id AND s.country = d.country
        """.replace("$active", str(ACTIVE)).replace("$highest", str(HIGHEST))
    )
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE doubted AS
        SELECT d.article_id, d.entity_no, d.common, NOT d.against AND (d.in_favour OR (d.alone OR NOT d.common) AND (
            SELECT count(DISTINCT e.article_id) FROM doubt_evidence e
            WHERE e.actor_id = d.actor_id AND e.source_id = d.source_id AND e.in_favour AND NOT e.against
                AND abs(e.published_from - d.published_from) <= $nearby
        ) >= CASE WHEN d.common THEN $full ELSE 1 END) AS supported
        FROM doubt_evidence d
        """,
        {"nearby": 7 * NEARBY, "full": FULL},
    )


def _of_other_work(con: DuckDBPyConnection) -> None:
    """TEMP `other_work`: article_id, entity_no, homonym: parties of curated names whose work the known one never does."""
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE other_work AS
        WITH called AS (
            SELECT p.article_id, p.entity_no, p.settled, p.published_from, p.published_to,
                bool_or(list_contains($trades, t.title)) AND NOT bool_or(
                    contains(fold(t.title), 'رييس') OR contains(fold(t.title), 'دكتور')
                ) AS of_a_trade,
                bool_or(coalesce(t.office_key = 'public_prosecution_head', false)) AS prosecutes
            FROM parties p JOIN name_keys k ON k.kind = p.kind AND k.name = p.name AND k.words = 2 AND k.all_native
            JOIN extraction.offices t USING (article_id, entity_no)
            WHERE p.kind = 'person' AND p.settled IS NOT NULL GROUP BY ALL
        )
        SELECT article_id, entity_no, article_id AS homonym FROM called c
        WHERE c.of_a_trade AND EXISTS (
            FROM reference_roles r WHERE r.actor_id = c.settled AND r.office_key IN ('president', 'king')
                AND c.published_from >= r.from_latest AND (r.to_earliest IS NULL OR c.published_to <= r.to_earliest)
        ) OR c.prosecutes AND NOT EXISTS (FROM reference_roles r WHERE r.actor_id = c.settled)
        """,
        {"trades": TRADES},
    )


def _discovered(con: DuckDBPyConnection) -> None:
    """TEMP `discovered_homonyms`: article_id, entity_no, homonym: parties of the country with fewer articles."""
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE claims AS
        WITH common AS (
            SELECT key FROM name_keys WHERE kind = 'person' AND words = 2 AND all_native GROUP BY key
        )
        SELECT p.key, p.article_id, p.entity_no, p.source_id, p.published_from AS day, f.value AS country
        FROM parties p SEMI JOIN common USING (key) ANTI JOIN doubted_parties USING (article_id, entity_no)
        LEFT JOIN party_facets f ON f.article_id = p.article_id AND f.entity_no = p.entity_no AND f.facet = 'country'
        WHERE p.kind = 'person' AND p.settled IS NULL AND p.published_from IS NOT NULL;

        CREATE OR REPLACE TEMP TABLE claimants AS
        SELECT key, country, list(DISTINCT source_id) AS sources, min(day) AS first, max(day) AS last,
            list(DISTINCT article_id) AS told, count(DISTINCT article_id) AS articles
        FROM claims WHERE country IS NOT NULL GROUP BY ALL HAVING count(DISTINCT article_id) >= 2
        """
    )
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE discovered_homonyms AS
        WITH apart AS (
            SELECT x.key, x.country, x.sources FROM claimants x
            JOIN claimants y ON y.key = x.key AND (y.articles, y.country) > (x.articles, x.country)
                AND NOT list_has_any(x.sources, y.sources) AND NOT list_has_any(x.told, y.told)
                AND (x.first > y.last + $apart OR y.first > x.last + $apart)
        )
        SELECT DISTINCT c.article_id, c.entity_no, a.country AS homonym
        FROM claims c JOIN apart a ON a.key = c.key
            AND (c.country = a.country OR c.country IS NULL AND list_contains(a.sources, c.source_id))
        QUALIFY row_number() OVER (PARTITION BY c.article_id, c.entity_no ORDER BY a.country) = 1
        """,
        {"apart": APART},
    )

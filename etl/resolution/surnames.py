"""Surnames alone: who is meant where an article gives no full name.

Candidates are the actors of that surname. One of them is taken only where the article supports him and nobody else
nearly as well; points are whole numbers so that the same rows give the same verdict on every machine.
"""

from duckdb import DuckDBPyConnection

from etl.resolution.bearers import bearers

OFFICE, TITLE, ORGANISATION, HOME = 50, 40, 30, 25
TERM, LED, SAME_ARTICLE = 60, 60, 60
"""For an office that he held that day, told of him; a body that he led that day, told of in the article; his name in it."""
COUNTRY = 25
SAME_OUTLET, SAME_DAYS = 20, 10
STYLE, OFTEN = 20, 5
"""For the style with which an outlet calls him (السيد), in so many articles at least."""
CURATED = 10
ENOUGH, AHEAD = 45, 20
PLAUSIBLE = 20
"""What a candidate needs to count at all; the only one who has it is taken."""
CROWNS = ["king", "sultan"]
"""Offices that nobody is called by who never held one; a prince may be called أمير without being an emir."""
COMMON_SURNAME = 40
"""From this many bearers on, country and outlet say nothing about which one is meant."""


def _alone(con: DuckDBPyConnection) -> None:
    """TEMP `surnames`: parties of one word that nobody is settled for, and `styles`: how outlets call whom."""
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE surnames AS
        SELECT p.article_id, p.entity_no, p.key AS surname, p.native, p.source_id,
            p.published_from AS first, p.published_to AS last
        FROM parties p JOIN person_atoms a USING (article_id, entity_no)
        WHERE p.words = 1 AND NOT a.settled AND NOT a.judged;

        CREATE OR REPLACE TEMP TABLE styles AS
        SELECT DISTINCT article_id, entity_no, title FROM extraction.offices
        WHERE office_key IS NULL AND starts_with(title, 'ال') AND NOT contains(title, ' ');
        """
    )


def _candidates(con: DuckDBPyConnection) -> None:
    """TEMP `surname_support`: article_id, entity_no, actor_id, points, reason: one row per reason."""
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE surname_support AS
        SELECT s.article_id, s.entity_no, b.actor_id,
            CASE f.facet WHEN 'office' THEN $office WHEN 'title' THEN $title WHEN 'organisation' THEN $organisation
                ELSE $home END AS points,
            f.facet AS reason
        FROM surnames s
        JOIN party_facets f USING (article_id, entity_no)
        JOIN surname_bearers b USING (surname)
        JOIN actor_facets g ON g.actor_id = b.actor_id AND g.value = f.value
            AND CASE f.facet WHEN 'home' THEN g.facet IN ('home', 'office') ELSE g.facet = f.facet END
        WHERE f.facet <> 'country' AND NOT (s.native AND f.facet = 'home')
        UNION ALL
        SELECT s.article_id, s.entity_no, b.actor_id, $term, 'term'
        FROM surnames s
        JOIN party_facets f USING (article_id, entity_no)
        JOIN (SELECT surname, actor_id FROM surname_bearers UNION FROM given_bearers) b USING (surname)
        JOIN reference_roles r ON r.actor_id = b.actor_id AND f.value = r.office_key || '|' || r.country
        WHERE (f.facet = 'office' OR f.facet = 'home' AND NOT s.native)
            AND (r.from_earliest IS NULL OR s.last >= r.from_earliest)
            AND (r.to_latest IS NULL OR s.first <= r.to_latest)
        UNION ALL
        SELECT DISTINCT s.article_id, s.entity_no, b.actor_id, $term, 'term'
        FROM surnames s
        JOIN ranks k USING (article_id, entity_no)
        LEFT JOIN seed_sources d USING (source_id)
        JOIN reference_offices o ON o.office_key = k.office_key
            AND (o.needs_country OR o.single AND d.reach = 'world')
        JOIN (SELECT surname, actor_id FROM surname_bearers UNION FROM given_bearers) b USING (surname)
        JOIN reference_roles r ON r.actor_id = b.actor_id AND r.office_key = k.office_key
        JOIN stage g ON g.article_id = s.article_id AND g.country = r.country
        WHERE (r.from_earliest IS NULL OR s.last >= r.from_earliest)
            AND (r.to_latest IS NULL OR s.first <= r.to_latest)
        UNION ALL
        SELECT DISTINCT s.article_id, s.entity_no, k.actor_id, $led, 'led'
        FROM surnames s
        JOIN known_keys k ON k.key = s.surname AND k.words = 1
        JOIN reference_roles r USING (actor_id)
        JOIN organisation_atoms a ON a.article_id = s.article_id
        JOIN organisation_actors o ON o.atom = a.atom AND o.actor_id = r.organisation_id
        WHERE (r.from_earliest IS NULL OR s.last >= r.from_earliest)
            AND (r.to_latest IS NULL OR s.first <= r.to_latest)
        UNION ALL
        SELECT DISTINCT s.article_id, s.entity_no, b.actor_id, $same_article, 'article'
        FROM surnames s
        JOIN surname_bearers b USING (surname)
        JOIN named n ON n.article_id = s.article_id AND n.actor_id = b.actor_id
        JOIN parties p ON p.article_id = n.article_id AND p.entity_no = n.entity_no
        WHERE NOT (s.native OR starts_with(s.surname, 'ءال')) OR p.surname = s.surname
        UNION ALL
        SELECT s.article_id, s.entity_no, b.actor_id, $country, 'country'
        FROM surnames s
        JOIN party_facets f ON f.article_id = s.article_id AND f.entity_no = s.entity_no AND f.facet = 'country'
        JOIN surname_bearers b USING (surname)
        JOIN actor_facets g ON g.actor_id = b.actor_id AND g.facet = 'country' AND g.value = f.value
        WHERE b.bearers < $common AND NOT s.native
        UNION ALL
        SELECT DISTINCT s.article_id, s.entity_no, b.actor_id, $same_outlet, 'outlet'
        FROM surnames s
        JOIN surname_bearers b USING (surname)
        JOIN actor_seen d ON d.actor_id = b.actor_id AND d.source_id = s.source_id
            AND d.week BETWEEN weeks(s.first) - 13 AND weeks(s.last) + 13
        WHERE b.bearers < $common AND NOT s.native
        UNION ALL
        SELECT DISTINCT s.article_id, s.entity_no, b.actor_id, $same_days, 'days'
        FROM surnames s
        JOIN surname_bearers b USING (surname)
        JOIN actor_seen d ON d.actor_id = b.actor_id AND d.week BETWEEN weeks(s.first) - 1 AND weeks(s.last) + 1
        WHERE b.bearers < $common AND NOT s.native
        UNION ALL
        SELECT DISTINCT s.article_id, s.entity_no, b.actor_id, $style, 'style'
        FROM surnames s
        JOIN styles o USING (article_id, entity_no)
        JOIN surname_bearers b USING (surname)
        JOIN (
            SELECT p.source_id, t.title, n.actor_id FROM styles t
            JOIN named n USING (article_id, entity_no) JOIN parties p USING (article_id, entity_no)
            GROUP BY ALL HAVING count(DISTINCT n.article_id) >= $often
        ) c ON c.actor_id = b.actor_id AND c.title = o.title AND c.source_id = s.source_id
        WHERE b.bearers < $common AND NOT s.native
        UNION ALL
        SELECT s.article_id, s.entity_no, b.actor_id, $curated, 'curated'
        FROM surnames s JOIN surname_bearers b USING (surname) JOIN reference_actors r USING (actor_id)
        WHERE b.bearers < $common AND NOT s.native
        """,
        {
            "office": OFFICE, "title": TITLE, "organisation": ORGANISATION, "home": HOME, "term": TERM,
            "led": LED, "same_article": SAME_ARTICLE,
            "style": STYLE, "often": OFTEN, "country": COUNTRY, "same_outlet": SAME_OUTLET, "same_days": SAME_DAYS, "curated": CURATED,
            "common": COMMON_SURNAME,
        },
    )  # fmt: skip


def decide_surnames(con: DuckDBPyConnection) -> None:
    """TEMP `surname_candidates` (article_id, entity_no, actor_id, score, reason, taken): who is meant, or might be.

    A king, prince or pope is called by his given name: with an office that he held that day, it counts like a surname.
    The office of which country it is, the article tells that names the country or one of its people; so it does for
    the head of a state in an outlet that writes of all the world.
    A surname that is an Arabic given name says so little that only stated offices, titles and organisations support it,
    those that he led at the time where seeds/ have it as a spelling of his, and his name in the article where it ends so;
    that alone tells as well that a house (آل سعيد) means one of it.

    A candidate of another country than the article gives is out, as is a king who never was one, and one judged to be
    somebody else.
    """
    _alone(con)
    bearers(con)
    _candidates(con)
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE surname_candidates AS
        WITH reasons AS (
            SELECT article_id, entity_no, actor_id, reason, max(points) AS points FROM surname_support GROUP BY ALL
        ), added AS (
            SELECT article_id, entity_no, actor_id, least(sum(points), 100)::INTEGER AS points,
                string_agg(reason, ', ' ORDER BY points DESC, reason) AS reason
            FROM reasons GROUP BY ALL
        ), against AS (
            SELECT c.article_id, c.entity_no, c.actor_id
            FROM added c
            JOIN party_facets f ON f.article_id = c.article_id AND f.entity_no = c.entity_no AND f.facet = 'country'
            JOIN actor_facets g ON g.actor_id = c.actor_id AND g.facet = 'country'
            GROUP BY ALL HAVING NOT bool_or(f.value = g.value)
            UNION
            SELECT c.article_id, c.entity_no, c.actor_id
            FROM added c
            JOIN ranks k USING (article_id, entity_no)
            JOIN reference_roles r USING (actor_id)
            WHERE list_contains($crowns, k.office_key)
            GROUP BY ALL HAVING NOT bool_or(coalesce(r.office_key = k.office_key, false))
            UNION
            SELECT article_id, entity_no, actor_id FROM judged_different
        ), standing AS (
            SELECT * FROM added ANTI JOIN against USING (article_id, entity_no, actor_id) WHERE points >= $plausible
        ), ranked AS (
            SELECT *, row_number() OVER best AS place, count(*) OVER everyone AS rivals,
                coalesce(lead(points) OVER best, 0) AS next_points
            FROM standing
            WINDOW everyone AS (PARTITION BY article_id, entity_no),
                best AS (PARTITION BY article_id, entity_no ORDER BY points DESC, actor_id)
        )
        SELECT article_id, entity_no, actor_id, points / 100 AS score, reason,
            place = 1 AND (
                points >= $enough AND points - next_points >= $ahead OR rivals = 1
            ) AS taken
        FROM ranked WHERE place <= 5
        """,
        {"enough": ENOUGH, "ahead": AHEAD, "plausible": PLAUSIBLE, "crowns": CROWNS},
    )

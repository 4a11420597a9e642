"""Meetings told in several articles become one, by who took part and when.

Two tellings are one meeting where at least two participants are shared, most of the others too, and their days overlap.
Telling days are those the text gives, else those around publication. Chains are cut: a cluster keeps the days that all
its tellings allow, and never takes two tellings of one article, which that article sets apart.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

import polars as pl
from duckdb import DuckDBPyConnection

from etl.resolution.reference import put

LOOKS_BACK, LOOKS_AHEAD = 2, 10
"""Days before publication that news of a meeting held is about, and days ahead that news of a planned one is about."""
LONGEST_WINDOW = 31
"""Days known only by month or less exactly join nothing."""

Telling = tuple[str, int]


@dataclass
class _Cluster:
    tellings: list[Telling]
    articles: set[str]
    first: date
    last: date


@dataclass
class _Merger:
    """Clusters of tellings, each with the days that all of them allow."""

    of: dict[Telling, _Cluster] = field(default_factory=dict)

    def join(self, one: Telling, other: Telling, windows: dict[Telling, tuple[date, date]]) -> None:
        a, b = self._cluster(one, windows), self._cluster(other, windows)
        first, last = max(a.first, b.first), min(a.last, b.last)
        if a is b or first > last or a.articles & b.articles:
            return
        a.tellings += b.tellings
        a.articles |= b.articles
        a.first, a.last = first, last
        for telling in b.tellings:
            self.of[telling] = a

    def _cluster(self, telling: Telling, windows: dict[Telling, tuple[date, date]]) -> _Cluster:
        if telling not in self.of:
            self.of[telling] = _Cluster([telling], {telling[0]}, *windows[telling])
        return self.of[telling]


def _windows(con: DuckDBPyConnection) -> None:
    """TEMP `telling_windows`: article_id, meeting_no, first, last, dated; and `telling_pairs` of participants."""
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE telling_windows AS
        SELECT m.article_id, m.meeting_no, m.kind = 'phone_call' AS phone, m.held_from IS NOT NULL AS dated,
            CASE WHEN m.held_from IS NOT NULL THEN m.held_from
                WHEN m.status = 'held' THEN a.published_from - $back ELSE a.published_from END AS first,
            CASE WHEN m.held_from IS NOT NULL THEN m.held_to
                WHEN m.status = 'held' THEN a.published_to ELSE a.published_to + $ahead END AS last
        FROM meeting_drafts m JOIN resolution_articles a USING (article_id)
        """,
        {"back": LOOKS_BACK, "ahead": LOOKS_AHEAD},
    )
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE telling_pairs AS
        WITH sizes AS (SELECT article_id, meeting_no, count(*) AS parties FROM meeting_draft_parties GROUP BY ALL)
        SELECT w.*, a.actor_id AS one, b.actor_id AS other, s.parties
        FROM telling_windows w
        JOIN meeting_draft_parties a USING (article_id, meeting_no)
        JOIN meeting_draft_parties b USING (article_id, meeting_no)
        JOIN sizes s USING (article_id, meeting_no)
        WHERE a.actor_id < b.actor_id AND w.first <= w.last AND w.last - w.first <= $longest
        """,
        {"longest": LONGEST_WINDOW},
    )


def meeting_map(con: DuckDBPyConnection) -> None:
    """TEMP `meeting_map`: article_id, meeting_no, meeting_id; from `meeting_drafts` and `meeting_draft_parties`."""
    _windows(con)
    offers = con.execute(
        """
        WITH alike AS (
            SELECT x.article_id AS a, x.meeting_no AS m, y.article_id AS b, y.meeting_no AS n,
                x.parties AS p, y.parties AS q, x.dated::INTEGER + y.dated::INTEGER AS dated,
                abs(x.last - y.last) AS apart, count(*) AS pairs
            FROM telling_pairs x
            JOIN telling_pairs y ON x.one = y.one AND x.other = y.other AND x.phone = y.phone
                AND x.article_id < y.article_id AND x.first <= y.last AND y.first <= x.last
            GROUP BY ALL
        ), shared AS (
            SELECT *, (1 + sqrt(1 + 8 * pairs)::INTEGER) // 2 AS common FROM alike
        )
        SELECT a, m, b, n FROM shared WHERE common * 2 >= p + q - common
        ORDER BY dated DESC, common DESC, apart, a, m, b, n
        """
    ).fetchall()
    windows = {
        (article, number): (first, last)
        for article, number, first, last in con.execute(
            "SELECT DISTINCT article_id, meeting_no, first, last FROM telling_pairs"
        ).fetchall()
    }
    merger = _Merger()
    for a, m, b, n in offers:
        merger.join((a, m), (b, n), windows)
    heads: dict[Telling, Telling] = defaultdict(tuple)  # type: ignore[arg-type]
    for telling, cluster in merger.of.items():
        heads[telling] = min(cluster.tellings)
    put(
        con,
        "merged_tellings",
        pl.DataFrame(
            [(*telling, *head) for telling, head in sorted(heads.items())],
            schema={"article_id": pl.String, "meeting_no": pl.Int32, "head_article": pl.String, "head_no": pl.Int32},
            orient="row",
        ),
    )
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE meeting_map AS
        WITH spans AS (
            SELECT article_id, meeting_no, min(struct_pack(start_char, end_char)) AS span
            FROM extraction.meeting_spans GROUP BY ALL
        ), named AS (
            SELECT article_id, meeting_no, sha256(concat_ws('|', article_id, span.start_char, span.end_char,
                nullif(row_number() OVER (PARTITION BY article_id, span ORDER BY meeting_no), 1)))[1:16] AS meeting_id
            FROM meeting_drafts LEFT JOIN spans USING (article_id, meeting_no)
        )
        SELECT d.article_id, d.meeting_no, n.meeting_id
        FROM meeting_drafts d
        LEFT JOIN merged_tellings t USING (article_id, meeting_no)
        JOIN named n ON n.article_id = coalesce(t.head_article, d.article_id)
            AND n.meeting_no = coalesce(t.head_no, d.meeting_no);
        """
    )


def meeting_rows(con: DuckDBPyConnection) -> None:
    """TEMP `resolved_meetings`, `resolved_meeting_participants`, `resolved_meeting_mentions`.

    The value most articles give wins; of days the narrowest, of states the one that happened.
    """
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE resolved_meetings AS
        WITH told AS (
            SELECT x.meeting_id, m.*, a.published_to
            FROM meeting_map x JOIN meeting_drafts m USING (article_id, meeting_no)
            JOIN resolution_articles a USING (article_id)
        ), counted AS (
            SELECT meeting_id, 'kind' AS field, kind AS value, count(*) AS votes, min(article_id) AS first
            FROM told GROUP BY ALL
            UNION ALL SELECT meeting_id, 'place', place, count(*), min(article_id) FROM told GROUP BY ALL
            UNION ALL SELECT meeting_id, 'topic', topic, count(*), min(article_id) FROM told GROUP BY ALL
        ), chosen AS (
            SELECT meeting_id, field, arg_min(value, (-votes, first, value)) AS value
            FROM counted WHERE value IS NOT NULL GROUP BY ALL
        ), rest AS (
            SELECT meeting_id,
                CASE max(CASE status WHEN 'held' THEN 2 WHEN 'planned' THEN 1 ELSE 0 END)
                    WHEN 2 THEN 'held' WHEN 1 THEN 'planned' ELSE 'possible' END AS status,
                arg_min(struct_pack(held_from, held_to),
                    (status = 'planned' AND held_from > published_to, held_to - held_from, held_from))
                    FILTER (held_from IS NOT NULL) AS held,
                max(published_to) AS told_until
            FROM told GROUP BY ALL
        )
        SELECT r.meeting_id, k.value AS kind,
            CASE WHEN r.status = 'held' AND r.held.held_from > r.told_until THEN 'planned' ELSE r.status END AS status,
            r.held.held_from AS held_from, r.held.held_to AS held_to,
            p.value AS place, t.value AS topic
        FROM rest r
        JOIN chosen k ON k.meeting_id = r.meeting_id AND k.field = 'kind'
        LEFT JOIN chosen p ON p.meeting_id = r.meeting_id AND p.field = 'place'
        LEFT JOIN chosen t ON t.meeting_id = r.meeting_id AND t.field = 'topic';

        CREATE OR REPLACE TEMP TABLE resolved_meeting_participants AS
        SELECT DISTINCT x.meeting_id, p.actor_id, p.article_id
        FROM meeting_map x JOIN meeting_draft_parties p USING (article_id, meeting_no);

        CREATE OR REPLACE TEMP TABLE resolved_meeting_mentions AS
        SELECT x.meeting_id, s.article_id, s.start_char, s.end_char, min(m.status) AS status
        FROM meeting_map x
        JOIN extraction.meeting_spans s USING (article_id, meeting_no)
        JOIN meeting_drafts m USING (article_id, meeting_no)
        GROUP BY ALL;
        """
    )

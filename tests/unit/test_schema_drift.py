"""schema.sql and etl/models.py say the same: the same tables, columns, types, nullability, keys and references.

Both sides are created in a database of their own and their catalogues compared. A failure names each difference;
mend etl/models.py, or schema.sql where the model is right.
"""

import duckdb
import pytest
from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine
from sqlmodel import SQLModel

import etl.models  # noqa: F401 (its classes fill SQLModel.metadata)
from etl.database import create

COLUMNS = """
    SELECT table_name, column_name, data_type, is_nullable FROM duckdb_columns()
    WHERE schema_name = 'main' AND NOT internal AND table_name IN (SELECT table_name FROM duckdb_tables())
"""
CONSTRAINTS = """
    SELECT table_name, constraint_type, constraint_column_names, referenced_table, referenced_column_names
    FROM duckdb_constraints() WHERE schema_name = 'main' AND constraint_type IN ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')
"""


def facts(con) -> set[str]:
    """Each column and each key as one readable line; order and key names do not count."""
    lines = {
        f"{table}.{column} {kind}{'' if nullable else ' NOT NULL'}"
        for table, column, kind, nullable in con.execute(COLUMNS).fetchall()
    }
    for table, kind, columns, target, target_columns in con.execute(CONSTRAINTS).fetchall():
        reference = f" -> {target} ({', '.join(target_columns)})" if target else ""
        names = columns if kind == "FOREIGN KEY" else sorted(columns)
        lines.add(f"{table} {kind} ({', '.join(names)}){reference}")
    return lines


def of_schema() -> set[str]:
    with duckdb.connect() as con:
        create(con)
        return facts(con)


def of_models(metadata: MetaData) -> set[str]:
    engine = create_engine("duckdb:///:memory:")
    with engine.connect() as connection:
        metadata.create_all(connection)
        lines = facts(connection.connection.driver_connection)
    engine.dispose()
    return lines


def test_models_mirror_schema():
    schema, models = of_schema(), of_models(SQLModel.metadata)
    differences = [f"only in schema.sql: {line}" for line in sorted(schema - models)]
    differences += [f"only in etl/models.py: {line}" for line in sorted(models - schema)]
    assert not differences, "\n".join(differences)


@pytest.fixture
def tiny():
    """A model of two tables, to show that each kind of difference is seen."""
    metadata = MetaData()
    Table("a", metadata, Column("id", String, primary_key=True), Column("n", Integer, nullable=False))
    return metadata


@pytest.mark.parametrize(
    ("sql", "line"),
    [
        ("CREATE TABLE a (id VARCHAR PRIMARY KEY, n BIGINT NOT NULL)", "a.n BIGINT NOT NULL"),
        ("CREATE TABLE a (id VARCHAR PRIMARY KEY, n INTEGER)", "a.n INTEGER"),
        ("CREATE TABLE a (id VARCHAR, n INTEGER NOT NULL, PRIMARY KEY (id, n))", "a PRIMARY KEY (id, n)"),
        ("CREATE TABLE a (id VARCHAR PRIMARY KEY, n INTEGER NOT NULL UNIQUE)", "a UNIQUE (n)"),
        (
            "CREATE TABLE b (n INTEGER PRIMARY KEY); CREATE TABLE a (id VARCHAR PRIMARY KEY, n INTEGER NOT NULL"
            " REFERENCES b (n))",
            "a FOREIGN KEY (n) -> b (n)",
        ),
        ("CREATE TABLE a (id VARCHAR PRIMARY KEY, n INTEGER NOT NULL, m DATE)", "a.m DATE"),
    ],
)
def test_each_kind_of_difference_is_named(tiny, sql, line):
    with duckdb.connect() as con:
        con.execute(sql)
        assert line in facts(con) - of_models(tiny)


def test_every_table_and_column_is_explained():
    with duckdb.connect() as con:
        create(con)
        bare = con.execute(
            "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE comment IS NULL"
            " UNION ALL SELECT view_name FROM duckdb_views() WHERE comment IS NULL AND NOT internal"
            " UNION ALL SELECT concat_ws('.', schema_name, table_name, column_name) FROM duckdb_columns()"
            " WHERE comment IS NULL AND NOT internal"
            " UNION ALL SELECT function_name FROM duckdb_functions() WHERE comment IS NULL AND NOT internal"
        ).fetchall()
        assert bare == []

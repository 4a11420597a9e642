"""The article that somebody asks for: by id, uri, file name, or one of its statements."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import or_
from sqlmodel import Session, col, select

from etl.exceptions import QawlError
from etl.models import Article, Statement

_LISTED = 3


class ArticleNotFoundError(QawlError):
    """No article, or more than one, answers to what was asked for."""

    def __init__(self, asked: str, database: Path, found: Sequence[str] = ()) -> None:
        self.asked, self.database, self.found = asked, database, tuple(found)
        problem = (
            f"more than one article answers ({', '.join(' '.join(uri.split()) for uri in found)}); give more of it"
            if found
            else "no article has this id, uri or file name; FROM articles lists them"
        )
        super().__init__(f"{asked}: {problem} (in {database}).")


def find_article(session: Session, database: Path, asked: str) -> Article:
    """The one article that answers, current ones before superseded ones, whole answers before parts.

    Raises:
        ArticleNotFoundError: There is none, or more than one.
    """
    if not asked:
        raise ArticleNotFoundError(asked, database)
    uri = col(Article.uri)
    by_statement = select(Statement.article_id).where(Statement.statement_id == asked)
    for answers in (
        or_(col(Article.article_id) == asked, uri == asked, col(Article.article_id).in_(by_statement)),
        or_(uri.endswith(f"/{asked}", autoescape=True), uri.endswith(f"/{asked}.txt", autoescape=True)),
        col(Article.article_id).startswith(asked, autoescape=True),
    ):
        found = session.exec(
            select(Article).where(answers).order_by(col(Article.superseded_by).is_not(None), uri).limit(_LISTED + 1)
        ).all()
        current = [article for article in found if article.superseded_by is None] or found
        if len(current) > 1:
            raise ArticleNotFoundError(asked, database, [article.uri for article in current])
        if current:
            return current[0]
    raise ArticleNotFoundError(asked, database)

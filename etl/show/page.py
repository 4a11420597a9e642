"""The page of one article: text to the right, facts of what is pointed at to the left; no scripts, no network."""

from dataclasses import dataclass
from pathlib import Path

from etl.exceptions import OutputError
from etl.show.body import Body
from etl.show.colours import Voices
from etl.show.facts import article_facts, meeting_card, statement_card
from etl.show.html import attribute, element, text
from etl.show.reading import Reading, read_article

_STYLE = Path(__file__).with_name("page.css")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_HEIGHT = 560
_SHORT = 60


@dataclass(frozen=True, slots=True)
class Page:
    """A page: `html` is the whole document; a notebook shows it in a frame in which nothing can run."""

    article_id: str
    html: str

    def save(self, path: Path) -> Path:
        """Write the page to a file, and return its path.

        Raises:
            OutputError: The file cannot be written.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.html, encoding="utf-8")
        except OSError as error:
            raise OutputError(path, error) from error
        return path

    def _repr_html_(self) -> str:
        style = f"width:100%;height:{_HEIGHT}px;border:1px solid #ccc"
        return f'<iframe sandbox=""{attribute("style", style)}{attribute("srcdoc", self.html)}></iframe>'


def show(article: str, database: Path | str, statement_id: str | None = None) -> Page:
    """The page of an article, named by id, uri, file name or one of its statements.

    `statement_id` opens the page at that statement (or meeting), with its facts shown.

    Raises:
        ArticleNotFoundError: No article answers, or more than one.
        DatabaseError: The database cannot be read.
    """
    return render(read_article(Path(database), article), statement_id or article)


def render(reading: Reading, chosen: str | None = None) -> Page:
    """The page of what was read; `chosen` is the id of the statement or meeting to open it at."""
    voices = Voices(reading.statements)
    body = Body(reading, voices, chosen)
    article = reading.article
    title = article.title or article.uri
    aside = element(
        "aside",
        element("div", *_cards(reading, voices), class_="cards"),
        element("details", element("summary", "Article"), article_facts(reading), open="open"),
        element("details", element("summary", "Speakers and marks"), voices.legend(), open="open"),
        element("details", element("summary", "Statements in order"), _index(reading, voices)),
        dir="ltr",
        lang="en",
    )
    style = _STYLE.read_text(encoding="utf-8") + voices.style() + _rules(reading)
    page = (
        '<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{text(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"{element('article', body.html())}\n{aside}\n</body>\n</html>\n"
    )
    return Page(article.article_id, page)


def _cards(reading: Reading, voices: Voices) -> list[str]:
    said = [statement_card(reading, n, one, voices.edge(n)) for n, one in enumerate(reading.statements)]
    return said + [meeting_card(reading, n, met) for n, met in enumerate(reading.meetings)]


def _index(reading: Reading, voices: Voices) -> str:
    """A list of the statements; choosing one goes there."""
    lines = []
    for number, said in enumerate(reading.statements):
        content = said.row.content
        short = content if len(content) <= _SHORT else f"{content[:_SHORT]} …"
        words = f"{voices.name(number)} {element('small', text(said.row.speech_act))} {element('bdi', text(short))}"
        lines.append(element("li", element("label", words, for_=f"s{number}", class_=voices.ink(number)), dir="auto"))
    return element("ol", *lines)


def _rules(reading: Reading) -> str:
    """One rule per statement and meeting: pointing at it or choosing it marks all of it and shows its facts."""
    rules = []
    for kind, whole, target, card, items in (
        ("s", "s", "t", "f", reading.statements),
        ("m", "u", "u", "g", reading.meetings),
    ):
        for n in range(len(items)):
            hover, chosen = f"body:has(.{target}{n}:hover)", f"body:has(#{kind}{n}:checked)"
            rules.append(f"{hover} .{whole}{n}, {chosen} .{whole}{n} {{ --a: .42; --u: 3px }}")
            rules.append(
                f"{hover} #{card}{n}, {chosen}:not(:has(article [class*=' t']:hover)) #{card}{n} {{ display: block }}"
            )
            if kind == "s":
                rules.append(f"{hover} .e{n}, {chosen} .e{n} {{ outline: 2px solid #e0a800 }}")
    return "\n".join(rules) + "\n"

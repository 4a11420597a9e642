"""CITATION.cff, and the line that cites a release."""

from etl.release.about import Author
from etl.release.facts import Facts

NAME = "CITATION.cff"


def line(facts: Facts, digest: str) -> str:
    """How to cite the release: only what is known of it."""
    about = facts.about
    who = "; ".join(author.name for author in about.authors)
    what = f"{about.title}, version {about.version}, load {facts.load.load_id}, digest {digest[:12]}."
    where = f" https://doi.org/{about.doi}" if about.doi else f" {about.url}" if about.url else ""
    cited = f"{who} ({facts.released_on.year}). {what}" if who else f"{what} {facts.released_on.year}."
    return f"NOT FOR CITATION. {cited}{where}" if facts.is_teaching else f"{cited}{where}"


def render(facts: Facts, digest: str) -> str:
    """The file; CFF asks for an author, so one that nobody stated is called that."""
    about = facts.about
    message = (
        "A teaching corpus: not for citation. Cite the sources of your own corpus instead."
        if facts.is_teaching
        else "If you use this dataset, please cite it with its version and digest."
    )
    out = [
        "cff-version: 1.2.0",
        f"message: {_quoted(message)}",
        "type: dataset",
        f"title: {_quoted(about.title)}",
        f"version: {_quoted(about.version)}",
        f"date-released: {facts.released_on}",
        "authors:",
    ]
    for author in about.authors or (Author("The maintainer of this release (not named)"),):
        out += _author(author)
    out += [f"license: {about.license}"] if about.license else []
    out += [f"doi: {about.doi}"] if about.doi else []
    out += [f"url: {_quoted(about.url)}"] if about.url else []
    out += [f"repository-code: {_quoted(about.repository)}"] if about.repository else []
    out += [
        "identifiers:",
        "  - type: other",
        f"    value: sha256:{digest}",
        "    description: Digest of the rows of all tables",
        "keywords: [Arabic, news, quotation attribution, reported speech, meetings]",
    ]
    return "\n".join(out) + "\n"


def _author(author: Author) -> list[str]:
    if author.is_person:
        family, given = (part.strip() for part in author.name.split(",", 1))
        known = [f"  - family-names: {_quoted(family)}", f"    given-names: {_quoted(given)}"]
    else:
        known = [f"  - name: {_quoted(author.name)}"]
    known += [f"    orcid: https://orcid.org/{author.orcid}"] if author.orcid else []
    known += [f"    affiliation: {_quoted(author.affiliation)}"] if author.affiliation and author.is_person else []
    return known


def _quoted(text: str) -> str:
    """A string as YAML reads it whatever it holds: the escapes of JSON are among those of YAML."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'

"""Subjects of verbs of meeting: before the verb, carried on from before, or people without names."""

from etl.extraction.meetings.parties import DELEGATIONS, PEOPLE, delegation, parties_of
from etl.extraction.meetings.scene import Scene
from etl.extraction.meetings.states import JOINT_COUNTERPARTS, joint_counterparts
from etl.extraction.records import Agent

DUAL = frozenset(
    "يجتمعان يجتمعا اجتمعا يلتقيان يلتقيا التقيا تباحثا بحثا يبحثان ناقشا يناقشان اجريا عقدا استعرضا يجريان يعقدان "
    "يتباحثان يستعرضان".split()
)
"""Verbs of two: whom the last clause named."""
THE_TWO = frozenset("الرييسان الوزيران الزعيمان".split())
"""The two whom the article named last: بحث الرئيسان."""
THE_SIDES = frozenset("الجانبان الطرفان المسوولان".split())
"""Those of the encounter told last, states or persons: ناقش الجانبان."""
_WHERE = frozenset("حيث عندما حين حينما بعدما".split())
"""سيزور P حيث يلتقي Y: what stands before is where, not who."""
WITHIN = frozenset("خلالها خلاله خلالهما فيها فيه".split())
BY_PHONE = frozenset("هاتفي هاتفيا هاتفيه الهاتفي الهاتفيه هاتفيين هاتف الهاتف".split())
"""By telephone, whatever the noun or verb of the encounter."""


def bare(scene: Scene, i: int) -> str:
    """Return a verb without و, ف and س of the future."""
    return scene.reader.text.words[i].folded.lstrip("وف").removeprefix("س")


def gender(scene: Scene, i: int) -> str:
    """Return f for a verb of a feminine subject, m for one of a masculine one."""
    folded = scene.reader.text.words[i].folded.lstrip("وف").removeprefix("س")
    return (
        "f"
        if (folded.startswith("ت") and not folded.startswith(("تلقي", "تباح", "تراس"))) or folded.endswith("ت")
        else "m"
    )


def goes_on(scene: Scene, i: int, first: int) -> bool:
    """Return whether a verb without subject carries on one named before: joined, subordinate, or of a setting (التقى خلالها)."""
    text = scene.reader.text
    if i == first or text.words[i].conjunction or text.tags[i - 1] in "ApfRVP,q:-J" or i - 1 in scene.reader.covering:
        return True
    return any(w.folded in WITHIN for w in text.words[i + 1 : i + 3])


def by_phone(scene: Scene, i: int, end: int) -> bool:
    """Return whether a clause says that it was by telephone."""
    return any(w.base in BY_PHONE for w in scene.reader.text.words[i + 1 : end])


def has_person(scene: Scene, parties: list[int]) -> bool:
    """Return whether one of the parties is a person."""
    return any(scene.reader.parties[p].kind == "person" for p in parties)


def subject_ahead(scene: Scene, i: int, first: int) -> Agent | None:
    """Return the subject that stands before the verb at token `i`: X يلتقي Y; a joined verb (والتقى) has none there."""
    reader, text = scene.reader, scene.reader.text
    if text.words[i].conjunction or (i > first and text.words[i - 1].folded in _WHERE):
        return None
    for k in range(i - 1, max(first, i - 14) - 1, -1):
        if (k in reader.at or text.tags[k] in "TS") and not text.words[k].preposition:
            agent = reader.agent(k, i)
            if agent is not None and scene.setting_end(agent.last, i) >= i - 1:
                start = k
                while start > first and (start - 1 in reader.covering or text.tags[start - 1] in "TJD"):
                    start -= 1
                whole = next(
                    (w for j in range(start, k + 1) if (w := reader.agent(j, i)) and w.last >= agent.last), agent
                )
                bound = whole.first > first and scene.bound(whole.first)
                return None if bound else whole
        if text.tags[k] in ".LVARd:" and text.words[k].folded != "ان":
            return None
    return None


def listed(scene: Scene, k: int, last: int, beside: list[int]) -> tuple[list[int], int]:
    """Return (parties, token behind) of persons listed behind a comma: التقى X، | ورئيس الوزراء Y، والسفير Z."""
    reader, text = scene.reader, scene.reader.text
    found: list[int] = []
    while k + 1 < last and text.tags[k] == "," and text.words[k + 1].conjunction:
        agent = reader.agent(k + 1, last)
        if agent is None or agent.last <= k + 1 or not has_person(scene, parties := parties_of(reader, agent, beside)):
            break
        if agent.last < last and text.tags[agent.last] not in ",.L:)R" and not scene.places(agent.last):
            break
        found += [p for p in parties if p not in found and p not in beside]
        k = agent.last
    return found, k


def unnamed(scene: Scene, k: int, limit: int, beside: list[int] | None = None) -> tuple[list[int], int, bool]:
    """Return (parties, token behind, whether people are told of) of a delegation or of people without names."""
    text = scene.reader.text
    while k < limit and text.tags[k] in "q(":
        k += 1
    if k >= limit:
        return [], k, False
    base = text.words[k].base.removeprefix("ال")
    if text.words[k].base in JOINT_COUNTERPARTS:
        parties, end = joint_counterparts(scene.reader, k, limit, beside or [])
        return parties, end, True
    if base in DELEGATIONS or base in PEOPLE or text.tags[k] in "TS":
        parties, end = delegation(scene.reader, k, limit)
        return parties, end, True
    return [], k, False

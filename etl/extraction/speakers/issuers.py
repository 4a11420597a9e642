"""Issuers: whose paper the words before a verb name, and so who says what stands in it: تصريحات X التي قال فيها."""

from dataclasses import replace

from etl.extraction.mentions.organisation_heads import head_of
from etl.extraction.records import Agent, Cue, Span, Voice
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.memory import agrees
from etl.extraction.speakers.speakers import Discourse
from etl.extraction.speakers.unknown_subjects import unknown_subject
from etl.language.conjugation import Form

_PAST = Form("m", "past", "", "s", False)

_REACH = 34
"""Tokens before a verb within which the paper stands that فيه means."""
_IN_IT = {"فيه": "m", "خلاله": "m", "فيها": "f", "خلالها": "f"}
_HEARD = frozenset(
    "بيان تقرير كلمه تصريح تصريحات خطاب نص تغريده تغريدات منشور تدوينه مقال مقاله حديث كلام اقوال مقابله حوار تسجيل "
    "تسجيلات فيديو مقطع خطبه دراسه كتاب مداخله".split()
)
"""What is somebody's own: behind it ل and a genitive tell whose."""
_SENT = frozenset("رساله رسايل برقيه بلاغ بلاغات مذكره شكوي اخطار اتصال مكالمه طلب اشاره معلومات دعوه عرض".split())
"""What goes from one to another: behind it only من tells whose, ل to whom."""
_PAPERS = _HEARD | _SENT
_RECEIVING = frozenset("تلقي تلقت يتلقي تتلقي تلقوا ورد وردت وصل وصلت".split())
_ADJECTIVES = 3


def issued(reader: Reader, discourse: Discourse, cue: Cue, first: int) -> Voice | None:
    """Return who issued the paper that the verb of a cue is about: بيان لX قال فيه, بلاغ من X يفيد; None where none is named."""
    text = reader.text
    if cue.form.kind not in ("past", "present"):
        return None
    pointing = ""
    for word in text.words[cue.last : cue.last + 2]:
        if word.folded in _IN_IT:
            pointing = word.folded
            break
    itself = cue.verb.lemma == "أفاد" and cue.form.kind == "present" and not text.words[cue.first].conjunction
    if not (pointing or itself):
        return None
    gender = _IN_IT.get(pointing, cue.form.gender)
    for k in range(cue.first - 1, max(first, cue.first - _REACH) - 1, -1):
        head = head_of(text.words[k].base).removesuffix("ا")
        if head not in _PAPERS or k in reader.covering:
            continue
        feminine = head.endswith(("ه", "ات", "وي")) or head in ("اقوال", "رسايل")
        if feminine != (gender == "f"):
            continue
        agent = _whose(reader, k, head, cue.first)
        if agent is not None:
            voice = discourse.voice(agent, False)
            if head in _SENT and not agent.parties:
                voice = replace(voice, parties=(), type="unnamed", label=agent.label)
            if itself or cue.verb.lemma in ("جاء", "ورد") or agrees(cue.form, voice):
                return voice.carried_on()
            return None
        if head in _SENT and any(w.base in _RECEIVING for w in text.words[first:k]):
            span = Span(text.base_start(k), text.ends[k])
            words = text.body[span.start : span.end]
            return Voice((), "unnamed", "dropped", None, words, gender, False, "document")
        return None
    return None


def _whose(reader: Reader, k: int, head: str, limit: int) -> Agent | None:
    """Return whose the paper at a token is: its genitive, who stands behind ل, من or صادر عن, or who has issued it."""
    text = reader.text
    words, tags = text.words, text.tags
    behind = k + 1
    own = head in _HEARD
    if own and behind < limit and not words[k].definite and (behind in reader.at or tags[behind] in "TSO") and (
        behind in reader.at or not words[behind].folded.endswith("ا")
    ):  # fmt: skip
        agent = reader.agent(behind, limit) if not words[behind].offset else None
        if agent is not None:
            return agent
    while behind < min(limit, k + 1 + _ADJECTIVES) and tags[behind] in "cDJ" and not words[behind].offset and (
        behind not in reader.at and not words[behind].folded.endswith(("ته", "تها", "اها", "اه"))
    ):  # fmt: skip
        behind += 1
    if behind + 1 >= limit:
        return None
    if own and words[behind].preposition == "ل" and not words[behind].conjunction:
        return reader.agent_through(behind, limit)
    if words[behind].folded == "من" and not own:
        behind += 2 if words[behind + 1].folded == "قبل" else 1
        sender = None if tags[behind] in "0q" else reader.agent(behind, limit)
        return sender or (unknown_subject(reader, behind, limit, _PAST) if tags[behind] != "0" else None)
    if words[behind].folded == "عن" and words[behind - 1].folded.startswith(("صادر", "صدر")):
        return reader.agent(behind + 1, limit)
    for j in range(behind + 1, min(limit, behind + 4)):
        before = words[j - 1].folded
        if before.endswith(("ته", "تها", "اه", "اها")) or before in ("به", "بها"):
            agent = reader.agent(j, limit)
            if agent is not None:
                return agent
    return None

"""Memory: who has spoken in an article so far, and whom a verb without subject goes on with."""

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, field

from etl.extraction.records import Voice
from etl.extraction.speakers.agents import Reader
from etl.language.conjugation import Form

NOBODY = Voice((), "", "dropped", None, "", "", False)


@dataclass(slots=True)
class Memory:
    """What the article has said so far: the voices in order, for subjects that later verbs drop."""

    reader: Reader
    voices: list[tuple[int, Voice]] = field(default_factory=list)
    nested: list[tuple[int, Voice]] = field(default_factory=list)
    """Those who speak inside what another says: they go on only where nobody else of the sentence can."""

    def last(self, fits: Callable[[Voice], bool] | None = None) -> Voice:
        """Return the latest voice for which `fits` holds, or NOBODY."""
        for _, voice in reversed(self.voices[-12:]):
            if fits is None or fits(voice):
                return voice
        return NOBODY

    def dropped(
        self, form: Form, sentence: int, subject: Voice | None, told: Set[int] = frozenset(), amid: bool = False
    ) -> Voice:
        """Return the voice that a verb without subject carries on: the sentence's own, else the latest that agrees.

        `told` are those right before what is said: whom somebody calls upon. A verb `amid` its sentence has a subject
        there, be it unread: it goes on with nobody who spoke far before.
        """
        for voice in self._in_turn(sentence, subject, amid):
            if agrees(form, voice) and told.isdisjoint(voice.parties):
                return voice.carried_on()
        return NOBODY

    def _in_turn(self, sentence: int, subject: Voice | None, amid: bool) -> Iterator[Voice]:
        """Yield those who can go on, the likeliest first."""
        latest = self.voices[: -_LATEST - 1 : -1]
        for number, voice in latest:
            if number == sentence:
                yield voice
        if subject is not None:
            yield subject
        for number, voice in self.nested[: -_LATEST - 1 : -1]:
            if number == sentence:
                yield voice
        since: list[Voice] = []
        for number, voice in latest:
            if number != sentence:
                if not amid or sentence - number <= _reach(voice, since):
                    yield voice
                since.append(voice)


_LATEST = 10
"""Voices that may go on."""


def _reach(voice: Voice, since: list[Voice]) -> int:
    """Return how many sentences back a voice can have spoken with whom a verb amid its sentence goes on.

    `since` are those who have spoken since it did: behind another, no body and nobody unnamed goes on for long.
    """
    if voice.type == "person":
        return _REACH_OF_PERSONS
    for other in since:
        if (other.parties, other.label) != (voice.parties, voice.label):
            return _REACH - 1
    return _REACH


_REACH, _REACH_OF_PERSONS = 2, 3


def agrees(form: Form, voice: Voice) -> bool:
    """Return whether gender and number of the verb allow the voice as its subject."""
    if not voice.parties and not voice.label:
        return False
    if form.number == "s":
        if voice.plural and voice.type in ("group", "unnamed") and voice.gender != "f":
            return False
        if form.gender == "f":
            return voice.gender in ("f", "") or (voice.plural and voice.type == "unnamed")
        if form.gender == "m":
            return voice.gender in ("m", "")
        return True
    return voice.plural

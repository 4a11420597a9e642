"""Speakers: the noun phrase that a cue has as its subject, and the party of the article that it means."""

"""Mentions: names of persons, organisations and states, found in an article and tied to its parties."""

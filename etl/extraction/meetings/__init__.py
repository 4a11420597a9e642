"""Meetings: clauses that tell of an encounter, who took part, where and when."""

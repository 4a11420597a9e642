"""Cues: words of saying in use, and where what they introduce begins."""

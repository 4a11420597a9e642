"""Evaluation: what was read against what people annotated, with intervals; a page of errors; published figures."""

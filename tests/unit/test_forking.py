"""Work in a copy of the process: its outcome, what it raises, and its end."""

import os

import pytest

from validations.forking import forked


def test_the_outcome_comes_back_from_another_process():
    made = forked(lambda: ({"of": os.getpid()}, "x" * 1_000_000))
    outcome, text = made()
    assert outcome["of"] != os.getpid() and len(text) == 1_000_000


def test_what_it_raises_is_told_in_one_line():
    def fail():
        raise ValueError("two\nlines")

    made = forked(fail)
    with pytest.raises(RuntimeError, match=r"^ValueError: two$"):
        made()


def test_a_copy_that_is_ended_is_told():
    made = forked(lambda: os._exit(1))
    with pytest.raises(RuntimeError, match="ended without a word"):
        made()


def test_it_goes_on_beside():
    reading, writing = os.pipe()
    made = forked(lambda: os.read(reading, 5))
    os.write(writing, b"later")
    assert made() == b"later"

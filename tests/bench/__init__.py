"""Speed and memory, measured in one run: `python -m tests.bench`."""

"""Reading Arabic in machine code: mypyc compiles `etl.language` and `etl.extraction`, types and all, as they stand.

The same functions then take about four fifths of the time. Nothing depends on it: a process imports compiled modules
only where they were made of exactly the sources beside it, and interprets these otherwise, so that an edit is never
outrun by what was compiled before it.

finder.py       which modules a process imports
build.py        one build by mypyc and the C compiler
__main__.py     `python -m etl.compiled`: a build where there is none of these sources yet
"""

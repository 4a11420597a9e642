"""The build: everything between a folder of articles and a database that was judged.

pipeline.py     the order of the work; `build(inputs, options, tell)`
filling.py      the rows of the new database: none new, few, or all; its verdict, and its exchange for the old one
records.py      what a build is told, what its stages share, and what it did
"""

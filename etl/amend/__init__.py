"""A copy of the former database brought to what a new one would be: only rows that became different are written.

A new file with all rows anew is the plain way, and takes as long for one article as for all. Here the copy loses the
rows of articles that came in again, gets those of new ones, and after resolution each table is compared with what it
should hold. DuckDB checks keys row by row and does not see, while a row is deleted, that those which pointed to it are
gone in the same transaction: rows go in transactions of their own, children first, and come parents first. The copy is
nobody's database until it is complete.

articles.py     whether so little is new; articles, passages and what was read of them
rows.py         every other table, after resolution
steps.py        the steps that both take
"""

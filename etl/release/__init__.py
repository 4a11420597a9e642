"""The release: a folder of plain files that others cite, check and load, and the way back from it to a database.

release.py      the order of the work; `release(database, folder, options, tell)`
restore.py      the way back; `restore(folder, inputs, options, tell)`
shape.py        tables, columns and keys as schema.sql has them
rights.py       what each level of text withholds, and where the withheld words stand
digest.py       digests of rows that hold across versions and rebuilds
parquet.py      the files of the tables
views.py        views.sql and the two flat files made with it
facts.py        what the documents say of the data; about.py what only the maintainer can say
datapackage.py  croissant.py  card.py  citation.py   the documents
changes.py      what changed since the release before
folder.py       checksums, and the new folder moved into place
"""

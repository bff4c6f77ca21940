"""A corpus: the figures of any number of replies as rows of Arrow, by one function that any engine can map over files.

`rows(batch)` takes files and gives their figures, both as record batches: it can be imported by a worker anywhere. It
holds no state, so that a batch may be done twice where a worker was lost. `engines` map it, over processes of this
machine or over a Dask cluster; `writing` streams what comes of it into a Parquet file. Needs the extra `[corpus]`.

Nothing here knows what a person noted or decided: the rows are what the program recognises, all of it to be checked.
"""

from reader.corpus.rows import FILES, ROWS, rows

__all__ = ["FILES", "ROWS", "rows"]

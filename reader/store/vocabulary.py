"""The words that were said of figures before, counted as they are written, so that nobody counts all figures to ask.

What is counted can be counted again from the figures and tags at any time; it is kept beside them since it has to
change with them, in one transaction.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from reader.facts import FACTS, Sort

FIELDS = tuple(fact.name for fact in FACTS if fact.sort is Sort.WORDS)
"""The facts of a figure whose words are offered again; `tags` are a field besides."""
_TAGS = "tags"
# More than anybody goes through with an arrow key.
_MOST = 1_000

_COUNTED = (
    "INSERT INTO word SELECT '{field}', {column}, count(*), max(annotation.modified) FROM {table}"
    " JOIN annotation ON annotation.id = annotation_id"
    " WHERE annotation.deleted IS NULL AND {column} IS NOT NULL GROUP BY {column}"
)

Words = Counter[tuple[str, str]]


Vocabulary = Mapping[str, tuple[str, ...]]
"""Words that were used before, by field, for completing what is typed; the most frequent first."""


def words_of(figure: Mapping[str, Any] | None, tags: Iterable[str]) -> Words:
    """The words of an annotation by field, from its figure's row and its tags."""
    said = ((name, figure[name]) for name in FIELDS if figure[name] is not None) if figure else ()
    return Counter([*said, *((_TAGS, tag) for tag in tags)])


def count(db: Database, before: Words, after: Words, time: str) -> None:
    """Count an annotation's words as they are from now on instead of as they were; `time` is when they were used."""
    for (field, words), more in ((word, after[word] - before[word]) for word in before.keys() | after.keys()):
        if more or after[field, words]:
            db.execute(
                "INSERT INTO word VALUES (?, ?, ?, ?) ON CONFLICT (field, words)"
                " DO UPDATE SET count = max(0, count + ?), last = max(last, ?)",
                [field, words, max(0, more), time, more, time if after[field, words] else ""],
            )


def count_all(db: Database, fields: Iterable[str] = FIELDS) -> None:
    """Count the words of every annotation that is not in the trash anew."""
    db.execute("DELETE FROM word")
    for field in fields:
        db.execute(_COUNTED.format(field=field, column=f"figure.{field}", table="figure"))
    db.execute(_COUNTED.format(field=_TAGS, column="tag.name", table="tag"))


def vocabulary(db: Database) -> Vocabulary:
    """The words in use, the most frequent and then the latest first."""
    return {
        field: tuple(
            row["words"]
            for row in db.query(
                "SELECT words FROM word WHERE field = ? AND count > 0 ORDER BY count DESC, last DESC LIMIT ?",
                [field, _MOST],
            )
            if isinstance(row["words"], str)
        )
        for field in (*FIELDS, _TAGS)
    }

"""How many bytes the annotations' database grows by with a letter: its text packed, its rows and indexes beside it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from random import Random
from uuid import UUID

from reader.annotations import Annotation, compose
from reader.figures import FigureKind
from reader.letters import File
from reader.store import AnnotationStore, open_store, wording
from reader.understanding import understand
from tests.benchmarks.table import Row
from tests.benchmarks.texts import LETTER

_LETTERS = 300
_LENGTHS = (2_000, 3_500)
_GOAL = 3_072
_LEAST = 20
"""Bytes a letter: what takes less is counted with the rest."""
_USED = """
SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size
"""
_SIZES = "SELECT name, sum(pgsize) FROM dbstat GROUP BY name"


def rows(_runs: int, folder: Path) -> Iterator[Row]:
    """A letter with a note on a sum: of all of it, of its packed text, and of each table and index that takes much.

    Once the note alone, as in a window; once with its file and its figure with facts, as a decision leaves it.
    """
    for length in _LENGTHS:
        yield from _grown(folder, length, is_whole=False)
        yield from _grown(folder, length, is_whole=True)


def letter_of(number: int, length: int) -> str:
    """A letter of so many characters in sentences of the provincial one, with a number and sums of its own."""
    chance = Random(number)
    head, _all, rest = LETTER.read_text(encoding="utf-8").partition("现答复如下")
    sentences = rest.replace("\n", "").split("。")
    text = head.replace("0386", f"{number:04}").replace("207", f"{number}")
    while len(text) < length:
        chance.shuffle(sentences)
        text += "".join(f"{sentence}，共{chance.randrange(100, 10_000)}万元。\n" for sentence in sentences)
    return text[:length]


def _grown(folder: Path, length: int, *, is_whole: bool) -> Iterator[Row]:
    path = folder / f"{length}-{is_whole}.db"
    with closing(open_store(path)) as store:
        empty, before = _size(store), _tables(path)
        packed = sum(_keep(store, number, length, is_whole=is_whole) for number in range(_LETTERS)) / _LETTERS
        grown = (_size(store) - empty) / _LETTERS
    what = f"growth, {length:,} characters, {'a decision and its file' if is_whole else 'a note'}"
    yield Row(f"{what}: a letter", grown, "bytes", aim=f"≤ {_GOAL:,}", met=grown <= _GOAL)
    yield Row(f"{what}: its text packed", packed, "bytes")
    if is_whole and length == _LENGTHS[0]:
        after = _tables(path)
        taken = {name: (after[name] - before.get(name, 0)) / _LETTERS for name in after}
        for name in sorted(taken, key=lambda name: -taken[name]):
            if taken[name] >= _LEAST:
                yield Row(f"{what}: {name}", taken[name], "bytes")


def _keep(store: AnnotationStore, number: int, length: int, *, is_whole: bool) -> int:
    """Put a note on a letter; how many bytes its packed text has."""
    seen = understand(letter_of(number, length))
    path = Path(f"/home/reader/replies/2023/letter-{number:04}.txt")
    if is_whole:
        file = File(sha256(seen.reply.text.encode()).hexdigest(), str(path), path.name, "text utf-8", None, "0.1.0")
        store.comes_from(seen.reply.digest, lambda: file)
    span = next(figure.phrase for figure in seen.figures if figure.kind is FigureKind.MONEY)
    note = compose(seen.reply, seen.figures, span, author="tester")
    note = replace(note, id=str(UUID(int=Random(number).getrandbits(128), version=4)))
    store.put(_with_facts(note) if is_whole else replace(note, figure=None), seen.reply, path)
    return len(wording.packed(seen.reply.text))


def _with_facts(note: Annotation) -> Annotation:
    figure = note.figure
    said = replace(figure.said, year="2023", payer="省财政厅", purpose="农家书屋") if figure else None
    return replace(note, figure=replace(figure, said=said)) if figure and said else note


def _size(store: AnnotationStore) -> int:
    with closing(sqlite3.connect(store.path)) as raw:
        return int(raw.execute(_USED).fetchone()[0])


def _tables(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as raw:
        return dict(raw.execute(_SIZES).fetchall())

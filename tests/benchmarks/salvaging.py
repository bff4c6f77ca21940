"""Salvaging: of a thousand copies of a database with faults in them, how many notes on undamaged pages come back.

A note lies on the pages of its row, of its figure, its tags and its places in other versions. What comes back has to be
what it was, or to be named; what is lost has to be named, as long as the list of notes is said to be whole.
"""

import random
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from sqlite_utils import Database

from reader.annotations import Annotation, Draft, Kind, Review, compose, describe, new_id
from reader.errors import StoreError
from reader.reply import Reply, parse
from reader.store import AnnotationStore, open_store
from reader.store.annotations import loaded
from reader.store.connecting import connect_for_reading
from reader.store.files import wal_of
from reader.store.healing import Salvage, salvage
from reader.store.healing.pages import Pages
from reader.store.healing.trees import trees_of
from reader.store.values import LeftOut
from reader.text import Span
from reader.understanding import first_look
from tests.benchmarks import texts
from tests.benchmarks.table import Row
from tests.examples import NOW

_COPIES = 1_000
_LETTERS, _NOTES = 24, 14
_FRAME, _WAL_HEADER = 24, 32
_BESIDE = ("figure", "tag", "resolution")
KINDS = ("bytes", "a page of zeros", "pages of zeros", "a page of noise", "cut")


def rows(_runs: int, folder: Path) -> Iterator[Row]:
    """The share of notes that come back, and what came back as another than it was without a word."""
    sound = [Sound(path) for path in make(folder)]
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    began = time.perf_counter()
    for number in range(_COPIES):
        kind = KINDS[number % len(KINDS)] if number % 2 else "bytes"
        counts[kind] += tried(sound[number // 2 % 2], folder / "copies", kind, random.Random(number))
    took = 1000 * (time.perf_counter() - began) / _COPIES
    for kind, count in counts.items():
        share = 100 * count["back"] / max(1, count["undamaged"])
        yield Row(f"salvage, {kind}: notes on undamaged pages", share, "%", aim="≥ 99 %", met=share >= 99)
        damaged = count["notes"] - count["undamaged"]
        more = 100 * count["back from damaged"] / max(1, damaged)
        yield Row(f"salvage, {kind}: {damaged:,} notes on damaged pages", more, "%")
        silent = count["silent"]
        yield Row(f"salvage, {kind}: other than saved, not named", silent, "", aim="0", met=not silent)
        yield Row(f"salvage, {kind}: lost, not named", count["unnamed"], "", aim="0", met=not count["unnamed"])
        yield Row(f"salvage, {kind}: nothing could be read", count["refused"], "copies")
    yield Row("salvage, a copy", took, "ms")


class Sound:
    """A database without a fault: what it holds, and on which pages."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notes = everything(path)
        self.places = pages_of_notes(path)

    def copied_to(self, folder: Path) -> Path:
        """A copy of it, with its WAL."""
        for each in (self.path, wal_of(self.path)):
            if each.exists():
                shutil.copyfile(each, folder / each.name)
        return folder / self.path.name


def make(folder: Path) -> tuple[Path, Path]:
    """A database of several hundred notes with their texts and log; and it with its last changes in a WAL."""
    path, other = folder / "sound.db", folder / "wal.db"
    chance = random.Random(1)
    with closing(open_store(path)) as store:
        replies = [_letter(number) for number in range(_LETTERS)]
        notes = [(reply, note) for reply in replies for note in _noted(store, reply, chance)]
    with closing(open_store(path)) as store:
        for reply, note in chance.sample(notes, 60):
            store.put(replace(note, note=f"{note.note}后来又补充。"), reply, None)
        shutil.copyfile(path, other)
        shutil.copyfile(wal_of(path), wal_of(other))
    return path, other


def _letter(number: int) -> Reply:
    words = texts.reply_of(1_800 + 111 * number).replace("逄若衡", f"逄若{chr(0x4E00 + 7 * number)}", 1)
    return parse(words.replace("2023年", f"{2001 + number % 23}年"))


def _noted(store: AnnotationStore, reply: Reply, chance: random.Random) -> Iterator[Annotation]:
    seen = first_look(reply.text)
    spans = chance.sample([figure.phrase for figure in seen.figures], min(_NOTES, len(seen.figures)))
    path = Path(f"/replies/{reply.digest[:8]}.txt")
    for place, span in enumerate(spans):
        note = compose(seen.reply, seen.figures, span, author="tester")
        tags = tuple(chance.sample(("水利", "教育", "待查", "已核"), chance.randrange(3)))
        note = replace(note, note="注" * chance.choice((0, 0, 3, 20, 20, 60, 300, 2_000)), tags=tags)
        note = store.put(note, seen.reply, path)
        if place % 3 == 0 and note.figure:
            note = store.put(replace(note, figure=replace(note.figure, review=Review.CONFIRMED)), seen.reply, path)
        if place % 7 == 0:
            note = store.put(replace(note, deleted=NOW), seen.reply, path)
        yield note
    words = Span(10, 30 + chance.randrange(20))
    store.put(replace(compose(seen.reply, seen.figures, words, author="tester"), id=new_id()), seen.reply, path)
    store.keep_draft(Draft(describe(seen.reply, words), None, Kind.QUESTION, "未写完", "", NOW), seen.reply, path)


def tried(sound: Sound, folder: Path, kind: str, chance: random.Random) -> Counter[str]:
    """What came of one copy with faults of a kind."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    copy, new = sound.copied_to(folder), folder / "new.db"
    hurt = damage(copy, kind, chance)
    undamaged = {note for note, pages in sound.places.items() if not pages & hurt}
    count: Counter[str] = Counter(notes=len(sound.notes), undamaged=len(undamaged))
    try:
        told = salvage(copy, new)
    except StoreError:
        count["refused"] = 1
    else:
        judge(sound.notes, everything(new), undamaged, told, count)
    return count


def judge(
    truth: dict[str, Annotation],
    back: dict[str, Annotation],
    undamaged: set[str],
    told: Salvage,
    count: Counter[str],
) -> None:
    """Count what came back as it was, what is another without a word, and what is gone without a word."""
    named = told.named
    for identifier, note in truth.items():
        there = back.get(identifier)
        is_back = there is not None and replace(there, revision=0) == replace(note, revision=0)
        count["back" if identifier in undamaged else "back from damaged"] += is_back
        if there is None:
            count["unnamed"] += told.is_complete and identifier not in named
        elif not is_back:
            count["silent"] += identifier not in named
    count["silent"] += len(back.keys() - truth.keys() - named)


def everything(path: Path) -> dict[str, Annotation]:
    """All notes of a database that can be read, whose file stays as it is."""
    with closing(connect_for_reading(path)) as connection:
        db = Database(connection, execute_plugins=False)
        return {note.id: note for note in loaded(db, "true", {}, LeftOut())}


def pages_of_notes(path: Path) -> dict[str, set[int]]:
    """The pages that each note of a sound database lies on."""
    named = trees_of(Pages.of_file(path)).named
    found = {str(row.values[0]): set(row.pages) for row in named["annotation"].rows}
    for table in _BESIDE:
        for row in named[table].rows:
            found[str(row.values[0])].update(row.pages)
    return found


def damage(path: Path, kind: str, chance: random.Random) -> set[int]:
    """Put faults of a kind into a database or its WAL; the pages whose content, as it was last, they hit."""
    pages = Pages.of_file(path)
    newest = _frames(path, pages.size)
    in_wal = {page for _at, page in newest}
    hurt: set[int] = set()
    if kind == "cut":
        data = path.read_bytes()
        kept = chance.randrange(len(data) // 2, len(data))
        path.write_bytes(data[:kept])
        return {number for number in range(kept // pages.size + 1, pages.count + 1) if number not in in_wal}
    wal = wal_of(path)
    for _time in range({"bytes": chance.randint(1, 20), "pages of zeros": chance.randint(2, 5)}.get(kind, 1)):
        target = wal if wal.exists() and chance.random() < 0.3 else path
        content = bytearray(target.read_bytes())
        if kind == "bytes":
            at, length = chance.randrange(len(content)), 1
        else:
            head = _WAL_HEADER + _FRAME if target == wal else 0
            step = pages.size + (_FRAME if target == wal else 0)
            at, length = head + step * chance.randrange((len(content) - head) // step), pages.size
        noise = bytes(length) if "zeros" in kind else chance.randbytes(length)
        content[at : at + length] = noise
        target.write_bytes(content)
        if target == wal:
            hurt |= {page for begin, page in newest if begin <= at < begin + _FRAME + pages.size}
        elif at // pages.size + 1 not in in_wal:
            hurt.add(at // pages.size + 1)
    return hurt


def _frames(path: Path, size: int) -> list[tuple[int, int]]:
    """Where in the WAL the last frame of each page begins."""
    if not wal_of(path).exists():
        return []
    data = wal_of(path).read_bytes()
    last = {
        int.from_bytes(data[at : at + 4], "big"): at for at in range(_WAL_HEADER, len(data) - _FRAME + 1, _FRAME + size)
    }
    return [(at, page) for page, at in last.items()]

"""The library: how fast letters are read into it, and how fast all of them are searched.

`python -m tests.benchmarks library` is with 1,000 generated letters of 3,500 characters, `large-library` with 10,000.
Letters that are read are put together of a real one's sentences. Those that are searched have none in common, as each
of them would stand in all letters: they are of words that are used as often as those of a language, and their facts are
known to the generator. `huge-library` searches 100,000; to read these would take minutes.
Beside the searches stands ripgrep on the same files, where it is installed.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import date
from functools import cache, partial
from hashlib import sha256
from itertools import accumulate, islice
from pathlib import Path
from random import Random
from unittest.mock import patch as patched

from reader.library.cache import INDEX, opened_library
from reader.library.deriving import Derived, Sum, derived
from reader.library.numbers import numbers_in
from reader.library.packing import pack
from reader.library.query import parse
from reader.library.searching import Search
from reader.library.updating import update
from reader.library.writing import Writer
from reader.text.search import folded, unwrapped
from reader.text.stages import Stages
from tests.benchmarks import texts
from tests.benchmarks.memory import peak_of_this_process
from tests.benchmarks.surroundings import ROOT, environment
from tests.benchmarks.table import Row, p95

_LENGTH = 3_500
_FIRST = 50
_QUERIES = 40
_CHARACTERS, _WORDS = 3_500, 8_000
_MONEY = re.compile(r"[0-9.]+(?:万|亿)元")
_SUM = re.compile(r"(\d{4})年省财政厅安排(\d+)万元")
_TODAY = date(2024, 7, 1)
_FIELDED = (
    "money>=1000万 year:2023",
    "money=2800万",
    "money>5000万 signed>=2020",
    "payer:财政厅 money>=500万",
    "issuer:文化 资金",
    "due<2030 -资金",
)


def rows(runs: int, folder: Path, count: int = 1_000) -> Iterator[Row]:
    """A library of so many letters that is read by one process and by two; and one that is searched."""
    replies = folder / "replies"
    _write(replies, count, letter)
    _used_before(folder)
    what = f"library of {count:,}"
    one, busy, peak = _updated(folder / "one", replies, 1)
    two, both, _peak = _updated(folder / "two", replies, 2)
    alone = _indexed(folder / "alone", replies, min(count, 1_000))
    yield Row(f"{what}: read by one process", count / one, "letters/s")
    yield Row(f"{what}: by two", count / two, "letters/s", None, one / two, "one", "≥ 400", count / two >= 400)
    yield Row(f"{what}: for each second of a processor, one", count / busy, "letters")
    yield Row(f"{what}: for each second of a processor, two", count / both, "letters")
    yield Row(f"{what}: written and indexed alone", alone, "letters/s", None, alone * one / count, "one")
    yield Row(f"{what}: memory of one that reads", peak, "MB")
    yield from huge_rows(runs, folder / "searched", count)


def huge_rows(_runs: int, folder: Path, count: int = 100_000) -> Iterator[Row]:
    """A library of letters whose facts are known: its size, what a look through the folder costs, and searches."""
    replies, cache = folder / "replies", folder / "cache"
    size = _write(replies, count, varied)
    _used_before(folder)
    what = f"library of {count:,}"
    yield Row(f"{what}: written and indexed, its facts known", _filled(cache, replies), "letters/s")
    index = _size(cache / INDEX) / size
    yield Row(f"{what}: index to text", index, "", aim="≤ 0.3", met=index <= 0.3)
    yield Row(f"{what}: which have phrases that many have, to text", _kept_of_phrases(cache) / size, "")
    yield Row(f"{what}: all of it to text", _size(cache) / size, "")
    yield Row(f"{what}: a second run", 1_000 * _updated(cache, replies, 1)[0], "ms")
    (replies / "000000.txt").write_text(varied(count), encoding="utf-8")
    yield Row(f"{what}: a run after one change", 1_000 * _updated(cache, replies, 1)[0], "ms", aim="≤ 1,000")
    yield from _searches(what, cache, replies, count)


def _filled(cache: Path, replies: Path) -> float:
    """Letters a second that are put in a library, as an update does it, but for what the generator knows of them."""
    cache.mkdir()
    pattern = derived(varied(0))
    began = time.perf_counter()
    with patched("reader.library.extracting.derived_in_stages", partial(_known, pattern)):
        count = update(cache, [replies], jobs=1).replies
    assert count
    return count / (time.perf_counter() - began)


def _known(pattern: Derived, text: str, *_of_its_file: object) -> Stages[Derived]:
    """What is kept of a generated letter, after the pattern of another one."""
    yield
    line = unwrapped(folded(text))
    sums: list[Sum] = []
    for match in _SUM.finditer(text):
        year, money = int(match[1]), int(match[2]) * 1_000_000
        sums.append(
            pattern.sums[-1]._replace(
                start=match.start(2),
                end=match.end(),
                words=f"{match[2]}万元",
                at=money,
                least=money,
                most=money,
                year_from=year * 10_000 + 101,
                year_to=year * 10_000 + 1231,
            )
        )
    return pattern._replace(
        digest=sha256(text.encode()).digest(),
        words=line.words.encode(),
        packed=pack(text, line),
        joints="",
        numbers=" ".join(dict.fromkeys(numbers_in(line.words))),
        sums=tuple(sums),
        characters=len(text),
    )


def letter(number: int) -> str:
    """A letter of 3,500 characters with about as many figures of each kind as a real one of a province has in so many.

    That has 18 dates, 11 sums of money, 9 counts, 5 document numbers, 3 shares; these 18, 12, 11, 5, 3. They are made
    of a provincial letter's sentences, in another order and with other sums; behind each with figures stands as much
    without any.

    Those of `growth` have some seventy sums each, several times as many as replies have.
    """
    chance = Random(number)
    head, sentences, clauses, end = _pieces()
    text = head.replace("0386", f"{number:04}").replace("207", f"{number}")
    end, left = end.replace("207", f"{number}"), list(sentences)
    for place in range(_LENGTH):
        if place % len(left) == 0:
            chance.shuffle(left)
        told = _MONEY.sub(lambda _: _other(chance), left[place % len(left)])
        more = ""
        while len(more) < len(told):
            more += f"{'，'.join(chance.sample(clauses, 3))}。"
        paragraph = f"{told}。{more}\n\n"
        if len(text) + len(paragraph) + len(end) > _LENGTH:
            break
        text += paragraph
    return text + end


@cache
def _pieces() -> tuple[str, list[str], list[str], str]:
    """Of the provincial letter what stands before its answer, sentences with figures, clauses without, and the end."""
    head, begins, rest = texts.LETTER.read_text(encoding="utf-8").partition("现答复如下:\n\n")
    body, ends, end = rest.partition("感谢您")
    sentences = re.sub(r",占[0-9.]+%|,提高[0-9.]+个百分点", "", body).replace("\n\n", "。").split("。")
    clauses = [clause for each in sentences for clause in re.split("[,;:]", each) if len(clause) > 3]
    has_figures = re.compile("[0-9]").search
    plain = [each for each in clauses if not has_figures(each) and not re.match(r"[(一二三]|.*[将计要]", each)]
    return head + begins, [each for each in sentences if has_figures(each)], plain, ends + end


def _other(chance: Random) -> str:
    """Another sum; of three one isn't told."""
    return f"{chance.randrange(10, 10_000)}万元" if chance.randrange(3) else "若干"


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Words of one to four characters, and how often each is used, added up: most stand in few letters."""
    chance = Random(_WORDS)
    characters = [chr(code) for code in range(0x4E00, 0x4E00 + _CHARACTERS)]
    chance.shuffle(characters)
    often = list(accumulate(1 / (place + 20) for place in range(_CHARACTERS)))
    words: dict[str, None] = {}
    while len(words) < _WORDS:
        (length,) = chance.choices((1, 2, 3, 4), (10, 65, 15, 10))
        words["".join(chance.choices(characters, cum_weights=often, k=length))] = None
    return list(words), list(accumulate((place + 10) ** -1.15 for place in range(_WORDS)))


def varied(number: int) -> str:
    """A letter of the same length and with as many sums that has no sentence in common with another one but those that
    any letter has. Of pairs of characters it has as many as letters have that were put together of sentences of real
    ones, .9 for each character; those of `letter` have two thirds of that."""
    chance = Random(number)
    words, often = _vocabulary()
    head, _all, _rest = texts.LETTER.read_text(encoding="utf-8").partition("现答复如下")
    text = head.replace("0386", f"{number:04}").replace("207", f"{number}") + "，现答复如下：\n"
    place = 0
    while len(text) < _LENGTH:
        clauses = ("".join(chance.choices(words, cum_weights=often, k=chance.randrange(4, 12))) for _ in range(3))
        more = "" if place % 3 else _more(chance)
        text += f"{'，'.join(clauses)}{more}。\n"
        place += 1
    return text[:_LENGTH]


def _more(chance: Random) -> str:
    return f"，{chance.randrange(2016, 2025)}年省财政厅安排{chance.randrange(100, 10_000)}万元"


def _write(folder: Path, count: int, made: Callable[[int], str]) -> int:
    """Letters, a thousand in each folder; how many bytes these are."""
    size = 0
    for number in range(count):
        path = folder / f"{number // 1_000:03}" / f"{number:06}.txt" if number else folder / "000000.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        size += path.write_bytes(made(number).encode())
    return size


def _used_before(folder: Path) -> None:
    """Have the program be one that was used before: what it compiles, byte code and patterns, is kept."""
    _write(folder / "few", 100, letter)
    _updated(folder / "before", folder / "few", 2)


def _updated(cache: Path, replies: Path, jobs: int) -> tuple[float, float, float]:
    """Seconds that an update takes in a process that is up, those of processors, and megabytes."""
    command = [sys.executable, "-m", "tests.benchmarks.library", str(cache), str(replies), str(jobs)]
    done = subprocess.run(command, env=environment(cache.parent), cwd=ROOT, capture_output=True, text=True, check=True)
    seconds, busy, peak = map(float, done.stdout.split())
    return seconds, busy, peak


def _indexed(cache: Path, replies: Path, count: int) -> float:
    """Letters a second that are written, given what was understood of them."""
    cache.mkdir()
    known = [derived(path.read_text(encoding="utf-8")) for path in islice(replies.rglob("*.txt"), count)]
    began = time.perf_counter()
    with closing(Writer(cache)) as writer:
        for each in known:
            writer.put(each)
        writer.commit()
    return len(known) / (time.perf_counter() - began)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _kept_of_phrases(cache: Path) -> int:
    """Bytes of what `often` keeps."""
    with opened_library(cache) as library:
        asked = "SELECT coalesce(sum(length(phrase) + length(marks)), 0) FROM often"
        return int(library.rows.execute(asked).fetchone()[0])


def _searches(what: str, cache: Path, replies: Path, count: int) -> Iterator[Row]:
    chance = Random(count)
    letters = [varied(chance.randrange(count)) for _ in range(_QUERIES)]
    sets = {
        f"{length} characters": [f'"{_piece(text, length, chance)}"' for text in letters] for length in (1, 2, 3, 4, 8)
    }
    sets["figures"] = [chance.choice(re.findall(r"[0-9]+万元", text)) for text in letters]
    sets["by fields"] = list(_FIELDED) * 5
    for name, asked in sets.items():
        first = [_busy(partial(_search, cache, each, most=_FIRST)) for each in asked]
        whole = [_busy(partial(_search, cache, each)) for each in asked]
        aim = 20 if name == "by fields" else 10
        yield _row(f"{what}, {name}: the first {_FIRST}", first, f"p95 ≤ {aim} ms", p95(first) <= aim)
        yield _row(f"{what}, {name}: all counted", whole, "p95 ≤ 50 ms", p95(whole) <= 50)
        if (program := shutil.which("rg")) and name != "by fields":
            beside = [_milliseconds(partial(_ripgrep, program, each.strip('"'), replies)) for each in asked[:5]]
            yield _row(f"{what}, {name}: ripgrep", beside)


def _row(what: str, took: Sequence[float], aim: str = "", met: bool | None = None) -> Row:
    return Row(what, statistics.median(took), "ms CPU" if aim else "ms", p95(took), aim=aim, met=met)


def _piece(text: str, length: int, chance: Random) -> str:
    pieces = re.findall(rf"[\u4e00-\u9fff]{{{length}}}", text)
    return str(chance.choice(pieces))


def _search(cache: Path, asked: str, most: int | None = None) -> None:
    with opened_library(cache) as library:
        search = Search(library, parse(asked), _TODAY, limit=_FIRST)
        for _found in islice(search, most):
            pass


def _ripgrep(program: str, words: str, replies: Path) -> None:
    subprocess.run([program, "-lF", words, str(replies)], stdout=subprocess.DEVNULL, check=False)


def _busy(work: Callable[[], None]) -> float:
    """Milliseconds of a processor, which others that work meanwhile leave as they are."""
    began = time.process_time()
    work()
    return 1_000 * (time.process_time() - began)


def _milliseconds(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return 1_000 * (time.perf_counter() - began)


if __name__ == "__main__":
    took = update(Path(sys.argv[1]), [Path(sys.argv[2])], jobs=int(sys.argv[3])).seconds
    times = os.times()
    print(took, times.user + times.system + times.children_user + times.children_system, peak_of_this_process())

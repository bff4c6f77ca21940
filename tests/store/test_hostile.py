"""Whatever database is put in the place of ours: a sentence or an answer, and nothing acknowledged that isn't kept."""

import json
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from reader.annotations import Draft, Kind, describe
from reader.cli import main
from reader.reply import parse
from reader.store import open_store
from tests.examples import NOW, annotation_on, money, span_of
from tests.store.hostile import hostile
from tests.understood import understood_once

TEXT = "关于第58号建议的答复\n\n　　2022年，县财政安排维修养护资金540万元，其中：中央资金300万元。\n"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A short reply in a file."""
    path = tmp_path / "letter.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def sound(tmp_path: Path, letter: Path) -> Path:
    """A database with a note of every sort on the letter, closed."""
    path, reply = tmp_path / "sound.db", parse(TEXT)
    store = open_store(path)
    for words in ("540万元", "300万元", "2022年"):
        made = replace(annotation_on(reply, words, note="注"), tags=("水利", "资金"))
        figure = money(words, "5400000", payer="县财政", year="2022", status="allocated")
        store.put(replace(made, figure=figure if "元" in words else None), reply, letter)
        selector = describe(reply, span_of(TEXT, words))
        store.keep_draft(Draft(selector, made.id, Kind.KEY, "没写完", "", NOW, (("amount", "1"),)), reply, letter)
    gone = store.put(annotation_on(reply, "维修养护", identifier="gone"), reply, letter)
    store.put(replace(gone, deleted=NOW), reply, letter)
    store.close()
    return path


def run(*arguments: str | Path) -> tuple[int, str, str]:
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        status = main([str(argument) for argument in arguments])
    return status, out.getvalue(), err.getvalue()


def look_at(path: Path, letter: Path) -> None:
    """Run the commands on a database; an exception that is no `ReaderError` comes through."""
    for arguments in (("notes",), ("notes", letter, "--json"), ("export", letter), ("ledger",), ("history", "gone")):
        status, out, err = run(*arguments, "--db", path)
        assert status in (0, 1), err
        assert err.count("\n") <= 1, err
        assert status == 0 or err, out
    status, out, err = run("annotate", letter, "--at", "0:4", "--db", path)
    if status == 0:
        read, found, err = run("notes", letter, "--json", "--db", path)
        assert read == 0, err
        assert out.strip() in [each["id"] for each in json.loads(found)]
    else:
        assert err.startswith("reply-reader: ")


def test_no_database_is_answered_with_an_exception(sound: Path, letter: Path, tmp_path: Path) -> None:
    (tmp_path / "hostile").mkdir()
    count = 0
    with understood_once():
        for name, path in hostile(sound, tmp_path / "hostile", seed=9, rounds=15):
            try:
                look_at(path, letter)
            except BaseException as error:
                error.add_note(f"{name}: {path}")
                raise
            count += 1
    assert count > 179

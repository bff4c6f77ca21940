"""The step that keeps what is long once, and as its bytes: nothing is lost by it, and texts are found as before."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.letters import File
from reader.reply import Reply, parse
from reader.store import Apart, open_store, texts, wording
from reader.store.connecting import connect
from reader.store.migrations import LATEST
from tests.examples import NOW, REPLY
from tests.store.layouts import NOTE, make
from tests.store.test_wording import LETTER

pytestmark = pytest.mark.usefixtures("in_steps")

LONG = parse(LETTER)
FILES = [
    ("/replies/58.txt", "58.txt"),
    ("/replies/58.txt", "another.txt"),
    ("/replies/58.txt/", "58.txt"),
    (None, "58.txt"),
    ("58.txt", "58.txt"),
    ("/replies/答复.html", "答复.html"),
    ("/replies/58.txt", ""),
]
PIECE = 360


@pytest.fixture
def earlier(tmp_path: Path, reply: Reply) -> Path:
    """A database of the tenth version with two texts in pieces, files, and texts that are known by their rows alone."""
    path = tmp_path / "a.db"
    make(path, "10", reply)
    with closing(sqlite3.connect(path)) as raw, raw:
        said = reply.metadata
        raw.execute(
            "UPDATE reply SET path = '/replies/58.txt', title = ?, document_number = ? WHERE id = 1",
            [said.title, said.document_number],
        )
        raw.execute("INSERT INTO reply VALUES (3, ?, NULL, '标题', NULL)", [LONG.digest])
        raw.execute("INSERT INTO reply VALUES (4, '不是摘要', NULL, NULL, NULL)")
        for number, (key, text) in enumerate([(1, REPLY), (3, LETTER)]):
            data = wording.packed(text)
            pieces = [data[at : at + PIECE] for at in range(0, len(data), PIECE)]
            first = 1 + 10 * number
            raw.executemany("INSERT INTO piece VALUES (?, ?)", enumerate(pieces, first))
            row = [key, texts.WORDS, len(text), first, first + len(pieces) - 1]
            raw.execute("INSERT INTO text VALUES (?, ?, ?, ?, ?)", row)
        for number, (at, name) in enumerate(FILES):
            values = [f"{number}" * 64, at, name, NOW]
            raw.execute("INSERT INTO file VALUES (NULL, 1, ?, ?, ?, 'text utf-8', NULL, '0.1.0', ?)", values)
        raw.execute("INSERT INTO file VALUES (NULL, 1, '不是摘要', NULL, '名', 'text', NULL, '0.1.0', ?)", [NOW])
    return path


def test_every_digest_and_every_name_of_a_file_is_what_it_was(earlier: Path) -> None:
    store = open_store(earlier)
    known = {text.digest: text for letter in store.identities.all() for text in letter.texts}
    store.close()

    assert known.keys() == {parse(REPLY).digest, "0" * 64, LONG.digest, "不是摘要"}
    files = known[parse(REPLY).digest].files
    assert [(each.path, each.name) for each in files] == [*FILES, (None, "名")]
    assert [each.digest for each in files] == [*(f"{number}" * 64 for number in range(len(FILES))), "不是摘要"]


def test_every_text_comes_back_from_the_pieces_that_it_was_in(earlier: Path) -> None:
    store = open_store(earlier)
    assert (store.text(parse(REPLY).digest), store.text(LONG.digest)) == (REPLY, LETTER)
    assert (store.text("0" * 64), store.left_out) == (None, "")
    store.close()
    with closing(connect(earlier, "ro")) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (LATEST,)
        assert raw.execute("SELECT words FROM piece").fetchall() == [
            (wording.packed(REPLY) + wording.packed(LETTER),),
        ]
        assert raw.execute("SELECT start, size FROM text").fetchall()[1] == (
            len(wording.packed(REPLY)),
            len(wording.packed(LETTER)),
        )


def test_a_text_that_was_damaged_before_is_as_damaged_as_it_was(earlier: Path) -> None:
    with closing(sqlite3.connect(earlier)) as raw, raw:
        raw.execute("DELETE FROM piece WHERE id = 2")
    store = open_store(earlier)

    assert (store.text(parse(REPLY).digest), store.text(LONG.digest)) == (None, LETTER)
    assert store.left_out == "1 kept text is damaged: its notes are looked for by what stands around them."
    store.close()


def test_notes_are_found_by_file_number_and_title_as_before(earlier: Path, reply: Reply) -> None:
    corrected = parse(REPLY.replace("86万元", "89万元"))
    of_the_file = parse(LETTER.replace("朔", "岚"))
    of_the_number = parse(REPLY.replace("关于对县十七届人大二次会议第58号建议的答复", "关于一件建议的答复"))
    store = open_store(earlier)

    assert [note.id for note in store.annotations_for(corrected, None)] == [NOTE]
    assert store.apart(of_the_file, Path("/replies/58.txt")) == Apart(1, 0)
    assert store.apart(of_the_file, Path("/replies/59.txt")) == Apart(0, 0)
    assert [note.id for note in store.annotations_for(of_the_number, Path("/replies/58.txt"))] == [NOTE]
    store.close()


def test_what_stands_there_in_digits_is_found_too(earlier: Path, reply: Reply) -> None:
    """As a program may have written it that knew only how digests are printed."""
    open_store(earlier).close()
    with closing(sqlite3.connect(earlier)) as raw, raw:
        raw.execute("UPDATE reply SET digest = ? WHERE id = 1", [reply.digest])
        raw.execute("UPDATE file SET digest = lower(hex(digest)) WHERE id = 1")
    store = open_store(earlier)
    file = File("0" * 64, "/replies/58.txt", "58.txt", "text utf-8", None, "0.1.0")
    store.comes_from(reply.digest, lambda: file)

    [note] = store.annotations_for(reply, None)
    store.put(note, reply, Path("/replies/58.txt"))
    known = {text.digest: text for letter in store.identities.all() for text in letter.texts}
    assert len(known[reply.digest].files) == len(FILES) + 1, "the file was known"
    store.close()

"""The texts that are known of one letter are told with their files, the newest first."""

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.reply import Reply, parse
from reader.store import AnnotationStore, open_store
from tests.examples import NOW, REPLY
from tests.store.test_letters import CORRECTED, OTHER, PLAIN, file, note

PUBLISHED = "发布日期：2023年{month}月20日\n"


def digests(store: AnnotationStore, reply: Reply = PLAIN) -> list[str]:
    return [each.digest for each in store.versions(reply, None)]


def test_the_text_that_was_first_noted_on_last_is_the_newest(store: AnnotationStore) -> None:
    for reply in (PLAIN, OTHER, CORRECTED):
        note(store, reply)

    assert digests(store) == digests(store, CORRECTED) == [CORRECTED.digest, PLAIN.digest]
    assert digests(store, OTHER) == [OTHER.digest]


def test_where_each_says_when_it_was_published_the_last_one_is_the_newest(store: AnnotationStore) -> None:
    later, earlier = (parse(PUBLISHED.format(month=month) + REPLY) for month in (8, 7))
    for reply in (later, earlier):
        note(store, reply)

    assert digests(store, earlier) == [later.digest, earlier.digest]


def test_a_text_is_told_with_its_files_and_when_it_was_noted_on(store: AnnotationStore) -> None:
    store.comes_from(PLAIN.digest, file("58.html"))
    note(store, PLAIN, "/replies/58.txt")
    [known] = store.versions(PLAIN, None)

    assert (known.name, known.noted) == ("58.html", NOW)
    assert known.paths == ("/replies/58.html", "/replies/58.txt")


def test_a_text_without_a_file_is_called_by_its_title(store: AnnotationStore) -> None:
    note(store, PLAIN)

    assert [each.name for each in store.versions(PLAIN, None)] == [PLAIN.metadata.title]


def test_of_a_text_that_nobody_noted_on_nothing_is_known(store: AnnotationStore) -> None:
    assert store.versions(PLAIN, None) == []


def test_what_can_t_be_read_is_named_and_hides_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store = open_store(path)
    for reply in (PLAIN, CORRECTED):
        store.comes_from(reply.digest, file("58.html"))
        note(store, reply)
    store.close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE file SET name = CAST(x'ff' AS TEXT) WHERE id = 1")
        raw.commit()
    store = open_store(path)

    assert digests(store) == [CORRECTED.digest, PLAIN.digest]
    assert "(file.name)" in store.left_out
    store.close()

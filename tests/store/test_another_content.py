"""Another content in the place of the one that is open is noticed before anything is mixed with it."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import Draft, Kind
from reader.errors import StoreError
from reader.reply import Reply
from reader.store import open_store
from tests.examples import annotation_on

ANOTHER_CONTENT = {
    "a later change of the last note": "UPDATE annotation SET modified = '2099' WHERE id = '2'",
    "another note that was changed": "UPDATE annotation SET revision = 3 - revision",
    "one note less": "DELETE FROM annotation WHERE id = '2'",
    "another text": "UPDATE reply SET digest = 'z' WHERE id = 2",
    "one text more": "INSERT INTO reply (digest) VALUES ('0')",
}


@pytest.mark.parametrize("difference", ANOTHER_CONTENT.values(), ids=ANOTHER_CONTENT.keys())
def test_another_content_that_was_copied_into_the_file_is_noticed_by_any_difference(
    tmp_path: Path, reply: Reply, difference: str
) -> None:
    path = tmp_path / "a.db"
    store = open_store(path)
    first = store.put(annotation_on(reply, "540万元", identifier="1"), reply, None)
    store.put(first, reply, None)
    store.put(annotation_on(reply, "620万元", identifier="2"), reply, None)
    store.keep_draft(Draft(replace(first.selector, digest="y"), None, Kind.KEY, "", "", ""), reply, None)
    store.close()
    shutil.copy(path, path.with_name("other.db"))
    with closing(sqlite3.connect(path.with_name("other.db"))) as raw, raw:
        raw.execute(difference)
    store = open_store(path)
    assert len(store.annotations_for(reply, None)) == 2
    path.write_bytes(path.with_name("other.db").read_bytes())

    with pytest.raises(StoreError, match="moved, deleted or replaced"):
        store.put(annotation_on(reply, "86万元"), reply, None)
    store.close()

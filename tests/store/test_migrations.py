"""Databases of every layout that was ever in use open and keep everything."""

import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from reader.annotations import Annotation, FundingFigure, Kind, Review, Selector
from reader.errors import StoreError
from reader.facts import Facts, FundingStatus
from reader.figures import Amount, FigureKind
from reader.reply import Reply
from reader.store import AnnotationStore, database, open_store
from reader.store.connecting import connect
from reader.store.migrations import LATEST, STEPS
from reader.store.schema import differences, made_by, schema_of
from tests.examples import NOW, annotation_on, span_of
from tests.forks import run_forked
from tests.store.layouts import LAYOUTS, NOTE, make

pytestmark = pytest.mark.usefixtures("in_steps")


@pytest.fixture(params=list(LAYOUTS))
def layout(request: pytest.FixtureRequest) -> str:
    """The name of a layout that was in use."""
    return str(request.param)


@pytest.fixture
def earlier(tmp_path: Path, reply: Reply, layout: str) -> Path:
    """A database as a reader of that time left it, in a folder of its own."""
    path = tmp_path / "folder" / "earlier.db"
    path.parent.mkdir()
    make(path, layout, reply)
    return path


def expected(reply: Reply) -> Annotation:
    span = span_of(reply.text, "540万元")
    figure = FundingFigure(
        kind=FigureKind.MONEY,
        text="540万元",
        amount=Amount(Decimal(5400000), "CNY"),
        said=Facts(year="2020", payer="省财政厅", purpose="社工", status=FundingStatus.ALLOCATED),
        review=Review.OPEN,
    )
    return Annotation(
        NOTE,
        Selector(reply.digest, span, "540万元", "前", "后", (("一", "情况"),)),
        Kind.FUNDING,
        "已到位",
        ("水利",),
        figure,
        "tester",
        NOW,
        NOW,
        revision=3,
    )


def drafts(store: AnnotationStore, reply: Reply) -> list[tuple[int, int, str | None, str, str]]:
    return [
        (draft.selector.span.start, draft.selector.span.end, draft.annotation_id, draft.note, draft.tags)
        for draft in store.drafts_for(reply, None)
    ]


def test_the_last_layout_is_what_the_steps_make(tmp_path: Path, reply: Reply) -> None:
    """A step that was in use is never changed."""
    for version in range(1, LATEST + 1):
        name = str(version)
        make(tmp_path / name, name, reply)
        with closing(connect(tmp_path / name, "ro")) as raw:
            assert differences(schema_of(raw), made_by(STEPS[:version])) == []


def test_a_database_of_every_layout_keeps_everything(earlier: Path, layout: str, reply: Reply) -> None:
    store = open_store(earlier)
    span = span_of(reply.text, "540万元")

    assert store.annotations_for(reply, None) == [expected(reply)]
    assert drafts(store, reply) == [(span.start, span.end, NOTE, "没写完", "水利"), (0, 4, None, "另一条", "")]
    kept = store.drafts_for(reply, None)[0]
    assert (kept.selector.quote, kept.fields) == ("540万元", (("amount", "540万"),) if LAYOUTS[layout][0] > 1 else ())
    store.close()
    with closing(connect(earlier, "ro")) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (LATEST,)
        assert differences(schema_of(raw), made_by(STEPS)) == []
        assert raw.execute(
            "SELECT note FROM draft JOIN reply ON reply.id = reply_id WHERE digest = ?", [bytes(32)]
        ).fetchall() == [("没见过的",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_database_of_every_layout_takes_new_notes(earlier: Path, reply: Reply) -> None:
    store = open_store(earlier)
    made = store.put(annotation_on(reply, "620万元"), reply, None)
    store.close()
    store = open_store(earlier)

    assert store.annotations_for(reply, None) == [expected(reply), made]
    store.close()


def test_a_copy_is_kept_of_what_is_changed(earlier: Path, layout: str) -> None:
    with closing(sqlite3.connect(earlier)) as raw:
        before = list(raw.iterdump())
    open_store(earlier).close()
    open_store(earlier).close()

    copies = sorted(each for each in earlier.parent.iterdir() if each != earlier)
    assert [each.name for each in copies] == (
        [] if layout == str(LATEST) else [f"earlier.db.v{LAYOUTS[layout][0]}.backup"]
    )
    for copy in copies:
        with closing(sqlite3.connect(copy)) as raw:
            assert list(raw.iterdump()) == before


def test_an_earlier_copy_is_never_written_over(tmp_path: Path, reply: Reply) -> None:
    path, copy = tmp_path / "a.db", tmp_path / "a.db.v1.backup"
    copy.write_text("an earlier copy", encoding="utf-8")
    make(path, "1", reply)
    open_store(path).close()

    assert copy.read_text(encoding="utf-8") == "an earlier copy"
    assert (tmp_path / "a.db.v1.2.backup").is_file()


NOTES_OF_EACH = """
import sys
from reader.cli import main
for path in sys.argv[1:]:
    print(path, flush=True)
    main(["notes", "--db", path])
"""


def test_a_database_of_every_layout_is_read_where_it_cant_be_written(tmp_path: Path, reply: Reply) -> None:
    made = [tmp_path / str(number) / "earlier.db" for number in range(len(LAYOUTS))]
    for path, layout in zip(made, LAYOUTS, strict=True):
        path.parent.mkdir()
        make(path, layout, reply)
        path.chmod(0o444)
        path.parent.chmod(0o555)
    done = run_forked(NOTES_OF_EACH, *map(str, made), powerless=True)
    for path in made:
        path.parent.chmod(0o755)

    assert (done.stderr.decode(), done.returncode) == ("", 0)
    printed = done.stdout.decode()
    for path, after in zip(made, [*made[1:], None], strict=True):
        notes = printed.partition(f"{path}\n")[2]
        assert "已到位" in (notes.partition(f"{after}\n")[0] if after else notes)
        assert [each.name for each in path.parent.iterdir()] == ["earlier.db"]


def test_a_database_of_every_layout_is_brought_up_to_date_in_memory_where_it_cant_be_written(
    earlier: Path, reply: Reply, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_writable", lambda _path: False)
    before = earlier.read_bytes()
    store = open_store(earlier)

    assert store.annotations_for(reply, None) == [expected(reply)]
    assert [draft.note for draft in store.drafts_for(reply, None)] == ["没写完", "另一条"]
    assert store.vocabulary()["payer"] == ("省财政厅",)
    store.close()
    assert earlier.read_bytes() == before


def test_mending_that_comes_to_other_tables_changes_nothing(tmp_path: Path, reply: Reply) -> None:
    path = tmp_path / "a.db"
    make(path, "2, drafts by digest, no part", reply)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("ALTER TABLE figure RENAME COLUMN payer TO paid_by")
        before = list(raw.iterdump())

    with pytest.raises(StoreError, match=r"its tables are not those that reply-reader makes: figure\.pa"):
        open_store(path)
    with closing(sqlite3.connect(path)) as raw:
        assert list(raw.iterdump()) == before
    assert [each.name for each in tmp_path.iterdir()] == ["a.db"]


def test_nothing_is_mended_where_something_computes(tmp_path: Path, reply: Reply) -> None:
    path = tmp_path / "a.db"
    make(path, "2, drafts by digest, no part", reply)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TRIGGER t AFTER INSERT ON draft BEGIN DELETE FROM annotation; END")

    with pytest.raises(StoreError, match="trigger t"):
        open_store(path)


_INDEXES = {
    "idx_export_path",
    "idx_export_reply_id",
    "idx_export_words_digest_name",
    "idx_export_words_name",
    "idx_reply_digest",
    "idx_annotation_reply_id_start",
    "idx_decision_reply_id_start",
    "idx_word_field_count_last",
    "idx_device_uuid",
    "idx_annotator_uuid",
    "idx_change_annotation_id_head",
    "idx_resolution_reply_id_start",
    "idx_version_letter_id",
    "idx_identity_version_id",
    "idx_told_one",
    "idx_told_other",
    "idx_file_reply_id",
}


def test_a_database_of_every_layout_has_the_indexes_that_are_asked_by(earlier: Path) -> None:
    open_store(earlier).close()

    with closing(connect(earlier, "ro")) as raw:
        found = raw.execute("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").fetchall()
    assert {name for (name,) in found} == _INDEXES


def test_a_database_of_every_layout_offers_the_words_that_were_said(earlier: Path) -> None:
    store = open_store(earlier)

    assert {field: words for field, words in store.vocabulary().items() if words} == {
        "payer": ("省财政厅",),
        "purpose": ("社工",),
        "tags": ("水利",),
    }
    store.close()


BY_DIGEST = [name for name in LAYOUTS if "by digest" in name]


@pytest.mark.parametrize("name", BY_DIGEST)
def test_an_unfinished_note_of_an_early_version_has_the_words_of_its_note_only_where_it_stands_on_them(
    tmp_path: Path, reply: Reply, name: str
) -> None:
    path, span = tmp_path / "a.db", span_of(reply.text, "540万元")
    make(path, name, reply)
    places = {
        "later": (reply.digest, span.start + 1, span.end),
        "longer": (reply.digest, span.start, span.end + 1),
        "elsewhere": ("1" * 64, span.start, span.end),
        "there too": ("1" * 64, 0, 3),
    }
    with closing(sqlite3.connect(path)) as raw, raw:
        for note, (digest, start, end) in places.items():
            raw.execute(
                'INSERT INTO draft (digest, start, "end", annotation_id, kind, note, tags, modified)'
                " VALUES (?, ?, ?, ?, 'key', ?, '', ?)",
                [digest, start, end, NOTE, note, NOW],
            )
        if name[0] == "2":
            raw.execute("UPDATE draft SET fields = json_array(json_array('amount', note))")
    open_store(path).close()

    with closing(connect(path, "ro")) as raw:
        kept = raw.execute(
            'SELECT note, lower(hex(digest)), start, "end", quote, prefix, suffix, section, annotation_id, fields'
            " FROM draft JOIN reply ON reply.id = reply_id ORDER BY note"
        ).fetchall()
    fields = {row[0]: row[-1] for row in kept}
    assert fields == {note: f'[["amount","{note}"]]' if name[0] == "2" else None for note in fields}
    assert {row[0]: row[1:4] for row in kept if row[0] in places} == places
    on_it = ("540万元", "前", "后", '[["一", "情况"]]', NOTE)
    assert {row[0]: row[4:9] for row in kept} == {
        "没写完": on_it,
        "另一条": ("", None, None, None, None),
        "没见过的": ("", None, None, None, None),
        **dict.fromkeys(places, ("", None, None, None, NOTE)),
    }


def test_tables_between_two_layouts_are_refused_and_not_mended(tmp_path: Path, reply: Reply) -> None:
    """Only the layouts that were in use are mended; others are refused as they are."""
    path = tmp_path / "a.db"
    make(path, "1, drafts by digest", reply)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("ALTER TABLE draft ADD COLUMN reply_id INTEGER")

    with pytest.raises(StoreError, match=r"draft\."):
        open_store(path)
    assert [each.name for each in tmp_path.iterdir()] == ["a.db"]


def test_a_new_database_has_the_indexes_that_are_asked_by_and_tables_that_hold_to_their_types(tmp_path: Path) -> None:
    open_store(tmp_path / "new.db").close()

    with closing(connect(tmp_path / "new.db", "ro")) as raw:
        indexes = raw.execute("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").fetchall()
        tables = raw.execute("SELECT name, strict FROM pragma_table_list WHERE name NOT LIKE 'sqlite_%'").fetchall()
    assert {name for (name,) in indexes} == _INDEXES
    assert dict(tables) == dict.fromkeys(made_by(STEPS).tables, 1)


def test_a_damaged_database_of_an_earlier_version_stays_as_it_is(tmp_path: Path, reply: Reply) -> None:
    path = tmp_path / "a.db"
    make(path, "9", reply)
    with closing(sqlite3.connect(path)) as raw:
        [(root,)] = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'idx_file_reply_id'")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    data[(root - 1) * 4096 : root * 4096] = bytes(4096)
    path.write_bytes(data)
    with pytest.raises(StoreError, match="reply-reader salvage"):
        open_store(path)
    assert path.read_bytes() == data
    assert not list(tmp_path.glob("*.backup"))

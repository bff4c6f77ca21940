"""What a damaged database holds comes back as it was, what is lost is named, and nothing comes back as another."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import Annotation, Draft, Kind, Resolution, Review, describe
from reader.errors import StoreError
from reader.reply import Reply, parse
from reader.store import AnnotationStore, open_store
from reader.store.annotations import loaded
from reader.store.files import wal_of
from reader.store.healing import Salvage, salvage
from reader.store.healing.pages import Pages
from reader.store.healing.trees import trees_of
from reader.store.values import LeftOut
from tests.examples import NOW, REPLY, annotation_on, money
from tests.store.layouts import LAYOUTS, NOTE, make

_LETTERS = 6
WORDS = ("540万元", "300万元", "620万元", "86万元", "1.2亿元", "680元", "农村饮水工程", "23个村")


def letters() -> list[Reply]:
    numbered = (REPLY.replace("第58号", f"第{58 + n}号").replace("61号", f"{61 + n}号") for n in range(_LETTERS))
    return [parse(text) for text in numbered]


def filled(store: AnnotationStore) -> None:
    """Notes with figures, tags, long words, changes, trash, a resolution; and an unfinished one."""
    replies = letters()
    for number, reply in enumerate(replies):
        for place, words in enumerate(WORDS):
            note = annotation_on(reply, words, identifier=f"{number}{place}000000-0000-4000-8000-000000000000")
            note = replace(note, note="注" * (place * 200), tags=tuple(f"标{n}" for n in range(place % 3)))
            if words.endswith("元"):
                note = replace(note, figure=money(words, str(number + place), payer="某厅"))
            note = store.put(note, reply, Path(f"/letters/{number}.txt"))
            if place % 2:
                note = store.put(replace(note, kind=Kind.QUESTION), reply, None)
            if note.figure and place % 3 == 0:
                note = store.put(replace(note, figure=replace(note.figure, review=Review.CONFIRMED)), reply, None)
            if place == 6:
                store.put(replace(note, deleted=NOW), reply, None)
    first = store.annotation("07000000-0000-4000-8000-000000000000")
    assert first is not None
    there = Resolution(replies[1].digest, describe(replies[1], first.selector.span), None, "某", NOW)
    store.put(first.resolved(there), replies[0], None)
    store.keep_draft(
        Draft(annotation_on(replies[2], "240万元").selector, None, Kind.KEY, "未写完", "", NOW), replies[2], None
    )


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database without a fault."""
    path = tmp_path_factory.mktemp("sound") / "a.db"
    with closing(open_store(path)) as store:
        filled(store)
    return path


@pytest.fixture
def copy(sound: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    path = tmp_path / "a.db"
    path.write_bytes(sound.read_bytes())
    return path


def everything(path: Path) -> dict[str, Annotation]:
    with closing(open_store(path)) as store:
        return {note.id: note for note in store._connection.read(lambda db: loaded(db, "true", {}, LeftOut()))}


def pages_of(path: Path, *tables: str) -> dict[str, set[int]]:
    """The pages of the rows of some tables by what stands in their first column."""
    named = trees_of(Pages.of_file(path)).named
    found: dict[str, set[int]] = {}
    for table in tables:
        for row in named[table].rows:
            found.setdefault(str(row.values[0]), set()).update(row.pages)
    return found


def blank(path: Path, *numbers: int) -> None:
    """Write zeros over pages."""
    data = bytearray(path.read_bytes())
    for number in numbers:
        data[(number - 1) * 4096 : number * 4096] = bytes(4096)
    path.write_bytes(data)


def roots(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as raw:
        return dict(raw.execute("SELECT name, rootpage FROM sqlite_schema").fetchall())


def is_sound(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as raw:
        return (
            raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            and raw.execute("PRAGMA foreign_key_check").fetchall() == []
        )


def test_a_database_without_a_fault_comes_back_whole(sound: Path, tmp_path: Path) -> None:
    told = salvage(sound, tmp_path / "new.db")
    assert told.is_whole
    assert everything(tmp_path / "new.db") == everything(sound)
    with closing(open_store(sound)) as one, closing(open_store(tmp_path / "new.db")) as other:
        reply = letters()[2]
        assert one.drafts_for(reply, None) == other.drafts_for(reply, None) != []
        assert other.text(reply.digest) == reply.text
        notes = one.annotations_for(reply, None)
        assert one.changes(notes) == other.changes(notes)
        assert one.vocabulary() == other.vocabulary()
        assert one.names() == other.names()
        assert one.identities.all() == other.identities.all()
    assert is_sound(tmp_path / "new.db")
    assert (tmp_path / "new.db").stat().st_mode & 0o777 == 0o600


def _bytes(path: Path, chance: random.Random) -> set[int]:
    data = bytearray(path.read_bytes())
    places = [chance.randrange(len(data)) for _ in range(chance.randint(1, 20))]
    for place in places:
        data[place] = chance.randrange(256)
    path.write_bytes(data)
    return {place // 4096 + 1 for place in places}


def _zeros(path: Path, chance: random.Random) -> set[int]:
    numbers = {chance.randrange(1, len(path.read_bytes()) // 4096 + 1) for _ in range(chance.randint(1, 3))}
    blank(path, *numbers)
    return numbers


def _cut(path: Path, chance: random.Random) -> set[int]:
    data = path.read_bytes()
    kept = chance.randrange(len(data) // 2, len(data))
    path.write_bytes(data[:kept])
    return set(range(kept // 4096 + 1, len(data) // 4096 + 1))


@pytest.mark.parametrize("fault", [_bytes, _zeros, _cut])
def test_notes_on_undamaged_pages_come_back_and_the_others_are_named(
    sound: Path, tmp_path: Path, fault: Callable[[Path, random.Random], set[int]]
) -> None:
    truth, places = everything(sound), pages_of(sound, "annotation", "figure", "tag", "resolution")
    for number in range(12):
        path, new = tmp_path / f"{number}.db", tmp_path / f"{number}.new.db"
        path.write_bytes(sound.read_bytes())
        hurt = fault(path, random.Random(number))
        told = salvage(path, new)
        back = everything(new)
        same = {each for each, note in back.items() if replace(note, revision=0) == replace(truth[each], revision=0)}
        assert {each for each, pages in places.items() if not pages & hurt} <= same, number
        assert back.keys() - same <= told.named, number
        assert not told.is_complete or truth.keys() - back.keys() <= told.named, number
        assert is_sound(new), number


def test_what_is_only_in_the_log_comes_back_though_a_frame_before_it_is_damaged(copy: Path, tmp_path: Path) -> None:
    reply = letters()[0]
    with closing(open_store(copy)) as store:
        for words in ("240万元", "不少于300万元"):
            store.put(annotation_on(reply, words, identifier=words), reply, None)
        data, log = copy.read_bytes(), wal_of(copy).read_bytes()
    path = tmp_path / "damaged.db"
    path.write_bytes(data)
    changed = bytearray(log)
    changed[32 + 24 + 4000] ^= 1  # in the first frame
    wal_of(path).write_bytes(changed)
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM annotation").fetchone() == (len(WORDS) * _LETTERS,)
    path.write_bytes(data)
    wal_of(path).write_bytes(changed)
    told = salvage(path, tmp_path / "new.db")
    assert {"240万元", "不少于300万元"} <= everything(tmp_path / "new.db").keys()
    assert told.frames == 1


def test_a_digit_that_was_changed_by_damage_is_named(copy: Path, tmp_path: Path) -> None:
    data = copy.read_bytes()
    assert "1.2亿元".encode() in data
    [place] = [each for each, note in everything(copy).items() if note.selector.quote == "1.2亿元" and each[0] == "3"]
    at = data.index(place.encode(), (min(pages_of(copy, "annotation")[place]) - 1) * 4096)
    at = data.index("1.2亿元".encode(), at)
    copy.write_bytes(data[:at] + b"9" + data[at + 1 :])
    told = salvage(copy, tmp_path / "new.db")
    assert everything(tmp_path / "new.db")[place].selector.quote == "9.2亿元"
    assert [(each.id, each.quote) for each in told.doubtful] == [(place, "9.2亿元")]


def test_a_note_whose_row_is_lost_comes_back_as_it_was_before_and_one_that_was_never_changed_is_named(
    copy: Path, tmp_path: Path
) -> None:
    truth = everything(copy)
    blank(copy, *set().union(*pages_of(copy, "annotation").values()))
    told = salvage(copy, tmp_path / "new.db")
    back = everything(tmp_path / "new.db")
    assert back.keys() | {each.id for each in told.lost} == truth.keys()
    assert (
        back.keys() == {each.id for each in told.earlier} == {each for each, note in truth.items() if note.revision > 1}
    )
    assert {note.kind for each, note in back.items() if truth[each].revision == 2 and each[1] != "6"} == {Kind.FUNDING}
    lost = next(each for each in told.lost if each.id.startswith("22"))
    assert (lost.quote, lost.reply) == ("620万元", "青财函〔2023〕63号")
    assert f"  {lost.id[:8]} · 青财函〔2023〕63号 · “620万元”" in list(told.sentences())


def test_a_figure_that_is_lost_is_what_it_was_where_the_log_proves_it(copy: Path, tmp_path: Path) -> None:
    truth = everything(copy)
    blank(copy, *set().union(*pages_of(copy, "figure").values()))
    told = salvage(copy, tmp_path / "new.db")
    back = everything(tmp_path / "new.db")
    unchanged = {
        each for each, note in truth.items() if note.figure and note.kind is Kind.QUESTION and note.revision == 2
    }
    assert unchanged
    assert all(back[each].figure == truth[each].figure for each in unchanged)
    assert {each.id for each in told.doubtful} == {
        each for each, note in truth.items() if back[each].figure != note.figure
    }


def test_the_reply_of_notes_is_known_by_the_index_by_the_text_or_not_at_all(copy: Path, tmp_path: Path) -> None:
    truth = everything(copy)
    at = roots(copy)
    blank(copy, at["reply"])
    assert salvage(copy, tmp_path / "1.db").replies_without_text == 0
    assert everything(tmp_path / "1.db").keys() == truth.keys()
    blank(copy, at["idx_reply_digest"])
    assert salvage(copy, tmp_path / "2.db").replies_without_text == 0
    assert {note.selector.digest for note in everything(tmp_path / "2.db").values()} == {
        reply.digest for reply in letters()
    }
    blank(copy, at["text"])
    told = salvage(copy, tmp_path / "3.db")
    assert told.replies_without_text == _LETTERS
    with closing(open_store(tmp_path / "3.db")) as store:
        found = store.annotations_for(letters()[1], Path("/letters/1.txt"))
    assert {each for each in truth if each[0] == "1" and each[1] != "6"} <= {note.id for note in found}


def test_where_the_first_page_is_lost_the_rows_are_known_by_their_columns(copy: Path, tmp_path: Path) -> None:
    truth = everything(copy)
    blank(copy, 1)
    told = salvage(copy, tmp_path / "new.db")
    back = everything(tmp_path / "new.db")
    assert {each: replace(note, revision=0) for each, note in back.items()} == {
        each: replace(note, revision=0) for each, note in truth.items()
    }
    assert not told.is_complete  # no index can be told from another


@pytest.mark.parametrize("is_tree_damaged", [False, True])
def test_history_does_not_come_back(copy: Path, tmp_path: Path, is_tree_damaged: bool) -> None:
    before = everything(copy)
    gone = "20000000-0000-4000-8000-000000000000"
    with closing(sqlite3.connect(copy)) as raw:
        raw.execute("PRAGMA secure_delete=OFF")
        for table in ("tag", "figure", "decision", "change"):
            raw.execute(f"DELETE FROM {table} WHERE annotation_id = ?", [gone])
        raw.execute("DELETE FROM annotation WHERE id = ?", [gone])
        raw.execute("DELETE FROM annotation WHERE id >= '4' AND id NOT IN (SELECT annotation_id FROM resolution)")
        for table in ("tag", "figure", "decision", "change"):
            raw.execute(f"DELETE FROM {table} WHERE annotation_id NOT IN (SELECT id FROM annotation)")
        raw.commit()
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    left, at = everything(copy), roots(copy)
    data = bytearray(copy.read_bytes())
    data[32:40] = bytes(8)  # the list of free pages
    copy.write_bytes(data)
    if is_tree_damaged:
        blank(copy, at["tag"])
    assert len(left) < len(before)
    told = salvage(copy, tmp_path / "new.db")
    assert everything(tmp_path / "new.db").keys() == left.keys()
    assert told.lost == []


def test_what_may_be_history_is_named_where_it_is_not_known_which_pages_are_free(copy: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(copy)) as raw:
        raw.execute("PRAGMA secure_delete=OFF")
        for table in ("tag", "figure", "decision", "change", "resolution"):
            raw.execute(f"DELETE FROM {table}")
        raw.execute("DELETE FROM annotation WHERE id < '5'")
        raw.commit()
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    left, at = everything(copy), roots(copy)
    data = bytearray(copy.read_bytes())
    data[32:36] = bytes(4)  # where the list of free pages begins
    copy.write_bytes(data)
    blank(copy, at["tag"], at["sqlite_autoindex_annotation_1"])
    told = salvage(copy, tmp_path / "new.db")
    back = everything(tmp_path / "new.db")
    assert left.keys() < back.keys()
    assert back.keys() - left.keys() <= told.named


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_database_of_every_version_is_brought_up_to_date(tmp_path: Path, reply: Reply, layout: str) -> None:
    make(tmp_path / "old.db", layout, reply)
    salvage(tmp_path / "old.db", tmp_path / "new.db")
    note = everything(tmp_path / "new.db")[NOTE]
    assert (note.selector.quote, note.selector.digest) == ("540万元", reply.digest)
    assert is_sound(tmp_path / "new.db")


def test_nothing_is_written_over_and_the_damaged_file_stays(copy: Path, tmp_path: Path) -> None:
    content = copy.read_bytes()
    (tmp_path / "new.db").write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError, match="it is there already"):
        salvage(copy, tmp_path / "new.db")
    salvage(copy, tmp_path / "newer.db")
    assert copy.read_bytes() == content
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.db", "new.db", "newer.db"]


@pytest.mark.parametrize("content", [b"", b"\0" * 20_000, "没有数据".encode() * 3_000])
def test_a_file_that_holds_nothing_of_ours_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.db").write_bytes(content)
    with pytest.raises(StoreError, match="no notes are to be found"):
        salvage(tmp_path / "a.db", tmp_path / "new.db")
    assert [each.name for each in tmp_path.iterdir()] == ["a.db"]


def test_a_report_that_says_nothing_is_missing_is_one_of_a_sound_database() -> None:
    assert Salvage().is_whole
    assert not Salvage(is_complete=False).is_whole
    assert not Salvage(texts=1).is_whole

"""Letters in the database: one for all texts and files of it, found again in old ones, a person's word above all."""

import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.letters import File, Reason, Told
from reader.reply import Reply, parse
from reader.store import AnnotationStore, KnownFile, open_store
from reader.store.wording import packed
from tests.examples import NOW, REPLY, annotation_on
from tests.sources.test_formats import in_format
from tests.store.layouts import make

PAGE = parse(in_format("HTML", REPLY))
PLAIN = parse(REPLY)
CORRECTED = parse(REPLY.replace("86万元，用于更换", "89万元，用于更换"))
OTHER = parse(REPLY.replace("61号", "77号").replace("第58号", "第60号").replace("闻溪", "宁知行"))
COOPERATING = parse(REPLY.replace("青财函〔2023〕61号", "青水函〔2023〕9号").replace("青河县财政局", "青河县水利局"))


def file(name: str, digest: str = "f", address: str | None = None) -> Callable[[], File]:
    return lambda: File(digest * 64, f"/replies/{name}", name, "HTML utf-8", address, "0.1.0")


def note(store: AnnotationStore, reply: Reply, path: str | None = None) -> None:
    store.put(annotation_on(reply, "1.2亿元", identifier=reply.digest[:36]), reply, Path(path) if path else None)


def letters(store: AnnotationStore) -> list[list[list[str]]]:
    """The digests of the texts of each version of each letter."""
    return [[[text.digest for text in version] for version in letter.versions] for letter in store.identities.all()]


def test_the_texts_of_a_letter_s_files_are_one_version_and_a_correction_is_another(store: AnnotationStore) -> None:
    for reply in (PLAIN, OTHER, PAGE, CORRECTED):
        note(store, reply)

    assert letters(store) == [[[PLAIN.digest, PAGE.digest], [CORRECTED.digest]], [[OTHER.digest]]]
    first, other = store.identities.all()
    assert [text.reason for text in first.texts] == [Reason.WORDS, Reason.WORDS, Reason.NUMBER]
    assert [text.beside for text in first.texts] == [PAGE.digest, PLAIN.digest, PLAIN.digest]
    assert [(text.reason, text.beside) for text in other.texts] == [(Reason.ALONE, None)]
    assert {stored.letter for stored, _note in store.all_annotations()} == {first.uid, other.uid}


def test_the_order_in_which_texts_are_noted_on_changes_no_letter(tmp_path: Path) -> None:
    found = []
    for number, order in enumerate([(PLAIN, PAGE, CORRECTED, OTHER), (OTHER, CORRECTED, PAGE, PLAIN)]):
        store = open_store(tmp_path / f"{number}.db")
        for reply in order:
            note(store, reply)
        found.append({frozenset(text.digest for text in letter.texts) for letter in store.identities.all()})
        store.close()
    assert found[0] == found[1]


def test_notes_on_any_text_of_a_letter_are_shown_on_all_of_them(store: AnnotationStore) -> None:
    note(store, PLAIN, "/a.txt")
    mirror = parse("某网 > 公开\n\n" + REPLY[REPLY.index("尊敬的") :])
    assert len(store.annotations_for(PAGE, Path("/a.html"))) == 1
    assert len(store.annotations_for(mirror, Path("/mirror.txt"))) == 1
    assert store.annotations_for(OTHER, Path("/other.txt")) == []


def test_replies_of_two_offices_to_one_proposal_know_each_other(store: AnnotationStore) -> None:
    for reply in (PLAIN, COOPERATING, OTHER):
        note(store, reply)
    first, second, other = store.identities.all()
    assert (first.related, second.related, other.related) == ((second.uid,), (first.uid,), ())


def test_a_text_is_kept_with_the_files_that_gave_it_each_once(store: AnnotationStore) -> None:
    store.comes_from(PAGE.digest, file("58.html", "a", "https://example.org/58"))
    for _time in range(2):
        store.put(annotation_on(PAGE, "540万元", identifier=f"{_time}"), PAGE, Path("/replies/58.html"))
    [letter] = store.identities.all()
    [text] = letter.texts
    known = KnownFile("a" * 64, "/replies/58.html", "58.html", "HTML utf-8", "https://example.org/58", "0.1.0", NOW)
    assert text.files == (known,)
    assert text.notes == 2


def test_another_copy_of_a_file_is_kept_beside_the_first(store: AnnotationStore) -> None:
    store.comes_from(PAGE.digest, file("58.html"))
    note(store, PAGE, "/replies/58.html")
    again = parse(PAGE.text)
    store.comes_from(PAGE.digest, file("58 (1).html"))
    note_again = annotation_on(again, "540万元")
    store.put(note_again, again, Path("/replies/58 (1).html"))
    assert [each.name for each in store.identities.all()[0].texts[0].files] == ["58.html", "58 (1).html"]


def test_a_better_reader_of_the_same_bytes_makes_no_new_version(store: AnnotationStore) -> None:
    better = parse(REPLY.replace("86万元，用于更换", "86万元\n用于更换") + "附件：清单")
    for reply in (PLAIN, better):
        store.comes_from(reply.digest, file("58.pdf"))
        note(store, reply)
    assert letters(store) == [[[PLAIN.digest, better.digest]]]
    assert [text.reason for text in store.identities.all()[0].texts] == [Reason.FILE, Reason.FILE]


def test_pages_of_one_address_are_one_letter(store: AnnotationStore) -> None:
    one, other = (
        parse("青河县\n一则没有文号的答复，安排540万元，另有1.2亿元。"),
        parse("一则答复。安排560万元、1.2亿元。"),
    )
    for reply, digest in ((one, "a"), (other, "b")):
        store.comes_from(reply.digest, file("x.html", digest, "https://example.org/58"))
        note(store, reply)
    assert letters(store) == [[[one.digest], [other.digest]]]


def test_what_a_person_parted_stays_apart_whatever_comes_later(store: AnnotationStore) -> None:
    for reply in (PLAIN, CORRECTED):
        note(store, reply)
    store.identities.tell([Told(PLAIN.digest, CORRECTED.digest, joined=False)], "林", NOW)
    note(store, PAGE)

    assert letters(store) == [[[PLAIN.digest, PAGE.digest]], [[CORRECTED.digest]]]
    assert store.identities.all()[1].texts[0].reason is Reason.PARTED
    assert [item.selector.digest for item in store.annotations_for(CORRECTED, None)] == [CORRECTED.digest]
    assert CORRECTED.digest not in [item.selector.digest for item in store.annotations_for(PAGE, None)]


def test_what_a_person_joined_stays_together_though_everything_speaks_against_it(store: AnnotationStore) -> None:
    store.identities.tell([Told(PLAIN.digest, OTHER.digest, joined=True)], "林", NOW)
    for reply in (PLAIN, OTHER, PAGE):
        note(store, reply)

    assert letters(store) == [[[PLAIN.digest, PAGE.digest], [OTHER.digest]]]
    assert store.identities.all()[0].texts[2].reason is Reason.BY_HAND
    assert len(store.annotations_for(OTHER, None)) == 3


def test_a_person_s_later_word_holds_and_every_word_is_kept_with_who_and_when(store: AnnotationStore) -> None:
    for reply in (PLAIN, CORRECTED):
        note(store, reply)
    for number, joined in enumerate((False, True, False, True)):
        store.identities.tell([Told(PLAIN.digest, CORRECTED.digest, joined)], "林", f"{number}")
        assert len(store.identities.all()) == (1 if joined else 2)
    said = store._connection.db.execute("SELECT author, made, joined FROM told").fetchall()
    assert said == [("林", "0", 0), ("林", "1", 1), ("林", "2", 0), ("林", "3", 1)]
    counts = [store._connection.db.table(name).count for name in ("letter", "version", "identity")]
    assert counts == [1, 2, 2]


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """A database of the fourth version with a reply of which the text is kept, one of which it isn't, and another."""
    path = tmp_path / "earlier.db"
    make(path, "4", PLAIN)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE reply SET path = '/58.txt' WHERE id = 1")
        facts = [(3, PAGE, "/58.html"), (4, OTHER, "/60.txt"), (5, CORRECTED, "/58b.txt")]
        for key, reply, at in facts:
            said = reply.metadata
            row = [key, reply.digest, at, said.title, said.document_number]
            raw.execute("INSERT INTO reply VALUES (?, ?, ?, ?, ?)", row)
        raw.commit()
        for key, reply in ((1, PLAIN), (3, PAGE), (4, OTHER)):
            words = zlib.compress(reply.text.encode("gb18030"))
            raw.execute("INSERT INTO text VALUES (?, ?, ?)", [key, words, len(reply.text)])
        raw.commit()
    return path


def test_the_letters_of_an_earlier_database_are_found_by_the_kept_texts_or_what_is_remembered(earlier: Path) -> None:
    store = open_store(earlier)
    found = {frozenset(text.digest for text in letter.texts) for letter in store.identities.all()}
    assert found == {
        frozenset([PLAIN.digest, PAGE.digest, CORRECTED.digest]),
        frozenset([OTHER.digest]),
        frozenset(["0" * 64]),
    }
    store.close()


def test_a_text_of_an_earlier_database_is_compared_by_its_words_once_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "earlier.db"
    make(path, "3", PLAIN)
    store = open_store(path)
    note(store, PAGE)
    assert len(store.identities.all()) == 3, "of the first text nothing is known but its digest"
    store.keep_text(PLAIN)
    assert letters(store)[0] == [[PLAIN.digest, PAGE.digest]]
    store.close()


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ("UPDATE identity SET said = x''", "said"),
        (f"UPDATE identity SET said = x'{packed(chr(0xD800)).hex()}'", "said"),
        (f"UPDATE identity SET said = x'{packed(chr(10) * 50).hex()}'", "said"),
        ("UPDATE identity SET sketch = zeroblob(5000)", "sketch"),
        ("UPDATE identity SET reason = 'brandnew'", "reason"),
        ("DELETE FROM version", None),
        ("DELETE FROM letter", None),
        ("UPDATE file SET name = CAST(x'ff' AS TEXT), format = ''", None),
    ],
)
def test_what_is_kept_of_a_letter_and_can_t_be_read_hides_no_note(
    tmp_path: Path, change: str, column: str | None
) -> None:
    path = tmp_path / "a.db"
    store = open_store(path)
    store.comes_from(PLAIN.digest, file("58.txt"))
    note(store, PLAIN)
    store.close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(change)
        raw.commit()
    store = open_store(path)
    assert len(store.annotations_for(PLAIN, None)) == 1
    if column:
        store.identities.all()
        assert f"(identity.{column})" in store.left_out
    store.put(annotation_on(PLAIN, "540万元"), PLAIN, None)
    assert len(store.annotations_for(PLAIN, None)) == 2
    store.close()


def test_a_text_without_a_letter_is_listed_as_one_and_gets_one_at_its_next_note(store: AnnotationStore) -> None:
    note(store, PLAIN)
    with store._connection.writing() as db:
        for table in ("identity_key", "identity", "version", "letter"):
            db.execute(f"DELETE FROM {table}")
    assert letters(store) == [[[PLAIN.digest]]]
    assert store.identities.all()[0].uid == PLAIN.digest
    store.put(annotation_on(PLAIN, "540万元"), PLAIN, None)
    assert store.identities.all()[0].uid != PLAIN.digest


def test_letters_of_one_office_in_nearly_the_same_words_are_each_a_letter_of_its_own(store: AnnotationStore) -> None:
    replies = [
        parse(REPLY.replace("61号", f"{number}号").replace("第58号", f"第{number}号").replace("闻溪", f"闻{name}"))
        for number, name in enumerate("甲乙丙丁戊己庚辛壬癸", start=70)
    ]
    for reply in replies:
        note(store, reply)
    assert letters(store) == [[[reply.digest]] for reply in replies]


def test_a_file_read_otherwise_is_this_version_and_a_correction_is_not(store: AnnotationStore) -> None:
    read_anew = parse(PLAIN.text.replace("86万元", " 86 万元|"))
    for reply, name, digest in ((PLAIN, "a", "f"), (CORRECTED, "a", "e")):
        store.comes_from(reply.digest, file(name, digest))
        note(store, reply)
    store.comes_from(read_anew.digest, file("a", "f"))

    assert store.of_this_version(read_anew) == {PLAIN.digest}
    assert store.of_this_version(PLAIN) == {PLAIN.digest}
    assert store.of_this_version(CORRECTED) == {CORRECTED.digest}

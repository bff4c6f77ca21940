"""Whose notes are shown: those of a reply and its versions; of another text in its file only how many there are."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import Draft, Kind, describe
from reader.reply import Metadata, Reply, parse
from reader.store import AnnotationStore, StoredReply
from reader.store.replies import are_similar
from reader.text import Span
from tests.examples import NOW, annotation_on

NUMBER, TITLE = "青财函〔2023〕61号", "关于对第58号建议的答复"
HERE, ELSEWHERE = Path("/here.txt"), Path("/elsewhere.txt")


def version(text: str, number: str | None, title: str | None) -> Reply:
    return replace(parse(text), metadata=Metadata(document_number=number, title=title))


FIRST = version("原文540万元、620万元", NUMBER, TITLE)
OTHER = version("别的文字86万元", "另〔2023〕7号", "毫不相干")


@pytest.mark.parametrize(
    ("stored", "now", "similar"),
    [
        (TITLE, TITLE, True),
        (TITLE, "关于对第59号建议的答复", True),
        ("一二三四五六七八九十", "一二三四五六七八〇〇", True),
        ("一二三四五六七八九十", "一二三四五六七〇〇〇", False),
        ("一二三四五六七八九十" * 50, "一二三四五六七八〇〇" * 50, True),
        ("一" * 500, "一" * 499 + "二", True),
        ("一" * 501, "一" * 501, True),
        ("一" * 501, "一" * 500 + "二", False),
        ("一" * 500, "一" * 501, False),
        ("𠮷" * 500, "𠮷" * 499 + "一", True),
        ("𠮷" * 500 + "a", "𠮷" * 500, False),
        ("a" * 2000, "a" * 500, False),
        ("", "", False),
        ("", TITLE, False),
        (TITLE, "", False),
    ],
)
def test_titles_that_agree_in_four_of_five_characters_are_similar_and_very_long_ones_only_when_they_are_the_same(
    stored: str, now: str, similar: bool
) -> None:
    assert are_similar(stored.encode(), now) is similar


def test_no_title_is_similar_to_none_and_what_is_no_text_is_compared_by_what_can_be_read_of_it() -> None:
    assert are_similar(None, None) is False
    assert are_similar(None, TITLE) is False
    assert are_similar(TITLE.encode(), None) is False
    assert are_similar(b"\xff" + TITLE.encode(), TITLE) is True
    assert are_similar(b"\xff", TITLE) is False


def test_notes_on_another_text_in_the_same_file_are_counted_without_those_in_the_trash(store: AnnotationStore) -> None:
    assert store.apart(OTHER, HERE) == (0, 0)
    made = [store.put(annotation_on(FIRST, words), FIRST, HERE) for words in ("540万元", "620万元")]

    assert store.apart(OTHER, HERE) == (2, 0)
    store.put(replace(made[0], deleted=NOW), FIRST, HERE)
    assert store.apart(OTHER, HERE) == (1, 0)
    assert store.apart(OTHER, ELSEWHERE) == (0, 0)
    assert store.apart(OTHER, None) == (0, 0)


def test_notes_on_another_text_of_the_same_title_or_number_elsewhere_are_counted_and_given(
    store: AnnotationStore,
) -> None:
    made = store.put(annotation_on(FIRST, "540万元"), FIRST, HERE)

    for later in (
        version("改过的文字", NUMBER, "毫不相干"),
        version("改过的文字", None, TITLE),
        version("改过的文字", "另〔2023〕7号", TITLE),
    ):
        assert store.apart(later, ELSEWHERE) == (0, 1)
        assert store.annotations_apart(later, ELSEWHERE) == [made]
        assert store.apart(later, None) == (0, 1)
    assert store.apart(version("改过的文字", None, "毫不相干"), ELSEWHERE) == (0, 0)
    assert store.annotations_apart(FIRST, ELSEWHERE) == []


def test_notes_on_another_version_in_the_same_file_are_not_apart(store: AnnotationStore) -> None:
    store.put(annotation_on(FIRST, "540万元"), FIRST, HERE)

    for later in (
        FIRST,
        version("改过的文字", NUMBER, TITLE),
        version("改过的文字", NUMBER, "毫不相干"),
        version("改过的文字", None, "关于对第59号建议的答复"),
    ):
        assert store.apart(later, HERE) == (0, 0)
    assert store.apart(version("改过的文字", None, None), HERE) == (1, 0)
    assert store.apart(version("改过的文字", "另〔2023〕7号", "毫不相干"), HERE) == (1, 0)


def test_an_unfinished_note_is_shown_on_another_version_and_a_later_one_first(store: AnnotationStore) -> None:
    later = version("改过的文字86万元", NUMBER, TITLE)
    drafts = [
        Draft(describe(reply, Span(2, 5)), None, Kind.KEY, note, "", f"2024-03-01T08:00:0{second}.000Z")
        for reply, note, second in ((FIRST, "甲", 3), (later, "乙", 5), (FIRST, "丙", 4))
    ]
    store.keep_draft(drafts[0], FIRST, HERE)
    store.keep_draft(drafts[1], later, ELSEWHERE)
    store.keep_draft(replace(drafts[2], window="another"), FIRST, HERE)
    store.keep_draft(Draft(describe(OTHER, Span(0, 2)), None, Kind.KEY, "别处", "", NOW), OTHER, ELSEWHERE)

    for reply in (FIRST, later):
        assert [draft.note for draft in store.drafts_for(reply, HERE)] == ["乙", "丙", "甲"]
    assert [draft.note for draft in store.drafts_for(OTHER, ELSEWHERE)] == ["别处"]


def test_an_unfinished_note_of_one_window_is_dropped_beside_another_s_and_another_text_s(
    store: AnnotationStore,
) -> None:
    draft = Draft(describe(FIRST, Span(2, 5)), None, Kind.KEY, "甲", "", NOW, window="1")
    kept = [
        replace(draft, window="2"),
        replace(draft, selector=describe(FIRST, Span(2, 6)), note="长"),
        replace(draft, selector=describe(FIRST, Span(1, 5)), note="前"),
    ]
    for each in (draft, *kept):
        store.keep_draft(each, FIRST, HERE)
    elsewhere = replace(draft, selector=describe(OTHER, Span(2, 5)), note="别处")
    store.keep_draft(elsewhere, OTHER, ELSEWHERE)

    store.drop_draft(draft)
    left = sorted(store.drafts_for(FIRST, HERE), key=lambda each: each.note)
    assert left == sorted(kept, key=lambda each: each.note)
    assert store.drafts_for(OTHER, ELSEWHERE) == [elsewhere]
    store.drop_draft(elsewhere)
    assert store.drafts_for(OTHER, ELSEWHERE) == []


def test_a_text_is_known_by_what_is_known_of_the_reply_that_it_was_first_noted_on(store: AnnotationStore) -> None:
    store.put(annotation_on(FIRST, "540万元"), FIRST, HERE)
    store.put(annotation_on(OTHER, "86万元"), OTHER, None)

    assert [stored for stored, _made in store.all_annotations()] == [
        StoredReply(FIRST.digest, "/here.txt", TITLE, NUMBER),
        StoredReply(OTHER.digest, None, "毫不相干", "另〔2023〕7号"),
    ]


def test_a_note_begun_on_a_version_that_has_none_yet_is_kept_with_what_is_known_of_that_text(
    store: AnnotationStore,
) -> None:
    later = version("改过的文字86万元", NUMBER, TITLE)
    made = store.put(annotation_on(FIRST, "540万元"), later, ELSEWHERE)

    assert store.all_annotations() == [(StoredReply(FIRST.digest, "/elsewhere.txt", TITLE, NUMBER), made)]
    assert store.annotations_for(later, None) == [made]


def test_an_unfinished_note_that_cannot_be_read_keeps_nobody_from_writing_another(store: AnnotationStore) -> None:
    draft = Draft(describe(FIRST, Span(2, 5)), None, Kind.KEY, "甲", "", NOW, window="1")
    hurt = [
        replace(draft, window="2"),
        replace(draft, selector=describe(FIRST, Span(2, 6))),
        replace(draft, selector=describe(FIRST, Span(1, 5))),
        replace(draft, selector=describe(FIRST, Span(6, 8)), window="2"),
    ]
    for each in hurt:
        store.keep_draft(each, FIRST, HERE)
    store.keep_draft(replace(draft, selector=describe(OTHER, Span(2, 5))), OTHER, ELSEWHERE)
    with store._connection.writing() as db:
        db.execute("UPDATE draft SET kind = 'brand new'")

    store.keep_draft(draft, FIRST, HERE)
    assert store.drafts_for(FIRST, HERE) == [draft]
    assert "4 notes can't be read" in store.left_out
    assert "(draft.kind)" in store.left_out
    store.drop_draft(draft)
    assert store.drafts_for(FIRST, HERE) == []

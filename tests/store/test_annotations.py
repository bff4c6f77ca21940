"""What is put into the store comes out of it, whole, and nobody's change is overwritten."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from reader.annotations import Annotation, Draft, Kind, describe
from reader.errors import ConflictError, StoreError
from reader.figures import Amount, FigureKind, Qualifier
from reader.reply import Metadata, Reply, parse
from reader.store import AnnotationStore, StoredReply, open_store
from tests.databases import new_store
from tests.examples import NOW, annotation_on, money, span_of
from tests.strategies import annotations, drafts


@contextmanager
def fresh_store() -> Iterator[AnnotationStore]:
    with TemporaryDirectory() as folder:
        store = new_store(Path(folder) / "annotations.db")
        try:
            yield store
        finally:
            store.close()


def everything(store: AnnotationStore, reply: Reply) -> list[Annotation]:
    return [*store.annotations_for(reply, None), *store.annotations_for(reply, None, deleted=True)]


@settings(max_examples=30)
@given(annotations(), annotations())
def test_every_field_comes_back_when_it_is_new_and_when_it_is_written_over(
    reply: Reply, made: Annotation, other: Annotation
) -> None:
    changed = replace(other, id=made.id, revision=1)
    with fresh_store() as store:
        assert store.put(made, reply, None) == replace(made, revision=1)
        assert everything(store, reply) == [replace(made, revision=1)]
        assert store.put(changed, reply, None) == replace(changed, revision=2)
        assert everything(store, reply) == [replace(changed, revision=2)]


@settings(max_examples=15)
@given(drafts())
def test_every_field_of_a_draft_comes_back(reply: Reply, draft: Draft) -> None:
    with fresh_store() as store:
        store.keep_draft(draft, reply, None)
        assert store.drafts_for(reply, None) == [draft]


@pytest.mark.parametrize(
    "amount",
    [
        Amount(Decimal(1) / 3, "ratio"),
        Amount(Decimal("-0.047"), "ratio"),
        Amount(Decimal(-600000), "CNY"),
        Amount(None, "CNY", Qualifier.DAMAGED),
    ],
)
def test_a_part_of_a_whole_a_negative_and_a_damaged_amount_come_back(reply: Reply, amount: Amount) -> None:
    kind = FigureKind.PERCENT if amount.unit == "ratio" else FigureKind.MONEY
    figure = replace(money("540万元", None), kind=kind, amount=amount)
    with fresh_store() as store:
        store.put(replace(annotation_on(reply, "540万元"), figure=figure), reply, None)
        [found] = store.annotations_for(reply, None)
    assert found.figure == figure


def test_a_new_store_is_empty(store: AnnotationStore, reply: Reply) -> None:
    assert everything(store, reply) == []
    assert store.all_annotations() == []
    assert store.drafts_for(reply, None) == []


def test_what_was_written_is_there_when_the_store_is_opened_again(tmp_path: Path, reply: Reply) -> None:
    store = open_store(tmp_path / "again.db")
    made = replace(annotation_on(reply, "540万元", note="存疑"), tags=("水利",), figure=money("540万元", "5400000"))
    written = store.put(made, reply, None)
    store.close()
    store = open_store(tmp_path / "again.db")

    assert store.annotations_for(reply, None) == [written]
    store.close()


def test_annotations_come_in_the_order_of_the_text(store: AnnotationStore, reply: Reply) -> None:
    words = ["不少于300万元", "540万元", "86万元", "620万元"]
    for each in words:
        store.put(annotation_on(reply, each), reply, None)

    found = store.annotations_for(reply, None)
    assert [item.selector.quote for item in found] == ["540万元", "620万元", "86万元", "不少于300万元"]


def test_more_annotations_than_one_query_asks_for_come_back_with_their_tags(
    store: AnnotationStore, reply: Reply
) -> None:
    made = [
        replace(annotation_on(reply, "540万元", identifier=f"{number:04}"), tags=(f"第{number}", "水利"))
        for number in range(510)
    ]
    for annotation in made:
        store.put(annotation, reply, None)

    assert [item.tags for item in store.annotations_for(reply, None)] == [item.tags for item in made]


def test_tags_keep_their_order_and_repetitions(store: AnnotationStore, reply: Reply) -> None:
    made = replace(annotation_on(reply, "540万元"), tags=("乙", "甲", "乙", ""))
    store.put(made, reply, None)

    assert store.annotations_for(reply, None) == [replace(made, revision=1)]


def test_a_note_in_the_trash_is_only_there_and_comes_back_from_it(store: AnnotationStore, reply: Reply) -> None:
    made = store.put(annotation_on(reply, "540万元"), reply, None)
    thrown = store.put(replace(made, deleted=NOW), reply, None)

    assert store.annotations_for(reply, None) == []
    assert store.all_annotations() == []
    assert store.annotations_for(reply, None, deleted=True) == [thrown]

    back = store.put(replace(thrown, deleted=None), reply, None)
    assert store.annotations_for(reply, None) == [back]
    assert store.annotations_for(reply, None, deleted=True) == []


def test_all_annotations_come_with_what_is_known_of_their_reply(store: AnnotationStore, reply: Reply) -> None:
    made = store.put(annotation_on(reply, "540万元"), reply, Path("/答复/一.txt"))

    known = StoredReply(
        digest=reply.digest,
        path="/答复/一.txt",
        title="关于对县十七届人大二次会议第58号建议的答复",
        document_number="青财函〔2023〕61号",
    )
    assert store.all_annotations() == [(known, made)]


def test_a_moved_file_is_known_by_its_text_and_its_new_path_is_kept(store: AnnotationStore, reply: Reply) -> None:
    made = store.put(annotation_on(reply, "540万元"), reply, Path("/old.txt"))
    again = store.put(annotation_on(reply, "620万元"), reply, Path("/new.txt"))

    assert store.annotations_for(reply, Path("/new.txt")) == [made, again]
    assert {stored.path for stored, _ in store.all_annotations()} == {"/new.txt"}


def test_text_from_a_pipe_does_not_forget_the_path(store: AnnotationStore, reply: Reply) -> None:
    store.put(annotation_on(reply, "540万元"), reply, Path("/old.txt"))
    store.put(annotation_on(reply, "620万元"), reply, None)

    assert {stored.path for stored, _ in store.all_annotations()} == {"/old.txt"}


def test_a_path_that_is_no_utf_8_is_kept_apart_from_others(store: AnnotationStore) -> None:
    reply, other = parse("甲乙丙540万元"), parse("甲乙丙540万元。")
    made = store.put(annotation_on(reply, "540万元"), reply, Path("/\udcff.txt"))

    assert store.annotations_for(other, Path("/\udcff.txt")) == [made]
    assert store.annotations_for(other, Path("/\udcfe.txt")) == []


def test_words_that_no_encoding_has_are_refused_with_a_sentence(store: AnnotationStore, reply: Reply) -> None:
    with pytest.raises(StoreError):
        store.put(annotation_on(reply, "540万元", note="\udcff"), reply, None)

    assert everything(store, reply) == []


def version(text: str, number: str | None, title: str | None) -> Reply:
    return replace(parse(text), metadata=Metadata(document_number=number, title=title))


NUMBER, TITLE = "青财函〔2023〕61号", "关于对第58号建议的答复"
HERE, ELSEWHERE = Path("/here.txt"), Path("/elsewhere.txt")


@pytest.mark.parametrize(
    ("number", "title", "path", "found"),
    [
        (NUMBER, TITLE, ELSEWHERE, True),
        (NUMBER, TITLE, None, True),
        (NUMBER, "另一标题", HERE, True),
        (None, TITLE, HERE, True),
        ("青财函〔2023〕62号", "关于对第59号建议的答复", HERE, True),
        (None, "关于对第58号建议的函复", HERE, True),
        (None, "关于对第59号建议的答复", ELSEWHERE, False),
        (NUMBER, "另一标题", ELSEWHERE, False),
        ("青财函〔2023〕62号", TITLE, ELSEWHERE, False),
        (None, TITLE, ELSEWHERE, False),
        ("青财函〔2023〕62号", "另一标题", HERE, False),
        (None, None, HERE, False),
    ],
)
def test_another_version_is_known_by_number_and_title_or_by_one_of_them_at_the_same_path(
    store: AnnotationStore, number: str | None, title: str | None, path: Path | None, found: bool
) -> None:
    first = version("原文540万元", NUMBER, TITLE)
    made = store.put(annotation_on(first, "540万元"), first, HERE)

    assert store.annotations_for(version("修改后540万元", number, title), path) == ([made] if found else [])


@pytest.mark.parametrize(
    ("known", "now", "found"),
    [
        ((None, None), (None, None), True),
        ((None, TITLE), (None, "另一标题"), False),
        ((NUMBER, None), ("青财函〔2023〕62号", None), False),
        ((None, None), (NUMBER, TITLE), False),
    ],
)
def test_at_one_path_what_neither_text_says_is_no_agreement_unless_they_say_nothing(
    store: AnnotationStore, known: tuple[str | None, str | None], now: tuple[str | None, str | None], found: bool
) -> None:
    first = version("原文540万元", *known)
    made = store.put(annotation_on(first, "540万元"), first, HERE)

    assert store.annotations_for(version("后来的文字", *now), HERE) == ([made] if found else [])


def test_texts_without_number_title_or_path_are_not_mixed(store: AnnotationStore) -> None:
    first = version("原文540万元", None, None)
    store.put(annotation_on(first, "540万元"), first, None)

    assert store.annotations_for(version("别的文字", None, None), None) == []


def test_a_note_made_on_an_earlier_version_stays_with_it_when_it_is_edited(store: AnnotationStore) -> None:
    first, second = version("原文540万元", NUMBER, TITLE), version("修改后540万元", NUMBER, TITLE)
    made = store.put(annotation_on(first, "540万元"), first, HERE)
    edited = store.put(replace(made, note="存疑"), second, ELSEWHERE)

    assert store.annotations_for(first, HERE) == [edited]
    assert [stored.digest for stored, _ in store.all_annotations()] == [first.digest]
    assert [stored.path for stored, _ in store.all_annotations()] == [str(HERE)]


def test_a_change_over_a_stale_revision_is_refused_and_overwrites_nothing(tmp_path: Path, reply: Reply) -> None:
    one, other = open_store(tmp_path / "shared.db"), open_store(tmp_path / "shared.db")
    made = one.put(replace(annotation_on(reply, "540万元"), tags=("水利",)), reply, None)
    newer = replace(made, note="先", tags=("先",), figure=money("540万元", "5400000", year="2022"))
    kept = one.put(newer, reply, None)

    with pytest.raises(ConflictError) as caught:
        other.put(replace(made, note="后", tags=("后",), kind=Kind.QUESTION), reply, None)
    assert caught.value.subject == made.id
    assert other.annotations_for(reply, None) == [kept]
    assert other.put(replace(kept, note="又"), reply, None).revision == 3
    one.close()
    other.close()


@pytest.mark.parametrize("revision", [1, 7])
def test_a_change_of_what_is_not_there_is_refused(store: AnnotationStore, reply: Reply, revision: int) -> None:
    with pytest.raises(ConflictError):
        store.put(replace(annotation_on(reply, "540万元"), revision=revision), reply, None)

    assert everything(store, reply) == []


def test_an_identifier_is_used_once(store: AnnotationStore, reply: Reply) -> None:
    made = store.put(annotation_on(reply, "540万元"), reply, None)

    with pytest.raises(ConflictError):
        store.put(replace(made, revision=0, note="另一条"), reply, None)
    assert store.annotations_for(reply, None) == [made]


def test_a_draft_of_some_words_is_written_over_and_dropped(store: AnnotationStore, reply: Reply) -> None:
    words, others = describe(reply, span_of(reply.text, "540万元")), describe(reply, span_of(reply.text, "620万元"))
    first = Draft(words, None, Kind.FUNDING, "写", "", "2024-03-01T08:00:00Z")
    later = replace(first, note="写到一半", modified="2024-03-01T08:00:05Z")
    elsewhere = replace(first, selector=others, annotation_id="a", modified="2024-03-01T08:00:09Z")
    for draft in (first, later, elsewhere):
        store.keep_draft(draft, reply, None)

    assert store.drafts_for(reply, None) == [elsewhere, later]
    store.drop_draft(first)
    assert store.drafts_for(reply, None) == [elsewhere, later]
    store.drop_draft(later)
    assert store.drafts_for(reply, None) == [elsewhere]


def test_a_draft_is_found_on_another_version_of_the_reply(store: AnnotationStore, reply: Reply) -> None:
    draft = Draft(describe(reply, span_of(reply.text, "540万元")), None, Kind.KEY, "写", "", "2024-03-01T08:00:00Z")
    store.keep_draft(draft, reply, None)

    assert store.drafts_for(parse(f"{reply.text}\n附记。\n"), None) == [draft]
    assert store.drafts_for(parse("另一份答复。\n"), None) == []


def test_the_data_version_tells_of_others_writes_and_not_of_its_own(tmp_path: Path, reply: Reply) -> None:
    one, other = open_store(tmp_path / "shared.db"), open_store(tmp_path / "shared.db")
    before = one.data_version()
    one.put(annotation_on(reply, "540万元"), reply, None)
    after_its_own = one.data_version()
    other.put(annotation_on(reply, "620万元"), reply, None)

    assert before == after_its_own != one.data_version()
    one.close()
    other.close()

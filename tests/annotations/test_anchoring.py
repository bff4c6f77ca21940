"""Annotations are found again on another version of their text, or it is said honestly that they are not."""

from dataclasses import replace

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from reader.annotations import Anchor, Anchored, AnchorState, Selector, anchor_all, describe, resolve
from reader.figures import recognise
from reader.reply import Reply, parse
from reader.text import Span
from reader.text.sentences import sentence_at
from tests.examples import REPLY, annotation_on, span_of

FIGURES = [figure.span for figure in recognise(REPLY)]
EXACT, MOVED, CHANGED, AMBIGUOUS, LOST = AnchorState


def selector_of(words: str, text: str = REPLY, nth: int = 0) -> Selector:
    return describe(parse(text), span_of(text, words, nth))


def anchor_in(text: str, selector: Selector) -> Anchor:
    return resolve(selector, parse(text))


def overlapping_count(text: str, words: str) -> int:
    return sum(text.startswith(words, start) for start in range(len(text)))


def test_a_selector_knows_text_place_words_context_and_sections(reply: Reply) -> None:
    span = span_of(REPLY, "1.2亿元")

    assert describe(reply, span) == Selector(
        digest=reply.digest,
        span=span,
        quote="1.2亿元",
        prefix="。二是应急水源建设滞后，约需资金",
        suffix="。\n　　以上问题已列入县级规划。",
        section=(("二", "存在的困难"), ("（一）", "水源保障不足"), ("二是", "")),
    )


def test_context_grows_on_each_side_until_it_tells_a_quote_from_its_likes() -> None:
    first = selector_of("86万元")
    second = selector_of("86万元", nth=1)

    assert first.prefix.endswith("东镇安排管网改造补助资金")
    assert second.prefix.endswith("西镇安排管网改造补助资金")
    assert first.suffix.startswith("，用于更换老旧管道和入户水表。西镇")
    assert REPLY.count(first.quote + first.suffix) == 1
    assert REPLY.count(second.quote + second.suffix) == 1


def test_context_that_cannot_be_unique_stops_growing() -> None:
    page = "甲" * 5000

    assert describe(parse(page), Span(2500, 2501)) == Selector(
        parse(page).digest, Span(2500, 2501), "甲", "甲" * 1024, "甲" * 1024
    )


@given(st.text("甲乙1", min_size=1, max_size=60), st.data())
def test_context_makes_a_quote_unique_where_that_is_possible(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    selector = describe(parse(text), Span(start, data.draw(st.integers(start + 1, len(text)))))

    assert overlapping_count(text, selector.prefix + selector.quote + selector.suffix) == 1


@given(st.text(min_size=1), st.data())
def test_on_its_own_text_every_span_is_exact(text: str, data: st.DataObject) -> None:
    text = text.encode("utf-8", "replace").decode()
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))

    assert resolve(describe(parse(text), span), parse(text)) == Anchor(EXACT, span)


def test_text_added_before_it_moves_it() -> None:
    selector = selector_of("540万元")

    assert anchor_in("转发：\n" + REPLY, selector) == Anchor(
        MOVED, Span(selector.span.start + 4, selector.span.end + 4)
    )


def test_text_added_after_it_leaves_it_exact() -> None:
    selector = selector_of("540万元")

    assert anchor_in(REPLY + "附件：清单\n", selector) == Anchor(EXACT, selector.span)


def test_an_edit_of_the_words_before_it_leaves_it_in_its_place() -> None:
    selector = selector_of("540万元")
    edited = REPLY.replace("2022年，县财政安排", "2022年，县级财政共安排")

    assert anchor_in(edited, selector) == Anchor(MOVED, span_of(edited, "540万元"))


def test_half_width_punctuation_around_it_leaves_it_in_its_place() -> None:
    selector = selector_of("300万元")

    assert anchor_in(REPLY.replace("，", ",").replace("：", ":"), selector) == Anchor(EXACT, selector.span)


def test_a_sentence_added_right_before_a_sentence_moves_it() -> None:
    sentence = "西镇安排管网改造补助资金86万元，用于更换老旧管道和入户水表。"
    edited = REPLY.replace(sentence, "北镇另行安排。" + sentence)

    assert anchor_in(edited, selector_of(sentence)) == Anchor(MOVED, span_of(edited, sentence))


def test_a_long_quote_holds_though_all_around_it_was_rewritten() -> None:
    sentence = "我局将会同县水利局积极争取上级资金不少于300万元，力争2024年6月底前完成12处老旧水厂改造。"
    rewritten = f"下一步，{sentence}特此说明。"

    assert anchor_in(rewritten, selector_of(sentence)) == Anchor(MOVED, span_of(rewritten, sentence))


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("540万元", "640万元"),
        ("540万元", "540亿元"),
        ("540万元", "1540万元"),
        ("540万元", "3,540万元"),
        ("540万元", "0.540万元"),
        ("540万元", "约540万元"),
        ("540万元", "540万元以上"),
        ("540", "5400"),
        ("540", "540.5"),
        ("540万", "540万亿"),
    ],
)
def test_words_that_changed_are_shown_as_they_are_now(words: str, instead: str) -> None:
    edited = REPLY.replace(f"安排维修养护资金{words}", f"安排维修养护资金{instead}", 1)

    assert anchor_in(edited, selector_of(words)) == Anchor(CHANGED, span_of(edited, instead))


@pytest.mark.parametrize("edited", ["1540万元，其中：中央资金300万元。", "3,540万元，其中：中央资金300万元。"])
def test_the_end_of_a_longer_number_is_not_the_number_even_at_the_start_of_a_text(edited: str) -> None:
    selector = selector_of("540万元", "540万元，其中：中央资金300万元。")

    assert not anchor_in(edited, selector).holds


def test_a_changed_sum_is_changed_though_the_same_sum_stands_in_a_parallel_sentence() -> None:
    edited = REPLY.replace("86万元", "68万元", 1)

    assert anchor_in(edited, selector_of("86万元")) == Anchor(CHANGED, span_of(edited, "68万元"))


def test_a_deleted_sentence_is_not_found_in_the_parallel_one() -> None:
    deleted = "东镇安排管网改造补助资金86万元，用于更换老旧管道和入户水表。"
    edited = REPLY.replace(deleted, "")

    assert anchor_in(edited, selector_of("86万元")) == Anchor(AMBIGUOUS, None, (span_of(edited, "86万元"),))


def test_the_same_sum_of_another_year_is_not_taken() -> None:
    selector = selector_of("540万元", "2021年下达资金540万元，用于修路。2022年下达资金540万元，用于修桥。")
    edited = "前言。2022年下达资金540万元，用于修桥。"

    assert anchor_in(edited, selector) == Anchor(AMBIGUOUS, None, (span_of(edited, "540万元"),))


def test_deleted_words_are_lost_though_the_same_stand_elsewhere() -> None:
    selector = selector_of("300万元")
    edited = REPLY.replace("中央资金300万元", "中央资金")

    assert "300万元" in edited
    assert anchor_in(edited, selector) == Anchor(LOST, None)


def test_words_of_another_text_are_lost() -> None:
    assert anchor_in("您的来信收悉，谢谢。", selector_of("540万元")) == Anchor(LOST, None)


def test_in_a_letter_printed_twice_it_is_ambiguous() -> None:
    selector = selector_of("540万元")
    places = (selector.span, Span(selector.span.start + len(REPLY), selector.span.end + len(REPLY)))

    assert anchor_in(REPLY + REPLY, selector) == Anchor(AMBIGUOUS, None, places)


def test_words_without_their_context_are_ambiguous() -> None:
    assert anchor_in("共计540万元。", selector_of("540万元")) == Anchor(AMBIGUOUS, None, (Span(2, 7),))


PARSED = parse(REPLY)
INSERTED = st.text("资金安排，。（）\n 甲乙", min_size=1, max_size=40)


@given(st.sampled_from(FIGURES), st.integers(0, len(REPLY)), INSERTED)
@example(span_of(REPLY, "青财函〔2023〕61号"), REPLY.index("答复\n青财函"), "（")
def test_inserting_text_elsewhere_keeps_the_words(figure: Span, at: int, inserted: str) -> None:
    statement = sentence_at(REPLY, figure.start)
    indented = len(REPLY[: statement.start].rstrip(" 　"))
    assume(not indented <= at <= statement.end)
    anchor = anchor_in(REPLY[:at] + inserted + REPLY[at:], describe(PARSED, figure))

    shift = len(inserted) if at < figure.start else 0
    assert anchor == Anchor(MOVED if shift else EXACT, Span(figure.start + shift, figure.end + shift))


@given(st.sampled_from(FIGURES), st.data(), INSERTED)
def test_inserting_words_in_its_own_sentence_never_moves_it_to_others(
    figure: Span, data: st.DataObject, inserted: str
) -> None:
    statement = sentence_at(REPLY, figure.start)
    at = data.draw(st.integers(statement.start, statement.end).filter(lambda at: at not in figure))
    anchor = anchor_in(REPLY[:at] + inserted + REPLY[at:], describe(PARSED, figure))

    shift = len(inserted) if at <= figure.start else 0
    own_place = Span(figure.start + shift, figure.end + shift)
    if anchor.holds:
        assert anchor.span == own_place
    else:
        assert own_place in anchor.candidates or (
            anchor.state is CHANGED and anchor.span and anchor.span.covers(own_place)
        )


@given(st.sampled_from(FIGURES), st.data())
def test_deleting_lines_elsewhere_keeps_the_words(figure: Span, data: st.DataObject) -> None:
    lines = REPLY.splitlines(keepends=True)
    own = REPLY.count("\n", 0, figure.start)
    kept = {own} | data.draw(st.sets(st.integers(0, len(lines) - 1)))
    before = sum(len(line) for number, line in enumerate(lines[:own]) if number in kept)
    start = before + figure.start - sum(map(len, lines[:own]))
    anchor = anchor_in("".join(lines[number] for number in sorted(kept)), describe(PARSED, figure))

    own_place = Span(start, start + len(figure))
    if anchor.holds:
        assert anchor.span == own_place
    else:
        assert own_place in anchor.candidates


@given(st.sampled_from(FIGURES), st.integers(0, len(REPLY)), st.integers(0, len(REPLY)))
def test_deleting_anything_elsewhere_never_moves_it_to_other_words(figure: Span, one: int, other: int) -> None:
    gone = Span(*sorted((one, other)))
    assume(not gone.overlaps(figure))
    edited = REPLY[: gone.start] + REPLY[gone.end :]
    shift = len(gone) if gone.end <= figure.start else 0
    anchor = anchor_in(edited, describe(PARSED, figure))

    if anchor.holds:
        assert anchor.span == Span(figure.start - shift, figure.end - shift)


@given(st.sampled_from(FIGURES), st.data())
def test_a_changed_digit_is_never_the_same(figure: Span, data: st.DataObject) -> None:
    digits = [place for place in range(figure.start, figure.end) if REPLY[place].isdecimal()]
    place = data.draw(st.sampled_from(digits))
    digit = data.draw(st.sampled_from("0123456789").filter(lambda digit: digit != REPLY[place]))
    edited = REPLY[:place] + digit + REPLY[place + 1 :]

    assert not anchor_in(edited, describe(PARSED, figure)).holds


TOWNS = st.lists(st.sampled_from(["东镇", "西镇", "南镇", "北镇", "中镇"]), min_size=2, max_size=5, unique=True)
PURPOSES = st.sampled_from(["，用于修路", "，用于更换老旧管道和入户水表", ""])


@given(TOWNS, PURPOSES, st.data())
def test_of_parallel_sentences_only_its_own_is_taken(towns: list[str], purpose: str, data: st.DataObject) -> None:
    sentences = [f"{town}安排农村公路养护和管网改造补助资金86万元{purpose}。" for town in towns]
    text = "".join(sentences)
    which = data.draw(st.integers(0, len(towns) - 1))
    selector = selector_of("86万元", text, which)
    shuffled = data.draw(st.permutations(sentences))
    sentences_left = [sentence for sentence in shuffled if data.draw(st.booleans())]
    edited = "".join(["情况如下。", *sentences_left, "特此说明。"])
    anchor = anchor_in(edited, selector)

    if anchor.holds:
        assert anchor.span is not None
        assert edited[: anchor.span.start].rpartition("。")[2].startswith(towns[which])


@given(st.text("甲乙1，", min_size=1, max_size=40), st.text("甲乙1，", min_size=1, max_size=40), st.data())
def test_what_holds_has_the_same_words_and_what_changed_has_others(text: str, other: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    selector = describe(parse(text), Span(start, data.draw(st.integers(start + 1, len(text)))))
    anchor = anchor_in(other, selector)

    if anchor.state in (EXACT, MOVED):
        assert anchor.span is not None
        assert anchor.span.of(other) == selector.quote
    elif anchor.state is CHANGED:
        assert anchor.span is not None
        assert anchor.span.of(other) != selector.quote
    else:
        assert anchor.span is None
    assert all(place.of(other) == selector.quote for place in anchor.candidates)


def test_a_damaged_selector_is_not_trusted_on_its_own_text() -> None:
    selector = selector_of("540万元")
    shifted = replace(selector, span=Span(selector.span.start - 1, selector.span.end - 1))

    assert anchor_in(REPLY, shifted) == Anchor(MOVED, selector.span)


def test_annotations_come_in_the_order_of_the_text_and_those_without_a_place_last(reply: Reply) -> None:
    early, late = annotation_on(reply, "540万元"), annotation_on(reply, "620万元")
    gone = annotation_on(parse("甲乙丙"), "乙")
    items = anchor_all([gone, late, early], reply)

    assert items == (
        Anchored(early, Anchor(EXACT, early.selector.span)),
        Anchored(late, Anchor(EXACT, late.selector.span)),
        Anchored(gone, Anchor(LOST, None)),
    )
    assert [item.span for item in items] == [early.selector.span, late.selector.span, None]


def test_annotations_of_one_place_come_in_the_order_they_were_made(reply: Reply) -> None:
    first = annotation_on(reply, "540万元", identifier="b")
    second = replace(annotation_on(reply, "540万元", identifier="a"), created="2024-03-02T08:00:00Z")

    assert [item.annotation.id for item in anchor_all([second, first], reply)] == ["b", "a"]

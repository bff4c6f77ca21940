"""How much of a quote and its context must stand for it to be known again: each bound, at it and just beyond."""

from dataclasses import FrozenInstanceError, replace

import pytest

from reader import i18n
from reader.annotations import Anchor, Anchored, AnchorState, Selector, anchor_all, describe, resolve
from reader.reply import parse
from reader.text import Span
from tests.examples import NOW, annotation_on, span_of

EXACT, MOVED, CHANGED, AMBIGUOUS, LOST = AnchorState
QUOTE = "86万元"
# Each character once, so that a piece of it stands nowhere else.
BEFORE = "去年冬天我局会同镇里逐村核对受损水渠后向上争取并经会议研究决定从公益林补偿费中安排"
AFTER = "用于购买砂石钢筋与人工修复北岸三座涵洞及沿线护坡其余部分待明春雨季结束再行施作完毕"
OTHER = "另有说明见附表所列各项数字均以审计报告为准特此函告请予谅解支持监督"


def selector_of(text: str, words: str = QUOTE, nth: int = 0) -> Selector:
    return describe(parse(text), span_of(text, words, nth))


def anchor_in(text: str, selector: Selector) -> Anchor:
    return resolve(selector, parse(text))


def held(text: str, words: str = QUOTE) -> Anchor:
    return Anchor(MOVED, span_of(text, words))


def unsure(text: str, words: str = QUOTE) -> Anchor:
    return Anchor(AMBIGUOUS, None, (span_of(text, words),))


def changed(text: str, words: str) -> Anchor:
    return Anchor(CHANGED, span_of(text, words))


GONE = Anchor(LOST, None)


@pytest.mark.parametrize(
    ("alike", "kept"),
    [
        *((0, 32), (31, 32), (32, 64), (63, 64), (64, 128), (127, 128), (128, 256), (255, 256)),
        *((256, 512), (511, 512), (512, 1024), (1023, 1024), (1024, 1024)),
    ],
)
def test_a_recurring_quote_keeps_the_least_context_that_tells_it_from_its_like(alike: int, kept: int) -> None:
    like = "丙" * alike
    filler = "丁" * 2000
    text = f"{filler}甲{like}{QUOTE}{like}甲{filler}乙{like}{QUOTE}{like}乙{filler}"

    for nth in (0, 1):
        selector = selector_of(text, nth=nth)
        assert (len(selector.prefix), len(selector.suffix)) == (kept, kept)
        assert text[selector.span.start - kept : selector.span.end + kept] == "".join(
            (selector.prefix, selector.quote, selector.suffix)
        )


def test_an_only_quote_keeps_sixteen_characters_of_context_on_each_side() -> None:
    selector = selector_of(BEFORE + QUOTE + AFTER)

    assert (selector.prefix, selector.suffix) == (BEFORE[-16:], AFTER[:16])


def test_an_only_quote_is_known_by_the_nearest_twelve_characters_of_one_side() -> None:
    selector = selector_of(f"{BEFORE}{QUOTE}，{AFTER}")
    for kept, known in ((12, True), (11, False)):
        before = f"{OTHER}{BEFORE[-kept:]}{QUOTE}，{OTHER}"
        assert anchor_in(before, selector) == (held(before) if known else unsure(before)), kept
        after = f"{OTHER}，{QUOTE}，{AFTER[: kept - 1]}{OTHER}"
        opened = selector_of(f"{BEFORE}，{QUOTE}，{AFTER}")
        assert anchor_in(after, opened) == (held(after) if known else unsure(after)), kept


@pytest.mark.parametrize("stops", [0, 1])
def test_a_quote_of_thirty_two_letters_is_known_by_itself(stops: int) -> None:
    for letters, known in ((32, True), (31, False)):
        quote = AFTER[:4] + "。" * stops + AFTER[4:letters]
        edited = f"{OTHER}“{quote}”{OTHER}"
        selector = selector_of(f"{BEFORE}“{quote}”{BEFORE}", quote)
        assert anchor_in(edited, selector) == (held(edited, quote) if known else unsure(edited, quote)), letters


@pytest.mark.parametrize("mark", ["", "，"])
def test_other_punctuation_and_spaces_around_it_are_no_other_words_where_twelve_letters_stand(mark: str) -> None:
    selector = selector_of(f"{BEFORE[:6]}：{QUOTE}{mark}{AFTER[:6]}")
    spread = f"{' '.join(BEFORE[:6])} {QUOTE} {'。'.join(AFTER[:6])}"
    assert anchor_in(spread, selector) == held(spread)

    fewer = selector_of(f"{BEFORE[:6]}：{QUOTE}：{AFTER[:5]}")
    spread = f"{' '.join(BEFORE[:6])} {QUOTE} {'。'.join(AFTER[:5])}"
    assert anchor_in(spread, fewer) == unsure(spread)


def test_letters_are_looked_for_in_twice_the_length_of_their_context() -> None:
    prefix, suffix = BEFORE[-8:], AFTER[:8]
    selector = selector_of(f"{prefix}{QUOTE}{suffix}")
    for blanks, known in ((8, True), (9, False)):
        before = f"{prefix[:1]}{' ' * blanks}{prefix[1:]}{QUOTE}{suffix[0]} {suffix[1:]}"
        assert anchor_in(before, selector) == (held(before) if known else unsure(before)), blanks
        after = f"{prefix[:-1]} {prefix[-1]}{QUOTE}{suffix[:-1]}{' ' * blanks}{suffix[-1]}"
        assert anchor_in(after, selector) == (held(after) if known else unsure(after)), blanks


@pytest.mark.parametrize("stop", "。！？!?；;\n")
def test_a_recurring_quote_is_known_by_its_whole_statement_and_one_sides_context(stop: str) -> None:
    elsewhere = f"。{OTHER}，{QUOTE}，{OTHER}"
    selector = selector_of(f"{BEFORE}{QUOTE}{AFTER[:20]}{stop}{AFTER[20:]}{elsewhere}")
    kept = f"{BEFORE}{QUOTE}{AFTER[:20]}{stop}此处已经改写{elsewhere}"
    assert anchor_in(kept, selector) == Anchor(EXACT, selector.span)
    assert not anchor_in(kept.replace(f"{stop}此处", "，此处"), selector).holds
    assert not anchor_in(kept.replace(BEFORE[-20:-14], "此处已经改写"), selector).holds

    selector = selector_of(f"{BEFORE[:20]}{stop}{BEFORE[20:]}{QUOTE}{AFTER}{elsewhere}")
    kept = f"此处已经改写{stop}{BEFORE[20:]}{QUOTE}{AFTER}{elsewhere}"
    assert anchor_in(kept, selector) == held(kept)
    assert not anchor_in(kept.replace(f"改写{stop}", "改写，"), selector).holds
    assert not anchor_in(kept.replace(AFTER[14:20], "此处已改"), selector).holds


def test_a_recurring_quote_whose_statement_is_longer_than_its_context_needs_all_of_both() -> None:
    elsewhere = f"。{OTHER}，{QUOTE}，{OTHER}"
    selector = selector_of(f"{BEFORE}{QUOTE}{AFTER}{elsewhere}")
    before = f"{OTHER}{BEFORE[-20:]}{QUOTE}{AFTER}{elsewhere}"
    after = f"{BEFORE}{QUOTE}{AFTER[:20]}{OTHER}{elsewhere}"

    assert (len(selector.prefix), len(selector.suffix)) == (32, 32)
    for edited in (before, after):
        places = tuple(span_of(edited, QUOTE, nth) for nth in (0, 1))
        assert anchor_in(edited, selector) == Anchor(AMBIGUOUS, None, places), edited


def test_a_recurring_quote_that_ends_or_begins_its_statement_is_known_beside_a_changed_one() -> None:
    elsewhere = f"。{OTHER}，{QUOTE}，{OTHER}"
    ending = f"{BEFORE}{QUOTE}。{{}}{elsewhere}"
    assert anchor_in(ending.format(OTHER[:9]), selector_of(ending.format(AFTER))).holds
    beginning = f"{{}}。{QUOTE}{AFTER}{elsewhere}"
    assert anchor_in(beginning.format(OTHER[:9]), selector_of(beginning.format(BEFORE))).holds


def test_a_recurring_quote_needs_more_than_sixteen_characters_of_one_sides_context() -> None:
    elsewhere = f"。{OTHER}，{QUOTE}，{OTHER}"
    for length, known in ((17, True), (16, False)):
        opening = f"{BEFORE[-length:]}{QUOTE}用于{{}}{elsewhere}"
        edited = opening.format("。此处已经改写")
        assert anchor_in(edited, selector_of(opening.format(f"。{AFTER}"))).holds is known, length
        closing = f"{elsewhere}{{}}安排{QUOTE}{AFTER[:length]}"
        edited = closing.format("此处已经改写。")
        selector = selector_of(closing.format(f"{BEFORE}。"), nth=1)
        assert anchor_in(edited, selector).holds is known, length


def test_an_only_quote_at_the_start_of_its_text_keeps_the_least_context() -> None:
    assert selector_of(QUOTE + AFTER).suffix == AFTER[:16]


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        *(("540", f"540{mark}5") for mark in ".,．，"),
        *(("540", f"3{mark}540") for mark in ".,．，"),
        *(("540，", "540，5"), ("540万", "540万余"), ("540万", "近540万"), ("水厂", "水厂区"), ("水厂", "老水厂")),
    ],
)
def test_a_quote_that_goes_on_in_a_letter_or_digit_is_another_one(words: str, instead: str) -> None:
    before, after = f"{BEFORE[-14:]}“", f"”{AFTER[:14]}"
    edited = before + instead + after

    assert anchor_in(edited, selector_of(before + words + after, words)) == changed(edited, instead)


def test_a_quote_beside_a_mark_that_joins_no_two_digits_is_the_quote() -> None:
    for words, instead in (("540", "540，余"), ("540", "余.540"), ("540", "5。540"), ("甲5", "甲5.甲")):
        edited = f"{BEFORE[-20:]}“{instead}”{AFTER[:20]}"
        anchor = anchor_in(edited, selector_of(f"{BEFORE}“{words}”{AFTER}", words))
        assert anchor == held(edited, words), (words, instead)


def test_between_four_characters_on_each_side_stands_what_it_was_changed_to() -> None:
    for before, after, found in ((4, 4, True), (3, 4, False), (4, 3, False), (4, 16, True), (16, 4, True)):
        prefix, suffix = BEFORE[-before:], AFTER[:after]
        edited = f"{prefix}92万元{suffix}"
        expected = changed(edited, "92万元") if found else GONE
        assert anchor_in(edited, selector_of(f"{prefix}{QUOTE}{suffix}")) == expected, (before, after)


def test_the_nearest_twelve_characters_tell_what_it_was_changed_to() -> None:
    selector = selector_of(f"{BEFORE}{QUOTE}{AFTER}")
    for before, after, found in ((12, 12, True), (11, 12, False), (12, 11, False)):
        edited = f"{OTHER}{BEFORE[-before:]}92万元{AFTER[:after]}{OTHER}"
        assert anchor_in(edited, selector) == (changed(edited, "92万元") if found else GONE), (before, after)


def test_what_it_was_changed_to_is_at_most_forty_characters_more_than_twice_its_length() -> None:
    selector = selector_of(f"{BEFORE}{QUOTE}{AFTER}")
    longest = 2 * len(QUOTE) + 40
    for length, found in ((1, True), (longest, True), (longest + 1, False)):
        edited = f"{BEFORE}{'零' * length}{AFTER}"
        assert anchor_in(edited, selector) == (changed(edited, "零" * length) if found else GONE), length


def test_a_context_that_stands_twice_tells_no_change() -> None:
    selector = selector_of(f"{BEFORE}{QUOTE}{AFTER}")
    once = f"{BEFORE}92万元{AFTER}"

    assert anchor_in(f"{once}。", selector) == changed(once, "92万元")
    assert anchor_in(f"{once}。{once}", selector) == GONE
    assert anchor_in(f"{once}。{once}。{once}", selector) == GONE
    # One that stands twice as a whole is not made out by less of it, and one whose end is missing does not count.
    assert anchor_in(f"{BEFORE}。{'零' * 60}{once}", selector) == changed(f"{BEFORE}。{'零' * 60}{once}", "92万元")


def test_what_stands_before_its_context_is_not_taken_for_what_follows_it() -> None:
    selector = selector_of(f"{BEFORE}{QUOTE}{AFTER}")

    assert anchor_in(f"{AFTER}。{BEFORE}92万元。{OTHER}", selector) == GONE


def test_a_quote_is_no_change_of_itself() -> None:
    text = f"{BEFORE}{QUOTE}{AFTER}"
    edited = f"{OTHER}{BEFORE[-12:]}{QUOTE}{AFTER[:12]}{OTHER}{QUOTE}"

    assert anchor_in(edited, selector_of(text)) == held(edited)


def test_at_most_a_thousand_places_are_offered() -> None:
    selector = selector_of(f"{BEFORE}“{QUOTE}”{AFTER}")
    for times, offered in ((2, 2), (999, 999), (1000, 1000), (1001, 1000)):
        anchor = anchor_in(f"，{QUOTE}" * times, selector)
        places = tuple(Span(start, start + 4) for start in range(1, 5 * offered, 5))
        assert anchor == Anchor(AMBIGUOUS, None, places), times


def test_places_that_overlap_are_all_offered() -> None:
    anchor = anchor_in("，甲甲甲，", selector_of(f"{BEFORE}“甲甲”{AFTER}", "甲甲"))

    assert anchor == Anchor(AMBIGUOUS, None, (Span(1, 3), Span(2, 4)))


def test_of_the_likely_places_only_these_are_offered() -> None:
    original = f"{BEFORE}{QUOTE}{AFTER}"
    edited = f"{BEFORE}{QUOTE}，{OTHER}。{BEFORE}{QUOTE}，{OTHER}。{QUOTE}"
    first, second = (span_of(edited, QUOTE, nth) for nth in (0, 1))

    assert anchor_in(edited, selector_of(original)) == Anchor(AMBIGUOUS, None, (first, second))


def test_a_quote_of_no_words_is_lost_on_another_text() -> None:
    selector = replace(selector_of(f"{BEFORE}{QUOTE}{AFTER}"), quote="")

    assert anchor_in(OTHER, selector) == GONE


def test_a_quote_at_the_start_of_a_text_is_not_known_by_the_texts_end() -> None:
    selector = selector_of(f"{BEFORE[-16:]}{QUOTE}，{OTHER}")
    edited = f"{QUOTE}。{AFTER}{BEFORE[-16:]}"

    assert anchor_in(edited, selector) == unsure(edited)


def test_the_states_are_the_words_of_the_machine_readable_output() -> None:
    assert list(AnchorState) == ["exact", "moved", "changed", "ambiguous", "lost"]
    chinese = i18n.catalogue("zh_CN")
    assert [state for state in AnchorState if chinese.gettext(state.label) == state.label] == []


def test_only_what_is_exact_or_moved_holds_and_has_a_place() -> None:
    annotation = annotation_on(parse(QUOTE), QUOTE)
    place = Span(0, 4)
    items = {state: Anchored(annotation, Anchor(state, place)) for state in AnchorState}
    assert {state for state, item in items.items() if item.anchor.holds} == {EXACT, MOVED}
    assert {state: item.span for state, item in items.items() if item.span} == {EXACT: place, MOVED: place}


def test_an_anchor_is_a_value() -> None:
    anchor = Anchor(EXACT, Span(0, 4))
    assert len({anchor, Anchor(EXACT, Span(0, 4)), Anchor(MOVED, Span(0, 4))}) == 2
    with pytest.raises(FrozenInstanceError):
        anchor.span = None  # type: ignore[misc]


def test_annotations_stand_by_their_start_then_their_end_then_the_time_then_their_id() -> None:
    reply = parse(f"{BEFORE}{QUOTE}{AFTER}")
    later = "2024-03-02T08:00:00Z"
    wide = annotation_on(reply, f"安排{QUOTE}", identifier="d")
    short, long = annotation_on(reply, "86", identifier="z"), annotation_on(reply, QUOTE, identifier="c")
    second = annotation_on(reply, QUOTE, identifier="e")
    third = replace(annotation_on(reply, QUOTE, identifier="a"), created=later)
    gone = [replace(annotation_on(parse(f"“{words}”"), words, identifier=words)) for words in ("丑", "子丑")]

    assert later > NOW
    found = anchor_all([*reversed(gone), third, second, long, short, wide], reply)
    assert [item.annotation.id for item in found] == ["d", "z", "c", "e", "a", "丑", "子丑"]


def test_a_quote_is_known_by_its_whole_context_however_little_that_is() -> None:
    selector = selector_of("共540万元。", "540万元")

    assert anchor_in("另报：共540万元。", selector) == held("另报：共540万元。", "540万元")
    assert anchor_in("另报：共540万元，", selector) == unsure("另报：共540万元，", "540万元")


def test_a_quote_that_overlaps_its_like_is_no_only_one() -> None:
    selector = selector_of(f"{BEFORE}甲甲甲{AFTER}", "甲甲")

    assert (len(selector.prefix), len(selector.suffix)) == (32, 32)

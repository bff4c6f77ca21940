"""Passages of an older text are found in a newer one: kept, moved, edited, and those that nobody can tell."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein, Opcodes

from reader.text import Span
from reader.text.alignment import Alignment, Passage, align
from reader.text.comparing import Folded
from tests.growth import IN_PROPORTION, growth

ONE = "县财政安排资金540万元用于水源工程。"
TWO = "东镇的管网改造已于去年底完工。"
THREE = "下一步将建立长效管护机制！"
FOUR = "群众反映的水质问题正在检测；"


def aligned(old: str, new: str) -> Alignment:
    return align(Folded(old), Folded(new))


def pairs(old: str, new: str) -> list[tuple[str, str]]:
    found = aligned(old, new)
    return [(passage.old.of(found.old.words), passage.new.of(found.new.words)) for passage in found.passages]


def moved(old: str, new: str) -> list[str]:
    found = aligned(old, new)
    return [passage.old.of(found.old.words) for passage in found.passages if passage.moved]


def words(text: str) -> str:
    return Folded(text).words


def test_what_stands_in_both_is_kept_word_for_word() -> None:
    found = aligned(ONE + TWO + FOUR, ONE + THREE + FOUR)

    assert [(passage.score, passage.moved) for passage in found.passages] == [(1, False), (1, False)]
    assert [stretch.of(found.old.words) for stretch in found.dropped()] == [words(TWO)]
    assert [stretch.of(found.new.words) for stretch in found.written()] == [words(THREE)]


def test_lines_that_are_broken_elsewhere_are_the_same() -> None:
    wrapped = "\n".join((ONE + TWO)[start : start + 7] for start in range(0, len(ONE + TWO), 7))

    found = aligned(ONE + TWO, wrapped)

    assert (
        "".join(passage.old.of(found.old.words) for passage in found.passages) == found.old.words[: len(words(wrapped))]
    )
    assert {passage.score for passage in found.passages} == {1}


def test_the_shorter_of_two_that_changed_places_has_moved() -> None:
    assert moved(f"{ONE}\n{TWO}{FOUR}", f"{TWO}{FOUR}\n{ONE}") == [words(ONE)]


def test_a_few_characters_that_stand_elsewhere_now_are_not_known_for_the_same() -> None:
    assert pairs(f"已完成。{ONE}{TWO}", f"{ONE}{TWO}已完成。") == [(words(ONE), words(ONE)), (words(TWO), words(TWO))]


def test_a_sentence_that_was_edited_in_its_place_is_paired_with_what_it_became() -> None:
    edited = ONE.replace("540", "640")

    assert (words(ONE), words(edited)) in pairs(TWO + ONE + THREE, TWO + edited + THREE)


def test_what_was_edited_is_found_elsewhere_where_it_is_much_alike() -> None:
    edited = ONE.replace("540", "640")

    assert (words(ONE), words(edited)) in pairs(f"{ONE}\n{TWO}{THREE}", f"{TWO}{THREE}\n{edited}")


def test_a_sentence_cut_in_two_is_paired_with_both() -> None:
    whole = "县财政安排资金540万元用于水源工程，目前已完成招标并进场施工。"
    cut = whole.replace("，", "。")

    assert pairs(TWO + whole + THREE, TWO + cut + THREE)[1] == (words(whole), words(cut))


def test_two_sentences_joined_are_one_passage() -> None:
    apart = "县财政安排资金540万元用于水源工程。目前已完成招标并进场施工。"
    joined = apart.replace("工程。", "工程，")

    assert pairs(TWO + apart + THREE, TWO + joined + THREE)[1] == (words(apart), words(joined))


def test_a_sentence_that_was_taken_out_is_not_paired_with_its_sibling() -> None:
    sibling = "西镇安排补助资金90万元用于入户水表。"
    gone = "东镇安排补助资金86万元用于入户水表。"

    assert pairs(f"{TWO}{gone}{sibling}{THREE}", f"{TWO}{sibling}{THREE}") == [
        (words(each), words(each)) for each in (TWO, sibling, THREE)
    ]


def test_where_two_are_as_like_the_rival_is_named() -> None:
    old = "东镇安排补助资金86万元用于入户水表。"
    new = "南镇安排补助资金86万元用于入户水表。北镇安排补助资金86万元用于入户水表。"
    found = aligned(f"{TWO}{old}{THREE}", f"{TWO}{new}{THREE}")
    passage = next(each for each in found.passages if each.score < 1)

    assert [rival.of(found.new.words) for rival in passage.rivals] == ["北" + new[1:19]]


def test_where_two_became_one_nobody_knows_which() -> None:
    old = "南镇安排补助资金86万元用于入户水表。北镇安排补助资金86万元用于入户水表。"
    new = "东镇安排补助资金86万元用于入户水表。"
    found = aligned(f"{TWO}{old}{THREE}", f"{TWO}{new}{THREE}")
    passage = next(each for each in found.passages if each.score < 1)

    assert passage.rivals == (passage.new,)


@pytest.mark.parametrize(
    ("new", "there"),
    [
        ("县财政安排资金640万元用于水源工程。", "640万元"),
        ("县财政安排资金1540万元用于水源工程。", "540万元"),
        ("县财政共安排资金约540万元用于水源工程。", "540万元"),
        ("县财政安排资金54万元用于水源工程。", "54万元"),
    ],
)
def test_a_part_of_what_was_edited_is_found_within_it(new: str, there: str) -> None:
    old = Folded(ONE)
    passage = Passage(Span(0, len(ONE)), Span(0, len(new)), 0.9)
    found = Alignment(old, Folded(new), (passage,))
    start = ONE.index("540万元")

    assert found.within(passage, Span(start, start + 5)).of(new) == there


SENTENCES = st.lists(st.sampled_from([ONE, TWO, THREE, FOUR, "已完成。", "\n", "　　", "以上\n"]), max_size=12).map(
    "".join
)


@given(SENTENCES, SENTENCES)
def test_passages_never_overlap_and_those_that_are_the_same_say_the_same(old: str, new: str) -> None:
    found = aligned(old, new)
    theirs = sorted(passage.new for passage in found.passages)

    for passages in ([passage.old for passage in found.passages], theirs):
        assert all(one.end <= other.start for one, other in pairwise(passages))
    for passage in found.passages:
        same = passage.old.of(found.old.words) == passage.new.of(found.new.words)
        # The same words of which there are several stand in no certain place.
        assert same == (passage.score > 0.99)


@given(SENTENCES)
def test_a_text_is_one_with_itself(text: str) -> None:
    found = aligned(text, text)

    assert all(passage.old == passage.new and passage.score == 1 for passage in found.passages)
    assert list(found.dropped()) == list(found.written()) == []


def test_aligning_takes_a_time_that_grows_with_the_texts() -> None:
    def edited(count: int) -> tuple[str, str]:
        lines = [
            f"第{number}项工程安排资金{number * 37 % 900}万元，用于{number % 13}号渠道。\n" for number in range(count)
        ]
        changed = [line.replace("7", "8") if number % 27 == 0 else line for number, line in enumerate(lines)]
        return "".join(lines), "".join(changed)

    assert growth(lambda texts: aligned(*texts), edited, 300) < IN_PROPORTION


def test_places_in_one_edited_passage_are_found_by_comparing_it_once(monkeypatch: pytest.MonkeyPatch) -> None:
    old = "".join(f"东岭道路{number}段安排资金{number}6万元，" for number in range(10, 60))
    alignment = aligned(f"{old}已经到位。", f"{old.replace('6万元', '7万元')}已经到位。")
    (passage,) = alignment.passages
    compared = []
    opcodes = Levenshtein.opcodes

    def counted(was: str, now: str) -> Opcodes:
        compared.append(was)
        return opcodes(was, now)

    monkeypatch.setattr(Levenshtein, "opcodes", counted)
    places = [alignment.within(passage, Span(at, at + 4)) for at in range(len(old) - 4)]

    assert places[:2] == [Span(0, 4), Span(1, 5)]
    assert len(compared) == 1


def test_a_text_without_any_stop_is_not_compared_beyond_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.text.alignment._MOST_WORK", 10**6)
    one, other = "安排资金五万元" * 1000, "安排资金六万元" * 1000

    assert aligned(one, other).passages == ()
    assert aligned(one[:700], other[:700]).passages != ()


def test_an_offset_is_followed_to_where_its_words_are_or_to_what_stood_before_them() -> None:
    old, new = "一、甲镇修路。\n乙镇修桥。\n丙镇修渠。\n", "新写的一段话。\n一、甲镇修路。\n丙镇修渠。\n"
    alignment = aligned(old, new)

    assert new[alignment.followed(old.index("丙镇")) :].startswith("丙镇")
    assert new[alignment.followed(old.index("修路")) :].startswith("修路")
    assert alignment.followed(old.index("乙镇")) == new.index("。\n丙镇")
    assert aligned(old, "全是别的。").followed(5) == 0

"""Texts are grouped to letters; a person's word always wins, and no third text makes one of two letters."""

from dataclasses import replace
from itertools import permutations

import pytest

from reader.letters import (
    Reason,
    Relation,
    Told,
    Traits,
    Verdict,
    grouped,
    in_time,
    letters_among,
    newest_first,
    related_among,
    traits_of,
)
from reader.letters.grouping import why
from reader.reply import parse
from tests.examples import REPLY
from tests.letters.test_identity import COOPERATING
from tests.sources.test_formats import SAMPLE

Rules = dict[frozenset[str], Verdict]
ONE, ALIKE = Verdict(Relation.SAME, Reason.WORDS), Verdict(Relation.VERSION, Reason.NEAR)
AGAINST, NOTHING = Verdict(Relation.DIFFERENT, Reason.OTHER_NUMBER), Verdict(Relation.DIFFERENT, Reason.ALONE)


def letters(texts: str, rules: dict[str, Verdict], told: list[tuple[str, str, bool]] | None = None) -> list[str]:
    """The letters of some texts, each named by a character, in the order of the alphabet; the same in every order."""
    known = {frozenset(pair): verdict for pair, verdict in rules.items()}

    def verdict(one: str, other: str) -> Verdict:
        return known.get(frozenset((one, other)), NOTHING)

    found = {
        tuple(sorted("".join(sorted(letter)) for letter in grouped(order, verdict, told or [])))
        for order in permutations(texts)
    }
    assert len(found) == 1
    return list(found.pop())


def test_texts_that_are_one_letter_with_a_third_are_one() -> None:
    assert letters("abcd", {"ab": ONE, "bc": ALIKE}) == ["abc", "d"]


def test_a_text_like_two_letters_joins_the_one_that_it_surely_is_and_does_not_make_them_one() -> None:
    assert letters("abc", {"ab": ALIKE, "bc": ONE, "ac": AGAINST}) == ["a", "bc"]


def test_a_person_joins_what_the_rules_part() -> None:
    assert letters("abc", {"ac": AGAINST}, [("a", "c", True)]) == ["ac", "b"]


def test_who_joins_two_texts_joins_their_letters() -> None:
    rules = {"ab": ALIKE, "cd": ONE, "ac": AGAINST, "bd": AGAINST, "bc": AGAINST}
    assert letters("abcd", rules, [("a", "c", True)]) == ["abcd"]
    assert letters("abcd", rules, [("b", "d", False), ("a", "c", True)]) == ["abcd"]
    assert letters("abcd", rules, [("a", "c", True), ("b", "d", False)]) == ["ab", "cd"]


def test_a_person_parts_what_the_rules_join_and_nothing_joins_it_by_another_way() -> None:
    assert letters("abc", {"ab": ONE, "bc": ALIKE, "ac": ALIKE}, [("a", "b", False), ("c", "b", False)]) == ["ac", "b"]
    assert letters("abc", {"bc": ONE, "ac": ALIKE}, [("a", "b", False)]) == ["a", "bc"]


def test_the_later_word_of_a_person_holds() -> None:
    assert letters("ab", {"ab": ONE}, [("a", "b", False), ("b", "a", True)]) == ["ab"]
    assert letters("ab", {"ab": AGAINST}, [("a", "b", True), ("b", "a", False)]) == ["a", "b"]


def test_an_older_word_that_contradicts_newer_ones_holds_no_more() -> None:
    said = [("a", "c", False), ("a", "b", True), ("b", "c", True)]
    assert letters("abc", {}, said) == ["abc"]
    assert letters("abc", {}, [said[1], said[2], said[0]]) == ["a", "bc"]


def test_what_was_said_of_texts_that_are_not_there_is_of_no_matter() -> None:
    assert letters("ab", {}, [("a", "x", True), ("y", "b", True), ("a", "a", False)]) == ["a", "b"]


def test_a_text_is_shown_beside_the_one_that_tells_most_surely_and_a_person_s_word_first() -> None:
    rules = {"ab": ALIKE, "ac": ONE, "ad": NOTHING}

    def verdict(one: str, other: str) -> Verdict:
        return rules["".join(sorted((one, other)))]

    assert why("a", "bcd", verdict, lambda _one, _other: False) == ("c", ONE)
    by_hand = Verdict(Relation.VERSION, Reason.BY_HAND)
    assert why("a", "bcd", verdict, lambda _one, other: other == "d") == ("d", by_hand)
    assert why("a", "d", verdict, lambda _one, _other: False) is None


def some(text: str, **facts: str) -> Traits:
    return replace(traits_of(parse(text)), **facts)  # type: ignore[arg-type]


def test_letters_among_many_texts_are_those_that_have_something_in_common() -> None:
    sample, corrected, reply = some(SAMPLE), some(SAMPLE.replace("2000万元", "2060万元", 1)), some(REPLY)
    assert letters_among([sample, reply, corrected], []) == [(sample, corrected), (reply,)]
    apart = Told(sample.digest, corrected.digest, joined=False)
    assert letters_among([sample, reply, corrected], [apart]) == [(sample,), (reply,), (corrected,)]
    together = Told(sample.digest, reply.digest, joined=True)
    assert letters_among([sample, reply, corrected], [together]) == [(sample, reply, corrected)]


def test_letters_that_answer_one_proposal_know_each_other_and_texts_of_one_letter_do_not() -> None:
    reply, corrected = some(REPLY), some(REPLY.replace("620万元", "630万元", 1))
    joint, sample = some(COOPERATING), some(SAMPLE)
    letters = letters_among([reply, corrected, joint, sample], [])
    both = {reply.digest, corrected.digest}
    assert related_among(letters) == {
        joint.digest: both,
        reply.digest: {joint.digest},
        corrected.digest: {joint.digest},
    }


def test_only_texts_that_share_a_key_are_compared_and_those_that_would_be_put_together() -> None:
    asked = []

    def verdict(one: str, other: str) -> Verdict:
        asked.append(one + other)
        return ALIKE

    assert grouped("abcdef", verdict, [], [("a", "b"), ("b", "c")]) == [("a", "b", "c"), ("d",), ("e",), ("f",)]
    assert sorted(asked) == ["ab", "ac", "bc"]


def test_of_versions_that_say_when_the_one_published_last_is_the_newest_and_others_keep_their_places() -> None:
    old, new, undated = (some(REPLY, published=date) for date in ("2023-06-12", "2023-08-01", ""))
    assert newest_first([old, new]) == [new, old]
    assert newest_first([old, undated, new]) == [new, undated, old]
    assert newest_first([undated, old, new]) == [undated, new, old]


def test_versions_that_say_when_are_in_that_order_and_the_others_keep_their_places() -> None:
    dates = {"old": "2023-06-12", "new": "2023-08-01", "newest": "2023-08-02"}

    def ordered(*versions: str) -> list[str]:
        return in_time(versions, lambda each: dates.get(each, ""))

    assert ordered("new", "old") == ["old", "new"]
    assert ordered("newest", "undated", "old", "second", "new") == ["old", "undated", "new", "second", "newest"]
    assert ordered("second", "first") == ["second", "first"]


def test_among_very_many_letters_that_are_much_alike_a_copy_is_found_and_few_pairs_are_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    base = traits_of(parse(SAMPLE.replace("12", "")))
    assert base.sketch
    alike = [
        replace(base, digest=f"{n:03}", number=f"甲|2023|{n}", words=f"{n}", sketch=bytes([n, n + 1]) + base.sketch[2:])
        for n in range(1, 200)
    ]
    copy = replace(alike[50], digest="copy", words="other", number="")
    pairs: set[frozenset[str]] = set()

    def verdict(one: Traits, other: Traits) -> Verdict:
        pairs.add(frozenset((one.digest, other.digest)))
        return NOTHING

    monkeypatch.setattr("reader.letters.grouping.compared", verdict)
    assert len(letters_among([copy, *alike], [])) == 200
    assert frozenset(("copy", "051")) in pairs
    assert len(pairs) <= 4 * 200

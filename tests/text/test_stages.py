"""Work on several texts together: each stage goes over all of them, and what comes of each is as if it were alone."""

from reader.text.stages import TOGETHER, Stages, alone, side_by_side, together, unless_long


def _work(text: str, seen: list[str], stages: int = 2) -> Stages[str]:
    for stage in range(stages):
        seen.append(f"{text}{stage}")
        yield
    return text.upper()


def test_each_stage_goes_over_all_texts_before_the_next() -> None:
    seen: list[str] = []

    assert list(together(_work(text, seen) for text in "ab")) == ["A", "B"]
    assert seen == ["a0", "b0", "a1", "b1"]


def test_what_has_fewer_stages_is_waited_for_by_nobody_and_stays_in_its_place() -> None:
    assert list(together(_work(text, [], stages) for text, stages in (("a", 3), ("b", 0), ("c", 1)))) == ["A", "B", "C"]


def test_more_texts_than_are_held_at_once_are_begun_when_those_before_them_are_done() -> None:
    seen: list[str] = []
    done = together(_work(str(number), seen, 1) for number in range(TOGETHER + 1))

    assert next(done) == "0"
    assert len(seen) == TOGETHER
    assert len(list(done)) == TOGETHER


def test_work_on_one_text_goes_through_its_stages() -> None:
    assert alone(_work("a", [])) == "A"


def test_works_on_one_text_go_through_each_stage_side_by_side_and_wait_there_for_other_texts() -> None:
    seen: list[str] = []
    texts = [side_by_side([_work(f"{text}{part}-", seen) for part in "xy"]) for text in "ab"]

    assert list(together(texts)) == [["AX-", "AY-"], ["BX-", "BY-"]]
    assert seen == ["ax-0", "ay-0", "bx-0", "by-0", "ax-1", "ay-1", "bx-1", "by-1"]
    assert alone(side_by_side([])) == []


def test_a_long_text_waits_for_no_others_between_its_stages() -> None:
    seen: list[str] = []
    long = "a" * 200_000

    assert list(together(unless_long(text, _work(text[:1], seen)) for text in (long, "b", "c"))) == ["A", "B", "C"]
    assert seen == ["a0", "a1", "b0", "c0", "b1", "c1"]

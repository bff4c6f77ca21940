"""What is said of a sum whose sentence a page broke into lines is what is said of it in one."""

from pathlib import Path

import pytest

from reader.facts import Facts, guess
from reader.figures import recognise_in
from reader.reply import parse
from reader.text import Span
from tests.broken import broken_at

_SAMPLES = sorted((Path(__file__).parents[2] / "sample").glob("0[12]*.txt"))


@pytest.mark.parametrize("width", [48, 56])
@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda path: path.stem)
def test_a_letter_says_of_its_sums_what_it_says_unbroken(sample: Path, width: int) -> None:
    whole = sample.read_text(encoding="utf-8")
    broken = broken_at(whole, width)

    assert broken.count("\n") > whole.count("\n")
    assert _said(broken) == _said(whole)


def _guessed(text: str) -> dict[Span, Facts]:
    reply = parse(text)
    return guess(reply, recognise_in(reply))


def _said(text: str) -> list[tuple[str, Facts]]:
    return [(span.of(text).replace("\n", ""), facts) for span, facts in _guessed(text).items()]


def test_a_name_and_a_year_that_were_broken_are_whole() -> None:
    text = (
        "一是支持村道建设。按照全县村道建设三年计划的要求，县\n"
        "财政整合各类资金，把村道养护与产业路一并安排好，2022\n"
        "年下达云亭镇补助资金 30 万元，用于路面修补和桥涵加固\n"
        "以及安全护栏。\n"
    )

    (said,) = _guessed(text).values()

    assert (said.payer, said.recipient, said.year) == ("县财政", "云亭镇", "2022")

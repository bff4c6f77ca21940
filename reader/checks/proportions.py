"""Proportions: amounts against what they are shared in, 按5:3:2分担，分别为500万元、300万元、200万元."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reader.checks.finding import Check, Finding, found
from reader.checks.sentence import Quantity, Sentence
from reader.checks.tolerance import Interval

_NUMBER = r"\d+(?:\.\d+)?"
_PROPORTION = re.compile(
    rf"(?:按照?|以|比例[为是]?)[^，,。；;\d]{{0,10}}(?P<ratio>{_NUMBER}(?:\s?[:：∶比]\s?{_NUMBER})+)(?![\d:：∶%])"
    r"(?P<behind>[^，,。；;\d]{0,16}(?:[，,：:][^，,。；;\d]{0,16})?)\Z"
)
_SHARED = re.compile("比例|分担|承担|负担|分摊|配套|出资|筹[集措]|投入|安排(?<!分别安排)")
_APART = re.compile(r"[:：∶比]")
# Nothing stands between two shares but what joins them and who bears the second.
_NEXT = re.compile(r"[、，,和及与；;]\s*[^，,。；;、\d]{0,10}")
_MOST = 6


def check_proportions(sentence: Sentence) -> Iterator[Finding]:
    """The amounts that follow a proportion of as many numbers."""
    quantities = sentence.quantities
    for index, first in enumerate(quantities):
        before = first.before
        if not (":" in before or "：" in before or "∶" in before or "比" in before):
            continue
        match = _PROPORTION.search(before)
        if (
            match is None
            or not _SHARED.search(match.group())
            or first.is_share
            or first.is_vague
            or first.nominal.lower <= 0
        ):
            continue
        ratio = [Decimal(each.strip()) for each in _APART.split(match["ratio"])]
        shares = [first, *_following(quantities, index)]
        if len(shares) == len(ratio) <= _MOST and all(ratio):
            finding = _finding(shares, ratio)
            told = "分别" in match["behind"]
            # Where nothing says that the order is the same, it may be another.
            if finding.holds or told:
                yield finding


def _following(quantities: Sequence[Quantity], index: int) -> Iterator[Quantity]:
    for each in quantities[index + 1 :]:
        if not each.is_like(quantities[index]) or each.is_vague or not _NEXT.fullmatch(each.before):
            return
        yield each


def _finding(shares: Sequence[Quantity], ratio: Sequence[Decimal]) -> Finding:
    # As products, since quotients would not be exact.
    first, one = shares[0], ratio[0]
    exact = all(
        Interval(one * each.nominal.lower, one * each.nominal.upper)
        == Interval(of * first.nominal.lower, of * first.nominal.upper)
        for each, of in zip(shares, ratio, strict=True)
    )
    lower = max(each.interval.lower / of for each, of in zip(shares, ratio, strict=True))
    upper = min(each.interval.upper / of for each, of in zip(shares, ratio, strict=True))
    holds = exact or lower <= upper
    sign = "=" if exact else "≈" if holds else "≠"
    said = f"{' : '.join(each.printed for each in shares)} {sign} {' : '.join(map(str, ratio))}"
    return found(Check.PROPORTION, said, shares, exact=exact, holds=holds)
